"""A web page on which people use the local Discord, as they would use Discord's own client.

It shows messages with Markdown, components of every kind and files. People can write, run slash commands,
and use the menus of messages, selects and forms. It lacks reactions, forwards, the menus of users, and
uploads.

It knows nothing about the bot. The people, the examples to try first, the interactions that may be repeated,
the page's texts about itself, its languages and the notices are passed in:

    local_discord = LocalDiscord()
    page = Page(local_discord, {"Member": amina, "Moderator": bilal}, examples=[...],
                repeatable=Repeatable(commands=frozenset({"ask"})))
    async with local_discord:
        ...  # the page is at local_discord.url
        page.show_notice(Notice("The content has a problem", ["content/en/tea.md:3: ..."]))
        await page.refresh()  # the messages show the bot's current replies
        page.offer_languages(choose)  # people can choose one that Discord's clients lack
        page.offer_clock(planning)  # shows the clock, with a button to the bot's next planned work
"""

from bot.local_discord.page.page import Page, Planning
from bot.local_discord.page.replays import Repeatable
from bot.local_discord.page.views import About, Example, Languages, Notice

__all__ = ["About", "Example", "Languages", "Notice", "Page", "Planning", "Repeatable"]
