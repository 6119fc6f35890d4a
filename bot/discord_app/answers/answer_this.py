"""**Answer this**: the menu of a message, with a private preview of the reply to it."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord_app.answers.cards import reply_card
from bot.discord_app.core.context import Here
from bot.discord_app.core.errors import tell
from bot.discord_app.core.limits import Limits
from bot.discord_app.core.messages import is_by_a_person, text_of, without_mentions
from bot.discord_app.core.usage_log import Records
from bot.discord_app.ui.components import Kind, Placement
from bot.discord_app.ui.strings import texts_in
from bot.knowledge.assistant import Assistant
from bot.storage.usage import EntryPoint

NAME = "Answer this"


class AnswerThis(commands.Cog):
    """The menu."""

    def __init__(
        self,
        assistant: Assistant,
        tree: app_commands.CommandTree[Any],
        here: Here,
        limits: Limits,
        records: Records,
    ) -> None:
        self._assistant = assistant
        self._here = here
        self._tree = tree
        self._limits = limits
        self._records = records
        self._menu = app_commands.ContextMenu(name=NAME, callback=self._preview)

    async def cog_load(self) -> None:
        """Adds the menu, which discord.py leaves to the cog."""
        self._tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        """Takes it away."""
        self._tree.remove_command(self._menu.name, type=self._menu.type)

    async def _preview(self, interaction: discord.Interaction, message: discord.Message) -> None:
        locale = str(interaction.locale)
        texts = texts_in(locale)
        question = without_mentions(text_of(message))
        if not is_by_a_person(message):
            await tell(interaction, texts.people_only)
            return
        if not question:
            await tell(interaction, texts.no_text)
            return
        local = await self._here.of(interaction)
        if not await self._limits.admit(interaction, local, is_private=True):
            return
        # In the language of what will be posted.
        reply = self._assistant.reply(question, local.language(locale), local.topics_off)
        library = local.library(self._assistant.library)
        card = reply_card(reply, library, Placement(Kind.PREVIEW, message.id))
        await interaction.response.send_message(view=card, ephemeral=True)
        is_their_own = bool(message.content) and message.author.id == interaction.user.id
        self._records.note_reply(interaction, EntryPoint.MENU, reply, in_own_words=is_their_own)
