"""Splits a text in Discord's Markdown into paragraphs, lists, code, headings and quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from bot.importing.html_text import table_as_list
from bot.importing.line_ends import unwrapped


class Kind(Enum):
    """The kind of a block."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST = "list"
    QUOTE = "quote"
    CODE = "code"
    LINES = "lines"
    """Lines that are shown unchanged, such as code between escaped fences."""


class Block(NamedTuple):
    """A part of a text with a blank line before and after it."""

    kind: Kind
    text: str


_FENCE = re.compile(r"^(?P<before>.*?)(?P<fence>`{3,}|~{3,})(?P<language>[\w+#.-]*)[ \t]*$")
_CODE_ON_ONE_LINE = re.compile(r"^\s*```(?!`)(.+?)```\s*$")
_ESCAPED_FENCE = re.compile(r"^\s*(?:\\`){3}|^\s*\\`{3}")
_ITEM = re.compile(r"^(?P<indent>\s*)(?P<mark>[-*+•‣▪●◦]|\d{1,3}[.)])\s+(?=\S)")
_TASK = re.compile(r"^\\?\[([ xX])\\?\]\s+(?=\S)")
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+\S")
_QUOTE = re.compile(r"^\s{0,3}>(?:>>)?(?:\s|$)")
_RULE = re.compile(r"^\s{0,3}(?:=+|(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})\s*$")
_LABEL = re.compile(
    r"^(?:\*\*__|__\*\*|\*\*\*|\*\*|__)(?=\S)([^*\n]{1,120}?)(?:__\*\*|\*\*__|\*\*\*|\*\*|__):?\s*$"
)
_TABLE_LINE = re.compile(
    r"^\s*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?\s*$|^\s*\|[ \t]*:?-{2,}:?[ \t]*\|\s*$"
)


def blocks_of(text: str) -> list[Block]:
    """Returns the blocks of a text, as Discord shows them."""
    return list(_Reader(text.strip("\n").split("\n")).read())


def joined(blocks: Sequence[Block]) -> str:
    """Returns the text that consists of these blocks."""
    return "\n\n".join(block.text for block in blocks)


class _Reader:
    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._at = 0

    def read(self) -> Iterator[Block]:
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not line.strip() or _RULE.match(line):
                self._at += 1
            elif code := list(self._any_code(line)):
                yield from code
            elif _HEADING.match(line):
                self._at += 1
                yield Block(Kind.HEADING, _heading(line))
            elif _QUOTE.match(line):
                yield Block(Kind.QUOTE, self._quote())
            elif _ITEM.match(line):
                yield Block(Kind.LIST, self._list())
            elif self._is_table():
                yield Block(Kind.LIST, self._table())
            else:
                yield from self._paragraph()

    def _next(self) -> str | None:
        return self._lines[self._at + 1] if self._at + 1 < len(self._lines) else None

    def _any_code(self, line: str) -> Iterator[Block]:
        if one_line := _CODE_ON_ONE_LINE.match(line):
            self._at += 1
            yield Block(Kind.CODE, f"```\n{one_line[1].strip()}\n```")
        elif fence := _FENCE.match(line):
            if before := fence["before"].strip():
                yield _paragraph([before])
            yield self._code(fence)
        elif _ESCAPED_FENCE.match(line):
            yield Block(Kind.LINES, self._escaped_code())

    def _code(self, opening: re.Match[str]) -> Block:
        fence = opening["fence"]
        self._at += 1
        code: list[str] = []
        while self._at < len(self._lines):
            line = self._lines[self._at]
            self._at += 1
            if line.strip().startswith(fence) and not line.strip().strip(fence[0]):
                break
            if (
                fence.startswith("`")
                and line.rstrip().endswith(fence)
                and fence not in line.rstrip()[: -len(fence)]
            ):
                code.append(line.rstrip()[: -len(fence)])  # Discord closes a block there, too
                break
            code.append(line)
        while code and not code[-1].strip():
            code.pop()
        indent = min((len(line) - len(line.lstrip()) for line in code if line.strip()), default=0)
        indent = min(indent, len(opening["before"])) if not opening["before"].strip() else 0
        # A fence inside would end the block.
        body = "\n".join(line[indent:].rstrip() for line in code).replace("```", "'''")
        return Block(Kind.CODE, f"```{opening['language']}\n{body}\n```")

    def _escaped_code(self) -> str:
        """Returns a code block that shows its fences, with unchanged lines."""
        lines = [self._lines[self._at].rstrip()]
        self._at += 1
        while self._at < len(self._lines):
            lines.append(self._lines[self._at].rstrip())
            self._at += 1
            if _ESCAPED_FENCE.match(lines[-1]):
                break
        return "\n".join(lines).rstrip()

    def _quote(self) -> str:
        lines: list[str] = []
        goes_on = self._lines[self._at].lstrip().startswith(">>>")  # without a sign before each line
        while self._at < len(self._lines):
            line = self._lines[self._at].strip()
            if not line or not (goes_on or _QUOTE.match(line)):
                break
            lines.append(f"> {re.sub(r'^>(?:>>)?', '', line).strip()}")
            self._at += 1
        return "\n".join(lines)

    def _list(self) -> str:
        lines: list[str] = []
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if item := _ITEM.match(line):
                mark = item["mark"] if item["mark"][-1] in ".)" else "-"
                text = _TASK.sub(lambda task: "⬜ " if task[1] == " " else "✅ ", line[item.end() :].rstrip())
                indent = item["indent"] if lines and item["indent"] != " " else ""
                lines.append(f"{indent}{mark} {text}")
            elif line.strip() and line.startswith((" ", "\t")):
                if _FENCE.match(line) or lines[-1].lstrip().startswith("```"):
                    lines += self._code_in_list()
                    continue
                lines.append(line.rstrip())
            elif not line.strip():
                following = self._next()
                if following is None or not (_ITEM.match(following) or following.startswith(("  ", "\t"))):
                    break
            else:
                break
            self._at += 1
        return "\n".join(lines)

    def _code_in_list(self) -> list[str]:
        """Returns an unchanged code block inside a list entry."""
        lines = [self._lines[self._at].rstrip()]
        self._at += 1
        while self._at < len(self._lines):
            line = self._lines[self._at].rstrip()
            lines.append(line)
            self._at += 1
            if line.strip() in ("```", "~~~"):
                return lines
        return [*lines, "```"]

    def _is_table(self) -> bool:
        following = self._next()
        return (
            "|" in self._lines[self._at]
            and following is not None
            and _TABLE_LINE.match(following) is not None
        )

    def _table(self) -> str:
        rows: list[list[str]] = []
        while self._at < len(self._lines) and "|" in (line := self._lines[self._at]):
            if not _TABLE_LINE.match(line):
                cells = re.split(r"(?<!\\)\|", line.strip().strip("|"))
                rows.append([cell.strip().replace("\\|", "|") for cell in cells])
            self._at += 1
        return table_as_list(rows, headed=len(rows) > 1)

    def _paragraph(self) -> Iterator[Block]:
        lines: list[str] = []
        start = self._at
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if lines and _RULE.match(line) and line.strip()[0] in "=-":  # an underlined heading
                self._at += 1
                *before, heading = lines
                if before:
                    yield _paragraph(before)
                yield Block(Kind.HEADING, f"### {heading.strip()}")
                return
            starts = (_HEADING, _QUOTE, _FENCE, _ESCAPED_FENCE, _ITEM, _RULE, _CODE_ON_ONE_LINE)
            if not line.strip() or (
                self._at > start and (any(start.match(line) for start in starts) or self._is_table())
            ):
                break
            self._at += 1
            if (label := _LABEL.match(line.strip())) and (
                lines or (self._at < len(self._lines) and self._lines[self._at].strip())
            ):
                if lines:
                    yield _paragraph(lines)
                lines = []
                yield Block(Kind.HEADING, f"**{label[1]}**")
                continue
            lines.append(line)
        if lines:
            yield _paragraph(lines)


def _heading(line: str) -> str:
    marks, _, words = line.strip().partition(" ")
    return f"{marks[:3]} {words.strip().rstrip('#').strip()}"


def _paragraph(lines: Sequence[str]) -> Block:
    """Joins lines that were wrapped. Keeps intended line breaks, which end in two spaces."""
    *broken, last = (line.rstrip("\\").rstrip() for line in unwrapped([line.strip() for line in lines]))
    return Block(
        Kind.PARAGRAPH, "\n".join([*(f"{line}  " if len(line) >= 50 else line for line in broken), last])
    )
