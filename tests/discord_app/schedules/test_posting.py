"""Tests which posts are made, when, and how often."""

from __future__ import annotations

import asyncio
import contextlib
import datetime
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, delete, insert, select

from bot.discord_app.schedules.cog import Outreach
from bot.discord_app.schedules.making import Entry
from bot.knowledge.assistant import Assistant
from bot.local_discord import (
    Application,
    Channel,
    Guild,
    LocalDiscord,
    Loss,
    MessageFlag,
    Permission,
    Person,
)
from bot.local_discord.errors import missing_permissions
from bot.outreach.due import Outcome
from bot.outreach.schedule import ChannelKind, Choice, Schedule, Status, TopicChoice
from bot.outreach.timetable import Timetable
from bot.storage.storage import Storage
from bot.storage.tables import scheduled_posts, setting_changes, settings
from tests.discord_app import polyglot
from tests.discord_app.conftest import Start, labels
from tests.discord_app.schedules.conftest import EVERY_DAY, NINE, BotClock, Posts, title_of, titles

SEND = ("POST", "/channels/{channel_id}/messages")
POST_IN_FORUM = ("POST", "/channels/{channel_id}/threads")
READ_CHANNEL = ("GET", "/channels/{channel_id}")
READ_HISTORY = ("GET", "/channels/{channel_id}/messages")
READ_GUILD = ("GET", "/guilds/{guild_id}")
PUBLISH = ("POST", "/channels/{channel_id}/messages/{message_id}/crosspost")
TEN = Timetable(EVERY_DAY, datetime.time(10), "UTC")


def in_channel(schedule: Schedule, channel: Channel, kind: ChannelKind, **others: object) -> Schedule:
    return replace(schedule, channel_id=channel.id, kind=kind, **others)  # pyright: ignore[reportArgumentType]


async def test_a_topic_is_posted_when_it_is_due(posts: Posts, schedule: Schedule, channel: Channel) -> None:
    await posts.save(schedule)
    assert await posts.catch_up() == posts.now.replace(hour=9, minute=0, second=0, microsecond=0)
    assert channel.history() == []
    await posts.post_next()
    (sent,) = channel.history()
    assert labels(sent)[-1] == "Why am I seeing this?"
    assert MessageFlag.SUPPRESS_NOTIFICATIONS in sent.flags
    assert not sent.mentioned_roles
    (post,) = await posts.history()
    assert (post.outcome, post.message_id) == (Outcome.SENT, sent.id)


async def test_nothing_is_posted_while_the_schedule_is_off(
    posts: Posts, schedule: Schedule, channel: Channel
) -> None:
    for status in (Status.DRAFT, Status.PAUSED, Status.FAILED):
        await posts.save(replace(schedule, status=status))
        assert await posts.catch_up() is None
        posts.advance(days=1)
        await posts.catch_up()
    assert channel.history() == []
    await posts.save(schedule)
    await posts.catch_up()
    assert await posts.outcomes() == [], "posts that were due while it was off aren't recorded"


async def test_a_change_that_is_committed_after_the_next_one_is_noticed(
    posts: Posts, schedule: Schedule, channel: Channel, guild: Guild, storage: Storage
) -> None:
    await posts.catch_up()
    await posts.save(schedule)
    await storage.settings.change(guild.id, guild.id, "ask", "private", by=7)
    rows: list[tuple[Table, dict[str, Any]]] = []
    for table in (settings, setting_changes):
        (row,) = await storage.database.fetch(select(table).where(table.c.name == "schedule_1"))
        rows.append((table, row._asdict()))
        await storage.database.execute(delete(table).where(table.c.name == "schedule_1"))
    assert await posts.catch_up() is None
    for table, row in rows:
        await storage.database.execute(insert(table).values(row))
    await posts.post_next()
    assert len(channel.history()) == 1


async def test_no_topic_is_repeated_before_all_were_posted(
    posts: Posts, schedule: Schedule, channel: Channel
) -> None:
    await posts.save(schedule)
    for _ in range(6):
        await posts.post_next()
    found = titles(channel)
    assert len(found) == 6
    assert set(found[:3]) == set(found[3:])
    assert len(set(found)) == 3
    assert found[2] != found[3]


@pytest.mark.parametrize("other_time", [NINE, TEN])
async def test_schedules_in_one_channel_post_different_topics_on_a_day(
    posts: Posts, schedule: Schedule, channel: Channel, other_time: Timetable
) -> None:
    listed = TopicChoice(Choice.LIST, "", ("black-tea", "green-tea", "mate"))
    await posts.save(replace(schedule, topics=listed))
    await posts.save(replace(schedule, id=2, topics=listed, timetable=other_time), slot=2)
    await posts.catch_up()
    posts.advance(hours=11)
    await posts.catch_up()
    first_day = titles(channel)
    assert len(set(first_day)) == len(first_day) == 2
    only = TopicChoice(Choice.LIST, "", ("mate",))
    await posts.change(topics=only)
    await posts.change(slot=2, topics=only)
    posts.advance(days=1)
    await posts.catch_up()
    assert [title[:4] for title in titles(channel)[2:]] == ["Mate", "Mate"]


async def test_a_list_is_posted_in_its_order(posts: Posts, schedule: Schedule, channel: Channel) -> None:
    listed = TopicChoice(Choice.LIST, "", ("mate-drink", "black-tea"))
    await posts.save(replace(schedule, topics=listed))
    for _ in range(3):
        await posts.post_next()
    assert [title[:4] for title in titles(channel)] == ["Mate", "Blac", "Mate"]


async def test_topics_that_are_off_are_not_posted(
    posts: Posts, schedule: Schedule, channel: Channel, guild: Guild, storage: Storage
) -> None:
    await storage.settings.change(guild.id, guild.id, "topics_off", ["black-tea", "green-tea"], by=7)
    await posts.save(schedule)
    await posts.post_next()
    await posts.post_next()
    assert [title[:4] for title in titles(channel)] == ["Mate", "Mate"]


async def test_a_post_waits_for_slow_responses_about_its_channel_and_guild(
    start: Start,
    tmp_path: Path,
    posts: Posts,
    schedule: Schedule,
    guild: Guild,
    storage: Storage,
    local_discord: LocalDiscord,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.discord_app.core.channel_paths.TIMEOUT_SECONDS", 0.01)
    monkeypatch.setattr("bot.discord_app.core.guild_locales.TIMEOUT_SECONDS", 0.01)
    outreach = (await start(polyglot.assistant(tmp_path / "polyglot"))).get_cog("Outreach")
    assert isinstance(outreach, Outreach)
    guild.locale = "ar"
    category = guild.add_category("lounge")
    channel = guild.add_text_channel("talk", category)
    await storage.settings.change(guild.id, category.id, "topics_off", ["mate"], by=7)
    schedule = replace(schedule, channel_id=channel.id)
    await posts.save(schedule)
    local_discord.faults.stall(*READ_CHANNEL, seconds=0.2)
    local_discord.faults.stall(*READ_GUILD, seconds=0.2)
    due = posts.now.replace(hour=9, minute=0, second=0, microsecond=0)
    other = replace(schedule, id=2)
    await posts.save(other, slot=2)
    maker = outreach.scheduler.maker
    await asyncio.gather(
        maker.make(Entry(guild.id, "schedule_1", schedule), due),
        maker.make(Entry(guild.id, "schedule_2", other), due),
    )
    assert titles(channel) == [polyglot.ARABIC] * 2


async def test_without_a_topic_nothing_is_posted(posts: Posts, schedule: Schedule, channel: Channel) -> None:
    await posts.save(replace(schedule, topics=TopicChoice(Choice.LIST, "", ("coffee",))))
    await posts.post_next()
    assert channel.history() == []
    assert await posts.outcomes() == [Outcome.NO_TOPIC]


async def test_opening_line_and_role_are_above_the_post(
    posts: Posts, schedule: Schedule, channel: Channel, guild: Guild
) -> None:
    readers, others = guild.add_role("Readers"), guild.add_role("Others")
    readers.is_mentionable = others.is_mentionable = True
    opening = f"Today's topic, {others.mention} @everyone"
    await posts.save(replace(schedule, role_id=readers.id, opening=opening))
    await posts.post_next()
    (sent,) = channel.history()
    assert sent.text.startswith(f"{readers.mention} {opening}")
    assert sent.mentioned_roles == [readers]
    assert not sent.mentions_everyone
    assert MessageFlag.SUPPRESS_NOTIFICATIONS not in sent.flags


async def test_a_thread_is_opened_under_the_post(posts: Posts, schedule: Schedule, channel: Channel) -> None:
    await posts.save(replace(schedule, opens_thread=True))
    await posts.post_next()
    (sent,) = channel.history()
    assert channel.world.channels[sent.id].name == title_of(sent).replace("\\", "")


async def test_a_post_in_a_forum_has_a_fitting_tag(posts: Posts, schedule: Schedule, guild: Guild) -> None:
    forum = guild.add_forum("topics")
    forum.requires_tag = True
    forum.add_tag("Coffee")
    tea = forum.add_tag("Tea")
    await posts.save(in_channel(schedule, forum, ChannelKind.FORUM))
    await posts.post_next()
    (opened,) = [each for each in guild.channels if each.parent is forum]
    assert opened.tags == [tea]
    (sent,) = opened.history()
    assert labels(sent)[-1] == "Why am I seeing this?"
    assert await posts.outcomes() == [Outcome.SENT]


async def test_a_post_is_published_to_followers_without_buttons(
    posts: Posts, schedule: Schedule, channel: Channel, guild: Guild
) -> None:
    announcements = guild.add_announcement_channel("announcements")
    channel.follow(announcements)
    readers = guild.add_role("Readers")
    readers.is_mentionable = True
    await posts.save(
        in_channel(
            schedule,
            announcements,
            ChannelKind.ANNOUNCEMENT,
            publishes=True,
            opens_thread=True,
            role_id=readers.id,
            opening="News:",
        )
    )
    await posts.post_next()
    published, buttons = announcements.history()
    (copy,) = channel.history()
    assert (copy.content, copy.embeds) == (published.content, published.embeds)
    assert published.content == "News:"
    assert published.embeds[0]["title"]
    assert published.embeds[0]["description"]
    assert not published.components
    assert not published.mentioned_roles
    assert published.edited_at is None
    assert buttons.mentioned_roles == [readers]
    assert labels(buttons)[-1] == "Why am I seeing this?"
    assert channel.world.channels[buttons.id].parent is announcements
    (post,) = await posts.history()
    assert (post.message_id, post.publish_at) == (published.id, None)


async def test_the_eleventh_publication_in_an_hour_waits(
    posts: Posts, schedule: Schedule, channel: Channel, guild: Guild
) -> None:
    announcements = guild.add_announcement_channel("announcements")
    channel.follow(announcements)
    publishing = in_channel(schedule, announcements, ChannelKind.ANNOUNCEMENT, publishes=True)
    await posts.save(publishing)
    await posts.catch_up()
    maker = posts.scheduler.maker
    for second in range(11):
        due = posts.now.replace(microsecond=0) + datetime.timedelta(seconds=second)
        await maker.make(Entry(guild.id, "schedule_1", publishing), due, is_forced=True)
        await posts.catch_up()
    assert len(announcements.history()) == 22
    assert len(channel.history()) == 10
    waiting = [post for post in await posts.history() if post.publish_at]
    assert len(waiting) == 1
    posts.advance(hours=1, seconds=1)
    await posts.catch_up()
    assert len(channel.history()) == 11


async def test_a_post_that_was_already_published_is_not_published_again(
    posts: Posts, schedule: Schedule, channel: Channel, guild: Guild, local_discord: LocalDiscord
) -> None:
    announcements = guild.add_announcement_channel("announcements")
    channel.follow(announcements)
    await posts.save(in_channel(schedule, announcements, ChannelKind.ANNOUNCEMENT, publishes=True))
    local_discord.faults.lose(*PUBLISH, loss=Loss.HANG_UP)
    await posts.post_next()
    posts.advance(minutes=3)
    await posts.catch_up()
    assert len(channel.history()) == 1
    assert [post.publish_at for post in await posts.history()] == [None]


async def test_a_schedule_that_cannot_publish_pauses_and_says_so(
    posts: Posts,
    schedule: Schedule,
    guild: Guild,
    storage: Storage,
    local_discord: LocalDiscord,
    moderator: Person,
    application: Application,
) -> None:
    announcements, reports = (
        guild.add_announcement_channel("announcements"),
        guild.add_text_channel("reports"),
    )
    await storage.settings.change(guild.id, guild.id, "reports", reports.id, by=7)
    await posts.save(in_channel(schedule, announcements, ChannelKind.ANNOUNCEMENT, publishes=True))
    local_discord.faults.refuse(*PUBLISH, refusal=missing_permissions(), times=3)
    await posts.post_next()
    panel = (await moderator.run(reports, application, "outreach panel")).message
    assert panel is not None
    await moderator.click(panel, "Open")
    again_at = int((posts.now + datetime.timedelta(minutes=30)).timestamp())
    assert "(not published yet: Discord refused it, or its limit of ten an hour is reached." in panel.text
    assert "Next try: <t:" in panel.text
    (tried,) = await posts.history()
    assert tried.publish_at is not None
    assert abs(int(tried.publish_at.timestamp()) - again_at) < 10
    for _ in range(2):
        assert (await posts.current()).is_on
        posts.advance(minutes=31)
        await posts.catch_up()
    assert (await posts.current()).status is Status.FAILED
    assert f"<#{announcements.id}>" in reports.history()[0].text
    assert [(post.outcome, post.publish_at) for post in await posts.history()] == [(Outcome.SENT, None)]


async def test_a_deleted_message_is_not_published(
    posts: Posts, schedule: Schedule, guild: Guild, local_discord: LocalDiscord
) -> None:
    announcements = guild.add_announcement_channel("announcements")
    await posts.save(in_channel(schedule, announcements, ChannelKind.ANNOUNCEMENT, publishes=True))
    local_discord.faults.rate_limit(*PUBLISH, retry_after=3600)
    await posts.post_next()
    announcements.world.delete_message(announcements.history()[0])
    posts.advance(hours=2)
    await posts.catch_up()
    assert (await posts.current()).is_on
    assert [post.publish_at for post in await posts.history()] == [None]


async def test_a_post_is_recorded_after_the_database_was_locked_briefly(
    posts: Posts, schedule: Schedule, channel: Channel, storage: Storage, local_discord: LocalDiscord
) -> None:
    await posts.save(schedule)
    following = await posts.catch_up()
    assert following is not None
    hold = local_discord.faults.hold(*SEND, performs=True)
    posts.move_to(following)
    posting = asyncio.create_task(posts.catch_up())
    await hold.reached.wait()
    failures = storage.database.failures
    file = storage.database.description.removeprefix("SQLite file ")
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        hold.let_go()
        while storage.database.failures == failures:  # noqa: ASYNC110 - no event reports the failure
            await asyncio.sleep(0.05)
    await posting
    assert await posts.outcomes() == [Outcome.SENT]
    assert len(channel.history()) == 1
    assert not [each for each in local_discord.requests if each.route == SEND[1] and each.method == "GET"]


async def test_a_late_post_that_a_restored_database_lacks_is_not_repeated(
    posts: Posts, schedule: Schedule, channel: Channel, guild: Guild, storage: Storage
) -> None:
    await posts.save(schedule)
    await posts.post_next()
    (post,) = await posts.history()
    await storage.database.execute(delete(scheduled_posts))
    posts.advance(hours=2)
    await posts.scheduler.maker.make(Entry(guild.id, "schedule_1", schedule), post.due_at)
    assert len(channel.history()) == 1
    assert [each.message_id for each in await posts.history()] == [post.message_id]


async def test_a_lost_response_causes_no_second_post(
    posts: Posts, schedule: Schedule, channel: Channel, local_discord: LocalDiscord
) -> None:
    await posts.save(schedule)
    for loss in (Loss.HANG_UP, Loss.CUT_BODY, Loss.BAD_GATEWAY):
        local_discord.faults.lose(*SEND, loss=loss)
        await posts.post_next()
    assert len(channel.history()) == 3
    assert await posts.outcomes() == [Outcome.SENT] * 3


@pytest.mark.parametrize("loss", list(Loss))
async def test_a_lost_response_causes_no_second_post_in_a_forum(
    posts: Posts, schedule: Schedule, guild: Guild, local_discord: LocalDiscord, loss: Loss
) -> None:
    forum = guild.add_forum("topics")
    await posts.save(in_channel(schedule, forum, ChannelKind.FORUM))
    local_discord.faults.lose(*POST_IN_FORUM, loss=loss)
    await posts.post_next()
    (opened,) = [each for each in guild.channels if each.parent is forum]
    opened.archive()
    posts.advance(minutes=10)
    await posts.catch_up()
    assert [each for each in guild.channels if each.parent is forum] == [opened]
    (post,) = await posts.history()
    assert (post.outcome, post.message_id) == (Outcome.SENT, opened.id)


async def test_a_refused_thread_causes_no_second_post(
    posts: Posts, schedule: Schedule, channel: Channel, application: Application
) -> None:
    channel.deny(application.bot, Permission.CREATE_PUBLIC_THREADS)
    await posts.save(replace(schedule, opens_thread=True))
    await posts.post_next()
    for expected in (Outcome.REFUSED, Outcome.REFUSED, Outcome.SENT):
        assert await posts.outcomes() == [expected]
        posts.advance(minutes=31)
        await posts.catch_up()
    assert len(channel.history()) == 1
    assert (await posts.current()).status is Status.FAILED


async def test_a_late_post_is_only_made_on_the_same_day(
    posts: Posts, schedule: Schedule, channel: Channel
) -> None:
    await posts.save(schedule)
    await posts.catch_up()
    posts.advance(days=3, hours=12)
    await posts.catch_up()
    assert await posts.outcomes() == [Outcome.MISSED, Outcome.MISSED, Outcome.MISSED, Outcome.SENT]
    assert len(channel.history()) == 1


@pytest.mark.parametrize("is_restarted", [False, True])
async def test_posting_continues_after_the_clock_was_a_year_ahead(
    posts: Posts,
    schedule: Schedule,
    channel: Channel,
    bot_clock: BotClock,
    start: Start,
    teas: Assistant,
    *,
    is_restarted: bool,
) -> None:
    await posts.save(schedule)
    await posts.post_next()
    bot_clock.ahead = datetime.timedelta(days=365)
    await posts.catch_up()
    assert len(channel.history()) == 2
    bot_clock.ahead = datetime.timedelta()
    if is_restarted:
        outreach = (await start(teas)).get_cog("Outreach")
        assert isinstance(outreach, Outreach)
        posts.scheduler = outreach.scheduler
    for number in (3, 4):
        await posts.post_next()
        assert len(channel.history()) == number
    await posts.catch_up()
    assert await posts.outcomes() == [Outcome.SENT] * 4


async def test_a_schedule_that_cannot_post_pauses_and_says_so(
    posts: Posts,
    schedule: Schedule,
    channel: Channel,
    guild: Guild,
    application: Application,
    storage: Storage,
) -> None:
    reports = guild.add_text_channel("reports")
    await storage.settings.change(guild.id, guild.id, "reports", reports.id, by=7)
    await posts.save(schedule)
    await posts.catch_up()
    channel.deny(application.bot, Permission.SEND_MESSAGES)
    started = posts.now
    await posts.post_next()
    assert await posts.outcomes() == [Outcome.REFUSED]
    for _ in range(2):
        assert reports.history() == []
        posts.advance(minutes=31)
        await posts.catch_up()
    assert await posts.outcomes() == [Outcome.FAILED]
    assert (await posts.current()).status is Status.FAILED
    (notice,) = reports.history()
    assert f"<#{channel.id}>" in notice.text
    change, *_ = await storage.settings.history(guild.id)
    assert (change.name, change.changed_by) == ("schedule_1", 0)
    assert posts.now - started < datetime.timedelta(hours=11)
    posts.advance(days=2)
    await posts.catch_up()
    assert await posts.outcomes() == [Outcome.FAILED]


async def test_a_refused_post_is_tried_again_later(
    posts: Posts, schedule: Schedule, channel: Channel, local_discord: LocalDiscord
) -> None:
    await posts.save(schedule)
    local_discord.faults.refuse(*SEND, refusal=missing_permissions())
    await posts.post_next()
    assert channel.history() == []
    posts.advance(minutes=31)
    await posts.catch_up()
    assert len(channel.history()) == 1
    assert await posts.outcomes() == [Outcome.SENT]


async def test_a_refused_post_is_not_made_days_later(
    posts: Posts, schedule: Schedule, channel: Channel, local_discord: LocalDiscord
) -> None:
    await posts.save(schedule)
    local_discord.faults.refuse(*SEND, refusal=missing_permissions())
    await posts.post_next()
    posts.advance(days=3)
    await posts.catch_up()
    assert await posts.outcomes() == [Outcome.MISSED] * 3 + [Outcome.SENT]
    assert len(channel.history()) == 1


async def test_a_post_refused_before_midnight_is_tried_again_after_midnight(
    posts: Posts, schedule: Schedule, channel: Channel, local_discord: LocalDiscord
) -> None:
    late = Timetable(EVERY_DAY, datetime.time(23, 45), "UTC")
    await posts.save(replace(schedule, timetable=late))
    local_discord.faults.refuse(*SEND, refusal=missing_permissions())
    await posts.post_next()
    posts.advance(minutes=31)
    await posts.catch_up()
    assert await posts.outcomes() == [Outcome.SENT]


async def test_a_quiet_channel_gets_no_more_posts(
    posts: Posts, schedule: Schedule, channel: Channel, amina: Person
) -> None:
    await posts.save(replace(schedule, skips_quiet=True))
    for _ in range(8):
        await posts.post_next()
    assert await posts.outcomes() == [Outcome.SENT] * 2 + [Outcome.QUIET] * 6
    await amina.send(channel, "Is anybody here?")
    await posts.post_next()
    assert (await posts.outcomes())[-1] == Outcome.SENT


@pytest.mark.parametrize("kind", [ChannelKind.TEXT, ChannelKind.ANNOUNCEMENT, ChannelKind.FORUM])
async def test_a_deleted_channel_fails_instead_of_counting_as_quiet(
    posts: Posts, schedule: Schedule, guild: Guild, kind: ChannelKind
) -> None:
    add = {
        ChannelKind.TEXT: guild.add_text_channel,
        ChannelKind.ANNOUNCEMENT: guild.add_announcement_channel,
        ChannelKind.FORUM: guild.add_forum,
    }
    channel = add[kind]("topics")
    await posts.save(in_channel(schedule, channel, kind, skips_quiet=True))
    for _ in range(3):
        await posts.post_next()
    channel.delete()
    await posts.post_next()
    for _ in range(2):
        posts.advance(minutes=31)
        await posts.catch_up()
    assert await posts.outcomes() == [Outcome.SENT, Outcome.SENT, Outcome.QUIET, Outcome.FAILED]
    assert (await posts.current()).status is Status.FAILED


async def test_posts_of_another_schedule_do_not_count_as_answers(
    posts: Posts, schedule: Schedule, channel: Channel, guild: Guild, local_discord: LocalDiscord
) -> None:
    await posts.save(replace(schedule, skips_quiet=True))
    await posts.save(replace(schedule, id=2), slot=2)
    for _ in range(2):
        await posts.post_next()
    # The other schedule's post exists, but the bot hasn't received the response yet.
    following = await posts.catch_up()
    assert following is not None
    posts.move_to(following)
    await posts.change(timetable=TEN)
    hold = local_discord.faults.hold(*SEND, performs=True)
    posting = asyncio.create_task(posts.catch_up())
    await hold.reached.wait()
    assert len(channel.history()) == 5
    await posts.scheduler.maker.make(Entry(guild.id, "schedule_1", await posts.current()), posts.now)
    hold.let_go()
    await posting
    assert await posts.outcomes() == [Outcome.SENT, Outcome.SENT, Outcome.QUIET]


async def test_a_message_before_another_schedules_post_counts_as_an_answer(
    posts: Posts, schedule: Schedule, channel: Channel, amina: Person
) -> None:
    await posts.save(replace(schedule, skips_quiet=True, timetable=TEN))
    await posts.save(replace(schedule, id=2), slot=2)
    for _ in range(4):
        await posts.post_next()
    await amina.send(channel, "Interesting!")
    await posts.post_next()
    await posts.post_next()
    assert await posts.outcomes() == [Outcome.SENT] * 3


async def test_a_button_press_on_a_post_counts_as_an_answer(
    posts: Posts, schedule: Schedule, channel: Channel, amina: Person
) -> None:
    await posts.save(replace(schedule, skips_quiet=True))
    await posts.post_next()
    await posts.post_next()
    answer = await amina.click(channel.history()[-1], "Why am I seeing this?")
    assert answer.ephemeral
    assert "every day at 09:00 (UTC)" in answer.text
    await posts.post_next()
    assert await posts.outcomes() == [Outcome.SENT] * 3


async def test_a_message_in_the_thread_counts_as_an_answer(
    posts: Posts, schedule: Schedule, channel: Channel, amina: Person
) -> None:
    await posts.save(replace(schedule, skips_quiet=True, opens_thread=True))
    await posts.post_next()
    await posts.post_next()
    await amina.send(channel.world.channels[channel.history()[-1].id], "Interesting!")
    await posts.post_next()
    assert await posts.outcomes() == [Outcome.SENT] * 3


async def test_an_answer_counts_even_if_another_thread_was_deleted(
    posts: Posts, schedule: Schedule, channel: Channel, amina: Person
) -> None:
    await posts.save(replace(schedule, skips_quiet=True, opens_thread=True))
    await posts.post_next()
    await posts.post_next()
    first, second = channel.history()
    channel.world.channels[first.id].delete()
    await amina.send(channel.world.channels[second.id], "Interesting!")
    await posts.post_next()
    assert await posts.outcomes() == [Outcome.SENT] * 3


async def test_a_message_in_a_published_posts_thread_counts_as_an_answer(
    posts: Posts, schedule: Schedule, guild: Guild, amina: Person
) -> None:
    announcements = guild.add_announcement_channel("announcements")
    options = {"publishes": True, "opens_thread": True, "skips_quiet": True}
    await posts.save(in_channel(schedule, announcements, ChannelKind.ANNOUNCEMENT, **options))
    for _ in range(3):
        await posts.post_next()
    assert await posts.outcomes() == [Outcome.SENT, Outcome.SENT, Outcome.QUIET]
    await amina.send(announcements.world.channels[announcements.history()[-1].id], "Interesting!")
    await posts.post_next()
    assert (await posts.outcomes())[-1] == Outcome.SENT


async def test_a_message_below_a_forum_post_counts_as_an_answer(
    posts: Posts, schedule: Schedule, guild: Guild, amina: Person
) -> None:
    forum = guild.add_forum("topics")
    await posts.save(in_channel(schedule, forum, ChannelKind.FORUM, skips_quiet=True))
    for _ in range(3):
        await posts.post_next()
    assert await posts.outcomes() == [Outcome.SENT, Outcome.SENT, Outcome.QUIET]
    await amina.send(next(each for each in reversed(guild.channels) if each.parent is forum), "I see.")
    await posts.post_next()
    assert (await posts.outcomes())[-1] == Outcome.SENT


async def test_a_post_that_is_assumed_sent_does_not_count_as_unanswered(
    posts: Posts, schedule: Schedule, storage: Storage
) -> None:
    await posts.save(replace(schedule, skips_quiet=True))
    for _ in range(2):
        await posts.post_next()
        await storage.outreach.settle((await posts.history())[-1].key, Outcome.ASSUMED, message_id=None)
    await posts.post_next()
    assert (await posts.outcomes())[-1] == Outcome.SENT


async def test_a_post_follows_the_latest_version_of_its_schedule(
    posts: Posts, schedule: Schedule, channel: Channel, guild: Guild
) -> None:
    other = guild.add_text_channel("other")
    await posts.save(replace(schedule, channel_id=other.id))
    before = Entry(guild.id, "schedule_1", schedule)
    due = posts.now.replace(hour=9, minute=0, second=0, microsecond=0)
    await posts.scheduler.maker.make(before, due)
    assert [len(each.history()) for each in (channel, other)] == [0, 1]
    await posts.save(replace(schedule, timetable=TEN))
    assert await posts.scheduler.maker.make(before, due + datetime.timedelta(days=1)) is None
    assert [len(each.history()) for each in (channel, other)] == [0, 1]


async def test_a_refused_extra_post_of_a_paused_schedule_is_tried_again(
    posts: Posts, schedule: Schedule, channel: Channel, guild: Guild, local_discord: LocalDiscord
) -> None:
    off = replace(schedule, status=Status.PAUSED)
    await posts.save(off)
    await posts.catch_up()
    local_discord.faults.refuse(*SEND, refusal=missing_permissions())
    entry = Entry(guild.id, "schedule_1", off)
    await posts.scheduler.maker.make(entry, posts.now.replace(microsecond=0), is_forced=True)
    assert await posts.outcomes() == [Outcome.REFUSED]
    posts.advance(minutes=31)
    await posts.catch_up()
    assert await posts.outcomes() == [Outcome.SENT]
    assert len(channel.history()) == 1


async def test_a_skipped_post_is_not_made(posts: Posts, schedule: Schedule, channel: Channel) -> None:
    await posts.save(schedule)
    due = await posts.catch_up()
    assert due is not None
    await posts.change(skips=frozenset({due}))
    await posts.post_next()
    await posts.post_next()
    assert await posts.outcomes() == [Outcome.SKIPPED, Outcome.SENT]
    assert len(channel.history()) == 1


async def test_deleting_a_guilds_data_deletes_its_schedules(
    posts: Posts, schedule: Schedule, channel: Channel, guild: Guild, storage: Storage
) -> None:
    await posts.save(schedule)
    await posts.catch_up()
    await storage.retention.delete_guild(guild.id)
    posts.advance(days=1)
    await posts.catch_up()
    assert channel.history() == []


@pytest.mark.parametrize("is_posted", [True, False])
async def test_the_post_of_a_killed_process_is_found_or_made_again(
    posts: Posts, schedule: Schedule, channel: Channel, storage: Storage, *, is_posted: bool
) -> None:
    await posts.save(schedule)
    await posts.catch_up()
    await posts.post_next()
    (post,) = await posts.history()
    if not is_posted:
        channel.history()[0].channel.world.delete_message(channel.history()[0])
    # As if the process was killed before it recorded the post.
    lease = posts.now + datetime.timedelta(minutes=2)
    await storage.outreach.settle(post.key, Outcome.CLAIMED, lease_until=lease, message_id=None)
    posts.advance(minutes=6)
    await posts.catch_up()
    assert len(channel.history()) == 1
    (post,) = await posts.history()
    assert (post.outcome, post.message_id) == (Outcome.SENT, channel.history()[0].id)


async def test_a_slow_search_for_a_post_stops_and_is_repeated_later(
    posts: Posts,
    schedule: Schedule,
    channel: Channel,
    storage: Storage,
    local_discord: LocalDiscord,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.discord_app.schedules.making.FIND_SECONDS", 0.1)
    await posts.save(schedule)
    await posts.post_next()
    (post,) = await posts.history()
    await storage.outreach.settle(post.key, Outcome.CLAIMED, lease_until=posts.now)
    local_discord.faults.stall(*READ_HISTORY, seconds=60)
    await posts.catch_up()
    assert await posts.outcomes() == [Outcome.CLAIMED]
    posts.advance(minutes=3)
    await posts.catch_up()
    assert await posts.outcomes() == [Outcome.SENT]
    assert len(channel.history()) == 1


async def test_a_post_is_assumed_sent_if_the_history_cannot_be_read(
    posts: Posts, schedule: Schedule, channel: Channel, storage: Storage, application: Application
) -> None:
    await posts.save(schedule)
    await posts.post_next()
    (post,) = await posts.history()
    await storage.outreach.settle(post.key, Outcome.CLAIMED, lease_until=posts.now)
    channel.deny(application.bot, Permission.READ_MESSAGE_HISTORY)
    await posts.catch_up()
    assert await posts.outcomes() == [Outcome.ASSUMED]
    assert len(channel.history()) == 1
