"""`import`: makes topic files from a community's existing texts."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.cli import folder
from bot.errors import without_controls
from bot.install import program
from bot.streams import printable

if TYPE_CHECKING:
    from bot.importing.drafts import Finding
    from bot.importing.plans import Plan

NAME = "import"
HELP = "make topic files from an FAQ page, a table, a folder of Markdown files or another bot's export"
USES_CONTENT = False


def add_arguments(parser: ArgumentParser) -> None:
    """Adds the source, the folder to write to, and the options."""
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
        "--skip-problems",
        action="store_true",
        help="import the rest if some parts of the source can't be read",
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
    """Prints or writes the topics. Returns 1 if parts are unreadable or `check` finds problems."""
    from bot.cli.check import print_problems  # noqa: PLC0415
    from bot.importing.plans import plan_import  # noqa: PLC0415
    from bot.importing.sources import read  # noqa: PLC0415

    with _progress("Reading") as done:
        imported = read(args.source, args.encoding, done)
    with _progress("Making topics", len(imported.drafts)) as done:
        plan = plan_import(imported, args.to, args.language, done=done)
    is_stopped = bool(plan.unreadable or plan.conflicts) and not args.skip_problems
    with _progress("Checking", plan.topics) as done:
        problems = plan.problems(done) if plan.texts else ()
    if args.write and plan.texts and not is_stopped:
        plan.write()
        for path in (*plan.texts, *plan.pictures):
            print(printable(f"Wrote {path}"))
    elif not args.write:
        _print_files(plan)
    _print_findings("Notes", plan.notes)
    if args.skip_problems:
        _print_findings("Left out", [*plan.unreadable, *plan.conflicts])
    else:
        _print_findings("Can't be read", plan.unreadable)
        _print_findings("Can't be written", plan.conflicts)
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
    left_out = len(plan.unreadable) + len(plan.conflicts)
    parts = "1 part" if left_out == 1 else f"{left_out} parts"
    if is_stopped:
        what = "written" if not plan.unreadable else "imported" if plan.conflicts else "read"
        remedy = "Correct them, or import the rest: --skip-problems."
        return f"Nothing was written: {parts} can't be {what}. {remedy}"
    if not plan.texts:
        return "There is nothing to write."
    rest = f" {parts} left out." if left_out else ""
    if writes:
        folder = printable(str(plan.folder))
        return f"Wrote {topics} to {folder}.{rest} Try them: {program()} preview --content {folder}"
    return f"Nothing was written. Add --write to write {topics} to {printable(str(plan.folder))}.{rest}"


def _language(argument: str) -> str:
    from bot.knowledge.languages.tags import is_tag, meant_tag  # noqa: PLC0415

    if not is_tag(argument):
        meant = meant_tag(argument)
        guess = f" (did you mean {meant}?)" if meant else ""
        raise ArgumentTypeError(f"{argument!a} is not a language tag such as en or pt-BR{guess}")
    return argument


@contextmanager
def _progress(task: str, total: int | None = None) -> Generator[Callable[[], object]]:
    """Shows a progress bar if errors go to a terminal and the task takes longer than a second."""
    from tqdm import tqdm  # noqa: PLC0415

    terminal = sys.__stderr__  # our own stream escapes control characters, which the bar needs
    shows_progress = terminal is not None and sys.stderr.isatty()
    with tqdm(
        total=total,
        desc=task,
        unit=" parts",
        delay=1,
        leave=False,
        file=terminal,
        disable=not shows_progress,
    ) as bar:
        yield bar.update
