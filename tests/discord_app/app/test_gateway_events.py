"""Events that discord.py can't read: one log line each, and the bot goes on."""

from __future__ import annotations

from typing import Any

import pytest

from bot.discord_app.app.client import FalakClient
from bot.local_discord import Application, Channel, LocalDiscord, Person, payloads
from bot.local_discord.encoding import JSON
from tests.discord_app.conftest import reply_to

SECRET = "a secret that somebody wrote"


def message(asked: JSON, **odd: Any) -> JSON:
    """A question's payload with something odd about it."""
    return asked | {"content": SECRET} | odd


def interaction(asked: JSON, *, without: str) -> JSON:
    author = {"username": "amina", "discriminator": "0", "avatar": None, "global_name": None}
    payload: JSON = {
        "id": asked["id"],
        "application_id": "1",
        "type": 2,
        "token": SECRET,
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


POLL = {
    "question": {"text": SECRET},
    "answers": [],
    "expiry": None,
    "allow_multiselect": False,
    "layout_type": 1,
}


def unreadable(asked: JSON, case: str) -> tuple[str, JSON]:
    """An event that Discord may send, and its type."""
    match case:
        case "a poll without an end":
            return "MESSAGE_CREATE", message(asked, poll=POLL)
        case "an application without a description":
            return "MESSAGE_CREATE", message(asked, application={"id": "1", "name": SECRET, "icon": None})
        case "an author who is nobody":
            return "MESSAGE_CREATE", message(asked, author=None)
        case "an id that is none":
            return "MESSAGE_CREATE", message(asked, id=SECRET)
        case "an update of hardly anything":
            return "MESSAGE_UPDATE", {key: asked[key] for key in ("id", "channel_id")}
        case "a deletion of nothing":
            return "MESSAGE_DELETE", {}
        case "an interaction without a limit for files":
            return "INTERACTION_CREATE", interaction(asked, without="attachment_size_limit")
        case "an interaction without a token":
            return "INTERACTION_CREATE", interaction(asked, without="token")
        case _:
            return "GUILD_CREATE", {"unavailable": False, "name": SECRET}


@pytest.mark.parametrize(
    "case",
    [
        "a poll without an end",
        "an application without a description",
        "an author who is nobody",
        "an id that is none",
        "an update of hardly anything",
        "a deletion of nothing",
        "an interaction without a limit for files",
        "an interaction without a token",
        "a guild without an id",
    ],
)
async def test_an_event_that_cannot_be_read_is_one_line_and_the_next_question_is_answered(
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
    event, payload = unreadable(asked, case)
    session.dispatch(event, payload)
    reply = await reply_to(await amina.send(channel, f"{application.mention} what is the Hope Probe?"))
    assert reply is not None
    assert "Hope Probe" in reply.text
    assert local_discord.gateway.sessions(application) == [session], "the connection goes on"
    assert not falak.is_closed()
    (line,) = (record.getMessage() for record in caplog.records if record.levelname != "DEBUG")
    assert line.startswith(f"can't read an event of type {event}, skipping it: ")
    assert " in discord." in line
    assert SECRET not in line
