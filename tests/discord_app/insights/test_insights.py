"""Tests `/insights`: figures that only moderators see."""

from __future__ import annotations

import asyncio
import csv
import datetime
import io
import re
from pathlib import Path

import pytest
from PIL import Image

from bot.discord_app.app.client import FalakClient
from bot.local_discord import (
    Application,
    Channel,
    CommandUnavailableError,
    Guild,
    LocalDiscord,
    Message,
    Permission,
    Person,
)
from bot.local_discord.model.components import texts
from bot.storage.misses import UnansweredQuestion
from bot.storage.outreach_counts import OutreachEvent
from bot.storage.storage import Storage
from bot.storage.usage import EntryPoint, UsageEvent
from bot.storage.votes import Vote
from tests.discord_app.conftest import handled, with_plain_commands
from tests.insights.made_up import fill

pytestmark = pytest.mark.usefixtures("falak")


@pytest.fixture
def moderator(local_discord: LocalDiscord, guild: Guild) -> Person:
    moderator = local_discord.add_user("maryam")
    guild.join(moderator, Permission.MANAGE_GUILD)
    return moderator


@pytest.fixture
def no_chart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leaves out the chart, because drawing it takes a process and half a second."""
    monkeypatch.setattr("bot.pictures.renderer.TIMEOUT_SECONDS", 0)


def tables(message: Message) -> dict[str, list[dict[str, str]]]:
    """Returns the rows of each file, by file name."""
    return {
        file.filename: list(csv.DictReader(io.StringIO(file.content.decode("utf-8-sig"))))
        for file in message.attachments
    }


@pytest.mark.usefixtures("no_chart")
async def test_the_card_shows_questions_entry_points_and_votes(
    channel: Channel, application: Application, moderator: Person, guild: Guild, storage: Storage
) -> None:
    await fill(storage, guild.id)
    response = await moderator.run(channel, application, "insights")
    assert response.ephemeral
    assert response.message is not None
    card_text = with_plain_commands("\n".join(texts(response.message.components)))
    assert "The last 30 days" in card_text
    assert (
        "**Questions: 10**. Answered: 6 (60%). With suggestions: 1 (10%). Without a topic: 3 (30%)."
        in card_text
    )
    assert "`/ask` 8 · mentions 2 · topics opened with buttons: 4" in card_text
    assert "Votes: 3, **67%** helpful" in card_text
    assert "“how do i bake sourdough”, 3 people" in card_text
    assert "No other people's questions are hidden. Your own questions don't count." in card_text


async def test_the_chart_is_a_picture_with_a_description(
    channel: Channel, application: Application, moderator: Person, guild: Guild, storage: Storage
) -> None:
    await fill(storage, guild.id)
    response = await moderator.run(channel, application, "insights", period=7)
    assert response.message is not None
    [picture] = response.message.attachments
    image = Image.open(io.BytesIO(picture.content))
    assert (image.format, image.width) == ("PNG", 1080)
    [gallery] = [part for part in response.message.components[0]["components"] if part["type"] == 12]
    described = gallery["items"][0]["description"]
    assert "Answered 6, Suggestions 1, No topic 3" in described
    assert "Topics shown most: 10 for Hope Probe (Al-Amal)." in described


async def test_the_card_says_that_the_chart_cannot_be_drawn(
    channel: Channel, application: Application, moderator: Person, guild: Guild, storage: Storage,
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    (tmp_path / "matplotlib.py").write_text("raise ImportError('no such library')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    await fill(storage, guild.id)
    response = await moderator.run(channel, application, "insights")
    assert response.message is not None
    assert not response.message.attachments
    card_text = "\n".join(texts(response.message.components))
    assert "**Questions: 10**" in card_text
    assert "The chart can't be drawn" in card_text
    assert "no such library" in caplog.text


async def test_the_card_says_that_the_period_is_longer_than_votes_are_kept(
    channel: Channel, application: Application, moderator: Person
) -> None:
    for days, is_shown in ((30, False), (364, True)):
        response = await moderator.run(channel, application, "insights", period=days)
        assert response.message is not None
        card_text = "\n".join(texts(response.message.components))
        assert ("are kept for 90 days" in card_text) is is_shown


async def test_outreach_counts_are_shown_for_at_least_three_people(
    channel: Channel, application: Application, moderator: Person, guild: Guild, storage: Storage
) -> None:
    counts = storage.outreach_counts
    counts.count(OutreachEvent.POST, guild.id)
    for person in range(4):
        counts.count(OutreachEvent.QUIZ_TAKEN, guild.id, person)
        counts.count(OutreachEvent.QUIZ_ANSWER, guild.id, person)
    counts.count(OutreachEvent.QUIZ_RIGHT, guild.id, 1)
    for _ in range(5):
        counts.count(OutreachEvent.TOUR_BEGUN, guild.id, 1)
    counts.count(OutreachEvent.TOUR_BEGUN, guild.id, 2)
    counts.count(OutreachEvent.SHARED, guild.id + 1, 1)
    await storage.flush()
    response = await moderator.run(channel, application, "insights")
    assert response.message is not None
    card_text = "\n".join(texts(response.message.components))
    assert (
        "**Posts, quizzes, tours and shared texts**\n"
        "Posts: 1 · Quizzes taken: 4 (25% of the answers right) · Tours started: fewer than 3 people"
    ) in card_text
    files = (await moderator.click(response.message, "As CSV files")).message
    assert files is not None
    written = {line["event"]: line["times"] for line in tables(files)["outreach.csv"]}
    assert written["quiz_taken"] == "4" and written["tour_begun"] == "<3" and written["shared"] == "0"
    assert written["quiz_right"] == "<3"


async def test_the_files_have_headers_in_the_moderators_language(
    channel: Channel, application: Application, moderator: Person, falak: FalakClient, storage: Storage
) -> None:
    assert falak
    await storage.language_choices.choose(moderator.id, "ar")
    response = await moderator.run(channel, application, "insights")
    assert response.message is not None
    custom_ids = [button["custom_id"] for button in response.message.buttons]
    (button,) = (each for each in custom_ids if each.startswith("insights-csv:"))
    files = (await moderator.click(response.message, button)).message
    assert files is not None
    headers = {file.filename: file.content.decode("utf-8-sig").splitlines()[0] for file in files.attachments}
    assert headers["topics.csv"] == "الموضوع,العنوان,عدد المرات"
    assert not re.search("[a-z]", "".join(headers.values()))


@pytest.mark.usefixtures("no_chart")
async def test_the_figures_can_be_downloaded_as_files(
    channel: Channel,
    application: Application,
    moderator: Person,
    guild: Guild,
    storage: Storage,
) -> None:
    await fill(storage, guild.id, asked="=1+1 for sourdough")
    response = await moderator.run(channel, application, "insights")
    assert response.message is not None
    files = await moderator.click(response.message, "As CSV files")
    assert files.ephemeral
    assert files.message is not None
    found = tables(files.message)
    unanswered = [(line["people"], line["question"]) for line in found["unanswered.csv"]]
    assert unanswered == [("3", "'=1+1 for sourdough")]
    assert sum(int(line["times"]) for line in found["replies.csv"]) == 14


@pytest.mark.usefixtures("no_chart")
async def test_files_always_cover_the_days_of_their_card(
    local_discord: LocalDiscord, channel: Channel, application: Application, moderator: Person, guild: Guild,
    storage: Storage, falak: FalakClient,
) -> None:  # fmt: skip
    await fill(storage, guild.id)
    response = await moderator.run(channel, application, "insights", period=7)
    assert response.message is not None
    until = storage.database.now().date()
    local_discord.clock.advance(3 * 24 * 60 * 60)
    await fill(storage, guild.id, asked="how do i knit socks")
    falak.dispatch("person_deleted", 1)  # drops the cached figures
    await handled("person_deleted")
    files = (await moderator.click(response.message, "As CSV files")).message
    assert files is not None
    since = until - datetime.timedelta(days=6)
    assert f"from {since:%B} {since.day}, {since.year} to {until:%B} {until.day}, {until.year}," in files.text
    found = tables(files)
    assert [line["question"] for line in found["unanswered.csv"]] == ["how do i bake sourdough"]
    assert sum(int(line["times"]) for line in found["replies.csv"]) == 14
    assert found["votes.csv"] == found["complaints.csv"] == [], "the votes were cast again after these days"


async def test_without_the_database_no_unsaved_data_is_mentioned(
    channel: Channel, application: Application, moderator: Person, storage: Storage
) -> None:
    await storage.database.__aexit__(None, None, None)
    response = await moderator.run(channel, application, "insights")
    assert (response.ephemeral, "so I can't show you this" in response.text) == (True, True)


async def test_moderators_do_not_see_figures_of_other_guilds(
    channel: Channel, application: Application, moderator: Person, guild: Guild, storage: Storage
) -> None:
    await fill(storage, guild.id + 1)
    response = await moderator.run(channel, application, "insights")
    assert response.message is not None
    card_text = "\n".join(texts(response.message.components))
    assert "Nobody asked me anything in this period" in card_text
    assert "sourdough" not in card_text
    assert not response.message.attachments


@pytest.mark.usefixtures("no_chart")
async def test_a_question_of_only_two_people_is_not_shown(
    channel: Channel, application: Application, moderator: Person, guild: Guild, storage: Storage
) -> None:
    await fill(storage, guild.id, people=2)
    response = await moderator.run(channel, application, "insights")
    assert response.message is not None
    card_text = "\n".join(texts(response.message.components))
    assert "sourdough" not in card_text
    assert "2 questions from others are hidden. Each is shown when 3 people have asked it." in card_text


async def test_a_moderator_with_three_accounts_cannot_confirm_a_guess(
    channel: Channel, application: Application, moderator: Person, guild: Guild, storage: Storage,
    falak: FalakClient,
) -> None:  # fmt: skip
    for person in (moderator.id, 1, 2):
        storage.misses.note(UnansweredQuestion(guild.id, "does amina bake sourdough", "en", person))
    await storage.flush()
    response = await moderator.run(channel, application, "insights")
    assert response.message is not None
    assert "sourdough" not in "\n".join(texts(response.message.components))
    files = (await moderator.click(response.message, "As CSV files")).message
    assert files is not None
    assert tables(files)["unanswered.csv"] == []
    storage.misses.note(UnansweredQuestion(guild.id, "does amina bake sourdough", "en", 3))
    await storage.flush()
    falak.dispatch("person_deleted", 1)  # drops the cached figures
    await handled("person_deleted")
    response = await moderator.run(channel, application, "insights")
    assert response.message is not None
    assert "“does amina bake sourdough”, 3 people" in "\n".join(texts(response.message.components))


async def test_no_count_by_topic_is_lower_than_three(
    channel: Channel, application: Application, moderator: Person, guild: Guild, storage: Storage
) -> None:
    await fill(storage, guild.id)
    for topic_id in ("arab-astronauts", "mbr-space-centre", "mbr-space-centre"):
        storage.usage.count(UsageEvent(guild.id, EntryPoint.ASK, "answer", topic_id, "en"))
        await storage.votes.cast(Vote(9, len(topic_id), guild.id, topic_id, "en", False, "unclear"))
    await storage.flush()
    response = await moderator.run(channel, application, "insights")
    assert response.message is not None
    [gallery] = [part for part in response.message.components[0]["components"] if part["type"] == 12]
    assert "Topics shown most: 10 for Hope Probe (Al-Amal)." in gallery["items"][0]["description"]
    files = (await moderator.click(response.message, "As CSV files")).message
    assert files is not None
    found = tables(files)
    by_topic = [
        line for name in found if name not in {"unanswered.csv", "outreach.csv"} for line in found[name]
    ]
    assert {line["topic"] for line in by_topic} == {"hope-probe", ""}
    assert sum(int(line["times"]) for line in found["replies.csv"]) == 17
    assert all(int(line["times"]) >= 3 for line in found["replies.csv"] if line["topic"])
    assert [(line["helpful"], line["not helpful"]) for line in found["votes.csv"]] == [("<3", "<3")]


async def test_figures_are_computed_once_for_all_requests_of_a_minute(
    channel: Channel, application: Application, moderator: Person, guild: Guild, storage: Storage
) -> None:
    await fill(storage, guild.id)
    responses = await asyncio.gather(*(moderator.run(channel, application, "insights") for _ in range(6)))
    storage.usage.count(UsageEvent(guild.id, EntryPoint.ASK, "answer", "hope-probe", "en"))
    await storage.flush()
    responses.append(await moderator.run(channel, application, "insights"))
    for response in responses:
        assert response.message is not None
        assert "**Questions: 10**" in "\n".join(texts(response.message.components))
    pictures = {response.message.attachments[0].content for response in responses if response.message}
    assert len(pictures) == 1


@pytest.mark.usefixtures("no_chart")
async def test_moderators_share_figures_but_never_see_their_own_questions(
    channel: Channel, application: Application, guild: Guild, storage: Storage, local_discord: LocalDiscord
) -> None:
    moderators = [local_discord.add_user(name) for name in ("huda", "jamal", "layla", "omar")]
    for each in moderators:
        guild.join(each, Permission.MANAGE_GUILD)
    await fill(storage, guild.id)
    asked = {"does it rain on mars": [1, 2, moderators[0].id], "who paid for the probe": [3, 4, 5]}
    for text, people in asked.items():
        for person in people:
            storage.misses.note(UnansweredQuestion(guild.id, text, "en", person))
    await storage.flush()
    shown: list[list[bool]] = []
    for number, each in enumerate(moderators):
        response = await each.run(channel, application, "insights")
        assert response.message is not None
        card_text = "\n".join(texts(response.message.components))
        assert "**Questions: 10**" in card_text, "all see the figures of the first request"
        shown.append([text in card_text for text in asked])
        storage.usage.count(UsageEvent(guild.id, EntryPoint.ASK, "answer", "hope-probe", "en"))
        storage.misses.note(UnansweredQuestion(guild.id, "does it rain on mars", "en", 100 + number))
        await storage.flush()
    assert shown == [[False, True], *[[True, True]] * 3]


async def test_members_cannot_use_the_command(
    channel: Channel, application: Application, amina: Person
) -> None:
    with pytest.raises(CommandUnavailableError):
        await amina.run(channel, application, "insights")


async def test_former_moderators_get_no_files(
    channel: Channel, application: Application, moderator: Person, guild: Guild
) -> None:
    response = await moderator.run(channel, application, "insights")
    assert response.message is not None
    guild.join(moderator)  # without the permission
    refusal = await moderator.click(response.message, "As CSV files")
    assert "**Manage Server**" in refusal.text


async def test_without_the_database_moderators_get_an_error(
    channel: Channel, application: Application, moderator: Person, falak: FalakClient, storage: Storage
) -> None:
    del falak
    await storage.database.__aexit__(None, None, None)
    response = await moderator.run(channel, application, "insights")
    assert response.ephemeral
    assert "My database isn't reachable" in response.text
