"""Tests that invalid messages are refused as on Discord, and recorded with the place of the problem."""

from __future__ import annotations

import discord
import pytest
from discord.http import Route

from bot.local_discord import Channel, LocalDiscord, Message, MessageFlag
from tests.local_discord.bodies import JSON, button, row, select, text, v2
from tests.local_discord.client import Client, Connect

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
    "an empty embed": ({"embeds": [{"color": 1}]}, "embeds.0.description"),
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
    "the same id twice": (v2(text("x") | {"id": 3}, text("y") | {"id": 3}), "components.1.id"),
    "an empty custom_id": (
        {"content": "x", "components": [row(button(""))]},
        "components.0.components.0.custom_id",
    ),
    "a custom_id over 100": (
        {"content": "x", "components": [row(button("x" * 101))]},
        "components.0.components.0.custom_id",
    ),
    "a label over 80": (
        {"content": "x", "components": [row(button(label="x" * 81))]},
        "components.0.components.0.label",
    ),
    "a button without a label or an emoji": (
        {"content": "x", "components": [row(button(label=None))]},
        "components.0.components.0",
    ),
    "a link with a custom_id": (
        {"content": "x", "components": [row(button(style=5, url="https://example.org"))]},
        "components.0.components.0.custom_id",
    ),
    "a link without an address": (
        {"content": "x", "components": [row({"type": 2, "style": 5, "label": "Go"})]},
        "components.0.components.0.url",
    ),
    "a button without a custom_id": (
        {"content": "x", "components": [row({"type": 2, "style": 1, "label": "Go"})]},
        "components.0.components.0.custom_id",
    ),
    "a button whose label is a space": (
        {"content": "x", "components": [row(button(label=" "))]},
        "components.0.components.0",
    ),
    "a link that is not on the web": (
        v2(row({"type": 2, "style": 5, "label": "Go", "url": "ftp://example.org"})),
        "components.0.components.0.url",
    ),
    "26 options": (
        {"content": "x", "components": [row(select(*map(str, range(26))))]},
        "components.0.components.0.options",
    ),
    "the same option twice": (
        {"content": "x", "components": [row(select("1", "1"))]},
        "components.0.components.0.options.1.value",
    ),
    "a maximum above the number of options": (
        {"content": "x", "components": [row(select("1", max_values=2))]},
        "components.0.components.0.max_values",
    ),
    "a minimum above the maximum": (
        {"content": "x", "components": [row(select("1", "2", min_values=2))]},
        "components.0.components.0.min_values",
    ),
    "more default options than the maximum": (
        {
            "content": "x",
            "components": [
                row(select(options=[{"label": each, "value": each, "default": True} for each in "ab"]))
            ],
        },
        "components.0.components.0.options",
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
    "a text display of spaces": (v2(text(" \n ")), "components.0.content"),
    "a picture without its file": (
        v2({"type": 12, "items": [{"media": {"url": "attachment://moon.png"}}]}),
        "components.0.items.0.media.url",
    ),
    "an embed's picture without its file": (
        {"embeds": [{"image": {"url": "attachment://moon.png"}}]},
        "embeds.0.image.url",
    ),
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
    name: str, client: Client, channel: Channel, local_discord: LocalDiscord
) -> None:
    body, place = REFUSED_MESSAGES[name]
    with pytest.raises(discord.HTTPException) as refused:
        await send(client, channel, body)
    assert (refused.value.status, refused.value.code) == (400, 50035)
    assert f"In {place}: " in refused.value.text
    assert [violation.error.code for violation in local_discord.violations] == [50035]
    assert channel.history() == []


@pytest.mark.parametrize("name", ACCEPTED_MESSAGES)
async def test_a_message_is_accepted_with(
    name: str, client: Client, channel: Channel, local_discord: LocalDiscord
) -> None:
    await send(client, channel, ACCEPTED_MESSAGES[name])
    assert local_discord.violations == []
    assert len(channel.history()) == 1


@pytest.mark.parametrize("body", [{}, {"content": ""}, {"content": " \n"}], ids=repr)
async def test_an_empty_message_is_refused(
    body: JSON, client: Client, channel: Channel, local_discord: LocalDiscord
) -> None:
    with pytest.raises(discord.HTTPException, match="50006"):
        await send(client, channel, body)
    assert [violation.error.code for violation in local_discord.violations] == [50006]


async def edit(client: Client, message: Message, body: JSON) -> None:
    ids: JSON = {"channel_id": message.channel.id, "message_id": message.id}
    await client.http.request(
        Route("PATCH", "/channels/{channel_id}/messages/{message_id}", **ids), json=body
    )


@pytest.mark.parametrize("flags", [{}, {"flags": 0}], ids=repr)
async def test_a_message_cannot_stop_using_components_v2(
    flags: JSON, client: Client, channel: Channel
) -> None:
    await send(client, channel, v2(text("y")))
    (message,) = channel.history()
    with pytest.raises(discord.HTTPException, match="50035"):
        await edit(client, message, {"content": "x", "components": [], **flags})
    await edit(client, message, {"components": [text("z")], **flags})
    assert (message.text, MessageFlag.IS_COMPONENTS_V2 in message.flags) == ("z", True)


async def test_a_message_becomes_components_v2_only_without_its_content(
    client: Client, channel: Channel
) -> None:
    await send(client, channel, {"content": "x", "embeds": [{"title": "t"}]})
    (message,) = channel.history()
    emptied: list[JSON] = [{"content": None}, {"embeds": []}, {}]
    for kept in emptied:
        with pytest.raises(discord.HTTPException, match="50035"):
            await edit(client, message, v2(text("y"), **kept))
    assert message.text == "x\nt"
    await edit(client, message, v2(text("y"), content=None, embeds=[]))
    assert message.text == "y"
