"""An event that discord.py can't read is skipped, and the next question is answered."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import pytest

from bot.discord_app.app.client import FalakClient
from bot.local_discord import Application, Channel, LocalDiscord, Person
from bot.local_discord.model.events import MessageCreated

QUESTION = "what is sencha?"
AUTHOR = {"id": "4001", "username": "amina", "discriminator": "0", "avatar": None, "global_name": None}


def message(channel: Channel, **fields: Any) -> dict[str, Any]:
    whole: dict[str, Any] = {
        "id": "900100200300400500",
        "channel_id": str(channel.id),
        "author": AUTHOR,
        "content": "a secret text",
        "timestamp": "2026-01-01T00:00:00+00:00",
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "pinned": False,
        "type": 0,
    }
    return whole | fields


POLL: dict[str, Any] = {
    "question": {"text": "tea?"},
    "answers": [],
    "expiry": None,
    "allow_multiselect": False,
    "layout_type": 1,
}
UNREADABLE: dict[str, tuple[str, Callable[[Channel], Any]]] = {
    "a poll that never ends": ("MESSAGE_CREATE", lambda channel: message(channel, poll=POLL)),
    "an application without a description": (
        "MESSAGE_CREATE",
        lambda channel: message(channel, application={"id": "5", "name": "game"}),
    ),
    "an update of nothing but ids": ("MESSAGE_UPDATE", lambda channel: {"channel_id": str(channel.id)}),
    "an interaction without a type": ("INTERACTION_CREATE", lambda _: {"id": "6", "token": "secret"}),
    "a list": ("MESSAGE_DELETE", lambda _: ["secret"]),
    "nothing": ("CHANNEL_CREATE", lambda _: None),
}


@pytest.mark.parametrize("kind", UNREADABLE)
async def test_an_unreadable_event_is_skipped(
    kind: str,
    local_discord: LocalDiscord,
    falak: FalakClient,
    application: Application,
    channel: Channel,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    event, data = UNREADABLE[kind]
    (session,) = local_discord.gateway.sessions(application)
    session.dispatch(event, data(channel))
    asked = await amina.send(channel, f"{application.mention} {QUESTION}")
    await local_discord.events.wait_for(
        MessageCreated, lambda each: each.message.referenced is asked, within=10
    )
    assert not falak.is_closed()
    warnings = [record for record in caplog.records if record.levelno >= logging.WARNING]
    (warning,) = warnings
    assert f"can't read an event {event}, skipped it" in warning.getMessage()
    assert "secret" not in warning.getMessage()
