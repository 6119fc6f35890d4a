"""Recognises small talk: thanks, "ok", "loooool", an emoji. The language files list the words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum
from functools import cache
from typing import Any, NamedTuple
from unicodedata import category

from bot.knowledge.folding import MARKUP, OMITTED, WORD, fold, normalise
from bot.knowledge.languages import ENGLISH, LANGUAGES
from bot.knowledge.languages.files import read_languages
from bot.knowledge.rarities import DRAWL_RARITY, UNLISTED_RARITY, listed_rarity, word_rarities

LONGEST = 200
"""The maximum number of characters of small talk."""
SHORTEST_LAUGH = 4
"""The minimum number of letters of a laugh that isn't listed."""

_SIGN = "☺"
"""Replaces any emoji, emoticon or kaomoji."""
_EMOJI = re.compile(
    r"<a?:\w+:\d+>"  # Discord's own
    r"|(?<!\w):(?:[\w+-]+:)+"  # typed by their names
    r"|[0-9#*]\ufe0f?\u20e3"  # keycaps
    r"|[^\w\s]\ufe0f|ℹ\ufe0f|Ⓜ\ufe0f"  # symbols that are shown as emoji
)
_EMOTICON = re.compile(
    r"""(?<!\S)(?:
        [>}\]]?[:;=8][-^o'’"]*(?:[()\[\]{}|\\/*<>@$&]+|[dpsocx]|3+|0)+    # :) ;-P =D :3
      | [()\[\]{}dp]+[-^o'’]*[:;=]                                        # (: D:
      | x+d+ | <[/\\]?3+ | [<>][_.][<>]                                     # xD <3 >_<
      | (?P<eye>[otxuqnv@~*•=])[_.﹏‸ω]+(?P=eye)[;'"]* | o[_.]0 | 0[_.]o       # T_T o.O
      | \^+[_.-]*\^+[;'"]* | -+[_.]+-+[;']*                                # ^_^ -_-
      | \\o+/ | o+/ | \\m/ | orz
    )(?!\S)""",
    re.VERBOSE | re.IGNORECASE,
)
_FACE = re.compile(r"[(（ʕ\[{╰]")
r"""The beginning of the face in a kaomoji: "¯\_(ツ)_/¯"."""
_DOTS = frozenset(".…")
MOST_FACIAL = 3
"""The maximum number of letters in a kaomoji."""
_FACIAL = frozenset("oOvVdbwuUTxXqpnmcC")
"""The ASCII letters in kaomoji. A text with others may be a formula."""
_LAUGH = "lol"
_GREETED = "hello"
"""Replaces a phrase such as "how are you"."""
_ADJACENT = re.compile(r"[^\W_]{2}")
_STRETCH = re.compile(r"(.)\1+")
_TRIPLED = re.compile(r"(.)\1\1")
_REPEATED = re.compile(r"(.{2,}?)\1+")


class SmallTalk(Enum):
    """A kind of small talk. The value is the key of its words in the language files."""

    THANKS = "thanks"
    LAUGHTER = "laughter"
    GREETING = "greetings"
    AGREEMENT = "agreement"
    PRAISE = "praise"
    EXCLAMATION = "exclamations"
    EMOJI = "emoji"
    """Signs without a word."""


_THANKFUL = {SmallTalk.THANKS, SmallTalk.PRAISE}


class _Words(NamedTuple):
    """The words of all languages, folded. People mix languages."""

    kinds: Mapping[str, SmallTalk]
    beside: frozenset[str]
    """Words that may be next to those."""
    thanked_for: frozenset[str]
    """Words that may be next to thanks and praise. Next to other words, they ask for something."""

    def has(self, word: str) -> bool:
        return word in self.kinds or word in self.beside or word in self.thanked_for


def small_talk_in(text: str) -> SmallTalk | None:
    """Returns the kind of small talk. None if the text may say something else."""
    if len(text) > LONGEST or not {"?", "؟", "？"}.isdisjoint(text):
        return None
    shown = _EMOTICON.sub(_SIGN, _EMOJI.sub(_SIGN, text))
    if MARKUP.search(shown) is not None:
        return None  # it is about somebody or something
    if _is_of_signs(shown):
        return SmallTalk.EMOJI
    shown = " ".join(_SIGN if _is_of_signs(part) else part for part in shown.split())
    folded = fold(shown)
    if OMITTED in folded:
        return None  # it has a link
    words = WORD.findall(folded)
    if not words:
        return SmallTalk.EMOJI if _SIGN in shown else None
    together = _listed("".join(words))  # "never mind", "o.k."
    return _words().kinds.get(together) or _kind_of(list(map(_listed, words)))


def is_only_greeting(forms: Sequence[str]) -> bool:
    """Whether folded words are small talk of any language and words beside it: "salam everyone, how are you".

    Nobody who says only this asks for a topic, although "salam" also means peace.
    """
    text = _how_are_you().sub(_GREETED, " ".join(forms))
    words = frozenset(text.split())
    greetings = _greetings()
    return not words.isdisjoint(greetings) and words <= greetings | _words().beside


def _kind_of(words: list[str]) -> SmallTalk | None:
    """Returns the kind of small talk for these listed words."""
    table = _words()
    kinds = {table.kinds[word] for word in words if word in table.kinds}
    if not kinds or not all(map(table.has, words)):
        return None
    if words[0] in _openers() and words[0] not in table.kinds:
        return None  # "is that right"
    if kinds.isdisjoint(_THANKFUL) and not table.thanked_for.isdisjoint(words):
        return None
    return next(kind for kind in SmallTalk if kind in kinds)


def _listed(word: str) -> str:
    """Returns the listed form of a folded word: "lol" for "loooool" and for other laughs.

    Others don't change.
    """
    table = _words()
    if table.has(word):
        return word
    if _is_laugh(word):
        return _LAUGH
    repeated = _REPEATED.fullmatch(word)
    if repeated is not None and table.has(repeated[1]):
        return repeated[1]  # "okok"
    return _shrunk_words().get(_shrunk(word), word) if _is_stretched(word) else word


def _is_laugh(word: str) -> bool:
    """Whether a word repeats a laughing syllable: "hahahah", "ahaha", "ههههه"."""
    letters = frozenset(word)
    if letters not in _syllables():
        return False
    return len(word) > 1 if len(letters) == 1 else len(_shrunk(word)) >= SHORTEST_LAUGH


def _is_stretched(word: str) -> bool:
    """Whether a word has a letter three times in a row, or has it twice and is unknown."""
    if _TRIPLED.search(word) is not None:
        return True
    return (
        _STRETCH.search(word) is not None
        and word_rarities(ENGLISH).get(word, UNLISTED_RARITY) >= DRAWL_RARITY
    )


def _shrunk(word: str) -> str:
    return _STRETCH.sub(r"\1", word)


def _is_of_signs(text: str) -> bool:
    """Whether a text has signs only: emoji, a kaomoji, or punctuation other than dots."""
    categories = {char: category(char) for char in text if not char.isspace()}
    signs = {char for char, kind in categories.items() if kind[0] in "PS"}
    letters = [char for char in text if char.isalnum()]
    if not signs or any(kind in {"Cc", "Cn", "Co", "Cs"} for kind in categories.values()):
        return False
    if not letters:
        return not signs <= _DOTS
    if any(char.isdigit() or (char.isascii() and char not in _FACIAL) for char in letters):
        return False
    is_face = _FACE.search(text) is not None and not all(map(str.isascii, signs))
    return is_face and _ADJACENT.search(text) is None and len(letters) <= MOST_FACIAL


def _tables() -> list[Mapping[str, Any]]:
    return [data["chat"] for data in read_languages().values() if "chat" in data]


def _of(name: str) -> list[str]:
    """Returns the folded words that the language files list under a key."""
    listed = " ".join(table.get(name, "") for table in _tables()).split()
    return ["".join(WORD.findall(fold(word))) for word in listed]  # one by one, because fold joins "h o p e"


@cache
def _words() -> _Words:
    kinds = {word: kind for kind in reversed(SmallTalk) for word in _of(kind.value)}
    return _Words(kinds, frozenset(_of("beside")), frozenset(_of("thanked_for")))


@cache
def _greetings() -> frozenset[str]:
    """Returns the small talk of all languages, greetings included, without ordinary English words."""
    words = frozenset[str]().union(*(language.small_talk for language in LANGUAGES.values()))
    unlisted = frozenset(word for word in words if listed_rarity(word) >= UNLISTED_RARITY)
    return unlisted | ENGLISH.small_talk | {_GREETED}


@cache
def _how_are_you() -> re.Pattern[str]:
    """Returns the expression for the phrases that ask how somebody is, in all languages."""
    phrases = [normalise(phrase) for table in _tables() for phrase in table.get("how_are_you", ())]
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


@cache
def _shrunk_words() -> Mapping[str, str]:
    """Returns the words by their form without doubled letters. Words of a kind have priority."""
    table = _words()
    return {_shrunk(word): word for word in (*table.thanked_for, *table.beside, *table.kinds)}


@cache
def _syllables() -> frozenset[frozenset[str]]:
    return frozenset(map(frozenset, _of("laughs")))


@cache
def _openers() -> frozenset[str]:
    """Returns the words that begin a question in any language."""
    return frozenset[str]().union(*(language.openers for language in LANGUAGES.values()))
