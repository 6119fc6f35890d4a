"""What `python -m bot` can do, a module each: NAME, HELP, add_arguments(parser), execute(args) -> exit code.

They import what they need when they run, so that each starts quickly and holds no more memory than it must.
"""

from __future__ import annotations

import os
from argparse import ArgumentTypeError, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.config import Settings

MOST_LISTED = 10
"""How many lines of a list are printed."""


def read_settings(*keys: str) -> Settings:
    """The settings of these names; what the others hold is no matter. Raises SettingsError."""
    from bot.config import Settings, environment  # noqa: PLC0415

    return Settings.read({key: value for key, value in environment().items() if key in keys})


def content_folder(args: Namespace) -> Path:
    """The content folder that `--content` names, otherwise the settings. Raises InputError."""
    return args.content or read_settings("CONTENT_DIR").content_dir


def text(argument: str) -> str:
    """An argument that is read as UTF-8, whatever the system's encoding is."""
    try:
        return os.fsencode(argument).decode()
    except UnicodeError:
        raise ArgumentTypeError(f"{argument!a} is not valid UTF-8") from None


def folder(argument: str) -> Path:
    """An argument that names a folder."""
    if not argument:
        raise ArgumentTypeError("an empty name is no folder's")
    return Path(argument)


def print_list(heading: str, lines: Sequence[str]) -> None:
    """Prints lines under a heading, of many the first ones; nothing where there are none."""
    if not lines:
        return
    print(f"\n{heading}:")
    for line in lines[:MOST_LISTED]:
        print(f"  {line}")
    if len(lines) > MOST_LISTED:
        print(f"  and {len(lines) - MOST_LISTED} more")
