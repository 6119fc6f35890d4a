"""`/ask`: a question typed, or a topic picked while typing."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord_app.answers.cards import question_asked, reply_card
from bot.discord_app.core.context import Here
from bot.discord_app.core.errors import reports_errors, tell
from bot.discord_app.core.limits import Limits
from bot.discord_app.core.settings import ASK, AskMode
from bot.discord_app.core.usage_log import Records
from bot.discord_app.ui.components import Kind, Placement
from bot.discord_app.ui.strings import texts_in
from bot.knowledge.assistant import Assistant
from bot.knowledge.model import NoMatch
from bot.storage.usage import EntryPoint

MAX_CHOICES = 25
"""How many choices autocomplete may offer; a title is as long as one may be."""


class Ask(commands.Cog):
    """The slash command."""

    def __init__(self, assistant: Assistant, here: Here, limits: Limits, records: Records) -> None:
        self._assistant = assistant
        self._here = here
        self._limits = limits
        self._records = records

    @app_commands.command()
    @app_commands.describe(
        question="What you would like to know, in your own words",
        private="Only you see the answer",
        to="Somebody to show the answer to: they are mentioned",
    )
    async def ask(
        self,
        interaction: discord.Interaction,
        question: str,
        private: bool | None = None,
        to: discord.Member | discord.User | None = None,
    ) -> None:
        """Ask a question, or pick a topic."""
        own = str(interaction.locale)
        if to is not None and (private or to.bot):
            texts = texts_in(own)
            await tell(interaction, texts.private_and_to if private else texts.to_a_bot)
            return
        local = await self._here.of(interaction)
        if private is None:
            private = to is None and local.value(ASK) is AskMode.PRIVATE
        if not await self._limits.admit(interaction, local, is_private=private):
            return
        locale = local.language(own, is_private=private)
        reply = self._assistant.reply(question, locale, local.topics_off)
        # Nobody is called to read that there is no answer.
        is_private = private or (to is not None and isinstance(reply, NoMatch))
        placement = Placement(Kind.PRIVATE if is_private else Kind.PUBLIC, interaction.user.id)
        occasion = None if is_private else question_asked(question, locale, to.mention if to else None)
        await interaction.response.send_message(
            view=reply_card(reply, local.library(self._assistant.library), placement, occasion),
            ephemeral=is_private,
            allowed_mentions=discord.AllowedMentions(users=[to]) if to else discord.utils.MISSING,
        )
        self._records.note_reply(interaction, EntryPoint.ASK, reply)

    @ask.autocomplete("question")
    @reports_errors
    async def complete(self, interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """The topics that what is typed may become. Titles are unique, so a picked one is that topic."""
        local = await self._here.of(interaction)
        locale = local.language(str(interaction.locale), is_private=True)
        topics = self._assistant.complete(typed, locale, MAX_CHOICES, local.topics_off)
        titles = [topic.wording(locale).title for topic in topics]
        return [app_commands.Choice(name=title, value=title) for title in titles]
