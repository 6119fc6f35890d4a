"""Tests that axe-core finds no problem on any screen, in the dark and the light theme."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.preview.client import Client
from tests.preview.conftest import Bot, Open

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def first_visit(client: Client) -> None:
    await expect(client.example("A plain question")).to_be_visible()


async def answer(client: Client) -> None:
    await client.ask("comet")
    await expect(client.last).to_contain_text("A comet is")


async def details(client: Client) -> None:
    await client.button("Read more").click()
    await expect(client.last).to_contain_text("Only you can see this")


async def suggestions(client: Client) -> None:
    await client.ask("nebula")
    await expect(client.last).to_contain_text("Did you mean")


async def no_match(client: Client) -> None:
    await client.ask("how do i bake bread?")
    await expect(client.last).to_contain_text("I have no topic")


async def right_to_left(client: Client) -> None:
    await client.ask("ما هو الهلال؟")
    await expect(client.last).to_contain_text("القمر")


async def reply(client: Client) -> None:
    await client.send("@Falak what is a comet?")
    await expect(client.last).to_contain_text("A comet is")


async def command_picker(client: Client) -> None:
    await client.composer.press_sequentially("/")
    await expect(client.page.get_by_role("option").first).to_be_visible()


async def people(client: Client) -> None:
    await client.composer.press_sequentially("@")
    await expect(client.page.get_by_role("option", name="Falak")).to_be_visible()


async def autocomplete(client: Client) -> None:
    await client.composer.fill("/ask ")
    await client.page.keyboard.type("neb")
    await client.page.keyboard.press("ArrowDown")
    await expect(client.page.get_by_role("option").first).to_be_visible()


async def message_menu(client: Client) -> None:
    await client.messages.first.click(button="right")
    await client.page.get_by_role("menuitem", name="Apps").click()
    await expect(client.page.get_by_role("menuitem", name="Answer this")).to_be_visible()


async def form(client: Client) -> None:
    await client.button("👎").click()
    await client.button("Report a mistake").click()
    await client.page.get_by_role("button", name="Submit").click()
    await expect(client.page.get_by_role("dialog")).to_contain_text("This field is required")


async def select(client: Client) -> None:
    await client.page.get_by_role("combobox", name="Related topics").click()
    await expect(client.page.get_by_role("option").first).to_be_visible()


async def topic_browser(client: Client) -> None:
    await client.composer.fill("/topics ")
    await client.page.get_by_role("button", name="Send the command").click()
    await expect(client.last).to_contain_text("used /topics")


async def settings(client: Client) -> None:
    await client.open_settings()
    await expect(client.page.get_by_role("radio", name="Bilal")).to_be_visible()


async def panel(client: Client) -> None:
    await client.become("Bilal")
    await client.composer.fill("/settings panel ")
    await client.page.get_by_role("button", name="Send the command").click()
    await expect(client.last).to_contain_text("Settings for #general")


async def panel_form(client: Client) -> None:
    await client.last.get_by_role("button", name="Change").first.click()
    await expect(client.page.get_by_role("dialog", name="Keyword replies")).to_be_visible()


async def insights(client: Client) -> None:
    await client.composer.fill("/insights ")
    await client.page.get_by_role("button", name="Send the command").click()
    await expect(client.last.get_by_role("img")).to_be_visible()
    await expect(client.last).not_to_contain_text("edited")


async def direct_message(client: Client) -> None:
    await client.button("Direct Messages").click()
    await expect(client.page.get_by_role("heading", name="Falak", level=1)).to_be_visible()


async def forum(client: Client) -> None:
    await client.button("questions").click()
    await expect(client.page.get_by_role("region", name="Posts in questions")).to_be_visible()


async def editing(client: Client) -> None:
    await client.send("a thought")
    await expect(client.last).to_contain_text("a thought")
    await client.composer.press("ArrowUp")
    await expect(client.page.get_by_role("textbox", name="Edit the message")).to_be_focused()


SCREENS = {
    "answers": (first_visit, answer, details, select, form),
    "other replies": (suggestions, no_match, right_to_left, reply, topic_browser, forum),
    "writing": (command_picker, people, autocomplete, message_menu, editing),
    "moderating": (panel, panel_form, answer, insights),
    "elsewhere": (settings, direct_message),
}
"""Screens of a group share a page, because opening a page takes longer than checking a screen."""


async def problems_in_both_themes(client: Client) -> list[str]:
    found: list[str] = []
    for theme in ("dark", "light"):
        await client.page.evaluate(f"document.documentElement.dataset.theme = '{theme}'")
        found += [f"{theme}: {violation}" for violation in await client.violations()]
    return found


async def close_overlays(client: Client) -> None:
    """Closes everything that is open above the page: a list in a form, a form, or a menu."""
    for _ in range(3):
        await client.page.keyboard.press("Escape")
    await expect(client.page.get_by_role("dialog")).to_have_count(0)
    await expect(client.page.get_by_role("menu")).to_have_count(0)
    await client.composer.fill("")
    await expect(client.page.get_by_role("listbox")).to_have_count(0)


@pytest.mark.parametrize("group", SCREENS)
async def test_axe_finds_no_problem_on_a_desktop(open_page: Open, bot: Bot, group: str) -> None:
    client = await open_page(reduced_motion="reduce")
    found: dict[str, list[str]] = {}
    for screen in SCREENS[group]:
        if found:
            await close_overlays(client)
            await bot.flush()  # what the last screen caused, for the insights
        await screen(client)
        found[screen.__name__] = await problems_in_both_themes(client)
        await client.page.evaluate("delete document.documentElement.dataset.theme")
    assert found == {screen: [] for screen in found}


async def test_axe_finds_no_problem_on_a_phone(open_page: Open, bot: Bot) -> None:
    client = await open_page(
        viewport={"width": 390, "height": 844},
        has_touch=True,
        is_mobile=True,
        reduced_motion="reduce",
    )
    await answer(client)
    await details(client)
    assert await problems_in_both_themes(client) == []
    await message_menu(client)
    sheet = await client.page.get_by_role("menu", name="Message").bounding_box()
    assert sheet is not None
    assert (sheet["x"], sheet["width"], sheet["y"] + sheet["height"]) == (0, 390, 844)
    assert await problems_in_both_themes(client) == []
    await client.page.keyboard.press("Escape")
    await client.page.get_by_role("button", name="Channels").click()
    await client.open_settings()
    assert await problems_in_both_themes(client) == []


async def test_log_messages_and_navigation_have_accessible_names(client: Client) -> None:
    await answer(client)
    log = client.page.get_by_role("log", name="Messages in general")
    time = await client.last.get_by_role("time").first.inner_text()
    await expect(log.get_by_role("article").last).to_have_accessible_name(f"Falak {time}")
    await expect(client.page.get_by_role("navigation", name="Servers")).to_be_visible()
    await expect(client.page.get_by_role("textbox", name="Message #general")).to_be_visible()
