"""Tests `python3 -m bot.install`, the first command of the README."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path

import pytest

from bot import __main__, install
from bot.install import python_of
from tests.cli.command_line import ROOT, environment
from tests.waiting import PATIENCE_SECONDS

OLD = "import runpy, sys; sys.version_info = (3, 9, 2); runpy.run_module({module!r}, run_name='__main__')"


def assert_tells_version(*falak: str | Path, cwd: Path) -> None:
    ended = subprocess.run(  # noqa: S603 - our own
        [*falak, "--version"],
        capture_output=True,
        cwd=cwd,
        env={},
        timeout=PATIENCE_SECONDS,
        check=False,
        text=True,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("Falak ")


@pytest.mark.parametrize("module", ["bot", "bot.install"])
def test_an_older_python_prints_one_line(module: str, tmp_path: Path) -> None:
    ended = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-c", OLD.format(module=module)],
        capture_output=True,
        cwd=tmp_path,
        env=environment(),
        timeout=PATIENCE_SECONDS,
        check=False,
        text=True,
    )
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == f"Falak needs Python 3.11 or newer. This is Python 3.9 ({sys.executable}).\n"


@pytest.mark.parametrize("module", [__main__, install])
def test_an_older_python_can_parse_the_entry_points(module: object) -> None:
    source = Path(str(getattr(module, "__file__", ""))).read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))


@pytest.mark.parametrize("file", ["bot", "bot/__main__.py"])
def test_falak_can_be_run_by_its_path_from_any_folder(file: str, tmp_path: Path) -> None:
    assert_tells_version(sys.executable, ROOT / file, cwd=tmp_path)


def break_nothing(environment: Path) -> None:
    """Changes nothing. The environment was only copied from another folder."""


def break_python_link(environment: Path) -> None:
    """Breaks the link to Python, as if that Python was uninstalled."""
    python_of(environment).unlink()
    python_of(environment).symlink_to("/nonexistent/python3")


def delete_pip(environment: Path) -> None:
    """Deletes pip, because some tools make environments without it."""
    for found in environment.glob("lib/python*/site-packages/pip"):
        shutil.rmtree(found)


@pytest.fixture(scope="module")
def environment_with_pip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Makes an environment with an empty package named pip, because installing pip takes seconds."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, symlinks=True)
    (libraries,) = folder.glob("lib/python*/site-packages")
    (libraries / "pip").mkdir()
    (libraries / "pip" / "__init__.py").touch()
    return folder


@pytest.mark.parametrize("damage", [break_nothing, break_python_link, delete_pip])
def test_an_environment_without_pip_or_python_is_not_usable(
    environment_with_pip: Path, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    environment = shutil.copytree(environment_with_pip, tmp_path / ".venv", symlinks=True)
    damage(environment)
    assert install.is_usable(str(python_of(environment))) is (damage is break_nothing)
