"""Recognises the language of a text by its script, its letters, common words, and a library's words.

Questions are short and contain names of other languages. So each word counts by how common it is in each
language, and no word counts much against a language.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.knowledge.folding import DIGIT_AS_SOUND, WORD, fold
from bot.knowledge.languages import ENGLISH, LANGUAGES, Language, language_for
from bot.knowledge.rarities import word_rarities

UNKNOWN, UNKNOWN_ROMANISED = 5.5, 4.9
"""The cost of a word that a language lacks. No list has the rarer words of a romanised language."""
LISTED = 2.0
"""The maximum cost of a word in a language's file."""
IN_LIBRARY = 1.5
"""How much less a word costs in a language if the library has it."""
OWN_LETTER = 2.0
"""How much less a word costs if it has a letter that only one language has."""
PREFERRED, USUAL = 1.5, 0.7
"""How much less a text costs in its author's probable language, and in English."""
CLEAR = 2.0
"""A text is clearly in a language if it costs this much less than in any other."""
SCRIPT_SHARE = 0.3
"""With this share of words in another script, a text isn't in a language written in Latin letters."""
MOST_OTHERS = 2
FEW_WORDS = 3
"""With fewer words, a single listed word is enough for a romanised language."""
MOST_WORDS = 40
"""The maximum number of characters that are used."""


class Recognition(NamedTuple):
    """The language of a text."""

    language: Language
    is_clear: bool
    """Whether the text alone shows this. A name alone ("Roscosmos") doesn't."""
    others: tuple[Language, ...] = ()
    """The other possible languages, most likely first."""


class _Cost(NamedTuple):
    """How badly a text fits a language."""

    total: float
    listed: int
    """The number of words in the language's file."""


def recognise(
    text: str,
    locale: str = ENGLISH.code,
    known: Mapping[str, Collection[str]] | None = None,
    general: Collection[Language] = (),
) -> Recognition:
    """Returns the language of a text. If it is unclear, the language of the locale, or English.

    `known` has the codes of the languages in which the library has a word. `general` has the languages of the
    library without a file.
    """
    preferred = language_for(locale)
    forms = [form for form in WORD.findall(fold(text)) if not form.isdecimal()][:MOST_WORDS]
    if not forms:
        return Recognition(preferred, is_clear=False)
    script = _main_script(forms)
    candidates = [*_ROWS[script], *(language for language in general if language.script == script)]
    if not any(_script(form) == candidates[0].script for form in forms):
        return Recognition(preferred, is_clear=False)  # such as Japanese
    if len(candidates) == 1:
        return Recognition(candidates[0], is_clear=True)
    letters = [] if text.isascii() else [word for word in text.casefold().split() if not word.isascii()]
    every = dict(zip(candidates, _costs(forms, candidates, letters, known or {}), strict=True))
    fewest = 1 if len(forms) < FEW_WORDS else 2
    costs = {row: each.total for row, each in every.items() if not row.is_romanised or each.listed >= fewest}
    unaided = min(costs, key=costs.__getitem__)
    # One listed word of a romanised language may be chance. But then the other words don't show another one.
    rivals = [
        each.total for row, each in every.items() if row is not unaided and (row in costs or each.listed)
    ]
    lead = min(rivals, default=math.inf) - costs[unaided]
    for row in costs:
        costs[row] -= USUAL * (row is ENGLISH) + PREFERRED * (row.base == preferred.base)
    best, *others = sorted(costs, key=costs.__getitem__)
    return Recognition(
        best,
        is_clear=best is unaided and lead >= CLEAR,
        others=tuple(row for row in others if costs[row] - costs[best] < CLEAR)[:MOST_OTHERS],
    )


def _costs(
    forms: Sequence[str],
    rows: Sequence[Language],
    letters: Sequence[str],
    known: Mapping[str, Collection[str]],
) -> Iterator[_Cost]:
    """Yields the cost of the text in each of the languages, which share a script."""
    listed = _ROWS[rows[0].script]
    general = rows[len(listed) :]
    words = [
        (*costs, *(_word_cost(form, row) for row in general)) if general else costs
        for form in forms
        if (costs := _word_costs(form, rows[0].script))
    ]
    in_library = [code.partition("-")[0] for form in forms for code in known.get(form, ())]
    for row, costs in zip(rows, zip(*words, strict=True), strict=True):
        own = sum(not row.own_letters.isdisjoint(word) for word in letters)
        total = sum(costs) - IN_LIBRARY * in_library.count(row.base) - OWN_LETTER * own
        yield _Cost(total, sum(cost <= LISTED for cost in costs))


@lru_cache(maxsize=2_048)
def _word_costs(form: str, script: str) -> Sequence[float]:
    """Returns the cost of a word in each language of a script. Empty for another script."""
    return [_word_cost(form, row) for row in _ROWS[script]] if _script(form) == script else ()


def _word_cost(form: str, row: Language) -> float:
    unknown = UNKNOWN_ROMANISED if row.is_romanised else UNKNOWN
    cost = min(word_rarities(row).get(form, unknown), unknown)
    is_own = form in row.common or (row.sounds and DIGIT_AS_SOUND.fullmatch(form) is not None)
    return min(cost, LISTED) if is_own else cost


def _main_script(forms: Sequence[str]) -> str:
    """Returns the script of the language. Names and loan words are often in Latin letters."""
    if all(map(str.isascii, forms)):
        return ENGLISH.script
    scripts = [*map(_script, forms)]
    others = [script for script in scripts if script in _ROWS and script != ENGLISH.script]
    if others and len(others) >= SCRIPT_SHARE * len(scripts):
        return max(others, key=others.count)
    return ENGLISH.script


@lru_cache(maxsize=2_048)
def _script(form: str) -> str:
    return ENGLISH.script if form.isascii() else unicodedata.name(form[0], "").partition(" ")[0]


_ROWS: dict[str, list[Language]] = {}
for _row in LANGUAGES.values():
    _ROWS.setdefault(_row.script, []).append(_row)
