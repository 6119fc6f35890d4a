"""Runs `python -m bot` in forks of a process that has loaded all modules and word lists.

Otherwise each process takes more than a second to load them.

A request is a JSON object with arguments, folder and environment, and three descriptors: for the output, for
the log, and of a socket that tells the process's id, later its exit code.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import runpy
import select
import socket
import sys
from importlib import import_module
from typing import Any

from bot.knowledge.rarities import read_word_lists

LOADED = ("bot.cli.sessions", "bot.discord_app.app.serving", "bot.storage.storage", "bot.cli.preview.serving")
"""With all that these import: what a bot and a preview load."""
LONGEST = 100_000
"""The most bytes of a request."""
DESCRIPTORS = 256
"""A fork closes as many of those that it inherits."""


def serve(requests: socket.socket) -> dict[str, Any] | None:
    """Forks a process for each request. Returns the request in the fork, and None once there are no more."""
    poll = select.poll()
    poll.register(requests, select.POLLIN)
    running: dict[int, tuple[int, socket.socket]] = {}
    while True:
        for ready, _ in poll.poll():
            if ready in running:
                pid, status = running.pop(ready)
                poll.unregister(ready)
                os.close(ready)
                with status:
                    tell(status, os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
                continue
            request, descriptors, _, _ = socket.recv_fds(requests, LONGEST, 3)
            if not request:
                return None
            out, log, told = descriptors
            if not (pid := os.fork()):
                for each in (requests, *(status for _, status in running.values())):
                    each.detach()
                take_over(out, log)
                return json.loads(request)
            os.close(out)
            os.close(log)
            ended = os.pidfd_open(pid)
            poll.register(ended, select.POLLIN)
            running[ended] = pid, socket.socket(fileno=told)
            tell(running[ended][1], pid)


def tell(status: socket.socket, number: int) -> None:
    with contextlib.suppress(BrokenPipeError):  # the test has ended
        status.sendall(f"{number}\n".encode())


def take_over(out: int, log: int) -> None:
    """Makes these the descriptors of the standard streams."""
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(out, 1)
    os.dup2(log, 2)
    os.closerange(3, DESCRIPTORS)


def main() -> None:
    for module in LOADED:
        import_module(module)
    read_word_lists()
    gc.freeze()
    request = serve(socket.socket(fileno=int(sys.argv[1])))
    if request is not None:
        os.chdir(request["folder"])
        os.environ.clear()
        os.environ.update(request["environment"])
        sys.argv = ["bot", *request["arguments"]]
        runpy.run_module("bot", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
