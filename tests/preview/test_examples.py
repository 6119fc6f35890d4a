"""Tests the example questions that the preview offers at the start."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.cli.preview.examples import examples
from bot.discord_app.ui.catalogues import sorted_languages
from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Answer, NoMatch
from bot.local_discord import LocalDiscord


def test_examples_of_the_bundled_content_are_short_questions(our_content: Assistant) -> None:
    plain, misspelt, unknown = examples(our_content, LocalDiscord().add_application("Falak"))
    for example in (plain, misspelt, unknown):
        assert example.text.endswith("?")
        assert len(example.text) <= 40
        assert len(example.text.split()) >= 3
    shown = [
        reply.topic.id
        for text in (plain.text, misspelt.text)
        if isinstance(reply := our_content.reply(text), Answer)
    ]
    assert len(set(shown)) == 2, "the examples show two topics"


def test_answer_to_the_first_example_has_details(our_content: Assistant) -> None:
    plain, *_ = examples(our_content, LocalDiscord().add_application("Falak"))
    reply = our_content.reply(plain.text)
    assert isinstance(reply, Answer)
    assert len(reply.topic.wording().details) > len(plain.text)


def test_examples_in_each_language_are_short_questions_in_its_words(our_content: Assistant) -> None:
    application = LocalDiscord().add_application("Falak")
    for language in sorted_languages():
        plain, misspelt, unknown = examples(our_content, application, language)
        for example in (plain, misspelt, unknown):
            assert example.text.endswith(("?", "؟")), language
            assert len(example.text) <= 40, language
        shown, corrected, nothing = (
            our_content.reply(each.text, language) for each in (plain, misspelt, unknown)
        )
        assert isinstance(shown, Answer)
        assert plain.text in shown.topic.wordings[language].questions, language
        assert isinstance(corrected, Answer)
        assert corrected.topic is not shown.topic, language
        assert isinstance(nothing, NoMatch), language


@pytest.mark.parametrize(
    ("title", "offered"),
    [
        ("Oolong tea", ["What about Oolong tea?", "What about Ooolng tea?"]),
        ("How to brew", ["How to brew?"]),
        ("Is it healthy?", ["Is it healthy?", "Is it helathy?"]),
    ],
)
def test_examples_are_made_for_content_without_questions(
    title: str, offered: list[str], tmp_path: Path
) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "tea.md").write_text(f"---\ntitle: {title}\n---\nIt is a tea.\n", encoding="utf-8")
    found = examples(Assistant(tmp_path), LocalDiscord().add_application("Falak"))
    assert [example.text for example in found] == [*offered, "How do I bake sourdough bread?"]
