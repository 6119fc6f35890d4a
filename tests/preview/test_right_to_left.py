"""Tests the page in Arabic, with content in several languages: examples, buttons in sentences, and names."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TypedDict

import pytest
from PIL import Image
from playwright.async_api import Locator, expect

from tests.knowledge.content_folder import write
from tests.preview import sky
from tests.preview.client import Client

pytestmark = pytest.mark.asyncio(loop_scope="session")

ANSWER = "المذنب كرة من الجليد والغبار."
FILES = {
    "en/comets.md": sky.COMET.replace("related: [crescent]\n", ""),
    "ar/comets.md": f"---\ntitle: المذنبات\nquestions: [ما هي المذنبات؟]\n---\n{ANSWER}\n",
    "fr/comets.md": "---\ntitle: Comètes\n---\nUne comète est une boule de glace et de poussière.\n",
    "id/comets.md": "---\ntitle: Komet\n---\nKomet adalah bola es dan debu.\n",
}
ARABIC = ["ما هي المذنبات؟", "ما هي المنذبات؟", "كيف أخبز خبز العجين المخمر؟"]
"""The examples of the page in Arabic: a plain question, a misspelt one and one that isn't answered."""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write(tmp_path / "content", FILES)


async def test_arabic_page_has_its_own_examples_and_keeps_names_and_full_stops_in_place(
    client: Client,
) -> None:
    examples = client.page.locator(".example > [dir]")
    await expect(examples.first).to_have_text("What is a comet made of?")
    await choose_language(client, "own:ar")
    await expect(examples).to_have_text(ARABIC)
    assert await widths_with_a_lone_full_stop(client.page.locator(".examples p").first) == []
    await examples.last.click()  # the card has "/topics."
    await expect(client.last.locator(".mention").last).to_have_text("/topics")
    assert await widths_with_a_lone_full_stop(client.last.locator(".text").last) == []
    await examples.first.click()
    await expect(client.last).to_contain_text(ANSWER)
    other_languages = client.last.get_by_role("combobox").last
    await expect(other_languages).to_contain_text("Bahasa Indonesia")
    for name in ("English", "Français", "Bahasa Indonesia"):
        await assert_names_are_whole(other_languages, name)
    await choose_language(client, "id")
    await expect(examples.first).to_have_text("Komet")
    await choose_language(client, "tr")  # no topic is in Turkish
    await expect(examples.first).to_have_text("What is a comet made of?")


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


class Letters(TypedDict):
    """The places of letters in the window: left, top, right and bottom."""

    first: list[float]
    last: list[float]


async def assert_names_are_whole(select: Locator, cut: str) -> None:
    """Makes a select end in the middle of a name, and asserts that only the names before it are shown."""
    names: dict[str, Letters] = await select.evaluate(ONLY_OUTER_LETTERS, cut)
    picture = Image.open(BytesIO(await select.page.screenshot(animations="disabled"))).convert("RGB")

    def is_drawn(box: list[float]) -> bool:
        letter = picture.crop((round(box[0]), round(box[1]), round(box[2]), round(box[3])))
        return len(letter.getcolors(1 << 16) or ()) > 1

    drawn = {name: (is_drawn(each["first"]), is_drawn(each["last"])) for name, each in names.items()}
    whole = list(names)[: list(names).index(cut)]
    assert drawn == {name: (name in whole, name in whole) for name in names}


ONLY_OUTER_LETTERS = """(button, cut) => {
    const text = button.querySelector("[dir]");
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const names = {};
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("::highlight(outer) { color: red }");
    document.adoptedStyleSheets = [sheet];
    const outer = new Highlight();
    CSS.highlights.set("outer", outer);
    const letter = (node, start) => {
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + 1);
        outer.add(range);
        return range;
    };
    while (walker.nextNode()) {
        const node = walker.currentNode;
        for (const { 0: name, index } of node.data.matchAll(/\\p{Script=Latin}[\\p{Script=Latin} ]+/gu)) {
            names[name] = { first: letter(node, index), last: letter(node, index + name.length - 1) };
        }
    }
    text.style.color = "transparent";
    const select = button.parentElement;
    select.style.maxWidth = "none";
    const place = each => each.getBoundingClientRect();
    const middle = (place(names[cut].first).left + place(names[cut].last).right) / 2;
    select.style.width = `${place(select).width + place(text).left - middle}px`;
    const edge = place(text).left; // letters beyond it are invisible
    const box = range => {
        const { left, top, right, bottom } = place(range);
        return [Math.max(left, edge), top, Math.max(right, edge), bottom];
    };
    const boxes = ({ first, last }) => ({ first: box(first), last: box(last) });
    return Object.fromEntries(Object.entries(names).map(([name, letters]) => [name, boxes(letters)]));
}"""
"""Colours only each name's first and last letter, sets the width, and returns the places of these letters."""
