"""Runs `python -m bot` in forks of a process that has loaded all modules and word lists.

A new process would take more than a second to load them.

A request is a JSON object with arguments, folder and environment. Three descriptors come with it: one for the
output, one for the log, and a socket. The socket receives the process id, and later the exit code.
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
"""These modules and their imports are all that a bot and a preview load."""
MOST_BYTES = 100_000
"""The maximum size of a request in bytes."""
DESCRIPTORS = 256
"""A fork closes all inherited descriptors below this number."""


def serve(requests: socket.socket) -> dict[str, Any] | None:
    """Forks a process for each request. Returns the request in the fork, and None when there are no more."""
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
                    send_number(status, os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
                continue
            request, descriptors, _, _ = socket.recv_fds(requests, MOST_BYTES, 3)
            if not request:
                return None
            out, log, status_descriptor = descriptors
            if not (pid := os.fork()):
                for each in (requests, *(status for _, status in running.values())):
                    each.detach()
                use_as_standard_streams(out, log)
                return json.loads(request)
            os.close(out)
            os.close(log)
            ended = os.pidfd_open(pid)
            poll.register(ended, select.POLLIN)
            running[ended] = pid, socket.socket(fileno=status_descriptor)
            send_number(running[ended][1], pid)


def send_number(status: socket.socket, number: int) -> None:
    with contextlib.suppress(BrokenPipeError):  # the test has ended
        status.sendall(f"{number}\n".encode())


def use_as_standard_streams(out: int, log: int) -> None:
    """Makes these descriptors the standard streams, and closes all others."""
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
