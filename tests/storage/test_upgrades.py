"""Tests upgrading the data of every version since 0003, in both kinds of databases and in exports."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory

from bot.errors import InputError
from bot.storage.database import uptime
from bot.storage.outreach_counts import OutreachEvent
from bot.storage.retention import LEFT_GUILDS
from bot.storage.schema import MIGRATIONS, REVISION
from bot.storage.storage import Storage
from bot.storage.transfer import import_into
from tests.storage.conftest import NewDatabase
from tests.storage.keeping import AMINA, BILAL, CHANNEL, GUILD, LEFT_GUILD, NOW, VERSIONS, export
from tests.storage.postgresql import Server

FIRST = "0003"
KEPT = sorted(path.stem for path in VERSIONS.glob("*.jsonl"))


async def check(storage: Storage) -> None:
    """Asserts that the storage has all data of `keeping.fill`."""
    assert await storage.settings.load(GUILD) == {CHANNEL: {"keywords": "questions"}, GUILD: {"cooldown": 30}}
    assert await storage.settings.load(LEFT_GUILD) == {LEFT_GUILD: {"ask": "private"}}
    assert [change.name for change in await storage.settings.history(GUILD)] == [
        "topics_off",
        "topics_off",
        "cooldown",
        "keywords",
    ]
    (tally,) = await storage.votes.tallies(NOW)
    assert tally == ("hope-probe", 1, 1)
    amina, bilal = await storage.personal.of(AMINA), await storage.personal.of(BILAL)
    assert (amina.votes, amina.misses, amina.changes, amina.opted_out_since) == (1, 1, 3, None)
    assert (bilal.votes, bilal.misses, bilal.changes, bilal.opted_out_since) == (1, 1, 2, NOW)
    questions = await storage.misses.latest(NOW.date(), GUILD)
    assert {(question.text, question.expected_topic) for question in questions} == {
        ("كيف أخبز sourdough 😀", "satellites")
    }
    assert [count.times for count in await storage.usage.since(NOW.date())] == [2]
    assert set(await storage.keyword_replies.silences_in(CHANNEL)) == {"hope-probe"}
    assert await storage.keyword_replies.replies_in(CHANNEL) == {"hope-probe": NOW}
    for post in (await storage.outreach.history([CHANNEL]))[CHANNEL]:  # in every version since 0006
        assert (post.due_at, post.topic_id, post.is_sent, post.answered) == (NOW, "hope-probe", True, True)
    if (quiz := await storage.quizzes.get(CHANNEL)) is not None:  # in every version since 0009
        assert await storage.quizzes.look(CHANNEL, BILAL) == (quiz, quiz.asked.right, False)
        assert await storage.quizzes.number_of_answers(CHANNEL) == 2, "Yusuf was forgotten"
        closed = await storage.quizzes.get(CHANNEL + 1)
        assert closed is not None and (closed.key, closed.tally) == (None, (0, 3))
        sums = await storage.outreach_counts.since(NOW.date(), GUILD)
        assert sums[OutreachEvent.TOUR_BEGUN][:2] == (2, 2)
    change = await storage.settings.change(GUILD, GUILD, "cooldown", 5, by=AMINA)
    assert change is not None and change.id == 6, "new rows get ids after the old ones"
    storage.database.now = lambda: NOW + LEFT_GUILDS
    storage.database.uptime = lambda: uptime() + LEFT_GUILDS.total_seconds()
    await storage.retention.enforce()
    assert await storage.settings.load(LEFT_GUILD) == {}, "the time of leaving is kept, too"


def test_every_version_has_saved_data() -> None:
    revisions = {script.revision for script in ScriptDirectory(str(MIGRATIONS)).walk_revisions()}
    assert set(KEPT) == {revision for revision in revisions if revision >= FIRST}, (
        "run `python -m tests.storage.keeping` once"
    )


@pytest.mark.parametrize("revision", KEPT)
async def test_a_sqlite_database_is_upgraded(revision: str, tmp_path: Path) -> None:
    path = tmp_path / "falak.db"
    with sqlite3.connect(path) as connection:
        connection.executescript((VERSIONS / f"{revision}.sqlite.sql").read_text(encoding="utf-8"))
    connection.close()
    async with Storage(f"sqlite:///{path}", now=lambda: NOW, timeout_seconds=None) as storage:
        await check(storage)


@pytest.mark.parametrize("revision", KEPT)
async def test_a_postgresql_database_is_upgraded(
    revision: str, server: Server, new_postgresql: NewDatabase
) -> None:
    url = new_postgresql()
    name = url.partition("@/")[2].partition("?")[0]
    server.restore(name, (VERSIONS / f"{revision}.postgresql.sql").read_text(encoding="utf-8"))
    async with Storage(url, now=lambda: NOW, timeout_seconds=None) as storage:
        await check(storage)


@pytest.mark.parametrize("revision", KEPT)
async def test_an_export_is_imported(revision: str, url: str) -> None:
    lines = (VERSIONS / f"{revision}.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    async with Storage(url, now=lambda: NOW, timeout_seconds=None) as storage:
        imported = await import_into(storage.database, lines)
        assert imported.rows == len(lines) - 2
        await check(storage)


@pytest.mark.parametrize("revision", [each for each in KEPT if each != REVISION])
@pytest.mark.parametrize(
    ("index", "instead", "says"),
    [
        (2, '["no_such_table",{}]', "Line 3 isn't part of a valid export"),
        (2, '["hash_keys",{"id":1}]', "Line 3 doesn't have the columns of hash_keys"),
        (-1, "", "ends too early|isn't part of a valid export"),
        (
            3,
            '["opt_outs",{"user_id":-8,"since":"2026-03-01T12:30:15.123456+00:00"}]',
            "an invalid value",
        ),
    ],
)
async def test_nothing_of_an_invalid_earlier_export_is_imported(
    revision: str, index: int, instead: str, says: str, url: str
) -> None:
    lines = (VERSIONS / f"{revision}.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    lines[index] = f"{instead}\n"
    async with Storage(url, now=lambda: NOW, timeout_seconds=None) as storage:
        with pytest.raises(InputError, match=says):
            await import_into(storage.database, lines)
        assert len(await export(storage)) == 2, "nothing was imported"


@pytest.mark.parametrize("value", ["\ud800", {"\ud800": 1}, [1 << 63], [[-(1 << 70)]]])
async def test_invalid_settings_of_an_earlier_export_are_refused(
    value: object, new_sqlite: NewDatabase
) -> None:
    lines = (VERSIONS / f"{FIRST}.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    number = next(number for number, line in enumerate(lines) if line.startswith('["settings"'))
    table, row = json.loads(lines[number])
    lines[number] = json.dumps([table, row | {"value": value}]) + "\n"
    async with Storage(new_sqlite(), now=lambda: NOW, timeout_seconds=None) as storage:
        with pytest.raises(InputError, match="has an invalid value"):
            await import_into(storage.database, lines)
