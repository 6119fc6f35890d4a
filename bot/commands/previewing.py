"""What `preview` is made of: a small local guild, the real bot in it, the content as it changes."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import signal
import webbrowser
from collections.abc import AsyncGenerator, AsyncIterator
from pathlib import Path
from typing import NamedTuple, cast

from bot.commands.examples import examples
from bot.errors import ContentError, FalakError, InputError
from bot.knowledge.assistant import Assistant
from bot.sandbox import Application, Intents, Interaction, Permission, Sandbox
from bot.sandbox.page import Notice, Page
from bot.storage.storage import Storage
from bot.surface.client import FalakClient, use_server
from bot.surface.items import Action

LOOK_SECONDS = 0.4
"""How often the content folder is looked at. A look costs a stat a file, works on every file system, and
needs no library."""


class Stage(NamedTuple):
    """A local Discord that is ready for the bot to come on."""

    sandbox: Sandbox
    page: Page
    application: Application


async def serve(content: Path, port: int, *, opens_browser: bool) -> None:
    """Serves the preview until SIGTERM or Ctrl-C, which end in CancelledError.

    Raises ContentError, and InputError for a folder or a port that can't be used.
    """
    _heed_signals()
    assistant = Assistant(content)
    stage = await set_up(assistant, port)
    async with _listening(stage.sandbox, port), running(stage, assistant):
        url = stage.sandbox.url
        print(f"Try it on {url}\nCtrl-C stops it.", flush=True)
        if opens_browser:
            await asyncio.to_thread(webbrowser.open, url)
        await follow(content, assistant, stage.page)


async def set_up(assistant: Assistant, port: int = 0) -> Stage:
    """A guild with a few channels and people, and examples of what to ask."""
    sandbox = Sandbox(port)
    application = sandbox.add_application("Falak", intents=Intents.MESSAGE_CONTENT)
    guild = sandbox.add_guild("Observatory")
    general, newcomers, _ = (guild.add_text_channel(name) for name in ("general", "newcomers", "off-topic"))
    amina = sandbox.add_user("amina", global_name="Amina")
    bilal = sandbox.add_user("bilal", global_name="Bilal")
    yusuf = sandbox.add_user("yusuf", global_name="Yusuf")
    for member in (amina, yusuf):
        guild.join(member)
    guild.join(bilal, Permission.MANAGE_GUILD | Permission.MANAGE_MESSAGES)
    guild.install(application)
    tries = examples(assistant, application)
    page = Page(sandbox, {"Member": amina, "Moderator": bilal}, tries)
    for channel in (general, newcomers):
        await yusuf.send(channel, tries[0].text)
    return Stage(sandbox, page, application)


@contextlib.asynccontextmanager
async def running(stage: Stage, assistant: Assistant) -> AsyncGenerator[FalakClient]:
    """The bot that `run` connects to Discord, connected to the local one, its commands registered."""
    use_server(stage.sandbox.api_url, stage.sandbox.gateway_url)
    async with (
        Storage.temporary() as storage,
        FalakClient(assistant, storage, keyword_replies=True) as client,
    ):
        await client.login(stage.application.token)
        await client.register_commands()
        connection = asyncio.create_task(client.connect())
        try:
            await client.wait_until_ready()
            yield client
        finally:
            connection.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await connection


async def follow(content: Path, assistant: Assistant, page: Page) -> None:
    """Reads the content again whenever it changes, for ever; its problems are noticed on the page."""
    async for _ in _changes(content):
        try:
            await asyncio.to_thread(assistant.reload)
        except FalakError as error:
            page.show_notice(_notice(error))
        else:
            page.show_notice(None)
            await page.refresh(_shows_content)


def _shows_content(interaction: Interaction) -> bool:
    """Whether the answer shows topics and asking for it again does nothing else."""
    if interaction.command is not None:
        return interaction.command.name in {"ask", "topics", "Answer this"}
    action, *_ = str(interaction.data.get("custom_id")).split(":")
    return action in {Action.SHOW.value, Action.MORE.value, "topics", "browse", "pages"}


async def _changes(folder: Path) -> AsyncIterator[None]:
    seen = await asyncio.to_thread(_look, folder)
    while True:
        await asyncio.sleep(LOOK_SECONDS)
        now = await asyncio.to_thread(_look, folder)
        if now != seen:
            seen = now
            yield


def _look(folder: Path) -> dict[Path, tuple[int, int]]:
    """Every file with when it was changed and how long it is; one that vanishes meanwhile is left out."""
    found: dict[Path, tuple[int, int]] = {}
    for path in folder.rglob("*"):
        with contextlib.suppress(OSError):
            status = path.stat()
            found[path] = (status.st_mtime_ns, status.st_size)
    return found


def _notice(error: FalakError) -> Notice:
    if not isinstance(error, ContentError):
        return Notice(str(error))
    number = len(error.problems)
    problems = "a problem" if number == 1 else f"{number} problems"
    return Notice(
        f"The content has {problems}. The bot keeps what it had until that is mended.",
        [str(problem) for problem in error.problems],
    )


@contextlib.asynccontextmanager
async def _listening(sandbox: Sandbox, port: int) -> AsyncGenerator[None]:
    async with contextlib.AsyncExitStack() as stack:
        try:
            await stack.enter_async_context(sandbox)
        except OSError as error:
            if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
                raise
            why = "in use" if error.errno == errno.EADDRINUSE else "not for everyone"
            raise InputError(
                f"Port {port} is {why}. Choose another with --port, or any with --port 0."
            ) from None
        except OverflowError:
            raise InputError(
                f"There is no port {port}. Choose one with --port, or any with --port 0."
            ) from None
        yield


def _heed_signals() -> None:
    loop = asyncio.get_running_loop()
    serving = cast("asyncio.Task[None]", asyncio.current_task())
    with contextlib.suppress(NotImplementedError):  # on Windows, where Ctrl-C cancels the task by itself
        loop.add_signal_handler(signal.SIGINT, serving.cancel)
        loop.add_signal_handler(signal.SIGTERM, serving.cancel)
