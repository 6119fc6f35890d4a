"""The values that a person picks in a select or enters in a modal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from bot.local_discord.encoding import JSON
from bot.local_discord.errors import ActionRefusedError
from bot.local_discord.model.channels import Channel
from bot.local_discord.model.components import SELECTS, ComponentType
from bot.local_discord.model.users import User
from bot.local_discord.people.resolved import Pickable, check_channel, merged, resolved

_MODAL_INPUTS = SELECTS | {
    ComponentType.TEXT_INPUT,
    ComponentType.FILE_UPLOAD,
    ComponentType.RADIO_GROUP,
    ComponentType.CHECKBOX_GROUP,
    ComponentType.CHECKBOX,
}
_CHOICES = {ComponentType.RADIO_GROUP, ComponentType.CHECKBOX_GROUP, ComponentType.CHECKBOX}
_LONGEST_TEXT = 4000


def select_values(select: JSON, values: Sequence[str | Pickable], channel: Channel, viewer: User) -> JSON:
    """Returns the data that a select sends for values or labels, or for users, roles and channels."""
    least, most = select.get("min_values", 1), select.get("max_values", 1)
    if not least <= len(values) <= most:
        raise ActionRefusedError(f"the select takes {least}–{most} values")
    if select["type"] != ComponentType.STRING_SELECT:
        found = [value for value in values if not isinstance(value, str)]
        if len(found) != len(values):
            raise ActionRefusedError("the select takes users, roles or channels, not their names")
        for each in found:
            check_channel(each, channel.guild, viewer, select.get("channel_types"))
        return {"values": [str(value.id) for value in found], "resolved": resolved(found, channel, viewer)}
    return {"values": _option_values(select, values)}


def _option_values(component: JSON, chosen: Sequence[Any]) -> list[str]:
    """Returns the values of options, which are named by their values or labels."""
    by_name = {option["label"]: option["value"] for option in component["options"]}
    by_name |= {option["value"]: option["value"] for option in component["options"]}
    if unknown := [name for name in chosen if name not in by_name]:
        kind = "select" if component["type"] in SELECTS else "input"
        raise ActionRefusedError(f"the {kind} has no {unknown[0]!r}, but {', '.join(map(str, by_name))}")
    return [by_name[str(name)] for name in chosen]


def modal_values(
    components: Sequence[JSON], values: Mapping[str, Any], channel: Channel, viewer: User
) -> JSON:
    """Returns the data that a modal sends. `values` are by custom_id or label; others keep their defaults."""
    known = {
        name for component in components for each in _inputs(component) for name in _names(each, component)
    }
    if unknown := values.keys() - known:
        raise ActionRefusedError(f"the modal has no input {', '.join(sorted(unknown))}")
    found: list[JSON] = []
    sent = [_sent(component, values, channel, viewer, found) for component in components]
    return {"components": sent, "resolved": merged(found)} if found else {"components": sent}


def name_of(component: JSON) -> str | None:
    """Returns a component's visible text: its label, otherwise its emoji."""
    return component.get("label") or component.get("emoji", {}).get("name")


def _names(inner: JSON, component: JSON) -> list[str]:
    labels = [inner.get("label"), component.get("label")]
    return [inner["custom_id"], *filter(None, labels)]


def _inputs(component: JSON) -> list[JSON]:
    inner = [component["component"]] if "component" in component else component.get("components", [])
    return [each for each in inner if each["type"] in _MODAL_INPUTS]


def _sent(
    component: JSON, values: Mapping[str, Any], channel: Channel, viewer: User, found: list[JSON]
) -> JSON:
    filled: list[JSON] = []
    for inner in _inputs(component):
        given = [values[name] for name in _names(inner, component) if name in values]
        value = given[0] if given else _default(inner, channel)
        is_empty = value in (None, (), [], "") and inner["type"] != ComponentType.CHECKBOX
        if is_empty and inner.get("required", True):
            raise ActionRefusedError(f"the modal needs {inner['custom_id']!r}")
        filled.append(
            {"type": inner["type"], "id": inner.get("id", 0), "custom_id": inner["custom_id"]}
            | _value(inner, value, channel, viewer, found)
        )
    sent: JSON = {"type": component["type"], "id": component.get("id", 0)}
    if "component" in component:
        return sent | {"component": filled[0]}
    return sent | {"components": filled} if "components" in component else sent


def _default(inner: JSON, channel: Channel) -> Any:
    """Returns an input's value before the person changes it."""
    if "options" in inner:
        return tuple(option["value"] for option in inner["options"] if option.get("default"))
    if inner["type"] in SELECTS:
        ids = [int(default["id"]) for default in inner.get("default_values") or ()]
        return tuple(_with_ids(ids, channel))
    return inner.get("value")


def _with_ids(ids: Iterable[int], channel: Channel) -> Iterable[Pickable]:
    world, guild = channel.world, channel.guild
    roles = {role.id: role for role in guild.roles} if guild else {}
    for each in ids:
        found = world.users.get(each) or world.channels.get(each) or roles.get(each)
        if found is not None:
            yield found


def _value(inner: JSON, value: Any, channel: Channel, viewer: User, found: list[JSON]) -> JSON:
    if inner["type"] == ComponentType.TEXT_INPUT:
        text = value or ""
        if text and not inner.get("min_length", 0) <= len(text) <= inner.get("max_length", _LONGEST_TEXT):
            raise ActionRefusedError(f"the length of {inner['custom_id']!r} is out of bounds")
        return {"value": text}
    if inner["type"] in _CHOICES:
        return _choice(inner, value)
    if inner["type"] not in SELECTS:
        return {"values": [value] if isinstance(value, str) else list(value or ())}
    chosen = _several(value)
    if not chosen and not inner.get("required", True):
        return {"values": []}
    sent = select_values(inner, chosen, channel, viewer)
    if "resolved" in sent:
        found.append(sent.pop("resolved"))
    return sent


def _choice(inner: JSON, value: Any) -> JSON:
    """Returns the data that a radio group, a group of checkboxes or a checkbox sends."""
    if inner["type"] == ComponentType.CHECKBOX:
        return {"value": bool(inner.get("default", False) if value is None else value)}
    chosen = _option_values(inner, _several(value))
    is_single = inner["type"] == ComponentType.RADIO_GROUP
    least, most = (
        inner.get("min_values", 1),
        1 if is_single else inner.get("max_values", len(inner["options"])),
    )
    if chosen and not least <= len(chosen) <= most:
        raise ActionRefusedError(f"{inner['custom_id']!r} takes {least}–{most} values")
    if is_single:
        return {"value": chosen[0] if chosen else None}
    return {"values": chosen}


def _several(value: Any) -> Sequence[Any]:
    if value is None:
        return ()
    if isinstance(value, list | tuple):
        return cast("Sequence[Any]", value)
    return (value,)
