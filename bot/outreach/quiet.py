"""Decides whether a schedule talks to an empty room."""

from __future__ import annotations

from collections.abc import Sequence

PATIENCE = 2
"""How many posts in a row may stay without an answer."""


def is_quiet(answered: Sequence[bool]) -> bool:
    """Whether nobody answered since the last two posts. `answered` says it of each post, the latest last."""
    latest = answered[-PATIENCE:]
    return len(latest) == PATIENCE and not any(latest)
