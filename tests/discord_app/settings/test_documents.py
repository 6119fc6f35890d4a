"""What moderators read holds every command and every setting."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.discord_app.app.client import FalakClient
from bot.discord_app.core.settings import SETTINGS, ChoiceSetting
from bot.discord_app.settings.forms import MAX_FORM_LABEL
from bot.discord_app.settings.strings import ENGLISH
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
async def test_the_guide_names_every_command_of_moderators(application: Application) -> None:
    theirs = [each.name for each in application.commands[None] if each.body["default_member_permissions"]]
    assert "insights" in theirs
    assert [name for name in theirs if f"`/{name}" not in GUIDE] == []


def test_the_design_names_every_package() -> None:
    design = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
    packages = [path.parent.name for path in ROOT.glob("bot/*/__init__.py")]
    assert "discord_app" in packages
    assert [
        name for name in packages if f"| `bot/{name}/`" not in design and f"`bot/{name}/` |" not in design
    ] == []


def test_every_setting_and_mode_has_its_words() -> None:
    assert set(ENGLISH.names) == set(SETTINGS)
    assert set(ENGLISH.fields) == set(SETTINGS) - {"topics_off"}
    modes = {
        mode for setting in SETTINGS.values() if isinstance(setting, ChoiceSetting) for mode in setting.modes
    }
    assert set(ENGLISH.modes) == modes | {"automatic"}


@pytest.mark.parametrize("field", ENGLISH.fields.values())
def test_what_a_form_asks_for_is_shown_whole(field: str) -> None:
    assert len(field) <= MAX_FORM_LABEL
