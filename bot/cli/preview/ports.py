"""Checks early whether the port is free. Imports nothing slow."""

from __future__ import annotations

import errno
import socket
import sys
from collections.abc import Generator
from contextlib import contextmanager

from bot.errors import InputError

HOST = "127.0.0.1"
"""The address that the local Discord listens on."""


def check_port_free(port: int) -> None:
    """Raises InputError if the port can't be used."""
    with port_errors_as_input_errors(port), socket.socket() as tried:
        if sys.platform != "win32":  # on Windows, the option would accept a port that is in use
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        tried.bind((HOST, port))


@contextmanager
def port_errors_as_input_errors(port: int) -> Generator[None]:
    """Turns errors about a port into InputError."""
    try:
        yield
    except OSError as error:
        if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
            raise
        why = "in use" if error.errno == errno.EADDRINUSE else "reserved for the administrator"
        running = f" Perhaps a preview is already running: http://{HOST}:{port}." if why == "in use" else ""
        raise InputError(
            f"Port {port} is {why}.{running} Choose another with --port, or any with --port 0."
        ) from None
    except OverflowError:
        raise InputError(f"There is no port {port}. Choose one with --port, or any with --port 0.") from None
