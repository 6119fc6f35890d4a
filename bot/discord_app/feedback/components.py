"""The buttons and selects for feedback on a card."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, Self

import discord

from bot.discord_app.feedback.strings import feedback_texts_in
from bot.discord_app.ui.builders import button, select, topic_options
from bot.discord_app.ui.components import LOCALE, TOPIC_ID, Button, PersistentComponent, Select, picked
from bot.discord_app.ui.directions import in_reading_order
from bot.discord_app.ui.strings import texts_in
from bot.knowledge.model import Topic
from bot.storage.votes import Reason


class VotePress(NamedTuple):
    """A press on a vote button."""

    helpful: bool
    topic_id: str
    locale: str
    """The language of the card."""

    pattern = rf"(?P<helpful>yes|no):{TOPIC_ID}:{LOCALE}"

    @property
    def encoded(self) -> str:
        """The press as part of a custom_id."""
        return f"{'yes' if self.helpful else 'no'}:{self.topic_id}:{self.locale}"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the press from a matched custom_id."""
        return cls(match["helpful"] == "yes", match["topic"], match["locale"])


class Subject(NamedTuple):
    """A card that didn't help."""

    message_id: int
    topic_id: str
    locale: str
    """The language of the card."""

    pattern = rf"(?P<message>\d+):{TOPIC_ID}:{LOCALE}"

    @property
    def encoded(self) -> str:
        """The card as part of custom_ids."""
        return f"{self.message_id}:{self.topic_id}:{self.locale}"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the card from a matched custom_id."""
        return cls(int(match["message"]), match["topic"], match["locale"])


class TurnPress(NamedTuple):
    """A press on a button to another page of topics."""

    page: int
    subject: Subject

    pattern = rf"(?P<page>\d+):{Subject.pattern}"

    @property
    def encoded(self) -> str:
        """The press as part of a custom_id."""
        return f"{self.page}:{self.subject.encoded}"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the press from a matched custom_id."""
        return cls(int(match["page"]), Subject.from_match(match))


class VoteButton(PersistentComponent[Button, VotePress], prefix="vote:", state=VotePress, event="vote"):
    """Says whether an answer helped."""


class ReasonSelect(PersistentComponent[Select, Subject], prefix="reason:", state=Subject, event="reason"):
    """Asks why a card didn't help."""

    def arguments(self) -> tuple[Any, ...]:
        """Returns the card and the Reason."""
        return self.state, Reason(picked(self.item.values))


class ExpectedSelect(
    PersistentComponent[Select, Subject], prefix="expected:", state=Subject, event="expected"
):
    """Asks which topic a card should have been about."""

    def arguments(self) -> tuple[Any, ...]:
        """Returns the card and the topic's id."""
        return self.state, picked(self.item.values)


class TurnButton(PersistentComponent[Button, TurnPress], prefix="turn:", state=TurnPress, event="turn"):
    """Shows another page of topics that a card should have been about."""


FEEDBACK_COMPONENTS = (VoteButton, ReasonSelect, ExpectedSelect, TurnButton)


def vote_row(topic_id: str, locale: str) -> list[VoteButton]:
    """Returns the buttons that ask whether an answer helped."""
    # Discord's buttons have no accessible name: a screen reader reads the emoji's name.
    return [
        VoteButton(VotePress(True, topic_id, locale), button("", emoji="👍")),
        VoteButton(VotePress(False, topic_id, locale), button("", emoji="👎")),
    ]


def reason_select(subject: Subject, locale: str) -> ReasonSelect:
    """Returns the select of all reasons."""
    texts = feedback_texts_in(locale)
    options = [discord.SelectOption(label=texts.reason(reason), value=reason) for reason in Reason]
    return ReasonSelect(subject, select(texts.why, options))


def expected_select(subject: Subject, topics: Iterable[Topic], locale: str) -> ExpectedSelect:
    """Returns the select of topics."""
    options = topic_options(topics, locale)
    return ExpectedSelect(subject, select(feedback_texts_in(locale).expected, options))


def turn_buttons(subject: Subject, page: int, last: int, locale: str) -> Sequence[TurnButton]:
    """Returns the buttons to the pages before and after."""
    texts = texts_in(locale)
    before, after = TurnPress(max(page - 1, 0), subject), TurnPress(min(page + 1, last), subject)
    buttons = [
        TurnButton(before, button(texts.previous, disabled=page == 0)),
        TurnButton(after, button(texts.next, disabled=page == last)),
    ]
    return in_reading_order(buttons, locale)
