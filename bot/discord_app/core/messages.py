"""Reads messages: the question, its author, and whether the message is addressed to the bot."""

from __future__ import annotations

import re
from collections.abc import Container
from enum import Enum, auto
from typing import NamedTuple

import discord

from bot.discord_app.core.no_reply import Payload
from bot.knowledge.small_talk import is_only_greeting
from bot.knowledge.spotting import without_quotes
from bot.knowledge.text import tokenise

INFORMATIVE = 3.0
"""The minimum information of a question's rarest word: "cost" has it, "today" doesn't."""
NOT_ADDRESSED = "it isn't addressed to the bot"
_MENTION = re.compile(r"<@[!&]?\d+>")
"""A mention of a user or a role in a message's text."""
_WRITTEN = {discord.MessageType.default, discord.MessageType.reply}
"""The types of message that people write."""
_WRITTEN_VALUES = {each.value for each in _WRITTEN}


class Addressing(Enum):
    """How a message is addressed to the bot."""

    MENTION = auto()
    """Its text mentions the bot, or the role that Discord manages for the bot."""
    DIRECT_MESSAGE = auto()
    REPLY = auto()
    """It replies to the bot. It may ask something else, or only say thanks."""


class MessageReading(NamedTuple):
    """The question in a person's message."""

    addressing: Addressing | None = None
    """None if it isn't addressed to this bot."""
    is_for_a_bot: bool = False
    """Whether it mentions a bot or replies to one, this or another."""
    is_direct: bool = False
    """Whether it is in direct messages."""
    question: str = ""
    """The text without mentions. Empty if the message isn't addressed to this bot."""
    in_own_words: bool = True
    """Whether the message's author wrote the question. False for a forwarded message."""
    other: discord.Message | None = None
    """Somebody else's message that it replies to. This is the question if its own text asks nothing."""
    other_title: str = ""
    """The title of the forum post that begins with this other message."""


def read(message: discord.Message, bot_id: int, role_id: int | None = None) -> MessageReading | str:
    """Returns the question of a message, or why it has none: no person wrote it, or the bot gets no text.

    `role_id` is the bot's own role, if it is known.
    """
    if not is_by_a_person(message):
        return "no person wrote it"
    replied = replied_to(message)
    is_direct = isinstance(message.channel, discord.DMChannel)
    replies_to_bot = replied is not None and replied.author.id == bot_id
    if not message.content and guild_id_of(message) is not None:
        return "Discord doesn't show its text" if replies_to_bot else NOT_ADDRESSED
    if _mentions(message, bot_id, role_id):
        addressing = Addressing.MENTION
    elif replies_to_bot:
        addressing = Addressing.REPLY
    elif is_direct:
        addressing = Addressing.DIRECT_MESSAGE
    else:
        return MessageReading(is_for_a_bot=_is_for_a_bot(message, replied))
    return MessageReading(
        addressing,
        is_for_a_bot=True,
        is_direct=is_direct,
        question=without_mentions(text_of(message)),
        in_own_words=bool(message.content),
        other=None if replies_to_bot else replied,
    )


def why_not_read(message: Payload) -> str | None:
    """Returns why `read` would find nothing in a message not addressed to the bot. None if it may.

    Uses only the payload. The returned reason is certain.
    """
    if message["author"].get("bot") or message.get("webhook_id") or message["type"] not in _WRITTEN_VALUES:
        return "no person wrote it"
    return None if message["content"] else NOT_ADDRESSED


def is_plain(message: Payload) -> bool:
    """Whether a message isn't a reply and mentions nobody. Then it can't be addressed to a bot."""
    is_reply, mentions_role = message.get("message_reference"), "<@&" in message["content"]
    return not (is_reply or mentions_role or message["mentions"])


def is_by_a_person(message: discord.Message) -> bool:
    """Whether a person wrote the message, rather than a bot, a webhook or Discord."""
    return not message.author.bot and not message.webhook_id and message.type in _WRITTEN


def text_of(message: discord.Message) -> str:
    """Returns the text of a message, or of the message that it forwards."""
    return message.content or "\n".join(snapshot.content for snapshot in message.message_snapshots)


def without_mentions(text: str) -> str:
    """Returns a text on one line, without its mentions."""
    return " ".join(_MENTION.sub(" ", text).split())


def names_subject(text: str, locale: str, dotted: Container[str]) -> bool:
    """Whether a text names a subject, unlike "hello", "please answer this" or an emoji.

    `dotted` has the library's names that look like addresses, such as "node.js".
    """
    tokens = tokenise(text, locale, dotted)
    is_informative = any(token.information >= INFORMATIVE for token in tokens)
    return is_informative and not is_only_greeting([token.form for token in tokens])


def replied_to(message: discord.Message) -> discord.Message | None:
    """Returns the message that this one replies to, if it still exists."""
    replied = message.reference.resolved if message.reference else None
    return replied if isinstance(replied, discord.Message) else None


def guild_id_of(message: discord.Message) -> int | None:
    """Returns the guild's id, whether or not discord.py has cached the guild."""
    if message.guild is not None:
        return message.guild.id
    channel = message.channel  # without the guilds intent, discord.py only knows its ids
    return channel.guild_id if isinstance(channel, discord.PartialMessageable) else None


def _mentions(message: discord.Message, user_id: int, role_id: int | None) -> bool:
    """Whether the text mentions a user or a role. Mentions in quotes or code don't count.

    The ping of a reply doesn't count either.
    """
    if "<@" not in message.content:
        return False
    own_text = without_quotes(message.content)
    if role_id is not None and f"<@&{role_id}>" in own_text:
        return True
    is_named = f"<@{user_id}>" in own_text or f"<@!{user_id}>" in own_text
    return is_named and any(user.id == user_id for user in message.mentions)


def _is_for_a_bot(message: discord.Message, replied: discord.Message | None) -> bool:
    if any(user.bot for user in message.mentions):
        return True
    return replied is not None and replied.author.bot and not replied.webhook_id
