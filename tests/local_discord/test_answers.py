"""Tests that every response matches Discord's OpenAPI document."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot.local_discord import (
    Application,
    Channel,
    Guild,
    LocalDiscord,
    Permission,
    Person,
    RateLimit,
    payloads,
)
from bot.local_discord.model.interactions import Interaction
from bot.local_discord.rest.api import ROUTES
from bot.local_discord.validation.schema import problems, response_validator

JSON = dict[str, Any]

CARD: JSON = {
    "flags": 1 << 15,
    "components": [
        {
            "type": 17,
            "components": [
                {"type": 10, "content": "## Mars"},
                {"type": 14},
                {
                    "type": 9,
                    "components": [{"type": 10, "content": "far"}],
                    "accessory": {"type": 11, "media": {"url": "https://example.org/a.png"}},
                },
                {
                    "type": 12,
                    "items": [{"media": {"url": "https://example.org/a.png"}, "description": "Mars"}],
                },
                {
                    "type": 1,
                    "components": [
                        {
                            "type": 2,
                            "style": 1,
                            "label": "More",
                            "custom_id": "more",
                            "emoji": {"name": "🔭"},
                        },
                        {"type": 2, "style": 5, "label": "Link", "url": "https://example.org"},
                    ],
                },
                {
                    "type": 1,
                    "components": [
                        {"type": 3, "custom_id": "pick", "options": [{"label": "A", "value": "a"}]},
                    ],
                },
            ],
        }
    ],
}
LEGACY: JSON = {
    "content": "hello",
    "embeds": [
        {
            "title": "T",
            "description": "D",
            "fields": [{"name": "n", "value": "v"}],
            "footer": {"text": "f"},
            "image": {"url": "https://example.org/a.png"},
        }
    ],
    "nonce": "1",
    "components": [{"type": 1, "components": [{"type": 2, "style": 1, "label": "Go", "custom_id": "go"}]}],
}
COMMANDS: list[JSON] = [
    {
        "name": "ask",
        "description": "Asks.",
        "name_localizations": {"fr": "demander"},
        "options": [
            {"type": 3, "name": "question", "description": "What?", "required": True, "autocomplete": True},
            {"type": 6, "name": "to", "description": "Whom?"},
        ],
    },
    {"name": "Answer this", "type": 3},
]


class Caller:
    """Calls routes with plain HTTP, and compares each answer with the document."""

    def __init__(self, session: aiohttp.ClientSession, local_discord: LocalDiscord) -> None:
        self.called: set[tuple[str, str]] = set()
        self._session = session
        self._local_discord = local_discord

    async def __call__(
        self, method: str, route: str, body: Any = None, *, status: int = 200, **params: object
    ) -> Any:
        query = {"with_response": "1"} if route.endswith("/callback") else None
        url = self._local_discord.api_url + route.format_map(params)
        async with self._session.request(method, url, json=body, params=query) as response:
            text = await response.text()
            assert response.status == status, text
            self.called.add((method, route))
            if status == 204:
                assert not text
                return None
            answer = await response.json()
        validator = response_validator(method, route, status)
        assert validator is not None, "the document has no schema for this answer"
        assert problems(validator, answer) == []
        return answer


@pytest.fixture
async def call(application: Application, local_discord: LocalDiscord) -> AsyncIterator[Caller]:
    headers = {"Authorization": f"Bot {application.token}"}
    async with aiohttp.ClientSession(headers=headers) as session:
        yield Caller(session, local_discord)


async def test_every_route_answers_as_documented(
    call: Caller,
    application: Application,
    guild: Guild,
    channel: Channel,
    amina: Person,
    local_discord: LocalDiscord,
) -> None:
    await _identity(call, guild, amina)
    await _commands(call, application, guild)
    await _messages(call, channel, amina)
    await _threads(call, guild, channel)
    await _interactions(call, application, channel, amina)
    await call("DELETE", "/users/@me/guilds/{guild_id}", status=204, guild_id=guild.id)
    assert call.called == ROUTES.keys()
    assert [violation.error.code for violation in local_discord.violations] == [50035, 40060]


async def test_only_the_type_of_a_forward_is_missing_in_the_document(
    application: Application, channel: Channel, amina: Person
) -> None:
    question = await amina.send(channel, f"hello {amina.mention}", files={"a.txt": b"a"})
    shown = payloads.message(await amina.forward(question, channel), application, has_content_intent=True)
    validator = response_validator("GET", "/channels/{channel_id}/messages/{message_id}", 200)
    assert validator is not None
    assert problems(validator, shown) == ["['message_reference', 'type']: 0 was expected"]


async def test_every_refusal_is_documented(
    call: Caller, application: Application, channel: Channel, local_discord: LocalDiscord
) -> None:
    route = "/channels/{channel_id}"
    send = "/channels/{channel_id}/messages"
    await call("GET", route, status=400, channel_id="general")
    await call("POST", send, {"content": ""}, status=400, channel_id=channel.id)
    await call("GET", route, status=404, channel_id=1)
    local_discord.faults.fail("GET", route, status=500)
    await call("GET", route, status=500, channel_id=channel.id)
    for is_global in (False, True):
        local_discord.faults.rate_limit("GET", route, retry_after=0.5, is_global=is_global)
        await call("GET", route, status=429, channel_id=channel.id)
    local_discord.rate_limits["GET", route] = RateLimit(0, 60)
    await call("GET", route, status=429, channel_id=channel.id)
    channel.deny(application.bot, Permission.VIEW_CHANNEL)
    await call("POST", send, {"content": "x"}, status=403, channel_id=channel.id)
    application.reset_token()
    await call("POST", send, {"content": "x"}, status=401, channel_id=channel.id)


async def _identity(call: Caller, guild: Guild, amina: Person) -> None:
    for route in (
        "/gateway",
        "/gateway/bot",
        "/users/@me",
        "/users/@me/guilds",
        "/applications/@me",
        "/oauth2/applications/@me",
    ):
        await call("GET", route)
    await call("GET", "/users/{user_id}", user_id=amina.id)
    await call("GET", "/guilds/{guild_id}", guild_id=guild.id)
    await call("GET", "/guilds/{guild_id}/channels", guild_id=guild.id)
    await call("GET", "/guilds/{guild_id}/roles", guild_id=guild.id)
    await call("GET", "/guilds/{guild_id}/members/{user_id}", guild_id=guild.id, user_id=amina.id)


async def _commands(call: Caller, application: Application, guild: Guild) -> None:
    for base in ("/applications/{application_id}", "/applications/{application_id}/guilds/{guild_id}"):
        ids: JSON = {"application_id": application.id, "guild_id": guild.id}
        await call("PUT", f"{base}/commands", COMMANDS, **ids)
        await call("GET", f"{base}/commands", **ids)
        created = await call("POST", f"{base}/commands", {"name": "more", "description": "More."}, **ids)
        ids["command_id"] = created["id"]
        one = f"{base}/commands/{{command_id}}"
        await call("GET", one, **ids)
        assert (await call("PATCH", one, {"description": "Less."}, **ids))["description"] == "Less."
        await call("DELETE", one, status=204, **ids)
        await call("GET", one, status=404, **ids)


async def _messages(call: Caller, channel: Channel, amina: Person) -> None:
    messages = "/channels/{channel_id}/messages"
    one = f"{messages}/{{message_id}}"
    await call("GET", "/channels/{channel_id}", channel_id=channel.id)
    opened = await call("POST", "/users/@me/channels", {"recipient_id": str(amina.id)})
    await call("GET", "/channels/{channel_id}", channel_id=opened["id"])
    await call("POST", "/channels/{channel_id}/typing", status=204, channel_id=channel.id)
    question = await amina.send(channel, f"hello {amina.mention}", files={"a.txt": b"a"})
    reply: JSON = {"message_reference": {"message_id": question.id}, "allowed_mentions": {"parse": []}}
    await call("POST", messages, LEGACY | reply, channel_id=channel.id)
    sent = await call("POST", messages, CARD, channel_id=opened["id"])
    await call("GET", one, channel_id=opened["id"], message_id=sent["id"])
    await call("PATCH", one, CARD, channel_id=opened["id"], message_id=sent["id"])
    await call("GET", messages, channel_id=channel.id)
    await call("DELETE", one, status=204, channel_id=opened["id"], message_id=sent["id"])
    await call("GET", one, status=404, channel_id=opened["id"], message_id=sent["id"])
    await call("POST", messages, {"content": "x" * 2001}, status=400, channel_id=channel.id)


async def _threads(call: Caller, guild: Guild, channel: Channel) -> None:
    announcements, forum = guild.add_announcement_channel("announcements"), guild.add_forum("topics")
    tag = forum.add_tag("Moons")
    messages = "/channels/{channel_id}/messages"
    sent = await call("POST", messages, LEGACY, channel_id=announcements.id)
    ids: JSON = {"channel_id": announcements.id, "message_id": sent["id"]}
    await call("POST", f"{messages}/{{message_id}}/crosspost", **ids)
    await call("POST", f"{messages}/{{message_id}}/threads", {"name": "x"}, status=201, **ids)
    post: JSON = {"name": "x", "message": {"content": "x"}, "applied_tags": [str(tag.id)]}
    await call("POST", "/channels/{channel_id}/threads", post, status=201, channel_id=forum.id)
    await call("GET", "/guilds/{guild_id}/threads/active", guild_id=guild.id)
    next(each for each in guild.channels if each.parent is forum).archive()
    await call("GET", "/channels/{channel_id}/threads/archived/public", channel_id=forum.id)
    await call("GET", "/channels/{channel_id}", channel_id=forum.id)


async def _interactions(call: Caller, application: Application, channel: Channel, amina: Person) -> None:
    callback = "/interactions/{interaction_id}/{interaction_token}/callback"
    webhook = "/webhooks/{webhook_id}/{webhook_token}"

    async def respond(interaction: Interaction, kind: int, data: JSON | None = None) -> JSON:
        ids: JSON = {"interaction_id": interaction.id, "interaction_token": interaction.token}
        await call("POST", callback, {"type": kind, "data": data} if data else {"type": kind}, **ids)
        return {"webhook_id": application.id, "webhook_token": interaction.token}

    asked = amina.run(channel, application, "ask", question="why?", to=amina)
    ids: dict[str, Any] = await respond(asked, 4, CARD)
    with pytest.raises(AssertionError, match="40060"):
        await respond(asked, 4, CARD)
    await call("GET", f"{webhook}/messages/@original", **ids)
    await call("PATCH", f"{webhook}/messages/@original", CARD, **ids)
    more = await call("POST", webhook, {"content": "more", "flags": 64}, **ids)
    one = f"{webhook}/messages/{{message_id}}"
    await call("GET", one, message_id=more["id"], **ids)
    await call("PATCH", one, {"content": "less"}, message_id=more["id"], **ids)
    await call("DELETE", one, status=204, message_id=more["id"], **ids)

    response = await asked
    assert response.message is not None
    await respond(amina.click(response.message, "more"), 6)
    await respond(amina.click(response.message, "more"), 7, CARD)
    form = {"type": 18, "label": "Why?", "component": {"type": 4, "custom_id": "why", "style": 1}}
    opening = amina.select(response.message, "A")
    await respond(opening, 9, {"custom_id": "m", "title": "Report", "components": [form]})
    modal = (await opening).modal
    assert modal is not None
    await respond(amina.submit(modal, why="so"), 5, {"flags": 64})
    await call("DELETE", f"{webhook}/messages/@original", status=204, **ids)
    await call("GET", f"{webhook}/messages/@original", status=404, **ids)

    menu = amina.use_menu(await amina.send(channel, "what?"), application, "Answer this")
    await respond(menu, 5)
    assert menu.response is not None
