"""Replaces people's ids with keyed hashes. After a key is destroyed, nobody can trace its hashes."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from typing import NamedTuple

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database import Now, take_turns
from bot.storage.tables import hash_keys

KEY_LIFE = timedelta(days=90)
_LOCK = 2
"""PostgreSQL's advisory lock for making a key."""


class Key(NamedTuple):
    id: int
    secret: bytes

    def hash(self, user_id: int) -> bytes:
        """Returns a person's hash, in BLAKE2's keyed mode (RFC 7693, 2.9)."""
        return hashlib.blake2b(user_id.to_bytes(8), key=self.secret, digest_size=16).digest()


async def present_key(connection: AsyncConnection, now: Now) -> Key:
    """Returns the current key, rotated once it expires."""
    await take_turns(connection, _LOCK)
    if keys := await living_keys(connection, now):
        return keys[0]
    secret = secrets.token_bytes(32)
    made = await connection.execute(
        insert(hash_keys).values(key=secret, made_at=now()).returning(hash_keys.c.id)
    )
    return Key(made.scalar_one(), secret)


async def living_keys(connection: AsyncConnection, now: Now) -> list[Key]:
    """Returns the keys that haven't expired, newest first."""
    rows = await connection.execute(
        select(hash_keys.c.id, hash_keys.c.key)
        .where(hash_keys.c.key.is_not(None), hash_keys.c.made_at > now() - KEY_LIFE)
        .order_by(hash_keys.c.id.desc())
    )
    return [Key(id_, secret) for id_, secret in rows]
