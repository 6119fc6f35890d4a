"""The languages, each with the words that its file lists."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from types import MappingProxyType
from typing import Any

from bot.knowledge.languages.files import FIRST, read_languages
from bot.knowledge.languages.general import STEMMERS, script_of
from bot.knowledge.languages.letters import unify

ROMANISED = "Latn"
"""Marks a language that is written in Latin letters although it has others: "ru-Latn"."""
_TABLES = {"romanised", "sounds", "chat"}
"""The parts of a file that aren't about the language in its own letters."""
_APART = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """How the words of one language are treated. Each is one object, so that caches look it up quickly.

    All words are unified, as text.normalise leaves them.
    """

    code: str
    """ISO 639-1, as in the name of a content folder and of a word frequency list; or romanised, "ru-Latn"."""
    script: str
    """The script that it is written in: the first word of its letters' Unicode names."""
    stemmer: str | None = None
    """Its Snowball algorithm, None where there is none."""
    endings: tuple[str, ...] = ()
    """Endings that are cut off instead, longest first, if enough letters remain."""
    stem_length: int | None = None
    """How many letters of a word's beginning are its stem."""
    letters: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Letters that stand for another one, or that keep the mark that other letters lose."""
    sounds: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Digits that stand for sounds: "3" in "ta3awon"."""
    own_letters: frozenset[str] = frozenset()
    """Letters that tell the language from the others in its script."""
    kept: float = 5.0
    """How rare the words are whose rarity is kept, -log10 of the frequency: 7,000 words; at 5.5, 15,000."""
    prefixes: tuple[str, ...] = ()
    """Particles written onto the next word, longest first; stripped where three letters remain."""
    clitics: frozenset[str] = frozenset()
    """Endings written onto a name behind an apostrophe."""
    articles: frozenset[str] = frozenset()
    """Words that say nothing where they stand before one of its words, in whatever letters."""
    question_words: frozenset[str] = frozenset()
    """Words that open a question."""
    auxiliaries: frozenset[str] = frozenset()
    """Words that open a question, and anywhere else make a statement: "is", "did"."""
    lead_ins: frozenset[str] = frozenset()
    """Words that may stand before the one that opens a question: "so wait, what is …"."""
    small_talk: frozenset[str] = frozenset()
    """Filler words: rare in books, frequent in chat."""
    padding: frozenset[str] = frozenset()
    """Words that people put around what they want to know: "can the bot please explain …"."""
    thanks: frozenset[str] = frozenset()
    """Words that end what is asked, also without a mark before them: "how do I vote thanks in advance"."""
    requests: frozenset[str] = frozenset()
    """Words that ask for something without a question: "I would like to understand …"."""
    interrogatives: frozenset[str] = frozenset()
    """Question words that ask wherever they stand: "no idea how …"."""
    frames: tuple[tuple[str, ...], ...] = ()
    """Words that ask where they stand together: "c'est quoi", "apa itu"."""
    measures: tuple[tuple[str, ...], ...] = ()
    """Words that ask for a figure or a date: "how many", "what year"."""
    subjects: frozenset[str] = frozenset()
    """Words that make a sentence a statement if nothing in it asks: "I passed"."""
    owners: frozenset[str] = frozenset()
    """Words that do the same where they stand first: "my dog …"."""
    rejections: tuple[tuple[str, ...], ...] = ()
    """The beginnings of rejecting clauses: "not the …", "I don't mean …"."""
    exceptions: tuple[tuple[str, ...], ...] = ()
    """Words before an exception: "besides the …"."""
    negations: frozenset[str] = frozenset()
    """Words that reject the topic named behind them: "delivery not refunds"."""
    determiners: frozenset[str] = frozenset()
    """Words that begin another thing where they follow a telling word: "not the probe the telescope"."""
    possessives: frozenset[str] = frozenset()
    """Words between a thing and what it belongs to: "the population of …"."""
    conjunctions: frozenset[str] = frozenset()
    """Words between two things that are asked for."""
    openers: frozenset[str] = field(init=False)
    """All words that open a question."""
    openings: frozenset[str] = field(init=False)
    """All that may stand before what is asked."""
    asking: frozenset[str] = field(init=False)
    """All words that ask wherever they stand."""
    stating: frozenset[str] = field(init=False)
    """All words that make a sentence."""
    fillers: frozenset[str] = field(init=False)
    """All words that tell little, however rare they are elsewhere."""
    common: frozenset[str] = field(init=False)
    """All words listed for it."""

    def __post_init__(self) -> None:
        put = object.__setattr__
        put(self, "openers", self.question_words | self.auxiliaries | self.interrogatives)
        put(self, "openings", self.lead_ins | self.small_talk)
        put(self, "asking", self.interrogatives | self.requests)
        put(self, "stating", self.subjects | self.auxiliaries)
        put(self, "fillers", self.small_talk | self.padding | self.openers)
        put(self, "common", self.fillers | self.asking | self.openings | self.conjunctions)

    @property
    def base(self) -> str:
        """The code without how it is written."""
        return self.code.partition("-")[0]

    @property
    def is_romanised(self) -> bool:
        """Whether its words are written in Latin letters although it has others."""
        return self.code.endswith(ROMANISED)


_KINDS = {each.name: str(each.type) for each in fields(Language)}


def _row(code: str, data: Mapping[str, Any]) -> Language:
    """Makes a language of what a file says: words in a string, phrases in a list."""
    values: dict[str, Any] = {}
    for name, value in data.items():
        match _KINDS[name]:
            case "frozenset[str]" if name == "own_letters":
                values[name] = frozenset(value)
            case "frozenset[str]":
                values[name] = frozenset(_words(value))
            case "tuple[str, ...]":
                values[name] = tuple(sorted(_words(value), key=len, reverse=True))
            case "tuple[tuple[str, ...], ...]":
                values[name] = tuple(dict.fromkeys(tuple(_words(phrase)) for phrase in value))
            case _:
                values[name] = value
    return Language(code=code, **values)


def _words(text: str) -> list[str]:
    return [word for word in _APART.split(unify(text)) if word]


class _Languages(dict[str, Language]):
    """The languages by code. One without a file gets a row of general rules, which is not listed."""

    def __missing__(self, code: str) -> Language:
        return _general(code)


@cache
def _general(code: str) -> Language:
    """Returns a language of which only its script, its stemmer and its frequency list may be known."""
    return Language(code=code, script=script_of(code), stemmer=STEMMERS.get(code))


def _rows() -> dict[str, Language]:
    rows: dict[str, Language] = {}
    romanised: dict[str, Language] = {}
    for code, data in read_languages().items():
        latin = data.get("romanised")
        own = {name: value for name, value in data.items() if name not in _TABLES}
        rows[code] = _row(code, own)
        if latin is not None:
            extra = {name: data[name] for name in ("articles", "sounds") if name in data}
            in_latin = f"{code}-{ROMANISED}"
            romanised[in_latin] = _row(in_latin, {"script": "LATIN", **extra, **latin})
    return rows | romanised


LANGUAGES = _Languages(_rows())
"""By their codes, the romanised ones last."""
ENGLISH = LANGUAGES[FIRST]


def language_for(locale: str) -> Language:
    """Returns the language of a locale: "en-GB" is English. One without a file goes by general rules."""
    base = locale.partition("-")[0]
    return LANGUAGES.get(locale) or (LANGUAGES[base] if base else ENGLISH)
