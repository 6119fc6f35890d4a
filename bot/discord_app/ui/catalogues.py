"""Reads the catalogues: the bot's texts in each language.

A catalogue is a file in the Fluent syntax, which translators' tools can read: https://projectfluent.org
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from bot.discord_app.ui.directions import directions, fits, isolated, words_isolated
from bot.discord_app.ui.language_table import FOLDER
from bot.discord_app.ui.numbers import number_text

SUFFIX = ".ftl"
BASE = "en"
"""The language for messages that another language lacks."""

Value = str | int | float
Fill = Callable[[Mapping[str, Value]], str]

_COMMENT = re.compile(r"^#.*\n?", re.MULTILINE)
_ENTRY = re.compile(r"^(?P<id>[a-zA-Z][\w-]*) *=", re.MULTILINE)
_PLACE = re.compile(r'\{ *(?:\$(?P<name>\w+)|"(?P<literal>[^"\\]*)") *\}')
"""A placeholder for a value, or a quoted text, which keeps its spaces."""
_ATTRIBUTE = re.compile(r"^ +\.[a-zA-Z]", re.MULTILINE)


class Piece(NamedTuple):
    """A piece of a message: a text, or the name of a value."""

    text: str
    is_name: bool = False


class Messages:
    """The messages of a language.

    Each is parsed when it is first used, because a process never uses most of them.
    """

    def __init__(self, language: str, source: str) -> None:
        self.language = language
        self.sources = dict(_entries(source))
        """The source of each message after the equals sign, by id."""
        self._fills: dict[str, Fill] = {}

    def filled(self, message_id: str, values: Mapping[str, Value]) -> str:
        """Fills in a message.

        Isolates values in another direction than the message. Raises LookupError if there is no such message.
        """
        if (fill := self._fills.get(message_id)) is None:
            fill = self._fills[message_id] = self._fill(message_id)
        return fill(values)

    def _fill(self, message_id: str) -> Fill:
        source = self.sources[message_id]
        if (pieces := simple_pieces(source)) is not None:
            return self._simple(pieces)
        # Imported here, because the library needs 15 MB, and few messages have plurals.
        from bot.discord_app.ui.plurals import compiled  # noqa: PLC0415

        return compiled(message_id, source, self.language)

    def _simple(self, pieces: list[Piece]) -> Fill:
        prepared = [
            piece if piece.is_name else Piece(words_isolated(piece.text, self.language)) for piece in pieces
        ]
        if not any(piece.is_name for piece in prepared):
            whole = "".join(piece.text for piece in prepared)
            return lambda _values: whole

        def fill(values: Mapping[str, Value]) -> str:
            return "".join(
                in_place(values[text], self.language) if is_name else text for text, is_name in prepared
            )

        return fill


def in_place(value: Value, language: str) -> str:
    """Returns a value for use in a message, isolated if it has another direction.

    Numbers alone, such as "5 (71%)", have the direction of the message. A mention shows a name.
    """
    text = value if isinstance(value, str) else number_text(value, language)
    if fits(text, language):
        return text
    are_numbers = not directions(text) and "<" not in text
    return words_isolated(text, language) if are_numbers else isolated(text)


def simple_pieces(source: str) -> list[Piece] | None:
    """Returns the pieces of a message. None if it has other parts than texts and placeholders."""
    pieces: list[Piece] = []
    end = 0
    text = _dedented(source)
    for place in _PLACE.finditer(text):
        pieces += [Piece(text[end : place.start()]), _piece(place)]
        end = place.end()
    pieces.append(Piece(text[end:]))
    is_simple = not any("{" in piece.text or "}" in piece.text for piece in pieces)
    return pieces if is_simple and not _ATTRIBUTE.search(source) else None


def _piece(place: re.Match[str]) -> Piece:
    return Piece(place["literal"]) if place["name"] is None else Piece(place["name"], is_name=True)


def _dedented(source: str) -> str:
    """Returns the text of a message without the indentation of its lines."""
    first, _, rest = source.partition("\n")
    return "\n".join(filter(None, [first.strip(" "), textwrap.dedent(rest).strip("\n")])).rstrip()


@cache
def messages_of(language: str) -> Messages | None:
    """Returns the messages of a language. None if it has no catalogue."""
    if language not in languages():
        return None
    return Messages(language, (FOLDER / language).with_suffix(SUFFIX).read_text(encoding="utf-8"))


@cache
def languages() -> frozenset[str]:
    """Returns the languages that have a catalogue."""
    return frozenset(file.stem for file in FOLDER.glob(f"*{SUFFIX}"))


@cache
def sorted_languages() -> tuple[str, ...]:
    """Returns these languages, sorted. English comes first, because its texts replace missing ones."""
    return (BASE, *sorted(languages() - {BASE}))


def _entries(source: str) -> Iterator[tuple[str, str]]:
    """Yields the messages' ids and sources."""
    source = _COMMENT.sub("", source)
    starts = list(_ENTRY.finditer(source))
    ends = [*(start.start() for start in starts[1:]), len(source)]
    for start, end in zip(starts, ends, strict=True):
        yield start["id"], source[start.end() : end]
