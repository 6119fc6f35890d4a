"""The commands of `python -m bot`.

A module has NAME, HELP, USES_CONTENT, add_arguments(parser) and execute(args).

A command imports what it needs when it runs, to start quickly and save memory.
"""

from __future__ import annotations

import os
from argparse import ArgumentTypeError, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import InputError
from bot.folders import DEFAULT_CONTENT, ROOT

if TYPE_CHECKING:
    from bot.config import Settings

MAX_LISTED = 10
"""The maximum number of lines of a printed list."""


def read_settings(*keys: str) -> Settings:
    """Reads only the settings with these names, including those in files of secrets. Raises SettingsError."""
    from bot.config import Settings, environment, file_of  # noqa: PLC0415

    names = {*keys, *map(file_of, keys)}
    return Settings.read({key: value for key, value in environment().items() if key in names})


def content_folder(args: Namespace) -> Path:
    """Returns the content folder from `--content`, otherwise from the settings. Raises InputError."""
    folder = args.content or read_settings("CONTENT_DIR").content_dir
    if folder == DEFAULT_CONTENT and not folder.exists():
        raise InputError(
            f"There is no folder {folder} in {Path.cwd()}. Run Falak in its own folder (cd {ROOT}), "
            "or name a content folder with --content or CONTENT_DIR."
        )
    return folder


def text(argument: str) -> str:
    """Reads an argument as UTF-8, whatever the system's encoding is."""
    try:
        return os.fsencode(argument).decode()
    except UnicodeError:
        raise ArgumentTypeError(f"{argument!a} is not valid UTF-8") from None


def folder(argument: str) -> Path:
    """Reads an argument that names a folder."""
    if not argument:
        raise ArgumentTypeError("an empty name can't be a folder")
    return Path(argument)


def print_list(heading: str, lines: Sequence[str]) -> None:
    """Prints a heading and the first lines of a list. Prints nothing for an empty list."""
    if not lines:
        return
    print(f"\n{heading}:")
    for line in lines[:MAX_LISTED]:
        print(f"  {line}")
    if len(lines) > MAX_LISTED:
        print(f"  and {len(lines) - MAX_LISTED} more")
