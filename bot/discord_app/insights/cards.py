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
from bot.discord_app.insights.strings import InsightsTexts, insights_texts_in
from bot.discord_app.ui.builders import ACCENT, button, card, heading, row, small, text
from bot.discord_app.ui.command_mentions import PLAIN, CommandMentions
from bot.discord_app.ui.markdown import filled, quoted, shortened
from bot.insights.chart import MOST_BARS, Chart
from bot.insights.grouping import MIN_PEOPLE
from bot.insights.report import KINDS, Insights
from bot.storage.outreach_counts import OutreachEvent
from bot.storage.retention import MISSES

MOST_TOPICS = 6
"""Topics in the chart."""
MOST_GAPS = 8
"""Unanswered questions on the card; the CSV files have them all."""
MAX_GAP = 120
"""Characters of an unanswered question on the card."""
LABELS = 7
"""Days that can be written below the bars."""
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
    """Returns the card, and the files that it shows. `picture` is the chart, if there is one."""
    texts = insights_texts_in(locale)
    days = len(insights.days)
    parts: list[ui.Item[Any]] = [heading(filled(texts.title, days=str(days)))]
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
        parts.append(text(small(filled(texts.kept, days=str(MISSES.days)))))
    parts.append(row(CsvButton(Period(days, insights.until, locale), button(texts.csv))))
    return card(*parts, accent=ACCENT), files


def chart_of(insights: Insights, titles: Mapping[str, str], locale: str) -> Chart | None:
    """Returns what the chart shows, or None if nobody asked anything."""
    if not insights.questions:
        return None
    texts = insights_texts_in(locale)
    bars = list(insights.days.items())
    by_week = len(bars) > MOST_BARS
    if by_week:
        weeks = (bars[max(0, end - 7) : end] for end in range(len(bars), 0, -7))  # the last ends today
        bars = [(week[0][0], sum((replies for _, replies in week), Counter[str]())) for week in weeks][::-1]
    every = 1 if len(bars) <= LABELS else -(-len(bars) // (LABELS - 1))
    return Chart(
        days_title=texts.by_week if by_week else texts.by_day,
        days=tuple("" if index % every else _day(day, texts) for index, (day, _) in enumerate(bars)),
        replies=tuple((texts.kinds[kind], tuple(replies[kind] for _, replies in bars)) for kind in KINDS),
        topics_title=texts.topics,
        topics=tuple(
            ((shortened(titles.get(topic_id, topic_id), MAX_BAR_TITLE), topic_id), times)
            for topic_id, times in insights.frequent_topics.most_common(MOST_TOPICS)
        ),
    )


def _figures(insights: Insights, texts: InsightsTexts, commands: CommandMentions) -> str:
    replies, questions = insights.replies, insights.questions
    shares = {kind: f"{replies[kind]} ({replies[kind] / max(questions, 1):.0%})" for kind in KINDS}
    suggestions, none = shares["suggestions"], shares["none"]
    lines = [
        filled(
            texts.questions,
            questions=str(questions),
            answered=shares["answer"],
            suggestions=suggestions,
            none=none,
        )
    ]
    ways = [
        f"{commands.linked(texts.ways[way])} {times}" for way, times in insights.entry_points.most_common()
    ]
    if insights.picked:
        ways.append(filled(texts.picked, times=str(insights.picked)))
    lines.append(" · ".join(ways))
    if insights.votes:
        share = f"{insights.helpful / insights.votes:.0%}"
        lines.append(filled(texts.helpful, share=share, votes=str(insights.votes)))
    return "\n".join(filter(None, lines))


def _outreach(insights: Insights, texts: InsightsTexts) -> str:
    """Says what came of posts and quizzes. No number is about fewer than `MIN_PEOPLE` people."""
    said: list[str] = []
    for event, template in texts.outreach_counts.items():
        counted = insights.outreach[event]
        few = filled(texts.too_few, people=str(MIN_PEOPLE))
        line = filled(template, number=str(counted.times) if counted.may_be_shown else few)
        if event is OutreachEvent.QUIZ_TAKEN and insights.right_share is not None:
            line += f" ({filled(texts.right_share, share=f'{insights.right_share:.0%}')})"
        if counted.times:
            said.append(line)
    return "\n".join([texts.outreach, " · ".join(said)])


def _gaps(insights: Insights, texts: InsightsTexts) -> str:
    people = str(MIN_PEOPLE)
    waiting = {0: texts.none_waits, 1: texts.one_waits}.get(insights.waiting, texts.more_wait)
    wait = small(filled(waiting, number=str(insights.waiting), people=people))
    if not insights.gaps:
        return "\n".join([filled(texts.no_gaps, people=people), wait])
    lines = (
        filled(texts.gap, question=quoted(gap.texts[0], MAX_GAP), people=str(gap.people))
        for gap in insights.gaps[:MOST_GAPS]
    )
    return "\n".join([texts.gaps, *(f"- {line}" for line in lines), wait])


def _described(insights: Insights, titles: Mapping[str, str], texts: InsightsTexts) -> str:
    busiest, replies = max(insights.days.items(), key=lambda day: day[1].total())
    shown = insights.frequent_topics.most_common(MOST_TOPICS)
    return filled(
        texts.described,
        days=str(len(insights.days)),
        kinds=", ".join(f"{texts.kinds[kind]} {insights.replies[kind]}" for kind in KINDS),
        busiest=f"{_day(busiest, texts)} ({replies.total()})",
        topics=", ".join(
            filled(texts.shown, title=titles.get(topic_id, topic_id), times=str(times))
            for topic_id, times in shown
        )
        or "–",
    )


def _day(day: datetime.date, texts: InsightsTexts) -> str:
    return texts.day.format(day=day.day, month=texts.months[day.month - 1])
