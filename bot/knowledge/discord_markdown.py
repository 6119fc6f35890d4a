"""Finds Markdown that Discord shows differently than its editor expects.

Discord's Markdown: https://support.discord.com/hc/en-us/articles/210298617
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.knowledge.textfile import Defect, open_fence, outside_code

PHONE_SCREEN = 700
"""Characters of a summary that a phone shows at once, below the title and above the buttons."""
WRAPPED = 50
"""Characters of a line that was probably broken to fit a window."""

_INLINE_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
_TAGS = (
    "a|abbr|b|big|blockquote|br|center|code|del|details|div|em|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p"
    "|pre|s|script|small|span|strike|strong|style|sub|summary|sup|table|tbody|td|th|thead|tr|tt|u|ul|video"
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
    (
        re.compile(
            rf"</?(?:{_TAGS})(?:\s[^<>]*)?/?>|<!--|&(?:nbsp|amp|lt|gt|quot|#\d+|#x[0-9a-f]+);", re.IGNORECASE
        ),
        "Discord shows HTML as it is written.",
        "Use Markdown, or write the character itself.",
    ),
    (
        re.compile(r"(?<!!)\[[^\]]+\]\((?!\s*<?(?:https?|mailto|tel|discord):)[^)]*\)", re.IGNORECASE),
        "Discord opens only links with a whole address.",
        "Write all of it: https://example.org/page.",
    ),
    (
        re.compile(r"(?<!!)\[[^\]]+\]\[[^\]]*\]|^ {0,3}\[[^\]^]+\]:\s"),
        "Discord has no links whose address stands elsewhere.",
        "Write [words](https://...).",
    ),
    (
        re.compile(r"<@[!&]?\d+>|<#\d+>|(?<![\w@])@(?:everyone|here)\b"),
        "This is a mention, which only one server can resolve.",
        "Write the name of the channel, the role or the person.",
    ),
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
        "Remove the line, or write the heading behind ###.",
    ),
)
"""Patterns of lines, with the problem and how to correct it."""
_NO_PARAGRAPH = re.compile(r"\s*(?:#{1,6}\s|>|\||[-*+]\s|\d+[.)]\s|-#\s)|\s*$")


def find(body: str, first_line: int) -> Iterator[Defect]:
    """Yields what is in a text, whose first line is the file's line of that number."""
    summary = body.partition("\n\n")[0]
    if summary.rstrip().endswith((":", "：")):
        yield Defect(
            first_line,
            "The first paragraph ends in a colon, and what it announces is shown only by Read more.",
            "End it with the answer.",
        )
    if len(summary) > PHONE_SCREEN:
        yield Defect(
            first_line,
            f"The first paragraph has {len(summary)} characters: a phone shows about {PHONE_SCREEN} at once.",
            "Put a blank line after its first sentences.",
        )
    if (fence := open_fence(body)) is not None:
        what = "A block of code begins here and never ends."
        yield Defect(first_line + fence - 1, what, "Put a line ``` behind it.")
    lines = [(number, _INLINE_CODE.sub("``", line)) for number, line in outside_code(body)]
    for number, line in lines:
        for pattern, what, remedy in _FINDINGS:
            if pattern.search(line):
                yield Defect(first_line + number - 1, what, remedy)
    yield from _wrapped(lines, body, first_line)


def _wrapped(lines: list[tuple[int, str]], body: str, first_line: int) -> Iterator[Defect]:
    """Yields the paragraphs of the details that are broken into lines; the summary is put on one line."""
    end_of_summary = body.partition("\n\n")[0].count("\n") + 1
    is_in_paragraph = False
    for (number, line), (next_number, following) in pairwise(lines):
        goes_on = (
            number > end_of_summary
            and next_number == number + 1
            and not _NO_PARAGRAPH.match(following)
            and not re.match(r"\s*(?:#{1,6}\s|\||-#\s)|\s*$", line)
        )
        if goes_on and not is_in_paragraph and len(line) >= WRAPPED and not line.endswith(("  ", "\\")):
            yield Defect(
                first_line + number - 1,
                "A paragraph is broken into lines, and Discord shows each as a line of its own.",
                "Write the paragraph on one line.",
            )
            is_in_paragraph = True
        elif not goes_on:
            is_in_paragraph = False
