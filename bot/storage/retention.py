"""Deletes data when its retention period is over."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Collection
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, Table, delete, func, insert, select, union, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.coordination import announce_settings
from bot.storage.database import Database
from bot.storage.gateway_sessions import USABLE
from bot.storage.people import KEY_LIFE
from bot.storage.rounds import Round, Rounds, store_round
from bot.storage.tables import (
    NO_GUILD,
    OF_GUILDS,
    departures,
    gateway_sessions,
    hash_keys,
    misses,
    outreach_counts,
    quiz_answers,
    quizzes,
    scheduled_posts,
    setting_changes,
    silences,
    unasked_replies,
    usage,
    votes,
)
from bot.storage.usage import EntryPoint

log = logging.getLogger(__name__)

VOTES = timedelta(days=90)
MISSES = timedelta(days=90)
USAGE = timedelta(days=400)
"""A year and a month, so that a month can be compared with the same month of the previous year."""
CHANGES = timedelta(days=400)
SCHEDULED_POSTS = timedelta(days=400)
QUIZZES = timedelta(days=400)
OUTREACH_COUNTS = timedelta(days=400)
UNASKED_REPLIES = timedelta(days=1)
"""As long as the longest cooldown."""
LEFT_GUILDS = timedelta(days=30)
"""If the bot was removed by mistake, its settings are kept for this long."""


class Retention:
    """Deletes expired data. All methods raise UnavailableError."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._rounds = Rounds(database)

    async def note_guilds(self, present: Collection[int]) -> None:
        """Records which guilds the bot has left since the last check, and which it has joined again.

        If the bot joined a guild, was used there and left it again, the guild counts as left now.
        """
        here = set(present)

        async def work(connection: AsyncConnection) -> None:
            known = set(await connection.scalars(union(*(select(table.c.guild_id) for table in OF_GUILDS))))
            gone = set(await connection.scalars(select(departures.c.guild_id)))
            back = gone & here | await _used_again(connection)
            for guild_id in sorted(back):
                await connection.execute(delete(departures).where(departures.c.guild_id == guild_id))
            left = known - here - (gone - back) - {NO_GUILD}
            if left:
                now = await self._rounds.time(connection)
                rows = [{"guild_id": guild_id, "noticed_at": now} for guild_id in sorted(left)]
                await connection.execute(insert(departures), rows)

        await self._database.write_in_background(work)

    async def delete_guild(self, guild_id: int) -> Counter[str]:
        """Deletes everything about a guild from the database and its files. Returns the rows by table."""
        deleted = await self._database.write(lambda connection: _delete_guild(connection, guild_id))
        await self._database.purge()
        return deleted

    async def enforce(self, *, knows_guilds: bool = True) -> Counter[str]:
        """Deletes expired rows and destroys expired keys. Returns the number of rows by table.

        If the clock jumped ahead, keeps rows that only expired by the jump for one more day. Without
        `knows_guilds`, keeps the data of guilds that the bot has left, because it may have joined them again.
        """
        deleted = Counter[str]()

        async def work(connection: AsyncConnection) -> None:
            deleted.clear()
            this = await self._rounds.next(connection)
            now = this.trusted_until
            left = select(departures.c.guild_id).where(departures.c.noticed_at <= now - LEFT_GUILDS)

            async def drop(table: Table, condition: ColumnElement[bool]) -> None:
                deleted[table.name] += (await connection.execute(delete(table).where(condition))).rowcount

            for table, condition in _expired(now).items():
                await drop(table, condition)
            if knows_guilds:
                for table in OF_GUILDS:
                    await drop(table, table.c.guild_id.in_(left))
                await drop(departures, departures.c.noticed_at <= now - LEFT_GUILDS)
            destroyed = await connection.execute(
                update(hash_keys)
                .where(hash_keys.c.key.is_not(None), hash_keys.c.made_at <= now - KEY_LIFE)
                .values(key=None, destroyed_at=now)
            )
            deleted["keys destroyed"] = destroyed.rowcount
            used = select(misses.c.key_id)
            await drop(hash_keys, hash_keys.c.key.is_(None) & hash_keys.c.id.not_in(used))
            if this.doubted_since == this.ran_at:
                await _log_doubt(connection, this)
            await store_round(connection, this)

        await self._database.write_in_background(work)
        self._rounds.note_done()
        await self._database.purge()  # even if nothing was deleted: an earlier purge may have failed
        return +deleted


def _expired(now: datetime) -> dict[Table, ColumnElement[bool]]:
    """Returns the condition for expired rows, by table."""
    old_quiz = quizzes.c.closes_at <= now - QUIZZES
    return {
        votes: votes.c.voted_at <= now - VOTES,
        misses: misses.c.asked_on <= (now - MISSES).date(),
        usage: usage.c.day <= (now - USAGE).date(),
        setting_changes: setting_changes.c.changed_at <= now - CHANGES,
        scheduled_posts: scheduled_posts.c.due_at <= now - SCHEDULED_POSTS,
        quiz_answers: quiz_answers.c.quiz_id.in_(select(quizzes.c.quiz_id).where(old_quiz)),
        quizzes: old_quiz,
        outreach_counts: outreach_counts.c.day <= (now - OUTREACH_COUNTS).date(),
        silences: silences.c.until <= now,
        unasked_replies: unasked_replies.c.replied_at <= now - UNASKED_REPLIES,
        gateway_sessions: gateway_sessions.c.left_at <= now - USABLE,
    }


async def _log_doubt(connection: AsyncConnection, this: Round) -> None:
    """Logs the number of rows that only expired because the clock jumped ahead."""
    held_back = Counter[str]()
    expired = _expired(this.ran_at) | {departures: departures.c.noticed_at <= this.ran_at - LEFT_GUILDS}
    for table, condition in expired.items():
        rows = await connection.scalar(select(func.count()).select_from(table).where(condition))
        held_back[table.name] = rows or 0
    if held_back := +held_back:
        log.warning(
            "the clock is %d days ahead of the last run (it is wrong, or the bot was off); "
            "keeping expired data for a day (%s)",
            (this.ran_at - this.trusted_until).days,
            ", ".join(f"{number} {what}" for what, number in held_back.items()),
        )


async def _delete_guild(connection: AsyncConnection, guild_id: int) -> Counter[str]:
    deleted = Counter[str]()
    for table in (*OF_GUILDS, departures):
        rows = await connection.execute(delete(table).where(table.c.guild_id == guild_id))
        deleted[table.name] = rows.rowcount
    await announce_settings(connection, guild_id)
    return +deleted


async def _used_again(connection: AsyncConnection) -> set[int]:
    """Returns the guilds where somebody asked or set something after the bot left them.

    Buttons of old cards don't count, because they may still work after the bot has left.
    """
    left = select(departures.c.guild_id)
    asked = await connection.execute(
        select(usage.c.guild_id, func.max(usage.c.day))
        .where(usage.c.guild_id.in_(left), usage.c.way != EntryPoint.BUTTON)
        .group_by(usage.c.guild_id)
    )
    changed = await connection.execute(
        select(setting_changes.c.guild_id, func.max(setting_changes.c.changed_at))
        .where(setting_changes.c.guild_id.in_(left))
        .group_by(setting_changes.c.guild_id)
    )
    last_asked: dict[int, date] = dict(asked.all())
    last_changed: dict[int, datetime] = dict(changed.all())
    return {
        guild_id
        for guild_id, noticed_at in await connection.execute(select(departures))
        if last_asked.get(guild_id, date.min) > noticed_at.date()
        or last_changed.get(guild_id, noticed_at) > noticed_at
    }
