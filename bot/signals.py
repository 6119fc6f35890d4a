"""Handles signals while the process loads or ends, when it has nothing to close."""

from __future__ import annotations

import os
import signal
from types import FrameType


def exit_on(*numbers: signal.Signals, code: int) -> None:
    """Makes signals end the process at once, without output.

    An exception isn't enough: a module that is being imported may print or ignore it.
    """

    def end(_number: int, _frame: FrameType | None) -> None:
        os._exit(code)

    for number in numbers:
        signal.signal(number, end)


def ignore(*numbers: signal.Signals) -> None:
    """Makes signals do nothing. Unlike a handler, this lasts until the process has ended."""
    for number in numbers:
        signal.signal(number, signal.SIG_IGN)


def ignore_all() -> None:
    """Makes the signals that end a process or reload its content do nothing, until it has ended."""
    ignore(signal.SIGINT, signal.SIGTERM, *filter(None, [RELOAD]))


def ignore_reload() -> None:
    """Ignores SIGHUP, which would end the process. While a process loads, it reads everything anyway.

    Signals that the parent process ignores stay ignored, also in child processes.
    """
    if RELOAD is not None and signal.getsignal(RELOAD) is signal.SIG_DFL:
        signal.signal(RELOAD, _do_nothing)


def end_on_hangup() -> None:
    """Makes SIGHUP end the process again, as when a terminal closes."""
    if RELOAD is not None and signal.getsignal(RELOAD) is _do_nothing:
        signal.signal(RELOAD, signal.SIG_DFL)


RELOAD: signal.Signals | None = getattr(signal, "SIGHUP", None)
"""Reloads the content. Windows has no such signal."""


def _do_nothing(_number: int, _frame: FrameType | None) -> None:
    pass
