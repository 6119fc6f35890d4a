"""What a person fills in: the values of a select, the inputs of a modal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.sandbox.errors import ActionRefusedError
from bot.sandbox.resolved import Pickable, resolved
from bot.sandbox.state import Guild
from bot.sandbox.wire import JSON

_MODAL_INPUTS = {3, 4, 5, 6, 7, 8, 19, 21, 22, 23}


def picked(select: JSON, values: Sequence[str | Pickable], guild: Guild | None) -> JSON:
    """What a select sends for values or labels, or for users, roles and channels."""
    least, most = select.get("min_values", 1), select.get("max_values", 1)
    if not least <= len(values) <= most:
        raise ActionRefusedError(f"the select takes {least}–{most} values")
    if select["type"] != 3:
        found = [value for value in values if not isinstance(value, str)]
        if len(found) != len(values):
            raise ActionRefusedError("the select takes users, roles or channels, not their names")
        return {"values": [str(value.id) for value in found], "resolved": resolved(found, guild)}
    by_name = {option["label"]: option["value"] for option in select["options"]}
    by_name |= {option["value"]: option["value"] for option in select["options"]}
    if unknown := [value for value in values if value not in by_name]:
        raise ActionRefusedError(f"the select has no {unknown[0]!r}, but {', '.join(map(str, by_name))}")
    return {"values": [by_name[str(value)] for value in values]}


def fillable(component: JSON, values: Mapping[str, Any]) -> JSON:
    """The given values that a modal's component takes, by the names they were given under."""
    found: JSON = {}
    for inner in _inputs(component):
        found |= {name: values[name] for name in _names(inner, component) if name in values}
    return found


def _names(inner: JSON, component: JSON) -> list[str]:
    labels = [inner.get("label"), component.get("label")]
    return [inner["custom_id"], *filter(None, labels)]


def _inputs(component: JSON) -> list[JSON]:
    inner = [component["component"]] if "component" in component else component.get("components", [])
    return [each for each in inner if each["type"] in _MODAL_INPUTS]


def submitted(component: JSON, values: Mapping[str, Any]) -> JSON:
    """A modal's component as it is sent back: with what was filled in."""
    filled: list[JSON] = []
    for inner in _inputs(component):
        given = [values[name] for name in _names(inner, component) if name in values]
        value = given[0] if given else inner.get("value")
        if value is None and inner.get("required", True):
            raise ActionRefusedError(f"the modal needs {inner['custom_id']!r}")
        sent: JSON = {"type": inner["type"], "id": inner.get("id", 0), "custom_id": inner["custom_id"]}
        if inner["type"] == 4:
            text = value or ""
            if not inner.get("min_length", 0) <= len(text) <= inner.get("max_length", 4000):
                raise ActionRefusedError(f"the length of {inner['custom_id']!r} is out of bounds")
            filled.append(sent | {"value": text})
        else:
            filled.append(sent | {"values": [value] if isinstance(value, str) else list(value or ())})
    if "component" in component:
        return {"type": component["type"], "id": component.get("id", 0), "component": filled[0]}
    if "components" in component:
        return {"type": component["type"], "id": component.get("id", 0), "components": filled}
    return {"type": component["type"], "id": component.get("id", 0)}
