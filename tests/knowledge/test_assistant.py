"""Tests that a reload replaces the whole content of the assistant, or nothing of it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.errors import ContentError, InputError
from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Answer, Suggestions
from tests.knowledge.content_folder import topic, write

FILES = {
    "en/hope.md": topic(
        "title: Hope Probe",
        "keywords: [hope probe]",
        "former_ids: [al-amal, mars-mission]",
        text="It went to Mars.",
    ),
    "en/tea.md": topic("title: Green tea", "aliases: [sencha]", text="It is not oxidised."),
    "ar/hope.md": topic("title: مسبار الأمل", text="ذهب إلى المريخ."),
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write(tmp_path / "content", FILES)


def answer(assistant: Assistant, question: str) -> str | None:
    reply = assistant.reply(question)
    return reply.topic.wording().summary if isinstance(reply, Answer) else None


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("What went to Mars?", "en"),
        ("متى ذهب إلى المريخ؟", "ar"),
        ("مسبار الأمل", "ar"),
        ("Hope Probe", ""),
        ("sencha", ""),
        ("?", ""),
        ("", ""),
        ("qu'est-ce que c'est ?", "fr"),
    ],
)
def test_language_of_a_question_is_only_recognised_if_it_is_clear(
    question: str, language: str, content: Path
) -> None:
    assert Assistant(content).asked_in(question) == language


def test_a_reload_replaces_all_content(content: Path) -> None:
    assistant = Assistant(content)
    write(
        content,
        {
            "en/hope.md": topic("title: Hope Probe", text="It orbits Mars."),
            "en/bread.md": topic(
                "title: Sourdough bread", "keywords: [sourdough bread]", text="Flour and water."
            ),
        },
    )
    (content / "en" / "tea.md").unlink()
    assistant.reload()
    assert set(assistant.library.topics) == {"hope", "bread"}
    assert answer(assistant, "hope probe") == "It orbits Mars."
    assert answer(assistant, "sencha") is None
    assert [found.id for found in assistant.complete("sour")] == ["bread"]
    assert assistant.spot("the hope probe").topic is None
    assert assistant.spot("my sourdough bread").topic == assistant.topic("bread")
    assert assistant.topic("al-amal") is None


INVALID_CHANGES = {
    "an invalid file": {"en/hope.md": "---\ntitle: [\n---\nIt is new.\n"},
    "a new invalid file": {"en/new.md": "no front matter"},
    "no topic left": {"en/hope.md": b"\xff", "en/tea.md": b"\xff"},
}


@pytest.mark.parametrize("files", INVALID_CHANGES.values(), ids=INVALID_CHANGES.keys())
def test_a_failed_reload_reports_problems_and_changes_nothing(
    files: dict[str, str | bytes], content: Path
) -> None:
    assistant = Assistant(content)
    library = assistant.library
    write(content, {"en/tea.md": topic("title: Green tea", text="It is new."), **files})
    with pytest.raises(ContentError) as caught:
        assistant.reload()
    assert caught.value.problems
    assert assistant.library is library
    assert answer(assistant, "hope probe") == "It went to Mars."
    assert answer(assistant, "sencha") == "It is not oxidised."
    assert assistant.spot("the hope probe").topic == assistant.topic("hope")
    assert assistant.complete("hop") == [assistant.topic("hope")]
    assert assistant.topic("al-amal") == assistant.topic("hope")


def test_a_reload_of_a_missing_folder_changes_nothing(content: Path) -> None:
    assistant = Assistant(content)
    content.rename(content.with_name("elsewhere"))
    with pytest.raises(InputError, match="can't be read"):
        assistant.reload()
    assert answer(assistant, "hope probe") == "It went to Mars."


def test_a_reload_can_succeed_after_a_failed_one(content: Path) -> None:
    assistant = Assistant(content)
    write(content, {"en/hope.md": "broken"})
    with pytest.raises(ContentError):
        assistant.reload()
    write(content, {"en/hope.md": topic("title: Hope Probe", text="It is corrected.")})
    assistant.reload()
    assert answer(assistant, "hope probe") == "It is corrected."


def test_invalid_content_raises_an_error(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"hope\.md:1: "):
        Assistant(write(tmp_path, {"hope.md": "broken"}))


@pytest.mark.parametrize(
    "topic_id, found",
    [("hope", "hope"), ("al-amal", "hope"), ("mars-mission", "hope"), ("tea", "tea")],
)
def test_a_topic_is_found_by_its_id_and_former_ids(topic_id: str, found: str, content: Path) -> None:
    assistant = Assistant(content)
    assert assistant.topic(topic_id) is assistant.library.topics[found]


@pytest.mark.parametrize("topic_id", ["", "Hope", "hope probe", "nothing"])
def test_unknown_ids_have_no_topic(topic_id: str, content: Path) -> None:
    assert Assistant(content).topic(topic_id) is None


@pytest.mark.parametrize("locale", ["en", "ar", "fr", "en-GB"])
def test_a_question_in_any_language_of_a_topic_finds_it(locale: str, content: Path) -> None:
    assistant = Assistant(content)
    for question in ("hope probe", "مسبار الأمل"):
        reply = assistant.reply(question, locale)
        assert isinstance(reply, Answer)
        assert (reply.topic.id, reply.locale) == ("hope", locale)


@pytest.fixture(params=[True, False], ids=["running", "stopped"])
def is_collecting(request: pytest.FixtureRequest) -> Iterator[bool]:
    is_wanted: bool = request.param
    (gc.enable if is_wanted else gc.disable)()
    yield is_wanted
    gc.enable()


def test_reading_content_restores_the_garbage_collector(is_collecting: bool, content: Path) -> None:
    Assistant(content)
    assert gc.isenabled() == is_collecting
    with pytest.raises(InputError):
        Assistant(content / "gone")
    assert gc.isenabled() == is_collecting


@pytest.mark.parametrize("question", ["nebula", "nebulas", "what is a nebula"])
def test_a_name_that_two_topics_share_gets_both_as_suggestions(tmp_path: Path, question: str) -> None:
    nebulas = {
        f"{colour}-nebula.md": topic(
            f"title: {colour} Nebula",
            f"questions: [What does the {colour} nebula look like?]",
            text=f"The {colour} nebula glows.",
        )
        for colour in ("crimson", "azure")
    }
    reply = Assistant(write(tmp_path, nebulas | {"comets.md": topic("title: Comets")})).reply(question)
    assert isinstance(reply, Suggestions)
    assert {each.id for each in reply.offered} == {"crimson-nebula", "azure-nebula"}


GERMAN = {
    "de/luna.md": topic("title: Die Mondfähre", "keywords: [mondfähre]", "questions: [Wo sind die Fähren?]"),
    "de/sonde.md": topic("title: Die Raumsonde", "questions: [Wie weit flogen die Sonden?]"),
}


@pytest.mark.parametrize("locale", ["en", "en-GB", "de", "fr", "ar", "ru", "zh-CN"])
@pytest.mark.parametrize(
    "question, topic_id",
    [("Wo ist die Mondfähre?", "luna"), ("Raumsonden", "sonde"), ("wie weit flog die Sonde", "sonde")],
)
def test_content_in_another_language_is_found_in_every_locale(
    question: str, topic_id: str, locale: str, tmp_path: Path
) -> None:
    assistant = Assistant(write(tmp_path, GERMAN))
    reply = assistant.reply(question, locale)
    assert (reply.locale, reply.matches[0].topic.id) == (locale, topic_id)
    assert assistant.complete(question, locale)[0].id == topic_id


@pytest.mark.parametrize("locale", ["en", "fr", "de"])
def test_a_keyword_in_another_language_is_spotted_in_every_locale(locale: str, tmp_path: Path) -> None:
    spotted = Assistant(write(tmp_path, GERMAN)).spot("schaut mal, die Mondfähren", locale).topic
    assert spotted is not None
    assert spotted.id == "luna"


@pytest.mark.parametrize(
    "locale, language",
    [("en", "en"), ("en-GB", "en-GB"), ("fr", "fr"), ("fr-CA", "fr-CA"), ("de", "en"), ("", "en")],
)
def test_a_question_is_read_in_a_language_that_topics_have(
    locale: str, language: str, tmp_path: Path
) -> None:
    files = {"en/a.md": topic("title: Alpha"), "fr/a.md": topic("title: Bravo")}
    assert Assistant(write(tmp_path, files)).reading_language(locale) == language
