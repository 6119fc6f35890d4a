"""`check`: every problem in a content folder, before anybody else finds it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import content_folder, print_list
from bot.errors import ContentError, Problem
from bot.streams import printable

if TYPE_CHECKING:
    from bot.knowledge.model import Library

NAME = "check"
HELP = "read the content and print every problem in it, with file and line and how to mend it, then advice"


def add_arguments(parser: ArgumentParser) -> None:
    """`check` takes nothing of its own."""


def execute(args: Namespace) -> int:
    """Prints the problems. 0: there is none, 1: there are some."""
    from bot.knowledge.library import read_library  # noqa: PLC0415

    try:
        library = read_library(content_folder(args))
    except ContentError as error:
        for problem in error.problems:
            print(_line(problem))
        print(f"{_count(len(error.problems), 'problem')}.")
        return 1
    print(f"{_summary(library)}: no problems.")
    _print_advice(library)
    return 0


def _print_advice(library: Library) -> None:
    """Prints which topics have too few names and questions."""
    from bot.knowledge.advice import ENOUGH, label, thin_topics  # noqa: PLC0415

    thin = thin_topics(library)
    print_list(
        f"Advice: people find a topic more often if it has at least {ENOUGH} aliases and questions",
        [f"{label(one.topic, one.locale)} has {one.has}: add {one.lacks} in different words" for one in thin],
    )


def _line(problem: Problem) -> str:
    with suppress(ValueError, FileNotFoundError):  # elsewhere, or where we are is no more
        problem = problem._replace(path=problem.path.relative_to(Path.cwd()))
    return printable(str(problem))


def _summary(library: Library) -> str:
    languages = {locale for topic in library for locale in topic.wordings}
    summary = f"{_count(len(library), 'topic')} in {_count(len(languages), 'language')}"
    return f"{summary}, {_count(len(library.documents), 'document')}" if library.documents else summary


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
