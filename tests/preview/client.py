"""Acts on the page like a person, by its visible texts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.async_api import Locator, Page

AXE = Path(__file__).with_name("axe.min.js").read_text(encoding="utf-8")
VIOLATIONS = "axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)"
"""Returns nothing else, because it takes longer to send what is right than to find what is wrong."""


class Client:
    """The page as somebody uses it."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @property
    def composer(self) -> Locator:
        return self.page.locator("#composer-text")

    @property
    def last(self) -> Locator:
        """The latest message."""
        return self.messages.last

    @property
    def messages(self) -> Locator:
        return self.page.get_by_role("article")

    def message(self, text: str) -> Locator:
        """The latest message with a text."""
        return self.messages.filter(has_text=text).last

    def button(self, name: str) -> Locator:
        """The latest button of that name."""
        return self.page.get_by_role("button", name=name, exact=True).last

    def example(self, label: str) -> Locator:
        return self.page.get_by_role("button", name=label)

    async def send(self, text: str) -> None:
        await self.composer.fill(text)
        await self.composer.press("Enter")

    async def ask(self, question: str, **options: str) -> None:
        """Runs /ask as one types it."""
        await self.composer.fill("/ask ")
        await self.fill("question", question)
        for name, value in options.items():
            await self.page.get_by_role("button", name=f"+ {name}").click()
            await self.fill(name, value)
        await self.page.locator("#command-run").click()

    async def fill(self, option: str, value: str) -> None:
        await self.page.get_by_role("combobox", name=option).fill(value)

    async def use_app(self, name: str) -> None:
        """Picks an app's entry from the menu that is open."""
        await self.page.get_by_role("menuitem", name="Apps").click()
        await self.page.get_by_role("menuitem", name=name).click()

    async def become(self, name: str) -> None:
        await self.open_settings()
        await self.page.get_by_role("radio", name=name).check()
        await self.page.keyboard.press("Escape")

    async def open_settings(self) -> None:
        await self.page.get_by_role("region", name="You").get_by_role("button").click()

    async def violations(self) -> list[str]:
        """What axe-core finds wrong with the page as it is."""
        if not await self.page.evaluate("'axe' in window"):
            await self.page.evaluate(AXE)
        found: list[dict[str, Any]] = await self.page.evaluate(VIOLATIONS)
        return [
            f"{violation['id']}: {node['failureSummary']}: {node['html']}"
            for violation in found
            for node in violation["nodes"]
        ]
