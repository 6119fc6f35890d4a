"""The results that one process reports to another: seconds of processor time, and bytes."""

from __future__ import annotations

from typing import NamedTuple


class Measured(NamedTuple):
    """An engine from its start to its last question."""

    load: float
    reading: float
    """How long it takes to read the topics' files alone; 0 for an engine that reads none."""
    added: int
    """The resident memory that loading added."""
    peak: int
    """The most resident memory that the process ever had."""
    questions: int
    median: float
    """Of the time that a question took."""
    slowest: float
    """What 99 of 100 questions stay below; the slowest of fewer."""


class Screened(NamedTuple):
    """A spotter after its messages."""

    keywords: int
    messages: int
    seconds: float

    @property
    def rate(self) -> float:
        """Messages a second."""
        return self.messages / self.seconds
