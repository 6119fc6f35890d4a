"""Cards that are laid out once for everybody.

Laying one out takes many times as long as filling one in, and all that differs is whom or what it is for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import orjson
from discord import ComponentType, ui

from bot.discord_app.ui.components import Kind, Placement

NOBODY = 2**64
"""Stands in a template for the id of a placement: no one's, and as long as the longest."""
NO_OCCASION = "\0"
"""Stands in a template for what the card replies to: no text has it."""
NO_CHOICE = "\0\0"
"""Stands in a template, as a paragraph, for what there is to choose from."""


def laid_out(item: ui.Item[Any]) -> bytes:
    """An item as Discord takes it, to be part of a choice."""
    return orjson.dumps(item.to_component_dict())


def row_laid_out(items: Iterable[bytes]) -> bytes:
    """A row of items that are laid out."""
    row = {"type": ComponentType.action_row.value, "components": list(map(orjson.Fragment, items))}
    return orjson.dumps(row)


_ROOM_FOR_CHOICE = laid_out(ui.TextDisplay[Any](NO_CHOICE))


def unplaced(kind: Kind) -> Placement:
    """What stands in a template for the placements of a kind."""
    return Placement(kind, NOBODY)


class Template:
    """A card as Discord takes it, but for what stands for the placement, the occasion and the choice."""

    def __init__(self, view: ui.LayoutView) -> None:
        (frame,) = view.to_components()
        self._frame = orjson.dumps(frame)

    def filled(
        self, placement: Placement, occasion: str | None, choice: Sequence[bytes] = ()
    ) -> ui.LayoutView:
        """The card for a placement, and for an occasion and a choice if the template has room for them."""
        frame = self._frame
        if choice:
            frame = frame.replace(_ROOM_FOR_CHOICE, b",".join(choice))
        frame = frame.replace(b"%d" % NOBODY, b"%d" % placement.id)
        if occasion:
            frame = frame.replace(orjson.dumps(NO_OCCASION), orjson.dumps(occasion))
        return _Filled([orjson.Fragment(frame)])


class _Filled(ui.LayoutView):
    """Components that are ready, and all else that discord.py asks of a view that it has nothing to do for.

    It is never set up as a view, which would take longer than all the rest.
    """

    timeout = None  # pyright: ignore - a property there

    def __init__(self, components: list[Any]) -> None:
        self._components = components

    def to_components(self) -> list[Any]:
        return self._components

    def has_components_v2(self) -> bool:
        return True

    def is_finished(self) -> bool:
        return True

    def is_dispatchable(self) -> bool:
        return False
