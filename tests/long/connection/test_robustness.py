"""Tests that the bot survives Discord's faults. It logs one line, and answers the next question.

One process runs for all these tests, with real sockets.
"""

from __future__ import annotations

import re
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import pytest_asyncio

from bot.knowledge.model import Suggestions
from bot.local_discord import (
    Application,
    Channel,
    Guild,
    InteractionFailedError,
    LocalDiscord,
    Message,
    Permission,
    Person,
)
from bot.local_discord.model.events import MessageCreated
from tests.cli.memory import english
from tests.cli.process import Running, bot_environment, started

pytestmark = pytest.mark.asyncio(loop_scope="module")

SEND = ("POST", "/channels/{channel_id}/messages")
RESPOND = ("POST", "/interactions/{interaction_id}/{interaction_token}/callback")
QUESTION = "What is the Hope Probe?"
ANSWER = "### Hope Probe (Al-Amal)\n"
REFERENCE = r"\[[0-9a-f]{8}\]"


@dataclass(frozen=True, slots=True)
class Stage:
    """A running bot on the local Discord. Each test has its own channel."""

    bot: Running
    local_discord: LocalDiscord
    application: Application
    guild: Guild
    channel: Channel
    amina: Person
    ambiguous: str
    """A question that gets suggestions."""

    async def ask(self) -> Message:
        """Sends a question that mentions the bot."""
        return await self.amina.send(self.channel, f"{self.application.mention} {QUESTION}")

    async def answer_to(self, asked: Message) -> Message:
        """Waits for the reply to a message."""
        event = await self.local_discord.events.wait_for(
            MessageCreated, lambda event: event.message.referenced is asked, within=30
        )
        return event.message

    async def card(self) -> Message:
        """Runs `/ask`, and returns the answer's message."""
        message = (await self.amina.run(self.channel, self.application, "ask", question=QUESTION)).message
        assert message is not None
        return message


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def running(tmp_path_factory: pytest.TempPathFactory, ambiguous: Suggestions) -> AsyncIterator[Stage]:
    """Runs the bot in its own process, with registered commands and a member who asks."""
    folder: Path = tmp_path_factory.mktemp("bot")
    async with LocalDiscord() as local_discord:
        application = local_discord.add_application("falak")
        application.session_starts.interval = 0
        guild = local_discord.add_guild("Observatory")
        guild.install(application)
        amina = local_discord.add_user("amina")
        guild.join(amina)
        environ = bot_environment(local_discord, application.token, english(folder))
        async with started("run", "--sync", cwd=folder, environ=environ) as bot:
            await bot.logs("ready as falak")
            channel = guild.add_text_channel("general")
            yield Stage(bot, local_discord, application, guild, channel, amina, ambiguous.query)
            bot.signal(signal.SIGTERM)
            assert (await bot.end()).code == 0
    assert local_discord.violations == []


@pytest_asyncio.fixture(loop_scope="module")
async def stage(running: Stage) -> Stage:
    await running.bot.lines(within=0.01)  # discard lines that a failed test left
    amina = running.local_discord.add_user("amina")  # a new person, whose cooldown is unused
    running.guild.join(amina)
    return replace(running, channel=running.guild.add_text_channel("troubled"), amina=amina)


async def assert_logged(stage: Stage, line: str) -> None:
    """Asserts that the bot has since logged exactly one line, which matches this pattern."""
    (logged,) = await stage.bot.lines()
    assert re.search(line, logged)


async def assert_working(stage: Stage) -> None:
    """Asserts that the bot answers a mention and a command, and logs nothing more."""
    quiet = stage.guild.add_text_channel("quiet")
    asked = await stage.amina.send(quiet, f"{stage.application.mention} {QUESTION}")
    reply = await quiet.next_message()
    assert reply.referenced is asked
    assert ANSWER in reply.text
    response = await stage.amina.run(quiet, stage.application, "ask", question=QUESTION)
    assert ANSWER in response.text
    assert await stage.bot.lines(within=0.15) == []


def drop(stage: Stage) -> None:
    stage.local_discord.gateway.drop()


def request_reconnect(stage: Stage) -> None:
    stage.local_discord.gateway.request_reconnect()


def invalidate_for_a_while(stage: Stage) -> None:
    stage.local_discord.gateway.invalidate(resumable=True)


def invalidate_for_good(stage: Stage) -> None:
    stage.local_discord.gateway.invalidate()


RESUMED = r" INFO bot\.discord_app\.app\.client: resumed$"
BEGUN_ANEW = r" INFO bot\.discord_app\.app\.client: ready as falak"

INTERRUPTIONS: dict[str, tuple[Callable[[Stage], None], str]] = {
    "drops": (drop, RESUMED),
    "asks it to reconnect": (request_reconnect, RESUMED),
    "takes its session away for a while": (invalidate_for_a_while, RESUMED),
    "takes its session away for good": (invalidate_for_good, BEGUN_ANEW),
}


@pytest.mark.parametrize("name", INTERRUPTIONS)
async def test_an_answer_is_finished_if_the_gateway(name: str, stage: Stage) -> None:
    interrupt, line = INTERRUPTIONS[name]
    stage.local_discord.faults.stall(*SEND, seconds=10)
    asked = await stage.ask()
    await stage.local_discord.faults.met()
    interrupt(stage)
    await assert_logged(stage, line)
    stage.local_discord.clock.advance(10)
    assert ANSWER in (await stage.answer_to(asked)).text
    await assert_working(stage)


@pytest.mark.parametrize(
    "name", [name for name in INTERRUPTIONS if name != "takes its session away for good"]
)
async def test_a_question_during_a_reconnect_is_answered_if_the_gateway(name: str, stage: Stage) -> None:
    interrupt, line = INTERRUPTIONS[name]
    interrupt(stage)
    assert ANSWER in (await stage.answer_to(await stage.ask())).text
    await assert_logged(stage, line)
    await assert_working(stage)


async def test_each_failed_attempt_to_reconnect_is_logged_in_one_line(
    stage: Stage,
) -> None:
    stage.local_discord.gateway.is_down = True
    stage.local_discord.gateway.drop()
    attempt = await stage.bot.logs("no connection to the gateway, trying again")
    stage.local_discord.gateway.is_down = False
    assert ANSWER in (await stage.answer_to(await stage.ask())).text
    *attempts, resumed = [attempt, *await stage.bot.lines()]
    for line in attempts:
        assert re.search(
            r" WARNING bot\.discord_app\.app\.connection: no connection .* in .* seconds: .*: 503, ", line
        )
    assert re.search(RESUMED, resumed)
    await assert_working(stage)


async def test_the_bot_waits_for_a_rate_limit_on_a_reply(stage: Stage) -> None:
    stage.local_discord.faults.rate_limit(*SEND, retry_after=0.1)
    assert ANSWER in (await stage.answer_to(await stage.ask())).text
    await assert_logged(stage, r" WARNING discord\.http: We are being rate limited\.")
    await assert_working(stage)


async def test_the_bot_waits_for_a_rate_limit_on_a_response(stage: Stage) -> None:
    stage.local_discord.faults.rate_limit(*RESPOND, retry_after=0.1)
    assert ANSWER in (await stage.card()).text
    await assert_logged(stage, r" WARNING discord\.webhook\.async_: Webhook ID … is rate limited\.")
    await assert_working(stage)


async def server_error_on_a_reply(stage: Stage) -> None:
    stage.local_discord.faults.fail(*SEND, status=503)
    await stage.ask()
    await stage.local_discord.faults.met()


async def server_error_on_a_response(stage: Stage) -> None:
    """Fails the first response. discord.py retries after a second, which is too late."""
    stage.local_discord.faults.fail(*RESPOND, status=500)
    asking = stage.amina.run(stage.channel, stage.application, "ask", question=QUESTION)
    await stage.local_discord.faults.met()
    stage.local_discord.clock.advance(3.1)
    with pytest.raises(InteractionFailedError):
        await asking


async def stall_of_three_seconds(stage: Stage) -> None:
    stage.local_discord.faults.stall(*RESPOND, seconds=3.1)
    asking = stage.amina.run(stage.channel, stage.application, "ask", question=QUESTION)
    await stage.local_discord.faults.met()
    stage.local_discord.clock.advance(3.1)
    with pytest.raises(InteractionFailedError):
        await asking


async def channel_deleted_before_the_reply(stage: Stage) -> None:
    await stage.ask()
    stage.channel.delete()


async def channel_deleted_before_the_response(stage: Stage) -> None:
    stage.amina.run(stage.channel, stage.application, "ask", question=QUESTION)
    stage.channel.delete()


async def no_permission_to_reply(stage: Stage) -> None:
    stage.channel.deny(stage.application.bot, Permission.SEND_MESSAGES)
    await stage.ask()


async def question_deleted_before_the_reply(stage: Stage) -> None:
    await stage.amina.delete(await stage.ask())


async def card_deleted_before_it_changes(stage: Stage) -> None:
    card = await suggestions(stage)
    stage.amina.click(card, card.buttons[0]["custom_id"])
    await stage.amina.delete(card)


async def suggestions(stage: Stage) -> Message:
    """Returns a card of suggestions, which a button turns into the answer. Amina may delete it."""
    stage.channel.allow(stage.amina, Permission.MANAGE_MESSAGES)
    asked = await stage.amina.send(stage.channel, f"{stage.application.mention} {stage.ambiguous}")
    return await stage.answer_to(asked)


INCIDENTS: dict[str, tuple[Callable[[Stage], Awaitable[None]], str]] = {
    "a server error on a reply": (server_error_on_a_reply, "DiscordServerError: 503 "),
    "a server error on a response": (server_error_on_a_response, "NotFound: 404 .* Unknown interaction"),
    "a stall of three seconds": (stall_of_three_seconds, "NotFound: 404 .* Unknown interaction"),
    "a channel deleted before the reply": (
        channel_deleted_before_the_reply,
        "NotFound: 404 .* Unknown Channel",
    ),
    "a channel deleted before the response": (
        channel_deleted_before_the_response,
        "NotFound: 404 .* Unknown Channel",
    ),
    "no permission to reply": (no_permission_to_reply, "Forbidden: 403 .* Missing Permissions"),
    "a question deleted before the reply": (question_deleted_before_the_reply, "Unknown message"),
    "a card deleted before it changes": (card_deleted_before_it_changes, "NotFound: 404 .* Unknown Message"),
}


@pytest.mark.parametrize("name", INCIDENTS)
async def test_the_bot_survives(name: str, stage: Stage) -> None:
    happen, line = INCIDENTS[name]
    await happen(stage)
    await assert_logged(stage, rf" WARNING bot\.discord_app\.core\.errors: {REFERENCE} .*{line}")
    await assert_working(stage)
