"""Stores the quizzes in channels, and people's choices while a quiz is open.

Each quiz has its own key for hashes of people. When a quiz closes, its answers are counted. Then the answers
and the key are destroyed. A process claims due quizzes with a lease in `next_at`.
"""

from __future__ import annotations

import datetime
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple, Self, TypeGuard, cast

from sqlalchemy import Row, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.batched import Batched
from bot.storage.database import Database
from bot.storage.people import Key
from bot.storage.tables import quiz_answers, quizzes
from bot.storage.upserts import insert_new, insert_new_returning

MAX_OPEN = datetime.timedelta(days=7)
"""The maximum time that a quiz may be open."""
FEWEST = 3
"""With fewer answers, the choices aren't stored."""
LATEST = 100
"""The number of a guild's latest quizzes that are read."""


class AskedQuestion(NamedTuple):
    """A question as it was asked."""

    question: str
    choices: tuple[str, ...]
    """In a random order, so that their numbers reveal nothing."""
    right: int
    why: str

    @property
    def answer(self) -> str:
        """The right choice."""
        return self.choices[self.right]

    @classmethod
    def shuffled(cls, question: str, choices: Sequence[str], right: int, why: str) -> Self:
        """Returns the question with its choices in a random order."""
        order = list(range(len(choices)))
        secrets.SystemRandom().shuffle(order)
        return cls(question, tuple(choices[each] for each in order), order.index(right), why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiz:
    """A quiz in a channel."""

    id: int
    guild_id: int
    channel_id: int
    message_id: int | None = None
    topic_id: str
    locale: str
    asked: AskedQuestion
    opening: str = ""
    """The text above it."""
    schedule_id: int | None = None
    due_at: datetime.datetime | None = None
    """Its scheduled post. None if a moderator posted it."""
    asked_at: datetime.datetime
    closes_at: datetime.datetime
    closed_at: datetime.datetime | None = None
    key: bytes | None = field(default_factory=lambda: secrets.token_bytes(32), repr=False)
    """The key for hashes of people. None once it is closed."""
    tally: tuple[int, ...] | None = None
    """The number of people for each choice. None while it is open, and if too few answered."""
    next_at: datetime.datetime | None = None
    """When a process must do something about it. None if nothing is left to do."""

    @property
    def is_closed(self) -> bool:
        return self.closed_at is not None

    def is_over(self, now: datetime.datetime) -> bool:
        """Whether it accepts no more answers."""
        return self.is_closed or now >= self.closes_at


class Answered(NamedTuple):
    """The result of an answer."""

    quiz: Quiz
    choice: int | None
    """The person's first answer. None if they gave none before the quiz was over."""
    is_new: bool
    """Whether it was given now."""


class _AnswerRequest(NamedTuple):
    """A request to store an answer. Without a choice, a request for the person's earlier answer."""

    quiz_id: int
    user_id: int
    choice: int | None


class QuizStore:
    """The quizzes of all guilds. All methods raise UnavailableError."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._answer = Batched(self._store)
        self._look = Batched(self._find)

    async def add(self, quiz: Quiz) -> Quiz:
        """Stores a quiz unless its id exists. Returns the quiz stored under that id."""

        async def work(connection: AsyncConnection) -> Quiz:
            await insert_new(connection, quizzes, _row(replace(quiz, next_at=quiz.closes_at)))
            return _quiz(
                (await connection.execute(select(quizzes).where(quizzes.c.quiz_id == quiz.id))).one()
            )

        return await self._database.write(work)

    async def get(self, quiz_id: int) -> Quiz | None:
        rows = await self._database.fetch(select(quizzes).where(quizzes.c.quiz_id == quiz_id))
        return _quiz(rows[0]) if rows else None

    async def latest(self, guild_id: int) -> list[Quiz]:
        """Returns a guild's latest quizzes, newest first."""
        wanted = select(quizzes).where(quizzes.c.guild_id == guild_id)
        rows = await self._database.fetch(
            wanted.order_by(quizzes.c.asked_at.desc(), quizzes.c.quiz_id.desc()).limit(LATEST)
        )
        return [_quiz(row) for row in rows]

    async def note_posted(self, quiz_id: int, channel_id: int, message_id: int) -> None:
        """Records the message of a quiz."""
        await self._database.execute(
            update(quizzes)
            .where(quizzes.c.quiz_id == quiz_id)
            .values(channel_id=channel_id, message_id=message_id)
        )

    async def remove(self, quiz_id: int) -> None:
        """Deletes a quiz that couldn't be posted."""
        await self._database.execute(
            delete(quiz_answers).where(quiz_answers.c.quiz_id == quiz_id),
            delete(quizzes).where(quizzes.c.quiz_id == quiz_id),
        )

    async def answer(self, quiz_id: int, user_id: int, choice: int) -> Answered | None:
        """Stores an answer, unless the person has answered before or the quiz is over.

        Stores simultaneous answers together. Returns None if there is no such quiz.
        """
        return await self._answer(_AnswerRequest(quiz_id, user_id, choice))

    async def look(self, quiz_id: int, user_id: int) -> Answered | None:
        """Returns a quiz and the person's choice, if known. None if there is no such quiz."""
        return await self._look(_AnswerRequest(quiz_id, user_id, None))

    async def number_of_answers(self, quiz_id: int) -> int:
        """Returns the number of people who answered an open quiz."""
        rows = await self._database.fetch(
            select(func.count()).select_from(quiz_answers).where(quiz_answers.c.quiz_id == quiz_id)
        )
        return rows[0][0]

    async def close_early(self, quiz_id: int) -> bool:
        """Makes a quiz close now instead of later. Returns False if it is already over."""
        now = self._database.now()
        early = (
            update(quizzes)
            .where(quizzes.c.quiz_id == quiz_id, quizzes.c.closed_at.is_(None), quizzes.c.closes_at > now)
            .values(closes_at=now, next_at=now)
        )
        return await self._database.execute(early) > 0

    async def due(self, now: datetime.datetime) -> list[Quiz]:
        rows = await self._database.fetch(
            select(quizzes).where(quizzes.c.next_at <= now).order_by(quizzes.c.next_at, quizzes.c.quiz_id)
        )
        return [_quiz(row) for row in rows]

    async def next_due(self) -> datetime.datetime | None:
        """Returns when the next quiz is due."""
        return (await self._database.fetch(select(func.min(quizzes.c.next_at))))[0][0]

    async def close(self, quiz: Quiz, until: datetime.datetime) -> Quiz | None:
        """Claims a due quiz until a time, and closes it. Returns None if another process was faster."""

        async def work(connection: AsyncConnection) -> Quiz | None:
            taken = update(quizzes).where(quizzes.c.quiz_id == quiz.id, quizzes.c.next_at == quiz.next_at)
            if not (await connection.execute(taken.values(next_at=until))).rowcount:
                return None
            if not quiz.is_closed:
                await self._close(connection, quiz)
            return _quiz(
                (await connection.execute(select(quizzes).where(quizzes.c.quiz_id == quiz.id))).one()
            )

        return await self._database.write(work)

    async def settle(self, quiz_id: int, next_at: datetime.datetime | None = None) -> None:
        """Records that the result is shown, or when to try again."""
        await self._database.execute(
            update(quizzes).where(quizzes.c.quiz_id == quiz_id).values(next_at=next_at)
        )

    async def _close(self, connection: AsyncConnection, quiz: Quiz) -> None:
        of_quiz = quiz_answers.c.quiz_id == quiz.id
        chosen: dict[int, int] = dict(
            (
                await connection.execute(
                    select(quiz_answers.c.choice, func.count()).where(of_quiz).group_by(quiz_answers.c.choice)
                )
            ).all()
        )
        tally = [chosen.get(each, 0) for each in range(len(quiz.asked.choices))]
        await connection.execute(delete(quiz_answers).where(of_quiz))
        await connection.execute(
            update(quizzes)
            .where(quizzes.c.quiz_id == quiz.id)
            .values(
                closed_at=self._database.now(),
                key=None,
                tally=tally if sum(tally) >= FEWEST else None,
            )
        )

    async def _find(self, asked: Sequence[_AnswerRequest]) -> list[Answered | None]:
        async def work(connection: AsyncConnection) -> list[Answered | None]:
            return await self._answered(connection, asked, await _stored(connection, asked), set())

        return await self._database.read(work)

    async def _store(self, given: Sequence[_AnswerRequest]) -> list[Answered | None]:
        async def work(connection: AsyncConnection) -> list[Answered | None]:
            # Closing waits until these answers are stored.
            found = await _stored(connection, given, is_locked=True)
            now = self._database.now()
            rows: dict[bytes, dict[str, Any]] = {}
            for each in given:
                quiz = found.get(each.quiz_id)
                if quiz is None or quiz.key is None or quiz.is_over(now) or not _is_choice(each.choice, quiz):
                    continue
                person = _hash(quiz.key, each.user_id)
                row = {"quiz_id": quiz.id, "guild_id": quiz.guild_id, "choice": each.choice}
                rows.setdefault(person, {**row, "person": person})
            new = set(await insert_new_returning(connection, quiz_answers, "person", *rows.values()))
            return await self._answered(connection, given, found, new)

        return await self._database.write(work)

    async def _answered(
        self,
        connection: AsyncConnection,
        asked: Sequence[_AnswerRequest],
        found: Mapping[int, Quiz],
        new: set[bytes],
    ) -> list[Answered | None]:
        """Returns the result of each answer. `new` has the people whose answers were just stored."""
        choices = await _choices(connection, asked, found)
        results: list[Answered | None] = []
        for each in asked:
            quiz = found.get(each.quiz_id)
            if quiz is None or not _is_choice(each.choice, quiz):
                results.append(None)
                continue
            person = _hash(quiz.key, each.user_id) if quiz.key else b""
            results.append(Answered(quiz, choices.get(person), is_new=person in new))
            new.discard(person)
        return results


async def open_quiz_hashes(connection: AsyncConnection, user_id: int) -> list[bytes]:
    """Returns a person's hashes in open quizzes that they answered."""
    keys = await connection.scalars(select(quizzes.c.key).where(quizzes.c.key.is_not(None)))
    hashes = [_hash(key, user_id) for key in keys]
    found: list[bytes] = []
    for start in range(0, len(hashes), 500):
        own = quiz_answers.c.person.in_(hashes[start : start + 500])
        found += await connection.scalars(select(quiz_answers.c.person).where(own))
    return found


async def _stored(
    connection: AsyncConnection, asked: Sequence[_AnswerRequest], *, is_locked: bool = False
) -> dict[int, Quiz]:
    """Returns the quizzes by id."""
    ids = {each.quiz_id for each in asked}
    wanted = select(quizzes).where(quizzes.c.quiz_id.in_(ids)).order_by(quizzes.c.quiz_id)
    rows = await connection.execute(wanted.with_for_update(read=True) if is_locked else wanted)
    return {quiz.id: quiz for quiz in map(_quiz, rows)}


async def _choices(
    connection: AsyncConnection, asked: Sequence[_AnswerRequest], found: Mapping[int, Quiz]
) -> dict[bytes, int]:
    """Returns people's choices in open quizzes."""
    people = [
        _hash(quiz.key, each.user_id)
        for each in asked
        if (quiz := found.get(each.quiz_id)) is not None and quiz.key is not None
    ]
    rows = await connection.execute(
        select(quiz_answers.c.person, quiz_answers.c.choice).where(quiz_answers.c.person.in_(people))
    )
    return dict(rows.all())


def _is_choice(choice: int | None, quiz: Quiz) -> bool:
    return choice is None or 0 <= choice < len(quiz.asked.choices)


def is_question(value: object) -> bool:
    """Whether a JSON value is a stored question."""
    if not isinstance(value, dict):
        return False
    stored = cast("dict[object, object]", value)
    choices, right = stored.get("choices"), stored.get("right")
    if stored.keys() != set(AskedQuestion._fields) or not isinstance(choices, list) or not is_count(right):
        return False
    texts = [stored["question"], stored["why"], *cast("list[object]", choices)]
    return right < len(texts) - 2 and all(isinstance(each, str) for each in texts)


def is_count(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _hash(key: bytes, user_id: int) -> bytes:
    return Key(0, key).hash(user_id)


def _row(quiz: Quiz) -> dict[str, Any]:
    columns = quizzes.columns.keys()
    row = {name: getattr(quiz, name) for name in columns if name != "quiz_id"}
    row |= {"asked": quiz.asked._asdict(), "tally": quiz.tally and list(quiz.tally)}
    return {"quiz_id": quiz.id, **row}


def _quiz(row: Row[Any]) -> Quiz:
    values = dict(zip(quizzes.columns.keys(), row, strict=True))
    asked = values.pop("asked")
    tally = values.pop("tally")
    return Quiz(
        id=values.pop("quiz_id"),
        **values,
        asked=AskedQuestion(asked["question"], tuple(asked["choices"]), asked["right"], asked["why"]),
        tally=None if tally is None else tuple(tally),
    )
