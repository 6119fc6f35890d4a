"""The buttons of the tour. They contain its position: nothing is stored."""

from __future__ import annotations

import re
from typing import NamedTuple, Self

from bot.discord_app.ui.components import LOCALE, Button, PersistentComponent


class TourPage(NamedTuple):
    """A page of the tour: a topic, or the list at the end."""

    place: int
    """The position of the topic when the button was made."""
    topic_id: str
    """Empty for the list at the end."""
    locale: str

    pattern = rf"(?P<place>\d+):(?P<topic>[a-z0-9-]*):{LOCALE}"

    @property
    def encoded(self) -> str:
        """The page as part of custom_ids."""
        return f"{self.place}:{self.topic_id}:{self.locale}"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the page from a matched custom_id."""
        return cls(int(match["place"]), match["topic"], match["locale"])


class TourLanguage(NamedTuple):
    """The language of a button's card."""

    locale: str

    pattern = LOCALE

    @property
    def encoded(self) -> str:
        """The language as part of custom_ids."""
        return self.locale

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the language from a matched custom_id."""
        return cls(match["locale"])


class TourButton(PersistentComponent[Button, TourPage], prefix="tour:", state=TourPage, event="tour"):
    """Shows a page."""


class StartButton(
    PersistentComponent[Button, TourLanguage], prefix="tour-start:", state=TourLanguage, event="tour_start"
):
    """Starts the tour privately, for the person who presses it."""


class QuizButton(
    PersistentComponent[Button, TourLanguage], prefix="tour-quiz:", state=TourLanguage, event="tour_quiz"
):
    """Begins a quiz about the topics of the tour."""


TOUR_COMPONENTS = (TourButton, StartButton, QuizButton)
