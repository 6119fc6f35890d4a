"""Configures the log. It contains no text of people and nothing that identifies them.

Our own log lines contain neither, and a test reads them after using every feature. Libraries may log such
data. Below WARNING, they log whole payloads, or SQL with its values. From WARNING on, discord.py logs ids of
users. So a library's message is shown without its values, and every exception without its text.
"""

from __future__ import annotations

import copy
import datetime
import inspect
import json
import logging
import re
import sys
import threading
import traceback
from collections.abc import Iterator
from types import TracebackType

import discord

from bot.discord_app.core.errors import EXTERNAL_FAILURES, in_a_line

log = logging.getLogger(__name__)

OWN = "bot"
"""The root of our own loggers."""
_REFERENCE = re.compile(r"\[([0-9a-f]{8})\] ")
"""The beginning of a message with a reference."""
_PLACEHOLDER = re.compile(r"%[-#0 +]*(?:\d+|\*)?(?:\.(?:\d+|\*))?[a-zA-Z]")


def configure_logging(level: int, *, as_json: bool = False) -> None:
    """Logs to standard error, for people or as JSON. `level` applies only to our own loggers."""
    handler = logging.StreamHandler()
    text = PrivateFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
    handler.setFormatter(JsonFormatter() if as_json else text)
    logging.basicConfig(level=max(level, logging.WARNING), handlers=[handler])
    logging.getLogger(OWN).setLevel(level)
    if level <= logging.DEBUG:  # INFO shows how discord.py connects
        logging.getLogger("discord").setLevel(logging.INFO)
    # Each start would warn about two intended omissions: the guilds intent, and the libraries for voice.
    logging.getLogger("discord.state").setLevel(logging.ERROR)
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
    # Otherwise Python would print uncaught exceptions with their text.
    sys.excepthook = _log_crash
    threading.excepthook = _log_crash_of_thread


class PrivateFormatter(logging.Formatter):
    """Omits the values in libraries' messages and the texts of exceptions, which may quote people."""

    def format(self, record: logging.LogRecord) -> str:
        """Formats a copy, so that other handlers get the unchanged record."""
        return super().format(self.without_private(record))

    def without_private(self, record: logging.LogRecord) -> logging.LogRecord:
        """Returns a copy of a record without possibly private data, except for its exception."""
        shown = copy.copy(record)
        shown.exc_text = None  # another formatter's text of the exception
        if record.name.partition(".")[0] != OWN:
            shown.msg, shown.args = _without_values(record), ()
        if record.exc_info and isinstance(error := record.exc_info[1], EXTERNAL_FAILURES):
            shown.msg, shown.args = f"{shown.getMessage()} ({in_a_line(error)})", ()
            shown.exc_info = None
        return shown

    def formatException(  # noqa: N802 - logging's name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """Returns the place and type of an exception, without its text."""
        return "" if ei[1] is None else "\n".join(_chain(ei[1]))


class JsonFormatter(PrivateFormatter):
    """Writes a record as a JSON object on one line, with the reference that a user was given."""

    def format(self, record: logging.LogRecord) -> str:
        shown = self.without_private(record)
        message = shown.getMessage()
        found = _REFERENCE.match(message)
        fields = {
            "time": datetime.datetime.fromtimestamp(shown.created, datetime.UTC).isoformat(
                timespec="milliseconds"
            ),
            "level": shown.levelname,
            "logger": shown.name,
            "message": message[found.end() :] if found else message,
            "reference": found[1] if found else None,
            "exception": self.formatException(shown.exc_info) if shown.exc_info else None,
        }
        return json.dumps({key: value for key, value in fields.items() if value}, ensure_ascii=False)


def _without_values(record: logging.LogRecord) -> str:
    """Returns the message without its values.

    If it isn't a constant in the logging code, returns its place.
    """
    frame = inspect.currentframe()
    while frame and (frame.f_code.co_filename, frame.f_lineno) != (record.pathname, record.lineno):
        frame = frame.f_back
    if frame and isinstance(record.msg, str) and record.msg in frame.f_code.co_consts:
        return _PLACEHOLDER.sub("…", record.msg)
    return f"message left out, see {record.module}.{record.funcName}, line {record.lineno}"


def _chain(error: BaseException) -> Iterator[str]:
    """Yields an exception and its causes, the last one first."""
    seen = set[int]()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        if seen:
            yield "caused by"
        seen.add(id(current))
        yield "Traceback (most recent call last):"
        yield "".join(traceback.format_tb(current.__traceback__)) + _named(current)
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)


def _named(error: BaseException) -> str:
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    if isinstance(error, discord.HTTPException):
        return f"{name}: {error.status} (error code: {error.code})"
    return name


def _log_crash(_: type[BaseException], error: BaseException, __: TracebackType | None) -> None:
    log.critical("the bot ends because of an error", exc_info=error)


def _log_crash_of_thread(args: threading.ExceptHookArgs) -> None:
    log.critical("a thread ends because of an error", exc_info=args.exc_value)
