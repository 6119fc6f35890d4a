"""Tests that similar unanswered questions are shown as a group when enough people have asked them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from bot.insights import grouping
from bot.insights.grouping import QuestionGroup, group_questions, groups_seen_by
from bot.insights.report import gather
from bot.storage.misses import StoredQuestion, UnansweredQuestion
from bot.storage.storage import Storage

AMINA, BILAL, YUSUF = b"amina", b"bilal", b"yusuf"
TODAY = datetime.date(2026, 3, 1)


def asked(text: str, people: Iterable[bytes], key_id: int = 1) -> list[StoredQuestion]:
    return [StoredQuestion(text, "en", TODAY, person, key_id) for person in people]


def groups(
    questions: Iterable[StoredQuestion], viewer: Mapping[int, bytes] | None = None
) -> list[QuestionGroup]:
    return list(groups_seen_by(group_questions(questions), viewer))


def groups_of(texts: Iterable[str], times: int = 1) -> list[QuestionGroup]:
    """Returns the groups of these texts. Each text was asked by a different person."""
    people = zip(texts, (AMINA, BILAL, YUSUF), strict=True)
    return groups(question for text, person in people for question in asked(text, [person] * times))


def test_a_question_is_shown_after_three_different_people_asked_it() -> None:
    text = "who built the mosque on the moon"
    questions = asked(text, [AMINA, AMINA, AMINA, BILAL])
    assert groups(questions) == []
    (group,) = groups([*questions, *asked(text, [YUSUF])])
    assert (group.texts, group.people, group.times) == ((text,), 3, 5)
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
def test_similar_questions_count_together(texts: tuple[str, ...], are_alike: bool) -> None:
    assert [group.times for group in groups_of(texts)] == ([3] if are_alike else [])


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
def test_a_word_that_only_one_person_used_is_not_shown(texts: list[str], shown: set[str]) -> None:
    (group,) = groups_of(texts, times=2)
    assert (set(group.texts), group.people, group.times) == (shown, 3, 6)


def test_a_word_that_two_people_used_is_not_shown() -> None:
    people = [b"dalia", b"omar", AMINA, BILAL, YUSUF]
    often = "when does the train leave for the big harbour"
    texts = [*[often.replace("big", "omar")] * 2, *[often] * 3]
    questions = [q for text, person in zip(texts, people, strict=True) for q in asked(text, [person])]
    (group,) = groups(questions)
    assert (group.people, "omar" in " ".join(group.texts)) == (5, False)


def test_with_a_destroyed_key_one_of_the_people_may_be_the_viewer() -> None:
    questions = asked("a question", [AMINA, BILAL, YUSUF])
    assert groups(questions, viewer={}) == groups(questions, viewer={2: AMINA}) == []
    (group,) = groups([*questions, *asked("a question", [b"dalia"])], viewer={})
    assert group.people == 3


@pytest.mark.parametrize(
    ("others", "own", "shown"),
    [
        ({"does amina bake": 2}, "does amina bake", []),
        ({"does amina bake": 3}, "does amina bake", [("does amina bake", 3)]),
        ({"does bilal bake": 1, "does amina bake": 2}, "does amina bake", [("does … bake", 3)]),
        ({"does bilal bake": 3}, "does amina bake", [("does bilal bake", 3)]),
        ({"does bilal bake": 3}, "an other thing", [("does bilal bake", 3)]),
    ],
)
def test_the_viewers_own_questions_do_not_count_and_reveal_no_word(
    others: dict[str, int], own: str, shown: list[tuple[str, int]]
) -> None:
    people = iter(bytes([number]) for number in range(10))
    questions = [
        question
        for text, times in others.items()
        for _ in range(times)
        for question in asked(text, [next(people)])
    ]
    questions += asked(own, [AMINA] * 2)
    seen = groups(questions, viewer={1: AMINA})
    assert [(group.texts[0], group.people) for group in seen] == shown
    assert sum(group.times for group in seen) == sum(count for _, count in shown)


CHINESE = "".join(map(chr, range(0x4E00, 0x4E00 + 800)))


def test_texts_with_very_many_different_characters_are_not_confused() -> None:
    texts = [CHINESE[start : start + 8] for start in range(0, len(CHINESE), 8)]
    shown = groups(
        question for text in texts for question in asked(f"{text[:4]} {text[4:]}", [AMINA, BILAL, YUSUF])
    )
    assert len(shown) == len(texts)
    assert all(group.people == group.times == 3 for group in shown)


def test_groups_have_the_latest_day_and_the_expected_topics() -> None:
    (group,) = groups(
        StoredQuestion("a question", "en", TODAY + datetime.timedelta(days), person, 1, topic)
        for days, (person, topic) in enumerate(((AMINA, "satellites"), (BILAL, "satellites"), (YUSUF, None)))
    )
    assert group.expected_topics == {"satellites": 2}
    assert group.last_asked_on == datetime.date(2026, 3, 3)


def test_people_are_counted_for_each_key() -> None:
    earlier = asked("a question", [AMINA, BILAL])
    later = asked("a question", [b"one of them", b"the other"], key_id=2)
    assert groups([*earlier, *later]) == [], "they may be the same two people"
    (group,) = groups([*earlier, *later, *asked("a question", [YUSUF], key_id=2)])
    assert (group.people, group.times) == (3, 5)


@pytest.mark.parametrize("text", ["", "?!"])
def test_questions_without_words_are_grouped_too(text: str) -> None:
    (group,) = groups_of([text, text, text])
    assert group.people == 3
    assert groups([]) == []


async def test_the_latest_questions_of_a_guild_are_grouped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with Storage(f"sqlite:///{tmp_path / 'falak.db'}") as storage:
        for guild_id, person in ((1, 7), (1, 8), (2, 8), (2, 9)):
            storage.misses.note(UnansweredQuestion(guild_id, "a question", "en", person))
        await storage.flush()
        for guild_id in (1, 2):
            assert await unanswered(storage, guild_id) == []
            insights = await gather(storage, 30, guild_id)
            assert insights.hidden_questions == 2
            assert insights.seen_by(await storage.misses.hashes_of(8)).hidden_questions == 1
        storage.misses.note(UnansweredQuestion(1, "something else", "en", 9))
        await storage.flush()
        assert (await gather(storage, 30)).hidden_questions == 1
        (group,) = await unanswered(storage)
        assert (group.people, group.times) == (3, 4)
        monkeypatch.setattr(grouping, "MAX_COMPARED", 3)
        assert await unanswered(storage) == []


async def unanswered(storage: Storage, guild_id: int | None = None) -> list[QuestionGroup]:
    return list((await gather(storage, 30, guild_id)).gaps)
