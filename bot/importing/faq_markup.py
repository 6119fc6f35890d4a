"""Converts all kinds of question markup on pages to one kind: a `faq-question` element before the answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Comment, Tag
from bs4.element import NavigableString, PageElement

from bot.importing.html_text import LINE, line_of, text_of
from bot.importing.titles import is_question

QUESTION = "faq-question"
"""The element for questions that aren't headings."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
MAX_QUESTION = 300
"""The maximum number of characters. A longer text isn't a question, but may contain one."""

_NO_CONTENT = (
    "script, style, noscript, template, nav, footer, svg, form, select, input, dialog, [role=navigation]"
)
_DECORATION = (
    "i[aria-hidden=true], span[aria-hidden=true], a.headerlink, a.anchor, a.heading-anchor, a.hash-link"
)
_ANCHOR_TEXTS = ("", "#", "¶", "§", "🔗", "link", "permalink", "anchor")
_QUESTION_CLASS = re.compile(
    r"^(?:[\w-]*[-_])?(?:question|faq-?title|faq-?q|faq-?header|accordion-?(?:title|header|heading|trigger|button)"
    r"|toggle-?(?:title|header|trigger)|collapsible)(?:[-_]?(?:text|title|name))?$",
    re.IGNORECASE,
)
_LETTERED = re.compile(
    r"\s*(?:Q|F|Question|Frage)\s*#?\d*\s*[:.)]\s*(?=\S)([^?？؟]*[?？؟](?=\s|$))?", re.IGNORECASE
)
"""The beginning of a paragraph with "Q:" before a question. The group is the question, if it ends there."""
_BACK_TO_TOP = re.compile(r"^\W*(?:back to (?:the )?top|top|nach oben|↑|⬆️?)\W*$", re.IGNORECASE)


def prepare(soup: BeautifulSoup) -> Tag:
    """Removes everything but content, marks the questions, and returns the element with the content."""
    for tag in soup.select(_NO_CONTENT):
        tag.decompose()
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    for tag in soup.select(_DECORATION):
        tag.decompose()
    content = _content(soup)
    _remove_links_within(content)
    for tag in list(content.find_all(True)):
        if not tag.decomposed:
            _mark(tag, soup)
    for button in content.find_all("button"):
        if button.find_parent([QUESTION, *HEADINGS]) is None:
            button.decompose()
    return content


def _content(soup: BeautifulSoup) -> Tag:
    """Returns the page's main part, if it marks one that contains headings or questions."""
    for name in ("main", "[role=main]", "article"):
        found = soup.select(name)
        if len(found) == 1 and found[0].find([*HEADINGS, "dt", "summary"]) is not None:
            return found[0]
    return soup.body or soup


def _remove_links_within(content: Tag) -> None:
    """Removes tables of contents, links to the top, and the symbols that link to a heading."""
    for anchor in content.find_all("a"):
        href = str(anchor.get("href") or "")
        is_sign = text_of(anchor).lower() in _ANCHOR_TEXTS and anchor.find("img") is None
        if is_sign and (href.startswith("#") or anchor.find_parent(HEADINGS) is not None):
            anchor.decompose()
        elif href.startswith("#") and _BACK_TO_TOP.match(text_of(anchor)):
            parent = anchor.parent
            anchor.decompose()
            if parent is not None and parent.name in ("p", "li", "small") and not text_of(parent):
                parent.decompose()
    for each in content.find_all(["ul", "ol"]):
        if each.decomposed:
            continue
        links = each.find_all("a", href=re.compile("^#"))
        linked = sum(len(text_of(link)) for link in links)
        if len(links) > 1 and linked > 0.8 * len(text_of(each)):
            each.decompose()


def _mark(tag: Tag, soup: BeautifulSoup) -> None:
    """Turns a tag with a question into a `faq-question`, unless it is a heading."""
    if tag.find_parent([QUESTION, *HEADINGS]) is not None:
        return
    if tag.name == "p":
        _mark_paragraph(tag, soup)
    elif tag.get("role") == "heading" and tag.name not in HEADINGS:
        level = str(tag.get("aria-level") or "2")
        tag.name = f"h{level}" if level in "123456" else "h2"
    elif tag.name in ("summary", "dt"):
        _replace(tag, soup)
    elif (tag.name == "button" and is_question(text_of(tag))) or (
        _names_question(tag) and 0 < len(text_of(tag)) <= MAX_QUESTION and _is_alone(tag)
    ):
        tag.name = QUESTION


def _names_question(tag: Tag) -> bool:
    if tag.get("itemprop") == "name" and tag.find_parent(itemtype=re.compile(r"schema\.org/Question")):
        return True
    classes = tag.get("class") or ""
    names = classes.split() if isinstance(classes, str) else classes
    return any(_QUESTION_CLASS.match(name) for name in names)


def _is_alone(tag: Tag) -> bool:
    """Whether a tag contains only a question: no heading, no paragraphs, no other marked tags."""
    return (
        tag.find([*HEADINGS, "ul", "ol", "dl", "table", "pre", "summary"]) is None
        and len(tag.find_all("p")) < 2
    )


def _replace(tag: Tag, soup: BeautifulSoup) -> None:
    """Moves a summary or a term into a `faq-question`. Headings inside become text of the question."""
    for heading in tag.find_all(HEADINGS):
        heading.unwrap()
    tag["data-was"] = tag.name
    tag.name = QUESTION


def _mark_paragraph(paragraph: Tag, soup: BeautifulSoup) -> None:
    """Marks a question in bold or after "Q:" that is a paragraph or the beginning of one."""
    first = next((part for part in paragraph.contents if isinstance(part, Tag) or str(part).strip()), None)
    if isinstance(first, Tag) and first.name in ("strong", "b"):
        asks = is_question(text_of(first)) or _LETTERED.match(text_of(first))
        parts: list[PageElement] = [first] if asks and len(text_of(first)) <= MAX_QUESTION else []
    elif isinstance(first, NavigableString) and (lettered := _LETTERED.match(str(first))):
        if lettered[1]:
            first.replace_with(NavigableString(lettered[0]), NavigableString(str(first)[lettered.end() :]))
            parts = [paragraph.contents[0]]
        else:
            parts = list(paragraph.contents) if len(text_of(paragraph)) <= MAX_QUESTION else []
    else:
        return
    if not parts:
        return
    question = soup.new_tag(QUESTION, attrs={LINE: str(line_of(paragraph))})
    paragraph.insert_before(question)
    for part in parts:
        question.append(part.extract())
    while (rest := next(iter(paragraph.contents), None)) is not None and _is_break(rest):
        rest.extract()
    if not text_of(paragraph) and paragraph.find("img") is None:
        paragraph.decompose()


def _is_break(part: PageElement) -> bool:
    is_blank = isinstance(part, NavigableString) and not part.strip(" \t\n:")
    return is_blank or (isinstance(part, Tag) and part.name == "br")


def walk(tag: Tag) -> Iterator[PageElement | None]:
    """Yields headings, questions, and the largest parts between them without either.

    Yields None after an element that only has questions and answers. Text after it doesn't belong to the last
    answer.
    """
    marks = [QUESTION, *HEADINGS]
    for child in list(tag.children):
        if isinstance(child, Tag) and child.name not in marks and child.find(marks) is not None:
            yield from walk(child)
            if child.name in ("details", "dl"):
                yield None
        else:
            yield child
