"""Tests pictures, selects, forms and options of every kind, with a bot that uses them all."""

from __future__ import annotations

import pytest
from playwright.async_api import Locator, expect

from tests.preview.client import Client
from tests.preview.conftest import Open, in_session
from tests.preview.workshop import Workshop, may_answer

pytestmark = pytest.mark.asyncio(loop_scope="session")

NATURAL = "image => [image.complete && image.naturalWidth, image.width, image.height]"


@in_session
async def client(open_page: Open, workshop: Workshop) -> Client:
    return await open_page()


async def run(client: Client, command: str, **options: str) -> None:
    """Types a command with these options, and sends it."""
    await client.composer.fill(f"/{command} ")
    for name, value in options.items():
        field = client.page.get_by_role("combobox", name=name)
        if not await field.count():
            await client.page.get_by_role("button", name=f"+ {name}").click()
        await field.fill(value)
    await client.page.get_by_role("button", name="Send the command").click()


async def options_of(client: Client, name: str) -> list[str]:
    await client.page.get_by_role("combobox", name=name).click()
    shown = client.page.get_by_role("listbox").get_by_role("option").locator(".option-text > span")
    await expect(shown.first).to_be_visible()
    return await shown.all_inner_texts()


async def pick(client: Client, select: str, *options: str) -> None:
    """Picks options from a select. Closes the list if it is still open."""
    field = client.page.get_by_role("combobox", name=select)
    await field.click()
    for option in options:
        named = client.page.get_by_text(option, exact=True)
        await client.page.get_by_role("option").filter(has=named).click()
    if await field.get_attribute("aria-expanded") == "true":
        await field.press("Escape")


async def is_shown(picture: Locator) -> bool:
    await picture.scroll_into_view_if_needed()
    await expect(picture).to_have_js_property("complete", value=True)
    return (await picture.evaluate(NATURAL))[0] == 640


async def test_a_picture_in_a_card_keeps_its_proportions(client: Client) -> None:
    before = await client.messages.count()
    for number, private in enumerate(("True", "False"), start=1):
        await run(client, "chart", private=private)
        await expect(client.messages).to_have_count(before + number)
        await expect(client.last).to_contain_text("This week")
        pictures = client.last.get_by_role("img", name="Questions a day")
        await expect(pictures).to_have_count(1)
        assert await is_shown(pictures)
        box = await pictures.bounding_box()
        assert box is not None
        assert box["width"] == pytest.approx(2 * box["height"], abs=2)
        await expect(client.last.get_by_text("Only you can see this")).to_have_count(int(private == "True"))
        async with client.page.context.expect_page() as opened:
            await pictures.click()
        picture = await opened.value
        assert "/page/attachments/" in picture.url
        await picture.close()


async def test_pictures_beside_text_in_a_row_and_files_are_shown(client: Client) -> None:
    await run(client, "album")
    await expect(client.last).to_contain_text("Beside it")
    assert await is_shown(client.last.get_by_role("img", name="Small"))
    assert await is_shown(client.last.get_by_role("img", name="Number 1"))
    hidden = client.last.get_by_alt_text("Number 2")
    await expect(hidden).to_be_hidden()
    await client.last.get_by_role("button", name="Spoiler").click()
    await expect(hidden).to_be_visible()
    await expect(client.last.get_by_role("link", name="notes.txt")).to_contain_text("5 bytes")


async def test_a_picture_without_a_card_is_shown(client: Client) -> None:
    await run(client, "plain")
    await expect(client.last).to_contain_text("Here.")
    assert await is_shown(client.last.get_by_role("img", name="Questions a day"))


async def test_layout_does_not_shift_when_a_picture_loads(client: Client) -> None:
    await client.page.evaluate(
        """window.heights = [];
        new MutationObserver(() => {
            const image = document.querySelector("article img");
            if (image && !image.complete) heights.push(image.getBoundingClientRect().height);
        }).observe(document.body, {subtree: true, childList: true});"""
    )
    await run(client, "chart")
    picture = client.page.get_by_role("img", name="Questions a day")
    assert await is_shown(picture)
    box = await picture.bounding_box()
    assert box is not None
    assert set(await client.page.evaluate("heights")) <= {box["height"]}


async def test_every_kind_of_select_sends_the_picked_values(client: Client) -> None:
    await run(client, "selects")
    await expect(client.page.get_by_role("combobox", name="A place")).to_be_visible()
    for select, picked, reply, shown in [
        ("Some words", ["Two", "Three"], "words: 1, 2, 3", "One, Two, Three"),
        ("Some words", ["One", "Two", "Three"], "words: nothing", ""),
        ("A person", ["Yusuf"], "people: yusuf", "Yusuf"),
        ("A role", ["Moderators"], "roles: Moderators", "Moderators"),
        ("Either", ["Bilal", "Moderators"], "either: bilal, Moderators", "Bilal, Moderators"),
        ("A place", ["After hours"], "places: After hours", "After hours"),
    ]:
        await pick(client, select, *picked)
        await expect(client.last).to_contain_text(reply)
        await expect(client.last.locator(".reference")).to_be_visible()
        await expect(client.page.get_by_role("combobox", name=select)).to_contain_text(shown)


async def test_a_channel_select_offers_only_its_kinds_of_channels(client: Client) -> None:
    await run(client, "selects")
    assert await options_of(client, "A place") == ["After hours"]


async def test_typing_a_letter_moves_to_an_option(client: Client) -> None:
    await run(client, "selects")
    field = client.page.get_by_role("combobox", name="A person")
    await field.press("ArrowDown")
    await field.press("y")
    await field.press("Enter")
    await expect(client.last).to_contain_text("people: yusuf")


async def test_a_form_accepts_every_kind_of_input(client: Client) -> None:
    await run(client, "form")
    await client.button("Open the form").click()
    form = client.page.get_by_role("dialog", name="A form")
    await expect(form.get_by_role("combobox", name="Mode")).to_contain_text("Never")
    await expect(form.get_by_role("combobox", name="Place")).to_contain_text("general")
    await form.get_by_role("button", name="Submit").click()
    await expect(form.get_by_text("This field is required")).to_have_count(2)
    await form.get_by_role("textbox", name="Words").fill("no")
    await pick(client, "Several", "Red")
    await form.get_by_role("button", name="Submit").click()
    await expect(form).to_contain_text("Must be at least 3 characters")
    await expect(form).to_contain_text("Make at least 2 selections")
    await form.get_by_role("textbox", name="Words").fill("some words")
    await pick(client, "Several", "Blue")
    await pick(client, "Mode", "Always")
    await pick(client, "Person", "Yusuf")
    assert await options_of(client, "Place") == ["general", "newcomers", "stargazing", "off-topic"]
    await client.page.get_by_role("option", name="stargazing").click()
    assert await client.violations() == []
    await form.get_by_role("button", name="Submit").click()
    await expect(client.last).to_contain_text(
        "Words: some words; Mode: ['always']; Several: ['Red', 'Blue']; Person: yusuf; Place: stargazing"
    )


async def test_a_form_accepts_radio_buttons_and_checkboxes(client: Client) -> None:
    await run(client, "choices")
    form = client.page.get_by_role("dialog", name="Choices")
    submit = form.get_by_role("button", name="Submit")
    mode = form.get_by_role("radiogroup", name="Mode")
    await expect(form.get_by_role("checkbox", name="Red")).to_be_checked()
    await submit.click()
    await expect(form.get_by_text("This field is required")).to_have_count(1)
    await expect(form).to_contain_text("Make at least 2 selections")
    await expect(mode).to_be_focused()
    await mode.get_by_role("radio", name="Always").focus()
    await client.page.keyboard.press("ArrowDown")
    await expect(mode.get_by_role("radio", name="أبدًا")).to_be_checked()
    for colour in ("Green", "Blue"):
        await form.get_by_role("checkbox", name=colour).check()
    await submit.click()
    await expect(form).to_contain_text("Make at most 2 selections")
    await form.get_by_text("Red").click()
    await form.get_by_text("Loud").click()
    assert await client.violations() == []
    await submit.click()
    await expect(client.last).to_contain_text("Mode: never; Colours: ['Green', 'Blue']; Loud: True")


async def test_default_values_of_a_form_can_be_cleared(client: Client) -> None:
    await run(client, "form")
    await client.button("Open the form").click()
    form = client.page.get_by_role("dialog", name="A form")
    await form.get_by_role("textbox", name="Words").fill("some words")
    await pick(client, "Several", "Red", "Green")
    await form.get_by_role("button", name="Clear").click()
    await form.get_by_role("button", name="Submit").click()
    await expect(client.last).to_contain_text("Place: nothing")


async def test_escape_first_closes_the_list_and_then_the_form(client: Client) -> None:
    await run(client, "form")
    await client.button("Open the form").click()
    form = client.page.get_by_role("dialog", name="A form")
    await form.get_by_role("combobox", name="Mode").click()
    await client.page.keyboard.press("Escape")
    await expect(form.get_by_role("option")).to_have_count(0)
    await expect(form).to_be_visible()
    await client.page.keyboard.press("Escape")
    await expect(form).to_have_count(0)


async def test_a_subcommand_accepts_an_option_of_every_kind(client: Client) -> None:
    await client.composer.press_sequentially("/tools kit")
    await expect(client.page.get_by_role("option").first).to_contain_text("/tools kit use")
    await client.page.keyboard.press("Enter")
    assert await options_of(client, "place") == [
        "general", "newcomers", "announcements", "stargazing", "off-topic", "questions", "this weekend",
        "Where to begin?",
    ]  # fmt: skip
    filled = {
        "place": "#this weekend", "person": "@Bilal", "count": "12", "mode": "slow", "sure": "true",
        "role": "Moderators", "share": "0.25",
    }  # fmt: skip
    for name, value in filled.items():
        field = client.page.get_by_role("combobox", name=name)
        if not await field.count():
            await client.page.get_by_role("button", name=f"+ {name}").click()
        await field.fill(value)
    send = client.page.get_by_role("button", name="Send the command")
    await send.click()
    await expect(client.page.get_by_role("alert")).to_have_text("count: Input a number of at most 9.")
    await client.fill("count", "2.5")
    await send.click()
    await expect(client.page.get_by_role("alert")).to_have_text("count: Input a valid integer.")
    await client.fill("count", "7")
    await send.click()
    await expect(client.last).to_contain_text("this weekend; bilal; 7; slow; True; Moderators; 0.25")


async def test_picker_hides_moderators_commands_from_members(client: Client) -> None:
    await client.composer.press_sequentially("/guarded")
    await expect(client.page.get_by_text("No command is called /guarded.")).to_be_visible()
    await client.composer.fill("/settings")
    await expect(client.page.get_by_text("No command is called /settings.")).to_be_visible()
    await client.composer.fill("")
    await client.become("Bilal")
    await client.composer.press_sequentially("/settings")
    await expect(client.page.get_by_role("option").first).to_contain_text("/settings")
    await client.composer.fill("")
    await run(client, "guarded")
    await expect(client.last).to_contain_text("You may.")
    await run(client, "settings panel")
    await expect(client.last).to_contain_text("Bilal used /settings panel")


async def test_a_deferred_reply_is_shown_as_thinking(client: Client) -> None:
    may_answer.clear()
    await run(client, "slow")
    await expect(client.last).to_contain_text("Amina used /slow")
    await expect(client.last.get_by_role("status")).to_contain_text("Workshop is thinking…")
    assert await client.violations() == []
    may_answer.set()
    await expect(client.last).to_contain_text("Done.")
    await expect(client.last.get_by_role("status")).to_have_count(0)


@pytest.mark.parametrize("width", [390, 1280])
async def test_axe_finds_no_problem_and_components_fit_the_width(
    open_page: Open, workshop: Workshop, width: int
) -> None:
    client = await open_page(viewport={"width": width, "height": 844}, reduced_motion="reduce")
    for command in ("chart", "album", "selects"):
        await run(client, command)
        await expect(client.last).to_contain_text(f"used /{command}")
        await expect(client.last.locator(".components")).to_be_visible()
        for theme in ("dark", "light"):
            await client.page.evaluate(f"document.documentElement.dataset.theme = '{theme}'")
            assert await client.violations() == []
        assert await client.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        edges = "[...document.querySelectorAll('.components *')].map(e => e.getBoundingClientRect().right)"
        assert max(await client.page.evaluate(edges)) <= width
