"""What holds for every test, and the local Discord that many begin with."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import yarl

from bot.local_discord import Application, Channel, Guild, LocalDiscord, Person


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--forbid-skips", action="store_true", help="skipped tests fail the run")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if session.config.getoption("--forbid-skips") and reporter and reporter.stats.get("skipped"):
        reporter.write_line("Skipped tests are forbidden here.", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture
async def local_discord(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[LocalDiscord]:
    """A local Discord that discord.py connects to."""
    async with LocalDiscord() as local_discord:
        monkeypatch.setattr("discord.http.Route.BASE", local_discord.api_url)
        monkeypatch.setattr(
            "discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY", yarl.URL(local_discord.gateway_url)
        )
        yield local_discord


@pytest.fixture
def application(local_discord: LocalDiscord) -> Application:
    application = local_discord.add_application("falak")
    application.session_starts.interval = 0  # bots restart here in less than Discord's 5 seconds
    return application


@pytest.fixture
def guild(local_discord: LocalDiscord, application: Application) -> Guild:
    guild = local_discord.add_guild("Observatory")
    guild.install(application)
    return guild


@pytest.fixture
def channel(guild: Guild) -> Channel:
    return guild.add_text_channel("general")


@pytest.fixture
def amina(local_discord: LocalDiscord, guild: Guild) -> Person:
    amina = local_discord.add_user("amina", locale="en-GB")
    guild.join(amina)
    return amina


@pytest.fixture
def bilal(local_discord: LocalDiscord, guild: Guild) -> Person:
    bilal = local_discord.add_user("bilal")
    guild.join(bilal)
    return bilal
