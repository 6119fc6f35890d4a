"""Groups similar unanswered questions. Editors see which topics are missing, and nobody sees who asked."""

from __future__ import annotations

import asyncio
import datetime
import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from rapidfuzz import fuzz, process

from bot.storage.misses import MissesStore, StoredQuestion

MIN_PEOPLE = 3
"""The minimum number of people who asked similar questions. Smaller groups aren't shown."""
MIN_WORD_USERS = MIN_PEOPLE
"""The minimum number of people who used a word. Other words aren't shown."""
HIDDEN = "…"
"""Replaces words that fewer people used."""
MIN_SIMILARITY = 80
"""The minimum similarity of questions (0-100, rapidfuzz's ratio), as written or with sorted words."""
MAX_COMPARED = 3000
"""The number of latest questions that are compared."""
MAX_CHARACTERS = 64
"""The number of characters of a question that are compared. rapidfuzz compares up to 64 in one step. More
take several times as long: ten seconds for 3,000 questions of 300 characters."""


CODES = 256
"""The number of codes for characters. A text in most languages has fewer than a hundred characters."""


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """Similar questions."""

    texts: tuple[str, ...]
    """The wordings, most frequent first. They only have words that three people used, so that no rare name is
    shown. If no wording has only such words, `HIDDEN` replaces the other words."""
    people: int
    """The minimum number of people who asked: the highest number of hashes of any key."""
    times: int
    locales: Counter[str]
    expected_topics: Counter[str]
    last_asked_on: datetime.date


@dataclass(frozen=True, slots=True)
class SimilarQuestions:
    """The questions of enough people, and the group that shows them."""

    questions: tuple[StoredQuestion, ...]
    group: QuestionGroup

    def seen_by(self, viewer: Mapping[int, bytes]) -> QuestionGroup | None:
        """Returns the group without the viewer's own questions. None if it then has too few people.

        `viewer` has the viewer's hash by key. With a destroyed key, one of the people may be the viewer.
        """
        others = [each for each in self.questions if viewer.get(each.key_id) != each.person]
        untraceable = {each.key_id for each in others if each.key_id not in viewer}
        if len(others) == len(self.questions) and not untraceable:
            return self.group
        return _group(others, untraceable)


class Unanswered(NamedTuple):
    """The unanswered questions of a period."""

    similar: tuple[SimilarQuestions, ...]
    """Groups of questions from enough people."""
    askers: Counter[tuple[int, bytes]]
    """The number of questions from each person, by key and hash."""


async def unanswered_questions(
    misses: MissesStore,
    since: datetime.date,
    guild_id: int | None = None,
    *,
    until: datetime.date = datetime.date.max,
) -> Unanswered:
    """Returns the unanswered questions of a period in one guild or in all. Raises UnavailableError."""
    questions = await misses.latest(since, guild_id, until=until, limit=MAX_COMPARED)
    askers = Counter((question.key_id, question.person) for question in questions)
    return Unanswered(await asyncio.to_thread(group_questions, questions), askers)


def group_questions(questions: Iterable[StoredQuestion]) -> tuple[SimilarQuestions, ...]:
    """Returns groups of similar questions from enough people."""
    by_words: defaultdict[str, list[StoredQuestion]] = defaultdict(list)
    for question in questions:
        by_words[" ".join(_words(question.text))[:MAX_CHARACTERS]].append(question)
    groups = (
        tuple(question for words in similar for question in by_words[words])
        for similar in _similar(list(by_words))
    )
    return tuple(
        SimilarQuestions(each, group) for each in groups if (group := _group(each, frozenset())) is not None
    )


def groups_seen_by(
    similar: Iterable[SimilarQuestions], viewer: Mapping[int, bytes] | None
) -> tuple[QuestionGroup, ...]:
    """Returns the groups, largest first.

    Leaves out the viewer's own questions. Still, a viewer with two more accounts could confirm a guess about
    somebody. None stands for the operator, who can read the database anyway.
    """
    groups = (each.group if viewer is None else each.seen_by(viewer) for each in similar)
    shown = [group for group in groups if group is not None]
    return tuple(sorted(shown, key=lambda group: (-group.people, -group.times, group.texts)))


def _similar(texts: Sequence[str]) -> Iterator[list[str]]:
    """Groups similar texts. Starts with the text that has the most similar ones."""
    variants = [texts, [" ".join(sorted(text.split())) for text in texts]]
    codes = _codes(texts)
    may_be_similar = np.eye(len(texts), dtype=bool)
    for coded in {tuple(text.translate(codes) for text in variant) for variant in variants}:
        scores = process.cdist(coded, coded, scorer=fuzz.ratio, score_cutoff=MIN_SIMILARITY, dtype=np.uint8)
        may_be_similar |= scores > 0

    def are_similar(one: int, other: int) -> bool:
        return any(fuzz.ratio(each[one], each[other]) >= MIN_SIMILARITY for each in variants)

    left = np.ones(len(texts), dtype=bool)
    for center in np.argsort(-may_be_similar.sum(axis=1), kind="stable").tolist():
        if left[center]:
            candidates = np.flatnonzero(may_be_similar[center] & left).tolist()
            members = [each for each in candidates if are_similar(center, each)]
            left[members] = False
            yield [texts[index] for index in members]


def _codes(texts: Iterable[str]) -> dict[int, int]:
    """Returns a code below 256 for each character: rapidfuzz compares these several times faster.

    The rarest characters of Chinese or Japanese share codes with others. So texts with similar codes must be
    compared again.
    """
    counted = Counter(itertools.chain.from_iterable(texts))
    return {ord(character): rank % CODES for rank, (character, _) in enumerate(counted.most_common())}


def _group(questions: Sequence[StoredQuestion], untraceable: Collection[int]) -> QuestionGroup | None:
    """Returns the group of similar questions. None if too few people asked them."""
    people = _count_people(questions, untraceable)
    if people < MIN_PEOPLE:
        return None
    return QuestionGroup(
        texts=_shown_texts(questions, untraceable),
        people=people,
        times=len(questions),
        locales=Counter(question.locale for question in questions),
        expected_topics=Counter(each.expected_topic for each in questions if each.expected_topic),
        last_asked_on=max(question.asked_on for question in questions),
    )


def _count_people(questions: Iterable[StoredQuestion], untraceable: Collection[int]) -> int:
    """Returns the minimum number of people who asked. With two keys, a person has two hashes.

    With a destroyed key, one of the people may be the viewer.
    """
    people: defaultdict[int, set[bytes]] = defaultdict(set)
    for question in questions:
        people[question.key_id].add(question.person)
    return max((len(hashes) - (key_id in untraceable) for key_id, hashes in people.items()), default=0)


def _shown_texts(questions: Sequence[StoredQuestion], untraceable: Collection[int]) -> tuple[str, ...]:
    uses: defaultdict[str, list[StoredQuestion]] = defaultdict(list)
    for question in questions:
        for word in set(_words(question.text)):
            uses[word].append(question)
    common = {word for word, users in uses.items() if _count_people(users, untraceable) >= MIN_WORD_USERS}
    texts = [text for text, _ in Counter(question.text for question in questions).most_common()]
    if whole := tuple(text for text in texts if common.issuperset(_words(text))):
        return whole
    return tuple(dict.fromkeys(_hide_other_words(text, common) for text in texts))


def _hide_other_words(text: str, common: set[str]) -> str:
    shown = (word if common.issuperset(_words(word)) else HIDDEN for word in text.split())
    return " ".join(word for word, _ in itertools.groupby(shown))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
