"""The texts of `/insights`."""

from __future__ import annotations

from typing import Literal, get_args

from bot.discord_app.ui.texts import Label, Texts, by_language, message
from bot.storage.outreach_counts import OutreachEvent
from bot.storage.usage import EntryPoint

Counted = Literal[
    OutreachEvent.POST,
    OutreachEvent.OPENED,
    OutreachEvent.QUIZ_TAKEN,
    OutreachEvent.TOUR_BEGUN,
    OutreachEvent.TOUR_FINISHED,
    OutreachEvent.SHARED,
]
COUNTED: tuple[Counted, ...] = get_args(Counted)
"""The counts of posts, quizzes, tours and shared texts that are shown as a number."""

Kind = Literal["answer", "suggestions", "none"]
"""The kinds of reply."""

Month = Literal["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
MONTHS: tuple[Month, ...] = get_args(Month)

PeriodKey = Literal["7-days", "30-days", "13-weeks", "52-weeks"]
"""The periods that moderators can choose."""

Way = Literal[EntryPoint.ASK, EntryPoint.MENTION, EntryPoint.DIRECT, EntryPoint.MENU, EntryPoint.KEYWORD]
"""The ways of asking."""


class InsightsTexts(Texts, feature="insights"):
    """The texts of the insights in one language."""

    @message
    def title(self, *, days: int) -> str: ...

    nothing: str

    @message
    def period(self, key: PeriodKey, /) -> str: ...

    @message
    def questions(self, *, questions: int, answered: str, suggestions: str, none: str) -> str: ...

    @message
    def way(self, key: Way, /) -> str: ...

    @message
    def picked(self, *, times: int) -> str: ...

    @message
    def helpful(self, *, votes: int, share: str) -> str: ...

    outreach: str

    @message
    def outreach_count(self, key: Counted, /, *, number: str) -> str: ...

    @message
    def right_share(self, *, share: str) -> str: ...

    @message
    def too_few(self, *, people: int) -> str: ...

    @message
    def kept(self, *, days: int) -> str: ...

    gaps: str

    @message
    def no_gaps(self, *, people: int) -> str: ...

    @message
    def gap(self, *, question: str, people: int) -> str: ...

    none_waits: str

    @message
    def waiting(self, *, number: int, people: int) -> str: ...

    csv: Label

    @message
    def csv_here(self, *, since: str, until: str) -> str: ...

    @message
    def column(self, name: str, /) -> str: ...

    no_chart: str

    # In the chart
    by_day: str
    by_week: str

    @message
    def kind(self, key: Kind, /) -> str: ...

    topics: str

    @message
    def month(self, key: Month, /) -> str: ...

    @message
    def day(self, *, day: int, month: str) -> str: ...

    @message
    def shown(self, *, times: int, title: str) -> str: ...

    @message
    def described(self, *, days: int, kinds: str, busiest: str, topics: str) -> str: ...


insights_texts_in = by_language(InsightsTexts)
"""Returns the texts in a language, or in English if it has no catalogue."""
