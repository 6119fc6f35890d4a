"""Tests events that discord.py can't read: each is logged in one line, and the bot continues."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bot.discord_app.app.client import FalakClient
from bot.local_discord import Application, Channel, LocalDiscord, Person, payloads
from bot.local_discord.encoding import JSON
from tests.discord_app.conftest import reply_to
from tests.discord_app.unreadable import ENDLESS_POLL, QUOTED, UNDESCRIBED_APPLICATION


def message(asked: JSON, **invalid: Any) -> JSON:
    """Returns a question's payload with other text and some invalid values."""
    return asked | {"content": QUOTED} | invalid


def interaction(asked: JSON, *, without: str) -> JSON:
    author = {"username": "amina", "discriminator": "0", "avatar": None, "global_name": None}
    payload: JSON = {
        "id": asked["id"],
        "application_id": "1",
        "type": 2,
        "token": QUOTED,
        "version": 1,
        "data": {"id": "1", "name": "ask", "type": 1, "options": []},
        "channel_id": asked["channel_id"],
        "user": asked["author"] | author,
        "locale": "en-US",
        "app_permissions": "0",
        "entitlements": [],
        "authorizing_integration_owners": {},
        "attachment_size_limit": 1,
    }
    del payload[without]
    return payload


UNREADABLE: dict[str, tuple[str, Callable[[JSON], JSON]]] = {
    "a poll without an end": ("MESSAGE_CREATE", lambda asked: message(asked, poll=ENDLESS_POLL)),
    "an application without a description": (
        "MESSAGE_CREATE",
        lambda asked: message(asked, application=UNDESCRIBED_APPLICATION),
    ),
    "an author that is null": ("MESSAGE_CREATE", lambda asked: message(asked, author=None)),
    "an id that is no number": ("MESSAGE_CREATE", lambda asked: message(asked, id=QUOTED)),
    "an update with only two ids": (
        "MESSAGE_UPDATE",
        lambda asked: {key: asked[key] for key in ("id", "channel_id")},
    ),
    "a deletion without ids": ("MESSAGE_DELETE", lambda _: {}),
    "an interaction without a limit for files": (
        "INTERACTION_CREATE",
        lambda asked: interaction(asked, without="attachment_size_limit"),
    ),
    "an interaction without a token": (
        "INTERACTION_CREATE",
        lambda asked: interaction(asked, without="token"),
    ),
    "a guild without an id": ("GUILD_CREATE", lambda _: {"unavailable": False, "name": QUOTED}),
}
"""For each case, the event's type, and a function that makes its payload from an ordinary message's."""


@pytest.mark.parametrize("case", UNREADABLE)
async def test_unreadable_event_is_logged_and_the_next_question_answered(
    case: str,
    falak: FalakClient,
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    chat = await amina.send(channel, "Good morning")
    asked = payloads.message(chat, application, has_content_intent=True)
    (session,) = local_discord.gateway.sessions(application)
    caplog.clear()
    event, payload = UNREADABLE[case]
    session.dispatch(event, payload(asked))
    reply = await reply_to(await amina.send(channel, f"{application.mention} what is the Hope Probe?"))
    assert reply is not None
    assert "Hope Probe" in reply.text
    assert local_discord.gateway.sessions(application) == [session], "the connection stays open"
    assert not falak.is_closed()
    (line,) = (record.getMessage() for record in caplog.records if record.levelname != "DEBUG")
    assert line.startswith(f"can't read an event of type {event}, skipping it: ")
    assert " in discord." in line or " in bot.discord_app." in line
    assert QUOTED not in line
