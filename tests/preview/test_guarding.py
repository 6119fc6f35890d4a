"""Tests that other websites can't control the page, and that the page only runs its own files."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest

from bot.cli.preview.staging import Stage

pytestmark = pytest.mark.asyncio(loop_scope="session")

SEND = {"person": "amina", "locale": "en-US", "does": {"action": "send", "channel": "1", "text": "hi"}}


async def status(stage: Stage, path: str, headers: dict[str, str], **options: Any) -> int:
    async with aiohttp.ClientSession() as session:
        method = "POST" if options else "GET"
        async with session.request(
            method, stage.local_discord.url + path, headers=headers, **options
        ) as response:
            return response.status


@pytest.mark.parametrize("path", ["/", "/page/events", "/page/static/js/main.js"])
@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"Host": "falak.example"}, 421),
        ({"Origin": "https://falak.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}, 403),
        ({"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "websocket"}, 403),
    ],
)
async def test_requests_of_other_sites_are_refused(
    stage: Stage, path: str, headers: dict[str, str], expected: int
) -> None:
    assert await status(stage, path, headers) == expected
    if path == "/page/events":
        assert await status(stage, "/page/actions", headers, json=SEND) == expected


async def test_other_sites_may_link_to_the_page(stage: Stage) -> None:
    assert await status(stage, "/", {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}) == 200


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"data": b"{}", "headers": {"Content-Type": "text/plain"}}, 415),
        ({"data": b"{}", "headers": {"Content-Type": "application/json"}}, 400),
        ({"json": SEND | {"person": "nobody"}}, 400),
        ({"json": SEND | {"locale": "tlh"}}, 400),
        ({"json": SEND | {"does": {"action": "explode"}}}, 400),
        ({"json": SEND}, 409),
    ],
)
async def test_a_malformed_action_is_refused(stage: Stage, options: dict[str, Any], expected: int) -> None:
    headers = options.pop("headers", {})
    assert await status(stage, "/page/actions", headers, **options) == expected


async def test_content_policy_allows_only_the_pages_own_files(stage: Stage) -> None:
    async with aiohttp.ClientSession() as session, session.get(stage.local_discord.url) as response:
        policy = response.headers["Content-Security-Policy"]
        page = await response.text()
    assert "unsafe" not in policy
    assert {"default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'"} <= set(
        policy.split("; ")
    )
    assert "style=" not in page
    assert page.count("<script") == page.count('<script src="/page/static/') + page.count(
        '<script type="module" src="/page/static/'
    )
