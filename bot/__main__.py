"""The command line: `python -m bot COMMAND`."""

from __future__ import annotations

import os
import sys
from argparse import SUPPRESS, ArgumentParser
from pathlib import Path
from typing import NoReturn

from bot.commands import ask, check, evaluate, preview, run, sync
from bot.errors import FalakError

COMMANDS = (run, preview, ask, check, evaluate, sync)
INTERRUPTED = 130
"""The exit code of a process that Ctrl-C ended."""


def main() -> int:
    """Does what the arguments say and returns the exit code: 2 for what can't be used."""
    args = _parser().parse_args()
    try:
        return args.execute(args)
    except FalakError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has enough of it; what is still buffered must not be tried again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}. {self.prog} --help says what there is.\n")


def _parser() -> ArgumentParser:
    content = ArgumentParser(add_help=False)
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
    parser.set_defaults(execute=run.execute, content=None)
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
