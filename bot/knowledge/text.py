"""From what people type to words that can be compared, for every script we serve."""

from __future__ import annotations

import gzip
import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple, Protocol, cast
from zlib import crc32

import msgpack
import Stemmer

from bot.knowledge.languages import ENGLISH, LANGUAGES, Language

_MARKUP = re.compile(
    r"""<(?:@[!&]?|\#)\d+>                       # mentions of people, roles and channels
      | <a?:\w+:\d+> | (?<!\w):(?:[\w+-]+:)+     # emoji by their names, as sent and as typed
      | </[^>]+:\d+>                             # mentions of slash commands
      | <t:-?\d+(?::\w)?> | <id:\w+>             # moments, links into the guild
    """,
    re.VERBOSE,
)
_FILE_ENDINGS = "pdf|txt|png|jpe?g|gif|json|html?|docx?|xlsx?|pptx?|zip|csv|toml|ya?ml"
_ADDRESS = re.compile(
    rf"""\b\w++://\S+ | www\.\S+                                       # links
      | (?<![\w.-])(?:[\w-]++\.)++[a-z]{{2,}}/\S*                      # and those without a scheme
      | (?<![\w.+-])(?:mailto:)?[\w.+-]++@[\w-]+\.[\w.-]*\w            # e-mail addresses
      | (?<![\w.-])(?:[\w-]++\.)+                                      # domains, names of files
        (?-i:[a-z]{{2}}|com|org|net|edu|gov|int|info|app|dev|{_FILE_ENDINGS})(?![\w-])
      | (?<![\w/.~])(?:(?:~|\.\.?)/[\w.@+-]+|/[\w.@+-]+/)[\w.@+/-]*    # paths
      | (?<!\w)(?:[a-z]:|\\)\\\S+
    """,
    re.VERBOSE | re.IGNORECASE,
)
OMITTED = "\ufffc"
"""Stands for what is no prose but has a place in the sentence, such as a link."""
_APOSTROPHES = frozenset("'’`")
_POSSESSIVE = re.compile(r"(?<=\w)['’`]s\b")
_WORD = re.compile(r"[^\W_]{1,64}")  # what is longer is no word, and should not be remembered as one
SENTENCE_END = re.compile(rf"(?<=[.!?…؟۔。])\s+|[\n{OMITTED}]+")


class _Unified(dict[int, str]):
    """A table that drops diacritics and invisible characters and unifies digits, filled as they come."""

    def __missing__(self, codepoint: int) -> str:
        kept = [
            char
            for char in unicodedata.normalize("NFD", chr(codepoint))
            if not unicodedata.combining(char) and unicodedata.category(char) != "Cf"
        ]
        same = unicodedata.normalize("NFC", "".join(kept))
        return self.setdefault(
            codepoint, str(unicodedata.decimal(same)) if same.isdecimal() and len(same) == 1 else same
        )


_UNIFIED = _Unified(
    {ord(letter): same for language in LANGUAGES.values() for letter, same in language.letters.items()}
)

UNLISTED_RARITY = 6.2
"""The rarity of a word that the frequency list lacks, or that is rarer than what is kept of it."""
COMMON_RARITY = 3.5
"""About the four hundred most frequent words of a language are no rarer than this."""
FILLER_RARITY = 2.0
"""The highest rarity of small talk, question words and padding: they tell little of what is asked."""
NUMBER_RARITY = 4.0
"""The rarity of any number: the frequency list lumps them together."""


class _Stemmer(Protocol):
    """PyStemmer's interface: the package has no types."""

    def stemWord(self, word: str) -> str: ...  # noqa: N802


class Token(NamedTuple):
    """A word as it is compared."""

    form: str
    """The folded word."""
    stem: str
    """The folded word without its endings and written-on particles."""
    rarity: float
    """-log10 of its frequency in its language: from about 1.3 ("the") to 6.2 (unheard of)."""

    language: str
    """The code of the language that it is taken to be in."""

    @property
    def information(self) -> float:
        """How much the word tells: from about 0.3 ("the") to 5.2."""
        return self.rarity - 1.0


def fold(text: str) -> str:
    """`text` without what people write in more than one way.

    Mentions, emoji, addresses (of which OMITTED keeps the place) and invisible characters are dropped; case,
    compatibility characters, diacritics and the variants of a letter are unified.
    """
    if "<" in text or ":" in text:
        text = _MARKUP.sub(" ", text)
    if "." in text or "/" in text or "\\" in text:
        text = _ADDRESS.sub(OMITTED, text)
    folded = _unify(text)
    return folded if _APOSTROPHES.isdisjoint(folded) else _POSSESSIVE.sub("", folded)


def _unify(text: str) -> str:
    if text.isascii():
        return text.lower()
    # The compatibility form of an acute accent that stands for an apostrophe would be a space.
    text = unicodedata.normalize("NFKC", text.replace("´", "'")).casefold()
    return unicodedata.normalize("NFC", text).translate(_UNIFIED)


def normalise(text: str) -> str:
    """The words of `text`, folded, with single spaces between: equal for texts that read the same."""
    return " ".join(_WORD.findall(fold(text)))


def tokenise(text: str, locale: str = ENGLISH.code) -> list[Token]:
    """The words of `text`. `locale` decides between languages that share a script."""
    return tokenise_folded(fold(text), locale)


def tokenise_folded(folded: str, locale: str = ENGLISH.code) -> list[Token]:
    """The words of a text that was folded before."""
    preferred = LANGUAGES.get(locale.partition("-")[0], ENGLISH)
    return list(map(analyser(preferred), _WORD.findall(folded)))


def main_language(tokens: Sequence[Token]) -> str:
    """The code of the language that most of the words are in; of equal ones the first."""
    languages = [token.language for token in tokens]
    return max(languages, key=languages.count)


@cache
def analyser(preferred: Language) -> Callable[[str], Token]:
    """What makes a token of a folded word in `preferred`, or in the first language written in its script."""

    @lru_cache(maxsize=4_096)
    def analyse(form: str) -> Token:
        language = language_of(form, preferred)
        return Token(form, _stem(form, language), rarity(form, language), language.code)

    return analyse


def language_of(form: str, preferred: Language) -> Language:
    """The language that a folded word is taken to be in, by its first letter."""
    if form.isascii():
        return preferred if preferred.script == "LATIN" else ENGLISH
    script = unicodedata.name(form[0], "").partition(" ")[0]
    if script == preferred.script:
        return preferred
    return next((language for language in LANGUAGES.values() if language.script == script), preferred)


def rarity(form: str, language: Language = ENGLISH) -> float:
    """-log10 of a folded word's frequency in `language`: from about 1.3 ("the") to 6.2 (unheard of)."""
    if form.isdigit():
        return NUMBER_RARITY
    listed = word_rarities(language).get(form, UNLISTED_RARITY)
    if form in language.small_talk or form in language.padding or form in language.question_words:
        return min(listed, FILLER_RARITY)
    return listed


def _stem(form: str, language: Language) -> str:
    if language.stemmer is None:
        return form
    return _stemmer(language.stemmer).stemWord(without_particles(form, language))


def without_particles(form: str, language: Language) -> str:
    """A folded word without what its language writes onto the beginning of the next word."""
    for prefix in language.prefixes:
        if form.startswith(prefix) and len(form) >= len(prefix) + 3:
            return form[len(prefix) :]
    return form


@cache
def _stemmer(algorithm: str) -> _Stemmer:
    return cast("_Stemmer", Stemmer.Stemmer(algorithm, 0))  # pyright: ignore[reportUnknownMemberType]


@cache
def word_rarities(language: Language) -> dict[str, float]:
    """Folded word → rarity: those kept."""
    rarities: dict[str, float] = {}
    for word, value in frequency_list(language, language.kept):
        rarities.setdefault(word, value)
    return rarities


def is_seldom(token: Token) -> bool:
    """Whether the frequency list has a word that is not kept."""
    checksums = _seldom(LANGUAGES[token.language])
    checksum = crc32(token.form.encode())
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


def frequency_list(language: Language, rarest: float = 9.0) -> Iterator[tuple[str, float]]:
    """Folded words with their rarity, the most frequent first; some more than once, as folding leaves them.

    The file's index is -100 * log10 of the frequency (a "cBpack").
    """
    package = find_spec("wordfreq")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("wordfreq is not installed", name="wordfreq")
    # Its data alone is needed: importing the package would cost 12 MB and a tenth of a second.
    path = Path(package.origin).parent / "data" / f"small_{language.code}.msgpack.gz"
    with gzip.open(path) as file:
        _header, *words_by_rarity = cast("list[list[str]]", msgpack.load(file))  # pyright: ignore[reportUnknownMemberType]
    for centibels, words in enumerate(words_by_rarity[: round(rarest * 100)]):
        for word in _unify("\n".join(words)).split("\n"):
            yield word, centibels / 100
