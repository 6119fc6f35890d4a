"""Saves sample data of the current version, so that later versions can test their upgrades.

Run `python -m tests.storage.keeping` once when a new revision is released. It writes three files, named after
the revision: an export, and a SQLite and a PostgreSQL database as SQL text. Never delete these files.
"""

from __future__ import annotations

import asyncio
import datetime
import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.misses import UnansweredQuestion
from bot.storage.outreach_counts import OutreachEvent
from bot.storage.quizzes import AskedQuestion, Quiz
from bot.storage.schema import REVISION
from bot.storage.storage import Storage
from bot.storage.tables import scheduled_posts
from bot.storage.transfer import exported
from bot.storage.usage import EntryPoint, UsageEvent
from bot.storage.votes import Vote
from tests.storage import postgresql

VERSIONS = Path(__file__).parent / "versions"
GUILD, CHANNEL, LEFT_GUILD = 1 << 62, (1 << 62) + 1, 101
AMINA, BILAL, YUSUF = 7, 8, 9
NOW = datetime.datetime(2026, 3, 1, 12, 30, 15, 123456, tzinfo=datetime.UTC)


async def fill(storage: Storage) -> None:
    """Stores rows in every table."""
    await storage.settings.change(GUILD, CHANNEL, "keywords", "questions", by=AMINA)
    await storage.settings.change(GUILD, GUILD, "cooldown", 30, by=AMINA)
    await storage.settings.change(GUILD, GUILD, "topics_off", ["hope-probe"], by=BILAL)
    await storage.settings.undo(GUILD, by=BILAL)
    await storage.settings.change(LEFT_GUILD, LEFT_GUILD, "ask", "private", by=AMINA)
    await storage.votes.cast(Vote(1, AMINA, GUILD, "hope-probe", "ar", helpful=False, reason="unclear"))
    await storage.votes.cast(Vote(1, BILAL, GUILD, "hope-probe", "en", helpful=True))
    await storage.keyword_replies.silence(GUILD, CHANNEL, "hope-probe", NOW + datetime.timedelta(days=1))
    await storage.keyword_replies.opt_out(BILAL)
    await storage.language_choices.choose(BILAL, "ar")
    storage.keyword_replies.note_reply(GUILD, CHANNEL, "hope-probe")
    for person in (AMINA, BILAL):
        storage.usage.count(UsageEvent(GUILD, EntryPoint.ASK, "answer", "hope-probe", "en"))
        storage.misses.note(
            UnansweredQuestion(GUILD, "كيف أخبز sourdough 😀", "ar", person, expected_topic="satellites")
        )
    await storage.database.execute(
        insert(scheduled_posts).values(
            schedule_id=CHANNEL,
            due_at=NOW,
            guild_id=GUILD,
            channel_id=CHANNEL,
            outcome="sent",
            topic_id="hope-probe",
            message_id=CHANNEL,
            tries=1,
            publish_at=NOW,
            answered=True,
        )
    )
    storage.outreach_counts.count(OutreachEvent.POST, GUILD)
    for person in (AMINA, BILAL):
        storage.outreach_counts.count(OutreachEvent.TOUR_BEGUN, GUILD, person)
    question = AskedQuestion("Which planet?", ("Venus", "Mars"), 1, "It flew to Mars.")
    for id_, opening in ((CHANNEL, "Guess:"), (CHANNEL + 1, "")):
        quiz = Quiz(
            id=id_,
            guild_id=GUILD,
            channel_id=CHANNEL,
            topic_id="hope-probe",
            locale="en",
            asked=question,
            opening=opening,
            asked_at=NOW,
            closes_at=NOW + datetime.timedelta(days=1),
            key=bytes(range(32)),
        )
        await storage.quizzes.add(quiz)
        await storage.quizzes.note_posted(id_, CHANNEL, CHANNEL + 2)
        for person in (AMINA, BILAL, YUSUF):
            await storage.quizzes.answer(id_, person, 1)
    closing = await storage.quizzes.get(CHANNEL + 1)
    assert closing is not None
    await storage.quizzes.close(closing, NOW)
    await storage.flush()
    await storage.personal.delete(YUSUF)
    await storage.retention.note_guilds({GUILD})


async def export(storage: Storage) -> list[str]:
    async def work(connection: AsyncConnection) -> list[str]:
        return [line async for line in exported(connection)]

    return await storage.database.read(work)


async def _fill_and_export(url: str) -> list[str]:
    async with Storage(url, now=lambda: NOW, uptime=lambda: 0.0) as storage:
        await fill(storage)
        return await export(storage)


def main() -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "falak.db"
        lines = asyncio.run(_fill_and_export(f"sqlite:///{path}"))
        with sqlite3.connect(path) as connection:
            dump = "".join(f"{statement}\n" for statement in connection.iterdump())
    (VERSIONS / f"{REVISION}.jsonl").write_text("".join(lines), encoding="utf-8")
    (VERSIONS / f"{REVISION}.sqlite.sql").write_text(dump, encoding="utf-8")
    if (binaries := postgresql.binaries()) is None:
        raise SystemExit("PostgreSQL is not installed: Debian's package is postgresql")
    with postgresql.server(binaries) as server:
        server.query("CREATE DATABASE kept")
        asyncio.run(_fill_and_export(server.url("kept")))
        dump = server.dump("kept")
    (VERSIONS / f"{REVISION}.postgresql.sql").write_text(dump, encoding="utf-8")


if __name__ == "__main__":
    main()
