"""Where reported mistakes are posted: in the channel that the moderators chose."""

from __future__ import annotations

import logging

import aiohttp
import discord
from cachetools import LRUCache

from bot.discord_app.core.errors import in_a_line
from bot.discord_app.reports.form import MAX_REPORT, Report
from bot.discord_app.settings.strings import settings_texts_in
from bot.discord_app.ui.builders import card, heading, small, text
from bot.discord_app.ui.markdown import filled, quoted
from bot.knowledge.model import Topic

log = logging.getLogger(__name__)

REMEMBERED = 1024
"""Channels at most of which is known that nothing can be posted there."""
_FAILURES = (discord.HTTPException, aiohttp.ClientError, OSError)


class MistakeBoard:
    """Posts reports, and knows where that failed."""

    def __init__(self, client: discord.Client) -> None:
        self._client = client
        self._failing = LRUCache[int, None](REMEMBERED)

    async def post(self, channel_id: int, report: Report, topic: Topic | None, locale: str) -> bool:
        """Posts a report, without a name. Returns whether that worked; if not, the settings say so."""
        texts = settings_texts_in(locale)
        title = topic.wording(report.locale).title if topic else report.topic_id
        view = card(
            heading(filled(texts.reported, title=title)),
            text(quoted(report.mistake, MAX_REPORT)),
            text(small(f"{report.topic_id} · {report.locale}")),
        )
        try:
            await self._client.get_partial_messageable(channel_id).send(view=view)
        except _FAILURES as error:
            self._failing[channel_id] = None
            log.warning("a report can't be posted in channel %d: %s", channel_id, in_a_line(error))
            return False
        self._failing.pop(channel_id, None)
        return True

    async def can_be_posted_to(self, channel_id: int) -> bool:
        """Whether the bot can write in a channel: it shows as typing there, which takes the same rights."""
        try:
            await self._client.http.send_typing(channel_id)
        except (discord.Forbidden, discord.NotFound):
            return False
        self._failing.pop(channel_id, None)
        return True

    async def can_be_read(self, channel_id: int) -> bool:
        """Whether the channel is there for the bot, and nothing failed there lately. Nobody notices."""
        if channel_id in self._failing:
            return False
        try:
            await self._client.fetch_channel(channel_id)
        except (discord.Forbidden, discord.NotFound):
            return False
        except _FAILURES:
            return True  # that is Discord's trouble
        return True
