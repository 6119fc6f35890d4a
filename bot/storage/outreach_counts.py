"""Counts posts, quizzes, tours and shared texts, and what people do with them, by day.

Of people, only their minimum number is stored, up to three. Numbers that may be about fewer people aren't
shown. To count people once, up to three ids for each day, guild and event are in memory.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.background import BackgroundWriter
from bot.storage.database import Database
from bot.storage.tables import NO_GUILD, outreach_counts
from bot.storage.upserts import upsert

FEWEST_PEOPLE = 3
"""Numbers that may be about fewer people aren't shown."""


class OutreachEvent(StrEnum):
    """The counted events. The values are stored, so they never change."""

    POST = "post"
    """A post in a channel. It isn't about a person."""
    OPENED = "opened"
    """Somebody opened something from a post."""
    QUIZ_TAKEN = "quiz_taken"
    """Somebody answered a quiz in a channel, or began a round."""
    QUIZ_ANSWER = "quiz_answer"
    """An answer to a quiz question."""
    QUIZ_RIGHT = "quiz_right"
    """An answer that was right."""
    TOUR_BEGUN = "tour_begun"
    TOUR_FINISHED = "tour_finished"
    SHARED = "shared"
    """A text to share was made."""


class _Key(NamedTuple):
    day: datetime.date
    guild_id: int
    event: OutreachEvent


class _Noted(NamedTuple):
    key: _Key
    people: int


class OutreachSum(NamedTuple):
    """The number of times that something happened."""

    times: int = 0
    people: int = 0
    """The minimum number of different people, up to three."""
    is_about_people: bool = True

    @property
    def may_be_shown(self) -> bool:
        """Whether it is about enough people, or not about people at all."""
        return not self.is_about_people or not self.times or self.people >= FEWEST_PEOPLE


class OutreachCountsStore:
    """The counts of all guilds."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._people: dict[_Key, set[int]] = {}
        self.writer = BackgroundWriter[_Noted]("counts of outreach", self._add)

    def count(self, event: OutreachEvent, guild_id: int | None, user_id: int | None = None) -> None:
        """Counts an event in the background. Never waits, never fails.

        `guild_id` is None or `NO_GUILD` outside guilds, `user_id` None if the event is about nobody.
        """
        key = _Key(self._database.now().date(), guild_id or NO_GUILD, event)
        self.writer.put(_Noted(key, self._number_of_people(key, user_id)))

    async def since(
        self, day: datetime.date, guild_id: int | None = None, *, until: datetime.date = datetime.date.max
    ) -> dict[OutreachEvent, OutreachSum]:
        """Returns the sums of a period in one guild, or in all guilds together. Raises UnavailableError.

        The number of people is the highest of any day and guild.
        """
        counts = outreach_counts.c
        rows = await self._database.fetch(
            select(counts.event, func.sum(counts.count), func.max(counts.people))
            .where(counts.day.between(day, until))
            .where(*(() if guild_id is None else (counts.guild_id == guild_id,)))
            .group_by(counts.event)
        )
        found = {event: (int(times), people) for event, times, people in rows}
        return {
            event: OutreachSum(*found.get(event, (0, 0)), is_about_people=event is not OutreachEvent.POST)
            for event in OutreachEvent
        }

    def _number_of_people(self, key: _Key, user_id: int | None) -> int:
        if user_id is None:
            return 0
        if key not in self._people:
            for old in [each for each in self._people if each.day != key.day]:
                del self._people[old]
        people = self._people.setdefault(key, set())
        if len(people) < FEWEST_PEOPLE:
            people.add(user_id)
        return len(people)

    async def _add(self, noted: Sequence[_Noted]) -> None:
        times = Counter(each.key for each in noted)
        people = {each.key: each.people for each in sorted(noted, key=lambda each: each.people)}
        rows = [{**key._asdict(), "count": number, "people": people[key]} for key, number in times.items()]

        async def work(connection: AsyncConnection) -> None:
            await upsert(connection, outreach_counts, *rows, adds={"count"}, raises={"people"})

        await self._database.write_in_background(work)
