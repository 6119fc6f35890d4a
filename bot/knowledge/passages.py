"""Finds the parts of a text that ask something, and what the text rejects."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from enum import IntEnum
from functools import cache, lru_cache
from itertools import combinations, islice, pairwise
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.knowledge.folding import CLAUSE_END, fold
from bot.knowledge.languages import Language, Phrases, language_for
from bot.knowledge.rarities import FRAME_RARITY, UNLISTED_RARITY, rarity
from bot.knowledge.small_talk import is_only_greeting
from bot.knowledge.text import Token, tokenise_folded

OPENING_WORDS = 3
"""A question word must be among this many first words of a clause."""
MOST_CLAUSES = 12
"""The maximum number of clauses of a text that are evaluated separately."""
MOST_PAIRS = 12
"""The maximum number of pairs of parts that are tried as questions about two topics."""
LONGEST_NAME = 12
"""With more words than this, a text without question words and subject still says something."""


class Manner(IntEnum):
    """How a passage is worded."""

    STATES = 0
    """ "my dad got me a telescope" """
    NAMES = 1
    """ "hope probe" """
    ASKS = 2
    """ "what is the hope probe" """


class Passage(NamedTuple):
    """A whole text, a clause, or two neighbouring clauses."""

    tokens: Sequence[Token]
    manner: Manner
    is_whole: bool = False


class Split(NamedTuple):
    """A text split into parts. No passage contains rejected words."""

    passages: list[Passage]
    """The whole text comes first. Empty for a text without words."""
    rejected: list[Passage]
    """The rejected part: "the telescope" in "not the telescope, the probe"."""
    pairs: list[tuple[Passage, Passage]]
    """Pairs of parts that may ask for a topic each."""


def split(
    folded: str,
    language: Language,
    most_words: int,
    begins_with_name: Callable[[Sequence[Token]], bool] = lambda _: False,
) -> Split:
    """Splits a folded text. Uses only the first `most_words` words.

    `begins_with_name` says whether words begin with a topic's name: "delivery not refunds" rejects a topic,
    "shop not working" doesn't.
    """
    clauses, rejected = _meant_and_rejected(folded, language, most_words, begins_with_name)
    if not clauses:
        return Split([], rejected, [])
    first = clauses[:MOST_CLAUSES]
    passages = [_joined(clauses)._replace(is_whole=True)]
    if len(clauses) > 1:
        passages += first
    if len(clauses) > 2:
        passages += [_joined(neighbours) for neighbours in pairwise(first)]
    passages += [part for clause in first if (part := _from_question_word(clause, language))]
    passages += [
        part for clause in first if (part := _name_before_statement(clause, language, begins_with_name))
    ]
    pairs = [*(halves for clause in first for halves in _halves(clause, language)), *combinations(first, 2)]
    return Split(passages, rejected, pairs[:MOST_PAIRS])


def manner_of(text: str, locale: str) -> Manner:
    """Returns how a text is worded. A text without words is a name."""
    clauses, _ = _meant_and_rejected(fold(text), language_for(locale), LONGEST_NAME, lambda _: False)
    return _joined_manner(clauses) if clauses else Manner.NAMES


def opens_question(forms: Sequence[str], language: Language) -> bool:
    """Whether a question word is among the first of these folded words: "so wait, what is …"."""
    for word, following in islice(pairwise([*forms[: OPENING_WORDS + 1], ""]), OPENING_WORDS):
        whole = f"{word}t" if following == "t" else word  # "isn't" is two words here
        if whole in language.openers or _is_unknown_question_word(word, language):
            return True
        if word not in language.lead_ins:
            return False
    return False


def _meant_and_rejected(
    folded: str,
    language: Language,
    most_words: int,
    begins_with_name: Callable[[Sequence[Token]], bool],
) -> tuple[list[Passage], list[Passage]]:
    """Returns the clauses of a folded text without the rejected words, and the rejected words."""
    rejected: list[Passage] = []
    clauses: list[Passage] = []
    left = most_words
    for text, end in _clauses(folded):
        words = tokenise_folded(text, language.code)[:left]
        left -= len(words)
        for tokens in _without_thanks(words, language):
            meant, not_meant = _without_rejected(tokens, language, begins_with_name)
            if not_meant:
                rejected.append(Passage(not_meant, Manner.NAMES))
            if meant and (begins_with_name(meant) or not is_only_greeting([token.form for token in meant])):
                clauses.append(Passage(meant, _manner(meant, end, language)))
    if rejected:  # A correction is a question, too.
        clauses = [clause._replace(manner=Manner.ASKS) for clause in clauses]
    return clauses, rejected


def _clauses(folded: str) -> Iterator[tuple[str, str]]:
    """Yields the clauses of a text, each with the punctuation that ends it."""
    start = 0
    for end in CLAUSE_END.finditer(folded):
        yield folded[start : end.start()], end[0]
        start = end.end()
    yield folded[start:], ""


def _without_thanks(tokens: Sequence[Token], language: Language) -> Iterator[Sequence[Token]]:
    """Yields a clause up to a word of thanks, then the rest: "how do I vote", "thanks in advance"."""
    thanks = (
        place
        for place, token in enumerate(tokens)
        if token.form in language.thanks and _tells(tokens[:place])
    )
    end = next(thanks, len(tokens))
    yield tokens[:end]
    if end < len(tokens):
        yield tokens[end:]


def _joined(clauses: Sequence[Passage]) -> Passage:
    return Passage([token for clause in clauses for token in clause.tokens], _joined_manner(clauses))


def _joined_manner(clauses: Sequence[Passage]) -> Manner:
    manners = [clause.manner for clause in clauses]
    return Manner.ASKS if Manner.ASKS in manners else min(manners)


def _manner(tokens: Sequence[Token], end: str, language: Language) -> Manner:
    forms = [token.form for token in tokens]
    if _QUESTION_MARK.search(end) or _opens_question(forms, language) or _asks(forms, language):
        return Manner.ASKS
    if len(tokens) > LONGEST_NAME or forms[0] in language.owners or not language.stating.isdisjoint(forms):
        return Manner.STATES
    return Manner.NAMES


def _opens_question(forms: Sequence[str], language: Language) -> bool:
    """Whether a question word begins a clause, or follows small talk: "lol wtf is the hope probe"."""
    start = next((place for place, form in enumerate(forms) if form not in language.openings), len(forms))
    return opens_question(forms, language) or opens_question(forms[start:], language)


def _asks(forms: Sequence[str], language: Language) -> bool:
    """Whether a clause is a question without a question word at its beginning."""
    return (
        not language.asking.isdisjoint(forms)
        or has_phrase(forms, language.frames)
        or any(one in language.contrasts and two in language.auxiliaries for one, two in pairwise(forms))
    )


@lru_cache(maxsize=4_096)
def _is_unknown_question_word(form: str, language: Language) -> bool:
    """Whether an unknown word is a misspelt question word, or one joined to the next: "waht", "howwill"."""
    if len(form) < SHORTEST_MISSPELT or rarity(form, language) < UNLISTED_RARITY - 1:
        return False
    if process.extractOne(form, _misspelt(language), scorer=OSA.distance, score_cutoff=1) is not None:
        return True
    return any(
        rarity(form.removeprefix(word), language) <= FRAME_RARITY
        for word in language.openers
        if form.startswith(word)
    )


def _from_question_word(clause: Passage, language: Language) -> Passage | None:
    """Returns a clause from its question word on, if informative words come before: "yo lads what is …"."""
    words = () if language.in_place else language.interrogatives
    place = next((i for i, token in enumerate(clause.tokens) if token.form in words), 0)
    before, asked = clause.tokens[:place], clause.tokens[place:]
    return Passage(asked, Manner.ASKS) if _tells(before) and _tells(asked) else None


def _name_before_statement(
    clause: Passage, language: Language, begins_with_name: Callable[[Sequence[Token]], bool]
) -> Passage | None:
    """Returns the name before a statement without punctuation: "hope probe i never understood it"."""
    forms = [token.form for token in clause.tokens]
    start = next((place for place, form in enumerate(forms) if form not in language.openings), len(forms))
    end = next((place for place, form in enumerate(forms) if form in language.stating), start)
    is_named = clause.manner is Manner.STATES and end > start and begins_with_name(clause.tokens[start:])
    return Passage(clause.tokens[start:end], Manner.NAMES) if is_named else None


def _without_rejected(
    tokens: Sequence[Token], language: Language, begins_with_name: Callable[[Sequence[Token]], bool]
) -> tuple[Sequence[Token], Sequence[Token]]:
    """Returns the words of a clause that it asks about, and the words that it rejects.

    The rejected words end at the next question, sentence or thing after an informative word, or at "but".
    """
    forms = [token.form for token in tokens]
    start, length = _rejection(forms, language)
    if not length and language.postposed:
        return _without_rejected_before(tokens, language, begins_with_name)
    if not length:
        start = next((i for i in _negations(tokens, language) if begins_with_name(tokens[i:])), len(forms))
    end = start + length
    while end < len(tokens) and not (
        _tells(tokens[start + length : end])
        and (
            forms[end] in language.openers
            or forms[end] in language.stating
            or forms[end] in language.contrasts
            or (forms[end] in language.determiners and _tells(tokens[end - 1 : end]))
        )
    ):
        end += 1
    rejected = tokens[start + length : end]
    return ([*tokens[:start], *tokens[end:]], rejected) if _tells(rejected) else (tokens, [])


def _rejection(forms: Sequence[str], language: Language) -> tuple[int, int]:
    """Returns the place of the words that reject something, and their number."""
    start = next((place for place, form in enumerate(forms) if form not in language.openings), len(forms))
    if length := longest_at(forms, start, language.rejections):
        return start, length
    for place in () if language.postposed else range(len(forms)):
        if length := longest_at(forms, place, language.exceptions):
            return place, length
    return 0, 0


def _without_rejected_before(
    tokens: Sequence[Token], language: Language, begins_with_name: Callable[[Sequence[Token]], bool]
) -> tuple[Sequence[Token], Sequence[Token]]:
    """Does the same in a language that rejects something after naming it: "teleskop dışında" ("besides …").

    The rejected words begin after the last question word or, before "not", with a name.
    """
    forms = [token.form for token in tokens]
    for place, form in enumerate(forms):
        length = longest_at(forms, place, language.exceptions) or longest_at(
            forms, place, language.rejections
        )
        start = place
        if length:
            start = 1 + max((i for i in range(place) if forms[i] in language.openers), default=-1)
        elif form in language.negations:
            length = 1
            start = next((i for i in range(place) if begins_with_name(tokens[i:place])), place)
        if _tells(tokens[start:place]):
            return [*tokens[:start], *tokens[place + length :]], tokens[start:place]
    return tokens, []


def _negations(tokens: Sequence[Token], language: Language) -> Iterator[int]:
    """Yields the place after each "not" that begins a clause or follows an informative word.

    "why not …" and "whether or not …" reject nothing.
    """
    forms = [token.form for token in tokens]
    for place, form in enumerate(forms, start=1):
        is_choice = place > 1 and forms[place - 2] in language.conjunctions
        if form in language.negations and not is_choice and (place == 1 or _tells(tokens[: place - 1])):
            yield place + (place < len(forms) and forms[place] in language.determiners)


def longest_at(forms: Sequence[str], place: int, phrases: Phrases) -> int:
    """Returns the number of words of the longest phrase at that place. 0 if there is none."""
    for phrase in phrases.get(forms[place], ()) if place < len(forms) else ():
        if tuple(forms[place : place + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def has_phrase(forms: Sequence[str], phrases: Phrases) -> bool:
    """Whether one of the phrases is among these words."""
    return not phrases.keys().isdisjoint(forms) and any(
        longest_at(forms, place, phrases) for place in range(len(forms))
    )


def _halves(clause: Passage, language: Language) -> Iterator[tuple[Passage, Passage]]:
    """Yields the parts before and after each "and" of a clause."""
    for place, token in enumerate(clause.tokens):
        if token.form in language.conjunctions and 0 < place < len(clause.tokens) - 1:
            before, behind = clause.tokens[:place], clause.tokens[place + 1 :]
            yield (
                Passage(before, _manner(before, "", language)),
                Passage(behind, _manner(behind, "", language)),
            )


def _tells(tokens: Sequence[Token]) -> bool:
    return any(token.rarity > FRAME_RARITY for token in tokens)


@cache
def _misspelt(language: Language) -> list[str]:
    """Returns the question words that people may misspell."""
    return sorted(word for word in language.interrogatives if len(word) >= SHORTEST_MISSPELT)


_QUESTION_MARK = re.compile(r"[?؟]")
SHORTEST_MISSPELT = 3
