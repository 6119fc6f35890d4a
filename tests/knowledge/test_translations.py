"""Tests which texts of translations are missing, outdated, without a fingerprint or not reviewed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.knowledge.library import read_library
from bot.knowledge.model import Library
from bot.knowledge.stamps import UnstampableError, stamp_community, stamp_topic
from bot.knowledge.translations import TranslationState, base_prints, fingerprint, translation_states
from tests.knowledge.content_folder import topic, write

LINK = "links: [{label: A page, url: https://example.org}]"
EN = {"en/hope.md": topic("title: Hope", "category: Missions", text="It flies.\n\nFor long.")}


def stamped(path: Path, files: Mapping[str, str], *header: str) -> str:
    """Returns a French translation with the fingerprints of these files."""
    prints = base_prints(read_library(write(path / "before", files)), "hope")
    own = topic("title: Espoir", "category: Missions", *header, text="Elle vole.\n\nLongtemps.")
    return stamp_topic(own, prints)


def states_of(path: Path, files: Mapping[str, str]) -> list[TranslationState]:
    return translation_states(read_library(write(path / "now", files)))


def test_a_complete_translation_is_done(tmp_path: Path) -> None:
    (one,) = states_of(tmp_path, {**EN, "fr/hope.md": stamped(tmp_path, EN)})
    assert one == TranslationState("fr", "hope")
    assert one.is_done


def test_a_changed_text_makes_only_its_own_key_stale(tmp_path: Path) -> None:
    now = {"en/hope.md": topic("title: Hope", "category: Missions", text="It flew.\n\nFor long.")}
    (one,) = states_of(tmp_path, {**now, "fr/hope.md": stamped(tmp_path, EN)})
    assert one == TranslationState("fr", "hope", outdated=("summary",))


def test_white_space_does_not_make_a_translation_stale(tmp_path: Path) -> None:
    now = {"en/hope.md": topic("title:  Hope", "category: Missions", text="It\nflies.\n\n\nFor  long.\n")}
    (one,) = states_of(tmp_path, {**now, "fr/hope.md": stamped(tmp_path, EN)})
    assert one.is_done


def test_a_new_key_is_missing_but_not_stale(tmp_path: Path) -> None:
    now = {"en/hope.md": topic("title: Hope", "category: Missions", LINK, text="It flies.\n\nFor long.")}
    (one,) = states_of(tmp_path, {**now, "fr/hope.md": stamped(tmp_path, EN)})
    assert one == TranslationState("fr", "hope", missing=("links",))


def test_a_deleted_text_makes_its_translation_stale(tmp_path: Path) -> None:
    now = {"en/hope.md": topic("title: Hope", "category: Missions", text="It flies.")}
    (one,) = states_of(tmp_path, {**now, "fr/hope.md": stamped(tmp_path, EN)})
    assert one == TranslationState("fr", "hope", outdated=("details",))


def test_a_quiz_is_translated_as_one_text(tmp_path: Path) -> None:
    quiz = "quiz: {question: Where?, choices: [Mars, Venus], right: Mars, why: It flew to Mars.}"
    now = {"en/hope.md": topic("title: Hope", "category: Missions", quiz, text="It flies.\n\nFor long.")}
    (one,) = states_of(tmp_path, {**now, "fr/hope.md": stamped(tmp_path, EN)})
    assert one == TranslationState("fr", "hope", missing=("quiz",))
    own = quiz.replace("Where?", "Où ?")
    (one,) = states_of(tmp_path, {**now, "fr/hope.md": stamped(tmp_path, now, own)})
    assert one.is_done
    now["en/hope.md"] = now["en/hope.md"].replace("right: Mars", "right: Venus")
    (one,) = states_of(tmp_path, {**now, "fr/hope.md": stamped(tmp_path, now, own)})
    assert one.is_done, "the fingerprint was made from the current text"


@pytest.mark.parametrize("line", ["reviewed: false", "reviewed: true"])
def test_a_translation_is_unreviewed_until_a_speaker_has_read_it(line: str, tmp_path: Path) -> None:
    (one,) = states_of(tmp_path, {**EN, "fr/hope.md": stamped(tmp_path, EN, line)})
    assert one.is_done == (line == "reviewed: true")


@pytest.mark.parametrize("line", [(), ("translates: 0123456789abcdef",), ("translates: {}",)])
def test_a_translation_without_fingerprints_is_not_stale_and_not_done(
    line: tuple[str, ...], tmp_path: Path
) -> None:
    (one,) = states_of(tmp_path, {**EN, "fr/hope.md": topic("title: Espoir", *line, text="Elle vole.")})
    assert one == TranslationState("fr", "hope", ("details", "category"), unstamped=("title", "summary"))


def test_an_untranslated_topic_is_missing_if_others_are_translated(
    tmp_path: Path,
) -> None:
    files = {**EN, "en/zeal.md": topic("title: Zeal"), "fr/hope.md": stamped(tmp_path, EN)}
    _, zeal = states_of(tmp_path, files)
    assert zeal == TranslationState("fr", "zeal", ("title", "summary"), is_there=False)


COMMUNITY = """\
name = "The House"
about = "We meet."

[[documents]]
id = "d"
title = "The Book"
sections = ["One"]
"""


def test_community_file_and_document_headings_are_also_compared(tmp_path: Path) -> None:
    files = {**EN, "fr/hope.md": stamped(tmp_path, EN), "community.toml": COMMUNITY}
    community, _ = states_of(tmp_path, files)
    assert community == TranslationState("fr", "", ("name", "about", "The Book", "One"), is_there=False)
    library = read_library(tmp_path / "now")
    own = stamp_community('name = "La Maison"\n[documents]\n"The Book" = "Le Livre"\n', _prints(library))
    community, _ = states_of(tmp_path, {**files, "fr/community.toml": own})
    assert community == TranslationState("fr", "", ("about", "One"))
    files["community.toml"] = COMMUNITY.replace("The House", "The Hut")
    community, _ = states_of(tmp_path, {**files, "fr/community.toml": own})
    assert community.outdated == ("name",)


def _prints(library: Library) -> dict[str, str]:
    return {"name": base_prints(library, "")["name"]}


def test_a_fingerprint_is_stable_and_consists_of_letters() -> None:
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
def test_fingerprints_are_the_only_change_of_a_stamped_topic(before: str, after: str) -> None:
    assert stamp_topic(before, PRINTS) == after
    assert stamp_topic(after, PRINTS) == after


@pytest.mark.parametrize(
    "text", ["no front matter", "---\ntitle: A\n", '---\n"translates": x\ntitle: A\n---\n']
)
def test_a_topic_that_cannot_be_stamped_safely_is_refused(text: str) -> None:
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
def test_a_community_file_that_cannot_be_stamped_safely_is_refused(text: str) -> None:
    with pytest.raises(UnstampableError):
        stamp_community(text, {"name": "abcdefgh"})
