"""`check`: prints every problem in a content folder, and advice."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import content_folder, print_list
from bot.errors import ContentError, Problem
from bot.streams import printable

if TYPE_CHECKING:
    from bot.knowledge.library import ContentFolder
    from bot.knowledge.model import Library

NAME = "check"
HELP = "read the content; print every problem with its file, line and remedy, then advice"
USES_CONTENT = True
MAX_NAMED = 5
"""The maximum number of files in a line of advice."""


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--strict", action="store_true", help="also exit with 1 if there is advice")


def execute(args: Namespace) -> int:
    """Prints the problems. Returns 1 if there are any, otherwise 0. With --strict, 1 also for advice."""
    from bot.knowledge.library import read_folder  # noqa: PLC0415

    try:
        folder = read_folder(content_folder(args))
    except ContentError as error:
        print_problems(error.problems)
        return 1
    print(f"{_summary(folder.library)}: no problems.")
    has_advice = _print_advice(folder)
    return int(has_advice and args.strict)


def print_problems(problems: Sequence[Problem]) -> None:
    """Prints the problems of the content, one on each line, and their number."""
    for problem in problems:
        print(_line(problem))
    print(f"{_count(len(problems), 'problem')}.")


def _print_advice(folder: ContentFolder) -> bool:
    """Prints advice for better content, and Falak's own limits. Returns whether there is any advice."""
    from bot.knowledge.advice import ENOUGH, advice, label, lacking, thin_topics  # noqa: PLC0415

    found = advice(folder)
    if found:
        print("\nAdvice:")
    for each in found:
        print(_line(each))
    thin = thin_topics(folder.library)
    print_list(
        f"Advice: people find a topic more often if it has at least {ENOUGH} aliases and questions",
        [f"{label(one.topic, one.locale)} has {one.has}: add {one.lacks} in different words" for one in thin],
    )
    has_undone = _print_translations(folder.library)
    print_list("Languages", lacking(folder))
    return bool(found or thin) or has_undone


def _print_translations(library: Library) -> bool:
    """Prints unfinished translations by language. Returns whether there are any."""
    from bot.knowledge.translations import COMMUNITY_ID, TranslationState, translation_states  # noqa: PLC0415

    def named(state: TranslationState, keys: Sequence[str] = ()) -> str:
        name = "community.toml" if state.id == COMMUNITY_ID else state.id
        return f"{name} ({', '.join(keys)})" if keys else name

    undone = [each for each in translation_states(library) if not each.is_done]
    if undone:
        print("\nAdvice on translations:")
    for locale in dict.fromkeys(each.locale for each in undone):
        own = [each for each in undone if each.locale == locale]
        for what, names in (
            ("not translated", [named(each) for each in own if not each.is_there]),
            ("missing", [named(each, each.missing) for each in own if each.is_there and each.missing]),
            ("outdated", [named(each, each.outdated) for each in own if each.outdated]),
            ("without a fingerprint (see `stamp`)", [named(each) for each in own if each.unstamped]),
            ("not yet reviewed", [named(each) for each in own if each.is_there and not each.is_reviewed]),
        ):
            if names:
                more = f" and {len(names) - MAX_NAMED} more" if len(names) > MAX_NAMED else ""
                shown = printable(", ".join(names[:MAX_NAMED]))
                print(f"  {locale}: {_count(len(names), 'file')} {what}: {shown}{more}")
    return bool(undone)


def _line(problem: Problem) -> str:
    with suppress(ValueError, FileNotFoundError):  # it is elsewhere, or the current folder no longer exists
        problem = problem._replace(path=problem.path.relative_to(Path.cwd()))
    return printable(str(problem))


def _summary(library: Library) -> str:
    languages = {locale for topic in library for locale in topic.wordings}
    summary = f"{_count(len(library), 'topic')} in {_count(len(languages), 'language')}"
    return f"{summary}, {_count(len(library.documents), 'document')}" if library.documents else summary


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
