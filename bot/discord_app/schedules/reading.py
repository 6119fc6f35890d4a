"""Turns sent forms into schedules. Raises DeclinedError for invalid values."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

import discord

from bot.discord_app.core.bot_permissions import bot_permissions
from bot.discord_app.core.errors import REQUEST_FAILURES, DeclinedError
from bot.discord_app.core.feature import App
from bot.discord_app.schedules.forms import (
    CHANNEL_LANGUAGE,
    KINDS,
    Filled,
    FormKind,
    Option,
    choice_label,
    choice_name,
    choices,
    encoded_choice,
    topics_of,
)
from bot.discord_app.schedules.strings import ScheduleTexts
from bot.discord_app.ui.markdown import plain, shortened
from bot.discord_app.ui.strings import in_quotes, joined
from bot.errors import without_controls
from bot.knowledge.assistant import Assistant
from bot.outreach.schedule import (
    MAX_LISTED,
    MAX_OPENING,
    ChannelKind,
    Choice,
    InvalidScheduleError,
    Schedule,
    TopicChoice,
    read_time,
)
from bot.outreach.timetable import DAYS, Timetable
from bot.outreach.zones import find_zones, read_zone

Change = Callable[[Schedule], Schedule]
MAX_QUOTED = 100
MAX_UNKNOWN = 10
"""The maximum number of unknown titles that an error lists."""
OFFERED_ZONES = 8
TIMEOUT_SECONDS = 1
"""The timeout for the bot's permissions from Discord while a form waits. The panel waits for them, too."""


class FormChange(NamedTuple):
    """A form's changes to a schedule."""

    change: Change
    note: str = ""
    """Notes about omitted parts, with reasons."""


class _Channel(NamedTuple):
    """A channel that was picked."""

    id: int
    kind: ChannelKind
    permissions: discord.Permissions
    """The moderator's permissions."""


class _Titles(NamedTuple):
    """The topics of a list, and the unknown lines as shown to a moderator."""

    choice: TopicChoice | None
    """None for an empty list."""
    unknown: str


class FormReading:
    """Reads forms in one language."""

    def __init__(self, app: App, texts: ScheduleTexts) -> None:
        self._assistant: Assistant = app.assistant
        self._texts = texts

    def schedule(self, form: Filled, schedule_id: int) -> Schedule:
        """Returns the schedule from the form for a new schedule."""
        channel_id, kind, _ = self._channel(form)
        return Schedule(
            id=schedule_id,
            channel_id=channel_id,
            kind=kind,
            timetable=self._timetable(form),
            topics=self._topics(form, None),
            skips_quiet=kind.invites_talk,
        )

    async def change(self, form: Filled, interaction: discord.Interaction[Any]) -> FormChange:
        """Returns the changes of a form."""
        match form.kind:
            case FormKind.WHEN:
                timetable = self._timetable(form)

                def moved(schedule: Schedule) -> Schedule:
                    return replace(schedule, timetable=timetable, skips=frozenset())

                return FormChange(moved)
            case FormKind.WHAT:
                listed, unknown = self._listed(form.text("list"))
                topics = self._topics(form, listed)
                language = form.text("language")
                language = "" if language == CHANNEL_LANGUAGE else language
                opening = without_controls(form.text("opening"))[:MAX_OPENING]

                def changed(schedule: Schedule) -> Schedule:
                    # A typed list counts even if its option isn't chosen.
                    is_new = topics == schedule.topics and topics.kind is not Choice.LIST
                    chosen = listed if is_new and listed else topics
                    return replace(schedule, topics=chosen, language=language, opening=opening)

                note = self._texts.left_out(topics=unknown) if unknown else ""
                return FormChange(changed, note)
            case _:
                return FormChange(await self._where(form, interaction))

    def zone(self, typed: str) -> str:
        """Returns the time zone for a typed text."""
        if (zone := read_zone(typed)) is not None:
            return zone
        found = [each.name for each in find_zones(typed, OFFERED_ZONES)]
        if not found:
            raise DeclinedError(self._texts.no_zone)
        raise DeclinedError(self._texts.bad_zone(zones=joined(found, self._texts.locale)))

    def timetable(self, days: frozenset[int], time: str, zone: str) -> Timetable:
        """Returns when to post."""
        try:
            return Timetable(days, read_time(time), self.zone(zone))
        except InvalidScheduleError:
            raise DeclinedError(self._texts.bad_time) from None

    def _timetable(self, form: Filled) -> Timetable:
        days = frozenset(int(day) for day in form.values.get("days", ()) if day in map(str, range(DAYS)))
        if not days:
            raise DeclinedError(self._texts.gone)
        return self.timetable(days, form.text("time"), form.text("zone"))

    async def _where(self, form: Filled, interaction: discord.Interaction[Any]) -> Change:
        channel = self._channel(form)
        channel_id, kind = channel.id, channel.kind
        options = set(form.values.get("options", ()))
        opens_thread = Option.THREAD.value in options
        publishes = Option.PUBLISH.value in options
        if publishes and kind is not ChannelKind.ANNOUNCEMENT:
            raise DeclinedError(self._texts.only_announcements)
        if publishes and Option.QUIZ.value in options:
            raise DeclinedError(self._texts.no_quiz_published)
        if opens_thread and not kind.has_threads:
            raise DeclinedError(self._texts.no_threads_there)
        role_id = await self._role(form, interaction, channel)
        return lambda schedule: replace(
            schedule,
            channel_id=channel_id,
            kind=kind,
            role_id=role_id,
            opens_thread=opens_thread,
            publishes=publishes,
            asks_quiz=Option.QUIZ.value in options,
            skips_quiet=Option.QUIET.value in options,
        )

    def _channel(self, form: Filled) -> _Channel:
        picked = form.picked("channel", "channels")
        kind = picked and KINDS.get(discord.ChannelType(picked.details["type"]))
        if picked is None or kind is None:
            raise DeclinedError(self._texts.bad_channel)
        return _Channel(picked.id, kind, discord.Permissions(int(picked.details["permissions"])))

    async def _role(
        self, form: Filled, interaction: discord.Interaction[Any], channel: _Channel
    ) -> int | None:
        """Returns the role to mention."""
        if not form.text("role"):
            return None
        picked = form.picked("role", "roles")
        if picked is None:
            raise DeclinedError(self._texts.bad_role)
        if picked.id == interaction.guild_id:
            raise DeclinedError(self._texts.everyone_refused)
        may_mention = _is_mentionable(picked.details) or (
            channel.permissions.mention_everyone and await self._may_mention(interaction, channel.id)
        )
        if not may_mention:
            raise DeclinedError(self._texts.role_refused(role=f"<@&{picked.id}>"))
        return picked.id

    async def _may_mention(self, interaction: discord.Interaction[Any], channel_id: int) -> bool:
        """Whether the bot may mention all roles in the channel of the posts.

        If Discord doesn't answer in time, it counts as allowed. The panel warns if it isn't.
        """
        me = interaction.client.user.id if interaction.client.user else 0
        try:
            async with asyncio.timeout(TIMEOUT_SECONDS):
                granted = await bot_permissions(
                    interaction.client.http,
                    interaction.guild_id or 0,
                    channel_id,
                    me,
                )
        except REQUEST_FAILURES:  # a TimeoutError is an OSError
            return True
        return granted.mention_everyone

    def _topics(self, form: Filled, listed: TopicChoice | None) -> TopicChoice:
        picked = form.text("topics")
        offered = {encoded_choice(choice): choice for choice in choices(self._assistant.library)}
        choice = offered.get(picked, TopicChoice())
        if choice.kind is not Choice.LIST:
            return choice
        if listed is None and form.kind is FormKind.WHAT:
            raise DeclinedError(self._texts.no_list)
        return listed or choice

    def _listed(self, typed: str) -> _Titles:
        """Reads titles, one on each line. Leaves out unknown ones, so that the others aren't lost.

        A line may also name a category or a document. If it is the only line, the schedule also gets topics
        that are added to it later.
        """
        groups, locale = self._groups(), self._texts.locale
        by_title = {
            wording.title.casefold(): topic.id
            for topic in self._assistant.library
            for wording in topic.wordings.values()
        }
        found: list[str] = []
        unknown: list[str] = []
        lines = [line for each in typed.splitlines() if (line := each.strip())]
        for line in lines:
            topic = self._assistant.topic(line)
            topic_id = topic.id if topic is not None else by_title.get(line.casefold())
            if topic_id is not None:
                found.append(topic_id)
            elif (group := groups.get(line.casefold())) is None:
                unknown.append(in_quotes(plain(shortened(line, MAX_QUOTED)), self._texts.locale))
            elif len(lines) == 1:
                return _Titles(group, "")
            else:
                found += topics_of(group, self._assistant.library)
        ids = tuple(dict.fromkeys(found))
        named = joined(unknown[:MAX_UNKNOWN], locale)
        if unknown and not ids:
            raise DeclinedError(self._texts.bad_topics(topics=named))
        if len(ids) > MAX_LISTED:
            raise DeclinedError(self._texts.long_list(most=MAX_LISTED))
        return _Titles(TopicChoice(Choice.LIST, "", ids) if ids else None, named)

    def _groups(self) -> dict[str, TopicChoice]:
        """Returns the categories and documents by their names in each language and in the form."""
        library = self._assistant.library
        groups: dict[str, TopicChoice] = {}
        for choice in choices(library):
            names = [choice_name(choice, language, library) for language in library.languages]
            for name in filter(None, names):
                groups.setdefault(name.casefold(), choice)
                groups.setdefault(choice_label(choice, self._texts, library).casefold(), choice)
        return groups


def _is_mentionable(role: Mapping[str, Any]) -> bool:
    return bool(role.get("mentionable"))
