"""Tests that autocomplete offers matching topics, with the best first."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.assistant import Assistant
from tests.knowledge.content_folder import topic, write

LIBRARY = {
    f"{number:02}-filler.md": topic(f"title: Filler number {number}", text=f"About matter {number}.")
    for number in range(30)
} | {
    "hope.md": topic("title: Hope Probe", "aliases: [Al-Amal]", text="It went to Mars."),
    "probes.md": topic("title: Probes of all kinds", text="Machines that explore."),
    "mars.md": topic("title: The red planet", "aliases: [Mars]", text="A neighbour of ours."),
    "ar/hope.md": topic("title: مسبار الأمل", text="ذهب إلى المريخ."),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return Assistant(write(tmp_path_factory.mktemp("library"), LIBRARY))


@pytest.mark.parametrize("typed", ["", "  ", "?", "🚀"])
def test_without_text_all_topics_are_offered_in_their_order(typed: str, library: Assistant) -> None:
    assert library.complete(typed) == list(library.library)[:25]


@pytest.mark.parametrize("limit", [1, 5, 25, 100])
@pytest.mark.parametrize("typed", ["", "f", "filler", "number 1", "what about filler number three"])
def test_topics_are_offered_once_and_up_to_the_limit(typed: str, limit: int, library: Assistant) -> None:
    ids = [found.id for found in library.complete(typed, "en", limit)]
    assert len(ids) == len(set(ids)) <= limit


@pytest.mark.parametrize(
    "typed, first",
    [
        ("h", "hope"),
        ("HOPE", "hope"),
        ("hope pr", "hope"),
        ("hope probe", "hope"),
        ("al", "hope"),
        ("al-am", "hope"),
        ("amal", "hope"),
        ("probes o", "probes"),
        ("red pl", "mars"),
        ("mar", "mars"),
        ("planet", "mars"),
        ("مسب", "hope"),
        ("الامل", "hope"),
        ("hpoe porbe", "hope"),
        ("who went to mars?", "hope"),
        ("machines exploring", "probes"),
        ("filler number 7", "07-filler"),
    ],
)
def test_best_topic_is_offered_first(typed: str, first: str, library: Assistant) -> None:
    assert library.complete(typed)[0].id == first


def test_the_beginning_of_any_word_of_a_name_is_completed(library: Assistant) -> None:
    assert {found.id for found in library.complete("pro")} >= {"hope", "probes"}


def test_names_that_start_with_the_text_come_before_other_matches(library: Assistant) -> None:
    ids = [found.id for found in library.complete("probe", "en", 25)]
    assert set(ids[:2]) == {"hope", "probes"}


def test_names_that_start_with_the_text_keep_the_matchers_order(tmp_path: Path) -> None:
    topics = LIBRARY | {
        "apples.md": topic("title: Solar apples", text="Fruit."),
        "zenith.md": topic(
            "title: Solar zenith", "questions: [how solar is it, what is solar]", text="Solar."
        ),
    }
    library = Assistant(write(tmp_path, topics))
    assert [found.id for found in library.complete("solar", "en", 2)] == ["zenith", "apples"]


@pytest.mark.parametrize("typed", ["qqqq", "日本語"])
def test_text_without_a_known_word_gets_no_offers(typed: str, library: Assistant) -> None:
    assert library.complete(typed) == []


def test_every_title_completes_to_its_topic_first(assistant: Assistant) -> None:
    titles = {topic.id: topic.wording().title for topic in assistant.library}
    assert {topic_id: assistant.complete(title)[0].id for topic_id, title in titles.items()} == {
        topic_id: topic_id for topic_id in titles
    }


@pytest.mark.parametrize("length", range(3, 8))
def test_the_beginning_of_every_title_offers_its_topic(length: int, assistant: Assistant) -> None:
    lost = [
        topic.id
        for topic in assistant.library
        if topic not in assistant.complete(topic.wording().title[:length])
    ]
    assert lost == []


@given(st.text(st.characters(exclude_categories=()), max_size=100))
def test_any_text_can_be_completed(assistant: Assistant, typed: str) -> None:
    assert len(assistant.complete(typed)) <= 25


def test_a_library_with_one_topic_is_completed(tmp_path: Path) -> None:
    one = Assistant(write(tmp_path, {"hope.md": topic("title: Hope Probe")}))
    assert [found.id for found in one.complete("ho")] == ["hope"]
