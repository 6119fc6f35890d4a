"""Tests which files an import writes, and that it never overwrites files."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.errors import InputError
from bot.importing.plans import plan_import
from bot.importing.sources import read
from bot.knowledge.library import read_library
from tests.importing.reading import plan_of, read_text

TABLE = "question,answer\nWhy?,So.\nWhat?,This.\n"


def test_the_written_folder_can_be_loaded(tmp_path: Path) -> None:
    plan_of(tmp_path, "faq.csv", TABLE).write()
    library = read_library(tmp_path / "content")
    assert [topic.id for topic in library] == ["what", "why"]
    assert (
        tmp_path / "content/en/why.md"
    ).read_bytes() == b"---\ntitle: Why?\nquestions:\n  - Why?\n---\nSo.\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("faq.csv", TABLE),
        ("faq.json", '[{"q": "Why?", "a": "So."}, {"q": "What?", "a": "This."}]'),
        ("faq.jsonl", '{"q": "Why?", "a": "So."}\n{"q": "What?", "a": "This."}\n'),
        ("faq.md", "# FAQ\n\n## Why?\n\nSo.\n\n## What?\n\nThis.\n"),
        ("faq.html", "<h2>Why?</h2><p>So.</p><h2>What?</h2><p>This.</p>"),
    ],
)
def test_each_step_is_reported_for_the_progress_display(name: str, text: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text)
    steps: list[str] = []
    imported = read(tmp_path / name, done=lambda: steps.append("read"))
    plan = plan_import(imported, tmp_path / "content", done=lambda: steps.append("made"))
    plan.problems(lambda: steps.append("checked"))
    assert steps == ["read", "read", "made", "made", "checked", "checked"]


def test_a_plan_writes_nothing_before_write_is_called(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, "faq.csv", TABLE)
    plan.problems()
    assert not (tmp_path / "content").exists()


def test_another_language_becomes_the_base_language_of_a_new_folder(tmp_path: Path) -> None:
    plan_of(tmp_path, "faq.csv", "Frage,Antwort\nWarum?,Darum.\n", "de").write()
    assert (tmp_path / "content/community.toml").read_text() == 'base_language = "de"\n'
    assert read_library(tmp_path / "content").topics["warum"].base.locale == "de"


def test_the_base_language_of_the_folder_is_used(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "community.toml").write_text('base_language = "fr"\n')
    plan = plan_of(tmp_path, "faq.csv", TABLE)
    assert {path.parent.name for path in plan.texts} == {"fr"}


def test_unchanged_topics_are_not_written_again(tmp_path: Path) -> None:
    plan_of(tmp_path, "faq.csv", TABLE).write()
    again = plan_of(tmp_path, "faq.csv", TABLE + "Who?,We.\n")
    assert [path.name for path in again.texts] == ["who.md"]
    assert again.unreadable == []
    again.write()


def test_an_existing_file_with_another_text_is_not_overwritten(tmp_path: Path) -> None:
    plan_of(tmp_path, "faq.csv", TABLE).write()
    changed = plan_of(tmp_path, "faq.csv", TABLE.replace("So.", "Because."))
    assert changed.texts == {}
    assert changed.unreadable == []
    assert [each.what for each in changed.conflicts] == [
        f"`Why?` would be {tmp_path}/content/en/why.md, which exists with another text. Rename or remove it."
    ]


def test_nothing_is_written_if_another_program_created_a_file(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, "faq.csv", TABLE)
    (tmp_path / "content/en").mkdir(parents=True)
    (tmp_path / "content/en/what.md").write_text("mine")
    with pytest.raises(InputError, match=r"what\.md already exists\. Nothing was written\."):
        plan.write()
    assert [path.name for path in (tmp_path / "content/en").iterdir()] == ["what.md"]


def test_new_folders_are_removed_if_writing_fails(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, "faq.csv", TABLE)
    plan.pictures[tmp_path / "content/en/why.png"] = tmp_path / "gone.png"
    with pytest.raises(InputError, match="Nothing was written"):
        plan.write()
    assert not (tmp_path / "content").exists()


def test_problems_are_found_in_old_and_new_files_together(tmp_path: Path) -> None:
    content = tmp_path / "content" / "en"
    content.mkdir(parents=True)
    (content / "reason.md").write_text("---\ntitle: Why?\n---\nBecause.\n")
    problems = plan_of(tmp_path, "faq.csv", TABLE).problems()
    assert [(problem.path, problem.line) for problem in problems] == [(content / "why.md", 2)]


def test_the_folder_of_one_language_is_refused(tmp_path: Path) -> None:
    plan_of(tmp_path, "faq.csv", TABLE).write()
    (tmp_path / "content/community.toml").write_text('name = "We"\n')
    with pytest.raises(InputError, match=r"Name the content folder: --to "):
        plan_import(read_text(tmp_path, "faq.csv", TABLE), tmp_path / "content" / "en")


def test_the_bundled_topics_can_be_imported(tmp_path: Path) -> None:
    content = Path(__file__).parents[2] / "content" / "en"
    source = shutil.copytree(content, tmp_path / "source")
    plan = plan_import(read(source), tmp_path / "content")
    assert plan.unreadable == []
    assert plan.problems() == ()
    assert {path.name for path in plan.texts} == {path.name for path in content.glob("*.md")}
