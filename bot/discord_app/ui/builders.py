"""What cards are built of: Components V2 in one frame."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import discord
from discord import ui

from bot.discord_app.ui.markdown import plain

ACCENT = discord.Colour(0x3E8EDE)
"""The edge of a card that says something of its subject, rather than of the bot."""

_Part = ui.Item[Any]


def card(*parts: _Part, accent: discord.Colour | None = None) -> ui.LayoutView:
    """A message of these parts."""
    container: _Part = ui.Container(*parts, accent_colour=accent)
    view = ui.LayoutView(timeout=None).add_item(container)
    view.stop()  # or discord.py kept a private one for 15 minutes; buttons are found by their custom_id
    return view


def text(markdown: str, component_id: int | None = None) -> _Part:
    """A paragraph."""
    return ui.TextDisplay(markdown, id=component_id)


def heading(title: str) -> _Part:
    """A title as it is written."""
    return text(f"### {plain(title)}")


def small(markdown: str) -> str:
    """A line of small print."""
    return f"-# {markdown}"


def row(*items: _Part) -> _Part:
    """Up to five buttons, or a select."""
    return ui.ActionRow(*items)


def section(markdown: str, beside: _Part) -> _Part:
    """A paragraph with a button beside it."""
    return ui.Section(markdown, accessory=beside)


def rows(*groups: Iterable[_Part]) -> list[_Part]:
    """A row for each group that has anything in it."""
    return [row(*items) for group in groups if (items := list(group))]
