"""Reads a page of questions and answers, in HTML or Markdown."""

from __future__ import annotations

import re
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from bot.importing import html_text
from bot.importing.drafts import Finding, Imported, Step, no_step
from bot.importing.sections import drafts_of_page
from bot.importing.structured_data import drafts_of_data
from bot.importing.titles import is_question
from bot.knowledge.folding import normalise

_FRONT_MATTER = re.compile(
    r"\A(?:---[ \t]*\n.*?\n(?:---|\.\.\.)|\+\+\+[ \t]*\n.*?\n\+\+\+)[ \t]*(?:\n|\Z)", re.DOTALL
)
_SHORT_ATTRIBUTES = re.compile(r"[ \t]*\{[#:.][^}\n]*\}[ \t]*$", re.MULTILINE)
"""Attributes that site generators write after headings: {#id}, {: .class}."""


def read_html(text: str, path: Path, done: Step = no_step) -> Imported:
    """Reads the questions in a page's data, and further ones on the page itself."""
    soup = html_text.parse(text)
    base = _address(soup)
    data = drafts_of_data(soup, path, base, done)
    known = frozenset(normalise(draft.title) for draft in data.drafts)
    seen = drafts_of_page(soup, path, base, known, done)
    if not known:
        data.add(seen)
        return data
    data.notes += (*seen.notes, *seen.unreadable)
    by_title = {normalise(draft.title): draft for draft in seen.drafts}
    data.drafts = [
        found.with_names_of(other) if (other := by_title.get(normalise(found.title))) else found
        for found in data.drafts
    ]
    for title, draft in by_title.items():
        if title in known:
            continue
        if is_question(draft.title):
            data.drafts.append(draft)
        else:
            what = (
                f"The heading `{draft.title}` is none of the questions in the page's data and was left out."
            )
            data.notes.append(Finding(draft.place, what))
    return data


def read_markdown(text: str, path: Path, done: Step = no_step) -> Imported:
    """Reads a Markdown page with a heading for each question."""
    front = _FRONT_MATTER.match(text)
    skipped = text.count("\n", 0, front.end()) if front else 0
    body = _SHORT_ATTRIBUTES.sub("", text[front.end() :] if front else text)
    soup = html_text.parse(html_text.markdown_as_html(body, skipped))
    return drafts_of_page(soup, path, done=done)


def _address(soup: BeautifulSoup) -> str:
    """Returns the address that a page gives for itself. Empty if it gives none."""
    for selector, attribute in (
        ("base[href]", "href"),
        ("link[rel=canonical]", "href"),
        ("meta[property='og:url']", "content"),
    ):
        found = soup.select_one(selector)
        value = found.get(attribute) if isinstance(found, Tag) else None
        if isinstance(value, str) and value.startswith(("https://", "http://")):
            return value
    return ""
