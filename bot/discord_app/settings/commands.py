"""`/settings`: the panel, and subcommands for the most frequent tasks."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands, ui
from discord.ext import commands

from bot.discord_app.core.errors import DeclinedError
from bot.discord_app.core.feature import App
from bot.discord_app.core.moderators import Moderator, require_moderator
from bot.discord_app.core.settings import (
    KEYWORDS,
    SETTINGS,
    TOPICS_OFF,
    Setting,
)
from bot.discord_app.settings.autocomplete import Autocomplete
from bot.discord_app.settings.cards import lines, overview_card, panel_card
from bot.discord_app.settings.components import Act, PickedPlace, Step, StepButton
from bot.discord_app.settings.forms import INHERIT
from bot.discord_app.settings.options import SWITCH, modes, with_place
from bot.discord_app.settings.service import SettingsService
from bot.discord_app.ui.builders import button, card, rows, text
from bot.storage.settings import Change


@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
@app_commands.allowed_installs(guilds=True, users=False)
@app_commands.default_permissions(manage_guild=True)
class SettingsCommands(
    commands.GroupCog, group_name="settings", group_description="Decide how I behave here"
):
    """The commands."""

    def __init__(self, app: App, service: SettingsService) -> None:
        self._app = app
        self._service = service
        self._autocomplete = Autocomplete(app, service)

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Raises DeclinedError for people who aren't moderators, even if a guild's own rules let them in."""
        await require_moderator(self._app.contexts, interaction)
        return True

    @app_commands.command()
    @with_place
    async def panel(
        self, interaction: discord.Interaction, place: PickedPlace | None = None, whole_server: bool = False
    ) -> None:
        """See and change everything in one place."""
        moderator, where = await self._where(interaction, place, whole_server=whole_server)
        view = panel_card(await self._service.overview(moderator, where))
        await interaction.response.send_message(view=view, ephemeral=True)

    @app_commands.command()
    @with_place
    async def show(
        self, interaction: discord.Interaction, place: PickedPlace | None = None, whole_server: bool = False
    ) -> None:
        """See the current settings, and where they come from."""
        moderator, where = await self._where(interaction, place, whole_server=whole_server)
        view = overview_card(await self._service.overview(moderator, where))
        await interaction.response.send_message(view=view, ephemeral=True)

    @app_commands.command()
    @app_commands.describe(mode="Which messages I reply to although they aren't meant for me")
    @app_commands.choices(mode=modes(KEYWORDS))
    @with_place
    async def keywords(
        self,
        interaction: discord.Interaction,
        mode: str,
        place: PickedPlace | None = None,
        whole_server: bool = False,
    ) -> None:
        """Reply to messages that name a topic."""
        await self._set(interaction, KEYWORDS, mode, place, whole_server=whole_server)

    @app_commands.command()
    @app_commands.describe(topic="Which topic", state="Off: I don't answer with it or suggest it there")
    @app_commands.choices(state=SWITCH)
    @with_place
    async def topic(
        self,
        interaction: discord.Interaction,
        topic: app_commands.Range[str, 1, 100],
        state: str,
        place: PickedPlace | None = None,
        whole_server: bool = False,
    ) -> None:
        """Switch a topic off or on."""
        moderator, where = await self._where(interaction, place, whole_server=whole_server)
        switched = {self._topic_id(topic, moderator)}
        change = await self._service.switch(moderator, where, **{state: switched})
        await self._say(interaction, moderator, where, TOPICS_OFF, change)

    @app_commands.command()
    @app_commands.describe(change="Which change (default: the latest that is not undone yet)")
    async def undo(self, interaction: discord.Interaction, change: int | None = None) -> None:
        """Undo a change."""
        moderator = await require_moderator(self._app.contexts, interaction)
        undone = await self._service.undo(moderator, change)
        setting = SETTINGS.get(undone.name)
        await self._say(interaction, moderator, undone.place_id, setting, undone, is_undone=True)

    @topic.autocomplete("topic")
    async def offer_topics(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """Offers topics."""
        context = await self._app.contexts.of(interaction)
        locale = context.language(self._app.assistant.asked_in(typed), is_private=True)
        return self._autocomplete.topics(typed, locale)

    @undo.autocomplete("change")
    async def offer_changes(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[int]]:
        """Offers the latest changes."""
        return await self._autocomplete.changes(interaction)

    async def _where(
        self, interaction: discord.Interaction[Any], place: PickedPlace | None, *, whole_server: bool = False
    ) -> tuple[Moderator, int]:
        """Returns the moderator, and the id of the place that they chose."""
        moderator = await require_moderator(self._app.contexts, interaction)
        self._app.channel_paths.note(place)
        if whole_server:
            return moderator, moderator.guild_id
        return moderator, moderator.channel_id if place is None else place.id

    async def _set(
        self,
        interaction: discord.Interaction,
        setting: Setting[Any],
        typed: str,
        place: PickedPlace | None,
        *,
        whole_server: bool,
    ) -> None:
        moderator, where = await self._where(interaction, place, whole_server=whole_server)
        given = None if typed.strip().lower() == INHERIT else typed
        change = await self._service.change(moderator, where, setting, given)
        await self._say(interaction, moderator, where, setting, change)

    async def _say(
        self,
        interaction: discord.Interaction,
        moderator: Moderator,
        place: int,
        setting: Setting[Any] | None,
        change: Change | None,
        *,
        is_undone: bool = False,
    ) -> None:
        """Shows the value that applies now, with buttons to undo the change and to open the panel.

        `setting` is None if it is unknown.
        """
        overview = await self._service.overview(moderator, place)
        texts = overview.describer.texts
        template = texts.unchanged if change is None else texts.undone if is_undone else texts.changed
        parts = [template(place=overview.describer.place(place))]
        if setting is not None:
            parts.append(lines(overview, setting))
        buttons = [StepButton(Step(Act.SHOW, place), button(texts.all_settings))]
        if change is not None and not is_undone:
            buttons.insert(0, StepButton(Step(Act.UNDO, place, str(change.id)), button(texts.undo)))
        view: ui.LayoutView = card(text("\n".join(parts)), *rows(buttons))
        await interaction.response.send_message(view=view, ephemeral=True)

    def _topic_id(self, typed: str, moderator: Moderator) -> str:
        """Returns the id of the topic that was picked, or whose title was typed."""
        if (topic := self._app.assistant.topic(typed)) is not None:
            return topic.id
        for topic in self._app.assistant.library:
            titles = {wording.title.casefold() for wording in topic.wordings.values()}
            if typed.strip().casefold() in titles:
                return topic.id
        raise DeclinedError(self._service.describer(moderator).texts.no_such_topic)
