"""The figures as CSV files, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from bot.insights.report import Insights

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would calculate rather than show begins with one of these."""


def csv_files(insights: Insights, titles: Mapping[str, str]) -> dict[str, bytes]:
    """The contents of each file by its name: UTF-8 with the mark by which Excel knows it."""
    replies = (
        (
            count.day,
            count.event.entry_point,
            count.event.kind,
            count.event.topic_id,
            count.event.locale,
            count.times,
        )
        for count in insights.counts
    )
    topics = (
        (tally.topic_id, titles.get(tally.topic_id, ""), tally.helpful, tally.unhelpful)
        for tally in insights.tallies
    )
    complaints = (
        (complaint.topic_id, complaint.reason, complaint.expected_topic, complaint.times)
        for complaint in insights.complaints
    )
    gaps = (
        (gap.people, gap.times, gap.last_asked_on, gap.locales.most_common(1)[0][0], text)
        for gap in insights.gaps
        for text in gap.texts
    )
    return {
        "replies.csv": _csv(("day", "way", "reply", "topic", "language", "times"), replies),
        "votes.csv": _csv(("topic", "title", "helpful", "not helpful"), topics),
        "complaints.csv": _csv(("topic", "reason", "expected topic", "times"), complaints),
        "unanswered.csv": _csv(("people", "times", "last asked", "language", "question"), gaps),
    }


def _csv(header: tuple[str, ...], lines: Iterable[tuple[object, ...]]) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(header)
    writer.writerows([_shown(cell) for cell in line] for line in lines)
    return file.getvalue().encode("utf-8-sig")


def _shown(cell: object) -> object:
    """A cell that no spreadsheet takes for a formula: what people typed stands in some."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
