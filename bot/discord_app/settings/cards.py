"""Builds the settings panel: the settings that apply in a place, the reasons, and buttons to change them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import discord
from discord import ui

from bot.discord_app.core.settings import (
    KEYWORDS,
    REPORTS,
    SETTINGS,
    TOPICS_OFF,
    GuildSettings,
    KeywordMode,
    Path,
    Setting,
)
from bot.discord_app.settings.components import (
    Act,
    Step,
    StepButton,
    TopicsPage,
    place_select,
    topics_off_select,
)
from bot.discord_app.settings.formatting import Describer
from bot.discord_app.ui.builders import button, card, heading, row, section, small, text
from bot.discord_app.ui.components import MAX_OPTION, MAX_OPTIONS
from bot.discord_app.ui.directions import in_reading_order
from bot.discord_app.ui.markdown import shortened
from bot.discord_app.ui.strings import labelled, texts_in
from bot.knowledge.model import Library, Topic
from bot.storage.settings import Change

LATEST = 3
"""The number of changes on the panel itself."""
LISTED = 8
"""The number of changes with an undo button. With more, a card has more than the 40 components that Discord
allows: https://docs.discord.com/developers/components/reference"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceOverview:
    """Everything that the panel shows."""

    settings: GuildSettings
    path: Path
    here: int
    """The moderator's channel."""
    describer: Describer
    changes: Sequence[Change] = ()
    """The latest comes first."""
    undoable: Change | None = None
    """The latest change that isn't undone."""
    keyword_replies: bool = True
    """Whether the operator has enabled them."""
    reports_fail: bool = False
    """Whether reports can't be posted in their channel."""
    is_out_of_date: bool = False
    """Whether the database is unavailable."""

    @property
    def place(self) -> int:
        """The place of the panel."""
        return self.path[0]

    @property
    def is_guild(self) -> bool:
        """Whether the place is the whole guild."""
        return len(self.path) == 1


def settings_shown(overview: PlaceOverview) -> list[Setting[Any]]:
    """Returns the settings that the place can have."""
    return [setting for setting in SETTINGS.values() if overview.is_guild or not setting.guild_only]


def lines(overview: PlaceOverview, setting: Setting[Any]) -> str:
    """Returns the lines about a setting: the value that applies, and the reason."""
    texts, describer = overview.describer.texts, overview.describer
    effective = overview.settings.effective(setting, overview.path)
    notes = [describer.origin(effective, overview.place)]
    if setting is KEYWORDS and not overview.keyword_replies:
        notes.append(texts.keywords_unavailable)
    if setting is KEYWORDS and effective.value is not KeywordMode.OFF:
        notes.append(_with_keywords(overview))
    if setting is REPORTS and overview.reports_fail:
        notes.append(texts.reports_fail(channel=describer.value(setting, effective.value)))
    return "\n".join(
        [
            labelled(
                f"**{texts.name(setting.name)}**", describer.value(setting, effective.value), texts.locale
            ),
            *map(small, notes),
        ]
    )


def _with_keywords(overview: PlaceOverview) -> str:
    """Returns how many of the topics that are on in the place have keywords."""
    texts, topics_off = overview.describer.texts, overview.settings.effective(TOPICS_OFF, overview.path).value
    library = overview.describer.library
    number = sum(
        topic.id not in topics_off and any(wording.keywords for wording in topic.wordings.values())
        for topic in library
    )
    topics = len(library)
    return texts.with_keywords(number=number, topics=topics) if number else texts.no_keywords(topics=topics)


def overview_card(overview: PlaceOverview) -> ui.LayoutView:
    """Returns the settings that apply, without buttons."""
    return card(
        text(_head(overview)), *(text(lines(overview, setting)) for setting in settings_shown(overview))
    )


def panel_card(overview: PlaceOverview) -> ui.LayoutView:
    """Returns the settings that apply, with buttons to change them."""
    texts = overview.describer.texts
    present = None if overview.is_guild else overview.place
    return card(
        text(_head(overview)),
        row(place_select(texts.another_place, present)),
        *(
            section(lines(overview, setting), _change_button(overview, setting))
            for setting in settings_shown(overview)
        ),
        *_latest(overview),
        row(*_navigation(overview)),
    )


def topics_card(overview: PlaceOverview, page: int) -> ui.LayoutView:
    """Returns a page of topics to switch off or on."""
    texts, describer = overview.describer.texts, overview.describer
    topics = page_of_topics(describer.library, page)
    own = overview.settings.own(TOPICS_OFF, overview.place) or frozenset[str]()
    above = overview.settings.effective(TOPICS_OFF, overview.path[1:]).value
    options = [
        discord.SelectOption(
            label=shortened(topic.wording(describer.locale).title, MAX_OPTION),
            value=topic.id,
            default=topic.id in own,
        )
        for topic in topics
    ]
    text_lines = [f"### {texts.topics_title(place=describer.place(overview.place))}"]
    if own:
        text_lines.append(texts.topics_off_here(topics=describer.topics(own)))
    if above:
        text_lines.append(texts.topics_off_above(topics=describer.topics(above)))
    if not own and not above:
        text_lines.append(texts.no_topics_off)
    return card(
        text("\n".join(text_lines)),
        *(
            [row(topics_off_select(TopicsPage(overview.place, page), texts.pick_topics_off, options))]
            if options
            else []
        ),
        row(*_pages(overview, page), StepButton(Step(Act.SHOW, overview.place), button(texts.back))),
    )


def page_of_topics(library: Library, page: int) -> list[Topic]:
    """Returns the topics of a page, in the order of the library."""
    return [*library][page * MAX_OPTIONS : (page + 1) * MAX_OPTIONS]


def history_card(overview: PlaceOverview) -> ui.LayoutView:
    """Returns the latest changes, with a button to undo each."""
    texts = overview.describer.texts
    return card(
        text(f"### {texts.history_title}"),
        *(
            section(
                change_line(overview.describer, change),
                StepButton(Step(Act.UNDO, overview.place, str(change.id)), button(texts.undo)),
            )
            for change in overview.changes[:LISTED]
        ),
        *(
            []
            if overview.changes
            else [text(texts.out_of_date if overview.is_out_of_date else texts.no_history)]
        ),
        row(StepButton(Step(Act.SHOW, overview.place), button(texts.back))),
    )


def change_words(describer: Describer, change: Change) -> str:
    """Returns a change without Markdown."""
    texts = describer.texts
    before, after = describer.change(change.name, change.before, change.after)
    return texts.change_words(name=describer.name(change.name), before=before, after=after)


def change_line(describer: Describer, change: Change) -> str:
    """Returns the text of a change, with its author and time."""
    texts = describer.texts
    before, after = describer.change(change.name, change.before, change.after)
    line = texts.change_line(
        name=describer.name(change.name),
        place=describer.place(change.place_id),
        before=before,
        after=after,
    )
    when = discord.utils.format_dt(change.changed_at, "R")
    by = f"<@{change.changed_by}> · {when}" if change.changed_by else when
    return f"{line}\n{small(by)}"


def _head(overview: PlaceOverview) -> str:
    texts, describer = overview.describer.texts, overview.describer
    text_lines = [f"### {texts.title(place=describer.place(overview.place))}"]
    if overview.is_out_of_date:
        text_lines.append(texts.out_of_date)
    if not overview.is_guild:
        above = texts.otherwise_from.join(map(describer.place, overview.path[1:]))
        text_lines.append(small(texts.inherits(places=above)))
    return "\n".join(text_lines)


def delete_card(describer: Describer) -> ui.LayoutView:
    """Returns the card that asks whether to delete everything of the guild."""
    texts = describer.texts
    step = Step(Act.DELETE, describer.guild_id)
    delete = StepButton(step, button(texts.delete_everything, discord.ButtonStyle.danger))
    keep = StepButton(Step(Act.SHOW, describer.guild_id), button(texts.keep_everything))
    return card(heading(texts.delete_title), text(texts.delete_sure), row(delete, keep))


def deleted_card(describer: Describer) -> ui.LayoutView:
    """Returns the card that confirms the deletion."""
    return card(heading(describer.texts.delete_title), text(describer.texts.everything_deleted))


def _change_button(overview: PlaceOverview, setting: Setting[Any]) -> StepButton:
    texts = overview.describer.texts
    if setting is TOPICS_OFF:
        return StepButton(Step(Act.TOPICS, overview.place, "0"), button(texts.choose_topics))
    return StepButton(Step(Act.CHANGE, overview.place, setting.name), button(texts.change))


def _latest(overview: PlaceOverview) -> Iterator[ui.Item[Any]]:
    if overview.changes:
        yield ui.Separator()
        yield text("\n".join(change_line(overview.describer, change) for change in overview.changes[:LATEST]))


def _navigation(overview: PlaceOverview) -> Iterator[StepButton]:
    texts = overview.describer.texts
    guild = overview.path[-1]
    if overview.place != guild:
        yield StepButton(Step(Act.SHOW, guild), button(texts.to_whole_server))
    if overview.place != overview.here:
        yield StepButton(Step(Act.SHOW, overview.here), button(texts.this_channel))
    if overview.undoable:
        yield StepButton(Step(Act.UNDO, overview.place, str(overview.undoable.id)), button(texts.undo_latest))
    if overview.is_guild:
        erase = button(texts.delete_everything, discord.ButtonStyle.danger)
        yield StepButton(Step(Act.ASK_DELETE, guild), erase)
    if overview.changes:
        yield StepButton(Step(Act.HISTORY, overview.place), button(texts.history))


def _pages(overview: PlaceOverview, page: int) -> Sequence[StepButton]:
    last = max(0, len(overview.describer.library) - 1) // MAX_OPTIONS
    if not last:
        return []
    locale = overview.describer.locale
    texts = texts_in(locale)
    before, after = (Step(Act.TOPICS, overview.place, str(max(0, number))) for number in (page - 1, page + 1))
    buttons = [
        StepButton(before, button(texts.previous, disabled=page == 0)),
        StepButton(after, button(texts.next, disabled=page >= last)),
    ]
    return in_reading_order(buttons, locale)
