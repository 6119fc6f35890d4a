"""Builds request bodies for the tests."""

from __future__ import annotations

from typing import Any

JSON = dict[str, Any]
V2 = 1 << 15


def button(custom_id: str = "a", **changes: Any) -> JSON:
    return {"type": 2, "style": 1, "label": "Go", "custom_id": custom_id} | changes


def row(*children: JSON) -> JSON:
    return {"type": 1, "components": list(children)}


def select(*values: str, **changes: Any) -> JSON:
    options = [{"label": value, "value": value} for value in values]
    return {"type": 3, "custom_id": "s", "options": options} | changes


def choices(kind: int, *values: str, **changes: Any) -> JSON:
    """Returns a radio group (21) or a checkbox group (22). The changes apply to each option."""
    options = [{"label": value, "value": value} | changes for value in values]
    return {"type": kind, "custom_id": "c", "options": options}


def text(content: str) -> JSON:
    return {"type": 10, "content": content}


def v2(*components: JSON, **changes: Any) -> JSON:
    return {"flags": V2, "components": list(components)} | changes


def command(name: str = "ask", **changes: Any) -> JSON:
    return {"name": name, "description": "Asks."} | changes


def option(name: str = "question", **changes: Any) -> JSON:
    return {"type": 3, "name": name, "description": "What?"} | changes


def form(*components: JSON, **changes: Any) -> JSON:
    return {"type": 9, "data": {"custom_id": "f", "title": "Form", "components": list(components)} | changes}


def field(**changes: Any) -> JSON:
    return {"type": 18, "label": "Why?", "component": {"type": 4, "custom_id": "why", "style": 1} | changes}


def labelled(component: JSON) -> JSON:
    return {"type": 18, "label": "Which?", "component": component}


def has(errors: JSON | None, place: str) -> bool:
    here: Any = errors
    for step in place.split("."):
        here = here.get(step, {})
    return bool(here)
