"""Stores unanswered questions without the people who asked them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.background import BackgroundWriter
from bot.storage.database import Database
from bot.storage.people import living_keys, present_key
from bot.storage.tables import misses

LONGEST = 300
"""The maximum number of characters of a stored question."""


class UnansweredQuestion(NamedTuple):
    """A question without an answer, or with a wrong one."""

    guild_id: int
    """`NO_GUILD` outside guilds."""
    text: str
    """De-identified by `redaction.deidentified`."""
    locale: str
    user_id: int
    """Only a hash of it is stored."""
    answered_topic: str | None = None
    expected_topic: str | None = None


class StoredQuestion(NamedTuple):
    """A row of the table."""

    text: str
    locale: str
    asked_on: datetime.date
    person: bytes
    """The hash of the person who asked, made with the key `key_id`."""
    key_id: int
    expected_topic: str | None = None


class MissesStore:
    def __init__(self, database: Database) -> None:
        self._database = database
        self.writer = BackgroundWriter[tuple[datetime.date, UnansweredQuestion]](
            "unanswered questions", self._add
        )

    def note(self, question: UnansweredQuestion) -> None:
        """Stores a question in the background. Never waits, never fails."""
        self.writer.put((self._database.now().date(), question))

    async def latest(
        self,
        since: datetime.date,
        guild_id: int | None = None,
        *,
        until: datetime.date = datetime.date.max,
        limit: int | None = None,
    ) -> list[StoredQuestion]:
        """Returns a period's questions of one guild or of all, latest first. Raises UnavailableError."""
        columns = misses.c.text, misses.c.locale, misses.c.asked_on, misses.c.person, misses.c.key_id
        wanted = (
            select(*columns, misses.c.expected_topic)
            .where(misses.c.asked_on.between(since, until))
            .where(*(() if guild_id is None else (misses.c.guild_id == guild_id,)))
            .order_by(misses.c.id.desc())
            .limit(limit)
        )
        return [StoredQuestion(*row) for row in await self._database.fetch(wanted)]

    async def hashes_of(self, user_id: int) -> dict[int, bytes]:
        """Returns a person's hash by the id of each key that still exists. Raises UnavailableError."""

        async def work(connection: AsyncConnection) -> dict[int, bytes]:
            return {key.id: key.hash(user_id) for key in await living_keys(connection, self._database.now)}

        return await self._database.read(work)

    async def _add(self, noted: Sequence[tuple[datetime.date, UnansweredQuestion]]) -> None:
        async def work(connection: AsyncConnection) -> None:
            key = await present_key(connection, self._database.now)
            rows = [
                {
                    "guild_id": question.guild_id,
                    "text": question.text[:LONGEST],
                    "locale": question.locale,
                    "asked_on": day,
                    "person": key.hash(question.user_id),
                    "key_id": key.id,
                    "answered_topic": question.answered_topic,
                    "expected_topic": question.expected_topic,
                }
                for day, question in noted
            ]
            await connection.execute(insert(misses), rows)

        await self._database.write_in_background(work)
