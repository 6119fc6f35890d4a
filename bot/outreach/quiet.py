"""Decides whether nobody answers a schedule's posts."""

from __future__ import annotations

from collections.abc import Sequence

PATIENCE = 2
"""The maximum number of unanswered posts in a row."""


def is_quiet(answered: Sequence[bool]) -> bool:
    """Whether nobody answered the last two posts. `answered` has a value for each post, the latest last."""
    latest = answered[-PATIENCE:]
    return len(latest) == PATIENCE and not any(latest)
