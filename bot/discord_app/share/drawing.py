"""Draws pictures of topics, and caches them for some minutes."""

from __future__ import annotations

import asyncio
from weakref import WeakValueDictionary

from cachetools import TTLCache

from bot.discord_app.core.buckets import Clock
from bot.discord_app.share.cards import Drawn
from bot.pictures.card import TopicCard, card_png
from bot.pictures.renderer import PictureRenderer, RefusedError

FRESH_SECONDS = 10 * 60
"""How long a picture is cached, because people look at several networks."""
REMEMBERED = 64
"""The maximum number of cached pictures. Each has 100 to 500 KB."""


class Pictures:
    """Draws each picture once, even if many people ask for it at the same time."""

    def __init__(self, renderer: PictureRenderer, clock: Clock) -> None:
        self._renderer = renderer
        self._drawn = TTLCache[TopicCard, Drawn](REMEMBERED, FRESH_SECONDS, clock)
        self._turns = WeakValueDictionary[TopicCard, asyncio.Lock]()

    async def of(self, card: TopicCard) -> Drawn:
        """Returns the picture of a card, if it can be drawn."""
        async with self._turns.setdefault(card, asyncio.Lock()):
            if (drawn := self._drawn.get(card)) is None:
                try:
                    drawn = Drawn(await card_png(self._renderer, card))
                except RefusedError:
                    drawn = Drawn(is_refused=True)
                if drawn.png is not None or drawn.is_refused:
                    self._drawn[card] = drawn
        return drawn
