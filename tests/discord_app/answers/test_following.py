"""Tests that a reply follows its question: a quick edit changes it, and a deletion deletes it."""

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
def somewhere(
    request: pytest.FixtureRequest, channel: Channel, application: Application, amina: Person
) -> tuple[Channel, Address]:
    """A place, and how to address the bot there."""
    if request.param == "guild":
        return channel, lambda text: f"{application.mention} {text}"
    return amina.dm(application), lambda text: text


async def asked(person: Person, place: Channel, text: str) -> tuple[Message, Message]:
    """A question and its reply."""
    question = await person.send(place, text)
    reply = await place.next_message()
    assert reply.referenced is question
    return question, reply


async def settled(person: Person, place: Channel, application: Application) -> None:
    """Waits until the bot has dealt with all that came before."""
    await asked(person, place, f"{application.mention} Al-Amal")


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("what is the ultraviolet telescope?", TELESCOPE),
        ("how do I bake sourdough bread?", "I have no topic that answers this.\n"),
        ("Al-Amal", HOPE),
    ],
)
async def test_an_edited_question_changes_its_reply(
    somewhere: tuple[Channel, Address], amina: Person, text: str, begins: str
) -> None:
    place, addressed = somewhere
    question, reply = await asked(amina, place, addressed("what is the Hope probe?"))
    await asyncio.gather(reply.next_edit(), amina.edit(question, addressed(text)))
    assert reply.text.startswith(begins)
    assert reply.mentions == []


async def test_edits_are_followed_in_their_order(somewhere: tuple[Channel, Address], amina: Person) -> None:
    place, addressed = somewhere
    question, reply = await asked(amina, place, addressed("bread"))
    for text, begins in (("Al-Amal", HOPE), ("ultraviolet telescope", TELESCOPE), ("Al-Amal", HOPE)):
        await asyncio.gather(reply.next_edit(), amina.edit(question, addressed(text)))
        assert reply.text.startswith(begins)


async def test_an_edit_asks_anew_where_no_reply_got_through(
    somewhere: tuple[Channel, Address], amina: Person, local_discord: LocalDiscord, application: Application
) -> None:
    place, addressed = somewhere
    local_discord.faults.fail("POST", "/channels/{channel_id}/messages", status=503)
    question = await amina.send(place, addressed("Al-Amal"))
    await local_discord.faults.met()
    await settled(amina, place, application)
    await amina.edit(question, addressed("ultraviolet telescope"))
    reply = await place.next_message()
    assert reply.referenced is question
    assert reply.text.startswith(TELESCOPE)


async def test_of_edits_that_follow_close_upon_each_other_the_last_one_stays(
    somewhere: tuple[Channel, Address], amina: Person, application: Application
) -> None:
    place, addressed = somewhere
    question, reply = await asked(amina, place, addressed("bread"))
    for text in ("ultraviolet telescope", "bread", "Al-Amal"):
        await amina.edit(question, addressed(text))
    while not reply.text.startswith(HOPE):
        await reply.next_edit()
    await settled(amina, place, application)
    assert reply.text.startswith(HOPE)


async def test_an_edit_while_the_reply_is_on_its_way_is_followed(
    local_discord: LocalDiscord, somewhere: tuple[Channel, Address], amina: Person
) -> None:
    place, addressed = somewhere
    hold = local_discord.faults.hold("POST", "/channels/{channel_id}/messages", performs=False)
    question = await amina.send(place, addressed("Al-Amal"))
    await hold.reached.wait()
    await amina.edit(question, addressed("ultraviolet telescope"))
    hold.let_go()
    await local_discord.events.wait_for(MessageUpdated, lambda event: event.message.referenced is question)
    (reply,) = (each for each in place.history() if each.referenced is question)
    assert reply.text.startswith(TELESCOPE)


async def test_an_edit_after_a_minute_is_not_followed(
    local_discord: LocalDiscord, channel: Channel, application: Application, amina: Person
) -> None:
    question, reply = await asked(amina, channel, f"{application.mention} Al-Amal")
    local_discord.clock.advance(61)
    await amina.edit(question, f"{application.mention} ultraviolet telescope")
    await settled(amina, channel, application)
    assert reply.text.startswith(HOPE)


@pytest.mark.parametrize("seconds", [0, 59, 61])
async def test_a_message_edited_within_a_minute_into_a_question_is_answered(
    local_discord: LocalDiscord, channel: Channel, application: Application, amina: Person, seconds: int
) -> None:
    message = await amina.send(channel, "what is the Hope probe?")
    local_discord.clock.advance(seconds)
    await amina.edit(message, f"{application.mention} what is the Hope probe?")
    if seconds > 60:
        await settled(amina, channel, application)
        return
    reply = await channel.next_message()
    assert reply.referenced is message
    assert reply.text.startswith(HOPE)
    local_discord.events.publish(MessageUpdated(message))  # as when Discord adds the preview of a link
    await asyncio.gather(
        reply.next_edit(), amina.edit(message, f"{application.mention} ultraviolet telescope")
    )
    assert reply.text.startswith(TELESCOPE)
    await settled(amina, channel, application)


@pytest.mark.parametrize(
    "text", ["ultraviolet telescope", "> {bot} Al-Amal", "`{bot}` Al-Amal", "never mind"]
)
async def test_what_no_longer_addresses_the_bot_loses_its_reply(
    channel: Channel, application: Application, amina: Person, text: str
) -> None:
    question, reply = await asked(amina, channel, f"{application.mention} Al-Amal")
    await asyncio.gather(reply.deletion(), amina.edit(question, text.format(bot=application.mention)))
    await amina.edit(question, f"{application.mention} ultraviolet telescope")
    again = await channel.next_message()
    assert (again.referenced, again.text.startswith(TELESCOPE)) == (question, True)


async def test_a_question_to_the_bot_that_becomes_thanks_loses_its_reply(
    channel: Channel, application: Application, amina: Person
) -> None:
    _, first = await asked(amina, channel, f"{application.mention} Al-Amal")
    further = await amina.send(channel, "what is the ultraviolet telescope?", reply_to=first)
    reply = await channel.next_message()
    await asyncio.gather(reply.deletion(), amina.edit(further, "thanks"))
    assert not first.is_deleted


async def test_an_update_without_mentions_is_no_edit(
    local_discord: LocalDiscord, channel: Channel, application: Application, amina: Person
) -> None:
    question, reply = await asked(amina, channel, f"{application.mention} Al-Amal")
    question.edited_at = question.created_at + 1
    fields = ["author", "type", "embeds", "attachments", "timestamp", "edited_timestamp", "flags", "pinned"]
    fields += ["mention_everyone", "tts", "content"]
    local_discord.world.update_partly(question, *fields)
    await settled(amina, channel, application)
    assert reply.text.startswith(HOPE)
    assert not reply.is_deleted


async def test_an_update_that_is_no_edit_leaves_what_the_asker_made_of_the_reply(
    local_discord: LocalDiscord, channel: Channel, application: Application, amina: Person
) -> None:
    question, reply = await asked(amina, channel, f"{application.mention} Al-Amal")
    went = reply.selects[0]["options"][0]
    await amina.select(reply, went["value"], menu=RELATED)
    local_discord.events.publish(MessageUpdated(question))  # as when Discord adds the preview of a link
    await settled(amina, channel, application)
    assert reply.text.startswith(f"### {went['label']}\n")


async def test_a_deleted_question_takes_its_reply_along(
    somewhere: tuple[Channel, Address], amina: Person
) -> None:
    place, addressed = somewhere
    question, reply = await asked(amina, place, addressed("Al-Amal"))
    await asyncio.gather(reply.deletion(), amina.delete(question))
    assert place.history() == []


async def test_questions_deleted_at_once_take_their_replies_along(
    local_discord: LocalDiscord, guild: Guild, channel: Channel, application: Application, amina: Person
) -> None:
    sweeper = local_discord.add_bot("sweeper")
    guild.join(sweeper, Permission.MANAGE_MESSAGES)
    tracker = [await asked(amina, channel, f"{application.mention} Al-Amal") for _ in range(2)]
    await sweeper.purge(channel, [question for question, _ in tracker])
    await asyncio.gather(*(reply.deletion() for _, reply in tracker))
    assert channel.history() == []


async def test_a_question_deleted_while_the_reply_is_on_its_way_gets_none(
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


async def test_a_reply_that_was_removed_stays_so(
    channel: Channel, application: Application, amina: Person, caplog: pytest.LogCaptureFixture
) -> None:
    question, reply = await asked(amina, channel, f"{application.mention} Al-Amal")
    await amina.click(reply, "Remove")
    await amina.edit(question, f"{application.mention} ultraviolet telescope")
    await amina.delete(question)
    await settled(amina, channel, application)
    assert reply.is_deleted
    assert [record for record in caplog.records if record.name.startswith("bot")] == []


@pytest.mark.parametrize("is_answered", [True, False])
async def test_replies_that_were_posted_go_with_what_they_answer(
    channel: Channel, application: Application, amina: Person, bilal: Person, is_answered: bool
) -> None:
    text = "what is the Hope Probe?"
    if is_answered:
        question, _ = await asked(bilal, channel, f"{application.mention} {text}")
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


async def test_a_reply_that_cannot_be_deleted_keeps_no_other(
    local_discord: LocalDiscord,
    guild: Guild,
    channel: Channel,
    application: Application,
    amina: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    first, _ = await asked(amina, channel, f"{application.mention} Al-Amal")
    preview = (await amina.use_menu(first, application, "Answer this")).message
    assert preview is not None
    await asyncio.gather(preview.next_edit(), amina.click(preview, "Post as reply"))
    channel.mark_read()
    second, _ = await asked(amina, channel, f"{application.mention} Al-Amal")
    sweeper = local_discord.add_bot("sweeper")
    guild.join(sweeper, Permission.MANAGE_MESSAGES)
    replies = [each for each in channel.history() if each.referenced in (first, second)]
    assert len(replies) == 3
    local_discord.faults.fail("DELETE", "/channels/{channel_id}/messages/{message_id}", status=403)
    await sweeper.purge(channel, [first, second])
    await local_discord.faults.met()
    await settled(amina, channel, application)
    await until(lambda: [reply.is_deleted for reply in replies].count(False) == 1)
    (record,) = (record for record in caplog.records if record.name.startswith("bot"))
    assert (record.levelno, record.exc_info) == (logging.WARNING, None)


async def test_a_reply_that_was_posted_stays_as_it_is_where_an_edit_asks_the_bot(
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


async def test_a_restart_forgets(
    start: Start, space: Assistant, channel: Channel, application: Application, amina: Person
) -> None:
    question, reply = await asked(amina, channel, f"{application.mention} Al-Amal")
    await start(space)
    await amina.delete(question)
    await settled(amina, channel, application)
    assert not reply.is_deleted


def test_what_is_remembered_is_bounded() -> None:
    tracker = ReplyTracker()
    for number in range(REMEMBERED + 10):
        tracker[number] = TrackedReply()
    assert len(tracker) == REMEMBERED
    assert tracker.ttl == 3600
    assert 0 not in tracker
