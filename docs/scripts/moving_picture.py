"""Makes docs/pictures/asking.webp: somebody asks questions. `python -m docs.scripts.moving_picture`.

It needs the libraries of the tests, Chromium, and fonts with emoji and with Arabic and Urdu letters: Debian's
packages fonts-noto-color-emoji and fonts-noto-core. DejaVu Sans lacks letters of Urdu.
"""

from __future__ import annotations

import asyncio
import io
import shutil
from typing import NamedTuple

from PIL import Image
from playwright.async_api import Locator, Page, ViewportSize, async_playwright

from bot.cli.preview.serving import running
from bot.cli.preview.staging import set_up
from bot.knowledge.assistant import Assistant
from docs.scripts.preview_pictures import PICTURES, ROOT

PICTURE = PICTURES / "asking.webp"
SIZE: ViewportSize = {"width": 860, "height": 560}
TYPING, WAITING, READING = 110, 500, 3200
"""How long a frame is shown, in milliseconds."""
LETTERS = 3
"""The number of letters that are typed between two frames."""


class Frame(NamedTuple):
    """A picture, and how long it is shown."""

    picture: Image.Image
    milliseconds: int


class Film:
    """The frames of a page."""

    def __init__(self, page: Page) -> None:
        self.frames: list[Frame] = []
        self._page = page

    async def take(self, milliseconds: int) -> None:
        """Adds the page as it is now."""
        png = await self._page.screenshot(animations="disabled", caret="initial")
        self.frames.append(Frame(Image.open(io.BytesIO(png)).convert("RGB"), milliseconds))

    async def type(self, field: Locator, text: str) -> None:
        """Types a text, with a frame after every few letters."""
        for begin in range(0, len(text), LETTERS):
            await field.press_sequentially(text[begin : begin + LETTERS])
            await self.take(TYPING)

    def save(self) -> None:
        """Writes the film, which repeats forever."""
        first, *others = (frame.picture for frame in self.frames)
        first.save(
            PICTURE,
            save_all=True,
            append_images=others,
            duration=[frame.milliseconds for frame in self.frames],
            loop=0,
            quality=70,
            method=6,
        )


async def main() -> None:
    """Mentions the bot, then uses /ask with a typing error and with a question that no topic answers."""
    assistant = Assistant(ROOT / "content")
    stage = await set_up(assistant)
    async with stage.local_discord, running(stage, assistant), async_playwright() as playwright:
        path = shutil.which("chromium") or shutil.which("google-chrome")
        browser = await playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        context = await browser.new_context(reduced_motion="reduce", color_scheme="dark", viewport=SIZE)
        page = await context.new_page()
        await page.goto(stage.local_discord.url)
        await page.get_by_role("article").nth(1).wait_for()
        await page.get_by_role("button", name="off-topic").click()
        film = Film(page)
        await film.take(WAITING)
        await _mention(film, page, "what was that emirates mars thing?", "Hope Probe")
        await _ask(film, page, "rosmocos", "Partnership with Roscosmos")
        await _ask(film, page, "who won the chess final?", "I have no topic")
        film.save()
        await browser.close()


async def _mention(film: Film, page: Page, question: str, reply: str) -> None:
    composer = page.locator("#composer-text")
    await composer.press_sequentially("@Falak ")
    await film.type(composer, question)
    await film.take(WAITING)
    await composer.press("Enter")
    await _read(film, page, reply)


async def _ask(film: Film, page: Page, question: str, reply: str) -> None:
    await film.type(page.locator("#composer-text"), "/ask ")
    field = page.get_by_role("combobox", name="question")
    await film.type(field, question)
    await page.wait_for_timeout(500)
    await film.take(WAITING)
    await page.get_by_role("button", name="Send the command").click()
    await _read(film, page, reply)


async def _read(film: Film, page: Page, reply: str) -> None:
    await page.get_by_role("article").filter(has_text=reply).last.wait_for()
    await page.wait_for_timeout(300)
    await film.take(READING)


if __name__ == "__main__":
    asyncio.run(main())
