"""How rare words are in each language, from the frequency lists of wordfreq."""

from __future__ import annotations

import gzip
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Protocol, cast
from zlib import crc32

import msgpack

from bot.knowledge.languages import ENGLISH, LANGUAGES, Language, unify

UNLISTED_RARITY = 6.2
"""The rarity of a word that the frequency list lacks, or that is rarer than what is kept of it."""
COMMON_RARITY = 3.5
"""About the four hundred most frequent words of a language are no rarer than this."""
FILLER_RARITY = 2.0
"""The highest rarity of small talk, question words and padding: they tell little of what is asked."""
FRAME_RARITY = 2.6
"""Words no rarer than this only frame what is asked: small talk, and the hundred most frequent words."""
DRAWL_RARITY = 4.5
"""A word with a doubled letter that is as rare as this may be a shorter one, drawn out: "soo"."""
NUMBER_RARITY = 4.0
"""The rarity of any number: the frequency list lumps them together."""


def rarity(form: str, language: Language = ENGLISH) -> float:
    """-log10 of a folded word's frequency in `language`: from about 1.3 ("the") to 6.2 (unheard of)."""
    listed = listed_rarity(form, language)
    return min(listed, FILLER_RARITY) if form in language.fillers else listed


def listed_rarity(form: str, language: Language = ENGLISH) -> float:
    """Returns the rarity of a folded word by its frequency alone, whatever people use it for.

    English words stand in texts of all languages.
    """
    if form.isdecimal():
        return NUMBER_RARITY
    listed = word_rarities(language).get(form)
    return word_rarities(ENGLISH).get(form, UNLISTED_RARITY) if listed is None else listed


_LISTED_AS = {"bs": "sh", "hr": "sh", "nn": "nb", "no": "nb", "sr": "sh", "tl": "fil"}
"""The names of frequency lists that aren't their language's code."""


@cache
def word_rarities(language: Language) -> dict[str, float]:
    """Folded word → rarity: those kept."""
    rarities: dict[str, float] = {}
    for word, value in frequency_list(language, language.kept):
        rarities.setdefault(word, value)
    return rarities


def is_seldom(form: str, language: Language) -> bool:
    """Whether the frequency list has a word that is not kept."""
    checksums = _seldom(language)
    checksum = crc32(form.encode())
    place = bisect_left(checksums, checksum)
    return place < len(checksums) and checksums[place] == checksum


@cache
def _seldom(language: Language) -> array[int]:
    """The checksums of the words that are not kept, ascending: they take a twentieth of the words' memory."""
    rarer = (word for word, value in frequency_list(language) if value >= language.kept)
    return array("I", sorted({crc32(word.encode()) for word in rarer}))


def read_word_lists() -> None:
    """Reads what is otherwise read when a word of its language is first met: for a tenth of a second each."""
    for language in LANGUAGES.values():
        word_rarities(language)
        _seldom(language)


def has_frequency_list(language: Language) -> bool:
    """Whether it is known how rare a language's words are."""
    return next(frequency_list(language), None) is not None


def frequency_list(language: Language, rarest: float = 9.0) -> Iterator[tuple[str, float]]:
    """Folded words with their rarity, the most frequent first; some more than once, as folding leaves them.

    None for a language without a list.

    The file's index is -100 * log10 of the frequency (a "cBpack").
    """
    package = find_spec("wordfreq")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("wordfreq is not installed", name="wordfreq")
    # Its data alone is needed: importing the package would cost 12 MB and a tenth of a second.
    if language.is_romanised:  # The lists have no words of it.
        return
    path = (
        Path(package.origin).parent
        / "data"
        / f"small_{_LISTED_AS.get(language.code, language.code)}.msgpack.gz"
    )
    if not path.exists():
        return
    with gzip.open(path) as file:
        for centibels, words in enumerate(islice(_words_by_rarity(file), round(rarest * 100))):
            value = centibels / 100  # one object for all words: thousands of them stay in memory
            for word in unify("\n".join(words)).split("\n"):
                yield word, value


class _Unpacker(Protocol):
    """What is used of msgpack's, which has no types."""

    def read_array_header(self) -> int: ...
    def skip(self) -> None: ...
    def __iter__(self) -> Iterator[list[str]]: ...


def _words_by_rarity(file: gzip.GzipFile) -> Iterator[list[str]]:
    """Yields the words of each rarity, one rarity in memory at a time."""
    unpacker = cast("_Unpacker", msgpack.Unpacker(file))  # pyright: ignore[reportUnknownMemberType]
    unpacker.read_array_header()
    unpacker.skip()  # the list's own header
    yield from unpacker
