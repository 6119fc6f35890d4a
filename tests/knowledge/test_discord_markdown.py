"""Tests advice on texts that Discord shows differently than their author intended."""

from __future__ import annotations

import pytest

from bot.knowledge.discord_markdown import PHONE_SCREEN, find, find_in_name, find_invisible

LONG = "This line was broken by an editor to fit into its window, and"
FOUND: dict[str, tuple[str, int, str]] = {
    "a table": ("A.\n\n| a | b |\n|---|---|\n| 1 | 2 |", 4, "no tables"),
    "a table without outer bars": ("A.\n\na | b\n:-- | --:\n1 | 2", 4, "no tables"),
    "HTML": ("A <b>bold</b> word.", 1, "HTML"),
    "a line break in HTML": ("A.\n\nOne.<br>Two.", 3, "HTML"),
    "a comment": ("A.\n\n<!-- more to come -->", 3, "HTML"),
    "an entity": ("A.\n\nFish &amp; chips.", 3, "HTML"),
    "a picture in the text": ("A.\n\n![A probe](https://example.org/a.png)", 3, "`image`"),
    "a picture by a reference": ("A.\n\n![A probe][probe]", 3, "`image`"),
    "a footnote": ("A.[^1]", 1, "no footnotes"),
    "a footnote's text": ("A.\n\n[^note]: More.", 3, "no footnotes"),
    "a small heading": ("A.\n\n#### More", 3, "no headings below"),
    "a smaller heading": ("A.\n\n###### More", 3, "no headings below"),
    "an open block of code": ("A.\n\n```python\nprint()", 3, "never ends"),
    "a block of code with too few closing marks": ("A.\n\n````\nx\n```", 3, "never ends"),
    "a block of code after another": ("A.\n\n```\nx\n```\n\n~~~\ny", 7, "never ends"),
    "a relative link": ("See [the rules](rules.md).", 1, "complete address"),
    "a link from the root": ("A.\n\nSee [the rules](/rules).", 3, "complete address"),
    "a link to a heading": ("See [below](#below).", 1, "complete address"),
    "a link by a reference": ("See [the rules][1].", 1, "is elsewhere"),
    "a reference": ("A.\n\n[rules]: https://example.org", 3, "is elsewhere"),
    "a mention of a person": ("Ask <@123456789012345678>.", 1, "a mention"),
    "a mention of a role": ("A.\n\nAsk <@&123456789012345678>.", 3, "a mention"),
    "a mention of a channel": ("See <#123456789012345678>.", 1, "a mention"),
    "a mention of everyone": ("Hello @everyone.", 1, "a mention"),
    "a paragraph with broken lines": (f"A.\n\n{LONG}\nthat shows.", 3, "broken into lines"),
    "a later paragraph with broken lines": (
        f"A.\n\nB.\n\n{LONG}\n{LONG}\nthat shows.",
        5,
        "broken into lines",
    ),
    "an entry with broken lines": (f"A.\n\n- {LONG}\n  that shows.", 3, "broken into lines"),
    "a summary that ends in a colon": ("There are three:\n\n- a\n- b", 1, "ends in a colon"),
    "a summary on several lines that ends in a colon": ("There are\nthree:\n\n- a", 1, "ends in a colon"),
    "a summary with a wide colon": ("三つあります：\n\n- a", 1, "ends in a colon"),
    "a long summary": ("a" * (PHONE_SCREEN + 1), 1, f"{PHONE_SCREEN + 1} characters"),
    "a long summary before details": ("a " * PHONE_SCREEN + "\n\nMore.", 1, "blank line"),
    "a rule": ("A.\n\n---\n\nB.", 3, "neither rules"),
    "a summary in bold that ends in a colon": ("**There are three:**\n\n- a", 1, "ends in a colon"),
    "a summary that announces a list right below": ("There are three:\n- a\n- b", 1, "ends in a colon"),
    "a short line of the summary": ("Roses are red,\nviolets are blue.", 1, "two spaces"),
    "a quote with broken lines": (f"A.\n\n> {LONG}\n> that shows.", 3, "broken into lines"),
    "broken lines after a summary without a blank line": (f"A.\n# B\n{LONG}\nthat shows.", 3, "broken into"),
    "code between tildes": ("A.\n\n~~~\nx\n~~~", 3, "Write ```"),
    "a list of tasks": ("A.\n\n- [x] done\n- [ ] open", 4, "no boxes"),
    "an underlined heading": ("A.\n\nMore\n====\n\nB.", 4, "neither rules"),
}
FINE: dict[str, str] = {
    "plain paragraphs": "A.\n\nB.\n\nC.",
    "supported Markdown": "**A** *b* __c__ ~~d~~ ||e||\n\n# A\n## B\n### C\n> d\n- e\n  - f\n1. g\n-# small",
    "a complete link": "See [the rules](https://example.org/rules) and <https://example.org>.",
    "an address in a link's text": "Write to [us](mailto:a@example.org).",
    "a table in code": "A.\n\n```\n| a | b |\n|---|---|\n```",
    "HTML in code": "A.\n\nWrite `<b>` and ``<i>`x`</i>``.\n\n```html\n<b>\n```",
    "a block of code": "A.\n\n```py\nprint()\n```\n\n````\nx\n````",
    "a placeholder": "Type /ask <question> or a < b > c.",
    "emoji and times": "A <:probe:123456789012345678> at <t:1700000000:R>, </ask:123456789012345678>.",
    "an e-mail address": "Write to me@everyone.example.",
    "a mention in code": "Write `<@123456789012345678>`.",
    "a summary on several lines": f"{LONG}\nthat is shown on one.\n\nB.",
    "short lines": "A.\n\nRoses are red,\nviolets are blue.",
    "a list of long entries": f"A.\n\n- {LONG}\n- {LONG}",
    "long lines with intended breaks": f"A.\n\n{LONG}  \nthat is meant.",
    "a long line before a list": f"A.\n\n{LONG}:\n- a\n- b",
    "a colon before a list in the details": "A.\n\nThere are three:\n- a",
    "the longest summary": "a" * PHONE_SCREEN,
    "a summary with intended line breaks": "Monday: 9–5  \nTuesday: 9–5\\\nWednesday: never",
    "a summary with a list right below": "There are three.\n- a\n- b",
    "a summary with code right below": "Type this.\n```sh\nmake\n```",
    "an emoji at the end": "Hello there :wave:",
    "short lines of a quote": "A.\n\n> Roses are red,\n> violets are blue.",
    "a dash": "A – b -- c --- d.",
    "brackets": "Write [sic] here (and there).",
}


@pytest.mark.parametrize("body, line, says", FOUND.values(), ids=FOUND.keys())
def test_advice_is_given_for(body: str, line: int, says: str) -> None:
    found = list(find(body, 10))
    assert {defect.line for defect in found} >= {line + 9}
    assert any(says in f"{defect.what} {defect.remedy}" for defect in found if defect.line == line + 9), found


@pytest.mark.parametrize("body", FINE.values(), ids=FINE.keys())
def test_no_advice_is_given_for(body: str) -> None:
    assert list(find(body, 1)) == []


@pytest.mark.parametrize("title", ["Ask <@123456789012345678>", "What is <#123> for?", "Fish &amp; chips"])
def test_advice_is_given_for_the_title(title: str) -> None:
    assert [defect.line for defect in find_in_name(title, 2)] == [2]


@pytest.mark.parametrize("title", ["**Fish**", "C# & C++", "می\u200cخواهم", "👩\u200d💻", "#general"])
def test_no_advice_is_given_for_the_title(title: str) -> None:
    assert list(find_in_name(title, 2)) == list(find_invisible(title, 2)) == []


@pytest.mark.parametrize("character", ["\u200b", "\u00ad", "\u2060", "\ufeff"])
def test_invisible_characters_are_found_with_their_line(character: str) -> None:
    [defect] = find_invisible(f"A.\n\nB{character}C.", 5)
    assert (defect.line, f"U+{ord(character):04X}" in defect.what) == (7, True)
