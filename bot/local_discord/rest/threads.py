"""Routes for threads, posts in forums, and publishing in announcement channels."""

from __future__ import annotations

import datetime

from bot.local_discord import errors, payloads
from bot.local_discord.encoding import JSON
from bot.local_discord.model.channels import Channel, ChannelType, Tag
from bot.local_discord.model.message_body import new_message
from bot.local_discord.model.messages import MessageFlag
from bot.local_discord.model.permissions import Permission
from bot.local_discord.rest.call import Call, Routes

ARCHIVED = 50
"""The default number of archived threads in a page."""


async def start_thread(call: Call) -> JSON:
    """Starts a thread under a message."""
    channel = call.channel(Permission.CREATE_PUBLIC_THREADS, Permission.READ_MESSAGE_HISTORY)
    message = call.message(channel)
    if channel.type not in {ChannelType.TEXT, ChannelType.ANNOUNCEMENT}:
        raise errors.wrong_channel_type()
    if message.flags & MessageFlag.HAS_THREAD:
        raise errors.thread_exists()
    bot = call.application.bot
    return payloads.channel(call.world.start_thread(message, call.body["name"], bot), bot)


async def start_post(call: Call) -> JSON:
    """Starts a post in a forum, with its first message."""
    forum = call.channel()
    bot = call.application.bot
    if forum.type is not ChannelType.FORUM:
        raise errors.wrong_channel_type()
    if Permission.SEND_MESSAGES not in forum.permissions_of(bot):
        raise errors.missing_permissions()
    tags = _tags(call, forum)
    thread = call.world.add_thread(forum, call.body["name"], starter=bot, tags=tags)
    message = new_message(thread, bot, id=thread.id)
    try:
        call.fill(message, call.body["message"], path=["message"])
        if forum.guild is not None and forum.guild.blocks(message.text, bot, forum):
            raise errors.blocked_by_automod()
    except errors.DiscordError:
        thread.delete()
        raise
    return payloads.channel(thread, bot) | {"message": call.shown(call.world.add_message(message))}


def _tags(call: Call, forum: Channel) -> list[Tag]:
    offered = {tag.id: tag for tag in forum.tags}
    wanted = [int(each) for each in call.body.get("applied_tags") or ()]
    if not set(wanted) <= offered.keys():
        raise errors.unknown_tag()
    tags = [offered[each] for each in wanted]
    if forum.requires_tag and not tags:
        raise errors.tag_required()
    may_moderate = Permission.MANAGE_THREADS in forum.permissions_of(call.application.bot)
    if any(tag.is_moderated for tag in tags) and not may_moderate:
        raise errors.missing_permissions()
    return tags


async def publish(call: Call) -> JSON:
    """Publishes a message to the channels that follow an announcement channel."""
    channel = call.channel(Permission.SEND_MESSAGES)
    message = call.message(channel)
    if channel.type is not ChannelType.ANNOUNCEMENT:
        raise errors.wrong_channel_type()
    bot = call.application.bot
    if message.author is not bot and Permission.MANAGE_MESSAGES not in channel.permissions_of(bot):
        raise errors.missing_permissions()
    if message.flags & MessageFlag.CROSSPOSTED:
        raise errors.already_published()
    call.world.publish(message)
    return call.shown(message)


async def get_active_threads(call: Call) -> JSON:
    """Returns the threads of a guild that aren't archived, the youngest first."""
    bot = call.application.bot
    threads = [
        payloads.channel(channel, bot)
        for channel in reversed(call.guild().channels)
        if channel.parent is not None
        and not channel.is_archived
        and channel.lets(bot, Permission.VIEW_CHANNEL)
    ]
    return {"threads": threads, "members": [], "has_more": False}


async def get_archived_threads(call: Call) -> JSON:
    """Returns a page of a channel's archived public threads, the latest archived first."""
    parent = call.channel(Permission.READ_MESSAGE_HISTORY)
    bot = call.application.bot
    channels = parent.guild.channels if parent.guild else []
    archived = [each for each in channels if each.parent is parent and each.is_archived]
    if "before" in call.query:
        before = datetime.datetime.fromisoformat(call.query["before"])
        archived = [each for each in archived if _archived_at(each) < before]
    archived.sort(key=lambda each: -each.archive_changed_at)
    page = archived[: call.query.get("limit", ARCHIVED)]
    return {
        "threads": [payloads.channel(each, bot) for each in page],
        "members": [],
        "has_more": len(page) < len(archived),
    }


def _archived_at(thread: Channel) -> datetime.datetime:
    """Returns the time as Discord sends it, in whole microseconds."""
    return datetime.datetime.fromtimestamp(thread.archive_changed_at, datetime.UTC)


ROUTES: Routes = {
    ("POST", "/channels/{channel_id}/messages/{message_id}/threads"): start_thread,
    ("POST", "/channels/{channel_id}/threads"): start_post,
    ("POST", "/channels/{channel_id}/messages/{message_id}/crosspost"): publish,
    ("GET", "/guilds/{guild_id}/threads/active"): get_active_threads,
    ("GET", "/channels/{channel_id}/threads/archived/public"): get_archived_threads,
}
CREATING = frozenset(route for route, handler in ROUTES.items() if handler in {start_thread, start_post})
"""The routes that respond with 201 instead of 200."""
