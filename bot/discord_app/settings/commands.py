"""`/settings`: the panel, and a subcommand for each thing that it does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

import discord
from discord import app_commands, ui
from discord.ext import commands

from bot.discord_app.core.channel_paths import Places
from bot.discord_app.core.errors import DeclinedError, reports_errors
from bot.discord_app.core.moderators import moderator_of
from bot.discord_app.core.settings import (
    ASK,
    AUTOMATIC,
    CHANNEL_LIMIT,
    COOLDOWN,
    KEYWORDS,
    LANGUAGE,
    PERSON_LIMIT,
    REPORTS,
    SETTINGS,
    TOPICS_OFF,
    Choice,
    Number,
    Setting,
)
from bot.discord_app.settings.cards import (
    change_words,
    history_card,
    lines,
    overview_card,
    panel_card,
)
from bot.discord_app.settings.components import Act, PickedPlace, Step, StepButton
from bot.discord_app.settings.formatting import languages
from bot.discord_app.settings.forms import INHERIT, POSTABLE
from bot.discord_app.settings.service import Desk, Moderator
from bot.discord_app.settings.strings import ENGLISH
from bot.discord_app.ui.builders import card, rows, text
from bot.discord_app.ui.components import MAX_OPTION, MAX_OPTIONS
from bot.discord_app.ui.markdown import filled, shortened
from bot.knowledge.assistant import Assistant
from bot.storage.settings import Change

C = TypeVar("C")

Typed = app_commands.Range[str, 1, 40]
"""A value as it is typed, or one of those offered meanwhile."""
OFFERED = {
    COOLDOWN: (1, 5, 10, 15, 30, 60, 180, 720, 1440),
    PERSON_LIMIT: (3, 5, 10, 20, 30),
    CHANNEL_LIMIT: (5, 10, 20, 30, 60),
}
"""Numbers to pick while nothing is typed."""
LIMITS = {"person": PERSON_LIMIT, "channel": CHANNEL_LIMIT}


class _Postable(app_commands.Transformer):
    """A channel that messages can be posted in."""

    @property
    def type(self) -> discord.AppCommandOptionType:
        """What Discord offers."""
        return discord.AppCommandOptionType.channel

    @property
    def channel_types(self) -> list[discord.ChannelType]:
        """The kinds of them."""
        return list(POSTABLE)

    async def transform(self, interaction: discord.Interaction, value: PickedPlace, /) -> PickedPlace:  # pyright: ignore[reportIncompatibleMethodOverride]
        """It comes as it is needed."""
        return value


def _at_a_place(command: C) -> C:
    """Describes the options by which a command is told where."""
    described = app_commands.describe(
        place="A channel, thread, forum or category; this channel unless you say otherwise",
        whole_server="Everywhere, unless a place within decides otherwise",
    )(command)
    return app_commands.rename(whole_server="whole-server")(described)


def _modes(setting: Choice[Any]) -> list[app_commands.Choice[str]]:
    offered = [(ENGLISH.inherit, INHERIT), *((ENGLISH.modes[mode], mode) for mode in setting.modes)]
    return [app_commands.Choice(name=name, value=value) for name, value in offered]


@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
@app_commands.allowed_installs(guilds=True, users=False)
@app_commands.default_permissions(manage_guild=True)
class Settings(commands.GroupCog, group_name="settings", group_description="Decide how I behave here"):
    """The commands."""

    def __init__(self, assistant: Assistant, desk: Desk, places: Places) -> None:
        self._assistant = assistant
        self._desk = desk
        self._places = places

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Whoever was let through by a guild's own rules for commands must be a moderator all the same."""
        moderator_of(interaction)
        return True

    @app_commands.command()
    @_at_a_place
    async def panel(
        self, interaction: discord.Interaction, place: PickedPlace | None = None, whole_server: bool = False
    ) -> None:
        """See and change everything in one place."""
        moderator, where = self._where(interaction, place, whole_server=whole_server)
        view = panel_card(await self._desk.scene(moderator, where))
        await interaction.response.send_message(view=view, ephemeral=True)

    @app_commands.command()
    @_at_a_place
    async def show(
        self, interaction: discord.Interaction, place: PickedPlace | None = None, whole_server: bool = False
    ) -> None:
        """Read what is in force, and where it comes from."""
        moderator, where = self._where(interaction, place, whole_server=whole_server)
        view = overview_card(await self._desk.scene(moderator, where))
        await interaction.response.send_message(view=view, ephemeral=True)

    @app_commands.command()
    @app_commands.describe(mode="Which messages I reply to although they aren't meant for me")
    @app_commands.choices(mode=_modes(KEYWORDS))
    @_at_a_place
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
    @app_commands.describe(minutes="From 1 to 1440, or inherit")
    @_at_a_place
    async def cooldown(
        self,
        interaction: discord.Interaction,
        minutes: Typed,
        place: PickedPlace | None = None,
        whole_server: bool = False,
    ) -> None:
        """Say how long I stay silent about a topic after a keyword reply."""
        await self._set(interaction, COOLDOWN, minutes, place, whole_server=whole_server)

    @app_commands.command()
    @app_commands.describe(language="A language that there are topics in, automatic, or inherit")
    @_at_a_place
    async def language(
        self,
        interaction: discord.Interaction,
        language: Typed,
        place: PickedPlace | None = None,
        whole_server: bool = False,
    ) -> None:
        """Choose the language of public replies."""
        await self._set(interaction, LANGUAGE, language, place, whole_server=whole_server)

    @app_commands.command()
    @app_commands.describe(answers="Who sees them, unless the one who asks says otherwise")
    @app_commands.choices(answers=_modes(ASK))
    @_at_a_place
    async def ask(
        self,
        interaction: discord.Interaction,
        answers: str,
        place: PickedPlace | None = None,
        whole_server: bool = False,
    ) -> None:
        """Have answers to /ask be public or private."""
        await self._set(interaction, ASK, answers, place, whole_server=whole_server)

    @app_commands.command()
    @app_commands.describe(topic="Which topic", state="Off: I neither answer nor offer it there")
    @app_commands.choices(state=[app_commands.Choice(name=each, value=each) for each in ("off", "on")])
    @_at_a_place
    async def topic(
        self,
        interaction: discord.Interaction,
        topic: app_commands.Range[str, 1, 100],
        state: str,
        place: PickedPlace | None = None,
        whole_server: bool = False,
    ) -> None:
        """Switch a topic off or on."""
        moderator, where = self._where(interaction, place, whole_server=whole_server)
        switched = {self._topic_id(topic, moderator)}
        change = await self._desk.switch(moderator, where, **{state: switched})
        await self._say(interaction, moderator, where, TOPICS_OFF, change)

    @app_commands.command()
    @app_commands.describe(channel="Leave it out to post them nowhere")
    async def reports(
        self,
        interaction: discord.Interaction,
        channel: app_commands.Transform[PickedPlace, _Postable] | None = None,
    ) -> None:
        """Choose where I post what people report."""
        moderator = moderator_of(interaction)
        given = None if channel is None else channel.id
        change = await self._desk.change(moderator, moderator.guild_id, REPORTS, given)
        await self._say(interaction, moderator, moderator.guild_id, REPORTS, change)

    @app_commands.command()
    @app_commands.describe(
        who="A person, in the whole server, or a channel", answers="How many a minute, 1 to 120, or inherit"
    )
    @app_commands.choices(who=[app_commands.Choice(name=each, value=each) for each in LIMITS])
    @_at_a_place
    async def limits(
        self,
        interaction: discord.Interaction,
        who: str,
        answers: Typed,
        place: PickedPlace | None = None,
        whole_server: bool = False,
    ) -> None:
        """Limit how much I answer."""
        setting = LIMITS[who]
        everywhere = whole_server or (setting.of_guild_alone and place is None)
        await self._set(interaction, setting, answers, place, whole_server=everywhere)

    @app_commands.command()
    async def history(self, interaction: discord.Interaction) -> None:
        """See who changed what, and undo it."""
        moderator = moderator_of(interaction)
        view = history_card(await self._desk.scene(moderator, moderator.channel_id))
        await interaction.response.send_message(view=view, ephemeral=True)

    @app_commands.command()
    @app_commands.describe(change="Which change; the latest that is not undone yet, unless you say otherwise")
    async def undo(self, interaction: discord.Interaction, change: int | None = None) -> None:
        """Undo a change."""
        moderator = moderator_of(interaction)
        undone = await self._desk.undo(moderator, change)
        setting = SETTINGS.get(undone.name)
        await self._say(interaction, moderator, undone.place_id, setting, undone, is_undone=True)

    @cooldown.autocomplete("minutes")
    @reports_errors
    async def offer_minutes(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """To inherit, and some times."""
        return self._offer_numbers(interaction, COOLDOWN, typed)

    @limits.autocomplete("answers")
    @reports_errors
    async def offer_answers(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """To inherit, and some limits."""
        setting = LIMITS.get(str(interaction.namespace.who), CHANNEL_LIMIT)
        return self._offer_numbers(interaction, setting, typed)

    @language.autocomplete("language")
    @reports_errors
    async def offer_languages(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """To inherit, and every language that there is."""
        return self._offer(interaction, LANGUAGE, typed, [AUTOMATIC, *languages(self._assistant.library)])

    @topic.autocomplete("topic")
    @reports_errors
    async def offer_topics(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """Topics that what is typed may become."""
        locale = str(interaction.locale)
        topics = self._assistant.complete(typed, locale, limit=MAX_OPTIONS)
        titles = [(topic.wording(locale).title, topic.id) for topic in topics]
        return [
            app_commands.Choice(name=shortened(title, MAX_OPTION), value=value) for title, value in titles
        ]

    @undo.autocomplete("change")
    @reports_errors
    async def offer_changes(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[int]]:
        """The latest changes."""
        moderator = moderator_of(interaction)
        changes = await self._desk.history(moderator)
        describer = self._desk.describer(moderator)
        return [
            app_commands.Choice(name=shortened(change_words(describer, change), MAX_OPTION), value=change.id)
            for change in changes
        ]

    def _where(
        self, interaction: discord.Interaction[Any], place: PickedPlace | None, *, whole_server: bool = False
    ) -> tuple[Moderator, int]:
        """Who it is, and the id of the place that they mean."""
        moderator = moderator_of(interaction)
        self._places.note(place)
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
        moderator, where = self._where(interaction, place, whole_server=whole_server)
        given = None if typed.strip().lower() == INHERIT else typed
        change = await self._desk.change(moderator, where, setting, given)
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
        """Tells what is in force now, with the ways back and on. Another version's setting is None."""
        scene = await self._desk.scene(moderator, place)
        texts = scene.describer.texts
        said = texts.unchanged if change is None else texts.undone if is_undone else texts.changed
        told = [filled(said, place=scene.describer.place(place))]
        if setting is not None:
            told.append(lines(scene, setting))
        buttons = [StepButton(Step(Act.SHOW, place), texts.all_settings)]
        if change is not None and not is_undone:
            buttons.insert(0, StepButton(Step(Act.UNDO, place, str(change.id)), texts.undo))
        view: ui.LayoutView = card(text("\n".join(told)), *rows(buttons))
        await interaction.response.send_message(view=view, ephemeral=True)

    def _topic_id(self, typed: str, moderator: Moderator) -> str:
        """The topic that was picked, or whose title was typed."""
        if (topic := self._assistant.topic(typed)) is not None:
            return topic.id
        for topic in self._assistant.library:
            if topic.wording(moderator.locale).title.casefold() == typed.strip().casefold():
                return topic.id
        raise DeclinedError(self._desk.describer(moderator).texts.no_such_topic)

    def _offer_numbers(
        self, interaction: discord.Interaction, setting: Number, typed: str
    ) -> list[app_commands.Choice[str]]:
        fits = typed.isdecimal() and setting.least <= int(typed) <= setting.most
        return self._offer(interaction, setting, typed, [int(typed)] if fits else OFFERED[setting])

    def _offer(
        self, interaction: discord.Interaction, setting: Setting[Any], typed: str, values: Sequence[Any]
    ) -> list[app_commands.Choice[str]]:
        """To inherit, and those values that begin as typed."""
        describer = self._desk.describer(moderator_of(interaction))
        offered = [(describer.texts.inherit, INHERIT)]
        offered += [(describer.value(setting, value), str(value)) for value in values]
        begun = typed.strip().casefold()
        return [
            app_commands.Choice(name=shortened(name, MAX_OPTION), value=value)
            for name, value in offered
            if name.casefold().startswith(begun) or value.startswith(begun)
        ][:MAX_OPTIONS]
