"""Tests `/help` and `/about`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Person
from bot.local_discord.model.commands import CommandType
from tests.discord_app import tea
from tests.discord_app.conftest import PLACES, Start, with_plain_commands


@pytest.mark.parametrize("command", ["help", "about"])
@pytest.mark.parametrize("place", PLACES, indirect=True)
async def test_help_and_about_are_short_and_private_and_open_the_topics(
    start: Start, space: Assistant, place: Channel, application: Application, amina: Person, command: str
) -> None:
    await start(space)
    response = await amina.run(place, application, command)
    assert response.ephemeral
    assert 200 < len(response.text) < 1500
    assert response.message is not None
    await amina.click(response.message, "All topics")
    assert response.text.startswith("### Topics\n")


async def test_help_names_every_way_to_ask(
    start: Start, space: Assistant, channel: Channel, application: Application, amina: Person
) -> None:
    await start(space)
    text = (await amina.run(channel, application, "help")).text
    for way in ("`/ask`", "Mention me", "direct message", "**Answer this**", "`/topics`", "`/about`"):
        assert way in with_plain_commands(text)


async def test_about_names_the_documents_and_the_privacy_rules(
    start: Start, space: Assistant, channel: Channel, application: Application, amina: Person
) -> None:
    await start(space)
    text = (await amina.run(channel, application, "about")).text
    assert text.startswith("### About falak\n")
    for document in space.library.documents.values():
        assert f"\n- {document.title}\n" in text
    assert "**Privacy**\nI only read what is sent to me" in text
    assert "messages for which somebody chooses **Answer this**" in text
    assert text.endswith(f"-# Topics: {len(space.library)}")


SOURCED = "source: {document: handbook, section: Introduction}"
ORIGINS = {
    "no documents": ([""], "", "I only answer from these topics."),
    "documents without topics": ([""], tea.DOCUMENTS, "I only answer from these topics."),
    "documents of some topics": (
        ["", SOURCED],
        tea.DOCUMENTS,
        "Some of them were written from the documents below",
    ),
    "documents of all topics": ([SOURCED], tea.DOCUMENTS, "They were written from the documents below"),
}


@pytest.mark.parametrize("keys, documents, expected", ORIGINS.values(), ids=ORIGINS.keys())
async def test_about_says_which_topics_come_from_documents(
    keys: list[str],
    documents: str,
    expected: str,
    start: Start,
    channel: Channel,
    application: Application,
    amina: Person,
    tmp_path: Path,
) -> None:
    topics = {
        f"topic-{number}": f"---\ntitle: Thing {number}\n{key}\n---\nIt is a thing.\n"
        for number, key in enumerate(keys)
    }
    await start(Assistant(tea.write(tmp_path / "content", topics, documents)))
    text = (await amina.run(channel, application, "about")).text
    assert expected in text
    assert ("**Documents**" in text) == ("documents below" in text)


async def test_about_describes_the_community(
    start: Start, channel: Channel, application: Application, amina: Person, tmp_path: Path
) -> None:
    tea.write(tmp_path / "content", {"one": "---\ntitle: One thing\n---\nIt is one.\n"}, "")
    (tmp_path / "content" / "community.toml").write_text(
        'name = "The *Tea* Room"\nabout = "We **drink** tea."\ncontact = "the hosts, in #help"\n'
    )
    await start(Assistant(tmp_path / "content"))
    text = (await amina.run(channel, application, "about")).text
    assert text.startswith(
        "### About falak\nWe **drink** tea.\n"
        "I answer questions from a collection of topics for **The \\*Tea\\* Room**."
    )
    assert "**Who runs this bot**\nthe hosts, in #help" in text


async def test_about_omits_an_unknown_contact(
    start: Start, teas: Assistant, channel: Channel, application: Application, amina: Person
) -> None:
    await start(teas)
    assert "Who runs this bot" not in (await amina.run(channel, application, "about")).text


@pytest.mark.usefixtures("falak")
def test_readme_lists_the_commands_of_all_members(application: Application) -> None:
    readme = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
    part = readme.split("## What members can do\n")[1].split("\n## ")[0]
    listed = {
        name for row in part.splitlines() if row.startswith("|") for name in re.findall(r"`/(\w+)`", row)
    }
    assert listed == {
        command.name
        for command in application.commands[None]
        if command.type is CommandType.CHAT_INPUT and command.body["default_member_permissions"] is None
    }
