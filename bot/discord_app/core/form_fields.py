"""Reads and fills in the fields of forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

import discord
from discord import ui

from bot.discord_app.ui.components import is_id

Entered = Mapping[str, Sequence[str]]
"""The values entered into a form, by field."""


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
