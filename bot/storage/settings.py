"""Stores the settings of guilds, and every change of them."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, Table, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import FalakError
from bot.storage.coordination import announce_settings
from bot.storage.database import Database, take_turns
from bot.storage.tables import setting_changes, settings
from bot.storage.upserts import upsert

Values = dict[int, dict[str, Any]]
"""The settings of a guild: JSON values by the id of the place, then by name."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change of a setting. None represents a setting that isn't set."""

    id: int
    guild_id: int
    place_id: int
    name: str
    before: Any | None
    after: Any | None
    changed_by: int
    """The person's id, or 0 after they deleted their data."""
    changed_at: datetime.datetime
    settled: bool
    """Whether it was undone, or undid another change. Undoing changes one by one skips it."""


class OvertakenError(FalakError):
    """A change can't be undone. The setting was changed since then, or the change was already undone."""

    def __init__(self, change: Change, present: Any | None) -> None:
        self.change = change
        self.present = present
        """The current value, None if the setting isn't set."""
        super().__init__(f"change {change.id} was overtaken by another")


class SettingsStore:
    """The settings of all guilds. All methods raise UnavailableError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self, guild_id: int) -> Values:
        """Returns the settings of a guild and of its channels."""
        found: Values = {}
        for row in await self._database.fetch(
            select(settings.c.place_id, settings.c.name, settings.c.value).where(
                settings.c.guild_id == guild_id
            )
        ):
            found.setdefault(row.place_id, {})[row.name] = row.value
        return found

    async def change(
        self, guild_id: int, place_id: int, name: str, value: Any | None, *, by: int
    ) -> Change | None:
        """Saves a value. None removes it: then the setting of the surrounding place applies.

        Returns the recorded change. None if the value is the same as before.
        """
        return await self.revise(guild_id, place_id, name, lambda _: value, by=by)

    async def revise(
        self, guild_id: int, place_id: int, name: str, revised: Callable[[Any | None], Any | None], *, by: int
    ) -> Change | None:
        """Saves a value computed by a function from the current one. The function may run twice."""

        async def work(connection: AsyncConnection) -> Change | None:
            return await self._change(connection, _SettingKey(guild_id, place_id, name), revised, by)

        return await self._database.write(work)

    async def history(self, guild_id: int, limit: int = 25) -> list[Change]:
        """Returns the latest changes, latest first."""
        rows = await self._database.fetch(
            select(setting_changes)
            .where(setting_changes.c.guild_id == guild_id)
            .order_by(setting_changes.c.id.desc())
            .limit(limit)
        )
        return [Change(*row) for row in rows]

    async def undoable(self, guild_id: int) -> Change | None:
        """Returns the latest change that can be undone."""
        return next((Change(*row) for row in await self._database.fetch(_latest(guild_id))), None)

    async def undo(self, guild_id: int, change_id: int | None = None, *, by: int) -> Change | None:
        """Restores the value before a change, by default the latest that can be undone.

        The undo is recorded as a change. It settles the undone change and all later ones of the same setting.
        Undoing a settled change is an ordinary change. Returns None if the guild has no such change. Raises
        OvertakenError if the setting was changed since.
        """
        the_one = select(setting_changes).where(
            setting_changes.c.guild_id == guild_id, setting_changes.c.id == change_id
        )
        wanted = _latest(guild_id) if change_id is None else the_one

        async def work(connection: AsyncConnection) -> Change | None:
            await take_turns(connection, guild_id)
            row = (await connection.execute(wanted)).one_or_none()
            if row is None:
                return None
            key = _SettingKey(guild_id, row.place_id, row.name)
            present = await connection.scalar(select(settings.c.value).where(*_of(key, settings)))
            if present != row.after:
                raise OvertakenError(Change(*row), present)
            undoing = await self._change(connection, key, lambda _: row.before, by)
            if undoing is None or row.settled:
                return undoing
            settled = update(setting_changes).where(
                *_of(key, setting_changes), setting_changes.c.id >= row.id
            )
            await connection.execute(settled.values(settled=True))
            return replace(undoing, settled=True)

        return await self._database.write(work)

    async def _change(
        self,
        connection: AsyncConnection,
        key: _SettingKey,
        revised: Callable[[Any | None], Any | None],
        by: int,
    ) -> Change | None:
        await take_turns(connection, key.guild_id)
        here = _of(key, settings)
        before = await connection.scalar(select(settings.c.value).where(*here))
        value = revised(before)
        if before == value and type(before) is type(value):
            return None
        if value is None:
            await connection.execute(delete(settings).where(*here))
        else:
            await upsert(connection, settings, {**key._asdict(), "value": value})
        recorded = await connection.execute(
            insert(setting_changes)
            .values(
                **key._asdict(),
                before=before,
                after=value,
                changed_by=by,
                changed_at=self._database.now(),
            )
            .returning(setting_changes)
        )
        await announce_settings(connection, key.guild_id)
        return Change(*recorded.one())


class _SettingKey(NamedTuple):
    """A setting of a place."""

    guild_id: int
    place_id: int
    name: str


def _of(key: _SettingKey, table: Table) -> list[ColumnElement[bool]]:
    return [table.c[name] == value for name, value in key._asdict().items()]


def _latest(guild_id: int) -> Select[Any]:
    return (
        select(setting_changes)
        .where(setting_changes.c.guild_id == guild_id, ~setting_changes.c.settled)
        .order_by(setting_changes.c.id.desc())
        .limit(1)
    )
