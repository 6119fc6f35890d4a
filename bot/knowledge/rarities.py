"""Computes how rare words are in each language, from the frequency lists of wordfreq."""

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
import numpy as np

from bot.knowledge.languages import ENGLISH, LANGUAGES, Language, unify

UNLISTED_RARITY = 6.2
"""The rarity of a word that the frequency list lacks, or whose rarity isn't kept."""
COMMON_RARITY = 3.5
"""About the four hundred most frequent words of a language are no rarer than this."""
FILLER_RARITY = 2.0
"""The maximum rarity of small talk, question words and padding, which have little information."""
FRAME_RARITY = 2.6
"""Words no rarer than this are only the frame of a question: small talk and the hundred most frequent
words."""
DRAWL_RARITY = 4.5
"""A word with a doubled letter that is as rare as this may be a stretched shorter one: "soo"."""
NUMBER_RARITY = 4.0
"""The rarity of every number, and the lowest rarity of words that ask for one. The frequency lists count
numbers together."""


def rarity(form: str, language: Language = ENGLISH) -> float:
    """Returns -log10 of a folded word's frequency in `language`: from about 1.3 ("the") to 6.2 (unknown).

    English filler words are also used in other languages: "info", "please".
    """
    listed = listed_rarity(form, language)
    if form in language.measuring:
        return max(listed, NUMBER_RARITY)
    if form in language.fillers or (form in ENGLISH.fillers and form not in word_rarities(language)):
        return min(listed, FILLER_RARITY)
    return listed


def listed_rarity(form: str, language: Language = ENGLISH) -> float:
    """Returns the rarity of a folded word by frequency alone, without small talk and question words.

    English words occur in texts of all languages.
    """
    if form.isdecimal():
        return NUMBER_RARITY
    listed = word_rarities(language).get(form)
    return word_rarities(ENGLISH).get(form, UNLISTED_RARITY) if listed is None else listed


_LISTED_AS = {"bs": "sh", "hr": "sh", "nn": "nb", "no": "nb", "sr": "sh", "tl": "fil"}
"""The frequency lists that aren't named after their language's code."""


@cache
def word_rarities(language: Language) -> dict[str, float]:
    """Returns the rarities of the folded words that are kept."""
    rarities: dict[str, float] = {}
    for word, value in frequency_list(language, language.kept):
        rarities.setdefault(word, value)
    return rarities


def is_listed_but_rare(form: str, language: Language) -> bool:
    """Whether the frequency list has a word whose rarity isn't kept."""
    checksums = _listed_but_rare(language)
    checksum = crc32(form.encode())
    place = bisect_left(checksums, checksum)
    return place < len(checksums) and checksums[place] == checksum


@cache
def _listed_but_rare(language: Language) -> array[int]:
    """Returns the sorted checksums of the words that aren't kept.

    They need a twentieth of the words' memory.
    """
    rarer = frequency_list(language, most_common=language.kept)
    checksums = np.fromiter((crc32(word.encode()) for word, _ in rarer), np.uint32)
    return array("I", np.sort(checksums).tobytes())


def read_word_lists() -> None:
    """Reads the word lists at once.

    Otherwise each is read at the first word in its language, in a tenth of a second.
    """
    for language in LANGUAGES.values():
        word_rarities(language)
        _listed_but_rare(language)


def has_frequency_list(language: Language) -> bool:
    """Whether a language has a frequency list."""
    return next(frequency_list(language), None) is not None


def frequency_list(
    language: Language, rarest: float = 9.0, most_common: float = 0.0
) -> Iterator[tuple[str, float]]:
    """Returns folded words with their rarity, the most frequent first. None if the language has no list.

    Leaves out words that are as rare as `rarest`, and words that are more frequent than `most_common`.
    Folding may make words equal, so some come more than once. The index in the file is -100 * log10 of the
    frequency (a "cBpack").
    """
    package = find_spec("wordfreq")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("wordfreq is not installed", name="wordfreq")
    # Only the package's data is needed. An import would cost 12 MB and a tenth of a second.
    if language.is_romanised:  # The lists have no words of these languages.
        return
    path = (
        Path(package.origin).parent
        / "data"
        / f"small_{_LISTED_AS.get(language.code, language.code)}.msgpack.gz"
    )
    start, stop = round(most_common * 100), round(rarest * 100)
    if start >= stop or not path.exists():
        return
    with gzip.open(path) as file:
        for centibels, words in islice(enumerate(_words_by_rarity(file)), start, stop):
            value = centibels / 100  # one object for all words, because thousands of them stay in memory
            for word in unify("\n".join(words)).split("\n"):
                yield word, value


class _Unpacker(Protocol):
    """The part of msgpack's Unpacker that is used here. The package has no types."""

    def read_array_header(self) -> int: ...
    def skip(self) -> None: ...
    def __iter__(self) -> Iterator[list[str]]: ...


def _words_by_rarity(file: gzip.GzipFile) -> Iterator[list[str]]:
    """Yields the words of each rarity. Keeps only one rarity in memory."""
    unpacker = cast("_Unpacker", msgpack.Unpacker(file))  # pyright: ignore[reportUnknownMemberType]
    unpacker.read_array_header()
    unpacker.skip()  # the header of the list
    yield from unpacker
