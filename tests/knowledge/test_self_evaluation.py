"""Tests asking a library its own names and questions, each without the text that is asked."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

import pytest

from bot.knowledge.advice import ENOUGH, label, thin_topics
from bot.knowledge.decision import FRAMED
from bot.knowledge.evaluation import Outcome, Question
from bot.knowledge.library import read_library
from bot.knowledge.model import Answer, Library, Match, NoMatch, Suggestions, Topic, Wording
from bot.knowledge.self_evaluation import (
    MOST_ASKED,
    confusions,
    evaluate_itself,
    hard_topics,
    own_texts,
    sample,
)
from tests.knowledge.content_folder import topic, write

FILES = {
    "en/green.md": topic(
        "title: Green tea",
        "aliases: [sencha]",
        "keywords: [sencha]",
        "questions: [how long does sencha steep]",
    ),
    "en/mugs.md": topic("title: Mugs", text="Where to put them."),
    "en/kettle.md": topic(
        "title: Kettle",
        "aliases: [water boiler]",
        "questions: [how do i descale the kettle, kettle is noisy]",
    ),
    "fr/kettle.md": topic("title: Bouilloire", "aliases: [kettle]", text="Une bouilloire."),
}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return read_library(write(tmp_path, FILES))


def test_titles_aliases_and_questions_are_each_asked_once(library: Library) -> None:
    assert [
        (text.question.kind, text.question.locale, text.question.text) for text in own_texts(library)
    ] == [
        ("title", "en", "Green tea"),
        ("alias", "en", "sencha"),
        ("question", "en", "how long does sencha steep"),
        ("title", "en", "Kettle"),
        ("alias", "en", "water boiler"),
        ("question", "en", "how do i descale the kettle"),
        ("question", "en", "kettle is noisy"),
        ("title", "fr", "Bouilloire"),
    ]


def test_texts_of_one_language_can_be_selected(library: Library) -> None:
    assert [text.question.text for text in own_texts(library, "fr")] == ["Bouilloire"]


def test_a_text_is_left_out_with_all_names_that_are_equal(library: Library) -> None:
    outcomes = evaluate_itself(library, own_texts(library))
    (reply,) = (outcome.reply for outcome in outcomes if outcome.question.text == "sencha")
    assert reply.matches[0].topic.id == "green"  # found by its question
    assert reply.confidence < FRAMED  # the keyword would give at least this confidence


def test_replies_contain_the_librarys_own_topics(library: Library) -> None:
    outcomes = evaluate_itself(library, own_texts(library))
    assert {match.topic for outcome in outcomes for match in outcome.reply.matches} <= set(library)


def test_a_title_does_not_find_its_topic_by_the_id(tmp_path: Path) -> None:
    files = {
        "abacus.md": topic("title: Abacus", "aliases: [counting frame]"),
        "kettle.md": topic("title: Kettle", "aliases: [water boiler]"),
    }
    library = read_library(write(tmp_path, files))
    outcomes = evaluate_itself(library, own_texts(library))
    assert [outcome.question.text for outcome in outcomes if outcome.answered] == []


def test_the_same_library_gives_the_same_outcomes(library: Library) -> None:
    texts = own_texts(library)
    assert evaluate_itself(library, texts) == evaluate_itself(library, texts)


def test_a_sample_of_very_many_texts_is_asked() -> None:
    topics = (made_up(f"topic-{number}", "one name", "other name") for number in range(MOST_ASKED))
    texts = own_texts(Library(MappingProxyType({topic.id: topic for topic in topics})))
    asked = sample(texts)
    assert (len(texts), len(asked)) == (3 * MOST_ASKED, MOST_ASKED)
    assert asked == sample(texts)


def made_up(topic_id: str, *questions: str) -> Topic:
    return Topic(topic_id, {"en": Wording("en", topic_id, "A thing.", questions=questions)})


A, B, C = map(made_up, "abc")
ABC = Library(MappingProxyType({"a": A, "b": B, "c": C}))


def outcome_with(*shown: Topic, expected: Topic, text: str = "", confidence: float = 0.9) -> Outcome:
    matches = tuple(Match(topic, confidence) for topic in shown)
    kind = Answer("", "en", matches) if len(shown) == 1 else Suggestions("", "en", matches, count=len(shown))
    return Outcome(
        Question("alias", "en", frozenset({expected.id}), text), kind if shown else NoMatch("", "en", ())
    )


def test_confusions_are_counted_in_both_directions() -> None:
    outcomes = [
        outcome_with(C, expected=A, text="once"),
        outcome_with(A, expected=B, text="unsure", confidence=0.5),
        outcome_with(B, A, expected=A, text="sure"),
        outcome_with(A, B, expected=A, text="right first"),
        outcome_with(expected=C, text="silent"),
    ]
    assert [
        (*(topic.id for topic in pair.topics), [outcome.question.text for outcome in pair.outcomes])
        for pair in confusions(ABC, outcomes)
    ] == [("a", "b", ["sure", "unsure"]), ("a", "c", ["once"])]


def test_hard_topics_are_found_by_fewer_than_half_of_their_texts() -> None:
    missed = [outcome_with(B, expected=A)] * 3
    outcomes = [
        *missed,
        outcome_with(A, expected=A),
        outcome_with(B, A, expected=A),  # 2 of 5
        *[outcome_with(expected=B)] * 2,
        *[outcome_with(B, expected=B)] * 3,  # 3 of 5
        *[outcome_with(expected=C)] * 4,  # too few texts to judge
    ]
    assert [(hard.topic.id, hard.found, len(hard.outcomes)) for hard in hard_topics(ABC, outcomes)] == [
        ("a", 2, 5)
    ]


def test_thin_topics_have_few_aliases_and_questions(library: Library) -> None:
    assert [(label(thin.topic, thin.locale), thin.has, thin.lacks) for thin in thin_topics(library)] == [
        ("mugs", 0, ENOUGH),
        ("kettle (fr)", 1, ENOUGH - 1),
        ("green", 2, ENOUGH - 2),
        ("kettle", 3, ENOUGH - 3),
    ]
    assert [thin.locale for thin in thin_topics(library, "fr")] == ["fr"]


def test_a_topic_with_enough_questions_is_not_thin() -> None:
    enough = made_up("enough", *(f"question {number}" for number in range(ENOUGH)))
    assert thin_topics(Library({"enough": enough})) == []
