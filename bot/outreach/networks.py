"""The networks that texts are shared on."""

from __future__ import annotations

from enum import StrEnum


class Network(StrEnum):
    """Where a text is shared. Custom_ids contain the values, so they never change."""

    X = "x"
    MASTODON = "mastodon"
    BLUESKY = "bluesky"
    TELEGRAM = "telegram"
    WHATSAPP = "whatsapp"
    PLAIN = "plain"
