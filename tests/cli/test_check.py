"""`check` tells an editor what is wrong, and a script whether anything is."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

from bot.cli import check
from bot.errors import InputError

SOUND = "---\ntitle: {}\n---\nIt is a thing.\n"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content" / "en").mkdir(parents=True)
    return tmp_path / "content"


def write(content: Path, name: str, text: str) -> None:
    path = content / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)


def test_sound_content_is_summed_up_in_a_line(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(content, "en/hope.md", SOUND.format("Hope"))
    write(content, "en/zeal.md", SOUND.format("Zeal"))
    write(content, "fr/hope.md", SOUND.format("Espoir"))
    write(content, "documents.toml", '[[document]]\nid = "first"\ntitle = "First"\n')
    assert check.execute(Namespace(content=content)) == 0
    assert capsys.readouterr().out == "2 topics in 2 languages, 1 document: no problems.\n"


def test_content_without_documents_does_not_mention_them(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "hope.md", SOUND.format("Hope"))
    assert check.execute(Namespace(content=content)) == 0
    assert capsys.readouterr().out == "1 topic in 1 language: no problems.\n"


@pytest.mark.parametrize("folder", ["content", "./content", "absolute"])
def test_each_problem_is_a_line_and_they_are_counted(
    folder: str, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "en/hope.md", "---\ntitel: Hope\n---\nIt is a thing.\n")
    assert check.execute(Namespace(content=content if folder == "absolute" else Path(folder))) == 1
    assert capsys.readouterr().out.splitlines() == [
        "content/en/hope.md:1: `title` is missing. Add `title: ...`.",
        "content/en/hope.md:2: `titel` is not a key of a topic file. Did you mean `title`?",
        "2 problems.",
    ]


def test_a_file_name_that_is_no_text_can_be_printed(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "en/hope.md", SOUND.format("Hope"))
    write(content, "en/ho\udcffpe.md", SOUND.format("Other"))
    assert check.execute(Namespace(content=content)) == 1
    assert r"content/en/ho\xffpe.md:1:" in capsys.readouterr().out


def test_a_file_name_with_a_line_end_stays_on_one_line(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "en/ho\n\x1b[31mpe.md", SOUND.format("Hope"))
    assert check.execute(Namespace(content=content)) == 1
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith(r"content/en/ho\x0a\x1b[31mpe.md:1: `ho\x0a\x1b[31mpe` can't be a topic's id.")
    assert second == "1 problem."


def test_it_works_where_the_working_directory_is_gone(
    content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = content.parent / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert check.execute(Namespace(content=content)) == 1
    assert capsys.readouterr().out.startswith(f"{content}:1: The folder holds no topic.")


def test_a_folder_elsewhere_keeps_its_full_path(
    content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(content / "en")
    assert check.execute(Namespace(content=content)) == 1
    assert capsys.readouterr().out.startswith(f"{content}:1: The folder holds no topic.")


def test_a_missing_folder_is_refused_in_one_line(content: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere can't be read .* --content or CONTENT_DIR\.$") as caught:
        check.execute(Namespace(content=content / "nowhere"))
    assert "\n" not in str(caught.value)
