"""The form for reports of mistakes."""

from __future__ import annotations

import re
from typing import Any, NamedTuple, cast

import discord
from discord import ui

from bot.discord_app.core.form_fields import entered_in
from bot.discord_app.reports.strings import ReportTexts
from bot.discord_app.ui.components import LOCALE, TOPIC_ID

MAX_REPORT = 1000
"""Characters of a report."""
_CUSTOM_ID = re.compile(f"report:{TOPIC_ID}:{LOCALE}")
_MISTAKE = "mistake"


class MistakeReport(NamedTuple):
    """A mistake that somebody found in an answer."""

    topic_id: str
    locale: str
    mistake: str
    """As it was typed."""


def report_form(topic_id: str, locale: str, texts: ReportTexts) -> ui.Modal:
    """Returns the form. Its custom_id has all of its data, so a restart of the bot loses nothing.

    `locale` is the language of the answer. `texts` are in the language of the person who reports.
    """
    form = ui.Modal(title=texts.report_title, custom_id=f"report:{topic_id}:{locale}")
    field: ui.TextInput[ui.Modal] = ui.TextInput(
        style=discord.TextStyle.paragraph, custom_id=_MISTAKE, max_length=MAX_REPORT
    )
    form.add_item(ui.Label(text=texts.what_is_wrong, description=texts.report_use, component=field))
    form.stop()  # discord.py keeps forms that aren't stopped until they are sent, perhaps for ever
    return form


def report_in(interaction: discord.Interaction[Any]) -> MistakeReport | None:
    """Returns the report from a sent form. None if the interaction is something else."""
    data = cast("dict[str, Any]", interaction.data or {})
    if interaction.type is not discord.InteractionType.modal_submit:
        return None
    if (match := _CUSTOM_ID.fullmatch(data["custom_id"])) is None:
        return None
    return MistakeReport(match["topic"], match["locale"], "".join(entered_in(interaction).get(_MISTAKE, ())))
