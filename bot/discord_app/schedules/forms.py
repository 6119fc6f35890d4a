"""The forms to set up and change a schedule."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any, NamedTuple, cast

import discord
from discord import ui

from bot.discord_app.core.form_fields import choice_field, entered_in
from bot.discord_app.core.schedule_words import day_name
from bot.discord_app.schedules.strings import ScheduleTexts
from bot.discord_app.ui.components import MAX_OPTION, MAX_OPTIONS, is_id
from bot.discord_app.ui.markdown import shortened
from bot.knowledge.model import Library
from bot.outreach.schedule import MAX_OPENING, MAX_SCHEDULES, ChannelKind, Choice, Schedule, TopicChoice
from bot.outreach.timetable import DAYS
from bot.outreach.zones import UTC

KINDS = {
    discord.ChannelType.text: ChannelKind.TEXT,
    discord.ChannelType.news: ChannelKind.ANNOUNCEMENT,
    discord.ChannelType.forum: ChannelKind.FORUM,
    discord.ChannelType.public_thread: ChannelKind.THREAD,
    discord.ChannelType.private_thread: ChannelKind.THREAD,
    discord.ChannelType.news_thread: ChannelKind.THREAD,
}
"""The kinds of channel that can have posts."""
MAX_LIST = 4000
"""Characters of a text field: https://docs.discord.com/developers/components/reference#text-input"""
CHANNEL_LANGUAGE = "channel"
"""The option for the language of the channel."""


class FormKind(Enum):
    """The forms. Custom_ids contain the values, so they never change."""

    NEW = "new"
    WHEN = "when"
    WHAT = "what"
    WHERE = "where"


class Option(Enum):
    """The options of a schedule that are on or off."""

    THREAD = "thread"
    PUBLISH = "publish"
    QUIZ = "quiz"
    QUIET = "quiet"


class Picked(NamedTuple):
    """A channel or a role that was picked."""

    id: int
    details: Mapping[str, Any]
    """As Discord sends it."""


class Filled(NamedTuple):
    """A form that a moderator has sent."""

    kind: FormKind
    slot: int
    schedule_id: int
    values: Mapping[str, Sequence[str]]
    """The entered values, by field."""
    resolved: Mapping[str, Any]

    def text(self, field: str) -> str:
        """Returns the text or first value of a field."""
        return next(iter(self.values.get(field, ())), "").strip()

    def picked(self, field: str, kind: str) -> Picked | None:
        """Returns the channel or role picked in a field."""
        picked = self.text(field)
        details = self.resolved.get(kind, {}).get(picked)
        return Picked(int(picked), details) if details is not None and is_id(picked) else None


_CUSTOM_ID = re.compile(
    rf"outreach:(?P<kind>{'|'.join(kind.value for kind in FormKind)}):(?P<slot>[0-{MAX_SCHEDULES}])"
    r":(?P<schedule>\d+)"
)


def filled_in(interaction: discord.Interaction[Any]) -> Filled | None:
    """Returns the values of a sent form. None if the interaction is something else."""
    if interaction.type is not discord.InteractionType.modal_submit:
        return None
    data = cast("dict[str, Any]", interaction.data or {})
    match = _CUSTOM_ID.fullmatch(data["custom_id"])
    if match is None or not is_id(match["schedule"]):
        return None
    return Filled(
        FormKind(match["kind"]),
        int(match["slot"]),
        int(match["schedule"]),
        entered_in(interaction),
        data.get("resolved") or {},
    )


class Forms:
    """Builds the forms in one language."""

    def __init__(
        self, texts: ScheduleTexts, locale: str, library: Library, languages: Mapping[str, str]
    ) -> None:
        """`languages` has the names of the topics' languages, by code."""
        self._texts = texts
        self._locale = locale
        self._library = library
        self._languages = languages

    def new(self) -> ui.Modal:
        """Returns the form of a new schedule."""
        texts = self._texts
        return _form(
            texts.new_form,
            FormKind.NEW,
            (0, 0),
            _channel_field(texts, None),
            *self._when_fields(None),
            self._topics_field(TopicChoice()),
        )

    def when(self, slot: int, schedule: Schedule) -> ui.Modal:
        """Returns the form for days and time."""
        key = (slot, schedule.id)
        return _form(self._texts.when_form, FormKind.WHEN, key, *self._when_fields(schedule))

    def what(self, slot: int, schedule: Schedule) -> ui.Modal:
        """Returns the form for topics and text."""
        texts = self._texts
        listed = [each for each in schedule.topics.topics if each in self._library.topics]
        titles = "\n".join(self._library.topics[each].wording(self._locale).title for each in listed)
        if len(titles) > MAX_LIST:
            titles = "\n".join(listed)  # their ids are shorter, and can be written, too
        languages = [discord.SelectOption(label=texts.channel_language, value=CHANNEL_LANGUAGE)]
        languages += [discord.SelectOption(label=name, value=code) for code, name in self._languages.items()]
        for option in languages:
            option.default = option.value == (schedule.language or CHANNEL_LANGUAGE)
        return _form(
            texts.what_form,
            FormKind.WHAT,
            (slot, schedule.id),
            self._topics_field(schedule.topics),
            ui.Label(
                text=texts.list_field,
                description=texts.list_hint,
                component=ui.TextInput(
                    custom_id="list",
                    style=discord.TextStyle.paragraph,
                    required=False,
                    default=titles or None,
                    max_length=MAX_LIST,
                ),
            ),
            ui.Label(
                text=texts.language_field,
                component=choice_field("language", languages[:MAX_OPTIONS]),
            ),
            ui.Label(
                text=texts.opening_field,
                description=texts.opening_hint,
                component=ui.TextInput(
                    custom_id="opening",
                    required=False,
                    default=schedule.opening or None,
                    max_length=MAX_OPENING,
                ),
            ),
        )

    def where(self, slot: int, schedule: Schedule) -> ui.Modal:
        """Returns the form for the channel and options."""
        texts = self._texts
        roles = [discord.Object(schedule.role_id, type=discord.Role)] if schedule.role_id else []
        options = [
            discord.CheckboxGroupOption(label=label, value=option.value, default=is_on)
            for option, label, is_on in (
                (Option.THREAD, texts.option_thread, schedule.opens_thread),
                (Option.PUBLISH, texts.option_publish, schedule.publishes),
                (Option.QUIZ, texts.option_quiz, schedule.asks_quiz),
                (Option.QUIET, texts.option_quiet, schedule.skips_quiet),
            )
        ]
        return _form(
            texts.where_form,
            FormKind.WHERE,
            (slot, schedule.id),
            _channel_field(texts, schedule.channel_id),
            ui.Label(
                text=texts.role_field,
                description=texts.role_hint,
                component=ui.RoleSelect(custom_id="role", required=False, min_values=0, default_values=roles),
            ),
            ui.Label(
                text=texts.options_field,
                component=ui.CheckboxGroup(
                    custom_id="options", required=False, min_values=0, options=options
                ),
            ),
        )

    def _when_fields(self, schedule: Schedule | None) -> list[ui.Label[Any]]:
        texts = self._texts
        chosen = schedule.timetable.days if schedule else frozenset({0})
        days = [
            discord.CheckboxGroupOption(
                label=day_name(day, self._locale), value=str(day), default=day in chosen
            )
            for day in range(DAYS)
        ]
        return [
            ui.Label(
                text=texts.days_field,
                component=ui.CheckboxGroup(
                    custom_id="days", options=days, min_values=1, max_values=len(days)
                ),
            ),
            ui.Label(
                text=texts.time_field,
                description=texts.time_hint,
                component=ui.TextInput(
                    custom_id="time",
                    default=schedule.timetable.time.strftime("%H:%M") if schedule else "18:00",
                    max_length=20,
                ),
            ),
            ui.Label(
                text=texts.zone_field,
                description=texts.zone_hint,
                component=ui.TextInput(
                    custom_id="zone",
                    default=schedule.timetable.zone if schedule else UTC,
                    max_length=100,
                ),
            ),
        ]

    def _topics_field(self, present: TopicChoice) -> ui.Label[Any]:
        offered = choices(self._library)
        is_whole = len(offered) <= MAX_OPTIONS
        if not is_whole:
            offered = _fewer(offered, present)
        options = [
            discord.SelectOption(
                label=shortened(choice_label(choice, self._texts, self._library), MAX_OPTION),
                value=encoded_choice(choice),
                default=encoded_choice(choice) == encoded_choice(present),
            )
            for choice in offered
        ]
        return ui.Label(
            text=self._texts.topics_field,
            description=None if is_whole else self._texts.topics_hint,
            component=choice_field("topics", options),
        )


def choices(library: Library) -> list[TopicChoice]:
    """Returns the possible choices of topics."""
    categories = dict.fromkeys(topic.base.category for topic in library if topic.base.category)
    documents = {source.document for topic in library for source in topic.sources}
    found = [TopicChoice(Choice.ALL)]
    found += [TopicChoice(Choice.CATEGORY, category) for category in categories]
    found += [TopicChoice(Choice.DOCUMENT, each) for each in library.documents if each in documents]
    return [*found, TopicChoice(Choice.LIST)]


def _fewer(offered: list[TopicChoice], present: TopicChoice) -> list[TopicChoice]:
    """Returns as many choices as a select can have, including the current one and the list."""
    *first, own_list = offered
    kept = first[: MAX_OPTIONS - 1]
    if present in first and present not in kept:
        kept[-1] = present
    return [*kept, own_list]


def topics_of(choice: TopicChoice, library: Library) -> list[str]:
    """Returns the ids of the topics of a category or a document, in their order."""
    if choice.kind is Choice.CATEGORY:
        wanted = choice.value.casefold()
        return [topic.id for topic in library if topic.base.category.casefold() == wanted]
    return [topic.id for topic in library if choice.value in {source.document for source in topic.sources}]


def encoded_choice(choice: TopicChoice) -> str:
    """Returns a choice as the value of an option."""
    return f"{choice.kind.value}:{choice.value}"[:MAX_OPTION]


def choice_label(choice: TopicChoice, texts: ScheduleTexts, library: Library) -> str:
    """Returns a choice in words."""
    if choice.kind is Choice.LIST:
        return texts.list_field
    return texts.topics_of(choice.kind, value=choice_name(choice, texts.locale, library))


def choice_name(choice: TopicChoice, locale: str, library: Library) -> str:
    """Returns the name of a category or document in a language, or in the base language."""
    match choice.kind:
        case Choice.CATEGORY:
            topics = (topic for topic in library if topic.base.category == choice.value)
            return next((topic.wording(locale).category for topic in topics), "") or choice.value
        case Choice.DOCUMENT if choice.value in library.documents:
            return library.heading_in(library.documents[choice.value].title, locale)
        case _:
            return choice.value


def _channel_field(texts: ScheduleTexts, present: int | None) -> ui.Label[Any]:
    default = [discord.Object(present, type=discord.abc.GuildChannel)] if present else []
    select = ui.ChannelSelect[ui.Modal](
        custom_id="channel", required=True, channel_types=list(KINDS), default_values=default
    )
    return ui.Label(text=texts.channel_field, component=select)


def _form(title: str, kind: FormKind, key: tuple[int, int], *fields: ui.Label[Any]) -> ui.Modal:
    slot, schedule_id = key
    form = ui.Modal(title=title, custom_id=f"outreach:{kind.value}:{slot}:{schedule_id}")
    for field in fields:
        form.add_item(field)
    form.stop()  # discord.py keeps forms that aren't stopped until they are sent, perhaps for ever
    return form
