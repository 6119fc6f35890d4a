"""Puts schedules into words, also for the list of changes."""

from __future__ import annotations

from dataclasses import dataclass

from bot.discord_app.ui.i18n import by_language
from bot.discord_app.ui.markdown import filled
from bot.outreach.schedule import InvalidScheduleError, Schedule
from bot.outreach.timetable import DAYS, Timetable


@dataclass(frozen=True, slots=True)
class ScheduleWords:
    """The words in one language. Braces stand for what is filled in."""

    name: str
    """Of a schedule: {number}."""
    days: tuple[str, ...]
    """From Monday."""
    every_day: str
    weekdays: str
    when: str
    """{days}, {time}, {zone}."""
    line: str
    """{status}, {channel}, {when}."""
    statuses: tuple[tuple[str, str], ...]


ENGLISH = ScheduleWords(
    name="Topic posts {number}",
    days=("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"),
    every_day="every day",
    weekdays="Monday to Friday",
    when="{days} at {time} ({zone})",
    line="{status}, {channel}, {when}",
    statuses=(("on", "on"), ("draft", "not turned on"), ("paused", "paused"), ("failed", "paused by itself")),
)

schedule_words_in = by_language(ENGLISH)
"""Returns the words in a language, or in English if there are none in it."""

WORKING_DAYS = frozenset(range(5))


def when_words(timetable: Timetable, locale: str) -> str:
    """Returns the days, the time and the zone."""
    words = schedule_words_in(locale)
    if len(timetable.days) == DAYS:
        days = words.every_day
    elif timetable.days == WORKING_DAYS:
        days = words.weekdays
    else:
        days = ", ".join(words.days[day] for day in sorted(timetable.days))
    return filled(
        words.when,
        days=days,
        time=timetable.time.strftime("%H:%M"),
        zone=timetable.zone.replace("_", " "),
    )


def schedule_name(name: str, locale: str) -> str:
    """Returns what to call the schedule that is stored under a name."""
    return filled(schedule_words_in(locale).name, number=name.rpartition("_")[2])


def schedule_line(value: object, locale: str) -> str:
    """Returns a stored schedule in a line."""
    try:
        schedule = Schedule.read(value)
    except InvalidScheduleError:  # another version's
        return "?"
    words = schedule_words_in(locale)
    return filled(
        words.line,
        status=dict(words.statuses)[schedule.status],
        channel=f"<#{schedule.channel_id}>",
        when=when_words(schedule.timetable, locale),
    )
