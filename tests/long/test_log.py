"""Tests that the log never contains texts or ids of people. Uses every command, button, select and form."""

from __future__ import annotations

import contextlib
import json
import signal
import sqlite3
from collections.abc import Callable, Generator
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.local_discord import Application, LocalDiscord
from tests.cli.conftest import local_discord
from tests.cli.memory import english
from tests.cli.process import bot_environment, started
from tests.cli.test_log import MARK, Scene, application, assert_nothing_personal, explorer_of
from tests.storage import postgresql

__all__ = ["application", "local_discord"]

ROUNDS = 2
"""The second round uses components that appear, or stop working, only after the first round."""


class Database(NamedTuple):
    """A database, and a context manager that makes it unavailable."""

    url: str
    away: Callable[[], contextlib.AbstractContextManager[None]]


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Database:
    if request.param == "sqlite":
        return _sqlite(tmp_path / "falak.db")
    server = request.getfixturevalue("server")
    return Database(request.getfixturevalue("new_postgresql")(), lambda: _stopped(server))


def _sqlite(file: Path) -> Database:
    @contextlib.contextmanager
    def locked() -> Generator[None]:
        with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            yield

    return Database(f"sqlite:///{file}", locked)


@contextlib.contextmanager
def _stopped(server: postgresql.Server) -> Generator[None]:
    server.stop()
    try:
        yield
    finally:
        server.start()


def in_text(log: str, log_format: str) -> str:
    """Returns the log as text. In JSON format, each line must be one complete event."""
    if log_format == "text":
        return log
    events = [json.loads(line) for line in log.splitlines()]
    line = "{time} - {level} {logger}: {message}\n{exception}\n"
    return "".join(line.format_map({"exception": "", **event}) for event in events)


@pytest.mark.timeout(240)
async def test_log_has_no_texts_or_ids_of_people(
    local_discord: LocalDiscord, application: Application, tmp_path: Path, database: Database
) -> None:
    environ = bot_environment(local_discord, application.token, english(tmp_path))
    scene = Scene(local_discord, application)
    environ |= {"DATABASE_URL": database.url, "KEYWORD_REPLIES": "1"}
    log_format = "json" if "postgresql" in database.url else "text"
    environ |= {"LOG_LEVEL": "DEBUG", "LOG_FORMAT": log_format}
    if log_format == "text":  # asyncio logs the same in both formats, and debugging triples the time
        environ |= {"PYTHONASYNCIODEBUG": "1"}
    async with started("run", "--sync", cwd=tmp_path, environ=environ) as bot:
        await bot.logs("ready as falak")
        explorer = explorer_of(scene)
        for _ in range(ROUNDS):
            await scene.write(explorer)
            await explorer.use()
        await scene.change("reports", [])
        await scene.report(f"{MARK} that is logged")
        await bot.logs("that is logged")
        board = scene.guild.add_text_channel("board")
        await scene.change("reports", [board])
        await scene.report(f"{MARK} that is posted")
        assert "that is posted" in (await board.next_message()).text
        await scene.cause_faults(bot)
        with database.away():
            await scene.settings("keywords", mode="off")
            await bot.logs("the database can't be used")
        bot.signal(signal.SIGTERM)
        log = in_text((await bot.end()).err, log_format)
    assert explorer.is_complete, (explorer.seen | explorer.commands) - explorer.used
    assert "that is posted" not in log
    assert_nothing_personal(log, scene)
