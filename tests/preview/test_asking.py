"""Tests every way to ask a question, in a real browser."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from bot.cli.preview.staging import Stage
from tests.preview.client import Client
from tests.preview.conftest import Bot, Open

pytestmark = pytest.mark.asyncio(loop_scope="session")

COMET = "A comet is a ball of ice and dust."


@pytest.mark.parametrize(
    ("label", "question", "reply"),
    [
        ("A plain question", "", COMET),
        ("With a typing error", "ما هو اللهال؟", "الهلال"),  # one that people ask
        ("One that it can't answer", "", "I have no topic"),
    ],
)
async def test_first_visit_offers_three_example_questions(
    client: Client, label: str, question: str, reply: str
) -> None:
    await expect(client.example(label)).to_contain_text(question)
    await client.example(label).click()
    await expect(client.last).to_contain_text(reply)
    await expect(client.last).to_contain_text("Amina used /ask")
    await expect(client.last.locator(".badge").last).to_have_text("APP")


async def test_slash_opens_the_picker_and_typing_suggests_topics(client: Client) -> None:
    await client.composer.press_sequentially("/")
    picker = client.page.get_by_role("listbox", name="Commands")
    await expect(picker.get_by_role("option").first).to_contain_text("/ask")
    await client.composer.press_sequentially("top")
    await expect(picker.get_by_role("option")).to_have_count(1)
    await expect(picker).to_contain_text("/topics")
    await client.composer.fill("/ask ")
    await client.page.keyboard.type("azu")
    options = client.page.get_by_role("listbox", name="Options")
    await options.get_by_role("option", name="Azure Nebula").click()
    await client.page.keyboard.press("Enter")
    await expect(client.last).to_contain_text("The Azure nebula glows.")
    await expect(client.composer).to_be_focused()


async def test_read_more_is_only_shown_to_the_asker_and_can_be_dismissed(client: Client) -> None:
    await client.ask("comet")
    await expect(client.last).to_contain_text(COMET)
    await client.button("Read more").click()
    await expect(client.last).to_contain_text("Its tail points away from the sun.")
    await expect(client.last).to_contain_text("Only you can see this")
    await expect(client.last.locator(".excerpt")).to_have_text(f"Asked: “comet” Comets {COMET}")
    await client.become("Bilal")
    await expect(client.last).to_contain_text(COMET)
    await client.become("Amina")
    await expect(client.last).to_contain_text("Its tail points away from the sun.")
    await client.button("Dismiss message").click()
    await expect(client.message("Its tail points")).to_have_count(0)


async def test_picking_a_suggestion_replaces_the_message_by_the_answer(client: Client) -> None:
    await client.ask("nebula")
    await expect(client.last).to_contain_text("Did you mean")
    number = await client.messages.count()
    await client.button("Crimson Nebula").click()
    await expect(client.last).to_contain_text("The Crimson nebula glows.")
    await expect(client.last).to_be_focused()
    await expect(client.messages).to_have_count(number)


async def test_a_question_without_a_topic_gets_a_clear_reply(client: Client) -> None:
    await client.ask("how do i bake bread?")
    await expect(client.last).to_contain_text("I have no topic that answers this.")


async def test_a_private_answer_is_only_shown_to_the_asker(client: Client, open_page: Open) -> None:
    other = await open_page()
    await other.become("Bilal")
    await client.ask("comet", private="True")
    await expect(client.last).to_contain_text("Only you can see this")
    await client.ask("azure nebula")
    await expect(other.last).to_contain_text("The Azure nebula glows.")
    await expect(other.message(COMET)).to_have_count(0)


async def test_message_menu_can_be_opened_in_five_ways_to_get_an_answer(client: Client) -> None:
    message = client.messages.first
    await expect(message).to_contain_text("What is a comet made of?")
    for number, by in enumerate(("right click", "ContextMenu", "Shift+F10", "More", "holding"), start=1):
        match by:
            case "right click":
                await message.click(button="right")
            case "More":
                await message.hover()
                await message.get_by_role("button", name="More").click()
            case "holding":
                await message.dispatch_event(
                    "pointerdown", {"pointerType": "touch", "clientX": 80, "clientY": 200}
                )
            case key:
                await message.focus()
                await client.page.keyboard.press(key)
        await client.use_app("Answer this")
        await expect(client.last).to_contain_text("Only you can see this")
        await expect(client.last).to_contain_text(COMET)
        await client.button("Post as reply").click()
        replies = client.messages.filter(has=client.page.get_by_text("Replying to"))
        await expect(replies).to_have_count(number)
        await expect(replies.last).to_contain_text(COMET)
        await expect(replies.last.locator(".reference")).to_contain_text("What is a comet made of?")


async def test_a_mention_and_a_direct_message_are_answered(client: Client) -> None:
    await client.send("@Falak what is a comet?")
    await expect(client.last).to_contain_text(COMET)
    await expect(client.messages.nth(1).locator(".mention")).to_have_text("@Falak")
    await expect(client.last.locator(".excerpt")).to_have_text("@Falak what is a comet?")
    await client.button("Direct Messages").click()
    await expect(client.page.get_by_role("heading", name="Falak", level=1)).to_be_visible()
    await client.send("the azure nebula")
    await expect(client.last).to_contain_text("The Azure nebula glows.")


async def test_at_sign_suggests_people_to_mention(client: Client) -> None:
    await client.composer.press_sequentially("what does the comet mean, @fa")
    people = client.page.get_by_role("listbox", name="People")
    await expect(people.get_by_role("option").locator("b")).to_have_text(["Falak"])
    await client.page.keyboard.press("Enter")
    await expect(client.composer).to_have_value("what does the comet mean, @Falak ")
    await expect(people).to_have_count(0)
    for _ in "@Falak ":
        await client.page.keyboard.press("Backspace")
    await client.page.keyboard.type("@")
    await expect(people.get_by_role("option").filter(has_text="Bilal")).to_be_visible()
    await client.page.keyboard.press("Escape")
    await expect(people).to_have_count(0)
    await client.composer.fill("amina@falak.example")
    await expect(people).to_have_count(0)


async def test_typing_continues_after_picking_a_channel(client: Client) -> None:
    await client.page.get_by_role("button", name="off-topic").click()
    await client.page.keyboard.type("hello")
    await expect(client.composer).to_have_value("hello")


async def test_everything_can_be_done_by_keyboard(client: Client) -> None:
    keys = client.page.keyboard
    await keys.type("/a")  # typing goes to the composer
    await expect(client.page.get_by_role("listbox", name="Commands")).to_be_visible()
    await keys.press("Enter")
    await expect(client.page.get_by_role("combobox", name="question")).to_be_focused()
    await keys.type("com")
    await expect(client.page.get_by_role("option").first).to_have_text("Comets")
    await keys.press("ArrowDown")
    await keys.press("Enter")
    await keys.press("Enter")
    await expect(client.last).to_contain_text(COMET)
    await client.last.focus()
    while await client.page.evaluate("document.activeElement.textContent.trim()") != "Read more":
        await keys.press("Tab")
    await keys.press("Enter")
    await expect(client.last).to_contain_text("Its tail points away")
    await expect(client.button("Read more")).to_be_focused()
    await client.last.focus()
    await keys.press("ArrowUp")
    await keys.press("ArrowUp")
    await expect(client.message("What is a comet made of?").first).to_be_visible()
    await expect(client.messages.first).to_be_focused()
    await keys.press("ContextMenu")
    await keys.press("End")
    await keys.press("ArrowRight")
    await expect(client.page.get_by_role("menuitem", name="Answer this")).to_be_focused()
    await keys.press("Enter")
    await expect(client.last).to_contain_text("Only you can see this")
    await expect(client.messages.first).to_be_focused()


async def test_a_related_topic_is_picked_from_a_select(client: Client) -> None:
    await client.ask("comet")
    select = client.page.get_by_role("combobox", name="Related topics")
    await select.press("ArrowDown")
    await expect(client.page.get_by_role("option", name="الهلال")).to_be_visible()
    await select.press("Enter")
    await expect(client.last).to_contain_text("الهلال هو القمر")


async def test_a_mistake_is_reported_in_a_form(client: Client) -> None:
    await client.ask("comet")
    await client.button("👎").click()
    await client.button("Report a mistake").click()
    form = client.page.get_by_role("dialog", name="Report a mistake")
    await form.get_by_role("button", name="Submit").click()
    await expect(form).to_contain_text("This field is required")
    await form.get_by_role("textbox").fill("Comets have two tails.")
    await form.get_by_role("button", name="Submit").click()
    await expect(form).to_have_count(0)
    await expect(client.last).to_contain_text("Only you can see this")


async def test_a_restarted_bot_answers_on_an_open_page(client: Client, bot: Bot) -> None:
    await client.ask("nebula")
    await expect(client.last).to_contain_text("Did you mean")
    await bot.stop()
    await bot.start()
    await client.button("Azure Nebula").click()
    await expect(client.last).to_contain_text("The Azure nebula glows.")
    await client.ask("comet")
    await expect(client.last).to_contain_text(COMET)


async def test_a_bot_without_an_answer_fails_as_on_discord(client: Client, bot: Bot, stage: Stage) -> None:
    await client.ask("comet")
    await expect(client.last).to_contain_text(COMET)
    await bot.stop()
    await client.button("Read more").click()
    await expect(client.button("Read more")).to_have_attribute("aria-busy", "true")
    stage.local_discord.clock.advance(3)
    await expect(client.last).to_contain_text("This interaction failed")
    await client.ask("comet")
    await expect(client.last).to_contain_text("Amina used /ask")
    await expect(client.last).to_contain_text("Sending command")
    stage.local_discord.clock.advance(3)
    await expect(client.last).to_contain_text("The application did not respond")
    await client.button("Dismiss message").click()
    await expect(client.last).to_contain_text(COMET)


async def test_clicking_a_command_in_a_message_opens_it(client: Client) -> None:
    await client.ask("xyzzy plugh")
    await client.last.get_by_role("button", name="/topics").click()
    await expect(client.page.get_by_role("button", name="Send the command")).to_be_focused()
    await client.page.keyboard.press("Enter")
    await expect(client.last).to_contain_text("Topics")


async def test_subcommand_in_a_message_opens_only_for_permitted_people(client: Client, stage: Stage) -> None:
    (settings,) = [each for each in stage.application.commands[None] if each.name == "settings"]
    await client.send(f"</settings panel:{settings.id}> has it")
    await client.last.get_by_role("button", name="/settings panel").click()
    await client.become("Bilal")
    await expect(client.composer).to_be_visible()
    await client.last.get_by_role("button", name="/settings panel").click()
    await client.page.get_by_role("button", name="Send the command").click()
    await expect(client.last).to_contain_text("used /settings panel")


async def test_a_reply_quotes_the_command_of_a_message(client: Client) -> None:
    await client.ask("xyzzy plugh")
    await client.last.hover()
    await client.last.get_by_role("button", name="Reply").click()
    await client.send("thanks")
    await expect(client.last.locator(".reference")).to_contain_text("Type /ask to see")
