"""Tests `/privacy`, which says what is stored, and `/mydata`, which shows and deletes a person's data."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.discord_app.privacy import cog
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Guild, LocalDiscord, Message, Person
from bot.storage.quizzes import AskedQuestion, Quiz
from bot.storage.storage import Storage
from bot.storage.tables import misses, votes
from tests.discord_app.conftest import PLACES, Start, Tidy, labels, mentioned

DAY = 24 * 60 * 60
NOTHING = "Nothing is stored about you."
UNSAVED = "My database isn't reachable right now, so this may **not have been saved**."
UNSHOWN = "My database isn't reachable right now, so I can't show you this."
UNANSWERED = "How do I bake sourdough bread?"
SHOW, DELETE, SURE, KEEP = "Show all of it", "Delete it", "Delete it for good", "Keep it"


async def my_data(person: Person, place: Channel, application: Application) -> Message:
    response = await person.run(place, application, "mydata")
    assert response.message is not None
    assert response.message.ephemeral_to is person
    return response.message


async def lines(person: Person, place: Channel, application: Application) -> list[str]:
    """Returns the lines of `/mydata` about stored data."""
    text = (await my_data(person, place, application)).text
    return [line.removeprefix("- ") for line in text.split("\n") if line.startswith("- ")]


async def store_data(person: Person, channel: Channel, application: Application, storage: Storage) -> None:
    """Stores a vote, an unanswered question, a changed setting, an opt-out, a language and a quiz answer."""
    card = (await person.run(channel, application, "ask", question="hope probe")).message
    assert card is not None and channel.guild is not None
    await person.click(card, "👍")
    await person.run(channel, application, "ask", question=UNANSWERED)
    await storage.settings.change(channel.guild.id, person.id, "cooldown", 5, by=person.id)
    await storage.keyword_replies.opt_out(person.id)
    await person.run(channel, application, "language", language="en")
    asked_at = storage.database.now()
    quiz = Quiz(
        id=1,
        guild_id=channel.guild.id,
        channel_id=channel.id,
        topic_id="hope-probe",
        locale="en",
        asked=AskedQuestion("Where?", ("Mars", "Venus"), 0, "It flew to Mars."),
        asked_at=asked_at,
        closes_at=asked_at + datetime.timedelta(days=1),
    )
    await storage.quizzes.add(quiz)
    await storage.quizzes.answer(1, person.id, 1)


@pytest.mark.parametrize("place", PLACES, indirect=True)
@pytest.mark.usefixtures("falak")
async def test_both_commands_work_everywhere_and_answer_privately(
    place: Channel, application: Application, amina: Person
) -> None:
    response = await amina.run(place, application, "privacy")
    assert (response.ephemeral, response.text.startswith("### Privacy\n")) == (True, True)
    card = await my_data(amina, place, application)
    assert NOTHING in card.text
    assert card.buttons == []


@pytest.mark.usefixtures("falak")
async def test_privacy_mentions_its_commands(
    channel: Channel, application: Application, amina: Person
) -> None:
    card = await amina.run(channel, application, "privacy")
    assert mentioned(card.text, application)[:2] == ["language", "mydata"]


@pytest.mark.usefixtures("falak")
async def test_privacy_says_how_long_all_data_is_kept(
    channel: Channel, application: Application, amina: Person
) -> None:
    text = (await amina.run(channel, application, "privacy")).text
    for statement in (
        "your reason, for 90 days",
        "or that you say I answered wrongly, for 90 days",
        "only after 3 different people",
        "**The key of those codes**, for 90 days",
        "for 400 days. Nothing about people",
        "the server, channel, topic and time, for a day",
        "for 400 days each change",
        "deleted after 30 days",
        "I only read what is sent to me",
    ):
        assert statement in text


@pytest.mark.usefixtures("falak")
async def test_mydata_lists_all_data_about_the_person(
    channel: Channel, application: Application, amina: Person, bilal: Person, storage: Storage
) -> None:
    await store_data(bilal, channel, application, storage)
    assert NOTHING in (await my_data(amina, channel, application)).text
    await store_data(amina, channel, application, storage)
    *counts, opted_out, language = await lines(amina, channel, application)
    assert counts == [
        "Votes: 1",
        "Questions that I couldn't answer, or answered wrongly: 1",
        "Changes of settings: 1",
        "Answers to quizzes that are open: 1",
    ]
    assert opted_out.startswith("You opted out of keyword replies on <t:")
    assert language == "You chose a language: English"


@pytest.mark.usefixtures("falak")
async def test_people_can_download_their_data_as_it_is_stored(
    channel: Channel, application: Application, amina: Person, bilal: Person, storage: Storage
) -> None:
    await store_data(bilal, channel, application, storage)
    await store_data(amina, channel, application, storage)
    response = await amina.click(await my_data(amina, channel, application), SHOW)
    (followup,) = response.followups
    assert followup.ephemeral_to is amina
    (file,) = followup.attachments
    stored: dict[str, list[dict[str, Any]]] = json.loads(file.content)
    assert {name: len(rows) for name, rows in stored.items()} == dict.fromkeys(
        ("votes", "misses", "setting_changes", "opt_outs", "language_choices", "quiz_answers"), 1
    )
    assert stored["votes"][0]["helpful"] is True
    assert stored["votes"][0]["guild_id"] == str(channel.guild.id if channel.guild else 0)
    assert stored["misses"][0]["text"] == UNANSWERED.lower()
    assert stored["setting_changes"][0]["after"] == "5"
    assert stored["quiz_answers"][0]["choice"] == "1"


@pytest.mark.usefixtures("falak")
async def test_only_the_persons_own_data_is_deleted_after_confirmation(
    channel: Channel, application: Application, amina: Person, bilal: Person, storage: Storage
) -> None:
    for person in (amina, bilal):
        await store_data(person, channel, application, storage)
    card = await my_data(amina, channel, application)
    shown = card.text
    await amina.click(card, DELETE)
    assert "It can't be undone." in card.text
    assert "This also deletes your opt-out" in card.text
    assert "without your id" in card.text
    await amina.click(card, KEEP)
    assert card.text == shown
    await amina.click(card, DELETE)
    assert labels(card) == [SURE, KEEP]
    await amina.click(card, SURE)
    assert card.text == (
        "### Your data\n"
        "Deleted. Nothing about you is stored any more, except in backups that the operator may have."
    )
    assert card.buttons == []
    assert NOTHING in (await my_data(amina, channel, application)).text
    assert len(await lines(bilal, channel, application)) == 6
    assert channel.guild is not None
    changed_by = {change.changed_by for change in await storage.settings.history(channel.guild.id)}
    assert changed_by == {0, bilal.id}, "the change is kept without the person's id"


async def test_every_step_works_after_a_restart(
    start: Start,
    space: Assistant,
    channel: Channel,
    application: Application,
    amina: Person,
    storage: Storage,
) -> None:
    await start(space)
    await store_data(amina, channel, application, storage)
    card = await my_data(amina, channel, application)
    for button in (SHOW, DELETE, SURE):
        await start(space)
        await amina.click(card, button)
    assert not await storage.personal.of(amina.id)


@pytest.fixture
def short_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the bot wait only briefly for data that isn't written yet."""
    monkeypatch.setattr(cog, "TIMEOUT_SECONDS", 0.1)


@pytest.mark.usefixtures("falak", "short_wait")
async def test_without_the_database_nothing_is_reported_as_deleted(
    channel: Channel, application: Application, amina: Person, storage: Storage
) -> None:
    await store_data(amina, channel, application, storage)
    card = await my_data(amina, channel, application)
    await amina.click(card, DELETE)
    await storage.database.__aexit__(None, None, None)
    response = await amina.click(card, SURE)
    (notice,) = response.followups
    assert (notice.ephemeral_to, notice.text.startswith(UNSAVED)) == (amina, True)
    assert labels(card) == [SURE, KEEP]


@pytest.mark.parametrize("has_unwritten_data", [False, True])
@pytest.mark.usefixtures("falak", "short_wait")
async def test_reading_during_an_outage_mentions_no_unsaved_data(
    channel: Channel, application: Application, amina: Person, storage: Storage, has_unwritten_data: bool
) -> None:
    await store_data(amina, channel, application, storage)
    card, question = [await my_data(amina, channel, application) for _ in range(2)]
    await amina.click(question, DELETE)
    await storage.database.__aexit__(None, None, None)
    if has_unwritten_data:
        await amina.run(channel, application, "ask", question=UNANSWERED)
    for shown, button in ((card, SHOW), (card, DELETE), (question, KEEP)):
        (notice,) = (await amina.click(shown, button)).followups
        assert (notice.ephemeral_to, notice.text.startswith(UNSHOWN)) == (amina, True), button
    response = await amina.run(channel, application, "mydata")
    assert (response.ephemeral, response.text.startswith(UNSHOWN)) == (True, True)


async def test_all_data_but_peoples_choices_expires(
    tidy: Tidy,
    local_discord: LocalDiscord,
    guild: Guild,
    channel: Channel,
    application: Application,
    amina: Person,
    storage: Storage,
) -> None:
    await amina.run(channel, application, "ask", question=UNANSWERED)
    await storage.flush()
    local_discord.clock.advance(60 * DAY)
    await store_data(amina, channel, application, storage)
    await storage.flush()
    local_discord.clock.advance(30 * DAY)
    await tidy()
    # The key is as old as the first question. Without it, nobody can tell who asked the second.
    assert await storage.database.fetch(select(func.count()).select_from(misses)) == [(1,)]
    assert [line.split(":")[0] for line in await lines(amina, channel, application)][:2] == [
        "Votes",
        "Changes of settings",
    ]
    local_discord.clock.advance(60 * DAY)
    await tidy()
    for table in (votes, misses):
        assert await storage.database.fetch(select(func.count()).select_from(table)) == [(0,)]
    assert await storage.usage.since((storage.database.now()).date().replace(year=2000), guild.id)
    local_discord.clock.advance(340 * DAY)
    await tidy()
    assert await storage.usage.since((storage.database.now()).date().replace(year=2000), guild.id) == []
    left = [line.split(" on ")[0] for line in await lines(amina, channel, application)]
    assert left == ["You opted out of keyword replies", "You chose a language: English"], (
        "people's choices are kept"
    )


async def test_data_of_a_left_guild_is_deleted_after_thirty_days(
    tidy: Tidy,
    local_discord: LocalDiscord,
    guild: Guild,
    channel: Channel,
    application: Application,
    amina: Person,
    storage: Storage,
) -> None:
    await store_data(amina, channel, application, storage)
    await storage.flush()
    guild.remove(application)
    for days, left in ((0, 1), (29, 1), (1, 0)):
        local_discord.clock.advance(days * DAY)
        await tidy()
        for table in (votes, misses):
            assert await storage.database.fetch(select(func.count()).select_from(table)) == [(left,)], days
    personal = await storage.personal.of(amina.id)
    assert (personal.changes, personal.opted_out_since is None) == (0, False)
