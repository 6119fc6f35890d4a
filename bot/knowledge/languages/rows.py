"""The languages, each with the words that its file lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from types import MappingProxyType
from typing import Any

from bot.knowledge.languages.files import FIRST, read_languages
from bot.knowledge.languages.general import STEMMERS, script_of
from bot.knowledge.languages.letters import CONTRACTED, unify

ROMANISED = "Latn"
"""Marks a language written in Latin letters although it has its own script: "ru-Latn"."""
_TABLES = {"romanised", "sounds", "chat"}
"""The keys of a file that aren't about the language in its own script."""
_SHARED = ("articles", "in_place", "postposed", "sounds")
"""The keys of a file that are also about the language in Latin letters."""
_APART = re.compile(r"[\W_]+")
_CONTRACTED = re.compile(CONTRACTED)

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
"""Phrases by their first words, longest first. Most words begin none, so most texts need no comparison."""


def _none() -> Phrases:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """How to process the words of one language. Each is a single object, so that caches find it quickly.

    All words are normalised as by `folding.normalise`.
    """

    code: str
    """The ISO 639-1 code, as in names of content folders and word frequency lists. "ru-Latn" if romanised."""
    script: str
    """Its script: the first word of its letters' Unicode names."""
    stemmer: str | None = None
    """Its Snowball algorithm. None if there is none."""
    endings: tuple[str, ...] = ()
    """Endings to cut off instead, longest first, if enough letters remain."""
    stem_rules: tuple[tuple[re.Pattern[str], str], ...] = ()
    """Regular expressions to apply instead, in this order, each with what replaces it."""
    stem_length: int | None = None
    """The number of letters at the beginning of a word that are its stem."""
    letters: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Letters that replace another one, or that keep a mark that other letters lose."""
    sounds: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Digits that represent sounds: "3" in "ta3awon"."""
    own_letters: frozenset[str] = frozenset()
    """Letters that only this language has among those in its script."""
    kept: float = 5.0
    """The highest rarity (-log10 of the frequency) that is kept: 7,000 words. At 5.5, 15,000."""
    prefixes: tuple[str, ...] = ()
    """Particles that are joined to the next word, longest first. Removed if three letters remain."""
    conjoined: tuple[str, ...] = ()
    """Conjunctions that are joined to the next word."""
    joined: tuple[str, ...] = ()
    """Prepositions and other particles of one letter that are joined to the next word."""
    doubling: str = ""
    """The sign after a word that is said twice: "negara2"."""
    clitics: frozenset[str] = frozenset()
    """Endings that follow a name and an apostrophe."""
    articles: frozenset[str] = frozenset()
    """Words without meaning before a word of this language, in any script."""
    question_words: frozenset[str] = frozenset()
    """Words that begin a question."""
    auxiliaries: frozenset[str] = frozenset()
    """Words that begin a question, but elsewhere make a statement: "is", "did"."""
    lead_ins: frozenset[str] = frozenset()
    """Words that may come before the word that begins a question: "so wait, what is …"."""
    small_talk: frozenset[str] = frozenset()
    """Filler words: rare in books, frequent in chat."""
    padding: frozenset[str] = frozenset()
    """Words around the subject of a question: "can the bot please explain …"."""
    thanks: frozenset[str] = frozenset()
    """Words that end a question, even without punctuation before: "how do I vote thanks in advance"."""
    requests: frozenset[str] = frozenset()
    """Words that ask for something without a question: "I would like to understand …"."""
    interrogatives: frozenset[str] = frozenset()
    """Question words that make a question anywhere in a sentence: "no idea how …"."""
    frames: Phrases = field(default_factory=_none)
    """Words that together make a question: "c'est quoi", "apa itu"."""
    in_place: bool = False
    """Whether a question word may be in the place of the answer: nothing before it can be left out."""
    postposed: bool = False
    """Whether "besides" and "not" come after what they reject: "teleskop dışında"."""
    synonyms: tuple[tuple[str, ...], ...] = ()
    """Words that mean the same: the dialects' words for "why". Each group counts as its first word."""
    measures: Phrases = field(default_factory=_none)
    """Words that ask for a number, a date or another property: "how many", "what year", "price"."""
    selecting: frozenset[str] = frozenset()
    """Question words before a thing that they ask for: "which rocket"."""
    subjects: frozenset[str] = frozenset()
    """Words that make a sentence a statement unless something in it asks: "I passed"."""
    owners: frozenset[str] = frozenset()
    """Words that do the same at the beginning: "my dog …"."""
    rejections: Phrases = field(default_factory=_none)
    """The beginnings of clauses that reject something: "not the …", "I don't mean …"."""
    exceptions: Phrases = field(default_factory=_none)
    """Words before an exception: "besides the …"."""
    negations: frozenset[str] = frozenset()
    """Words that reject the topic named after them: "delivery not refunds"."""
    determiners: frozenset[str] = frozenset()
    """Words that begin another thing after an informative word: "not the probe the telescope"."""
    contrasts: frozenset[str] = frozenset()
    """Words before what is meant instead: "not the probe but the telescope"."""
    possessives: frozenset[str] = frozenset()
    """Words between a thing and its owner: "the population of …"."""
    conjunctions: frozenset[str] = frozenset()
    """Words between two things that the text asks for."""
    openers: frozenset[str] = field(init=False)
    """All words that begin a question."""
    openings: frozenset[str] = field(init=False)
    """All words that may come before the question."""
    asking: frozenset[str] = field(init=False)
    """All words that make a question anywhere in a sentence."""
    stating: frozenset[str] = field(init=False)
    """All words that make a sentence a question or a statement."""
    fillers: frozenset[str] = field(init=False)
    """All words with little information, even if they are rare elsewhere."""
    common: frozenset[str] = field(init=False)
    """All words in its file."""
    measuring: frozenset[str] = field(init=False)
    """The measures of a single word."""
    canonical: Mapping[str, str] = field(init=False)
    """The first word of its group for each synonym."""
    is_romanised: bool = field(init=False)
    """Whether its words are written in Latin letters although it has its own script."""

    def __post_init__(self) -> None:
        put = object.__setattr__
        put(self, "is_romanised", self.code.endswith(ROMANISED))
        put(self, "openers", self.question_words | self.auxiliaries | self.interrogatives)
        put(self, "openings", self.lead_ins | self.small_talk)
        put(self, "asking", self.interrogatives | self.requests)
        put(self, "stating", self.subjects | self.auxiliaries)
        put(self, "fillers", self.small_talk | self.padding | self.openers)
        put(self, "common", self.fillers | self.asking | self.openings | self.conjunctions)
        put(self, "measuring", frozenset(word for word, begun in self.measures.items() if (word,) in begun))
        put(self, "canonical", {word: group[0] for group in self.synonyms for word in group})

    @property
    def base(self) -> str:
        """The language's code without the script."""
        return self.code.partition("-")[0]


_KINDS = {each.name: str(each.type) for each in fields(Language)}


def _row(code: str, data: Mapping[str, Any]) -> Language:
    """Builds a language from its file. In a file, words are a string and phrases a list."""
    values: dict[str, Any] = {}
    for name, value in data.items():
        match _KINDS[name]:
            case "frozenset[str]" if name == "own_letters":
                values[name] = frozenset(value)
            case "frozenset[str]":
                values[name] = frozenset(_words(value))
            case "tuple[str, ...]":
                values[name] = tuple(sorted(_words(value), key=len, reverse=True))
            case "tuple[tuple[re.Pattern[str], str], ...]":
                values[name] = tuple((re.compile(unify(pattern)), unify(same)) for pattern, same in value)
            case "tuple[tuple[str, ...], ...]":
                values[name] = tuple(dict.fromkeys(tuple(_words(phrase)) for phrase in value))
            case "Phrases":
                values[name] = _by_first_word(tuple(_words(phrase)) for phrase in value)
            case _:
                values[name] = value
    return Language(code=code, **values)


def _by_first_word(phrases: Iterable[tuple[str, ...]]) -> Phrases:
    longest_first = sorted(phrases, key=len, reverse=True)
    return {
        first: tuple(phrase for phrase in longest_first if phrase[0] == first)
        for first in {phrase[0] for phrase in longest_first}
    }


def _words(text: str) -> list[str]:
    return [word for word in _APART.split(_CONTRACTED.sub("", unify(text))) if word]


class _Languages(dict[str, Language]):
    """The languages by code. A language without a file gets a general one, which isn't listed."""

    def __missing__(self, code: str) -> Language:
        return _general(code)


@cache
def _general(code: str) -> Language:
    """Returns a language of which at most the script, stemmer and frequency list are known."""
    return Language(code=code, script=script_of(code), stemmer=STEMMERS.get(code))


def _rows() -> dict[str, Language]:
    rows: dict[str, Language] = {}
    romanised: dict[str, Language] = {}
    for code, data in read_languages().items():
        latin = data.get("romanised")
        own = {name: value for name, value in data.items() if name not in _TABLES}
        rows[code] = _row(code, own)
        if latin is not None:
            heads = [group.split()[0] for group in latin.get("synonyms", ())]
            rows[code] = _row(code, own | {"synonyms": [*own.get("synonyms", ()), *heads]})
            extra = {name: data[name] for name in _SHARED if name in data}
            in_latin = f"{code}-{ROMANISED}"
            romanised[in_latin] = _row(in_latin, {"script": "LATIN", "stemmer": "english", **extra, **latin})
    return rows | romanised


LANGUAGES = _Languages(_rows())
"""The languages by code, the romanised ones last."""
ENGLISH = LANGUAGES[FIRST]


@cache
def language_for(locale: str) -> Language:
    """Returns the language of a locale: English for "en-GB". Without a file, general rules apply."""
    base = locale.partition("-")[0]
    return LANGUAGES.get(locale) or (LANGUAGES[base] if base else ENGLISH)
