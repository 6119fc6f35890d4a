"""Describes values, places and changes in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from bot.discord_app.core.schedule_words import differences, schedule_line, schedule_name
from bot.discord_app.core.settings import (
    AUTOMATIC,
    COOLDOWN,
    SETTINGS,
    ChannelSetting,
    ChoiceSetting,
    EffectiveValue,
    InvalidValueError,
    LanguageSetting,
    NumberSetting,
    Setting,
    TopicsSetting,
)
from bot.discord_app.settings.strings import SettingsTexts
from bot.discord_app.ui.language_table import language_name
from bot.discord_app.ui.markdown import plain, shortened
from bot.discord_app.ui.strings import joined
from bot.knowledge.model import Library
from bot.outreach.schedule import NAMES as SCHEDULE_NAMES

MAX_TITLES = 300
"""Characters of a list of topics."""


class Describer(NamedTuple):
    """Describes the settings of one guild to one reader."""

    texts: SettingsTexts
    library: Library
    locale: str
    """The reader's language."""
    guild_id: int

    def value(self, setting: Setting[Any], value: Any) -> str:
        """Returns the value of a setting in words."""
        texts = self.texts
        match setting:
            case ChoiceSetting():
                return texts.mode(value)
            case NumberSetting():
                return (texts.minutes if setting is COOLDOWN else texts.a_minute)(number=value)
            case LanguageSetting():
                return texts.mode(AUTOMATIC) if value == AUTOMATIC else language_name(value)
            case TopicsSetting():
                return self.topics(value)
            case ChannelSetting() if value is not None:
                return f"<#{value}>"
            case _:
                return texts.nothing

    def stored(self, name: str, value: object) -> str:
        """Returns a value recorded by a change, in words."""
        setting = SETTINGS.get(name)
        if name in SCHEDULE_NAMES:
            return self.texts.nothing if value is None else schedule_line(value, self.locale)
        if value is None:
            return self.texts.inherited
        try:
            return self.value(setting, setting.read(value)) if setting else str(value)
        except InvalidValueError:  # a value of another version
            return str(value)

    def change(self, name: str, before: object, after: object) -> tuple[str, str]:
        """Returns the values before and after a change, in words. Of a schedule, only the differences."""
        changed = differences(before, after, self.locale) if name in SCHEDULE_NAMES else None
        return changed or (self.stored(name, before), self.stored(name, after))

    def name(self, name: str) -> str:
        """Returns the name of a setting."""
        if name in SCHEDULE_NAMES:
            return schedule_name(name, self.locale)
        return self.texts.name(name) if name in SETTINGS else name

    def topics(self, ids: Iterable[str]) -> str:
        """Returns as many titles as fit. Shows deleted topics by their ids."""
        topics = self.library.topics
        titles = sorted(
            topics[topic_id].wording(self.locale).title if topic_id in topics else topic_id
            for topic_id in ids
        )
        return shortened(joined(map(plain, titles), self.locale), MAX_TITLES) or self.texts.nothing

    def place(self, place: int) -> str:
        """Returns a place's mention, which Discord shows as its name."""
        return self.texts.whole_server if place == self.guild_id else f"<#{place}>"

    def origin(self, effective: EffectiveValue[Any], place: int) -> str:
        """Returns why a value applies in a place."""
        texts = self.texts
        if effective.origin is None:
            return texts.by_default
        if effective.origin == place:
            return texts.set_here
        if effective.origin == self.guild_id:
            return texts.from_server
        return texts.from_place(place=self.place(effective.origin))
