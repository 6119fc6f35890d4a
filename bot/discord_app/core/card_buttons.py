"""The buttons and selects on cards of several features. They lead to a topic or to all topics."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from typing import Any, NamedTuple, Self

from discord import SelectOption, ui

from bot.discord_app.core.card_context import CardContext, CardState
from bot.discord_app.ui.builders import button, select
from bot.discord_app.ui.components import MAX_OPTIONS, TOPIC_ID, Button, PersistentComponent, Select, picked
from bot.discord_app.ui.directions import isolated
from bot.discord_app.ui.language_table import language_name
from bot.discord_app.ui.strings import joined, texts_in
from bot.knowledge.model import Topic

BESIDE = "+"
"""Separates two languages in an option that shows both side by side."""

Items = Iterable[ui.Item[Any]]
VoteRow = Callable[[str, str], Items]
"""Returns the buttons to vote on an answer, from the topic's id and the card's locale."""


def no_votes(_topic_id: str, _locale: str) -> Items:
    """Returns no buttons: a VoteRow for cards without votes."""
    return ()


class Action(Enum):
    """The actions of buttons. Custom_ids contain the values, so they never change."""

    SHOW = "show"
    """Replaces the card with the topic's answer."""
    MORE = "more"
    """Shows the topic's details."""
    REPORT = "report"
    """Opens the form to report a mistake."""
    POST = "post"
    """Posts the answer as a public reply."""
    REMOVE = "remove"
    """Deletes the card."""


class ButtonPress(NamedTuple):
    """A press on a button, or a topic picked in a select."""

    action: Action
    topic_id: str
    """Empty if the button isn't about a topic."""
    locale: str
    """The language of the card."""
    context: CardContext

    # A locale has at most ten characters. So these are at most 6 + 60 + 10 + 1 + 20 and three colons: the 100
    # characters that Discord allows.
    # https://docs.discord.com/developers/components/reference#anatomy-of-a-component-custom-id
    pattern = (
        rf"(?P<action>{'|'.join(action.value for action in Action)}):(?P<topic>[a-z0-9-]{{0,60}})"
        rf":{CardState.pattern}"
    )

    @property
    def encoded(self) -> str:
        """The press as part of a custom_id."""
        return f"{self.action.value}:{self.topic_id}:{self.locale}:{self.context.encoded}"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the press from a matched custom_id."""
        return cls(Action(match["action"]), match["topic"], *CardState.from_match(match))


class BrowsePress(NamedTuple):
    """A request for a page of all topics."""

    page: int
    locale: str
    context: CardContext
    """The context of the card with the button."""

    pattern = rf"(?P<page>\d+):{CardState.pattern}"

    @property
    def encoded(self) -> str:
        """The press as part of a custom_id."""
        return f"{self.page}:{self.locale}:{self.context.encoded}"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the press from a matched custom_id."""
        return cls(int(match["page"]), *CardState.from_match(match))


class CardButton(PersistentComponent[Button, ButtonPress], prefix="", state=ButtonPress, event="press"):
    """Acts on a topic or on the card."""


class TopicSelect(PersistentComponent[Select, CardState], prefix="topics:", state=CardState, event="press"):
    """Offers topics. A pick works like a button that shows the topic."""

    def arguments(self) -> tuple[Any, ...]:
        """Returns the press of that button."""
        return (ButtonPress(Action.SHOW, picked(self.item.values), *self.state),)


class LanguagePick(NamedTuple):
    """The languages that somebody picked for a topic."""

    topic_id: str
    locale: str
    second_locale: str
    """The language to show beside the first. Empty for a single language."""
    context: CardContext
    """The context of the card."""


class LanguageState(NamedTuple):
    """The card with a select of languages."""

    topic_id: str
    locale: str
    context: CardContext

    pattern = rf"{TOPIC_ID}:{CardState.pattern}"

    @property
    def encoded(self) -> str:
        """The state as part of custom_ids."""
        return f"{self.topic_id}:{self.locale}:{self.context.encoded}"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the state from a matched custom_id."""
        return cls(match["topic"], *CardState.from_match(match))


class LanguageSelect(
    PersistentComponent[Select, LanguageState],
    prefix="langs:",
    state=LanguageState,
    event="language_pick",
):
    """Offers a topic's other languages, each alone or beside the language of the card."""

    def arguments(self) -> tuple[LanguagePick]:
        """Returns the picked languages."""
        locales = picked(self.item.values).split(BESIDE)
        if len(locales) > 2 or not all(re.fullmatch(r"[A-Za-z0-9-]{2,12}", each) for each in locales):
            raise ValueError(self.item.values)
        first, second = (*locales, "")[:2]
        return (LanguagePick(self.state.topic_id, first, second, self.state.context),)


def language_select(
    topic: Topic, locale: str, context: CardContext, second_locale: str = ""
) -> Iterator[LanguageSelect]:
    """Yields the select of a topic's other languages, each alone or beside the language of the card.

    It depends only on the card, so it looks the same for everyone.
    """
    shown = topic.wording(locale).locale
    others = [each for each in topic.wordings if each != shown]
    if not others:
        return
    texts = texts_in(locale)
    alone = [shown, *others] if second_locale else others
    options = [SelectOption(label=language_name(each), value=each) for each in alone]
    options += [
        SelectOption(
            label=texts.two_languages(
                first=isolated(language_name(shown)), second=isolated(language_name(each))
            ),
            value=f"{shown}{BESIDE}{each}",
        )
        for each in others
        if each != second_locale
    ]
    # The names are for people who can't read the words before them.
    names = joined((isolated(language_name(each)) for each in alone), locale)
    placeholder = texts.other_languages(names=names)
    state = LanguageState(topic.id, locale, context)
    yield LanguageSelect(state, select(placeholder, options[:MAX_OPTIONS]))


class BrowseButton(
    PersistentComponent[Button, BrowsePress], prefix="browse:", state=BrowsePress, event="browse"
):
    """Shows a page of all topics."""


CARD_COMPONENTS = (CardButton, TopicSelect, LanguageSelect, BrowseButton)


def all_topics_button(locale: str, context: CardContext) -> BrowseButton:
    """Returns the button to the first page of all topics."""
    return BrowseButton(BrowsePress(0, locale, context), button(texts_in(locale).all_topics))
