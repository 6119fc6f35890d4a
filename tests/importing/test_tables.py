"""Tests importing tables that spreadsheets export."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import InputError
from bot.importing.drafts import Image, Link
from tests.importing.reading import drafts, plan_of, read_text, titles, topics_of, written

GERMAN = (
    "Frage;Antwort;Kategorie;Alias\r\n"
    'Wo liegt Köln?;"Am Rhein.\r\n\r\nEs ist die Stadt der „Kölner“.";Städte;Colonia|Kölle\r\n'
    "Was kostet es?;Nichts.;Geld;\r\n"
)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_all_delimiters_line_ends_and_encodings_are_read(
    tmp_path: Path, delimiter: str, line_end: str, encoding: str
) -> None:
    rows = [
        ["Question", "Answer"],
        ["Where is it?", '"First, ""here"".\n\nThen there; or so."'],
        ["And you?", "Fine."],
    ]
    text = "\n".join(delimiter.join(row) for row in rows).replace("\n", line_end) + line_end
    first, second = drafts(tmp_path, "faq.csv", text.encode(encoding))
    assert (first.title, first.text) == ("Where is it?", 'First, "here".\n\nThen there; or so.')
    assert (second.title, second.text, second.place.line) == ("And you?", "Fine.", 5)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-le", "utf-8-sig"])
def test_umlauts_are_read_in_the_encodings_of_excel(tmp_path: Path, encoding: str) -> None:
    topics = topics_of(tmp_path, "faq.csv", GERMAN.encode(encoding))
    assert topics["wo-liegt-koeln"].keys == {
        "title": "Wo liegt Köln?",
        "aliases": ["Colonia", "Kölle"],
        "questions": ["Wo liegt Köln?"],
        "category": "Städte",
    }
    assert topics["wo-liegt-koeln"].details == "Es ist die Stadt der „Kölner“."


def test_excels_line_with_the_separator_is_not_the_header(tmp_path: Path) -> None:
    first, second = drafts(tmp_path, "faq.csv", "sep=;\r\n" + GERMAN)
    assert (first.place.line, second.place.line) == (3, 6)


def test_columns_are_read_in_any_order_case_and_wording(tmp_path: Path) -> None:
    text = (
        "IMAGE URL,Alt-Text,Also known as,See also,Section,FAQ Question,Response text,Notes to self\n"
        "https://example.org/a.png,A map,map; plan | chart,Docs: https://example.org/docs,Places,Where?,There.,x\n"
    )
    imported = read_text(tmp_path, "faq.csv", text)
    [draft] = imported.drafts
    assert (draft.title, draft.text, draft.category) == ("Where?", "There.", "Places")
    assert draft.aliases == ("map", "plan", "chart")
    assert draft.links == (Link("https://example.org/docs", "Docs"),)
    assert draft.image == Image("https://example.org/a.png", "A map")
    assert [note.what for note in imported.notes] == ["The column `Notes to self` is not used."]


@pytest.mark.parametrize(
    "header",
    [
        "Вопрос,Ответ",
        "السؤال,الجواب",
        "Pregunta,Respuesta",
        "问题,答案",
        "q,a",
        "QUESTION (en),Your Answer",
        "topic,text",
    ],
)
def test_headers_in_other_languages_are_recognised(tmp_path: Path, header: str) -> None:
    [draft] = drafts(tmp_path, "faq.csv", f"{header}\nWhere is it?,Here.\n")
    assert (draft.title, draft.text) == ("Where is it?", "Here.")


def test_the_column_topic_may_be_the_category(tmp_path: Path) -> None:
    [draft] = drafts(tmp_path, "faq.csv", "Topic,Question,Answer\nMoney,What is it?,Free.\n")
    assert (draft.title, draft.category) == ("What is it?", "Money")


def test_title_and_question_are_both_kept(tmp_path: Path) -> None:
    topics = topics_of(
        tmp_path, "faq.csv", "title,question,answer\nFees,What does it cost?|Is it free?,Nothing.\n"
    )
    assert topics["fees"].keys == {"title": "Fees", "questions": ["What does it cost?", "Is it free?"]}


def test_commas_separate_aliases_only_without_other_separators(tmp_path: Path) -> None:
    text = (
        'question,answer,aliases\nA place?,Yes.,"Paris, Texas; Paris, TX"\n'
        'Two?,Yes.,"one thing, another thing"\n'
    )
    first, second = drafts(tmp_path, "faq.csv", text)
    assert first.aliases == ("Paris, Texas", "Paris, TX")
    assert second.aliases == ("one thing", "another thing")


def test_two_columns_without_names_are_read(tmp_path: Path) -> None:
    imported = read_text(tmp_path, "faq.tsv", "What is it?\tA thing.\nWho is there?\tMe.\n")
    assert titles(imported) == ["What is it?", "Who is there?"]
    assert "doesn't name the columns" in imported.notes[0].what


def test_a_header_with_unknown_words_does_not_become_a_topic(tmp_path: Path) -> None:
    imported = read_text(
        tmp_path, "faq.csv", "Fråga;Svar\nHur går jag med?;Så här.\nVad kostar det?;Inget.\n"
    )
    assert titles(imported) == ["Hur går jag med?", "Vad kostar det?"]
    assert imported.notes[0].what == (
        "The columns `Fråga` and `Svar` are used as the question and the answer."
    )


def test_a_guessed_encoding_is_reported_and_can_be_given(tmp_path: Path) -> None:
    data = "Вопрос;Ответ\nКак вступить?;Просто.\n".encode("cp1251")
    assert "was read as Windows-1252" in read_text(tmp_path, "faq.csv", data).notes[0].what
    imported = read_text(tmp_path, "faq.csv", data, "cp1251")
    assert (titles(imported), imported.notes) == (["Как вступить?"], [])


@pytest.mark.parametrize(
    ("data", "encoding", "message"),
    [
        (b"question,answer\nWhat?,\x81\xff\n", None, "is not in UTF-8: see line 2"),
        ("question,answer\nÇa?,Non.\n".encode(), "ascii", "is not in ascii: see line 2"),
        (b"question,answer\n", "latin-99", "There is no encoding latin-99"),
    ],
)
def test_bytes_that_the_encoding_cannot_decode_are_refused(
    tmp_path: Path, data: bytes, encoding: str | None, message: str
) -> None:
    with pytest.raises(InputError, match=message):
        read_text(tmp_path, "faq.csv", data, encoding)


def test_a_table_without_an_answer_column_is_not_guessed(tmp_path: Path) -> None:
    imported = read_text(tmp_path, "people.csv", "first,last,age\nAda,Lovelace,36\n")
    assert [str(finding) for finding in imported.unreadable] == [
        f"{tmp_path}/people.csv:1: The first row must name a column for the question or title "
        "and one for the "
        "answer. It names `first`, `last`, `age`."
    ]


def test_incomplete_rows_are_reported_with_their_line(tmp_path: Path) -> None:
    text = 'question,answer\n"One\nmore?",Yes.\nTwo?,\n,Three.\n\n,,\nFour?,a,b\nFive?,Yes.\n'
    imported = read_text(tmp_path, "faq.csv", text)
    assert titles(imported) == ["One more?", "Five?"]
    assert [(finding.place.line, finding.what[:30]) for finding in imported.unreadable] == [
        (4, "There is no answer to `Two?`."),
        (5, "There is no question, title or"),
        (8, "The row has 3 cells, the first"),
    ]


def test_an_unclosed_quotation_mark_is_reported(tmp_path: Path) -> None:
    text = 'question,answer\nOne?,Yes.\nTwo?,"It begins\nThree?,No.\n'
    imported = read_text(tmp_path, "faq.csv", text)
    assert titles(imported) == ["One?"]
    assert imported.unreadable[0].place.line == 3
    assert imported.unreadable[0].what == "A quotation mark is opened in this row and never closed."


def test_an_answer_of_html_becomes_markdown(tmp_path: Path) -> None:
    answer = '<p>Use <b>this</b>:</p><ul><li>one</li><li><a href=""https://x.org"">two</a></li></ul>'
    [draft] = drafts(tmp_path, "faq.csv", f'question,answer\nHow?,"{answer}"\n')
    assert draft.text == "Use **this**:\n\n- one\n- [two](https://x.org)"


def test_a_picture_file_is_copied_beside_its_topic(tmp_path: Path) -> None:
    (tmp_path / "map.PNG").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(20))
    plan = plan_of(
        tmp_path,
        "faq.csv",
        "question,answer,image,image alt\nWhere?,Here.,map.PNG,The way\nWho?,Me.,no.png,\n",
    )
    assert written(plan)["where"].keys["image"] == {"file": "where.png", "alt": "The way"}
    assert list(plan.pictures.values()) == [tmp_path / "map.PNG"]
    assert [note.what for note in plan.notes] == [
        "The picture of `Who?` was left out. There is no picture `no.png` beside the topic."
    ]


def test_a_thousand_rows_become_a_thousand_topics(tmp_path: Path) -> None:
    rows = "".join(
        f"How do I set up module {number}?,Open page {number}.,module {number}\n" for number in range(1000)
    )
    plan = plan_of(tmp_path, "faq.csv", f"question,answer,alias\n{rows}")
    assert len(written(plan)) == plan.topics == 1000


@pytest.mark.parametrize(
    ("name", "data"), [("faq.xlsx", b"PK\x03\x04"), ("faq.csv", b" \n"), ("faq.csv", bytes(range(256)))]
)
def test_files_that_are_not_tables_are_refused(tmp_path: Path, name: str, data: bytes) -> None:
    with pytest.raises(InputError):
        read_text(tmp_path, name, data)


def test_a_row_with_an_unquoted_separator_does_not_become_a_topic(tmp_path: Path) -> None:
    text = "question;answer;aliases;link\nWhy?;So.;;\nHere; or there?;Both.;;\nWho?;We.;;\n"
    imported = read_text(tmp_path, "faq.csv", text)
    assert titles(imported) == ["Why?", "Who?"]
    assert [(each.place.line, each.what[:19]) for each in imported.unreadable] == [(3, "The row has 5 cells")]


@pytest.mark.parametrize(
    "text",
    [
        "question,answer\nWhy?,So.,,\nWho?,We.\n",
        "question,answer,alias\nWhy?,So.,,,\nWho?,We.,,,\n",
    ],
)
def test_empty_cells_at_the_end_of_rows_do_not_matter(text: str, tmp_path: Path) -> None:
    assert [draft.text for draft in drafts(tmp_path, "faq.csv", text)] == ["So.", "We."]
