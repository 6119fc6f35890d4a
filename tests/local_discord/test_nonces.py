"""Tests nonces. A second request with the same nonce creates no second message."""

from __future__ import annotations

import asyncio

import aiohttp
import discord
import pytest

from bot.local_discord import Application, Channel, LocalDiscord, Loss, Person
from tests.local_discord.client import Client, Connect
from tests.waiting import PATIENCE_SECONDS

SEND = ("POST", "/channels/{channel_id}/messages")


@pytest.fixture
async def client(connect: Connect) -> Client:
    return await connect(Client())


@pytest.fixture
def target(client: Client, channel: Channel) -> discord.PartialMessageable:
    return client.get_partial_messageable(channel.id)


async def test_the_same_nonce_returns_the_first_message(
    target: discord.PartialMessageable, channel: Channel
) -> None:
    first = await target.send("once", nonce="a" * 25)
    again = await target.send("twice", nonce="a" * 25)
    assert (again.id, again.content) == (first.id, "once")
    other = await target.send("other", nonce="b")
    assert [message.content for message in channel.history()] == ["once", "other"]
    assert other.id != first.id


async def test_the_nonce_of_a_deleted_message_gets_404(target: discord.PartialMessageable) -> None:
    first = await target.send("once", nonce=7)
    await first.delete()
    with pytest.raises(discord.NotFound):
        await target.send("twice", nonce=7)


async def test_a_nonce_expires_after_some_minutes(
    local_discord: LocalDiscord, target: discord.PartialMessageable, channel: Channel
) -> None:
    await target.send("once", nonce=7)
    local_discord.clock.advance(5 * 60)
    await target.send("twice", nonce=7)
    assert [message.content for message in channel.history()] == ["once", "twice"]


async def test_a_nonce_of_26_characters_is_refused(
    local_discord: LocalDiscord, target: discord.PartialMessageable
) -> None:
    with pytest.raises(discord.HTTPException) as refused:
        await target.send("once", nonce="a" * 26)
    assert refused.value.code == 50035
    assert len(local_discord.violations) == 1


async def test_authors_do_not_share_nonces(channel: Channel, amina: Person, bilal: Person) -> None:
    await asyncio.gather(amina.send(channel, "one"), bilal.send(channel, "two"))
    assert len(channel.history()) == 2


async def test_discord_py_sends_again_after_a_502_that_hides_a_success(
    local_discord: LocalDiscord, target: discord.PartialMessageable, channel: Channel
) -> None:
    local_discord.faults.lose(*SEND, Loss.BAD_GATEWAY)
    sent = await target.send("once")
    assert [message.id for message in channel.history()] == [sent.id]
    assert [request.status for request in local_discord.requests if request.method == "POST"] == [200, 200]


@pytest.mark.parametrize(
    ("loss", "error"),
    [
        (Loss.CUT_BODY, aiohttp.ClientPayloadError),
        (Loss.HANG_UP, aiohttp.ServerDisconnectedError),
        (Loss.RESET, aiohttp.ClientOSError),
        (Loss.NO_HTTP, aiohttp.ClientResponseError),
    ],
)
async def test_a_lost_response_is_an_error_but_the_message_exists(
    local_discord: LocalDiscord,
    target: discord.PartialMessageable,
    channel: Channel,
    loss: Loss,
    error: type[Exception],
) -> None:
    local_discord.faults.lose(*SEND, loss)
    with pytest.raises(error):
        await target.send("once", nonce=7)
    (message,) = channel.history()
    assert (await target.send("once", nonce=7)).id == message.id


@pytest.mark.parametrize("performs", [False, True])
async def test_request_is_held_before_or_after_it_is_performed(
    local_discord: LocalDiscord, target: discord.PartialMessageable, channel: Channel, *, performs: bool
) -> None:
    hold = local_discord.faults.hold(*SEND, performs=performs, channel_id=channel.id)
    sending = asyncio.create_task(target.send("once"))
    await hold.reached.wait()
    assert len(channel.history()) == performs
    hold.let_go()
    assert (await sending).id == channel.history()[0].id
    assert len(channel.history()) == 1


@pytest.mark.parametrize("performs", [False, True])
async def test_a_held_request_is_not_performed_after_its_connection_closes(
    local_discord: LocalDiscord, target: discord.PartialMessageable, channel: Channel, *, performs: bool
) -> None:
    local_discord.faults.hold(*SEND, performs=False, channel_id=channel.id + 1)  # in another channel
    hold = local_discord.faults.hold(*SEND, performs=performs)
    sending = asyncio.create_task(target.send("once"))
    await hold.reached.wait()
    sending.cancel()
    await asyncio.wait([sending])
    await target.send("another")
    assert [each.content for each in channel.history()] == ["once", "another"][not performs :]


async def test_events_are_delivered_twice_if_a_test_says_so(
    local_discord: LocalDiscord, client: Client, channel: Channel, amina: Person, application: Application
) -> None:
    arrived = asyncio.Queue[int]()

    @client.event
    async def on_message(message: discord.Message) -> None:  # pyright: ignore[reportUnusedFunction]
        await arrived.put(message.id)

    local_discord.gateway.double("MESSAGE_CREATE")
    message = await amina.send(channel, application.mention)
    assert [await arrived.get(), await arrived.get()] == [message.id, message.id]


async def test_a_partial_update_has_only_the_changed_fields(
    local_discord: LocalDiscord, client: Client, channel: Channel, amina: Person
) -> None:
    message = await amina.send(channel, "https://example.org")
    fields = ("author", "type", "embeds", "attachments", "timestamp", "edited_timestamp", "flags", "pinned")
    fields = (*fields, "mention_everyone", "tts", "content")
    updated = asyncio.create_task(client.wait_for("raw_message_edit", timeout=PATIENCE_SECONDS))
    await asyncio.sleep(0)
    local_discord.world.update_partly(message, *fields)
    update: discord.RawMessageUpdateEvent = await updated
    assert set(update.data) == {"id", "channel_id", "guild_id", *fields}
