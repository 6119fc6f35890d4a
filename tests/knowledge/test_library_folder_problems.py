"""Tests that all problems of a folder and between its files are reported together."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.knowledge.content_folder import (
    DOCUMENTS,
    PNG,
    RICH,
    VALID,
    Found,
    assert_found,
    problems,
    topic,
    write,
)

FOLDERS: dict[str, tuple[Mapping[str, str | bytes], list[Found]]] = {
    "no topic": ({}, [Found(".", 1, "no topic")]),
    "only dotfiles": ({".gitkeep": "", "en/.hope.md.swp": "x"}, [Found(".", 1, "no topic")]),
    "a list that refers to itself": (
        {"hope.md": topic("title: Hope", "aliases: &loop [*loop]")},
        [Found("hope.md", 3, "`&loop`"), Found("hope.md", 3, "`*loop`")],
    ),
    "a file of another kind": (
        {"sound.md": VALID, "en/picture.png": b"\x89PNG"},
        [Found("en/picture.png", 1, "no topic")],
    ),
    "a suffix in capitals": (
        {"sound.md": VALID, "en/hope.MD": VALID},
        [Found("en/hope.MD", 1, "end in .md")],
    ),
    "a file name that can't be an id": (
        {"en/Hope Probe.md": topic("title: Hope"), "README.md": topic("title: Read me")},
        [
            Found("README.md", 1, "can't be a topic's id"),
            Found("en/Hope Probe.md", 1, "can't be a topic's id"),
        ],
    ),
    "a file name that is too long": (
        {f"{'a' * 61}.md": VALID},
        [Found(f"{'a' * 61}.md", 1, "can't be a topic's id")],
    ),
    "folders not named by a language": (
        {f"{name}/hope.md": VALID for name in ("EN", "ar-eg", "drafts", "old", "pt_BR")}
        | {"sound.md": VALID},
        [Found(name, 1, "not a language code") for name in ("EN", "ar-eg", "drafts", "old", "pt_BR")],
    ),
    "a folder whose name means another language": (
        {f"{name}/hope.md": VALID for name in ("EN", "eng", "pt_BR", "zh-hant", "german")},
        [
            Found("EN", 1, "Did you mean `en`?"),
            Found("eng", 1, "Did you mean `en`?"),
            Found("german", 1, "Did you mean `de`?"),
            Found("pt_BR", 1, "Did you mean `pt-BR`?"),
            Found("zh-hant", 1, "Did you mean `zh-Hant`?"),
        ],
    ),
    "a base language that is misspelt": (
        {"sound.md": VALID, "community.toml": 'base_language = "pt_br"\n'},
        [Found("community.toml", 1, "Did you mean `pt-BR`?")],
    ),
    "a content folder inside": (
        {"README.md": "Read me.", "content/en/hope.md": VALID, "docs/a.md": "", "src/a.py": ""},
        [Found(".", 1, "Name it: --content ")],
    ),
    "files about the folder": (
        {"en/sound.md": VALID, "README.md": "# Our content\n", "LICENSE": "Free.\n"},
        [Found("LICENSE", 1, "is not a topic"), Found("README.md", 1, "no front matter")],
    ),
    "keys below the documents in community.toml": (
        {
            "sound.md": VALID,
            "community.toml": DOCUMENTS.replace("[[document]]", "[[documents]]") + 'name = "The Club"\n',
        },
        [Found("community.toml", 10, "Move `name` above the first [[documents]]")],
    ),
    "a document's title under another name": (
        {"sound.md": VALID, "community.toml": '[[documents]]\nid = "a"\nname = "A"\n'},
        [Found("community.toml", 3, "Did you mean `title`?")],
    ),
    "a picture under a name that is almost right": (
        {"en/hope.md": topic("title: Hope", "image: {file: Probe.png, alt: It}"), "en/probe.png": PNG},
        [Found("en/hope.md", 3, "Did you mean `probe.png`?")],
    ),
    "pictures that are referenced wrongly": (
        {
            "en/a.md": topic("title: A thing", "image: {file: one.png}"),
            "en/b.md": topic("title: B thing", "image: two.png"),
            "en/c.md": topic("title: C thing", "image: {file: three.gif, alt: It}"),
            "en/d.md": topic("title: D thing", "image: {file: my four.png, alt: It}"),
            "en/one.png": PNG,
            "en/two.png": PNG,
            "en/three.gif": b"GIF",
            "en/my four.png": PNG,
        },
        [
            Found("en/a.md", 3, "`alt` is missing"),
            Found("en/b.md", 3, "not a group of keys"),
            Found("en/c.md", 3, "names no picture that can be sent"),
            Found("en/d.md", 3, "names no picture that can be sent"),
        ],
    ),
    "a picture beside a topic that can't be read": (
        {"en/hope.md": topic("title: Hope: it", "image: {file: a.png, alt: It}"), "en/a.png": PNG},
        [Found("en/hope.md", 2, "in quotes")],
    ),
    "a picture of a kind that can't be sent": (
        {"sound.md": VALID, "en/a.gif": b"GIF"},
        [Found("en/a.gif", 1, "Save it as PNG, JPEG or WebP")],
    ),
    "a folder among the topics": (
        {"en/sound.md": VALID, "en/more/hope.md": VALID},
        [Found("en/more", 1, "folder among the topics")],
    ),
    "the same topic in the folder and in the language folder": (
        {"sound.md": VALID, "en/sound.md": VALID},
        [Found("sound.md", 1, "is in en as well")],
    ),
    "an alias on two topics": (
        {
            "amal.md": topic("title: Amal", "aliases:", "  - Emirates Mission"),
            "hope.md": topic("title: Hope", "aliases:", "  - hopper", "  - emirates   MISSION!"),
        },
        [Found("hope.md", 5, "is an alias of `amal` too (line 4 there)")],
    ),
    "an alias on two topics that have other problems": (
        {
            "amal.md": topic("title: Amal", "aliases: [Emirates Mission, 5]", "colour: red"),
            "hope.md": topic("aliases: [emirates mission]"),
        },
        [
            Found("amal.md", 3, "entry 2 reads as a number"),
            Found("amal.md", 4, "not a key"),
            Found("hope.md", 1, "`title` is missing"),
            Found("hope.md", 2, "is an alias of `amal` too"),
        ],
    ),
    "an alias that is another topic's title": (
        {"amal.md": topic("title: Amal", "aliases: [martian]"), "hope.md": topic("title: Martian")},
        [Found("hope.md", 2, "is an alias of `amal` too")],
    ),
    "two topics of the same title": (
        {"amal.md": topic("title: Hope"), "hope.md": topic("title: hope")},
        [Found("hope.md", 2, "is the title of `amal` too")],
    ),
    "a keyword on two topics": (
        {
            "amal.md": topic("title: A", "keywords: [mars probe]"),
            "hope.md": topic("title: B", "keywords: [Mars-Probe]"),
        },
        [Found("hope.md", 3, "is a keyword of `amal` too")],
    ),
    "a keyword that is another topic's alias": (
        {
            "amal.md": topic("title: A", "aliases: [mars probe]"),
            "hope.md": topic("title: B", "keywords: [mars probe]"),
        },
        [Found("hope.md", 3, "is an alias of `amal` too")],
    ),
    "a reference to a former id": (
        {"amal.md": topic("title: A", "former_ids: [hope]"), "sat.md": topic("title: B", "related: [hope]")},
        [Found("sat.md", 3, "It is called `amal` now")],
    ),
    "two topics with the same former id": (
        {
            "amal.md": topic("title: A", "former_ids: [hope]"),
            "sat.md": topic("title: B", "former_ids: [hope]"),
        },
        [Found("amal.md", 3, "listed twice, here and in `sat`")],
    ),
    "a source without documents": (
        {"hope.md": topic("title: A", "source: {document: first, section: Closing}")},
        [Found("hope.md", 3, "not listed in documents.toml or community.toml")],
    ),
    "a translation of nothing": (
        {"en/sound.md": VALID, "fr/sund.md": topic("title: Bon")},
        [Found("fr/sund.md", 1, "Did you mean `sound`?")],
    ),
    "several languages without a base language": (
        {"fr/hope.md": topic("title: Espoir"), "ru/hope.md": topic("title: Надежда")},
        [Found(".", 1, 'base_language = "de"')],
    ),
    "topics in another language than the base language": (
        {"community.toml": 'base_language = "de"\n', "fr/hope.md": topic("title: Espoir")},
        [Found(".", 1, "Add one: de/my-topic.md"), Found("fr/hope.md", 1, "no topic `hope` in `de`")],
    ),
    "an invalid base language": (
        {"sound.md": VALID, "community.toml": 'name = "A"\nbase_language = "German"\n'},
        [Found("community.toml", 2, "not a language code")],
    ),
    "the same question on two topics": (
        {
            "amal.md": topic("title: Amal", "questions: [Where is it now?]"),
            "hope.md": topic("title: Hope", "questions:", "- When?", "- where IS it now"),
        },
        [Found("hope.md", 5, "is a question of `amal` too (line 3 there)")],
    ),
    "the same question on three topics": (
        {f"{name}.md": topic(f"title: The {name}", "questions: [Où est-il ?]") for name in ("a", "b", "c")},
        [Found("b.md", 3, "a question of `a` too"), Found("c.md", 3, "a question of `a` too")],
    ),
    "the same question on two translations": (
        {
            **{f"en/{name}.md": topic(f"title: The {name}") for name in ("amal", "hope")},
            **{
                f"fr/{name}.md": topic(f"title: La {name}", "questions: [Où est-il ?]")
                for name in ("amal", "hope")
            },
        },
        [Found("fr/hope.md", 3, "a question of `amal` too")],
    ),
    "a copy of a file": (
        {"hope.md": RICH, "hope copy.md": RICH},
        [Found("hope copy.md", 1, "`hope copy.md` is a copy of `hope.md`")],
    ),
    "a copy of a file, named as a topic": (
        {"hope.md": RICH, "hope-2.md": RICH + "\nMore.\n", "sound.md": VALID},
        [Found("hope-2.md", 1, "`hope-2.md` is a copy of `hope.md`")],
    ),
    "a copy of a file in a translation": (
        {"hope.md": RICH, "fr/hope.md": RICH, "fr/hope (1).md": RICH},
        [Found("fr/hope (1).md", 1, "`hope (1).md` is a copy of `hope.md`")],
    ),
    "a copy of a file with another title": (
        {"hope.md": RICH, "probe.md": RICH.replace("The Hope Probe", "Our Probe")},
        [Found("probe.md", 1, "they share most of their names and questions")],
    ),
    "a copy of a short file": (
        {"hope.md": topic("title: Hope"), "hope copy.md": topic("title: Hope")},
        [Found("hope copy.md", 1, "`hope copy.md` is a copy of `hope.md`")],
    ),
    "pictures that no topic shows": (
        {"sound.md": VALID, "en/a.png": PNG, "b.webp": b"RIFF"},
        [Found("b.webp", 1, "shown by no topic"), Found("en/a.png", 1, "shown by no topic")],
    ),
    "other files among the topics": (
        {"sound.md": VALID, **{f"en/{name}": "" for name in ("a.txt", "b.tmpl", "c", "notes.docx")}},
        [Found(f"en/{name}", 1, "is not a topic") for name in ("a.txt", "b.tmpl", "c", "notes.docx")],
    ),
    "a settings file in a language's folder": (
        {"en/sound.md": VALID, "en/documents.toml": DOCUMENTS},
        [Found("en/documents.toml", 1, "is in a language's folder")],
    ),
    "conflict markers in the settings": (
        {"sound.md": VALID, "community.toml": '<<<<<<< HEAD\nname = "A"\n=======\n>>>>>>> x\n'},
        [Found("community.toml", 1, "conflict marker")],
    ),
    "a community with wrong keys and values": (
        {
            "sound.md": VALID,
            "community.toml": 'name = ""\nabout = 3\naccent_colour = "green"\ncolor = "#ffffff"\n'
            'description = "A"\nwebsite = "B"\n',
        },
        [
            Found("community.toml", 1, "`name` is empty"),
            Found("community.toml", 2, "`about` reads as a number"),
            Found("community.toml", 3, "not a colour"),
            Found("community.toml", 4, "Did you mean `accent_colour`?"),
            Found("community.toml", 5, "Did you mean `about`?"),
            Found("community.toml", 6, "not a key of community.toml"),
        ],
    ),
    "a tour with unknown and repeated topics": (
        {
            "sound.md": topic("title: Sound", "former_ids: [noise]"),
            "community.toml": 'name = "A"\ntour = ["sound", "sound", "sounds", "noise", "xyz"]\n',
        },
        [
            Found("community.toml", 2, "The tour has the topic `sound` twice"),
            Found("community.toml", 2, "The tour's topic `sounds` does not exist. Did you mean `sound`?"),
            Found("community.toml", 2, "The tour's topic `noise` does not exist. It is called `sound` now."),
            Found("community.toml", 2, "The tour's topic `xyz` does not exist. Remove it."),
        ],
    ),
    "a link and hashtags that networks don't accept": (
        {
            "sound.md": topic("title: Sound", "hashtags: [two words]"),
            "community.toml": 'link = "example.org"\nhashtags = ["2026", "#ok", "a-b"]\n',
        },
        [
            Found("community.toml", 1, "not an https address"),
            Found("community.toml", 2, "`hashtags`, entry 1 is not a hashtag"),
            Found("community.toml", 2, "`hashtags`, entry 3 is not a hashtag"),
            Found("sound.md", 3, "`hashtags`, entry 1 is not a hashtag"),
        ],
    ),
    "an invisible name": (
        {"sound.md": VALID, "community.toml": 'name = "\\u2800"\n'},
        [Found("community.toml", 1, "nothing that people can see")],
    ),
    "a name with an escape that TOML lacks": (
        {"sound.md": VALID, "community.toml": 'name = "\\e[31m"\n'},
        [Found("community.toml", 1, "(U+001B)")],
    ),
    "the middle of a conflict in the settings": (
        {"sound.md": VALID, "documents.toml": "=======\n" + DOCUMENTS},
        [Found("documents.toml", 1, "conflict marker")],
    ),
    "documents in both files": (
        {
            "documents.toml": DOCUMENTS,
            "community.toml": DOCUMENTS.replace("[[document]]", "[[documents]]").replace("second", "third"),
            "a.md": topic("title: A thing", "source: {document: third, section: Introduction}"),
        },
        [Found("community.toml", 2, "`first` is already another document's id")],
    ),
    "TOML without quotes": (
        {"sound.md": VALID, "community.toml": "name = The Club\n"},
        [Found("community.toml", 1, "in straight double quotes")],
    ),
    "TOML with curly quotes": (
        {"sound.md": VALID, "community.toml": "name = “The Club”\n"},
        [Found("community.toml", 1, "in straight double quotes")],
    ),
    "TOML with a text that is not closed": (
        {"sound.md": VALID, "community.toml": 'name = "The Club\n'},
        [Found("community.toml", 1, "a text is not closed")],
    ),
    "TOML with quotes in a text": (
        {"sound.md": VALID, "community.toml": 'name = "The "Club""\n'},
        [Found("community.toml", 1, "goes between ' and '")],
    ),
    "TOML with a colon": (
        {"sound.md": VALID, "community.toml": 'name: "The Club"\n'},
        [Found("community.toml", 1, "no `key = value`")],
    ),
    "TOML with a key twice": (
        {"sound.md": VALID, "community.toml": 'name = "A"\nname = "B"\n'},
        [Found("community.toml", 2, "for the second time")],
    ),
    "TOML with a list that is not closed": (
        {"sound.md": VALID, "documents.toml": DOCUMENTS.replace('"Closing"]', '"Closing"')},
        [Found("documents.toml", 6, "close it with ]")],
    ),
    "TOML with a heading that lacks a bracket": (
        {"sound.md": VALID, "documents.toml": DOCUMENTS.replace("[[document]]", "[[document]", 1)},
        [Found("documents.toml", 1, "too few brackets")],
    ),
    "a translation with keys that only the base language may have": (
        {
            "en/sound.md": VALID,
            "fr/sound.md": topic(
                "title: Bon",
                "related: [sound]",
                "source: {document: a, section: b}",
                "former_ids: [a]",
                "titel: x",
            ),
        },
        [
            Found("fr/sound.md", 3, "`related` has no place in a translation"),
            Found("fr/sound.md", 4, "`source` has no place in a translation"),
            Found("fr/sound.md", 5, "`former_ids` has no place in a translation"),
            Found("fr/sound.md", 6, "Did you mean `title`?"),
        ],
    ),
    "a translation whose own keys are wrong": (
        {"en/sound.md": VALID, "fr/sound.md": topic("title: Bon", "reviewed: perhaps", "translates: [a]")},
        [
            Found("fr/sound.md", 3, "neither true nor false"),
            Found("fr/sound.md", 4, "`translates` is not a group of keys"),
        ],
    ),
    "an alias on two translations": (
        {
            "en/a.md": topic("title: A thing", "aliases: [lune]"),
            "en/b.md": topic("title: B thing"),
            "fr/a.md": topic("title: Une chose", "aliases: [objet]"),
            "fr/b.md": topic("title: Autre chose", "aliases: [lune, Objet]"),
        },
        [Found("fr/b.md", 3, "`Objet` is an alias of `a` too")],
    ),
    "invalid TOML": (
        {"sound.md": VALID, "documents.toml": '[[document]]\nid = "a"\ntitle "A"\n'},
        [Found("documents.toml", 3, "not valid TOML")],
    ),
    "TOML that ends too early": (
        {"sound.md": VALID, "documents.toml": '[[document]]\nid = "a"\nsections = ["A",\n'},
        [Found("documents.toml", 3, "not valid TOML")],
    ),
    "TOML with a direction character": (
        {"sound.md": VALID, "documents.toml": DOCUMENTS.replace("The Second", r"The \u202e Second")},
        [Found("documents.toml", 8, "(U+202E)")],
    ),
    "TOML with an escape character": (
        {"sound.md": VALID, "documents.toml": DOCUMENTS.replace("Closing", r"\u001b[31m")},
        [Found("documents.toml", 4, "(U+001B)")],
    ),
    "TOML that is nested too deep": (
        {"sound.md": VALID, "documents.toml": "a = " + "[" * 50_000},
        [Found("documents.toml", 1, "TOML")],
    ),
    "TOML in another encoding": (
        {"sound.md": VALID, "documents.toml": '[[document]]\nid = "caf\xe9"\n'.encode("latin-1")},
        [Found("documents.toml", 2, "not UTF-8")],
    ),
    "documents that are incomplete": (
        {"sound.md": VALID, "documents.toml": DOCUMENTS + '\n[[document]]\nid = "third"\nsection = ["A"]\n'},
        [
            Found("documents.toml", 11, "`title` is missing"),
            Found("documents.toml", 13, "Did you mean `sections`?"),
        ],
    ),
    "documents with values of wrong types": (
        {"sound.md": VALID, "documents.toml": '[[document]]\nid = "No id"\ntitle = 3\nsections = "A"\n'},
        [
            Found("documents.toml", 2, "is not an id"),
            Found("documents.toml", 3, "`title` reads as a number"),
            Found("documents.toml", 4, "`sections` is not a list"),
        ],
    ),
    "documents in one table": (
        {"sound.md": VALID, "documents.toml": '[document]\nid = "a"\ntitle = "A"\n'},
        [Found("documents.toml", 1, "[[document]]")],
    ),
    "documents and sections that are listed twice": (
        {
            "sound.md": VALID,
            "documents.toml": '[[document]]\nid = "a"\ntitle = "A"\n[[document]]\nid = "a"\ntitle = "B"\n'
            'sections = ["C", "C"]\n',
        },
        [
            Found("documents.toml", 5, "already another document's id"),
            Found("documents.toml", 7, "`C` is listed twice"),
        ],
    ),
    "documents that can't be read, and topics with them as source": (
        {
            "documents.toml": "?",
            "a.md": topic("title: A thing", "source: {document: b, section: C}", "xyz: 1"),
        },
        [Found("a.md", 4, "not a key"), Found("documents.toml", 1, "not valid TOML")],
    ),
    "documents that are partly valid, and topics with them as source": (
        {
            "documents.toml": DOCUMENTS
            + 'year = 1\n\n[[document]]\nid = "first"\ntitle = "A"\nauthor = "B"\n'
            'sections = ["C", "C"]\n[[document]]\nid = "third"\ntitle = "D"\nsection = ["E"]\n'
            '[[document]]\nid = "fourth"\ntitle = "D"\nsections = "F"\n',
            "a.md": topic(
                "title: A thing",
                "source:",
                "  - {document: first, section: Opening}",
                "  - {document: fist, section: Closing}",
                "  - {document: second, section: Introduction}",
                "  - {document: third, section: E}",
                "  - {document: fourth, section: F}",
            ),
        },
        [
            Found("a.md", 4, "`first` has no section `Opening`"),
            Found("a.md", 5, "Did you mean `first`?"),
            Found("documents.toml", 10, "`year` is not a key"),
            Found("documents.toml", 13, "already another document's id"),
            Found("documents.toml", 15, "`author` is not a key"),
            Found("documents.toml", 16, "`C` is listed twice"),
            Found("documents.toml", 20, "Did you mean `sections`?"),
            Found("documents.toml", 24, "`sections` is not a list"),
        ],
    ),
    "documents under a misspelt name, and topics with them as source": (
        {
            "documents.toml": DOCUMENTS.replace("document", "documents"),
            "a.md": topic("title: A thing", "source: {document: first, section: Closing}"),
        },
        [Found("documents.toml", 1, "Did you mean `document`?")],
    ),
    "problems of every kind at once": (
        {
            "documents.toml": DOCUMENTS,
            "en/a.md": topic("aliases: [sonde, the, sonde]", "related: [b, zzz]", "colour: red", text=""),
            "en/b.md": "---\ntitle: [\n---\nText.\n",
            "en/c.md": topic("title: C", "aliases: [Sonde]", "related: [a, b]", "keywords: [hello]"),
            "en/d.txt": "",
            "fr/c.md": b"---\ntitle: \xff\n---\n",
        },
        [
            Found("en/a.md", 1, "`title` is missing"),
            Found("en/a.md", 2, "too common"),
            Found("en/a.md", 2, "in `aliases` already"),
            Found("en/a.md", 3, "`zzz` does not exist"),
            Found("en/a.md", 4, "`colour` is not a key"),
            Found("en/a.md", 5, "text is missing"),
            Found("en/b.md", 3, "list"),
            Found("en/c.md", 3, "alias of `a` too"),
            Found("en/c.md", 5, "trigger on ordinary chat"),
            Found("en/d.txt", 1, "not a topic"),
            Found("fr/c.md", 2, "not UTF-8"),
        ],
    ),
}


@pytest.mark.parametrize("files, expected", FOLDERS.values(), ids=FOLDERS.keys())
def test_a_folder_is_refused_if_it_contains(
    files: Mapping[str, str | bytes], expected: list[Found], tmp_path: Path
) -> None:
    assert_found(sorted(problems(write(tmp_path, files))), sorted(expected))


def test_a_copy_of_a_bundled_topic_is_one_problem(tmp_path: Path) -> None:
    content = Path(__file__).parents[2] / "content"
    folder = shutil.copytree(content, tmp_path / "content")
    (folder / "en" / "satellites copy.md").write_bytes((folder / "en" / "satellites.md").read_bytes())
    assert_found(
        problems(folder),
        [Found("en/satellites copy.md", 1, "`satellites copy.md` is a copy of `satellites.md`")],
    )


def test_problems_are_sorted_by_file_and_line(tmp_path: Path) -> None:
    files, _ = FOLDERS["problems of every kind at once"]
    found = [(problem.path, problem.line) for problem in problems(write(tmp_path, files))]
    assert found == sorted(found)


@pytest.mark.parametrize("target", ["loop.md", "gone.md"])
def test_a_broken_symbolic_link_is_a_problem(target: str, tmp_path: Path) -> None:
    write(tmp_path, {"sound.md": VALID})
    (tmp_path / "loop.md").symlink_to(tmp_path / target)
    assert_found(problems(tmp_path), [Found("loop.md", 1, "can't be read")])


def test_a_symbolic_link_to_its_own_folder_is_not_followed_forever(tmp_path: Path) -> None:
    write(tmp_path, {"sound.md": VALID})
    (tmp_path / "en").symlink_to(tmp_path, target_is_directory=True)
    assert_found(
        problems(tmp_path), [Found("en/en", 1, "folder among"), Found("sound.md", 1, "is in en as well")]
    )


def test_a_named_pipe_is_a_problem_and_does_not_block(tmp_path: Path) -> None:
    write(tmp_path, {"sound.md": VALID})
    os.mkfifo(tmp_path / "pipe.md")
    assert_found(problems(tmp_path), [Found("pipe.md", 1, "not an ordinary file")])
