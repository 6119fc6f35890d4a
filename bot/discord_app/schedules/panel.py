"""Handles the buttons and forms of the panel for schedules."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple

import discord
from discord import ui
from discord.ext import commands

from bot.discord_app.core.errors import DeclinedError
from bot.discord_app.core.feature import App
from bot.discord_app.core.moderators import Moderator, require_moderator
from bot.discord_app.core.refused_forms import RefusedForms
from bot.discord_app.schedules.cards import Panel
from bot.discord_app.schedules.components import Act, Step
from bot.discord_app.schedules.forms import Filled, FormKind, Forms, filled_in
from bot.discord_app.schedules.overview import ScheduleView
from bot.discord_app.schedules.reading import FormReading
from bot.discord_app.schedules.service import ScheduleService, paused, turned_on
from bot.discord_app.schedules.strings import schedule_texts_in
from bot.discord_app.ui.language_table import language_name
from bot.storage.settings import OvertakenError


class Done(NamedTuple):
    """The result of a step."""

    note: str = ""
    undo: int | None = None
    """The change that can be undone."""


class Cards:
    """Builds the panel's cards and forms for a moderator."""

    def __init__(self, app: App, service: ScheduleService) -> None:
        self._app = app
        self._service = service

    async def all(self, moderator: Moderator, note: str = "") -> ui.LayoutView:
        """Returns the card of all schedules."""
        return self.panel(moderator.locale).list_card(await self._service.views(moderator), note)

    async def of(
        self, moderator: Moderator, view: ScheduleView, note: str = "", undo: int | None = None
    ) -> ui.LayoutView:
        """Returns the card of a schedule."""
        problems = await self._service.problems(moderator, view.schedule)
        return self.panel(moderator.locale).schedule_card(view, problems, note, undo)

    def panel(self, locale: str) -> Panel:
        """Returns a builder of cards in a language."""
        return Panel(locale, self._app.assistant.library, self._languages(), self._app.command_mentions)

    def forms(self, locale: str) -> Forms:
        """Returns a builder of forms in a language."""
        library = self._app.assistant.library
        return Forms(schedule_texts_in(locale), locale, library, self._languages())

    def _languages(self) -> dict[str, str]:
        return {each: language_name(each) for each in self._app.assistant.languages}


class OutreachPanel(commands.Cog):
    def __init__(self, app: App, service: ScheduleService, cards: Cards) -> None:
        self._app = app
        self._service = service
        self._cards = cards
        self._refused_forms = app.share(RefusedForms)
        self._steps: dict[Act, Callable[[Moderator, Step], Awaitable[Done]]] = {
            Act.ON: self._turn_on,
            Act.PAUSE: self._pause,
            Act.SKIP: self._skip,
            Act.POST: self._post,
            Act.UNDO: self._undo,
        }

    @commands.Cog.listener()
    async def on_outreach(self, interaction: discord.Interaction[Any], step: Step) -> None:
        """Handles a button."""
        moderator = await require_moderator(self._app.contexts, interaction)
        match step.act:
            case Act.NEW | Act.WHEN | Act.WHAT | Act.WHERE:
                await interaction.response.send_modal(await self._form(moderator, step))
            case Act.LIST:
                await interaction.response.edit_message(view=await self._cards.all(moderator))
            case Act.REMOVE:
                await self._service.remove(moderator, step.slot, step.schedule_id)
                removed = schedule_texts_in(moderator.locale).removed
                await interaction.response.edit_message(view=await self._cards.all(moderator, removed))
            case Act.ASK:
                view = await self._service.view(moderator, step.slot, step.schedule_id)
                card = self._cards.panel(moderator.locale).remove_card(view)
                await interaction.response.edit_message(view=card)
            case _:
                await interaction.response.defer()
                done = Done()
                if (perform := self._steps.get(step.act)) is not None:
                    done = await perform(moderator, step)
                view = await self._service.view(moderator, step.slot, step.schedule_id)
                await interaction.edit_original_response(view=await self._cards.of(moderator, view, *done))

    @commands.Cog.listener()
    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Handles a form."""
        if (form := filled_in(interaction)) is None:
            return
        moderator = await require_moderator(self._app.contexts, interaction)
        try:
            view = await self._saved(moderator, form, interaction)
        except DeclinedError as error:
            step = Step(Act(form.kind.value), form.slot, form.schedule_id)
            await self._refused_forms.refuse(interaction, error, lambda: self._form(moderator, step))
        else:
            await interaction.response.edit_message(view=view)

    async def _saved(
        self, moderator: Moderator, form: Filled, interaction: discord.Interaction[Any]
    ) -> ui.LayoutView:
        """Saves the values of a form, and returns the card of the schedule."""
        texts = schedule_texts_in(moderator.locale)
        reading = FormReading(self._app, texts)
        if form.kind is FormKind.NEW:
            view = await self._service.add(moderator, reading.schedule(form, interaction.id))
            done = Done(texts.saved)
        else:
            changed = await reading.change(form, interaction)
            change = await self._service.change(moderator, form.slot, form.schedule_id, changed.change)
            view = await self._service.view(moderator, form.slot, form.schedule_id)
            result = " ".join(filter(None, [texts.saved if change else texts.unchanged, changed.note]))
            done = Done(result, change.id if change else None)
        return await self._cards.of(moderator, view, *done)

    async def _form(self, moderator: Moderator, step: Step) -> ui.Modal:
        forms = self._cards.forms(moderator.locale)
        if step.act is Act.NEW:
            return forms.new()
        schedule = (await self._service.view(moderator, step.slot, step.schedule_id)).schedule
        match step.act:
            case Act.WHEN:
                return forms.when(step.slot, schedule)
            case Act.WHAT:
                return forms.what(step.slot, schedule)
            case _:
                return forms.where(step.slot, schedule)

    async def _turn_on(self, moderator: Moderator, step: Step) -> Done:
        change = await self._service.change(moderator, step.slot, step.schedule_id, turned_on)
        return Done(schedule_texts_in(moderator.locale).turned_on, change.id if change else None)

    async def _pause(self, moderator: Moderator, step: Step) -> Done:
        change = await self._service.change(moderator, step.slot, step.schedule_id, paused)
        return Done(schedule_texts_in(moderator.locale).paused, change.id if change else None)

    async def _skip(self, moderator: Moderator, step: Step) -> Done:
        texts = schedule_texts_in(moderator.locale)
        change, is_skipped = await self._service.toggle_skip(
            moderator, step.slot, step.schedule_id, step.detail
        )
        when = f"<t:{step.detail}:F>"
        result = texts.skipped(when=when) if is_skipped else texts.not_skipped(when=when)
        return Done(result, change.id if change else None)

    async def _post(self, moderator: Moderator, step: Step) -> Done:
        texts = schedule_texts_in(moderator.locale)
        post = await self._service.post_now(moderator, step.slot, step.schedule_id)
        return Done(texts.posted if post and post.is_sent else texts.not_posted)

    async def _undo(self, moderator: Moderator, step: Step) -> Done:
        try:
            await self._app.storage.settings.undo(moderator.guild_id, step.detail, by=moderator.person_id)
        except OvertakenError:
            raise DeclinedError(schedule_texts_in(moderator.locale).overtaken) from None
        self._app.client.dispatch("schedules_changed")
        return Done(schedule_texts_in(moderator.locale).undone)
