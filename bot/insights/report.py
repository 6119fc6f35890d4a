"""The figures of a period, out of what is stored."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from bot.insights.grouping import QuestionGroup, unanswered_groups
from bot.storage.storage import Storage
from bot.storage.usage import Count, EntryPoint
from bot.storage.votes import Complaint, VoteCounts

MIN_COUNT = 3
"""Counts by topic are shown from this number on: in a small guild a lower one may tell who asked."""
KINDS = ("answer", "suggestions", "none")
"""The kinds of reply, as they are counted."""


@dataclass(frozen=True)
class Insights:
    """What was asked from `since` to `until`, both included, in one guild or everywhere."""

    since: datetime.date
    until: datetime.date
    counts: tuple[Count, ...]
    tallies: tuple[VoteCounts, ...]
    complaints: tuple[Complaint, ...]
    gaps: tuple[QuestionGroup, ...]
    """Questions that nothing answered, asked alike by several people; most people first."""

    @cached_property
    def replies(self) -> Counter[str]:
        """How many questions got which kind of reply."""
        return sum(self.days.values(), Counter[str]())

    @property
    def questions(self) -> int:
        """How many questions were asked."""
        return self.replies.total()

    @cached_property
    def entry_points(self) -> Counter[EntryPoint]:
        """How many questions were asked at which entry point."""
        counts = Counter[EntryPoint]()
        for count in self._asked:
            counts[count.event.entry_point] += count.times
        return counts

    @cached_property
    def days(self) -> dict[datetime.date, Counter[str]]:
        """How many questions got which kind of reply, on every day of the period."""
        span = (self.until - self.since).days + 1
        days = {self.since + datetime.timedelta(days=day): Counter[str]() for day in range(span)}
        for count in self._asked:
            days[count.day][count.event.kind] += count.times
        return days

    @cached_property
    def topics(self) -> Counter[str]:
        """How often each topic was shown: as an answer, or by a button on a card."""
        shown = Counter[str]()
        for count in self.counts:
            if count.event.topic_id:
                shown[count.event.topic_id] += count.times
        return shown

    @property
    def frequent_topics(self) -> Counter[str]:
        """How often each topic was shown, of those that were shown often enough to be named."""
        return Counter({topic: times for topic, times in self.topics.items() if times >= MIN_COUNT})

    @property
    def picked(self) -> int:
        """How often a button on a card led to a topic. These aren't questions."""
        return sum(count.times for count in self.counts if count.event.entry_point == EntryPoint.BUTTON)

    @property
    def helpful(self) -> int:
        """How many votes say that a card helped."""
        return sum(tally.helpful for tally in self.tallies)

    @property
    def votes(self) -> int:
        """How many votes there are."""
        return sum(tally.helpful + tally.unhelpful for tally in self.tallies)

    @property
    def _asked(self) -> list[Count]:
        return [count for count in self.counts if count.event.entry_point != EntryPoint.BUTTON]


async def gather(
    storage: Storage,
    days: int,
    guild_id: int | None = None,
    until: datetime.date | None = None,
    *,
    viewer: int | None = None,
) -> Insights:
    """The insights of so many days, in a guild or everywhere. Raises UnavailableError.

    `until` is the last of the days: today, which may end meanwhile, unless told. The questions of the
    `viewer`, a person's id, don't count among the unanswered ones.
    """
    until = until or storage.database.now().date()
    since = until - datetime.timedelta(days=days - 1)
    begin, end = _midnight(since), _midnight(until + datetime.timedelta(days=1))
    return Insights(
        since=since,
        until=until,
        counts=tuple(await storage.usage.since(since, guild_id, until=until)),
        tallies=tuple(await storage.votes.tallies(begin, guild_id, before=end)),
        complaints=tuple(await storage.votes.complaints(begin, guild_id, before=end)),
        gaps=tuple(await unanswered_groups(storage.misses, since, guild_id, until=until, viewer=viewer)),
    )


def _midnight(day: datetime.date) -> datetime.datetime:
    """When a day begins."""
    return datetime.datetime.combine(day, datetime.time.min, datetime.UTC)
