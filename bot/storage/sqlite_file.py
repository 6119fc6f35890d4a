"""Watches the file of a SQLite database: whether it can be opened, and whether it was replaced.

Each database has a random mark and a count of its transactions, both in the file's header. SQLite only
changes the header when it moves pages there from the `-wal` file. A file with another mark, a lower count or
a smaller size was overwritten by another program. A backup of the same database has a lower count.
"""

from __future__ import annotations

import contextlib
import io
import os
import secrets
import sqlite3
from pathlib import Path
from typing import NamedTuple

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.address import refusal

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_MAGIC = b"SQLite format 3\0"
_COUNT = slice(60, 64)
_MARK = slice(68, 72)
"""SQLite's user version and application id: https://www.sqlite.org/fileformat2.html#the_database_header"""


class _Identity(NamedTuple):
    """Identifies a file, even if another one gets its name."""

    device: int
    inode: int


class _Head(NamedTuple):
    """The content of the header, without the `-wal` file."""

    mark: int
    transactions: int
    size: int


class SqliteFile:
    """A database's file. Other programs may remove, replace or overwrite it while it is open."""

    def __init__(self, path: Path) -> None:
        self.path = path.absolute()
        self._log_path = self.path.with_name(f"{self.path.name}-wal")
        self._opened: _Identity | None = None
        self._opened_log: _Identity | None = None
        self._log_is_void = False
        self._marks = set[int]()
        self._head = _Head(0, 0, 0)
        self._reader: io.FileIO | None = None
        """Reads the header. Closing it releases SQLite's locks, so it stays open as long as the connections:
        https://www.sqlite.org/howtocorrupt.html (2.2)"""
        self._connection: sqlite3.Connection | None = None
        """Prevents SQLite from deleting the `-wal` file. If it is missing, another program has removed it."""

    def check(self) -> None:
        """Creates the folder, and opens the file once. If aiosqlite failed to open it, a thread might remain.

        Raises SettingsError if the path is invalid, otherwise OSError or sqlite3.Error.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError) as error:
            folder = self.path.parent
            raise refusal(f"names a file in {folder}, which can't be created ({error.strerror})") from None
        if self.path.is_dir():
            raise refusal("names a file that can't be used (it is a folder)")
        sqlite3.connect(self.path).close()

    def note_opened(self, mark: int) -> None:
        """Records which file is open now, and its `-wal` file. Raises OSError or sqlite3.Error."""
        self._connection = sqlite3.connect(self.path, timeout=0)
        self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        self._opened, self._opened_log = _identity(self.path), _identity(self._log_path)
        self._reader = io.FileIO(self.path)
        if (head := self._read_head()) is None:
            raise OSError("the file was overwritten")
        self._head = head
        self._marks = {mark, head.mark}  # a new mark may still be in the -wal file

    def is_another(self) -> bool:
        """Whether the open file or its `-wal` file was removed, replaced or overwritten.

        While a file is open, its inode isn't used again.
        """
        if (_identity(self.path), _identity(self._log_path)) != (self._opened, self._opened_log):
            return True
        head = self._read_head()
        if (
            head is None
            or head.mark not in self._marks
            or head.transactions < self._head.transactions
            or head.size < self._head.size
        ):
            return True
        self._head = head
        return False

    def empty_old_log(self) -> None:
        """Empties the `-wal` file if another file has replaced the database.

        Otherwise SQLite would move its pages to the new file.
        """
        if self._reader is None or not self.is_another():
            return
        if self._opened_log is not None and _identity(self._log_path) == self._opened_log:
            os.truncate(self._log_path, 0)
            self._log_is_void = True

    def close(self) -> None:
        """Closes the file after all other connections, and deletes its `-wal` file if that was emptied."""
        if self._connection is not None:
            self._connection.close()
        if self._reader is not None:
            self._reader.close()
        if self._log_is_void and _identity(self._log_path) == self._opened_log:
            for suffix in ("-wal", "-shm"):
                self.path.with_name(f"{self.path.name}{suffix}").unlink(missing_ok=True)
        self._connection = self._reader = self._opened = self._opened_log = None
        self._log_is_void = False

    def _read_head(self) -> _Head | None:
        """Returns the head of the open file. None if it isn't a SQLite file."""
        if self._reader is None:
            return None
        with contextlib.suppress(OSError):
            self._reader.seek(0)
            head = self._reader.read(_MARK.stop)
            if len(head) == _MARK.stop and head.startswith(_MAGIC):
                size = os.fstat(self._reader.fileno()).st_size
                return _Head(int.from_bytes(head[_MARK]), int.from_bytes(head[_COUNT]), size)
        return None


async def check_integrity(connection: AsyncConnection) -> None:
    """Raises sqlite3.DatabaseError if the file is damaged."""
    found = (await connection.exec_driver_sql("PRAGMA quick_check(1)")).scalar_one()
    if found != "ok":
        raise sqlite3.DatabaseError(f"the file is damaged: {' '.join(str(found).split())}")


async def marked(connection: AsyncConnection) -> int:
    """Returns the mark of the database. Adds one if it has none."""
    mark: int = (await connection.exec_driver_sql("PRAGMA application_id")).scalar_one()
    if not mark:
        mark = 1 + secrets.randbelow(2**31 - 1)
        await connection.exec_driver_sql(f"PRAGMA application_id = {mark}")
    return mark % 2**32


def is_damage(error: BaseException) -> bool:
    """Whether the driver says that the file is damaged or isn't a database."""
    return isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED


def _identity(path: Path) -> _Identity | None:
    """Returns a file's identity. None if it doesn't exist."""
    with contextlib.suppress(OSError):
        status = path.stat()
        return _Identity(status.st_dev, status.st_ino)
    return None
