"""Tests Discord's rate limits: no request waits long, and no reply is sent too late."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

import pytest

from bot.discord_app.app.client import FalakClient
from bot.discord_app.core import reply_age
from bot.errors import RefusalError
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Interaction, LocalDiscord, Message, Person
from bot.local_discord.rest.rate_limits import RateLimit
from tests.discord_app.conftest import all_handled, reply_to
from tests.waiting import until

SEND = ("POST", "/channels/{channel_id}/messages")
RESPOND = ("POST", "/interactions/{interaction_id}/{interaction_token}/callback")
FOLLOW_UP = ("POST", "/webhooks/{webhook_id}/{webhook_token}")
EDIT = ("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/@original")
LIMIT_SECONDS = 0.4


@pytest.fixture
def short_reply_age(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes replies stale before the rate limit ends."""
    monkeypatch.setattr(reply_age, "OLDEST_SECONDS", LIMIT_SECONDS / 2)


async def ask(person: Person, channel: Channel, application: Application) -> Message:
    return await person.send(channel, f"{application.mention} what is the Hope Probe?")


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Returns the bot's own log lines of level WARNING or higher."""
    return [
        record.getMessage()
        for record in caplog.records
        if record.name.startswith("bot.") and record.levelno >= logging.WARNING
    ]


@pytest.mark.usefixtures("falak")
async def test_reply_does_not_wait_for_a_limit_over_thirty_seconds(
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    local_discord.faults.rate_limit(*SEND, retry_after=45)
    asked = await ask(amina, channel, application)
    async with asyncio.timeout(40):  # less than the limit
        assert await reply_to(asked) is None
    (line,) = warnings(caplog)
    assert "RateLimited: Too many requests. Retry in 45.00 seconds." in line
    assert await reply_to(await ask(amina, channel, application)) is not None


Use = Callable[[], Interaction]


async def command(person: Person, channel: Channel, application: Application) -> Use:
    return lambda: person.run(channel, application, "ask", question="what is the Hope Probe?")


async def private_button(person: Person, channel: Channel, application: Application) -> Use:
    answer = (await command(person, channel, application))()
    card = (await answer).message
    assert card is not None
    return lambda: person.click(card, "👍")


async def menu(person: Person, channel: Channel, application: Application) -> Use:
    asked = await person.send(channel, "what is the Hope Probe?")
    return lambda: person.use_menu(asked, application, "Answer this")


async def opening_form(person: Person, channel: Channel, application: Application) -> Use:
    card = (await person.run(channel, application, "ask", question="what is the Hope Probe?")).message
    assert card is not None
    private = (await person.click(card, "👎")).message
    assert private is not None
    return lambda: person.click(private, "Report a mistake")


async def own_data(person: Person, channel: Channel, application: Application) -> Use:
    return lambda: person.run(channel, application, "mydata")


async def own_data_as_file(person: Person, channel: Channel, application: Application) -> Use:
    await (await private_button(person, channel, application))()
    card = (await person.run(channel, application, "mydata")).message
    assert card is not None
    return lambda: person.click(card, "Show all of it")


INTERACTIONS: dict[str, tuple[tuple[str, str], Callable[[Person, Channel, Application], Awaitable[Use]]]] = {
    "a command": (RESPOND, command),
    "a private button": (RESPOND, private_button),
    "the menu": (RESPOND, menu),
    "opening a form": (RESPOND, opening_form),
    "the edit of a response": (EDIT, own_data),
    "a follow-up": (FOLLOW_UP, own_data_as_file),
}


async def first_warning(caplog: pytest.LogCaptureFixture) -> str:
    await until(lambda: warnings(caplog))
    return warnings(caplog)[0]


@pytest.mark.parametrize("name", INTERACTIONS)
@pytest.mark.parametrize("retry_after", [20, 45, 600])
@pytest.mark.usefixtures("falak")
async def test_interaction_replies_do_not_wait_for_long_limits(
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
    name: str,
    retry_after: float,
) -> None:
    route, prepare = INTERACTIONS[name]
    use = await prepare(amina, channel, application)
    local_discord.faults.rate_limit(*route, retry_after=retry_after, times=2)
    use()
    line = await first_warning(caplog)
    assert f"RateLimited: Too many requests. Retry in {retry_after:.2f} seconds." in line
    requests = len(local_discord.requests)
    await all_handled()
    assert warnings(caplog) == [line]
    assert not any(record.exc_info for record in caplog.records)
    assert len(local_discord.requests) == requests, "no notice follows"


@pytest.mark.usefixtures("falak", "short_reply_age")
async def test_waits_of_several_short_limits_add_up(
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    local_discord.faults.rate_limit(*RESPOND, retry_after=LIMIT_SECONDS / 3, times=4)
    amina.run(channel, application, "ask", question="what is the Hope Probe?")
    await first_warning(caplog)
    statuses = [request.status for request in local_discord.requests if request.route == RESPOND[1]]
    assert statuses == [429, 429]


@pytest.mark.usefixtures("falak")
async def test_long_limit_drops_autocomplete_choices(
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    local_discord.faults.rate_limit(*RESPOND, retry_after=45)
    typing = asyncio.create_task(amina.autocomplete(channel, application, "ask", question="hope"))
    assert "RateLimited" in await first_warning(caplog)
    typing.cancel()


@pytest.mark.usefixtures("falak")
async def test_interaction_is_answered_after_a_short_limit(
    local_discord: LocalDiscord, application: Application, channel: Channel, amina: Person
) -> None:
    local_discord.faults.rate_limit(*RESPOND, retry_after=LIMIT_SECONDS)
    response = await amina.run(channel, application, "ask", question="what is the Hope Probe?")
    assert "Hope Probe" in response.text


@pytest.mark.usefixtures("falak", "short_reply_age")
async def test_stale_replies_are_dropped_with_one_log_line_each(
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # The other replies queue behind the first. A reply that comes too late to queue gets its own limit.
    local_discord.faults.rate_limit(*SEND, retry_after=LIMIT_SECONDS, times=3)
    questions = [await ask(amina, channel, application) for _ in range(3)]
    assert await reply_to(questions[-1]) is None
    assert not any(message.author is application.bot for message in channel.history())
    lines = warnings(caplog)
    assert len(lines) == 3
    assert all("StaleReplyError: a reply waited for more than " in line for line in lines)
    monkeypatch.setattr(reply_age, "OLDEST_SECONDS", 60)  # long enough to wait for the rest of the limits
    assert await reply_to(await ask(amina, channel, application)) is not None


@pytest.mark.usefixtures("falak")
async def test_reply_waits_for_a_short_limit(
    local_discord: LocalDiscord, application: Application, channel: Channel, amina: Person
) -> None:
    local_discord.faults.rate_limit(*SEND, retry_after=LIMIT_SECONDS)
    assert await reply_to(await ask(amina, channel, application)) is not None


@pytest.mark.usefixtures("falak")
async def test_no_notice_follows_a_limit_by_cloudflare(
    local_discord: LocalDiscord,
    application: Application,
    channel: Channel,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    local_discord.rate_limits.refusals = RateLimit(0, 600)
    assert await reply_to(await ask(amina, channel, application)) is None
    (line,) = warnings(caplog)
    assert "HTTPException: 429 Too Many Requests" in line
    assert not any(record.exc_info for record in caplog.records)


async def test_long_limit_at_login_raises_an_error_of_one_line(
    local_discord: LocalDiscord, application: Application, teas: Assistant
) -> None:
    local_discord.faults.rate_limit("GET", "/users/@me", retry_after=44.5)
    async with FalakClient(teas) as client:
        with pytest.raises(RefusalError, match=r"^Discord limits .* Start it again in 45 seconds\.$"):
            await client.login(application.token)
