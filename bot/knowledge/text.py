"""From what people type to words that can be compared, for every script we serve."""

from __future__ import annotations

import gzip
import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
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
      | (?<!\w)@(?:everyone|here)\b              # and of all
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
      | (?P<dotted>(?<![\w.-])(?:[\w-]++\.)+                           # domains, names of files
        (?-i:[a-z]{{2}}|com|org|net|edu|gov|int|info|app|dev|{_FILE_ENDINGS})(?![\w-]))
      | (?<![\w/.~])(?:(?:~|\.\.?)/[\w.@+-]+|/[\w.@+-]+/)[\w.@+/-]*    # paths
      | (?<!\w)(?:[a-z]:|\\)\\\S+
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DOUBLED = re.compile(r"([^\W\d_])\1+")
_TRIPLED = re.compile(r"([^\W\d_])\1\1")
OMITTED = "\ufffc"
"""Stands for what is no prose but has a place in the sentence, such as a link."""
_APOSTROPHES = frozenset("'’`")
_CLITIC = re.compile(r"(?<=\w)['’`](?:s|d|m|ll|re|ve)\b")
"""What English joins to a word: "Falak's", "I'd"."""
_WORD = re.compile(
    r"""[^\W\d_]{1,2}(?:\+\+|[+\#](?![\w+\#]))   # programming languages and grades: C++, F#, A+
      | [^\W_]{1,64}                             # what is longer is no word
        (?:[\u0900-\u0903\u093a-\u0dff\u0e31-\u0e4e\u0eb1-\u0ecd\u0f18-\u0fbc\u102b-\u103e\u17b4-\u17d3]
           (?<![\u0964\u0965])[^\W_]{0,64}){0,64}  # vowel signs, which Python counts as no letters: हिन्दी
    """,
    re.VERBOSE,
)
_SPELT_OUT = re.compile(r"(?<!\w)[^\W\d_](?P<gap>[ .-])[^\W\d_](?:(?P=gap)[^\W\d_])+(?!\w)")
"""A word with something between its letters: "h o p e", "U.A.E"."""
SENTENCE_END = re.compile(rf"(?<=[.!?…؟۔。])\s+|[\n{OMITTED}]+")
MARKS = re.compile(r"[,;:()\[\]/|–—،؛]")
"""Marks that part what belongs to different things."""
CLAUSE_END = re.compile(rf"[,;:!?…()\[\]\"“”،؛؟۔。\n{OMITTED}]+|\.+(?!\d)|\s[-–—]+\s|—")


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
FRAME_RARITY = 2.6
"""Words no rarer than this only frame what is asked: small talk, and the hundred most frequent words."""
DRAWL_RARITY = 4.5
"""A word with a doubled letter that is as rare as this may be a shorter one, drawn out: "soo"."""
NUMBER_RARITY = 4.0
"""The rarity of any number: the frequency list lumps them together."""


_LISTED_AS = {"bs": "sh", "hr": "sh", "nn": "nb", "no": "nb", "sr": "sh", "tl": "fil"}
"""The names of frequency lists that aren't their language's code."""


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
        """How much the word tells: from about 0.8 ("the") to 5.7."""
        return max(self.rarity - 0.5, 0.1)


def fold(text: str, dotted: Container[str] = ()) -> str:
    """Returns `text` without what people write in more than one way.

    Drops mentions, emoji, addresses (OMITTED takes their place) and invisible characters. Unifies case,
    compatibility characters, diacritics and the variants of a letter, and joins "h o p e" to "hope".
    The names in `dotted`, such as "node.js", count as words although they look like addresses.
    """
    if "<" in text or ":" in text or "@" in text:
        text = _MARKUP.sub(" ", text)
    if "." in text or "/" in text or "\\" in text:
        text = _ADDRESS.sub(lambda match: _as_words(match, dotted) or OMITTED, text)
    folded = _SPELT_OUT.sub(lambda letters: letters[0].replace(letters["gap"], ""), _unify(text))
    return folded if _APOSTROPHES.isdisjoint(folded) else _CLITIC.sub("", folded)


def _as_words(address: re.Match[str], dotted: Container[str]) -> str | None:
    """Returns what looks like an address as words, or None if it is an address."""
    name = address["dotted"]
    if name is None:
        return None
    if name.lower() in dotted:
        return name.replace(".", " ")
    before, _, ending = name.rpartition(".")
    # A full stop without a space behind it: "I like satellites.do we have any"
    is_sentence_end = ("." not in before or before.lower() in dotted) and any(
        word_rarities(language).get(ending, UNLISTED_RARITY) <= COMMON_RARITY
        for language in LANGUAGES.values()
        if language.script == "LATIN"
    )
    return f"{before.replace('.', ' ')}. {ending}" if is_sentence_end else None


def dotted_names(texts: Iterable[str]) -> frozenset[str]:
    """Returns the names in these texts that would count as addresses, such as "node.js", in small letters."""
    return frozenset(
        match["dotted"].lower()
        for text in texts
        if "." in text
        for match in _ADDRESS.finditer(text.lower())
        if match["dotted"] and _as_words(match, ()) is None
    )


def addresses(text: str, dotted: Container[str] = ()) -> list[str]:
    """Returns the parts of `text` that `fold` takes for addresses."""
    return [match[0] for match in _ADDRESS.finditer(text) if _as_words(match, dotted) is None]


def _unify(text: str) -> str:
    if text.isascii():
        return text.lower()
    # The compatibility form of an acute accent that stands for an apostrophe would be a space.
    text = unicodedata.normalize("NFKC", text.replace("´", "'")).casefold()
    return unicodedata.normalize("NFC", text).translate(_UNIFIED)


def says_only_an_address(text: str, dotted: Container[str] = ()) -> bool:
    """Whether `text` has nothing telling left without its links, mentions and emoji: "what is https://…"."""
    is_cut = bool(addresses(text, dotted)) or _MARKUP.search(text) is not None
    return is_cut and all(token.rarity <= FRAME_RARITY for token in tokenise(text, dotted=dotted))


def normalise(text: str, dotted: Container[str] = ()) -> str:
    """Returns the folded words of `text` with single spaces between: equal for texts that read the same."""
    return " ".join(_WORD.findall(fold(text, dotted)))


def tokenise(text: str, locale: str = ENGLISH.code, dotted: Container[str] = ()) -> list[Token]:
    """Returns the words of `text`. `locale` decides between languages that share a script."""
    return tokenise_folded(fold(text, dotted), locale)


def tokenise_folded(folded: str, locale: str = ENGLISH.code) -> list[Token]:
    """The words of a text that was folded before."""
    preferred = LANGUAGES[locale.partition("-")[0]]
    return list(map(analyser(preferred), _WORD.findall(folded)))


def tokenise_marked(folded: str, locale: str) -> tuple[list[Token], list[str]]:
    """Returns the words of a folded text, and before each the mark of MARKS that parts it from the last word.

    The mark is empty where there is none.
    """
    tokens = tokenise_folded(folded, locale)
    if MARKS.search(folded) is None:
        return tokens, [""] * len(tokens)
    ends = [0, *(word.end() for word in _WORD.finditer(folded))]
    gaps = [folded[end : word.start()] for end, word in zip(ends, _WORD.finditer(folded), strict=False)]
    return tokens, ["".join(MARKS.findall(gap))[:1] for gap in gaps]


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
        form = _without_drawl(form, language)
        return Token(form, _stem(form, language), rarity(form, language), language.code)

    return analyse


def _without_drawl(form: str, language: Language) -> str:
    """Returns "hey" for "heyyy" and "good" for "goood": small talk and question words as they are listed.

    A letter that is only doubled may belong to another word, such as "iss", the space station.
    """
    if _DOUBLED.search(form) is None:
        return form
    words = language.small_talk | language.lead_ins | language.thanks
    if _TRIPLED.search(form):
        words |= language.question_words
    elif word_rarities(language).get(form, UNLISTED_RARITY) < DRAWL_RARITY:
        return form
    once, twice = (_DOUBLED.sub(letters, form) for letters in (r"\1", r"\1\1"))
    return next((short for short in (form, once, twice) if short in words), form)


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
    listed = listed_rarity(form, language)
    if form in language.small_talk or form in language.padding or form in language.question_words:
        return min(listed, FILLER_RARITY)
    return listed


def listed_rarity(form: str, language: Language = ENGLISH) -> float:
    """Returns the rarity of a folded word by its frequency alone, whatever people use it for."""
    return NUMBER_RARITY if form.isdigit() else word_rarities(language).get(form, UNLISTED_RARITY)


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
    code = _LISTED_AS.get(language.code, language.code)
    path = Path(package.origin).parent / "data" / f"small_{code}.msgpack.gz"
    if not path.exists():
        return
    with gzip.open(path) as file:
        _header, *words_by_rarity = cast("list[list[str]]", msgpack.load(file))  # pyright: ignore[reportUnknownMemberType]
    for centibels, words in enumerate(words_by_rarity[: round(rarest * 100)]):
        for word in _unify("\n".join(words)).split("\n"):
            yield word, centibels / 100
