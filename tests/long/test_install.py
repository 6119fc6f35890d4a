"""Tests that `python3 -m bot.install` makes and updates an environment."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot import install
from bot.install import python_of
from tests.cli.command_line import ROOT
from tests.cli.test_install import assert_tells_version, break_nothing, break_python_link, delete_pip


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns a folder with an installed environment. Making one takes four seconds of processor time."""
    folder = tmp_path_factory.mktemp("installed")
    (folder / "requirements.txt").write_text("", encoding="utf-8")
    (folder / "bot").symlink_to(ROOT / "bot")
    assert install.install(folder) == 0
    return folder


@pytest.fixture
def with_environment(installed: Path, tmp_path: Path) -> Path:
    """Returns a folder that only has a copy of that environment. Python can't find Falak there yet."""
    folder = tmp_path / "فلك import os"
    shutil.copytree(installed / ".venv", folder / ".venv", symlinks=True)
    path_file(folder).unlink()
    return folder


def path_file(folder: Path) -> Path:
    """Returns the .pth file that makes Python find Falak."""
    (libraries,) = folder.glob(".venv/lib/python*/site-packages")
    return libraries / "falak.pth"


def test_installing_again_works_and_falak_runs_from_every_folder(
    installed: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert_tells_version(python_of(installed / ".venv"), "-m", "bot", cwd=tmp_path)
    assert install.install(installed) == 0
    assert "takes a minute or two" in capfd.readouterr().out
    assert_tells_version(python_of(installed / ".venv"), "-m", "bot", cwd=tmp_path)


@pytest.mark.parametrize("damage", [break_nothing, break_python_link, delete_pip])
def test_an_environment_is_only_replaced_if_it_cannot_be_used(
    with_environment: Path, damage: Callable[[Path], None]
) -> None:
    (with_environment / "requirements.txt").write_text("", encoding="utf-8")
    environment = with_environment / ".venv"
    mark = environment / "mark"
    mark.touch()
    damage(environment)
    assert install.install(with_environment) == 0
    assert mark.exists() is (damage is break_nothing)
    assert install.is_usable(str(python_of(environment)))
    assert path_file(with_environment).read_bytes() == b"../../../..\n", "the path is ASCII in any folder"


def test_exit_code_is_that_of_pip(with_environment: Path) -> None:
    assert install.install(with_environment) != 0, "there is no requirements.txt"
