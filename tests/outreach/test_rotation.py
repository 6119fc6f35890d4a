from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.outreach.quiet import is_quiet
from bot.outreach.rotation import RECENT, next_topic, next_topics
from bot.outreach.tags import Tag, fitting_tag

LETTERS = list("abcdefghij")
seeds = st.none() | st.integers(0, 2**63)


@given(st.integers(1, 10), seeds, st.integers(0, 60))
def test_no_topic_is_repeated_before_all_were_shown(number: int, seed: int | None, length: int) -> None:
    candidates = LETTERS[:number]
    shown = next_topics(candidates, [], length, seed)
    assert len(shown) == length
    for start in range(0, length, number):
        round_ = shown[start : start + number]
        assert len(set(round_)) == len(round_)
        if start:
            assert round_[0] not in shown[max(0, start - min(RECENT, number - 1)) : start]


@given(st.lists(st.frozensets(st.sampled_from(LETTERS)), min_size=1, max_size=40), seeds)
def test_topics_may_be_added_and_removed(sets: list[frozenset[str]], seed: int | None) -> None:
    shown: list[str] = []
    for each in sets:
        topic = next_topic(sorted(each), shown, seed)
        assert (topic is None) == (not each)
        if topic is not None:
            assert topic in each
            shown.append(topic)


def test_a_new_topic_joins_the_current_round() -> None:
    assert next_topic(["a", "b", "c", "d"], ["a", "b", "c"]) == "d"


def test_seeds_mix_each_round_differently() -> None:
    rounds = next_topics(LETTERS, [], 30, 7)
    assert rounds[:10] != rounds[10:20] != rounds[20:]
    assert next_topics(LETTERS, [], 30, 7) == rounds
    assert next_topics(LETTERS, [], 30, 8) != rounds


def test_without_a_seed_the_order_is_kept() -> None:
    assert next_topics(LETTERS, [], 10, None) == LETTERS


@pytest.mark.parametrize(
    ("answered", "expected"),
    [
        ([], False),
        ([False], False),
        ([False, False], True),
        ([True, False], False),
        ([False, True], False),
        ([True, False, False], True),
    ],
)
def test_a_channel_is_quiet_after_two_posts_without_an_answer(
    answered: list[bool], *, expected: bool
) -> None:
    assert is_quiet(answered) == expected


TAGS = [Tag(1, "Staff", is_moderated=True), Tag(2, "Satellites"), Tag(3, "Space history")]


@pytest.mark.parametrize(
    ("names", "is_required", "expected"),
    [
        (["History", "The First Satellite"], False, 3),
        (["People", "The First Satellite"], False, 2),
        (["Food"], False, None),
        (["Food"], True, 2),
        (["Staff"], False, None),
    ],
)
def test_forum_tags_fit_the_topic(names: list[str], expected: int | None, *, is_required: bool) -> None:
    tag = fitting_tag(TAGS, names, is_required=is_required)
    assert (tag and tag.id) == expected
