"""Tests the output and the exit code of `check`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

from bot.cli import MAX_LISTED, check, stamp
from bot.errors import InputError
from bot.knowledge.advice import ENOUGH

VALID = "---\ntitle: {}\n---\nIt is a thing.\n"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content" / "en").mkdir(parents=True)
    return tmp_path / "content"


def run_check(content: Path, *, strict: bool = False) -> int:
    return check.execute(Namespace(content=content, strict=strict))


def write(content: Path, name: str, text: str) -> None:
    path = content / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_content_without_problems_gets_a_one_line_summary(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "en/hope.md", VALID.format("Hope"))
    write(content, "en/zeal.md", VALID.format("Zeal"))
    write(content, "fr/hope.md", VALID.format("Espoir"))
    write(content, "documents.toml", '[[document]]\nid = "first"\ntitle = "First"\n')
    assert run_check(content) == 0
    assert first_line(capsys) == "2 topics in 2 languages, 1 document: no problems."


def test_content_without_documents_does_not_mention_them(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "hope.md", VALID.format("Hope"))
    assert run_check(content) == 0
    assert first_line(capsys) == "1 topic in 1 language: no problems."


def test_advice_lists_topics_with_few_names_and_questions(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    questions = "".join(f"  - where is part {number}\n" for number in range(ENOUGH - 2))
    names = f"Hope\nkeywords: [hope probe]\naliases: [Al-Amal, HMM]\nquestions:\n{questions}"
    write(content, "en/hope.md", VALID.format(names.strip()))
    write(content, "en/zeal.md", VALID.format("Zeal\naliases: [ardour]"))
    write(content, "fr/hope.md", VALID.format("Espoir"))
    assert run_check(content) == 0
    assert capsys.readouterr().out.splitlines()[1:] == [
        "",
        f"Advice: people find a topic more often if it has at least {ENOUGH} aliases and questions:",
        f"  hope (fr) has 0: add {ENOUGH} in different words",
        f"  zeal has 1: add {ENOUGH - 1} in different words",
        "",
        "Advice on translations:",
        "  fr: 1 file not translated: zeal",
        "  fr: 1 file without a fingerprint (see `stamp`): hope",
    ]


def test_advice_lists_missing_and_stale_translations(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    header = f"Hope\nkeywords: [hope probe]\nquestions:{GOOD}"
    write(content, "en/hope.md", VALID.format(header) + "\nIt has details.\n")
    questions = GOOD.replace("it", "ar")
    write(content, "ar/hope.md", VALID.format(f"الأمل\nreviewed: false\nquestions:{questions}"))
    assert stamp.execute(Namespace(content=content, files=[])) == 0
    capsys.readouterr()
    assert (run_check(content), run_check(content, strict=True)) == (0, 1)
    translation_advice = ["  ar: 1 file missing: hope (details)", "  ar: 1 file not yet reviewed: hope"]
    assert capsys.readouterr().out.splitlines()[-2:] == translation_advice
    write(content, "en/hope.md", VALID.format(header).replace("It is", "It was"))
    run_check(content)
    translation_advice = ["  ar: 1 file outdated: hope (summary)", "  ar: 1 file not yet reviewed: hope"]
    assert capsys.readouterr().out.splitlines()[-2:] == translation_advice


def test_a_finished_translation_gets_no_advice(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(content, "en/hope.md", VALID.format(f"Hope\nkeywords: [hope probe]\nquestions:{GOOD}"))
    write(content, "fr/hope.md", VALID.format(f"Espoir\nquestions:{GOOD.replace('it', 'fr')}"))
    stamp.execute(Namespace(content=content, files=[]))
    capsys.readouterr()
    assert run_check(content, strict=True) == 0
    assert capsys.readouterr().out == "1 topic in 2 languages: no problems.\n"


def test_long_lists_of_advice_are_shortened(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(MAX_LISTED + 3):
        write(content, f"thing-{number}.md", VALID.format(f"Thing {number}\nkeywords: [odd thing {number}]"))
    assert run_check(content) == 0
    lines = capsys.readouterr().out.splitlines()
    assert (len(lines), lines[-1]) == (3 + MAX_LISTED + 1, "  and 3 more")


GOOD = "".join(f"\n  - where is part {number} of it" for number in range(ENOUGH))


@pytest.mark.parametrize("strict", [False, True])
def test_content_without_advice_passes(
    strict: bool, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "en/hope.md", VALID.format(f"Hope\nkeywords: [hope probe]\nquestions:{GOOD}"))
    assert run_check(content, strict=strict) == 0
    assert capsys.readouterr().out == "1 topic in 1 language: no problems.\n"


@pytest.mark.parametrize(
    "header, text",
    [
        (f"Hope\nkeywords: [hope probe]\nquestions:{GOOD}", "It is a thing:\n"),
        ("Hope\nkeywords: [hope probe]", ""),
        (f"Hope\nquestions:{GOOD}", ""),
    ],
    ids=["on the text", "on too few questions", "on keywords"],
)
def test_advice_fails_the_check_only_in_strict_mode(header: str, text: str, content: Path) -> None:
    write(content, "en/hope.md", VALID.format(header).replace("It is a thing.\n", text or "It is a thing.\n"))
    assert (run_check(content), run_check(content, strict=True)) == (0, 1)


def test_advice_on_the_folder_has_no_line_number(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(content, "en/hope.md", VALID.format(f"Hope\nquestions:{GOOD}"))
    run_check(content)
    assert capsys.readouterr().out.splitlines()[3].startswith("content: No topic has a keyword")


def test_advice_names_file_and_line(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(
        content,
        "en/hope.md",
        VALID.format(f"Hope\nkeywords: [hope probe]\nquestions:{GOOD}") + "\n#### More\n",
    )
    run_check(content)
    line = (content / "en" / "hope.md").read_text().splitlines().index("#### More") + 1
    assert capsys.readouterr().out.splitlines()[1:] == [
        "",
        "Advice:",
        f"content/en/hope.md:{line}: Discord has no headings below ###. "
        "Use ###, or **bold** on a line of its own.",
    ]


@pytest.mark.parametrize(
    "language, lacks",
    [
        ("de", "doesn't know its small talk and question words"),
        ("ja", "doesn't know the endings of its words or where its words end or"),
        ("hy", "doesn't know how rare its words are or its small talk"),
        ("sw", "doesn't know how rare its words are or the endings of its words"),
    ],
)
def test_missing_language_data_is_mentioned_but_passes_strict_mode(
    language: str, lacks: str, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / "en").rmdir()
    write(content, f"{language}/hope.md", VALID.format(f"Hope\nkeywords: [hope probe]\nquestions:{GOOD}"))
    assert run_check(content, strict=True) == 0
    assert f"  {language}: Falak reads it by general rules and {lacks}" in capsys.readouterr().out


@pytest.mark.parametrize("language", ["en", "ar", "ru", "pt-BR"])
def test_a_content_folder_may_have_only_one_language(
    language: str, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / "en").rmdir()
    write(content, f"{language}/hope.md", VALID.format("Xanadu"))
    assert run_check(content) == 0
    assert ("Languages:" in capsys.readouterr().out) == (language == "pt-BR")


@pytest.mark.parametrize("beside", ["documents.toml", "community.toml", "fr/hope.md"])
def test_the_subfolder_of_a_language_is_refused(
    beside: str, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(5):
        sourced = f"Thing {number}\nsource: {{document: first, section: Closing}}"
        write(content, f"en/thing-{number}.md", VALID.format(sourced))
    write(content, beside, "")
    assert run_check(Path("content/en")) == 1
    assert capsys.readouterr().out.splitlines() == [
        "content/en:1: This is the folder of one language, `en`. "
        "Name the content folder that it is in: --content content",
        "1 problem.",
    ]


@pytest.mark.parametrize("name", ["en", "content"])
def test_a_content_folder_may_have_any_name(name: str, tmp_path: Path) -> None:
    write(tmp_path / name, "hope.md", VALID.format("Hope"))
    assert run_check(tmp_path / name) == 0


def test_content_with_problems_gets_no_advice(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(content, "hope.md", VALID.format("Hope"))
    write(content, "zeal.md", "broken")
    assert run_check(content) == 1
    assert "Advice" not in capsys.readouterr().out


def first_line(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out.splitlines()[0]


@pytest.mark.parametrize("folder", ["content", "./content", "absolute"])
def test_each_problem_gets_a_line_and_all_are_counted(
    folder: str, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "en/hope.md", "---\ntitel: Hope\n---\nIt is a thing.\n")
    assert run_check(content if folder == "absolute" else Path(folder)) == 1
    assert capsys.readouterr().out.splitlines() == [
        "content/en/hope.md:1: `title` is missing. Add `title: ...`.",
        "content/en/hope.md:2: `titel` is not a key of a topic file. Did you mean `title`?",
        "2 problems.",
    ]


def test_a_file_name_with_invalid_characters_is_printed(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "en/hope.md", VALID.format("Hope"))
    write(content, "en/ho\udcffpe.md", VALID.format("Other"))
    assert run_check(content) == 1
    assert r"content/en/ho\xffpe.md:1:" in capsys.readouterr().out


def test_a_file_name_with_a_line_end_is_printed_on_one_line(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "en/ho\n\x1b[31mpe.md", VALID.format("Hope"))
    assert run_check(content) == 1
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith(r"content/en/ho\x0a\x1b[31mpe.md:1: `ho\x0a\x1b[31mpe` can't be a topic's id.")
    assert second == "1 problem."


def test_check_works_in_a_deleted_working_directory(
    content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = content.parent / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert run_check(content) == 1
    assert capsys.readouterr().out.startswith(f"{content}:1: The folder has no topic.")


def test_a_folder_elsewhere_is_printed_with_its_full_path(
    content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(content / "en")
    assert run_check(content) == 1
    assert capsys.readouterr().out.startswith(f"{content}:1: The folder has no topic.")


def test_a_missing_folder_is_refused_in_one_line(content: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere can't be read .* --content or CONTENT_DIR\.$") as caught:
        run_check(content / "nowhere")
    assert "\n" not in str(caught.value)
