"""`data`: exports, imports, migrates and deletes stored data."""

from __future__ import annotations

import contextlib
import os
import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, cast

from bot.cli import read_settings
from bot.errors import InputError, reason
from bot.install import program

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.storage.database import Database

NAME = "data"
HELP = "export, import or migrate the bot's database, or delete the data of a person"
USES_CONTENT = False


def add_arguments(parser: ArgumentParser) -> None:
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    export = actions.add_parser("export", help="write the whole database to a file", description=_EXPORT)
    export.add_argument("--replace", action="store_true", help="overwrite the file if there is one")
    export.set_defaults(action=_export, reads=True)
    import_ = actions.add_parser("import", help="read the whole database from a file", description=_IMPORT)
    import_.add_argument("--replace", action="store_true", help="delete the content of the database first")
    import_.set_defaults(action=_import, reads=False)
    migrate = actions.add_parser("migrate", help="create the tables, or update them", description=_MIGRATE)
    migrate.set_defaults(action=_migrate, reads=False)
    forget = actions.add_parser("forget", help="delete the data of a person", description=_FORGET)
    forget.add_argument("user_id", type=_user_id, metavar="USER_ID", help="the person's id on Discord")
    forget.set_defaults(action=_forget, reads=True)
    export.add_argument("file", type=Path, metavar="FILE", help="the new file, which only its owner can read")
    import_.add_argument("file", type=Path, metavar="FILE", help="a file that `data export` wrote")


def execute(args: Namespace) -> int:
    """Exports, imports, migrates or deletes, and returns 0."""
    import asyncio  # noqa: PLC0415
    import logging  # noqa: PLC0415

    logging.getLogger("bot.storage").addHandler(logging.NullHandler())  # errors are printed at the end
    asyncio.run(_transfer(args))
    return 0


async def _transfer(args: Namespace) -> None:
    from bot.storage.address import check_exists  # noqa: PLC0415
    from bot.storage.database import Database  # noqa: PLC0415

    url = read_settings("DATABASE_URL").database_url.get_secret_value()
    if args.reads:
        check_exists(url)
    elif args.action is _import:  # before a database is created for it
        with _as_input_error(args.file, "read"), args.file.open():
            pass
    async with Database(url, timeout_seconds=None, is_optional=False) as database:
        await args.action(database, args)


async def _export(database: Database, args: Namespace) -> None:
    from bot.storage.transfer import exported  # noqa: PLC0415

    path: Path = args.file
    may_replace: bool = args.replace
    _refuse_existing(path, may_replace=may_replace)

    async def work(connection: AsyncConnection) -> int:
        number = -2  # the first and the last line aren't rows
        with _replacing(path) as write:
            async for line in exported(connection):
                write(line)
                number += 1
            _refuse_existing(path, may_replace=may_replace)  # it may have been created meanwhile
        return number

    print(f"Exported {await database.read(work)} rows to {path}.")


async def _import(database: Database, args: Namespace) -> None:
    from bot.storage.transfer import import_into  # noqa: PLC0415

    rows, forgotten = await import_into(
        database, _lines(args.file), replace=args.replace, check_setting=_check_setting
    )
    print(f"Imported {rows} rows from {args.file}.")
    if forgotten:
        print(f"Deleted {forgotten} of them again, because these people had their data deleted.")
    print(
        "If you lost a database with later deletions of people's data, repeat them: "
        f"{program()} data forget USER_ID."
    )


def _check_setting(name: str, value: object, is_for_guild: bool) -> None:
    """Raises ValueError for a setting that no moderator can set."""
    from bot.discord_app.core.settings import LANGUAGE, SETTINGS, TOPICS_OFF  # noqa: PLC0415
    from bot.outreach.schedule import NAMES, Schedule  # noqa: PLC0415

    if name in NAMES and is_for_guild:
        schedule = Schedule.read(value)
        words = [*schedule.topics.topics, *filter(None, [schedule.language])]
        if schedule.stored() != value or not all(map(_WORD.fullmatch, words)):
            raise ValueError(value)
        return
    if (setting := SETTINGS.get(name)) is None or (setting.guild_only and not is_for_guild):
        raise ValueError(name)
    if setting.stored(setting.read(value)) != value:
        raise ValueError(value)
    words = [value] if setting is LANGUAGE else value if setting is TOPICS_OFF else []
    if not all(isinstance(word, str) and _WORD.fullmatch(word) for word in cast("list[object]", words)):
        raise ValueError(value)


async def _migrate(database: Database, _: Namespace) -> None:
    from bot.storage.schema import REVISION  # noqa: PLC0415

    # Opening the database has migrated it.
    print(f"The tables are up to date (schema {REVISION}): {database.description}.")


async def _forget(database: Database, args: Namespace) -> None:
    from bot.storage.personal import PersonalStore  # noqa: PLC0415

    found = await PersonalStore(database).delete(args.user_id)
    opt_outs = 1 if found.opted_out_since else 0
    print(f"Deleted {found.votes} votes, {found.misses} questions and {opt_outs} opt-outs.")
    if found.language:
        print("Deleted the language that they chose.")
    print(f"{found.changes} changes of settings no longer say who made them.")
    print("Importing an older export doesn't bring the data back.")


def _user_id(argument: str) -> int:
    if not argument.isascii() or not argument.isdecimal() or not 0 < int(argument[:20]) < 2**63:
        raise ArgumentTypeError(
            f"{argument!a} is not a person's id: in Discord, right-click the person, Copy User ID"
        )
    return int(argument)


def _refuse_existing(path: Path, *, may_replace: bool) -> None:
    """Raises InputError if a file exists, unless it may be replaced."""
    if not may_replace and os.path.lexists(path):
        raise InputError(f"{path} already exists. Use --replace to overwrite it.")


@contextlib.contextmanager
def _replacing(path: Path) -> Generator[Callable[[str], None]]:
    """Writes a file that replaces the old one once it is complete. Raises InputError."""
    with _as_input_error(path, "written"):
        file = NamedTemporaryFile(  # noqa: SIM115
            "w", dir=path.parent, prefix=f".{path.name}.", encoding="utf-8", delete=False
        )

    def write(text: str) -> None:
        with _as_input_error(path, "written"):
            file.write(text)

    try:
        yield write
        with _as_input_error(path, "written"):
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
    with _as_input_error(path, "read"), path.open(encoding="utf-8", errors="replace") as file:
        yield from file


@contextlib.contextmanager
def _as_input_error(path: Path, done: str) -> Generator[None]:
    """Turns system errors into InputError."""
    try:
        yield
    except OSError as error:
        raise InputError(f"{path} can't be {done} ({reason(error)}).") from None


_WORD = re.compile(r"[A-Za-z0-9-]{1,100}")
"""A language's code, or a topic's id."""
_FORGET = """\
Deletes the data of a person, as /mydata does. Use it for people who lost their account or who write to you.
"""
_EXPORT = """\
Writes the whole database to a file, also while the bot runs. Protect the file like the database: it has the
ids of people.
"""
_IMPORT = """\
Imports an exported file into the database that DATABASE_URL names. The file may come from another kind of
database. Imports the whole file or nothing.
"""
_MIGRATE = """\
Creates the tables of the database that DATABASE_URL names, or updates them. Every start of the bot also does
this. After that, older versions refuse the database.
"""
