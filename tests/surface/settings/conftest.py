from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple

import pytest

from bot.local_discord import Application, Channel, Guild, LocalDiscord, Message, Permission, Person
from bot.local_discord.components import texts
from bot.storage.storage import Storage
from bot.surface.settings.model import GuildSettings


def paragraphs(message: Message) -> list[str]:
    """What the texts of a card say, one by one."""
    return texts(message.components)


class Rooms(NamedTuple):
    """A guild's channels: a thread in a channel and a post in a forum, both in a category."""

    category: Channel
    channel: Channel
    thread: Channel
    forum: Channel
    post: Channel
    elsewhere: Channel


@pytest.fixture
def rooms(guild: Guild) -> Rooms:
    category = guild.add_category("lounge")
    channel = guild.add_text_channel("inside", category)
    forum = guild.add_forum("questions", category)
    return Rooms(
        category,
        channel,
        channel.add_thread("comets"),
        forum,
        forum.add_thread("moons"),
        guild.add_text_channel("elsewhere"),
    )


@pytest.fixture
def moderator(local_discord: LocalDiscord, guild: Guild) -> Person:
    moderator = local_discord.add_user("maryam")
    guild.join(moderator, Permission.MANAGE_GUILD)
    return moderator


Settings = Callable[..., Awaitable[Message]]
"""Runs a subcommand of /settings as the moderator: its name, where, its options."""


@pytest.fixture
def run(application: Application, moderator: Person) -> Settings:
    async def run(subcommand: str, where: Channel, **options: Any) -> Message:
        response = await moderator.run(where, application, f"settings {subcommand}", **options)
        assert response.message is not None
        assert response.ephemeral
        return response.message

    return run


Stored = Callable[[], Awaitable[GuildSettings]]


@pytest.fixture
def stored(storage: Storage, guild: Guild) -> Stored:
    """What the database holds of the guild."""

    async def stored() -> GuildSettings:
        return GuildSettings(await storage.settings.load(guild.id))

    return stored
