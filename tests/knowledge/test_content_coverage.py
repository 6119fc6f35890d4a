"""Tests that the eighteen topics cover both documents, and follow the rules for topics."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from bot.knowledge.folding import normalise
from bot.knowledge.library import read_library
from bot.knowledge.model import BASE_LOCALE, Library, Source, Topic

CONTENT = Path(__file__).parents[2] / "content"

TOPICS_BY_SECTION: dict[str, dict[str, set[str]]] = {
    "space-exploration-partnerships": {
        "Introduction": {"ummah-cooperation", "space-partnerships"},
        "Unraveling Space Exploration Partnerships": {
            "space-partnerships",
            "scientific-heritage",
            "ummah-cooperation",
        },
        "The Significance of Space Exploration Partnerships": {
            "partnership-benefits",
            "space-diplomacy",
            "benefits-for-humanity",
        },
        "Noteworthy Contributions by the Islamic Ummah": {"hope-probe", "agency-frameworks", "satellites"},
        "Shaping the Future": {
            "future-of-partnerships",
            "ummah-cooperation",
            "space-diplomacy",
            "benefits-for-humanity",
        },
    },
    "roscosmos-cooperation": {
        "Introduction": {"roscosmos-partnership"},
        "Advancing Skyward Together": {"why-roscosmos"},
        "Notable Joint Projects": {"joint-projects", "ultraviolet-telescope"},
        "Reflecting Shared Values": {"shared-values"},
        "Future Prospects": {"roscosmos-future", "knowledge-transfer"},
        "Closing": {"innovation-and-entrepreneurship"},
    },
}
"""The topics that contain the facts of each section. The documents themselves are not in the repository."""

FACTS: dict[str, tuple[str, ...]] = {
    "space-partnerships": (
        "strategic",
        "mysteries",
        "expertise",
        "resources",
        "design satellites",
        "research",
        "modern",
    ),
    "ummah-cooperation": ("Ummah", "beginning", "ties", "international cooperation", "values"),
    "scientific-heritage": ("rich history in science", "knowledge", "exploring space"),
    "partnership-benefits": (
        "knowledge",
        "research",
        "faster",
        "financial",
        "technical",
        "cost-efficient",
        "prosperous",
    ),
    "space-diplomacy": ("diplomatic ties", "peace", "respect", "understanding"),
    "benefits-for-humanity": ("cosmos", "humanity", "solutions", "Earth"),
    "hope-probe": ("Hope Probe", "Al-Amal", "Mars", "United Arab Emirates", "shining", "pivotal"),
    "agency-frameworks": ("active members", "space agencies", "projects", "programmes"),
    "satellites": ("advanced", "manufacture", "launch", "communication satellites", "partnerships", "growth"),
    "future-of-partnerships": (
        "strengthen",
        "frontiers",
        "teamwork",
        "challenges",
        "shared development",
        "peaceful coexistence",
        "unity",
        "core values",
        "welfare",
    ),
    "roscosmos-partnership": (
        "strategic alliance",
        "Russian Federal Space Agency",
        "benefits",
        "spirit",
        "frontier",
    ),
    "why-roscosmos": ("profound interest", "synergy", "barriers"),
    "joint-projects": ("research", "satellite launches", "equipment"),
    "ultraviolet-telescope": ("Scientists", "sky", "ultraviolet", "Russian spacecraft", "skills", "data"),
    "shared-values": ("innovation", "resilience", "cooperation", "leading", "peaceful"),
    "roscosmos-future": (
        "other partners",
        "space stations",
        "satellites",
        "pivotal",
        "force",
        "understanding of space",
        "mankind",
    ),
    "knowledge-transfer": ("beyond space exploration", "gaps", "scientific collaboration", "transferred"),
    "innovation-and-entrepreneurship": (
        "innovation",
        "entrepreneurship",
        "knowledge",
        "stars",
        "boundaries",
        "nations",
    ),
}
"""Words for the facts of each topic. Its text must contain all of them."""

TOPIC_IDS = sorted(
    {topic for sections in TOPICS_BY_SECTION.values() for ids in sections.values() for topic in ids}
)


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(CONTENT)


@pytest.fixture
def topic(library: Library, request: pytest.FixtureRequest) -> Topic:
    return library.topics[request.param]


each_topic = pytest.mark.parametrize("topic", TOPIC_IDS, indirect=True)


def test_documents_list_exactly_the_sections_of_the_table(library: Library) -> None:
    sections = {document.id: list(document.sections) for document in library.documents.values()}
    assert sections == {document: list(by_section) for document, by_section in TOPICS_BY_SECTION.items()}


def test_topics_are_exactly_those_of_the_table(library: Library) -> None:
    assert sorted(library.topics) == TOPIC_IDS


@pytest.mark.parametrize(
    ("source", "topic_ids"),
    [
        pytest.param(Source(document, section), topic_ids, id=f"{document}, {section}")
        for document, sections in TOPICS_BY_SECTION.items()
        for section, topic_ids in sections.items()
    ],
)
def test_a_section_is_a_source_of_exactly_its_topics(
    library: Library, source: Source, topic_ids: set[str]
) -> None:
    assert {topic.id for topic in library if source in topic.sources} == topic_ids


@each_topic
def test_a_topics_sources_are_known_sections_without_duplicates(topic: Topic, library: Library) -> None:
    known = {
        Source(document.id, section)
        for document in library.documents.values()
        for section in document.sections
    }
    assert topic.sources
    assert len(set(topic.sources)) == len(topic.sources)
    assert set(topic.sources) <= known


@each_topic
def test_a_topics_text_contains_the_facts_of_its_sections(topic: Topic) -> None:
    wording = topic.wording()
    text = f"{wording.summary} {wording.details}".lower()
    assert [fact for fact in FACTS[topic.id] if fact.lower() not in text] == []


@each_topic
def test_a_summary_has_20_to_60_words(topic: Topic) -> None:
    assert 20 <= len(topic.wording().summary.split()) <= 60


@each_topic
def test_details_have_at_most_150_words(topic: Topic) -> None:
    assert len(topic.wording().details.split()) <= 150


@each_topic
def test_a_topic_has_two_to_four_related_topics(topic: Topic, library: Library) -> None:
    assert 2 <= len(topic.related) <= 4
    assert len(set(topic.related)) == len(topic.related)
    assert set(topic.related) <= library.topics.keys() - {topic.id}


@each_topic
def test_a_topic_has_enough_aliases_and_questions(topic: Topic) -> None:
    wording = topic.wordings[BASE_LOCALE]
    assert len(wording.aliases) >= 8
    assert len(wording.questions) >= 15


@pytest.mark.parametrize("kind", ["aliases", "keywords", "questions"])
def test_no_phrase_is_used_twice_in_the_content(library: Library, kind: str) -> None:
    counts = Counter(normalise(phrase) for topic in library for phrase in getattr(topic.wording(), kind))
    assert [phrase for phrase, count in counts.items() if count > 1] == []


def test_no_alias_is_the_title_or_keyword_of_another_topic(library: Library) -> None:
    owners = {normalise(alias): topic.id for topic in library for alias in topic.wording().aliases}
    claims = [
        (normalise(phrase), topic.id)
        for topic in library
        for phrase in (topic.wording().title, *topic.wording().keywords)
    ]
    assert [(phrase, owner) for phrase, owner in claims if owners.get(phrase, owner) != owner] == []
