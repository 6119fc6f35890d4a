"""Tests that docs/moderating.md names settings, choices and commands as Discord shows them."""

from __future__ import annotations

import re
from pathlib import Path

from bot.discord_app.core.settings import (
    ASK,
    AUTOMATIC,
    CHANNEL_LIMIT,
    COOLDOWN,
    KEYWORDS,
    PERSON_LIMIT,
    SETTINGS,
    ChoiceSetting,
    NumberSetting,
)
from bot.discord_app.settings.commands import SettingsCommands
from bot.discord_app.settings.strings import settings_texts_in

ENGLISH = settings_texts_in("en")
PAGE = (Path(__file__).parents[1] / "docs" / "moderating.md").read_text(encoding="utf-8")
ROWS = {
    name: cells
    for name, *cells in re.findall(r"^\| \*\*(.+?)\*\* \| (.+?) \| (.+?) \| (.+?) \|$", PAGE, re.MULTILINE)
}


def test_every_setting_is_explained_by_its_name_in_the_panel() -> None:
    assert list(ROWS) == [ENGLISH.name(name) for name in SETTINGS]
    for setting in SETTINGS.values():
        assert ROWS[ENGLISH.name(setting.name)][2] == (
            "the whole server" if setting.guild_only else "everywhere"
        )


def test_the_values_are_the_choices_that_discord_shows() -> None:
    for setting in (KEYWORDS, ASK):
        assert isinstance(setting, ChoiceSetting)
        assert re.findall(r"\*(.+?)\*", ROWS[ENGLISH.name(setting.name)][1]) == [
            ENGLISH.mode(mode) for mode in setting.modes
        ]
    assert f"*{ENGLISH.mode(AUTOMATIC)}*" in ROWS[ENGLISH.name("language")][1]
    assert re.findall(r"^\| \*([^*]+)\* \|", PAGE, re.MULTILINE) == [
        ENGLISH.mode(mode) for mode in KEYWORDS.modes
    ]


def test_the_numbers_are_the_limits_and_defaults() -> None:
    for setting in (COOLDOWN, CHANNEL_LIMIT, PERSON_LIMIT):
        assert isinstance(setting, NumberSetting)
        least, most, default = map(int, re.findall(r"\d+", ROWS[ENGLISH.name(setting.name)][1]))
        assert (least, most, default) == (setting.least, setting.most, setting.default)


def test_only_subcommands_that_exist_are_named() -> None:
    named = set(re.findall(r"`/settings (\w+)", PAGE))
    assert named == {command.name for command in SettingsCommands.__cog_app_commands__}
