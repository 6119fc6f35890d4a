"""Collects the figures of a period."""

from __future__ import annotations

import dataclasses
import datetime
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from bot.insights.grouping import QuestionGroup, Unanswered, groups_seen_by, unanswered_questions
from bot.storage.outreach_counts import OutreachEvent, OutreachSum
from bot.storage.storage import Storage
from bot.storage.usage import Count, EntryPoint
from bot.storage.votes import Complaint, VoteCounts

MIN_COUNT = 3
"""The smallest count of a topic that is shown. In a small guild, a smaller one may reveal who asked."""
KINDS = ("answer", "suggestions", "none")
"""The kinds of reply that are counted."""


@dataclass(frozen=True)
class Insights:
    """The figures from `since` to `until`, inclusive, of one guild or of all."""

    since: datetime.date
    until: datetime.date
    counts: tuple[Count, ...]
    tallies: tuple[VoteCounts, ...]
    complaints: tuple[Complaint, ...]
    unanswered: Unanswered
    outreach: Mapping[OutreachEvent, OutreachSum] = field(default_factory=dict[OutreachEvent, OutreachSum])
    """Counts of posts, quizzes, tours and texts to share."""
    viewer: Mapping[int, bytes] | None = None
    """The viewer's hashes by key. None for the operator."""

    def seen_by(self, viewer: Mapping[int, bytes]) -> Insights:
        """Returns the figures without the viewer's own questions. `viewer` has the viewer's hashes by key."""
        return dataclasses.replace(self, viewer=viewer)

    @cached_property
    def gaps(self) -> tuple[QuestionGroup, ...]:
        """Similar unanswered questions of several people, largest groups first."""
        return groups_seen_by(self.unanswered.similar, self.viewer)

    @property
    def hidden_questions(self) -> int:
        """The number of unanswered questions that are hidden, because too few people asked them.

        Each question adds one, also if it resembles another. So nobody learns whether somebody else has asked
        the same.
        """
        own = set((self.viewer or {}).items())
        others = sum(times for asker, times in self.unanswered.askers.items() if asker not in own)
        return others - sum(group.times for group in self.gaps)

    @cached_property
    def replies(self) -> Counter[str]:
        """The number of questions by kind of reply."""
        return sum(self.days.values(), Counter[str]())

    @property
    def questions(self) -> int:
        return self.replies.total()

    @cached_property
    def entry_points(self) -> Counter[EntryPoint]:
        """The number of questions by entry point."""
        counts = Counter[EntryPoint]()
        for count in self._asked:
            counts[count.event.entry_point] += count.times
        return counts

    @cached_property
    def days(self) -> dict[datetime.date, Counter[str]]:
        """The number of questions by kind of reply, for every day of the period."""
        span = (self.until - self.since).days + 1
        days = {self.since + datetime.timedelta(days=day): Counter[str]() for day in range(span)}
        for count in self._asked:
            days[count.day][count.event.kind] += count.times
        return days

    @cached_property
    def topics(self) -> Counter[str]:
        """The number of times each topic was shown, as an answer or by a button on a card."""
        shown = Counter[str]()
        for count in self.counts:
            if count.event.topic_id:
                shown[count.event.topic_id] += count.times
        return shown

    @property
    def frequent_topics(self) -> Counter[str]:
        """The same, without counts below `MIN_COUNT`."""
        return Counter({topic: times for topic, times in self.topics.items() if times >= MIN_COUNT})

    @property
    def picked(self) -> int:
        """The number of times a button on a card showed a topic. These aren't questions."""
        return sum(count.times for count in self.counts if count.event.entry_point == EntryPoint.BUTTON)

    @property
    def has_outreach(self) -> bool:
        """Whether there are any counts of posts, quizzes, tours or shared texts."""
        return any(each.times for each in self.outreach.values())

    @property
    def right_share(self) -> float | None:
        """The share of right answers to quiz questions. None if too few people answered."""
        answers = self.outreach.get(OutreachEvent.QUIZ_ANSWER, OutreachSum())
        if not answers.times or not answers.may_be_shown:
            return None
        return self.outreach[OutreachEvent.QUIZ_RIGHT].times / answers.times

    @property
    def helpful(self) -> int:
        """The number of votes that a card was helpful."""
        return sum(tally.helpful for tally in self.tallies)

    @property
    def votes(self) -> int:
        return sum(tally.helpful + tally.unhelpful for tally in self.tallies)

    @property
    def _asked(self) -> list[Count]:
        return [count for count in self.counts if count.event.entry_point != EntryPoint.BUTTON]


async def gather(
    storage: Storage,
    days: int,
    guild_id: int | None = None,
    until: datetime.date | None = None,
) -> Insights:
    """Returns the insights of a number of days in one guild or in all. Raises UnavailableError.

    `until` is the last day, by default today.
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
        outreach=await storage.outreach_counts.since(since, guild_id, until=until),
        unanswered=await unanswered_questions(storage.misses, since, guild_id, until=until),
    )


def _midnight(day: datetime.date) -> datetime.datetime:
    """Returns the beginning of a day."""
    return datetime.datetime.combine(day, datetime.time.min, datetime.UTC)
