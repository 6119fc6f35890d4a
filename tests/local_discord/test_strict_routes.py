"""Tests that invalid responses and requests are refused and cause no crash."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import aiohttp
import discord
import pytest
from discord.http import Route

from bot.local_discord import Application, Channel, Guild, LocalDiscord, Person
from bot.local_discord.model.events import InteractionCreated
from bot.local_discord.rest.api import ROUTES
from bot.local_discord.validation.schema import DOCUMENT
from tests.local_discord.bodies import (
    JSON,
    button,
    choices,
    command,
    field,
    form,
    has,
    labelled,
    option,
    row,
    select,
)
from tests.local_discord.client import Client, Connect


@pytest.fixture
async def client(connect: Connect) -> Client:
    return await connect(Client())


REFUSED_RESPONSES: dict[str, tuple[JSON, str]] = {
    "the type for a ping": ({"type": 1}, "type"),
    "the type for a component": ({"type": 7, "data": {"content": "x"}}, "type"),
    "choices without autocomplete": ({"type": 8, "data": {"choices": []}}, "type"),
    "content over 2000": ({"type": 4, "data": {"content": "x" * 2001}}, "data.content"),
    "a modal's title over 45": (form(field(), title="x" * 46), "data.title"),
    "an empty modal": (form(), "data.components"),
    "six components in a modal": (form(*(field(custom_id=str(n)) for n in range(6))), "data.components"),
    "a button in a modal": (form(row(button())), "data.components.0.components.0.type"),
    "an input without a label": (
        form(row({"type": 4, "custom_id": "why", "style": 1})),
        "data.components.0.components.0.label",
    ),
    "an input with two labels": (form(field(label="Why?")), "data.components.0.component.label"),
    "an input with a too long value": (
        form(field(max_length=2, value="why")),
        "data.components.0.component.value",
    ),
    "two inputs in a row": (
        form(row(*({"type": 4, "custom_id": each, "style": 1, "label": "Why?"} for each in "ab"))),
        "data.components.0.components",
    ),
    "the same custom_id twice in a modal": (
        form(field(), field()),
        "data.components.1.component.custom_id",
    ),
    "a disabled select in a modal": (
        form(labelled(select("a", disabled=True))),
        "data.components.0.component.disabled",
    ),
    "an input with a minimum length above the maximum": (
        form(field(min_length=2, max_length=1)),
        "data.components.0.component.max_length",
    ),
    "one radio button": (
        form(labelled(choices(21, "a"))),
        "data.components.0.component.options",
    ),
    "eleven radio buttons": (
        form(labelled(choices(21, *"abcdefghijk"))),
        "data.components.0.component.options",
    ),
    "two radio buttons with the same value": (
        form(labelled(choices(21, "a", "a"))),
        "data.components.0.component.options.1.value",
    ),
    "two selected radio buttons": (
        form(labelled(choices(21, "a", "b", default=True))),
        "data.components.0.component.options",
    ),
    "checkboxes with a minimum above their number": (
        form(labelled(choices(22, "a", "b") | {"min_values": 3})),
        "data.components.0.component.min_values",
    ),
    "checkboxes with a maximum above their number": (
        form(labelled(choices(22, "a", "b") | {"max_values": 3})),
        "data.components.0.component.max_values",
    ),
    "required checkboxes with a minimum of 0": (
        form(labelled(choices(22, "a", "b") | {"min_values": 0})),
        "data.components.0.component.min_values",
    ),
    "more selected checkboxes than the maximum": (
        form(labelled(choices(22, "a", "b", default=True) | {"max_values": 1})),
        "data.components.0.component.options",
    ),
    "a radio group in a row": (form(row(choices(21, "a", "b"))), "data.components.0.components.0.type"),
}

ACCEPTED_FORMS = {
    "radio buttons": choices(21, "a", "b"),
    "checkboxes": choices(22, "a", "b", default=True),
    "optional checkboxes": choices(22, "a") | {"min_values": 0, "required": False},
    "a checkbox": {"type": 23, "custom_id": "c"},
}


@pytest.mark.parametrize("name", REFUSED_RESPONSES)
async def test_a_response_is_refused_with(
    name: str,
    client: Client,
    application: Application,
    channel: Channel,
    amina: Person,
    local_discord: LocalDiscord,
) -> None:
    response, place = REFUSED_RESPONSES[name]
    await client.http.bulk_upsert_global_commands(application.id, [command()])  # type: ignore[arg-type]
    interaction = amina.run(channel, application, "ask")
    url = f"{local_discord.api_url}/interactions/{interaction.id}/{interaction.token}/callback"
    async with aiohttp.ClientSession() as session, session.post(url, json=response) as refusal:
        assert (refusal.status, (await refusal.json())["code"]) == (400, 50035)
    assert has(local_discord.violations[0].error.errors, place)
    assert interaction.response is None


async def test_a_form_cannot_answer_a_form(
    client: Client, application: Application, channel: Channel, amina: Person, local_discord: LocalDiscord
) -> None:
    await client.http.bulk_upsert_global_commands(application.id, [command()])  # type: ignore[arg-type]
    interaction = amina.run(channel, application, "ask")
    async with aiohttp.ClientSession() as session:
        for status in (204, 400):
            url = f"{local_discord.api_url}/interactions/{interaction.id}/{interaction.token}/callback"
            async with session.post(url, json=form(field())) as response:
                assert response.status == status
            if status == 204:
                modal = (await interaction).modal
                assert modal is not None
                interaction = amina.submit(modal, why="so")
    assert has(local_discord.violations[0].error.errors, "type")


@pytest.mark.parametrize("name", ACCEPTED_FORMS)
async def test_a_form_is_accepted_with(
    name: str,
    client: Client,
    application: Application,
    channel: Channel,
    amina: Person,
    local_discord: LocalDiscord,
) -> None:
    await client.http.bulk_upsert_global_commands(application.id, [command()])  # type: ignore[arg-type]
    interaction = amina.run(channel, application, "ask")
    url = f"{local_discord.api_url}/interactions/{interaction.id}/{interaction.token}/callback"
    body = form(labelled(ACCEPTED_FORMS[name]))
    async with aiohttp.ClientSession() as session, session.post(url, json=body) as response:
        assert response.status == 204
    assert (await interaction).modal is not None
    assert local_discord.violations == []


REFUSED_CHOICES: dict[str, tuple[list[JSON], str]] = {
    "26 choices": ([{"name": str(n), "value": str(n)} for n in range(26)], "data.choices"),
    "a name over 100": ([{"name": "n" * 101, "value": "v"}], "data.choices.0.name"),
    "a value over 100": ([{"name": "n", "value": "v" * 101}], "data.choices.0.value"),
    "an empty value": ([{"name": "n", "value": ""}], "data.choices.0.value"),
}


@pytest.mark.parametrize("name", REFUSED_CHOICES)
async def test_choices_are_refused_with(
    name: str,
    client: Client,
    application: Application,
    channel: Channel,
    amina: Person,
    local_discord: LocalDiscord,
) -> None:
    choices, place = REFUSED_CHOICES[name]
    commands = [command(options=[option(autocomplete=True)])]
    await client.http.bulk_upsert_global_commands(application.id, commands)  # type: ignore[arg-type]
    asked = asyncio.create_task(local_discord.events.wait_for(InteractionCreated))
    typing = asyncio.create_task(amina.autocomplete(channel, application, "ask", question="a"))
    interaction = (await asked).interaction
    url = f"{local_discord.api_url}/interactions/{interaction.id}/{interaction.token}/callback"
    async with aiohttp.ClientSession() as session:
        async with session.post(url, json={"type": 8, "data": {"choices": choices}}) as refusal:
            assert (refusal.status, (await refusal.json())["code"]) == (400, 50035)
        assert has(local_discord.violations[0].error.errors, place)
        fitting = [{"name": "n" * 100, "value": f"{n:0100}"} for n in range(25)]
        async with session.post(url, json={"type": 8, "data": {"choices": fitting}}) as accepted:
            assert accepted.status == 204
    assert len(await typing) == 25


BODIES: list[Any] = [None, [], {}, "", 7, "x", [None], {"type": None}, {"components": 1}, {"data": []}]


@pytest.mark.parametrize(("method", "route"), [key for key in ROUTES if key[0] in {"POST", "PUT", "PATCH"}])
async def test_no_body_causes_a_server_error(
    method: str,
    route: str,
    client: Client,
    application: Application,
    guild: Guild,
    channel: Channel,
    amina: Person,
    local_discord: LocalDiscord,
) -> None:
    await client.http.bulk_upsert_global_commands(application.id, [command()])  # type: ignore[arg-type]
    await client.http.bulk_upsert_guild_commands(application.id, guild.id, [command()])  # type: ignore[arg-type]
    commands = application.commands[guild.id if "guild_id" in route else None]
    message = await client.get_partial_messageable(channel.id).send("x")
    interaction = amina.run(channel, application, "ask")
    ids: JSON = {
        "application_id": application.id,
        "guild_id": guild.id,
        "command_id": commands[0].id,
        "channel_id": channel.id,
        "message_id": message.id,
        "interaction_id": interaction.id,
        "interaction_token": interaction.token,
        "webhook_id": application.id,
        "webhook_token": interaction.token,
    }
    headers = {"Authorization": f"Bot {application.token}"}
    async with aiohttp.ClientSession(headers=headers) as session:
        for body in BODIES:
            url = local_discord.api_url + route.format_map(ids)
            async with session.request(method, url, json=body) as response:
                assert response.status < 500, body


REFUSED_QUERIES = [
    ("/channels/{channel_id}/messages", "limit", "101"),
    ("/channels/{channel_id}/messages", "limit", "0"),
    ("/channels/{channel_id}/messages", "limit", "many"),
    ("/channels/{channel_id}/messages", "around", "yesterday"),
    ("/users/@me/guilds", "limit", "201"),
    ("/users/@me/guilds", "after", "nobody"),
    ("/users/@me/guilds", "with_counts", "perhaps"),
]


@pytest.mark.parametrize(("route", "name", "value"), REFUSED_QUERIES)
async def test_an_invalid_query_is_refused(
    route: str, name: str, value: str, client: Client, channel: Channel, local_discord: LocalDiscord
) -> None:
    with pytest.raises(discord.HTTPException) as refused:
        await client.http.request(Route("GET", route, channel_id=channel.id), params={name: value})
    assert (refused.value.status, refused.value.code) == (400, 50035)
    assert has(local_discord.violations[0].error.errors, name)


async def test_an_unknown_route_is_a_violation(client: Client, local_discord: LocalDiscord) -> None:
    with pytest.raises(discord.NotFound):
        await client.http.request(Route("GET", "/no/such/route"))
    assert [violation.route for violation in local_discord.violations] == ["/api/v10/no/such/route"]


def test_the_document_has_every_route() -> None:
    """The tests check answers with the document. A route that isn't in it would not be checked."""
    paths = json.loads(DOCUMENT.read_text(encoding="utf-8"))["paths"]
    unknown = {(method, route) for method, route in ROUTES if method.lower() not in paths.get(route, {})}
    assert unknown == set()
