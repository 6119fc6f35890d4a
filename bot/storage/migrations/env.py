"""Alembic's entry point: runs the migrations on the given connection and in its transaction."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context
from sqlalchemy import TypeDecorator

from bot.storage.tables import METADATA


def render_type(kind: str, item: Any, _autogeneration: object) -> str | Literal[False]:
    """Renders our own types as the database's types, because a migration must not change with our code."""
    return f"sa.{item.impl!r}" if kind == "type" and isinstance(item, TypeDecorator) else False


context.configure(
    connection=context.config.attributes["connection"], target_metadata=METADATA, render_item=render_type
)
context.run_migrations()
