"""Turns folded words into tokens, which can be compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Container, Sequence
from functools import cache, lru_cache
from typing import NamedTuple, Protocol, cast

import Stemmer

from bot.knowledge.folding import DIGIT_AS_SOUND, MARKS, MARKUP, WORD, addresses, fold, may_have_markup
from bot.knowledge.languages import ENGLISH, LANGUAGES, ROMANISED, Language, language_for
from bot.knowledge.rarities import (
    DRAWL_RARITY,
    FRAME_RARITY,
    UNLISTED_RARITY,
    is_listed_but_rare,
    rarity,
    word_rarities,
)

_DOUBLED = re.compile(r"([^\W\d_])\1+")
_TRIPLED = re.compile(r"([^\W\d_])\1\1")
SHORTEST_STEM = 3
"""The minimum number of letters that remain when an ending is cut off."""

JOINED = 0.7
"""How much rarer a word with a joined letter is than the word without it: a fifth as frequent."""


class _Stemmer(Protocol):
    """The part of PyStemmer that is used here. The package has no types."""

    def stemWord(self, word: str) -> str: ...  # noqa: N802


class Token(NamedTuple):
    """A word, prepared for comparison."""

    form: str
    """The folded word."""
    stem: str
    """The folded word without endings and joined particles."""
    rarity: float
    """-log10 of its frequency in its language: from about 1.3 ("the") to 6.2 (unknown)."""

    language: str
    """The code of its assumed language."""

    @property
    def information(self) -> float:
        """How informative the word is: from about 0.8 ("the") to 5.7."""
        return max(self.rarity - 0.5, 0.1)


def tokenise(text: str, locale: str = ENGLISH.code, dotted: Container[str] = ()) -> list[Token]:
    """Returns the tokens of `text`. `locale` decides between languages that share a script.

    A text in Latin letters with common words of the locale's language is in that language: "leh roscosmos".
    """
    return tokenise_in_any_script(fold(text, dotted), locale)


def tokenise_in_any_script(folded: str, locale: str) -> list[Token]:
    """Returns the tokens of a folded text, which may have the locale's language in Latin letters."""
    return tokenise_folded(folded, _romanised(folded, locale) or locale)


def _romanised(folded: str, locale: str) -> str | None:
    """Returns the code of the locale's language in Latin letters if a text is written so.

    Common words show this, and digits for sounds if the language has some.
    """
    language = LANGUAGES.get(f"{language_for(locale).base}-{ROMANISED}")
    if language is None or not folded.isascii():
        return None
    common = _common_beside_english(language)
    words = WORD.findall(folded)
    is_romanised = any(word in common for word in words) or (
        language.sounds and any(map(DIGIT_AS_SOUND.fullmatch, words))
    )
    return language.code if is_romanised else None


@cache
def _common_beside_english(language: Language) -> frozenset[str]:
    return language.common - ENGLISH.common


def tokenise_folded(folded: str, locale: str = ENGLISH.code) -> list[Token]:
    """Returns the tokens of a folded text."""
    return list(map(analyser(language_for(locale)), WORD.findall(folded)))


def tokenise_marked(folded: str, locale: str) -> tuple[list[Token], list[str]]:
    """Returns the tokens of a folded text, each with the mark of MARKS before it.

    The mark is empty if there is none.
    """
    tokens = tokenise_folded(folded, locale)
    if MARKS.search(folded) is None:
        return tokens, [""] * len(tokens)
    ends = [0, *(word.end() for word in WORD.finditer(folded))]
    gaps = [folded[end : word.start()] for end, word in zip(ends, WORD.finditer(folded), strict=False)]
    return tokens, ["".join(MARKS.findall(gap))[:1] for gap in gaps]


def main_language(tokens: Sequence[Token]) -> str:
    """Returns the code of the language of most words. Of equally frequent ones, the first."""
    languages = [token.language for token in tokens]
    return max(dict.fromkeys(languages), key=languages.count)


@cache
def analyser(preferred: Language) -> Callable[[str], Token]:
    """Returns a function that makes tokens, in `preferred` or the first language in its script."""

    @lru_cache(maxsize=2_048)
    def analyse(form: str) -> Token:
        language = language_of(form, preferred)
        form = _common_word(_without_stretched_letters(_said_once(form, language), language), language)
        commonness = _rarity(form, language)
        if language.sounds:
            form = form.translate(_table(language))
        return Token(form, _stem(form, language), commonness, language.code)

    return analyse


def _said_once(form: str, language: Language) -> str:
    """Returns "negara" for "negara2", which is short for "negara-negara"."""
    once = form.removesuffix(language.doubling)
    return once if once in word_rarities(language) else form


def _without_stretched_letters(form: str, language: Language) -> str:
    """Returns "hey" for "heyyy" and "good" for "goood": the listed form of small talk and question words.

    A word with a letter only doubled may be another word, such as "iss", the space station.
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
    """Returns the assumed language of a folded word, by its first letter."""
    script = "LATIN" if form.isascii() else unicodedata.name(form[0], "").partition(" ")[0]
    if script == preferred.script:
        return preferred
    return next((language for language in LANGUAGES.values() if language.script == script), preferred)


def _common_word(form: str, language: Language) -> str:
    """Returns the common word that conjunctions and at most one particle are joined to: "أي" for "وبأي"."""
    if not form.startswith(language.conjoined) or form in language.common:
        return form
    bare = form[1:]
    rest = [bare, *(bare[len(each) :] for each in language.joined if bare.startswith(each))]
    return next((word for word in rest if word in language.common), form)


def _rarity(form: str, language: Language) -> float:
    """Returns the rarity of a word. An unlisted one is as rare as the word that particles are joined to."""
    rarest = rarity(form, language)
    if rarest < UNLISTED_RARITY or not language.joined or is_listed_but_rare(form, language):
        return rarest
    particles = (*language.prefixes, *language.conjoined, *language.joined)
    bare = [form[len(each) :] for each in particles if form.startswith(each)]
    bare += [word[len(each) :] for word in bare for each in language.joined if word.startswith(each)]
    return min((rarity(word, language) for word in bare if len(word) >= SHORTEST_STEM), default=rarest)


def _stem(form: str, language: Language) -> str:
    if form in language.canonical:
        return language.canonical[form]
    bare = without_particles(form, language)
    if language.stemmer is not None:
        return _stemmer(language.stemmer).stemWord(bare)
    for ending in language.endings:
        if bare.endswith(ending) and len(bare) >= len(ending) + SHORTEST_STEM:
            bare = bare[: -len(ending)]
            break
    for rule, same in language.stem_rules:
        bare = rule.sub(same, bare)
    return bare[: language.stem_length]


def without_particles(form: str, language: Language) -> str:
    """Returns a folded word without the particles that its language joins to the next word.

    A single letter is a particle only if the rest is much more frequent: "ومشاريع" but not "وكالة".
    """
    for prefix in language.prefixes:
        if form.startswith(prefix) and len(form) >= len(prefix) + 3:
            return form[len(prefix) :]
    if form.startswith((*language.conjoined, *language.joined)):
        bare = form[1:]
        if len(bare) >= SHORTEST_STEM and _is_joined(form, bare, language):
            return without_particles(bare, language)
    return form


def _is_joined(form: str, bare: str, language: Language) -> bool:
    """Whether a word without its first letter is much more frequent."""
    if rarity(bare, language) < UNLISTED_RARITY:
        return rarity(bare, language) + JOINED < rarity(form, language)
    return (
        is_listed_but_rare(bare, language)
        and rarity(form, language) >= UNLISTED_RARITY
        and not is_listed_but_rare(form, language)
    )


@cache
def _table(language: Language) -> dict[int, str]:
    return str.maketrans(dict(language.sounds))


@cache
def _stemmer(algorithm: str) -> _Stemmer:
    return cast("_Stemmer", Stemmer.Stemmer(algorithm, 0))  # pyright: ignore[reportUnknownMemberType]


def says_only_an_address(text: str, dotted: Container[str] = ()) -> bool:
    """Whether a text is uninformative without its links, mentions and emoji: "what is https://…"."""
    is_cut = bool(addresses(text, dotted)) or (may_have_markup(text) and MARKUP.search(text) is not None)
    return is_cut and all(token.rarity <= FRAME_RARITY for token in tokenise(text, dotted=dotted))
