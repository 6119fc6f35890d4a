"""Stores votes on cards: helpful or not."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database import Database
from bot.storage.tables import votes
from bot.storage.upserts import upsert

NEVER = datetime.max.replace(tzinfo=UTC)
"""A time later than all others."""


class Reason(StrEnum):
    """Why a card didn't help. The values are stored, so they never change."""

    WRONG_TOPIC = "wrong-topic"
    """The card should have been about something else."""
    UNCLEAR = "unclear"
    TOO_SHORT = "too-short"
    """The card lacks something."""
    OUTDATED = "outdated"
    """The card is outdated or wrong."""


class Vote(NamedTuple):
    """A person's vote on a card."""

    message_id: int
    user_id: int
    guild_id: int
    """`NO_GUILD` outside guilds."""
    topic_id: str
    """The topic of the card, empty if it has none."""
    locale: str
    helpful: bool
    reason: str | None = None
    expected_topic: str | None = None


class VoteCounts(NamedTuple):
    """The votes on the cards about a topic."""

    topic_id: str
    helpful: int
    unhelpful: int


class Complaint(NamedTuple):
    """The number of times a reason was given for negative votes on the cards about a topic."""

    topic_id: str
    reason: str | None
    expected_topic: str | None
    times: int


class VotesStore:
    """The votes: the last one of each person and card. All methods raise UnavailableError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def cast(self, vote: Vote) -> Vote | None:
        """Stores a vote, which replaces the person's earlier vote on the card. Returns the earlier vote.

        A second negative vote without a reason keeps the earlier reason.
        """
        same_card = select(*(votes.c[name] for name in Vote._fields)).where(
            votes.c.message_id == vote.message_id, votes.c.user_id == vote.user_id
        )

        async def work(connection: AsyncConnection) -> Vote | None:
            found = (await connection.execute(same_card)).one_or_none()
            before = None if found is None else Vote(*found)
            row: dict[str, Any] = {**vote._asdict(), "voted_at": self._database.now()}
            says_why = vote.reason or vote.expected_topic
            same = vote.topic_id, vote.helpful
            if before is not None and (before.topic_id, before.helpful) == same and not says_why:
                row |= {"reason": before.reason, "expected_topic": before.expected_topic}
            await upsert(connection, votes, row)
            return before

        return await self._database.write(work)

    async def tallies(
        self, since: datetime, guild_id: int | None = None, *, before: datetime = NEVER
    ) -> list[VoteCounts]:
        """Returns the votes of a period by topic, in one guild or in all, most votes first."""
        helpful = func.count().filter(votes.c.helpful)
        rows = await self._database.fetch(
            select(votes.c.topic_id, helpful, func.count() - helpful)
            .where(*_cast(since, before, guild_id))
            .group_by(votes.c.topic_id)
            .order_by(func.count().desc(), votes.c.topic_id)
        )
        return [VoteCounts(*row) for row in rows]

    async def complaints(
        self, since: datetime, guild_id: int | None = None, *, before: datetime = NEVER
    ) -> list[Complaint]:
        """Returns the reasons of a period's negative votes, most frequent first."""
        what = votes.c.topic_id, votes.c.reason, votes.c.expected_topic
        rows = await self._database.fetch(
            select(*what, func.count())
            .where(*_cast(since, before, guild_id), ~votes.c.helpful)
            .where(votes.c.reason.is_not(None) | votes.c.expected_topic.is_not(None))
            .group_by(*what)
            .order_by(func.count().desc(), *what)
        )
        return [Complaint(*row) for row in rows]


def _cast(since: datetime, before: datetime, guild_id: int | None) -> list[ColumnElement[bool]]:
    """Returns the conditions for the votes of a period, in one guild or in all."""
    everywhere = [votes.c.voted_at >= since, votes.c.voted_at < before]
    return everywhere if guild_id is None else [*everywhere, votes.c.guild_id == guild_id]
