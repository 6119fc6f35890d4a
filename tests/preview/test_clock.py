"""Tests moving the preview's clock from one post to the next."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from bot.cli.preview.staging import Stage
from tests.preview.conftest import Open

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("bot")]


async def test_moderator_schedules_posts_and_moves_the_clock_to_them(open_page: Open, stage: Stage) -> None:
    client = await open_page()
    page = client.page
    await client.become("Bilal")
    await client.button("To the next post").click()
    await expect(page.get_by_role("region", name="Clock")).to_contain_text("Nothing is planned.")
    await client.composer.fill("/outreach panel ")
    await page.get_by_role("button", name="Send the command").click()
    await client.button("New schedule").click()
    await page.get_by_role("dialog").wait_for()
    assert await client.violations() == []
    await page.get_by_role("dialog").get_by_role("combobox").first.click()
    await page.get_by_role("option", name="announcements").click()
    await page.get_by_role("button", name="Submit").click()
    await client.button("Turn on").click()
    await expect(client.last).to_contain_text("It's on.")
    assert await client.violations() == []
    await client.button("To the next post").click()
    await page.get_by_role("button", name="announcements").click()
    await expect(client.last).to_contain_text("Why am I seeing this?")
    for _ in range(2):
        await client.button("To the next post").click()
    await expect(client.messages).to_have_count(3)
