"""Defines a schedule of topic posts, and its stored form."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, NamedTuple, Self, cast

from bot.outreach.timetable import DAYS, Timetable
from bot.outreach.zones import is_zone

MAX_SCHEDULES = 5
"""The maximum number of schedules of a guild."""
MAX_OPENING = 300
"""Characters of an opening line."""
MAX_LISTED = 100
"""The maximum number of topics in a list."""
MAX_SKIPS = 50
"""The maximum number of posts that can be skipped in advance."""
NAMES = tuple(f"schedule_{slot}" for slot in range(1, MAX_SCHEDULES + 1))
"""The setting names under which a guild's schedules are stored."""

_TIME = re.compile(r"(?P<hour>[0-9]{1,2})[:.h](?P<minute>[0-9]{2})")
_MAX_ID = 2**63


class InvalidScheduleError(ValueError):
    """A value, stored or typed, that a schedule can't have. The text names the field."""


class Status(StrEnum):
    """Whether a schedule is on."""

    ON = "on"
    DRAFT = "draft"
    """It was never turned on."""
    PAUSED = "paused"
    """A moderator paused it."""
    FAILED = "failed"
    """It paused itself because it couldn't post."""


class ChannelKind(StrEnum):
    """The types of channel that can have posts."""

    TEXT = "text"
    ANNOUNCEMENT = "announcement"
    THREAD = "thread"
    FORUM = "forum"

    @property
    def has_threads(self) -> bool:
        """Whether a thread can be opened under a message."""
        return self in {ChannelKind.TEXT, ChannelKind.ANNOUNCEMENT}

    @property
    def invites_talk(self) -> bool:
        """Whether people answer in the channel itself."""
        return self in {ChannelKind.TEXT, ChannelKind.THREAD}


class Choice(StrEnum):
    """The ways to choose topics."""

    ALL = "all"
    CATEGORY = "category"
    DOCUMENT = "document"
    LIST = "list"


class TopicChoice(NamedTuple):
    """The topics of a schedule."""

    kind: Choice = Choice.ALL
    value: str = ""
    """A category in the base language, or a document's id."""
    topics: tuple[str, ...] = ()
    """The ids of a list."""


ALL_TOPICS = TopicChoice()


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """The kind, the place and the times of posts. It doesn't contain the posts that were made."""

    id: int
    """Never reused, even if another schedule gets the number of a removed one."""
    channel_id: int
    kind: ChannelKind = ChannelKind.TEXT
    timetable: Timetable
    status: Status = Status.DRAFT
    topics: TopicChoice = ALL_TOPICS
    language: str = ""
    """A locale. Empty for the language of the channel."""
    opening: str = ""
    role_id: int | None = None
    """The role that posts mention."""
    opens_thread: bool = False
    """Whether to open a thread under each post."""
    publishes: bool = False
    """Whether to publish posts to the followers of an announcement channel."""
    asks_quiz: bool = False
    """Whether to post a quiz question about the topic instead of its card."""
    skips_quiet: bool = True
    """Whether to skip posts while nobody answers."""
    skips: frozenset[datetime.datetime] = frozenset()
    """The instants that a moderator chose to skip."""

    @property
    def is_on(self) -> bool:
        return self.status is Status.ON

    def restarts(self, before: Schedule | None) -> bool:
        """Whether earlier due posts don't count, because the schedule was different or off."""
        return (
            before is None or not before.is_on or (before.id, before.timetable) != (self.id, self.timetable)
        )

    def with_skip(self, due: datetime.datetime, now: datetime.datetime) -> Schedule:
        """Returns the schedule with one more skipped post. Drops instants that are over a day old."""
        ahead = sorted({due, *(each for each in self.skips if each > now - datetime.timedelta(days=1))})
        return replace(self, skips=frozenset(ahead[:MAX_SKIPS]))

    def without_skip(self, due: datetime.datetime) -> Schedule:
        """Returns the schedule that doesn't skip that post."""
        return replace(self, skips=self.skips - {due})

    def stored(self) -> dict[str, Any]:
        """Returns the schedule as JSON."""
        return {
            "id": self.id,
            "channel": self.channel_id,
            "kind": self.kind.value,
            "days": sorted(self.timetable.days),
            "time": self.timetable.time.strftime("%H:%M"),
            "zone": self.timetable.zone,
            "status": self.status.value,
            "choice": self.topics.kind.value,
            "value": self.topics.value,
            "topics": list(self.topics.topics),
            "language": self.language,
            "opening": self.opening,
            "role": self.role_id,
            "thread": self.opens_thread,
            "publish": self.publishes,
            "quiz": self.asks_quiz,
            "skip_quiet": self.skips_quiet,
            "skips": sorted(each.astimezone(datetime.UTC).isoformat() for each in self.skips),
        }

    @classmethod
    def read(cls, value: object) -> Self:
        """Parses a stored schedule. Raises InvalidScheduleError."""
        if not isinstance(value, Mapping):
            raise InvalidScheduleError("schedule")
        stored = cast("Mapping[str, Any]", value)
        try:
            return cls._read(stored)
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise InvalidScheduleError(str(error)) from None

    @classmethod
    def _read(cls, stored: Mapping[str, Any]) -> Self:
        zone, opening, topics = str(stored["zone"]), str(stored["opening"]), tuple(map(str, stored["topics"]))
        days = frozenset(map(int, stored["days"]))
        skips = frozenset(map(datetime.datetime.fromisoformat, stored["skips"]))
        if not is_zone(zone):
            raise InvalidScheduleError("zone")
        if not days or not days <= set(range(DAYS)):
            raise InvalidScheduleError("days")
        if len(opening) > MAX_OPENING or len(topics) > MAX_LISTED or len(skips) > MAX_SKIPS:
            raise InvalidScheduleError("length")
        if any(each.tzinfo is None for each in skips):
            raise InvalidScheduleError("skips")
        return cls(
            id=_id(stored["id"]),
            channel_id=_id(stored["channel"]),
            kind=ChannelKind(stored["kind"]),
            timetable=Timetable(days, read_time(str(stored["time"])), zone),
            status=Status(stored["status"]),
            topics=TopicChoice(Choice(stored["choice"]), str(stored["value"]), topics),
            language=str(stored["language"]),
            opening=opening,
            role_id=None if stored["role"] is None else _id(stored["role"]),
            opens_thread=bool(stored["thread"]),
            publishes=bool(stored["publish"]),
            asks_quiz=bool(stored.get("quiz", False)),  # earlier versions had no quizzes
            skips_quiet=bool(stored["skip_quiet"]),
            skips=skips,
        )


def restarts(before: object, after: object) -> bool:
    """Whether a change from one stored value to another restarts a schedule."""
    present, earlier = readable(after), readable(before)
    return present is None or earlier is None or present.restarts(earlier)


def readable(value: object) -> Schedule | None:
    """Returns a stored schedule. None if this version can't read it."""
    try:
        return Schedule.read(value)
    except InvalidScheduleError:
        return None


def read_time(typed: str) -> datetime.time:
    """Parses a time of day such as 09:30. Raises InvalidScheduleError."""
    match = _TIME.fullmatch(typed.strip().lower())
    if match is None or int(match["hour"]) > 23 or int(match["minute"]) > 59:
        raise InvalidScheduleError("time")
    return datetime.time(int(match["hour"]), int(match["minute"]))


def _id(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < _MAX_ID:
        raise InvalidScheduleError("id")
    return value
