"""Checks that an imported row only has values that the bot itself could have written."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, cast

from sqlalchemy import JSON, Column, Table

from bot.errors import on_one_line, without_controls
from bot.storage.misses import LONGEST
from bot.storage.outreach_counts import OutreachEvent
from bot.storage.quizzes import MAX_OPEN, is_count, is_question
from bot.storage.tables import setting_changes, settings
from bot.storage.usage import EntryPoint
from bot.storage.votes import Reason

SettingCheck = Callable[[str, object, bool], None]
"""Raises ValueError for an invalid setting: its name, its value, and whether it is for the whole guild."""

_MAX_ID = 2**63
_MAX_NUMBER = 2**53
"""Far more than the bot counts. A number near the 64-bit limit would soon overflow."""
_MAX_TRIES = 1000
_TOPIC = re.compile(r"[a-z0-9-]{0,100}")
_LOCALE = re.compile(r"[A-Za-z0-9-]{1,35}")
_OUTCOME = re.compile(r"[a-z_]{1,20}")
_KINDS = ("answer", "suggestions", "none")
_EARLIEST = datetime.date(2015, 1, 1)
"""The year when Discord was founded."""
_CLOCKS_DIFFER = datetime.timedelta(hours=6)
"""How far another machine's clock may have been ahead of this one."""
_AHEAD: dict[str, datetime.timedelta] = {
    **dict.fromkeys(("until", "due_at", "lease_until", "publish_at"), datetime.timedelta(days=1)),
    **dict.fromkeys(("closes_at", "next_at"), MAX_OPEN),
}
"""How far in the future the bot stores times, by column name: the end of a silence or of an open quiz."""
_KEY_BYTES, _HASH_BYTES = 32, 16

_CHECKS: dict[str, Callable[[Any], bool]] = {
    "id": lambda value: 0 < value < _MAX_NUMBER,
    "key_id": lambda value: 0 < value < _MAX_NUMBER,
    "count": lambda value: 0 < value < _MAX_NUMBER,
    "tries": lambda value: value < _MAX_TRIES,
    "topic_id": lambda value: _TOPIC.fullmatch(value) is not None,
    "answered_topic": lambda value: _TOPIC.fullmatch(value) is not None,
    "expected_topic": lambda value: _TOPIC.fullmatch(value) is not None,
    "locale": lambda value: _LOCALE.fullmatch(value) is not None,
    "way": lambda value: value in list(EntryPoint),
    "asked": is_question,
    "tally": lambda value: isinstance(value, list) and all(map(is_count, cast("list[object]", value))),
    "event": lambda value: value in list(OutreachEvent),
    "kind": lambda value: value in _KINDS,
    "outcome": lambda value: _OUTCOME.fullmatch(value) is not None,
    "reason": lambda value: value in list(Reason),
    "text": lambda value: 0 < len(value) <= LONGEST and value == " ".join(value.split()),
    "key": lambda value: len(value) == _KEY_BYTES,
    "person": lambda value: len(value) == _HASH_BYTES,
}
"""The check of values other than None, by column name in every table."""


class FutureTimeError(ValueError):
    """A time that is in the future by this machine's clock."""


def check_storable(column: Column[Any], value: object) -> None:
    """Raises ValueError for a value that no database can store, in a table of any version."""
    parts = list(_parts(value))
    if isinstance(column.type, JSON):
        json.dumps(value, allow_nan=False)
    is_missing = value is None and not column.nullable
    if is_missing or any(isinstance(part, int) and not -_MAX_ID <= part < _MAX_ID for part in parts):
        raise ValueError(column.name)
    for part in parts:
        if isinstance(part, str):
            part.encode()  # UnicodeEncodeError, a ValueError, for lone surrogates


class RowChecks(NamedTuple):
    """Data for checking the values of a row."""

    check_setting: SettingCheck
    now: datetime.datetime

    def check(self, table: Table, row: Mapping[str, Any]) -> None:
        """Raises ValueError for a value that the bot never writes."""
        for column in table.columns:
            if (value := row[column.name]) is not None:
                _check_value(column, value, self.now)
        if table is settings and row["value"] is None:
            raise ValueError("value")
        if table in {settings, setting_changes}:
            values = (row["value"],) if table is settings else (row["before"], row["after"])
            for value in values:
                if value is not None:
                    self.check_setting(row["name"], value, row["place_id"] == row["guild_id"])


def accept_any_setting(_name: str, _value: object, _is_for_guild: bool, /) -> None:
    """Accepts every setting."""


def _check_value(column: Column[Any], value: Any, now: datetime.datetime) -> None:
    if any(isinstance(part, str) and without_controls(part) != part for part in _parts(value)):
        raise ValueError(column.name)
    if isinstance(column.type, JSON):
        if not _CHECKS.get(column.name, _any)(value):
            raise ValueError(column.name)
        return
    if isinstance(value, datetime.date):  # also a datetime, which is a subclass of date
        _check_time(column.name, value, now)
    is_negative = isinstance(value, int) and value < 0
    has_lines = isinstance(value, str) and on_one_line(value) != value
    if is_negative or has_lines or not _CHECKS.get(column.name, _any)(value):
        raise ValueError(column.name)


def _check_time(name: str, value: datetime.date, now: datetime.datetime) -> None:
    latest = now + _CLOCKS_DIFFER + _AHEAD.get(name, datetime.timedelta())
    has_time = isinstance(value, datetime.datetime)
    if (value > latest) if has_time else (value > latest.astimezone(datetime.UTC).date()):
        raise FutureTimeError(name)
    if (value.date() if has_time else value) < _EARLIEST:
        raise ValueError(name)


def _parts(value: object) -> Iterator[object]:
    """Yields every value and every key of a JSON value, or any other value itself."""
    match value:
        case dict():
            for key, member in cast("dict[object, object]", value).items():
                yield key
                yield from _parts(member)
        case list():
            for member in cast("list[object]", value):
                yield from _parts(member)
        case _:
            yield value


def _any(_value: object) -> bool:
    return True
