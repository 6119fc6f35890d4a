"""Questions that nothing answered, so that editors see what is lacking."""

from __future__ import annotations

import asyncio
import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

import numpy as np
from rapidfuzz import fuzz, process
from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.background import BackgroundWriter
from bot.storage.database import Database
from bot.storage.people import present_key
from bot.storage.tables import misses

ALIKE = 80
"""How much of two questions must be the same (0-100, rapidfuzz's ratio), as they stand or word by word."""
SEVERAL = 2
"""How many people must have used a word before it is shown."""
HIDDEN = "…"
"""Stands for words that fewer used."""
DISCREET = 3
"""How many people must have asked something alike before anybody is shown it."""
LONGEST = 300
"""Characters of a question that are kept."""
GROUPED = 3000
"""Questions that are compared with each other at most, the latest."""


class Miss(NamedTuple):
    """A question that nothing answered, or that was answered wrongly."""

    guild_id: int
    """`NO_GUILD` outside guilds."""
    text: str
    """De-identified already."""
    locale: str
    user_id: int
    """Kept as a hash alone."""
    answered_topic: str | None = None
    expected_topic: str | None = None


@dataclass(frozen=True, slots=True)
class MissGroup:
    """Questions that are alike."""

    texts: tuple[str, ...]
    """As they were asked, most often first: of words that several people used, so that a name that one of
    them wrote is not among them. Where no question is of such words alone, without the others."""
    people: int
    """How many asked, counted within the life of one key: at least so many."""
    times: int
    locales: Counter[str]
    answered_topics: Counter[str]
    expected_topics: Counter[str]
    last_asked_on: datetime.date


class _Asked(NamedTuple):
    """A row."""

    text: str
    locale: str
    asked_on: datetime.date
    person: bytes
    key_id: int
    answered_topic: str | None
    expected_topic: str | None


class MissesStore:
    """Keeps misses for as long as the retention says."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.writer = BackgroundWriter[tuple[datetime.date, Miss]]("unanswered questions", self._add)

    def note(self, miss: Miss) -> None:
        """Keeps a miss, soon. Never waits, never fails."""
        self.writer.put((self._database.now().date(), miss))

    async def groups(
        self,
        since: datetime.date,
        guild_id: int | None = None,
        *,
        until: datetime.date = datetime.date.max,
        at_least: int = DISCREET,
    ) -> list[MissGroup]:
        """Questions alike that at least so many people asked, in a guild or anywhere, most people first.

        They asked them from one day to another. Raises UnavailableError.
        """
        rows = await self._database.fetch(
            select(*(misses.c[name] for name in _Asked._fields))
            .where(misses.c.asked_on.between(since, until))
            .where(*(() if guild_id is None else (misses.c.guild_id == guild_id,)))
            .order_by(misses.c.id.desc())
            .limit(GROUPED)
        )
        return await asyncio.to_thread(_groups, [_Asked(*row) for row in rows], at_least)

    async def _add(self, noted: Sequence[tuple[datetime.date, Miss]]) -> None:
        async def work(connection: AsyncConnection) -> None:
            key = await present_key(connection, self._database.now)
            rows = [
                {
                    "guild_id": miss.guild_id,
                    "text": miss.text[:LONGEST],
                    "locale": miss.locale,
                    "asked_on": day,
                    "person": key.hash(miss.user_id),
                    "key_id": key.id,
                    "answered_topic": miss.answered_topic,
                    "expected_topic": miss.expected_topic,
                }
                for day, miss in noted
            ]
            await connection.execute(insert(misses), rows)

        await self._database.write_at_leisure(work)


def _groups(asked: Sequence[_Asked], at_least: int) -> list[MissGroup]:
    by_words: defaultdict[str, list[_Asked]] = defaultdict(list)
    for one in asked:
        by_words[" ".join(_words(one.text))].append(one)
    groups = (_group([one for words in alike for one in by_words[words]]) for alike in _alike(list(by_words)))
    discreet = [group for group in groups if group.people >= at_least]
    return sorted(discreet, key=lambda group: (-group.people, -group.times, group.texts))


def _alike(texts: Sequence[str]) -> Iterable[list[str]]:
    """Texts, each with those not yet taken that are like it; the one with the most of them first."""
    in_order = [" ".join(sorted(text.split())) for text in texts]
    likeness = np.eye(len(texts), dtype=bool)
    for these in (texts, in_order):
        likeness |= process.cdist(these, these, scorer=fuzz.ratio, score_cutoff=ALIKE, dtype=np.uint8) > 0
    left = np.ones(len(texts), dtype=bool)
    for center in np.argsort(-likeness.sum(axis=1), kind="stable").tolist():
        if left[center]:
            members = likeness[center] & left
            left &= ~members
            yield [texts[index] for index in np.flatnonzero(members).tolist()]


def _group(asked: Sequence[_Asked]) -> MissGroup:
    return MissGroup(
        texts=_shown(asked),
        people=_people(asked),
        times=len(asked),
        locales=Counter(one.locale for one in asked),
        answered_topics=Counter(one.answered_topic for one in asked if one.answered_topic),
        expected_topics=Counter(one.expected_topic for one in asked if one.expected_topic),
        last_asked_on=max(one.asked_on for one in asked),
    )


def _people(asked: Iterable[_Asked]) -> int:
    """How many people these are at least: under two keys one may be counted as two."""
    people: defaultdict[int, set[bytes]] = defaultdict(set)
    for one in asked:
        people[one.key_id].add(one.person)
    return max(map(len, people.values()))


def _shown(asked: Sequence[_Asked]) -> tuple[str, ...]:
    """What may be shown of questions that are alike."""
    users: defaultdict[str, list[_Asked]] = defaultdict(list)
    for one in asked:
        for word in set(_words(one.text)):
            users[word].append(one)
    least = min(SEVERAL, _people(asked))
    common = {word for word, ones in users.items() if _people(ones) >= least}
    texts = [text for text, _ in Counter(one.text for one in asked).most_common()]
    if whole := tuple(text for text in texts if common.issuperset(_words(text))):
        return whole
    return tuple(dict.fromkeys(_without_others(text, common) for text in texts))


def _without_others(text: str, common: set[str]) -> str:
    shown = (word if common.issuperset(_words(word)) else HIDDEN for word in text.split())
    return " ".join(word for word, _ in groupby(shown))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
