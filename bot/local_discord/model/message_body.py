"""Applies a request's body to a message: content, embeds, components, attachments, mentions."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from bot.local_discord.encoding import JSON
from bot.local_discord.model.channels import Channel
from bot.local_discord.model.components import completed, texts, without_null
from bot.local_discord.model.guilds import Role
from bot.local_discord.model.messages import Attachment, Message, MessageFlag, MessageType
from bot.local_discord.model.permissions import Permission
from bot.local_discord.model.users import User

_USER_MENTION = re.compile(r"<@!?(\d+)>")
_ROLE_MENTION = re.compile(r"<@&(\d+)>")
_EVERYONE = re.compile(r"@(everyone|here)")
_CODE = re.compile(r"(?<![\\`])(`+)(?!`).*?[^`]\1(?!`)", re.DOTALL)
"""Code, in which Discord resolves no mentions."""

PARSE_ALL = frozenset({"users", "roles", "everyone"})
"""The mentions that Discord resolves in a message without `allowed_mentions`."""
PARSE_USERS = frozenset({"users"})
"""The same for interaction responses and webhooks."""


class File(NamedTuple):
    """An uploaded file, with the number in its field's name."""

    number: int
    filename: str
    content: bytes


def new_message(channel: Channel, author: User, **details: Any) -> Message:
    """Creates an empty message, without adding it to its channel."""
    world = channel.world
    details.setdefault("id", world.new_id())
    return Message(channel=channel, author=author, created_at=world.clock.now(), **details)


def refer_to(message: Message, referenced: Message) -> None:
    """Makes a message a reply to another."""
    message.type = MessageType.REPLY
    message.reference_id = referenced.id


def apply_body(
    message: Message, body: JSON, files: Sequence[File] = (), parse: frozenset[str] = PARSE_ALL
) -> Message:
    """Changes a message by a request's body and returns it. Omitted keys don't change it."""
    if "content" in body:
        message.content = body["content"] or ""
    if "embeds" in body:
        message.embeds = [_rich(embed) for embed in body["embeds"] or ()]
    if "components" in body:
        message.components = completed(body["components"] or ())
    if "attachments" in body or files:
        message.attachments = _attachments(message, body.get("attachments"), files)
    if "flags" in body:
        kept = message.flags & (
            MessageFlag.EPHEMERAL
            | MessageFlag.IS_COMPONENTS_V2
            | MessageFlag.CROSSPOSTED
            | MessageFlag.HAS_THREAD
        )
        settable = (
            MessageFlag.SUPPRESS_EMBEDS | MessageFlag.SUPPRESS_NOTIFICATIONS | MessageFlag.IS_COMPONENTS_V2
        )
        message.flags = kept | MessageFlag(body["flags"] or 0) & settable
    _resolve_mentions(message, body.get("allowed_mentions"), parse)
    return message


def _resolve_mentions(message: Message, allowed: JSON | None, parse: frozenset[str]) -> None:
    is_new = message.id not in message.channel.messages
    replied = message.referenced.author if message.type is MessageType.REPLY and message.referenced else None
    mentions_replied = is_new or replied in message.mentions
    if allowed is not None:
        parse = frozenset(allowed.get("parse") or ())
        mentions_replied = bool(allowed.get("replied_user"))
    listed = allowed or {}
    world, guild = message.channel.world, message.channel.guild
    text = _CODE.sub(" ", "\n".join([message.content, *texts(message.components)]))
    users = [
        user
        for user_id in dict.fromkeys(map(int, _USER_MENTION.findall(text)))
        if (user := world.users.get(user_id)) and ("users" in parse or _lists(listed.get("users"), user_id))
    ]
    if replied is not None and mentions_replied and replied not in users:
        users.append(replied)
    message.mentions = users
    mentioned_roles = set(map(int, _ROLE_MENTION.findall(text)))
    message.mentioned_roles = [
        role
        for role in (guild.roles if guild else ())
        if role.id in mentioned_roles
        and ("roles" in parse or _lists(listed.get("roles"), role.id))
        and _may_mention(message, role)
    ]
    message.mentions_everyone = (
        guild is not None
        and "everyone" in parse
        and _EVERYONE.search(text) is not None
        and Permission.MENTION_EVERYONE in message.channel.permissions_of(message.author)
    )


def _may_mention(message: Message, role: Role) -> bool:
    """Whether the author may mention a role. For people, Discord's client decides."""
    is_application = message.channel.world.application_of(message.author) is not None
    may_mention_all = Permission.MENTION_EVERYONE in message.channel.permissions_of(message.author)
    return role.is_mentionable or may_mention_all or not is_application


def _lists(ids: Sequence[Any] | None, wanted: int) -> bool:
    return wanted in map(int, ids or ())


def _rich(embed: JSON) -> JSON:
    """Returns an embed as Discord responds with it."""
    rich: JSON = {"type": "rich"} | without_null(embed)
    not_inline: JSON = {"inline": False}
    if "fields" in rich:
        rich["fields"] = [not_inline | field for field in rich["fields"]]
    for key in ("image", "thumbnail"):
        if key in rich:
            rich[key] = {"proxy_url": rich[key]["url"], **rich[key]}
    return rich


def _content_type(filename: str) -> str:
    if filename.lower().endswith(".webp"):  # some systems lack this type
        return "image/webp"
    return mimetypes.guess_type(filename)[0] or "application/octet-stream"


def _attachments(message: Message, listed: Sequence[JSON] | None, files: Sequence[File]) -> list[Attachment]:
    described = {str(entry["id"]): entry for entry in listed or ()}
    kept = [
        attachment for attachment in message.attachments if listed is None or str(attachment.id) in described
    ]
    for file in files:
        entry = described.get(str(file.number), {})
        filename = entry.get("filename") or file.filename
        kept.append(
            Attachment(
                id=message.channel.world.new_id(),
                filename=filename,
                content=file.content,
                content_type=_content_type(filename),
                description=entry.get("description"),
            )
        )
    return kept
