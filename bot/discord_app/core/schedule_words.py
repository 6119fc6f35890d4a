"""Puts schedules into words, also for the list of changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.discord_app.ui.i18n import by_language
from bot.discord_app.ui.markdown import filled, plain, shortened
from bot.outreach.schedule import InvalidScheduleError, Schedule
from bot.outreach.timetable import DAYS, Timetable


@dataclass(frozen=True, slots=True)
class ScheduleWords:
    """The words in one language. Braces stand for what is filled in."""

    why: str
    """The button on a post."""
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
    statuses: Mapping[str, str]
    topics: Mapping[str, str]
    """By the kind of choice: {value}."""
    language: str
    """{language}."""
    channel_language: str
    opening: tuple[str, str]
    """Without an opening line, and with {opening}."""
    role: tuple[str, str]
    """Without a role, and with {role}."""
    thread: tuple[str, str]
    """Off, and on. So are the following."""
    publishes: tuple[str, str]
    asks_quiz: tuple[str, str]
    skips_quiet: tuple[str, str]
    skips: tuple[str, str]
    """Without skipped posts, and with {when}."""


ENGLISH = ScheduleWords(
    why="Why am I seeing this?",
    name="Topic posts {number}",
    days=("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"),
    every_day="every day",
    weekdays="Monday to Friday",
    when="{days} at {time} ({zone})",
    line="{status}, {channel}, {when}",
    statuses={"on": "on", "draft": "not turned on", "paused": "paused", "failed": "paused by itself"},
    topics={
        "all": "all topics",
        "category": "the category {value}",
        "document": "the document {value}",
        "list": "the topics {value}",
    },
    language="in {language}",
    channel_language="in the language of the channel",
    opening=("no opening line", "begins with “{opening}”"),
    role=("mentions nobody", "mentions {role}"),
    thread=("no threads", "a thread under each post"),
    publishes=("isn't published", "is published"),
    asks_quiz=("shows topics", "asks quiz questions"),
    skips_quiet=("posts also when nobody answers", "skips when nobody answers"),
    skips=("skips no post", "skips {when}"),
)

schedule_words_in = by_language(ENGLISH)
"""Returns the words in a language, or in English if there are none in it."""

WORKING_DAYS = frozenset(range(5))
MAX_PART = 100
"""Characters of an opening line, or of a list of topics, in the list of changes."""


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
    schedule = _readable(value)
    if schedule is None:
        return "?"
    words = schedule_words_in(locale)
    return filled(
        words.line,
        status=words.statuses[schedule.status],
        channel=f"<#{schedule.channel_id}>",
        when=when_words(schedule.timetable, locale),
    )


def differences(before: object, after: object, locale: str) -> tuple[str, str] | None:
    """Returns what two stored schedules don't have in common. None if there is nothing to compare."""
    earlier, later = _readable(before), _readable(after)
    if earlier is None or later is None or earlier.id != later.id:
        return None
    parts = zip(_parts(earlier, locale), _parts(later, locale), strict=True)
    changed = [(one, other) for one, other in parts if one != other]
    return ", ".join(one for one, _ in changed), ", ".join(other for _, other in changed)


def _parts(schedule: Schedule, locale: str) -> list[str]:
    """Returns all that a moderator decides of a schedule, piece by piece."""
    words, choice = schedule_words_in(locale), schedule.topics
    value = choice.value or shortened(", ".join(choice.topics), MAX_PART)
    skipped = ", ".join(f"<t:{int(each.timestamp())}:f>" for each in sorted(schedule.skips))
    return [
        words.statuses[schedule.status],
        f"<#{schedule.channel_id}>",
        when_words(schedule.timetable, locale),
        filled(words.topics[choice.kind], value=plain(value)),
        filled(words.language, language=schedule.language) if schedule.language else words.channel_language,
        filled(words.opening[bool(schedule.opening)], opening=plain(shortened(schedule.opening, MAX_PART))),
        filled(words.role[bool(schedule.role_id)], role=f"<@&{schedule.role_id}>"),
        words.thread[schedule.opens_thread],
        words.publishes[schedule.publishes],
        words.asks_quiz[schedule.asks_quiz],
        words.skips_quiet[schedule.skips_quiet],
        filled(words.skips[bool(skipped)], when=skipped),
    ]


def _readable(value: object) -> Schedule | None:
    try:
        return Schedule.read(value)
    except InvalidScheduleError:  # another version's
        return None
