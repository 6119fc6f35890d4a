"""Reads and changes schedules for moderators."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import discord

from bot.discord_app.core.bot_permissions import bot_permissions
from bot.discord_app.core.errors import DeclinedError
from bot.discord_app.core.feature import App
from bot.discord_app.core.moderators import Moderator
from bot.discord_app.schedules.cards import SHOWN
from bot.discord_app.schedules.making import Entry
from bot.discord_app.schedules.overview import Problems, ScheduleView
from bot.discord_app.schedules.planning import Place, Planner
from bot.discord_app.schedules.scheduler import Scheduler
from bot.discord_app.schedules.strings import ScheduleTexts, schedule_texts_in
from bot.outreach.schedule import MAX_SCHEDULES, NAMES, ChannelKind, Schedule, Status, readable
from bot.storage.outreach import Post
from bot.storage.settings import Change

TIMEOUT_SECONDS = 2
"""The timeout for the bot's permissions from Discord while the panel waits."""

REQUIRES_TAG = discord.ChannelFlags(require_tag=True).value


class ScheduleService:
    """Applies moderators' changes.

    Raises DeclinedError for invalid ones, UnavailableError if the database is down.
    """

    def __init__(self, app: App, planner: Planner, scheduler: Scheduler) -> None:
        self._app = app
        self._client = app.client
        self._store = app.storage.outreach
        self._settings = app.storage.settings
        self._now = app.storage.database.now
        self._planner = planner
        self._scheduler = scheduler

    async def views(self, moderator: Moderator) -> list[ScheduleView]:
        """Returns the guild's schedules."""
        schedules = await self._schedules(moderator.guild_id)
        posts = await self._store.history([schedule.id for schedule in schedules.values()])
        return [
            await self._view(moderator.guild_id, slot, schedule, posts[schedule.id])
            for slot, schedule in schedules.items()
        ]

    async def view(self, moderator: Moderator, slot: int, schedule_id: int) -> ScheduleView:
        """Returns a schedule."""
        schedule = (await self._schedules(moderator.guild_id)).get(slot)
        if schedule is None or schedule.id != schedule_id:
            raise DeclinedError(_texts(moderator).gone)
        posts = await self._store.history([schedule_id])
        return await self._view(moderator.guild_id, slot, schedule, posts[schedule_id])

    async def problems(self, moderator: Moderator, schedule: Schedule) -> Problems:
        """Returns why a schedule can't post. Empty if Discord doesn't answer in time."""
        me = self._client.user.id if self._client.user else 0
        try:
            async with asyncio.timeout(TIMEOUT_SECONDS):
                granted = await bot_permissions(
                    self._client.http, moderator.guild_id, schedule.channel_id, me
                )
                role = await self._role(moderator.guild_id, schedule.role_id)
                channel: Mapping[str, Any] = await self._client.http.get_channel(schedule.channel_id)
        except (discord.Forbidden, discord.NotFound):
            return Problems(is_unseen=True)
        except (discord.HTTPException, discord.RateLimited, OSError, TimeoutError):
            return Problems()
        lacking = [name for name in _needed(schedule) if not getattr(granted, name)]
        if "view_channel" in lacking:
            return Problems(is_unseen=True)
        is_mentionable = granted.mention_everyone or (role is not None and role["mentionable"])
        return Problems(
            lacking=lacking,
            is_locked=bool(channel.get("thread_metadata", {}).get("locked")) and not granted.manage_threads,
            lacks_tags=_lacks_tags(channel),
            cannot_mention=schedule.role_id is not None and not is_mentionable,
            is_role_gone=schedule.role_id is not None and role is None,
        )

    async def add(self, moderator: Moderator, schedule: Schedule) -> ScheduleView:
        """Stores a new schedule, switched off."""
        taken = await self._settings.load(moderator.guild_id)
        used = taken.get(moderator.guild_id, {})
        for slot, name in enumerate(NAMES, 1):
            if name in used:
                continue
            added: list[bool] = []

            def put(before: Any | None, added: list[bool] = added) -> Any:
                added[:] = [before is None]  # another moderator may have been faster
                return schedule.stored() if before is None else before

            await self._settings.revise(
                moderator.guild_id, moderator.guild_id, name, put, by=moderator.person_id
            )
            if added == [True]:
                return await self.view(moderator, slot, schedule.id)
        raise DeclinedError(_texts(moderator).full(most=MAX_SCHEDULES))

    async def change(
        self, moderator: Moderator, slot: int, schedule_id: int, changed: Callable[[Schedule], Schedule]
    ) -> Change | None:
        """Stores a schedule as changed by a function. Returns the change. None if nothing changed."""
        gone = False

        def revised(before: Any | None) -> Any | None:
            nonlocal gone
            present = readable(before)
            gone = present is None or present.id != schedule_id
            return before if gone or present is None else changed(present).stored()

        change = await self._settings.revise(
            moderator.guild_id, moderator.guild_id, NAMES[slot - 1], revised, by=moderator.person_id
        )
        if gone:
            raise DeclinedError(_texts(moderator).gone)
        self._scheduler.wake()
        return change

    async def remove(self, moderator: Moderator, slot: int, schedule_id: int) -> None:
        """Removes a schedule. The records of its posts stay."""
        await self.view(moderator, slot, schedule_id)
        await self._settings.change(
            moderator.guild_id, moderator.guild_id, NAMES[slot - 1], None, by=moderator.person_id
        )
        self._scheduler.wake()

    async def pause_all(self, moderator: Moderator) -> int:
        """Pauses every schedule that is on. Returns the number."""
        schedules = await self._schedules(moderator.guild_id)
        on = {slot: schedule for slot, schedule in schedules.items() if schedule.is_on}
        for slot, schedule in on.items():
            await self.change(moderator, slot, schedule.id, paused)
        return len(on)

    async def toggle_skip(
        self, moderator: Moderator, slot: int, schedule_id: int, due: int
    ) -> tuple[Change | None, bool]:
        """Skips the post at that time, or undoes that. Also returns whether it is skipped now."""
        view = await self.view(moderator, slot, schedule_id)
        planned = next((each for each in view.planned if int(each.due.timestamp()) == due), None)
        if planned is None:
            raise DeclinedError(_texts(moderator).nothing_to_skip)
        now = self._now()

        def changed(schedule: Schedule) -> Schedule:
            if planned.is_skipped:
                return schedule.without_skip(planned.due)
            return schedule.with_skip(planned.due, now)

        return await self.change(moderator, slot, schedule_id, changed), not planned.is_skipped

    async def post_now(self, moderator: Moderator, slot: int, schedule_id: int) -> Post | None:
        """Makes a post now, even for a schedule that is off. Returns the outcome."""
        view = await self.view(moderator, slot, schedule_id)
        entry = Entry(moderator.guild_id, NAMES[slot - 1], view.schedule)
        due = self._now().replace(microsecond=0)
        await self._scheduler.maker.make(entry, due, is_forced=True)
        posts = (await self._store.history([schedule_id]))[schedule_id]
        return next((post for post in posts if post.due_at == due), None)

    async def find(self, guild_id: int, schedule_id: int) -> Schedule | None:
        """Returns a schedule that is on. None if it is off or was removed."""
        schedules = (await self._schedules(guild_id)).values()
        return next((each for each in schedules if each.id == schedule_id and each.is_on), None)

    async def fail(self, entry: Entry) -> bool:
        """Pauses a schedule that can't post. Returns False if it was changed meanwhile."""

        def revised(before: Any | None) -> Any | None:
            present = readable(before)
            if present is None or present.id != entry.schedule.id or not present.is_on:
                return before
            return replace(present, status=Status.FAILED).stored()

        by_itself = 0
        change = await self._settings.revise(
            entry.guild_id, entry.guild_id, entry.name, revised, by=by_itself
        )
        self._scheduler.wake()
        return change is not None

    async def _schedules(self, guild_id: int) -> dict[int, Schedule]:
        """Returns the guild's schedules by their numbers."""
        stored = (await self._settings.load(guild_id)).get(guild_id, {})
        found = ((slot, readable(stored.get(name))) for slot, name in enumerate(NAMES, 1))
        return {slot: schedule for slot, schedule in found if schedule is not None}

    async def _view(
        self, guild_id: int, slot: int, schedule: Schedule, posts: Sequence[Post]
    ) -> ScheduleView:
        place: Place = await self._planner.place(guild_id, schedule.channel_id, schedule.language)
        planned = self._planner.ahead(schedule, place.library, posts, self._now(), SHOWN)
        return ScheduleView(slot=slot, schedule=schedule, place=place, planned=planned, posts=posts)

    async def _role(self, guild_id: int, role_id: int | None) -> Mapping[str, Any] | None:
        """Returns a role as Discord's JSON. None if it doesn't exist."""
        if role_id is None:
            return None
        roles: Sequence[Mapping[str, Any]] = await self._client.http.get_roles(guild_id)
        return next((role for role in roles if int(role["id"]) == role_id), None)


def turned_on(schedule: Schedule) -> Schedule:
    """Returns the schedule, turned on."""
    return replace(schedule, status=Status.ON)


def paused(schedule: Schedule) -> Schedule:
    """Returns the schedule, paused. One that is off doesn't change."""
    return replace(schedule, status=Status.PAUSED) if schedule.is_on else schedule


def _needed(schedule: Schedule) -> list[str]:
    """Returns the permissions that a schedule needs in its channel, by discord.py's names."""
    sending = "send_messages_in_threads" if schedule.kind is ChannelKind.THREAD else "send_messages"
    needed = ["view_channel", sending, "read_message_history"]
    if schedule.opens_thread and schedule.kind.has_threads:
        needed.append("create_public_threads")
    if schedule.publishes:
        needed.append("embed_links")
    return needed


def _lacks_tags(channel: Mapping[str, Any]) -> bool:
    """Whether posts in a forum need a tag, and the bot may use none. `channel` is Discord's JSON."""
    is_required = channel.get("flags", 0) & REQUIRES_TAG
    return bool(is_required) and all(tag["moderated"] for tag in channel.get("available_tags", ()))


def _texts(moderator: Moderator) -> ScheduleTexts:
    return schedule_texts_in(moderator.locale)
