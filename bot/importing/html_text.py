"""Turns HTML into Discord's Markdown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urljoin

import lxml.html
from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdownify import ATX, MarkdownConverter

from bot.importing.line_ends import meant_in_markdown

_LXML: Any = lxml.html  # it has no type hints
LINE = "data-source-line"
"""The attribute with the line in the source where an element begins."""
_TAGS = re.compile(
    r"</(?:p|a|ul|ol|li|b|i|em|strong|u|s|code|pre|blockquote|div|span|h[1-6]|table|td|details|summary)\s*>"
    r"|<(?:br|hr|img|p|li|ul|ol)\b[^<>]*>",
    re.IGNORECASE,
)
_ENTITY = re.compile(
    r"&(?:nbsp|amp|lt|gt|quot|apos|rsquo|lsquo|ldquo|rdquo|mdash|ndash|hellip|#\d+|#x[0-9a-f]+);", re.I
)
_CODE = re.compile(r"```.*?```|~~~.*?~~~|(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
_PARAGRAPHS = re.compile(r"<(?:p|div|ul|ol|h[1-6]|table|pre)\b", re.IGNORECASE)
_LANGUAGE = re.compile(r"\b(?:lang(?:uage)?|highlight(?:-source)?|brush:?)[-_ ]?([a-z][a-z0-9+#-]{0,14})\b")
_SPECIAL = re.compile(r"[`|~]{2,}|`|\*+(?=\S)|(?<=\S)\*+|(?<!\w)_+(?=\S)|(?<=\S)_+(?!\w)|\]\(")
_LINE_START = re.compile(r"^(?:#{1,3}(?= )|>(?= )|[-+*](?= )|-#(?= ))")
_BREAKING = ("br", "p", "div", "li", "td", "tr", "dd", "dt")
_OPENING_TAG = re.compile(r"<[a-zA-Z][\w-]*(?=[\s>])")
_CELL, _ROW = "\ue000", "\ue001"
"""Private-use characters, which no page contains."""


def parse(html: str) -> BeautifulSoup:
    """Parses HTML as browsers do. Adds to each element the line where it begins."""
    parser = _LXML.HTMLParser(encoding="utf-8", huge_tree=True)
    root = _LXML.document_fromstring(html.encode(errors="replace") or b"<p></p>", parser=parser)
    for element in root.iter():
        if isinstance(element.tag, str) and LINE not in element.attrib:
            element.set(LINE, str(element.sourceline or 1))
    return BeautifulSoup(_LXML.tostring(root, encoding="unicode"), "html.parser")


def line_of(tag: Tag) -> int:
    """Returns the line where an element begins."""
    line = tag.get(LINE)
    return int(line) if isinstance(line, str) and line.isdigit() else 1


def has_html(text: str) -> bool:
    """Whether a text is HTML rather than Markdown. Tags in code don't count."""
    bare = _CODE.sub("", text)
    return _TAGS.search(bare) is not None or _ENTITY.search(bare) is not None


def from_html(html: str, base: str = "") -> str:
    """Returns HTML as Discord's Markdown. A text without paragraphs may be Markdown that contains tags."""
    if not _PARAGRAPHS.search(_CODE.sub("", html)):
        html = markdown_as_html(html, breaks_lines=True)
    soup = parse(html)
    return markdown_of(soup.body or soup, base)


def markdown_of(tag: Tag, base: str = "") -> str:
    """Returns an element's content as Discord's Markdown. Relative addresses are joined to `base`."""
    text = _Converter(base).process_tag(tag, parent_tags=set())
    text = re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def text_of(tag: Tag) -> str:
    """Returns the words of an element on one line."""
    words = (
        str(part) if isinstance(part, NavigableString) else " " if part.name in _BREAKING else ""
        for part in tag.descendants
        if isinstance(part, NavigableString | Tag)
    )
    return " ".join("".join(words).split())


def markdown_as_html(text: str, lines_before: int = 0, *, breaks_lines: bool = False) -> str:
    """Returns Markdown, which may contain HTML, as HTML whose elements have their lines."""
    markdown = MarkdownIt("commonmark", {"breaks": breaks_lines}).enable(["table", "strikethrough"])
    tokens = markdown.parse(text)
    for token in tokens:
        if token.type == "inline" and not breaks_lines:
            _keep_breaks(token)
        if token.map is None or token.nesting == -1:
            continue
        line = token.map[0] + 1 + lines_before
        if token.type == "html_block":
            token.content = _with_lines(token.content, line)
        else:
            token.attrSet(LINE, str(line))
    return markdown.renderer.render(tokens, markdown.options, {})


def _keep_breaks(paragraph: Token) -> None:
    """Keeps line breaks that the source's website shows."""
    lines = paragraph.content.split("\n")
    breaks = [part for part in paragraph.children or () if part.type in ("softbreak", "hardbreak")]
    if len(breaks) != len(lines) - 1:  # code or a tag continues in the next line
        return
    for part, is_meant in zip(breaks, meant_in_markdown(lines), strict=True):
        if is_meant:
            part.type = "hardbreak"


def _with_lines(html: str, first: int) -> str:
    def with_line(tag: re.Match[str]) -> str:
        return f'{tag[0]} {LINE}="{first + html.count(chr(10), 0, tag.start())}"'

    return _OPENING_TAG.sub(with_line, html)


class _Converter(MarkdownConverter):
    """Converts to Markdown that Discord shows: without tables and small headings."""

    process_tag: Any  # it is missing in the library's type hints

    def __init__(self, base: str) -> None:
        super().__init__(
            heading_style=ATX,
            bullets="-",
            wrap=True,
            wrap_width=None,
            autolinks=False,
            code_language_callback=_language,
        )
        self._base = base

    def escape(self, text: str, parent_tags: set[str]) -> str:
        """Escapes characters that Discord would read as Markdown. 2 * 3 and snake_case don't change."""
        if "://" in text:
            return re.sub(r"\S*://\S*|[^\s]+|\s+", lambda word: _escaped(word[0]), text)
        return _escaped(text)

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Converts a link. If its text is its address, it needs no brackets."""
        href = _attribute(el, "href").strip()
        label = " ".join(text.split())
        if not label or "_noformat" in parent_tags or not href:
            return text
        if label.startswith("!["):  # a picture that links to its larger version
            return text
        url = self._absolute(href)
        around = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        if re.sub(r"\\(.)", r"\1", label) == url:
            return f"{around[0]}{url}{around[1]}"
        return f"{around[0]}[{label}]({url}){around[1]}"

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Converts a picture to Markdown. A later step decides where it is shown."""
        alt = " ".join(_attribute(el, "alt").split()).replace("]", "").replace("[", "")
        places = [_attribute(el, name).strip() for name in ("data-src", "data-lazy-src", "src")]
        place = next((place for place in places if place and not place.startswith("data:")), "")
        return f"![{alt}]({self._absolute(place)})" if place else alt

    def convert_br(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Converts a line break: Discord needs no Markdown for it."""
        return " " if "_inline" in parent_tags else "\n"

    def convert_hr(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Drops a rule: Discord has none."""
        return "\n\n"

    def convert_hN(self, n: int, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: N802 - the library's
        """Converts any heading to Discord's smallest."""
        heading = " ".join(text.split())
        return f"\n\n### {heading}\n\n" if heading else ""

    def convert_u(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Underlines."""
        return f"__{text}__" if text.strip() and text == text.strip() else text

    def convert_dt(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Converts a term. Its meaning is below it."""
        return f"\n\n**{text.strip()}**\n" if text.strip() else ""

    convert_summary = convert_dt

    def convert_dd(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Converts the meaning of a term."""
        return f"\n{text.strip()}\n\n" if text.strip() else ""

    def convert_iframe(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Converts embedded content, such as a video, to a link."""
        url = self._absolute(_attribute(el, "src").strip())
        label = _attribute(el, "title").strip() or url.partition("://")[2].partition("/")[0]
        return f"\n\n[{label}]({url})\n\n" if url.startswith("https://") else ""

    def convert_td(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Marks the end of a table cell."""
        return " ".join(text.split()) + _CELL

    convert_th = convert_td

    def convert_tr(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Marks the end of a table row."""
        return text + _ROW

    def convert_table(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Converts a table to a list: Discord has no tables."""
        rows = [row.split(_CELL)[:-1] for row in text.split(_ROW)[:-1]]
        first = el.find("tr")
        headed = isinstance(first, Tag) and first.find("th") is not None and len(rows) > 1
        return "\n\n" + table_as_list(rows, headed=headed) + "\n\n"

    def _absolute(self, address: str) -> str:
        return urljoin(self._base, address) if self._base else address


def table_as_list(rows: list[list[str]], *, headed: bool) -> str:
    """Returns each table row as an entry of a list. Takes the names of cells from the first row."""
    head = rows[0] if headed else []
    lines: list[str] = []
    for row in rows[1:] if headed else rows:
        first, *rest = row or [""]
        names = head if len(head) == len(row) else [""] * len(row)
        cells = [
            f"{name}: {cell}" if name else cell for name, cell in zip(names[1:], rest, strict=False) if cell
        ]
        key = f"**{first}**" if first and cells and not first.startswith(("*", "[", "`")) else first
        if names and names[0] and key:
            line = ", ".join([f"{names[0]}: {key}", *cells])
        else:
            line = ": ".join(filter(None, (key, ", ".join(cells))))
        if line:
            lines.append(f"- {line}")
    return "\n".join(lines)


def _escaped(text: str) -> str:
    if re.match(r"\S*https?://", text):
        return text
    return _LINE_START.sub(
        lambda found: "\\" + found[0], _SPECIAL.sub(lambda found: _backslashed(found[0]), text)
    )


def _backslashed(signs: str) -> str:
    return "]\\(" if signs == "](" else "".join("\\" + sign for sign in signs)


def _attribute(tag: Tag, name: str) -> str:
    value = tag.get(name)
    return " ".join(value) if isinstance(value, list) else value or ""


def _language(pre: Tag) -> str | None:
    """Returns the language that highlighters write into the class of code or of an element around it."""
    around = [pre, *pre.find_all("code"), *list(pre.parents)[:2]]
    for tag in around:
        for name in ("class", "data-lang", "data-language"):
            attribute: Mapping[str, Any] = tag.attrs
            if name not in attribute:
                continue
            value = _attribute(tag, name)
            if name != "class":
                return value
            if found := _LANGUAGE.search(value):
                return None if found[1] in ("default", "none", "text", "source", "highlight") else found[1]
    return None
