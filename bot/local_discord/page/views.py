"""What the page is shown: Discord's JSON, and what Discord's client knows besides."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from bot.local_discord import payloads
from bot.local_discord.commands import Command, OptionType
from bot.local_discord.interactions import Interaction, Modal
from bot.local_discord.messages import Attachment, Message
from bot.local_discord.people import Person
from bot.local_discord.permissions import Permission
from bot.local_discord.state import Application, Channel, Guild
from bot.local_discord.wire import JSON, timestamp
from bot.local_discord.world import World

_PNG = struct.Struct(">16xII")
SHOWN_MESSAGES = 200
"""How many of a channel's latest messages a page begins with."""


class Example(NamedTuple):
    """Something to try first: a command with its options, and what it is an example of."""

    label: str
    text: str
    application: Application
    command: str
    options: dict[str, Any]


class Notice(NamedTuple):
    """Something that whoever sits before the page should know, with a line for each detail."""

    text: str
    details: Sequence[str] = ()


def example(subject: Example) -> JSON:
    """An example."""
    return subject._asdict() | {"application": str(subject.application.id)}


def person(subject: Person, label: str) -> JSON:
    """Somebody whom the page can act as."""
    return payloads.user(subject) | {"label": label}


def place(viewer: Person) -> JSON:
    """The guilds and direct messages of a person."""
    world = viewer.world
    guilds = [guild for guild in world.guilds.values() if viewer.id in guild.members]
    direct = [viewer.dm(each) for each in world.applications.values() if world.may_talk(viewer, each)]
    return {
        "guilds": [_guild(each, viewer) for each in guilds],
        "direct": [channel(each, viewer) for each in direct],
    }


def _guild(subject: Guild, viewer: Person) -> JSON:
    members = [member.user for member in subject.members.values() if member.user is not subject.owner]
    return {
        "id": str(subject.id),
        "name": subject.name,
        "channels": [channel(each, viewer) for each in subject.channels if sees(viewer, each)],
        "members": [payloads.user(member) for member in members],
        "roles": [{"id": str(role.id), "name": role.name} for role in subject.roles],
    }


def channel(subject: Channel, viewer: Person) -> JSON:
    """A channel with its latest messages and what the viewer may do there."""
    history = subject.history(viewer)[-SHOWN_MESSAGES:]
    return payloads.channel(subject, viewer) | {
        "messages": [message(each) for each in history],
        "may_send": subject.lets(viewer, Permission.SEND_MESSAGES),
        "may_manage": subject.lets(viewer, Permission.MANAGE_MESSAGES),
    }


def sees(viewer: Person, subject: Channel) -> bool:
    """Whether a person sees a channel."""
    return not subject.is_deleted and subject.lets(viewer, Permission.VIEW_CHANNEL)


def message(subject: Message) -> JSON:
    """A message as Discord's client shows it: nothing is withheld from people."""
    reader = next(iter(subject.channel.world.applications.values()))
    payload = payloads.message(subject, reader, has_content_intent=True)
    payload["attachments"] = [
        shown | {"url": f"/page/attachments/{subject.channel.id}/{subject.id}/{file.id}"} | _size(file)
        for shown, file in zip(payload["attachments"], subject.attachments, strict=True)
    ]
    if subject.interaction is not None:
        payload["asked_by"] = _asked(subject.interaction)
    return payload


def _size(subject: Attachment) -> JSON:
    """A PNG picture's width and height in pixels, which its header begins with."""
    header = subject.content[: _PNG.size]
    if len(header) < _PNG.size or not header.startswith(b"\x89PNG\r\n\x1a\n"):
        return {}
    width, height = _PNG.unpack(header)
    return {"width": width, "height": height}


def _asked(subject: Interaction) -> JSON | None:
    """Who used which command, which Discord's client writes above the response."""
    if subject.command is None:
        return None
    return {
        "user": payloads.user(subject.user),
        "name": " ".join((subject.command.name, *_subcommands(subject.data))),
        "type": int(subject.command.type),
        "target": str(subject.target.id) if subject.target is not None else None,
    }


def _subcommands(data: JSON) -> Iterator[str]:
    """The groups and the subcommand in an interaction's `data`."""
    for option in data.get("options") or ():
        if OptionType(option["type"]) in {OptionType.SUBCOMMAND, OptionType.SUBCOMMAND_GROUP}:
            yield option["name"]
            yield from _subcommands(option)


def command(subject: Command) -> JSON:
    """A command that the client offers."""
    return subject.payload | {"application": payloads.user(subject.application.bot)}


def modal(subject: Modal) -> JSON:
    """A form to fill in."""
    return {
        "interaction": str(subject.interaction.id),
        "title": subject.title,
        "components": subject.components,
        "application": payloads.user(subject.interaction.application.bot),
    }


def notice(subject: Notice | None) -> JSON | None:
    """A notice, where there is one."""
    return subject and {"text": subject.text, "details": list(subject.details)}


def now(world: World) -> str:
    """What time it is in the local Discord."""
    return timestamp(world.clock.now())
