"""Tests `python -m bot stamp`, which writes fingerprints into translations."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command_line import falak
from tests.knowledge.content_folder import topic, write

FILES = {
    "community.toml": 'name = "The House"\n',
    "en/hope.md": topic("title: Hope", text="It flies."),
    "en/zeal.md": topic("title: Zeal", text="It burns."),
    "fr/hope.md": topic("title: Espoir", text="Elle vole."),
    "fr/community.toml": 'name = "La Maison"\n',
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write(tmp_path / "content", FILES)


def stamps(content: Path) -> str:
    text = (content / "fr" / "hope.md").read_text(encoding="utf-8")
    return next((line for line in text.splitlines() if line.startswith("translates")), "")


def test_stamp_only_changes_new_translations(content: Path) -> None:
    ended = falak("--content", content, "stamp")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines() == [
        str(content / "fr" / "community.toml"),
        str(content / "fr" / "hope.md"),
        "Files changed: 2.",
    ]
    assert stamps(content).startswith("translates: {title: ")
    ended = falak("--content", content, "stamp")
    assert ended.out == "Nothing to do: every translated text has a fingerprint.\n"


def test_a_changed_translation_is_only_stamped_if_it_is_named(content: Path) -> None:
    falak("--content", content, "stamp")
    before = stamps(content)
    write(content, {"en/hope.md": topic("title: Hope", text="It flew.")})
    assert "fr: 1 file outdated: hope (summary)" in falak("--content", content, "check").out
    falak("--content", content, "stamp")
    assert stamps(content) == before
    assert falak("--content", content, "stamp", content / "fr" / "hope.md").code == 0
    assert stamps(content) != before
    assert "outdated" not in falak("--content", content, "check").out


def test_stamp_keeps_line_ends_and_byte_order_mark(content: Path) -> None:
    path = content / "fr" / "hope.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    falak("--content", content, "stamp")
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf---\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert b"translates" in data


@pytest.mark.parametrize("name", ["en/hope.md", "fr/none.md", "documents.toml"])
def test_files_that_are_not_translations_are_refused(name: str, content: Path) -> None:
    ended = falak("--content", content, "stamp", content / name)
    assert ended.code == 2
    assert "is not a translation in" in ended.err
    assert stamps(content) == ""


def test_content_with_problems_is_not_stamped(content: Path) -> None:
    write(content, {"en/bad.md": "no front matter\n"})
    ended = falak("--content", content, "stamp")
    assert ended.code == 1
    assert "does not begin with front matter" in ended.out
    assert stamps(content) == ""


def test_a_file_that_cannot_be_stamped_is_named(content: Path) -> None:
    path = content / "fr" / "hope.md"
    path.write_text(topic("title: Espoir", '"translates": {title: x}'), encoding="utf-8")
    ended = falak("--content", content, "stamp")
    assert ended.code == 2
    assert "hope.md: write the line `translates` by hand" in ended.err


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            'name = "La Maison"\n\n[documents]\n"The Book" = "Le Livre"\n',
            'name = "La Maison"\n{}\n\n[documents]\n"The Book" = "Le Livre"\n',
        ),
        ('name = "La Maison"\n[documents]\n', 'name = "La Maison"\n{}\n[documents]\n'),
        (
            'name = "La Maison"\n\n# The documents\n[documents]\n',
            'name = "La Maison"\n{}\n\n# The documents\n[documents]\n',
        ),
        (
            'name = "La Maison"\n\ntranslates = {name = "x"}\n[documents]\n',
            'name = "La Maison"\n{}\n\n[documents]\n',
        ),
        (
            'name = """La\nMaison"""\n\n\n[documents]\n',
            'name = """La\nMaison"""\n{}\n\n\n[documents]\n',
        ),
        ('name = "La Maison"', 'name = "La Maison"\n{}\n'),
    ],
)
def test_fingerprints_are_written_below_the_keys_of_a_community(
    content: Path, before: str, after: str
) -> None:
    write(content, {"documents.toml": '[[document]]\nid = "book"\ntitle = "The Book"\n'})
    path = content / "fr" / "community.toml"
    path.write_text(before, encoding="utf-8")
    assert falak("--content", content, "stamp", path).code == 0
    written = path.read_text(encoding="utf-8")
    [line] = [line for line in written.splitlines() if line.startswith("translates = {")]
    assert written == after.replace("{}", line)
