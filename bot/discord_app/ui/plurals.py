"""Fills in messages that have plurals or functions, with Fluent's library and Unicode's data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, cast

from fluent.runtime import FluentBundle
from fluent.runtime.types import fluent_number
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.discord_app.ui.catalogues import Fill, Value, in_place
from bot.discord_app.ui.directions import words_isolated

if TYPE_CHECKING:
    from fluent.runtime.resolver import Pattern


def parsed(message_id: str, source: str) -> ast.Message:
    """Returns a parsed message. Raises ValueError if it can't be parsed."""
    entry = FluentParser(with_spans=False).parse_entry(f"{message_id} ={source}")
    if not isinstance(entry, ast.Message) or entry.value is None:
        raise ValueError(f"can't read the message {message_id}")
    return entry


def compiled(message_id: str, source: str, language: str) -> Fill:
    """Returns a function that fills in a message. Raises ValueError if it can't be parsed."""
    message = parsed(message_id, source)
    texts = _Texts(message)
    for each in texts.found:
        each.value = words_isolated(each.value, language)
    bundle = _bundle(language)
    bundle.add_resource(ast.Resource([message]))
    pattern = cast("Pattern", bundle.get_message(message_id).value)

    def fill(values: Mapping[str, Value]) -> str:
        arguments = {
            name: in_place(value, language) if isinstance(value, str) else fluent_number(value)
            for name, value in values.items()
        }
        text, errors = bundle.format_pattern(pattern, arguments)
        if errors:
            raise ValueError(f"can't fill in the message {message_id} in {language}: {errors[0]}")
        return str(text)

    return fill


class _Texts(Visitor):
    """The texts of a message, in all its variants."""

    def __init__(self, message: ast.Message) -> None:
        self.found: list[ast.TextElement] = []
        self.visit(message)

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 - the library's name
        self.found.append(node)


@cache
def _bundle(language: str) -> FluentBundle:
    return FluentBundle([language], use_isolating=False)
