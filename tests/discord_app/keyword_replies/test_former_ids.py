"""Tests that a topic switched off under a former id stays off in every part of a keyword reply."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Person
from tests.discord_app.conftest import paragraphs, reply_to
from tests.discord_app.keyword_replies.conftest import ChangeSetting
from tests.knowledge.content_folder import topic, write

MATCHA = "### Matcha"


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    files = {
        "en/matcha.md": topic("title: Matcha", "keywords: [matcha]", "related: [sencha, mate]"),
        "en/sencha.md": topic("title: Sencha", "keywords: [sencha]", "former_ids: [old-sencha]"),
        "en/mate.md": topic("title: Mate"),
    }
    return Assistant(write(tmp_path / "content", files))


@pytest.fixture(autouse=True)
async def switched_off(running: None, change_setting: ChangeSetting) -> None:
    await change_setting("keywords", "mentions")
    await change_setting("topics_off", ["old-sencha"])


async def related_to_matcha(amina: Person, channel: Channel) -> list[str]:
    """Returns the related topics that a keyword reply offers."""
    reply = await reply_to(await amina.send(channel, "there is matcha in the kitchen"))
    assert reply is not None
    assert paragraphs(reply)[0] == MATCHA
    (related,) = reply.selects
    return [option["label"] for option in related["options"]]


async def test_a_topic_that_is_off_is_not_among_the_related_topics(channel: Channel, amina: Person) -> None:
    assert await related_to_matcha(amina, channel) == ["Mate"]


async def test_ask_offers_the_same_related_topics(
    channel: Channel, application: Application, amina: Person
) -> None:
    titles = await related_to_matcha(amina, channel)
    answer = (await amina.run(channel, application, "ask", question="Matcha")).message
    assert answer is not None
    (related,) = answer.selects
    assert [option["label"] for option in related["options"]] == titles


async def test_a_topic_that_is_off_gets_no_reply(channel: Channel, amina: Person) -> None:
    assert await reply_to(await amina.send(channel, "there is sencha in the kitchen")) is None


async def test_a_topic_that_is_switched_on_again_is_offered(
    channel: Channel, amina: Person, change_setting: ChangeSetting
) -> None:
    await change_setting("topics_off", [])
    assert await related_to_matcha(amina, channel) == ["Sencha", "Mate"]
