"""Tests `/share`: a private text and picture to copy to another network."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import pytest
from PIL import Image

from bot.discord_app.app.client import FalakClient
from bot.discord_app.share.components import SharePress
from bot.discord_app.ui.shared_topics import shared_topic
from bot.knowledge.assistant import Assistant
from bot.knowledge.schema import MAX_ID
from bot.local_discord import Application, Channel, Message, Person, ResponseType
from bot.outreach.network_rules import RULES
from bot.outreach.networks import Network
from bot.outreach.sharing import alt_text, share_text
from bot.pictures.card import Shape, Theme
from tests.discord_app import tea
from tests.discord_app.conftest import PLACES, Start, labels

COMMUNITY = 'name = "Tea Club"\nlink = "https://example.org/tea"\nhashtags = ["TeaTime"]\n'


@pytest.fixture
def club(tmp_path: Path) -> Assistant:
    folder = tea.write(tmp_path / "club", tea.TOPICS | {"green-tea": tea.GREEN_TEA})
    (folder / "community.toml").write_text(COMMUNITY)
    for language, title in {"ar": "شاي أسود", "ja": "紅茶"}.items():
        (folder / language).mkdir()
        text = f"---\ntitle: {title}\nreviewed: false\n---\n{title}.\n"
        (folder / language / "black-tea.md").write_text(text, encoding="utf-8")
    return Assistant(folder)


@pytest.fixture
async def running(start: Start, club: Assistant) -> FalakClient:
    return await start(club)


@pytest.fixture
def without_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the drawing of pictures time out at once. Otherwise it takes a second."""
    monkeypatch.setattr("bot.pictures.renderer.TIMEOUT_SECONDS", 0)


async def share(
    person: Person, place: Channel, application: Application, topic: str = "black-tea", network: str = "x"
) -> Message:
    response = await person.run(place, application, "share", topic=topic, **{"for": network})
    assert (response.type, response.ephemeral) == (ResponseType.MESSAGE, True)
    assert response.message is not None
    await until(response.message, "Another network")
    return response.message


def copied(message: Message) -> list[str]:
    """Returns the texts in the boxes to copy."""
    return [part.strip("\n") for part in message.text.split("```")[1::2]]


async def until(message: Message, text: str) -> None:
    """Waits for a text on the card. On a busy machine, a picture takes longer than a click waits."""
    while text not in json.dumps(message.components, ensure_ascii=False):
        await message.next_edit(30)


def picture(message: Message) -> Image.Image:
    (attachment,) = message.attachments
    return Image.open(io.BytesIO(attachment.content))


@pytest.mark.usefixtures("running", "without_pictures")
@pytest.mark.parametrize("place", PLACES, indirect=True)
async def test_text_is_shown_privately(
    place: Channel, application: Application, amina: Person, club: Assistant
) -> None:
    message = await share(amina, place, application)
    shared = shared_topic(club.library.topics["black-tea"], club.library, "en")
    (text,) = copied(message)
    assert text == share_text(shared, Network.X)
    assert text.endswith("📖 The *Tea* Handbook: Introduction, Growing_up\nhttps://example.org/tea\n#TeaTime")
    assert f"{RULES[Network.X].length(text)} of 280 characters" in message.text


@pytest.mark.usefixtures("running")
async def test_picture_can_change_its_shape_and_colours(
    channel: Channel, application: Application, amina: Person, club: Assistant
) -> None:
    message = await share(amina, channel, application)
    alt = alt_text(shared_topic(club.library.topics["black-tea"], club.library, "en"))
    assert copied(message)[1] == alt
    assert json.dumps(alt)[1:-1] in json.dumps(message.components)
    assert picture(message).size == (1200, 630)
    dark = picture(message).getpixel((20, 600))
    response = await amina.click(message, "Square picture")
    assert (response.type, response.message) == (ResponseType.DEFERRED_UPDATE, message)
    await until(message, "Wide picture")
    assert picture(message).size == (1080, 1080)
    await amina.click(message, "Light picture")
    await until(message, "Dark picture")
    light = picture(message).getpixel((20, 600))
    assert isinstance(dark, tuple) and isinstance(light, tuple)
    assert sum(light[:3]) > sum(dark[:3]) + 300
    assert labels(message) == ["Wide picture", "Dark picture"]


@pytest.mark.usefixtures("running", "without_pictures")
async def test_text_can_change_its_network_and_language(
    channel: Channel, application: Application, amina: Person, club: Assistant
) -> None:
    message = await share(amina, channel, application)
    await amina.select(message, "Mastodon", menu="Another network")
    assert message.text.startswith("### Share on Mastodon\n")
    assert "Nobody has reviewed" not in message.text
    await amina.select(message, "ar", menu="Another language")
    shared = shared_topic(club.library.topics["black-tea"], club.library, "ar")
    assert copied(message)[0] == share_text(shared, Network.MASTODON)
    assert "Nobody has reviewed this translation yet." in message.text


@pytest.mark.usefixtures("running")
async def test_letters_without_a_font_omit_only_the_picture(
    channel: Channel, application: Application, amina: Person
) -> None:
    amina.locale = "ja"
    message = await share(amina, channel, application)
    assert copied(message)[0].startswith("紅茶\n")
    assert "I have no font for some of the letters." in message.text
    assert message.attachments == []
    assert labels(message) == []


@pytest.mark.usefixtures("running", "without_pictures")
async def test_failed_drawing_omits_only_the_picture(
    channel: Channel, application: Application, amina: Person, caplog: pytest.LogCaptureFixture
) -> None:
    message = await share(amina, channel, application)
    assert "can't be drawn right now" in message.text
    assert message.attachments == []
    assert "took longer" in caplog.text


@pytest.mark.usefixtures("running", "without_pictures")
async def test_topics_can_be_picked_or_typed(
    channel: Channel, application: Application, amina: Person
) -> None:
    offered = await amina.autocomplete(channel, application, "share", topic="blac")
    assert (offered[0].name, offered[0].value) == ("Black Tea", "black-tea")
    assert copied(await share(amina, channel, application, "Black Tea"))[0].startswith("Black Tea\n")
    assert copied(await share(amina, channel, application, "mate-drink"))[0].startswith("Mate *is not* tea\n")
    response = await amina.run(channel, application, "share", topic="<@1> chess", **{"for": "x"})
    assert response.ephemeral
    assert "I have no topic “" in response.text


@pytest.mark.usefixtures("without_pictures")
async def test_topics_switched_off_or_deleted_are_not_shared(
    start: Start, club: Assistant, channel: Channel, application: Application, amina: Person,
    moderator: Person, tmp_path: Path,
) -> None:  # fmt: skip
    await start(club)
    message = await share(amina, channel, application)
    await moderator.run(channel, application, "settings topic", topic="black-tea", state="off")
    response = await amina.run(channel, application, "share", topic="black-tea", **{"for": "x"})
    assert response.text.startswith("I have no topic “black-tea”")
    for language in ("ar", "ja"):
        shutil.rmtree(tmp_path / "club" / language)
    tea.write(tmp_path / "club", {"mate": tea.MATE})
    club.reload()
    gone = await amina.select(message, "Mastodon", menu="Another network")
    assert (gone.ephemeral, gone.text.split(".")[0]) == (True, "That topic no longer exists")


def test_custom_ids_are_short_enough() -> None:
    for network in Network:
        press = SharePress("i" * MAX_ID, "l" * 12, network, Shape.SQUARE, Theme.LIGHT)
        assert len(f"share-for:{press.encoded}") <= 100
