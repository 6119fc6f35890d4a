"""Which language a text is in, by its script, its letters, its commonest words, and those of a library.

Questions are short and hold names of other languages. So each word counts by how common it is in each
language, and no word counts much against one.
"""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.knowledge.folding import WORD, fold
from bot.knowledge.languages import ENGLISH, LANGUAGES, Language, language_for
from bot.knowledge.rarities import word_rarities

UNKNOWN, UNKNOWN_ROMANISED = 5.5, 4.9
"""The cost of a word that a language lacks. No list has the rarer words of a romanised language."""
LISTED = 2.0
"""The highest cost of a word that a language's file lists."""
IN_LIBRARY = 1.5
"""How much less a word costs in a language in which the library has it."""
OWN_LETTER = 2.0
"""How much less a word costs with a letter that only one language has."""
PREFERRED, USUAL = 1.5, 0.7
"""How much less a text costs in the language that its writer probably uses, and in English."""
CLEAR = 2.0
"""How much less than in any other language a text costs in the language that it clearly is in."""
SCRIPT_SHARE = 0.3
"""The share of the words in another script by which a text is not in a language written in Latin letters."""
MOST_OTHERS = 2
FEW_WORDS = 3
"""A text of fewer words may be in a romanised language by a single listed word."""
MOST_WORDS = 40
"""The most characters of a text that are judged."""


class Recognition(NamedTuple):
    """The language of a text."""

    language: Language
    is_clear: bool
    """Whether the text says so by itself; a name alone ("Roscosmos") does not."""
    others: tuple[Language, ...] = ()
    """The languages that it may be in instead, the likeliest first."""


def recognise(
    text: str,
    locale: str = ENGLISH.code,
    known: Mapping[str, Collection[str]] | None = None,
    general: Collection[Language] = (),
) -> Recognition:
    """Returns the language of a text, in doubt that of the locale, or English.

    `known` has the codes of the languages in which a library has a word, `general` the languages without
    a file that it is written in.
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
    costs = dict(zip(candidates, _costs(forms, candidates, letters, known or {}), strict=True))
    unaided, second = sorted(candidates, key=costs.__getitem__)[:2]
    lead = costs[second] - costs[unaided]
    for row in candidates:
        costs[row] -= USUAL * (row is ENGLISH) + PREFERRED * (row.base == preferred.base)
    best, *others = sorted(candidates, key=costs.__getitem__)
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
) -> Iterator[float]:
    """Yields what speaks against each of the languages, which share a script."""
    listed = _ROWS[rows[0].script]
    general = rows[len(listed) :]
    words = [
        (*costs, *(_word_cost(form, row) for row in general))
        for form in forms
        if (costs := _word_costs(form, rows[0].script))
    ]
    in_library = Counter(code.partition("-")[0] for form in forms for code in known.get(form, ()))
    fewest = 1 if len(forms) < FEW_WORDS else 2
    for row, costs in zip(rows, zip(*words, strict=True), strict=True):
        if row.is_romanised and sum(cost <= LISTED for cost in costs) < fewest:
            yield math.inf  # Other words don't tell it from the others.
            continue
        own = sum(not row.own_letters.isdisjoint(word) for word in letters)
        yield sum(costs) - IN_LIBRARY * in_library[row.code] - OWN_LETTER * own


@lru_cache(maxsize=2_048)
def _word_costs(form: str, script: str) -> Sequence[float]:
    """Returns the cost of a word in each language of a script. It is empty for another script."""
    return [_word_cost(form, row) for row in _ROWS[script]] if _script(form) == script else ()


def _word_cost(form: str, row: Language) -> float:
    unknown = UNKNOWN_ROMANISED if row.is_romanised else UNKNOWN
    cost = min(word_rarities(row).get(form, unknown), unknown)
    return min(cost, LISTED) if form in row.common else cost


def _main_script(forms: Sequence[str]) -> str:
    """The script of the language: names and loan words are often in Latin letters."""
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
