"""Tests announcement channels, posts in forums, and threads under messages."""

from __future__ import annotations

from typing import Any

import discord
import pytest
from discord import ui
from discord.http import Route

from bot.local_discord import (
    Application,
    Channel,
    Guild,
    LocalDiscord,
    MessageFlag,
    Permission,
    Person,
    RateLimit,
)
from bot.local_discord.model.channels import ChannelType
from tests.local_discord.client import Client, Connect

PUBLISH = ("POST", "/channels/{channel_id}/messages/{message_id}/crosspost")


@pytest.fixture
async def client(connect: Connect) -> Client:
    return await connect(Client(max_ratelimit_timeout=30))


async def publish(client: Client, sent: discord.Message) -> None:
    """Publishes a message. `Message.publish` would allow one an hour: the client refuses long waits."""
    route = Route(*PUBLISH, channel_id=sent.channel.id, message_id=sent.id, metadata=str(sent.id))
    await client.http.request(route)


@pytest.fixture
def announcements(guild: Guild) -> Channel:
    return guild.add_announcement_channel("announcements")


class Buttons(ui.View):
    @ui.button(label="Read more", custom_id="more")
    async def more(self, interaction: discord.Interaction, button: ui.Button[Buttons]) -> None:
        """Does nothing."""


async def test_published_messages_are_copied_without_their_components(
    client: Client, announcements: Channel, channel: Channel, local_discord: LocalDiscord
) -> None:
    channel.follow(announcements)
    target = client.get_partial_messageable(announcements.id)
    sent = await target.send("News", embed=discord.Embed(title="Moons"), view=Buttons())
    await publish(client, sent)
    assert (await target.fetch_message(sent.id)).flags.crossposted
    (copy,) = channel.history()
    assert (copy.content, copy.embeds[0]["title"], copy.components) == ("News", "Moons", [])
    assert MessageFlag.IS_CROSSPOST in copy.flags
    assert local_discord.violations == []


async def test_message_is_published_once(client: Client, announcements: Channel, channel: Channel) -> None:
    channel.follow(announcements)
    sent = await client.get_partial_messageable(announcements.id).send("News")
    await publish(client, sent)
    with pytest.raises(discord.HTTPException) as refused:
        await client.http.request(Route(*PUBLISH, channel_id=announcements.id, message_id=sent.id))
    assert refused.value.code == 40033
    assert len(channel.history()) == 1


async def test_ten_messages_an_hour_are_published(
    client: Client, announcements: Channel, local_discord: LocalDiscord
) -> None:
    assert local_discord.rate_limits[PUBLISH] == RateLimit(10, 60 * 60)
    target = client.get_partial_messageable(announcements.id)
    for _ in range(10):
        await publish(client, await target.send("News"))
    late = await target.send("News")
    with pytest.raises(discord.RateLimited) as limited:
        await publish(client, late)
    assert 30 < limited.value.retry_after <= 60 * 60


async def test_only_announcement_channels_publish(
    client: Client, channel: Channel, local_discord: LocalDiscord
) -> None:
    sent = await client.get_partial_messageable(channel.id).send("News")
    with pytest.raises(discord.HTTPException) as refused:
        await sent.publish()
    assert refused.value.code == 50024
    assert len(local_discord.violations) == 1


async def forum_channel(client: Client, forum: Channel) -> discord.ForumChannel:
    found = await client.fetch_channel(forum.id)
    assert isinstance(found, discord.ForumChannel)
    return found


async def test_post_is_opened_in_a_forum_with_a_tag(
    client: Client, guild: Guild, local_discord: LocalDiscord, application: Application
) -> None:
    forum = guild.add_forum("topics")
    moons = forum.add_tag("Moons")
    target = await forum_channel(client, forum)
    assert [tag.name for tag in target.available_tags] == ["Moons"]
    thread, message = await target.create_thread(
        name="The moons of Mars", content="Two of them.", applied_tags=target.available_tags
    )
    opened = local_discord.world.channels[thread.id]
    assert (opened.parent, opened.tags, opened.starter) == (forum, [moons], application.bot)
    assert [each.content for each in opened.history()] == ["Two of them."]
    assert message.id == thread.id
    (active,) = await client.guilds[0].active_threads()
    assert (active.id, active.owner_id) == (thread.id, application.bot.id)
    assert local_discord.violations == []


async def test_archived_posts_are_listed_separately(
    client: Client, guild: Guild, local_discord: LocalDiscord
) -> None:
    forum = guild.add_forum("topics")
    target = await forum_channel(client, forum)
    opened = [(await target.create_thread(name=name, content=name)).thread.id for name in "abcd"]
    for thread_id in opened[:3]:
        local_discord.clock.advance(60)
        local_discord.world.channels[thread_id].archive()
    assert [each.id for each in await client.guilds[0].active_threads()] == opened[3:]
    archived = [each async for each in target.archived_threads(limit=2)]
    assert [each.id for each in archived] == [opened[2], opened[1]]
    older = [each async for each in target.archived_threads(before=archived[-1].archive_timestamp)]
    assert [each.id for each in older] == opened[:1]
    assert local_discord.violations == []


async def test_message_count_excludes_the_first_message_of_a_post(
    client: Client, guild: Guild, amina: Person
) -> None:
    thread, _ = await (await forum_channel(client, guild.add_forum("topics"))).create_thread(
        name="a", content="a"
    )
    assert (await client.http.get_channel(thread.id)).get("message_count") == 0
    await amina.send(guild.world.channels[thread.id], "Two of them.")
    assert (await client.http.get_channel(thread.id)).get("message_count") == 1


async def test_forum_may_require_a_tag_and_keep_one_for_moderators(client: Client, guild: Guild) -> None:
    forum = guild.add_forum("topics")
    forum.requires_tag = True
    forum.add_tag("Staff", is_moderated=True)
    target = await forum_channel(client, forum)
    assert target.flags.require_tag
    with pytest.raises(discord.HTTPException) as refused:
        await target.create_thread(name="x", content="x")
    assert refused.value.code == 40067
    with pytest.raises(discord.Forbidden):
        await target.create_thread(name="x", content="x", applied_tags=target.available_tags)
    assert [each for each in guild.channels if each.parent is forum] == []


async def test_a_post_in_a_forum_needs_the_permission_to_send_messages(
    client: Client, guild: Guild, application: Application
) -> None:
    forum = guild.add_forum("topics")
    forum.deny(application.bot, Permission.SEND_MESSAGES)
    target = await forum_channel(client, forum)
    with pytest.raises(discord.Forbidden):
        await target.create_thread(name="x", content="x")


async def start_thread(client: Client, sent: discord.Message) -> dict[str, Any]:
    thread = await client.http.start_thread_with_message(
        sent.channel.id, sent.id, name="Moons", auto_archive_duration=1440
    )
    return dict(thread)


@pytest.mark.parametrize("kind", [ChannelType.THREAD, ChannelType.ANNOUNCEMENT_THREAD])
async def test_thread_is_started_once_under_a_message(
    kind: ChannelType,
    client: Client,
    channel: Channel,
    announcements: Channel,
    local_discord: LocalDiscord,
) -> None:
    place = channel if kind is ChannelType.THREAD else announcements
    sent = await client.get_partial_messageable(place.id).send("Moons")
    thread = await start_thread(client, sent)
    started = local_discord.world.channels[int(thread["id"])]
    assert (started.id, started.type, started.parent) == (sent.id, kind, place)
    with pytest.raises(discord.HTTPException) as refused:
        await start_thread(client, sent)
    assert refused.value.code == 160004
    assert local_discord.violations == []


async def test_starting_a_thread_needs_a_permission(
    client: Client, channel: Channel, application: Application
) -> None:
    channel.deny(application.bot, Permission.CREATE_PUBLIC_THREADS)
    sent = await client.get_partial_messageable(channel.id).send("Moons")
    with pytest.raises(discord.Forbidden):
        await start_thread(client, sent)


@pytest.mark.parametrize(("is_mentionable", "may_mention"), [(False, False), (True, False), (False, True)])
async def test_a_bot_mentions_a_role_only_with_permission(
    client: Client,
    guild: Guild,
    channel: Channel,
    application: Application,
    *,
    is_mentionable: bool,
    may_mention: bool,
) -> None:
    role = guild.add_role("Readers")
    role.is_mentionable = is_mentionable
    if may_mention:
        channel.allow(application.bot, Permission.MENTION_EVERYONE)
    target = client.get_partial_messageable(channel.id)
    allowed = discord.AllowedMentions(roles=[discord.Object(role.id)])
    await target.send(role.mention, allowed_mentions=allowed)
    (sent,) = channel.history()
    assert bool(sent.mentioned_roles) == (is_mentionable or may_mention)
