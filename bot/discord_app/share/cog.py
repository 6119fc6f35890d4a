"""`/share`: a text and a picture to copy to another network."""

from __future__ import annotations

from functools import partial
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord_app.core.context import Context
from bot.discord_app.core.errors import DeclinedError, tell
from bot.discord_app.core.feature import App
from bot.discord_app.share.cards import Drawn, ShareCard, share_card
from bot.discord_app.share.components import SharePress
from bot.discord_app.share.drawing import Pictures
from bot.discord_app.share.strings import network_name, share_texts_in
from bot.discord_app.ui.choices import choice
from bot.discord_app.ui.components import MAX_CHOICES
from bot.discord_app.ui.markdown import quoted
from bot.discord_app.ui.shared_topics import shared_topic, topic_card
from bot.knowledge.model import Answer, Topic
from bot.outreach.networks import Network
from bot.storage.outreach_counts import OutreachEvent

MAX_QUOTED = 100
"""Characters of typed text that a reply quotes."""


class Share(commands.Cog):
    """The command, and the card's buttons."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._pictures = Pictures(app.pictures, app.clock)

    @app_commands.command()
    @app_commands.describe(topic="What to share", network="Where you want to share it")
    @app_commands.rename(network="for")
    @app_commands.choices(
        network=[choice(partial(network_name, network), network.value) for network in Network]
    )
    async def share(self, interaction: discord.Interaction, topic: str, network: str) -> None:
        """Get a text and a picture about a topic, to share elsewhere."""
        context = await self._app.contexts.of(interaction)
        if not await self._app.limits.admit(interaction, context, is_private=True):
            return
        locale = context.language(is_private=True)
        found = self._find(topic, locale, context)
        if found is None:
            texts = share_texts_in(context.own_language)
            raise DeclinedError(texts.no_such_topic(topic=quoted(topic, MAX_QUOTED)))
        self._count(context)
        press = SharePress(found.id, found.wording(locale).locale, Network(network))
        library = context.library(self._app.assistant.library)
        text_alone = share_card(found, library, press, Drawn(is_coming=True), locale)
        await interaction.response.send_message(view=text_alone.view, ephemeral=True)
        view, files = await self._card(found, press, context, locale)
        await interaction.edit_original_response(view=view, attachments=files)

    @share.autocomplete("topic")
    async def complete(self, interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Offers topics for the typed text."""
        context = await self._app.contexts.of(interaction)
        locale = context.language(self._app.assistant.asked_in(typed), is_private=True)
        topics = self._app.assistant.complete(typed, locale, MAX_CHOICES, context.topics_off)
        return [app_commands.Choice(name=topic.wording(locale).title, value=topic.id) for topic in topics]

    @commands.Cog.listener()
    async def on_share(self, interaction: discord.Interaction[Any], press: SharePress) -> None:
        """Shows another picture."""
        await self._change(interaction, press)

    @commands.Cog.listener()
    async def on_share_text(self, interaction: discord.Interaction[Any], press: SharePress) -> None:
        """Shows the text for another network or in another language."""
        if (context := await self._change(interaction, press)) is not None:
            self._count(context)

    async def _change(self, interaction: discord.Interaction[Any], press: SharePress) -> Context | None:
        """Changes the card. Returns None and tells the person if it can't be changed."""
        context = await self._app.contexts.of(interaction)
        if not await self._app.limits.admit(interaction, context, is_private=True):
            return None
        locale = context.language(is_private=True)
        topic = self._app.assistant.topic(press.topic_id)
        if topic is None or topic.id in context.topics_off:
            await tell(interaction, self._app.topic_gone(locale))
            return None
        await interaction.response.defer()
        press = press._replace(topic_id=topic.id, locale=topic.wording(press.locale).locale)
        view, files = await self._card(topic, press, context, locale)
        await interaction.edit_original_response(view=view, attachments=files)
        return context

    def _count(self, context: Context) -> None:
        caller = context.caller
        self._app.storage.outreach_counts.count(OutreachEvent.SHARED, caller.guild_id, caller.person_id)

    def _find(self, typed: str, locale: str, context: Context) -> Topic | None:
        """Returns the topic that was picked or typed."""
        topic = self._app.assistant.topic(typed)
        if topic is not None:
            return None if topic.id in context.topics_off else topic
        reply = self._app.assistant.reply(typed, locale, context.topics_off)
        return reply.topic if isinstance(reply, Answer) else None

    async def _card(self, topic: Topic, press: SharePress, context: Context, locale: str) -> ShareCard:
        library = context.library(self._app.assistant.library)
        shared = shared_topic(topic, library, press.locale)
        card = topic_card(shared, library, press.locale, press.shape, press.theme)
        return share_card(topic, library, press, await self._pictures.of(card), locale)
