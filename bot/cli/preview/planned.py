"""Tells the page when the next post or quiz is due, so that its clock can be moved there."""

from __future__ import annotations

from bot.discord_app.app.client import FalakClient
from bot.discord_app.quiz.channel_cog import ChannelQuiz
from bot.discord_app.schedules.cog import Outreach


class PlannedPosts:
    """The posts that are scheduled, and the quizzes that are open."""

    def __init__(self, client: FalakClient) -> None:
        outreach, quiz = client.get_cog(Outreach.__cog_name__), client.get_cog(ChannelQuiz.__cog_name__)
        if not isinstance(outreach, Outreach) or not isinstance(quiz, ChannelQuiz):
            raise TypeError(outreach, quiz)
        self._scheduler, self._closer = outreach.scheduler, quiz.closer

    def next(self) -> float | None:
        """Returns when the next one is due, in seconds since 1970, or None."""
        due = min(filter(None, [self._scheduler.next_due(), self._closer.next_due]), default=None)
        return None if due is None else due.timestamp()

    async def settle(self) -> None:
        """Waits until the due ones are posted or closed."""
        await self._scheduler.catch_up()
        await self._closer.round()
