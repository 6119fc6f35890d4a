"""The command line: runs a command and returns its exit code."""

from __future__ import annotations

import sys
from argparse import SUPPRESS, ArgumentParser, Namespace
from pathlib import Path
from typing import NoReturn

from bot import __version__
from bot.cli import (
    ROOT,
    ask,
    check,
    data,
    evaluate,
    folder,
    import_topics,
    insights,
    new,
    preview,
    run,
    share,
    stamp,
    sync,
)
from bot.errors import FalakError, InputError, OutputError
from bot.install import ENVIRONMENT, program, python_of
from bot.signals import end_on_hangup
from bot.streams import discard_unwritten, open_streams, print_error

COMMANDS = (run, preview, new, import_topics, ask, check, stamp, evaluate, insights, share, data, sync)


def main() -> int:
    """Runs the command that the arguments name, and returns the exit code.

    2 stands for invalid arguments or files, 1 for problems of the content, the settings or Discord.
    """
    open_streams()
    try:
        code = _execute()
        sys.stdout.flush()  # so that errors of writing are raised here, not at exit
    except FalakError as error:
        _report(error)
        code = 2 if isinstance(error, InputError | OutputError) else 1
    except ModuleNotFoundError as missing:
        if (missing.name or "").startswith("bot"):
            raise
        print_error(f"The library {missing.name} is not installed. {_where_libraries_are()}")
        code = 2
    except BrokenPipeError:  # the reader of our output has ended
        code = 0
    finally:
        discard_unwritten()
    return code


def _report(error: FalakError) -> None:
    """Prints an error, or logs it if the log is JSON. Only commands that connect to Discord have a log."""
    import logging  # noqa: PLC0415 - nearly a megabyte, which most commands don't need

    if handlers := logging.getLogger().handlers:
        from bot.discord_app.app.logs import JsonFormatter  # noqa: PLC0415 - loaded already, if there is a log

        if any(isinstance(each.formatter, JsonFormatter) for each in handlers):
            logging.getLogger(__name__).critical("%s", error)
            return
    print_error(error)


def _where_libraries_are() -> str:
    """Returns how to get the libraries: from `.venv`, which may not exist yet."""
    python = python_of(ROOT / ENVIRONMENT)
    first = (
        f"Run Falak with {python} -m bot"
        if python.exists() and Path(sys.prefix) != ROOT / ENVIRONMENT
        else f"Run python3 -m bot.install in {ROOT}"
    )
    return f"{first}, or install all with: pip install -r requirements.txt"


def _execute() -> int:
    try:
        args = _parser().parse_args(namespace=Namespace(content=None, sync=False))
    except SystemExit as ending:  # after --help, or invalid arguments
        return int(ending.code or 0)
    if args.content is not None and not args.uses_content:
        raise InputError(f"{program()} {args.command} doesn't use --content. Leave it out.")
    if args.execute is not run.execute:  # only `run` reloads its content
        end_on_hangup()
    return args.execute(args)


class _Parser(ArgumentParser):
    """Reports invalid arguments on one line, without the usage."""

    def error(self, message: str) -> NoReturn:
        text = " ".join(message.split())
        print_error(f"{self.prog}: {text}. {self.prog} --help lists all options.")
        self.exit(2)


def _parser() -> ArgumentParser:
    content = _Parser(add_help=False)
    content.add_argument(
        "--content",
        type=folder,
        metavar="DIR",
        default=SUPPRESS,
        help="the content folder (default: CONTENT_DIR from the environment or .env, otherwise content)",
    )
    parser = _Parser(
        prog=program(),
        description="Falak, a Discord bot that answers questions from a folder of short topics.",
        parents=[content],
    )
    parser.add_argument("--version", action="version", version=f"Falak {__version__}")
    parser.set_defaults(execute=run.execute, command=run.NAME, uses_content=run.USES_CONTENT)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for command in COMMANDS:
        description = f"{command.HELP[0].upper()}{command.HELP[1:]}."
        subparser = commands.add_parser(
            command.NAME,
            help=command.HELP,
            description=description,
            parents=[content] if command.USES_CONTENT else [],
        )
        command.add_arguments(subparser)
        subparser.set_defaults(
            execute=command.execute, command=command.NAME, uses_content=command.USES_CONTENT
        )
    return parser
