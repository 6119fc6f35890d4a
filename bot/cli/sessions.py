"""Starts and ends the commands that connect to Discord."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from pathlib import Path

from bot.config import DOTENV, Settings, environment
from bot.discord_app.app.client import use_server
from bot.discord_app.app.logs import configure_logging
from bot.errors import SettingsError
from bot.folders import ROOT
from bot.signals import ignore_all


def configure() -> Settings:
    """Configures logging and the address of Discord. Raises SettingsError."""
    variables = environment()
    try:
        settings = Settings.read(variables, needs=("DISCORD_TOKEN",))
    except SettingsError as error:
        if variables.get("LOG_FORMAT") == "json":
            configure_logging(logging.INFO, as_json=True)
        raise SettingsError([f"{problem}{_where(problem)}" for problem in error.problems]) from None
    configure_logging(settings.logging_level, as_json=settings.log_format == "json")
    use_server(settings.discord_api_url, settings.discord_gateway_url)
    return settings


def _where(problem: str) -> str:
    """Returns where the token was searched for, if that folder has no settings file."""
    if not problem.startswith("DISCORD_TOKEN is not set") or DOTENV.exists() or Path.cwd() == ROOT:
        return ""
    return f" There is no {DOTENV} in {Path.cwd()}: run Falak in the folder that has it, such as {ROOT}."


def run_until_cancelled(session: Coroutine[None, None, None]) -> int:
    """Runs a session until SIGTERM or Ctrl-C cancels it, and returns the exit code."""
    try:
        asyncio.run(session)
    except asyncio.CancelledError:
        pass
    finally:
        ignore_all()  # everything is closed; Python restores default handlers before it exits
    return 0
