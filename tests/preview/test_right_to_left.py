"""Tests the page in Arabic, and buttons in sentences in every language."""

from __future__ import annotations

import pytest
from playwright.async_api import Locator, expect

from tests.preview.client import Client

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_arabic_page_keeps_full_stops_in_place(client: Client) -> None:
    await choose_language(client, "own:ar")
    assert await widths_with_a_lone_full_stop(client.page.locator(".examples p").first) == []
    await client.page.locator(".example").last.click()  # the card has "/topics."
    await expect(client.last.locator(".mention").last).to_have_text("/topics")
    assert await widths_with_a_lone_full_stop(client.last.locator(".text").last) == []


async def test_buttons_in_sentences_take_the_keys_of_buttons(client: Client) -> None:
    await client.ask("xyzzy")
    mention = client.last.get_by_role("button", name="/topics", exact=True)
    for key in ("Enter", "Space"):
        await mention.press(key)
        await expect(client.page.locator("#command-run")).to_be_visible()
        await client.page.get_by_role("button", name="Cancel the command").click()
    await client.page.get_by_role("button", name="@Falak", exact=True).press("Enter")
    await expect(client.composer).to_have_value("@Falak ")
    await client.page.get_by_role("button", name="send Falak a direct message").press("Space")
    await expect(client.page.get_by_role("heading", name="Falak", level=1)).to_be_visible()


async def choose_language(client: Client, language: str) -> None:
    await client.page.locator("#account-button").click()
    await client.page.locator(".settings select").select_option(language)
    await client.page.keyboard.press("Escape")


async def widths_with_a_lone_full_stop(sentence: Locator) -> list[int]:
    """Returns the widths at which the full stop after the last button is on another line than the button."""
    return await sentence.evaluate(LONE_FULL_STOPS)


LONE_FULL_STOPS = """sentence => {
    const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
    const all = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) all.push(walker.currentNode);
    const inButton = node => node.parentElement.closest("[role=button], button");
    const index = all.findLastIndex(inButton);
    const last = all[index];
    const after = all.slice(index + 1).find(node => /[^\\u2066-\\u2069]/.test(node.data));
    const stop = after.data.indexOf(".");
    if (!/^[\\u2066-\\u2069]*[.]/.test(after.data)) throw new Error(`no full stop, but "${after.data}"`);
    const range = document.createRange();
    const middle = (node, start) => {
        range.setStart(node, start);
        range.setEnd(node, start + 1);
        const { top, bottom } = range.getBoundingClientRect();
        return (top + bottom) / 2;
    };
    const found = [];
    for (let width = 120; width <= 420; width += 1) {
        sentence.style.width = `${width}px`;
        if (Math.abs(middle(last, last.length - 1) - middle(after, stop)) > 6) found.push(width);
    }
    sentence.style.width = "";
    return found;
}"""
