"""Takes docs/pictures/outreach-*.png. `python -m docs.scripts.outreach_pictures`.

It needs the libraries of the tests, and Chromium.
"""

from __future__ import annotations

import asyncio
import shutil
from typing import Any

from playwright.async_api import Locator, Page, async_playwright

from bot.cli.preview.serving import running
from bot.cli.preview.staging import set_up
from bot.knowledge.assistant import Assistant
from docs.scripts.preview_pictures import DESKTOP, PICTURES, ROOT

TALL: dict[str, Any] = DESKTOP | {"viewport": {"width": 1120, "height": 1000}}


async def main() -> None:
    """Sets up a schedule as a moderator does, and moves to the first posts."""
    assistant = Assistant(ROOT / "content")
    stage = await set_up(assistant)
    async with stage.local_discord, running(stage, assistant), async_playwright() as playwright:
        path = shutil.which("chromium") or shutil.which("google-chrome")
        browser = await playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        context = await browser.new_context(reduced_motion="reduce", color_scheme="dark", **TALL)
        page = await context.new_page()
        await page.goto(stage.local_discord.url)
        await page.get_by_role("article").nth(1).wait_for()
        await page.get_by_role("region", name="You").get_by_role("button").click()
        await page.get_by_role("radio", name="Bilal").check()
        await page.keyboard.press("Escape")
        await page.locator("#composer-text").fill("/outreach panel ")
        await page.get_by_role("button", name="Send the command").click()
        await _button(page, "New schedule").click()
        form = page.get_by_role("dialog")
        await form.get_by_role("combobox").first.click()
        await page.get_by_role("option", name="newcomers").click()
        await page.get_by_label("Local time").fill("18:00")
        await page.get_by_label("Time zone").fill("Cairo")
        await _take(page, form, "form")
        await page.get_by_role("button", name="Submit").click()
        await _button(page, "Turn on").click()
        panel = page.get_by_role("article").filter(has_text="It's on.").last
        await panel.wait_for()
        await _take(page, panel, "panel")
        for _ in range(2):
            await page.get_by_role("button", name="To the next post").click()
            await page.wait_for_timeout(700)
        await page.get_by_role("button", name="newcomers").click()
        await page.get_by_role("article").filter(has_text="Why am I seeing this?").last.wait_for()
        await page.set_viewport_size({"width": 1120, "height": 760})
        await page.wait_for_timeout(500)
        await page.screenshot(path=PICTURES / "outreach-posts.png", animations="disabled")
        await browser.close()


def _button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True).last


async def _take(page: Page, subject: Locator, name: str) -> None:
    await page.mouse.move(0, 0)
    await subject.scroll_into_view_if_needed()
    await page.wait_for_timeout(300)
    await subject.screenshot(path=PICTURES / f"outreach-{name}.png", animations="disabled")


if __name__ == "__main__":
    asyncio.run(main())
