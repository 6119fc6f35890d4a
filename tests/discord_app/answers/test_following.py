"""Tests that a quick edit of a question changes its reply, and that its deletion deletes the reply."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

import pytest

from bot.discord_app.core.reply_tracker import REMEMBERED, ReplyTracker, TrackedReply
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Guild, LocalDiscord, Message, Permission, Person
from bot.local_discord.model.events import MessageUpdated
from tests.discord_app.conftest import RELATED, Start
from tests.waiting import until

HOPE, TELESCOPE = "### Hope Probe (Al-Amal)\n", "### Ultraviolet Telescope\n"

Address = Callable[[str], str]


@pytest.fixture(autouse=True)
async def running(start: Start, space: Assistant) -> None:
    await start(space)


@pytest.fixture(params=["guild", "dm"])
def place_and_address(
    request: pytest.FixtureRequest, channel: Channel, application: Application, amina: Person
) -> tuple[Channel, Address]:
    """Returns a channel, and a function that addresses a text to the bot there."""
    if request.param == "guild":
        return channel, lambda text: f"{application.mention} {text}"
    return amina.dm(application), lambda text: text


async def ask(person: Person, place: Channel, text: str) -> tuple[Message, Message]:
    """Asks a question. Returns it with its reply."""
    question = await person.send(place, text)
    reply = await place.next_message()
    assert reply.referenced is question
    return question, reply


async def wait_for_bot(person: Person, place: Channel, application: Application) -> None:
    """Waits until the bot has handled all earlier events."""
    await ask(person, place, f"{application.mention} Al-Amal")


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("what is the ultraviolet telescope?", TELESCOPE),
        ("how do I bake sourdough bread?", "I have no topic that answers this.\n"),
        ("Al-Amal", HOPE),
    ],
)
async def test_an_edited_question_changes_its_reply(
    place_and_address: tuple[Channel, Address], amina: Person, text: str, begins: str
) -> None:
    place, to_bot = place_and_address
    question, reply = await ask(amina, place, to_bot("what is the Hope probe?"))
    await asyncio.gather(reply.next_edit(), amina.edit(question, to_bot(text)))
    assert reply.text.startswith(begins)
    assert reply.mentions == []


async def test_each_edit_changes_the_reply(place_and_address: tuple[Channel, Address], amina: Person) -> None:
    place, to_bot = place_and_address
    question, reply = await ask(amina, place, to_bot("bread"))
    for text, begins in (("Al-Amal", HOPE), ("ultraviolet telescope", TELESCOPE), ("Al-Amal", HOPE)):
        await asyncio.gather(reply.next_edit(), amina.edit(question, to_bot(text)))
        assert reply.text.startswith(begins)


async def test_an_edit_gets_a_reply_if_the_first_reply_failed(
    place_and_address: tuple[Channel, Address],
    amina: Person,
    local_discord: LocalDiscord,
    application: Application,
) -> None:
    place, to_bot = place_and_address
    local_discord.faults.fail("POST", "/channels/{channel_id}/messages", status=503)
    question = await amina.send(place, to_bot("Al-Amal"))
    await local_discord.faults.met()
    await wait_for_bot(amina, place, application)
    await amina.edit(question, to_bot("ultraviolet telescope"))
    reply = await place.next_message()
    assert reply.referenced is question
    assert reply.text.startswith(TELESCOPE)


async def test_last_of_several_quick_edits_wins(
    place_and_address: tuple[Channel, Address], amina: Person, application: Application
) -> None:
    place, to_bot = place_and_address
    question, reply = await ask(amina, place, to_bot("bread"))
    for text in ("ultraviolet telescope", "bread", "Al-Amal"):
        await amina.edit(question, to_bot(text))
    while not reply.text.startswith(HOPE):
        await reply.next_edit()
    await wait_for_bot(amina, place, application)
    assert reply.text.startswith(HOPE)


async def test_an_edit_while_the_reply_is_being_sent_changes_it(
    local_discord: LocalDiscord, place_and_address: tuple[Channel, Address], amina: Person
) -> None:
    place, to_bot = place_and_address
    hold = local_discord.faults.hold("POST", "/channels/{channel_id}/messages", performs=False)
    question = await amina.send(place, to_bot("Al-Amal"))
    await hold.reached.wait()
    await amina.edit(question, to_bot("ultraviolet telescope"))
    hold.let_go()
    await local_discord.events.wait_for(MessageUpdated, lambda event: event.message.referenced is question)
    (reply,) = (each for each in place.history() if each.referenced is question)
    assert reply.text.startswith(TELESCOPE)


async def test_an_edit_after_a_minute_does_not_change_the_reply(
    local_discord: LocalDiscord, channel: Channel, application: Application, amina: Person
) -> None:
    question, reply = await ask(amina, channel, f"{application.mention} Al-Amal")
    local_discord.clock.advance(61)
    await amina.edit(question, f"{application.mention} ultraviolet telescope")
    await wait_for_bot(amina, channel, application)
    assert reply.text.startswith(HOPE)


@pytest.mark.parametrize("seconds", [0, 59, 61])
async def test_a_message_edited_into_a_question_within_a_minute_is_answered(
    local_discord: LocalDiscord, channel: Channel, application: Application, amina: Person, seconds: int
) -> None:
    message = await amina.send(channel, "what is the Hope probe?")
    local_discord.clock.advance(seconds)
    await amina.edit(message, f"{application.mention} what is the Hope probe?")
    if seconds > 60:
        await wait_for_bot(amina, channel, application)
        return
    reply = await channel.next_message()
    assert reply.referenced is message
    assert reply.text.startswith(HOPE)
    local_discord.events.publish(MessageUpdated(message))  # Discord sends this for a new link preview
    await asyncio.gather(
        reply.next_edit(), amina.edit(message, f"{application.mention} ultraviolet telescope")
    )
    assert reply.text.startswith(TELESCOPE)
    await wait_for_bot(amina, channel, application)


@pytest.mark.parametrize(
    "text", ["ultraviolet telescope", "> {bot} Al-Amal", "`{bot}` Al-Amal", "never mind"]
)
async def test_the_reply_is_deleted_if_an_edit_no_longer_addresses_the_bot(
    channel: Channel, application: Application, amina: Person, text: str
) -> None:
    question, reply = await ask(amina, channel, f"{application.mention} Al-Amal")
    await asyncio.gather(reply.deletion(), amina.edit(question, text.format(bot=application.mention)))
    await amina.edit(question, f"{application.mention} ultraviolet telescope")
    again = await channel.next_message()
    assert (again.referenced, again.text.startswith(TELESCOPE)) == (question, True)


async def test_the_reply_is_deleted_if_its_question_becomes_thanks(
    channel: Channel, application: Application, amina: Person
) -> None:
    _, first = await ask(amina, channel, f"{application.mention} Al-Amal")
    further = await amina.send(channel, "what is the ultraviolet telescope?", reply_to=first)
    reply = await channel.next_message()
    await asyncio.gather(reply.deletion(), amina.edit(further, "thanks"))
    assert not first.is_deleted


async def test_an_update_without_mentions_keeps_the_reply(
    local_discord: LocalDiscord, channel: Channel, application: Application, amina: Person
) -> None:
    question, reply = await ask(amina, channel, f"{application.mention} Al-Amal")
    question.edited_at = question.created_at + 1
    fields = ["author", "type", "embeds", "attachments", "timestamp", "edited_timestamp", "flags", "pinned"]
    fields += ["mention_everyone", "tts", "content"]
    local_discord.world.update_partly(question, *fields)
    await wait_for_bot(amina, channel, application)
    assert reply.text.startswith(HOPE)
    assert not reply.is_deleted


async def test_an_update_without_an_edit_keeps_a_picked_related_topic(
    local_discord: LocalDiscord, channel: Channel, application: Application, amina: Person
) -> None:
    question, reply = await ask(amina, channel, f"{application.mention} Al-Amal")
    picked = reply.selects[0]["options"][0]
    await amina.select(reply, picked["value"], menu=RELATED)
    local_discord.events.publish(MessageUpdated(question))  # Discord sends this for a new link preview
    await wait_for_bot(amina, channel, application)
    assert reply.text.startswith(f"### {picked['label']}\n")


async def test_deleting_a_question_deletes_its_reply(
    place_and_address: tuple[Channel, Address], amina: Person
) -> None:
    place, to_bot = place_and_address
    question, reply = await ask(amina, place, to_bot("Al-Amal"))
    await asyncio.gather(reply.deletion(), amina.delete(question))
    assert place.history() == []


async def test_deleting_several_questions_at_once_deletes_their_replies(
    local_discord: LocalDiscord, guild: Guild, channel: Channel, application: Application, amina: Person
) -> None:
    sweeper = local_discord.add_bot("sweeper")
    guild.join(sweeper, Permission.MANAGE_MESSAGES)
    questions = [await ask(amina, channel, f"{application.mention} Al-Amal") for _ in range(2)]
    await sweeper.purge(channel, [question for question, _ in questions])
    await asyncio.gather(*(reply.deletion() for _, reply in questions))
    assert channel.history() == []


async def test_a_question_deleted_while_the_reply_is_being_sent_gets_none(
    local_discord: LocalDiscord,
    channel: Channel,
    application: Application,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    hold = local_discord.faults.hold("POST", "/channels/{channel_id}/messages", performs=False)
    question = await amina.send(channel, f"{application.mention} Al-Amal")
    await hold.reached.wait()
    await amina.delete(question)
    hold.let_go()
    await until(lambda: any(record.name.startswith("bot") for record in caplog.records))
    assert channel.history() == []
    (record,) = (record for record in caplog.records if record.name.startswith("bot"))
    assert (record.levelno, record.exc_info) == (logging.WARNING, None)


async def test_a_removed_reply_stays_removed(
    channel: Channel, application: Application, amina: Person, caplog: pytest.LogCaptureFixture
) -> None:
    question, reply = await ask(amina, channel, f"{application.mention} Al-Amal")
    await amina.click(reply, "Remove")
    await amina.edit(question, f"{application.mention} ultraviolet telescope")
    await amina.delete(question)
    await wait_for_bot(amina, channel, application)
    assert reply.is_deleted
    assert [record for record in caplog.records if record.name.startswith("bot")] == []


@pytest.mark.parametrize("is_answered", [True, False])
async def test_deleting_a_message_deletes_the_answers_posted_to_it(
    channel: Channel, application: Application, amina: Person, bilal: Person, is_answered: bool
) -> None:
    text = "what is the Hope Probe?"
    if is_answered:
        question, _ = await ask(bilal, channel, f"{application.mention} {text}")
    else:
        question = await bilal.send(channel, text)
    for person in (amina, bilal):
        preview = (await person.use_menu(question, application, "Answer this")).message
        assert preview is not None
        await asyncio.gather(preview.next_edit(), person.click(preview, "Post as reply"))
    replies = [each for each in channel.history() if each.referenced is question]
    assert len(replies) == 2 + is_answered
    await asyncio.gather(*(reply.deletion() for reply in replies), bilal.delete(question))
    assert channel.history() == []


async def test_one_failed_deletion_does_not_stop_the_others(
    local_discord: LocalDiscord,
    guild: Guild,
    channel: Channel,
    application: Application,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    first, _ = await ask(amina, channel, f"{application.mention} Al-Amal")
    preview = (await amina.use_menu(first, application, "Answer this")).message
    assert preview is not None
    await asyncio.gather(preview.next_edit(), amina.click(preview, "Post as reply"))
    channel.mark_read()
    second, _ = await ask(amina, channel, f"{application.mention} Al-Amal")
    sweeper = local_discord.add_bot("sweeper")
    guild.join(sweeper, Permission.MANAGE_MESSAGES)
    replies = [each for each in channel.history() if each.referenced in (first, second)]
    assert len(replies) == 3
    local_discord.faults.fail("DELETE", "/channels/{channel_id}/messages/{message_id}", status=403)
    await sweeper.purge(channel, [first, second])
    await local_discord.faults.met()
    await wait_for_bot(amina, channel, application)
    await until(lambda: [reply.is_deleted for reply in replies].count(False) == 1)
    (record,) = (record for record in caplog.records if record.name.startswith("bot"))
    assert (record.levelno, record.exc_info) == (logging.WARNING, None)


async def test_an_edit_that_asks_the_bot_does_not_change_a_posted_answer(
    channel: Channel, application: Application, amina: Person, bilal: Person
) -> None:
    question = await bilal.send(channel, "what is the Hope Probe?")
    preview = (await amina.use_menu(question, application, "Answer this")).message
    assert preview is not None
    await asyncio.gather(preview.next_edit(), amina.click(preview, "Post as reply"))
    posted = channel.history()[-1]
    channel.mark_read()
    await bilal.edit(question, f"{application.mention} bread")
    reply = await channel.next_message()
    assert (reply.referenced, reply.text.split("\n")[0]) == (question, "I have no topic that answers this.")
    await asyncio.gather(
        reply.next_edit(), bilal.edit(question, f"{application.mention} ultraviolet telescope")
    )
    assert reply.text.startswith(TELESCOPE)
    assert posted.text.startswith(HOPE)
    await amina.click(posted, "Remove")
    assert posted.is_deleted
    await asyncio.gather(reply.deletion(), bilal.delete(question))


async def test_replies_are_not_tracked_after_a_restart(
    start: Start, space: Assistant, channel: Channel, application: Application, amina: Person
) -> None:
    question, reply = await ask(amina, channel, f"{application.mention} Al-Amal")
    await start(space)
    await amina.delete(question)
    await wait_for_bot(amina, channel, application)
    assert not reply.is_deleted


def test_the_number_of_tracked_replies_is_limited() -> None:
    tracker = ReplyTracker()
    for number in range(REMEMBERED + 10):
        tracker[number] = TrackedReply()
    assert len(tracker) == REMEMBERED
    assert tracker.ttl == 3600
    assert 0 not in tracker
