"""`/privacy` and `/mydata`: what is stored, and what of it concerns whoever asks."""

from __future__ import annotations

import asyncio
import io
import json
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord_app.keyword_replies.cooldowns import Restraint
from bot.discord_app.privacy.cards import data_card, deleted_card, privacy_card, question_card
from bot.discord_app.privacy.components import DataAction, DataPress
from bot.discord_app.privacy.strings import privacy_texts_in
from bot.errors import UnavailableError, UnshownError
from bot.storage.storage import Storage

PATIENCE_SECONDS = 5
"""How long what somebody asked just now may take to be written, before it is shown or deleted."""
FILE_NAME = "falak.json"


class Privacy(commands.Cog):
    """For everybody, everywhere, and seen by nobody else."""

    def __init__(self, storage: Storage, restraint: Restraint, *, reads_all: bool) -> None:
        """`reads_all` says whether the bot receives messages that aren't meant for it."""
        self._storage = storage
        self._restraint = restraint
        self._reads_all = reads_all

    @app_commands.command()
    async def privacy(self, interaction: discord.Interaction) -> None:
        """See what is stored, for how long, and who sees it."""
        card = privacy_card(str(interaction.locale), reads_all=self._reads_all)
        await interaction.response.send_message(view=card, ephemeral=True)

    @app_commands.command()
    async def mydata(self, interaction: discord.Interaction) -> None:
        """See what is stored of you, and delete it."""
        await interaction.response.defer(ephemeral=True)
        await self._settle()
        personal = await self._storage.personal.of(interaction.user.id)
        await interaction.edit_original_response(view=data_card(personal, str(interaction.locale)))

    @commands.Cog.listener()
    async def on_my_data(self, interaction: discord.Interaction[Any], press: DataPress) -> None:
        """Does with it what they want."""
        person_id, locale = interaction.user.id, str(interaction.locale)
        await interaction.response.defer()
        await self._settle(UnavailableError if press.action is DataAction.DELETE_INDEED else UnshownError)
        match press.action:
            case DataAction.SHOW:
                card = data_card(await self._storage.personal.of(person_id), locale)
            case DataAction.DELETE:
                card = question_card(await self._storage.personal.of(person_id), locale)
            case DataAction.DELETE_INDEED:
                await self._storage.personal.delete(person_id)
                self._restraint.forget_person(person_id)
                card = deleted_card(locale)
            case DataAction.FILE:
                await self._send_file(interaction, person_id, locale)
                return
        await interaction.edit_original_response(view=card)

    async def _send_file(self, interaction: discord.Interaction[Any], person_id: int, locale: str) -> None:
        rows = await self._storage.personal.rows(person_id)
        data = json.dumps(rows, ensure_ascii=False, indent=2).encode()
        file = discord.File(io.BytesIO(data), FILE_NAME)
        await interaction.followup.send(privacy_texts_in(locale).here_it_is, file=file, ephemeral=True)

    async def _settle(self, failure: type[UnavailableError] = UnshownError) -> None:
        """Waits for what is still to be written. Raises the failure where that takes too long."""
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await self._storage.misses.writer.flush()
        except TimeoutError:
            raise failure("What waits to be written can't be written.") from None
