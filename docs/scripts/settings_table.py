"""Prints the table of settings in docs/operating.md, which is made from `Settings`.

python -m docs.scripts.settings_table
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

from pydantic import SecretStr

from bot import config
from bot.config import Settings


def table() -> str:
    """Returns the table as Markdown."""
    meanings = dict(_meanings())
    rows = [
        f"| `{name.upper()}` | {meanings[name].rstrip('.')} | {_shown(field.default)} |"
        for name, field in Settings.model_fields.items()
    ]
    return "\n".join(["| setting | meaning | default |", "|---|---|---|", *rows])


def _meanings() -> Iterator[tuple[str, str]]:
    """Yields each field's name and the text below it."""
    (settings,) = (
        node
        for node in ast.parse(inspect.getsource(config)).body
        if isinstance(node, ast.ClassDef) and node.name == Settings.__name__
    )
    for field, below in zip(settings.body, settings.body[1:], strict=False):
        match field, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                yield name, " ".join(text.split())
            case _:
                pass


def _shown(default: object) -> str:
    match default:
        case None:
            return ""
        case bool():
            return f"`{int(default)}`"
        case SecretStr():
            return f"`{default.get_secret_value()}`"
        case Path():
            return f"`{default.as_posix()}`"
        case _:
            return f"`{default}`"


if __name__ == "__main__":
    print(table())  # noqa: T201 - that is what it is for
