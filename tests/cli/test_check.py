"""`check` tells an editor what is wrong, and a script whether anything is."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

from bot.cli import MOST_LISTED, check
from bot.errors import InputError
from bot.knowledge.advice import ENOUGH

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
    assert first_line(capsys) == "2 topics in 2 languages, 1 document: no problems."


def test_content_without_documents_does_not_mention_them(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "hope.md", SOUND.format("Hope"))
    assert check.execute(Namespace(content=content)) == 0
    assert first_line(capsys) == "1 topic in 1 language: no problems."


def test_advice_names_the_topics_with_few_names_and_questions(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    questions = "".join(f"  - where is part {number}\n" for number in range(ENOUGH - 2))
    names = f"Hope\naliases: [Al-Amal, HMM]\nquestions:\n{questions}"
    write(content, "en/hope.md", SOUND.format(names.strip()))
    write(content, "en/zeal.md", SOUND.format("Zeal\naliases: [ardour]"))
    write(content, "fr/hope.md", SOUND.format("Espoir"))
    assert check.execute(Namespace(content=content)) == 0
    assert capsys.readouterr().out.splitlines()[1:] == [
        "",
        f"Advice: people find a topic more often if it has at least {ENOUGH} aliases and questions:",
        f"  hope (fr) has 0: add {ENOUGH} in different words",
        f"  zeal has 1: add {ENOUGH - 1} in different words",
    ]


def test_advice_is_short(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(MOST_LISTED + 3):
        write(content, f"thing-{number}.md", SOUND.format(f"Thing {number}"))
    assert check.execute(Namespace(content=content)) == 0
    lines = capsys.readouterr().out.splitlines()
    assert (len(lines), lines[-1]) == (3 + MOST_LISTED + 1, "  and 3 more")


def test_content_with_problems_gets_no_advice(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(content, "hope.md", SOUND.format("Hope"))
    write(content, "zeal.md", "broken")
    assert check.execute(Namespace(content=content)) == 1
    assert "Advice" not in capsys.readouterr().out


def first_line(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out.splitlines()[0]


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
