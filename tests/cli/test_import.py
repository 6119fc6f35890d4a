"""Tests `import` with a table, and `new`."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from bot.install import program
from tests.cli.command_line import Ended, falak, replies_to

TABLE = (
    "question;answer;aliases\r\nWhere do we meet?;In the library.;meeting place\r\n"
    "Who can join?;Everybody.;\r\n"
)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "faq.csv"
    path.write_text(TABLE, encoding="utf-8-sig", newline="")
    return path


def run(source: Path, *arguments: str) -> Ended:
    return falak("import", source.name, "--to", "content", *arguments, cwd=source.parent)


def test_import_without_write_only_prints_the_files(source: Path) -> None:
    ended = run(source)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(
        "--> content/en/where-do-we-meet.md\n---\ntitle: Where do we meet?\naliases:\n"
    )
    assert ended.out.endswith("\nNothing was written. Add --write to write 2 topics to content.\n")
    assert not (source.parent / "content").exists()


def test_written_topics_answer_questions(source: Path) -> None:
    ended = run(source, "--write")
    assert ended.code == 0
    assert ended.out.splitlines() == [
        "Wrote content/en/where-do-we-meet.md",
        "Wrote content/en/who-can-join.md",
        "",
        "Wrote 2 topics to content. Try them: python -m bot preview --content content",
    ]
    content = source.parent / "content"
    assert falak("check", "--content", content).out.startswith("2 topics in 1 language: no problems.")
    [reply] = replies_to(["where is the meeting place?"], "--content", str(content))
    assert reply["kind"] == "answer"


def test_an_existing_file_with_other_text_stops_import(source: Path) -> None:
    assert run(source, "--write").code == 0
    source.write_text(source.read_text().replace("library", "café"))
    ended = run(source, "--write")
    assert ended.code == 1
    assert ended.out.splitlines()[-4] == "Can't be written:"
    assert ended.out.splitlines()[-1].startswith("Nothing was written: 1 part can't be written.")


def test_printed_commands_use_the_local_environments_python(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert program() == "python -m bot"
    monkeypatch.setattr("sys.executable", str(tmp_path / ".venv/bin/python"))
    assert program() == ".venv/bin/python -m bot"


def test_unreadable_parts_stop_import(source: Path) -> None:
    with source.open("a") as file:
        file.write("What does it cost?;;\n")
    ended = run(source, "--write")
    assert ended.code == 1
    assert ended.out.splitlines()[-4:] == [
        "Can't be read:",
        "  faq.csv:4: There is no answer to `What does it cost?`.",
        "",
        "Nothing was written: 1 part can't be read. Correct them, or import the rest: --skip-problems.",
    ]
    assert not (source.parent / "content").exists()
    ended = run(source, "--write", "--skip-problems")
    assert ended.code == 0
    assert "\nWrote 2 topics to content. 1 part left out. Try them: " in ended.out


def test_problems_found_by_check_are_printed_last(source: Path) -> None:
    (source.parent / "content").mkdir()
    (source.parent / "content/notes.txt").write_text("x")
    ended = run(source, "--write")
    assert ended.code == 1
    assert ended.out.splitlines()[-3:] == [
        "`check` finds:",
        "content/notes.txt:1: The file is not a topic: its name does not end in .md. "
        "Rename it to end in .md, or move it out of the content folder.",
        "1 problem.",
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere.csv", "--to", "content"], "nowhere.csv can't be read (no such file or directory)."),
        (["faq.csv"], "the following arguments are required: --to"),
        (
            ["faq.csv", "--to", "content", "--language", "English"],
            "is not a language tag such as en or pt-BR",
        ),
        (["faq.csv", "--to", "faq.csv"], "faq.csv is not a folder."),
    ],
)
def test_unusable_arguments_are_refused_in_one_line(source: Path, arguments: list[str], message: str) -> None:
    ended = falak("import", *arguments, cwd=source.parent)
    assert (ended.code, ended.out) == (2, "")
    assert message in ended.err
    assert ended.err.count("\n") == 1


def test_new_makes_a_folder_that_passes_check(tmp_path: Path) -> None:
    ended = falak("new", "club", cwd=tmp_path)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines()[:3] == [
        "Wrote club/community.toml",
        "Wrote club/en/get-help.md",
        "Wrote club/en/join-us.md",
    ]
    checked = falak("check", "--strict", "--content", tmp_path / "club")
    assert (checked.code, checked.out) == (0, "2 topics in 1 language: no problems.\n")
    [reply] = replies_to(["how can I become a member"], "--content", str(tmp_path / "club"))
    assert (reply["kind"], reply["topics"][0]["id"]) == ("answer", "join-us")


def test_new_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("x")
    for name in (".", "mine"):
        ended = falak("new", name, cwd=tmp_path)
        assert (ended.code, ended.out) == (2, "")
        assert "already exists. Name a folder that is new or empty." in ended.err
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_topics_of_new_answer_everything_its_introduction_offers(tmp_path: Path) -> None:
    assert falak("new", "club", cwd=tmp_path).code == 0
    club = tmp_path / "club"
    about = tomllib.loads((club / "community.toml").read_text(encoding="utf-8"))["about"]
    offers = about.partition(": ")[2].rstrip(".").replace("and ", "").split(", ")
    assert offers == ["how to join", "where to get help"]
    for offer, reply in zip(offers, replies_to(offers, "--content", str(club)), strict=True):
        assert (reply["kind"], reply["query"]) == ("answer", offer)
