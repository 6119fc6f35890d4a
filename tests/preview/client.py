"""Uses the page of the preview like a person. Elements are found by their visible texts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.async_api import Locator, Page

AXE = Path(__file__).with_name("axe.min.js").read_text(encoding="utf-8")
VIOLATIONS = "axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)"
"""Returns only the violations, because sending all results takes longer than the search."""


class Client:
    """A person who uses the page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @property
    def composer(self) -> Locator:
        return self.page.locator("#composer-text")

    @property
    def last(self) -> Locator:
        """Returns the latest message."""
        return self.messages.last

    @property
    def messages(self) -> Locator:
        return self.page.get_by_role("article")

    def message(self, text: str) -> Locator:
        """Returns the latest message with this text."""
        return self.messages.filter(has_text=text).last

    def button(self, name: str) -> Locator:
        """Returns the latest button with this name."""
        return self.page.get_by_role("button", name=name, exact=True).last

    def example(self, label: str) -> Locator:
        return self.page.get_by_role("button", name=label)

    async def send(self, text: str) -> None:
        await self.composer.fill(text)
        await self.composer.press("Enter")

    async def ask(self, question: str, **options: str) -> None:
        """Types the command /ask with these options, and sends it."""
        await self.composer.fill("/ask ")
        await self.fill("question", question)
        for name, value in options.items():
            await self.page.get_by_role("button", name=f"+ {name}").click()
            await self.fill(name, value)
        await self.page.locator("#command-run").click()

    async def fill(self, option: str, value: str) -> None:
        await self.page.get_by_role("combobox", name=option).fill(value)

    async def use_app(self, name: str) -> None:
        """Picks an app's entry from the open menu."""
        await self.page.get_by_role("menuitem", name="Apps").click()
        await self.page.get_by_role("menuitem", name=name).click()

    async def become(self, name: str) -> None:
        await self.open_settings()
        await self.page.get_by_role("radio", name=name).check()
        await self.page.keyboard.press("Escape")

    async def open_settings(self) -> None:
        await self.page.get_by_role("region", name="You").get_by_role("button").click()

    async def violations(self) -> list[str]:
        """Returns the problems that axe-core finds on the page as it is now."""
        if not await self.page.evaluate("'axe' in window"):
            await self.page.evaluate(AXE)
        found: list[dict[str, Any]] = await self.page.evaluate(VIOLATIONS)
        return [
            f"{violation['id']}: {node['failureSummary']}: {node['html']}"
            for violation in found
            for node in violation["nodes"]
        ]
