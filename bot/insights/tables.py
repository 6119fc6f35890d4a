"""Writes the figures as CSV files for spreadsheets."""

from __future__ import annotations

import csv
import datetime
import io
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from bot.insights.report import MIN_COUNT, Insights

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Spreadsheets treat cells that begin with one of these as formulas (OWASP, CSV injection)."""


def csv_files(
    insights: Insights, titles: Mapping[str, str], head: Callable[[str], str] = str
) -> dict[str, bytes]:
    """Returns the files by name, in UTF-8 with the byte order mark that Excel needs.

    `head` translates the names of the columns. The cells have the stored values, which aren't translated.
    Leaves out counts by topic below `MIN_COUNT`.
    """
    topics = (
        (topic_id, titles.get(topic_id, ""), times)
        for topic_id, times in insights.frequent_topics.most_common()
    )
    votes = (
        (tally.topic_id, titles.get(tally.topic_id, ""), _count(tally.helpful), _count(tally.unhelpful))
        for tally in insights.tallies
        if tally.helpful + tally.unhelpful >= MIN_COUNT
    )
    complaints = (
        (complaint.topic_id, complaint.reason, complaint.expected_topic, complaint.times)
        for complaint in insights.complaints
        if complaint.times >= MIN_COUNT
    )
    gaps = (
        (gap.people, gap.times, gap.last_asked_on, gap.locales.most_common(1)[0][0], text)
        for gap in insights.gaps
        for text in gap.texts
    )
    tables: Mapping[str, tuple[tuple[str, ...], Iterable[tuple[object, ...]]]] = {
        "replies.csv": (("day", "way", "reply", "topic", "language", "times"), _replies(insights)),
        "topics.csv": (("topic", "title", "times"), topics),
        "votes.csv": (("topic", "title", "helpful", "not helpful"), votes),
        "complaints.csv": (("topic", "reason", "expected topic", "times"), complaints),
        "outreach.csv": (("event", "times"), _outreach(insights)),
        "unanswered.csv": (("people", "times", "last asked", "language", "question"), gaps),
    }
    return {name: _csv(map(head, columns), lines) for name, (columns, lines) in tables.items()}


def _replies(insights: Insights) -> list[tuple[object, ...]]:
    """Combines the counts that are too low to be shown by topic."""
    counts = Counter[tuple[datetime.date, str, str, str, str]]()
    for count in insights.counts:
        event = count.event
        topic_id = event.topic_id if count.times >= MIN_COUNT else ""
        counts[count.day, event.entry_point, event.kind, topic_id, event.locale] += count.times
    return [(*key, times) for key, times in counts.items()]


def _outreach(insights: Insights) -> list[tuple[object, ...]]:
    """Leaves out numbers that may be about too few people."""
    return [
        (event, counted.times if counted.may_be_shown else f"<{MIN_COUNT}")
        for event, counted in insights.outreach.items()
    ]


def _count(times: int) -> int | str:
    return times if times >= MIN_COUNT else f"<{MIN_COUNT}"


def _csv(header: Iterable[str], lines: Iterable[tuple[object, ...]]) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(header)
    writer.writerows([_shown(cell) for cell in line] for line in lines)
    return file.getvalue().encode("utf-8-sig")


def _shown(cell: object) -> object:
    """Returns a cell that spreadsheets don't read as a formula. Some cells contain text from people."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
