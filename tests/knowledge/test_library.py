"""Tests reading a valid content folder."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import ContentError, InputError
from bot.knowledge.library import read_library
from bot.knowledge.model import Community, Document, Image, Library, Link, Source
from tests.knowledge.content_folder import DOCUMENTS, PNG, VALID, Found, assert_found, problems, topic, write


def test_a_phrase_may_be_alias_keyword_and_title_of_a_topic(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": topic("title: Hope Probe", "aliases: [hope probe]", "keywords: [hope probe]")})
    assert len(read_library(tmp_path)) == 1


def test_a_title_and_a_paragraph_are_enough(tmp_path: Path) -> None:
    library = read_library(write(tmp_path, {"hope.md": "---\ntitle: Hope\n---\nA probe.\n"}))
    topic = library.topics["hope"]
    wording = topic.wording()
    assert (wording.title, wording.summary, wording.details) == ("Hope", "A probe.", "")
    assert (wording.aliases, wording.keywords, wording.questions, wording.reviewed) == ((), (), (), True)
    assert (topic.related, topic.sources, topic.former_ids) == ((), (), ())
    assert dict(library.documents) == {}


FULL = {
    "documents.toml": DOCUMENTS,
    "en/hope.md": topic(
        "title: Hope Probe (Al-Amal)",
        "aliases: [Al-Amal, 'Mars: the mission']",
        "keywords: [hope probe]",
        "questions:",
        "  - Which country sent a probe to Mars?",
        "related: [satellites]",
        "source:",
        "  - {document: second, section: Introduction}",
        "  - {document: first, section: Closing}",
        "former_ids: [hope-probe]",
        text="\nIt flies to Mars,\nand it sees.\n\n## More\n\n- a list\n\n---\n\nThe end.\n",
    ),
    "en/satellites.md": topic("title: Satellites", "source: {document: first, section: Introduction}"),
    "en/zeal.md": topic("title: Zeal"),
    "en/ardour.md": topic("title: Ardour"),
    "fr/hope.md": topic(
        "title: Sonde",
        "aliases: [espoir]",
        "translates: {title: abcdefgh}",
        "reviewed: false",
        text="Elle vole.",
    ),
    ".hidden/anything.txt": "",
    "en/.hope.md.swp": b"\xff",
}


@pytest.fixture
def full(tmp_path: Path) -> Library:
    return read_library(write(tmp_path, FULL))


def test_first_paragraph_is_the_summary_and_the_rest_the_details(full: Library) -> None:
    wording = full.topics["hope"].wording()
    assert wording.summary == "It flies to Mars, and it sees."
    assert wording.details == "## More\n\n- a list\n\n---\n\nThe end."


@pytest.mark.parametrize(
    "text, summary, details",
    [
        ("A probe.\n- one\n- two", "A probe.", "- one\n- two"),
        ("A probe.\n1. one\n2. two", "A probe.", "1. one\n2. two"),
        ("A probe.\n```py\nx = 1\n\n  y\n```", "A probe.", "```py\nx = 1\n\n  y\n```"),
        ("Type ```py\nx\n``` here.", "Type", "```py\nx\n``` here."),
        ("Type ```x``` here\nor there.", "Type ```x``` here or there.", ""),
        ("A probe.\n## More\nIt flew.", "A probe.", "## More\nIt flew."),
        ("A probe.\n> Far!\n\nOn.", "A probe.", "> Far!\n\nOn."),
        ("A probe.\n-# small", "A probe.", "-# small"),
        ("A probe.\n| a | b |\n|---|---|\n| 1 | 2 |", "A probe.", "| a | b |\n|---|---|\n| 1 | 2 |"),
        ("A probe.\na | b\n--|--\n1 | 2", "A probe.", "a | b\n--|--\n1 | 2"),
        ("A probe.\n***\nOn.", "A probe.", "***\nOn."),
        ("Monday  \nTuesday\\\nand\nWednesday", "Monday\nTuesday\nand Wednesday", ""),
        ("A ||probe||\n||flew||.\n\n\nOn.", "A ||probe|| ||flew||.", "On."),
    ],
)
def test_summary_ends_before_the_next_block(text: str, summary: str, details: str, tmp_path: Path) -> None:
    write(tmp_path, {"hope.md": topic("title: Hope", text=text)})
    wording = read_library(tmp_path).topics["hope"].wording()
    assert (wording.summary, wording.details) == (summary, details)


def test_every_key_is_read(full: Library) -> None:
    topic = full.topics["hope"]
    wording = topic.wording()
    assert wording.aliases == ("Al-Amal", "Mars: the mission")
    assert wording.keywords == ("hope probe",)
    assert wording.questions == ("Which country sent a probe to Mars?",)
    assert topic.related == ("satellites",)
    assert topic.sources == (Source("second", "Introduction"), Source("first", "Closing"))
    assert topic.former_ids == ("hope-probe",)


def test_a_translation_is_a_wording_of_the_same_topic(full: Library) -> None:
    wording = full.topics["hope"].wording("fr")
    assert (wording.locale, wording.title, wording.summary) == ("fr", "Sonde", "Elle vole.")
    assert wording.reviewed is False
    assert full.topics["zeal"].wording("fr").locale == "en"


def test_topics_are_sorted_by_document_and_then_by_title(full: Library) -> None:
    assert list(full.topics) == ["satellites", "hope", "ardour", "zeal"]


def test_documents_keep_their_order(full: Library) -> None:
    assert list(full.documents.values()) == [
        Document("first", "The First", ("Introduction", "Closing")),
        Document("second", "The Second", ("Introduction",)),
    ]


def comparable(library: Library) -> list[object]:
    """Returns the contents of a library in a comparable form. Topics are only equal to themselves."""
    topics = [(topic.id, topic.wordings, topic.related, topic.sources, topic.former_ids) for topic in library]
    return [topics, library.documents]


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n", b"\r"])
def test_byte_order_marks_and_other_line_ends_change_nothing(
    before: bytes, line_end: bytes, full: Library, tmp_path: Path
) -> None:
    other_files = {
        name: before + (text if isinstance(text, bytes) else text.encode()).replace(b"\n", line_end)
        for name, text in FULL.items()
    }
    assert comparable(read_library(write(tmp_path / "foreign", other_files))) == comparable(full)


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_lines_are_counted_with_every_kind_of_line_end(line_end: str, tmp_path: Path) -> None:
    text = topic("title: Hope", "aliases:", "  - amal", "  - the").replace("\n", line_end)
    assert_found(problems(write(tmp_path, {"hope.md": text})), [Found("hope.md", 5, "too common")])


def test_topics_may_be_beside_the_folders_of_translations(tmp_path: Path) -> None:
    files = {
        "hope.md": topic("title: Hope"),
        "en/zeal.md": topic("title: Zeal"),
        "ar/hope.md": topic("title: أمل"),
    }
    library = read_library(write(tmp_path, files))
    assert list(library.topics) == ["hope", "zeal"]
    assert library.topics["hope"].wording("ar").title == "أمل"


@pytest.mark.parametrize("locale", ["ar", "ur", "tr", "pt-BR", "zh-CN", "es-419", "en-GB"])
def test_a_folder_may_be_named_by_any_language_tag(locale: str, tmp_path: Path) -> None:
    write(tmp_path, {"en/sound.md": VALID, f"{locale}/sound.md": VALID})
    assert set(read_library(tmp_path).topics["sound"].wordings) == {"en", locale}


def test_a_missing_folder_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere can't be read \(no such file or directory\)"):
        read_library(tmp_path / "nowhere")


def test_a_file_instead_of_the_folder_is_an_input_error(tmp_path: Path) -> None:
    write(tmp_path, {"content": "x"})
    with pytest.raises(InputError, match="not a directory"):
        read_library(tmp_path / "content")


def test_symbolic_links_to_folders_are_followed(tmp_path: Path) -> None:
    write(tmp_path, {"store/sound.md": VALID, "content/.keep": ""})
    (tmp_path / "content" / "en").symlink_to(tmp_path / "store", target_is_directory=True)
    assert list(read_library(tmp_path / "content").topics) == ["sound"]


def read_or_refuse(name: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), {"sound.md": VALID, name: data})
        try:
            read_library(Path(folder))
        except ContentError as error:
            assert error.problems
            assert all(
                1 <= problem.line <= data.count(b"\n") + data.count(b"\r") + 1 for problem in error.problems
            )


YAML_TEXT = st.lists(
    st.sampled_from(
        [*"-:?*&!%@`#[]{},|>'\"\\ \n\t.~=<é\u2028\x85\ufeff", "---\n", "title: ", "aliases", "source: ", "- ",
         "...\n", "1", "true", "null", "2020-02-30", "!!int", "<<: ", "0x", "1e9", "\n\n", "text"]
    ),
    max_size=40,
).map("".join)  # fmt: skip


@given(st.binary(max_size=300))
def test_arbitrary_bytes_are_read_or_refused(data: bytes) -> None:
    read_or_refuse("any.md", data)


@given(front=YAML_TEXT, body=st.text(max_size=80))
def test_arbitrary_front_matter_is_read_or_refused(front: str, body: str) -> None:
    read_or_refuse("any.md", f"---\n{front}\n---\n{body}".encode(errors="surrogatepass"))


@given(st.text(max_size=200) | st.text(alphabet='[]{}="\n.,#0ad', max_size=60).map("[[document]]\n".__add__))
def test_arbitrary_documents_are_read_or_refused(text: str) -> None:
    read_or_refuse("documents.toml", text.encode(errors="surrogatepass"))


def test_example_questions_may_be_long_and_repeated_in_a_topic(tmp_path: Path) -> None:
    long = "how long " * 100
    write(tmp_path, {"a.md": topic("title: A", f"questions: [{long}, Who flew there?, who flew there]")})
    assert [topic.id for topic in read_library(tmp_path)] == ["a"]


IGNORED_FILES = (
    "hope.md~", "#hope.md#", "hope.md.orig", "hope.md.rej", "hope.md.bak", "hope.md.swp", ".hope.md.swp",
    "hope.tmp", "4913", "Thumbs.db", "desktop.ini", "Desktop.ini", ".DS_Store", ".#hope.md", "~$x.bak",
    "hope.md.swo", "~$hope.docx", "Icon\r", "ehthumbs.db",
)  # fmt: skip


def test_folders_of_operating_systems_are_ignored(tmp_path: Path) -> None:
    write(tmp_path, {"en/sound.md": VALID, "__MACOSX/en/._sound.md": "x"})
    assert len(read_library(tmp_path)) == 1


@pytest.mark.parametrize("name", IGNORED_FILES)
@pytest.mark.parametrize("folder", ["", "en/"])
def test_files_that_editors_and_systems_leave_are_ignored(folder: str, name: str, tmp_path: Path) -> None:
    write(tmp_path, {"en/sound.md": VALID, f"{folder}{name}": b"\0"})
    assert [topic.id for topic in read_library(tmp_path)] == ["sound"]


@pytest.mark.parametrize(
    "language",
    ["de", "ar", "pt-BR", "zh-Hant", "zh-Hant-TW", "es-419", "fil", "ckb", "xx", "arz", "tlh", "mnc"],
)
def test_content_may_be_in_any_single_language(language: str, tmp_path: Path) -> None:
    write(tmp_path, {f"{language}/sound.md": topic("title: Hallo Welt", "aliases: [Xanadu]")})
    library = read_library(tmp_path)
    assert library.community.base_language == language
    assert library.topics["sound"].wording("en").title == "Hallo Welt"
    assert library.topics["sound"].base.locale == language


def test_translations_may_have_a_rare_language_code(tmp_path: Path) -> None:
    write(tmp_path, {"en/sound.md": VALID, "arz/sound.md": topic("title: حاجة")})
    assert set(read_library(tmp_path).topics["sound"].wordings) == {"en", "arz"}


def test_base_language_may_have_a_rare_code_of_three_letters(tmp_path: Path) -> None:
    write(tmp_path, {"old/sound.md": VALID, "community.toml": 'base_language = "old"\n'})
    assert read_library(tmp_path).topics["sound"].base.locale == "old"


def test_topics_outside_language_folders_are_in_the_base_language(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"sound.md": VALID, "en/sound.md": topic("title: Sound"), "community.toml": 'base_language = "fr"'},
    )
    topic_read = read_library(tmp_path).topics["sound"]
    assert [(locale, wording.title) for locale, wording in topic_read.wordings.items()] == [
        ("fr", "A sound one"),
        ("en", "Sound"),
    ]


COMMUNITY = """\
name = "The Reading Room"
base_language = "en"
about = "We read a book a month."
contact = "whoever runs this server"
accent_colour = "#1f8b4c"

[[documents]]
id = "rules"
title = "The Rules"
sections = ["Introduction"]
"""


def test_community_file_is_read(tmp_path: Path) -> None:
    source = topic("title: A thing", "source: {document: rules, section: Introduction}")
    write(tmp_path, {"community.toml": COMMUNITY, "documents.toml": DOCUMENTS, "a.md": source})
    library = read_library(tmp_path)
    assert library.community == Community(
        "The Reading Room", "en", "We read a book a month.", "whoever runs this server", 0x1F8B4C
    )
    assert list(library.documents) == ["first", "second", "rules"]


def test_link_tour_and_hashtags_are_read_in_each_language(tmp_path: Path) -> None:
    files = {
        "community.toml": 'link = "https://example.org/in"\nhashtags = ["#Books", "Read_2026"]\n'
        'tour = ["b", "a"]\n',
        "fr/community.toml": 'hashtags = ["Livres"]\n',
        "en/a.md": topic("title: A", "hashtags: ['#Novel']"),
        "en/b.md": topic("title: B"),
        "fr/a.md": topic("title: Un"),
        "fr/b.md": topic("title: Deux", "hashtags: [Poème]"),
    }
    library = read_library(write(tmp_path, files))
    assert library.community.link == "https://example.org/in"
    assert library.community.tour == ("b", "a")
    assert [library.community_in(locale).hashtags for locale in ("en", "fr")] == [
        ("Books", "Read_2026"),
        ("Livres",),
    ]
    hashtags = {
        (topic.id, locale): wording.hashtags
        for topic in library
        for locale, wording in topic.wordings.items()
    }
    assert hashtags == {
        ("a", "en"): ("Novel",),
        ("a", "fr"): ("Novel",),
        ("b", "en"): (),
        ("b", "fr"): ("Poème",),
    }
    assert library.topics["a"].wordings["fr"].untranslated == ("hashtags",)


def test_category_links_and_picture_of_a_topic_are_read(tmp_path: Path) -> None:
    keys = (
        "category: Missions",
        "links: [{label: The mission, url: 'https://example.org/m?a=b#c'}]",
        "image: {file: probe.png, alt: The probe}",
    )
    write(
        tmp_path,
        {
            "en/a.md": topic("title: A thing", *keys),
            "en/probe.png": PNG,
            "fr/a.md": topic("title: Une chose", "category: Voyages"),
            "de/a.md": topic("title: Ein Ding", "image: {url: 'https://example.org/a.png', alt: Die Sonde}"),
        },
    )
    link = Link("The mission", "https://example.org/m?a=b#c")
    picture = Image(tmp_path / "en" / "probe.png", "The probe")
    wordings = read_library(tmp_path).topics["a"].wordings
    assert {locale: (each.category, each.links, each.image) for locale, each in wordings.items()} == {
        "en": ("Missions", (link,), picture),
        "fr": ("Voyages", (link,), picture),
        "de": ("Missions", (link,), Image("https://example.org/a.png", "Die Sonde")),
    }


def test_topics_without_a_document_are_sorted_by_category(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "a.md": topic("title: Apples"),
            "b.md": topic("title: Bread", "category: food"),
            "c.md": topic("title: Cars", "category: Traffic"),
            "d.md": topic("title: Dough", "category: Food"),
        },
    )
    assert list(read_library(tmp_path).topics) == ["b", "d", "c", "a"]


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org", "example.org", "https://", "https://localhost", "https://a b.org", "ftp://a.org",
        "https://me:secret@example.org", "https://example.org/a b", "https://example.org:99999/",
        "javascript:x",
        "https://[::1", "https://example.org/<x>",
    ],
)  # fmt: skip
def test_a_link_must_be_a_complete_https_address(url: str, tmp_path: Path) -> None:
    write(tmp_path, {"a.md": topic("title: A thing", f"links: [{{label: Site, url: '{url}'}}]")})
    assert_found(problems(tmp_path), [Found("a.md", 3, "not an https address")])


PICTURES = {
    "a PNG": ("a.png", PNG, None),
    "a JPEG": ("a.jpeg", b"\xff\xd8\xff\xe0" + bytes(20), None),
    "a WebP": ("a.webp", b"RIFF\x10\0\0\0WEBPVP8 " + bytes(20), None),
    "a name in capitals": ("A.PNG", PNG, None),
    "the largest picture": ("a.png", PNG + bytes(1024 * 1024 - len(PNG)), None),
    "a picture that is too large": ("a.png", PNG + bytes(1024 * 1024), "1 MB at most"),
    "a format that differs from its name": ("a.png", b"\xff\xd8\xff\xe0" + bytes(20), "Name it a.jpg."),
    "a page of HTML": ("a.png", b"<!DOCTYPE html>", "not a PNG, JPEG or WebP"),
    "a GIF": ("a.webp", b"GIF89a" + bytes(20), "not a PNG, JPEG or WebP"),
    "an SVG": ("a.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a PNG, JPEG or WebP"),
    "an empty file": ("a.jpg", b"", "not a PNG, JPEG or WebP"),
}


@pytest.mark.parametrize("name, data, says", PICTURES.values(), ids=PICTURES.keys())
def test_a_picture_is_checked_by_its_bytes(name: str, data: bytes, says: str | None, tmp_path: Path) -> None:
    write(tmp_path, {"a.md": topic("title: A thing", f"image: {{file: {name}, alt: It}}"), name: data})
    if says is None:
        assert read_library(tmp_path).topics["a"].base.image == Image(tmp_path / name, "It")
    else:
        assert_found(problems(tmp_path), [Found("a.md", 3, says)])
