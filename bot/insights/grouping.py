"""Groups similar unanswered questions, so that editors see what is missing and nobody sees who asked."""

from __future__ import annotations

import asyncio
import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

import numpy as np
from rapidfuzz import fuzz, process

from bot.storage.misses import MissesStore, StoredQuestion

MIN_PEOPLE = 3
"""How many people must have asked similar questions before a group is shown."""
MIN_WORD_USERS = MIN_PEOPLE
"""How many people must have used a word before it is shown."""
HIDDEN = "…"
"""Replaces words that fewer people used."""
MIN_SIMILARITY = 80
"""How similar two questions must be (0-100, rapidfuzz's ratio), as written or with their words sorted."""
MAX_COMPARED = 3000
"""How many questions are compared with each other. The latest are taken."""
MAX_CHARACTERS = 64
"""How many characters of a question are compared. rapidfuzz compares up to 64 in one step, more several times
slower: 3,000 questions of 300 characters would take ten seconds."""


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """Similar questions."""

    texts: tuple[str, ...]
    """The wordings, the most frequent first. They contain only words that three people used, so no name
    that one or two wrote. If no wording is left, the other words are replaced by `HIDDEN`."""
    people: int
    """The least number of people who asked, counted with one key."""
    times: int
    locales: Counter[str]
    expected_topics: Counter[str]
    last_asked_on: datetime.date


class Unanswered(NamedTuple):
    """The unanswered questions of a period."""

    groups: list[QuestionGroup]
    """The groups that enough people asked."""
    waiting: int
    """How many other questions there are. The number rises by one with each of them, similar or not: it tells
    nobody whether somebody asked the same before."""


async def unanswered_questions(
    misses: MissesStore,
    since: datetime.date,
    guild_id: int | None = None,
    *,
    until: datetime.date = datetime.date.max,
    viewer: int | None = None,
) -> Unanswered:
    """Returns the unanswered questions of a period in one guild or in all. Raises UnavailableError.

    Leaves out the questions of the `viewer`, who could confirm a guess with two more accounts.
    """
    questions = await misses.latest(since, guild_id, until=until, limit=MAX_COMPARED, other_than=viewer)
    groups = await asyncio.to_thread(group_questions, questions)
    return Unanswered(groups, len(questions) - sum(group.times for group in groups))


def group_questions(questions: Iterable[StoredQuestion]) -> list[QuestionGroup]:
    """Returns the groups that enough people asked, the largest first."""
    by_words: defaultdict[str, list[StoredQuestion]] = defaultdict(list)
    for question in questions:
        by_words[" ".join(_words(question.text))[:MAX_CHARACTERS]].append(question)
    groups = (
        _group([question for words in similar for question in by_words[words]])
        for similar in _similar(list(by_words))
    )
    shown = [group for group in groups if group.people >= MIN_PEOPLE]
    return sorted(shown, key=lambda group: (-group.people, -group.times, group.texts))


def _similar(texts: Sequence[str]) -> Iterator[list[str]]:
    """Splits texts into lists of similar ones. The text with the most similar ones is taken first."""
    words_sorted = [" ".join(sorted(text.split())) for text in texts]
    is_similar = np.eye(len(texts), dtype=bool)
    for variants in (texts, words_sorted):
        scores = process.cdist(
            variants, variants, scorer=fuzz.ratio, score_cutoff=MIN_SIMILARITY, dtype=np.uint8
        )
        is_similar |= scores > 0
    left = np.ones(len(texts), dtype=bool)
    for center in np.argsort(-is_similar.sum(axis=1), kind="stable").tolist():
        if left[center]:
            members = is_similar[center] & left
            left &= ~members
            yield [texts[index] for index in np.flatnonzero(members).tolist()]


def _group(questions: Sequence[StoredQuestion]) -> QuestionGroup:
    return QuestionGroup(
        texts=_shown_texts(questions),
        people=_count_people(questions),
        times=len(questions),
        locales=Counter(question.locale for question in questions),
        expected_topics=Counter(each.expected_topic for each in questions if each.expected_topic),
        last_asked_on=max(question.asked_on for question in questions),
    )


def _count_people(questions: Iterable[StoredQuestion]) -> int:
    """Returns the least number of people who asked: with two keys a person has two hashes.

    If a key is destroyed, one of the people may be the viewer.
    """
    people: defaultdict[int, set[bytes]] = defaultdict(set)
    untraceable = set[int]()
    for question in questions:
        people[question.key_id].add(question.person)
        if question.may_be_own:
            untraceable.add(question.key_id)
    return max(len(hashes) - (key_id in untraceable) for key_id, hashes in people.items())


def _shown_texts(questions: Sequence[StoredQuestion]) -> tuple[str, ...]:
    uses: defaultdict[str, list[StoredQuestion]] = defaultdict(list)
    for question in questions:
        for word in set(_words(question.text)):
            uses[word].append(question)
    least = min(MIN_WORD_USERS, _count_people(questions))
    common = {word for word, users in uses.items() if _count_people(users) >= least}
    texts = [text for text, _ in Counter(question.text for question in questions).most_common()]
    if whole := tuple(text for text in texts if common.issuperset(_words(text))):
        return whole
    return tuple(dict.fromkeys(_hide_other_words(text, common) for text in texts))


def _hide_other_words(text: str, common: set[str]) -> str:
    shown = (word if common.issuperset(_words(word)) else HIDDEN for word in text.split())
    return " ".join(word for word, _ in groupby(shown))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
