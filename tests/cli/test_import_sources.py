"""Tests `import` with unusual pages and exports."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from tests.cli.command_line import Ended, falak


def run(folder: Path, name: str, text: str) -> Ended:
    (folder / name).write_text(text, encoding="utf-8")
    return falak("import", name, "--to", "content", "--write", cwd=folder)


def topics(folder: Path) -> dict[str, tuple[dict[str, object], str]]:
    """Returns the keys and the text of each written topic, by id."""
    found: dict[str, tuple[dict[str, object], str]] = {}
    for path in sorted((folder / "content/en").glob("*.md")):
        _, front, text = path.read_text(encoding="utf-8").split("---\n", 2)
        found[path.stem] = yaml.safe_load(front), text.strip()
    return found


def notes(ended: Ended) -> list[str]:
    return [line.strip() for line in ended.out.partition("\nNotes:\n")[2].split("\n\n")[0].splitlines()]


def test_toml_tables_without_content_are_left_out_with_a_note(tmp_path: Path) -> None:
    tags = (
        'title = "Our tags"\n\n[meta]\ndescription = "Tags of the bot."\nversion = "1.2"\n\n'
        '[settings]\ntitle = "Settings"\nprefix = "!"\n\n[words]\nkeywords = ["other", "words"]\n\n'
        '[fonts]\nkeywords = ["typeface"]\ncontent = "Use another font."\n\n'
        '[group.deep]\ncontent = "This is deep."\n\n[[more]]\nname = "none"\n'
    )
    ended = run(tmp_path, "tags.toml", tags)
    assert ended.code == 0
    assert list(topics(tmp_path)) == ["deep", "fonts"]
    assert notes(ended) == [
        "tags.toml:3: `meta` has no `content` and was left out.",
        "tags.toml:7: `settings` has no `content` and was left out.",
        "tags.toml:11: `words` has no `content` and was left out.",
        "tags.toml:22: This table has no `content` and was left out.",
    ]


def test_toml_with_only_settings_makes_no_topics(tmp_path: Path) -> None:
    ended = run(tmp_path, "tool.toml", '[project]\nname = "tool"\nversion = "1"\n[tool.x]\ncolour = "red"\n')
    assert ended.code == 1
    assert "tool.toml:1: There is nothing here with a question, title or name and an answer." in ended.out
    assert not (tmp_path / "content").exists()


def test_a_json_object_without_an_answer_is_left_out(tmp_path: Path) -> None:
    data = {"rules": {"response": "Be kind."}, "meta": {"version": "1", "prefix": "!"}}
    ended = run(tmp_path, "bot.json", json.dumps(data, indent=1))
    assert (ended.code, list(topics(tmp_path))) == (0, ["rules"])
    assert notes(ended) == ["bot.json:5: `meta` has no answer and was left out."]


def red_export(responses: dict[str, object]) -> str:
    commands = {
        name: {"author": {"id": 1, "name": "x"}, "command": name, "cooldowns": {}, "response": response}
        for name, response in responses.items()
    }
    return json.dumps({"414589031223512": {"GUILD": {"1234": {"commands": commands}}}}, indent=1)


@pytest.mark.parametrize(
    ("response", "keys", "text"),
    [
        ("Be kind\n\nNo spam, please.", {"title": "Houserules"}, "Be kind\n\nNo spam, please."),
        ("Be kind\nNo spam, please.", {"title": "Houserules"}, "Be kind  \nNo spam, please."),
        (
            "**How we meet**\nWithout shouting.",
            {"title": "How we meet", "aliases": ["houserules"], "questions": ["How we meet"]},
            "Without shouting.",
        ),
        ("# Kindness\nBe kind.", {"title": "Kindness", "aliases": ["houserules"]}, "Be kind."),
        ("## House rules\nBe kind.", {"title": "House rules", "aliases": ["houserules"]}, "Be kind."),
    ],
)
def test_a_command_keeps_its_name(tmp_path: Path, response: str, keys: dict[str, object], text: str) -> None:
    assert run(tmp_path, "red.json", red_export({"houserules": response})).code == 0
    assert topics(tmp_path) == {"houserules": (keys, text)}


def test_a_command_named_by_a_common_word_becomes_a_question(tmp_path: Path) -> None:
    assert run(tmp_path, "red.json", red_export({"today": "**The programme**\nWe read."})).code == 0
    assert topics(tmp_path)["today"][0] == {"title": "The programme", "questions": ["today"]}


def test_several_answers_of_a_command_are_noted(tmp_path: Path) -> None:
    ended = run(
        tmp_path, "red.json", red_export({"greet": ["Hello there!", "Good day."], "bye": ["See you."]})
    )
    assert ended.code == 0
    assert topics(tmp_path)["greet"][1] == "Hello there!\n\nGood day."
    [note] = notes(ended)
    assert "`greet` has 2 answers, and the topic has all of them." in note


@pytest.mark.parametrize(
    ("name", "around"), [("faq.md", "# FAQ\n\n## How is it?\n\n{}\n"), ("faq.json", "{}")]
)
@pytest.mark.parametrize(
    "lines",
    [
        ["**1.** Walk to the door", "**2.** Ring the bell", "**3.** Wait"],
        [f"**{number})** {'Walk on and on, and then ' * 5}stop" for number in (1, 2, 3)],
        ["✅ Bring snacks", "✅ ask questions", "❌ Shout"],
        [f"{sign} {'Bring snacks and something to drink, and ' * 3}smile" for sign in "✅❌✅"],
        ["1️⃣ Come in", "2️⃣ Sit down"],
        ["You may:", "✅ bring snacks", "❌ shout"],
        ["The Reading Room", "c/o The Library", "12 High Street", "Riverside RV1 2AB", "mail: a@example.org"],
        ["12 High Street", "Riverside"],
        [
            "**Phone:** 12345",
            "**Room:** on the second floor, behind the door with the sign of the club on it",
        ],
        ["Monday: 9–17", "Saturday: 9–12", "Sunday: closed"],
        ["a) come in", "b) sit down"],
    ],
)
@pytest.mark.parametrize("is_first", [True, False])
def test_lines_that_are_list_entries_are_not_joined(
    tmp_path: Path, name: str, around: str, lines: list[str], is_first: bool
) -> None:
    answer = "\n".join(lines) if is_first else "It is good.\n\n" + "\n".join(lines)
    text = around.format(answer)
    if name.endswith(".json"):
        text = json.dumps([{"question": "How is it?", "answer": answer}])
    assert run(tmp_path, name, text).code == 0
    [(_, written)] = topics(tmp_path).values()
    assert [line.rstrip() for line in written.splitlines() if line][-len(lines) :] == lines


@pytest.mark.parametrize(
    "paragraph",
    [
        "This is a paragraph that was wrapped by hand in an editor, so that no line\n"
        "is longer than the window. It has a sentence that begins on a new line.\nNext come more words.",
        "We meet in the reading\nroom of the library.",
        "We meet on every first Tuesday of the\nmonth in the reading room of the Old\nLibrary.",
    ],
)
def test_wrapped_lines_are_joined(tmp_path: Path, paragraph: str) -> None:
    assert run(tmp_path, "faq.md", f"# FAQ\n\n## How is it?\n\n{paragraph}\n").code == 0
    [(_, written)] = topics(tmp_path).values()
    assert written == " ".join(paragraph.split())


PAGE = """\
<html><head><script type="application/ld+json">{data}</script></head>
<body><main><h1>FAQ</h1>
<h2>What is it?</h2><p>A club.</p>
<h2>Membership</h2><div class="later"></div>
<h2>Opening hours</h2><p>From nine to five.</p>
<h2>Getting here</h2>
<h3>By tram</h3><p>Take tram 4.</p>
<h2>Who pays?</h2><p>Nobody.</p>
</main></body></html>
"""
DATA = {
    "@type": "FAQPage",
    "mainEntity": [
        {"@type": "Question", "name": name, "acceptedAnswer": {"@type": "Answer", "text": text}}
        for name, text in (("What is it?", "A club."), ("Membership", "It is free."))
    ],
}


def test_headings_missing_from_a_pages_data_are_noted(tmp_path: Path) -> None:
    ended = run(tmp_path, "faq.html", PAGE.replace("{data}", json.dumps(DATA)))
    assert ended.code == 0
    assert list(topics(tmp_path)) == ["membership", "what-is-it", "who-pays"]
    what = "is none of the questions in the page's data and was left out."
    assert notes(ended) == [
        f"faq.html:{line}: The heading `{title}` {what}"
        for line, title in ((5, "Opening hours"), (7, "By tram"))
    ]


def test_a_page_with_data_needs_no_headings(tmp_path: Path) -> None:
    text = f'<script type="application/ld+json">{json.dumps(DATA)}</script><p>Welcome</p>'
    ended = run(tmp_path, "faq.html", text)
    assert (ended.code, list(topics(tmp_path))) == (0, ["membership", "what-is-it"])
