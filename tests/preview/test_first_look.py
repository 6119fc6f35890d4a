"""Tests the page as people see it at the first visit."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from playwright.async_api import expect

from bot.cli.preview.serving import running
from bot.cli.preview.staging import about, set_up
from bot.knowledge.assistant import Assistant
from tests.preview.client import Client
from tests.preview.conftest import Open

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_page_names_the_bot_and_its_topics(client: Client) -> None:
    await expect(client.page).to_have_title("#general | Falak preview")
    about = "It knows 5 topics of your community, such as Comets; "
    await expect(client.page.get_by_text(f"Nothing is sent to Discord. {about}")).to_be_in_viewport()
    await expect(client.page.locator(".topbar")).to_contain_text("A preview of Falak with 5 topics")


async def test_question_marks_of_titles_are_removed_in_sentences(content: Path) -> None:
    shutil.rmtree(content)
    (content / "en").mkdir(parents=True)
    (content / "en" / "meetings.md").write_text("---\ntitle: When do you meet?\n---\nOn Fridays.\n")
    line, text = about(Assistant(content), "en")
    assert line == "A preview of Falak with 1 topic of your community, such as When do you meet"
    assert text.endswith("It knows 1 topic of your community, such as When do you meet.")


async def test_examples_are_visible_until_the_first_question(client: Client) -> None:
    await expect(client.example("A plain question")).to_be_in_viewport()
    for label in ("A plain question", "One that it can't answer"):
        await client.example(label).click()
    await expect(client.last).to_contain_text("I have no topic")
    await expect(client.last).to_be_in_viewport()


async def test_mentions_and_direct_messages_take_one_click(client: Client) -> None:
    await client.page.get_by_role("button", name="@Falak", exact=True).click()
    await expect(client.composer).to_have_value("@Falak ")
    await expect(client.composer).to_be_focused()
    await client.button("send Falak a direct message").click()
    await expect(client.page.get_by_role("heading", name="Falak", level=1)).to_be_visible()
    await expect(client.page.get_by_text("Here you need no command")).to_be_visible()


async def test_member_list_includes_the_bot(client: Client) -> None:
    members = client.page.get_by_role("complementary", name="Members")
    await expect(members.get_by_role("listitem")).to_have_text(
        [re.compile(name) for name in ("Amina", "Yusuf", "Bilal", "Falak")]
    )
    await client.button("Members").click()
    await expect(members).to_have_count(0)
    await client.button("Members").click()
    await members.get_by_role("button", name="Falak").click()
    await expect(client.page.get_by_role("heading", name="Falak", level=1)).to_be_visible()
    await expect(members).to_have_count(0)


@pytest.mark.usefixtures("bot")
async def test_member_list_opens_over_the_messages_on_a_phone(open_page: Open) -> None:
    client = await open_page(viewport={"width": 390, "height": 780})
    members = client.page.get_by_role("complementary", name="Members")
    await expect(members).to_have_count(0)
    await client.button("Members").click()
    await expect(members).to_be_in_viewport()
    assert await client.violations() == []
    await client.page.keyboard.press("Escape")
    await expect(members).to_have_count(0)


async def test_code_is_highlighted_by_its_language(client: Client) -> None:
    await client.send(
        '```python\nif x: # brew\n    y = "if" + 1.5\n```\n```diff\n+ new\n- old\n```\n```\nif x\n```'
    )
    code = client.last.get_by_role("group", name="Code")
    await expect(code.nth(0).locator(".code-word")).to_have_text(["if"])
    await expect(code.nth(0).locator(".code-comment")).to_have_text(["# brew"])
    await expect(code.nth(0).locator(".code-string")).to_have_text(['"if"'])
    await expect(code.nth(0).locator(".code-number")).to_have_text(["1.5"])
    await expect(code.nth(0)).to_have_text('if x: # brew\n    y = "if" + 1.5')
    await expect(code.nth(1).locator(".code-added")).to_have_text("+ new\n")
    await expect(code.nth(1).locator(".code-removed")).to_have_text("- old")
    await expect(code.nth(2).locator("span")).to_have_count(0)


async def test_first_questions_are_answered_once(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("discord.http.Route.BASE", None)  # restored afterwards
    monkeypatch.setattr("discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY", None)
    stage = await set_up(assistant)
    async with stage.local_discord, running(stage, assistant):
        pass  # the bot stops after it has answered the first questions
    for channel in stage.busy_channels:
        asked, answer = channel.messages.values()
        assert asked.content == f"{stage.application.mention} What is a comet made of?"
        assert "A comet is a ball" in answer.text
    await stage.greet()
    assert [len(channel.messages) for channel in stage.busy_channels] == [2] * 4
