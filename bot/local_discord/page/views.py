"""Builds the JSON for the page: Discord's payloads, and data that only its client knows."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from bot.local_discord import payloads
from bot.local_discord.encoding import JSON
from bot.local_discord.model.applications import Application
from bot.local_discord.model.channels import Channel
from bot.local_discord.model.commands import SUBCOMMANDS, Command
from bot.local_discord.model.guilds import Guild
from bot.local_discord.model.interactions import Interaction, Modal
from bot.local_discord.model.messages import Attachment, Message
from bot.local_discord.model.permissions import Permission
from bot.local_discord.people.person import Person

_PNG = struct.Struct(">16xII")
SHOWN_MESSAGES = 200
"""The number of a channel's latest messages that the page shows at first."""


class Example(NamedTuple):
    """A command to try first, with its options and a label."""

    label: str
    text: str
    application: Application
    command: str
    options: dict[str, Any]


class About(NamedTuple):
    """The page's texts about itself."""

    title: str
    """The title of the browser's window."""
    line: str
    """The text at the top of the page."""
    text: str
    """The text at the beginning of each channel."""


class Languages(NamedTuple):
    """The languages that the page speaks besides English."""

    words: Mapping[str, Mapping[str, str]] = {}
    """Its texts in each language, by the English text. Values are in braces."""
    right_to_left: Sequence[str] = ()
    own: Mapping[str, str] = {}
    """The names of languages that people can choose although Discord's clients lack them, by code."""
    examples: Mapping[str, Sequence[Example]] = {}
    """The examples by language. A language without any gets those of the page."""


class Notice(NamedTuple):
    """A notice to everyone on the page, with a line for each detail."""

    text: str
    details: Sequence[str] = ()


def example(subject: Example) -> JSON:
    """Returns an example as JSON."""
    return subject._asdict() | {"application": str(subject.application.id)}


def person(subject: Person, label: str) -> JSON:
    """Returns a person whom the page can act as."""
    return payloads.user(subject) | {"label": label}


def languages(subject: Languages) -> JSON:
    """Returns the page's texts and examples in each language."""
    return {
        "words": {each: dict(texts) for each, texts in subject.words.items()},
        "rightToLeft": list(subject.right_to_left),
        "ownLanguages": [{"code": code, "name": name} for code, name in subject.own.items()],
        "examplesIn": {each: [example(one) for one in found] for each, found in subject.examples.items()},
    }


def place(viewer: Person) -> JSON:
    """Returns the guilds and direct messages of a person."""
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
    """Returns a channel with its latest messages and the viewer's permissions there."""
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
    """Returns a message as Discord's client shows it, always with its content."""
    reader = next(iter(subject.channel.world.applications.values()))
    payload = payloads.message(subject, reader, has_content_intent=True)
    payload["attachments"] = [
        shown | {"url": f"/page/attachments/{subject.channel.id}/{subject.id}/{file.id}"} | _size(file)
        for shown, file in zip(payload["attachments"], subject.attachments, strict=True)
    ]
    if subject.interaction is not None:
        payload["asked_by"] = _asked_by(subject.interaction)
    return payload


def _size(subject: Attachment) -> JSON:
    """Returns a PNG picture's width and height in pixels, read from its header."""
    header = subject.content[: _PNG.size]
    if len(header) < _PNG.size or not header.startswith(b"\x89PNG\r\n\x1a\n"):
        return {}
    width, height = _PNG.unpack(header)
    return {"width": width, "height": height}


def _asked_by(subject: Interaction) -> JSON | None:
    """Returns the user and name of the command. Discord's client shows this above the response."""
    if subject.command is None:
        return None
    return {
        "user": payloads.user(subject.user),
        "name": " ".join((subject.command.name, *_subcommands(subject.data))),
        "type": int(subject.command.type),
        "target": str(subject.target.id) if subject.target is not None else None,
    }


def _subcommands(data: JSON) -> Iterator[str]:
    """Yields the names of the groups and the subcommand in an interaction's `data`."""
    for option in data.get("options") or ():
        if option["type"] in SUBCOMMANDS:
            yield option["name"]
            yield from _subcommands(option)


def command(subject: Command, application: Application) -> JSON:
    """Returns a command with its application's bot."""
    return subject.payload | {"application": payloads.user(application.bot)}


def modal(subject: Modal) -> JSON:
    """Returns a form to fill in."""
    return {
        "interaction": str(subject.interaction.id),
        "title": subject.title,
        "components": subject.components,
        "application": payloads.user(subject.interaction.application.bot),
    }


def notice(subject: Notice | None) -> JSON | None:
    """Returns a notice as JSON, or None."""
    return subject and {"text": subject.text, "details": list(subject.details)}
