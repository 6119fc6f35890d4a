"""The rules of each network: how it counts the length of a text, and the maximum."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import regex

from bot.outreach.networks import Network

LINK_WEIGHT = 23
"""The length that X and Mastodon count for any link, whatever its real length is."""
_GRAPHEME = regex.compile(r"\X")
_ORDINARY = regex.compile(
    r"(?:[ -~\u00a1-\u00a8\u00b0-\u02ff\u0370-\u0482\u048a-\u0556\u0620-\u064a\u0671-\u06d3\u2010-\u201f]"
    r"(?![\p{M}\p{Cf}]))+"
)
"""Letters and signs that are one grapheme, and that X counts once."""
_LINK = regex.compile(r"https?://\S+")
_BARE_LINK = regex.compile(r"(?<![\w@.-])(?:[a-z0-9-]+\.)+[a-z]{2,}\b", regex.IGNORECASE)
_EMOJI = regex.compile(r"\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3")
_LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""The code points that X counts once. It counts others twice: https://docs.x.com/fundamentals/counting-characters"""


class Rule(NamedTuple):
    """A network's limits."""

    name: str
    limit: int
    """The maximum length."""
    length: Callable[[str], int]
    max_bytes: int | None = None
    """The maximum in UTF-8 bytes, if a network has one."""

    def fits(self, text: str) -> bool:
        """Whether the network accepts the text."""
        return self.length(text) <= self.limit and len(text.encode()) <= (self.max_bytes or sys.maxsize)


def weighted(text: str) -> int:
    """Returns the length as X counts it."""

    def length(part: str) -> int:
        # The network may count text that looks like a domain as a link.
        bare = sum(max(LINK_WEIGHT - len(name), 0) for name in _BARE_LINK.findall(part))
        return bare + _sum_of_graphemes(part, _weight)

    return _with_short_links(text, length)


def graphemes(text: str) -> int:
    """Returns the number of characters that people see."""
    return _sum_of_graphemes(text, lambda _: 1)


def graphemes_with_short_links(text: str) -> int:
    """Returns the length as Mastodon counts it."""
    return _with_short_links(text, graphemes)


def utf16_units(text: str) -> int:
    """Returns the length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def _sum_of_graphemes(text: str, weight: Callable[[str], int]) -> int:
    """Returns the sum of the graphemes' weights. Counts ordinary letters, which weigh 1, by the run."""
    rest = _ORDINARY.sub("\n", text)
    return len(text) - len(rest) + sum(map(weight, _GRAPHEME.findall(rest)))


def _with_short_links(text: str, length: Callable[[str], int]) -> int:
    return length(_LINK.sub("", text)) + LINK_WEIGHT * len(_LINK.findall(text))


@lru_cache(maxsize=4_096)
def _weight(grapheme: str) -> int:
    if _EMOJI.match(grapheme):
        return 2
    return sum(map(_point_weight, unicodedata.normalize("NFC", grapheme)))


def _point_weight(character: str) -> int:
    return 1 if any(first <= ord(character) <= last for first, last in _LIGHT) else 2


RULES = {
    Network.X: Rule("X", 280, weighted),
    # https://docs.joinmastodon.org/user/posting/ - a server may take more
    Network.MASTODON: Rule("Mastodon", 500, graphemes_with_short_links),
    # https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json
    Network.BLUESKY: Rule("Bluesky", 300, graphemes, max_bytes=3000),
    # The caption of a picture: a message without one may be longer. https://limits.tginfo.me
    Network.TELEGRAM: Rule("Telegram", 1024, utf16_units),
    Network.WHATSAPP: Rule("WhatsApp", 1024, utf16_units),
    # A message on Discord.
    Network.PLAIN: Rule("Plain text", 2000, utf16_units),
}
