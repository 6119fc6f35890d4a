"""Recognises small talk in direct messages: thanks, "ok", "lol", an emoji."""

from __future__ import annotations

import re
from enum import Enum, auto
from unicodedata import category

from cachetools import TTLCache

from bot.discord_app.core.buckets import Clock
from bot.knowledge.folding import fold

QUIET_SECONDS = 24 * 60 * 60
"""How long a person gets no second reply to the same kind of small talk."""
REMEMBERED = 8192
"""The most kinds of people to remember."""

_CUSTOM_EMOJI = re.compile(r"<a?:\w+:\d+>")
_JOINERS = "\u200d\ufe0f"
"""The zero-width joiner and the variation selector, which are part of emoji."""
_WORD = re.compile(r"[^\W_]+")


class SmallTalk(Enum):
    """A kind of small talk."""

    THANKS = auto()
    AGREEMENT = auto()
    LAUGHTER = auto()
    EMOJI = auto()
    """Without anything else."""


_WORDS = {
    SmallTalk.THANKS: frozenset(
        "thank thanks thankyou thx thnx tx ty tysm cheers appreciated jazakallah shukran merci danke gracias "
        "شكرا مشكور спасибо благодарю".split()
    ),
    SmallTalk.LAUGHTER: frozenset(
        "lol lmao lmfao rofl xd haha hahaha hahahaha hehe ههه هههه هههههه ахаха".split()
    ),
    SmallTalk.AGREEMENT: frozenset(
        "ok okay okey k kk oki alright sure right yes yeah yea yep yup no nope nah cool nice great good "
        "perfect awesome amazing wow understood bye goodbye نعم لا طيب تمام حسنا да нет "
        "ладно хорошо пока".split()
    ),
}
_AROUND = frozenset(
    "a the so very much you u for your that it this lot many all again and oh ah hm hmm is got helped "
    "helpful bot falak friend bro man mate dude i im one well then job answer جزيلا لك "
    "большое тебе вам".split()
)
"""The words that may stand beside those."""


def small_talk_in(text: str) -> SmallTalk | None:
    """Returns the kind of small talk that a text is, or None if it may say something else."""
    if not text.strip() or "?" in text or "؟" in text:
        return None
    if _is_emoji(text):
        return SmallTalk.EMOJI
    words = set(_WORD.findall(fold(text)))
    found = [kind for kind, own in _WORDS.items() if words & own]
    is_that_alone = words <= _AROUND.union(*_WORDS.values())
    return found[0] if found and is_that_alone else None


def _is_emoji(text: str) -> bool:
    """Whether a text is nothing but emoji, Discord's own included."""
    symbols = "".join(_CUSTOM_EMOJI.sub("☺", text).split())
    categories = {category(symbol) for symbol in symbols if symbol not in _JOINERS}
    return "So" in categories and categories <= {"So", "Sk"}  # skin tones are Sk


class SmallTalkers:
    """Remembers which kinds of small talk of a person got a friendly line. In memory only."""

    def __init__(self, clock: Clock) -> None:
        self._told = TTLCache[tuple[int, SmallTalk], int](REMEMBERED, QUIET_SECONDS, clock)

    def is_new(self, person_id: int, kind: SmallTalk, message_id: int) -> bool:
        """Returns whether to reply. The same message gets the same result."""
        return self._told.setdefault((person_id, kind), message_id) == message_id
