"""Tests that command names in texts are mentions, which people can click."""

from __future__ import annotations

import pytest

from bot.discord_app.app.client import FalakClient
from bot.discord_app.app.registration import check_registration
from bot.discord_app.ui.command_mentions import PLAIN, CommandMentions
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, LocalDiscord, Person
from tests.discord_app.connecting import UNLIMITED, connect, disconnect

NOTHING = "xyzzy plugh"


@pytest.fixture
async def mentions(falak: FalakClient) -> CommandMentions:
    mentions = CommandMentions()
    mentions.load(await falak.tree.fetch_commands())
    return mentions


def id_of(application: Application, name: str) -> int:
    (found,) = [command.id for command in application.commands[None] if command.name == name]
    return found


@pytest.mark.parametrize("name", ["ask", "topics", "mydata", "settings panel", "settings keywords"])
def test_names_of_commands_and_subcommands_become_mentions(
    mentions: CommandMentions, application: Application, name: str
) -> None:
    command_id = id_of(application, name.split(" ", maxsplit=1)[0])
    assert mentions.linked(f"Use `/{name}` now.") == f"Use </{name}:{command_id}> now."


@pytest.mark.parametrize("text", ["`/settings`", "`/Answer this`", "`/unknown`", "/ask", "`ask`", "`/ask x`"])
def test_other_texts_stay_unchanged(mentions: CommandMentions, text: str) -> None:
    assert mentions.linked(text) == text


def test_names_stay_plain_without_ids() -> None:
    assert PLAIN.linked("Use `/ask`.") == "Use `/ask`."


async def test_bot_mentions_its_commands_once_it_knows_their_ids(
    local_discord: LocalDiscord, application: Application, channel: Channel, amina: Person, teas: Assistant
) -> None:
    async with FalakClient(teas, rates=UNLIMITED) as client:
        connection = await connect(client, application)
        await client.tree.sync()  # as another process would
        before = await amina.run(channel, application, "ask", question=NOTHING)
        await check_registration(client)
        after = await amina.run(channel, application, "ask", question=NOTHING)
        await disconnect(connection)
    assert before.text.endswith("\n-# Type `/ask` to see what I can explain, or look through `/topics`.")
    ask, topics = id_of(application, "ask"), id_of(application, "topics")
    hint = f"-# Type </ask:{ask}> to see what I can explain, or look through </topics:{topics}>."
    assert after.text.endswith(f"\n{hint}")


@pytest.mark.usefixtures("falak")
async def test_quoted_questions_do_not_mention_commands(
    application: Application, channel: Channel, amina: Person
) -> None:
    card = (await amina.run(channel, application, "ask", question="`/topics` </topics:1> xyzzy")).message
    assert card is not None
    quoted = card.text.split("\n", maxsplit=1)[0]
    assert quoted == r"-# Asked: “\`/topics\` \</topics:1> xyzzy”"
