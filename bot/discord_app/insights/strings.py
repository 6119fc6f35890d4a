"""What `/insights` says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.discord_app.ui.i18n import by_language
from bot.storage.outreach_counts import OutreachEvent
from bot.storage.usage import EntryPoint


@dataclass(frozen=True, slots=True)
class InsightsTexts:
    """The words of the insights in one language. Braces stand for what is filled in."""

    title: str
    """{days}: how many the period has."""
    nothing: str
    questions: str
    """{questions}, and of these {answered}, {suggestions} and {none}, each with its share."""
    ways: Mapping[EntryPoint, str]
    """What each way of asking is called."""
    picked: str
    """{times} that a button on a card led to a topic."""
    helpful: str
    """{share} of {votes}."""
    outreach: str
    outreach_counts: Mapping[OutreachEvent, str]
    """Of each event: {number}."""
    right_share: str
    """{share}."""
    too_few: str
    """{people}: how many there must be."""
    kept: str
    """{days}, where the period is longer."""
    gaps: str
    no_gaps: str
    """{people}: how many must have asked."""
    gap: str
    """{question}, asked by {people}."""
    none_waits: str
    """No question waits until enough people have asked it."""
    one_waits: str
    """{people}: how many must have asked."""
    more_wait: str
    """{number} questions wait until {people} have asked."""
    csv: str
    csv_here: str

    no_chart: str

    # In the chart
    by_day: str
    by_week: str
    kinds: Mapping[str, str]
    """The kinds of reply."""
    topics: str
    months: tuple[str, ...]
    day: str
    """{day} {month}."""
    shown: str
    """{title} of a topic, shown {times}."""
    described: str
    """The chart for those who don't see it: {days}, {busiest} day, {topic}."""


ENGLISH = InsightsTexts(
    title="The last {days} days",
    nothing="Nobody asked me anything in this period.",
    questions="**Questions: {questions}**. Answered: {answered}. With suggestions: {suggestions}. Without "
    "a topic: {none}.",
    ways={
        EntryPoint.ASK: "`/ask`",
        EntryPoint.MENTION: "mentions",
        EntryPoint.DIRECT: "direct messages",
        EntryPoint.MENU: "**Answer this**",
        EntryPoint.KEYWORD: "keywords",
    },
    picked="topics opened with buttons: {times}",
    helpful="Votes: {votes}, **{share}** helpful",
    outreach="**Posts and quizzes**",
    outreach_counts={
        OutreachEvent.POST: "Posts: {number}",
        OutreachEvent.OPENED: "Opened from posts: {number}",
        OutreachEvent.QUIZ_TAKEN: "Quizzes taken: {number}",
        OutreachEvent.TOUR_BEGUN: "Tours begun: {number}",
        OutreachEvent.TOUR_FINISHED: "Tours finished: {number}",
        OutreachEvent.SHARED: "Texts shared: {number}",
    },
    right_share="{share} of the answers right",
    too_few="fewer than {people} people",
    kept="Votes and unanswered questions are kept for {days} days.",
    gaps="**Unanswered questions**",
    no_gaps="No unanswered question was asked by at least {people} people.",
    gap="“{question}”, {people} people",
    none_waits="No question from others is waiting. Your own questions don't count.",
    one_waits="1 question from others is waiting. It is shown when {people} people have asked it.",
    more_wait="{number} questions from others are waiting. Each is shown when {people} people have asked it.",
    csv="As CSV files",
    csv_here="The figures from {since} to {until}, for a spreadsheet.",
    no_chart="The chart can't be drawn right now.",
    by_day="Questions a day",
    by_week="Questions a week",
    kinds={"answer": "Answered", "suggestions": "Suggestions", "none": "No topic"},
    topics="Topics shown most",
    months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    day="{day} {month}",
    shown="{times} for {title}",
    described="Two bar charts of the last {days} days. Questions by kind of reply: {kinds}; the most on "
    "{busiest}. Topics shown most: {topics}.",
)

insights_texts_in = by_language(ENGLISH)
"""Returns the texts in a language, or in English if there are none in it."""
