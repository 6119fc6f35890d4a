"""`data`: what the bot remembers, as a file and back."""

from __future__ import annotations

import contextlib
import os
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from bot.cli import read_settings
from bot.errors import InputError, reason

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.storage.database import Database

NAME = "data"
HELP = "export what the bot remembers to a file, or import it: a backup, or the way to another database"


def add_arguments(parser: ArgumentParser) -> None:
    """Which way, and the file."""
    ways = parser.add_subparsers(title="ways", metavar="WAY", required=True)
    export = ways.add_parser("export", help="write all of it to a file", description=_EXPORT)
    export.set_defaults(way=_export, reads=True)
    import_ = ways.add_parser("import", help="read all of it from a file", description=_IMPORT)
    import_.add_argument("--replace", action="store_true", help="delete first what the database has")
    import_.set_defaults(way=_import, reads=False)
    for way in (export, import_):
        way.add_argument("file", type=Path, metavar="FILE", help="the file; only its owner can read it")


def execute(args: Namespace) -> int:
    """Exports or imports, and returns 0."""
    import asyncio  # noqa: PLC0415
    import logging  # noqa: PLC0415

    logging.getLogger("bot.storage").addHandler(logging.NullHandler())  # what goes wrong is told in the end
    asyncio.run(_transfer(args))
    return 0


async def _transfer(args: Namespace) -> None:
    from bot.storage.address import expect_present  # noqa: PLC0415
    from bot.storage.database import Database  # noqa: PLC0415

    url = read_settings("DATABASE_URL").database_url.get_secret_value()
    if args.reads:
        expect_present(url)
    async with Database(url, patience=None, is_optional=False) as database:
        await args.way(database, args)


async def _export(database: Database, args: Namespace) -> None:
    from bot.storage.transfer import exported  # noqa: PLC0415

    path: Path = args.file

    async def work(connection: AsyncConnection) -> int:
        number = -2  # the first and the last line are no rows
        with _replacing(path) as write:
            async for line in exported(connection):
                write(line)
                number += 1
        return number

    print(f"Exported {await database.read(work)} rows to {path}.")


async def _import(database: Database, args: Namespace) -> None:
    from bot.storage.transfer import import_into  # noqa: PLC0415

    number = await import_into(database, _lines(args.file), replace=args.replace)
    print(f"Imported {number} rows from {args.file}.")


@contextlib.contextmanager
def _replacing(path: Path) -> Generator[Callable[[str], None]]:
    """Writes a file that takes the place of the old one once it is whole. Raises InputError."""
    with _told(path, "written"):
        file = NamedTemporaryFile(  # noqa: SIM115
            "w", dir=path.parent, prefix=f".{path.name}.", encoding="utf-8", delete=False
        )

    def write(text: str) -> None:
        with _told(path, "written"):
            file.write(text)

    try:
        yield write
        with _told(path, "written"):
            file.flush()
            os.fsync(file.fileno())
            Path(file.name).replace(path)
    except BaseException:
        Path(file.name).unlink()
        raise
    finally:
        with contextlib.suppress(OSError):
            file.close()


def _lines(path: Path) -> Iterator[str]:
    with _told(path, "read"), path.open(encoding="utf-8", errors="replace") as file:
        yield from file


@contextlib.contextmanager
def _told(path: Path, done: str) -> Generator[None]:
    """Makes what the system has against it an InputError."""
    try:
        yield
    except OSError as error:
        raise InputError(f"{path} can't be {done} ({reason(error)}).") from None


_EXPORT = """\
Writes all that the bot remembers to a file, while it runs or not. Keep it as you keep the database: it has
the ids of people.
"""
_IMPORT = """\
Reads all that the bot remembers from a file, whatever database it came from, into the one that DATABASE_URL
names. All of it is imported, or nothing.
"""
