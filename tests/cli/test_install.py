"""Tests `python3 -m bot.install`, the first command of the README."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot import __main__, install
from bot.install import python_of
from tests.cli.command_line import ROOT, environment

OLD = "import runpy, sys; sys.version_info = (3, 9, 2); runpy.run_module({module!r}, run_name='__main__')"


def assert_tells_version(*falak: str | Path, cwd: Path) -> None:
    ended = subprocess.run(  # noqa: S603 - our own
        [*falak, "--version"],
        capture_output=True,
        cwd=cwd,
        env={},
        timeout=30,
        check=False,
        text=True,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("Falak ")


@pytest.mark.parametrize("module", ["bot", "bot.install"])
def test_an_older_python_gets_one_line(module: str, tmp_path: Path) -> None:
    ended = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-c", OLD.format(module=module)],
        capture_output=True,
        cwd=tmp_path,
        env=environment(),
        timeout=30,
        check=False,
        text=True,
    )
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == f"Falak needs Python 3.11 or newer. This is Python 3.9 ({sys.executable}).\n"


@pytest.mark.parametrize("module", [__main__, install])
def test_an_older_python_can_read_it(module: object) -> None:
    source = Path(str(getattr(module, "__file__", ""))).read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that it was run in. To make an environment takes four seconds of processor time."""
    folder = tmp_path_factory.mktemp("installed")
    (folder / "requirements.txt").write_text("", encoding="utf-8")
    (folder / "bot").symlink_to(ROOT / "bot")
    assert install.install(folder) == 0
    return folder


@pytest.fixture
def with_environment(installed: Path, tmp_path: Path) -> Path:
    """A folder with a copy of that environment alone, in which Falak isn't found yet."""
    folder = tmp_path / "فلك import os"
    shutil.copytree(installed / ".venv", folder / ".venv", symlinks=True)
    path_file(folder).unlink()
    return folder


def path_file(folder: Path) -> Path:
    """Returns the file that makes Python find Falak."""
    (libraries,) = folder.glob(".venv/lib/python*/site-packages")
    return libraries / "falak.pth"


def test_it_installs_once_more_without_harm_and_falak_runs_from_every_folder(
    installed: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert_tells_version(python_of(installed / ".venv"), "-m", "bot", cwd=tmp_path)
    assert install.install(installed) == 0
    assert "takes a minute or two" in capfd.readouterr().out
    assert_tells_version(python_of(installed / ".venv"), "-m", "bot", cwd=tmp_path)


def spoil_nothing(environment: Path) -> None:
    """The environment was made elsewhere."""


def spoil_link(environment: Path) -> None:
    """The Python that made the environment was removed."""
    python_of(environment).unlink()
    python_of(environment).symlink_to("/nonexistent/python3")


def spoil_pip(environment: Path) -> None:
    """The environment was made without pip, as some tools do."""
    for found in environment.glob("lib/python*/site-packages/pip"):
        shutil.rmtree(found)


@pytest.mark.parametrize("spoil", [spoil_nothing, spoil_link, spoil_pip])
def test_it_makes_an_environment_anew_only_if_that_cannot_be_used(
    with_environment: Path, spoil: Callable[[Path], None]
) -> None:
    (with_environment / "requirements.txt").write_text("", encoding="utf-8")
    environment = with_environment / ".venv"
    mark = environment / "mark"
    mark.touch()
    spoil(environment)
    assert install.install(with_environment) == 0
    assert mark.exists() is (spoil is spoil_nothing)
    assert install.is_usable(str(python_of(environment)))
    assert path_file(with_environment).read_bytes() == b"../../../..\n", "it is ASCII wherever Falak is"


@pytest.mark.parametrize("file", ["bot", "bot/__main__.py"])
def test_it_runs_by_its_path_from_every_folder(file: str, tmp_path: Path) -> None:
    assert_tells_version(sys.executable, ROOT / file, cwd=tmp_path)


def test_it_ends_as_pip_ends(with_environment: Path) -> None:
    assert install.install(with_environment) != 0, "there is no requirements.txt"
