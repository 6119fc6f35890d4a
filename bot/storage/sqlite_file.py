"""Watches the file of a SQLite database: whether it can be opened, and whether it was replaced."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path
from typing import NamedTuple

from bot.storage.address import refusal


class _Identity(NamedTuple):
    """Tells a file from another one of the same name."""

    device: int
    inode: int


class SqliteFile:
    """A database's file by its path, which others may remove or replace while it is open."""

    def __init__(self, path: Path) -> None:
        self.path = path.absolute()
        self._log_path = self.path.with_name(f"{self.path.name}-wal")
        self._opened: _Identity | None = None
        self._opened_log: _Identity | None = None

    def check(self) -> None:
        """Creates its folder, and opens it once: aiosqlite may leave a thread behind if opening fails.

        Raises SettingsError if the path is invalid, otherwise OSError or sqlite3.Error.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError) as error:
            folder = self.path.parent
            raise refusal(f"names a file in {folder}, which can't be made ({error.strerror})") from None
        if self.path.is_dir():
            raise refusal("names a file that can't be used (it is a folder)")
        sqlite3.connect(self.path).close()

    def note_opened(self) -> None:
        """Records which file is open now, and its `-wal` file."""
        self._opened, self._opened_log = _identity(self.path), _identity(self._log_path)

    @property
    def is_another(self) -> bool:
        """Whether the open file was removed or replaced. While it is open, its inode isn't used again."""
        return _identity(self.path) != self._opened

    def discard_old_log(self) -> None:
        """Deletes the `-wal` file of the earlier file. SQLite would apply it to the new one."""
        if self._opened_log is not None and _identity(self._log_path) == self._opened_log:
            for suffix in ("-wal", "-shm"):
                self.path.with_name(f"{self.path.name}{suffix}").unlink(missing_ok=True)
        self._opened_log = None


def _identity(path: Path) -> _Identity | None:
    """Returns a file's identity, or None if it isn't there."""
    with contextlib.suppress(OSError):
        status = path.stat()
        return _Identity(status.st_dev, status.st_ino)
    return None
