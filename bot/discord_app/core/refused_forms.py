"""Keeps the values of a refused form, so that nobody has to type them again.

Custom_ids are too short for them: Discord allows 100 characters. So they are in memory for a while.
https://docs.discord.com/developers/components/reference#anatomy-of-a-component-custom-id
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple, Self

import discord
from cachetools import TTLCache
from discord import ui

from bot.discord_app.core.errors import DeclinedError
from bot.discord_app.core.feature import App
from bot.discord_app.core.form_fields import Entered, entered_in, fill_in
from bot.discord_app.ui.builders import button, card, row, text
from bot.discord_app.ui.components import Button, PersistentComponent
from bot.discord_app.ui.strings import texts_in

REMEMBERED = 256
REMEMBERED_SECONDS = 3600

BuildForm = Callable[[], Awaitable[ui.Modal]]
"""Builds the empty form that was refused."""


class RefusedForm(NamedTuple):
    """The id of the interaction that sent a form."""

    id: int

    pattern = r"(?P<form>\d+)"

    @property
    def encoded(self) -> str:
        """The id as part of a custom_id."""
        return str(self.id)

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the id from a matched custom_id."""
        return cls(int(match["form"]))


class FillInButton(
    PersistentComponent[Button, RefusedForm], prefix="fillin:", state=RefusedForm, event="fill_in_again"
):
    """Opens a refused form with the entered values."""


class _Kept(NamedTuple):
    person_id: int
    build: BuildForm
    entered: Entered


class RefusedForms:
    """Keeps recently refused forms. Build it with `app.share(RefusedForms)`."""

    def __init__(self, app: App) -> None:
        self._contexts = app.contexts
        self._commands = app.command_mentions
        self._kept = TTLCache[int, _Kept](REMEMBERED, REMEMBERED_SECONDS, app.clock)

    async def refuse(
        self, interaction: discord.Interaction[Any], error: DeclinedError, build: BuildForm
    ) -> None:
        """Tells why a sent form is refused, with a button to open it again."""
        self._kept[interaction.id] = _Kept(interaction.user.id, build, entered_in(interaction))
        label = texts_in(await self._contexts.own_language(interaction)).fill_in_again
        again = FillInButton(RefusedForm(interaction.id), button(label))
        reason = text(self._commands.linked(str(error)))
        await interaction.response.send_message(view=card(reason, row(again)), ephemeral=True)

    async def form(self, interaction: discord.Interaction[Any], refused: RefusedForm) -> ui.Modal:
        """Returns a refused form with the entered values. Raises DeclinedError if they are lost."""
        kept = self._kept.get(refused.id)
        if kept is None or kept.person_id != interaction.user.id:
            raise DeclinedError(texts_in(await self._contexts.own_language(interaction)).entries_gone)
        form = await kept.build()
        fill_in(form, kept.entered)
        return form
