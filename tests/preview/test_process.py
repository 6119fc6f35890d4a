"""Tests `python -m bot preview` as a process. It needs no token, and ends on a signal."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from pathlib import Path

import aiohttp
import pytest
from playwright.async_api import Browser, expect

from tests.cli.process import SMALL, started
from tests.preview.client import Client

CONTENT = ("--content", str(SMALL))


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
async def test_preview_serves_the_page_until_a_signal(tmp_path: Path, ending: signal.Signals) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    arguments = ("preview", "--no-open", "--port", str(port), *CONTENT)
    async with started(*arguments, cwd=tmp_path, environ={}) as bot:
        await bot.logs("ready as Falak")
        async with aiohttp.ClientSession() as session:
            async with session.get(f"http://127.0.0.1:{port}") as response:
                assert response.status == 200
            async with session.ws_connect(f"http://127.0.0.1:{port}/page/events") as page:
                assert (await page.receive_json())["type"] == "everything"
                bot.signal(ending)
                ended = await bot.end()
    assert ended.code == 0
    assert f"http://127.0.0.1:{port}" in ended.out
    assert ended.out.endswith("Stopped.\n")
    assert "Traceback" not in ended.err


@pytest.mark.asyncio(loop_scope="session")
async def test_an_unsent_message_survives_a_restart(tmp_path: Path, browser: Browser) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    arguments = ("preview", "--no-open", "--port", str(port), *CONTENT)
    async with await browser.new_context() as context:
        client = Client(await context.new_page())
        async with started(*arguments, cwd=tmp_path, environ={}) as bot:
            await bot.logs("ready as Falak")
            await client.page.goto(f"http://127.0.0.1:{port}")
            await client.message("Yusuf").hover()
            await client.message("Yusuf").get_by_role("button", name="Reply").click()
            bot.signal(signal.SIGTERM)
            await bot.end()
        lost = client.page.get_by_role("status").filter(has_text="The connection is lost")
        await lost.wait_for()
        await client.send("Al-Amal")
        refusal = client.page.get_by_text("The message was not sent")
        await refusal.wait_for()
        async with started(*arguments, cwd=tmp_path, environ={}) as bot:
            await bot.logs("ready as Falak")
            await refusal.wait_for(state="detached")
            await expect(lost).to_have_count(0)
            await expect(client.composer).to_have_value("Al-Amal")
            await client.composer.press("Enter")
            await expect(client.last).to_contain_text("Al-Amal")


async def test_preview_ends_cleanly_after_repeated_signals(tmp_path: Path) -> None:
    async with started("preview", "--no-open", "--port", "0", *CONTENT, cwd=tmp_path, environ={}) as bot:
        await bot.logs("ready as Falak")
        for _ in range(3):  # the later ones arrive while it closes its connections
            bot.signal(signal.SIGTERM)
            await asyncio.sleep(0.002)
        ended = await bot.end()
    assert (ended.code, "Traceback" in ended.err) == (0, False)


async def test_preview_opens_the_browser_without_waiting_for_it(tmp_path: Path) -> None:
    """A browser in a terminal runs in the foreground until the user quits it."""
    opened, browser = tmp_path / "opened", tmp_path / "browser"
    browser.write_text(
        f'#!/bin/sh\necho "$1" > "{opened}"\nexec sleep 50 >/dev/null 2>&1\n', encoding="utf-8"
    )
    browser.chmod(0o755)
    os.mkfifo(opened)
    environ = {"BROWSER": f"{browser} %s"}
    async with started("preview", "--port", "0", *CONTENT, cwd=tmp_path, environ=environ) as bot:
        await bot.logs("ready as Falak")
        url = await asyncio.to_thread(opened.read_text, encoding="utf-8")
        bot.signal(signal.SIGTERM)
        async with asyncio.timeout(40):
            ended = await bot.end()
    assert ended.code == 0
    assert url.strip() in ended.out


@pytest.mark.parametrize(
    ("port", "says"),
    [
        (None, "is in use. Perhaps a preview is already running: http://127.0.0.1:"),
        ("70000", "There is no port 70000."),
    ],
)
async def test_an_unusable_port_is_explained_in_one_line(tmp_path: Path, port: str | None, says: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        arguments = ("preview", "--no-open", "--port", port or str(taken.getsockname()[1]), *CONTENT)
        async with started(*arguments, cwd=tmp_path, environ={}) as bot:
            ended = await bot.end()
    assert ended.code == 2
    assert says in ended.err
    assert len(ended.err.splitlines()) == 1


async def test_content_problems_are_reported_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "tea.md").write_text("---\ntitel: Tea\n---\nTea.\n", encoding="utf-8")
    async with started(
        "preview", "--no-open", "--port", "0", "--content", str(tmp_path), cwd=tmp_path, environ={}
    ) as bot:
        ended = await bot.end()
    assert ended.code == 1
    assert "tea.md:2: `titel`" in ended.err
