"""What every reader makes of its source: drafts of topics, and what it has to tell about the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple, TypeVar

from bot.errors import on_one_line

_T = TypeVar("_T")
Step = Callable[[], object]
"""What is called after each part of a long task."""


def no_step() -> None:
    """Tells nobody of a step."""


class Place(NamedTuple):
    """Where something is in the source."""

    path: Path
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


class Finding(NamedTuple):
    """Something to tell about a part of the source."""

    place: Place
    what: str

    def __str__(self) -> str:
        return on_one_line(f"{self.place}: {self.what}")


@dataclass(frozen=True, slots=True)
class Link:
    """A page that a topic leads to. An empty label is made from the address."""

    url: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: its https address, or a file's name relative to the source."""

    place: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A topic as a source has it, in Discord's Markdown, before it is fitted to a card."""

    place: Place
    title: str
    text: str
    name: str = ""
    """What the source calls it if that isn't the title: a file's stem, a command. The id is made of it."""
    command: str = ""
    """What people type to get this text from another bot. It stays one of the topic's names."""
    aliases: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    category: str = ""
    links: tuple[Link, ...] = ()
    image: Image | None = None
    takes_title_from_text: bool = False
    """Whether the title is only the name, spelt out: a heading at the text's start is a better one."""

    def with_names_of(self, other: Draft) -> Draft:
        """Returns it with what the other one is called and leads to, too."""
        return replace(
            self,
            aliases=unique((*self.aliases, *other.aliases)),
            questions=unique((*self.questions, *other.questions)),
            links=unique((*self.links, *other.links)),
            category=self.category or other.category,
            image=self.image or other.image,
        )


@dataclass(slots=True)
class Imported:
    """What became of a source."""

    drafts: list[Draft] = field(default_factory=list[Draft])
    unreadable: list[Finding] = field(default_factory=list[Finding])
    """The parts that can't become topics."""
    notes: list[Finding] = field(default_factory=list[Finding])
    """What was left out or changed."""

    def add(self, other: Imported) -> None:
        """Adds what became of another part."""
        self.drafts += other.drafts
        self.unreadable += other.unreadable
        self.notes += other.notes


def unique(values: Iterable[_T]) -> tuple[_T, ...]:
    """Returns the values without repetitions, in their order."""
    return tuple(dict.fromkeys(values))
