"""Tests importing folders of Markdown files."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import InputError
from bot.importing.plans import plan_import
from bot.importing.sources import read
from tests.importing.reading import Written, titles, written


def topics_of(folder: Path, files: dict[str, str]) -> dict[str, Written]:
    source = folder / "tags"
    for name, text in files.items():
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    plan = plan_import(read(source), folder / "content")
    assert [str(each) for each in plan.unreadable] == []
    return written(plan)


def test_tags_with_embeds_become_topics(tmp_path: Path) -> None:
    topics = topics_of(
        tmp_path,
        {
            "args-kwargs.md": (
                "`*args` and `**kwargs`\n\nThese take any number of arguments.\n\n**Single asterisk**\n"
                "`*args` takes positional ones.\n\n**Use cases**  \n• Decorators  \n• Inheritance\n"
            ),
            "intents.md": (
                '---\naliases: ["mc-intent", "message content"]\n'
                'embed:\n    title: "Message Content Intent"\n'
                "---\n\nEnable it in the code:\n\n```py\nintents = discord.Intents.default()\n\n"
                "intents.message_content = True\n```\nFor more see `/tag on-message`.\n"
            ),
            "off-topic.md": (
                "---\nembed:\n    title: Off-topic channels\n---\nThere are three:\n"
                "• <#291284109232308226>\n• <#463035241142026251>\n"
            ),
        },
    )
    assert topics["args-kwargs"].keys == {"title": "*args and **kwargs", "aliases": ["args-kwargs"]}
    assert topics["args-kwargs"].summary == "These take any number of arguments."
    assert topics["args-kwargs"].details.endswith("**Use cases**\n\n- Decorators\n- Inheritance")
    assert topics["intents"].keys == {
        "title": "Message Content Intent",
        "aliases": ["intents", "mc-intent", "message content"],
    }
    assert topics["intents"].text == (
        "Enable it in the code: `intents = discord.Intents.default()` …\n\n"
        "```py\nintents = discord.Intents.default()\n\n"
        "intents.message_content = True\n```\n\nFor more see `/tag on-message`."
    )
    assert topics["off-topic"].summary == "There are three: <#291284109232308226>; <#463035241142026251>."


def test_pages_of_a_site_become_topics(tmp_path: Path) -> None:
    topics = topics_of(
        tmp_path,
        {
            "billing/refunds.md": (
                "---\ntitle: Refunds\ntags: [money]\ndate: 2024-05-01\n---\n\n"
                "You get it back\nwithin a week.\n"
            ),
            "billing/what-it-costs.md": "# What does it *cost*?\n\nNothing. [More](refunds.md).\n",
            "hugo.md": '+++\ntitle = "Hugo"\nkeywords = ["generator of sites"]\n+++\nIt makes sites.\n',
            "plain.md": "Only a text.\n",
            "README.md": "# About this folder\n\nNo topic.\n",
            ".hidden/x.md": "Hidden.\n",
        },
    )
    assert set(topics) == {"refunds", "what-it-costs", "hugo", "plain"}
    assert topics["refunds"].keys == {"title": "Refunds", "category": "money"}
    assert topics["refunds"].text == "You get it back within a week."
    assert topics["what-it-costs"].keys["category"] == "Billing"
    assert topics["what-it-costs"].keys["title"] == "What does it cost?"
    assert topics["what-it-costs"].text == "Nothing. More."
    assert topics["hugo"].keys["aliases"] == ["generator of sites"]
    assert topics["plain"].keys == {"title": "Plain"}


def test_a_faq_page_in_the_folder_becomes_several_topics(tmp_path: Path) -> None:
    topics = topics_of(tmp_path, {"faq.md": "---\ntitle: FAQ\n---\n## One?\n\nYes.\n\n## Two?\n\nNo.\n"})
    assert set(topics) == {"one", "two"}


def test_unreadable_parts_are_reported_with_file_and_line(tmp_path: Path) -> None:
    source = tmp_path / "tags"
    source.mkdir()
    (source / "a.md").write_text("---\ntitle: [one\n---\nText.\n")
    (source / "b.md").write_text("---\ntitle: Empty\n---\n\n")
    (source / "c.md").write_text("---\ntitle: Sound\n---\nText.\n")
    (source / "d.md").write_text("---\ntitle: Open\n\nText.\n")
    (source / "e.md").write_text("---\n\nText below a rule.\n")
    imported = read(source)
    assert titles(imported) == ["Sound", "E"]
    [third, first, second] = map(str, sorted(imported.unreadable, key=lambda each: "never" not in each.what))
    assert third == f"{source}/d.md:1: The front matter that begins here never ends."
    assert first.startswith(f"{source}/a.md:3: The front matter is not valid YAML")
    assert second == f"{source}/b.md:1: There is no answer to `Empty`."


def test_a_folder_without_markdown_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="has no Markdown files"):
        read(tmp_path)


def test_a_single_tag_becomes_a_draft(tmp_path: Path) -> None:
    path = tmp_path / "ask.md"
    path.write_text("---\nembed:\n  title: Asking good questions\n---\nJust ask.\n\n# A heading\n\nText.\n")
    [draft] = read(path).drafts
    assert (draft.title, draft.name) == ("Asking good questions", "ask")
