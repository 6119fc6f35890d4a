"""Checks that the bot itself could have written the values of an imported row."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import JSON, Column, Table

from bot.storage.misses import LONGEST
from bot.storage.tables import setting_changes, settings
from bot.storage.usage import EntryPoint
from bot.storage.votes import Reason

SettingCheck = Callable[[str, object, bool], None]
"""Raises ValueError for an invalid setting: its name, its value, and whether it is for the whole guild."""

_MAX_ID = 2**63
_TOPIC = re.compile(r"[a-z0-9-]{0,100}")
_LOCALE = re.compile(r"[A-Za-z0-9-]{1,35}")
_OUTCOME = re.compile(r"[a-z_]{1,20}")
_KINDS = ("answer", "suggestions", "none")
_EARLIEST = datetime.date(2015, 1, 1)
"""Discord was founded in this year."""
_KEY_BYTES, _HASH_BYTES = 32, 16

_CHECKS: dict[str, Callable[[Any], bool]] = {
    "id": lambda value: value > 0,
    "key_id": lambda value: value > 0,
    "count": lambda value: value > 0,
    "topic_id": lambda value: _TOPIC.fullmatch(value) is not None,
    "answered_topic": lambda value: _TOPIC.fullmatch(value) is not None,
    "expected_topic": lambda value: _TOPIC.fullmatch(value) is not None,
    "locale": lambda value: _LOCALE.fullmatch(value) is not None,
    "way": lambda value: value in list(EntryPoint),
    "kind": lambda value: value in _KINDS,
    "outcome": lambda value: _OUTCOME.fullmatch(value) is not None,
    "reason": lambda value: value in list(Reason),
    "text": lambda value: 0 < len(value) <= LONGEST,
    "key": lambda value: len(value) == _KEY_BYTES,
    "person": lambda value: len(value) == _HASH_BYTES,
}
"""The check of a value that isn't None, by the name of its column in every table."""


def check_row(table: Table, row: Mapping[str, Any], check_setting: SettingCheck) -> None:
    """Raises ValueError for a value that the bot never writes."""
    for column in table.columns:
        if (value := row[column.name]) is not None:
            _check_value(column, value)
    if table is settings and row["value"] is None:
        raise ValueError("value")
    if table in {settings, setting_changes}:
        values = (row["value"],) if table is settings else (row["before"], row["after"])
        for value in values:
            if value is not None:
                check_setting(row["name"], value, row["place_id"] == row["guild_id"])


def accept_any_setting(_name: str, _value: object, _is_for_guild: bool, /) -> None:
    """Accepts every setting."""


def _check_value(column: Column[Any], value: Any) -> None:
    if isinstance(column.type, JSON):
        json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
        return
    is_sound = True
    match value:
        case bool():
            pass
        case int():
            is_sound = 0 <= value < _MAX_ID
        case str():
            value.encode()  # UnicodeEncodeError, a ValueError, for lone surrogates
            is_sound = "\0" not in value
        case datetime.datetime():
            is_sound = value.date() >= _EARLIEST
        case datetime.date():
            is_sound = value >= _EARLIEST
        case _:
            pass
    if not is_sound or not _CHECKS.get(column.name, _any)(value):
        raise ValueError(column.name)


def _any(_value: object) -> bool:
    return True
