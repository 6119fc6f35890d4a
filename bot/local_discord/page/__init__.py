"""A page on which people use the local Discord in a browser, as they would use Discord's own client.

It draws messages with Markdown, components of every kind and files, and takes slash commands, the menus of
messages, selects and forms. It lacks embeds, reactions, forwards, the menus of people, uploads, and a form's
radio buttons and checkboxes.

It knows no bot: who is there, what to try first and what to warn of are passed in.

    local_discord = LocalDiscord()
    page = Page(local_discord, {"Member": amina, "Moderator": bilal}, examples=[...])
    async with local_discord:
        ...  # it is at local_discord.url
        page.show_notice(Notice("The content has a problem", ["content/en/tea.md:3: ..."]))
"""

from bot.local_discord.page.page import Page
from bot.local_discord.page.views import Example, Notice

__all__ = ["Example", "Notice", "Page"]
