"""Tests that the log never contains people's texts or ids, even at DEBUG."""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
import signal
import sqlite3
from collections.abc import Callable, Generator
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.local_discord import Application, Channel, Guild, Intents, LocalDiscord, Message, Permission, Person
from tests.cli.everything import Everything
from tests.cli.memory import english
from tests.cli.process import ROOT, Running, pointed_at, started
from tests.discord_app.conftest import report_form
from tests.storage import postgresql

MARK = "quokka"
"""Stands in everything that is written here."""
ANSWERED = f"what is the hope probe? https://{MARK}.example/amina"
SUGGESTED = f"{MARK} partnership roscosmos"
UNANSWERED = f"does the {MARK} of amina@example.org bake sourdough?"
ROUNDS = 2
"""The second one uses what only shows once something was done, or what ended with the first."""
TOPICS = {path.stem for path in (ROOT / "content").glob("en/*.md")}
REPORTED = re.compile(r"\S+ \S+ INFO bot\.\S+: a mistake reported in \S+ \(\S+\): ")


class Database(NamedTuple):
    """A database, and how it is away for a while."""

    url: str
    away: Callable[[], contextlib.AbstractContextManager[None]]


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Database:
    if request.param == "sqlite":
        return _sqlite(tmp_path / "falak.db")
    server = request.getfixturevalue("server")
    return Database(request.getfixturevalue("new_postgresql")(), lambda: _stopped(server))


def _sqlite(file: Path) -> Database:
    @contextlib.contextmanager
    def locked() -> Generator[None]:
        with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            yield

    return Database(f"sqlite:///{file}", locked)


@contextlib.contextmanager
def _stopped(server: postgresql.Server) -> Generator[None]:
    server.stop()
    try:
        yield
    finally:
        server.start()


class Scene:
    """A guild with a moderator and members, who use all that the bot offers."""

    def __init__(self, local_discord: LocalDiscord, application: Application) -> None:
        self.people: list[Person] = []
        self.local_discord = local_discord
        self.application = application
        self.guild: Guild = local_discord.add_guild("Observatory")
        self.guild.install(application)
        self.channel: Channel = self.guild.add_text_channel("general")
        self.moderator = self.member("maryam", Permission.MANAGE_GUILD)
        self.amina = self.member("amina")
        self.amina.install(application)

    def member(self, name: str, permissions: Permission = Permission.NONE) -> Person:
        person = self.local_discord.add_user(name, locale="en-GB")
        self.people.append(person)
        self.guild.join(person, permissions)
        return person

    async def settings(self, subcommand: str, **options: object) -> Message:
        response = await self.moderator.run(
            self.channel, self.application, f"settings {subcommand}", **options
        )
        assert response.message is not None
        return response.message

    async def change(self, name: str, value: object) -> None:
        """Changes a setting of the whole server in the panel."""
        panel = await self.settings("panel", **{"whole-server": True})
        opened = await self.moderator.click(panel, f"settings:change:{self.guild.id}:{name}")
        assert opened.modal is not None
        await self.moderator.submit(opened.modal, value=value)

    async def write(self, everything: Everything) -> None:
        """Mentions, direct messages, messages that name a topic, and what becomes of messages."""
        everywhere = {"whole-server": True}
        await self.settings("keywords", mode="mentions", **everywhere)
        for who in ("person", "channel"):
            await self.change(f"{who}_limit", "120")
        falak, lounge = self.application, self.guild.add_text_channel("lounge")
        asked = await self.amina.send(lounge, f"{falak.mention} {UNANSWERED}")
        everything.show(await lounge.next_message(falak.bot), self.amina)
        await self.amina.edit(asked, f"{falak.mention} {ANSWERED}")
        await self.amina.delete(asked)
        private = self.amina.dm(falak)
        for text in (ANSWERED, SUGGESTED, UNANSWERED):
            await self.amina.send(private, text)
            everything.show(await private.next_message(falak.bot), self.amina)
        for text in (f"nice weather, {MARK}", f"!play the satellites, {MARK}", f"the hope probe, {MARK}"):
            await self.member("writer").send(lounge, text)
        everything.show(await lounge.next_message(falak.bot), self.amina)
        await self.moderator.run(lounge, falak, "outreach quiz")
        everything.show(lounge.history()[-1], self.amina)
        quiet = self.guild.add_text_channel("quiet")
        quiet.deny(falak.bot, Permission.SEND_MESSAGES)
        await self.amina.send(quiet, f"{falak.mention} {UNANSWERED}")

    async def report(self, text: str) -> None:
        reporter = self.member("reporter")  # who has not reported as much as amina by now
        card = (await reporter.run(self.channel, self.application, "ask", question="Hope Probe")).message
        assert card is not None
        form = await report_form(reporter, card)
        await reporter.submit(form, mistake=text)

    async def meet_faults(self, bot: Running) -> None:
        """Discord refuses what the bot sends, keeps it waiting, and has it connect again."""
        faults, ask = self.local_discord.faults, {"question": UNANSWERED}
        to_channel = "/channels/{channel_id}/messages"
        respond = "/interactions/{interaction_id}/{interaction_token}/callback"
        faults.fail("POST", to_channel, status=400)
        await self.amina.send(self.channel, f"{self.application.mention} {UNANSWERED}")
        await bot.logs("HTTPException: 400")
        await self.channel.next_message(self.application.bot)
        faults.fail("POST", to_channel, status=403)
        await self.amina.send(self.channel, f"{self.application.mention} {UNANSWERED}")
        await bot.logs("Forbidden: 403")
        faults.rate_limit("POST", to_channel, retry_after=0.1)
        await self.amina.send(self.channel, f"{self.application.mention} {UNANSWERED}")
        await bot.logs("We are being rate limited")
        faults.fail("POST", respond, status=400)
        await self.amina.run(self.channel, self.application, "ask", **ask)
        await bot.logs("HTTPException: 400")
        faults.fail("POST", respond, status=404)
        self.amina.run(self.channel, self.application, "ask", **ask)
        await bot.logs("NotFound: 404")
        faults.fail("POST", respond, status=404)
        typing = asyncio.create_task(self.amina.autocomplete(self.channel, self.application, "ask", **ask))
        await bot.logs("NotFound: 404")
        typing.cancel()
        self.local_discord.gateway.request_reconnect()
        await bot.logs("resumed")


@pytest.fixture
def application(local_discord: LocalDiscord) -> Application:
    application = local_discord.add_application("falak", intents=Intents.MESSAGE_CONTENT)
    application.session_starts.interval = 0
    return application


def in_text(log: str, log_format: str) -> str:
    """The log as people read it. Each line in JSON must be one whole event."""
    if log_format == "text":
        return log
    events = [json.loads(line) for line in log.splitlines()]
    line = "{time} - {level} {logger}: {message}\n{exception}\n"
    return "".join(line.format_map({"exception": "", **event}) for event in events)


@pytest.mark.timeout(240)
async def test_it_holds_nothing_that_people_write_and_nobody_s_id(
    local_discord: LocalDiscord, application: Application, tmp_path: Path, database: Database
) -> None:
    environ = pointed_at(local_discord, application.token, english(tmp_path))
    scene = Scene(local_discord, application)
    environ |= {"DATABASE_URL": database.url, "KEYWORD_REPLIES": "1"}
    log_format = "json" if "postgresql" in database.url else "text"
    environ |= {"LOG_LEVEL": "DEBUG", "LOG_FORMAT": log_format}
    if log_format == "text":  # asyncio logs the same in both, and takes three times as long
        environ |= {"PYTHONASYNCIODEBUG": "1"}
    async with started("run", "--sync", cwd=tmp_path, environ=environ) as bot:
        await bot.logs("ready as falak")
        everything = Everything(
            application,
            scene.channel,
            moderator=scene.moderator,
            member=scene.amina,
            topics=TOPICS,
            texts=(ANSWERED, SUGGESTED, UNANSWERED),
        )
        for _ in range(ROUNDS):
            await scene.write(everything)
            await everything.use()
        await scene.change("reports", [])
        await scene.report(f"{MARK} that is logged")
        await bot.logs("that is logged")
        board = scene.guild.add_text_channel("board")
        await scene.change("reports", [board])
        await scene.report(f"{MARK} that is posted")
        assert "that is posted" in (await board.next_message()).text
        await scene.meet_faults(bot)
        with database.away():
            await scene.settings("keywords", mode="off")
            await bot.logs("the database can't be used")
        bot.signal(signal.SIGTERM)
        log = in_text((await bot.end()).err, log_format)
    assert everything.is_complete, (everything.seen | everything.commands) - everything.used
    assert "no reply to message" in log
    reports = [line for line in log.splitlines() if REPORTED.match(line)]
    others = "\n".join(line for line in log.splitlines() if line not in reports)
    assert "that is posted" not in log
    assert MARK not in others.casefold()
    personal = {text for person in scene.people for text in (person.username, str(person.id))}
    tokens = {application.token, *scene.guild.world.interactions}
    assert [each for each in personal | tokens if each in others] == []
