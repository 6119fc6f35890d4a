"""Stores the outcome of each scheduled post, and which process posts it.

A process claims a post before it sends it. The claim is a lease: if the process dies, another one takes over
the post after the lease has expired. The schedules themselves are settings of guilds.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Row, and_, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database import Database
from bot.storage.tables import scheduled_posts as posts
from bot.storage.tables import setting_changes, settings
from bot.storage.upserts import insert_new

CLAIMED = "claimed"
SENT = ("sent", "assumed")
"""The outcomes of posts that people see, or may see."""
LATEST = 400
"""The number of posts of a schedule that are read."""

DAY = datetime.timedelta(days=1)
AHEAD = datetime.timedelta(hours=1)
"""The maximum difference between the clocks of two processes."""

LATEST_CHANGES = 100
"""The number of changes of settings that are read: more than are committed at the same time."""

Value = Mapping[str, Any]
"""A schedule as JSON."""
Starts = Callable[[Any, Any], bool]
"""Whether a change from one JSON value to another restarts a schedule."""


class PostKey(NamedTuple):
    """Identifies a post: the schedule's id, and the due time."""

    schedule_id: int
    due_at: datetime.datetime


class SettingChange(NamedTuple):
    """A change of a setting, by its id."""

    id: int
    guild_id: int
    name: str


class StoredSchedule(NamedTuple):
    """A schedule of a guild."""

    guild_id: int
    name: str
    value: Any
    since: datetime.datetime | None
    """The outcome of posts due until then is known, or doesn't matter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """The outcome of a post."""

    schedule_id: int
    due_at: datetime.datetime
    guild_id: int
    channel_id: int
    outcome: str
    topic_id: str | None = None
    message_id: int | None = None
    tries: int = 0
    lease_until: datetime.datetime | None = None
    """When a process may retry it. None if that never happens."""
    publish_at: datetime.datetime | None = None
    """When to publish it. None if it is published or won't be."""
    answered: bool = False
    """Whether anybody wrote something afterwards, or pressed a button on it."""

    @property
    def key(self) -> PostKey:
        return PostKey(self.schedule_id, self.due_at)

    @property
    def is_sent(self) -> bool:
        """Whether people see it, or may see it."""
        return self.outcome in SENT


Plan = Callable[[Any, Sequence[Post], Sequence[Post]], Post | None]
"""Decides what to do about a post.

The first argument is the schedule's value. The second has the schedule's earlier posts, oldest first. The
third has posts of the guild's other schedules. They are due at most a day earlier or later.
"""


class OutreachStore:
    """The scheduled posts of all guilds. All methods raise UnavailableError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def schedules(
        self, names: Collection[str], starts: Starts, guild_ids: Collection[int] | None = None
    ) -> list[StoredSchedule]:
        """Returns the schedules that are stored under these names, of all guilds or of some."""

        async def work(connection: AsyncConnection) -> list[StoredSchedule]:
            found = select(settings).where(settings.c.name.in_(names))
            if guild_ids is not None:
                found = found.where(settings.c.guild_id.in_(guild_ids))
            begun = await _begun(connection, names, starts, guild_ids)
            latest = select(posts.c.schedule_id, func.max(posts.c.due_at)).group_by(posts.c.schedule_id)
            latest = latest.where(posts.c.due_at <= self._database.now() + AHEAD)
            if guild_ids is not None:
                latest = latest.where(posts.c.guild_id.in_(guild_ids))
            decided: dict[int, datetime.datetime] = dict((await connection.execute(latest)).all())
            rows = (await connection.execute(found)).all()
            return [
                StoredSchedule(
                    row.guild_id,
                    row.name,
                    row.value,
                    _later(begun.get((row.guild_id, row.name)), decided.get(_id_of(row.value))),
                )
                for row in rows
            ]

        return await (self._database.write_in_background if guild_ids is None else self._database.read)(work)

    async def latest_changes(self) -> list[SettingChange]:
        """Returns the latest changes of any settings, newest first.

        A change may be committed later than another with a greater id. So it may appear later.
        """
        columns = (setting_changes.c.id, setting_changes.c.guild_id, setting_changes.c.name)
        rows = await self._database.fetch(
            select(*columns).order_by(setting_changes.c.id.desc()).limit(LATEST_CHANGES)
        )
        return [SettingChange(*row) for row in rows]

    async def claim(self, guild_id: int, name: str, key: PostKey, plan: Plan) -> Post | None:
        """Claims a post, or records that it isn't made. `plan` decides which, and may run twice.

        Returns the record. None if another process was faster, `plan` returns None, or the schedule was
        removed.
        """

        async def work(connection: AsyncConnection) -> Post | None:
            # If processes write at the same time, claims of the same guild wait for each other.
            own = select(settings.c.name, settings.c.value).where(
                settings.c.guild_id == guild_id, settings.c.place_id == guild_id
            )
            locked = await connection.execute(own.order_by(settings.c.name).with_for_update())
            value = next((row.value for row in locked if row.name == name), None)
            if value is None or _id_of(value) != key.schedule_id:
                return None
            earlier = await _history(connection, posts.c.schedule_id == key.schedule_id)
            others = and_(
                posts.c.guild_id == guild_id,
                posts.c.schedule_id != key.schedule_id,
                posts.c.due_at.between(key.due_at - DAY, key.due_at + DAY),
            )
            planned = plan(value, earlier, await _history(connection, others))
            if planned is None or not await insert_new(connection, posts, _row(planned)):
                return None
            return planned

        return await self._database.write(work)

    async def record(self, left_out: Collection[Post]) -> None:
        """Records posts that aren't made. Doesn't change existing records."""
        if left_out:
            rows = [_row(post) for post in left_out]
            await self._database.write(lambda connection: insert_new(connection, posts, *rows))

    async def retake(self, post: Post, until: datetime.datetime) -> bool:
        """Claims a post again after its lease. Returns False if another process was faster."""
        taken = (
            update(posts)
            .where(*_is(post.key), posts.c.outcome == post.outcome, posts.c.lease_until == post.lease_until)
            .values(lease_until=until, outcome=CLAIMED, tries=post.tries + 1)
        )
        return await self._database.execute(taken) > 0

    async def settle(self, key: PostKey, outcome: str, **values: Any) -> None:
        """Records the outcome of a claimed post. Ends its lease, unless the values have a new one."""
        lease: dict[str, Any] = {"lease_until": None}
        await self._database.execute(
            update(posts).where(*_is(key)).values(outcome=outcome, **(lease | values))
        )

    async def delete_future_records(self, maybe_sent: str) -> None:
        """Deletes records of future posts. They were made while a clock was more than an hour ahead.

        Keeps records of posts that were sent. If their outcome is `maybe_sent`, they may have been sent.
        """
        limit = self._database.now() + AHEAD
        is_unsent = posts.c.message_id.is_(None) & posts.c.lease_until.is_(None)
        is_unsent &= posts.c.outcome != maybe_sent
        await self._database.execute(
            delete(posts).where(posts.c.due_at > limit, is_unsent),
            update(posts).where(posts.c.lease_until > limit + DAY).values(lease_until=self._database.now()),
            update(posts).where(posts.c.publish_at > limit + DAY).values(publish_at=self._database.now()),
        )

    async def expired(self, now: datetime.datetime) -> list[Post]:
        """Returns the posts whose lease has expired."""
        return await self._fetch(posts.c.lease_until <= now)

    async def to_publish(self, now: datetime.datetime) -> list[Post]:
        return await self._fetch(posts.c.publish_at <= now)

    async def next_work(self) -> datetime.datetime | None:
        """Returns when the next post must be retried or published."""
        rows = await self._database.fetch(select(func.min(posts.c.lease_until), func.min(posts.c.publish_at)))
        instants: list[datetime.datetime] = [instant for instant in rows[0] if instant is not None]
        return min(instants, default=None)

    async def take_to_publish(self, post: Post, until: datetime.datetime) -> bool:
        """Claims a post to publish it. Returns False if it is published, or another process publishes it.

        If this process stops, another one publishes the post at `until`.
        """
        taken = (
            update(posts)
            .where(*_is(post.key), posts.c.publish_at == post.publish_at)
            .values(publish_at=until)
        )
        return await self._database.execute(taken) > 0

    async def note_published(self, key: PostKey, again_at: datetime.datetime | None = None) -> None:
        """Records that a post is published, or when to try again."""
        await self._database.execute(update(posts).where(*_is(key)).values(publish_at=again_at))

    async def history(self, schedule_ids: Collection[int], limit: int = LATEST) -> dict[int, list[Post]]:
        """Returns the latest posts of schedules, each list oldest first."""

        async def work(connection: AsyncConnection) -> dict[int, list[Post]]:
            return {
                each: await _history(connection, posts.c.schedule_id == each, limit) for each in schedule_ids
            }

        return await self._database.read(work)

    async def note_press(self, schedule_id: int) -> None:
        """Records a press on a button of a post. All earlier posts count as answered, too."""
        made = posts.c.schedule_id == schedule_id
        await self._database.execute(update(posts).where(made, ~posts.c.answered).values(answered=True))

    async def note_answer(self, key: PostKey) -> None:
        """Records an answer in the thread of a post."""
        await self._database.execute(update(posts).where(*_is(key), ~posts.c.answered).values(answered=True))

    async def note_message(self, channel_id: int, message_id: int) -> None:
        """Records a person's message in a channel, which answers all earlier posts there."""
        before = (posts.c.channel_id == channel_id, posts.c.message_id < message_id, ~posts.c.answered)
        await self._database.execute(update(posts).where(*before).values(answered=True))

    async def last_post(self, channel_id: int) -> int:
        """Returns the id of the latest post in a channel. 0 if there is none."""
        latest = select(func.max(posts.c.message_id)).where(posts.c.channel_id == channel_id)
        return (await self._database.fetch(latest))[0][0] or 0

    async def _fetch(self, *conditions: ColumnElement[bool]) -> list[Post]:
        rows = await self._database.fetch(select(posts).where(*conditions).order_by(posts.c.due_at))
        return [_post(row) for row in rows]


async def _history(
    connection: AsyncConnection, condition: ColumnElement[bool], limit: int = LATEST
) -> list[Post]:
    latest = select(posts).where(condition).order_by(posts.c.due_at.desc()).limit(limit)
    return [_post(row) for row in reversed((await connection.execute(latest)).all())]


async def _begun(
    connection: AsyncConnection,
    names: Collection[str],
    starts: Starts,
    guild_ids: Collection[int] | None,
) -> dict[tuple[int, str], datetime.datetime]:
    """Returns when each schedule last restarted, usually at its latest change."""
    changes = setting_changes.c
    latest = (
        select(func.max(changes.id).label("id"))
        .where(changes.name.in_(names))
        .group_by(changes.guild_id, changes.name)
    )
    if guild_ids is not None:
        latest = latest.where(changes.guild_id.in_(guild_ids))
    begun: dict[tuple[int, str], datetime.datetime] = {}
    for row in (
        await connection.execute(select(setting_changes).where(changes.id.in_(latest.scalar_subquery())))
    ).all():
        earlier = row
        while earlier is not None and not starts(earlier.before, earlier.after):
            before = select(setting_changes).where(
                changes.guild_id == row.guild_id, changes.name == row.name, changes.id < earlier.id
            )
            earlier = (await connection.execute(before.order_by(changes.id.desc()).limit(1))).one_or_none()
        if earlier is not None:
            begun[row.guild_id, row.name] = earlier.changed_at
    return begun


def _is(key: PostKey) -> list[ColumnElement[bool]]:
    return [posts.c.schedule_id == key.schedule_id, posts.c.due_at == key.due_at]


def _id_of(value: Any) -> int:
    return value.get("id", 0) if isinstance(value, dict) else 0  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]


def _later(*instants: datetime.datetime | None) -> datetime.datetime | None:
    return max(filter(None, instants), default=None)


def _row(post: Post) -> dict[str, Any]:
    return {column.name: getattr(post, column.name) for column in posts.columns}


def _post(row: Row[Any]) -> Post:
    return Post(**dict(zip(posts.columns.keys(), row, strict=True)))
