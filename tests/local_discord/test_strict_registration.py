"""Tests that invalid commands are refused as on Discord, with the place of the problem."""

from __future__ import annotations

import discord
import pytest

from bot.local_discord import Application, Guild, LocalDiscord
from tests.local_discord.bodies import command, has, option
from tests.local_discord.client import Client, Connect


@pytest.fixture
async def client(connect: Connect) -> Client:
    return await connect(Client())


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
    "a menu without a name": ([{"name": " ", "type": 3}], "0.name"),
    "101 commands": ([command(f"ask-{n}") for n in range(101)], "_errors"),
    "a subcommand beside an option": (
        [command(options=[option(), {"type": 1, "name": "show", "description": "Shows."}])],
        "0.options",
    ),
    "the same choice twice": (
        [command(options=[option(choices=[{"name": "n", "value": "v"}] * 2)])],
        "0.options.0.choices.1.name",
    ),
    "an unknown context": ([command(contexts=[7])], "0.contexts.0"),
    "a name in a language unknown to Discord": (
        [command(name_localizations={"ar": "سؤال"})],
        "0.name_localizations.ar",
    ),
    "an option in a language unknown to Discord": (
        [command(options=[option(description_localizations={"ur": "x"})])],
        "0.options.0.description_localizations.ur",
    ),
    "a choice in a language unknown to Discord": (
        [command(options=[option(choices=[{"name": "n", "value": "v", "name_localizations": {"ar": "n"}}])])],
        "0.options.0.choices.0.name_localizations.ar",
    ),
    "a minimum length above the maximum": (
        [command(options=[option(min_length=2, max_length=1)])],
        "0.options.0.max_length",
    ),
}


@pytest.mark.parametrize("name", REFUSED_COMMANDS)
async def test_commands_are_refused_with(
    name: str, client: Client, application: Application, local_discord: LocalDiscord
) -> None:
    commands, place = REFUSED_COMMANDS[name]
    with pytest.raises(discord.HTTPException) as refused:
        await client.http.bulk_upsert_global_commands(application.id, commands)  # type: ignore[arg-type]
    assert (refused.value.status, refused.value.code) == (400, 50035)
    assert has(local_discord.violations[0].error.errors, place)
    assert not any(application.commands.values())


async def test_commands_in_any_script_are_accepted(
    client: Client, application: Application, guild: Guild, local_discord: LocalDiscord
) -> None:
    commands = [
        command("ask", name_localizations={"hi": "पूछना", "ru": "спросить"}, options=[option(required=True)]),
        {"name": "Answer this", "type": 3},
    ]
    await client.http.bulk_upsert_guild_commands(application.id, guild.id, commands)  # type: ignore[arg-type]
    assert [each.name for each in application.commands[guild.id]] == ["ask", "Answer this"]
    assert local_discord.violations == []
