"""Tests the valid values of settings, and which value applies in a place."""

from __future__ import annotations

from typing import Any

import pytest

from bot.discord_app.core.settings import (
    ASK,
    AUTOMATIC,
    CHANNEL_LIMIT,
    COOLDOWN,
    KEYWORDS,
    LANGUAGE,
    NOTHING_SET,
    PERSON_LIMIT,
    REPORTS,
    SETTINGS,
    TOPICS_OFF,
    AskMode,
    EffectiveValue,
    GuildSettings,
    InvalidValueError,
    KeywordMode,
    Path,
    Setting,
)

GUILD, CATEGORY, CHANNEL, THREAD, ELSEWHERE = 1, 2, 3, 4, 9
IN_THREAD: Path = (THREAD, CHANNEL, CATEGORY, GUILD)
IN_CHANNEL: Path = (CHANNEL, CATEGORY, GUILD)

DEFAULTS: dict[str, Any] = {
    "keywords": KeywordMode.OFF,
    "cooldown": 10,
    "language": AUTOMATIC,
    "ask": AskMode.PUBLIC,
    "topics_off": frozenset[str](),
    "reports": None,
    "person_limit": 10,
    "channel_limit": 30,
}


def test_defaults_apply_if_nothing_is_set() -> None:
    assert not NOTHING_SET
    found = {name: NOTHING_SET.effective(setting, IN_THREAD) for name, setting in SETTINGS.items()}
    assert found == {name: EffectiveValue(value, None) for name, value in DEFAULTS.items()}


@pytest.mark.parametrize(
    ("setting", "given", "value"),
    [
        *((KEYWORDS, mode, KeywordMode(mode)) for mode in ("off", "questions", "mentions")),
        (KEYWORDS, " Mentions ", KeywordMode.MENTIONS),
        (ASK, "private", AskMode.PRIVATE),
        (COOLDOWN, 1, 1),
        (COOLDOWN, "1440", 1440),
        (COOLDOWN, " ١٥ ", 15),
        (PERSON_LIMIT, "120", 120),
        (CHANNEL_LIMIT, 1, 1),
        (LANGUAGE, " ar ", "ar"),
        (LANGUAGE, "automatic", AUTOMATIC),
        (TOPICS_OFF, ["b", "a"], frozenset({"a", "b"})),
        (TOPICS_OFF, [], frozenset[str]()),
        (REPORTS, "123", 123),
        (REPORTS, 123, 123),
    ],
)
def test_typed_and_stored_values_are_read(setting: Setting[Any], given: object, value: Any) -> None:
    assert setting.read(given) == value
    assert setting.read(setting.stored(value)) == value


@pytest.mark.parametrize(
    ("setting", "given", "details"),
    [
        *(
            (KEYWORDS, wrong, {"choices": "off, questions, mentions"})
            for wrong in ("on", "", None, 1, ["off"])
        ),
        (ASK, "secret", {"choices": "public, private"}),
        *(
            (COOLDOWN, wrong, {"least": "1", "most": "1440"})
            for wrong in (0, 1441, "soon", "", "1.5", None, -1, "10 minutes")
        ),
        *((CHANNEL_LIMIT, wrong, {"least": "1", "most": "120"}) for wrong in (0, 121)),
        (LANGUAGE, " ", {}),
        (LANGUAGE, 5, {}),
        (TOPICS_OFF, "moon", {}),
        (REPORTS, "#general", {}),
    ],
)
def test_invalid_value_is_refused_with_the_valid_ones(
    setting: Setting[Any], given: object, details: dict[str, str]
) -> None:
    with pytest.raises(InvalidValueError) as caught:
        setting.read(given)
    assert caught.value.details == details


@pytest.mark.parametrize("unset", range(5))
def test_value_of_the_nearest_place_wins(unset: int) -> None:
    cooldowns = {THREAD: 4, CHANNEL: 3, CATEGORY: 2, GUILD: 1}
    stored = {place: {"cooldown": minutes} for place, minutes in [*cooldowns.items()][unset:]}
    settings = GuildSettings({**stored, ELSEWHERE: {"cooldown": 99}})
    places = [*stored, None]
    nearest = places[0]
    expected = 10 if nearest is None else cooldowns[nearest]
    assert settings.effective(COOLDOWN, IN_THREAD) == (expected, nearest)


def test_channel_does_not_inherit_from_its_threads() -> None:
    settings = GuildSettings({THREAD: {"keywords": "mentions"}})
    assert settings.effective(KEYWORDS, IN_CHANNEL) == (KeywordMode.OFF, None)
    assert settings.has(KEYWORDS)
    assert not settings.has(COOLDOWN)


def test_channel_can_override_a_guild_with_the_default_value() -> None:
    settings = GuildSettings({GUILD: {"keywords": "mentions"}, CHANNEL: {"keywords": "off"}})
    assert settings.effective(KEYWORDS, IN_THREAD) == (KeywordMode.OFF, CHANNEL)


def test_topics_switched_off_in_several_places_add_up() -> None:
    settings = GuildSettings({GUILD: {"topics_off": ["moon"]}, CHANNEL: {"topics_off": ["mars"]}})
    assert settings.effective(TOPICS_OFF, IN_THREAD) == ({"moon", "mars"}, CHANNEL)
    assert settings.effective(TOPICS_OFF, (ELSEWHERE, GUILD)) == ({"moon"}, GUILD)
    assert settings.own(TOPICS_OFF, CHANNEL) == {"mars"}


def test_invalid_stored_values_are_ignored_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    settings = GuildSettings({GUILD: {"cooldown": "sometimes", "colour": "red", "ask": "private"}})
    assert settings.effective(COOLDOWN, IN_CHANNEL) == (10, None)
    assert settings.effective(ASK, IN_CHANNEL) == (AskMode.PRIVATE, GUILD)
    assert "cooldown" in caplog.text
