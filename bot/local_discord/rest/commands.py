"""Registering application commands, everywhere or in a guild."""

from __future__ import annotations

from bot.local_discord import errors
from bot.local_discord.commands import Command, registered
from bot.local_discord.rest.calls import Call, Routes
from bot.local_discord.validation.commands import check_command, check_commands
from bot.local_discord.wire import JSON


def _guild_id(call: Call) -> int | None:
    return call.guild().id if "guild_id" in call.params else None


def _commands(call: Call) -> list[Command]:
    return call.own_application().commands.setdefault(_guild_id(call), [])


def _register(call: Call, body: JSON, commands: list[Command]) -> Command:
    same = (
        command
        for command in commands
        if (command.name, command.type) == (body["name"], body.get("type") or 1)
    )
    return registered(call.application, body, _guild_id(call), next(same, None))


def _command(call: Call) -> Command:
    for command in _commands(call):
        if str(command.id) == call.params["command_id"]:
            return command
    raise errors.unknown_command()


async def list_commands(call: Call) -> list[JSON]:
    """What is registered."""
    return [command.payload for command in _commands(call)]


async def overwrite_commands(call: Call) -> list[JSON]:
    """Replaces everything that is registered."""
    commands = _commands(call)
    check_commands(call.body or [])
    commands[:] = [_register(call, body, commands) for body in call.body or ()]
    return [command.payload for command in commands]


async def create_command(call: Call) -> JSON:
    """Registers one command; one of the same name and type is replaced."""
    commands = _commands(call)
    check_command(call.body)
    created = _register(call, call.body, commands)
    commands[:] = [command for command in commands if command.id != created.id] + [created]
    return created.payload


async def get_command(call: Call) -> JSON:
    """One registered command."""
    return _command(call).payload


async def edit_command(call: Call) -> JSON:
    """Changes one registered command."""
    command = _command(call)
    changed = command.body | call.body
    check_command(changed)
    command.body = changed
    command.version = call.world.new_id()
    return command.payload


async def delete_command(call: Call) -> None:
    """Removes one registered command."""
    _commands(call).remove(_command(call))


_GLOBAL = "/applications/{application_id}/commands"
_GUILD = "/applications/{application_id}/guilds/{guild_id}/commands"

ROUTES: Routes = {
    (method, prefix + suffix): handler
    for prefix in (_GLOBAL, _GUILD)
    for method, suffix, handler in (
        ("GET", "", list_commands),
        ("PUT", "", overwrite_commands),
        ("POST", "", create_command),
        ("GET", "/{command_id}", get_command),
        ("PATCH", "/{command_id}", edit_command),
        ("DELETE", "/{command_id}", delete_command),
    )
}
