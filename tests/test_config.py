"""Tests that settings are read from the environment, problems are reported, and settings are documented."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from dotenv import dotenv_values
from pydantic import ValidationError

from bot.config import KEYS, SECRETS, Settings, environment, file_of
from bot.errors import InputError, SettingsError

EXAMPLE = Path(__file__).parents[1] / ".env.example"
TOKEN = "MTIz.abc.s3cret"  # noqa: S105 - made up
DATABASE = "postgresql://falak:passw0rd@db.example/falak"


def test_every_setting_but_the_token_has_a_default() -> None:
    settings = Settings.read({})
    assert settings.content_dir == Path("content")
    assert settings.log_level == "INFO"
    assert settings.keyword_replies is False
    assert settings.discord_api_url is settings.discord_gateway_url is settings.discord_token is None


def test_settings_are_read_from_the_environment() -> None:
    settings = Settings.read(
        {
            "DISCORD_TOKEN": TOKEN,
            "CONTENT_DIR": "/srv/topics",
            "DATABASE_URL": DATABASE,
            "DISCORD_API_URL": "http://127.0.0.1:8080/api/v10/",
            "DISCORD_GATEWAY_URL": "ws://127.0.0.1:8080/gateway",
            "KEYWORD_REPLIES": "1",
            "LOG_LEVEL": "warning",
            "PATH": "/bin",
        }
    )
    assert settings.token == TOKEN
    assert settings.content_dir == Path("/srv/topics")
    assert settings.discord_api_url == "http://127.0.0.1:8080/api/v10"
    assert settings.discord_gateway_url == "ws://127.0.0.1:8080/gateway"
    assert settings.database_url.get_secret_value() == DATABASE
    assert settings.keyword_replies is True
    assert settings.logging_level == logging.WARNING


@pytest.mark.parametrize("empty", ["", "  ", "\t"])
@pytest.mark.parametrize("key", KEYS)
def test_an_empty_value_counts_as_unset(key: str, empty: str) -> None:
    assert Settings.read({key: empty}) == Settings.read({})


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("DISCORD_TOKEN", "MTIz abc"),
        ("DISCORD_TOKEN", "Bot MTIz.abc"),
        ("DISCORD_TOKEN", "رمز"),
        ("DISCORD_TOKEN", "MTIz\nabc"),
        ("DISCORD_API_URL", "discord.com/api"),
        ("DISCORD_API_URL", "ws://discord.com/api"),
        ("DISCORD_API_URL", "https://"),
        ("DISCORD_GATEWAY_URL", "https://gateway.discord.gg"),
        ("DISCORD_GATEWAY_URL", "gateway.discord.gg"),
        ("KEYWORD_REPLIES", "sometimes"),
        ("SHARD_COUNT", "0"),
        ("SHARD_COUNT", "many"),
        ("SHARD_IDS", "0,0"),
        ("SHARD_IDS", "-1"),
        ("SHARD_IDS", "3-1"),
        ("SHARD_IDS", "0;1"),
        ("LOG_LEVEL", "LOUD"),
        ("LOG_LEVEL", "20"),
    ],
)
def test_an_invalid_value_is_reported_with_its_remedy(key: str, value: str) -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.read({key: value})
    (problem,) = caught.value.problems
    assert problem.startswith(f"{key} can't be used as it is. ")
    assert len(problem) > len(f"{key} can't be used as it is. ")


def test_all_problems_are_reported_at_once() -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.read({"DISCORD_API_URL": "nowhere", "LOG_LEVEL": "LOUD"}, needs=("DISCORD_TOKEN",))
    keys = [problem.split()[0] for problem in caught.value.problems]
    assert keys == ["DISCORD_TOKEN", "DISCORD_API_URL", "LOG_LEVEL"]


def test_a_missing_token_is_one_line_that_says_where_to_get_one() -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.read({}, needs=("DISCORD_TOKEN",))
    assert str(caught.value).splitlines() == [
        "DISCORD_TOKEN is not set. Copy it from https://discord.com/developers/applications: "
        "your application, Bot, Reset Token."
    ]


def test_the_token_is_masked() -> None:
    settings = Settings.read({"DISCORD_TOKEN": TOKEN})
    assert TOKEN not in repr(settings)
    assert TOKEN not in str(settings.model_dump())


def test_the_password_of_the_database_is_masked() -> None:
    settings = Settings.read({"DATABASE_URL": DATABASE})
    assert "passw0rd" not in repr(settings)
    assert "passw0rd" not in str(settings.model_dump())


def test_secrets_can_be_read_from_files(tmp_path: Path) -> None:
    (tmp_path / "token").write_text(f"{TOKEN}\n", encoding="utf-8")
    (tmp_path / "url").write_text(DATABASE, encoding="utf-8")
    environ = {"DISCORD_TOKEN_FILE": str(tmp_path / "token"), "DATABASE_URL_FILE": str(tmp_path / "url")}
    settings = Settings.read(environ, needs=("DISCORD_TOKEN",))
    assert settings.token == TOKEN
    assert settings.database_url.get_secret_value() == DATABASE
    assert TOKEN not in repr(settings)


@pytest.mark.parametrize("key", SECRETS)
def test_an_unusable_secret_file_is_reported_in_one_line(tmp_path: Path, key: str) -> None:
    (tmp_path / "empty").touch()
    (tmp_path / "binary").write_bytes(b"\xff\xfe")
    for name, says in (
        ("missing", "can't be read (no such file or directory). Give the path"),
        ("binary", "can't be read (not valid UTF-8). Give the path"),
        ("empty", "names an empty file. Give the path"),
    ):
        with pytest.raises(SettingsError) as caught:
            Settings.read({file_of(key): str(tmp_path / name)}, needs=(key,))
        (problem,) = caught.value.problems
        assert problem.startswith(f"{file_of(key)} {says}")


@pytest.mark.parametrize("key", SECRETS)
def test_a_secret_may_only_be_set_once(tmp_path: Path, key: str) -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.read({key: TOKEN, file_of(key): str(tmp_path)}, needs=(key,))
    assert str(caught.value) == f"{key} and {file_of(key)} are both set. Remove one of them."


@pytest.mark.parametrize("key", SECRETS)
def test_a_secret_in_the_environment_overrides_both_forms_in_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    dotenv = tmp_path / ".env"
    for ours, other in ((key, file_of(key)), (file_of(key), key)):
        monkeypatch.setenv(ours, "ours")
        monkeypatch.delenv(other, raising=False)
        dotenv.write_text(f"{other}=filed\n", encoding="utf-8")
        values = environment(dotenv)
        assert (values[ours], values.get(other)) == ("ours", None)


@pytest.mark.parametrize("written", ['"{}"', "'{}'", ' "{}" ', "' {} '"])
def test_quotes_around_a_value_are_removed(written: str) -> None:
    values = {"DISCORD_TOKEN": TOKEN, "DATABASE_URL": DATABASE, "KEYWORD_REPLIES": "1"}
    settings = Settings.read({key: written.format(value) for key, value in values.items()})
    assert settings.token == TOKEN
    assert settings.database_url.get_secret_value() == DATABASE
    assert settings.keyword_replies


@pytest.mark.parametrize("odd", ['"', "\"'", '""'])
def test_quotes_without_a_value_count_as_unset(odd: str) -> None:
    with pytest.raises(SettingsError, match="DISCORD_TOKEN"):
        Settings.read({"DISCORD_TOKEN": odd}, needs=("DISCORD_TOKEN",))


def test_an_invalid_token_is_not_repeated_in_the_error() -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.read({"DISCORD_TOKEN": f"{TOKEN} and more"})
    assert TOKEN not in str(caught.value)


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Settings.read({}).log_level = "DEBUG"  # pyright: ignore[reportAttributeAccessIssue]


def test_the_environment_overrides_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dotenv = tmp_path / ".env"
    dotenv.write_text("LOG_LEVEL=ERROR\nCONTENT_DIR='a folder'\nDISCORD_TOKEN=filed\n")
    monkeypatch.setenv("LOG_LEVEL", "DEBUG")
    monkeypatch.setenv("DISCORD_TOKEN", "")
    monkeypatch.delenv("CONTENT_DIR", raising=False)
    settings = Settings.read(environment(dotenv))
    assert settings.log_level == "DEBUG"
    assert settings.content_dir == Path("a folder")
    assert settings.token == "filed", "an empty variable counts as unset"  # noqa: S105


def test_the_file_may_be_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_LEVEL", "ERROR")
    assert environment(tmp_path / "none")["LOG_LEVEL"] == "ERROR"


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    dotenv = tmp_path / ".env"
    dotenv.write_bytes(b"DISCORD_TOKEN=\xff\xfe")
    with pytest.raises(InputError, match=r"\.env is not valid UTF-8\."):
        environment(dotenv)


def test_a_folder_instead_of_the_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"can't be read \(is a directory\)\. Make it a file"):
        environment(tmp_path)


def test_a_file_may_begin_with_a_byte_order_mark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LOG_LEVEL", raising=False)
    dotenv = tmp_path / ".env"
    dotenv.write_bytes(b"\xef\xbb\xbfLOG_LEVEL=ERROR\r\n")
    assert environment(dotenv)["LOG_LEVEL"] == "ERROR"


def test_the_example_has_every_setting_and_is_valid() -> None:
    example = dotenv_values(EXAMPLE)
    assert set(example) == set(KEYS)
    assert Settings.read({key: value or "" for key, value in example.items()}) == Settings.read({})


@pytest.mark.parametrize(
    ("ids", "read"), [("0", (0,)), ("0,1, 4-6", (0, 1, 4, 5, 6)), ("2-2", (2,)), ("", None)]
)
def test_shard_ids_can_be_numbers_and_ranges(ids: str, read: tuple[int, ...] | None) -> None:
    settings = Settings.read({"SHARD_COUNT": "7", "SHARD_IDS": ids})
    assert (settings.shard_count, settings.shard_ids) == (7, read)


@pytest.mark.parametrize(
    ("environ", "says"),
    [
        ({"SHARD_IDS": "0,1"}, "SHARD_IDS needs SHARD_COUNT."),
        ({"SHARD_IDS": "0-6", "SHARD_COUNT": "6"}, "SHARD_IDS can't be used as it is."),
        ({"SHARD_IDS": "0-999999999999", "SHARD_COUNT": "6"}, "SHARD_IDS can't be used as it is."),
    ],
)
def test_unknown_shards_are_reported_in_one_line(environ: dict[str, str], says: str) -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.read(environ)
    (problem,) = caught.value.problems
    assert problem.startswith(says)
