"""The panel's data about a guild's schedules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.discord_app.schedules.planning import Place, Planned
from bot.outreach.schedule import Schedule
from bot.storage.outreach import Post


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleView:
    """A schedule as the panel shows it."""

    slot: int
    schedule: Schedule
    place: Place
    planned: Sequence[Planned]
    """The next posts if the schedule is on, or as if it were, including skipped ones."""
    posts: Sequence[Post]
    """The latest posts, oldest first."""

    @property
    def coming(self) -> list[Planned]:
        """The next posts without skipped ones."""
        return [planned for planned in self.planned if not planned.is_skipped]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problems:
    """Why a schedule can't post."""

    lacking: Sequence[str] = ()
    """The permissions that the bot lacks in the channel, by discord.py's names."""
    is_unseen: bool = False
    """Whether the bot doesn't see the channel."""
    is_locked: bool = False
    """Whether the channel is a locked thread."""
    lacks_tags: bool = False
    """Whether the forum requires a tag, but has none that the bot may use."""
    cannot_mention: bool = False
    is_role_gone: bool = False
    """Whether the role to mention was deleted."""


NO_PROBLEMS = Problems()


def next_of_all(views: Sequence[ScheduleView], number: int) -> list[tuple[ScheduleView, Planned]]:
    """Returns the next posts of all schedules that are on, sorted by time."""
    every = [(view, planned) for view in views if view.schedule.is_on for planned in view.coming]
    return sorted(every, key=lambda each: (each[1].due, each[0].slot))[:number]
