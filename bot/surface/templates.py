"""Cards that are laid out once for everybody.

Laying one out takes many times as long as filling one in, and all that differs is whom or what it is for.
"""

from __future__ import annotations

from typing import Any

import orjson
from discord import ui

from bot.surface.items import Kind, Placement

NOBODY = 2**64
"""Stands in a template for the id of a placement: no one's, and as long as the longest."""
NO_OCCASION = "\0"
"""Stands in a template for what the card replies to: no text has it."""


def unplaced(kind: Kind) -> Placement:
    """What stands in a template for the placements of a kind."""
    return Placement(kind, NOBODY)


class Template:
    """A card as Discord takes it, but for what stands for the placement and the occasion."""

    def __init__(self, view: ui.LayoutView) -> None:
        (frame,) = view.to_components()
        self._frame = orjson.dumps(frame)

    def filled(self, placement: Placement, occasion: str | None) -> ui.LayoutView:
        """The card for a placement and an occasion, if the template has room for one."""
        frame = self._frame.replace(b"%d" % NOBODY, b"%d" % placement.id)
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
