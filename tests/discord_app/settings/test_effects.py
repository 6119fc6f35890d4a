"""Tests the effects of the settings on answers, suggestions, autocomplete, the topic list and reports."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from bot.discord_app.app.client import FalakClient
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Guild, LocalDiscord, Message, Permission, Person
from bot.storage.storage import Storage
from tests.discord_app import tea
from tests.discord_app.conftest import RELATED, Rooms, Settings, Start, handled, paragraphs, report_form
from tests.knowledge.content_folder import topic, write

WHOLE_SERVER: dict[str, Any] = {"whole-server": True}
OFF = "ultraviolet-telescope"
TITLE = "Ultraviolet Telescope"
QUESTION = "What is the ultraviolet telescope?"
pytestmark = pytest.mark.usefixtures("falak")
SWITCHED_OFF = "That topic is switched off here."

Ask = Callable[[Person, Channel, Application, str], Awaitable[Message | None]]


async def by_command(
    person: Person, channel: Channel, application: Application, question: str
) -> Message | None:
    return (await person.run(channel, application, "ask", question=question)).message


async def by_mention(person: Person, channel: Channel, application: Application, question: str) -> Message:
    await person.send(channel, f"{application.mention} {question}")
    return await channel.next_message()


async def by_menu(
    person: Person, channel: Channel, application: Application, question: str
) -> Message | None:
    asked = await person.send(channel, question)
    return (await person.use_menu(asked, application, "Answer this")).message


ENTRY_POINTS: dict[str, Ask] = {"/ask": by_command, "mention": by_mention, "Answer this": by_menu}


@pytest.mark.parametrize("entry_point", ENTRY_POINTS)
@pytest.mark.parametrize("where", ["channel", "category", "whole server"])
async def test_a_topic_that_is_off_is_not_answered_there_or_below(
    entry_point: str, where: str, run: Settings, rooms: Rooms, application: Application, amina: Person
) -> None:
    at: dict[str, Any] = (
        {"whole-server": True} if where == "whole server" else {"place": getattr(rooms, where)}
    )
    await run("topic", rooms.elsewhere, topic=OFF, state="off", **at)
    ask = ENTRY_POINTS[entry_point]
    for place in (rooms.channel, rooms.thread):
        message = await ask(amina, place, application, QUESTION)
        assert message is not None
        assert TITLE not in str(message.components)
    if where != "whole server":
        message = await ask(amina, rooms.elsewhere, application, QUESTION)
        assert message is not None
        assert f"### {TITLE}" in message.text


async def test_a_topic_that_is_off_is_not_offered_listed_or_related(
    run: Settings, channel: Channel, application: Application, amina: Person, space: Assistant
) -> None:
    near = next(each for each in space.library if OFF in each.related)
    await run("topic", channel, topic=OFF, state="off")
    choices = await amina.autocomplete(channel, application, "ask", question="ultraviolet")
    assert TITLE not in [choice.name for choice in choices]
    topic_list = (await amina.run(channel, application, "topics")).message
    assert topic_list is not None
    assert TITLE not in str(topic_list.components)
    answer = (await amina.run(channel, application, "ask", question=near.wording().title)).message
    assert answer is not None
    assert f"### {near.wording().title}" in answer.text
    assert TITLE not in str(answer.components)


async def test_the_topic_list_says_that_all_topics_are_off(
    run: Settings, channel: Channel, application: Application, amina: Person, space: Assistant
) -> None:
    before = (await amina.run(channel, application, "topics")).message
    assert before is not None
    for topic_id in space.library.topics:
        await run("topic", channel, topic=topic_id, state="off")
    assert (await amina.run(channel, application, "topics")).text == "There are no topics here."
    await amina.click(before, "Next ▶")
    assert before.text == "There are no topics here."


async def test_older_cards_do_not_show_a_topic_that_is_off_now(
    run: Settings, channel: Channel, application: Application, amina: Person, space: Assistant
) -> None:
    near = next(each for each in space.library if OFF in each.related)
    answer = (await amina.run(channel, application, "ask", question=QUESTION)).message
    related = (await amina.run(channel, application, "ask", question=near.wording().title)).message
    preview = await by_menu(amina, channel, application, QUESTION)
    assert answer and related and preview
    await run("topic", channel, topic=OFF, state="off")
    for response in (
        await amina.click(answer, "Read more"),
        await amina.select(related, TITLE, menu=RELATED),
        await amina.click(preview, "Post as reply"),
    ):
        assert (response.text, response.ephemeral) == (SWITCHED_OFF, True)
    await report_form(amina, answer)
    await run("topic", channel, topic=OFF, state="on")
    assert (await amina.click(answer, "Read more")).text.startswith(f"### {TITLE}")


async def test_a_topic_stays_off_under_its_new_id(
    run: Settings, start: Start, tmp_path: Path, channel: Channel, application: Application, amina: Person
) -> None:
    content = tmp_path / "content"
    files = {"en/mate.md": topic("title: Mate"), "en/tea.md": topic("title: Tea")}
    await start(Assistant(write(content, files)))
    await run("topic", channel, topic="mate", state="off")
    (content / "en" / "mate.md").unlink()
    renamed = {"en/yerba.md": topic("title: Mate", "former_ids: [mate]"), "en/tea.md": topic("title: Tea")}
    await start(Assistant(write(content, renamed)))
    assert "### Mate" not in (await amina.run(channel, application, "ask", question="Mate")).text
    await run("topic", channel, topic="Mate", state="on")
    assert "### Mate" in (await amina.run(channel, application, "ask", question="Mate")).text


@pytest.mark.parametrize(
    ("default", "options", "is_private"),
    [
        ("private", {}, True),
        ("private", {"private": False}, False),
        ("public", {}, False),
        ("public", {"private": True}, True),
    ],
)
async def test_the_private_option_overrides_the_moderators_default(
    default: str,
    options: dict[str, bool],
    is_private: bool,
    change: Settings,
    rooms: Rooms,
    application: Application,
    amina: Person,
) -> None:
    await change("ask", rooms.elsewhere, default, place=rooms.category)
    response = await amina.run(rooms.thread, application, "ask", question=QUESTION, **options)
    assert response.ephemeral is is_private
    assert not (await amina.run(rooms.elsewhere, application, "ask", question=QUESTION)).ephemeral


async def test_an_answer_for_somebody_else_is_public_despite_the_default(
    change: Settings, channel: Channel, application: Application, amina: Person, bilal: Person
) -> None:
    await change("ask", channel, "private")
    response = await amina.run(channel, application, "ask", question=QUESTION, to=bilal)
    assert not response.ephemeral


LANGUAGES = {
    "en/tea.md": topic("title: Tea", text="It is oxidised."),
    "ar/tea.md": topic("title: شاي", text="مؤكسد."),
    "fr/tea.md": topic("title: Thé", text="Il est oxydé."),
}
ENGLISH, ARABIC, FRENCH = "It is oxidised.", "مؤكسد.", "Il est oxydé."


@pytest.fixture
async def polyglot(falak: FalakClient, start: Start, tmp_path: Path) -> FalakClient:
    """Starts the bot with a topic in three languages."""
    assert falak
    return await start(Assistant(write(tmp_path / "polyglot", LANGUAGES)))


@pytest.mark.usefixtures("polyglot")
@pytest.mark.parametrize(
    ("language", "entry_point", "expected"),
    [
        ("automatic", "/ask", ENGLISH),
        ("ar", "/ask", ARABIC),
        ("fr", "/ask", FRENCH),
        ("automatic", "mention", ENGLISH),
        ("ar", "mention", ARABIC),
        ("fr", "mention", FRENCH),
        ("fr", "Answer this", FRENCH),
        ("ar", "Answer this", ARABIC),
    ],
)
async def test_public_replies_are_in_the_language_of_the_place(
    language: str,
    entry_point: str,
    expected: str,
    change: Settings,
    rooms: Rooms,
    application: Application,
    amina: Person,
) -> None:
    await change("language", rooms.channel, language, place=rooms.category)
    message = await ENTRY_POINTS[entry_point](amina, rooms.thread, application, "Tea")
    assert message is not None
    assert expected in message.text


@pytest.mark.usefixtures("polyglot")
@pytest.mark.parametrize(
    ("language", "own", "expected"),
    [
        ("fr", "en-GB", ENGLISH),
        ("en", "fr", FRENCH),
        ("ar", "de", ARABIC),
        ("automatic", "fr", FRENCH),
        ("automatic", "de", ENGLISH),
    ],
)
async def test_private_answers_use_the_persons_or_the_places_language(
    language: str,
    own: str,
    expected: str,
    change: Settings,
    channel: Channel,
    application: Application,
    local_discord: LocalDiscord,
    guild: Guild,
) -> None:
    await change("language", channel, language)
    person = local_discord.add_user("somebody", locale=own)
    guild.join(person)
    response = await person.run(channel, application, "ask", question="Tea", private=True)
    assert expected in response.text


async def test_settings_do_not_apply_outside_the_guild(
    run: Settings,
    change: Settings,
    channel: Channel,
    application: Application,
    amina: Person,
    local_discord: LocalDiscord,
) -> None:
    await run("topic", channel, topic=OFF, state="off", **WHOLE_SERVER)
    await change("ask", channel, "private", **WHOLE_SERVER)
    dm = amina.dm(application)
    assert f"### {TITLE}" in (await amina.run(dm, application, "ask", question=QUESTION)).text
    amina.install(application)
    foreign = local_discord.add_guild("Harbour")
    foreign.join(amina)
    response = await amina.run(foreign.add_text_channel("quay"), application, "ask", question=QUESTION)
    assert f"### {TITLE}" in response.text
    assert not response.ephemeral


async def test_a_guild_without_settings_causes_no_channel_requests(
    run: Settings, rooms: Rooms, application: Application, amina: Person, local_discord: LocalDiscord
) -> None:
    await amina.send(rooms.thread, f"{application.mention} {QUESTION}")
    await rooms.thread.next_message()
    assert [each for each in local_discord.requests if each.route == "/channels/{channel_id}"] == []
    assert run


class Reporter:
    """A person who reports mistakes, and the channel for the reports."""

    def __init__(self, channel: Channel, amina: Person, application: Application) -> None:
        self.channel = channel
        self._amina = amina
        self._application = application

    async def report(self, place: Channel, mistake: str = "It is @everyone older.\n**Really**") -> None:
        answer = (await self._amina.run(place, self._application, "ask", question=QUESTION)).message
        assert answer is not None
        form = await report_form(self._amina, answer)
        thanks = await self._amina.submit(form, mistake=mistake)
        assert thanks.text == "Thank you! Your report was sent."
        await handled("interaction")


@pytest.fixture
def reporter(guild: Guild, amina: Person, application: Application) -> Reporter:
    return Reporter(guild.add_text_channel("board"), amina, application)


async def test_reports_are_posted_in_the_chosen_channel_without_a_name(
    change: Settings, rooms: Rooms, reporter: Reporter, amina: Person, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot")
    await change("reports", rooms.channel, [reporter.channel], **WHOLE_SERVER)
    await reporter.report(rooms.thread)
    posted = await reporter.channel.next_message()
    heading, mistake, about = paragraphs(posted)
    assert heading == f"### A mistake was reported in {TITLE}"
    assert mistake == "It is @\u200beveryone older. \\*\\*Really\\*\\*"
    assert about == f"-# {OFF} · en"
    assert (posted.mentions, posted.mentions_everyone) == ([], False)
    for name in (amina.username, str(amina.id)):
        assert name not in str(posted.components)
    assert "a mistake reported in" not in caplog.text
    await change("reports", rooms.channel, [], **WHOLE_SERVER)
    await reporter.report(rooms.thread, "It is older still.")
    assert "a mistake reported in ultraviolet-telescope" in caplog.text
    assert len(reporter.channel.history()) == 1


async def test_a_report_channel_where_the_bot_cannot_post_is_refused(
    change: Settings,
    rooms: Rooms,
    reporter: Reporter,
    application: Application,
    storage: Storage,
    guild: Guild,
) -> None:
    for lacking in (Permission.SEND_MESSAGES, Permission.VIEW_CHANNEL):
        reporter.channel.deny(application.bot, lacking)
        refused = await change("reports", rooms.channel, [reporter.channel], **WHOLE_SERVER)
        assert refused.text == (
            f"I can't post in <#{reporter.channel.id}>. Give me View Channel and Send Messages there, "
            "and try again."
        )
    assert await storage.settings.load(guild.id) == {}


@pytest.mark.parametrize("why", ["gone", "forbidden", "hidden"])
async def test_reports_that_cannot_be_posted_are_logged_and_the_panel_warns(
    why: str,
    run: Settings,
    change: Settings,
    rooms: Rooms,
    reporter: Reporter,
    application: Application,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, "bot")
    await change("reports", rooms.channel, [reporter.channel], **WHOLE_SERVER)
    panel = await run("panel", rooms.channel, **WHOLE_SERVER)
    assert "⚠️" not in panel.text
    if why == "gone":
        reporter.channel.delete()
    else:
        lacking = Permission.SEND_MESSAGES if why == "forbidden" else Permission.VIEW_CHANNEL
        reporter.channel.deny(application.bot, lacking)
    await reporter.report(rooms.thread)
    panel = await run("panel", rooms.channel, **WHOLE_SERVER)
    note = (
        f"⚠️ I can't post in <#{reporter.channel.id}>: it was deleted, or I need View Channel and Send "
        f"Messages there."
    )
    assert note in panel.text
    assert f"can't post in channel {reporter.channel.id}" in caplog.text
    assert "a mistake reported in ultraviolet-telescope" in caplog.text
    if why == "forbidden":
        reporter.channel.allow(application.bot, Permission.SEND_MESSAGES)
        await reporter.report(rooms.thread, "It is older still.")
        panel = await run("panel", rooms.channel, **WHOLE_SERVER)
        assert note not in panel.text


NO_KEYWORDS = (
    "-# ⚠️ 0 of {topics} topics have keywords here, so no message can get a keyword reply. The people who "
    "write the topics can add `keywords` to them."
)


async def test_a_keyword_mode_without_any_keywords_causes_a_warning(
    start: Start, tmp_path: Path, run: Settings, channel: Channel
) -> None:
    await start(tea.assistant(tmp_path / "teas"))
    note = NO_KEYWORDS.format(topics=3)
    assert note not in (await run("panel", channel)).text  # keyword replies are off
    assert note in (await run("keywords", channel, mode="questions")).text
    for shown in ("panel", "show"):
        assert note in (await run(shown, channel)).text
    assert note not in (await run("keywords", channel, mode="off")).text


async def test_a_topic_with_keywords_counts_only_if_it_is_on(
    start: Start, tmp_path: Path, run: Settings, channel: Channel
) -> None:
    topics = tea.TOPICS | {"mate": tea.MATE.replace("aliases:", "keywords: [yerba]\naliases:")}
    await start(tea.assistant(tmp_path / "teas", topics))
    note = NO_KEYWORDS.format(topics=3)
    saved = (await run("keywords", channel, mode="mentions")).text
    assert note not in saved
    assert "-# 1 of 3 topics have keywords here. Only these can get keyword replies." in saved
    await run("topic", channel, topic="mate", state="off")
    assert note in (await run("panel", channel)).text
