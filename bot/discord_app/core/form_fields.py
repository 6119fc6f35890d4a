"""Reads and fills in the fields of forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

import discord
from discord import ui

from bot.discord_app.ui.components import is_id

MAX_GROUP_OPTIONS = 10
"""The most options of radio buttons or checkboxes:
https://docs.discord.com/developers/components/reference#radio-group"""
Entered = Mapping[str, Sequence[str]]
"""The values entered into a form, by field."""


def choice_field(custom_id: str, options: list[discord.SelectOption]) -> ui.Item[Any]:
    """Returns a field for one of these options: radio buttons for few options, otherwise a select."""
    if len(options) > MAX_GROUP_OPTIONS:
        return ui.Select[ui.Modal](custom_id=custom_id, options=options)
    return ui.RadioGroup[ui.Modal](
        custom_id=custom_id,
        options=[
            discord.RadioGroupOption(
                label=option.label,
                value=option.value,
                description=option.description,
                default=option.default,
            )
            for option in options
        ],
    )


def entered_in(interaction: discord.Interaction[Any]) -> dict[str, list[str]]:
    """Returns the values entered into a sent form. An empty field has none."""
    data = cast("dict[str, Any]", interaction.data or {})
    return dict(_values(data["components"]))


def _values(components: Sequence[dict[str, Any]]) -> Iterator[tuple[str, list[str]]]:
    for component in components:
        field = component.get("component", component)
        if "custom_id" in field:
            yield field["custom_id"], list(field.get("values") or filter(None, [field.get("value")]))


def fill_in(form: ui.Modal, entered: Entered) -> None:
    """Fills in a form with entered values."""
    for label in form.children:
        field: Any = label.component if isinstance(label, ui.Label) else label
        values = entered.get(getattr(field, "custom_id", ""), ())
        match field:
            case ui.TextInput():
                field.default = next(iter(values), None)
            case ui.Select() | ui.RadioGroup() | ui.CheckboxGroup():
                for option in field.options:
                    option.default = option.value in values
            case ui.ChannelSelect():
                field.default_values = _objects(values, discord.abc.GuildChannel)
            case ui.RoleSelect():
                field.default_values = _objects(values, discord.Role)
            case _:
                pass


def _objects(ids: Sequence[str], kind: Any) -> list[discord.Object]:
    return [discord.Object(int(each), type=kind) for each in ids if is_id(each)]
