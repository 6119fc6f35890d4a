"""Opens a database with all its stores."""

from __future__ import annotations

import asyncio
import contextlib
import tempfile
from collections.abc import AsyncGenerator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from bot.storage import address
from bot.storage.background import BackgroundWriter
from bot.storage.claims import Claims
from bot.storage.coordination import Coordination
from bot.storage.database import TIMEOUT_SECONDS, Database, Now, Uptime, uptime, utc_now
from bot.storage.gateway_sessions import GatewaySessions
from bot.storage.keyword_replies import KeywordRepliesStore
from bot.storage.language_choices import LanguageChoicesStore
from bot.storage.misses import MissesStore
from bot.storage.outreach import OutreachStore
from bot.storage.outreach_counts import OutreachCountsStore
from bot.storage.personal import PersonalStore
from bot.storage.quizzes import QuizStore
from bot.storage.retention import Retention
from bot.storage.settings import SettingsStore
from bot.storage.usage import UsageStore
from bot.storage.votes import VotesStore
from bot.tasks import end


class Storage:
    """All stores of one database. `async with Storage(url) as storage:` opens it.

    While it isn't open, its methods raise UnavailableError.
    """

    def __init__(
        self,
        url: str,
        *,
        now: Now = utc_now,
        uptime: Uptime = uptime,
        timeout_seconds: float | None = TIMEOUT_SECONDS,
    ) -> None:
        """`timeout_seconds` limits a transaction. Raises SettingsError for an invalid URL."""
        self.database = database = Database(url, now=now, uptime=uptime, timeout_seconds=timeout_seconds)
        self.settings = SettingsStore(database)
        self.votes = VotesStore(database)
        self.usage = UsageStore(database)
        self.misses = MissesStore(database)
        self.keyword_replies = KeywordRepliesStore(database)
        self.language_choices = LanguageChoicesStore(database)
        self.outreach = OutreachStore(database)
        self.outreach_counts = OutreachCountsStore(database)
        self.quizzes = QuizStore(database)
        self.personal = PersonalStore(database)
        self.retention = Retention(database)
        self.claims = Claims(database)
        self.gateway_sessions = GatewaySessions(database)
        self.coordination = Coordination(address.parse(url))
        self._writers = (
            self.usage.writer,
            self.misses.writer,
            self.keyword_replies.writer,
            self.outreach_counts.writer,
        )
        self._writing: list[asyncio.Task[None]] = []

    @classmethod
    def closed(cls) -> Self:
        """Returns a storage that is never opened. The bot answers without it."""
        return cls("sqlite:///never-opened.db")

    @classmethod
    @contextlib.asynccontextmanager
    async def temporary(cls, *, now: Now = utc_now, uptime: Uptime = uptime) -> AsyncGenerator[Self]:
        """Opens a storage in a temporary folder."""
        with tempfile.TemporaryDirectory(prefix="falak-") as folder:
            async with cls(f"sqlite:///{Path(folder) / 'falak.db'}", now=now, uptime=uptime) as storage:
                yield storage

    async def __aenter__(self) -> Self:
        """Raises SettingsError if the database can't be used."""
        await self.database.__aenter__()
        await self.coordination.start(wait=self.database.is_available)
        self._writing = [asyncio.create_task(writer.run()) for writer in self._writers]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            if self.database.is_available:
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(TIMEOUT_SECONDS):
                        await self.flush()
        finally:
            await end(*self._writing)
            await self.coordination.stop()
            await self.database.__aexit__(kind, error, traceback)

    @property
    def is_available(self) -> bool:
        """Whether the last transaction worked, and the connection for locks and notices exists.

        This connection shows at once that a server is down, even while nobody uses the bot.
        """
        return self.database.is_available and not self.coordination.is_away

    @property
    def writers(self) -> Sequence[BackgroundWriter[Any]]:
        """The queues of background writes."""
        return self._writers

    async def flush(self) -> None:
        """Waits until all background writes are done."""
        await asyncio.gather(*(writer.flush() for writer in self._writers))
