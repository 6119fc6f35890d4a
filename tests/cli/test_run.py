"""Tests `python -m bot run` as a process."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from pathlib import Path

import pytest

from bot import __version__
from bot.local_discord import Application, CloseCode, LocalDiscord
from tests.cli.process import SMALL, Ended, bot_environment, started

TOPIC = "---\ntitle: {}\n---\nIt is explained here.\n"


def problems(ended: Ended) -> list[str]:
    """Returns the log lines above the level INFO."""
    return [line for line in ended.err.splitlines() if " INFO " not in line]


async def test_bot_answers_until_a_signal_and_closes_its_connection(
    local_discord: LocalDiscord, application: Application, tmp_path: Path
) -> None:
    guild = local_discord.add_guild("Observatory")
    guild.install(application)
    channel = guild.add_text_channel("general")
    amina = local_discord.add_user("amina")
    guild.join(amina)
    environ = bot_environment(local_discord, application.token, SMALL) | {"LOG_LEVEL": "DEBUG"}
    for arguments, ending in (((), signal.SIGTERM), (("run",), signal.SIGINT)):
        async with started(*arguments, cwd=tmp_path, environ=environ) as bot:
            await bot.logs("ready as falak")
            await amina.send(channel, f"{application.mention} Office hours")
            reply = await channel.next_message()
            assert "Lab 2.14" in reply.text
            bot.signal(ending)
            ended = await bot.end()
        assert ended.code == 0
        assert "Traceback" not in ended.err
        assert application.token not in ended.err
        assert "Office hours" not in ended.err
        left = [session.connection for session in local_discord.gateway.sessions(application)]
        assert left == ([None] if ending is signal.SIGTERM else []), "only Ctrl-C ends the session"
    assert not any(application.commands.values()), "starting registers no commands"


async def test_start_logs_version_content_database_and_servers(
    local_discord: LocalDiscord, application: Application, tmp_path: Path
) -> None:
    for name in ("Observatory", "Harbour"):
        local_discord.add_guild(name).install(application)
    environ = bot_environment(local_discord, application.token, SMALL)
    async with started("run", cwd=tmp_path, environ=environ) as bot:
        await bot.logs("ready as falak")
        bot.signal(signal.SIGTERM)
        ended = await bot.end()
    messages = [line.partition(" INFO bot.discord_app.app.")[2] for line in ended.err.splitlines()]
    assert messages == [
        f"serving: Falak {__version__}",
        f"serving: content: {len(list(SMALL.glob('**/*.md')))} topics in en",
        f"serving: database: SQLite file {tmp_path / 'data' / 'falak.db'}",
        "serving: servers: 2",
        "registration: commands: none are registered; to register the current ones: python -m bot sync",
        "client: ready as falak#0000, 999 of 1000 sessions left today",
        "shards: gateway sessions left for the next process: 1",
    ]


async def test_first_start_with_sync_registers_commands_and_logs_a_link(
    local_discord: LocalDiscord, application: Application, tmp_path: Path
) -> None:
    environ = bot_environment(local_discord, application.token, SMALL)
    async with started("run", "--sync", cwd=tmp_path, environ=environ) as bot:
        added = await bot.logs("servers: none; add the bot with: https://discord.com/oauth2/authorize?")
        assert f"client_id={application.id}&" in added
        assert "commands: none were registered; now all 16 are" in await bot.logs("commands: ")
        bot.signal(signal.SIGTERM)
        await bot.end()
    assert len(application.commands[None]) == 16


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://amina:s3cret@127.0.0.1:9/falak", "falak on 127.0.0.1:9"),
        ("postgres://amina:s3cret@/falak?host=/nowhere", "falak on /nowhere"),
        ("postgresql://amina:s3cret@localhost/falak?sslmode=disable", "falak on localhost"),
    ],
)
async def test_start_does_not_log_the_databases_user_or_password(
    local_discord: LocalDiscord, application: Application, tmp_path: Path, url: str, shown: str
) -> None:
    environ = bot_environment(local_discord, application.token, SMALL) | {"DATABASE_URL": url}
    async with started(cwd=tmp_path, environ=environ) as bot:
        assert (await bot.logs("database: ")).rstrip().endswith(f"database: PostgreSQL database {shown}")
        bot.signal(signal.SIGTERM)
        ended = await bot.end()
    assert "amina" not in ended.err
    assert "s3cret" not in ended.err


async def test_settings_are_read_from_a_file(
    local_discord: LocalDiscord, application: Application, tmp_path: Path
) -> None:
    lines = (
        f"{key}={value}\n" for key, value in bot_environment(local_discord, application.token, SMALL).items()
    )
    (tmp_path / ".env").write_text("".join(lines), encoding="utf-8")
    async with started(cwd=tmp_path, environ={}) as bot:
        await bot.logs("ready as falak")
        bot.signal(signal.SIGTERM)
        assert (await bot.end()).code == 0


async def test_sighup_reloads_valid_content_and_keeps_it_if_invalid(
    local_discord: LocalDiscord, application: Application, tmp_path: Path
) -> None:
    topics = tmp_path / "content" / "en"
    topics.mkdir(parents=True)
    (topics / "comet.md").write_text(TOPIC.format("Comet"), encoding="utf-8")
    amina = local_discord.add_user("amina")
    amina.install(application)
    private = amina.dm(application)
    environ = bot_environment(local_discord, application.token, SMALL)
    async with started("run", "--content", str(tmp_path / "content"), cwd=tmp_path, environ=environ) as bot:
        await bot.logs("ready as falak")
        (topics / "meteor.md").write_text(TOPIC.format("Meteor"), encoding="utf-8")
        bot.signal(signal.SIGHUP)
        await bot.logs("reloaded the content: 2 topics")
        (topics / "comet.md").write_text("nothing of use", encoding="utf-8")
        bot.signal(signal.SIGHUP)
        await bot.logs("can't reload the content, keeping the old content")
        assert "comet.md:1: " in await bot.logs("comet.md")
        for title in ("Comet", "Meteor"):
            await amina.send(private, title)
            assert (await private.next_message()).text.startswith(f"### {title}\n")


@pytest.mark.parametrize("others", [[signal.SIGHUP], [signal.SIGHUP, signal.SIGTERM], [signal.SIGINT]])
@pytest.mark.parametrize("first", [signal.SIGTERM, signal.SIGINT])
async def test_further_signals_do_not_disturb_the_shutdown(
    local_discord: LocalDiscord,
    application: Application,
    tmp_path: Path,
    first: signal.Signals,
    others: list[signal.Signals],
) -> None:
    environ = bot_environment(local_discord, application.token, SMALL)
    async with started("run", cwd=tmp_path, environ=environ) as bot:
        await bot.logs("ready as falak")
        bot.signal(first)
        ending = asyncio.create_task(bot.end())
        with contextlib.suppress(ProcessLookupError):
            while not ending.done():
                for other in others:
                    bot.signal(other)
                await asyncio.sleep(0.002)
        ended = await ending
    assert ended.code == 0
    assert "Traceback" not in ended.err


async def test_many_sighups_do_not_delay_the_shutdown(
    local_discord: LocalDiscord, application: Application, tmp_path: Path
) -> None:
    environ = bot_environment(local_discord, application.token, SMALL)
    async with started("run", cwd=tmp_path, environ=environ) as bot:
        await bot.logs("ready as falak")
        for _ in range(20):
            bot.signal(signal.SIGHUP)
        await bot.logs("reloaded the content")
        bot.signal(signal.SIGHUP)
        bot.signal(signal.SIGTERM)
        ended = await bot.end()
        assert ended.code == 0
        assert "Traceback" not in ended.err


async def test_a_watched_folder_is_reloaded_when_a_file_changes(
    local_discord: LocalDiscord, application: Application, tmp_path: Path
) -> None:
    topics = tmp_path / "content" / "en"
    topics.mkdir(parents=True)
    (topics / "comet.md").write_text(TOPIC.format("Comet"), encoding="utf-8")
    environ = bot_environment(local_discord, application.token, tmp_path / "content") | {"CONTENT_WATCH": "1"}
    async with started(cwd=tmp_path, environ=environ) as bot:
        await bot.logs("ready as falak")
        (topics / "meteor.md").write_text(TOPIC.format("Meteor"), encoding="utf-8")
        await bot.logs("reloaded the content: 2 topics")
        (topics / "comet.md").write_text("nothing of use", encoding="utf-8")
        await bot.logs("can't reload the content, keeping the old content")
        bot.signal(signal.SIGTERM)
        assert (await bot.end()).code == 0


async def test_a_missing_token_is_explained_in_one_line(tmp_path: Path) -> None:
    async with started(cwd=tmp_path, environ={}) as bot:
        ended = await bot.end()
    assert ended.code == 1
    (line,) = ended.err.splitlines()
    assert line.startswith(
        "DISCORD_TOKEN is not set. Copy it from https://discord.com/developers/applications"
    )


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (CloseCode.AUTHENTICATION_FAILED, "Discord refuses the token."),
        (CloseCode.DISALLOWED_INTENTS, "Discord refuses an intent. Enable it at https://discord.com/"),
        (CloseCode.INVALID_INTENTS, "Discord doesn't know an intent"),
    ],
)
async def test_refusals_of_the_gateway_are_explained_in_one_line(
    local_discord: LocalDiscord, application: Application, tmp_path: Path, code: CloseCode, says: str
) -> None:
    async with started(cwd=tmp_path, environ=bot_environment(local_discord, application.token, SMALL)) as bot:
        await bot.logs("ready as falak")
        local_discord.gateway.close(code)
        ended = await bot.end()
    assert ended.code == 1
    (line,) = problems(ended)
    assert line.startswith(says)


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("postgresql://falak:s3cret@127.0.0.1:9/falak", "the database can't be used: "),
        ("sqlite:///damaged.db", "the database can't be used (SQLite file {folder}/damaged.db): "),
    ],
)
async def test_bot_answers_while_the_database_is_unavailable(
    local_discord: LocalDiscord, application: Application, tmp_path: Path, url: str, says: str
) -> None:
    (tmp_path / "damaged.db").write_bytes(b"no database " * 1000)
    amina = local_discord.add_user("amina")
    amina.install(application)
    private = amina.dm(application)
    environ = bot_environment(local_discord, application.token, SMALL) | {"DATABASE_URL": url}
    async with started(cwd=tmp_path, environ=environ) as bot:
        await bot.logs("starting without the database")
        await bot.logs("ready as falak")
        await amina.send(private, "Office hours")
        assert "Lab 2.14" in (await private.next_message()).text
        bot.signal(signal.SIGTERM)
        ended = await bot.end()
    assert ended.code == 0
    assert "s3cret" not in ended.err
    assert "Traceback" not in ended.err
    assert ended.err.count(says.format(folder=tmp_path)) == 1
