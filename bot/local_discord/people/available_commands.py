"""Which of an application's commands Discord's client offers a user in a channel."""

from __future__ import annotations

from bot.local_discord.model.applications import Application
from bot.local_discord.model.channels import Channel, InteractionContext
from bot.local_discord.model.commands import Command
from bot.local_discord.model.permissions import Permission
from bot.local_discord.model.users import User

GUILD_INSTALL, USER_INSTALL = 0, 1
"""A command's `integration_types`."""


def available_commands(application: Application, user: User, channel: Channel) -> list[Command]:
    """Returns the commands that the client offers, in the order of registration, global ones first."""
    commands = [*application.commands.get(None, ())]
    if channel.guild is not None:
        commands += application.commands.get(channel.guild.id, ())
    return [each for each in commands if _is_available(each, application, user, channel)]


def _is_available(command: Command, application: Application, user: User, channel: Channel) -> bool:
    guild = channel.guild
    context = channel.context_for(application)
    is_member = guild is not None and application.bot.id in guild.members
    if command.guild_id is not None:
        return is_member and _is_permitted(command, user, channel)
    installs, contexts = command.body["integration_types"], command.body["contexts"]
    by_guild = GUILD_INSTALL in installs and (context is InteractionContext.BOT_DM or is_member)
    by_user = USER_INSTALL in installs and user in application.user_installs
    if not (by_guild or by_user) or not (contexts is None or context in contexts):
        return False
    return guild is None or by_user or _is_permitted(command, user, channel)


def _is_permitted(command: Command, user: User, channel: Channel) -> bool:
    granted = channel.permissions_of(user)
    required = command.body["default_member_permissions"]
    if Permission.ADMINISTRATOR in granted:
        return True
    if Permission.USE_APPLICATION_COMMANDS not in granted:
        return False
    return required is None or (required != "0" and Permission(int(required)) in granted)
