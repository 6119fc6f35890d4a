"""Shows and deletes what is stored about a person."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Table, delete, false, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.coordination import announce_person
from bot.storage.database import Database
from bot.storage.forgetting import FORGOTTEN, note_forgotten
from bot.storage.people import living_keys
from bot.storage.quizzes import open_quiz_hashes
from bot.storage.tables import language_choices, misses, opt_outs, quiz_answers, setting_changes, votes

Rows = Sequence[Mapping[str, object]]
"""Rows of a table: values that JSON supports, by column."""


@dataclass(frozen=True, slots=True)
class Personal:
    """The amounts of data that are stored about a person."""

    votes: int
    misses: int
    """Unanswered questions whose key still exists."""
    changes: int
    """Changes of settings that they made."""
    opted_out_since: datetime.datetime | None
    """When they opted out of keyword replies. None if they didn't."""
    language: str = ""
    """The language of their private replies. Empty if they chose none."""
    quiz_answers: int = 0
    """Their answers to quizzes that are open."""

    def __bool__(self) -> bool:
        stored = self.votes, self.misses, self.changes, self.opted_out_since, self.language, self.quiz_answers
        return any(stored)


class PersonalStore:
    """The data about people in all tables. All methods raise UnavailableError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, user_id: int) -> Personal:
        """Returns how much is stored about a person."""

        async def work(connection: AsyncConnection) -> Personal:
            return await self._of(connection, user_id)

        return await self._database.read(work)

    async def rows(self, user_id: int) -> dict[str, Rows]:
        """Returns all rows about a person by table, without their id and hash."""

        async def work(connection: AsyncConnection) -> dict[str, Rows]:
            theirs = {
                votes: votes.c.user_id == user_id,
                misses: await self._asked(connection, user_id),
                setting_changes: setting_changes.c.changed_by == user_id,
                opt_outs: opt_outs.c.user_id == user_id,
                language_choices: language_choices.c.user_id == user_id,
                quiz_answers: await _given(connection, user_id),
            }
            return {table.name: await _rows(connection, table, what) for table, what in theirs.items()}

        return await self._database.read(work)

    async def delete(self, user_id: int) -> Personal:
        """Deletes the person's data from the database and its files. Returns what was deleted.

        Changes of settings stay, without their author.
        """

        async def work(connection: AsyncConnection) -> Personal:
            found = await self._of(connection, user_id)
            asked = await self._asked(connection, user_id)
            await connection.execute(delete(votes).where(votes.c.user_id == user_id))
            await connection.execute(delete(misses).where(asked))
            for own in (opt_outs, language_choices):
                await connection.execute(delete(own).where(own.c.user_id == user_id))
            await connection.execute(
                update(setting_changes)
                .where(setting_changes.c.changed_by == user_id)
                .values(changed_by=FORGOTTEN)
            )
            await note_forgotten(connection, user_id, self._database.now)
            # Must come last: the list of deleted people has the hashes of these answers, too.
            await connection.execute(delete(quiz_answers).where(await _given(connection, user_id)))
            await announce_person(connection, user_id)
            return found

        found = await self._database.write(work)
        await self._database.purge()
        return found

    async def _of(self, connection: AsyncConnection, user_id: int) -> Personal:
        async def count(what: ColumnElement[bool]) -> int:
            return await connection.scalar(select(func.count()).where(what)) or 0

        return Personal(
            votes=await count(votes.c.user_id == user_id),
            misses=await count(await self._asked(connection, user_id)),
            changes=await count(setting_changes.c.changed_by == user_id),
            opted_out_since=await connection.scalar(
                select(opt_outs.c.since).where(opt_outs.c.user_id == user_id)
            ),
            language=await connection.scalar(
                select(language_choices.c.locale).where(language_choices.c.user_id == user_id)
            )
            or "",
            quiz_answers=await count(await _given(connection, user_id)),
        )

    async def _asked(self, connection: AsyncConnection, user_id: int) -> ColumnElement[bool]:
        """Returns the condition for a person's questions whose key still exists."""
        keys = await living_keys(connection, self._database.now)
        theirs = ((misses.c.key_id == key.id) & (misses.c.person == key.hash(user_id)) for key in keys)
        return or_(false(), *theirs)


async def _given(connection: AsyncConnection, user_id: int) -> ColumnElement[bool]:
    """Returns the condition for a person's answers to quizzes that are open."""
    return quiz_answers.c.person.in_(await open_quiz_hashes(connection, user_id))


_OF_THE_PERSON = {"user_id", "changed_by", "person", "key_id"}


async def _rows(connection: AsyncConnection, table: Table, what: ColumnElement[bool]) -> Rows:
    columns = [column for column in table.columns if column.name not in _OF_THE_PERSON]
    found = await connection.execute(select(*columns).where(what))
    return [{name: _as_json(value) for name, value in row.items()} for row in found.mappings()]


def _as_json(value: object) -> object:
    """Returns numbers and dates as text. Many JSON readers round numbers as long as Discord's ids."""
    is_written_as_text = isinstance(value, int | datetime.date) and not isinstance(value, bool)
    return str(value) if is_written_as_text else value
