"""Tests which texts of translations are missing, outdated, without a fingerprint or not reviewed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.knowledge.library import read_library
from bot.knowledge.model import Library
from bot.knowledge.stamps import UnstampableError, stamp_community, stamp_topic
from bot.knowledge.translations import Standing, base_prints, fingerprint, standings
from tests.knowledge.content_folder import topic, write

LINK = "links: [{label: A page, url: https://example.org}]"
EN = {"en/hope.md": topic("title: Hope", "category: Missions", text="It flies.\n\nFor long.")}


def stamped(path: Path, files: Mapping[str, str], *header: str) -> str:
    """A French translation with the fingerprints of these files."""
    prints = base_prints(read_library(write(path / "before", files)), "hope")
    own = topic("title: Espoir", "category: Missions", *header, text="Elle vole.\n\nLongtemps.")
    return stamp_topic(own, prints)


def ledger(path: Path, files: Mapping[str, str]) -> list[Standing]:
    return standings(read_library(write(path / "now", files)))


def test_nothing_is_left_to_do(tmp_path: Path) -> None:
    (one,) = ledger(tmp_path, {**EN, "fr/hope.md": stamped(tmp_path, EN)})
    assert one == Standing("fr", "hope")
    assert one.is_done


def test_a_changed_text_makes_its_own_key_stale_alone(tmp_path: Path) -> None:
    now = {"en/hope.md": topic("title: Hope", "category: Missions", text="It flew.\n\nFor long.")}
    (one,) = ledger(tmp_path, {**now, "fr/hope.md": stamped(tmp_path, EN)})
    assert one == Standing("fr", "hope", stale=("summary",))


def test_white_space_makes_nothing_stale(tmp_path: Path) -> None:
    now = {"en/hope.md": topic("title:  Hope", "category: Missions", text="It\nflies.\n\n\nFor  long.\n")}
    (one,) = ledger(tmp_path, {**now, "fr/hope.md": stamped(tmp_path, EN)})
    assert one.is_done


def test_a_new_key_is_missing_and_makes_nothing_stale(tmp_path: Path) -> None:
    now = {"en/hope.md": topic("title: Hope", "category: Missions", LINK, text="It flies.\n\nFor long.")}
    (one,) = ledger(tmp_path, {**now, "fr/hope.md": stamped(tmp_path, EN)})
    assert one == Standing("fr", "hope", missing=("links",))


def test_a_text_that_is_gone_makes_its_translation_stale(tmp_path: Path) -> None:
    now = {"en/hope.md": topic("title: Hope", "category: Missions", text="It flies.")}
    (one,) = ledger(tmp_path, {**now, "fr/hope.md": stamped(tmp_path, EN)})
    assert one == Standing("fr", "hope", stale=("details",))


def test_a_quiz_is_a_text_of_its_own(tmp_path: Path) -> None:
    quiz = "quiz: {question: Where?, choices: [Mars, Venus], right: Mars, why: It flew to Mars.}"
    now = {"en/hope.md": topic("title: Hope", "category: Missions", quiz, text="It flies.\n\nFor long.")}
    (one,) = ledger(tmp_path, {**now, "fr/hope.md": stamped(tmp_path, EN)})
    assert one == Standing("fr", "hope", missing=("quiz",))
    own = quiz.replace("Where?", "Où ?")
    (one,) = ledger(tmp_path, {**now, "fr/hope.md": stamped(tmp_path, now, own)})
    assert one.is_done
    now["en/hope.md"] = now["en/hope.md"].replace("right: Mars", "right: Venus")
    (one,) = ledger(tmp_path, {**now, "fr/hope.md": stamped(tmp_path, now, own)})
    assert one.is_done, "the fingerprint was made of what there is now"


@pytest.mark.parametrize("line", ["reviewed: false", "reviewed: true"])
def test_a_translation_is_unreviewed_until_a_speaker_has_read_it(line: str, tmp_path: Path) -> None:
    (one,) = ledger(tmp_path, {**EN, "fr/hope.md": stamped(tmp_path, EN, line)})
    assert one.is_done == (line == "reviewed: true")


@pytest.mark.parametrize("line", [(), ("translates: 0123456789abcdef",), ("translates: {}",)])
def test_a_translation_without_fingerprints_is_neither_stale_nor_done(
    line: tuple[str, ...], tmp_path: Path
) -> None:
    (one,) = ledger(tmp_path, {**EN, "fr/hope.md": topic("title: Espoir", *line, text="Elle vole.")})
    assert one == Standing("fr", "hope", ("details", "category"), unstamped=("title", "summary"))


def test_a_topic_without_a_translation_is_missing_whole_in_languages_that_have_others(
    tmp_path: Path,
) -> None:
    files = {**EN, "en/zeal.md": topic("title: Zeal"), "fr/hope.md": stamped(tmp_path, EN)}
    _, zeal = ledger(tmp_path, files)
    assert zeal == Standing("fr", "zeal", ("title", "summary"), is_there=False)


COMMUNITY = """\
name = "The House"
about = "We meet."

[[documents]]
id = "d"
title = "The Book"
sections = ["One"]
"""


def test_the_community_file_and_the_documents_headings_are_compared_too(tmp_path: Path) -> None:
    files = {**EN, "fr/hope.md": stamped(tmp_path, EN), "community.toml": COMMUNITY}
    community, _ = ledger(tmp_path, files)
    assert community == Standing("fr", "", ("name", "about", "The Book", "One"), is_there=False)
    library = read_library(tmp_path / "now")
    own = stamp_community('name = "La Maison"\n[documents]\n"The Book" = "Le Livre"\n', _prints(library))
    community, _ = ledger(tmp_path, {**files, "fr/community.toml": own})
    assert community == Standing("fr", "", ("about", "One"))
    files["community.toml"] = COMMUNITY.replace("The House", "The Hut")
    community, _ = ledger(tmp_path, {**files, "fr/community.toml": own})
    assert community.stale == ("name",)


def _prints(library: Library) -> dict[str, str]:
    return {"name": base_prints(library, "")["name"]}


def test_a_fingerprint_is_the_same_everywhere_and_no_number() -> None:
    assert fingerprint("Hope") == fingerprint(" Hope\n") == "cdelcahg"
    assert fingerprint("e\u0301") == fingerprint("é")
    assert all(fingerprint(str(number)).isalpha() for number in range(200))


PRINTS = {"title": "abcdefgh", "summary": "ponmlkji"}
LINE = "translates: {title: abcdefgh, summary: ponmlkji}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\ntitle: A\n---\nText.\n", f"---\ntitle: A\n{LINE}---\nText.\n"),
        ("---\ntranslates: abc\ntitle: A\n---\n\nText.", f"---\ntitle: A\n{LINE}---\n\nText."),
        (
            "---\ntitle: A  # a note\ntranslates:\n  title: x\n  summary: y\naliases: [b]\n---\nText.\n",
            f"---\ntitle: A  # a note\naliases: [b]\n{LINE}---\nText.\n",
        ),
        (
            "---\ntranslates: {title: x,\n  summary: y}\ntitle: A\n---\ntranslates: stays\n---\n",
            f"---\ntitle: A\n{LINE}---\ntranslates: stays\n---\n",
        ),
    ],
)
def test_fingerprints_are_written_into_a_topic_and_nothing_else_changes(before: str, after: str) -> None:
    assert stamp_topic(before, PRINTS) == after
    assert stamp_topic(after, PRINTS) == after


@pytest.mark.parametrize(
    "text", ["no front matter", "---\ntitle: A\n", '---\n"translates": x\ntitle: A\n---\n']
)
def test_what_can_t_be_stamped_safely_is_left_alone(text: str) -> None:
    with pytest.raises(UnstampableError):
        stamp_topic(text, PRINTS)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('name = "A"', 'name = "A"\ntranslates = {name = "abcdefgh"}\n'),
        (
            '# ours\nname = "A"\n\n[documents]\n"B" = "C"\n',
            '# ours\nname = "A"\ntranslates = {name = "abcdefgh"}\n\n[documents]\n"B" = "C"\n',
        ),
        (
            'translates = {name = "x", about = "y"}\nname = "A"\n',
            'name = "A"\ntranslates = {name = "abcdefgh"}\n',
        ),
    ],
)
def test_fingerprints_are_written_into_a_community_file(before: str, after: str) -> None:
    assert stamp_community(before, {"name": "abcdefgh"}) == after
    assert stamp_community(after, {"name": "abcdefgh"}) == after


@pytest.mark.parametrize(
    "text", ["translates = {\n", '[translates]\nname = "x"\n', 'about = """\n[a]\n"""\n']
)
def test_a_community_file_that_can_t_be_stamped_safely_is_left_alone(text: str) -> None:
    with pytest.raises(UnstampableError):
        stamp_community(text, {"name": "abcdefgh"})
