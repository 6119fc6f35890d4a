"""Takes docs/pictures/preview-*.png: the preview in a browser. `python -m docs.scripts.preview_pictures`.

It needs what the tests need, and Chromium.
"""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Page, async_playwright

from bot.commands.previewing import running
from bot.commands.staging import set_up
from bot.knowledge.assistant import Assistant

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "pictures"
DESK: dict[str, Any] = {"viewport": {"width": 1120, "height": 760}, "device_scale_factor": 1.5}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 690},
    "device_scale_factor": 2,
    "is_mobile": True,
}


async def main() -> None:
    """Asks a few questions on each page and takes its picture."""
    assistant = Assistant(ROOT / "content")
    for name, colours, look, scene in (
        ("dark", "dark", DESK, answers),
        ("light", "light", DESK, autocomplete),
        ("phone", "dark", PHONE, conversation),
    ):
        stage = await set_up(assistant)
        async with stage.sandbox, running(stage, assistant), async_playwright() as playwright:
            path = shutil.which("chromium") or shutil.which("google-chrome")
            browser = await playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
            page = await _opened(browser, stage.sandbox.url, color_scheme=colours, **look)
            await scene(page)
            await page.mouse.move(0, 0)
            await page.wait_for_timeout(300)
            await page.screenshot(path=PICTURES / f"preview-{name}.png", animations="disabled")
            await browser.close()


async def _opened(browser: Browser, url: str, **look: Any) -> Page:
    context = await browser.new_context(reduced_motion="reduce", **look)
    page = await context.new_page()
    await page.goto(url)
    await page.get_by_role("log").wait_for()
    return page


async def answers(page: Page) -> None:
    """An answer, and suggestions where two topics are close."""
    await _ask(page, "what was that emirates mars thing?", "Hope Probe")
    await _ask(page, "what's next?", "Did you mean")


async def autocomplete(page: Page) -> None:
    """Topics offered while somebody types, over an answer to a misspelt question."""
    await _ask(page, "rosmocos", "Roscosmos")
    await page.locator("#composer-text").press_sequentially("/ask mars")
    await page.get_by_role("option").filter(has_text="Hope").first.wait_for()
    await page.wait_for_timeout(500)
    await page.keyboard.press("ArrowDown")


async def conversation(page: Page) -> None:
    """A direct message, on a phone."""
    await page.get_by_role("button", name="Channels").click()
    await page.get_by_role("button", name="Direct Messages").click()
    await page.locator("#composer-text").fill("Who works with rosmocos?")
    await page.locator("#composer-text").press("Enter")
    await page.get_by_role("article").filter(has_text="Roscosmos").last.wait_for()


async def _ask(page: Page, question: str, reply: str) -> None:
    await page.locator("#composer-text").press_sequentially("/ask ")
    await page.get_by_role("combobox", name="question").fill(question)
    await page.get_by_role("button", name="Send the command").click()
    await page.get_by_role("article").filter(has_text=reply).last.wait_for()


if __name__ == "__main__":
    asyncio.run(main())
