"""Tests that the log omits private data of libraries and exceptions at every level."""

from __future__ import annotations

import asyncio
import datetime
import io
import json
import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import discord
import pytest

from bot.discord_app.app.logs import JsonFormatter, PrivateFormatter
from bot.errors import UnavailableError
from tests.waiting import PATIENCE_SECONDS

ROOT = Path(__file__).parents[3]
TEXT = "how do i bake quokka bread"
USER_ID = 123456789012345678
FAILURE = "Ignoring exception in %s of %d"


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    """Yields the stream with the lines of the log."""
    yield from log_stream(PrivateFormatter("%(levelname)s %(name)s: %(message)s"))


@pytest.fixture
def json_stream() -> Iterator[io.StringIO]:
    """Yields the stream with the lines of the log in JSON."""
    yield from log_stream(JsonFormatter())


def log_stream(formatter: logging.Formatter) -> Iterator[io.StringIO]:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(formatter)
    handler.addFilter(lambda record: record.name != "aiosqlite")  # threads of earlier tests may still log
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield stream
    root.setLevel(level)
    root.removeHandler(handler)


def log_values(log: logging.Logger) -> None:
    log.debug("executing %s for %d", TEXT, USER_ID)


def log_formatted_text(log: logging.Logger) -> None:
    log.warning(f"executing {TEXT} for {USER_ID}")


def log_partly_formatted_text(log: logging.Logger) -> None:
    log.error("executing " + TEXT + " for %d", USER_ID)


def log_constant_defined_elsewhere(log: logging.Logger) -> None:
    log.error(FAILURE, TEXT, USER_ID)


def log_object(log: logging.Logger) -> None:
    log.warning([TEXT, USER_ID])


def log_exception(log: logging.Logger) -> None:
    try:
        try:
            int(TEXT)
        except ValueError as error:
            raise KeyError(USER_ID) from error
    except KeyError:
        log.exception("failed for %d", USER_ID)


LOGGED: dict[Callable[[logging.Logger], None], str] = {
    log_values: "DEBUG library: executing … for …",
    log_formatted_text: "WARNING library: message left out, see test_logs.log_formatted_text, line ",
    log_partly_formatted_text: "ERROR library: message left out, see test_logs.",
    log_constant_defined_elsewhere: "ERROR library: message left out, see test_logs.",
    log_object: "WARNING library: message left out, see test_logs.log_object, line ",
    log_exception: "ERROR library: failed for …\nTraceback (most recent call last):\n",
}


def assert_private(shown: str) -> None:
    assert "quokka" not in shown
    assert str(USER_ID) not in shown


@pytest.mark.parametrize(("log_it", "shown"), LOGGED.items())
def test_library_messages_are_shown_without_values(
    stream: io.StringIO, log_it: Callable[[logging.Logger], None], shown: str
) -> None:
    log_it(logging.getLogger("library"))
    assert stream.getvalue().startswith(shown)
    assert_private(stream.getvalue())


@pytest.mark.parametrize("log_it", LOGGED)
def test_library_messages_in_json_are_one_line_without_values(
    json_stream: io.StringIO, log_it: Callable[[logging.Logger], None]
) -> None:
    log_it(logging.getLogger("library"))
    (line,) = json_stream.getvalue().splitlines()
    event = json.loads(line)
    assert event["logger"] == "library"
    assert ("exception" in event) == (log_it is log_exception)
    assert_private(line)


def test_json_line_has_the_reference_of_the_error_notice(json_stream: io.StringIO) -> None:
    logging.getLogger("bot").error("[%s] %s\n%s", "0a1b2c3d", "it failed", "twice")
    event = json.loads(json_stream.getvalue())
    assert datetime.datetime.fromisoformat(event.pop("time")).tzinfo is not None
    assert event == {
        "level": "ERROR",
        "logger": "bot",
        "message": "it failed\ntwice",
        "reference": "0a1b2c3d",
    }


def test_own_messages_are_shown_with_values(stream: io.StringIO) -> None:
    logging.getLogger("bot.storage").info("deleted %d of %s", 3, "votes")
    assert stream.getvalue() == "INFO bot.storage: deleted 3 of votes\n"


def test_exceptions_are_shown_with_causes_but_without_texts(stream: io.StringIO) -> None:
    log_exception(logging.getLogger("bot"))
    _, traceback = stream.getvalue().split("\n", 1)
    assert "raise KeyError(USER_ID) from error\nbuiltins.KeyError\ncaused by\n" in traceback
    assert "int(TEXT)\nbuiltins.ValueError\n" in traceback
    assert_private(traceback)


def test_other_handlers_get_the_complete_record(
    stream: io.StringIO, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(2):
        log_exception(logging.getLogger("library"))
    assert_private(stream.getvalue())
    assert (caplog.text.count("invalid literal"), caplog.text.count(f"failed for {USER_ID}")) == (2, 2)


def test_network_errors_are_shown_in_one_line(stream: io.StringIO) -> None:
    try:
        raise ConnectionResetError(104, "Connection reset by peer")
    except OSError:
        logging.getLogger("discord.client").exception("Attempting a reconnect in %.2fs", 1.5)
    assert stream.getvalue() == (
        "ERROR discord.client: Attempting a reconnect in …s "
        "(ConnectionResetError: [Errno 104] Connection reset by peer)\n"
    )


def test_refusals_by_discord_are_shown_by_their_codes(stream: io.StringIO) -> None:
    class Answer:
        status, reason = 400, "Bad Request"

    refused = discord.HTTPException(Answer(), {"code": 50035, "message": f"{TEXT!r} is not snowflake"})  # pyright: ignore[reportArgumentType]
    logging.getLogger("bot").error("failed", exc_info=refused)
    assert "discord.errors.HTTPException: 400 (error code: 50035)" in stream.getvalue()
    assert_private(stream.getvalue())


async def test_asyncio_logs_no_values_in_debug_mode(stream: io.StringIO) -> None:
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    loop.slow_callback_duration = 0

    async def ask(_: str) -> None:
        raise UnavailableError(TEXT)

    loop.call_soon(print, TEXT, USER_ID)
    loop.call_soon(int, TEXT)
    await asyncio.wait({asyncio.create_task(ask(TEXT), name=TEXT)})
    await asyncio.sleep(0.01)
    loop.set_debug(False)
    assert "WARNING asyncio: Executing … took … seconds" in stream.getvalue()
    assert "ERROR asyncio: message left out, see base_events.default_exception_handler" in stream.getvalue()
    assert_private(stream.getvalue())


@pytest.mark.parametrize("level", ["DEBUG", "INFO", "CRITICAL"])
def test_uncaught_exceptions_are_shown_without_texts(level: str) -> None:
    program = f"""
import logging, threading
from bot.discord_app.app.logs import configure_logging
text = {json.dumps(TEXT)}
configure_logging(logging.{level})
logging.getLogger("library").warning("failed: %s", text)
logging.getLogger("library").info("said: %s", text)
logging.getLogger("bot.library").debug("ours")
thread = threading.Thread(target=int, args=(text,))
thread.start()
thread.join()
int(text)
"""
    process = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    assert process.returncode == 1
    assert process.stderr.count("builtins.ValueError") == 2
    assert "CRITICAL bot.discord_app.app.logs: the bot ends because of an error\nTraceback" in process.stderr
    assert ("WARNING library: failed: …" in process.stderr) == (level != "CRITICAL")
    assert ("DEBUG bot.library: ours" in process.stderr) == (level == "DEBUG")
    assert "said" not in process.stderr
    assert datetime.datetime.fromisoformat(process.stderr.split(",")[0])
    assert_private(process.stderr)
