"""Tests that screening the payload of a message gives the same decision as reading the message."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any, cast

import discord
import pytest

from bot.discord_app.app.chat_queue import ChatQueue
from bot.discord_app.app.client import FalakClient
from bot.discord_app.core.feature import App
from bot.discord_app.core.settings import KEYWORDS, LANGUAGE, KeywordMode
from bot.knowledge.assistant import Assistant
from bot.storage.storage import Storage

GUILD, BOT, ROLE = 1 << 60, 7, 8
TEXTS = (
    "hello there",
    "tell me about the hope probe",
    "!play hope probe",
    "",
    f"<@&{ROLE}> hope probe",
    "`hope probe`",
    "> hope probe\nfine",
    "what is the hope prboe?",
)
SENDERS: tuple[Mapping[str, Any], ...] = (
    {},
    {"author": {"id": "70", "username": "bot", "bot": True, "discriminator": "0", "avatar": None}},
    {"webhook_id": "71"},
    {"type": 7},
    {"type": 19},
    {"mentions": [{"id": "72", "username": "other", "discriminator": "0", "avatar": None}]},
    {"mentions": [{"id": "73", "username": "b", "discriminator": "0", "avatar": None, "bot": True}]},
)


def payload(number: int, text: str, changed: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": str((1 << 61) + number),
        "channel_id": str(GUILD),
        "guild_id": str(GUILD),
        "author": {"id": "77", "username": "amina", "discriminator": "0", "avatar": None},
        "content": text,
        "type": 0,
        "timestamp": "2026-03-01T12:00:00+00:00",
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "pinned": False,
        "flags": 0,
        **changed,
    }


@pytest.mark.parametrize("mode", [KeywordMode.OFF, KeywordMode.MENTIONS, KeywordMode.QUESTIONS])
async def test_screening_gives_the_same_verdict_as_the_parsed_message(
    space: Assistant, storage: Storage, mode: KeywordMode
) -> None:
    await storage.settings.change(GUILD, GUILD, KEYWORDS.name, mode, by=1)
    await storage.settings.change(GUILD, GUILD, LANGUAGE.name, "en", by=1)
    async with FalakClient(space, storage, keyword_replies=True) as client:
        await client.setup_hook()
        state: Any = client._connection  # pyright: ignore[reportPrivateUsage]
        state.user = discord.Object(BOT)
        app = client._app  # pyright: ignore[reportPrivateUsage]
        await app.settings_cache.load(GUILD)
        screened = 0
        for number, (text, changed) in enumerate((text, sender) for text in TEXTS for sender in SENDERS):
            sent = payload(number, text, changed)
            reason = client.message_events.reason_to_ignore(sent)
            if reason is not None:
                screened += 1
                channel, _ = state._get_guild_channel(sent)
                message = discord.Message(state=state, channel=channel, data=cast("Any", sent))
                assert verdict(app, message) == reason, (text, changed)
        assert screened > len(TEXTS) * len(SENDERS) / 2


def verdict(app: App, message: discord.Message) -> object:
    """Returns the features' decision about a message that discord.py has parsed."""
    reading = app.read(message)
    if isinstance(reading, str):
        return reading
    return [each.on_message(message, reading) for each in app.features if each.on_message][-1]


async def test_discord_py_parses_unexpected_messages() -> None:
    handled: list[Any] = []

    def screen(message: Mapping[str, Any]) -> str | None:
        return message["content"] and None

    queue = ChatQueue(handled.append, lambda: BOT, screen)
    for message in ({"guild_id": "1", "id": "1"}, {"guild_id": "1", "content": 5, "id": "2"}):
        queue.take(message)
    queue.finish()
    assert [message["id"] for message in handled] == ["1", "2"]


async def test_discord_py_does_not_parse_ignored_messages() -> None:
    handled: list[Any] = []
    queue = ChatQueue(handled.append, lambda: BOT, lambda _: "it names no topic")
    queue.take({"guild_id": "1", "id": "1", "channel_id": "2"})
    queue.finish()
    assert handled == []


def test_every_text_that_names_a_topic_passes_the_quick_check(space: Assistant) -> None:
    keywords = [word for topic in space.library for each in topic.wordings.values() for word in each.keywords]
    words = ["the", "über", "**", "`", "tell", "x.y", "<@5>", "-", "نعم"]
    marks = ["", " ", "`", "**", "\u200b", "-", ".", "\n> ", "||", "/", "é", "\u00a0", "x"]
    chance = random.Random(0)  # noqa: S311 - no secret
    for _ in range(3_000):
        keyword = chance.choice(keywords)
        place = chance.randrange(len(keyword) + 1)
        broken = keyword[:place] + chance.choice(marks) + keyword[place:]
        text = chance.choice(marks).join([chance.choice(words), broken, chance.choice(words)])
        if space.spot(text).topic is not None:
            assert space.may_name(text), text
