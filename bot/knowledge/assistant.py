"""Question in, reply out: the one face that everything outside `knowledge` talks to."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from bot.knowledge.model import BASE_LOCALE, Library, Reply, Topic


class Spotting(NamedTuple):
    """What an ordinary message is to the bot."""

    topic: Topic | None
    """The topic that one of its keyword phrases names."""
    is_question: bool


class Assistant:
    """Answers from a content folder; `reload` swaps everything at once or nothing."""

    def __init__(self, content: Path) -> None:
        """Reads the folder. Raises ContentError with every problem in it."""
        raise NotImplementedError

    @property
    def library(self) -> Library:
        raise NotImplementedError

    def reload(self) -> None:
        """Reads the folder again. Raises ContentError and keeps what it had where the folder has problems."""
        raise NotImplementedError

    def reply(self, query: str, locale: str = BASE_LOCALE) -> Reply:
        """The reply to a question. `locale` decides between languages that the text itself leaves open."""
        raise NotImplementedError

    def complete(self, typed: str, locale: str = BASE_LOCALE, limit: int = 25) -> list[Topic]:
        """Topics that what has been typed so far may become, best first; a good selection for nothing."""
        raise NotImplementedError

    def topic(self, topic_id: str) -> Topic | None:
        """The topic of that id, or the one that formerly had it."""
        raise NotImplementedError

    def spot(self, message: str) -> Spotting:
        """What keyword replies need to know of an ordinary message."""
        raise NotImplementedError
