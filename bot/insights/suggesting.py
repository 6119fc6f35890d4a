"""Suggests additions to topic files from unanswered questions."""

# PyYAML doesn't type its streams.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import difflib
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple, cast

import yaml
from yaml.nodes import MappingNode, Node, SequenceNode

from bot.insights.grouping import QuestionGroup
from bot.knowledge.assistant import Assistant
from bot.knowledge.library import SUFFIX
from bot.knowledge.model import NoMatch
from bot.knowledge.trial import problems_with
from bot.storage.redaction import REDACTED

ALIAS_WORDS = 2
"""A question with at most this many words becomes an alias."""
MAX_WORDINGS = 3
"""The maximum number of wordings of a question that are added. Further ones hardly improve the matching."""


class Addition(NamedTuple):
    """A phrase to add to a topic file."""

    topic_id: str
    locale: str
    key: str
    """`aliases` or `questions`."""
    phrase: str


class Suggested(NamedTuple):
    """The suggestions for a content folder."""

    patch: str
    """A unified diff of topic files, for `git apply` or `patch -p1`."""
    folder: Path
    """The folder for applying the patch: the current one, or the one that contains the content."""
    refused: tuple[tuple[QuestionGroup, str], ...]
    """Questions that can't be added, with the id of their topic. All of their wordings have redacted words,
    or fail the content check."""
    without_topic: tuple[QuestionGroup, ...]
    """Questions without a close topic. A topic may be missing."""


def suggest(content: Path, assistant: Assistant, gaps: Sequence[QuestionGroup]) -> Suggested:
    """Adds each group of questions to the topic that people named most, otherwise to the closest one."""
    content = content.resolve()
    here = Path.cwd()
    folder = here if content.is_relative_to(here) else content.parent
    without_topic: list[QuestionGroup] = []
    refused: list[tuple[QuestionGroup, str]] = []
    edits: dict[Path, str] = {}
    for gap in gaps:
        if (topic_id := _topic_for(gap, assistant)) is None:
            without_topic.append(gap)
            continue
        before = edits
        for addition in _additions(gap, topic_id):
            path = _path(content, addition, assistant.library.community.base_language)
            text = edits.get(path) or _read(path)
            edited = {**edits, path: with_phrases(text, addition.key, [addition.phrase])}
            if not problems_with(content, edited):
                edits = edited
        if edits is before:
            refused.append((gap, topic_id))
    patch = "".join(_diff(path.relative_to(folder), _read(path), text) for path, text in edits.items())
    return Suggested(patch, folder, tuple(refused), tuple(without_topic))


def with_phrases(topic_file: str, key: str, phrases: Iterable[str]) -> str:
    """Returns a topic file with phrases added to a list in its front matter. The rest stays the same."""
    lines = _lines(topic_file)
    closing = next(number for number, line in enumerate(lines[1:], 1) if line.rstrip() == "---")
    header = cast("MappingNode", yaml.compose("".join(lines[1:closing]), yaml.SafeLoader))
    name, present = next(((name, value) for name, value in header.value if name.value == key), (None, None))
    added = list(phrases)
    if name is None or present is None:
        lines[closing:closing] = [f"{key}:\n", *_entries(added, indent=2)]
    elif isinstance(present, SequenceNode) and not present.flow_style:
        lines[_row_after(present) : _row_after(present)] = _entries(added, present.start_mark.column)
    else:  # on one line, or a single value
        old = cast("object", yaml.safe_load(yaml.serialize(present)))
        entries = cast("list[object]", old) if isinstance(old, list) else [old]
        rewritten = [f"{key}:\n", *_entries([*entries, *added], indent=2)]
        lines[name.start_mark.line + 1 : _row_after(present)] = rewritten
    ending = "\r\n" if lines[0].endswith("\r\n") else "\n"
    return "".join(line if line.endswith(ending) else line.replace("\n", ending) for line in lines)


def _row_after(node: Node) -> int:
    """Returns the row after a value. The front matter's rows begin after the file's first line."""
    while isinstance(node, SequenceNode) and not node.flow_style:
        node = node.value[-1]
    return node.end_mark.line + (1 if node.end_mark.column == 0 else 2)


def _entries(phrases: Iterable[object], indent: int) -> list[str]:
    """Returns the lines of a list. Quotes phrases that YAML would misread."""
    dumped = yaml.safe_dump(list(phrases), allow_unicode=True, width=10_000, default_flow_style=False)
    return [f"{' ' * indent}{line}" for line in dumped.splitlines(keepends=True)]


def _topic_for(gap: QuestionGroup, assistant: Assistant) -> str | None:
    """Returns the topic that people named most often, otherwise the closest."""
    for topic_id, _ in gap.expected_topics.most_common():
        if (topic := assistant.topic(topic_id)) is not None:
            return topic.id
    reply = assistant.reply(gap.texts[0], gap.locales.most_common(1)[0][0])
    near = (*reply.offered, *(reply.closest if isinstance(reply, NoMatch) else ()))
    return near[0].id if near else None


def _additions(gap: QuestionGroup, topic_id: str) -> Iterator[Addition]:
    locale = gap.locales.most_common(1)[0][0]
    whole = (text for text in gap.texts if REDACTED not in text)
    for phrase in islice(whole, MAX_WORDINGS):
        key = "aliases" if len(phrase.split()) <= ALIAS_WORDS else "questions"
        yield Addition(topic_id, locale, key, phrase)


def _path(content: Path, addition: Addition, base_language: str) -> Path:
    """Returns the topic's file in the language of the question, otherwise in the base language."""
    name = f"{addition.topic_id}{SUFFIX}"
    base = content / base_language / name, content / name
    return next(path for path in (content / addition.locale / name, *base) if path.exists())


def _diff(name: Path, before: str, after: str) -> str:
    names = f"a/{name.as_posix()}", f"b/{name.as_posix()}"
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        for line in difflib.unified_diff(_lines(before), _lines(after), *names)
    )


def _read(path: Path) -> str:
    """Returns a file's text with its own line ends, which a patch needs."""
    return path.read_bytes().decode("utf-8")


def _lines(text: str) -> list[str]:
    """Splits at line feeds, as `git apply` does. `splitlines` splits at other characters, too."""
    return list(io.StringIO(text))
