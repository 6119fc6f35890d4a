"""Fits a text to a card: the summary first, then the details. A long text gets several cards."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.importing.blocks import Block, Kind, blocks_of, joined
from bot.importing.line_ends import begins_entries, continues, unwrapped
from bot.importing.titles import plain_title
from bot.knowledge.discord_markdown import ends_in_colon
from bot.knowledge.folding import normalise
from bot.knowledge.schema import MAX_DETAILS, MAX_SUMMARY

LONG_SUMMARY = 600
"""The maximum number of characters of a summary. Longer texts continue in the details."""
_SHORT_LIST = 350
"""The maximum number of characters of a list that becomes a sentence of the summary."""
_SHORT_CODE = 150
_SHORT_ANNOUNCEMENT = 12
"""The maximum number of characters of a sentence that only introduces other text, such as "Example:"."""
_COLON = re.compile(r"\s*[:：]\s*([*_]*)\s*$")
_SENTENCE_END = re.compile(r"(?<=[^\s.][.!?…])[\"'”’)\]*_]*\s+(?=\S)|(?<=[。！？؟۔])\s*(?=\S)")
_ENDS = (".", "!", "?", "…", "。", "！", "？", "؟")
_NO_PARAGRAPH = re.compile(r"^(\d*)(#{1,6}\s|>|\|(?!\|)|[-*+]\s|[.)]\s|-#\s|!\[|~~~|```|<!--)")
"""The beginning of a text that Discord would show as a list, heading or quote. A backslash prevents that."""
_ITEM = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)])\s+")


class Part(NamedTuple):
    """The text of a card. If the text needs several cards, `heading` is its heading."""

    heading: str
    summary: str
    details: str

    @property
    def text(self) -> str:
        """The topic file's text."""
        return "\n\n".join(filter(None, (self.summary, self.details)))


def heading_of(text: str) -> tuple[str, str]:
    """Returns the heading or bold line at the beginning of a text, and the rest of the text."""
    blocks = blocks_of(text)
    if len(blocks) < 2:
        return "", text
    first = blocks[0]
    label = re.fullmatch(r"(?:\*\*|__)+([^*\n]+?)(?:\*\*|__)+:?", first.text)
    if first.kind is Kind.HEADING or (first.kind is Kind.PARAGRAPH and label):
        return plain_title(first.text).rstrip(":"), joined(blocks[1:])
    return "", text


def fit(title: str, text: str) -> list[Part]:
    """Splits a text into parts that fit on cards. Usually one is enough."""
    blocks = blocks_of(text)
    if len(blocks) > 1 and _same(blocks[0].text, title):
        blocks = blocks[1:]
    return [
        _part(title, blocks) for blocks in _split([piece for block in blocks for piece in _pieces(block)])
    ]


def _part(title: str, blocks: Sequence[Block]) -> Part:
    heading = (
        plain_title(blocks[0].text) if blocks and blocks[0].kind is Kind.HEADING and len(blocks) > 1 else ""
    )
    summary, rest = _summary(title, [block for block in blocks if _shows_something(block)])
    summary = _without_colon(summary)
    return Part(heading, _NO_PARAGRAPH.sub(r"\1\\\2", summary), joined(rest))


def _summary(title: str, blocks: list[Block]) -> tuple[str, list[Block]]:
    """Returns the summary, and the details for **Read more**."""
    paragraph = next(
        (block for block in blocks if block.kind is Kind.PARAGRAPH and not _ends_in_colon(block)), None
    )
    first = blocks[0] if blocks else Block(Kind.PARAGRAPH, title)
    if first.kind is Kind.HEADING and len(blocks) > 1 and blocks[1].kind is Kind.PARAGRAPH:
        first, blocks = blocks[1], blocks[1:]  # otherwise the heading would have no text below it
    if first.kind is Kind.PARAGRAPH:
        if _ends_in_colon(first):
            return _announcement(first, blocks[1:], paragraph)
        return _shortened(first.text, blocks[1:])
    if paragraph is not None:
        return _shortened(paragraph.text, [block for block in blocks if block is not paragraph])
    announced = next((block for block in blocks if block.kind is Kind.PARAGRAPH), None)
    if announced is not None:
        following = blocks[blocks.index(announced) + 1 :]
        summary, _ = _announcement(announced, following, None)
        return summary, [block for block in blocks if block is not announced]
    return _summary_without_paragraph(title, first, blocks)


def _summary_without_paragraph(title: str, first: Block, blocks: list[Block]) -> tuple[str, list[Block]]:
    """Makes a summary for a text without a paragraph, from a list, quote, code or the title."""
    if first.kind is Kind.QUOTE:
        return _shortened(_without_quote_marks(first), blocks[1:])
    listed = next((block for block in blocks if block.kind is Kind.LIST), None)
    if listed is not None:
        items = _items(listed)
        if len(items) == 1 and len(blocks) == 1:
            return _shortened(items[0], [])
        return _sentence(items), blocks
    code = next((block for block in blocks if block.kind is Kind.CODE), None)
    if code is not None and (line := _line_of_code(code)):
        return f"`{line}`", blocks if len(blocks) > 1 else []
    if first.kind is Kind.HEADING:
        return plain_title(first.text), blocks[1:]
    return title, blocks


def _announcement(first: Block, rest: list[Block], paragraph: Block | None) -> tuple[str, list[Block]]:
    """Returns a summary from a paragraph that ends in a colon, with the short text that it introduces."""
    before, text = _before_last(first.text)
    if before:
        return _shortened(before, [Block(Kind.PARAGRAPH, text), *rest])
    following = rest[0] if rest else first
    if following.kind is Kind.LIST:
        return f"{text} {_sentence(_items(following))}", rest
    if following.kind is Kind.CODE and (beginning := _beginning_of_code(following)):
        return f"{text} {beginning}", rest
    if following.kind in (Kind.QUOTE, Kind.PARAGRAPH) and not _ends_in_colon(following):
        announced = _without_quote_marks(following)
        separator = "\n" if "\n" in announced else " "
        return _shortened(f"{text}{separator}{announced}", rest[1:])
    if paragraph is not None and len(text) < _SHORT_ANNOUNCEMENT:
        return _shortened(paragraph.text, [first, *(block for block in rest if block is not paragraph)])
    return _without_colon(text), rest


def _before_last(paragraph: str) -> tuple[str, str]:
    """Returns the text before the last line or sentence, and that line or sentence."""
    *lines, last = paragraph.split("\n")
    if lines and not continues(last):
        return "\n".join(lines), last
    *sentences, last = _sentences(" ".join(paragraph.split()))
    return " ".join(sentences), last


def _without_colon(text: str) -> str:
    return _COLON.sub(r"\1 …", text) if ends_in_colon(text) else text


def _without_quote_marks(block: Block) -> str:
    lines = (" ".join(re.sub(r"^\s*>(?:>>)?\s?", "", line).split()) for line in block.text.split("\n"))
    return "\n".join(unwrapped([line for line in lines if line]))


def _shortened(text: str, rest: list[Block]) -> tuple[str, list[Block]]:
    """Moves sentences from a paragraph that is too long for a summary to the beginning of the rest."""
    lines = [line.strip() for line in text.split("\n")]
    if len(text) > LONG_SUMMARY and len(lines) > 1:
        shown = 2 if ends_in_colon(lines[0]) else 1
        if sum(map(len, lines[:shown])) <= LONG_SUMMARY:
            below = [Block(Kind.PARAGRAPH, "\n".join(lines[shown:])), *rest] if lines[shown:] else rest
            return _with_breaks(lines[:shown]), below
    text = " ".join(lines)
    if len(text) <= LONG_SUMMARY:
        return _with_breaks(lines), rest
    summary = ""
    sentences = _sentences(text)
    while sentences and len(summary) + 1 + len(sentences[0]) <= (LONG_SUMMARY if summary else MAX_SUMMARY):
        summary = f"{summary} {sentences.pop(0)}".strip()
    if not summary:
        cut = text.rfind(" ", 0, MAX_SUMMARY - 1)
        cut = cut if cut > 0 else MAX_SUMMARY - 1
        return f"{text[:cut]}…", [Block(Kind.PARAGRAPH, text[cut:].strip()), *rest]
    summary = _without_colon(summary)
    left = " ".join(sentences)
    return summary, [Block(Kind.PARAGRAPH, left), *rest] if left else rest


def _with_breaks(lines: Sequence[str]) -> str:
    """Joins the lines of a summary within a sentence, and marks the line breaks that stay."""
    text = lines[0]
    for line, begins in zip(lines[1:], begins_entries(lines)[1:], strict=True):
        text += f" {line}" if continues(line) and not begins else f"  \n{line}"
    return text


def _sentences(text: str) -> list[str]:
    """Returns the sentences of a paragraph. Punctuation in code, links and brackets ends no sentence."""
    sentences: list[str] = []
    start = 0
    for end in _SENTENCE_END.finditer(text):
        before = text[start : end.start()]
        is_inside = before.count("`") % 2 or before.count("(") > before.count(")") or before.count("**") % 2
        is_short_form = re.search(r"(?:^|[\s(])(?:e\.g|i\.e|z\.B|vs|etc|Mr|Ms|Mrs|Dr|St|No|\w)\.$", before)
        if not is_inside and not is_short_form:
            sentences.append(text[start : end.end()].strip())
            start = end.end()
    return [*sentences, text[start:].strip()] if text[start:].strip() else sentences


def _shows_something(block: Block) -> bool:
    """Whether a block has more than punctuation."""
    kinds = {unicodedata.category(sign) for sign in block.text}
    return block.kind is not Kind.PARAGRAPH or any(kind[0] in "LN" or kind == "So" for kind in kinds)


def _ends_in_colon(block: Block) -> bool:
    return ends_in_colon(block.text)


def _items(block: Block) -> list[str]:
    """Returns the entries of a list, without nested ones."""
    lines = [line for line in block.text.split("\n") if _ITEM.match(line) and not line.startswith(" ")]
    return [_ITEM.sub("", line).strip().rstrip(";,") for line in lines]


def _sentence(items: Sequence[str]) -> str:
    """Returns entries of a list as a sentence: as many as fit into a summary."""
    shown: list[str] = []
    for item in items:
        if shown and sum(map(len, shown)) + len(item) > _SHORT_LIST:
            break
        shown.append(item)
    text = "".join(f"{item} " if item.endswith(_ENDS) else f"{item}; " for item in shown).rstrip()
    if len(text) > LONG_SUMMARY:
        return f"{text[: text.rfind(' ', 0, LONG_SUMMARY)].rstrip(';:')} …"
    if len(shown) < len(items):
        return f"{text} …"
    text = text.rstrip(";:")
    return text if text.endswith(_ENDS) else f"{text}."


def _line_of_code(block: Block) -> str:
    """Returns code of one short line. Empty for other code."""
    lines = block.text.split("\n")[1:-1]
    return (
        lines[0].strip() if len(lines) == 1 and len(lines[0]) <= _SHORT_CODE and "`" not in lines[0] else ""
    )


def _beginning_of_code(block: Block) -> str:
    """Returns code of one short line, or its first line. Empty if that can't be part of a sentence."""
    lines = [line.strip() for line in block.text.split("\n")[1:-1] if line.strip()]
    if not lines or len(lines[0]) > _SHORT_CODE or "`" in lines[0]:
        return ""
    return f"`{lines[0]}`" if len(lines) == 1 else f"`{lines[0]}` …"


def _same(text: str, title: str) -> bool:
    return normalise(plain_title(text)) == normalise(title) != ""


def _split(blocks: list[Block]) -> Iterator[list[Block]]:
    """Yields groups of blocks that fit on a card. A group doesn't end with a heading."""
    part: list[Block] = []
    length = 0
    limit = MAX_DETAILS - 200
    for block in blocks:
        if part and length + len(block.text) > limit:
            last = max((place for place, each in enumerate(part) if each.kind is Kind.HEADING), default=0)
            keeps = last if last and sum(len(each.text) for each in part[:last]) > limit // 3 else len(part)
            while keeps > 1 and (part[keeps - 1].kind is Kind.HEADING or _ends_in_colon(part[keeps - 1])):
                keeps -= 1
            yield part[:keeps]
            part = part[keeps:]
            length = sum(len(each.text) + 2 for each in part)
        part.append(block)
        length += len(block.text) + 2
    if part:
        yield part


def _pieces(block: Block) -> Iterator[Block]:
    """Yields a block in pieces that fit on a card: code and lists by lines, paragraphs by sentences."""
    limit = MAX_DETAILS - 400
    if len(block.text) <= limit:
        yield block
        return
    opening, closing, separator = "", "", "\n"
    units = block.text.split("\n")
    if block.kind is Kind.CODE:
        opening, closing = f"{units[0]}\n", "\n```"
        units = units[1:-1]
    elif block.kind is Kind.PARAGRAPH and len(units) == 1:
        units, separator = _sentences(block.text), " "
    piece = ""
    for unit in (cut for each in units for cut in _cuts(each, limit)):
        if piece and len(piece) + len(unit) + 1 > limit:
            yield Block(block.kind, f"{opening}{piece}{closing}")
            piece = ""
        piece = f"{piece}{separator}{unit}" if piece else unit
    if piece:
        yield Block(block.kind, f"{opening}{piece}{closing}")


def _cuts(text: str, limit: int) -> Iterator[str]:
    while len(text) > limit:
        cut = text.rfind(" ", 1, limit)
        cut = cut if cut > 0 else limit
        yield text[:cut]
        text = text[cut:].lstrip()
    yield text
