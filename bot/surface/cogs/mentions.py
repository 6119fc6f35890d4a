"""Messages that ask: those that mention the bot, and direct ones."""

from __future__ import annotations

import re

import discord
from discord.ext import commands

from bot.knowledge.assistant import Assistant
from bot.surface.cards import reply_card

_MENTION = re.compile(r"<@[!&]?\d+>")
"""A mention of a user or a role in a message's text."""
_WRITTEN = {discord.MessageType.default, discord.MessageType.reply}
"""The kinds of message that somebody wrote."""


class Mentions(commands.Cog):
    """Answers the messages that are meant for the bot."""

    def __init__(self, assistant: Assistant, bot: commands.Bot) -> None:
        self._assistant = assistant
        self._bot = bot

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Replies to a question."""
        if message.author.bot or message.webhook_id or message.type not in _WRITTEN:
            return
        if (question := self._question(message)) is None:
            return
        reply = self._assistant.reply(question)
        card = reply_card(reply, self._assistant.library, message.author.id)
        await message.reply(view=card, mention_author=False)

    def _question(self, message: discord.Message) -> str | None:
        """What is asked, or None for a message that isn't meant for the bot.

        A reply to the bot pings it too; only a mention in the text makes it a question.
        """
        is_direct = isinstance(message.channel, discord.DMChannel)
        if not is_direct and not self._is_mentioned(message.content):
            return None
        return " ".join(_MENTION.sub(" ", message.content).split())

    def _is_mentioned(self, text: str) -> bool:
        user = self._bot.user
        return user is not None and any(mention in text for mention in (f"<@{user.id}>", f"<@!{user.id}>"))
