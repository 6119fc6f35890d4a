"""What Discord refuses is refused, says where, and is remembered."""

from __future__ import annotations

import json
from typing import Any

import discord
import pytest
from discord.http import Route

from bot.sandbox import Application, Channel, Guild, Message, Sandbox
from bot.sandbox.rest.app import ROUTES
from bot.sandbox.validation.schema import DOCUMENT
from tests.sandbox.client import Client, Connect

JSON = dict[str, Any]
V2 = 1 << 15


def button(custom_id: str = "a", **changes: Any) -> JSON:
    return {"type": 2, "style": 1, "label": "Go", "custom_id": custom_id} | changes


def row(*children: JSON) -> JSON:
    return {"type": 1, "components": list(children)}


def select(*values: str, **changes: Any) -> JSON:
    options = [{"label": value, "value": value} for value in values]
    return {"type": 3, "custom_id": "s", "options": options} | changes


def text(content: str) -> JSON:
    return {"type": 10, "content": content}


def v2(*components: JSON, **changes: Any) -> JSON:
    return {"flags": V2, "components": list(components)} | changes


REFUSED_MESSAGES = {
    "content over 2000": ({"content": "x" * 2001}, "content"),
    "an embed's title over 256": ({"embeds": [{"title": "x" * 257}]}, "embeds.0.title"),
    "an embed's description over 4096": ({"embeds": [{"description": "x" * 4097}]}, "embeds.0.description"),
    "26 fields": ({"embeds": [{"fields": [{"name": "n", "value": "v"}] * 26}]}, "embeds.0.fields"),
    "an embed's field without a name": (
        {"embeds": [{"fields": [{"name": " ", "value": "v"}]}]},
        "embeds.0.fields.0.name",
    ),
    "a footer over 2048": (
        {"embeds": [{"title": "t", "footer": {"text": "x" * 2049}}]},
        "embeds.0.footer.text",
    ),
    "6001 characters over all embeds": (
        {"embeds": [{"description": "x" * 3000}, {"description": "x" * 3000, "footer": {"text": "y"}}]},
        "embeds",
    ),
    "eleven embeds": ({"embeds": [{"title": "t"}] * 11}, "embeds"),
    "an embed with nothing in it": ({"embeds": [{"color": 1}]}, "embeds.0.description"),
    "six rows": ({"content": "x", "components": [row(button(str(n))) for n in range(6)]}, "components"),
    "six buttons in a row": (
        {"content": "x", "components": [row(*(button(str(n)) for n in range(6)))]},
        "components.0.components",
    ),
    "an empty row": ({"content": "x", "components": [row()]}, "components.0.components"),
    "a select beside a button": (
        {"content": "x", "components": [row(button(), select("1"))]},
        "components.0.components",
    ),
    "the same custom_id twice": (
        {"content": "x", "components": [row(button(), button())]},
        "components.0.components.1.custom_id",
    ),
    "a custom_id over 100": (
        {"content": "x", "components": [row(button("x" * 101))]},
        "components.0.components.0.custom_id",
    ),
    "a label over 80": (
        {"content": "x", "components": [row(button(label="x" * 81))]},
        "components.0.components.0.label",
    ),
    "a button that says nothing": (
        {"content": "x", "components": [row(button(label=None))]},
        "components.0.components.0",
    ),
    "a link with a custom_id": (
        {"content": "x", "components": [row(button(style=5, url="https://example.org"))]},
        "components.0.components.0.custom_id",
    ),
    "26 options": (
        {"content": "x", "components": [row(select(*map(str, range(26))))]},
        "components.0.components.0.options",
    ),
    "the same option twice": (
        {"content": "x", "components": [row(select("1", "1"))]},
        "components.0.components.0.options.1.value",
    ),
    "more to pick than there is": (
        {"content": "x", "components": [row(select("1", max_values=2))]},
        "components.0.components.0.max_values",
    ),
    "a text display without the V2 flag": ({"content": "x", "components": [text("y")]}, "components.0.type"),
    "content beside V2": (v2(text("y"), content="x"), "content"),
    "embeds beside V2": (v2(text("y"), embeds=[{"title": "t"}]), "embeds"),
    "4001 characters of text": (v2(text("x" * 4000), text("y")), "components"),
    "41 components with the nested ones": (
        v2({"type": 17, "components": [row(*(button(f"{n}{k}") for k in range(5))) for n in range(7)]}),
        "components",
    ),
    "a section without an accessory": (
        v2({"type": 9, "components": [text("y")]}),
        "components.0.accessory",
    ),
    "an empty text display": (v2(text("")), "components.0.content"),
    "pinging all users and some": (
        {"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["1"]}},
        "allowed_mentions",
    ),
    "a flag that is no number": ({"content": "x", "flags": "many"}, "flags"),
}

ACCEPTED_MESSAGES = {
    "2000 characters": {"content": "x" * 2000},
    "6000 characters over all embeds": {"embeds": [{"description": "x" * 3000}] * 2},
    "five rows of five buttons": {
        "content": "x",
        "components": [row(*(button(f"{n}{k}") for k in range(5))) for n in range(5)],
    },
    "a select alone": {"content": "x", "components": [row(select("1", "2"))]},
    "40 components with the nested ones": v2(
        {"type": 17, "components": [row(*(button(f"{n}{k}") for k in range(5))) for n in range(6)]},
        *(text("x") for _ in range(3)),
    ),
    "4000 characters of text": v2(text("x" * 3999), text("y")),
    "a section with a button": v2({"type": 9, "components": [text("y")], "accessory": button()}),
    "a separator": v2(text("y"), {"type": 14}),
    "ids as numbers": {"content": "x", "allowed_mentions": {"users": [1, 2]}},
}


async def send(client: Client, channel: Channel, body: JSON) -> None:
    await client.http.request(
        Route("POST", "/channels/{channel_id}/messages", channel_id=channel.id), json=body
    )


@pytest.fixture
async def client(connect: Connect) -> Client:
    return await connect(Client())


@pytest.mark.parametrize("name", REFUSED_MESSAGES)
async def test_a_message_is_refused_with(
    name: str, client: Client, channel: Channel, sandbox: Sandbox
) -> None:
    body, place = REFUSED_MESSAGES[name]
    with pytest.raises(discord.HTTPException) as refused:
        await send(client, channel, body)
    assert (refused.value.status, refused.value.code) == (400, 50035)
    assert f"In {place}: " in refused.value.text
    assert [violation.error.code for violation in sandbox.violations] == [50035]
    assert channel.history() == []


@pytest.mark.parametrize("name", ACCEPTED_MESSAGES)
async def test_a_message_is_accepted_with(
    name: str, client: Client, channel: Channel, sandbox: Sandbox
) -> None:
    await send(client, channel, ACCEPTED_MESSAGES[name])
    assert sandbox.violations == []
    assert len(channel.history()) == 1


@pytest.mark.parametrize("body", [{}, {"content": ""}, {"content": " \n"}], ids=repr)
async def test_an_empty_message_is_refused(
    body: JSON, client: Client, channel: Channel, sandbox: Sandbox
) -> None:
    with pytest.raises(discord.HTTPException, match="50006"):
        await send(client, channel, body)
    assert [violation.error.code for violation in sandbox.violations] == [50006]


async def test_components_v2_is_for_good(client: Client, channel: Channel) -> None:
    await send(client, channel, v2(text("y")))
    message: Message = channel.history()[0]
    route = Route(
        "PATCH",
        "/channels/{channel_id}/messages/{message_id}",
        channel_id=channel.id,
        message_id=message.id,
    )
    with pytest.raises(discord.HTTPException, match="50035"):
        await client.http.request(route, json={"content": "x", "components": []})
    assert message.text == "y"


def command(name: str = "ask", **changes: Any) -> JSON:
    return {"name": name, "description": "Asks."} | changes


def option(name: str = "question", **changes: Any) -> JSON:
    return {"type": 3, "name": name, "description": "What?"} | changes


REFUSED_COMMANDS = {
    "a name in capitals": ([command("Ask")], "0.name"),
    "a name with a space": ([command("ask me")], "0.name"),
    "a name over 32": ([command("x" * 33)], "0.name"),
    "a localised name with a space": ([command(name_localizations={"fr": "a b"})], "0.name_localizations.fr"),
    "no description": ([command(description="")], "0.description"),
    "a description over 100": ([command(description="x" * 101)], "0.description"),
    "the same name twice": ([command(), command()], "1.name"),
    "required after optional": (
        [command(options=[option("a"), option("b", required=True)])],
        "0.options.1",
    ),
    "an option's name twice": ([command(options=[option("a"), option("a")])], "0.options.1.name"),
    "26 options": ([command(options=[option(f"o{n}") for n in range(26)])], "0.options"),
    "26 choices": (
        [command(options=[option(choices=[{"name": str(n), "value": str(n)} for n in range(26)])])],
        "0.options.0.choices",
    ),
    "a choice's value over 100": (
        [command(options=[option(choices=[{"name": "n", "value": "x" * 101}])])],
        "0.options.0.choices.0.value",
    ),
    "choices and autocomplete": (
        [command(options=[option(autocomplete=True, choices=[{"name": "n", "value": "v"}])])],
        "0.options.0.autocomplete",
    ),
    "8001 characters": (
        [
            command(
                options=[
                    option(f"o{n}", choices=[{"name": f"{k:090}", "value": f"{k:090}"} for k in range(25)])
                    for n in range(2)
                ]
            )
        ],
        "0",
    ),
    "a context menu with a description": ([command("Answer", type=3)], "0.description"),
    "16 message menus": ([{"name": f"Menu {n}", "type": 3} for n in range(16)], "_errors"),
    "a locale that Discord hasn't": ([command(contexts=[7])], "0.contexts.0"),
}


@pytest.mark.parametrize("name", REFUSED_COMMANDS)
async def test_commands_are_refused_with(
    name: str, client: Client, application: Application, sandbox: Sandbox
) -> None:
    commands, place = REFUSED_COMMANDS[name]
    with pytest.raises(discord.HTTPException) as refused:
        await client.http.bulk_upsert_global_commands(application.id, commands)  # type: ignore[arg-type]
    assert (refused.value.status, refused.value.code) == (400, 50035)
    assert _has(sandbox.violations[0].error.errors, place)
    assert not any(application.commands.values())


async def test_commands_in_any_script_are_accepted(
    client: Client, application: Application, guild: Guild, sandbox: Sandbox
) -> None:
    commands = [
        command("ask", name_localizations={"hi": "पूछना", "ru": "спросить"}, options=[option(required=True)]),
        {"name": "Answer this", "type": 3},
    ]
    await client.http.bulk_upsert_guild_commands(application.id, guild.id, commands)  # type: ignore[arg-type]
    assert [each.name for each in application.commands[guild.id]] == ["ask", "Answer this"]
    assert sandbox.violations == []


def _has(errors: JSON | None, place: str) -> bool:
    here: Any = errors
    for step in place.split("."):
        here = here.get(step, {})
    return bool(here)


async def test_a_route_that_there_is_not_is_a_violation(client: Client, sandbox: Sandbox) -> None:
    with pytest.raises(discord.NotFound):
        await client.http.request(Route("GET", "/no/such/route"))
    assert [violation.route for violation in sandbox.violations] == ["/api/v10/no/such/route"]


def test_the_document_knows_every_route() -> None:
    """Each route that the sandbox serves is Discord's; one that isn't in the document would go unchecked."""
    paths = json.loads(DOCUMENT.read_text(encoding="utf-8"))["paths"]
    unknown = {(method, route) for method, route in ROUTES if method.lower() not in paths.get(route, {})}
    assert unknown == set()
