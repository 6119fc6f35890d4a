"""Tests that the log never contains people's texts or ids, even at DEBUG."""

from __future__ import annotations

import asyncio
import re
import signal
from pathlib import Path

import pytest

from bot.local_discord import Application, Channel, Guild, Intents, LocalDiscord, Message, Permission, Person
from tests.cli.explorer import Explorer
from tests.cli.memory import english
from tests.cli.process import ROOT, Running, bot_environment, started
from tests.discord_app.conftest import report_form

MARK = "quokka"
"""A word that is in every text that people write in these tests."""
ANSWERED = f"what is the hope probe? https://{MARK}.example/amina"
SUGGESTED = f"{MARK} partnership roscosmos"
UNANSWERED = f"does the {MARK} of amina@example.org bake sourdough?"
TOPICS = {path.stem for path in (ROOT / "content").glob("en/*.md")}
REPORTED = re.compile(r"\S+ \S+ INFO bot\.\S+: a mistake reported in \S+ \(\S+\): ")


class Scene:
    """A guild with a moderator and members, who use all features of the bot."""

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
        """Changes a setting of the whole guild in the panel."""
        panel = await self.settings("panel", **{"whole-server": True})
        opened = await self.moderator.click(panel, f"settings:change:{self.guild.id}:{name}")
        assert opened.modal is not None
        await self.moderator.submit(opened.modal, value=value)

    async def write(self, explorer: Explorer) -> None:
        """Writes mentions, direct messages and messages that name a topic. Edits and deletes some."""
        everywhere = {"whole-server": True}
        await self.settings("keywords", mode="mentions", **everywhere)
        for who in ("person", "channel"):
            await self.change(f"{who}_limit", "120")
        falak, lounge = self.application, self.guild.add_text_channel("lounge")
        asked = await self.amina.send(lounge, f"{falak.mention} {UNANSWERED}")
        explorer.show(await lounge.next_message(falak.bot), self.amina)
        await self.amina.edit(asked, f"{falak.mention} {ANSWERED}")
        await self.amina.delete(asked)
        private = self.amina.dm(falak)
        for text in (ANSWERED, SUGGESTED, UNANSWERED):
            await self.amina.send(private, text)
            explorer.show(await private.next_message(falak.bot), self.amina)
        for text in (f"nice weather, {MARK}", f"!play the satellites, {MARK}", f"the hope probe, {MARK}"):
            await self.member("writer").send(lounge, text)
        explorer.show(await lounge.next_message(falak.bot), self.amina)
        await self.moderator.run(lounge, falak, "outreach quiz")
        explorer.show(lounge.history()[-1], self.amina)
        quiet = self.guild.add_text_channel("quiet")
        quiet.deny(falak.bot, Permission.SEND_MESSAGES)
        await self.amina.send(quiet, f"{falak.mention} {UNANSWERED}")

    async def report(self, text: str) -> None:
        reporter = self.member("reporter")  # amina has reached the limit of reports
        card = (await reporter.run(self.channel, self.application, "ask", question="Hope Probe")).message
        assert card is not None
        form = await report_form(reporter, card)
        await reporter.submit(form, mistake=text)

    async def cause_faults(self, bot: Running) -> None:
        """Lets Discord refuse requests of the bot, limit them, and ask the bot to reconnect."""
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


def assert_nothing_personal(log: str, scene: Scene) -> None:
    """Asserts that only reports contain texts of people, and that no line has a name, an id or a token."""
    assert "no reply to message" in log
    reports = [line for line in log.splitlines() if REPORTED.match(line)]
    others = "\n".join(line for line in log.splitlines() if line not in reports)
    assert MARK not in others.casefold()
    personal = {text for person in scene.people for text in (person.username, str(person.id))}
    tokens = {scene.application.token, *scene.guild.world.interactions}
    assert [each for each in personal | tokens if each in others] == []


def explorer_of(scene: Scene) -> Explorer:
    return Explorer(
        scene.application,
        scene.channel,
        moderator=scene.moderator,
        member=scene.amina,
        topics=TOPICS,
        texts=(ANSWERED, SUGGESTED, UNANSWERED),
    )


async def test_messages_reports_and_faults_log_nothing_personal(
    local_discord: LocalDiscord, application: Application, tmp_path: Path
) -> None:
    """`tests/long` also tests this with all commands and components."""
    environ = bot_environment(local_discord, application.token, english(tmp_path))
    environ |= {"KEYWORD_REPLIES": "1", "LOG_LEVEL": "DEBUG"}
    scene = Scene(local_discord, application)
    async with started("run", "--sync", cwd=tmp_path, environ=environ) as bot:
        await bot.logs("ready as falak")
        await scene.write(explorer_of(scene))
        await scene.change("reports", [])
        await scene.report(f"{MARK} that is logged")
        await bot.logs("that is logged")
        await scene.cause_faults(bot)
        bot.signal(signal.SIGTERM)
        log = (await bot.end()).err
    assert_nothing_personal(log, scene)
