"""Writes the text to share a topic on a network, and the description of its picture."""

from __future__ import annotations

from typing import NamedTuple

import regex

from bot.outreach.fitting import ELLIPSIS, fitting, shortened
from bot.outreach.network_rules import RULES, Rule
from bot.outreach.networks import Network

SOURCE_SIGN = "📖"
"""The sign before the source. It needs no translation."""
MAX_SHORT_SOURCE = 60
"""Characters of a source that leaves enough room for the summary."""
MAX_SHOWN_SOURCE = 250
"""Characters of a source on a picture and in its description."""
ENOUGH = 60
"""The minimum number of characters of a shortened summary, if its first sentence doesn't fit."""
MAX_ALT = 1000
"""Characters of a picture's description. X has this limit, others allow more."""
_EMPHASIS = (
    regex.compile(r"(?<![\w\\*])(\*\*\*|\*\*|\*|~~|\|\|)(?=\S)(.+?)(?<=\S)(?<!\\)\1(?![\w*])"),
    r"\2",
)
_MARKUP = (
    (regex.compile(r"```\w*\n?(.*?)```", regex.DOTALL), r"\1"),
    (regex.compile(r"\[([^\]]+)\]\(<?[^()\s]+>?(?:\s+\"[^\"]*\")?\)"), r"\1"),
    (regex.compile(r"<(https?://[^\s>]+)>"), r"\1"),
    (regex.compile(r"<a?:(\w+):\d+>"), r":\1:"),
    _EMPHASIS,
    (regex.compile(r"(?<![\w\\])(__|_)(?=\S)(.+?)(?<=\S)(?<!\\)\1(?!\w)"), r"\2"),
    (regex.compile(r"(?<!\\)(`+)(.+?)\1"), r"\2"),
    (regex.compile(r"^[ \t]*(?:>+|#{1,3}|-#)[ \t]+", regex.MULTILINE), ""),
    (regex.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)
"""Discord's Markdown, and its replacement in plain text."""


class Shared(NamedTuple):
    """A topic's data for sharing, in one language and without Markdown."""

    title: str
    summary: str
    document: str = ""
    """The title of the document that the topic is based on, if any."""
    section: str = ""
    link: str = ""
    hashtags: tuple[str, ...] = ()
    community: str = ""

    @property
    def source(self) -> str:
        """Returns the document and its section."""
        return f"{self.document}: {self.section}" if self.section else self.document

    @property
    def shown_source(self) -> str:
        """Returns the source as the picture shows it."""
        return shortened(self.source, MAX_SHOWN_SOURCE)


def without_markdown(markdown: str) -> str:
    """Returns the text without Markdown, as people see it on Discord."""
    for pattern, remaining in (_EMPHASIS, *_MARKUP):  # *italic* may be inside **bold**
        markdown = pattern.sub(remaining, markdown)
    return "\n".join(" ".join(line.split()) for line in markdown.splitlines()).strip()


def share_text(shared: Shared, network: Network) -> str:
    """Returns the text for a network: title, summary as far as it fits, source, link, hashtags.

    If the first sentence doesn't fit, shortens the source, then leaves out hashtags.
    """
    rule = RULES[network]
    title = f"*{shared.title}*" if network is Network.WHATSAPP and "*" not in shared.title else shared.title
    sources = tuple(
        dict.fromkeys([shared.source, shared.document, shortened(shared.document, MAX_SHORT_SOURCE)])
    )
    counts = range(len(shared.hashtags) - 1, -1, -1)
    fewer = [_ending(sources[-1], shared.link, shared.hashtags[:count]) for count in counts]
    endings = [_ending(source, shared.link, shared.hashtags) for source in sources]
    for ending, says_enough in [
        *((each, _has_whole_sentences) for each in endings),
        *((each, _says_something) for each in [*endings, *fewer]),
    ]:
        summary = fitting(shared.summary, lambda part, end=ending: rule.fits(_joined(title, part, end)))
        if summary == shared.summary or says_enough(summary):
            return _joined(title, summary, ending)
    return _shortest(title, shared, rule)


def alt_text(shared: Shared) -> str:
    """Returns the description of the picture: all text on it."""
    ends = [f"{SOURCE_SIGN} {shared.shown_source}" if shared.source else "", shared.community]
    ending = "\n".join(filter(None, ends))
    summary = fitting(shared.summary, lambda part: len(_joined(shared.title, part, ending)) <= MAX_ALT)
    return _joined(shared.title, summary, ending)


def _ending(source: str, link: str, hashtags: tuple[str, ...]) -> str:
    lines = [f"{SOURCE_SIGN} {source}" if source else "", link, " ".join(f"#{tag}" for tag in hashtags)]
    return "\n".join(filter(None, lines))


def _joined(*parts: str) -> str:
    return "\n\n".join(filter(None, parts))


def _has_whole_sentences(summary: str) -> bool:
    return bool(summary) and not summary.endswith(ELLIPSIS)


def _says_something(summary: str) -> bool:
    return _has_whole_sentences(summary) or len(summary) >= ENOUGH


def _shortest(title: str, shared: Shared, rule: Rule) -> str:
    """Returns the text for a long title, source or link. Adds link, source and summary if they fit."""
    link = shared.link if rule.fits(_joined(title, shared.link)) else ""
    sources = [shortened(shared.document, MAX_SHORT_SOURCE), ""]
    ending = next(
        (each for source in sources if rule.fits(_joined(title, each := _ending(source, link, ())))), link
    )
    summary = fitting(shared.summary, lambda part: rule.fits(_joined(title, part, ending)))
    return _joined(title, summary, ending)
