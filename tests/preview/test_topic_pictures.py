"""Tests pictures of topics. The page shows a file, but only describes and links pictures of other sites."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.discord_app.test_pictures import URL, png
from tests.preview import sky
from tests.preview.conftest import Bot, Open

pytestmark = pytest.mark.asyncio(loop_scope="session")

TOPIC = """\
---
title: {title}
links: [{{label: The page, url: 'https://example.org/page'}}]
image: {image}
---
It is so.
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    content = sky.write(tmp_path / "content")
    topics = {
        "aurora": ("Aurora", "{file: aurora.png, alt: Green light}"),
        "zodiac": ("Zodiac", f"{{url: '{URL}', alt: Signs}}"),
    }
    for name, (title, image) in topics.items():
        (content / "en" / f"{name}.md").write_text(TOPIC.format(title=title, image=image))
    (content / "en" / "aurora.png").write_bytes(png())
    return content


async def test_a_picture_from_a_file_is_shown(bot: Bot, open_page: Open) -> None:
    client = await open_page()
    await client.ask("Aurora")
    picture = client.last.get_by_role("img", name="Green light")
    await expect(picture).to_have_js_property("naturalWidth", 640)
    link = client.last.get_by_role("link", name="The page")
    await expect(link).to_have_attribute("href", "https://example.org/page")


async def test_a_picture_of_another_site_is_described_and_linked(bot: Bot, open_page: Open) -> None:
    client = await open_page()
    await client.ask("Zodiac")
    await expect(client.last.get_by_role("img", name="Signs")).to_be_visible()
    await expect(client.last.get_by_role("link", name=URL)).to_have_attribute("href", URL)
    await expect(client.last.locator("img")).to_have_count(0)
