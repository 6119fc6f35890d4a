"""Finds Markdown that Discord shows differently than editors expect.

Discord's Markdown: https://support.discord.com/hc/en-us/articles/210298617
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.knowledge.paragraphs import TopicText, split_text
from bot.knowledge.textfile import Defect, code_blocks, open_fence, outside_code

PHONE_SCREEN = 700
"""Characters of a summary that a phone shows without scrolling, below the title and above the buttons."""
WRAPPED = 50
"""Characters of a line that a program probably wrapped."""

_INLINE_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
_COLON = re.compile(r"[:：][*_~|\s]*$")
_EMOJI = re.compile(r":[\w+-]+:$")
_HARD_BREAK = ("  ", "\\")
"""How a line ends if its line break is intended."""
_TAGS = (
    "a|abbr|b|big|blockquote|br|center|code|del|details|div|em|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p"
    "|pre|s|script|small|span|strike|strong|style|sub|summary|sup|table|tbody|td|th|thead|tr|tt|u|ul|video"
)
_HTML = (
    re.compile(
        rf"</?(?:{_TAGS})(?:\s[^<>]*)?/?>|<!--|&(?:nbsp|amp|lt|gt|quot|#\d+|#x[0-9a-f]+);", re.IGNORECASE
    ),
    "Discord shows HTML as it is written.",
    "Use Markdown, or write the character itself.",
)
_MENTION = (
    re.compile(r"<@[!&]?\d+>|<#\d+>|(?<![\w@])@(?:everyone|here)\b"),
    "This is a mention, which only one server can resolve.",
    "Write the name of the channel, the role or the person.",
)
_FINDINGS = (
    (
        re.compile(r"!\[[^\]]*\](?:\(|\[)"),
        "Discord shows no picture inside a text.",
        "Name it in `image`, above the text.",
    ),
    (
        re.compile(r"\[\^[^\]\s]+\]"),
        "Discord has no footnotes.",
        "Write the note into the sentence, or as a link.",
    ),
    _HTML,
    (
        re.compile(r"(?<!!)\[[^\]]+\]\((?!\s*<?(?:https?|mailto|tel|discord):)[^)]*\)", re.IGNORECASE),
        "Discord opens only links with a complete address.",
        "Write all of it: https://example.org/page.",
    ),
    (
        re.compile(r"(?<!!)\[[^\]]+\]\[[^\]]*\]|^ {0,3}\[[^\]^]+\]:\s"),
        "Discord has no links whose address is elsewhere in the text.",
        "Write [words](https://...).",
    ),
    _MENTION,
    (
        re.compile(r"^ {0,3}#{4,6}\s"),
        "Discord has no headings below ###.",
        "Use ###, or **bold** on a line of its own.",
    ),
    (
        re.compile(r"^ {0,3}\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$"),
        "Discord shows no tables.",
        "Write a list, or put the table between lines of ```.",
    ),
    (
        re.compile(r"^ {0,3}(?:=+|(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})[ \t]*$"),
        "Discord shows neither rules nor underlined headings.",
        "Remove the line, or write the heading after ###.",
    ),
    (
        re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]\s"),
        "Discord shows no boxes to tick.",
        "Remove the [ ], or use ✅ and ⬜.",
    ),
)
"""Patterns of lines, with the problem and how to correct it."""
_NO_PARAGRAPH = re.compile(r"\s*(?:#{1,6}\s|>|\||[-*+]\s|\d+[.)]\s|-#\s)|\s*$")
_LINE_OF_ITS_OWN = re.compile(r"\s*(?:#{1,6}\s|\||-#\s)|\s*$")
_QUOTE = re.compile(r"\s*>(?:>>)?\s")
_INVISIBLE = re.compile("[\u00ad\u180e\u200b\u2060-\u2064\ufeff]")
"""Invisible characters, without those that join letters in Persian, Hindi or emoji."""


def find(body: str, first_line: int) -> Iterator[Defect]:
    """Yields the problems in a text. `first_line` is the line in the file where the text begins."""
    text = split_text(body)
    yield from _in_summary(text, first_line)
    if (fence := open_fence(body)) is not None:
        what = "A block of code begins here and never ends."
        yield Defect(first_line + fence - 1, what, "Put a line ``` after it.")
    lines = [(number, _INLINE_CODE.sub("``", line)) for number, line in outside_code(body)]
    for number, line in lines:
        for pattern, what, remedy in _FINDINGS:
            if pattern.search(line):
                yield Defect(first_line + number - 1, what, remedy)
    written = body.split("\n")
    for first, _ in code_blocks(written):
        if written[first - 1].lstrip().startswith("~"):
            yield Defect(first_line + first - 1, "Discord shows no code between lines of ~~~.", "Write ```.")
    yield from _wrapped(lines, text.paragraph.count("\n") + 1, first_line)


def find_in_name(name: str, line: int) -> Iterator[Defect]:
    """Yields the problems in a title or another text that is shown without Markdown."""
    for pattern, what, remedy in (_HTML, _MENTION):
        if pattern.search(name):
            yield Defect(line, what, remedy)


def find_invisible(text: str, line: int) -> Iterator[Defect]:
    """Yields the lines with invisible characters. People copy these from web pages."""
    for number, each in enumerate(text.split("\n"), line):
        if found := _INVISIBLE.search(each):
            what = f"There is a character that nobody sees (U+{ord(found[0]):04X})."
            yield Defect(number, what, "Remove it, or retype the words around it.")


def ends_in_colon(text: str) -> bool:
    """Whether a text ends in a colon, so that something must follow.

    The colon of an emoji's name doesn't count.
    """
    return _COLON.search(text) is not None and _EMOJI.search(text.rstrip("*_~| \t\n")) is None


def _in_summary(text: TopicText, first_line: int) -> Iterator[Defect]:
    if ends_in_colon(text.summary):
        yield Defect(
            first_line,
            "The first paragraph ends in a colon, and what it announces is shown only by Read more.",
            "End it with the answer.",
        )
    if len(text.summary) > PHONE_SCREEN:
        yield Defect(
            first_line,
            f"The first paragraph has {len(text.summary)} characters: a phone shows about {PHONE_SCREEN} "
            "at once.",
            "Put a blank line after its first sentences.",
        )
    for number, line in enumerate(text.paragraph.split("\n")[:-1], first_line):
        if len(line) < WRAPPED and not line.endswith(_HARD_BREAK):
            what = "The lines of the first paragraph are shown as one line."
            yield Defect(number, what, "End each line that is meant to break with two spaces or a \\.")
            return


def _wrapped(lines: list[tuple[int, str]], end_of_summary: int, first_line: int) -> Iterator[Defect]:
    """Yields the wrapped paragraphs of the details. In the summary, line breaks are removed anyway."""
    is_in_paragraph = False
    for (number, written), (next_number, below) in pairwise(lines):
        line, following = written, below
        if _QUOTE.match(written) and _QUOTE.match(below):
            line, following = (_QUOTE.sub("", each, count=1) for each in (written, below))
        goes_on = (
            number > end_of_summary
            and next_number == number + 1
            and not _NO_PARAGRAPH.match(following)
            and not _LINE_OF_ITS_OWN.match(line)
        )
        if goes_on and not is_in_paragraph and len(line) >= WRAPPED and not line.endswith(_HARD_BREAK):
            yield Defect(
                first_line + number - 1,
                "A paragraph is broken into lines, and Discord shows each as a line of its own.",
                "Write the paragraph on one line.",
            )
            is_in_paragraph = True
        elif not goes_on:
            is_in_paragraph = False
