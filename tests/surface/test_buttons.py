"""Buttons do what they did when they were sent, whatever has happened to the bot since."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Suggestions
from bot.sandbox import Application, Channel, Message, Person, ResponseType
from tests.surface import tea
from tests.surface.conftest import Start

GONE = "That topic is no longer here. Start typing after `/ask` to see what I can explain now."


async def ask(amina: Person, channel: Channel, application: Application, question: str) -> Message:
    message = (await amina.run(channel, application, "ask", question=question)).message
    assert message is not None
    return message


async def test_read_more_shows_the_details_to_the_one_who_pressed_it_alone(
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


async def test_buttons_survive_a_restart(
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
    await amina.click(message, picked.title)
    assert message.text.startswith(f"### {picked.title}\n{picked.summary}")


@pytest.mark.parametrize("via", ["command", "mention"])
async def test_a_button_whose_topic_is_gone_explains_itself_privately(
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
    assert (response.text, response.ephemeral) == (GONE, True)
    assert message.text == shown


async def test_a_button_follows_its_topic_to_a_new_id(
    start: Start, teas: Assistant, tmp_path: Path, channel: Channel, application: Application, amina: Person
) -> None:
    await start(teas)
    message = await ask(amina, channel, application, "Black Tea")
    renamed = tea.BLACK_TEA.replace("aliases:", "former_ids: [black-tea]\naliases:")
    tea.write(tmp_path / "teas", {"assam-tea": renamed})
    teas.reload()
    assert "Assam" in (await amina.click(message, "Read more")).text


async def test_many_cards_leave_nothing_behind_in_memory(
    start: Start, teas: Assistant, channel: Channel, application: Application, amina: Person
) -> None:
    client = await start(teas)
    for _ in range(3):
        await amina.click(await ask(amina, channel, application, "Black Tea"), "Read more")
    assert client.persistent_views == []
