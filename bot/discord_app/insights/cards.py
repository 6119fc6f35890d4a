"""Builds the insights card of a guild, with its chart."""

from __future__ import annotations

import datetime
import io
from collections import Counter
from collections.abc import Mapping
from typing import Any

import discord
from discord import ui

from bot.discord_app.insights.components import CsvButton, Period
from bot.discord_app.insights.strings import COUNTED, MONTHS, InsightsTexts, Kind, insights_texts_in
from bot.discord_app.ui.builders import ACCENT, button, card, heading, row, small, text
from bot.discord_app.ui.command_mentions import PLAIN, CommandMentions
from bot.discord_app.ui.language_table import is_right_to_left
from bot.discord_app.ui.markdown import quoted, shortened
from bot.discord_app.ui.numbers import number_text
from bot.discord_app.ui.strings import joined, labelled, percent
from bot.insights.chart import MOST_BARS, Chart
from bot.insights.grouping import MIN_PEOPLE
from bot.insights.report import KINDS, Insights
from bot.storage.outreach_counts import OutreachEvent
from bot.storage.retention import MISSES
from bot.storage.usage import EntryPoint

MOST_TOPICS = 6
"""Topics in the chart."""
MOST_GAPS = 8
"""Unanswered questions on the card. The CSV files have all of them."""
MAX_GAP = 120
"""Characters of an unanswered question on the card."""
LABELS = 7
"""The maximum number of days that fit below the bars."""
MAX_BAR_TITLE = 44
"""Characters of a title above its bar."""
MAX_DESCRIBED = 1024
"""Characters of a picture's description: https://docs.discord.com/developers/components/reference#media-gallery."""
_PICTURE = "insights.png"


def insights_card(
    insights: Insights,
    titles: Mapping[str, str],
    locale: str,
    picture: bytes | None,
    commands: CommandMentions = PLAIN,
) -> tuple[ui.LayoutView, list[discord.File]]:
    """Returns the card and the files that it shows. `picture` is the chart, if there is one."""
    texts = insights_texts_in(locale)
    days = len(insights.days)
    parts: list[ui.Item[Any]] = [heading(texts.title(days=days))]
    files: list[discord.File] = []
    parts.append(
        text(_figures(insights, texts, commands) if insights.counts or insights.votes else texts.nothing)
    )
    if picture is not None:
        gallery = ui.MediaGallery[ui.LayoutView]()
        described = _described(insights, titles, texts)
        gallery.add_item(media=f"attachment://{_PICTURE}", description=shortened(described, MAX_DESCRIBED))
        parts.append(gallery)
        files.append(discord.File(io.BytesIO(picture), _PICTURE))
    elif insights.questions:
        parts.append(text(texts.no_chart))
    parts.append(text(_gaps(insights, texts)))
    if insights.has_outreach:
        parts.append(text(_outreach(insights, texts)))
    if days > MISSES.days:
        parts.append(text(small(texts.kept(days=MISSES.days))))
    parts.append(row(CsvButton(Period(days, insights.until, locale), button(texts.csv))))
    return card(*parts, accent=ACCENT), files


def chart_of(insights: Insights, titles: Mapping[str, str], locale: str) -> Chart | None:
    """Returns the data of the chart. None if nobody asked anything."""
    if not insights.questions:
        return None
    texts = insights_texts_in(locale)
    bars = list(insights.days.items())
    by_week = len(bars) > MOST_BARS
    if by_week:
        weeks = (bars[max(0, end - 7) : end] for end in range(len(bars), 0, -7))  # the last week ends today
        bars = [(week[0][0], sum((replies for _, replies in week), Counter[str]())) for week in weeks][::-1]
    every = 1 if len(bars) <= LABELS else -(-len(bars) // (LABELS - 1))
    return Chart(
        days_title=texts.by_week if by_week else texts.by_day,
        days=tuple("" if index % every else _day(day, texts) for index, (day, _) in enumerate(bars)),
        replies=tuple(
            (labelled(texts.kind(kind), number, texts.locale), tuple(each[kind] for _, each in bars))
            for kind, number in _numbers(insights, texts).items()
        ),
        topics_title=texts.topics,
        topics=tuple(
            ((shortened(titles.get(topic_id, topic_id), MAX_BAR_TITLE), topic_id), times)
            for topic_id, times in insights.frequent_topics.most_common(MOST_TOPICS)
        ),
        is_right_to_left=is_right_to_left(texts.locale),
        thousands=number_text(1_000, texts.locale).strip("10"),
    )


def _numbers(insights: Insights, texts: InsightsTexts) -> dict[Kind, str]:
    """Returns the number of each kind of reply, as the language writes it."""
    return {kind: number_text(insights.replies[kind], texts.locale) for kind in KINDS}


def _figures(insights: Insights, texts: InsightsTexts, commands: CommandMentions) -> str:
    replies, questions = insights.replies, insights.questions
    numbers = _numbers(insights, texts)
    shares = {
        kind: f"{numbers[kind]} ({percent(replies[kind] / max(questions, 1), texts.locale)})"
        for kind in KINDS
    }
    suggestions, none = shares["suggestions"], shares["none"]
    lines = [
        texts.questions(
            questions=questions,
            answered=shares["answer"],
            suggestions=suggestions,
            none=none,
        )
    ]
    ways = [
        f"{commands.linked(texts.way(way))} {number_text(times, texts.locale)}"
        for way, times in insights.entry_points.most_common()
        if way is not EntryPoint.BUTTON
    ]
    if insights.picked:
        ways.append(texts.picked(times=insights.picked))
    lines.append(" · ".join(ways))
    if insights.votes:
        share = percent(insights.helpful / insights.votes, texts.locale)
        lines.append(texts.helpful(share=share, votes=insights.votes))
    return "\n".join(filter(None, lines))


def _outreach(insights: Insights, texts: InsightsTexts) -> str:
    """Returns the counts of posts, quizzes, tours and shared texts.

    No number is about fewer than `MIN_PEOPLE`.
    """
    counts: list[str] = []
    for event in COUNTED:
        counted = insights.outreach[event]
        number = texts.too_few(people=MIN_PEOPLE)
        if counted.may_be_shown:
            number = number_text(counted.times, texts.locale)
        line = texts.outreach_count(event, number=number)
        if event is OutreachEvent.QUIZ_TAKEN and insights.right_share is not None:
            line += f" ({texts.right_share(share=percent(insights.right_share, texts.locale))})"
        if counted.times:
            counts.append(line)
    return "\n".join([texts.outreach, " · ".join(counts)])


def _gaps(insights: Insights, texts: InsightsTexts) -> str:
    people, number = MIN_PEOPLE, insights.waiting
    wait = small(texts.waiting(number=number, people=people) if number else texts.none_waits)
    if not insights.gaps:
        return "\n".join([texts.no_gaps(people=people), wait])
    lines = (
        texts.gap(question=quoted(gap.texts[0], MAX_GAP), people=gap.people)
        for gap in insights.gaps[:MOST_GAPS]
    )
    return "\n".join([texts.gaps, *(f"- {line}" for line in lines), wait])


def _described(insights: Insights, titles: Mapping[str, str], texts: InsightsTexts) -> str:
    busiest, replies = max(insights.days.items(), key=lambda day: day[1].total())
    shown = insights.frequent_topics.most_common(MOST_TOPICS)
    numbers = _numbers(insights, texts)
    return texts.described(
        days=len(insights.days),
        kinds=joined((f"{texts.kind(kind)} {numbers[kind]}" for kind in KINDS), texts.locale),
        busiest=f"{_day(busiest, texts)} ({number_text(replies.total(), texts.locale)})",
        topics=joined(
            (texts.shown(title=titles.get(topic_id, topic_id), times=times) for topic_id, times in shown),
            texts.locale,
        )
        or "–",
    )


def _day(day: datetime.date, texts: InsightsTexts) -> str:
    return texts.day(day=day.day, month=texts.month(MONTHS[day.month - 1]))
