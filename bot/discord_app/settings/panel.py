"""What the buttons, the selects and the forms of the settings' panel do."""

from __future__ import annotations

from typing import Any

import discord
from discord.ext import commands

from bot.discord_app.core.channel_paths import Places
from bot.discord_app.core.moderators import moderator_of
from bot.discord_app.core.settings import SETTINGS
from bot.discord_app.settings.cards import history_card, panel_card, topics_card
from bot.discord_app.settings.components import Act, PickedPlace, Step
from bot.discord_app.settings.forms import change_form, filled_in
from bot.discord_app.settings.service import Desk


class Panel(commands.Cog):
    """Takes a moderator through the panel."""

    def __init__(self, desk: Desk, places: Places) -> None:
        self._desk = desk
        self._places = places

    @commands.Cog.listener()
    async def on_settings(self, interaction: discord.Interaction[Any], step: Step) -> None:
        """Does what a button or a select of the panel is there for."""
        moderator = moderator_of(interaction)
        match step.act:
            case Act.CHANGE:
                scene = await self._desk.glance(moderator, step.place)
                await interaction.response.send_modal(change_form(scene, SETTINGS[step.detail]))
                return
            case Act.SWITCH:
                await self._desk.switch(moderator, step.place, on=step.on, off=step.off)
            case Act.UNDO:
                await self._desk.undo(moderator, int(step.detail))
            case _:
                pass
        scene = await self._desk.scene(moderator, step.place)
        match step.act:
            case Act.TOPICS | Act.SWITCH:
                view = topics_card(scene, int(step.detail))
            case Act.HISTORY:
                view = history_card(scene)
            case _:
                view = panel_card(scene)
        await interaction.response.edit_message(view=view)

    @commands.Cog.listener()
    async def on_settings_place(self, interaction: discord.Interaction[Any], place: PickedPlace) -> None:
        """Shows what is in force in another place."""
        moderator = moderator_of(interaction)
        self._places.note(place)
        view = panel_card(await self._desk.scene(moderator, place.id))
        await interaction.response.edit_message(view=view)

    @commands.Cog.listener()
    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Takes what was filled in."""
        if (form := filled_in(interaction)) is None:
            return
        moderator = moderator_of(interaction)
        await self._desk.change(moderator, form.place, form.setting, form.value)
        view = panel_card(await self._desk.scene(moderator, form.place))
        await interaction.response.edit_message(view=view)
