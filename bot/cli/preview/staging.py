"""The guild in which `preview` shows the bot: channels of every type, people and examples."""

from __future__ import annotations

from typing import NamedTuple

from bot.cli.preview.examples import examples
from bot.cli.preview.repeatable import REPEATABLE
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Guild, Intents, LocalDiscord, Permission
from bot.local_discord.page import Page


class Stage(NamedTuple):
    """A local Discord that is ready for the bot to connect."""

    local_discord: LocalDiscord
    page: Page
    application: Application


class BusyChannels(NamedTuple):
    """The channels that begin with a message."""

    general: Channel
    newcomers: Channel
    thread: Channel
    post: Channel


async def set_up(assistant: Assistant, port: int = 0) -> Stage:
    """Creates the guild, and a page on which to act as a member or a moderator."""
    local_discord = LocalDiscord(port)
    application = local_discord.add_application("Falak", intents=Intents.MESSAGE_CONTENT)
    guild = local_discord.add_guild("Observatory")
    amina = local_discord.add_user("amina", global_name="Amina")
    bilal = local_discord.add_user("bilal", global_name="Bilal")
    yusuf = local_discord.add_user("yusuf", global_name="Yusuf")
    for person in (amina, yusuf):
        guild.join(person)
    moderators = guild.add_role("Moderators", Permission.MANAGE_GUILD | Permission.MANAGE_MESSAGES)
    guild.join(bilal).roles.append(moderators)
    guild.add_role("Readers").is_mentionable = True
    guild.install(application)
    busy_channels = _open_channels(guild)
    private = guild.add_text_channel("moderation")
    private.deny(guild.roles[0], Permission.VIEW_CHANNEL)
    for allowed in (moderators, application.bot):
        private.allow(allowed, Permission.VIEW_CHANNEL)
    tries = examples(assistant, application)
    page = Page(local_discord, {"Member": amina, "Moderator": bilal}, tries, REPEATABLE)
    for channel in busy_channels:
        await yusuf.send(channel, tries[0].text)
    return Stage(local_discord, page, application)


def _open_channels(guild: Guild) -> BusyChannels:
    general, newcomers = guild.add_text_channel("general"), guild.add_text_channel("newcomers")
    general.follow(guild.add_announcement_channel("announcements"))
    category = guild.add_category("After hours")
    stargazing = guild.add_text_channel("stargazing", category)
    guild.add_text_channel("off-topic", category)
    forum = guild.add_forum("questions", category)
    for tag in ("Missions", "Telescopes", "Agencies"):
        forum.add_tag(tag)
    return BusyChannels(
        general, newcomers, stargazing.add_thread("this weekend"), forum.add_thread("Where to begin?")
    )
