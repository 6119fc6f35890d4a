"""Tests importing exports of other bots, and lists of objects."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.importing.drafts import Image, Link
from tests.importing.reading import drafts, read_text, titles, topics_of

TAGS = '''\
[hierarchy]
keywords = ["role-order", ">", "today"]
content = """
- Bots can't moderate members with a higher role.
- Bots can't edit roles that are higher.
"""

[ignore-bots]
keywords = ["botception"]
content = """
Bots should ignore other bots. This takes a single line:
```js
if (<message>.author.bot) return;
```
<message> is whatever you called it.
"""
hoisted = true

[node-opus]
keywords = ["opus-windows"]
content = """
**__Installing opus on Windows__**
It needs the build tools.
- Run the installer
\\u2022 Restart
"""
'''


def red(commands: dict[str, object]) -> str:
    return json.dumps(
        {"414589031223512": {"GUILD": {"133049272517001216": {"commands": commands}}}}, indent=4
    )


def command(name: str, response: object) -> dict[str, object]:
    return {
        "author": {"id": 80088516616269824, "name": "somebody"},
        "command": name,
        "cooldowns": {},
        "created_at": "2020-01-01 00:00:00",
        "editors": [],
        "response": response,
    }


def test_toml_tags_become_topics(tmp_path: Path) -> None:
    topics = topics_of(tmp_path, "tags.toml", TAGS)
    assert list(topics) == ["hierarchy", "ignore-bots", "node-opus"]
    assert topics["hierarchy"].keys == {"title": "Hierarchy", "aliases": ["role-order"]}
    assert topics["hierarchy"].details.startswith("- Bots can't moderate")
    assert topics["ignore-bots"].summary == "Bots should ignore other bots."
    assert "```js\nif (<message>.author.bot) return;\n```\n\n<message> is" in topics["ignore-bots"].details
    assert topics["node-opus"].keys["title"] == "Installing opus on Windows"
    assert topics["node-opus"].text == "It needs the build tools.\n\n- Run the installer\n- Restart"


def test_invalid_toml_is_reported_with_its_line(tmp_path: Path) -> None:
    imported = read_text(tmp_path, "tags.toml", '[one]\ncontent = "a"\n\n[two]\ncontent = b\n')
    assert str(imported.unreadable[0]).startswith(f"{tmp_path}/tags.toml:5: This is not valid TOML (")


def test_commands_of_red_become_drafts(tmp_path: Path) -> None:
    text = red(
        {
            "rules": command("rules", "Be kind.\nHave fun."),
            "hi": command("hi", ["Hello!", "Hi there."]),
            "old": None,
        }
    )
    rules, hi = drafts(tmp_path, "settings.json", text)
    assert (rules.name, rules.title, rules.text, rules.place.line) == (
        "rules",
        "Rules",
        "Be kind.\nHave fun.",
        6,
    )
    assert hi.text == "Hello!\n\nHi there."


def test_a_response_with_placeholders_is_reported(tmp_path: Path) -> None:
    imported = read_text(tmp_path, "settings.json", red({"hug": command("hug", "{author} hugs {0}")}))
    assert [note.what for note in imported.notes] == [
        "`hug` fills in {0}, {author}, which Falak shows unchanged."
    ]


@pytest.mark.parametrize(
    "data",
    [
        {"rules": "Be kind.", "text": "Write here."},
        {"commands": {"rules": {"response": "Be kind."}, "text": {"response": "Write here."}}},
        {"1": {"rules": {"response": ["Be kind."]}, "text": {"response": ["Write here."]}}},
        [{"name": "rules", "content": "Be kind."}, {"name": "text", "content": "Write here."}],
        {
            "version": 2,
            "tags": [{"tag": "!rules", "text": "Be kind."}, {"tag": "!text", "text": "Write here."}],
        },
        [["rules", "Be kind."], ["text", "Write here."]],
    ],
)
def test_answers_are_found_in_other_structures_of_json(tmp_path: Path, data: object) -> None:
    found = drafts(tmp_path, "commands.json", json.dumps(data))
    assert [(draft.title.lower(), draft.text) for draft in found] == [
        ("rules", "Be kind."),
        ("text", "Write here."),
    ]


def test_a_command_may_be_named_faq(tmp_path: Path) -> None:
    found = drafts(tmp_path, "commands.json", json.dumps({"rules": "Be kind.", "faq": "Ask."}))
    assert [(draft.name, draft.text) for draft in found] == [("rules", "Be kind."), ("faq", "Ask.")]


def test_every_field_of_an_object_is_read(tmp_path: Path) -> None:
    data = [
        {
            "Question": "Where is it?",
            "answer": ["Here.", "There."],
            "aliases": ["place", "spot, the"],
            "category": "Places",
            "links": [{"label": "Map", "url": "https://example.org/map"}, "https://www.example.org/more"],
            "imageUrl": {"url": "https://example.org/a.png", "alt": "A map"},
            "id": 17,
        }
    ]
    [draft] = drafts(tmp_path, "faq.json", json.dumps(data))
    assert (draft.title, draft.text, draft.name, draft.category) == (
        "Where is it?",
        "Here.\n\nThere.",
        "",
        "Places",
    )
    assert draft.aliases == ("place", "spot, the")
    assert draft.links == (Link("https://example.org/map", "Map"), Link("https://www.example.org/more"))
    assert draft.image == Image("https://example.org/a.png", "A map")


def test_embeds_become_the_text_of_a_topic(tmp_path: Path) -> None:
    embed = {"title": "Our rules", "description": "Be kind.", "fields": [{"name": "One", "value": "Listen."}]}
    [topic] = topics_of(tmp_path, "tags.json", json.dumps([{"name": "rules", "embed": embed}])).values()
    assert topic.keys["title"] == "Our rules"
    assert topic.text == "Be kind.\n\n**One**\n\nListen."


def test_each_line_of_json_lines_becomes_a_draft(tmp_path: Path) -> None:
    imported = read_text(
        tmp_path, "faq.jsonl", '{"q": "One?", "a": "Yes."}\n\n{"q": "Two?"\n{"q": "Three?", "a": "No."}\n'
    )
    assert titles(imported) == ["One?", "Three?"]
    assert [each.place.line for each in imported.unreadable] == [3]


@pytest.mark.parametrize(
    ("text", "line"),
    [('[\n{"question": "a",\n "answer": }]', 3), ("{}", 1), ("[1, 2]", 1), ("[" * 50_000, 1)],
)
def test_json_without_a_list_of_answers_is_reported(tmp_path: Path, text: str, line: int) -> None:
    imported = read_text(tmp_path, "faq.json", text)
    assert [each.place.line for each in imported.unreadable] == [line]


@pytest.mark.parametrize("end", ["json", "jsonl"])
def test_an_object_with_unknown_keys_is_reported_with_its_line(tmp_path: Path, end: str) -> None:
    objects = ['{"q": "One?", "a": "Yes."}', '{"x": 1}', '{"q": "Two?", "a": "No."}']
    text = "\n".join(objects) if end == "jsonl" else "[" + ",\n".join(objects) + "]"
    imported = read_text(tmp_path, f"faq.{end}", text)
    assert titles(imported) == ["One?", "Two?"]
    assert [finding.place.line for finding in imported.unreadable] == [2]


def test_an_object_without_an_answer_is_reported_with_its_line(tmp_path: Path) -> None:
    text = json.dumps([{"question": "One?", "answer": "Yes."}, {"question": "Two?", "answer": ""}], indent=1)
    imported = read_text(tmp_path, "faq.json", text)
    assert titles(imported) == ["One?"]
    assert [str(each) for each in imported.unreadable] == [
        f"{tmp_path}/faq.json:7: There is no answer to `Two?`."
    ]
