"""Tests which ordinary messages get a keyword reply, and when the reply is deleted."""

from __future__ import annotations

import asyncio
import datetime
import logging
from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.discord_app.core.limits import Rates
from bot.discord_app.keyword_replies import cooldowns
from bot.discord_app.keyword_replies.cog import MAX_WAITING
from bot.knowledge.assistant import Assistant
from bot.local_discord import (
    Application,
    Channel,
    Guild,
    Interaction,
    LocalDiscord,
    Message,
    Permission,
    Person,
)
from bot.local_discord.model.events import MessageCreated, MessageUpdated
from bot.storage.address import CONNECTIONS
from bot.storage.storage import Storage
from bot.storage.usage import EntryPoint
from tests.discord_app.conftest import RELATED, handled, labels, reply_to
from tests.discord_app.keyword_replies.conftest import Decide, Restart
from tests.waiting import until

HOPE, TELESCOPE = "### Hope Probe (Al-Amal)", "### Ultraviolet Telescope"
STATEMENT = "the hope probe is up there"
QUESTION = "what is the hope probe?"
OTHER = "they built an ultraviolet telescope"
"""Seconds until what hasn't come won't."""


async def said(person: Person, channel: Channel, text: str = STATEMENT) -> str | None:
    """The heading of the reply to what somebody says, if there is one."""
    reply = await reply_to(await person.send(channel, text))
    return None if reply is None else reply.text.split("\n")[0]


async def edits_are_handled(message: Message) -> None:
    """Waits until the bot has dealt with every edit of a message."""
    await reply_to(message)
    await handled("raw_message_edit")


async def replied(person: Person, channel: Channel, text: str = STATEMENT) -> tuple[Message, Message]:
    """A message and its reply."""
    message = await person.send(channel, text)
    reply = await reply_to(message)
    assert reply is not None
    return message, reply


async def test_a_mention_in_code_asks_nothing(
    channel: Channel, application: Application, amina: Person
) -> None:
    mention = application.mention
    assert await said(amina, channel, f"write `{mention}` and then: {QUESTION}") is None
    assert await said(amina, channel, f"write `it` and then: {mention} {QUESTION}") == HOPE


async def private_word(local_discord: LocalDiscord, person: Person, interaction: Interaction) -> Message:
    """The message that only they see after they did something."""
    event = await local_discord.events.wait_for(
        MessageCreated, lambda event: event.message.ephemeral_to is person
    )
    await interaction
    return event.message


@pytest.fixture
async def on(decide: Decide) -> None:
    await decide("keywords", "mentions")


@pytest.mark.parametrize(
    ("mode", "text", "heading"),
    [
        (None, QUESTION, None),
        ("off", QUESTION, None),
        ("questions", QUESTION, HOPE),
        ("questions", STATEMENT, None),
        ("mentions", QUESTION, HOPE),
        ("mentions", STATEMENT, HOPE),
        ("mentions", "teh hop probe was launched; al-amall!", HOPE),
        ("mentions", "what's for dinner?", None),
        ("mentions", "`hope probe`", None),
        ("mentions", "```\nhope probe\n```", None),
        ("mentions", "> what is the hope probe?\nlol", None),
        ("mentions", "!wiki hope probe", None),
        ("mentions", "?tag hope probe", None),
    ],
)
async def test_the_mode_and_the_text_decide(
    channel: Channel, amina: Person, decide: Decide, mode: str | None, text: str, heading: str | None
) -> None:
    if mode is not None:
        await decide("keywords", mode)
    assert await said(amina, channel, text) == heading


@pytest.mark.usefixtures("on")
async def test_the_reply_is_the_usual_answer_with_ways_to_decline_it_and_without_a_ping(
    channel: Channel, amina: Person
) -> None:
    _, reply = await replied(amina, channel)
    assert (reply.mentions, reply.mentioned_roles, reply.mentions_everyone) == ([], [], False)
    assert labels(reply) == ["👍", "👎", "Not now", "Opt out"]


@pytest.mark.usefixtures("on")
async def test_whoever_goes_on_from_it_has_asked(channel: Channel, amina: Person) -> None:
    _, reply = await replied(amina, channel)
    related = reply.selects[0]
    title = related["options"][0]["label"]
    await amina.select(reply, title, menu=RELATED)
    assert reply.text.startswith(f"### {title}\n")
    shown = labels(reply)
    assert "Remove" in shown and "Opt out" not in shown


@pytest.mark.usefixtures("on")
async def test_several_topics_in_one_message_get_one_reply(channel: Channel, amina: Person) -> None:
    message, reply = await replied(amina, channel, f"{STATEMENT}, and {OTHER}")
    assert channel.history() == [message, reply]


@pytest.mark.parametrize("keyword_replies", [False])
@pytest.mark.usefixtures("on")
async def test_nothing_is_heard_unless_the_operator_enables_it(
    channel: Channel, application: Application, amina: Person
) -> None:
    assert await said(amina, channel) is None
    assert await said(amina, channel, f"{application.mention} Al-Amal") == HOPE


@pytest.mark.parametrize(
    ("keyword_replies", "says"),
    [(True, "I read the messages in the channels"), (False, "I only read what is sent to me")],
)
async def test_about_says_what_is_read(
    channel: Channel, application: Application, amina: Person, says: str
) -> None:
    assert says in (await amina.run(channel, application, "about")).text


async def test_a_thread_inherits_from_its_channel_and_a_channel_from_its_category(
    guild: Guild, channel: Channel, amina: Person, bilal: Person, decide: Decide
) -> None:
    thread = channel.add_thread("comets")
    category = guild.add_category("science")
    inside = guild.add_text_channel("inside", category)
    await decide("keywords", "mentions", channel.id)
    assert await said(amina, channel) == HOPE
    assert await said(amina, thread) == HOPE
    assert await said(amina, inside) is None
    await decide("keywords", "mentions", category.id)
    assert await said(amina, inside) == HOPE
    await decide("keywords", "off", thread.id)
    assert await said(bilal, thread, OTHER) is None
    assert await said(bilal, channel, OTHER) == TELESCOPE


async def test_a_post_in_a_forum_inherits_from_it(guild: Guild, amina: Person, decide: Decide) -> None:
    forum = guild.add_forum("help")
    post = forum.add_thread("probes")
    await decide("keywords", "mentions", forum.id)
    assert await said(amina, post) == HOPE


@pytest.mark.usefixtures("on")
async def test_direct_messages_are_questions_as_ever(application: Application, amina: Person) -> None:
    assert await said(amina, amina.dm(application)) is not None
    assert "Remove" in [button["label"] for button in amina.dm(application).history()[-1].buttons]


@pytest.mark.parametrize("kind", ["bot", "webhook"])
@pytest.mark.usefixtures("on")
async def test_bots_and_webhooks_get_no_reply(
    local_discord: LocalDiscord, guild: Guild, channel: Channel, kind: str
) -> None:
    other = local_discord.add_bot("parrot") if kind == "bot" else local_discord.add_webhook("parrot")
    if kind == "bot":
        guild.join(other)
    assert await reply_to(await other.send(channel, STATEMENT)) is None


@pytest.mark.usefixtures("on")
async def test_what_is_meant_for_another_bot_gets_no_reply(
    local_discord: LocalDiscord, guild: Guild, channel: Channel, amina: Person
) -> None:
    parrot = local_discord.add_bot("parrot")
    guild.join(parrot)
    assert await said(amina, channel, f"{parrot.mention} {STATEMENT}") is None
    squawk = await parrot.send(channel, "squawk")
    assert await reply_to(await amina.send(channel, STATEMENT, reply_to=squawk, ping=False)) is None


async def by_mention(person: Person, channel: Channel, application: Application) -> None:
    await person.send(channel, f"{application.mention} space diplomacy")
    await channel.next_message()


async def by_command(person: Person, channel: Channel, application: Application) -> None:
    await person.run(channel, application, "ask", question="space diplomacy", private=True)


async def by_keyword(person: Person, channel: Channel, application: Application) -> None:
    await replied(person, channel, "space diplomacy it is")


@pytest.mark.parametrize("ask", [by_mention, by_command, by_keyword])
@pytest.mark.usefixtures("on")
async def test_who_is_being_answered_anyway_gets_no_reply_for_half_a_minute(
    local_discord: LocalDiscord,
    channel: Channel,
    application: Application,
    amina: Person,
    bilal: Person,
    ask: Callable[[Person, Channel, Application], Awaitable[None]],
) -> None:
    await ask(amina, channel, application)
    assert await said(amina, channel) is None
    assert await said(bilal, channel, OTHER) == TELESCOPE
    local_discord.clock.advance(31)
    assert await said(amina, channel) == HOPE


@pytest.mark.usefixtures("on")
async def test_a_reply_to_the_bot_gets_none_whether_it_pings_or_not(
    channel: Channel, amina: Person, bilal: Person
) -> None:
    _, reply = await replied(amina, channel)
    for ping in (True, False):
        thanks = await bilal.send(channel, f"nice, {OTHER}", reply_to=reply, ping=ping)
        assert await reply_to(thanks) is None


@pytest.mark.usefixtures("on")
async def test_a_topic_gets_one_reply_in_a_channel_within_ten_minutes(
    local_discord: LocalDiscord, guild: Guild, channel: Channel, amina: Person, bilal: Person
) -> None:
    assert await said(amina, channel) == HOPE
    assert await said(bilal, channel, "al-amal!") is None
    assert await said(bilal, channel, OTHER) == TELESCOPE
    assert await said(bilal, guild.add_text_channel("other")) == HOPE
    local_discord.clock.advance(599 - 61)
    assert await said(bilal, channel) is None
    local_discord.clock.advance(62)
    assert await said(bilal, channel) == HOPE


@pytest.mark.usefixtures("on")
async def test_the_cooldown_goes_on_after_a_restart(
    local_discord: LocalDiscord,
    channel: Channel,
    amina: Person,
    bilal: Person,
    restart: Restart,
    storage: Storage,
) -> None:
    assert await said(amina, channel) == HOPE
    await storage.flush()  # as at the end of a process
    local_discord.clock.advance(300)
    await restart()
    for _ in range(2):
        assert await said(bilal, channel) is None
    assert await said(bilal, channel, OTHER) == TELESCOPE
    local_discord.clock.advance(301)
    assert await said(bilal, channel) == HOPE


@pytest.mark.usefixtures("on")
async def test_a_reply_that_would_come_late_is_left_out(
    channel: Channel, amina: Person, bilal: Person, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    used: list[AsyncConnection] = []

    async def hang(connection: AsyncConnection) -> None:
        used.append(connection)
        await asyncio.sleep(60)

    assert await said(amina, channel, OTHER) == TELESCOPE
    monkeypatch.setattr(cooldowns, "PATIENCE_SECONDS", 0.1)
    hanging = [asyncio.create_task(storage.database.read(hang)) for _ in range(CONNECTIONS)]
    await until(lambda: len(used) == CONNECTIONS)
    assert await said(bilal, channel) is None
    assert not any(each.done() for each in hanging), "it didn't wait for the database"
    for each in hanging:
        each.cancel()
    await asyncio.wait(hanging)
    monkeypatch.setattr(cooldowns, "PATIENCE_SECONDS", 60)
    monkeypatch.setattr(storage.database, "_patience", None)  # however busy the machine is
    assert await said(bilal, channel) == HOPE


@pytest.mark.usefixtures("on")
async def test_the_cooldown_can_be_set(
    local_discord: LocalDiscord, channel: Channel, amina: Person, bilal: Person, decide: Decide
) -> None:
    await decide("cooldown", 60)
    assert await said(amina, channel) == HOPE
    local_discord.clock.advance(59 * 60)
    assert await said(bilal, channel) is None
    local_discord.clock.advance(61)
    assert await said(bilal, channel) == HOPE


@pytest.mark.usefixtures("on")
async def test_of_many_who_name_a_topic_at_once_one_gets_a_reply(
    local_discord: LocalDiscord, guild: Guild, channel: Channel
) -> None:
    people = [local_discord.add_user(f"person{number}") for number in range(20)]
    for person in people:
        guild.join(person)
    channel.mark_read()
    messages = await asyncio.gather(*(person.send(channel, STATEMENT) for person in people))
    replies = [await reply_to(message) for message in messages]
    assert len(list(filter(None, replies))) == 1


@pytest.mark.usefixtures("on")
async def test_a_topic_that_is_switched_off_gets_no_reply(
    channel: Channel, amina: Person, decide: Decide
) -> None:
    await decide("topics_off", ["hope-probe"])
    assert await said(amina, channel) is None
    assert await said(amina, channel, OTHER) == TELESCOPE


@pytest.mark.parametrize("who", ["the author", "a moderator"])
@pytest.mark.usefixtures("on")
async def test_not_now_removes_the_reply_and_silences_its_topic_there_for_a_day(
    local_discord: LocalDiscord,
    guild: Guild,
    channel: Channel,
    amina: Person,
    bilal: Person,
    restart: Restart,
    who: str,
) -> None:
    moderator = local_discord.add_user("yusuf")
    guild.join(moderator, Permission.MANAGE_MESSAGES)
    _, reply = await replied(amina, channel)
    person = amina if who == "the author" else moderator
    told = await private_word(local_discord, person, person.click(reply, "Not now"))
    assert reply.is_deleted
    assert told.text == "Removed. I won't bring up this topic here for a day."
    local_discord.clock.advance(60 * 60)
    assert await said(bilal, channel) is None
    assert await said(bilal, channel, OTHER) == TELESCOPE
    assert await said(bilal, guild.add_text_channel("other")) == HOPE
    await restart()
    assert await said(amina, channel) is None
    local_discord.clock.advance(23 * 60 * 60)
    assert await said(amina, channel) == HOPE


@pytest.mark.usefixtures("on")
async def test_not_now_is_for_nobody_else(channel: Channel, amina: Person, bilal: Person) -> None:
    _, reply = await replied(amina, channel)
    response = await bilal.click(reply, "Not now")
    assert (response.ephemeral, reply.is_deleted) == (True, False)
    assert response.text.startswith("Only the person I replied to")


@pytest.mark.usefixtures("on")
async def test_not_now_works_after_a_restart(
    channel: Channel, amina: Person, bilal: Person, restart: Restart
) -> None:
    _, reply = await replied(amina, channel)
    await restart()
    await amina.click(reply, "Not now")
    assert reply.is_deleted
    assert await said(bilal, channel) is None


@pytest.mark.usefixtures("on")
async def test_anyone_can_opt_out_for_themselves_everywhere_and_back_in(
    local_discord: LocalDiscord,
    guild: Guild,
    channel: Channel,
    amina: Person,
    bilal: Person,
    restart: Restart,
) -> None:
    _, reply = await replied(amina, channel)
    card = (await bilal.click(reply, "Opt out")).message
    assert card is not None
    assert card.ephemeral_to is bilal
    assert card.text == "From now on I only reply when you ask me, on every server."
    assert not reply.is_deleted
    other = guild.add_text_channel("other")
    for _ in range(2):
        assert await said(bilal, other) is None
        await restart()
    assert await said(amina, other) == HOPE
    await bilal.click(card, "Opt in again")
    assert card.text.startswith("I may reply again")
    assert await said(bilal, other, OTHER) == TELESCOPE


@pytest.mark.usefixtures("on")
async def test_who_has_opted_out_can_still_ask(
    channel: Channel, application: Application, amina: Person
) -> None:
    _, reply = await replied(amina, channel)
    await amina.click(reply, "Opt out")
    assert await said(amina, channel, f"{application.mention} Al-Amal") == HOPE


@pytest.mark.usefixtures("on")
async def test_a_deleted_message_takes_its_reply_along(channel: Channel, amina: Person) -> None:
    message, reply = await replied(amina, channel)
    await asyncio.gather(reply.deletion(), amina.delete(message))


@pytest.mark.usefixtures("on")
async def test_a_message_deleted_while_the_reply_is_on_its_way_takes_it_along(
    local_discord: LocalDiscord, channel: Channel, amina: Person
) -> None:
    local_discord.faults.stall("POST", "/channels/{channel_id}/messages", seconds=0.2)
    message = await amina.send(channel, STATEMENT)
    await local_discord.faults.met()
    await amina.delete(message)
    for event in ("message_work", "raw_message_delete"):
        await handled(event)
    assert channel.history() == []


@pytest.mark.usefixtures("on")
async def test_a_reply_that_came_too_late_for_its_message_begins_no_cooldown(
    local_discord: LocalDiscord, channel: Channel, amina: Person, bilal: Person
) -> None:
    local_discord.faults.stall("POST", "/channels/{channel_id}/messages", seconds=0.2)
    message = await amina.send(channel, STATEMENT)
    await local_discord.faults.met()
    await amina.delete(message)
    assert await reply_to(message) is None
    assert await said(bilal, channel) == HOPE
    assert await said(amina, channel, OTHER) == TELESCOPE


@pytest.mark.usefixtures("on")
async def test_most_messages_begin_no_task(
    channel: Channel, application: Application, amina: Person, bilal: Person, restart: Restart
) -> None:
    client = await restart()
    assert await said(amina, channel) == HOPE
    heard = asyncio.ensure_future(client.wait_for("message_work"))
    assert await said(bilal, channel, "what's for dinner?") is None
    assert await said(bilal, channel) is None, "within the cooldown"
    assert not heard.done()
    assert await said(bilal, channel, OTHER) == TELESCOPE
    message, _ = await heard
    assert message.content == OTHER


@pytest.mark.usefixtures("on")
async def test_a_text_that_can_not_be_read_ends_no_connection(
    channel: Channel,
    application: Application,
    amina: Person,
    bilal: Person,
    space: Assistant,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    assert await said(amina, channel) == HOPE
    with monkeypatch.context() as patched:
        patched.setattr(space, "spot", None)
        assert await said(bilal, channel, OTHER) is None
    assert [record.levelname for record in caplog.records if record.name.startswith("bot")] == ["ERROR"]
    assert await said(bilal, channel, OTHER) == TELESCOPE


@pytest.mark.parametrize(
    ("text", "after", "stays"),
    [
        ("sorry, the other one", 0, False),
        (OTHER, 0, False),
        ("`the hope probe` is up there", 0, False),
        (f"{STATEMENT}!", 0, True),
        ("sorry, the other one", 61, True),
    ],
)
@pytest.mark.usefixtures("on")
async def test_quick_edit_that_removes_the_topic_deletes_the_reply(
    local_discord: LocalDiscord, channel: Channel, amina: Person, text: str, after: float, stays: bool
) -> None:
    message, reply = await replied(amina, channel)
    local_discord.clock.advance(after)
    await amina.edit(message, text)
    await edits_are_handled(message)
    assert reply.is_deleted is not stays


@pytest.mark.usefixtures("on")
@pytest.mark.parametrize(
    ("text", "heading"),
    [("nothing at all", None), ("`hope probe`", None), (OTHER, TELESCOPE), (QUESTION, HOPE)],
)
async def test_a_message_that_is_edited_while_it_waits_to_be_read_counts_as_edited(
    channel: Channel, amina: Person, bilal: Person, text: str, heading: str | None
) -> None:
    assert await said(bilal, channel, "good morning") is None, "the settings are in memory"
    for number in range(1500):
        await bilal.send(channel, f"chat about nothing much {number}, which takes a while to read")
    message = await amina.send(channel, STATEMENT)
    await amina.edit(message, text)
    await edits_are_handled(message)

    def replies() -> list[str]:
        return [each.text.split("\n")[0] for each in channel.history() if each.referenced is message]

    if heading is None:
        await asyncio.sleep(0.5)
    else:
        await until(replies)
    assert replies() == ([] if heading is None else [heading])


@pytest.mark.usefixtures("on")
async def test_a_message_that_is_edited_while_the_settings_are_read_gets_no_reply_to_its_first_text(
    channel: Channel, amina: Person, restart: Restart
) -> None:
    for _ in range(5):
        await restart()
        message = await amina.send(channel, STATEMENT)
        await amina.edit(message, "nothing at all")
        await edits_are_handled(message)
        assert await reply_to(message) is None


@pytest.mark.usefixtures("on")
async def test_an_update_that_is_no_edit_leaves_the_reply(
    local_discord: LocalDiscord, channel: Channel, amina: Person
) -> None:
    message, reply = await replied(amina, channel)
    local_discord.events.publish(MessageUpdated(message))
    await edits_are_handled(message)
    assert not reply.is_deleted


@pytest.mark.usefixtures("on")
async def test_a_message_edited_to_ask_the_bot_gets_that_answer_in_the_replys_place(
    channel: Channel, application: Application, amina: Person
) -> None:
    message, reply = await replied(amina, channel)
    await asyncio.gather(
        reply.next_edit(), amina.edit(message, f"{application.mention} ultraviolet telescope")
    )
    assert reply.text.startswith(TELESCOPE)
    await edits_are_handled(message)
    assert not reply.is_deleted


@pytest.mark.parametrize("rates", [Rates(person=2)])
@pytest.mark.usefixtures("on")
async def test_beyond_the_limits_there_is_no_reply_and_no_notice(
    local_discord: LocalDiscord, guild: Guild, amina: Person
) -> None:
    channels = [guild.add_text_channel(name) for name in ("one", "two", "three")]
    assert [await said(amina, channel) for channel in channels] == [HOPE, HOPE, None]
    local_discord.clock.advance(30)
    assert await said(amina, channels[-1]) == HOPE, "what didn't come starts no cooldown"


@pytest.mark.usefixtures("on")
async def test_where_the_bot_may_not_write_it_says_one_line_in_the_log(
    channel: Channel, application: Application, amina: Person, caplog: pytest.LogCaptureFixture
) -> None:
    channel.deny(application.bot, Permission.SEND_MESSAGES)
    assert await said(amina, channel) is None
    assert await said(amina, channel) is None
    (record,) = (record for record in caplog.records if record.name.startswith("bot"))
    assert (record.levelno, record.exc_info) == (logging.WARNING, None)


async def test_a_database_that_hangs_holds_up_no_answer(
    local_discord: LocalDiscord,
    guild: Guild,
    channel: Channel,
    application: Application,
    amina: Person,
    storage: Storage,
) -> None:
    used: list[AsyncConnection] = []

    async def hang(connection: AsyncConnection) -> None:
        used.append(connection)
        await asyncio.sleep(60)

    assert await said(amina, channel, f"{application.mention} Al-Amal") == HOPE
    harbour = local_discord.add_guild("Harbour")
    harbour.install(application)
    harbour.join(amina)
    quay = harbour.add_text_channel("quay")
    hanging = [asyncio.create_task(storage.database.read(hang)) for _ in range(50)]
    await until(lambda: len(used) == CONNECTIONS)
    for _ in range(20):
        await amina.send(quay, STATEMENT)
    assert await said(amina, channel, f"{application.mention} Al-Amal") == HOPE
    for each in hanging:
        each.cancel()
    await asyncio.wait(hanging)


@pytest.mark.parametrize(("waiting", "heading"), [(MAX_WAITING - 1, HOPE), (MAX_WAITING, None)])
@pytest.mark.usefixtures("on")
async def test_messages_are_ignored_while_a_thousand_wait_for_settings(
    local_discord: LocalDiscord,
    guild: Guild,
    channel: Channel,
    amina: Person,
    bilal: Person,
    waiting: int,
    heading: str | None,
) -> None:
    assert await said(amina, channel) == HOPE
    unknown = guild.add_text_channel("unknown")
    local_discord.faults.stall("GET", "/channels/{channel_id}", seconds=30)
    for _ in range(waiting):
        await amina.send(unknown, "hello")
    message = await bilal.send(unknown, STATEMENT)
    await bilal.send(channel, OTHER)
    await channel.next_message()  # so all that came before has been seen to
    local_discord.clock.advance(31)
    reply = await reply_to(message)
    assert (reply and reply.text.split("\n")[0]) == heading


class TestWithoutTheDatabase:
    """What is in memory holds."""

    @pytest.fixture(autouse=True)
    async def down(self, on: None, channel: Channel, amina: Person, storage: Storage) -> Message:
        """Amina and the channel are known; then the database goes away."""
        _, reply = await replied(amina, channel, OTHER)
        await storage.__aexit__(None, None, None)
        return reply

    async def test_replies_go_on_for_those_whose_wish_is_in_memory(
        self, local_discord: LocalDiscord, channel: Channel, amina: Person, bilal: Person
    ) -> None:
        local_discord.clock.advance(31)
        assert await said(bilal, channel) is None
        assert await said(amina, channel) == HOPE
        local_discord.clock.advance(60 * 60)
        assert await said(amina, channel) == HOPE

    async def test_not_now_holds_until_a_restart_and_says_so(
        self, local_discord: LocalDiscord, channel: Channel, amina: Person, down: Message
    ) -> None:
        told = await private_word(local_discord, amina, amina.click(down, "Not now"))
        assert down.is_deleted
        assert "or until I am restarted" in told.text
        local_discord.clock.advance(60 * 60)
        assert await said(amina, channel, OTHER) is None
        assert await said(amina, channel) == HOPE

    async def test_an_opt_out_says_that_it_may_not_have_been_saved(
        self, amina: Person, down: Message
    ) -> None:
        response = await amina.click(down, "Opt out")
        assert (response.ephemeral, "may **not have been saved**" in response.text) == (True, True)

    async def test_questions_are_answered_as_ever(
        self, channel: Channel, application: Application, bilal: Person
    ) -> None:
        assert await said(bilal, channel, f"{application.mention} Al-Amal") == HOPE


@pytest.mark.usefixtures("on")
async def test_replies_are_counted_and_take_votes_but_nothing_of_the_message_is_kept(
    guild: Guild, channel: Channel, amina: Person, storage: Storage
) -> None:
    _, reply = await replied(amina, channel, QUESTION)
    response = await amina.click(reply, "👎")
    assert response.message is not None
    assert QUESTION not in response.message.text
    await amina.select(response.message, "satellites", menu="It should have been …")
    await storage.flush()
    long_ago = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
    (count,) = await storage.usage.since(long_ago.date(), guild.id)
    event = count.event
    assert (event.entry_point, event.topic_id, count.times) == (EntryPoint.KEYWORD, "hope-probe", 1)
    (complaint,) = await storage.votes.complaints(long_ago, guild.id)
    assert complaint.expected_topic == "satellites"
    assert await storage.misses.latest(long_ago.date()) == []


@pytest.mark.usefixtures("on")
async def test_who_has_their_data_deleted_is_no_longer_opted_out(
    local_discord: LocalDiscord, channel: Channel, application: Application, amina: Person
) -> None:
    _, reply = await replied(amina, channel)
    await amina.click(reply, "Opt out")
    local_discord.clock.advance(31)
    assert await said(amina, channel, OTHER) is None
    card = (await amina.run(channel, application, "mydata")).message
    assert card is not None
    await amina.click(card, "Delete it")
    await amina.click(card, "Delete it for good")
    local_discord.clock.advance(31)
    assert await said(amina, channel, OTHER) == TELESCOPE
