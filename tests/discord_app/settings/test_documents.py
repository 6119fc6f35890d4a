"""Tests that the documents name all commands and packages, and that all settings have texts."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from bot.discord_app.app.client import FalakClient
from bot.discord_app.core.settings import SETTINGS, ChoiceSetting
from bot.discord_app.ui.catalogues import messages_of
from bot.local_discord import Application

ROOT = Path(__file__).parents[3]
GUIDE = (ROOT / "docs" / "moderating.md").read_text(encoding="utf-8")


@pytest.mark.usefixtures("falak")
async def test_the_guide_names_every_subcommand(falak: FalakClient, application: Application) -> None:
    assert falak
    (settings,) = (command for command in application.commands[None] if command.name == "settings")
    missing = [option["name"] for option in settings.body["options"] if option["name"] not in GUIDE]
    assert missing == []


@pytest.mark.usefixtures("falak")
async def test_the_guide_names_every_moderator_command(application: Application) -> None:
    commands = [each.name for each in application.commands[None] if each.body["default_member_permissions"]]
    assert "insights" in commands
    assert [name for name in commands if f"`/{name}" not in GUIDE] == []


def test_the_design_names_every_package() -> None:
    design = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
    packages = [path.parent.name for path in ROOT.glob("bot/*/__init__.py")]
    assert "discord_app" in packages
    assert [
        name for name in packages if f"| `bot/{name}/`" not in design and f"`bot/{name}/` |" not in design
    ] == []


def test_every_setting_and_mode_has_a_text() -> None:
    modes = {
        mode for setting in SETTINGS.values() if isinstance(setting, ChoiceSetting) for mode in setting.modes
    }
    assert _keys_of_texts("name") == _as_keys(SETTINGS)
    assert _keys_of_texts("field") == _as_keys(set(SETTINGS) - {"topics_off"})
    assert _keys_of_texts("mode") == _as_keys(modes | {"automatic"})


def _keys_of_texts(name: str) -> set[str]:
    messages = messages_of("en")
    assert messages is not None
    beginning = f"settings-{name}-"
    return {each.removeprefix(beginning) for each in messages.sources if each.startswith(beginning)}


def _as_keys(names: Iterable[str]) -> set[str]:
    return {name.replace("_", "-") for name in names}
