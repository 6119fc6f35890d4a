"""A made-up language: English in other letters, written from right to left.

If a text in this language has a word in Latin letters, the word isn't from its catalogue.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Visitor

from bot.discord_app.ui.language_table import FOLDER, TABLE
from bot.local_discord import Message, Modal, Response

LANGUAGE, NAME = "tlh", "ثامنة"
ROW = f'{LANGUAGE} = {{ name = "{NAME}", right-to-left = true }}\n'
LETTERS = str.maketrans("abcdefghijklmnopqrstuvwxyz“”", "ابتثجحخدذرزسشصضطظعغفقكلمنه«»")
KEPT = re.compile(r"`[^`]*`|</[^:>]+:\d+>|KEYWORD_REPLIES=1|\{[^}]*\}|</?\S+?>|https?://\S+")
"""The parts that are the same in all languages: commands, operators' settings, values, mentions, URLs."""
SHOWN = ("content", "label", "placeholder", "description", "title", "text")
"""The fields of messages and forms that people read."""


def made_up(text: str) -> str:
    """Translates an English text into the language."""
    pieces: list[str] = []
    end = 0
    for match in KEPT.finditer(text):
        pieces += [text[end : match.start()].lower().translate(LETTERS), match[0]]
        end = match.end()
    return "".join([*pieces, text[end:].lower().translate(LETTERS)])


class _Texts(Visitor):
    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 - the library's name
        node.value = made_up(node.value)


def add_catalogue(folder: Path) -> None:
    """Adds the catalogue of the language, and its row in the table, to a folder like `bot/locales`."""
    resource = FluentParser().parse((folder / "en.ftl").read_text(encoding="utf-8"))
    _Texts().visit(resource)
    (folder / f"{LANGUAGE}.ftl").write_text(FluentSerializer().serialize(resource), encoding="utf-8")
    with (folder / TABLE).open("a", encoding="utf-8") as table:
        table.write(ROW)


def copy_catalogues(folder: Path) -> Path:
    """Copies `bot/locales` to a folder, and adds the language."""
    shutil.copytree(FOLDER, folder)
    add_catalogue(folder)
    return folder


def topic(title: str, names: str, question: str, summary: str, details: str = "") -> str:
    """Returns the text of a topic's file in the language."""
    made = [made_up(each) for each in (title, names, question, summary, details)]
    head = f"title: {made[0]}\naliases: [{made[1]}]\nquestions: [{made[2]}]"
    return f"---\n{head}\n---\n{made[3]}\n\n{made[4]}\n"


def shown(*parts: Message | Modal | Response | None) -> str:
    """Returns all that people read of messages, forms and responses."""
    return "\n".join(text for part in parts if part is not None for text in _shown(part))


def _shown(part: Message | Modal | Response) -> Iterator[str]:
    match part:
        case Response():
            yield from _shown(part.message) if part.message else ()
            yield from _shown(part.modal) if part.modal else ()
            for followup in part.followups:
                yield from _shown(followup)
        case Modal():
            yield part.title
            yield from _strings(part.components)
        case Message():
            yield part.content
            yield from _strings(part.components)


def _strings(value: Any, name: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for key, each in cast("dict[str, Any]", value).items():
            yield from _strings(each, key)
    elif isinstance(value, list | tuple):
        for each in cast("list[Any]", value):
            yield from _strings(each, name)
    elif isinstance(value, str) and name in SHOWN:
        yield value


def foreign_words(text: str) -> list[str]:
    """Returns the words in Latin letters and English quotation marks, except the parts matched by `KEPT`."""
    return re.findall(r"[A-Za-z]{2,}|[“”]", KEPT.sub(" ", text))
