"""The settings: what each may be, where it may be set, and which is in force where.

Knows neither Discord nor the database.
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
"""A place's id, then the ids of what holds it, nearest first: the channel, the category, the guild.
The guild's own path is its id alone."""

AUTOMATIC = "automatic"
"""The language that follows whoever asks."""


class Wrong(Enum):
    """What is wrong with a value. The value names what the texts say of it."""

    CHOICE = "no_such_choice"
    NUMBER = "no_number"
    LANGUAGE = "no_such_language"
    TOPIC = "no_such_topic"
    CHANNEL = "no_such_channel"


class InvalidValueError(ValueError):
    """Something that a setting can't be; `details` is what the text about it is filled with."""

    def __init__(self, wrong: Wrong, **details: str) -> None:
        self.wrong = wrong
        self.details = details
        super().__init__(wrong.value, details)


class Setting(ABC, Generic[T]):
    """One thing that moderators decide."""

    def __init__(self, name: str, default: T, *, guild_only: bool = False) -> None:
        self.name = name
        """As it is stored: it never changes."""
        self.default = default
        """What is in force where nobody decided."""
        self.guild_only = guild_only
        """Whether no single category, channel, forum or thread may have it."""

    @abstractmethod
    def read(self, value: object) -> T:
        """The value from what was stored, or from what somebody typed. Raises InvalidValueError."""

    def stored(self, value: T) -> Any:
        """The value as JSON."""
        return value

    def together(self, nearer: T, farther: T) -> T:
        """What is in force where two places set it, one within the other."""
        return nearer


class ChoiceSetting(Setting[E]):
    """One of a few modes."""

    def __init__(self, name: str, default: E) -> None:
        super().__init__(name, default)
        self._modes = type(default)

    @property
    def modes(self) -> list[str]:
        """The names of all of them."""
        return [mode.value for mode in self._modes]

    def read(self, value: object) -> E:
        """The mode of that name."""
        try:
            return self._modes(str(value).strip().lower())
        except ValueError:
            raise InvalidValueError(Wrong.CHOICE, choices=", ".join(self.modes)) from None

    def stored(self, value: E) -> str:
        """Its name."""
        return value.value


class NumberSetting(Setting[int]):
    """A whole number."""

    def __init__(self, name: str, default: int, *, least: int, most: int, guild_only: bool = False) -> None:
        super().__init__(name, default, guild_only=guild_only)
        self.least, self.most = least, most

    def read(self, value: object) -> int:
        """The number, where it is neither too small nor too large."""
        try:
            number = int(str(value).strip())
        except ValueError:
            number = self.least - 1
        if not self.least <= number <= self.most:
            raise InvalidValueError(Wrong.NUMBER, least=str(self.least), most=str(self.most))
        return number


class LanguageSetting(Setting[str]):
    """AUTOMATIC, or the code of a language. Which of them there are, the content decides."""

    def read(self, value: object) -> str:
        """The code."""
        if not isinstance(value, str) or not value.strip():
            raise InvalidValueError(Wrong.LANGUAGE)
        return value.strip()


class TopicsSetting(Setting[frozenset[str]]):
    """Ids of topics. What is decided in several places adds up. Which ids there are, the content decides."""

    def read(self, value: object) -> frozenset[str]:
        """The ids."""
        if not isinstance(value, list | tuple | set | frozenset):
            raise InvalidValueError(Wrong.TOPIC)
        return frozenset(map(str, value))  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]

    def stored(self, value: frozenset[str]) -> list[str]:
        """In an order, so that the same topics are the same text."""
        return sorted(value)

    def together(self, nearer: frozenset[str], farther: frozenset[str]) -> frozenset[str]:
        """All of them."""
        return nearer | farther


class ChannelSetting(Setting[int | None]):
    """A channel, or none."""

    def read(self, value: object) -> int | None:
        """The channel's id."""
        if value is None or isinstance(value, int):
            return value
        if isinstance(value, str) and value.isdecimal():
            return int(value)
        raise InvalidValueError(Wrong.CHANNEL)


class KeywordMode(StrEnum):
    """When a message that isn't meant for the bot gets a reply."""

    OFF = "off"
    QUESTIONS = "questions"
    """It reads like a question and names a topic."""
    MENTIONS = "mentions"
    """It names a topic."""


class AskMode(StrEnum):
    """Who sees the answer to `/ask` where the one who asks doesn't say."""

    PUBLIC = "public"
    PRIVATE = "private"


KEYWORDS = ChoiceSetting("keywords", KeywordMode.OFF)
"""Whether messages that name a topic get a reply."""
COOLDOWN = NumberSetting("cooldown", 10, least=1, most=1440)
"""Minutes between two keyword replies about the same topic in the same channel."""
LANGUAGE = LanguageSetting("language", AUTOMATIC)
"""The language of public replies."""
ASK = ChoiceSetting("ask", AskMode.PUBLIC)
"""Who sees answers to `/ask`."""
TOPICS_OFF = TopicsSetting("topics_off", frozenset[str]())
"""Topics that don't exist here."""
CHANNEL_LIMIT = NumberSetting("channel_limit", 30, least=1, most=120)
"""Answers a minute in a channel."""
PERSON_LIMIT = NumberSetting("person_limit", 10, least=1, most=120, guild_only=True)
"""Answers a minute to a person."""
REPORTS = ChannelSetting("reports", None, guild_only=True)
"""Where reports of mistakes are posted."""

SETTINGS: dict[str, Setting[Any]] = {
    setting.name: setting
    for setting in (KEYWORDS, COOLDOWN, LANGUAGE, ASK, TOPICS_OFF, CHANNEL_LIMIT, PERSON_LIMIT, REPORTS)
}
"""Every setting by its name, in the order in which they are shown."""


class InForce(NamedTuple, Generic[T]):
    """What holds in a place, and why."""

    value: T
    origin: int | None
    """The nearest place that sets it, or None where it is the default."""


class GuildSettings:
    """All that is set in a guild. Values that this version can't read count as not set."""

    __slots__ = ("_names", "_values")

    def __init__(self, stored: Mapping[int, Mapping[str, object]]) -> None:
        """Reads what is stored: values by place and name."""
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
        """What a place itself sets, or None."""
        return self._values.get(place, {}).get(setting.name)

    def in_force(self, setting: Setting[T], path: Path) -> InForce[T]:
        """What holds at the beginning of a path."""
        found: InForce[T] | None = None
        for place in path:
            value = self.own(setting, place)
            if value is not None:
                together = value if found is None else setting.together(found.value, value)
                found = InForce(together, place if found is None else found.origin)
        return found or InForce(setting.default, None)


NOTHING_SET = GuildSettings({})
"""A guild where nobody decided anything."""


def _readable(place: int, given: Mapping[str, object]) -> Iterator[tuple[str, Any]]:
    for name, value in given.items():
        if (setting := SETTINGS.get(name)) is None:
            continue
        try:
            yield name, setting.read(value)
        except InvalidValueError:
            log.warning("ignoring the stored value of the setting %s in place %d: it is invalid", name, place)
