"""Keeps a list of deleted people, so that importing an older export doesn't bring their data back.

The table has hashes and their key, but no ids. They show whether a given id is on the list. The ids can't be
read from it. Questions and quiz answers only have a hash of the person, made with another key, which is
destroyed later. So the list also has a hash of that hash. With an id, nobody can find a question through it.
"""

from __future__ import annotations

import datetime
import hashlib
import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Column, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database import Now
from bot.storage.people import living_keys
from bot.storage.quizzes import open_quiz_hashes
from bot.storage.tables import (
    forgotten,
    language_choices,
    misses,
    opt_outs,
    quiz_answers,
    setting_changes,
    votes,
)
from bot.storage.upserts import upsert

FORGOTTEN = 0
"""Replaces the id of a moderator whose data was deleted."""
_OWN_ROWS = (
    (votes, votes.c.voted_at),
    (opt_outs, opt_outs.c.since),
    (language_choices, language_choices.c.chosen_at),
)
"""Tables with a `user_id`, and the column with the time of each row."""


async def note_forgotten(connection: AsyncConnection, user_id: int, now: Now) -> None:
    """Adds a person to the list."""
    latest = select(forgotten.c.key).order_by(forgotten.c.forgotten_at.desc()).limit(1)
    key = await connection.scalar(latest) or secrets.token_bytes(32)
    in_questions = [each.hash(user_id) for each in await living_keys(connection, now)]
    hashes = (*in_questions, *await open_quiz_hashes(connection, user_id))
    people = [_hash(key, person) for person in (user_id.to_bytes(8), *hashes)]
    at = now()
    await upsert(
        connection, forgotten, *({"key": key, "person": each, "forgotten_at": at} for each in people)
    )


async def merge_forgotten(connection: AsyncConnection, rows: Sequence[Mapping[str, Any]]) -> None:
    """Adds rows of another list. If a person is on both, keeps the later row."""
    known = {(key, person): at for key, person, at in await connection.execute(select(forgotten))}
    later = [row for row in rows if _is_later(row["forgotten_at"], known.get((row["key"], row["person"])))]
    if later:
        await upsert(connection, forgotten, *later)


async def forget_again(connection: AsyncConnection) -> int:
    """Deletes data that people on the list had when they were added. Returns the number of rows."""
    lists: dict[bytes, dict[bytes, datetime.datetime]] = {}
    for key, person, at in await connection.execute(select(forgotten)):
        lists.setdefault(key, {})[person] = at
    number = 0
    for table, made_at in _OWN_ROWS:
        for user_id, at in await _found(connection, lists, table.c.user_id):
            theirs = delete(table).where(table.c.user_id == user_id, made_at <= at)
            number += (await connection.execute(theirs)).rowcount
    for user_id, at in await _found(connection, lists, setting_changes.c.changed_by):
        theirs = update(setting_changes).where(
            setting_changes.c.changed_by == user_id, setting_changes.c.changed_at <= at
        )
        number += (await connection.execute(theirs.values(changed_by=FORGOTTEN))).rowcount
    for person, at in await _found(connection, lists, misses.c.person):
        theirs = delete(misses).where(misses.c.person == person, misses.c.asked_on <= at.date())
        number += (await connection.execute(theirs)).rowcount
    for person, _ in await _found(connection, lists, quiz_answers.c.person):
        theirs = delete(quiz_answers).where(quiz_answers.c.person == person)
        number += (await connection.execute(theirs)).rowcount
    return number


async def _found(
    connection: AsyncConnection, lists: Mapping[bytes, Mapping[bytes, datetime.datetime]], column: Column[Any]
) -> list[tuple[Any, datetime.datetime]]:
    """Returns the people in a column who are on a list, and when their data was deleted."""
    if not lists:
        return []
    every = await connection.scalars(select(column).distinct())
    people = [each for each in every if isinstance(each, bytes) or each > FORGOTTEN]
    return [
        (person, at)
        for key, listed in lists.items()
        for person in people
        if (at := listed.get(_hash(key, person if isinstance(person, bytes) else person.to_bytes(8))))
    ]


def _hash(key: bytes, person: bytes) -> bytes:
    return hashlib.blake2b(person, key=key, digest_size=16).digest()


def _is_later(at: datetime.datetime, known: datetime.datetime | None) -> bool:
    return known is None or at > known
