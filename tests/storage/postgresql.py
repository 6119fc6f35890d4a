"""Starts a PostgreSQL server for the tests."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Generator
from pathlib import Path

from tests.waiting import PATIENCE_SECONDS

DEBIAN = Path("/usr/lib/postgresql")
WITHOUT_DURABILITY = (
    "-c fsync=off -c full_page_writes=off"  # safe if a process is killed, not if the machine crashes
)


class Server:
    """A server that only listens on a socket in a folder."""

    def __init__(self, binaries: Path, folder: Path, user: str | None) -> None:
        self._binaries = binaries
        self._folder = folder
        self._user = user

    def url(self, database: str) -> str:
        return f"postgresql://falak@/{database}?host={self._folder}"

    def run(self, program: str, *arguments: str) -> str:
        """Runs one of PostgreSQL's programs, as a user that it accepts."""
        ended = subprocess.run(  # noqa: S603 - our own
            [self._binaries / program, *arguments],
            user=self._user,
            group=pwd.getpwnam(self._user).pw_gid if self._user else None,
            extra_groups=[] if self._user else None,
            cwd=self._folder,
            stdout=(output := (self._folder / "output").open("w+")),
            stderr=output,  # not a pipe, which the server would hold open
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "Asia/Kolkata"},
            timeout=PATIENCE_SECONDS,
            check=False,
        )
        output.seek(0)
        said = output.read()
        output.close()
        if ended.returncode:
            raise RuntimeError(f"{program} failed: {said}")
        return said

    def query(self, statement: str, database: str = "postgres") -> str:
        return self.run("psql", "-h", str(self._folder), "-U", "falak", "-Atqc", statement, database).strip()

    def dump(self, database: str) -> str:
        """Returns a database as SQL text that any version of PostgreSQL reads."""
        dumped = self.run("pg_dump", "-h", str(self._folder), "-U", "falak", "--inserts", "-O", database)
        kept = (
            line for line in dumped.splitlines(keepends=True) if not line.startswith(("--", "SET ", "\\"))
        )
        return "".join(kept).replace("SELECT pg_catalog.set_config('search_path', '', false);\n", "")

    def restore(self, database: str, dump: str) -> None:
        """Replaces all tables of a database with those of a dump."""
        self.query(
            "SET client_min_messages = warning; DROP SCHEMA public CASCADE; CREATE SCHEMA public", database
        )
        path = self._folder / "dump.sql"
        path.write_text(dump, encoding="utf-8")
        path.chmod(0o644)
        self.run(
            "psql",
            "-h",
            str(self._folder),
            "-U",
            "falak",
            "-qv",
            "ON_ERROR_STOP=1",
            "-f",
            str(path),
            database,
        )

    def start(self) -> None:
        options = f"-k {self._folder} -c listen_addresses='' {WITHOUT_DURABILITY}"
        self.run("pg_ctl", "-D", "data", "-l", "log", "-o", options, "-w", "start")

    def stop(self) -> None:
        self.run("pg_ctl", "-D", "data", "-m", "immediate", "-w", "stop")

    @contextlib.contextmanager
    def frozen(self) -> Generator[None]:
        """Makes the server accept connections without ever answering."""
        group = [self._postmaster(), *self._children()]
        for process in group:
            os.kill(process, signal.SIGSTOP)
        try:
            yield
        finally:
            for process in group:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(process, signal.SIGCONT)

    def _postmaster(self) -> int:
        return int((self._folder / "data" / "postmaster.pid").read_text().splitlines()[0])

    def _children(self) -> list[int]:
        return list(
            map(int, self.query("SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()").split())
        )


def binaries() -> Path | None:
    """Returns the folder of PostgreSQL's programs, the newest version if there are several."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    versions = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return versions[-1].parent if versions else None


@contextlib.contextmanager
def server(binaries: Path) -> Generator[Server]:
    """Starts a new server without our databases. Deletes it at the end."""
    with tempfile.TemporaryDirectory(prefix="falak-") as name:
        folder = Path(name)
        user = None
        if os.geteuid() == 0:  # PostgreSQL refuses root
            user = next(each for each in ("postgres", "nobody") if _exists(each))
            shutil.chown(folder, user)
        one = Server(binaries, folder, user)
        one.run("initdb", "-D", "data", "-U", "falak", "-A", "trust", "-E", "UTF8", "--no-sync")
        one.start()
        try:
            yield one
        finally:
            one.stop()


def _exists(user: str) -> bool:
    try:
        pwd.getpwnam(user)
    except KeyError:
        return False
    return True
