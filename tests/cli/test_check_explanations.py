"""Tests that `check` reports one problem for each mistake, and explains the mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command_line import Ended, falak
from tests.knowledge.content_folder import topic, write

VALID = topic("title: Hope", "keywords: [hope probe]", text="A probe.")
SEVERAL = (
    "There are several questions on this line, and YAML reads them as one. Put each on a line of its own"
)


def check(folder: Path, files: dict[str, str]) -> Ended:
    return falak("check", "--content", write(folder / "content", files))


def problem(folder: Path, files: dict[str, str]) -> str:
    """Returns the only problem, without the path of the folder. Asserts that there is only one."""
    ended = check(folder, files)
    assert (ended.code, ended.out.splitlines()[-1]) == (1, "1 problem.")
    return ended.out.splitlines()[0].partition("content/")[2]


@pytest.mark.parametrize(
    "lines",
    [
        ["questions:", "  - Where is it? - Who made it?"],
        ["questions:", "  - Where is it? -Who made it?"],
        ["questions:", "  - Where is it? - who made it"],
        ["questions:", "  - Where is it? – Who made it?"],
        ["questions:", "  - Where is it? • Who made it?"],
        ["questions:", "  - أين هو؟ - من صنعه؟"],
        ["aliases:", "  - the probe? - Al-Amal?"],
    ],
)
def test_questions_on_one_line_are_a_problem(tmp_path: Path, lines: list[str]) -> None:
    found = problem(tmp_path, {"en/hope.md": topic("title: Hope", *lines, text="A probe.")})
    assert found.startswith(f"en/hope.md:4: {SEVERAL}")


@pytest.mark.parametrize("entry", ['"Where is it?" - "Who made it?"', "'Where is it?' - Who made it?"])
def test_entries_in_quotes_on_one_line_are_a_problem(tmp_path: Path, entry: str) -> None:
    text = topic("title: Hope", "questions:", f"  - {entry}", text="A probe.")
    assert "4: There are several entries of a list on this line." in problem(tmp_path, {"en/hope.md": text})


@pytest.mark.parametrize(
    "lines",
    [
        ["questions:", '  - "Where is it? - Who made it?"'],
        ["questions:", "  - Where is it? And who made it?"],
        ["aliases:", "  - Al Amal - the probe"],
        ["questions: [Where is it?, Who made it?]"],
        ["category: Missions? - Yes"],
    ],
)
def test_a_dash_inside_one_entry_is_no_problem(tmp_path: Path, lines: list[str]) -> None:
    assert check(tmp_path, {"en/hope.md": topic("title: Hope", *lines, text="A probe.")}).code == 0


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("A probe.\n---\n", "the line `---` below it makes it a heading"),
        ("A probe.\n---\n\nIt flies.", "the line `---` below it makes it a heading"),
        ("A probe\nto Mars.\n-----\nIt flies.", "the line `-----` below it makes it a heading"),
        ("Hope\n===\n\nA probe.", "the line `===` below it makes it a heading"),
        ("---\n\nA probe.", "it begins with `---`"),
        ("* * *\nA probe.", "it begins with `* * *`"),
    ],
)
def test_a_line_that_makes_the_text_a_heading_is_named(tmp_path: Path, text: str, why: str) -> None:
    found = problem(tmp_path, {"en/hope.md": topic("title: Hope", text=text)})
    assert f"The text does not begin with a paragraph: {why}. Remove that line" in found


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(
    "name", ["LICENSE", "README", "README.rst", "readme.txt", "NOTICE", "CODE-OF-CONDUCT.html"]
)
def test_a_file_about_the_folder_is_one_problem(tmp_path: Path, name: str, language: str) -> None:
    found = problem(tmp_path, {f"{language}/hope.md": VALID, name: "Ours.\n"})
    assert (
        found
        == f"{name}:1: This is not a topic: `{name}` describes the folder. Move it out of the content folder."
    )


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("name", ["README.md", "readme.md", "LICENSE.md", "Contributing.md"])
def test_a_markdown_file_about_the_folder_is_one_problem(tmp_path: Path, name: str, language: str) -> None:
    found = problem(tmp_path, {f"{language}/hope.md": VALID, name: "# Ours\n\nText.\n"})
    assert found.startswith(f"{name}:1: This is not a topic: it has no front matter. Move it out of")


def test_a_license_with_front_matter_is_one_problem(tmp_path: Path) -> None:
    text = "---\ntitle: MIT License\nspdx-id: MIT\nlayout: page\n---\n# License\n"
    found = problem(tmp_path, {"de/hope.md": VALID, "LICENSE.md": text})
    assert found.startswith("LICENSE.md:1: `LICENSE` can't be a topic's id: a file of this name describes")


@pytest.mark.parametrize("name", ["license.md", "security.md"])
def test_a_topic_may_be_named_license_or_security(tmp_path: Path, name: str) -> None:
    assert check(tmp_path, {f"en/{name}": VALID}).code == 0


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("notes.txt", "Rename it to end in .md, or move it out"),
        ("notes", "Rename it to end in .md, or move it out"),
        ("hope.MD", "Rename it to end in .md, or move it out"),
        ("package.json", "Move it out"),
        ("Makefile", "Move it out"),
        ("build.sh", "Move it out"),
    ],
)
def test_only_text_files_are_to_be_renamed(tmp_path: Path, name: str, remedy: str) -> None:
    found = problem(tmp_path, {"en/sound.md": VALID, name: "x\n"})
    assert found == (
        f"{name}:1: The file is not a topic: its name does not end in .md. {remedy} of the content folder."
    )
