"""**Answer this**: a command in the context menu of messages. It shows a private preview of the reply."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord_app.answers.cards import reply_card
from bot.discord_app.answers.strings import answer_texts_in
from bot.discord_app.core.card_context import CardContext, Visibility
from bot.discord_app.core.errors import tell
from bot.discord_app.core.feature import App
from bot.discord_app.core.messages import is_by_a_person, text_of, without_mentions
from bot.discord_app.core.pictures import send_card
from bot.storage.usage import EntryPoint

NAME = "Answer this"


class AnswerThis(commands.Cog):
    def __init__(self, app: App) -> None:
        self._app = app
        self._menu = app_commands.ContextMenu(name=NAME, callback=self._preview)

    async def cog_load(self) -> None:
        """Adds the command, because discord.py adds no context menus of cogs."""
        self._app.client.tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        self._app.client.tree.remove_command(self._menu.name, type=self._menu.type)

    async def _preview(self, interaction: discord.Interaction, message: discord.Message) -> None:
        context = await self._app.contexts.of(interaction)
        texts = answer_texts_in(context.own_language)
        question = without_mentions(text_of(message))
        if isinstance(interaction.channel, discord.Thread) and interaction.channel.id == message.id:
            question = f"{interaction.channel.name}\n{question}"  # the title of a forum post
        if not is_by_a_person(message):
            await tell(interaction, texts.people_only)
            return
        if not question:
            await tell(interaction, texts.no_text)
            return
        if not await self._app.limits.admit(interaction, context, is_private=True):
            return
        # In the language of the reply that will be posted.
        locale = context.language(self._app.assistant.asked_in(question))
        reply = self._app.reply(question, locale, context.topics_off)
        library = context.library(self._app.assistant.library)
        card_context = CardContext(Visibility.PREVIEW, message.id)
        card = reply_card(reply, library, card_context, commands=self._app.command_mentions)
        await send_card(interaction.response.send_message, card, ephemeral=True)
        in_own_words = bool(message.content) and message.author.id == interaction.user.id
        self._app.usage_log.note_reply(context.caller, EntryPoint.MENU, reply, in_own_words=in_own_words)
