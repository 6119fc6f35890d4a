"""The buttons and selects that cards of several features have: they lead to a topic or to all topics."""

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
"""Stands between two languages in an option: they are shown side by side."""

Items = Iterable[ui.Item[Any]]
VoteRow = Callable[[str, str], Items]
"""Returns the buttons to vote on an answer with, from the topic's id and the card's locale."""


def no_votes(_topic_id: str, _locale: str) -> Items:
    """Returns no buttons: a VoteRow for cards that nobody votes on."""
    return ()


class Action(Enum):
    """The actions of buttons. Custom_ids contain the values, so they never change."""

    SHOW = "show"
    """Turns the card into the topic's answer."""
    MORE = "more"
    """Shows the topic's details."""
    REPORT = "report"
    """Asks what is wrong with the answer."""
    POST = "post"
    """Posts the answer as a reply that everyone sees."""
    REMOVE = "remove"
    """Deletes the card."""


class ButtonPress(NamedTuple):
    """A press on a button, or a pick of a topic in a select."""

    action: Action
    topic_id: str
    """Empty if the button concerns no topic."""
    locale: str
    """The language of the card."""
    context: CardContext

    # With a locale of ten characters, as most have at most, these are 6 + 60 + 10 + 1 + 20 and three colons:
    # the 100 that Discord allows.
    # https://docs.discord.com/developers/components/reference#anatomy-of-a-component-custom-id
    pattern = (
        rf"(?P<action>{'|'.join(action.value for action in Action)}):(?P<topic>[a-z0-9-]{{0,60}})"
        rf":{CardState.pattern}"
    )

    @property
    def encoded(self) -> str:
        """The press as a custom_id holds it."""
        return f"{self.action.value}:{self.topic_id}:{self.locale}:{self.context.encoded}"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the press from a matched custom_id."""
        return cls(Action(match["action"]), match["topic"], *CardState.from_match(match))


class BrowsePress(NamedTuple):
    """A page of all topics that somebody wants to see."""

    page: int
    locale: str
    context: CardContext
    """The context of the card with the button."""

    pattern = rf"(?P<page>\d+):{CardState.pattern}"

    @property
    def encoded(self) -> str:
        """The press as a custom_id holds it."""
        return f"{self.page}:{self.locale}:{self.context.encoded}"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the press from a matched custom_id."""
        return cls(int(match["page"]), *CardState.from_match(match))


class CardButton(PersistentComponent[Button, ButtonPress], prefix="", state=ButtonPress, event="press"):
    """Acts on a topic or on the card."""


class TopicSelect(PersistentComponent[Select, CardState], prefix="topics:", state=CardState, event="press"):
    """Offers topics, and acts as a button that shows the picked one."""

    def arguments(self) -> tuple[Any, ...]:
        """Returns the press of that button."""
        return (ButtonPress(Action.SHOW, picked(self.item.values), *self.state),)


class LanguagePick(NamedTuple):
    """The languages in which somebody wants to read a topic."""

    topic_id: str
    locale: str
    second_locale: str
    """To be shown beside the other. Empty for a single language."""
    context: CardContext
    """Of the card that they read."""


class LanguageState(NamedTuple):
    """The card that a select of languages is on."""

    topic_id: str
    locale: str
    context: CardContext

    pattern = rf"{TOPIC_ID}:{CardState.pattern}"

    @property
    def encoded(self) -> str:
        """The state as custom_ids hold it."""
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
    """Offers the other languages of a topic, each alone or beside that of the card."""

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
    """Yields the select of a topic's other languages: each alone, and beside the one that the card shows.

    It looks the same for everyone: it depends on the card and on no person.
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
    """Leads to a page of all topics."""


CARD_COMPONENTS = (CardButton, TopicSelect, LanguageSelect, BrowseButton)


def all_topics_button(locale: str, context: CardContext) -> BrowseButton:
    """Returns the button to the first page of all topics."""
    return BrowseButton(BrowsePress(0, locale, context), button(texts_in(locale).all_topics))
