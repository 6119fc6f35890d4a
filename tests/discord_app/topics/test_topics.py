"""Tests `/topics`: one message shows all topics by document, page by page."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Message, Person, ResponseType
from tests.discord_app import tea
from tests.discord_app.conftest import PLACES, Start


async def open_browser(person: Person, place: Channel, application: Application) -> Message:
    response = await person.run(place, application, "topics")
    assert (response.type, response.ephemeral) == (ResponseType.MESSAGE, True)
    assert response.message is not None
    return response.message


async def pages_of(message: Message, person: Person) -> AsyncIterator[Message]:
    """Yields the message on each of its pages. Only uses **Next**."""
    yield message
    while (button := next((each for each in message.buttons if each["label"] == "Next ▶"), None)) is not None:
        if button["disabled"]:
            return
        response = await person.click(message, "Next ▶")
        assert (response.type, response.message) == (ResponseType.UPDATE, message)
        yield message


def picks(message: Message) -> list[str]:
    """Returns the ids of the topics that can be picked."""
    select = next(each for each in message.selects if each["placeholder"] == "Pick a topic")
    return [option["value"] for option in select["options"]]


@pytest.mark.parametrize("place", PLACES, indirect=True)
async def test_picked_topic_is_shown_and_back_returns_to_the_list(
    start: Start, space: Assistant, place: Channel, application: Application, amina: Person
) -> None:
    await start(space)
    message = await open_browser(amina, place, application)
    document = next(iter(space.library.documents.values()))
    assert message.text.startswith(f"### Topics\n**{document.title}**\n- ")
    first = message.text
    topic = space.library.topics[picks(message)[0]]
    for choice in (topic.id, topic.wording().title):
        response = await amina.select(message, choice, menu="Pick a topic")
        assert (response.type, response.message) == (ResponseType.UPDATE, message)
        assert message.text.startswith(f"### {topic.wording().title}\n{topic.wording().summary}\n")
        await amina.click(message, "Back to topics")
        assert message.text == first


async def test_topics_are_listed_under_each_of_their_documents(
    start: Start, space: Assistant, channel: Channel, application: Application, amina: Person
) -> None:
    await start(space)
    found: dict[str, set[str]] = {}
    async for page in pages_of(await open_browser(amina, channel, application), amina):
        title = page.text.split("\n")[1].strip("*")
        found.setdefault(title, set()).update(picks(page))
    for document in space.library.documents.values():
        expected = {
            topic.id
            for topic in space.library
            if document.id in {source.document for source in topic.sources}
        }
        assert found.pop(document.title) == expected
    assert found == {}


async def test_topics_without_a_document_are_under_more_topics(
    start: Start, teas: Assistant, channel: Channel, application: Application, amina: Person
) -> None:
    await start(teas)
    message = await open_browser(amina, channel, application)
    assert message.text.startswith("### Topics\n**The \\*Tea\\* Handbook**\n- Black Tea\n")
    await amina.select(message, "More topics", menu="Pick a document")
    assert message.text.split("\n")[1:4] == ["**More topics**", "- Green Tea", "- Mate \\*is not\\* tea"]
    (chosen,) = (option for option in message.selects[1]["options"] if option.get("default"))
    assert chosen["label"] == "More topics"
    await amina.select(message, "كتاب الشاي", menu="Pick a document")
    assert picks(message) == ["black-tea"]


async def test_long_list_of_topics_has_pages(
    start: Start, crowd: Assistant, channel: Channel, application: Application, amina: Person
) -> None:
    await start(crowd)
    message = await open_browser(amina, channel, application)
    seen: list[str] = []
    are_disabled: list[tuple[bool, bool]] = []
    counts: list[str] = []
    async for page in pages_of(message, amina):
        seen += picks(page)
        are_disabled.append((page.buttons[0]["disabled"], page.buttons[1]["disabled"]))
        counts.append(page.text.split("\n")[-1])
        assert len(page.selects) == 1, "there is only one group"
    assert sorted(seen) == sorted(crowd.library.topics)
    assert are_disabled == [(True, False), (False, False), (False, True)]
    assert counts == [f"-# Topics: 40 · Page {number} of 3" for number in (1, 2, 3)]
    await amina.click(message, "◀ Previous")
    assert message.text.endswith("Page 2 of 3")
    picked = picks(message)[-1]
    await amina.select(message, picked)
    await amina.click(message, "Back to topics")
    assert message.text.endswith("Page 2 of 3")


async def test_more_documents_than_a_select_can_hold_are_all_reachable(
    start: Start, tmp_path: Path, channel: Channel, application: Application, amina: Person
) -> None:
    documents = "".join(
        f'[[document]]\nid = "book-{number}"\ntitle = "Book {number}"\nsections = ["All"]\n'
        for number in range(60)
    )
    topics = {
        f"topic-{number}": f"---\ntitle: Topic {number}\n"
        f"source: {{document: book-{number}, section: All}}\n---\nIt is topic {number}.\n"
        for number in range(60)
    }
    await start(Assistant(tea.write(tmp_path / "books", topics, documents)))
    message = await open_browser(amina, channel, application)
    shown: set[str] = set()
    async for page in pages_of(message, amina):
        (select,) = (each for each in page.selects if each["placeholder"] == "Pick a document")
        shown |= {option["label"] for option in select["options"]}
        assert len(select["options"]) == 25
        title = page.text.split("\n")[1].strip("*")
        assert [option["label"] for option in select["options"] if option.get("default")] == [title]
    assert len(shown) == 60


async def test_old_list_shows_the_current_topics(
    start: Start, crowd: Assistant, tmp_path: Path, channel: Channel, application: Application, amina: Person
) -> None:
    await start(crowd)
    message = await open_browser(amina, channel, application)
    await amina.click(message, "Next ▶")
    remaining = {"thing-1": (tmp_path / "crowd" / "en" / "thing-1.md").read_text(encoding="utf-8")}
    tea.write(tmp_path / "crowd", remaining)
    crowd.reload()
    gone = await amina.select(message, picks(message)[0])
    assert (gone.ephemeral, gone.text.split(".")[0]) == (True, "That topic no longer exists")
    await amina.click(message, "Next ▶")
    assert picks(message) == ["thing-1"]
    assert message.text.endswith("-# Topics: 1")


def plain_topic(title: str, *keys: str) -> str:
    return "\n".join(["---", f"title: {title}", *keys, "---", f"It is {title}.", ""])


GROUPS: dict[str, tuple[list[str], dict[str, str], list[str]]] = {
    "no categories": (["Aa", "Bb"], {}, ["### Topics\n- Aa\n- Bb\n-# Topics: 2"]),
    "one category": (["Aa", "Bb"], {"Aa": "Drinks", "Bb": "Drinks"}, ["**Drinks**\n- Aa\n- Bb"]),
    "categories": (
        ["Aa", "Bb", "Cc"],
        {"Aa": "Tea", "Bb": "Drinks", "Cc": "tea"},
        ["**Drinks**\n- Bb", "**Tea**\n- Aa\n- Cc"],
    ),
    "some categories": (["Aa", "Bb"], {"Bb": "Drinks"}, ["**Drinks**\n- Bb", "**More topics**\n- Aa"]),
}


@pytest.mark.parametrize("titles, categories, pages", GROUPS.values(), ids=GROUPS.keys())
async def test_topics_without_documents_are_grouped_by_category(
    titles: list[str],
    categories: dict[str, str],
    pages: list[str],
    start: Start,
    channel: Channel,
    application: Application,
    amina: Person,
    tmp_path: Path,
) -> None:
    topics = {
        f"topic-{title.lower()}": plain_topic(
            title, *([f"category: {categories[title]}"] if title in categories else [])
        )
        for title in titles
    }
    await start(Assistant(tea.write(tmp_path / "content", topics, documents="")))
    message = await open_browser(amina, channel, application)
    shown = [each.text async for each in pages_of(message, amina)]
    assert len(shown) == len(pages)
    for text, expected in zip(shown, pages, strict=True):
        assert expected in text
    menus = [select["placeholder"] for select in message.selects]
    assert menus == ["Pick a topic", "Pick a category"][: 1 + (len(pages) > 1)]


async def test_category_names_are_translated(
    start: Start, channel: Channel, application: Application, amina: Person, tmp_path: Path
) -> None:
    folder = tea.write(tmp_path / "content", {"one": plain_topic("Aa", "category: Drinks")}, documents="")
    (folder / "fr").mkdir()
    (folder / "fr" / "one.md").write_text(plain_topic("Un", "category: Boissons"))
    await start(Assistant(folder))
    amina.locale = "fr"
    message = await open_browser(amina, channel, application)
    assert "**Boissons**\n- Un" in message.text
