"""`/help` and `/about`."""

from __future__ import annotations

import pytest

from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Person
from tests.discord_app.conftest import PLACES, Start, with_plain_commands


@pytest.mark.parametrize("command", ["help", "about"])
@pytest.mark.parametrize("place", PLACES, indirect=True)
async def test_both_are_short_private_and_lead_to_the_topics(
    start: Start, space: Assistant, place: Channel, application: Application, amina: Person, command: str
) -> None:
    await start(space)
    response = await amina.run(place, application, command)
    assert response.ephemeral
    assert 200 < len(response.text) < 1500
    assert response.message is not None
    await amina.click(response.message, "All topics")
    assert response.text.startswith("### Topics\n")


async def test_help_names_every_way_to_ask(
    start: Start, space: Assistant, channel: Channel, application: Application, amina: Person
) -> None:
    await start(space)
    text = (await amina.run(channel, application, "help")).text
    for way in ("`/ask`", "Mention me", "direct message", "**Answer this**", "`/topics`", "`/about`"):
        assert way in with_plain_commands(text)


async def test_about_says_what_it_is_what_it_knows_and_what_it_keeps(
    start: Start, space: Assistant, channel: Channel, application: Application, amina: Person
) -> None:
    await start(space)
    text = (await amina.run(channel, application, "about")).text
    assert text.startswith("### About falak\n")
    for document in space.library.documents.values():
        assert f"\n- {document.title}\n" in text
    assert "**Privacy**\nI only read what is sent to me" in text
    assert "messages for which somebody chooses **Answer this**" in text
    assert text.endswith(f"-# Topics: {len(space.library)}")
