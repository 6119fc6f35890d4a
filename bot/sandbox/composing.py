"""From what is written to the message that appears: pings, embeds, components, attachments."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, cast

from bot.sandbox.permissions import Permission
from bot.sandbox.state import Attachment, Channel, Message, MessageFlag, MessageType, User
from bot.sandbox.wire import JSON

_USER_MENTION = re.compile(r"<@!?(\d+)>")
_ROLE_MENTION = re.compile(r"<@&(\d+)>")
_EVERYONE = re.compile(r"@(everyone|here)")

PING_ALL = frozenset({"users", "roles", "everyone"})
"""What a message pings that says nothing of `allowed_mentions`."""
PING_USERS = frozenset({"users"})
"""The same for interactions and webhooks."""


class File(NamedTuple):
    """An uploaded file, by the number in its field's name."""

    number: int
    filename: str
    content: bytes


def write(
    message: Message, body: JSON, files: Sequence[File] = (), parse: frozenset[str] = PING_ALL
) -> Message:
    """Gives a message the content of a request's body; what that leaves out stays. Returns the message."""
    if "content" in body:
        message.content = body["content"] or ""
    if "embeds" in body:
        message.embeds = [{"type": "rich", **embed} for embed in body["embeds"] or ()]
    if "components" in body:
        message.components = completed(body["components"] or ())
    if "attachments" in body or files:
        message.attachments = _attachments(message, body.get("attachments"), files)
    if "flags" in body:
        kept = message.flags & (MessageFlag.EPHEMERAL | MessageFlag.IS_COMPONENTS_V2)
        settable = (
            MessageFlag.SUPPRESS_EMBEDS | MessageFlag.SUPPRESS_NOTIFICATIONS | MessageFlag.IS_COMPONENTS_V2
        )
        message.flags = kept | MessageFlag(body["flags"] or 0) & settable
    _ping(message, body.get("allowed_mentions"), parse)
    return message


def reply_to(message: Message, referenced: Message) -> None:
    """Makes a message a reply."""
    message.type = MessageType.REPLY
    message.reference_id = referenced.id


def _ping(message: Message, allowed: JSON | None, parse: frozenset[str]) -> None:
    pings_replied = allowed is None or bool(allowed.get("replied_user"))
    if allowed is not None:
        parse = frozenset(allowed.get("parse") or ())
    listed = allowed or {}
    world, guild = message.channel.world, message.channel.guild
    text = "\n".join([message.content, *(_text_displays(message.components))])
    users = [
        user
        for user_id in dict.fromkeys(map(int, _USER_MENTION.findall(text)))
        if (user := world.users.get(user_id)) and ("users" in parse or _lists(listed.get("users"), user_id))
    ]
    if message.type is MessageType.REPLY and (referenced := message.referenced) and pings_replied:
        users = list(dict.fromkeys([*users, referenced.author]))
    message.mentions = users
    mentioned_roles = set(map(int, _ROLE_MENTION.findall(text)))
    message.mentioned_roles = [
        role
        for role in (guild.roles if guild else ())
        if role.id in mentioned_roles and ("roles" in parse or _lists(listed.get("roles"), role.id))
    ]
    message.mentions_everyone = (
        guild is not None
        and "everyone" in parse
        and _EVERYONE.search(text) is not None
        and Permission.MENTION_EVERYONE in message.channel.permissions_of(message.author)
    )


def _lists(ids: Sequence[Any] | None, wanted: int) -> bool:
    return wanted in map(int, ids or ())


def _text_displays(components: Iterable[JSON]) -> Iterable[str]:
    for component in components:
        if component["type"] == 10:
            yield component["content"]
        yield from _text_displays(component.get("components", ()))


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
                content_type=mimetypes.guess_type(filename)[0] or "application/octet-stream",
                description=entry.get("description"),
            )
        )
    return kept


_SELECTS = {3, 5, 6, 7, 8}
_MEDIA_KEYS = ("media", "file")


def completed(components: Sequence[JSON]) -> list[JSON]:
    """Components as Discord gives them back: ids counted through, defaults filled in."""
    taken = {component["id"] for component in _nested(components) if component.get("id")}
    free = (number for number in range(1, 1000) if number not in taken)
    return [_complete(component, free) for component in components]


def _nested(value: Any) -> Iterable[JSON]:
    if isinstance(value, list):
        for entry in cast("list[Any]", value):
            yield from _nested(entry)
    elif isinstance(value, dict):
        component = cast("JSON", value)
        if "type" in component:
            yield component
        for key in ("components", "component", "accessory"):
            yield from _nested(component.get(key))


def _complete(component: JSON, free: Iterable[int]) -> JSON:
    complete: JSON = {key: value for key, value in component.items() if value is not None}
    complete["id"] = component.get("id") or next(iter(free))
    kind = component["type"]
    if kind in _SELECTS:
        complete = _with(complete, min_values=1, max_values=1)
    elif kind == 14:
        complete = _with(complete, divider=True, spacing=1)
    elif kind == 17:
        complete = _with(complete, accent_color=None, spoiler=False)
    for key in _MEDIA_KEYS:
        if isinstance(media := complete.get(key), dict):
            complete[key] = _unfurled(cast("JSON", media))
    if "items" in complete:
        complete["items"] = [
            _with(item, description=None, spoiler=False) | {"media": _unfurled(item["media"])}
            for item in complete["items"]
        ]
    if "components" in complete:
        complete["components"] = [_complete(child, free) for child in complete["components"]]
    for key in ("component", "accessory"):
        if key in complete:
            complete[key] = _complete(complete[key], free)
    return complete


def _with(component: JSON, **defaults: Any) -> JSON:
    return defaults | component


def _unfurled(media: JSON) -> JSON:
    return {"proxy_url": media["url"], **media}


def new_message(channel: Channel, author: User, **details: Any) -> Message:
    """An empty message, not yet in its channel."""
    world = channel.world
    return Message(channel=channel, id=world.new_id(), author=author, created_at=world.clock.now(), **details)
