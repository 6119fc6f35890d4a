"""`/privacy` and `/mydata`: shows all kinds of stored data, and the data about the person."""

from __future__ import annotations

import asyncio
import io
import json
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord_app.core.feature import App
from bot.discord_app.privacy.cards import data_card, deleted_card, privacy_card, question_card
from bot.discord_app.privacy.components import DataAction, DataPress
from bot.discord_app.privacy.strings import privacy_texts_in
from bot.errors import ReadFailedError, UnavailableError

TIMEOUT_SECONDS = 5
"""How long to wait for pending writes before data is shown or deleted."""
FILE_NAME = "falak.json"


class Privacy(commands.Cog):
    """The slash commands and their buttons. Only the person sees the answers.

    Dispatches `person_deleted` with a person's id once their data is deleted.
    """

    def __init__(self, app: App) -> None:
        self._app = app

    @app_commands.command()
    async def privacy(self, interaction: discord.Interaction) -> None:
        """See what is stored, for how long, and who sees it."""
        locale = await self._app.contexts.own_language(interaction)
        card = privacy_card(locale, self._app.command_mentions, reads_all=self._app.keyword_replies)
        await interaction.response.send_message(view=card, ephemeral=True)

    @app_commands.command()
    async def mydata(self, interaction: discord.Interaction) -> None:
        """See what is stored about you, and delete it."""
        await interaction.response.defer(ephemeral=True)
        await self._settle()
        personal = await self._app.storage.personal.of(interaction.user.id)
        locale = await self._app.contexts.own_language(interaction)
        await interaction.edit_original_response(view=data_card(personal, locale, self._app.command_mentions))

    @commands.Cog.listener()
    async def on_my_data(self, interaction: discord.Interaction[Any], press: DataPress) -> None:
        """Shows, sends or deletes the person's data."""
        person_id = interaction.user.id
        await interaction.response.defer()
        await self._settle(
            UnavailableError if press.action is DataAction.DELETE_CONFIRMED else ReadFailedError
        )
        locale = await self._app.contexts.own_language(interaction)
        match press.action:
            case DataAction.SHOW:
                personal = await self._app.storage.personal.of(person_id)
                card = data_card(personal, locale, self._app.command_mentions)
            case DataAction.DELETE:
                card = question_card(await self._app.storage.personal.of(person_id), locale)
            case DataAction.DELETE_CONFIRMED:
                await self._app.storage.personal.delete(person_id)
                self._app.client.dispatch("person_deleted", person_id)
                card = deleted_card(locale)
            case DataAction.FILE:
                await self._send_file(interaction, person_id, locale)
                return
        await interaction.edit_original_response(view=card)

    async def _send_file(self, interaction: discord.Interaction[Any], person_id: int, locale: str) -> None:
        rows = await self._app.storage.personal.rows(person_id)
        data = json.dumps(rows, ensure_ascii=False, indent=2).encode()
        file = discord.File(io.BytesIO(data), FILE_NAME)
        await interaction.followup.send(privacy_texts_in(locale).here_it_is, file=file, ephemeral=True)

    async def _settle(self, failure: type[UnavailableError] = ReadFailedError) -> None:
        """Waits for pending writes. Raises an error if that takes too long."""
        try:
            async with asyncio.timeout(TIMEOUT_SECONDS):
                await self._app.storage.misses.writer.flush()
        except TimeoutError:
            raise failure("pending writes take too long") from None
