"""Unanswered questions: kept without people, shown once enough of them ask something alike."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable

import pytest
from sqlalchemy import select

from bot.storage.misses import LONGEST, Miss
from bot.storage.storage import Storage
from bot.storage.tables import hash_keys, misses
from tests.storage.conftest import Calendar

GUILD, OTHER_GUILD = 100, 101
AMINA, BILAL, YUSUF = 7, 8, 9
LONG_AGO = datetime.date(2000, 1, 1)


async def ask(storage: Storage, text: str, people: Iterable[int], guild: int = GUILD) -> None:
    for person in people:
        storage.misses.note(Miss(guild, text, "en", person))
    await storage.flush()


async def test_a_question_is_shown_once_three_different_people_asked_it(storage: Storage) -> None:
    await ask(storage, "who built the mosque on the moon", [AMINA, AMINA, AMINA, BILAL])
    assert await storage.misses.groups(LONG_AGO, GUILD) == []
    await ask(storage, "who built the mosque on the moon", [YUSUF])
    (group,) = await storage.misses.groups(LONG_AGO, GUILD)
    assert (group.texts, group.people, group.times) == (("who built the mosque on the moon",), 3, 5)
    assert group.locales == {"en": 5}


@pytest.mark.parametrize(
    ("texts", "are_alike"),
    [
        (
            (
                "when does the next rocket start",
                "When does the next rocket start?",
                "when the next rocket starts",
            ),
            True,
        ),
        (("moon mosque when", "when moon mosque", "mosque when moon"), True),
        (("متى ينطلق الصاروخ القادم", "متى ينطلق الصاروخ القادم؟", "متى ينطلق صاروخ القادم"), True),
        (("when does the next rocket start", "who pays for the rocket", "where is the rocket"), False),
    ],
)
async def test_what_is_asked_alike_counts_together(
    storage: Storage, texts: tuple[str, ...], are_alike: bool
) -> None:
    for text, person in zip(texts, (AMINA, BILAL, YUSUF), strict=True):
        await ask(storage, text, [person])
    groups = await storage.misses.groups(LONG_AGO, GUILD)
    assert [group.times for group in groups] == ([3] if are_alike else [])


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (
            ["who is the uncle of amina yusuf", "who is the uncle of bilal", "who is the uncle of dalia"],
            {"who is the uncle of …"},
        ),
        (
            [
                "when does the rocket start?",
                "When does the rocket start",
                "when does the rocket of omar start",
            ],
            {"when does the rocket start?", "When does the rocket start"},
        ),
        (["why is it", "why is it", "why is it"], {"why is it"}),
    ],
)
async def test_a_word_that_one_person_alone_used_is_not_shown(
    storage: Storage, texts: list[str], shown: set[str]
) -> None:
    for text, person in zip(texts, (AMINA, BILAL, YUSUF), strict=True):
        await ask(storage, text, [person, person])
    (group,) = await storage.misses.groups(LONG_AGO, GUILD)
    assert (set(group.texts), group.people, group.times) == (shown, 3, 6)


async def test_guilds_see_their_own_and_an_editor_all_of_them(storage: Storage) -> None:
    await ask(storage, "a question", [AMINA, BILAL])
    await ask(storage, "a question", [BILAL, YUSUF], guild=OTHER_GUILD)
    assert await storage.misses.groups(LONG_AGO, GUILD) == []
    assert await storage.misses.groups(LONG_AGO, OTHER_GUILD) == []
    (group,) = await storage.misses.groups(LONG_AGO)
    assert (group.people, group.times) == (3, 4), "who asks in two guilds is one person"


async def test_groups_say_when_and_what_was_expected(storage: Storage, calendar: Calendar) -> None:
    for person, expected in ((AMINA, "satellites"), (BILAL, "satellites"), (YUSUF, None)):
        storage.misses.note(
            Miss(GUILD, "a question", "en", person, answered_topic="hope-probe", expected_topic=expected)
        )
        calendar.advance(days=1)
    await storage.flush()
    (group,) = await storage.misses.groups(LONG_AGO, GUILD)
    assert group.answered_topics == {"hope-probe": 3}
    assert group.expected_topics == {"satellites": 2}
    assert group.last_asked_on == datetime.date(2026, 3, 3)
    assert await storage.misses.groups(datetime.date(2026, 3, 2), GUILD) == []


async def test_people_are_counted_within_one_keys_life(storage: Storage, calendar: Calendar) -> None:
    await ask(storage, "a question", [AMINA, BILAL])
    calendar.advance(days=90)
    await ask(storage, "a question", [AMINA, BILAL])
    assert await storage.misses.groups(LONG_AGO, GUILD) == [], "they may be the same two"
    await ask(storage, "a question", [YUSUF])
    (group,) = await storage.misses.groups(LONG_AGO, GUILD)
    assert (group.people, group.times) == (3, 5)


async def test_nothing_that_is_stored_tells_who_asked(storage: Storage) -> None:
    person = 123456789012345678
    await ask(storage, "a question", [person])
    (row,) = await storage.database.fetch(select(misses))
    assert str(person) not in str(row)
    as_bytes = person.to_bytes(8)
    assert as_bytes not in row.person and as_bytes[::-1] not in row.person
    assert row.person != hashlib.blake2b(as_bytes, digest_size=16).digest(), "anybody could try all ids"


async def test_the_key_of_two_processes_is_the_same(storage: Storage, url: str, calendar: Calendar) -> None:
    async with Storage(url, now=calendar.now) as other:
        for each, person in ((storage, AMINA), (other, BILAL)):
            each.misses.note(Miss(GUILD, "a question", "en", person))
        await storage.flush()
        await other.flush()
    assert len(await storage.database.fetch(select(hash_keys))) == 1


async def test_a_question_without_end_is_cut(storage: Storage) -> None:
    await ask(storage, "why " * 1000, [AMINA, BILAL, YUSUF])
    (group,) = await storage.misses.groups(LONG_AGO, GUILD)
    assert len(group.texts[0]) == LONGEST


async def test_there_are_no_groups_of_nothing(storage: Storage) -> None:
    assert await storage.misses.groups(LONG_AGO) == []
    await ask(storage, "", [AMINA, BILAL, YUSUF])
    await ask(storage, "?!", [AMINA, BILAL, YUSUF])
    assert all(group.people == 3 for group in await storage.misses.groups(LONG_AGO))
