"""Defines the settings: their values, where they may be set, and which value applies in a place.

Imports neither Discord nor the database.
"""

from __future__ import annotations

import logging
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from enum import Enum, StrEnum
from typing import Any, Generic, NamedTuple, TypeVar

log = logging.getLogger(__name__)

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

Path = tuple[int, ...]
"""The ids of a place and its parents, nearest first: the channel, the category, the guild. The guild's own
path is only its id."""

LONGEST_ID = 20
"""More digits than any id has."""
AUTOMATIC = "automatic"
"""The guild's own language in Discord."""


class ValueProblem(Enum):
    """The problems of a value."""

    CHOICE = "no_such_choice"
    NUMBER = "no_number"
    LANGUAGE = "no_such_language"
    TOPIC = "no_such_topic"
    CHANNEL = "no_such_channel"


class InvalidValueError(ValueError):
    """A value that a setting can't have. `details` are the placeholders of its text."""

    def __init__(self, problem: ValueProblem, **details: str) -> None:
        self.problem = problem
        self.details = details
        super().__init__(problem.value, details)


class Setting(ABC, Generic[T]):
    """A setting that moderators may change."""

    def __init__(self, name: str, default: T, *, guild_only: bool = False) -> None:
        self.name = name
        """Its name in the database. It never changes."""
        self.default = default
        """The value if nobody has set one."""
        self.guild_only = guild_only
        """Whether it can only be set for the whole guild."""

    @abstractmethod
    def read(self, value: object) -> T:
        """Parses a stored or typed value. Raises InvalidValueError."""

    def stored(self, value: T) -> Any:
        """Returns the value as JSON."""
        return value

    def together(self, nearer: T, farther: T) -> T:
        """Combines the values of two places, one of which contains the other."""
        return nearer


class ChoiceSetting(Setting[E]):
    """A choice of a few modes."""

    def __init__(self, name: str, default: E) -> None:
        super().__init__(name, default)
        self._modes = type(default)

    @property
    def modes(self) -> list[str]:
        """The names of all modes."""
        return [mode.value for mode in self._modes]

    def read(self, value: object) -> E:
        """Returns the mode with that name."""
        try:
            return self._modes(str(value).strip().lower())
        except ValueError:
            raise InvalidValueError(ValueProblem.CHOICE, choices=", ".join(self.modes)) from None

    def stored(self, value: E) -> str:
        """Returns the mode's name."""
        return value.value


class NumberSetting(Setting[int]):
    """A whole number."""

    def __init__(self, name: str, default: int, *, least: int, most: int, guild_only: bool = False) -> None:
        super().__init__(name, default, guild_only=guild_only)
        self.least, self.most = least, most

    def read(self, value: object) -> int:
        """Returns the number, if it is within the bounds."""
        try:
            number = int(str(value).strip())
        except ValueError:
            number = self.least - 1
        if not self.least <= number <= self.most:
            raise InvalidValueError(ValueProblem.NUMBER, least=str(self.least), most=str(self.most))
        return number


class LanguageSetting(Setting[str]):
    """AUTOMATIC, or the code of a language. The content decides which codes exist."""

    def read(self, value: object) -> str:
        """Returns the code."""
        if not isinstance(value, str) or not value.strip():
            raise InvalidValueError(ValueProblem.LANGUAGE)
        return value.strip()


class TopicsSetting(Setting[frozenset[str]]):
    """Ids of topics. The values of several places are combined. The content decides which ids exist."""

    def read(self, value: object) -> frozenset[str]:
        """Returns the ids."""
        if not isinstance(value, list | tuple | set | frozenset):
            raise InvalidValueError(ValueProblem.TOPIC)
        return frozenset(map(str, value))  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]

    def stored(self, value: frozenset[str]) -> list[str]:
        """Returns the ids sorted, so that equal sets are equal JSON."""
        return sorted(value)

    def together(self, nearer: frozenset[str], farther: frozenset[str]) -> frozenset[str]:
        """Returns the ids of both."""
        return nearer | farther


class ChannelSetting(Setting[int | None]):
    """A channel's id, or None."""

    def read(self, value: object) -> int | None:
        """Returns the id."""
        if value is None:
            return None
        if isinstance(value, str) and value.isdecimal() and len(value) < LONGEST_ID:
            value = int(value)
        if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < 2**63:
            raise InvalidValueError(ValueProblem.CHANNEL)
        return value


class KeywordMode(StrEnum):
    """Which messages get a keyword reply."""

    OFF = "off"
    QUESTIONS = "questions"
    """Questions that name a topic."""
    MENTIONS = "mentions"
    """Every message that names a topic."""


class AskMode(StrEnum):
    """Who sees answers to `/ask` by default."""

    PUBLIC = "public"
    PRIVATE = "private"


KEYWORDS = ChoiceSetting("keywords", KeywordMode.OFF)
"""Whether messages that name a topic get a reply."""
COOLDOWN = NumberSetting("cooldown", 10, least=1, most=1440)
"""Minutes between two keyword replies about the same topic in the same channel."""
LANGUAGE = LanguageSetting("language", AUTOMATIC)
"""The language of public replies, unless a question is clearly in another one."""
ASK = ChoiceSetting("ask", AskMode.PUBLIC)
"""Who sees answers to `/ask`."""
TOPICS_OFF = TopicsSetting("topics_off", frozenset[str]())
"""Topics that are neither answered nor offered."""
CHANNEL_LIMIT = NumberSetting("channel_limit", 30, least=1, most=120)
"""Answers a minute in a channel."""
PERSON_LIMIT = NumberSetting("person_limit", 10, least=1, most=120, guild_only=True)
"""Answers a minute to a person."""
REPORTS = ChannelSetting("reports", None, guild_only=True)
"""The channel for reports of mistakes."""

SETTINGS: dict[str, Setting[Any]] = {
    setting.name: setting
    for setting in (KEYWORDS, COOLDOWN, LANGUAGE, ASK, TOPICS_OFF, CHANNEL_LIMIT, PERSON_LIMIT, REPORTS)
}
"""Every setting by its name, in the order of display."""


class EffectiveValue(NamedTuple, Generic[T]):
    """The value that applies in a place, and where it was set."""

    value: T
    origin: int | None
    """The nearest place that sets it. None for the default."""


class GuildSettings:
    """All settings of a guild. Ignores values that this version can't read."""

    __slots__ = ("_names", "_values")

    def __init__(self, stored: Mapping[int, Mapping[str, object]]) -> None:
        """Parses stored values by place and name."""
        self._values: dict[int, dict[str, Any]] = {
            place: values for place, given in stored.items() if (values := dict(_readable(place, given)))
        }
        self._names = frozenset(name for values in self._values.values() for name in values)

    def __bool__(self) -> bool:
        return bool(self._names)

    def has(self, setting: Setting[Any]) -> bool:
        """Whether it is set anywhere in the guild."""
        return setting.name in self._names

    def own(self, setting: Setting[T], place: int) -> T | None:
        """Returns the value that a place itself sets, or None."""
        return self._values.get(place, {}).get(setting.name)

    def effective(self, setting: Setting[T], path: Path) -> EffectiveValue[T]:
        """Returns the value that applies at the beginning of a path."""
        found: EffectiveValue[T] | None = None
        for place in path:
            value = self.own(setting, place)
            if value is not None:
                together = value if found is None else setting.together(found.value, value)
                found = EffectiveValue(together, place if found is None else found.origin)
        return found or EffectiveValue(setting.default, None)


NOTHING_SET = GuildSettings({})
"""The settings of a guild that set nothing."""


def _readable(place: int, given: Mapping[str, object]) -> Iterator[tuple[str, Any]]:
    for name, value in given.items():
        if (setting := SETTINGS.get(name)) is None:
            continue
        try:
            yield name, setting.read(value)
        except InvalidValueError:
            log.warning("ignoring the stored value of the setting %s in place %d: it is invalid", name, place)
