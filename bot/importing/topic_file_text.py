"""Writes a topic as the text of its file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from bot.importing.topics import Topic

_PLAIN = re.compile(r"[^\W\d_](?:[\w .?!()/'’+&،؟。？！-]|,(?= )|(?<=\w)[:](?=\w))*(?<![ :])")
"""A text that YAML reads unchanged: it begins with a letter and has no special characters."""
_WORDS = re.compile(r"[^\W\d_](?:[\w .'’-]*\w)?")
_NO_TEXT = re.compile(r"(?:y|yes|n|no|true|false|on|off|null|nan|inf)$", re.IGNORECASE)


def file_text(topic: Topic) -> str:
    """Returns the content of the topic's file."""
    return "\n".join(["---", *_front_matter(topic), "---", topic.text.strip(), ""])


def _front_matter(topic: Topic) -> Iterator[str]:
    yield f"title: {_scalar(topic.title)}"
    yield from _list("aliases", topic.aliases)
    yield from _list("questions", topic.questions)
    if topic.category:
        yield f"category: {_scalar(topic.category)}"
    if topic.links:
        yield "links:"
        for link in topic.links:
            yield f"  - {{label: {_inside(link.label)}, url: {_quoted(link.url)}}}"
    if topic.image:
        key = "url" if topic.image.place.startswith("https://") else "file"
        yield f"image: {{{key}: {_quoted(topic.image.place)}, alt: {_inside(topic.image.alt)}}}"
    yield from _list("related", topic.related)


def _list(key: str, entries: Sequence[str]) -> Iterator[str]:
    if entries:
        yield f"{key}:"
        yield from (f"  - {_scalar(entry)}" for entry in entries)


def _scalar(text: str) -> str:
    return text if _PLAIN.fullmatch(text) and not _NO_TEXT.match(text) else _quoted(text)


def _inside(text: str) -> str:
    """Quotes a text for use inside braces, where commas and other characters end it."""
    return text if _WORDS.fullmatch(text) and not _NO_TEXT.match(text) else _quoted(text)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
