"""Tests stored quizzes of channels, and outreach counts."""

from __future__ import annotations

import asyncio
import datetime
from collections import Counter

from sqlalchemy import func, select

from bot.storage.batched import MAX_BATCH
from bot.storage.outreach_counts import OutreachEvent
from bot.storage.storage import Storage
from bot.storage.tables import quiz_answers
from tests.storage.conftest import Calendar, ask

GUILD, QUIZ = 11, 1 << 60
AMINA, BILAL, YUSUF = 1, 2, 3


async def answers(storage: Storage) -> int:
    return (await storage.database.fetch(select(func.count()).select_from(quiz_answers)))[0][0]


async def test_the_first_answer_counts(storage: Storage) -> None:
    await ask(storage, QUIZ, GUILD)
    first = await storage.quizzes.answer(QUIZ, AMINA, 0)
    second = await storage.quizzes.answer(QUIZ, AMINA, 1)
    assert first is not None and (first.choice, first.is_new) == (0, True)
    assert second is not None and (second.choice, second.is_new) == (0, False)
    assert await storage.quizzes.number_of_answers(QUIZ) == 1


async def test_a_quiz_is_stored_once(storage: Storage, calendar: Calendar) -> None:
    first = await ask(storage, QUIZ, GUILD)
    calendar.advance(hours=1)
    assert await ask(storage, QUIZ, GUILD) == first


async def test_answers_to_unknown_quizzes_or_choices_are_ignored(storage: Storage) -> None:
    await ask(storage, QUIZ, GUILD)
    assert await storage.quizzes.answer(QUIZ + 1, AMINA, 0) is None
    assert await storage.quizzes.answer(QUIZ, AMINA, 2) is None


async def test_closing_counts_the_answers_and_deletes_them_with_their_key(
    storage: Storage, calendar: Calendar
) -> None:
    quiz = await ask(storage, QUIZ, GUILD)
    for person, choice in ((AMINA, 1), (BILAL, 1), (YUSUF, 0)):
        await storage.quizzes.answer(QUIZ, person, choice)
    assert await storage.quizzes.next_due() == quiz.closes_at
    assert await storage.quizzes.due(calendar.now()) == []
    calendar.advance(days=1)
    late = await storage.quizzes.answer(QUIZ, 4, 1)
    assert late is not None and (late.choice, late.is_new) == (None, False)
    (due,) = await storage.quizzes.due(calendar.now())
    lease = calendar.now() + datetime.timedelta(minutes=2)
    closed = await storage.quizzes.close(due, lease)
    assert closed is not None and closed.tally == (1, 2) and closed.key is None
    assert await answers(storage) == 0
    assert await storage.quizzes.close(due, lease) is None, "another process was faster"
    assert await storage.quizzes.next_due() == lease
    await storage.quizzes.settle(QUIZ)
    assert await storage.quizzes.next_due() is None
    after = await storage.quizzes.answer(QUIZ, AMINA, 1)
    assert after is not None and after.choice is None


async def test_the_tally_of_only_two_answers_is_not_kept(storage: Storage, calendar: Calendar) -> None:
    await ask(storage, QUIZ, GUILD)
    for person in (AMINA, BILAL):
        await storage.quizzes.answer(QUIZ, person, 1)
    assert await storage.quizzes.close_early(QUIZ)
    assert not await storage.quizzes.close_early(QUIZ)
    (due,) = await storage.quizzes.due(calendar.now())
    closed = await storage.quizzes.close(due, calendar.now())
    assert closed is not None and closed.is_closed and closed.tally is None
    assert await answers(storage) == 0


async def test_many_people_answer_at_once(storage: Storage) -> None:
    await ask(storage, QUIZ, GUILD)
    given = [(person, person % 2) for person in range(1, MAX_BATCH + 2)]
    stored = await asyncio.gather(
        *(storage.quizzes.answer(QUIZ, person, choice) for person, choice in given + given)
    )
    assert Counter(each.is_new for each in stored if each) == {True: MAX_BATCH + 1, False: MAX_BATCH + 1}
    assert await storage.quizzes.number_of_answers(QUIZ) == MAX_BATCH + 1


async def test_two_processes_close_a_quiz_once(storage: Storage, calendar: Calendar) -> None:
    await ask(storage, QUIZ, GUILD)
    for person in range(1, 31):
        await storage.quizzes.answer(QUIZ, person, 1)
    calendar.advance(days=1)
    (due,) = await storage.quizzes.due(calendar.now())
    lease = calendar.now() + datetime.timedelta(minutes=2)
    both = await asyncio.gather(*(storage.quizzes.close(due, lease) for _ in range(2)))
    assert [each.tally for each in both if each] == [(0, 30)]


async def test_people_see_and_delete_their_own_answers(storage: Storage) -> None:
    first, second = await ask(storage, QUIZ, GUILD), await ask(storage, QUIZ + 1, GUILD)
    for person in (AMINA, BILAL):
        for quiz in (first, second):
            await storage.quizzes.answer(quiz.id, person, 0)
    assert (await storage.personal.of(AMINA)).quiz_answers == 2
    rows = (await storage.personal.rows(AMINA))["quiz_answers"]
    assert [set(row) for row in rows] == [{"quiz_id", "guild_id", "choice"}] * 2
    assert (await storage.personal.delete(AMINA)).quiz_answers == 2
    assert (await storage.personal.of(AMINA)).quiz_answers == 0
    assert await storage.quizzes.look(first.id, AMINA) == (first, None, False)
    assert await storage.quizzes.look(first.id, BILAL) == (first, 0, False)


async def test_a_number_is_only_shown_if_three_people_counted_on_one_day(
    storage: Storage, calendar: Calendar
) -> None:
    counts, begun, finished = storage.outreach_counts, OutreachEvent.TOUR_BEGUN, OutreachEvent.TOUR_FINISHED
    for _ in range(3):  # three days, always the same person
        for _ in range(3):
            counts.count(begun, GUILD, AMINA)
        await storage.flush()
        calendar.advance(days=1)
    for person in (AMINA, BILAL, YUSUF, AMINA):
        counts.count(finished, GUILD, person)
        await storage.flush()
    sums = await counts.since(datetime.date(2026, 1, 1), GUILD)
    assert sums[begun][:2] == (9, 1) and not sums[begun].may_be_shown
    assert sums[finished][:2] == (4, 3) and sums[finished].may_be_shown
    assert (await counts.since(datetime.date(2026, 1, 1), GUILD + 1))[finished].times == 0
    assert (await counts.since(datetime.date(2026, 1, 1)))[finished].times == 4
