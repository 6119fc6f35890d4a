"""Tests that a question gets one reply or one warning, also after lost responses and doubled events."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Callable

import discord
import pytest

from bot.discord_app.app.client import FalakClient
from bot.discord_app.core.replies import ReplyKind, nonce
from bot.local_discord import (
    Application,
    Channel,
    Guild,
    InteractionFailedError,
    LocalDiscord,
    Loss,
    Message,
    Permission,
    Person,
)
from bot.local_discord import errors as refusals
from bot.local_discord.errors import DiscordError
from tests.discord_app.conftest import all_handled, has_arrived, reply_to
from tests.waiting import until

HOPE = "### Hope Probe (Al-Amal)"
SEND = ("POST", "/channels/{channel_id}/messages")
RESPOND = ("POST", "/interactions/{interaction_id}/{interaction_token}/callback")
WRONG = "Something went wrong"


@pytest.fixture
def question(application: Application) -> str:
    return f"{application.mention} what is the Hope Probe?"


def own_messages(channel: Channel, application: Application) -> list[Message]:
    """Returns the bot's messages in a channel."""
    return [message for message in channel.history() if message.author is application.bot]


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Returns the bot's own log lines. Asserts that all are warnings without a traceback."""
    records = [record for record in caplog.records if record.name.startswith("bot.")]
    assert all((record.levelno, record.exc_info) == (logging.WARNING, None) for record in records)
    return [record.getMessage() for record in records]


def test_nonces_are_short_and_differ_between_replies() -> None:
    longest = 2**64 - 1
    nonces = {nonce(kind, longest, revision) for kind in ReplyKind for revision in (0, 1, 60_000)}
    assert len(nonces) == 3 * len(ReplyKind)
    assert max(map(len, nonces)) <= 25
    assert len(nonce(ReplyKind.ANSWER, longest, 10**9)) <= 25


@pytest.mark.parametrize("loss", Loss)
@pytest.mark.usefixtures("falak")
async def test_lost_response_causes_no_second_reply(
    local_discord: LocalDiscord,
    channel: Channel,
    application: Application,
    amina: Person,
    question: str,
    caplog: pytest.LogCaptureFixture,
    loss: Loss,
) -> None:
    local_discord.faults.lose(*SEND, loss)
    asked = await amina.send(channel, question)
    reply = await channel.next_message()
    await until(lambda: sum(request.route == SEND[1] for request in local_discord.requests) == 2)
    assert await reply_to(asked) is reply
    assert own_messages(channel, application) == [reply]
    assert warnings(caplog) == []
    await asyncio.gather(reply.deletion(), amina.delete(asked))  # the bot knows the reply's id


LASTING = [loss for loss in Loss if loss is not Loss.BAD_GATEWAY]
"""The losses after which discord.py doesn't retry by itself."""


@pytest.mark.parametrize("loss", LASTING)
@pytest.mark.usefixtures("falak")
async def test_reply_counts_as_sent_if_its_response_stays_lost(
    local_discord: LocalDiscord,
    channel: Channel,
    application: Application,
    amina: Person,
    question: str,
    caplog: pytest.LogCaptureFixture,
    loss: Loss,
) -> None:
    local_discord.faults.lose(*SEND, loss, times=2)
    asked = await amina.send(channel, question)
    await local_discord.faults.met()
    await reply_to(asked)
    (reply,) = own_messages(channel, application)
    assert reply.text.startswith(HOPE)
    assert len(warnings(caplog)) == 1
    await asyncio.gather(reply.next_edit(), amina.edit(asked, question.replace("Hope Probe", "ISS")))
    assert own_messages(channel, application) == [reply]
    assert not reply.text.startswith(HOPE), "the reply follows the edit"
    await asyncio.gather(reply.deletion(), amina.delete(asked))


@pytest.mark.parametrize("loss", LASTING)
@pytest.mark.usefixtures("falak")
async def test_reply_with_a_lost_response_is_deleted_with_its_question(
    local_discord: LocalDiscord,
    channel: Channel,
    application: Application,
    amina: Person,
    question: str,
    caplog: pytest.LogCaptureFixture,
    loss: Loss,
) -> None:
    local_discord.faults.lose(*SEND, loss, times=2)
    asked = await amina.send(channel, question)
    await reply_to(asked)
    (reply,) = own_messages(channel, application)
    await asyncio.gather(reply.deletion(), amina.delete(asked))
    assert len(warnings(caplog)) == 1


@pytest.mark.usefixtures("falak")
async def test_edit_of_a_question_retries_a_refused_reply(
    local_discord: LocalDiscord,
    channel: Channel,
    application: Application,
    amina: Person,
    question: str,
) -> None:
    local_discord.faults.refuse(*SEND, refusals.slow_mode())
    asked = await amina.send(channel, question)
    assert await reply_to(asked) is None
    reply, _ = await asyncio.gather(channel.next_message(), amina.edit(asked, f"{question} please"))
    assert own_messages(channel, application) == [reply]


@pytest.mark.parametrize("loss", LASTING)
@pytest.mark.usefixtures("falak")
async def test_no_notice_follows_a_follow_up_with_a_lost_response(
    local_discord: LocalDiscord,
    channel: Channel,
    application: Application,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
    loss: Loss,
) -> None:
    card = (await amina.run(channel, application, "ask", question="what is the Hope Probe?")).message
    assert card is not None
    await amina.click(card, "👍")
    data = (await amina.run(channel, application, "mydata")).message
    assert data is not None
    local_discord.faults.lose("POST", "/webhooks/{webhook_id}/{webhook_token}", loss)
    interaction = amina.click(data, "Show all of it")
    await until(lambda: warnings(caplog))
    await all_handled()
    assert len(warnings(caplog)) == 1
    assert len(interaction.followups) == 1


@pytest.mark.parametrize("loss", Loss)
@pytest.mark.usefixtures("falak")
async def test_no_notice_follows_an_interaction_with_a_lost_response(
    local_discord: LocalDiscord,
    channel: Channel,
    application: Application,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
    loss: Loss,
) -> None:
    local_discord.faults.lose(*RESPOND, loss)
    response = await amina.run(channel, application, "ask", question="what is the Hope Probe?")
    assert HOPE in response.text
    await until(lambda: warnings(caplog))
    await all_handled()
    assert len(warnings(caplog)) == 1
    assert own_messages(channel, application) == [response.message]
    assert {violation.error.code for violation in local_discord.violations} <= {40060}
    local_discord.violations.clear()


@pytest.mark.parametrize("place", ["guild", "bot dm"], indirect=True)
@pytest.mark.usefixtures("falak")
async def test_doubled_message_event_gets_one_reply(
    local_discord: LocalDiscord, place: Channel, application: Application, amina: Person, question: str
) -> None:
    local_discord.gateway.double("MESSAGE_CREATE")
    asked = await amina.send(place, question)
    reply = await reply_to(asked)
    assert own_messages(place, application) == [reply]
    assert reply is not None
    await asyncio.gather(reply.deletion(), amina.delete(asked))
    assert place.history() == []


@pytest.mark.usefixtures("falak")
async def test_doubled_interaction_gets_one_response(
    local_discord: LocalDiscord,
    channel: Channel,
    application: Application,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    local_discord.gateway.double("INTERACTION_CREATE")
    response = await amina.run(channel, application, "ask", question="what is the Hope Probe?")
    await until(lambda: warnings(caplog))
    assert own_messages(channel, application) == [response.message]
    (line,) = warnings(caplog)
    assert "40060" in line
    assert [violation.error.code for violation in local_discord.violations] == [40060]
    local_discord.violations.clear()


def archived(channel: Channel, _: Application) -> Channel:
    thread = channel.add_thread("comets")
    thread.archive(lock=True)
    return thread


def locked(channel: Channel, _: Application) -> Channel:
    thread = channel.add_thread("comets")
    thread.lock()
    return thread


def moderated(channel: Channel, _: Application) -> Channel:
    assert channel.guild is not None
    channel.guild.blocked_words.add("Al-Amal")
    return channel


def timed_out(channel: Channel, application: Application) -> Channel:
    assert channel.guild is not None
    channel.guild.time_out(application.bot, 60)
    return channel


CLOSED_CHANNELS: dict[str, tuple[Callable[[Channel, Application], Channel], int]] = {
    "an archived thread": (archived, 50083),
    "a locked thread": (locked, 160005),
    "AutoMod": (moderated, 200000),
    "a time-out": (timed_out, 50013),
}


@pytest.mark.parametrize("name", CLOSED_CHANNELS)
@pytest.mark.usefixtures("falak")
async def test_closed_channel_causes_one_warning(
    local_discord: LocalDiscord,
    guild: Guild,
    channel: Channel,
    application: Application,
    question: str,
    caplog: pytest.LogCaptureFixture,
    name: str,
) -> None:
    close, code = CLOSED_CHANNELS[name]
    moderator = local_discord.add_user("maryam")
    guild.join(moderator, Permission.ADMINISTRATOR)
    place = close(channel, application)
    is_archived = place.is_archived
    # A message opens an archived thread. Somebody archives it again at once.
    local_discord.events.subscribe(lambda _: setattr(place, "is_archived", is_archived))
    asked = await moderator.send(place, question)
    assert await reply_to(asked) is None
    (line,) = warnings(caplog)
    assert re.search(rf"error code: {code}", line)
    assert own_messages(place, application) == []
    sent = [request for request in local_discord.requests if (request.method, request.route) == SEND]
    assert len(sent) == 1


REFUSALS: dict[str, DiscordError] = {
    "slow mode": refusals.slow_mode(),
    "too large": refusals.too_large(),
    "no token": refusals.unauthorized(),
    "answered already": refusals.already_acknowledged(),
}


@pytest.mark.parametrize("name", REFUSALS)
@pytest.mark.usefixtures("falak")
async def test_refused_reply_causes_one_warning(
    local_discord: LocalDiscord,
    channel: Channel,
    application: Application,
    amina: Person,
    question: str,
    caplog: pytest.LogCaptureFixture,
    name: str,
) -> None:
    local_discord.faults.refuse(*SEND, REFUSALS[name])
    assert await reply_to(await amina.send(channel, question)) is None
    assert len(warnings(caplog)) == 1
    local_discord.faults.refuse(*RESPOND, REFUSALS[name])
    asking = amina.run(channel, application, "ask", question="what is the Hope Probe?")
    await until(lambda: len(warnings(caplog)) == 2)
    assert asking.response is None
    assert own_messages(channel, application) == []


@pytest.mark.usefixtures("falak")
async def test_reply_without_message_history_has_no_reference(
    channel: Channel,
    application: Application,
    amina: Person,
    question: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    channel.deny(application.bot, Permission.READ_MESSAGE_HISTORY)
    asked = await amina.send(channel, question)
    reply = await channel.next_message()
    assert reply.text.startswith(HOPE)
    assert reply.reference_id is None
    assert warnings(caplog) == []
    await reply_to(asked)
    await asyncio.gather(reply.deletion(), amina.delete(asked))


class BrokenError(Exception):
    """An unexpected error."""


@pytest.mark.parametrize("is_late", [False, True])
async def test_notice_is_deleted_with_its_question(
    falak: FalakClient,
    local_discord: LocalDiscord,
    channel: Channel,
    application: Application,
    amina: Person,
    question: str,
    is_late: bool,
) -> None:
    async def on_message_work(*_: object) -> None:
        raise BrokenError

    falak.add_listener(on_message_work)
    sending = local_discord.faults.hold(*SEND, performs=False)
    asked = await amina.send(channel, question)
    await sending.reached.wait()
    notice: Message | None = None
    if not is_late:
        sending.let_go()
        notice = await notice_in(channel)
    await amina.delete(asked)
    if notice is not None:
        await notice.deletion()
    else:
        await has_arrived(asked)
        sending.let_go()
    await reply_to(asked)
    await until(lambda: not any(each.text.startswith(WRONG) for each in own_messages(channel, application)))


@pytest.mark.parametrize(
    "text", ["never mind", "> {question}", "{bot} ultraviolet telescope", "{bot} thanks"]
)
@pytest.mark.parametrize("is_late", [False, True])
async def test_notice_is_deleted_when_its_question_is_edited(
    falak: FalakClient,
    local_discord: LocalDiscord,
    channel: Channel,
    application: Application,
    amina: Person,
    question: str,
    text: str,
    is_late: bool,
) -> None:
    async def on_message_work(message: discord.Message, _work: object) -> None:
        if "telescope" not in message.content:
            raise BrokenError

    falak.add_listener(on_message_work)
    sending = local_discord.faults.hold(*SEND, performs=False)
    asked = await amina.send(channel, question)
    await sending.reached.wait()
    notice: Message | None = None
    if not is_late:
        sending.let_go()
        notice = await notice_in(channel)
    await amina.edit(asked, text.format(question=question, bot=application.mention))
    if notice is not None:
        await notice.deletion()
    else:
        await has_arrived(asked)
        sending.let_go()
    await reply_to(asked)
    await until(lambda: not any(each.text.startswith(WRONG) for each in own_messages(channel, application)))


async def notice_in(channel: Channel) -> Message:
    """Waits for the bot's notice in a channel, and returns it."""
    found: list[Message] = []
    await until(
        lambda: found.extend(each for each in channel.history() if each.text.startswith(WRONG)) or found
    )
    return found[0]


@pytest.mark.usefixtures("falak")
async def test_late_autocomplete_choices_cause_one_warning(
    local_discord: LocalDiscord,
    channel: Channel,
    application: Application,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    local_discord.faults.stall(*RESPOND, seconds=3.1)
    typing = asyncio.create_task(amina.autocomplete(channel, application, "ask", question="hope"))
    await local_discord.faults.met()
    local_discord.clock.advance(3.1)
    await until(lambda: caplog.records)
    await all_handled()
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    (line,) = warnings(caplog)
    assert "10062" in line
    with pytest.raises(InteractionFailedError):
        await typing


@pytest.mark.usefixtures("falak")
async def test_menu_posts_one_reply_after_a_lost_response(
    local_discord: LocalDiscord, channel: Channel, application: Application, amina: Person
) -> None:
    asked = await amina.send(channel, "what is the Hope Probe?")
    preview = (await amina.use_menu(asked, application, "Answer this")).message
    assert preview is not None
    local_discord.faults.lose(*SEND, Loss.CUT_BODY)
    await asyncio.gather(preview.next_edit(), amina.click(preview, "Post as reply"))
    assert len(own_messages(channel, application)) == 1
