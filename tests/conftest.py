"""What holds for every test, and the local Discord that many begin with."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import yarl

from bot.sandbox import Application, Channel, Guild, Person, Sandbox


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--forbid-skips", action="store_true", help="skipped tests fail the run")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if session.config.getoption("--forbid-skips") and reporter and reporter.stats.get("skipped"):
        reporter.write_line("Skipped tests are forbidden here.", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture
async def sandbox(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Sandbox]:
    """A local Discord that discord.py connects to."""
    async with Sandbox() as sandbox:
        monkeypatch.setattr("discord.http.Route.BASE", sandbox.api_url)
        monkeypatch.setattr("discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY", yarl.URL(sandbox.gateway_url))
        yield sandbox


@pytest.fixture
def application(sandbox: Sandbox) -> Application:
    application = sandbox.add_application("falak")
    application.session_starts.interval = 0  # bots restart here in less than Discord's 5 seconds
    return application


@pytest.fixture
def guild(sandbox: Sandbox, application: Application) -> Guild:
    guild = sandbox.add_guild("Observatory")
    guild.install(application)
    return guild


@pytest.fixture
def channel(guild: Guild) -> Channel:
    return guild.add_text_channel("general")


@pytest.fixture
def amina(sandbox: Sandbox, guild: Guild) -> Person:
    amina = sandbox.add_user("amina", locale="en-GB")
    guild.join(amina)
    return amina


@pytest.fixture
def bilal(sandbox: Sandbox, guild: Guild) -> Person:
    bilal = sandbox.add_user("bilal")
    guild.join(bilal)
    return bilal
