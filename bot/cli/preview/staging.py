"""The guild in which `preview` shows the bot: channels of every type, people and examples."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from bot.cli.preview.examples import examples, fullness
from bot.cli.preview.page_words import page_languages, page_texts_in
from bot.cli.preview.repeatable import REPEATABLE
from bot.discord_app.ui.catalogues import BASE, sorted_languages
from bot.discord_app.ui.strings import texts_in, without_question_mark
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Guild, Intents, LocalDiscord, Permission, Person
from bot.local_discord.page import About, Page

NAMED = 3
"""The number of topics that the page names."""


class BusyChannels(NamedTuple):
    """The channels that have a message from the beginning."""

    general: Channel
    newcomers: Channel
    thread: Channel
    post: Channel


class Stage(NamedTuple):
    """A local Discord that is ready for the bot to connect."""

    local_discord: LocalDiscord
    page: Page
    application: Application
    greeter: Person
    """Asks the first question in each busy channel."""
    busy_channels: BusyChannels
    first_question: str

    async def greet(self) -> None:
        """Asks the first question and waits for the answer, once."""
        for channel in self.busy_channels:
            if not channel.messages:
                await self.greeter.send(channel, f"{self.application.mention} {self.first_question}")
                await channel.next_message(self.application.bot)


async def set_up(assistant: Assistant, port: int = 0) -> Stage:
    """Creates the guild, and a page for acting as a member or a moderator."""
    local_discord = LocalDiscord(port)
    application = local_discord.add_application("Falak", intents=Intents.MESSAGE_CONTENT)
    community = assistant.library.community
    guild = local_discord.add_guild(community.name or "Your community")
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
    page = Page(
        local_discord,
        {"Member": amina, "Moderator": bilal},
        tries,
        REPEATABLE,
        about=About("Falak preview", *about(assistant, BASE)),
        languages=page_languages(partial(about, assistant))._replace(
            examples={
                each: found
                for each in sorted_languages()
                if each != BASE and (found := examples(assistant, application, each))
            }
        ),
    )
    return Stage(local_discord, page, application, yusuf, busy_channels, tries[0].text)


def about(assistant: Assistant, language: str) -> tuple[str, str]:
    """Returns the title and the text of the page in a language: the community, and what the bot knows."""
    texts, library = page_texts_in(language), assistant.library
    community = library.community_in(language).name or "your community"
    topics = sorted(library, key=fullness, reverse=True)
    titles = [without_question_mark(topic.wording(language).title) for topic in topics[:NAMED]]
    number = len(topics)
    return (
        texts.about_line(number=number, community=community, title=titles[0]),
        texts.about_text(
            number=number, community=community, titles=texts_in(language).semicolon.join(titles)
        ),
    )


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
