"""Tests conversations of people with an unmodified client, in channels and in direct messages."""

from __future__ import annotations

import asyncio
import io
from typing import Any

import discord
import pytest

from bot.local_discord import (
    ActionRefusedError,
    Application,
    Channel,
    Guild,
    Intents,
    LocalDiscord,
    MessageType,
    Permission,
    Person,
)
from bot.local_discord.model.events import TypingStarted
from tests.local_discord.client import Client, Connect


class Listener(Client):
    """Records the events that it receives."""

    def __init__(self, intents: discord.Intents | None = None) -> None:
        super().__init__(intents or discord.Intents(guilds=True, guild_messages=True, dm_messages=True))
        self.heard: asyncio.Queue[discord.Message] = asyncio.Queue()
        self.edits: asyncio.Queue[discord.RawMessageUpdateEvent] = asyncio.Queue()
        self.deletions: asyncio.Queue[int] = asyncio.Queue()
        self.typing: asyncio.Queue[int] = asyncio.Queue()

    async def on_message(self, message: discord.Message) -> None:
        if message.author != self.user:
            await self.heard.put(message)

    async def on_raw_message_edit(self, event: discord.RawMessageUpdateEvent) -> None:
        await self.edits.put(event)

    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        await self.deletions.put(event.message_id)

    async def on_raw_typing(self, event: discord.RawTypingEvent) -> None:
        await self.typing.put(event.user_id)


@pytest.fixture
async def listener(connect: Connect) -> Listener:
    listener = Listener()
    await connect(listener)
    return listener


async def test_a_reply_refers_to_its_message_and_pings_nobody(
    listener: Listener, channel: Channel, amina: Person
) -> None:
    message = await amina.send(channel, "hello")
    await (await listener.heard.get()).reply("heard")
    reply = await channel.next_message()
    assert (reply.text, reply.type) == ("heard", MessageType.REPLY)
    assert reply.referenced is message
    assert reply.mentions == []


@pytest.mark.parametrize("is_shown", [True, False])
async def test_a_forward_shows_the_message_as_it_was_where_a_bot_may_read(
    listener: Listener, application: Application, channel: Channel, amina: Person, is_shown: bool
) -> None:
    message = await amina.send(channel, "hello")
    assert (await listener.heard.get()).id == message.id
    forwarded = await amina.forward(message, amina.dm(application) if is_shown else channel)
    await amina.edit(message, "goodbye")
    assert forwarded.channel.history()[-1] is forwarded
    heard = await listener.heard.get()
    assert (heard.id, heard.content) == (forwarded.id, "")
    assert heard.reference is not None
    assert heard.reference.type is discord.MessageReferenceType.forward
    assert (heard.reference.channel_id, heard.reference.message_id) == (channel.id, message.id)
    (snapshot,) = heard.message_snapshots
    assert snapshot.content == ("hello" if is_shown else "")


async def test_replies_ping_only_on_request(listener: Listener, channel: Channel, amina: Person) -> None:
    await amina.send(channel, "hello")
    await (await listener.heard.get()).reply("heard", mention_author=True)
    assert (await channel.next_message()).mentions == [amina]


@pytest.mark.parametrize(
    ("allowed", "pinged"),
    [
        (discord.AllowedMentions.none(), False),
        (discord.AllowedMentions(users=True, everyone=True, roles=True), True),
    ],
    ids=["none", "all"],
)
async def test_mentions_ping_only_if_the_sender_allows_them(
    allowed: discord.AllowedMentions,
    pinged: bool,
    listener: Listener,
    application: Application,
    guild: Guild,
    channel: Channel,
    amina: Person,
) -> None:
    role = guild.add_role("readers")
    target = listener.get_partial_messageable(channel.id)
    channel.allow(application.bot, Permission.MENTION_EVERYONE)
    await target.send(f"{amina.mention} <@&{role.id}> @everyone", allowed_mentions=allowed)
    message = await channel.next_message()
    assert message.mentions == ([amina] if pinged else [])
    assert message.mentioned_roles == ([role] if pinged else [])
    assert message.mentions_everyone is pinged


@pytest.mark.parametrize(
    ("text", "is_pinged"),
    [
        ("`{}`", False),
        ("``a ` {} b``", False),
        ("```py\n{}\n```", False),
        ("`a` {} `b`", True),
        ("`{}", True),
        ("\\`{}`", True),
    ],
)
async def test_mentions_in_code_are_ignored(
    text: str, is_pinged: bool, application: Application, channel: Channel, amina: Person
) -> None:
    message = await amina.send(channel, text.format(application.mention))
    assert message.mentions == ([application.bot] if is_pinged else [])


async def test_content_is_withheld_unless_it_concerns_the_bot(
    listener: Listener, application: Application, channel: Channel, amina: Person
) -> None:
    await amina.send(channel, "to nobody", files={"notes.txt": b"secret"})
    withheld = await listener.heard.get()
    assert (withheld.content, withheld.attachments) == ("", [])
    await amina.send(channel, f"{application.mention} to you")
    assert (await listener.heard.get()).content == f"{application.mention} to you"
    await amina.send(amina.dm(application), "in private")
    assert (await listener.heard.get()).content == "in private"


async def test_the_content_of_another_bots_message_is_withheld(
    listener: Listener, application: Application, guild: Guild, channel: Channel, local_discord: LocalDiscord
) -> None:
    other = local_discord.add_application("other")
    guild.install(other)
    async with Client() as speaker:
        await speaker.login(other.token)
        target = speaker.get_partial_messageable(channel.id)
        view = discord.ui.View().add_item(discord.ui.Button(label="Go"))
        for text in ("to nobody", f"{application.mention} to you"):
            mentions = discord.AllowedMentions(users=True)
            embed = discord.Embed(title="T")
            await target.send(text, embed=embed, view=view, allowed_mentions=mentions)
    withheld, shown = await listener.heard.get(), await listener.heard.get()
    assert (withheld.content, withheld.embeds, withheld.components) == ("", [], [])
    assert (len(shown.embeds), len(shown.components)) == (1, 1)


async def test_an_edit_is_withheld_unless_it_mentions_the_bot(
    listener: Listener, application: Application, channel: Channel, amina: Person
) -> None:
    message = await amina.send(channel, "to nobody")
    for text, shown in (
        ("to nobody else", ""),
        (f"{application.mention} to you", f"{application.mention} to you"),
        ("to nobody again", ""),
    ):
        await amina.edit(message, text)
        assert (await listener.edits.get()).message.content == shown


@pytest.mark.parametrize("is_enabled", [False, True])
async def test_rest_hides_content_unless_the_portal_enables_the_intent(
    is_enabled: bool, listener: Listener, application: Application, channel: Channel, amina: Person
) -> None:
    application.privileged_intents = Intents.MESSAGE_CONTENT if is_enabled else Intents.NONE
    message = await amina.send(channel, "to nobody")
    target = listener.get_partial_messageable(channel.id)
    own = await target.send("from me")
    shown = "to nobody" if is_enabled else ""
    assert (await target.fetch_message(message.id)).content == shown
    assert [each.content async for each in target.history()] == ["from me", shown]
    assert (await target.fetch_message(own.id)).content == "from me"


async def test_the_message_that_a_mention_replies_to_is_withheld(
    listener: Listener,
    application: Application,
    channel: Channel,
    guild: Guild,
    local_discord: LocalDiscord,
    amina: Person,
) -> None:
    bilal = local_discord.add_user("bilal")
    guild.join(bilal)
    question = await bilal.send(channel, "what is the hope probe?")
    await listener.heard.get()
    await amina.send(channel, application.mention, reply_to=question)
    referenced = (await listener.heard.get()).reference
    assert referenced is not None
    assert isinstance(referenced.resolved, discord.Message)
    assert (referenced.resolved.id, referenced.resolved.content) == (question.id, "")


async def test_a_reply_to_the_bot_counts_as_a_mention(
    listener: Listener, application: Application, channel: Channel, amina: Person
) -> None:
    await amina.send(channel, "hello")
    await (await listener.heard.get()).reply("heard")
    await amina.send(channel, "thanks!", reply_to=await channel.next_message())
    thanks = await listener.heard.get()
    assert thanks.content == "thanks!"
    assert [user.id for user in thanks.mentions] == [application.id]
    await amina.send(channel, "thanks!", reply_to=channel.history()[1], ping=False)
    assert (await listener.heard.get()).mentions == []


async def test_all_content_is_shown_with_the_intent(
    connect: Connect, application: Application, channel: Channel, amina: Person
) -> None:
    application.privileged_intents = Intents.MESSAGE_CONTENT
    listener = Listener(discord.Intents(guilds=True, guild_messages=True, message_content=True))
    await connect(listener)
    await amina.send(channel, "to nobody", files={"notes.txt": b"open"})
    message = await listener.heard.get()
    assert message.content == "to nobody"
    assert [attachment.filename for attachment in message.attachments] == ["notes.txt"]


async def test_a_client_without_the_guilds_intent_works(
    connect: Connect, application: Application, channel: Channel, amina: Person
) -> None:
    intents = discord.Intents.none()
    intents.guild_messages = True
    listener = Listener(intents)
    await connect(listener)
    await amina.send(channel, f"{application.mention} hello")
    await (await listener.heard.get()).reply("heard")
    assert (await channel.next_message()).text == "heard"


async def test_people_edit_and_delete_their_messages(
    listener: Listener, application: Application, channel: Channel, amina: Person
) -> None:
    message = await amina.send(channel, f"{application.mention} wat?")
    await amina.edit(message, f"{application.mention} what?")
    edit = await listener.edits.get()
    assert (edit.message_id, edit.message.content) == (message.id, f"{application.mention} what?")
    await amina.delete(message)
    assert await listener.deletions.get() == message.id
    assert channel.history() == []


async def test_the_bot_sends_edits_fetches_and_deletes(
    listener: Listener, channel: Channel, local_discord: LocalDiscord
) -> None:
    target = listener.get_partial_messageable(channel.id)
    sent = await target.send("one", embed=discord.Embed(title="T", description="D"))
    message = await channel.next_message()
    assert message.text == "one\nT\nD"
    await sent.edit(content="two", embed=None)
    assert (message.text, message.edited_at is not None) == ("two", True)
    assert (await target.fetch_message(sent.id)).content == "two"
    assert [found.id async for found in target.history()] == [sent.id]
    await sent.delete()
    await message.deletion()
    assert channel.history() == []
    assert local_discord.violations == []


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ({"limit": 2}, [6, 5]),
        ({"limit": 2, "before": 4}, [3, 2]),
        ({"limit": 2, "after": 4}, [5, 6]),
        ({"limit": 3, "around": 4}, [5, 4, 3]),
        ({"limit": 3, "around": 0}, [2, 1, 0]),
    ],
)
async def test_history_is_read_in_pages(
    page: dict[str, int], found: list[int], listener: Listener, channel: Channel, amina: Person
) -> None:
    sent = [await amina.send(channel, str(number)) for number in range(7)]
    ends: dict[str, Any] = {
        end: discord.Object(sent[number].id) for end, number in page.items() if end != "limit"
    }
    target = listener.get_partial_messageable(channel.id)
    history = [message.id async for message in target.history(limit=page["limit"], **ends)]
    assert history == [sent[number].id for number in found]


async def test_files_are_sent(listener: Listener, channel: Channel) -> None:
    file = discord.File(io.BytesIO(b"stars"), "sky.png", description="The sky")
    sent = await listener.get_partial_messageable(channel.id).send(file=file)
    message = await channel.next_message()
    attachment = message.attachments[0]
    assert (attachment.filename, attachment.content, attachment.content_type, attachment.description) == (
        "sky.png",
        b"stars",
        "image/png",
        "The sky",
    )
    assert sent.attachments[0].description == "The sky"
    await sent.edit(content="gone", attachments=[])
    assert message.attachments == []


async def test_a_bot_opens_a_dm(listener: Listener, application: Application, amina: Person) -> None:
    user = await listener.fetch_user(amina.id)
    await user.send("psst")
    assert [message.text for message in amina.dm(application).history()] == ["psst"]


async def test_messages_of_other_bots_and_webhooks_are_marked(
    listener: Listener, guild: Guild, channel: Channel, local_discord: LocalDiscord
) -> None:
    weather = local_discord.add_bot("weather")
    guild.join(weather)
    await weather.send(channel, "rain")
    heard = await listener.heard.get()
    assert (heard.author.bot, heard.webhook_id) == (True, None)
    news = local_discord.add_webhook("news")
    await news.send(channel, "sun")
    assert (await listener.heard.get()).webhook_id == news.id


def test_an_unknown_locale_is_refused(local_discord: LocalDiscord) -> None:
    with pytest.raises(ValueError, match="ar"):
        local_discord.add_user("layla", locale="ar")


async def test_typing_is_shown_in_both_directions(
    connect: Connect, application: Application, amina: Person, local_discord: LocalDiscord
) -> None:
    listener = Listener(discord.Intents(dm_messages=True, dm_typing=True))
    await connect(listener)
    await amina.send(amina.dm(application), "hello")
    message = await listener.heard.get()
    await amina.type(amina.dm(application))
    assert await listener.typing.get() == amina.id
    seen = asyncio.create_task(local_discord.events.wait_for(TypingStarted))
    await message.channel.typing()
    assert (await seen).user is application.bot


async def test_actions_that_discords_client_prevents_are_refused(
    application: Application, channel: Channel, guild: Guild, local_discord: LocalDiscord, amina: Person
) -> None:
    stranger = local_discord.add_user("stranger")
    with pytest.raises(ActionRefusedError):
        await stranger.send(channel, "hello")
    with pytest.raises(ActionRefusedError, match="shares no guild"):
        await stranger.send(stranger.dm(application), "hello")
    stranger.install(application)
    await stranger.send(stranger.dm(application), "hello")
    stranger.uninstall(application)
    with pytest.raises(ActionRefusedError, match="shares no guild"):
        await stranger.send(stranger.dm(application), "hello?")
    with pytest.raises(ActionRefusedError):
        await amina.send(channel, "x" * 4001)
    message = await amina.send(channel, "x" * 4000)
    bilal = local_discord.add_user("bilal")
    guild.join(bilal)
    with pytest.raises(ActionRefusedError):
        await bilal.edit(message, "y")
    with pytest.raises(ActionRefusedError):
        await bilal.delete(message)
    moderator = local_discord.add_user("mods")
    guild.join(moderator, Permission.MANAGE_MESSAGES)
    await moderator.delete(message)
    assert message.is_deleted
    kept = await amina.send(channel, "kept")
    for act in (
        amina.delete(message),
        amina.edit(message, "y"),
        amina.edit(kept, "x" * 4001),
        amina.edit(kept, " "),
        amina.send(channel, "y", reply_to=message),
        amina.send(guild.add_text_channel("another"), "y", reply_to=kept),
        stranger.type(channel),
    ):
        with pytest.raises(ActionRefusedError):
            await act
    assert kept.text == "kept"


async def test_waiting_for_a_message_times_out(channel: Channel) -> None:
    with pytest.raises(TimeoutError):
        await channel.next_message(within=0.01)
