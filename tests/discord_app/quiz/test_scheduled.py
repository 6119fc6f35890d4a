"""Tests quiz questions that a schedule posts."""

from __future__ import annotations

import asyncio
import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from bot.discord_app.app.client import FalakClient
from bot.discord_app.quiz.channel_cog import ChannelQuiz
from bot.discord_app.schedules.cog import Outreach
from bot.local_discord import (
    Application,
    Channel,
    Guild,
    LocalDiscord,
    Loss,
    MessageFlag,
    Person,
)
from bot.outreach.due import Outcome
from bot.outreach.schedule import ChannelKind, Choice, Schedule, Status, TopicChoice
from bot.storage.outreach_counts import OutreachEvent
from bot.storage.storage import Storage
from tests.discord_app import tea
from tests.discord_app.conftest import Start, labels
from tests.discord_app.quiz.conftest import TOPICS, Quizzes
from tests.discord_app.schedules.conftest import NINE, Posts
from tests.waiting import PATIENCE_SECONDS

SEND = ("POST", "/channels/{channel_id}/messages")


@pytest.fixture
def posts(falak: FalakClient, storage: Storage, local_discord: LocalDiscord, guild: Guild) -> Posts:
    outreach = falak.get_cog("Outreach")
    assert isinstance(outreach, Outreach)
    posts = Posts(outreach.scheduler, storage, local_discord, guild)
    posts.move_to(posts.now.replace(hour=0, minute=0, second=0) + datetime.timedelta(days=1))
    return posts


@pytest.fixture
def schedule(channel: Channel) -> Schedule:
    return Schedule(
        id=1, channel_id=channel.id, timetable=NINE, status=Status.ON, skips_quiet=False, asks_quiz=True
    )


async def test_a_scheduled_quiz_is_posted_and_closed_after_a_day(
    posts: Posts, schedule: Schedule, channel: Channel, quizzes: Quizzes, amina: Person, falak: FalakClient
) -> None:
    await posts.save(schedule)
    await posts.post_next()
    (post,) = channel.history()
    assert post.text.startswith("-# Quiz\n### ") and labels(post) == ["Answer", "Why am I seeing this?"]
    assert MessageFlag.SUPPRESS_NOTIFICATIONS in post.flags
    quiz = await quizzes.of(post)
    await quizzes.answer(amina, post, quiz.asked.answer if len(quiz.asked.answer) == 5 else "A")
    why = await amina.click(post, "Why am I seeing this?")
    assert why.text.startswith("The moderators of this server set up posts")
    await quizzes.close(falak, hours=24)
    assert "The right answer:" in post.text
    assert labels(post) == ["Read more", "Why am I seeing this?"]
    (recorded,) = await posts.history()
    assert (recorded.outcome, recorded.topic_id, recorded.answered) == (Outcome.SENT, "black-tea", True)


async def test_topics_without_questions_are_skipped_and_questions_take_turns(
    posts: Posts, schedule: Schedule, channel: Channel, quizzes: Quizzes
) -> None:
    await posts.save(schedule)
    for _ in range(4):
        await posts.post_next()
    asked = [(await quizzes.of(post)).asked.question for post in channel.history()]
    assert len(asked) == 4 and asked[:2] == asked[2:] and len(set(asked)) == 2


async def test_without_questions_nothing_is_posted(
    posts: Posts, schedule: Schedule, channel: Channel
) -> None:
    await posts.save(replace(schedule, topics=TopicChoice(Choice.LIST, "", ("green-tea",))))
    await posts.post_next()
    assert channel.history() == []
    assert await posts.outcomes() == [Outcome.NO_TOPIC]


async def test_the_opening_line_stays_and_pings_only_the_role(
    posts: Posts, schedule: Schedule, channel: Channel, guild: Guild, quizzes: Quizzes, falak: FalakClient
) -> None:
    readers = guild.add_role("Readers")
    readers.is_mentionable = True
    opening = "Guess! @everyone"
    await posts.save(replace(schedule, role_id=readers.id, opening=opening))
    await posts.post_next()
    (post,) = channel.history()
    assert post.text.startswith(f"{readers.mention} {opening}\n-# Quiz")
    assert post.mentioned_roles == [readers] and not post.mentions_everyone
    await quizzes.close(falak, hours=24)
    assert post.text.startswith(f"{readers.mention} {opening}\n-# Quiz")
    assert not post.mentions_everyone


async def test_a_forum_post_has_the_question_as_its_title(
    posts: Posts, schedule: Schedule, guild: Guild, quizzes: Quizzes, falak: FalakClient, amina: Person
) -> None:
    forum = guild.add_forum("questions")
    await posts.save(replace(schedule, channel_id=forum.id, kind=ChannelKind.FORUM))
    await posts.post_next()
    (thread,) = [each for each in guild.channels if each.parent is forum]
    (post,) = thread.history()
    quiz = await quizzes.of(post)
    assert thread.name == quiz.asked.question
    await quizzes.close(falak, hours=24)
    assert "The right answer:" in post.text


async def test_a_lost_response_causes_no_second_quiz(
    posts: Posts, schedule: Schedule, channel: Channel, quizzes: Quizzes, local_discord: LocalDiscord,
    storage: Storage, guild: Guild,
) -> None:  # fmt: skip
    await posts.save(schedule)
    for _ in range(2):
        local_discord.faults.lose(*SEND, Loss.HANG_UP)
    await posts.post_next()
    posts.advance(minutes=3)
    await posts.catch_up()
    (post,) = channel.history()
    (quiz,) = await storage.quizzes.latest(guild.id)
    assert quiz.message_id == post.id
    assert (await posts.outcomes()) == [Outcome.SENT]


async def test_a_posted_question_stays_the_same_if_the_content_changes(
    posts: Posts, schedule: Schedule, channel: Channel, quizzes: Quizzes, start: Start, folder: Path,
    amina: Person,
) -> None:  # fmt: skip
    await posts.save(schedule)
    await posts.post_next()
    (post,) = channel.history()
    quiz = await quizzes.of(post)
    client = await start(tea.assistant(folder, {"green-tea": tea.GREEN_TEA}))
    opened = await quizzes.open(amina, post)
    assert quiz.asked.question in opened.text
    await quizzes.close(client, hours=25)
    assert f"The right answer: **{quiz.asked.answer}**" in post.text
    await start(tea.assistant(folder, TOPICS))


async def test_the_panel_has_the_option_for_quizzes(
    posts: Posts, moderator: Person, channel: Channel, application: Application, guild: Guild
) -> None:
    panel = (await moderator.run(channel, application, "outreach panel")).message
    assert panel is not None
    form = (await moderator.click(panel, "New schedule")).modal
    assert form is not None
    values = {"channel": [channel], "days": ["0"], "time": "18:30", "zone": "UTC"}
    await moderator.submit(form, **values)
    form = (await moderator.click(panel, "Channel and options")).modal
    assert form is not None
    await moderator.submit(form, channel=[channel], options=["quiz"])
    assert (await posts.current()).asks_quiz
    assert "Asks a quiz question about each topic" in panel.text
    news = guild.add_announcement_channel("news")
    form = (await moderator.click(panel, "Channel and options")).modal
    assert form is not None
    refused = await moderator.submit(form, channel=[news], options=["quiz", "publish"])
    assert refused.text.startswith("A quiz can't be published")


async def test_a_schedule_of_an_earlier_version_posts_topics(schedule: Schedule) -> None:
    stored = schedule.stored()
    del stored["quiz"]
    assert not Schedule.read(stored).asks_quiz
    assert Schedule.read(schedule.stored()).asks_quiz


async def test_details_that_are_opened_from_posts_are_counted(
    posts: Posts, schedule: Schedule, channel: Channel, amina: Person, storage: Storage
) -> None:
    await posts.save(replace(schedule, asks_quiz=False, topics=TopicChoice(Choice.LIST, "", ("black-tea",))))
    await posts.post_next()
    (post,) = channel.history()
    await amina.click(post, "Read more")
    await amina.click(post, "👍")
    await amina.click(post, "Why am I seeing this?")
    await storage.flush()
    sums = await storage.outreach_counts.since(posts.now.date() - datetime.timedelta(days=9))
    assert (sums[OutreachEvent.POST].times, sums[OutreachEvent.OPENED].times) == (1, 1)


async def test_the_loop_closes_a_quiz_that_is_due(
    posts: Posts, schedule: Schedule, channel: Channel, falak: FalakClient, quizzes: Quizzes
) -> None:
    await posts.save(schedule)
    await posts.post_next()
    (post,) = channel.history()
    quizzes.advance(hours=24)
    cog = falak.get_cog("ChannelQuiz")
    assert isinstance(cog, ChannelQuiz)
    edited = asyncio.create_task(
        falak.wait_for(
            "raw_message_edit", check=lambda update: update.message_id == post.id, timeout=PATIENCE_SECONDS
        )
    )
    await asyncio.sleep(0)
    cog.closer.wake()
    await edited
    assert "The right answer:" in post.text
