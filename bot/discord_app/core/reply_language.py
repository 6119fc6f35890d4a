"""Decides the language of a reply, in one function. Imports neither Discord nor the database."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from bot.knowledge.model import BASE_LOCALE


class Reason(Enum):
    """The reason for the language of a reply."""

    CHOICE = auto()
    """The person chose it with `/language`."""
    QUESTION = auto()
    """The question is clearly in it."""
    CLIENT = auto()
    """The person's Discord is in it."""
    CHANNEL = auto()
    """Moderators set it for the channel, thread, forum or category."""
    GUILD = auto()
    """Moderators set it for the whole guild."""
    GUILD_LOCALE = auto()
    """The guild's own language in Discord."""
    BASE = auto()
    """Every topic is written in it."""


class LanguageFacts(NamedTuple):
    """The languages of a person and of a place. A text is empty if the language is unknown or not set."""

    written: tuple[str, ...] = (BASE_LOCALE,)
    """The languages that topics are written in, the base language first."""
    chosen: str = ""
    """The person's own choice."""
    client: str = ""
    """The language of the person's client. Messages don't contain it."""
    channel: str = ""
    """The setting of the channel, or of its category or forum."""
    guild: str = ""
    """The setting of the guild."""
    guild_locale: str = ""
    """The guild's own language in Discord."""
    is_place_first: bool = False
    """Whether moderators set a language that Discord's clients lack. Then it has priority over `client`."""


class ReplyLanguage(NamedTuple):
    """The language of a reply, and the reason."""

    locale: str
    reason: Reason


@lru_cache(maxsize=1_024)
def reply_language(facts: LanguageFacts, asked_in: str = "", *, is_private: bool) -> ReplyLanguage:
    """Returns the first of these languages that topics are written in.

    `asked_in` is the language of the question, empty if it isn't clear. The language of a public reply
    doesn't depend on the person's account, so that others can't learn it.
    """
    question = (asked_in, Reason.QUESTION)
    settings = ((facts.channel, Reason.CHANNEL), (facts.guild, Reason.GUILD))
    order = [question, *settings, (facts.guild_locale, Reason.GUILD_LOCALE)]
    if is_private:
        order.insert(3 if facts.is_place_first else 1, (facts.client, Reason.CLIENT))
        order.insert(0, (facts.chosen, Reason.CHOICE))
    for locale, reason in order:
        if locale and (written := written_in(locale, facts.written)):
            return ReplyLanguage(written, reason)
    return ReplyLanguage(facts.written[0], Reason.BASE)


def written_in(locale: str, written: Iterable[str]) -> str:
    """Returns the topics' language for a locale: "en" for "en-GB". Empty if there is none."""
    languages = tuple(written)
    plain = locale.partition("-")[0]
    if locale in languages or plain in languages:
        return locale if locale in languages else plain
    return next((each for each in languages if each.partition("-")[0] == plain), "")
