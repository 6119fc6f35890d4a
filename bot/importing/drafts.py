"""The result of a reader: drafts of topics, and findings about the rest of the source."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple, TypeVar

from bot.errors import on_one_line

_T = TypeVar("_T")
Step = Callable[[], object]
"""A function that is called after each part of a long task."""


def no_step() -> None:
    """Does nothing after a part."""


class Place(NamedTuple):
    """A place in the source."""

    path: Path
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


class Finding(NamedTuple):
    """A remark about a part of the source."""

    place: Place
    what: str

    def __str__(self) -> str:
        return on_one_line(f"{self.place}: {self.what}")


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a topic to a page. If the label is empty, it is made from the address."""

    url: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: its https address, or a file name relative to the source."""

    place: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A topic as found in a source: in Discord's Markdown, not yet fitted to a card."""

    place: Place
    title: str
    text: str
    name: str = ""
    """Its name in the source, if that isn't the title: the file's stem, or a command. It becomes the id."""
    command: str = ""
    """The command that shows this text in another bot. It becomes one of the topic's names."""
    aliases: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    category: str = ""
    links: tuple[Link, ...] = ()
    image: Image | None = None
    takes_title_from_text: bool = False
    """Whether the title was only made from the name. Then a heading at the start of the text is better."""

    def with_names_of(self, other: Draft) -> Draft:
        """Returns the draft with the other draft's names and links, too."""
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
    """The result of reading a source."""

    drafts: list[Draft] = field(default_factory=list[Draft])
    unreadable: list[Finding] = field(default_factory=list[Finding])
    """The parts that can't become topics."""
    notes: list[Finding] = field(default_factory=list[Finding])
    """Notes about text that was left out or changed."""

    def add(self, other: Imported) -> None:
        """Adds the result for another part."""
        self.drafts += other.drafts
        self.unreadable += other.unreadable
        self.notes += other.notes


def unique(values: Iterable[_T]) -> tuple[_T, ...]:
    """Returns the values in order, without repetitions."""
    return tuple(dict.fromkeys(values))
