"""Sends cards with their pictures. If Discord refuses a picture, the card is sent without it."""

from __future__ import annotations

import io
import logging
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TypeVar

import discord
from discord import ui

from bot.discord_app.core.error_codes import ACKNOWLEDGED, CANNOT_REPLY
from bot.discord_app.ui.builders import Picture

log = logging.getLogger(__name__)

T = TypeVar("T")

_REFUSED = {400, 403, 413}
"""The HTTP statuses for a message that Discord doesn't accept: invalid, not allowed, too large."""


async def send_card(send: Callable[..., Awaitable[T]], card: ui.LayoutView, **details: object) -> T:
    """Sends a card and its pictures by a method such as `channel.send`."""

    def with_files(files: Sequence[discord.File]) -> Awaitable[T]:
        return send(view=card, **({"files": files} if files else {}), **details)

    return await _with_or_without_pictures(with_files, card)


async def edit_card(edit: Callable[..., Awaitable[T]], card: ui.LayoutView) -> T:
    """Replaces a card and its pictures by a method such as `message.edit`."""
    return await _with_or_without_pictures(lambda files: edit(view=card, attachments=files), card)


async def _with_or_without_pictures(
    send: Callable[[Sequence[discord.File]], Awaitable[T]], card: ui.LayoutView
) -> T:
    pictures = [item for item in card.walk_children() if isinstance(item, Picture)]
    files = _read([picture.path for picture in pictures if picture.path is not None])
    if files is not None:
        try:
            return await send(files)
        except discord.HTTPException as error:
            is_about_card = error.status in _REFUSED and error.code not in {CANNOT_REPLY, ACKNOWLEDGED}
            if not pictures or not is_about_card:
                raise
            log.warning(
                "Discord refused a card with a picture (%d, error code: %d), will send it without",
                error.status,
                error.code,
            )
    for picture in pictures:
        _remove(picture, card)
    return await send([])


def _read(paths: Sequence[Path]) -> list[discord.File] | None:
    """Returns the files to upload. None if one can't be read, which is logged."""
    try:
        return [discord.File(io.BytesIO(path.read_bytes()), path.name) for path in paths]
    except OSError as error:
        log.warning(
            "can't read the picture %s, will send the card without: %s", error.filename, error.strerror
        )
        return None


def _remove(picture: Picture, card: ui.LayoutView) -> None:
    for container in card.children:
        if isinstance(container, ui.Container):
            container.remove_item(picture)
