"""Who wrote a message, and whether it is meant for the bot."""

from __future__ import annotations

import re

import discord

from bot.knowledge.text import tokenise

TELLING = 2.5
"""How much a question's rarest word tells at least (its rarity less 1): "cost" does, "today" does not."""
_MENTION = re.compile(r"<@[!&]?\d+>")
"""A mention of a user or a role in a message's text."""
_WRITTEN = {discord.MessageType.default, discord.MessageType.reply}
"""The kinds of message that somebody wrote."""


def is_by_a_person(message: discord.Message) -> bool:
    """Whether a person wrote the message, rather than a bot, a webhook or Discord itself."""
    return not message.author.bot and not message.webhook_id and message.type in _WRITTEN


def is_without_text(message: discord.Message) -> bool:
    """Whether a guild's message says nothing to the bot: Discord withholds the text, or there is none."""
    return not message.content and guild_id_of(message) is not None


def mentions(message: discord.Message, user_id: int) -> bool:
    """Whether a message mentions a user in its text. In code nobody is; a reply pings the one replied to."""
    text = message.content
    is_named = f"<@{user_id}>" in text or f"<@!{user_id}>" in text
    return is_named and any(user.id == user_id for user in message.mentions)


def is_addressed_to(message: discord.Message, user: discord.abc.User | None) -> bool:
    """Whether a message is written to the bot: in direct messages, by a mention or as a reply."""
    if user is None:
        return False
    replied = replied_to(message)
    return (
        isinstance(message.channel, discord.DMChannel)
        or mentions(message, user.id)
        or (replied is not None and replied.author.id == user.id)
    )


def text_of(message: discord.Message) -> str:
    """What a message says, or the one that it forwards."""
    return message.content or "\n".join(snapshot.content for snapshot in message.message_snapshots)


def without_mentions(text: str) -> str:
    """A text without those that it mentions, on one line."""
    return " ".join(_MENTION.sub(" ", text).split())


def tells(text: str, locale: str) -> bool:
    """Whether a text says what it is about, unlike "hello", "please answer this" or an emoji."""
    return any(token.information >= TELLING for token in tokenise(text, locale))


def replied_to(message: discord.Message) -> discord.Message | None:
    """The message that this one replies to, where it still is."""
    replied = message.reference.resolved if message.reference else None
    return replied if isinstance(replied, discord.Message) else None


def is_meant_for_a_bot(message: discord.Message) -> bool:
    """Whether a message mentions a bot or replies to one, this or another."""
    if any(user.bot for user in message.mentions):
        return True
    replied = replied_to(message)
    return replied is not None and replied.author.bot and not replied.webhook_id


def guild_id_of(message: discord.Message) -> int | None:
    """The guild that a message is in: without the guilds intent, `message.guild` is nothing."""
    channel = message.channel
    return channel.guild_id if isinstance(channel, discord.PartialMessageable) else None
