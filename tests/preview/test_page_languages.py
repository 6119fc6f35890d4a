"""Tests that the page uses the same language as the bot: the client's, or the one a person chose."""

from __future__ import annotations

import os
import re
import shutil
import socket
from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from bot.cli.preview.page_words import page_languages
from bot.local_discord.page.page import STATIC
from tests.cli.process import ROOT, started
from tests.discord_app.made_up import LANGUAGE, NAME, add_catalogue, foreign_words, made_up
from tests.preview import sky
from tests.preview.client import Client

TRANSLATED = re.compile(r'\bsay(?:With)?\(\s*"((?:[^"\\]|\\.)*)"')
WIDTHS = (390, 1280)


def test_every_text_of_the_page_has_a_message() -> None:
    texts = {text for file in (STATIC / "js").glob("*.js") for text in TRANSLATED.findall(file.read_text())}
    words = page_languages(lambda _: ()).words["en"]
    assert texts <= words.keys()
    assert words.keys() - texts == {"Member", "Moderator", *EXAMPLES}


EXAMPLES = {"A plain question", "With a typing error", "One that it can't answer"}


@pytest.mark.asyncio(loop_scope="session")
async def test_page_uses_the_language_of_the_client(client: Client) -> None:
    await client.page.get_by_role("button", name="Settings").click()
    await client.page.get_by_role("combobox", name="Language").select_option("fr")
    await expect(client.page.get_by_text("Tu es")).to_be_visible()
    await expect(client.composer).to_have_attribute("placeholder", re.compile("Envoyer un message à"))
    await expect(client.page.locator("html")).to_have_attribute("dir", "ltr")
    await expect(client.page.locator("html")).to_have_attribute("lang", "fr")


@pytest.mark.asyncio(loop_scope="session")
async def test_names_and_buttons_follow_the_direction_of_the_language(client: Client) -> None:
    for language, direction in (("own:ar", "rtl"), ("own:ur", "rtl"), ("en-US", "ltr")):
        await become_bilal_with_language(client, language)
        await assert_direction(client, direction)


async def assert_direction(client: Client, direction: str) -> None:
    """Asserts the direction of names and buttons. The settings of the page must be open."""
    number = await client.messages.count()
    await expect(client.page.locator("html")).to_have_attribute("dir", direction)
    side = "right" if direction == "rtl" else "left"
    title = client.page.locator("#intro-title")
    assert await title.evaluate("title => getComputedStyle(title).direction") == direction
    for name in (".channels h2", ".channels h3", ".settings .account-name b"):
        assert set(await client.page.locator(name).evaluate_all(SIDES)) == {side}, name
    await client.page.keyboard.press("Escape")
    await client.composer.fill("/settings panel ")
    await client.page.locator("#command-run").click()
    await expect(client.messages).to_have_count(number + 1)
    await expect(client.last.get_by_role("combobox")).to_have_text("general")
    assert await client.last.locator(".select-button > span[dir]").evaluate_all(SIDES) == [side]
    await client.ask("comet")
    await expect(client.messages).to_have_count(number + 2)
    await client.last.locator(".row button").nth(1).wait_for()
    lefts, space = await client.last.locator(".row").first.evaluate(LEFT_EDGES_AND_SPACE)
    assert len(lefts) > 1
    assert lefts == sorted(lefts)
    assert (space["left"] > space["right"]) is (direction == "rtl")
    margins = "({ paddingLeft, paddingRight }) => [paddingLeft, paddingRight]"
    assert await client.last.evaluate(f"message => ({margins})(getComputedStyle(message))") == (
        ["48px", "16px"] if direction == "rtl" else ["16px", "48px"]
    )


SIDES = """each => each.map(element => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const [text, box] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
    return text.left - box.left > box.right - text.right ? "right" : "left";
})"""
"""Returns the side of each element on which its text is."""
LEFT_EDGES_AND_SPACE = """row => {
    const [box, ...parts] = [row, ...row.children].map(each => each.getBoundingClientRect());
    const room = {
        left: Math.min(...parts.map(each => each.left)) - box.left,
        right: box.right - Math.max(...parts.map(each => each.right)),
    };
    return [parts.map(each => each.left), room];
}"""
"""Returns the left edges of a row's components, and the free space on both sides."""


@pytest.mark.asyncio(loop_scope="session")
async def test_a_person_can_choose_a_language_that_discord_lacks(tmp_path: Path, browser: Browser) -> None:
    shutil.copytree(ROOT / "bot", tmp_path / "bot", ignore=shutil.ignore_patterns("__pycache__"))
    add_catalogue(tmp_path / "bot" / "locales")
    content = sky.write(tmp_path / "content")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    arguments = ("preview", "--no-open", "--port", str(port), "--content", str(content))
    async with started(*arguments, cwd=tmp_path, environ={"PYTHONPATH": str(tmp_path)}) as bot:
        await bot.logs("ready as Falak")
        for width in WIDTHS:
            async with await browser.new_context(viewport={"width": width, "height": 800}) as context:
                client = Client(await context.new_page())
                await client.page.goto(f"http://127.0.0.1:{port}")
                await assert_own_language(client, width)


async def assert_own_language(client: Client, width: int) -> None:
    """Chooses the language, and asserts that the settings and a card are in it."""
    if width < 700:
        await client.page.get_by_role("button", name="Channels").click()
    await client.page.get_by_role("button", name="Settings").click()
    await client.page.get_by_role("combobox", name="Language").select_option(f"own:{LANGUAGE}")
    await expect(client.page.get_by_text(made_up("You are"))).to_be_visible()
    await expect(client.page.locator("html")).to_have_attribute("dir", "rtl")
    options = await client.page.locator("select option").all_inner_texts()
    assert NAME in options
    await client.page.locator(".settings").wait_for()
    settings = await client.page.locator(".settings").inner_text()
    assert set(foreign_words(settings)) <= set(foreign_words(" ".join(options))) | {"Amina", "Bilal"}
    if width < 700:
        await client.page.mouse.click(5, 400)  # outside the drawer, which is on the right
        await expect(client.page.locator(".drawer-open")).to_have_count(0)
    await client.composer.fill("/privacy ")
    await client.page.locator("#command-run").click()
    await expect(client.last).to_contain_text(made_up("Privacy"))
    overflow = await client.page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert not overflow
    if folder := os.environ.get("PICTURES"):
        await client.page.screenshot(path=Path(folder) / f"made-up-{width}.png")


@pytest.mark.asyncio(loop_scope="session")
async def test_forms_name_days_and_missing_values_in_the_language(client: Client) -> None:
    before = await client.messages.count()
    for number, (language, (empty, missing, day)) in enumerate(FORM_TEXTS.items(), start=1):
        await become_bilal_with_language(client, language)
        await client.page.keyboard.press("Escape")
        await client.composer.fill("/outreach panel ")
        await client.page.locator("#command-run").click()
        await expect(client.messages).to_have_count(before + number)
        await client.last.locator(".button.primary").click()
        form = client.page.get_by_role("dialog")
        await expect(form.locator(".select-button").first).to_have_text(empty)
        await form.locator(".button.primary").click()
        await expect(form).to_contain_text(missing)
        await expect(form.get_by_role("checkbox", name=day)).to_be_visible()
        await client.page.keyboard.press("Escape")
        await expect(form).to_have_count(0)


FORM_TEXTS = {
    "en-US": ("Make a selection", "This field is required", "Tuesdays"),
    "fr": ("Fais un choix", "Ce champ est obligatoire", "le mardi"),
    "own:ar": ("اختر من القائمة", "هذا الحقل مطلوب", "أيام الثلاثاء"),
    "own:ur": ("فہرست میں سے چنیں", "یہ خانہ پُر کرنا ضروری ہے", "ہر منگل"),
}
"""The texts of a form by language: for an empty select, for a missing field, and for a day."""


@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.usefixtures("workshop")
async def test_picked_values_are_joined_as_in_the_language(client: Client) -> None:
    before = await client.messages.count()
    for number, (language, picked) in enumerate(PICKED.items()):
        await become_bilal_with_language(client, language)
        await client.page.keyboard.press("Escape")
        await client.composer.fill("/selects ")
        await client.page.locator("#command-run").click()
        await expect(client.messages).to_have_count(before + 2 * number + 1)
        words = client.messages.nth(before + 2 * number).locator(".select-button").first
        await words.click()
        await client.page.get_by_role("option").nth(1).click()
        assert (await words.inner_text()).strip() == "One"
        await words.press("Escape")  # closing the list applies the choice
        await expect(words).to_have_text(picked)
        await expect(client.messages).to_have_count(before + 2 * number + 2)  # the bot replies


PICKED = {"en-US": "One, Two", "fr": "One, Two", "own:ar": "One، Two", "own:ur": "One، Two"}
"""Two picked values by language."""


async def become_bilal_with_language(client: Client, language: str) -> None:
    """Opens the settings of the page, and chooses the moderator and a language."""
    await client.page.locator("#account-button").click()
    await client.page.get_by_role("radio", name="Bilal").check()
    await client.page.locator(".settings select").select_option(language)
