"""Message components as JSON: their types, a walk through them, and the fields that Discord fills in."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from itertools import count
from typing import Any

from bot.local_discord.encoding import JSON


class ComponentType(IntEnum):
    """A component's `type`."""

    ACTION_ROW = 1
    BUTTON = 2
    STRING_SELECT = 3
    TEXT_INPUT = 4
    USER_SELECT = 5
    ROLE_SELECT = 6
    MENTIONABLE_SELECT = 7
    CHANNEL_SELECT = 8
    SECTION = 9
    TEXT_DISPLAY = 10
    THUMBNAIL = 11
    MEDIA_GALLERY = 12
    FILE = 13
    SEPARATOR = 14
    CONTAINER = 17
    LABEL = 18
    FILE_UPLOAD = 19
    RADIO_GROUP = 21
    CHECKBOX_GROUP = 22
    CHECKBOX = 23


SELECTS = frozenset(
    {
        ComponentType.STRING_SELECT,
        ComponentType.USER_SELECT,
        ComponentType.ROLE_SELECT,
        ComponentType.MENTIONABLE_SELECT,
        ComponentType.CHANNEL_SELECT,
    }
)

_SINGLE_CHOICE: JSON = {"min_values": 1, "max_values": 1}
_DEFAULTS: dict[int, JSON] = {
    **dict.fromkeys(SELECTS, _SINGLE_CHOICE),
    ComponentType.THUMBNAIL: {"description": None, "spoiler": False},
    ComponentType.FILE: {"name": None, "size": None, "spoiler": False},
    ComponentType.SEPARATOR: {"divider": True, "spacing": 1},
    ComponentType.CONTAINER: {"accent_color": None, "spoiler": False},
}


def walk(components: Iterable[JSON]) -> Iterator[JSON]:
    """Yields every component, each before those nested in it."""
    for component in components:
        yield component
        yield from walk(component.get("components") or ())
        yield from walk(component[key] for key in ("accessory", "component") if component.get(key))


def texts(components: Iterable[JSON]) -> list[str]:
    """Returns the text displays' content, in reading order."""
    return [each["content"] for each in walk(components) if each["type"] == ComponentType.TEXT_DISPLAY]


def completed(components: Sequence[JSON]) -> list[JSON]:
    """Returns components as Discord responds with them: numbered, with defaults filled in."""
    taken = {component.get("id") for component in walk(components)}
    free = (number for number in count(1) if number not in taken)
    return [_complete(component, free) for component in components]


def _complete(component: JSON, free: Iterator[int]) -> JSON:
    given = without_null(component)
    complete: JSON = _DEFAULTS.get(component["type"], {}) | given | {"id": given.get("id") or next(free)}
    for key in ("media", "file"):
        if key in complete:
            complete[key] = unfurled(complete[key])
    if "default_values" in complete:
        complete["default_values"] = [
            default | {"id": str(default["id"])} for default in complete["default_values"]
        ]
    if "items" in complete:
        blank: JSON = {"description": None, "spoiler": False}
        complete["items"] = [blank | item | {"media": unfurled(item["media"])} for item in complete["items"]]
    if "components" in complete:
        complete["components"] = [_complete(child, free) for child in complete["components"]]
    for key in ("component", "accessory"):
        if key in complete:
            complete[key] = _complete(complete[key], free)
    return complete


def unfurled(media: JSON) -> JSON:
    """Returns an unfurled media item as Discord responds with it."""
    url: str = media["url"]
    return {"id": str(zlib.crc32(url.encode())), "proxy_url": url, **media}


def without_null(payload: JSON) -> JSON:
    """Returns a payload without the keys whose value is null."""
    kept: Any = {key: value for key, value in payload.items() if value is not None}
    return kept
