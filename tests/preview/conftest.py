from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any, cast

import pytest
import pytest_asyncio
from playwright.async_api import Browser, ConsoleMessage, Page, async_playwright, expect

from bot.cli.preview import serving
from bot.cli.preview.serving import follow, running
from bot.cli.preview.staging import Stage, set_up
from bot.discord_app.app.client import FalakClient
from bot.knowledge.assistant import Assistant
from tests.preview import sky
from tests.preview.client import Client
from tests.preview.workshop import Workshop
from tests.waiting import PATIENCE_SECONDS

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)

expect.set_options(timeout=1000 * PATIENCE_SECONDS)

in_session = pytest_asyncio.fixture(loop_scope="session")
"""A fixture on the event loop of the session. All tests share a browser, because starting one is slow."""

Open = Callable[..., Awaitable[Client]]
"""Opens the page. Its arguments are passed to a new browser context."""


class Bot:
    """The bot. Tests can stop and start it."""

    def __init__(self, stage: Stage, assistant: Assistant) -> None:
        self._stage = stage
        self._assistant = assistant
        self._running = contextlib.AsyncExitStack()
        self._client: FalakClient | None = None

    async def start(self) -> None:
        self._client = await self._running.enter_async_context(running(self._stage, self._assistant))

    async def stop(self) -> None:
        await self._running.aclose()

    async def flush(self) -> None:
        """Waits until everything that the bot has counted is written."""
        assert self._client is not None
        await self._client._app.storage.flush()  # pyright: ignore[reportPrivateUsage]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return sky.write(tmp_path / "content")


@pytest.fixture
def assistant(content: Path) -> Assistant:
    return Assistant(content)


@in_session
async def stage(assistant: Assistant, content: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Stage]:
    """Sets up a local Discord like `preview`, and watches the content folder."""
    monkeypatch.setattr("discord.http.Route.BASE", None)  # restored afterwards
    monkeypatch.setattr("discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY", None)
    monkeypatch.setattr(serving, "SCAN_SECONDS", 0.05)
    stage = await set_up(assistant)
    for channel in stage.busy_channels:
        await stage.greeter.send(channel, stage.first_question)
    stage.application.session_starts.interval = 0  # tests restart bots in less than Discord's 5 seconds
    async with stage.local_discord:
        following = asyncio.create_task(follow(content, assistant, stage.page))
        yield stage
        following.cancel()
    assert stage.local_discord.violations == []


@in_session
async def bot(stage: Stage, assistant: Assistant) -> AsyncIterator[Bot]:
    bot = Bot(stage, assistant)
    await bot.start()
    yield bot
    await bot.stop()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip(f"No browser is installed: none of {', '.join(NAMES)} was found.")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def reused_page(browser: Browser) -> AsyncIterator[Page]:
    """Opens a page that many tests reuse, because a new page takes more processor time than most tests."""
    async with await browser.new_context(color_scheme="dark") as context:
        yield await context.new_page()


class Pages:
    """Opens pages. Collects their errors, also those about breaches of the content policy."""

    def __init__(self, url: str, browser: Browser, reused: Page) -> None:
        self.problems: list[str] = []
        self._url = url
        self._browser = browser
        self._free: Page | None = reused
        self._contexts = contextlib.AsyncExitStack()

    async def open(self, page: Page | None = None, **options: Any) -> Client:
        if page is None and self._free is not None and options.keys() <= {"viewport", "reduced_motion"}:
            page, self._free = self._free, None
            await self._prepare(page, **options)
        elif page is None:
            options = {"color_scheme": "dark"} | options
            context = await self._browser.new_context(**options)
            page = await (await self._contexts.enter_async_context(context)).new_page()
            self._listen(page)
        page.set_default_timeout(1000 * PATIENCE_SECONDS)
        await page.goto(self._url)
        await page.get_by_role("log").wait_for()
        return Client(page)

    async def close(self) -> None:
        await self._contexts.aclose()

    async def _prepare(self, page: Page, viewport: Any = None, reduced_motion: Any = None) -> None:
        """Makes the reused page like a new one.

        It still shows the page of the previous test, because opening an empty page takes just as long.
        """
        await page.set_viewport_size(viewport or {"width": 1280, "height": 720})
        await page.emulate_media(reduced_motion=reduced_motion or "no-preference")
        await page.mouse.move(0, 0)
        # The system may reuse the port of an earlier test, and so its origin.
        browser = await page.context.new_cdp_session(page)
        await cast("Any", browser).send(
            "Storage.clearDataForOrigin", {"origin": self._url, "storageTypes": "local_storage"}
        )
        await browser.detach()
        for event, listener in self._listen(page).items():
            self._contexts.callback(page.remove_listener, event, listener)

    def _listen(self, page: Page) -> dict[str, Callable[[Any], None]]:
        listeners: dict[str, Callable[[Any], None]] = {
            "console": self._collect,
            "pageerror": lambda error: self.problems.append(str(error)),
            "dialog": lambda dialog: self.problems.append(dialog.message),
        }
        for event, listener in listeners.items():
            cast("Any", page).on(event, listener)
        return listeners

    def _collect(self, message: ConsoleMessage) -> None:
        # The server refuses an action by an HTTP error. The browser logs it, but the page handles it.
        is_refusal = "the server responded with a status of" in message.text
        is_ours = message.location["url"].startswith(self._url)  # not from the previous test
        if message.type in {"error", "warning"} and is_ours and not is_refusal:
            self.problems.append(message.text)


@in_session
async def open_page(browser: Browser, reused_page: Page, stage: Stage) -> AsyncIterator[Open]:
    """Opens pages. Asserts at the end that no page had an error or broke its content policy."""
    pages = Pages(stage.local_discord.url, browser, reused_page)
    yield pages.open
    await pages.close()
    assert pages.problems == []


@in_session
async def workshop(stage: Stage, bot: Bot) -> AsyncIterator[Workshop]:
    """Starts another bot in the same guild, with components of every kind."""
    application = stage.local_discord.add_application("Workshop")
    next(iter(stage.local_discord.world.guilds.values())).install(application)
    async with Workshop() as workshop:
        await workshop.login(application.token)
        await workshop.tree.sync()
        connection = asyncio.create_task(workshop.connect())
        await workshop.wait_until_ready()
        yield workshop
        connection.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await connection


@in_session
async def client(open_page: Open, bot: Bot) -> Client:
    """Opens the page in a desktop browser, while the bot runs."""
    return await open_page()
