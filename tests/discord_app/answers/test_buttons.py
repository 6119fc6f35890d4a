"""Tests buttons of answers: after a restart, after a change of the content, and pressed by other people."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Suggestions
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
from tests.discord_app import tea
from tests.discord_app.conftest import RELATED, Start, all_handled, with_plain_commands
from tests.waiting import until

GONE = "That topic no longer exists. Type `/ask` to see what I can explain now."


async def ask(amina: Person, channel: Channel, application: Application, question: str) -> Message:
    message = (await amina.run(channel, application, "ask", question=question)).message
    assert message is not None
    return message


async def test_read_more_shows_the_details_only_to_the_person_who_pressed(
    start: Start, teas: Assistant, channel: Channel, application: Application, amina: Person, bilal: Person
) -> None:
    await start(teas)
    message = await ask(amina, channel, application, "Black Tea")
    shown = message.text
    for person in (amina, bilal):
        response = await person.click(message, "Read more")
        assert (response.type, response.ephemeral) == (ResponseType.MESSAGE, True)
        assert response.text == "### Black Tea\nIt keeps for **years**.\n\nIt is grown in Assam."
        assert response.message is not None
        assert response.message.ephemeral_to is person
    assert message.text == shown


async def test_buttons_work_after_a_restart(
    start: Start,
    space: Assistant,
    channel: Channel,
    application: Application,
    amina: Person,
    ambiguous: Suggestions,
) -> None:
    await start(space)
    message = await ask(amina, channel, application, ambiguous.query)
    await start(space)
    picked = ambiguous.offered[0].wording()
    await amina.click(message, message.buttons[0]["label"])
    assert f"### {picked.title}\n{picked.summary}" in message.text


@pytest.mark.parametrize("via", ["command", "mention"])
async def test_a_button_of_a_removed_topic_says_so_privately(
    start: Start,
    teas: Assistant,
    tmp_path: Path,
    channel: Channel,
    application: Application,
    amina: Person,
    via: str,
) -> None:
    await start(teas)
    if via == "command":
        message = await ask(amina, channel, application, "Black Tea")
    else:
        await amina.send(channel, f"{application.mention} Black Tea")
        message = await channel.next_message()
    shown = message.text
    tea.write(tmp_path / "teas", {"green-tea": tea.GREEN_TEA})
    teas.reload()
    response = await amina.click(message, "Read more")
    assert (with_plain_commands(response.text), response.ephemeral) == (GONE, True)
    assert message.text == shown


async def test_read_more_of_a_topic_without_details_shows_its_summary(
    start: Start, teas: Assistant, tmp_path: Path, channel: Channel, application: Application, amina: Person
) -> None:
    await start(teas)
    message = await ask(amina, channel, application, "Black Tea")
    tea.write(tmp_path / "teas", {"black-tea": "---\ntitle: Black Tea\n---\nIt is oxidised.\n"})
    teas.reload()
    assert (await amina.click(message, "Read more")).text == "### Black Tea\nIt is oxidised."


async def test_a_button_works_after_its_topic_got_a_new_id(
    start: Start, teas: Assistant, tmp_path: Path, channel: Channel, application: Application, amina: Person
) -> None:
    await start(teas)
    message = await ask(amina, channel, application, "Black Tea")
    renamed = tea.BLACK_TEA.replace("aliases:", "former_ids: [black-tea]\naliases:")
    tea.write(tmp_path / "teas", {"assam-tea": renamed})
    teas.reload()
    assert "Assam" in (await amina.click(message, "Read more")).text


async def test_cards_leave_no_views_in_memory(
    start: Start, teas: Assistant, channel: Channel, application: Application, amina: Person
) -> None:
    client = await start(teas)
    for _ in range(3):
        await amina.click(await ask(amina, channel, application, "Black Tea"), "Read more")
    assert client.persistent_views == []


@pytest.fixture
def moderator(local_discord: LocalDiscord, guild: Guild) -> Person:
    moderator = local_discord.add_user("maryam")
    guild.join(moderator, Permission.MANAGE_MESSAGES)
    return moderator


@pytest.fixture
async def card(
    start: Start,
    space: Assistant,
    channel: Channel,
    application: Application,
    amina: Person,
    ambiguous: Suggestions,
) -> Message:
    """Returns a public card with suggestions, which amina asked for."""
    await start(space)
    return await ask(amina, channel, application, ambiguous.query)


async def test_other_people_get_their_own_private_answer(
    card: Message, bilal: Person, ambiguous: Suggestions
) -> None:
    shown = card.text
    picked = ambiguous.offered[0].wording()
    response = await bilal.click(card, card.buttons[0]["label"])
    assert (response.type, response.ephemeral) == (ResponseType.MESSAGE, True)
    assert response.text.startswith(f"### {picked.title}\n{picked.summary}\n")
    assert card.text == shown
    own = response.message
    assert own is not None
    related = own.selects[0]
    option = related["options"][0]
    assert (await bilal.select(own, option["value"], menu=RELATED)).type is ResponseType.UPDATE
    assert own.text.startswith(f"### {option['label']}\n")


async def test_a_related_topic_that_others_pick_does_not_change_the_card(
    card: Message, amina: Person, bilal: Person
) -> None:
    await amina.click(card, card.buttons[0]["label"])
    shown = card.text
    option = card.selects[0]["options"][0]
    response = await bilal.select(card, option["value"], menu=RELATED)
    assert (response.type, response.ephemeral) == (ResponseType.MESSAGE, True)
    assert response.text.startswith(f"### {option['label']}\n")
    assert card.text == shown


async def test_moderators_can_change_a_public_card(
    card: Message, moderator: Person, ambiguous: Suggestions
) -> None:
    response = await moderator.click(card, card.buttons[0]["label"])
    assert response.type is ResponseType.UPDATE
    assert f"### {ambiguous.offered[0].wording().title}\n" in card.text


async def test_moderators_can_remove_a_public_card(card: Message, moderator: Person) -> None:
    await moderator.click(card, "Remove")
    assert card.is_deleted


async def test_two_people_remove_a_card_at_once_without_errors(
    card: Message, amina: Person, moderator: Person, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.clear()
    clicks = [person.click(card, "Remove") for person in (moderator, amina)]
    responses = await asyncio.gather(*(click.first_response() for click in clicks))
    await until(lambda: card.is_deleted)
    await all_handled()
    assert [response.followups for response in responses] == [[], []]
    assert caplog.records == []


async def test_other_people_cannot_remove_a_card(card: Message, bilal: Person) -> None:
    response = await bilal.click(card, "Remove")
    assert (response.text, response.ephemeral) == (
        "Only the person who asked, or somebody with the **Manage Messages** permission, can remove this.",
        True,
    )
    assert not card.is_deleted


async def test_the_quoted_question_stays_above_a_card_that_changes(
    card: Message, amina: Person, ambiguous: Suggestions
) -> None:
    asked = f"-# Asked: “{ambiguous.query}”\n"
    assert card.text.startswith(asked)
    await amina.click(card, card.buttons[0]["label"])
    for _ in range(2):
        assert card.text.startswith(asked)
        await amina.select(card, card.selects[0]["options"][0]["value"], menu=RELATED)


async def test_a_card_that_discord_hides_works_for_the_person_who_asked(
    start: Start,
    space: Assistant,
    local_discord: LocalDiscord,
    application: Application,
    amina: Person,
    ambiguous: Suggestions,
) -> None:
    await start(space)
    amina.install(application)
    foreign = local_discord.add_guild("Harbour")
    foreign.join(amina)
    quay = foreign.add_text_channel("quay")
    quay.deny(amina, Permission.USE_EXTERNAL_APPS)
    message = await ask(amina, quay, application, ambiguous.query)
    assert message.ephemeral_to is amina
    assert (await amina.click(message, message.buttons[0]["label"])).type is ResponseType.UPDATE
    await amina.click(message, "Remove")
    assert message.is_deleted
