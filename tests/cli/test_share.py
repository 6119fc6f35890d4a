"""Tests `python -m bot share`."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from bot.outreach.networks import Network
from tests.cli.command_line import falak
from tests.knowledge.content_folder import topic, write


@pytest.fixture
def content(tmp_path: Path) -> Path:
    files = {
        "community.toml": 'name = "Tea Club"\nlink = "https://example.org"\nhashtags = ["Tea"]\n',
        "en/black-tea.md": topic("title: Black Tea", text="It is **oxidised**."),
        "en/kanji.md": topic("title: 茶", text="It is tea."),
        "ar/black-tea.md": topic("title: شاي أسود", "reviewed: false", text="إنه مؤكسد."),
    }
    return write(tmp_path / "content", files)


def size_of(picture: Path) -> tuple[int, int]:
    with Image.open(picture) as image:
        return image.size


def test_text_for_a_network_is_printed(content: Path) -> None:
    ended = falak("share", "black-tea", "--for", "x", "--content", str(content))
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == "Black Tea\n\nIt is oxidised.\n\nhttps://example.org\n#Tea\n"


def test_a_picture_is_written_and_its_description_printed(content: Path, tmp_path: Path) -> None:
    card = tmp_path / "pictures" / "card.png"
    ended = falak(
        "share",
        "Black Tea",
        "--locale",
        "ar",
        "--image",
        str(card),
        "--shape",
        "square",
        "--content",
        str(content),
    )
    assert ended.code == 0
    assert ended.out.startswith("شاي أسود\n\nإنه مؤكسد.\n\n")
    assert "Its description:\nشاي أسود\n\nإنه مؤكسد.\n\nTea Club\n" in ended.err
    assert "Nobody has reviewed this translation" in ended.err
    assert size_of(card) == (1080, 1080)


def test_a_campaign_has_a_folder_for_each_language_and_topic(content: Path, tmp_path: Path) -> None:
    (content / "en" / "kanji.md").unlink()
    target = tmp_path / "campaign"
    ended = falak("share", "--all", str(target), "--content", str(content))
    assert (ended.code, ended.err) == (0, "")
    names = sorted([*(f"{network}.txt" for network in Network), "description.txt", "square.png", "wide.png"])
    for locale in ("en", "ar"):
        assert sorted(path.name for path in (target / locale / "black-tea").iterdir()) == names
    assert (
        (target / "ar" / "black-tea" / "whatsapp.txt").read_text(encoding="utf-8").startswith("*شاي أسود*\n")
    )
    assert size_of(target / "en" / "black-tea" / "wide.png") == (1200, 630)


def test_a_campaign_continues_after_a_picture_that_fails(content: Path, tmp_path: Path) -> None:
    write(content, {"en/white-tea.md": topic("title: White Tea", text="It is dried.")})
    target = tmp_path / "campaign"
    ended = falak("share", "--all", str(target), "--locale", "en", "--content", str(content))
    assert ended.code == 1
    assert "wide.png can't be drawn: no font has the letters 茶." in ended.err
    assert (target / "en" / "kanji" / "x.txt").is_file()
    assert (target / "en" / "white-tea" / "square.png").is_file()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "Give either a TOPIC or --all DIR."),
        (("tea", "--all", "x"), "Give either a TOPIC or --all DIR."),
        (("--all", "x", "--image", "y.png"), "Leave out --image."),
        (("black-tea", "--locale", "fr"), "No topic is in fr. There are en, ar."),
        (("chess rules",), "No topic answers 'chess rules'."),
        (("black-tea", "--for", "myspace"), "myspace"),
        (("black-tea", "--image", "card.jpg"), "Give it a name that ends with .png."),
        (("kanji", "--image", "card.png"), "card.png can't be drawn: no font has the letters 茶."),
    ],
)
def test_impossible_requests_are_explained(
    arguments: tuple[str, ...], says: str, content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ended = falak("share", *arguments, "--content", str(content))
    assert (ended.code, ended.out) == (2, "")
    assert says in ended.err
