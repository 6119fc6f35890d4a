"""Tests the errors of `python -m bot run` when it can't start."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.local_discord import Application, LocalDiscord
from tests.cli.command_line import falak
from tests.cli.process import SMALL, bot_environment, in_a_thread


@pytest.fixture
def local_discord() -> Iterator[LocalDiscord]:
    local_discord = LocalDiscord()
    with in_a_thread(local_discord):
        yield local_discord
    assert local_discord.violations == []


def problems(log: str) -> list[str]:
    """Returns the log lines above the level INFO."""
    return [line for line in log.splitlines() if " INFO " not in line]


def test_every_wrong_setting_is_reported_on_its_own_line(tmp_path: Path) -> None:
    ended = falak(cwd=tmp_path, environ={"LOG_LEVEL": "LOUD", "DISCORD_API_URL": "nowhere"})
    assert ended.code == 1
    keys = [line.split()[0] for line in ended.err.splitlines()]
    assert keys == ["DISCORD_TOKEN", "DISCORD_API_URL", "LOG_LEVEL"]


@pytest.mark.parametrize("command", ["run", "sync"])
def test_a_refused_token_is_explained_in_one_line(
    local_discord: LocalDiscord, tmp_path: Path, command: str
) -> None:
    ended = falak(command, cwd=tmp_path, environ=bot_environment(local_discord, "wr0ng.t0ken", SMALL))
    assert ended.code == 1
    (line,) = problems(ended.err)
    assert line.startswith(
        "Discord refuses the token. Copy it again into DISCORD_TOKEN from https://discord.com/"
    )


@pytest.mark.parametrize(
    ("key", "url"),
    [("DISCORD_API_URL", "http://127.0.0.1:9/api/v10"), ("DISCORD_GATEWAY_URL", "ws://127.0.0.1:9")],
)
def test_an_unreachable_discord_is_explained_in_one_line(
    local_discord: LocalDiscord, application: Application, tmp_path: Path, key: str, url: str
) -> None:
    environ = bot_environment(local_discord, application.token, SMALL) | {key: url}
    ended = falak(cwd=tmp_path, environ=environ)
    assert ended.code == 1
    (line,) = problems(ended.err)
    assert line.startswith("Discord can't be reached.")
    assert key in line


def test_every_problem_of_the_content_is_reported(
    local_discord: LocalDiscord, application: Application, tmp_path: Path
) -> None:
    (tmp_path / "en").mkdir()
    for name in ("comet", "meteor"):
        (tmp_path / "en" / f"{name}.md").write_text(
            f"---\ntitle: {name}\ncolour: red\n---\n", encoding="utf-8"
        )
    environ = bot_environment(local_discord, application.token, SMALL) | {"CONTENT_DIR": str(tmp_path)}
    ended = falak("run", cwd=tmp_path, environ=environ)
    assert ended.code == 1
    for name in ("comet", "meteor"):
        assert sum(f"{name}.md:" in line for line in ended.err.splitlines()) >= 2
    assert local_discord.requests == [], "content is checked before connecting"


def test_a_missing_content_folder_is_reported_in_one_line(
    local_discord: LocalDiscord, application: Application, tmp_path: Path
) -> None:
    environ = bot_environment(local_discord, application.token, SMALL)
    ended = falak("run", "--content", "nowhere", cwd=tmp_path, environ=environ)
    assert ended.code == 2
    (line,) = ended.err.splitlines()
    assert "nowhere" in line


@pytest.mark.parametrize("url", ["mysql://falak:s3cret@host/falak", "sqlite:///.env/falak.db", "sqlite:///."])
def test_a_wrong_database_url_is_explained_in_one_line(
    local_discord: LocalDiscord, application: Application, tmp_path: Path, url: str
) -> None:
    (tmp_path / ".env").touch()
    environ = bot_environment(local_discord, application.token, SMALL) | {"DATABASE_URL": url}
    ended = falak(cwd=tmp_path, environ=environ)
    assert ended.code == 1
    line = ended.err.splitlines()[-1]
    assert line.startswith("DATABASE_URL ")
    assert "Give a file as in sqlite:///data/falak.db" in line
    assert "s3cret" not in ended.err
    assert "Traceback" not in ended.err


@pytest.mark.parametrize(
    "wrong", [{"DISCORD_TOKEN": "wr0ng.t0ken"}, {"SHARD_IDS": "0-1"}, {"CONTENT_DIR": "nowhere"}]
)
def test_json_log_also_has_the_reason_as_json(
    local_discord: LocalDiscord, tmp_path: Path, wrong: dict[str, str]
) -> None:
    environ = bot_environment(local_discord, "wr0ng.t0ken", SMALL) | {"LOG_FORMAT": "json"} | wrong
    ended = falak(cwd=tmp_path, environ=environ)
    assert ended.code == 1 + ("CONTENT_DIR" in wrong)
    *_, last = [json.loads(line) for line in ended.err.splitlines()]
    assert (last["level"], last["logger"]) == ("CRITICAL", "bot.cli.main")
    assert last["message"].startswith(
        ("Discord refuses the token.", "SHARD_IDS needs SHARD_COUNT.", "The content folder nowhere")
    )
