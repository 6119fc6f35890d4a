"""The buttons and selects by which people say whether a card helped. What they stand for is in their
custom_ids and so outlives a restart; used, they dispatch an event.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple, Self

import discord
from discord import ui

from bot.discord_app.feedback.strings import feedback_texts_in
from bot.discord_app.ui.components import MAX_LABEL, picked, topic_options
from bot.discord_app.ui.markdown import shortened
from bot.discord_app.ui.strings import texts_in
from bot.knowledge.model import Topic
from bot.storage.votes import Reason

_TOPIC = r"(?P<topic>[a-z0-9-]+)"
_LOCALE = r"(?P<locale>[A-Za-z0-9-]+)"
_SUBJECT = rf"(?P<message>\d+):{_TOPIC}:{_LOCALE}"


class Ballot(NamedTuple):
    """What a vote says, and of what."""

    helpful: bool
    topic_id: str
    locale: str
    """The language of the card."""


class Subject(NamedTuple):
    """A card that didn't help."""

    message_id: int
    topic_id: str
    locale: str

    @property
    def ending(self) -> str:
        """What the custom_ids of all that concerns it end with."""
        return f"{self.message_id}:{self.topic_id}:{self.locale}"

    @classmethod
    def in_match(cls, match: re.Match[str]) -> Self:
        """The one that a custom_id ends with."""
        return cls(int(match["message"]), match["topic"], match["locale"])


class VoteButton(
    ui.DynamicItem[ui.Button[ui.LayoutView]], template=rf"vote:(?P<helpful>yes|no):{_TOPIC}:{_LOCALE}"
):
    """Dispatches `vote` with the interaction and the Ballot."""

    def __init__(self, ballot: Ballot) -> None:
        self.ballot = ballot
        texts = feedback_texts_in(ballot.locale)
        super().__init__(
            ui.Button(
                label=shortened(texts.helpful if ballot.helpful else texts.unhelpful, MAX_LABEL),
                emoji="👍" if ballot.helpful else "👎",
                custom_id=f"vote:{'yes' if ballot.helpful else 'no'}:{ballot.topic_id}:{ballot.locale}",
            )
        )

    @classmethod
    async def from_custom_id(  # pyright: ignore[reportIncompatibleMethodOverride] - typed by a private name there
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed."""
        return cls(Ballot(match["helpful"] == "yes", match["topic"], match["locale"]))

    async def callback(self, interaction: discord.Interaction) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Passes the vote on."""
        interaction.client.dispatch("vote", interaction, self.ballot)


class ReasonSelect(ui.DynamicItem[ui.Select[ui.LayoutView]], template=rf"reason:{_SUBJECT}"):
    """Why a card didn't help. Dispatches `reason` with the interaction, the Subject and the Reason."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        texts = feedback_texts_in(subject.locale)
        super().__init__(
            ui.Select(
                placeholder=texts.why,
                options=[
                    discord.SelectOption(label=label, value=reason) for reason, label in texts.reasons.items()
                ],
                custom_id=f"reason:{subject.ending}",
            )
        )

    @classmethod
    async def from_custom_id(  # pyright: ignore[reportIncompatibleMethodOverride]
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The select that was used."""
        return cls(Subject.in_match(match))

    async def callback(self, interaction: discord.Interaction) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Passes the choice on."""
        interaction.client.dispatch("reason", interaction, self.subject, Reason(picked(interaction)))


class ExpectedSelect(ui.DynamicItem[ui.Select[ui.LayoutView]], template=rf"expected:{_SUBJECT}"):
    """What a card should have been. Dispatches `expected` with the interaction, Subject and topic's id."""

    def __init__(self, subject: Subject, topics: Iterable[Topic] = ()) -> None:
        self.subject = subject
        super().__init__(
            ui.Select(
                placeholder=feedback_texts_in(subject.locale).expected,
                options=topic_options(topics, subject.locale),
                custom_id=f"expected:{subject.ending}",
            )
        )

    @classmethod
    async def from_custom_id(  # pyright: ignore[reportIncompatibleMethodOverride]
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The select that was used."""
        return cls(Subject.in_match(match))

    async def callback(self, interaction: discord.Interaction) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Passes the choice on."""
        interaction.client.dispatch("expected", interaction, self.subject, picked(interaction))


class TurnButton(ui.DynamicItem[ui.Button[ui.LayoutView]], template=rf"turn:(?P<page>\d+):{_SUBJECT}"):
    """Leads to other topics that a card should have been. Dispatches `turn` with the interaction, the Subject
    and the number of the page.
    """

    def __init__(self, subject: Subject, page: int, *, is_next: bool = True, disabled: bool = False) -> None:
        self.subject, self.page = subject, page
        texts = texts_in(subject.locale)
        super().__init__(
            ui.Button(
                label=shortened(texts.next if is_next else texts.previous, MAX_LABEL),
                disabled=disabled,
                custom_id=f"turn:{page}:{subject.ending}",
            )
        )

    @classmethod
    async def from_custom_id(  # pyright: ignore[reportIncompatibleMethodOverride]
        cls, interaction: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed."""
        return cls(Subject.in_match(match), int(match["page"]))

    async def callback(self, interaction: discord.Interaction) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Passes the press on."""
        interaction.client.dispatch("turn", interaction, self.subject, self.page)


FEEDBACK_ITEMS = (VoteButton, ReasonSelect, ExpectedSelect, TurnButton)
"""Every item that concerns votes."""
