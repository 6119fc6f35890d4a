"""Registers the bot's commands with Discord, and checks whether they are registered."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, cast

from discord import AppCommandType
from discord.app_commands import AppCommand

from bot.discord_app.app.client import FalakClient
from bot.discord_app.core.errors import REQUEST_FAILURES, in_a_line
from bot.errors import RefusalError
from bot.install import program
from bot.knowledge.assistant import Assistant

log = logging.getLogger(__name__)

TIMEOUT_SECONDS = 5
"""How long a start waits for Discord to list the commands."""
SYNC_SECONDS = 30
"""How long a start waits for Discord to register the commands."""
_NOT_DEFINED = {"id", "application_id", "version", "dm_permission"}
"""The fields that Discord adds to a command, and one that `contexts` replaces."""
_PERMISSIONS = "default_member_permissions"
_UNSET: tuple[object, ...] = (None, False, "", [], {})


class Registration(NamedTuple):
    """The registered commands, and the links that add the bot."""

    commands: list[str]
    """A line for each command: its name and description."""
    guild_link: str
    user_link: str


class _Unread(Assistant):
    """An assistant without content: the commands don't depend on it."""

    def __init__(self) -> None:
        """Does nothing."""


async def register(token: str) -> Registration:
    """Registers the current commands without coming online. Raises RefusalError."""
    async with FalakClient(_Unread()) as client:
        await client.login(token)
        commands = await client.register_commands()
        return Registration([_line(command) for command in commands], *client.invite_links())


async def check_registration(client: FalakClient, *, sync: bool = False) -> None:
    """Logs whether the current commands are registered. With `sync`, registers them if they aren't."""
    try:
        async with asyncio.timeout(TIMEOUT_SECONDS):
            registered = await client.registered_definitions()
    except (*REQUEST_FAILURES, RefusalError) as error:
        log.warning(
            "can't tell whether the commands are registered; continuing, run sync if any are missing: %s",
            in_a_line(error),
        )
        return
    if _definitions(registered) == _definitions(await client.definitions()):
        log.info("commands: all %d are registered", len(registered))
        return
    which = "different ones" if registered else "none"
    if not sync:
        log.info("commands: %s are registered; to register the current ones: %s sync", which, program())
        return
    try:
        async with asyncio.timeout(SYNC_SECONDS):
            commands = await client.register_commands()
    except (*REQUEST_FAILURES, RefusalError) as error:
        log.warning(
            "commands: %s are registered, can't register the current ones: %s", which, in_a_line(error)
        )
    else:
        log.info("commands: %s were registered; now all %d are", which, len(commands))


def _definitions(commands: Iterable[Mapping[str, Any]]) -> dict[tuple[object, object], object]:
    """Returns definitions that are equal if Discord shows the same commands."""
    return {(each["type"], each["name"]): _comparable(each) for each in commands}


def _comparable(value: object) -> object:
    """Omits ids, unset fields, and the order of numbers in a list, which has no meaning."""
    if isinstance(value, Mapping):
        fields = cast("Mapping[str, object]", value)
        kept = {key: _comparable(each) for key, each in fields.items() if key not in _NOT_DEFINED}
        if kept.get(_PERMISSIONS) is not None:
            kept[_PERMISSIONS] = str(kept[_PERMISSIONS])  # a number when it is sent
        return {key: each for key, each in kept.items() if each not in _UNSET}
    if isinstance(value, list):
        items = [_comparable(each) for each in cast("list[object]", value)]
        return sorted(cast("list[int]", items)) if all(isinstance(each, int) for each in items) else items
    return value


def _line(command: AppCommand) -> str:
    if command.type is AppCommandType.chat_input:
        return f"/{command.name}  {command.description}"
    return f"Apps > {command.name}"
