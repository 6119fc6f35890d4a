"""What moderators read holds every command and every setting."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.sandbox import Application
from bot.surface.client import FalakClient
from bot.surface.settings.forms import MAX_TITLE
from bot.surface.settings.model import SETTINGS, Choice
from bot.surface.texts.settings import ENGLISH

GUIDE = (Path(__file__).parents[3] / "docs" / "moderating.md").read_text(encoding="utf-8")


@pytest.mark.usefixtures("falak")
async def test_the_guide_names_every_subcommand(falak: FalakClient, application: Application) -> None:
    assert falak
    (settings,) = (command for command in application.commands[None] if command.name == "settings")
    missing = [option["name"] for option in settings.body["options"] if option["name"] not in GUIDE]
    assert missing == []


def test_every_setting_and_mode_has_its_words() -> None:
    assert set(ENGLISH.names) == set(SETTINGS)
    assert set(ENGLISH.fields) == set(SETTINGS) - {"topics_off"}
    modes = {mode for setting in SETTINGS.values() if isinstance(setting, Choice) for mode in setting.modes}
    assert set(ENGLISH.modes) == modes | {"automatic"}


@pytest.mark.parametrize("field", ENGLISH.fields.values())
def test_what_a_form_asks_for_is_shown_whole(field: str) -> None:
    assert len(field) <= MAX_TITLE
