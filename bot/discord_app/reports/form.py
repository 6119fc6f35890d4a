"""Reports of mistakes: the form, and what was filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple, cast

import discord
from discord import ui

from bot.discord_app.reports.strings import report_texts_in

MAX_REPORT = 1000
"""Characters of a report."""
_TEMPLATE = re.compile(r"report:(?P<topic>[a-z0-9-]+):(?P<locale>[A-Za-z0-9-]+)")
_MISTAKE = "mistake"


class MistakeReport(NamedTuple):
    """What somebody found wrong."""

    topic_id: str
    locale: str
    mistake: str
    """As it was typed."""


def report_form(topic_id: str, locale: str) -> ui.Modal:
    """The form. What it is about stands in its custom_id: nothing waits for it to be sent, or is lost."""
    texts = report_texts_in(locale)
    form = ui.Modal(title=texts.report_title, custom_id=f"report:{topic_id}:{locale}")
    field: ui.TextInput[ui.Modal] = ui.TextInput(
        style=discord.TextStyle.paragraph, custom_id=_MISTAKE, max_length=MAX_REPORT
    )
    form.add_item(ui.Label(text=texts.what_is_wrong, description=texts.report_use, component=field))
    form.stop()  # discord.py would keep it in memory until it is sent, which it may never be
    return form


def report_in(interaction: discord.Interaction[Any]) -> MistakeReport | None:
    """The report that a form brings, or None where the interaction is something else."""
    data = cast("dict[str, Any]", interaction.data or {})
    if interaction.type is not discord.InteractionType.modal_submit:
        return None
    if (match := _TEMPLATE.fullmatch(data["custom_id"])) is None:
        return None
    return MistakeReport(match["topic"], match["locale"], "".join(_values(data["components"], _MISTAKE)))


def _values(components: list[dict[str, Any]], custom_id: str) -> Iterator[str]:
    for component in components:
        field = component.get("component", component)
        if field.get("custom_id") == custom_id:
            yield field["value"]
