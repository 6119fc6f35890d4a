"""The results that one process reports to another. Times are processor seconds, memory is in bytes."""

from __future__ import annotations

from typing import NamedTuple


class Measured(NamedTuple):
    """The measurements of an engine, from its start to its last question."""

    load: float
    reading: float
    """The part of loading that reads the topic files. It is 0 for an engine that reads none."""
    added: int
    """The resident memory that loading added."""
    peak: int
    """The peak of the process's resident memory."""
    questions: int
    median: float
    """The median time of a question."""
    slowest: float
    """The 99th percentile of the time of a question. With fewer than 100 questions, the slowest one."""


class Screened(NamedTuple):
    """The measurements of a spotter."""

    keywords: int
    messages: int
    seconds: float

    @property
    def rate(self) -> float:
        """Messages a second."""
        return self.messages / self.seconds
