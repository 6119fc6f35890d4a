"""Handles the buttons, selects and forms of the settings panel."""

from __future__ import annotations

from typing import Any

import discord
from discord import ui
from discord.ext import commands

from bot.discord_app.core.errors import DeclinedError
from bot.discord_app.core.feature import App
from bot.discord_app.core.moderators import Moderator, require_moderator
from bot.discord_app.core.refused_forms import RefusedForms
from bot.discord_app.core.settings import SETTINGS, Setting
from bot.discord_app.settings.cards import delete_card, deleted_card, history_card, panel_card, topics_card
from bot.discord_app.settings.components import Act, PickedPlace, Step
from bot.discord_app.settings.forms import change_form, filled_in
from bot.discord_app.settings.service import SettingsService


class SettingsPanel(commands.Cog):
    def __init__(self, app: App, service: SettingsService) -> None:
        self._app = app
        self._service = service
        self._refused_forms = app.share(RefusedForms)

    @commands.Cog.listener()
    async def on_settings(self, interaction: discord.Interaction[Any], step: Step) -> None:
        """Handles a button or a select."""
        moderator = await require_moderator(self._app.contexts, interaction)
        match step.act:
            case Act.ASK_DELETE:
                view = delete_card(self._service.describer(moderator))
                await interaction.response.edit_message(view=view)
                return
            case Act.DELETE:
                await interaction.response.defer()
                await self._service.delete_everything(moderator)
                await interaction.edit_original_response(
                    view=deleted_card(self._service.describer(moderator))
                )
                return
            case Act.CHANGE:
                form = await self._form(moderator, step.place, SETTINGS[step.detail])
                await interaction.response.send_modal(form)
                return
            case Act.SWITCH:
                await self._service.switch(moderator, step.place, on=step.on, off=step.off)
            case Act.UNDO:
                await self._service.undo(moderator, int(step.detail))
            case _:
                pass
        overview = await self._service.overview(moderator, step.place)
        match step.act:
            case Act.TOPICS | Act.SWITCH:
                view = topics_card(overview, int(step.detail))
            case Act.HISTORY:
                view = history_card(overview)
            case _:
                view = panel_card(overview)
        await interaction.response.edit_message(view=view)

    @commands.Cog.listener()
    async def on_settings_place(self, interaction: discord.Interaction[Any], place: PickedPlace) -> None:
        """Shows the settings of another place."""
        moderator = await require_moderator(self._app.contexts, interaction)
        self._app.channel_paths.note(place)
        view = panel_card(await self._service.overview(moderator, place.id))
        await interaction.response.edit_message(view=view)

    @commands.Cog.listener()
    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Handles a form."""
        if (form := filled_in(interaction)) is None:
            return
        moderator = await require_moderator(self._app.contexts, interaction)
        try:
            await self._service.change(moderator, form.place, form.setting, form.value)
        except DeclinedError as error:
            await self._refused_forms.refuse(
                interaction, error, lambda: self._form(moderator, form.place, form.setting)
            )
            return
        view = panel_card(await self._service.overview(moderator, form.place))
        await interaction.response.edit_message(view=view)

    async def _form(self, moderator: Moderator, place: int, setting: Setting[Any]) -> ui.Modal:
        return change_form(await self._service.brief_overview(moderator, place), setting)
