"""Tests that pictures are sent with all kinds of answers, and never prevent an answer."""

from __future__ import annotations

import asyncio
import struct
import zlib
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Guild, LocalDiscord, Message, Permission, Person
from bot.local_discord.errors import DiscordError, invalid_body, missing_permissions, too_large
from tests.discord_app.conftest import Start, reply_to

SEND = ("POST", "/channels/{channel_id}/messages")
RESPOND = ("POST", "/interactions/{interaction_id}/{interaction_token}/callback")
EDIT = ("PATCH", "/channels/{channel_id}/messages/{message_id}")
URL = "https://example.org/oolong.png"


def png(width: int = 640, height: int = 400) -> bytes:
    """Returns a green picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\x1f\x8b\x4c" * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


GREEN = """\
---
title: Green Tea
category: Teas
aliases: [sencha]
related: [oolong, mate]
keywords: [green sencha tea]
links:
  - {label: How to brew it, url: "https://example.org/brew"}
  - {label: Where it grows, url: "https://example.org/map?of=tea"}
image: {file: leaves.png, alt: Green leaves}
---
Green tea is not oxidised.
"""
OOLONG = f"""\
---
title: Oolong
category: Teas
image: {{url: '{URL}', alt: Dark leaves}}
---
Oolong is half oxidised.
"""
MATE = "---\ntitle: Mate\ncategory: Teas\n---\nMate comes from a holly.\n"
COMMUNITY = 'name = "The Tea Room"\naccent_colour = "#1f8b4c"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "tea"
    (folder / "en").mkdir(parents=True)
    for name, text in {"green-tea": GREEN, "oolong": OOLONG, "mate": MATE}.items():
        (folder / "en" / f"{name}.md").write_text(text)
    (folder / "en" / "leaves.png").write_bytes(png())
    (folder / "community.toml").write_text(COMMUNITY)
    return folder


@pytest.fixture(autouse=True)
async def running(start: Start, folder: Path) -> None:
    await start(Assistant(folder))


def pictures(message: Message) -> list[tuple[str, str]]:
    """Returns the address and description of each picture of a card."""
    return [
        (item["media"]["url"], item["description"])
        for component in message.every_component
        for item in component.get("items", ())
    ]


def files(message: Message) -> list[tuple[str, bytes]]:
    return [(each.filename, each.content) for each in message.attachments]


def assert_complete(message: Message) -> None:
    assert "### Green Tea\nGreen tea is not oxidised." in message.text
    assert [name for name, _ in pictures(message)] == ["attachment://leaves.png"]
    assert files(message) == [("leaves.png", png())]


def assert_without_picture(message: Message) -> None:
    assert "### Green Tea\nGreen tea is not oxidised." in message.text
    assert (pictures(message), files(message)) == ([], [])


Way = Callable[[Person, Channel, Application], Awaitable[Message]]


async def by_command(person: Person, channel: Channel, application: Application) -> Message:
    response = await person.run(channel, application, "ask", question="Green Tea")
    assert response.message is not None
    return response.message


async def in_private(person: Person, channel: Channel, application: Application) -> Message:
    response = await person.run(channel, application, "ask", question="Green Tea", private=True)
    assert response.message is not None
    return response.message


async def by_mention(person: Person, channel: Channel, application: Application) -> Message:
    reply = await reply_to(await person.send(channel, f"{application.mention} what is green tea?"))
    assert reply is not None
    return reply


async def by_preview(person: Person, channel: Channel, application: Application) -> Message:
    asked = await person.send(channel, "what is green tea?")
    response = await person.use_menu(asked, application, "Answer this")
    assert response.message is not None
    return response.message


async def by_selecting(person: Person, channel: Channel, application: Application) -> Message:
    response = await person.run(channel, application, "topics")
    assert response.message is not None
    await person.select(response.message, "green-tea", menu="Pick a topic")
    return response.message


WAYS: dict[str, tuple[Way, tuple[str, str]]] = {
    "a command": (by_command, RESPOND),
    "a private command": (in_private, RESPOND),
    "a mention": (by_mention, SEND),
    "a preview": (by_preview, RESPOND),
}


@pytest.mark.parametrize("way", [*(way for way, _ in WAYS.values()), by_selecting], ids=[*WAYS, "a select"])
async def test_picture_is_sent_with_its_description(
    way: Way, channel: Channel, application: Application, amina: Person
) -> None:
    message = await way(amina, channel, application)
    assert_complete(message)
    assert pictures(message) == [("attachment://leaves.png", "Green leaves")]


REFUSALS = {"too large": too_large, "invalid": lambda: invalid_body({}), "not allowed": missing_permissions}


@pytest.mark.parametrize("refusal", REFUSALS.values(), ids=REFUSALS.keys())
@pytest.mark.parametrize("way, route", WAYS.values(), ids=WAYS.keys())
async def test_answer_is_sent_without_a_refused_picture(
    way: Way,
    route: tuple[str, str],
    refusal: Callable[[], DiscordError],
    local_discord: LocalDiscord,
    channel: Channel,
    application: Application,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    local_discord.faults.refuse(*route, refusal())
    assert_without_picture(await way(amina, channel, application))
    assert "Discord refused a card with a picture" in caplog.text
    local_discord.violations.clear()


async def test_answer_is_sent_without_the_permission_to_attach_files(
    guild: Guild, channel: Channel, application: Application, amina: Person, local_discord: LocalDiscord
) -> None:
    channel.deny(guild.roles[0], Permission.ATTACH_FILES)
    assert_without_picture(await by_mention(amina, channel, application))
    local_discord.violations.clear()


async def test_answer_that_is_refused_without_its_picture_is_dropped(
    local_discord: LocalDiscord, channel: Channel, application: Application, amina: Person
) -> None:
    local_discord.faults.refuse(*SEND, missing_permissions(), times=2)
    assert await reply_to(await amina.send(channel, f"{application.mention} what is green tea?")) is None
    local_discord.violations.clear()


async def test_answer_is_sent_without_a_deleted_picture(
    folder: Path, channel: Channel, application: Application, amina: Person, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / "en" / "leaves.png").unlink()
    assert_without_picture(await by_command(amina, channel, application))
    assert "can't read the picture" in caplog.text


async def test_picture_changes_with_the_content_of_the_card(
    channel: Channel, application: Application, amina: Person
) -> None:
    message = await by_selecting(amina, channel, application)
    await amina.click(message, "Back to topics")
    assert (pictures(message), files(message)) == ([], [])
    await amina.select(message, "oolong", menu="Pick a topic")
    assert (pictures(message), files(message)) == ([(URL, "Dark leaves")], [])
    await amina.click(message, "Back to topics")
    await amina.select(message, "green-tea", menu="Pick a topic")
    assert_complete(message)
    await amina.select(message, "mate", menu="Related topics")
    assert (pictures(message), files(message)) == ([], [])


async def test_edited_question_changes_the_picture_of_the_reply(
    channel: Channel, application: Application, amina: Person
) -> None:
    asked = await amina.send(channel, f"{application.mention} what is mate?")
    reply = await reply_to(asked)
    assert reply is not None
    assert files(reply) == []
    await asyncio.gather(reply.next_edit(), amina.edit(asked, f"{application.mention} what is green tea?"))
    assert_complete(reply)
    await asyncio.gather(reply.next_edit(), amina.edit(asked, f"{application.mention} what is mate?"))
    assert (pictures(reply), files(reply)) == ([], [])


async def test_reply_is_edited_without_a_refused_picture(
    local_discord: LocalDiscord, channel: Channel, application: Application, amina: Person
) -> None:
    asked = await amina.send(channel, f"{application.mention} what is mate?")
    reply = await reply_to(asked)
    assert reply is not None
    local_discord.faults.refuse(*EDIT, too_large())
    await asyncio.gather(reply.next_edit(), amina.edit(asked, f"{application.mention} what is green tea?"))
    assert_without_picture(reply)
    local_discord.violations.clear()


async def test_posted_reply_gets_the_picture_of_the_preview(
    channel: Channel, application: Application, amina: Person
) -> None:
    preview = await by_preview(amina, channel, application)
    before = channel.history()
    await asyncio.gather(preview.next_edit(), amina.click(preview, "Post as reply"))
    (posted,) = (message for message in channel.history() if message not in before)
    assert_complete(posted)
    assert (pictures(preview), files(preview)) == ([], [])


async def test_links_are_buttons(channel: Channel, application: Application, amina: Person) -> None:
    message = await by_command(amina, channel, application)
    links = [(button["label"], button["url"]) for button in message.buttons if "url" in button]
    assert links == [
        ("How to brew it", "https://example.org/brew"),
        ("Where it grows", "https://example.org/map?of=tea"),
    ]


async def test_cards_have_the_colour_of_the_community(
    channel: Channel, application: Application, amina: Person
) -> None:
    message = await by_command(amina, channel, application)
    assert [each["accent_color"] for each in message.components] == [0x1F8B4C]
