"""Translates descriptions of commands and options, and names of choices, for Discord's clients.

Names of commands and options are the same in all languages. So people and documents agree on them.
"""

from __future__ import annotations

from discord import Locale, app_commands
from discord.app_commands import (
    TranslationContextLocation as Location,
)
from discord.app_commands import (
    TranslationContextTypes,
    locale_str,
)

from bot.discord_app.ui.catalogues import BASE, messages_of
from bot.discord_app.ui.choices import name_in


class CommandTranslator(app_commands.Translator):
    """Finds the texts in the catalogues, for each of Discord's languages that has one."""

    async def translate(
        self, string: locale_str, locale: Locale, context: TranslationContextTypes
    ) -> str | None:
        """Returns a text in a language of Discord. None if it stays unchanged."""
        language = locale.value.partition("-")[0]
        messages = messages_of(language)
        if messages is None or language == BASE:
            return None
        if context.location is Location.choice_name:
            return name_in(string, language)
        message_id = message_id_of(context)
        return messages.filled(message_id, {}) if message_id in messages.sources else None


def message_id_of(context: TranslationContextTypes) -> str | None:
    """Returns the message id of a description. None for texts that aren't translated."""
    match context.location:
        case Location.command_description | Location.group_description:
            return f"command-{context.data.qualified_name.replace(' ', '-')}"
        case Location.parameter_description:
            root = context.data.command.qualified_name.partition(" ")[0]
            return f"option-{root}-{context.data.display_name}"
        case _:
            return None
