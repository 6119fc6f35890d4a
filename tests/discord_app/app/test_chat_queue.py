"""Tests that messages to the bot are handled before chat, and that excessive chat is dropped and counted."""

from __future__ import annotations

import logging
from collections import Counter
from typing import Any

import pytest

from bot.discord_app.app import chat_queue
from bot.discord_app.app.chat_queue import MAX_WAITING, ChatQueue
from bot.discord_app.app.client import FalakClient
from bot.discord_app.core.unreadable import skipping_errors
from bot.local_discord import Application, Channel, Person
from tests.discord_app.conftest import reply_to
from tests.waiting import until

BOT = {"id": "7"}


def chat(number: int, **fields: Any) -> dict[str, Any]:
    message: dict[str, Any] = {"id": number, "guild_id": "1", "mentions": [], "mention_roles": []}
    return message | fields


ADDRESSED: dict[str, dict[str, Any]] = {
    "a direct message": {"guild_id": None},
    "a mention": {"mentions": [{"id": "3"}, BOT]},
    "a role": {"mention_roles": ["9"]},
    "a reply": {"referenced_message": {"author": BOT}},
}


@pytest.mark.parametrize("name", ADDRESSED)
async def test_messages_to_the_bot_are_handled_before_chat(name: str) -> None:
    handled: list[int] = []
    queue = ChatQueue(lambda message: handled.append(message["id"]), lambda: 7)
    for number in range(3):
        queue.take(chat(number, referenced_message=None))
    queue.take(chat(3, **ADDRESSED[name]))
    assert handled == [3]
    await until(lambda: len(handled) == 4)
    assert handled == [3, 0, 1, 2]


async def test_excessive_chat_is_dropped_oldest_first_and_counted(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(chat_queue, "REPORT_SECONDS", 0.05)
    handled: list[int] = []
    queue = ChatQueue(lambda message: handled.append(message["id"]), lambda: 7)
    for number in range(MAX_WAITING + 5):
        queue.take(chat(number))
    await until(lambda: len(handled) == MAX_WAITING and caplog.records)
    assert handled == list(range(5, MAX_WAITING + 5))
    assert [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING] == [
        "too many messages at once: dropped 5 without screening them"
    ]


async def test_unreadable_message_does_not_stop_the_others(caplog: pytest.LogCaptureFixture) -> None:
    handled: list[int] = []

    def handle(message: Any) -> None:
        if message["id"] == 1:
            raise KeyError("content")
        handled.append(message["id"])

    queue = ChatQueue(skipping_errors("MESSAGE_CREATE", handle, Counter()), lambda: 7)
    for number in range(3):
        queue.take(chat(number))
    await until(lambda: len(handled) == 2)
    assert handled == [0, 2]
    assert len(caplog.records) == 1


async def test_command_and_mention_do_not_wait_for_chat(
    falak: FalakClient, channel: Channel, application: Application, amina: Person
) -> None:
    seen: list[int] = []

    async def on_message_work(*_: object) -> None:
        seen.append(1)

    falak.add_listener(on_message_work)
    for _ in range(2_000):
        await amina.send(channel, "good morning everyone")
    question = await amina.send(channel, f"{application.mention} what is the Hope Probe?")
    response = await amina.run(channel, application, "ask", question="what is the Hope Probe?")
    assert "Hope Probe" in response.text
    assert await reply_to(question) is not None
    assert seen == [1]
