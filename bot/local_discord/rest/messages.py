"""Routes for channels and their messages."""

from __future__ import annotations

from bot.local_discord import errors, payloads
from bot.local_discord.encoding import JSON
from bot.local_discord.model.channels import Channel
from bot.local_discord.model.message_body import new_message, refer_to
from bot.local_discord.model.messages import Message
from bot.local_discord.model.permissions import Permission
from bot.local_discord.rest.call import Call, Routes
from bot.local_discord.validation.report import Report

HISTORY = 50
"""The default number of messages in a page of history."""


async def get_channel(call: Call) -> JSON:
    return payloads.channel(call.channel(), call.application.bot)


async def create_dm(call: Call) -> JSON:
    """Returns the direct messages with a user."""
    if call.body.get("recipient_id") is None:
        report = Report()
        report.required(["recipient_id"])
        report.raise_any()
    recipient = call.world.users.get(int(call.body["recipient_id"]))
    if recipient is None:
        raise errors.unknown_user()
    if recipient.is_bot:
        raise errors.cannot_message_user()
    bot = call.application.bot
    return payloads.channel(call.world.private_channel(recipient, bot), bot)


async def start_typing(call: Call) -> None:
    """Shows the bot typing."""
    call.world.start_typing(call.channel(Permission.SEND_MESSAGES), call.application.bot)


async def send_message(call: Call) -> JSON:
    """Sends a message, which may be a reply to another."""
    needed = [Permission.SEND_MESSAGES]
    if call.files:
        needed.append(Permission.ATTACH_FILES)
    channel = call.channel(*needed)
    if channel.guild is None and not all(
        call.world.may_talk(recipient, call.application)
        for recipient in channel.recipients
        if recipient is not call.application.bot
    ):
        raise errors.cannot_message_user()
    nonce = call.body.get("nonce")
    if nonce is not None and call.body.get("enforce_nonce"):
        earlier = call.world.sent_with(call.application.bot, nonce)
        if earlier is not None and earlier.is_deleted:
            raise errors.unknown_message()
        if earlier is not None:
            return call.shown(earlier)
    message = new_message(channel, call.application.bot, nonce=nonce)
    if (reference := call.body.get("message_reference")) is not None:
        _refer(call, message, channel, reference)
    call.fill(message, call.body)
    if channel.guild is not None and channel.guild.blocks(message.text, message.author, channel):
        raise errors.blocked_by_automod()
    return call.shown(call.world.add_message(message))


def _refer(call: Call, message: Message, channel: Channel, reference: JSON) -> None:
    referenced = channel.messages.get(int(reference["message_id"]))
    if referenced is not None and referenced.ephemeral_to is None:
        if Permission.READ_MESSAGE_HISTORY not in channel.permissions_of(call.application.bot):
            raise errors.cannot_reply()
        refer_to(message, referenced)
    elif reference.get("fail_if_not_exists", True):
        raise errors.unknown_reference()


async def get_messages(call: Call) -> list[JSON]:
    """Returns a page of history, newest first."""
    channel = call.channel(Permission.READ_MESSAGE_HISTORY)
    limit: int = call.query.get("limit", HISTORY)
    history = channel.history()
    page = history[-limit:]
    if (near := _given(call, "around")) is not None:
        earlier = sum(message.id < near for message in history)
        page = history[max(0, earlier - limit // 2) :][:limit]
    elif (before := _given(call, "before")) is not None:
        page = [message for message in history if message.id < before][-limit:]
    elif (after := _given(call, "after")) is not None:
        page = [message for message in history if message.id > after][:limit]
    return [call.shown(message) for message in reversed(page)]


def _given(call: Call, name: str) -> int | None:
    return int(call.query[name]) if name in call.query else None


async def get_message(call: Call) -> JSON:
    return call.shown(call.message(call.channel(Permission.READ_MESSAGE_HISTORY)))


async def edit_message(call: Call) -> JSON:
    """Edits a message of the bot's own."""
    message = call.message(call.channel())
    if message.author is not call.application.bot:
        raise errors.not_the_author()
    _check_open(message.channel)
    call.fill(message, call.body)
    message.edited_at = call.world.clock.now()
    return call.shown(call.world.update_message(message))


async def delete_message(call: Call) -> None:
    """Deletes a message: the bot's own, or any with Manage Messages."""
    channel = call.channel()
    message = call.message(channel)
    bot = call.application.bot
    if message.author is not bot and Permission.MANAGE_MESSAGES not in channel.permissions_of(bot):
        raise errors.missing_permissions()
    _check_open(channel)
    call.world.delete_message(message)


def _check_open(channel: Channel) -> None:
    """Raises Discord's 400 in an archived thread: only a new message opens it again."""
    if channel.is_archived:
        raise errors.archived_thread()


ROUTES: Routes = {
    ("POST", "/users/@me/channels"): create_dm,
    ("GET", "/channels/{channel_id}"): get_channel,
    ("POST", "/channels/{channel_id}/typing"): start_typing,
    ("GET", "/channels/{channel_id}/messages"): get_messages,
    ("POST", "/channels/{channel_id}/messages"): send_message,
    ("GET", "/channels/{channel_id}/messages/{message_id}"): get_message,
    ("PATCH", "/channels/{channel_id}/messages/{message_id}"): edit_message,
    ("DELETE", "/channels/{channel_id}/messages/{message_id}"): delete_message,
}
