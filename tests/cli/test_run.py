"""`python -m bot run` as a process."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from pathlib import Path

import pytest

from bot import __version__
from bot.local_discord import Application, CloseCode, LocalDiscord
from tests.cli.process import SMALL, Ended, pointed_at, started

TOPIC = "---\ntitle: {}\n---\nIt is explained here.\n"


def problems(ended: Ended) -> list[str]:
    """The lines that are more than news."""
    return [line for line in ended.err.splitlines() if " INFO " not in line]


async def test_it_answers_until_sigterm_or_ctrl_c_and_closes_the_connection(
    local_discord: LocalDiscord, application: Application, tmp_path: Path
) -> None:
    guild = local_discord.add_guild("Observatory")
    guild.install(application)
    channel = guild.add_text_channel("general")
    amina = local_discord.add_user("amina")
    guild.join(amina)
    environ = pointed_at(local_discord, application.token, SMALL) | {"LOG_LEVEL": "DEBUG"}
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
    assert not any(application.commands.values()), "a start registers nothing"


async def test_its_start_says_what_runs_where(
    local_discord: LocalDiscord, application: Application, tmp_path: Path
) -> None:
    for name in ("Observatory", "Harbour"):
        local_discord.add_guild(name).install(application)
    environ = pointed_at(local_discord, application.token, SMALL)
    async with started("run", cwd=tmp_path, environ=environ) as bot:
        await bot.logs("ready as falak")
        bot.signal(signal.SIGTERM)
        ended = await bot.end()
    said = [line.partition(" INFO bot.discord_app.app.")[2] for line in ended.err.splitlines()]
    assert said == [
        f"serving: Falak {__version__}",
        f"serving: content: {len(list(SMALL.glob('**/*.md')))} topics in en",
        f"serving: database: SQLite file {tmp_path / 'data' / 'falak.db'}",
        "serving: servers: 2",
        "registration: commands: none are registered; to register the current ones: python -m bot sync",
        "client: ready as falak#0000, 999 of 1000 sessions left today",
        "shards: gateway sessions left for the next process: 1",
    ]


async def test_its_first_start_says_how_to_add_it_and_registers_the_commands_if_asked(
    local_discord: LocalDiscord, application: Application, tmp_path: Path
) -> None:
    environ = pointed_at(local_discord, application.token, SMALL)
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
async def test_its_start_names_no_one_who_connects_to_the_database(
    local_discord: LocalDiscord, application: Application, tmp_path: Path, url: str, shown: str
) -> None:
    environ = pointed_at(local_discord, application.token, SMALL) | {"DATABASE_URL": url}
    async with started(cwd=tmp_path, environ=environ) as bot:
        assert (await bot.logs("database: ")).rstrip().endswith(f"database: PostgreSQL database {shown}")
        bot.signal(signal.SIGTERM)
        ended = await bot.end()
    assert "amina" not in ended.err
    assert "s3cret" not in ended.err


async def test_settings_come_from_a_file_too(
    local_discord: LocalDiscord, application: Application, tmp_path: Path
) -> None:
    lines = (f"{key}={value}\n" for key, value in pointed_at(local_discord, application.token, SMALL).items())
    (tmp_path / ".env").write_text("".join(lines), encoding="utf-8")
    async with started(cwd=tmp_path, environ={}) as bot:
        await bot.logs("ready as falak")
        bot.signal(signal.SIGTERM)
        assert (await bot.end()).code == 0


async def test_sighup_reads_the_content_again_and_keeps_what_it_had_where_that_fails(
    local_discord: LocalDiscord, application: Application, tmp_path: Path
) -> None:
    topics = tmp_path / "content" / "en"
    topics.mkdir(parents=True)
    (topics / "comet.md").write_text(TOPIC.format("Comet"), encoding="utf-8")
    amina = local_discord.add_user("amina")
    amina.install(application)
    private = amina.dm(application)
    environ = pointed_at(local_discord, application.token, SMALL)
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
async def test_no_signal_kills_it_while_it_ends(
    local_discord: LocalDiscord,
    application: Application,
    tmp_path: Path,
    first: signal.Signals,
    others: list[signal.Signals],
) -> None:
    environ = pointed_at(local_discord, application.token, SMALL)
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


async def test_sighups_reload_the_content_and_delay_no_end(
    local_discord: LocalDiscord, application: Application, tmp_path: Path
) -> None:
    environ = pointed_at(local_discord, application.token, SMALL)
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


async def test_a_watched_folder_is_read_again_when_a_file_changes(
    local_discord: LocalDiscord, application: Application, tmp_path: Path
) -> None:
    topics = tmp_path / "content" / "en"
    topics.mkdir(parents=True)
    (topics / "comet.md").write_text(TOPIC.format("Comet"), encoding="utf-8")
    environ = pointed_at(local_discord, application.token, tmp_path / "content") | {"CONTENT_WATCH": "1"}
    async with started(cwd=tmp_path, environ=environ) as bot:
        await bot.logs("ready as falak")
        (topics / "meteor.md").write_text(TOPIC.format("Meteor"), encoding="utf-8")
        await bot.logs("reloaded the content: 2 topics")
        (topics / "comet.md").write_text("nothing of use", encoding="utf-8")
        await bot.logs("can't reload the content, keeping the old content")
        bot.signal(signal.SIGTERM)
        assert (await bot.end()).code == 0


async def test_a_missing_token_is_one_line_that_says_where_to_get_one(tmp_path: Path) -> None:
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
async def test_a_gateway_that_refuses_it_is_one_line_that_says_what_to_do(
    local_discord: LocalDiscord, application: Application, tmp_path: Path, code: CloseCode, says: str
) -> None:
    async with started(cwd=tmp_path, environ=pointed_at(local_discord, application.token, SMALL)) as bot:
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
async def test_it_answers_while_the_database_is_away(
    local_discord: LocalDiscord, application: Application, tmp_path: Path, url: str, says: str
) -> None:
    (tmp_path / "damaged.db").write_bytes(b"no database " * 1000)
    amina = local_discord.add_user("amina")
    amina.install(application)
    private = amina.dm(application)
    environ = pointed_at(local_discord, application.token, SMALL) | {"DATABASE_URL": url}
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
