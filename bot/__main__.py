"""The command line: `python -m bot COMMAND`."""

from __future__ import annotations

import os
import sys
from argparse import SUPPRESS, ArgumentParser, Namespace
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn, cast

from bot.commands import ask, check, evaluate, preview, run, sync
from bot.errors import FalakError

COMMANDS = (run, preview, ask, check, evaluate, sync)
INTERRUPTED = 130
"""The exit code of a process that Ctrl-C ended."""


def main() -> int:
    """Does what the arguments say and returns the exit code: 2 for what can't be used."""
    _print_utf8()
    args = _parser().parse_args(namespace=Namespace(content=None))
    try:
        code = args.execute(args)
        print(end="", flush=True)  # what a broken pipe refuses is refused here, not at exit
    except FalakError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has enough of it; what is still buffered must not be tried again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def _print_utf8() -> None:
    """Whatever the system's encoding is: topics are in any script."""
    if isinstance(output := cast("object", sys.stdout), TextIOWrapper):
        output.reconfigure(encoding="utf-8")


class _Parser(ArgumentParser):
    """Refuses arguments in one line, without the usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}. {self.prog} --help says what there is.\n")


def _parser() -> ArgumentParser:
    content = _Parser(add_help=False)
    content.add_argument(
        "--content",
        type=Path,
        metavar="DIR",
        default=SUPPRESS,
        help="the content folder (default: CONTENT_DIR from the environment or .env, otherwise content)",
    )
    parser = _Parser(
        prog="python -m bot",
        description="Falak, a Discord bot that answers questions from a folder of short topics.",
        parents=[content],
    )
    parser.set_defaults(execute=run.execute)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for command in COMMANDS:
        subparser = commands.add_parser(
            command.NAME, help=command.HELP, description=command.HELP.capitalize() + ".", parents=[content]
        )
        command.add_arguments(subparser)
        subparser.set_defaults(execute=command.execute)
    return parser


if __name__ == "__main__":
    sys.exit(main())
