"""Takes docs/pictures/preview-*.png: the preview in a browser. `python -m docs.scripts.preview_pictures`.

It needs the libraries of the tests, Chromium, and fonts with emoji and with Arabic and Urdu letters: Debian's
packages fonts-noto-color-emoji and fonts-noto-core. DejaVu Sans lacks letters of Urdu.
"""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Locator, Page, async_playwright

from bot.cli.preview.serving import running
from bot.cli.preview.staging import set_up
from bot.knowledge.assistant import Assistant

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "pictures"
DESKTOP: dict[str, Any] = {"viewport": {"width": 1120, "height": 760}, "device_scale_factor": 1.5}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 690},
    "device_scale_factor": 2,
    "is_mobile": True,
}


MARGIN = 16
"""The number of pixels above the first element that is shown."""


async def main() -> None:
    """Asks a few questions on each page and takes its picture."""
    assistant = Assistant(ROOT / "content")
    for name, colours, look, scene in (
        ("dark", "dark", DESKTOP, answers),
        ("light", "light", DESKTOP, autocomplete),
        ("phone", "dark", PHONE, conversation),
        ("arabic", "light", PHONE, in_arabic),
    ):
        stage = await set_up(assistant)
        async with stage.local_discord, running(stage, assistant), async_playwright() as playwright:
            path = shutil.which("chromium") or shutil.which("google-chrome")
            browser = await playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
            page = await _opened(browser, stage.local_discord.url, color_scheme=colours, **look)
            await _fit(page, await scene(page))
            await page.mouse.move(0, 0)
            await page.wait_for_timeout(300)
            await page.screenshot(path=PICTURES / f"preview-{name}.png", animations="disabled")
            await browser.close()


async def _opened(browser: Browser, url: str, **look: Any) -> Page:
    context = await browser.new_context(reduced_motion="reduce", **look)
    page = await context.new_page()
    await page.goto(url)
    await page.get_by_role("article").nth(1).wait_for()  # the first question has been answered
    return page


async def _fit(page: Page, first: Locator) -> None:
    """Makes the window high enough to show everything from this element on."""
    bar, box = await page.locator(".topbar").bounding_box(), await first.bounding_box()
    size = page.viewport_size
    if bar and box and size:
        missing = bar["y"] + bar["height"] + MARGIN - box["y"]
        await page.set_viewport_size({"width": size["width"], "height": round(size["height"] + missing)})


async def answers(page: Page) -> Locator:
    """Shows an answer, and suggestions if two topics are close."""
    first = await _ask(page, "what was that emirates mars thing?", "Hope Probe")
    await _ask(page, "why work together?", "Did you mean")
    return first


async def autocomplete(page: Page) -> Locator:
    """Shows topics that are offered while somebody types, above an answer to a misspelt question."""
    await _ask(page, "rosmocos", "Roscosmos")
    await page.locator("#composer-text").press_sequentially("/ask mars")
    await page.get_by_role("option").filter(has_text="Hope").first.wait_for()
    await page.wait_for_timeout(500)
    await page.keyboard.press("ArrowDown")
    return page.get_by_role("article").first


async def conversation(page: Page) -> Locator:
    """Shows a direct message on a phone."""
    await page.get_by_role("button", name="Channels").click()
    await page.get_by_role("button", name="Direct Messages").click()
    await page.locator("#composer-text").fill("Who made the telsecope?")
    await page.locator("#composer-text").press("Enter")
    await page.get_by_role("article").filter(has_text="Ultraviolet Telescope").last.wait_for()
    return page.get_by_role("article").first


async def in_arabic(page: Page) -> Locator:
    """Shows a question and its answer in Arabic on a phone. The page is in Arabic, too."""
    await page.get_by_role("button", name="Channels").click()
    await page.get_by_role("button", name="Settings").click()
    await page.get_by_role("combobox", name="Language", exact=True).select_option("own:ar")
    await page.get_by_text("أنت").first.wait_for()
    await page.mouse.click(5, 400)  # beside the drawer, which is on the right
    await page.locator("#composer-text").press_sequentially("/ask ")
    await page.get_by_role("combobox", name="question").fill("ايش قصة المسبار الاماراتي للمريخ؟")
    await page.locator("#command-run").click()
    answer = page.get_by_role("article").filter(has_text="مسبار الأمل").last
    await answer.wait_for()
    return answer


async def _ask(page: Page, question: str, reply: str) -> Locator:
    await page.locator("#composer-text").press_sequentially("/ask ")
    await page.get_by_role("combobox", name="question").fill(question)
    await page.get_by_role("button", name="Send the command").click()
    answer = page.get_by_role("article").filter(has_text=reply).last
    await answer.wait_for()
    return answer


if __name__ == "__main__":
    asyncio.run(main())
