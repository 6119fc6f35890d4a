"""Tests that answers become cards with a summary first, which are never too long."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.knowledge import discord_markdown
from bot.knowledge.schema import MAX_DETAILS, MAX_SUMMARY
from tests.importing.reading import one_topic, topics_of

SENTENCES = " ".join(f"This is sentence number {number} of a long answer." for number in range(400))


@pytest.mark.parametrize(
    ("answer", "summary", "details"),
    [
        ("One.\n\nTwo.", "One.", "Two."),
        ("Do this:\n- open\n- close", "Do this: open; close.", "- open\n- close"),
        ("Do this:\n\n1. Open.\n2. Close!", "Do this: Open. Close!", "1. Open.\n2. Close!"),
        ("It is easy. Do this:\n\n- open", "It is easy.", "Do this:\n\n- open"),
        (
            "Type this:\n```sh\npip install it\n```",
            "Type this: `pip install it`",
            "```sh\npip install it\n```",
        ),
        ("Write this code:\n```\na\nb\n```", "Write this code: `a` …", "```\na\nb\n```"),
        ("Steps:\n## One\nDo it.", "Do it.", "Steps:\n\n## One"),
        ("Yes.\n\n- [x] done\n- [ ] open", "Yes.", "- ✅ done\n- ⬜ open"),
        ("Hello there :wave:", "Hello there :wave:", ""),
        ("Hello there :wave:\n\n- one", "Hello there :wave:", "- one"),
        ("Monday: 9–5\nTuesday: 9–5\nand so on", "Monday: 9–5  \nTuesday: 9–5 and so on", ""),
        (
            "Yes.\n\n**Example**\n```py\nif x:\n    y()\n```\n**Note**\n- one",
            "Yes.",
            "**Example**\n\n```py\nif x:\n    y()\n```\n\n**Note**\n\n- one",
        ),
        ("Type\n\\`\\`\\`py\nx = 1\n\\`\\`\\`\nDone.", "Type", "\\`\\`\\`py\nx = 1\n\\`\\`\\`\n\nDone."),
        ("| | Price |\n|---|---|\n| Day | 2 |\n\nThat is all.", "That is all.", "- **Day**: Price: 2"),
        ("**Note:**\n\nIt is closed.", "**Note:** It is closed.", ""),
        ("Our answer:\n\nIt is closed.", "Our answer: It is closed.", ""),
        ("# How is it done?\n\nWith care.", "With care.", ""),
        ("## First\n\nWith care.\n\n## Then\n\nRest.", "With care.", "## Then\n\nRest."),
        ("```\na\nb\n```\nThat is all.", "That is all.", "```\na\nb\n```"),
        ("- one\n- two", "one; two.", "- one\n- two"),
        ("- only one", "only one", ""),
        ("```\nmake it\n```", "`make it`", ""),
        ("```\na\nb\n```", "How is it done?", "```\na\nb\n```"),
        ("> A saying\n> of old", "A saying of old", ""),
        ("• one\n• two", "one; two.", "- one\n- two"),
        ("Yes.\n* * *\nNo.", "Yes.", "No."),
        ("1984. A year.", "1984\\. A year.", ""),
        ("Look:\n\n| a | b |\n|---|---|\n| 1 | 2 |", "Look: a: **1**, b: 2.", "- a: **1**, b: 2"),
        ("Yes.\n#### Small\nText.", "Yes.", "### Small\n\nText."),
        (">>> All of\nthis\n\n- one", "All of this", "- one"),
        ("…\n\nYes.", "Yes.", ""),
        ("…", "How is it done?", ""),
        ("Use **bold**<br>and &lt;this&gt;.", "Use **bold** and <this>.", ""),
        ("<p>Use it:</p><p>* now<p>or later", "Use it: \\* now", "or later"),
        ("Yes.\n\n```py\nprint()", "Yes.", "```py\nprint()\n```"),
        ("Yes.\n\nHeading\n---\nText.", "Yes.", "### Heading\n\nText."),
    ],
)
def test_the_first_paragraph_becomes_the_summary(
    tmp_path: Path, answer: str, summary: str, details: str
) -> None:
    topic = one_topic(tmp_path, answer)
    assert (topic.summary, topic.details) == (summary, details)
    assert list(discord_markdown.find(topic.text, 1)) == []


def test_a_long_first_paragraph_is_cut_after_a_sentence(tmp_path: Path) -> None:
    text = SENTENCES[:2000].rpartition(" This")[0]
    topic = one_topic(tmp_path, text)
    assert f"{topic.summary} {topic.details}" == text
    assert len(topic.summary) < 700
    assert topic.summary.endswith(" of a long answer.")


def test_a_paragraph_without_sentences_is_cut_between_words(tmp_path: Path) -> None:
    topic = one_topic(tmp_path, "word " * 500)
    assert topic.summary.endswith("word…")
    assert len(topic.summary) <= MAX_SUMMARY


@pytest.mark.parametrize(
    "answer",
    [
        SENTENCES,
        "See:\n```py\n" + "\n".join(f"print({number})  # a comment" for number in range(500)) + "\n```",
        "\n".join(f"- entry number {number} of a long list" for number in range(400)),
        "\n\n".join(f"## Part {number}\n\n{SENTENCES[:900]}" for number in range(12)),
        "word" * 3000,
    ],
)
def test_a_text_too_long_for_a_card_becomes_several_topics(tmp_path: Path, answer: str) -> None:
    topics = topics_of(tmp_path, "one.csv", f'title,answer\nLong,"{answer}"\n')
    first, *others = topics.values()
    assert others
    assert first.keys["related"] == list(topics)[1:]
    for topic in others:
        assert topic.keys["related"] == ["long"]
        assert str(topic.keys["title"]).startswith("Long")
    for topic in topics.values():
        assert len(topic.details) <= MAX_DETAILS
        assert topic.text.count("```") % 2 == 0
    if "## Part" in answer:
        assert str(others[0].keys["title"]).startswith("Long: Part ")


def test_wrapped_lines_are_joined(tmp_path: Path) -> None:
    line = "This is a paragraph that somebody wrote in a window of eighty"
    topic = one_topic(tmp_path, f"Yes.\n\n{line}\n{line}\nand so on.\n\nA short line.\nAnother.")
    assert topic.details == f"{line} {line} and so on.\n\nA short line.\nAnother."


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        ("Ask @everyone or <@123> or <@&45>.", "Ask `@everyone` or @user or @role."),
        ("See [here](javascript:alert(1)) and [there](docs/x.md).", "See here and there."),
        ("See [https://good.com](https://evil.com/x).", "See https://evil.com/x."),
        ("See [a](https://user:word@evil.com).", "See a."),
        ("See [the page][p].\n\n[p]: https://x.org", "See [the page](https://x.org)."),
        ("Keep `[code](x)` and `@everyone`.", "Keep `[code](x)` and `@everyone`."),
        ("A\u202eB\u200bC\x07D\u00a0E.", "ABCD E."),
        ("Yes.<!-- no -->", "Yes."),
        (
            "||hidden|| <t:1700000000:R> <:emoji:123> <https://x.org>",
            "||hidden|| <t:1700000000:R> <:emoji:123> <https://x.org>",
        ),
        (
            "See [wiki](https://en.wikipedia.org/wiki/Tea_(meal)).",
            "See [wiki](https://en.wikipedia.org/wiki/Tea_(meal)).",
        ),
    ],
)
def test_links_mentions_and_invisible_signs_are_cleaned_up(tmp_path: Path, answer: str, text: str) -> None:
    assert one_topic(tmp_path, answer).text == text


def test_more_pictures_than_one_become_links(tmp_path: Path) -> None:
    topic = one_topic(tmp_path, "Look. ![a](https://x.org/a.png)\n\n![b](https://x.org/b.png)")
    assert topic.keys["image"] == {"url": "https://x.org/a.png", "alt": "a"}
    assert topic.text == "Look.\n\n[b](https://x.org/b.png)"
