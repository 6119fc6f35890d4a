"""Closes quizzes and shows their results. The loop sleeps until the next quiz is due."""

from __future__ import annotations

import asyncio
import contextlib
import datetime
import logging

import discord

from bot.discord_app.core.errors import REQUEST_FAILURES, in_a_line
from bot.discord_app.core.feature import App
from bot.discord_app.quiz.channel_quizzes import ChannelQuizzes
from bot.errors import UnavailableError
from bot.storage.quizzes import Quiz
from bot.tasks import end

log = logging.getLogger(__name__)

LEASE = datetime.timedelta(minutes=2)
"""How long a process has to show a result. After that, another process may do it."""
MOST_SECONDS = 60.0
"""The longest sleep. Another process may have stored a quiz, and clocks may change."""
LEAST_SECONDS = 0.05
RETRY_SECONDS = 10.0
"""The pause while the database is down."""
SHOW_SECONDS = 30
"""The timeout of an edit. It is shorter than a lease."""


class QuizCloser:
    """Closes the quizzes of all guilds. `start` starts the loop, `stop` ends it."""

    def __init__(self, app: App) -> None:
        self._client = app.client
        self._quizzes = app.share(ChannelQuizzes)
        self._store = app.storage.quizzes
        self._now = app.storage.database.now
        self._counts = app.counts
        self._woken = asyncio.Event()
        self._turn = asyncio.Lock()
        self._loop: asyncio.Task[None] | None = None
        self.next_due: datetime.datetime | None = None
        """When the next quiz closes, as of the last check."""

    def start(self) -> None:
        self._loop = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Ends the loop. Unfinished work is repeated after its lease."""
        if self._loop is not None:
            await end(self._loop)

    def wake(self) -> None:
        """Makes the loop check again."""
        self._woken.set()

    async def round(self) -> datetime.datetime | None:
        """Closes due quizzes. Returns when to check again. Raises UnavailableError."""
        async with self._turn:
            for quiz in await self._store.due(self._now()):
                if (closed := await self._store.close(quiz, self._now() + LEASE)) is not None:
                    await self._show(closed)
            self.next_due = await self._store.next_due()
            return self.next_due

    async def _show(self, quiz: Quiz) -> None:
        """Shows the result, or records when to try again."""
        try:
            async with asyncio.timeout(SHOW_SECONDS):
                await self._quizzes.show(quiz)
        except discord.RateLimited as limit:
            again_at = self._now() + datetime.timedelta(seconds=limit.retry_after)
            await self._store.settle(quiz.id, again_at)
        except discord.DiscordServerError as error:
            log.warning(
                "can't show a quiz's result in channel %d, will retry: %s", quiz.channel_id, in_a_line(error)
            )
        except discord.HTTPException as error:  # the post is gone, or the bot may no longer edit it
            log.warning(
                "can't show a quiz's result in channel %d, giving up: %s", quiz.channel_id, in_a_line(error)
            )
            await self._store.settle(quiz.id)
        except (TimeoutError, *REQUEST_FAILURES) as error:
            log.warning(
                "can't show a quiz's result in channel %d, will retry: %s", quiz.channel_id, in_a_line(error)
            )
        else:
            await self._store.settle(quiz.id)

    async def _run(self) -> None:
        await self._client.wait_until_ready()
        while True:
            self._woken.clear()
            pause = RETRY_SECONDS
            try:
                following = await self.round()
                pause = MOST_SECONDS
                if following is not None:
                    remaining = (following - self._now()).total_seconds()
                    pause = min(max(remaining, LEAST_SECONDS), MOST_SECONDS)
            except UnavailableError as error:
                log.debug("can't look up which quizzes close, will retry: %s", error)
            except Exception:
                log.exception("can't look up which quizzes close, will retry")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), pause)
