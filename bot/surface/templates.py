"""Cards that are laid out once for everybody.

Laying one out takes many times as long as filling one in, and all that differs is whom or what it is for.
"""

from __future__ import annotations

from typing import Any

from discord import ui

from bot.surface.items import Kind, Placement

_Component = dict[str, Any]


def unplaced(kind: Kind) -> Placement:
    """What stands in a template for the placements of a kind: nobody has this id."""
    return Placement(kind, 0)


class Template:
    """A card in one frame, as Discord takes it."""

    def __init__(self, view: ui.LayoutView, kind: Kind) -> None:
        """From a card with buttons that are `unplaced`."""
        (self._frame,) = view.to_components()
        self._blank = unplaced(kind).ending

    def filled(self, placement: Placement, *first: ui.Item[ui.LayoutView]) -> ui.LayoutView:
        """The card for a placement, which begins with further parts."""
        frame = _filled(self._frame, self._blank, placement.ending)
        frame["components"][:0] = [part.to_component_dict() for part in first]
        return _Copy([frame])


class _Copy(ui.LayoutView):
    """A card of components that are ready. discord.py asks it for them alone, because it has been stopped."""

    def __init__(self, components: list[_Component]) -> None:
        super().__init__(timeout=None)
        self._components = components
        self.stop()

    def to_components(self) -> list[_Component]:
        return self._components

    def has_components_v2(self) -> bool:
        return True


def _filled(component: _Component, blank: str, own: str) -> _Component:
    """A copy whose custom_ids end with `own` where they ended with `blank`."""
    copy = component.copy()
    custom_id = copy.get("custom_id", "")
    if custom_id.endswith(blank):
        copy["custom_id"] = custom_id.removesuffix(blank) + own
    if "components" in copy:
        copy["components"] = [_filled(nested, blank, own) for nested in copy["components"]]
    return copy
