"""Chooses the order of topics. No topic is repeated before all were shown.

A new round doesn't begin with one of the last three topics.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

RECENT = 3
"""The number of latest topics that a new round doesn't begin with."""


def next_topic(candidates: Sequence[str], shown: Sequence[str], seed: int | None = None) -> str | None:
    """Returns the topic to show next, or None without candidates.

    `shown` has the topics that were shown, oldest first. It may have topics that are no longer candidates.
    Without a `seed`, keeps the candidates' order. A seed shuffles them differently in each round.
    """
    if not candidates:
        return None
    round_, before = _round(shown)
    left = [topic for topic in candidates if topic not in round_]
    if not left:
        before = shown[-1] if shown else ""
        left = list(candidates)
    recent = set(shown[-min(RECENT, len(candidates) - 1) :]) if len(candidates) > 1 else set[str]()
    fresh = [topic for topic in left if topic not in recent] or left
    if seed is None:
        return fresh[0]
    return min(fresh, key=lambda topic: hashlib.blake2b(f"{seed}:{before}:{topic}".encode()).digest())


def next_topics(candidates: Sequence[str], shown: Sequence[str], number: int, seed: int | None) -> list[str]:
    """Returns the next topics in order."""
    found: list[str] = []
    for _ in range(number):
        topic = next_topic(candidates, [*shown, *found], seed)
        if topic is None:
            break
        found.append(topic)
    return found


def _round(shown: Sequence[str]) -> tuple[set[str], str]:
    """Returns the topics shown in the current round, and the last one of the previous round."""
    current = set[str]()
    before = last = ""
    for topic in shown:
        if topic in current:
            current, before = set[str](), last
        current.add(topic)
        last = topic
    return current, before
