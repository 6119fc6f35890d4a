"""`new`: makes a content folder to start from."""

from __future__ import annotations

import shutil
from argparse import ArgumentParser, Namespace
from pathlib import Path

from bot.cli import folder
from bot.errors import InputError, reason
from bot.install import program
from bot.streams import printable

NAME = "new"
HELP = "make a content folder to start from: two topics and the community file, with comments"
USES_CONTENT = False
STARTER = Path(__file__).parent / "starter"


def add_arguments(parser: ArgumentParser) -> None:
    """Adds the folder's name."""
    parser.add_argument("folder", type=folder, metavar="DIR", help="the folder, which is new or empty")


def execute(args: Namespace) -> int:
    """Makes the folder and returns 0. Raises InputError if it isn't empty."""
    target: Path = args.folder
    try:
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise InputError(f"{target} already exists. Name a folder that is new or empty.")
        shutil.copytree(STARTER, target, dirs_exist_ok=True)
    except OSError as error:
        raise InputError(f"{target} can't be created ({reason(error)}).") from error
    for path in sorted(path for path in target.rglob("*") if path.is_file()):
        print(printable(f"Wrote {path}"))
    print("\nChange the texts, then look at the result:")
    for command in ("check", "preview"):
        print(printable(f"  {program()} {command} --content {target}"))
    return 0
