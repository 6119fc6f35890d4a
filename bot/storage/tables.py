"""Defines the tables. A change here needs a migration: a test compares both."""

from __future__ import annotations

import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    false,
)

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

NO_GUILD = 0
"""Stands for the guild in direct messages and in guilds that didn't install the bot."""


class UtcDateTime(TypeDecorator[datetime.datetime]):
    """A time with its zone, stored in UTC. SQLite has no type with a zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime.datetime | None, dialect: Dialect) -> Any:
        """Converts to UTC. A time without a zone is a bug."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone")
        return value.astimezone(datetime.UTC)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime.datetime | None:
        """Adds the zone that SQLite drops."""
        if value is None:
            return None
        return value.replace(tzinfo=datetime.UTC) if value.tzinfo is None else value.astimezone(datetime.UTC)


class SafeText(TypeDecorator[str]):
    """Text from people, without lone surrogates and NUL, which databases refuse."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else value.encode(errors="ignore").decode().replace("\0", "")


Id = BigInteger
"""Discord's ids are 64-bit integers: https://docs.discord.com/developers/reference#snowflakes"""
_Serial = BigInteger().with_variant(Integer, "sqlite")  # SQLite only numbers INTEGER columns.


settings = Table(
    "settings",
    METADATA,
    Column("guild_id", Id, primary_key=True, autoincrement=False),
    Column("place_id", Id, primary_key=True, autoincrement=False),
    Column("name", Text, primary_key=True),
    Column("value", JSON, nullable=False),
    Index(None, "name"),
)
"""The settings, including schedules of posts. The place is the guild, a category, a channel, a forum or a
thread."""

setting_changes = Table(
    "setting_changes",
    METADATA,
    Column("id", _Serial, Identity(), primary_key=True),
    Column("guild_id", Id, nullable=False),
    Column("place_id", Id, nullable=False),
    Column("name", Text, nullable=False),
    Column("before", JSON(none_as_null=True)),
    Column("after", JSON(none_as_null=True)),
    Column("changed_by", Id, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
    Column("settled", Boolean, nullable=False, server_default=false()),
    Index(None, "guild_id", "id"),
    Index(None, "changed_at"),
    sqlite_autoincrement=True,  # ids are never reused, because buttons contain them
)
"""Every change of a setting. NULL stands for a setting that isn't set. A settled change was undone, or undid
another one."""

votes = Table(
    "votes",
    METADATA,
    Column("message_id", Id, primary_key=True, autoincrement=False),
    Column("user_id", Id, primary_key=True, autoincrement=False),
    Column("guild_id", Id, nullable=False),
    Column("topic_id", Text, nullable=False),
    Column("locale", Text, nullable=False),
    Column("helpful", Boolean, nullable=False),
    Column("reason", SafeText),
    Column("expected_topic", Text),
    Column("voted_at", UtcDateTime, nullable=False),
    Index(None, "user_id"),
    Index(None, "guild_id", "voted_at"),
    Index(None, "voted_at"),
)
"""Votes on cards, one for each person and card."""

usage = Table(
    "usage",
    METADATA,
    Column("day", Date, primary_key=True),
    Column("guild_id", Id, primary_key=True, autoincrement=False),
    Column("way", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("topic_id", Text, primary_key=True),
    Column("locale", Text, primary_key=True),
    Column("count", BigInteger, nullable=False),
    Index(None, "guild_id", "day"),
)
"""The number of replies of each kind by day, without data about people."""

hash_keys = Table(
    "hash_keys",
    METADATA,
    Column("id", _Serial, Identity(), primary_key=True),
    Column("key", LargeBinary),
    Column("made_at", UtcDateTime, nullable=False),
    Column("destroyed_at", UtcDateTime),
    sqlite_autoincrement=True,
)
"""The keys of the hashes of people. After a key is destroyed, nobody can trace its hashes."""

misses = Table(
    "misses",
    METADATA,
    Column("id", _Serial, Identity(), primary_key=True),
    Column("guild_id", Id, nullable=False),
    Column("text", SafeText, nullable=False),
    Column("locale", Text, nullable=False),
    Column("asked_on", Date, nullable=False),
    Column("person", LargeBinary, nullable=False),
    Column("key_id", _Serial, ForeignKey(hash_keys.c.id), nullable=False),
    Column("answered_topic", Text),
    Column("expected_topic", Text),
    Index(None, "guild_id", "asked_on"),
    Index(None, "asked_on"),
    Index(None, "key_id", "person"),
)
"""Unanswered questions, de-identified."""

opt_outs = Table(
    "opt_outs",
    METADATA,
    Column("user_id", Id, primary_key=True, autoincrement=False),
    Column("since", UtcDateTime, nullable=False),
)
"""People who opted out of keyword replies."""

language_choices = Table(
    "language_choices",
    METADATA,
    Column("user_id", Id, primary_key=True, autoincrement=False),
    Column("locale", Text, nullable=False),
    Column("chosen_at", UtcDateTime, nullable=False),
)
"""The languages that people chose for their private replies."""

forgotten = Table(
    "forgotten",
    METADATA,
    Column("key", LargeBinary, primary_key=True),
    Column("person", LargeBinary, primary_key=True),
    Column("forgotten_at", UtcDateTime, nullable=False),
)
"""People whose data was deleted, as hashes with their key. An import must not bring their data back."""

silences = Table(
    "silences",
    METADATA,
    Column("channel_id", Id, primary_key=True, autoincrement=False),
    Column("topic_id", Text, primary_key=True),
    Column("guild_id", Id, nullable=False),
    Column("until", UtcDateTime, nullable=False),
    Index(None, "guild_id"),
    Index(None, "until"),
)
"""Topics that get no keyword replies in a channel until a time."""

unasked_replies = Table(
    "unasked_replies",
    METADATA,
    Column("channel_id", Id, primary_key=True, autoincrement=False),
    Column("topic_id", Text, primary_key=True),
    Column("guild_id", Id, nullable=False),
    Column("replied_at", UtcDateTime, nullable=False),
    Index(None, "guild_id"),
    Index(None, "replied_at"),
)
"""When a topic last had a keyword reply in a channel, without data about people."""

scheduled_posts = Table(
    "scheduled_posts",
    METADATA,
    Column("schedule_id", Id, primary_key=True, autoincrement=False),
    Column("due_at", UtcDateTime, primary_key=True),
    Column("guild_id", Id, nullable=False),
    Column("channel_id", Id, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("topic_id", Text),
    Column("message_id", Id),
    Column("tries", Integer, nullable=False),
    Column("lease_until", UtcDateTime),
    Column("publish_at", UtcDateTime),
    Column("answered", Boolean, nullable=False),
    Index(None, "guild_id", "due_at"),
    Index(None, "channel_id", "due_at"),
    Index(None, "due_at"),
    Index(None, "lease_until"),
    Index(None, "publish_at"),
)
"""The outcome of each scheduled post, without data about people. The process that makes it has a lease, which
expires."""

quizzes = Table(
    "quizzes",
    METADATA,
    Column("quiz_id", Id, primary_key=True, autoincrement=False),
    Column("guild_id", Id, nullable=False),
    Column("channel_id", Id, nullable=False),
    Column("message_id", Id),
    Column("topic_id", Text, nullable=False),
    Column("locale", Text, nullable=False),
    Column("asked", JSON, nullable=False),
    Column("opening", SafeText, nullable=False),
    Column("schedule_id", Id),
    Column("due_at", UtcDateTime),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("closes_at", UtcDateTime, nullable=False),
    Column("closed_at", UtcDateTime),
    Column("key", LargeBinary),
    Column("tally", JSON(none_as_null=True)),
    Column("next_at", UtcDateTime),
    Index(None, "guild_id", "asked_at"),
    Index(None, "closes_at"),
    Index(None, "next_at"),
)
"""The quizzes in channels, with their questions. When a quiz closes, the key for hashes of people is
destroyed. `next_at` says when a process must do something. NULL if nothing is left to do."""

quiz_answers = Table(
    "quiz_answers",
    METADATA,
    Column("quiz_id", Id, ForeignKey(quizzes.c.quiz_id), primary_key=True, autoincrement=False),
    Column("person", LargeBinary, primary_key=True),
    Column("guild_id", Id, nullable=False),
    Column("choice", Integer, nullable=False),
    Index(None, "person"),
    Index(None, "guild_id"),
)
"""What people chose in quizzes that are open."""

outreach_counts = Table(
    "outreach_counts",
    METADATA,
    Column("day", Date, primary_key=True),
    Column("guild_id", Id, primary_key=True, autoincrement=False),
    Column("event", Text, primary_key=True),
    Column("count", BigInteger, nullable=False),
    Column("people", Integer, nullable=False),
    Index(None, "guild_id", "day"),
)
"""Counts of posts, quizzes, tours and shared texts, by day. `people` is the minimum number of different
people, up to three."""

departures = Table(
    "departures",
    METADATA,
    Column("guild_id", Id, primary_key=True, autoincrement=False),
    Column("noticed_at", UtcDateTime, nullable=False),
)
"""Guilds that the bot has left."""

retention_rounds = Table(
    "retention_rounds",
    METADATA,
    Column("ran_at", UtcDateTime, primary_key=True),
    Column("trusted_until", UtcDateTime, nullable=False),
    Column("doubted_since", UtcDateTime),
)
"""When expired data was last deleted: one row."""

claims = Table(
    "claims",
    METADATA,
    Column("work", Text, primary_key=True),
    Column("claimed_at", UtcDateTime, nullable=False),
)
"""When a process last claimed work that only one process may do."""

gateway_sessions = Table(
    "gateway_sessions",
    METADATA,
    Column("application_id", Id, primary_key=True, autoincrement=False),
    Column("shard_count", Integer, primary_key=True, autoincrement=False),
    Column("shard_id", Integer, primary_key=True, autoincrement=False),
    Column("intents", BigInteger, nullable=False),
    Column("session_id", Text, nullable=False),
    Column("sequence", BigInteger, nullable=False),
    Column("gateway_url", Text, nullable=False),
    Column("left_at", UtcDateTime, nullable=False),
)
"""Sessions at Discord's gateway that a process left for the next one to resume."""

OF_PROCESSES = (retention_rounds, claims, gateway_sessions)
"""The tables about running processes, which no export contains."""
EXPORTED = tuple(table for table in METADATA.sorted_tables if table not in OF_PROCESSES)
"""The tables that an export contains. A table comes after those that its foreign keys refer to."""
OF_GUILDS = (
    settings,
    setting_changes,
    votes,
    usage,
    misses,
    silences,
    unasked_replies,
    scheduled_posts,
    quiz_answers,
    quizzes,
    outreach_counts,
)
"""The tables with data about guilds. Each has a column `guild_id`. A table comes after those that refer
to it."""
