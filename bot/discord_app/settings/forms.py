"""The form to change a setting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple, cast

import discord
from discord import ui

from bot.discord_app.core.form_fields import choice_field, entered_in
from bot.discord_app.core.settings import (
    AUTOMATIC,
    SETTINGS,
    ChannelSetting,
    ChoiceSetting,
    LanguageSetting,
    NumberSetting,
    Setting,
)
from bot.discord_app.settings.cards import PlaceOverview
from bot.discord_app.ui.components import MAX_OPTION, MAX_OPTIONS, is_id
from bot.discord_app.ui.markdown import shortened

INHERIT = "inherit"
"""The value that means "not set here", in forms and in commands."""
MAX_FORM_LABEL = 45
"""Characters of a form's title and of a field's label:
https://docs.discord.com/developers/components/reference#label."""
POSTABLE = (
    discord.ChannelType.text,
    discord.ChannelType.news,
    discord.ChannelType.public_thread,
    discord.ChannelType.private_thread,
    discord.ChannelType.news_thread,
)
"""The types of channel for messages."""

_CUSTOM_ID = re.compile(r"settings:(?P<name>[a-z_]+):(?P<place>\d+)")
_VALUE = "value"


class Filled(NamedTuple):
    """A form that a moderator has sent."""

    setting: Setting[Any]
    place: int
    value: str | None
    """As typed or picked. None to inherit."""


def change_form(overview: PlaceOverview, setting: Setting[Any]) -> ui.Modal:
    """Returns the form. Its custom_id has all of its data, so a restart of the bot loses nothing."""
    texts = overview.describer.texts
    form = ui.Modal(
        title=shortened(texts.name(setting.name), MAX_FORM_LABEL),
        custom_id=f"settings:{setting.name}:{overview.place}",
    )
    form.add_item(
        ui.Label(
            text=shortened(texts.field(setting.name), MAX_FORM_LABEL),
            description=_hint(overview, setting),
            component=_field(overview, setting),
        )
    )
    form.stop()  # discord.py keeps forms that aren't stopped until they are sent, perhaps for ever
    return form


def filled_in(interaction: discord.Interaction[Any]) -> Filled | None:
    """Returns the values of a sent form. None if the interaction is something else."""
    if interaction.type is not discord.InteractionType.modal_submit:
        return None
    data = cast("dict[str, Any]", interaction.data or {})
    match = _CUSTOM_ID.fullmatch(data["custom_id"])
    if match is None or not is_id(match["place"]) or (setting := SETTINGS.get(match["name"])) is None:
        return None
    value = next(iter(entered_in(interaction).get(_VALUE, ())), "").strip()
    return Filled(setting, int(match["place"]), None if value in {"", INHERIT} else value)


def _hint(overview: PlaceOverview, setting: Setting[Any]) -> str | None:
    texts = overview.describer.texts
    match setting:
        case NumberSetting():
            return texts.empty_inherits(least=str(setting.least), most=str(setting.most))
        case ChannelSetting():
            return texts.empty_stops
        case _:
            return None


def _field(overview: PlaceOverview, setting: Setting[Any]) -> ui.Item[Any]:
    own = overview.settings.own(setting, overview.place)
    match setting:
        case NumberSetting():
            inherited = overview.settings.effective(setting, overview.path[1:]).value
            return ui.TextInput[ui.Modal](
                custom_id=_VALUE,
                required=False,
                default=None if own is None else str(own),
                placeholder=str(inherited),
                max_length=len(str(setting.most)) + 2,
            )
        case ChannelSetting():
            present = [discord.Object(own, type=discord.abc.GuildChannel)] if own else []
            return ui.ChannelSelect[ui.Modal](
                custom_id=_VALUE,
                required=False,
                min_values=0,
                channel_types=list(POSTABLE),
                default_values=present,
            )
        case _:
            return choice_field(_VALUE, list(_options(overview, setting, own)))


def _options(overview: PlaceOverview, setting: Setting[Any], own: Any) -> Iterator[discord.SelectOption]:
    """Yields the option to inherit, then every value of the setting."""
    texts, describer = overview.describer.texts, overview.describer
    inherited = describer.value(setting, overview.settings.effective(setting, overview.path[1:]).value)
    yield discord.SelectOption(
        label=texts.inherit,
        value=INHERIT,
        description=shortened(texts.inherit_now(value=inherited), MAX_OPTION),
        default=own is None,
    )
    for value in _choices(overview, setting):
        yield discord.SelectOption(
            label=shortened(describer.value(setting, value), MAX_OPTION), value=value, default=value == own
        )


def _choices(overview: PlaceOverview, setting: Setting[Any]) -> list[str]:
    match setting:
        case ChoiceSetting():
            return setting.modes
        case LanguageSetting():
            return [AUTOMATIC, *overview.describer.library.languages][: MAX_OPTIONS - 1]
        case _:
            return []
