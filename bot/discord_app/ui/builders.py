"""Builds cards from Components V2."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

import discord
from discord import ui
from discord.utils import remove_markdown

from bot.discord_app.ui.components import MAX_LABEL, MAX_OPTION, MAX_OPTIONS, MAX_PLACEHOLDER, Button, Select
from bot.discord_app.ui.directions import directed
from bot.discord_app.ui.markdown import plain, shortened
from bot.knowledge.model import BASE_LOCALE, Image, Library, Link, Topic

ACCENT = discord.Colour(0x3E8EDE)
"""The default colour of the edge of cards about a community's topics."""

_Part = ui.Item[Any]


class Picture(ui.MediaGallery[Any]):
    """A picture on a card."""

    def __init__(self, image: Image) -> None:
        self.path = image.place if isinstance(image.place, Path) else None
        """The file to upload with the card. None for a picture that Discord fetches."""
        media = f"attachment://{self.path.name}" if self.path else str(image.place)
        super().__init__(discord.MediaGalleryItem(media, description=image.alt))


def card(*parts: _Part, accent: discord.Colour | None = None) -> ui.LayoutView:
    """Returns a message with these parts."""
    container: _Part = ui.Container(*parts, accent_colour=accent)
    view = ui.LayoutView(timeout=None).add_item(container)
    view.stop()  # discord.py keeps views that are not stopped; ours are found by their custom_ids
    return view


def accent_of(library: Library) -> discord.Colour:
    """Returns the colour of the edge of cards about a community's topics."""
    own = library.community.accent_colour
    return ACCENT if own is None else discord.Colour(own)


def text(markdown: str, component_id: int | None = None) -> _Part:
    return ui.TextDisplay(markdown, id=component_id)


def heading(title: str, locale: str = BASE_LOCALE) -> _Part:
    """Returns a title, shown without Markdown."""
    return text(f"### {directed(plain(title), locale)}")


def paragraphs(markdown: str, locale: str) -> _Part:
    """Returns a text of the content, with one direction for each paragraph."""
    return text(directed(markdown, locale))


def small(markdown: str) -> str:
    """Returns a line of subtext."""
    return f"-# {markdown}"


def row(*items: _Part) -> _Part:
    """Returns a row of up to five buttons, or of one select."""
    return ui.ActionRow(*items)


def rows(*groups: Iterable[_Part]) -> list[_Part]:
    """Returns a row for each group that isn't empty."""
    return [row(*items) for group in groups if (items := list(group))]


def section(markdown: str, beside: _Part) -> _Part:
    """Returns a paragraph with a button next to it."""
    return ui.Section(markdown, accessory=beside)


def button(
    label: str,
    style: discord.ButtonStyle = discord.ButtonStyle.secondary,
    *,
    emoji: str | None = None,
    disabled: bool = False,
) -> Button:
    """Returns the visible part of a button."""
    return ui.Button(label=shortened(label, MAX_LABEL), style=style, emoji=emoji, disabled=disabled)


def link_button(link: Link) -> _Part:
    """Returns a button that opens a page."""
    return ui.Button(label=link.label, url=link.url)


def select(
    placeholder: str,
    options: Iterable[discord.SelectOption],
    *,
    min_values: int = 1,
    max_values: int = 1,
) -> Select:
    """Returns the visible part of a select."""
    return ui.Select(
        placeholder=shortened(placeholder, MAX_PLACEHOLDER),
        options=list(options),
        min_values=min_values,
        max_values=max_values,
    )


def topic_options(topics: Iterable[Topic], locale: str) -> list[discord.SelectOption]:
    """Returns topics as options of a select, up to the maximum number."""
    wordings = ((topic.id, topic.wording(locale)) for topic in topics)
    return [
        discord.SelectOption(
            label=shortened(wording.title, MAX_OPTION),
            value=topic_id,
            description=_teaser(wording.summary),
        )
        for topic_id, wording in wordings
    ][:MAX_OPTIONS]


@lru_cache(maxsize=4_096)
def _teaser(summary: str) -> str:
    return shortened(" ".join(remove_markdown(summary).split()), MAX_OPTION)
