"""Tests patches of topic files made from unanswered questions."""

from __future__ import annotations

import datetime
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from bot.insights.grouping import QuestionGroup
from bot.insights.suggesting import suggest, with_phrases
from bot.knowledge.assistant import Assistant

HEADERS = {
    "a list with one entry on each line": "questions:\n  - What is it\n",
    "a list without indentation": "questions:\n- What is it\n",
    "a list with an entry over two lines": "questions:\n  - What\n    is it\n",
    "a list in brackets": "questions: [What is it]\n",
    "a list in brackets over two lines": "questions: [\n  What is it,\n]\n",
    "no list": "",
}


@pytest.mark.parametrize("header", HEADERS.values(), ids=HEADERS.keys())
@pytest.mark.parametrize("before", ["", "aliases: [tea]\n"])
@pytest.mark.parametrize("after", ["", "related:\n  - coffee\n"])
def test_phrases_are_added_to_the_existing_ones(tmp_path: Path, header: str, before: str, after: str) -> None:
    text = f"---\ntitle: Tea\n{before}{header}{after}---\nTea is a drink.\n\n- not: a list\n"
    (tmp_path / "tea.md").write_text(with_phrases(text, "questions", ["is it: 'hot'?", "شاي"]))
    (tmp_path / "coffee.md").write_text("---\ntitle: Coffee\n---\nCoffee is a drink.\n")
    wording = Assistant(tmp_path).library.topics["tea"].wording()
    had = ("What is it",) if header else ()
    assert wording.questions == (*had, "is it: 'hot'?", "شاي")
    assert wording.aliases == (("tea",) if before else ())
    assert wording.summary == "Tea is a drink."


def gap(*texts: str, expected: str | None = None) -> QuestionGroup:
    return QuestionGroup(
        texts=texts,
        people=3,
        times=3,
        locales=Counter(en=3),
        expected_topics=Counter([expected] if expected else []),
        last_asked_on=datetime.date(2026, 3, 1),
    )


@pytest.fixture
def content(tmp_path: Path) -> Path:
    content = tmp_path / "content"
    (content / "en").mkdir(parents=True)
    (content / "en" / "tea.md").write_text("---\ntitle: Tea\naliases: [chai]\n---\nTea is a hot drink.")
    (content / "en" / "bread.md").write_text("---\ntitle: Bread\n---\nBread is baked.\n")
    return content


def test_the_patch_can_be_applied_and_then_the_question_is_answered(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(content.parent)
    assistant = Assistant(Path("content"))
    question = "what do i pour into my samovar"
    gaps = [gap(question, expected="tea"), gap("loaf", expected="bread")]
    suggested = suggest(Path("content"), assistant, gaps)
    (content.parent / "patch").write_text("A remark in front.\n" + suggested.patch)
    subprocess.run(["git", "apply", "patch"], check=True, cwd=content.parent)  # noqa: S607
    library = Assistant(content).library
    assert question in library.topics["tea"].wording().questions
    assert library.topics["bread"].wording().aliases == ("loaf",)
    assert [topic.id for topic in Assistant(content).reply(question).offered] == ["tea"]


def test_a_question_far_from_all_topics_is_left_to_the_editor(content: Path) -> None:
    lonely = gap("who won the football match")
    suggested = suggest(content, Assistant(content), [lonely])
    assert (suggested.patch, suggested.without_topic) == ("", (lonely,))


@pytest.mark.parametrize("question", ["chai", "where do i meet … for bread"])
def test_questions_that_cannot_be_added_are_reported(content: Path, question: str) -> None:
    """`chai` is already an alias of another topic. The other question has a redacted word."""
    told = gap(question, expected="bread")
    suggested = suggest(content, Assistant(content), [told])
    assert (suggested.patch, suggested.refused) == ("", ((told, "bread"),))


def test_wordings_without_redactions_are_preferred(content: Path) -> None:
    told = gap("where do i meet … for bread", "bread with … please", "when is bread there", expected="bread")
    added = [
        line for line in suggest(content, Assistant(content), [told]).patch.splitlines() if line[0] == "+"
    ]
    assert added[-1] == "+  - when is bread there"
    assert not any("…" in line for line in added)
