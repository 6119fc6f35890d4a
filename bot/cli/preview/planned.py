"""Tells the page when the bot posts next, so that its clock can be moved there."""

from __future__ import annotations

from bot.discord_app.app.client import FalakClient
from bot.discord_app.schedules.cog import Outreach


class PlannedPosts:
    """The posts that are scheduled."""

    def __init__(self, client: FalakClient) -> None:
        cog = client.get_cog(Outreach.__cog_name__)
        if not isinstance(cog, Outreach):
            raise TypeError(cog)
        self._scheduler = cog.scheduler

    def next(self) -> float | None:
        """Returns when the next one is due, in seconds since 1970, or None."""
        due = self._scheduler.next_due()
        return None if due is None else due.timestamp()

    async def settle(self) -> None:
        """Waits until those that are due are posted."""
        await self._scheduler.catch_up()
