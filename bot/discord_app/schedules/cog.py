"""`/outreach`, and the buttons on posts."""

from __future__ import annotations

import datetime
import logging
from functools import partial
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord_app.core.caller import Caller
from bot.discord_app.core.errors import DeclinedError
from bot.discord_app.core.feature import App
from bot.discord_app.core.moderators import require_moderator
from bot.discord_app.core.post_ref import PostRef, ref_in
from bot.discord_app.core.schedule_words import WORKING_DAYS, day_name, schedule_words_in, when_words
from bot.discord_app.core.settings import REPORTS
from bot.discord_app.quiz.channel_cards import posted_card
from bot.discord_app.quiz.channel_quizzes import USUAL_HOURS, ChannelQuizzes, closing_after
from bot.discord_app.quiz.picking import offered_topics, picked_topic
from bot.discord_app.quiz.strings import quiz_texts_in
from bot.discord_app.schedules.channels import PickedChannel, PostChannel, QuizChannel
from bot.discord_app.schedules.forms import KINDS
from bot.discord_app.schedules.making import Entry
from bot.discord_app.schedules.panel import Cards
from bot.discord_app.schedules.planning import Planner
from bot.discord_app.schedules.reading import FormReading
from bot.discord_app.schedules.scheduler import Scheduler
from bot.discord_app.schedules.service import ScheduleService
from bot.discord_app.schedules.strings import schedule_texts_in
from bot.discord_app.ui.builders import card, text
from bot.discord_app.ui.choices import choice
from bot.discord_app.ui.components import MAX_CHOICE
from bot.discord_app.ui.markdown import shortened
from bot.errors import UnavailableError
from bot.knowledge.model import BASE_LOCALE
from bot.outreach.schedule import Schedule
from bot.outreach.timetable import DAYS
from bot.outreach.zones import find_zones
from bot.storage.outreach_counts import OutreachEvent
from bot.storage.quizzes import MAX_OPEN, Quiz

log = logging.getLogger(__name__)

MAX_OPEN_HOURS = MAX_OPEN // datetime.timedelta(hours=1)
OPENING = ("more:", "show:", "topics:", "browse:", "langs:")
"""The prefixes of the custom_ids that open something from a post. Quizzes are counted separately."""
EVERY_DAY, _WEEKDAYS = "every day", "Monday to Friday"
_DAYS = {
    EVERY_DAY: frozenset(range(DAYS)),
    _WEEKDAYS: WORKING_DAYS,
    **{day_name(day, BASE_LOCALE): frozenset({day}) for day in range(DAYS)},
}
_OFFERED = [
    choice(lambda language: schedule_words_in(language).every_day, EVERY_DAY),
    choice(lambda language: schedule_words_in(language).weekdays, _WEEKDAYS),
    *(choice(partial(day_name, day), day_name(day, BASE_LOCALE)) for day in range(DAYS)),
]


@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
@app_commands.allowed_installs(guilds=True, users=False)
@app_commands.default_permissions(manage_guild=True)
class Outreach(commands.GroupCog, group_name="outreach", group_description="Post topics on a schedule"):
    """The commands, and the loop that posts."""

    def __init__(self, app: App) -> None:
        self._app = app
        planner = Planner(app)
        self.scheduler = Scheduler(app, planner, self._give_up)
        self.service = ScheduleService(app, planner, self.scheduler)
        self.cards = Cards(app, self.service)
        self._store = app.storage.outreach
        self._planner = planner
        self._quizzes = app.share(ChannelQuizzes)

    async def cog_load(self) -> None:
        self.scheduler.start()

    async def cog_unload(self) -> None:
        await self.scheduler.stop()

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Raises DeclinedError for people who aren't moderators, even if a guild's own rules let them in."""
        await require_moderator(self._app.contexts, interaction)
        return True

    @app_commands.command()
    async def panel(self, interaction: discord.Interaction) -> None:
        """Set up posts, and see what comes next."""
        moderator = await require_moderator(self._app.contexts, interaction)
        view = self.cards.panel(moderator.locale).list_card(await self.service.views(moderator))
        await interaction.response.send_message(view=view, ephemeral=True)

    @app_commands.command(name="next")
    async def show_next(self, interaction: discord.Interaction) -> None:
        """See the next seven posts."""
        moderator = await require_moderator(self._app.contexts, interaction)
        views = await self.service.views(moderator)
        view = card(text(self.cards.panel(moderator.locale).next_lines(views)))
        await interaction.response.send_message(view=view, ephemeral=True)

    @app_commands.command()
    async def pause(self, interaction: discord.Interaction) -> None:
        """Pause all posts at once."""
        moderator = await require_moderator(self._app.contexts, interaction)
        texts = schedule_texts_in(moderator.locale)
        number = await self.service.pause_all(moderator)
        reply = texts.paused_all(number=number) if number else texts.nothing_to_pause
        view = card(text(self._app.command_mentions.linked(reply)))
        await interaction.response.send_message(view=view, ephemeral=True)

    @app_commands.command()
    @app_commands.describe(
        channel="Where to post",
        time="The local time, such as 18:00",
        zone="A city or a time zone",
        days="On which days (default: Mondays)",
    )
    @app_commands.choices(days=_OFFERED)
    async def new(
        self,
        interaction: discord.Interaction,
        channel: app_commands.Transform[PickedChannel, PostChannel],
        time: app_commands.Range[str, 1, 10],
        zone: app_commands.Range[str, 1, 100],
        days: str = "Mondays",
    ) -> None:
        """Set up a schedule. Nothing is posted until you turn it on."""
        moderator = await require_moderator(self._app.contexts, interaction)
        kind = KINDS[channel.type]
        reading = FormReading(self._app, schedule_texts_in(moderator.locale))
        schedule = Schedule(
            id=interaction.id,
            channel_id=channel.id,
            kind=kind,
            timetable=reading.timetable(_DAYS[days], time, zone),
            skips_quiet=kind.invites_talk,
        )
        view = await self.service.add(moderator, schedule)
        shown = await self.cards.of(moderator, view, schedule_texts_in(moderator.locale).saved)
        await interaction.response.send_message(view=shown, ephemeral=True)

    @app_commands.command(name="quiz")
    @app_commands.describe(
        topic="A question about this topic (default: any that wasn't asked recently)",
        hours="How long people can answer (default: 24 hours)",
        channel="Where to post",
    )
    async def post_quiz(
        self,
        interaction: discord.Interaction,
        topic: app_commands.Range[str, 1, 100] | None = None,
        hours: app_commands.Range[int, 1, MAX_OPEN_HOURS] = USUAL_HOURS,
        channel: app_commands.Transform[PickedChannel, QuizChannel] | None = None,
    ) -> None:
        """Post a quiz question in a channel. Everybody answers in private."""
        moderator = await require_moderator(self._app.contexts, interaction)
        await interaction.response.defer(ephemeral=True)
        channel_id = channel.id if channel else moderator.channel_id
        library, locale = await self._planner.place(moderator.guild_id, channel_id)
        texts = quiz_texts_in(moderator.locale)
        topics = [picked_topic(self._app, topic, library, moderator.locale)] if topic else list(library)
        question = await self._quizzes.choose(topics, moderator.guild_id)
        if question is None:
            raise DeclinedError(texts.no_questions)
        now = self._app.storage.database.now()
        quiz = Quiz(
            id=interaction.id,
            guild_id=moderator.guild_id,
            channel_id=channel_id,
            topic_id=question.topic.id,
            locale=locale,
            asked=question.asked(locale),
            asked_at=now,
            closes_at=closing_after(now, hours),
        )
        try:
            posted = await self._quizzes.post(quiz)
        except (discord.Forbidden, discord.NotFound):
            raise DeclinedError(texts.cannot_post(channel=f"<#{channel_id}>")) from None
        await interaction.edit_original_response(view=posted_card(posted, moderator.locale))

    @post_quiz.autocomplete("topic")
    async def offer_topics(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """Offers the topics that have quiz questions."""
        if not Caller.of(interaction).is_moderator:
            return []
        context = await self._app.contexts.of(interaction)
        return offered_topics(self._app, typed, context, context.own_language)

    @new.autocomplete("zone")
    async def offer_zones(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """Offers time zones by city and country."""
        if not Caller.of(interaction).is_moderator:
            return []
        return [
            app_commands.Choice(
                name=shortened(", ".join(filter(None, [zone.city, zone.country, zone.name])), MAX_CHOICE),
                value=zone.name,
            )
            for zone in find_zones(typed)
        ]

    @commands.Cog.listener()
    async def on_why_scheduled_post(self, interaction: discord.Interaction[Any], ref: PostRef) -> None:
        """Tells why a post was made."""
        locale = await self._app.contexts.language_beside(interaction, ref.locale)
        texts = schedule_texts_in(locale)
        schedule = await self._of_post(interaction, ref)
        reply = texts.why_gone
        if schedule is not None:
            reply = texts.why_answer(when=when_words(schedule.timetable, locale))
        view = card(text(self._app.command_mentions.linked(reply)))
        await interaction.response.send_message(view=view, ephemeral=True)

    @commands.Cog.listener()
    async def on_scheduled_post_answered(self, ref: PostRef) -> None:
        """Notes that somebody pressed a button on a post."""
        try:
            await self._store.note_press(ref.schedule_id)
        except UnavailableError as error:
            log.debug("can't store that a post was answered: %s", error)

    @commands.Cog.listener()
    async def on_schedules_changed(self) -> None:
        """Looks for due posts again."""
        self.scheduler.wake()

    @commands.Cog.listener()
    async def on_guild_deleted(self, guild_id: int) -> None:
        """Drops the schedules of a guild whose data was deleted."""
        self.scheduler.forget(guild_id)

    def observe(self, interaction: discord.Interaction[Any]) -> None:
        """Notes presses on posts."""
        message = interaction.message
        if interaction.type is not discord.InteractionType.component or message is None:
            return
        if message.flags.ephemeral:
            return
        ref = ref_in([component.to_dict() for component in message.components])
        if ref is not None:
            self._app.client.dispatch("scheduled_post_answered", ref)
            if str((interaction.data or {}).get("custom_id")).startswith(OPENING):
                counts = self._app.storage.outreach_counts
                counts.count(OutreachEvent.OPENED, interaction.guild_id, interaction.user.id)

    async def _of_post(self, interaction: discord.Interaction[Any], ref: PostRef) -> Schedule | None:
        """Returns the schedule of a post. None if it is off or was removed."""
        return await self.service.find(interaction.guild_id or 0, ref.schedule_id)

    async def _give_up(self, entry: Entry, reason: str) -> None:
        """Pauses a schedule that can't post, and tells moderators in the channel for reports."""
        if not await self.service.fail(entry):
            return
        settings = await self._app.settings_cache.load(entry.guild_id)
        reports = settings.effective(REPORTS, (entry.guild_id,)).value
        if reports is not None:
            locale = await self._app.contexts.own_channel_language(entry.guild_id, reports)
            notice = schedule_texts_in(locale).failed_notice(
                channel=f"<#{entry.schedule.channel_id}>",
                reason=reason,
            )
            await self._app.channel_poster.post(
                reports, card(text(self._app.command_mentions.linked(notice)))
            )
