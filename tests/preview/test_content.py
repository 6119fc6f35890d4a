"""Tests that the preview shows changes of the content while an editor writes."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.preview import sky
from tests.preview.client import Client

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_content_change_updates_the_answer_without_an_edit_mark(
    client: Client, content: Path
) -> None:
    await client.ask("comet")
    await expect(client.last).to_contain_text("ice and dust")
    sky.path(content, "comets").write_text(sky.COMET.replace("dust", "rock"), encoding="utf-8")
    await expect(client.message("ice and rock")).to_have_count(1)
    await expect(client.last).to_contain_text("ice and rock")
    await expect(client.last).not_to_contain_text("(edited)")


@pytest.mark.parametrize("place", ["general", "Direct Messages"])
async def test_a_content_change_updates_a_reply_to_a_message(
    client: Client, content: Path, place: str
) -> None:
    await client.button(place).click()
    await client.send("@Falak what is a comet?")
    await expect(client.last).to_contain_text("ice and dust")
    number = await client.messages.count()
    for stuff in ("rock", "snow"):
        sky.path(content, "comets").write_text(sky.COMET.replace("dust", stuff), encoding="utf-8")
        await expect(client.last).to_contain_text(f"ice and {stuff}")
        await expect(client.last.locator(".reference")).to_contain_text("what is a comet?")
        await expect(client.messages).to_have_count(number)
    await client.button("Remove").click()
    await expect(client.messages).to_have_count(number - 1)


async def test_content_changes_do_not_count_towards_the_limit_of_answers(
    client: Client, content: Path
) -> None:
    for stuff in ("dust", *"abcdefghijk"):
        sky.path(content, "comets").write_text(sky.COMET.replace("dust", stuff), encoding="utf-8")
        if stuff == "dust":
            await client.ask("comet")
        await expect(client.last).to_contain_text(f"ice and {stuff}")
    await client.ask("azure nebula")
    await expect(client.last).to_contain_text("The Azure nebula glows.")


async def test_a_banner_shows_a_content_problem_until_it_is_corrected(client: Client, content: Path) -> None:
    path = sky.path(content, "comets")
    path.write_text(sky.COMET.replace("related:", "relatde:"), encoding="utf-8")
    banner = client.page.get_by_role("alert", name="Notice")
    await expect(banner).to_contain_text("The content has a problem")
    await expect(banner).to_contain_text(f"{path}:5: `relatde`")
    assert await client.violations() == []
    await client.ask("comet")
    await expect(client.last).to_contain_text("A comet is a ball")
    path.write_text(sky.COMET, encoding="utf-8")
    await expect(banner).to_have_count(0)
