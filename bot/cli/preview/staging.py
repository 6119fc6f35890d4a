"""The small local guild that `preview` shows the bot in: channels of every kind, people, what to try."""

from __future__ import annotations

from typing import NamedTuple

from bot.cli.preview.examples import examples
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Guild, Intents, LocalDiscord, Permission
from bot.local_discord.page import Page


class Stage(NamedTuple):
    """A local Discord that is ready for the bot to come on."""

    local_discord: LocalDiscord
    page: Page
    application: Application


class Places(NamedTuple):
    """Where somebody has written already."""

    general: Channel
    newcomers: Channel
    thread: Channel
    post: Channel


async def set_up(assistant: Assistant, port: int = 0) -> Stage:
    """Builds it. The page lets one be a member or a moderator."""
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
    guild.install(application)
    places = _open_channels(guild)
    private = guild.add_text_channel("moderation")
    private.deny(guild.roles[0], Permission.VIEW_CHANNEL)
    for allowed in (moderators, application.bot):
        private.allow(allowed, Permission.VIEW_CHANNEL)
    tries = examples(assistant, application)
    page = Page(local_discord, {"Member": amina, "Moderator": bilal}, tries)
    for place in places:
        await yusuf.send(place, tries[0].text)
    return Stage(local_discord, page, application)


def _open_channels(guild: Guild) -> Places:
    general, newcomers = guild.add_text_channel("general"), guild.add_text_channel("newcomers")
    category = guild.add_category("After hours")
    stargazing = guild.add_text_channel("stargazing", category)
    guild.add_text_channel("off-topic", category)
    forum = guild.add_forum("questions", category)
    return Places(
        general, newcomers, stargazing.add_thread("this weekend"), forum.add_thread("Where to begin?")
    )
