"""`import`: makes topic files of what a community has already."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.cli import folder
from bot.errors import without_controls
from bot.streams import printable

if TYPE_CHECKING:
    from bot.importing.drafts import Finding
    from bot.importing.plans import Plan

NAME = "import"
HELP = "make topic files of an FAQ page, a table, a folder of Markdown files or another bot's export"
USES_CONTENT = False


def add_arguments(parser: ArgumentParser) -> None:
    """Adds what to read, where to write it, and whether to."""
    parser.add_argument(
        "source",
        type=folder,
        metavar="SOURCE",
        help="a Markdown or HTML page, CSV, TSV, JSON or TOML, or a folder of Markdown files",
    )
    parser.add_argument(
        "--to", type=folder, metavar="DIR", required=True, help="the content folder; may be new"
    )
    parser.add_argument("--write", action="store_true", help="write the files instead of printing them")
    parser.add_argument(
        "--skip-problems", action="store_true", help="import the rest if parts of the source can't be read"
    )
    parser.add_argument(
        "--language",
        type=_language,
        metavar="TAG",
        help="the language of the source, such as en or pt-BR (default: the folder's base language)",
    )
    parser.add_argument(
        "--encoding",
        metavar="NAME",
        help="the encoding of the source, such as cp1251 (default: UTF-8, UTF-16 or cp1252)",
    )


def execute(args: Namespace) -> int:
    """Prints or writes the topics. 1: parts of the source can't be read, or `check` finds problems."""
    from bot.cli.check import print_problems  # noqa: PLC0415
    from bot.importing.plans import plan_import  # noqa: PLC0415
    from bot.importing.sources import read  # noqa: PLC0415

    imported = read(args.source, args.encoding)
    with _progress(len(imported.drafts)) as done:
        plan = plan_import(imported, args.to, args.language, done=done)
    is_stopped = bool(plan.unreadable) and not args.skip_problems
    problems = plan.problems() if plan.texts else ()
    if args.write and plan.texts and not is_stopped:
        plan.write()
        for path in (*plan.texts, *plan.pictures):
            print(printable(f"Wrote {path}"))
    elif not args.write:
        _print_files(plan)
    _print_findings("Notes", plan.notes)
    _print_findings("Left out" if args.skip_problems else "Can't be read", plan.unreadable)
    print(f"\n{_summary(plan, is_stopped=is_stopped, writes=args.write)}")
    if problems and not is_stopped:
        print("\n`check` finds:")
        print_problems(problems)
    return int(is_stopped or bool(problems) or not (plan.texts or plan.notes))


def _print_files(plan: Plan) -> None:
    for path, text in plan.texts.items():
        print(printable(f"--> {path}"))
        print(without_controls(text))
    for path, original in plan.pictures.items():
        print(printable(f"--> {path}, a copy of {original}"))


def _print_findings(heading: str, findings: Sequence[Finding]) -> None:
    if findings:
        print(f"\n{heading}:")
        for finding in sorted(findings):
            print(f"  {printable(str(finding))}")


def _summary(plan: Plan, *, is_stopped: bool, writes: bool) -> str:
    topics = "1 topic" if plan.topics == 1 else f"{plan.topics} topics"
    parts = "1 part" if len(plan.unreadable) == 1 else f"{len(plan.unreadable)} parts"
    if is_stopped:
        return f"Nothing was written: {parts} can't be read. Mend them, or import the rest: --skip-problems."
    if not plan.texts:
        return "There is nothing to write."
    left_out = f" {parts} left out." if plan.unreadable else ""
    if writes:
        folder = printable(str(plan.folder))
        return f"Wrote {topics} to {folder}.{left_out} Try them: python -m bot preview --content {folder}"
    return (
        f"Nothing was written yet: add --write to write {topics} to {printable(str(plan.folder))}.{left_out}"
    )


def _language(argument: str) -> str:
    from bot.knowledge.schema import is_language  # noqa: PLC0415

    if not is_language(argument):
        raise ArgumentTypeError(f"{argument!a} is no language tag such as en or pt-BR")
    return argument


@contextmanager
def _progress(total: int) -> Generator[Callable[[], object]]:
    """Shows a progress bar if somebody is watching and it takes longer than a second."""
    from tqdm import tqdm  # noqa: PLC0415

    terminal = sys.__stderr__  # ours writes control characters out, which draw the bar
    is_watched = terminal is not None and sys.stderr.isatty()
    with tqdm(
        total=total,
        desc="Reading",
        unit=" topics",
        delay=1,
        leave=False,
        file=terminal,
        disable=not is_watched,
    ) as bar:
        yield bar.update
