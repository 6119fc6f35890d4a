"""Makes `.venv` and installs the libraries: `python3 -m bot.install`, also after an update.

It needs no library, and old Pythons can read it: they get one line instead of pip's errors.
"""

import subprocess
import sys
import sysconfig
from pathlib import Path

OLDEST = (3, 11)
"""The oldest Python that Falak runs on."""
ROOT = Path(__file__).absolute().parent.parent
ENVIRONMENT = ".venv"
"""The folder of the virtual environment."""


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
        [sys.executable, "-m", "venv", str(environment)],
        [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", "requirements.txt"],
    ]
    if Path(sys.prefix) == environment:
        del commands[0]  # a virtual environment can't make itself
    print("Installing the libraries in {}. The first time, this takes a minute or two.".format(environment))
    sys.stdout.flush()
    for command in commands:
        code = subprocess.call(command, cwd=str(root))  # noqa: S603 - our own
        if code:
            return code
    # `python -m bot` then finds Falak from every folder.
    base = {"base": str(environment), "platbase": str(environment)}
    path_file = Path(sysconfig.get_path("purelib", "venv", base)) / "falak.pth"
    path_file.write_text("{}\n".format(root), encoding="utf-8")
    return 0


if __name__ == "__main__":
    expect_new_enough()
    sys.exit(install(ROOT))
