"""Tests `python -m bot insights`."""

from __future__ import annotations

import asyncio
import subprocess
from pathlib import Path

import pytest

from bot.storage.outreach_counts import OutreachEvent
from bot.storage.storage import Storage
from bot.storage.votes import Reason, Vote
from tests.cli.command_line import environment, falak
from tests.databases import NewDatabase
from tests.insights.made_up import fill
from tests.knowledge.content_folder import topic, write

GUILD = 900_000_000_000_000_001
ASKED = "misson of the emirats to the moon"
TOPICS = {
    "content/en/hope-probe.md": topic(
        "title: Hope Probe (Al-Amal)", "questions: ['What is the mission to Mars?']"
    ),
    "content/en/satellites.md": topic("title: Satellites", "questions: ['Who builds satellites?']"),
}


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("here"), TOPICS) / "content"


@pytest.fixture
def environ(new_sqlite: NewDatabase, content: Path) -> dict[str, str]:
    """Returns settings with a few topics, and with a database that has questions of today."""
    url = new_sqlite()

    async def work() -> None:
        async with Storage(url) as storage:
            await fill(storage, GUILD, asked=ASKED)

    asyncio.run(work())
    return environment(DATABASE_URL=url, CONTENT_DIR=str(content))


@pytest.mark.parametrize("guild", [(), ("--guild", str(GUILD))])
def test_figures_of_a_period_are_printed(environ: dict[str, str], guild: tuple[str, ...]) -> None:
    ended = falak("insights", "--days", "7", *guild, environ=environ)
    assert (ended.code, ended.err) == (0, "")
    for line in (
        "10 questions",
        "       6  answered       60%",
        "       8  ask            80%",
        "Topics shown (4 of them by a button)",
        "      10  Hope Probe (Al-Amal)   helpful 2, not 1",
        "Helpful: 67% of 3 votes",
        "       1  hope-probe: unclear",
        "       3  misson of the emirats to the moon",
    ):
        assert line in ended.out


def test_topics_that_voters_expected_are_printed(environ: dict[str, str]) -> None:
    vote = Vote(2, 1, GUILD, "hope-probe", "en", False, Reason.WRONG_TOPIC, "satellites")

    async def work() -> None:
        async with Storage(environ["DATABASE_URL"]) as storage:
            await storage.votes.cast(vote)

    asyncio.run(work())
    ended = falak("insights", environ=environ)
    assert "       1  hope-probe: it should have been satellites\n" in ended.out


def test_outreach_figures_are_printed(environ: dict[str, str]) -> None:
    async def work() -> None:
        async with Storage(environ["DATABASE_URL"]) as storage:
            for person in range(3):
                storage.outreach_counts.count(OutreachEvent.QUIZ_TAKEN, GUILD, person)
                storage.outreach_counts.count(OutreachEvent.QUIZ_ANSWER, GUILD, person)
            storage.outreach_counts.count(OutreachEvent.SHARED, GUILD, 1)

    asyncio.run(work())
    printed = falak("insights", environ=environ).out
    assert "       3  quizzes taken, 0% of the answers right\n" in printed
    assert "      <3  texts shared\n" in printed
    assert "quizzes taken" not in falak("insights", "--guild", "1", environ=environ).out


def test_insights_without_a_database_makes_none(tmp_path: Path, content: Path) -> None:
    ended = falak("insights", "--content", content, cwd=tmp_path)
    assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1)
    assert f"no database yet: {tmp_path}/data/falak.db doesn't exist. Start the bot first" in ended.err
    assert not list(tmp_path.iterdir())


def test_another_guild_has_separate_figures(environ: dict[str, str]) -> None:
    ended = falak("insights", "--guild", "1", environ=environ)
    assert ended.code == 0
    assert "0 questions" in ended.out
    assert "none that several people asked" in ended.out


@pytest.mark.parametrize("named", ["content", "{folder}/content", "../other/content", "./content"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_suggestions_are_a_patch_that_git_can_apply(
    environ: dict[str, str], tmp_path: Path, named: str, ending: str
) -> None:
    here = tmp_path / ("other" if named.startswith("..") else "here")
    write(here, {name: text.replace("\n", ending) for name, text in TOPICS.items()})
    cwd = tmp_path / "here"
    cwd.mkdir(exist_ok=True)
    content = named.format(folder=here)
    ended = falak("insights", "--suggest", "--content", content, environ=environ, cwd=cwd)
    assert ended.code == 0
    assert ended.out.startswith("--- a/content/en/")
    where = "" if here == cwd else f"The patch is for the folder {here}: git -C {here} apply\n"
    assert ended.err == where
    subprocess.run(["git", "apply"], input=ended.out.encode(), cwd=here, check=True)  # noqa: S607
    added = [path for path in (here / "content").rglob("*.md") if ASKED in path.read_text(encoding="utf-8")]
    assert len(added) == 1
    assert added[0].read_bytes().count(ending.encode()) == added[0].read_bytes().count(b"\n")
    assert falak("check", "--content", content, cwd=cwd).code == 0


def test_questions_are_printed_without_control_characters(environ: dict[str, str]) -> None:
    async def work() -> None:
        async with Storage(environ["DATABASE_URL"]) as storage:
            await fill(storage, GUILD, asked="how \x1b[31mred\x1b[0m is \u202emars")

    asyncio.run(work())
    ended = falak("insights", environ=environ)
    assert r"how \x1b[31mred\x1b[0m is \u202emars" in ended.out
    suggested = falak("insights", "--suggest", environ=environ)
    assert "mars" in suggested.out + suggested.err
    assert not set(ended.out + suggested.out + suggested.err) & set("\x1b\u202e")


def test_text_that_is_not_a_patch_goes_to_standard_error(environ: dict[str, str]) -> None:
    ended = falak("insights", "--suggest", "--guild", "1", environ=environ)
    assert (ended.code, ended.out) == (0, "")
    assert ended.err.startswith("There is nothing to add")


def test_figures_are_written_to_csv_files(environ: dict[str, str], tmp_path: Path) -> None:
    ended = falak("insights", "--csv", str(tmp_path / "figures"), environ=environ)
    assert (ended.code, ended.err) == (0, "")
    assert {path.name for path in (tmp_path / "figures").iterdir()} == {
        "replies.csv",
        "topics.csv",
        "votes.csv",
        "complaints.csv",
        "unanswered.csv",
        "outreach.csv",
    }


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--days", "0"), "'0' is not a number from 1 to 400"),
        (("--days", "999"), "'999' is not a number from 1 to 400"),
        (("--guild", "99999999999999999999"), "is not a server's id"),
        (("--guild", "-5"), "is not a server's id"),
        (("--csv", ""), "an empty name"),
        (("--csv", "README.md"), "README.md can't be written to"),
    ],
)
def test_unusable_arguments_are_refused_in_one_line(
    environ: dict[str, str], arguments: tuple[str, ...], says: str
) -> None:
    ended = falak("insights", *arguments, environ=environ)
    assert ended.code == 2
    assert says in ended.err
    assert ended.err.count("\n") == 1
