"""Reads the operator's settings once from the environment."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal, Self

from dotenv import dotenv_values
from pydantic import (
    AfterValidator,
    AnyHttpUrl,
    AnyWebsocketUrl,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    TypeAdapter,
    ValidationError,
)

from bot.errors import InputError, SettingsError, reason
from bot.folders import DEFAULT_CONTENT

DOTENV = Path(".env")
"""The settings file in the current folder. Environment variables override it."""

_REMEDIES = {
    "DISCORD_TOKEN": "Copy it from https://discord.com/developers/applications: "
    "your application, Bot, Reset Token.",
    "DISCORD_TOKEN_FILE": "Give the path of a file that has only the token, or remove it.",
    "CONTENT_DIR": "Give the path of a content folder.",
    "DISCORD_API_URL": "Give a URL such as https://discord.com/api/v10, or remove it.",
    "DISCORD_GATEWAY_URL": "Give a URL such as wss://gateway.discord.gg, or remove it.",
    "DATABASE_URL": "Give a file as in sqlite:///data/falak.db, or a server as in "
    "postgresql://name:password@host/database.",
    "DATABASE_URL_FILE": "Give the path of a file that has only the URL, or remove it.",
    "KEYWORD_REPLIES": "Give 1 or 0.",
    "SHARD_COUNT": "Give the number of shards of the whole bot, or remove it.",
    "SHARD_IDS": "Give the shards of this process as in 0,1,2 or 0-2, or remove it. Each must be less than "
    "SHARD_COUNT and occur once.",
    "CONTENT_WATCH": "Give 1 or 0.",
    "HEALTH_HOST": "Give an address of this machine.",
    "HEALTH_PORT": "Give a free port, or remove it.",
    "LOG_FORMAT": "Give text or json.",
    "LOG_LEVEL": "Give one of DEBUG, INFO, WARNING, ERROR, CRITICAL.",
}
"""How to correct each key."""


MOST_SHARDS = 100_000
"""More than any bot has."""


def _as_url(kind: type[AnyHttpUrl | AnyWebsocketUrl]) -> AfterValidator:
    """Checks a URL. Keeps it as written, without a slash at the end."""
    adapter = TypeAdapter(kind)

    def check(url: str) -> str:
        adapter.validate_python(url)
        return url.rstrip("/")

    return AfterValidator(check)


def _as_token(token: SecretStr) -> SecretStr:
    text = token.get_secret_value()
    if not text.isascii() or not text.isprintable() or set(text) & set(" \"'"):
        raise ValueError("not a token")
    return token


def _unquoted(value: str) -> str:
    """Removes the quotes around a value. Container runtimes keep the quotes of a settings file."""
    value = value.strip()
    quotes = value[:1]
    if quotes in {'"', "'"} and len(value) > 1 and value.endswith(quotes):
        value = value[1:-1].strip()
    return value


def _as_ids(text: object) -> object:
    """Returns the numbers of a list such as 0,1,4-7."""
    if not isinstance(text, str):
        return text
    ids: list[int] = []
    for part in text.split(","):
        first, dash, last = part.partition("-")
        ids += range(int(first), min(int(last if dash else first), MOST_SHARDS) + 1)
    if not ids or len(set(ids)) != len(ids):
        raise ValueError("not a list of shards")
    return ids


class Settings(BaseModel):
    """The operator's settings. `discord_token` is `DISCORD_TOKEN` in the environment, and so on.

    The table in docs/operating.md is made from the texts below the fields.
    """

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    discord_token: Annotated[SecretStr, AfterValidator(_as_token)] | None = None
    """The bot's token, which `run` and `sync` need."""
    discord_token_file: Path | None = None
    """A file that has the token, instead of `DISCORD_TOKEN`."""
    content_dir: Path = DEFAULT_CONTENT
    """The folder with the topics."""
    database_url: SecretStr = SecretStr("sqlite:///data/falak.db")
    """The database: a SQLite file, or a server as in `postgresql://name:password@host/database`."""
    database_url_file: Path | None = None
    """A file that has the database's URL, instead of `DATABASE_URL`."""
    discord_api_url: Annotated[str, _as_url(AnyHttpUrl)] | None = None
    """The REST API of another Discord-compatible server."""
    discord_gateway_url: Annotated[str, _as_url(AnyWebsocketUrl)] | None = None
    """The gateway of another Discord-compatible server."""
    keyword_replies: bool = False
    """`1`: the bot receives all messages, and moderators can turn on keyword replies. It needs the Message
    Content intent."""
    shard_count: Annotated[int, Field(ge=1, le=MOST_SHARDS)] | None = None
    """The number of shards of the whole bot. Unset: the number that Discord recommends."""
    shard_ids: Annotated[tuple[int, ...], BeforeValidator(_as_ids)] | None = None
    """The shards of this process as in `0,1,2` or `0-2`; needs `SHARD_COUNT`. Unset: all."""
    content_watch: bool = False
    """`1`: the content is reloaded whenever one of its files changes."""
    health_host: str = "127.0.0.1"
    """The address that the port is opened at, `0.0.0.0` in a container."""
    health_port: Annotated[int, Field(ge=1, le=65535)] | None = None
    """A port for `/livez`, `/readyz` and `/metrics`. Unset: none."""
    log_format: Literal["text", "json"] = "text"
    """`text`: lines for people. `json`: an object for each event."""
    log_level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"], BeforeValidator(str.upper)
    ] = "INFO"
    """The lowest level that is logged: `DEBUG`, `INFO`, `WARNING`, `ERROR` or `CRITICAL`."""

    @classmethod
    def read(cls, environ: Mapping[str, str], *, needs: tuple[str, ...] = ()) -> Self:
        """Returns the settings in `environ`. Raises SettingsError with all problems, also unset `needs`."""
        given = {key: value for key in KEYS if (value := _unquoted(environ.get(key, "")))}
        problems = _read_files(given)
        problems += [
            f"{key} is not set. {_REMEDIES[key]}"
            for key in needs
            if key not in given and file_of(key) not in given
        ]
        try:
            settings = cls.model_validate({key.lower(): value for key, value in given.items()})
        except ValidationError as error:
            wrong = [str(details["loc"][0]).upper() for details in error.errors(include_input=False)]
            problems += [f"{key} can't be used as it is. {_REMEDIES[key]}" for key in dict.fromkeys(wrong)]
        else:
            problems += settings._problems()
            if not problems:
                return settings
        raise SettingsError(problems)

    def _problems(self) -> list[str]:
        """Returns the problems of settings that depend on each other."""
        if self.shard_ids is None:
            return []
        if self.shard_count is None:
            return ["SHARD_IDS needs SHARD_COUNT. Give the number of shards of the whole bot."]
        if max(self.shard_ids) >= self.shard_count:
            return [f"SHARD_IDS can't be used as it is. {_REMEDIES['SHARD_IDS']}"]
        return []

    @property
    def token(self) -> str:
        """Returns the token as text. `read` must have checked that it is set."""
        return self.discord_token.get_secret_value() if self.discord_token else ""

    @property
    def logging_level(self) -> int:
        """Returns `log_level` as a number of the logging module."""
        return logging.getLevelNamesMapping()[self.log_level]


KEYS = tuple(name.upper() for name in Settings.model_fields)
"""The environment variable of every setting."""
SECRETS = ("DISCORD_TOKEN", "DATABASE_URL")
"""The settings that a file may have instead of the environment."""


def file_of(key: str) -> str:
    """Returns the setting that names a secret's file."""
    return f"{key}_FILE"


def _read_files(given: dict[str, str]) -> list[str]:
    """Adds the secrets from files. Returns the problems of the files."""
    problems: list[str] = []
    for key in SECRETS:
        if (path := given.get(file_of(key))) is None:
            continue
        if key in given:
            problems.append(f"{key} and {file_of(key)} are both set. Remove one of them.")
            continue
        try:
            text = _unquoted(Path(path).read_text(encoding="utf-8-sig"))
        except (OSError, UnicodeDecodeError) as error:
            why = reason(error) if isinstance(error, OSError) else "not valid UTF-8"
            problems.append(f"{file_of(key)} can't be read ({why}). {_REMEDIES[file_of(key)]}")
            continue
        if text:
            given[key] = text
        else:
            problems.append(f"{file_of(key)} names an empty file. {_REMEDIES[file_of(key)]}")
    return problems


def environment(dotenv: Path = DOTENV) -> dict[str, str]:
    """Returns the settings file's values, overridden by the environment. Empty variables count as unset.

    Raises InputError if the file can't be read.
    """
    try:
        with dotenv.open(encoding="utf-8-sig") as file:
            from_file = dotenv_values(stream=file)
    except FileNotFoundError:
        from_file = {}
    except UnicodeDecodeError:
        raise InputError(f"{dotenv} is not valid UTF-8. Save it as UTF-8.") from None
    except OSError as error:
        raise InputError(
            f"{dotenv} can't be read ({reason(error)}). Make it a file of KEY=value lines."
        ) from None
    values: dict[str, str] = {}
    for source in (from_file, os.environ):
        given = {key: value for key, value in source.items() if value}
        for key in SECRETS:
            if key in given or file_of(key) in given:  # either form overrides both
                values.pop(key, None)
                values.pop(file_of(key), None)
        values |= given
    return values
