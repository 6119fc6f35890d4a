"""Tests importing FAQ pages in Markdown and HTML."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.importing.drafts import Draft
from tests.importing.reading import drafts, one_topic, read_text, titles, topics_of

MARKDOWN = """\
# Frequently asked questions

These are the questions that new members ask most often.

- [Joining](#joining)
- [Money](#money)

## Joining

### 1. How do I join?

Fill in the *form* and
click **Send**:

1. Open [the form][form]
2. Send it
   - to us
   - or not

```sh
# not a heading
./send --now
```

### Can I leave? ###

Whenever you_like_it. See <https://example.org/leave>.

## Money

### What does it cost?

| Plan | Price | Who |
|------|------:|-----|
| Free | 0 | all |
| Plus | 5 | few |

[form]: https://example.org/form "The form"
"""


def by_title(found: list[Draft]) -> dict[str, Draft]:
    return {draft.title: draft for draft in found}


def test_sections_of_a_markdown_page_become_categories(tmp_path: Path) -> None:
    imported = read_text(tmp_path, "faq.md", MARKDOWN)
    join, leave, cost = imported.drafts
    assert (join.title, join.category, join.place.line) == ("How do I join?", "Joining", 10)
    assert join.text == (
        "Fill in the *form* and click **Send**:\n\n1. Open [the form](https://example.org/form)\n2. Send it\n"
        "   - to us\n   - or not\n\n```sh\n# not a heading\n./send --now\n```"
    )
    assert (leave.title, leave.text) == (
        "Can I leave?",
        "Whenever you_like_it. See https://example.org/leave.",
    )
    assert (cost.category, cost.text) == (
        "Money",
        "- Plan: **Free**, Price: 0, Who: all\n- Plan: **Plus**, Price: 5, Who: few",
    )
    assert [note.what[:60] for note in imported.notes] == [
        "The text below `Frequently asked questions` belongs to no questio"[:60]
    ]


def test_windows_line_ends_and_front_matter_are_understood(tmp_path: Path) -> None:
    text = "---\nlayout: page\ntitle: FAQ\n---\n## What is it? {#what}\n\nA thing.\n\n## Who?\n\nWe.\n"
    imported = read_text(tmp_path, "faq.md", text.replace("\n", "\r\n"))
    assert [(draft.title, draft.place.line) for draft in imported.drafts] == [("What is it?", 5), ("Who?", 9)]


def test_headings_without_questions_become_topics(tmp_path: Path) -> None:
    page = "# Guide\n\n## Rules\n\nBe kind.\n\n## Rooms\n\nThere are two.\n\n### Upstairs\n\nQuiet.\n"
    found = by_title(drafts(tmp_path, "guide.md", page))
    assert {title: draft.category for title, draft in found.items()} == {
        "Rules": "",
        "Rooms": "",
        "Upstairs": "Rooms",
    }


def test_texts_that_belong_to_no_question_are_reported(tmp_path: Path) -> None:
    page = "# FAQ\n\n## Rules\n\nBe kind.\n\n### Why?\n\nSo.\n\n### Later\n\n## Who?\n\nWe.\n"
    imported = read_text(tmp_path, "faq.md", page)
    assert [draft.title for draft in imported.drafts] == ["Why?", "Who?"]
    assert [(note.place.line, note.what) for note in imported.notes] == [
        (3, "The text below `Rules` belongs to no question and was left out: Be kind."),
        (11, "The heading `Later` has no text below it and was left out."),
    ]


def test_headings_below_a_question_belong_to_its_answer(tmp_path: Path) -> None:
    page = (
        "## How do I install it?\n\nIt depends.\n\n### Linux\n\nUse apt.\n\n"
        "### Windows\n\nClick.\n\n## Why?\n\nSo.\n"
    )
    install, _ = drafts(tmp_path, "faq.md", page)
    assert install.text == "It depends.\n\n### Linux\n\nUse apt.\n\n### Windows\n\nClick."


@pytest.mark.parametrize(
    "page",
    [
        "# FAQ\n\n**Q: What is it?**\n\nA: A thing.\n\n**Q: Who are we?**\n\nA: Us.\n",
        "# FAQ\n\n**What is it?**\nA thing.\n\n**Who are we?**\nUs.\n",
        "# FAQ\n\nQ: What is it?\nA: A thing.\n\nQ: Who are we?\nA: Us.\n",
        "# FAQ\n\n<details>\n<summary>What is it?</summary>\n\nA thing.\n\n</details>\n\n"
        "<details><summary><b>Who are we?</b></summary>Us.</details>\n",
        "What is it?\n-----------\n\nA thing.\n\nWho are we?\n-----------\n\nUs.\n",
    ],
)
def test_other_marks_of_questions_in_markdown_are_understood(tmp_path: Path, page: str) -> None:
    found = drafts(tmp_path, "faq.md", page)
    assert [(draft.title, draft.text) for draft in found] == [
        ("What is it?", "A thing."),
        ("Who are we?", "Us."),
    ]


def test_a_heading_without_an_answer_is_reported(tmp_path: Path) -> None:
    imported = read_text(tmp_path, "faq.md", "## One?\n\nYes.\n\n## Two?\n\n## Three?\n\nNo.\n")
    assert titles(imported) == ["One?", "Three?"]
    assert [str(each) for each in imported.unreadable] == [
        f"{tmp_path}/faq.md:5: There is no answer to `Two?`."
    ]


def test_footnotes_and_pictures_are_moved_out_of_the_text(tmp_path: Path) -> None:
    page = (
        "## What is it?\n\nIt is old[^1].\n\n![A map](https://example.org/map.png)\n\n[^1]: Very old.\n\n"
        "## Why?\n\n[![badge](https://example.org/b.svg)](https://example.org)\n\nSo. ![](pictures/no.png)\n"
    )
    topics = topics_of(tmp_path, "faq.md", page)
    assert topics["what-is-it"].text == "It is old (Very old)."
    assert topics["what-is-it"].keys["image"] == {"url": "https://example.org/map.png", "alt": "A map"}
    assert topics["why"].summary == "So."


HTML = """<!DOCTYPE html>
<html><head><title>FAQ</title><meta charset="utf-8">
<link rel="canonical" href="https://example.org/help/faq">
</head><body>
<nav><h2>Menu</h2><ul><li><a href="/">Home</a></ul></nav>
<main>
<h1>Help</h1>
<h2>Parcels</h2>
<h3 id="where"><a class="anchor" href="#where">#</a>Where is my&nbsp;parcel?</h3>
<p>Look at <a href="/track?a=1&amp;b=2">the tracking page</a>
   or <a href="javascript:void(0)">click</a>.
<p>It shows <em>everything</em>:
<ul><li>the day<li>the hour</ul>
<pre class="highlight"><code class="language-python">def where():
    return "there"
</code></pre>
<h3>Empty?</h3>
<h2>Money</h2>
<dl>
<dt>What does it cost?<dd>Nothing.
<dt>Is it free?</dt><dt>Really?</dt><dd><p>Yes.</p></dd>
</dl>
<details><summary>Can I <b>pay</b>?</summary><p>You can't.</p><script>alert(1)</script></details>
</main>
<footer><h2>Newsletter</h2><p>Subscribe!</p></footer>
</body></html>
"""


def test_questions_of_an_html_page_become_drafts(tmp_path: Path) -> None:
    imported = read_text(tmp_path, "faq.html", HTML)
    found = by_title(imported.drafts)
    assert list(found) == ["Where is my parcel?", "What does it cost?", "Really?", "Can I pay?"]
    where = found["Where is my parcel?"]
    assert (where.category, where.place.line) == ("Parcels", 9)
    assert where.text == (
        "Look at [the tracking page](https://example.org/track?a=1&b=2) or [click](javascript:void(0)).\n\n"
        "It shows *everything*:\n\n- the day\n- the hour\n\n"
        '```python\ndef where():\n    return "there"\n```'
    )
    assert found["Really?"].questions == ("Is it free?",)
    assert (found["Can I pay?"].text, found["Can I pay?"].category) == ("You can't.", "Money")
    assert [(each.place.line, each.what) for each in imported.unreadable] == [
        (17, "There is no answer to `Empty?`.")
    ]


@pytest.mark.parametrize(
    "item",
    [
        "<h2 class='accordion-header'><button class='accordion-button'>{q}</button></h2>"
        "<div class='accordion-collapse'><div class='accordion-body'>{a}</div></div>",
        "<button class='accordion'>{q}</button><div class='panel'><p>{a}</p></div>",
        "<div class='faq-item'><div class='faq-question'>{q}</div>"
        "<div class='faq-answer'><p>{a}</p></div></div>",
        "<div itemscope itemprop='mainEntity' itemtype='https://schema.org/Question'>"
        "<span itemprop='name'>{q}</span>"
        "<div itemprop='acceptedAnswer' itemscope itemtype='https://schema.org/Answer'>"
        "<div itemprop='text'>{a}</div>"
        "</div></div>",
        "<p><strong>{q}</strong><br>{a}</p>",
        "<p><b>{q}</b></p><p>{a}</p>",
        "<div role='heading' aria-level='3'>{q}</div><div>{a}</div>",
    ],
)
def test_all_marks_of_questions_in_html_are_understood(tmp_path: Path, item: str) -> None:
    page = "".join(item.format(q=f"Is it {word}?", a=f"It is {word}.") for word in ("one", "two"))
    found = drafts(tmp_path, "faq.html", f"<html><body><div>{page}</div></body></html>")
    assert [(draft.title, draft.text) for draft in found] == [
        ("Is it one?", "It is one."),
        ("Is it two?", "It is two."),
    ]


def question(name: str, answer: object) -> dict[str, object]:
    return {"@type": "Question", "name": name, "acceptedAnswer": answer}


def page_with(data: object, body: str = "<p>Nothing here.</p>") -> str:
    script = f'<script type="application/ld+json">\n{json.dumps(data, indent=1)}\n</script>'
    return f"<html><head>\n{script}</head><body>{body}</body></html>"


ONE = question(
    "What is &quot;it&quot;?", {"@type": "Answer", "text": "<p>A <b>thing</b>.</p><ul><li>old</li></ul>"}
)
TWO = question("And this?", [{"@type": "Answer", "text": "Plain & simple.\n\nIndeed."}])


@pytest.mark.parametrize(
    "data",
    [
        {"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": [ONE, TWO]},
        {
            "@context": "https://schema.org",
            "@graph": [{"@type": "WebSite"}, {"@type": ["WebPage", "FAQPage"], "mainEntity": [ONE, TWO]}],
        },
        [
            {"@type": "Organization"},
            {"@type": "FAQPage", "mainEntity": [ONE]},
            {"@type": "FAQPage", "mainEntity": TWO},
        ],
    ],
)
def test_questions_in_the_data_of_a_page_become_drafts(tmp_path: Path, data: object) -> None:
    found = drafts(tmp_path, "faq.html", page_with(data))
    assert [(draft.title, draft.text) for draft in found] == [
        ('What is "it"?', "A **thing**.\n\n- old"),
        ("And this?", "Plain & simple.\n\nIndeed."),
    ]


def test_the_visible_page_adds_categories_and_questions_to_the_data(tmp_path: Path) -> None:
    body = (
        "<h1>FAQ</h1><h2>Old</h2><h3>And this?</h3><p>Plain.</p>"
        "<h2>New</h2><h3>More?</h3><p>Yes.</p><h2>About</h2><p>Us.</p>"
    )
    found = drafts(tmp_path, "faq.html", page_with({"@type": "FAQPage", "mainEntity": [TWO]}, body))
    assert [(draft.title, draft.category) for draft in found] == [("And this?", "Old"), ("More?", "New")]


def test_invalid_data_is_reported_with_its_line(tmp_path: Path) -> None:
    page = page_with({"@type": "FAQPage", "mainEntity": [TWO]}).replace(
        '"@type": "Question",', '"@type": "Question"'
    )
    imported = read_text(tmp_path, "faq.html", page)
    assert imported.unreadable[0].place.line == 8
    assert "not valid JSON" in imported.unreadable[0].what


def test_a_question_without_an_answer_in_the_data_is_reported(tmp_path: Path) -> None:
    imported = read_text(
        tmp_path, "faq.html", page_with({"@type": "FAQPage", "mainEntity": [ONE, question("Why?", {})]})
    )
    assert titles(imported) == ['What is "it"?']
    assert [each.what for each in imported.unreadable] == ["There is no answer to `Why?`."]


def test_the_encoding_that_a_page_names_is_used(tmp_path: Path) -> None:
    page = (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head>'
        "<body><h2>Что это?</h2><p>Вещь.</p></body></html>"
    )
    [draft] = drafts(tmp_path, "faq.htm", page.encode("windows-1251"))
    assert (draft.title, draft.text) == ("Что это?", "Вещь.")


def test_characters_with_a_meaning_on_discord_are_escaped(tmp_path: Path) -> None:
    topic = one_topic(
        tmp_path,
        "<p>Type *this* or __that__, 2 * 3, snake_case_name and https://x.org/a_b_c</p><p># no heading</p>",
    )
    assert (
        topic.summary == "Type \\*this\\* or \\_\\_that\\_\\_, 2 * 3, snake_case_name and https://x.org/a_b_c"
    )
    assert topic.details == "\\# no heading"
