"""Makes `.venv` and installs the libraries: `python3 -m bot.install`, also after an update.

It needs no library, and old Pythons can read it: they get one line instead of pip's errors.
"""

import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)
"""The oldest Python that Falak runs on."""
ROOT = Path(__file__).absolute().parent.parent
ENVIRONMENT = ".venv"
"""The folder of the virtual environment."""
CHECK = "import pip, sys; sys.exit(sys.version_info[:2] < {})".format(OLDEST)
"""A program that exits with 0 in a usable virtual environment."""
FIND_FALAK = """\
import os, sys, sysconfig
libraries = sysconfig.get_path("purelib")
with open(os.path.join(libraries, "falak.pth"), "w") as file:
    print(os.path.relpath(os.path.dirname(sys.prefix), libraries), file=file)
"""
"""Lets `python -m bot` find Falak from every folder. A relative path is ASCII, which every encoding can
store."""


def python_of(environment: Path) -> Path:
    """Returns the Python of a virtual environment."""
    folder, name = ("Scripts", "python.exe") if sys.platform == "win32" else ("bin", "python")
    return environment / folder / name


def expect_new_enough() -> None:
    """Ends the process with one line if this Python is too old."""
    if sys.version_info[:2] < OLDEST:
        line = "Falak needs Python {}.{} or newer. This is Python {}.{} ({})."
        sys.exit(line.format(*OLDEST, *sys.version_info[:2], sys.executable))


def install(root: Path) -> int:
    """Makes or updates the virtual environment in a folder, and returns the exit code."""
    environment = root / ENVIRONMENT
    python = str(python_of(environment))
    commands = [
        [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", "requirements.txt"],
        [python, "-c", FIND_FALAK],
    ]
    if not is_usable(python):
        commands.insert(0, [sys.executable, "-m", "venv", "--clear", str(environment)])
    print("Installing the libraries in {}. The first time, this takes a minute or two.".format(environment))
    sys.stdout.flush()
    for command in commands:
        code = subprocess.call(command, cwd=str(root))  # noqa: S603 - our own
        if code:
            return code
    return 0


def is_usable(python: str) -> bool:
    """Whether a virtual environment's Python is new enough, starts, and has pip.

    It doesn't start if the Python that made it was removed or replaced.
    """
    try:
        return subprocess.call([python, "-c", CHECK], stderr=subprocess.DEVNULL) == 0  # noqa: S603 - our own
    except OSError:  # this Python doesn't exist
        return False


def program() -> str:
    """Returns the command to type: the Python of a virtual environment here, or any Python."""
    try:
        return "{} -m bot".format(Path(sys.executable).relative_to(Path.cwd()))
    except (ValueError, FileNotFoundError):  # it is elsewhere, or the current folder no longer exists
        return "python -m bot"


if __name__ == "__main__":
    expect_new_enough()
    sys.exit(install(ROOT))
