"""Tests `/tour` and the **Start here** card. The buttons of a tour contain its position."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.discord_app.tour.components import TourPage
from bot.knowledge.assistant import Assistant
from bot.knowledge.schema import MAX_ID
from bot.local_discord import (
    Application,
    Channel,
    Guild,
    LocalDiscord,
    Message,
    Permission,
    Person,
    ResponseType,
)
from bot.storage.outreach_counts import OutreachEvent
from bot.storage.storage import Storage
from tests.discord_app import tea
from tests.discord_app.conftest import PLACES, Start, labels

QUIZ = """\
quiz:
  - question: What is black tea?
    choices: [Fully oxidised, Not oxidised]
    right: Fully oxidised
    why: Black tea is fully oxidised.
"""
TOPICS = {**tea.TOPICS, "black-tea": tea.BLACK_TEA.replace("source:", f"{QUIZ}source:")}


def write(folder: Path, tour: str, topics: dict[str, str] = TOPICS) -> Path:
    tea.write(folder, topics)
    (folder / "community.toml").write_text(f'name = "Tea Club"\nabout = "We like tea."\ntour = {tour}\n')
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "club", '["mate", "black-tea", "green-tea"]')


async def begin(person: Person, place: Channel, application: Application) -> Message:
    response = await person.run(place, application, "tour")
    assert (response.type, response.ephemeral) == (ResponseType.MESSAGE, True)
    assert response.message is not None
    return response.message


def title(message: Message) -> str:
    return message.text.split("\n")[0].removeprefix("### ")


async def go_to_the_end(message: Message, person: Person) -> list[str]:
    """Goes to the last page. Returns the titles of the pages before it."""
    titles = [title(message)]
    while "Next ▶" in labels(message):
        await person.click(message, "Next ▶")
        titles.append(title(message))
    await person.click(message, "To the end ▶")
    return titles


@pytest.mark.parametrize("place", PLACES, indirect=True)
async def test_the_tour_shows_topics_in_the_communitys_order(
    start: Start, folder: Path, place: Channel, application: Application, amina: Person
) -> None:
    await start(Assistant(folder))
    message = await begin(amina, place, application)
    assert title(message) == r"Mate \*is not\* tea"
    assert message.text.endswith("-# 1 of 3")
    assert labels(message) == ["Next ▶"]
    response = await amina.click(message, "Next ▶")
    assert (response.type, response.message) == (ResponseType.UPDATE, message)
    assert title(message) == "Black Tea"
    assert "-# 2 of 3 · From" in message.text
    assert labels(message) == ["◀ Back", "Next ▶", "Read more"]
    details = await amina.click(message, "Read more")
    assert (details.ephemeral, "It keeps for **years**." in details.text) == (True, True)
    await amina.click(message, "◀ Back")
    assert message.text.endswith("-# 1 of 3")
    assert await go_to_the_end(message, amina) == [r"Mate \*is not\* tea", "Black Tea", "Green Tea"]


async def test_the_last_page_has_a_list_a_file_and_a_quiz(
    start: Start, folder: Path, channel: Channel, application: Application, amina: Person
) -> None:
    await start(Assistant(folder))
    message = await begin(amina, channel, application)
    await go_to_the_end(message, amina)
    assert message.text.startswith("### That was the tour\n1. **Mate")
    assert "2. **Black Tea**\n-# Black tea is fully oxidised." in message.text
    (file,) = message.attachments
    kept = file.content.decode("utf-8-sig")
    assert kept.startswith("1. Mate *is not* tea\nMate comes from a holly.\n\n2. Black Tea\n")
    assert kept.endswith("\n\nTea Club\n")
    assert labels(message) == ["Take the quiz", "◀ Back", "From the beginning"]
    quiz = await amina.click(message, "Take the quiz")
    assert (quiz.ephemeral, quiz.type) == (True, ResponseType.MESSAGE)
    assert "What is black tea?" in quiz.text
    await amina.click(message, "◀ Back")
    assert (title(message), message.attachments) == ("Green Tea", [])
    await amina.click(message, "To the end ▶")
    await amina.click(message, "From the beginning")
    assert message.text.endswith("-# 1 of 3")


async def test_a_tour_without_order_or_questions_has_all_topics_and_no_quiz(
    start: Start, teas: Assistant, channel: Channel, application: Application, amina: Person
) -> None:
    await start(teas)
    message = await begin(amina, channel, application)
    titles = await go_to_the_end(message, amina)
    assert titles == ["Black Tea", "Green Tea", r"Mate \*is not\* tea"]
    assert labels(message) == ["◀ Back", "From the beginning"]


async def test_the_tour_continues_after_restarts_and_content_changes(
    start: Start, folder: Path, channel: Channel, application: Application, amina: Person
) -> None:
    await start(Assistant(folder))
    message = await begin(amina, channel, application)
    await amina.click(message, "Next ▶")
    await start(Assistant(write(folder, '["black-tea", "mate", "green-tea"]')))  # another order
    await amina.click(message, "◀ Back")
    assert title(message) == r"Mate \*is not\* tea"
    assert message.text.endswith("-# 2 of 3")
    fewer = {key: text for key, text in TOPICS.items() if key != "green-tea"}
    white = {**fewer, "white-tea": "---\ntitle: White Tea\n---\nIt is pale.\n"}
    await start(Assistant(write(folder, '["black-tea", "mate", "white-tea"]', white)))
    await amina.click(message, "Next ▶")  # green tea was removed
    assert title(message) == "White Tea"
    await amina.click(message, "◀ Back")
    await start(Assistant(write(folder, '["black-tea", "mate"]', fewer)))
    await amina.click(message, "Next ▶")  # white tea was removed, and no topic follows it
    assert message.text.startswith("### That was the tour\n")


async def test_topics_that_are_switched_off_are_left_out(
    start: Start, folder: Path, channel: Channel, application: Application, amina: Person, moderator: Person
) -> None:
    await start(Assistant(folder))
    message = await begin(amina, channel, application)
    await moderator.run(channel, application, "settings topic", topic="black-tea", state="off")
    await amina.click(message, "Next ▶")
    assert title(message) == "Green Tea"
    assert message.text.endswith("-# 2 of 2")
    for topic in ("green-tea", "mate"):
        await moderator.run(channel, application, "settings topic", topic=topic, state="off")
    assert (await amina.click(message, "◀ Back")).text == "There are no topics here."
    assert (await amina.run(channel, application, "tour")).text == "There are no topics here."


async def test_the_start_here_card_starts_the_tour_in_each_persons_language(
    start: Start, folder: Path, channel: Channel, application: Application, amina: Person, bilal: Person,
    moderator: Person, guild: Guild,
) -> None:  # fmt: skip
    (folder / "fr").mkdir()
    (folder / "fr" / "mate.md").write_text("---\ntitle: Maté\n---\nIl vient d'un houx.\n")
    await start(Assistant(folder))
    response = await moderator.run(channel, application, "start-here")
    card = channel.history()[-1]
    assert response.ephemeral
    link = f"https://discord.com/channels/{guild.id}/{channel.id}/{card.id}"
    assert response.text.startswith(f"Posted: {link}\n")
    assert card.author is application.bot
    assert card.text.startswith("### Start here: Tea Club\nWe like tea.\n")
    assert labels(card) == ["Start the tour", "All topics"]
    before = card.text
    await start(Assistant(folder))  # the card works after a restart
    bilal.locale = "fr"
    for person, first in ((amina, r"Mate \*is not\* tea"), (bilal, "Maté")):
        begun = await person.click(card, "Start the tour")
        assert begun.ephemeral
        assert begun.message is not None and begun.message is not card
        assert title(begun.message) == first
    assert card.text == before
    assert (await amina.click(card, "All topics")).text.startswith("### Topics")


async def test_only_moderators_post_the_card_and_only_if_the_bot_can_write(
    start: Start, folder: Path, guild: Guild, application: Application, amina: Person, moderator: Person,
    channel: Channel,
) -> None:  # fmt: skip
    await start(Assistant(folder))
    command = next(each for each in application.commands[None] if each.name == "start-here")
    assert command.body["default_member_permissions"] == Permission.MANAGE_GUILD
    channel.deny(application.bot, Permission.SEND_MESSAGES)
    refused = await moderator.run(channel, application, "start-here")
    assert refused.text == "I can't post in this channel: I lack **Send Messages**."


async def test_no_direct_message_is_sent_and_nobody_is_pinged(
    start: Start, folder: Path, channel: Channel, application: Application, amina: Person,
    moderator: Person, local_discord: LocalDiscord,
) -> None:  # fmt: skip
    await start(Assistant(folder))
    await moderator.run(channel, application, "start-here")
    message = await begin(amina, channel, application)
    await go_to_the_end(message, amina)
    assert amina.dm(application).history() == []
    assert channel.history()[-1].mentions == []


async def test_begun_and_finished_tours_are_counted(
    start: Start, folder: Path, channel: Channel, application: Application, amina: Person, storage: Storage
) -> None:
    await start(Assistant(folder))
    message = await begin(amina, channel, application)
    await go_to_the_end(message, amina)
    await amina.click(message, "◀ Back")
    await storage.outreach_counts.writer.flush()
    sums = await storage.outreach_counts.since(storage.database.now().date())
    assert sums[OutreachEvent.TOUR_BEGUN].times == 1
    assert sums[OutreachEvent.TOUR_FINISHED].times == 1


async def test_every_page_of_our_own_content_is_accepted_by_discord(
    start: Start, space: Assistant, channel: Channel, application: Application, amina: Person,
    local_discord: LocalDiscord,
) -> None:  # fmt: skip
    await start(space)
    amina.locale = "ar"
    message = await begin(amina, channel, application)
    titles = [title(message)]
    while "التالي ◀" in labels(message):
        await amina.click(message, "التالي ◀")
        titles.append(title(message))
    assert len(titles) == len(space.library.community.tour)
    await amina.click(message, "إلى النهاية ◀")
    assert local_discord.violations == []


def test_custom_ids_of_a_tour_are_short_enough() -> None:
    assert len(f"tour:{TourPage(9999, 'i' * MAX_ID, 'l' * 12).encoded}") <= 100
