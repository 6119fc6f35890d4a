"""What `python -m bot` can do, a module each: NAME, HELP, add_arguments(parser), execute(args) -> exit code.

They import what they need when they run, so that each starts quickly and holds no more memory than it must.
"""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path


def content_folder(args: Namespace) -> Path:
    """The content folder that `--content` names, otherwise the settings. Raises SettingsError."""
    from bot.config import Settings, environment  # noqa: PLC0415

    return args.content or Settings.read(environment()).content_dir
