"""Tests messages, people and settings on the page."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.async_api import expect

from bot.cli.preview.staging import Stage
from tests.preview import sky
from tests.preview.client import Client
from tests.preview.conftest import Open

pytestmark = pytest.mark.asyncio(loop_scope="session")

MARKDOWN = [
    ("**bold** *thin* __under__ ~~gone~~", {"strong": "bold", "em": "thin", "u": "under", "s": "gone"}),
    ("a `code` b", {"code": "code"}),
    ("```py\nx = 1\n```", {"pre code": "x = 1"}),
    ("> said\nnot said", {"blockquote": "said"}),
    ("## Head\ntext", {"h3.h2": "Head"}),
    ("-# small", {"small": "small"}),
    ("- one\n  - two", {"ul > li > ul > li": "two"}),
    ("3. three\n4. four", {"ol[start='3'] > li:last-child": "four"}),
    ("[site](https://example.org)", {"a[href='https://example.org'][rel~=noopener]": "site"}),
    ("see https://example.org/a.", {"a[href='https://example.org/a']": "https://example.org/a"}),
    ("||secret||", {".spoiler": "secret"}),
    (r"\*not thin\*", {".text": "*not thin*"}),
    ("@everyone", {".mention": "@everyone"}),
    ("<t:0:d>", {"time[datetime^='1970-01-01']": "1/1/70"}),
]


async def test_markdown_looks_as_on_discord(client: Client) -> None:
    wrong: dict[str, list[str]] = {}
    for number, (written, drawn) in enumerate(MARKDOWN, start=2):
        await client.composer.fill(written)
        await client.composer.press("Enter")
        await expect(client.messages).to_have_count(number)
        for selector, text in drawn.items():
            found = await client.last.locator(f".body {selector}").all_text_contents()
            if text not in map(str.strip, found):
                wrong[written] = found
    assert wrong == {}


async def test_lists_have_no_empty_lines_around_them(client: Client) -> None:
    lists = (("- one\n- two", "ul", "ul"), ("```a```\n- one", "pre", "ul"))
    for number, (text, first, last) in enumerate(lists, start=2):
        await client.send(text)
        await expect(client.messages).to_have_count(number)
        around = await client.last.locator(".text").bounding_box()
        above = await client.last.locator(first).bounding_box()
        below = await client.last.locator(last).bounding_box()
        assert around and above and below
        empty = around["height"] - below["height"] - (above["height"] if first != last else 0)
        assert empty < 16, f"{text}: {empty} pixels are empty, and a line has 22"


async def test_messages_can_be_edited_and_deleted(client: Client, open_page: Open) -> None:
    other = await open_page()
    await client.send("first")
    await expect(client.last).to_contain_text("first")
    await client.composer.press("ArrowUp")
    editor = client.page.get_by_role("textbox", name="Edit the message")
    await expect(editor).to_be_focused()
    await editor.fill("second")
    await editor.press("Enter")
    await expect(other.last).to_contain_text("second (edited)")
    await client.last.click(button="right")
    await client.page.get_by_role("menuitem", name="Delete Message").click()
    await client.page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    await expect(other.message("second")).to_have_count(0)


async def test_only_moderators_can_delete_other_peoples_messages(client: Client) -> None:
    delete = client.page.get_by_role("menuitem", name="Delete Message")
    await client.messages.first.click(button="right")
    await expect(client.page.get_by_role("menuitem", name="Reply")).to_be_visible()
    await expect(delete).to_have_count(0)
    await client.page.keyboard.press("Escape")
    await client.become("Bilal")
    await client.messages.first.click(button="right")
    await delete.click()
    await client.page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    await expect(client.messages).to_have_count(0)


async def test_channels_threads_and_forums_are_listed_in_order(client: Client) -> None:
    channels = client.page.get_by_role("navigation", name="Channels of Your community")
    await expect(channels.get_by_role("button")).to_have_text(
        [
            "general",
            "newcomers",
            "announcements",
            "stargazing",
            "this weekend",
            "off-topic",
            "questions",
            "Where to begin?",
        ]
    )
    await expect(channels.get_by_role("heading", name="After hours", level=3)).to_be_visible()
    await client.button("this weekend").click()
    await client.ask("azure nebula")
    await expect(client.last).to_contain_text("The Azure nebula glows.")
    await client.button("questions").click()
    await client.page.get_by_role("region", name="Posts in questions").get_by_role("button").click()
    await expect(client.page.get_by_role("heading", name="Where to begin?", level=1)).to_be_visible()
    await client.send("@Falak what is a comet?")
    await expect(client.last).to_contain_text("A comet is")


@pytest.mark.usefixtures("bot")
async def test_posts_in_a_forum_show_their_tags(stage: Stage, open_page: Open) -> None:
    (forum,) = [each for each in stage.local_discord.world.channels.values() if each.tags and not each.parent]
    (post,) = [each for each in stage.local_discord.world.channels.values() if each.parent is forum]
    post.tags = forum.tags[1:]
    client = await open_page()
    await client.button("questions").click()
    shown = client.page.get_by_role("region", name="Posts in questions").get_by_role("button")
    await expect(shown).to_contain_text("Telescopes")
    await expect(shown).to_contain_text("Agencies")
    await expect(shown).not_to_contain_text("Missions")
    assert await client.violations() == []


async def test_only_moderators_see_the_moderators_channel(client: Client) -> None:
    await expect(client.button("off-topic")).to_be_visible()
    await expect(client.page.get_by_role("button", name="moderation")).to_have_count(0)
    await client.become("Bilal")
    await client.button("moderation").click()
    await client.send("@Falak what is a comet?")
    await expect(client.last).to_contain_text("A comet is")
    await client.become("Amina")
    await expect(client.page.get_by_role("heading", name="general", level=1)).to_be_visible()


async def test_a_channel_and_a_thread_of_the_same_name_can_be_opened(client: Client, stage: Stage) -> None:
    world = stage.local_discord.world
    general = next(each for each in world.channels.values() if each.name == "general")
    general.add_thread("general")
    await expect(client.page.get_by_role("button", name="general", exact=True)).to_have_count(2)
    await client.button("general").click()
    await expect(client.page.get_by_text("This is the start of the thread.")).to_be_visible()


async def test_a_reply_shows_the_message_that_it_answers(client: Client) -> None:
    await client.messages.first.hover()
    await client.messages.first.get_by_role("button", name="Reply").click()
    await expect(client.page.get_by_text("Replying to Yusuf")).to_be_visible()
    await client.send("good question")
    await expect(client.last.locator(".reference")).to_contain_text("Yusuf What is a comet made of?")


async def test_person_language_and_colours_are_remembered(client: Client, open_page: Open) -> None:
    await client.open_settings()
    await client.page.get_by_role("radio", name="Light").check()
    await client.page.get_by_role("combobox", name="Language").select_option("de")
    await client.page.get_by_role("radio", name="Bilal").check()
    await expect(client.page.get_by_role("region", name="You").get_by_role("button")).to_contain_text("Bilal")
    light = await background(client)
    again = await open_page(client.page)
    assert await background(again) == light == "rgb(255, 255, 255)"
    await again.open_settings()
    for name in ("Light", "Bilal"):
        await expect(again.page.get_by_role("radio", name=name)).to_be_checked()
    await expect(again.page.get_by_role("combobox", name="Language")).to_have_value("de")


async def test_chosen_language_is_sent_to_the_bot(client: Client, stage: Stage) -> None:
    await client.open_settings()
    await client.page.get_by_role("combobox", name="Language").select_option("fr")
    await client.page.keyboard.press("Escape")
    await client.ask("comet")
    await expect(client.last).to_contain_text("A comet is")
    locales = {interaction.user.locale for interaction in stage.local_discord.world.interactions.values()}
    assert locales == {"fr"}


async def background(client: Client) -> str:
    return await client.page.evaluate("getComputedStyle(document.body).backgroundColor")


async def test_arabic_is_aligned_right_and_english_left(client: Client) -> None:
    await client.ask("ما هو الهلال؟")
    await expect(client.last).to_contain_text("الهلال هو القمر")
    await client.button("Read more").click()
    await expect(client.last.locator("li").first).to_have_text("غربًا")
    for line, is_right in {
        ".container .heading": True,
        ".container > .text >> nth=1": True,
        ".container li": True,
        ".only-you span": False,
    }.items():
        margins: list[float] = await client.last.locator(line).first.evaluate(
            """element => {
                const range = document.createRange();
                range.selectNodeContents(element);
                const [first] = range.getClientRects();
                const box = element.closest(".body, .text").getBoundingClientRect();
                return [first.left - box.left, box.right - first.right];
            }"""
        )
        left, right = margins
        assert (left > right) is is_right, line
    direction = "list => getComputedStyle(list).direction"
    assert await client.last.locator("ul").first.evaluate(direction) == "rtl"


async def test_page_fits_a_phone_without_horizontal_scrolling(open_page: Open, bot: object) -> None:
    client = await open_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    await client.ask("comet")
    await expect(client.last).to_contain_text("A comet is")
    await client.ask("nebula")
    await expect(client.last).to_contain_text("Did you mean")
    overflow = "document.documentElement.scrollWidth - innerWidth"
    right = (
        "Math.max(...[...document.querySelectorAll('.message *')].map(e => e.getBoundingClientRect().right))"
    )
    schemes: tuple[Literal["dark", "light"], ...] = ("dark", "light")
    for scheme in schemes:
        await client.page.emulate_media(color_scheme=scheme)
        assert await client.page.evaluate(overflow) <= 0
        assert await client.page.evaluate(right) <= 390
    await client.page.get_by_role("button", name="Channels").click()
    await client.page.get_by_role("button", name="newcomers").click()
    await expect(client.page.get_by_role("heading", name="newcomers", level=1)).to_be_visible()


async def test_latest_message_stays_visible_above_a_keyboard(open_page: Open, bot: object) -> None:
    client = await open_page(viewport={"width": 390, "height": 844})
    await client.ask("comet")
    await expect(client.last).to_contain_text("A comet is")
    await client.page.set_viewport_size({"width": 390, "height": 480})
    await expect(client.page.get_by_role("combobox", name="Related topics")).to_be_in_viewport()


async def test_layout_does_not_shift_when_an_answer_comes(client: Client) -> None:
    await client.ask("nebula")
    await expect(client.last).to_contain_text("Did you mean")
    composer, button = (
        await client.composer.bounding_box(),
        await client.button("Azure Nebula").bounding_box(),
    )
    await client.page.evaluate(
        """window.jumps = 0;
        const count = shift => { if (!shift.hadRecentInput) jumps += shift.value };
        new PerformanceObserver(list => list.getEntries().forEach(count)).observe({type: "layout-shift"});"""
    )
    await client.button("Azure Nebula").hover()
    assert await client.button("Azure Nebula").bounding_box() == button
    await client.page.get_by_role("button", name="Azure Nebula").click()
    await expect(client.last).to_contain_text("glows")
    assert await client.composer.bounding_box() == composer
    assert await client.page.evaluate("jumps") < 0.01


async def test_message_texts_never_become_markup(client: Client) -> None:
    texts = [
        sky.HOSTILE,
        "[x](javascript:window.hacked=1)",
        "<javascript:window.hacked=1>",
        "${window.hacked=1} {{window.hacked=1}} lit$0$",
        '<https://example.org/"onclick="window.hacked=1>',
        "**" * 500 + "[" * 500 + "||" * 400,
        "a\u202e\u2066b\u0000\u200f",
    ]
    for number, text in enumerate(texts, 2):
        await client.composer.fill(text)
        await client.composer.press("Enter")
        await expect(client.messages).to_have_count(number)
        await assert_no_script_ran(client)
    await expect(client.messages.nth(1)).to_contain_text("Amina")


async def test_names_topics_and_components_never_become_markup(client: Client, stage: Stage) -> None:
    amina = next(user for user in stage.local_discord.world.users.values() if user.username == "amina")
    amina.global_name = sky.HOSTILE
    next(iter(stage.local_discord.world.guilds.values())).add_text_channel(sky.HOSTILE)
    await client.page.reload()
    await client.ask("what is the trap?")
    await expect(client.last).to_contain_text(sky.HOSTILE)
    await client.button("Read more").click()
    await expect(client.last).to_contain_text(f"More of {sky.HOSTILE}")
    await client.composer.press_sequentially("/ask trap")
    await expect(client.page.get_by_role("option").first).to_contain_text("<script>")
    await assert_no_script_ran(client)


async def assert_no_script_ran(client: Client) -> None:
    assert await client.page.evaluate("window.hacked") is None
    assert (
        await client.page.locator("img, body script, [onerror], [onclick], a[href^=javascript]").count() == 0
    )
