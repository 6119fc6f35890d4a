"""Tests that unanswered questions are stored without the people who asked them."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable

from sqlalchemy import select

from bot.storage.misses import LONGEST, StoredQuestion, UnansweredQuestion
from bot.storage.storage import Storage
from bot.storage.tables import hash_keys, misses
from tests.storage.conftest import Calendar

GUILD, OTHER_GUILD = 100, 101
AMINA, BILAL, YUSUF = 7, 8, 9
LONG_AGO = datetime.date(2000, 1, 1)


async def ask(storage: Storage, text: str, people: Iterable[int], guild: int = GUILD) -> None:
    for person in people:
        storage.misses.note(UnansweredQuestion(guild, text, "en", person))
    await storage.flush()


def number_of_people(questions: Iterable[StoredQuestion]) -> int:
    """Returns the number of different hashes."""
    return len({(question.key_id, question.person) for question in questions})


async def test_questions_of_one_guild_or_of_all_are_returned(storage: Storage) -> None:
    await ask(storage, "a question", [AMINA, BILAL])
    await ask(storage, "another question", [BILAL, YUSUF], guild=OTHER_GUILD)
    for guild, text in ((GUILD, "a question"), (OTHER_GUILD, "another question")):
        questions = await storage.misses.latest(LONG_AGO, guild)
        assert [question.text for question in questions] == [text, text]
    questions = await storage.misses.latest(LONG_AGO)
    assert (len(questions), number_of_people(questions)) == (4, 3), "a person in two guilds counts once"


async def test_questions_of_a_period_are_returned_latest_first(storage: Storage, calendar: Calendar) -> None:
    for number in range(4):
        await ask(storage, f"question {number}", [AMINA])
        calendar.advance(days=1)
    questions = await storage.misses.latest(datetime.date(2026, 3, 2), until=datetime.date(2026, 3, 3))
    assert [question.text for question in questions] == ["question 2", "question 1"]
    assert [question.asked_on.day for question in questions] == [3, 2]
    (question,) = await storage.misses.latest(LONG_AGO, limit=1)
    assert question.text == "question 3"


async def test_a_persons_questions_are_found_until_their_key_expires(
    storage: Storage, calendar: Calendar
) -> None:
    await ask(storage, "a question", [AMINA, BILAL])
    assert await own_questions(storage, AMINA) == ["a question"]
    calendar.advance(days=90)
    await ask(storage, "a later question", [AMINA, BILAL])
    assert await own_questions(storage, AMINA) == ["a later question"]


async def own_questions(storage: Storage, user_id: int) -> list[str]:
    hashes = await storage.misses.hashes_of(user_id)
    questions = await storage.misses.latest(LONG_AGO, GUILD)
    return [each.text for each in questions if hashes.get(each.key_id) == each.person]


async def test_a_question_is_stored_with_its_topics(storage: Storage) -> None:
    storage.misses.note(UnansweredQuestion(GUILD, "a question", "en", AMINA, "hope-probe", "satellites"))
    await storage.flush()
    (row,) = await storage.database.fetch(select(misses))
    assert (row.locale, row.answered_topic, row.expected_topic) == ("en", "hope-probe", "satellites")
    (question,) = await storage.misses.latest(LONG_AGO)
    assert (question.locale, question.expected_topic) == ("en", "satellites")


async def test_a_persons_hash_differs_with_the_next_key(storage: Storage, calendar: Calendar) -> None:
    await ask(storage, "a question", [AMINA, AMINA])
    assert number_of_people(await storage.misses.latest(LONG_AGO)) == 1
    calendar.advance(days=90)
    await ask(storage, "a question", [AMINA])
    first, *_, last = await storage.misses.latest(LONG_AGO)
    assert (first.key_id != last.key_id, first.person != last.person) == (True, True)


async def test_stored_rows_do_not_reveal_who_asked(storage: Storage) -> None:
    person = 123456789012345678
    await ask(storage, "a question", [person])
    (row,) = await storage.database.fetch(select(misses))
    assert str(person) not in str(row)
    as_bytes = person.to_bytes(8)
    assert as_bytes not in row.person and as_bytes[::-1] not in row.person
    assert row.person != hashlib.blake2b(as_bytes, digest_size=16).digest(), (
        "somebody could find the id by hashing all ids"
    )


async def test_two_processes_use_the_same_key(storage: Storage, url: str, calendar: Calendar) -> None:
    async with Storage(url, now=calendar.now) as other:
        for each, person in ((storage, AMINA), (other, BILAL)):
            each.misses.note(UnansweredQuestion(GUILD, "a question", "en", person))
        await storage.flush()
        await other.flush()
    assert len(await storage.database.fetch(select(hash_keys))) == 1


async def test_a_long_question_is_cut(storage: Storage) -> None:
    await ask(storage, "why " * 1000, [AMINA])
    (question,) = await storage.misses.latest(LONG_AGO)
    assert len(question.text) == LONGEST
