"""The languages that people chose for their private replies."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.batched import Batched
from bot.storage.coordination import announce_person
from bot.storage.database import Database
from bot.storage.tables import language_choices
from bot.storage.upserts import upsert


class LanguageChoicesStore:
    """One choice for each person. All methods raise UnavailableError."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._of = Batched(self._of_several)

    async def of(self, user_id: int) -> str:
        """Returns the language that a person chose. Empty for none."""
        return await self._of(user_id)

    async def choose(self, user_id: int, locale: str) -> None:
        """Stores a choice, which replaces an earlier one."""

        async def work(connection: AsyncConnection) -> None:
            row = {"user_id": user_id, "locale": locale, "chosen_at": self._database.now()}
            await upsert(connection, language_choices, row)
            await announce_person(connection, user_id)

        await self._database.write(work)

    async def delete(self, user_id: int) -> None:
        async def work(connection: AsyncConnection) -> None:
            await connection.execute(delete(language_choices).where(language_choices.c.user_id == user_id))
            await announce_person(connection, user_id)

        await self._database.write(work)

    async def _of_several(self, user_ids: Sequence[int]) -> list[str]:
        theirs = language_choices.c.user_id.in_(set(user_ids))
        rows = await self._database.fetch(
            select(language_choices.c.user_id, language_choices.c.locale).where(theirs)
        )
        chosen = {row.user_id: row.locale for row in rows}
        return [chosen.get(user_id, "") for user_id in user_ids]
