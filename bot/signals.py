"""How a process ends that is told to while it has nothing to close."""

from __future__ import annotations

import os
import signal
from types import FrameType


def exit_on(*numbers: signal.Signals, code: int) -> None:
    """Makes each of the signals end the process at once and quietly.

    An exception could not: what is being imported may print or swallow it.
    """

    def end(_number: int, _frame: FrameType | None) -> None:
        os._exit(code)

    for number in numbers:
        signal.signal(number, end)
