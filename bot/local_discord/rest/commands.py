"""Routes for application commands, global or of a guild."""

from __future__ import annotations

from bot.local_discord import errors
from bot.local_discord.encoding import JSON
from bot.local_discord.model.commands import Command, CommandType
from bot.local_discord.rest.call import Call, Routes
from bot.local_discord.validation.commands import check_command, check_commands


def _guild_id(call: Call) -> int | None:
    return call.guild().id if "guild_id" in call.params else None


def _commands(call: Call) -> list[Command]:
    return call.own_application().commands.setdefault(_guild_id(call), [])


def _registered(call: Call, body: JSON, commands: list[Command]) -> Command:
    """Returns the command that a body registers. One with the same name and type keeps its id."""
    kind = body.get("type") or CommandType.CHAT_INPUT
    same = (each for each in commands if (each.name, each.type) == (body["name"], kind))
    existing = next(same, None)
    defaults: JSON = {
        "type": 1,
        "description": "",
        "default_member_permissions": None,
        "dm_permission": True,
        "contexts": None,
        "integration_types": [0, 1] if call.application.allows_user_install else [0],
        "nsfw": False,
        "options": [],
    }
    given = {key: value for key, value in body.items() if value is not None and key != "id"}
    return Command(
        id=existing.id if existing else call.world.new_id(),
        version=call.world.new_id(),
        application_id=call.application.id,
        guild_id=_guild_id(call),
        body=defaults | given,
    )


def _command(call: Call) -> Command:
    for command in _commands(call):
        if str(command.id) == call.params["command_id"]:
            return command
    raise errors.unknown_command()


async def list_commands(call: Call) -> list[JSON]:
    return [command.payload for command in _commands(call)]


async def overwrite_commands(call: Call) -> list[JSON]:
    commands = _commands(call)
    check_commands(call.body or [])
    commands[:] = [_registered(call, body, commands) for body in call.body or ()]
    return [command.payload for command in commands]


async def create_command(call: Call) -> JSON:
    """Registers one command, and replaces one with the same name and type."""
    commands = _commands(call)
    check_command(call.body)
    created = _registered(call, call.body, commands)
    commands[:] = [command for command in commands if command.id != created.id] + [created]
    return created.payload


async def get_command(call: Call) -> JSON:
    return _command(call).payload


async def edit_command(call: Call) -> JSON:
    command = _command(call)
    changed = command.body | call.body
    check_command(changed)
    command.body = changed
    command.version = call.world.new_id()
    return command.payload


async def delete_command(call: Call) -> None:
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
