"""Describes schedules in words, also for the list of changes."""

from __future__ import annotations

from typing import Literal, get_args

from bot.discord_app.ui.markdown import plain, shortened
from bot.discord_app.ui.strings import joined
from bot.discord_app.ui.texts import Label, Texts, by_language, message
from bot.outreach.schedule import Choice, Schedule, Status, readable
from bot.outreach.timetable import DAYS, Timetable

Day = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
DAY_KEYS: tuple[Day, ...] = get_args(Day)
"""The days of the week, as timetables number them."""


class ScheduleWords(Texts, feature="schedule"):
    """The words in one language."""

    why: Label
    """Shown on a post."""

    @message
    def name(self, *, number: int) -> str: ...

    @message
    def day_name(self, key: Day, /) -> str: ...

    every_day: str
    weekdays: str

    @message
    def when(self, *, days: str, time: str, zone: str) -> str: ...

    @message
    def line(self, *, status: str, channel: str, when: str) -> str: ...

    @message
    def status(self, key: Status, /) -> str: ...

    @message
    def topics_of(self, key: Choice, /, *, value: str) -> str: ...

    @message
    def language(self, *, language: str) -> str: ...

    channel_language: str
    no_opening: str

    @message
    def opening(self, *, opening: str) -> str: ...

    no_role: str

    @message
    def role(self, *, role: str) -> str: ...

    no_thread: str
    thread: str
    publishes_not: str
    publishes: str
    asks_quiz_not: str
    asks_quiz: str
    skips_quiet_not: str
    skips_quiet: str
    skips_none: str

    @message
    def skips(self, *, when: str) -> str: ...


schedule_words_in = by_language(ScheduleWords)
"""Returns the texts in a language, or in English if it has no catalogue."""

WORKING_DAYS = frozenset(range(5))
MAX_PART = 100
"""Characters of an opening line, or of a list of topics, in the list of changes."""


def day_name(day: int, locale: str) -> str:
    """Returns the name of a day of the week, as in "on Mondays". Monday is 0."""
    return schedule_words_in(locale).day_name(DAY_KEYS[day])


def when_words(timetable: Timetable, locale: str) -> str:
    """Returns the days, the time and the zone."""
    words = schedule_words_in(locale)
    if len(timetable.days) == DAYS:
        days = words.every_day
    elif timetable.days == WORKING_DAYS:
        days = words.weekdays
    else:
        days = joined([day_name(day, locale) for day in sorted(timetable.days)], locale)
    return words.when(
        days=days,
        time=timetable.time.strftime("%H:%M"),
        zone=timetable.zone.replace("_", " "),
    )


def schedule_name(name: str, locale: str) -> str:
    """Returns the name of the schedule that is stored under a setting's name."""
    return schedule_words_in(locale).name(number=int(name.rpartition("_")[2]))


def schedule_line(value: object, locale: str) -> str:
    """Returns a stored schedule in one line."""
    schedule = readable(value)
    if schedule is None:
        return "?"
    words = schedule_words_in(locale)
    return words.line(
        status=words.status(schedule.status),
        channel=f"<#{schedule.channel_id}>",
        when=when_words(schedule.timetable, locale),
    )


def differences(before: object, after: object, locale: str) -> tuple[str, str] | None:
    """Returns the differences of two stored schedules. None if one can't be read."""
    earlier, later = readable(before), readable(after)
    if earlier is None or later is None or earlier.id != later.id:
        return None
    parts = zip(_parts(earlier, locale), _parts(later, locale), strict=True)
    changed = [(one, other) for one, other in parts if one != other]
    return joined((one for one, _ in changed), locale), joined((other for _, other in changed), locale)


def _parts(schedule: Schedule, locale: str) -> list[str]:
    """Returns everything that a moderator decides about a schedule, piece by piece."""
    words, choice = schedule_words_in(locale), schedule.topics
    value = choice.value or shortened(joined(choice.topics, locale), MAX_PART)
    skipped = joined((f"<t:{int(each.timestamp())}:f>" for each in sorted(schedule.skips)), locale)
    opening = plain(shortened(schedule.opening, MAX_PART))
    return [
        words.status(schedule.status),
        f"<#{schedule.channel_id}>",
        when_words(schedule.timetable, locale),
        words.topics_of(choice.kind, value=plain(value)),
        words.language(language=schedule.language) if schedule.language else words.channel_language,
        words.opening(opening=opening) if opening else words.no_opening,
        words.role(role=f"<@&{schedule.role_id}>") if schedule.role_id else words.no_role,
        words.thread if schedule.opens_thread else words.no_thread,
        words.publishes if schedule.publishes else words.publishes_not,
        words.asks_quiz if schedule.asks_quiz else words.asks_quiz_not,
        words.skips_quiet if schedule.skips_quiet else words.skips_quiet_not,
        words.skips(when=skipped) if skipped else words.skips_none,
    ]
