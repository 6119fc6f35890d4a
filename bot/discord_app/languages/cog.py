"""`/language`: tells the language of replies and the reason, and lets people choose their own."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord_app.core.context import Context
from bot.discord_app.core.errors import tell
from bot.discord_app.core.feature import App
from bot.discord_app.core.settings import AUTOMATIC
from bot.discord_app.languages.cards import language_card
from bot.discord_app.languages.strings import language_texts_in
from bot.discord_app.ui.components import MAX_CHOICES
from bot.discord_app.ui.language_table import language_name


class Languages(commands.Cog):
    """The slash command and its select. Only the person sees the answers."""

    def __init__(self, app: App) -> None:
        self._app = app

    @app_commands.command()
    @app_commands.describe(language="The language of replies that only you see")
    async def language(
        self, interaction: discord.Interaction, language: app_commands.Range[str, 1, 40] | None = None
    ) -> None:
        """See which language I reply in and why, and choose yours."""
        context = await self._context(interaction)
        if language is not None:
            if (chosen := self._read(language, context)) is None:
                await self._decline(interaction, context)
                return
            context = await self._choose(context, chosen)
        card = language_card(context, self._app.command_mentions)
        await interaction.response.send_message(view=card, ephemeral=True)

    @language.autocomplete("language")
    async def complete(self, interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Offers the languages that begin with the typed text, otherwise all."""
        offered = self._names(await self._app.contexts.of(interaction))
        begun = typed.strip().casefold()
        fitting = {code: name for code, name in offered.items() if _begins(begun, code, name)}
        choices = [app_commands.Choice(name=name, value=code) for code, name in (fitting or offered).items()]
        return choices[:MAX_CHOICES]

    @commands.Cog.listener()
    async def on_language_choice(self, interaction: discord.Interaction[Any], picked: str) -> None:
        """Stores the language picked in the select."""
        context = await self._context(interaction)
        if (chosen := self._read(picked, context)) is None:
            await self._decline(interaction, context)
            return
        context = await self._choose(context, chosen)
        await interaction.response.edit_message(view=language_card(context, self._app.command_mentions))

    async def choose(self, person_id: int, language: str) -> None:
        """Stores a person's language. An empty one deletes the choice. Raises UnavailableError."""
        await self._app.language_choices.choose(person_id, language)

    @commands.Cog.listener()
    async def on_person_deleted(self, person_id: int) -> None:
        """Drops the cached choice of a person whose data was deleted."""
        self._app.language_choices.forget(person_id)

    @commands.Cog.listener()
    async def on_person_changed(self, person_id: int | None) -> None:
        """Marks the cached choice of a person, or all of them, as stale, because a process changed it."""
        self._app.language_choices.mark_stale(person_id)

    async def _context(self, interaction: discord.Interaction[Any]) -> Context:
        """Returns the context with the stored choice. Raises ReadFailedError if the database is down."""
        chosen = await self._app.language_choices.load(interaction.user.id)
        context = await self._app.contexts.of(interaction)
        return context._replace(languages=context.languages._replace(chosen=chosen))

    async def _choose(self, context: Context, language: str) -> Context:
        await self.choose(context.caller.person_id, language)
        return context._replace(languages=context.languages._replace(chosen=language))

    def _read(self, typed: str, context: Context) -> str | None:
        """Returns the typed or picked language. "" for no choice, None if no topic is in the language."""
        typed = typed.strip().casefold()
        for code, name in self._names(context).items():
            if typed in (code.casefold(), name.casefold()):
                return "" if code == AUTOMATIC else code
        return None

    def _names(self, context: Context) -> dict[str, str]:
        """Returns the possible choices, with their names."""
        texts = language_texts_in(context.own_language)
        languages = {code: language_name(code) for code in self._app.assistant.languages}
        return {AUTOMATIC: texts.automatic, **languages}

    async def _decline(self, interaction: discord.Interaction[Any], context: Context) -> None:
        await tell(interaction, language_texts_in(context.own_language).no_such_language)


def _begins(begun: str, *names: str) -> bool:
    return any(name.casefold().startswith(begun) for name in names)
