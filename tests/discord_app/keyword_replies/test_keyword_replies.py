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
from tests.discord_app.keyword_replies.conftest import ChangeSetting, Restart
from tests.waiting import until

HOPE, TELESCOPE = "### Hope Probe (Al-Amal)", "### Ultraviolet Telescope"
STATEMENT = "the hope probe is up there"
QUESTION = "what is the hope probe?"
OTHER = "they built an ultraviolet telescope"


async def heading_of_reply(person: Person, channel: Channel, text: str = STATEMENT) -> str | None:
    """Sends a message. Returns the heading of its reply, or None if it gets none."""
    reply = await reply_to(await person.send(channel, text))
    return None if reply is None else reply.text.split("\n")[0]


async def wait_for_edits(message: Message) -> None:
    """Waits until the bot has handled every edit of a message."""
    await reply_to(message)
    await handled("raw_message_edit")


async def message_and_reply(
    person: Person, channel: Channel, text: str = STATEMENT
) -> tuple[Message, Message]:
    """Sends a message. Returns it with its reply."""
    message = await person.send(channel, text)
    reply = await reply_to(message)
    assert reply is not None
    return message, reply


async def test_a_mention_in_code_is_not_a_question(
    channel: Channel, application: Application, amina: Person
) -> None:
    mention = application.mention
    assert await heading_of_reply(amina, channel, f"write `{mention}` and then: {QUESTION}") is None
    assert await heading_of_reply(amina, channel, f"write `it` and then: {mention} {QUESTION}") == HOPE


async def private_notice(local_discord: LocalDiscord, person: Person, interaction: Interaction) -> Message:
    """Returns the private message that follows an interaction."""
    event = await local_discord.events.wait_for(
        MessageCreated, lambda event: event.message.ephemeral_to is person
    )
    await interaction
    return event.message


@pytest.fixture
async def keywords_on(change_setting: ChangeSetting) -> None:
    await change_setting("keywords", "mentions")


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
async def test_the_mode_and_the_text_decide_about_a_reply(
    channel: Channel,
    amina: Person,
    change_setting: ChangeSetting,
    mode: str | None,
    text: str,
    heading: str | None,
) -> None:
    if mode is not None:
        await change_setting("keywords", mode)
    assert await heading_of_reply(amina, channel, text) == heading


@pytest.mark.usefixtures("keywords_on")
async def test_the_reply_pings_nobody_and_has_buttons_to_decline_it(channel: Channel, amina: Person) -> None:
    _, reply = await message_and_reply(amina, channel)
    assert (reply.mentions, reply.mentioned_roles, reply.mentions_everyone) == ([], [], False)
    assert labels(reply) == ["👍", "👎", "Not now", "Opt out"]


@pytest.mark.usefixtures("keywords_on")
async def test_a_reply_with_a_picked_related_topic_becomes_a_usual_answer(
    channel: Channel, amina: Person
) -> None:
    _, reply = await message_and_reply(amina, channel)
    related = reply.selects[0]
    title = related["options"][0]["label"]
    await amina.select(reply, title, menu=RELATED)
    assert reply.text.startswith(f"### {title}\n")
    shown = labels(reply)
    assert "Remove" in shown and "Opt out" not in shown


@pytest.mark.usefixtures("keywords_on")
async def test_several_topics_in_one_message_get_one_reply(channel: Channel, amina: Person) -> None:
    message, reply = await message_and_reply(amina, channel, f"{STATEMENT}, and {OTHER}")
    assert channel.history() == [message, reply]


@pytest.mark.parametrize("keyword_replies", [False])
@pytest.mark.usefixtures("keywords_on")
async def test_messages_get_no_reply_unless_the_operator_enables_it(
    channel: Channel, application: Application, amina: Person
) -> None:
    assert await heading_of_reply(amina, channel) is None
    assert await heading_of_reply(amina, channel, f"{application.mention} Al-Amal") == HOPE


@pytest.mark.parametrize(
    ("keyword_replies", "says"),
    [(True, "I read the messages in the channels"), (False, "I only read what is sent to me")],
)
async def test_about_says_which_messages_are_read(
    channel: Channel, application: Application, amina: Person, says: str
) -> None:
    assert says in (await amina.run(channel, application, "about")).text


async def test_threads_and_channels_inherit_the_mode(
    guild: Guild, channel: Channel, amina: Person, bilal: Person, change_setting: ChangeSetting
) -> None:
    thread = channel.add_thread("comets")
    category = guild.add_category("science")
    inside = guild.add_text_channel("inside", category)
    await change_setting("keywords", "mentions", channel.id)
    assert await heading_of_reply(amina, channel) == HOPE
    assert await heading_of_reply(amina, thread) == HOPE
    assert await heading_of_reply(amina, inside) is None
    await change_setting("keywords", "mentions", category.id)
    assert await heading_of_reply(amina, inside) == HOPE
    await change_setting("keywords", "off", thread.id)
    assert await heading_of_reply(bilal, thread, OTHER) is None
    assert await heading_of_reply(bilal, channel, OTHER) == TELESCOPE


async def test_a_forum_post_inherits_the_mode_of_its_forum(
    guild: Guild, amina: Person, change_setting: ChangeSetting
) -> None:
    forum = guild.add_forum("help")
    post = forum.add_thread("probes")
    await change_setting("keywords", "mentions", forum.id)
    assert await heading_of_reply(amina, post) == HOPE


@pytest.mark.usefixtures("keywords_on")
async def test_direct_messages_are_answered_as_questions(application: Application, amina: Person) -> None:
    assert await heading_of_reply(amina, amina.dm(application)) is not None
    assert "Remove" in [button["label"] for button in amina.dm(application).history()[-1].buttons]


@pytest.mark.parametrize("kind", ["bot", "webhook"])
@pytest.mark.usefixtures("keywords_on")
async def test_bots_and_webhooks_get_no_reply(
    local_discord: LocalDiscord, guild: Guild, channel: Channel, kind: str
) -> None:
    other = local_discord.add_bot("parrot") if kind == "bot" else local_discord.add_webhook("parrot")
    if kind == "bot":
        guild.join(other)
    assert await reply_to(await other.send(channel, STATEMENT)) is None


@pytest.mark.usefixtures("keywords_on")
async def test_a_message_to_another_bot_gets_no_reply(
    local_discord: LocalDiscord, guild: Guild, channel: Channel, amina: Person
) -> None:
    parrot = local_discord.add_bot("parrot")
    guild.join(parrot)
    assert await heading_of_reply(amina, channel, f"{parrot.mention} {STATEMENT}") is None
    squawk = await parrot.send(channel, "squawk")
    assert await reply_to(await amina.send(channel, STATEMENT, reply_to=squawk, ping=False)) is None


async def by_mention(person: Person, channel: Channel, application: Application) -> None:
    await person.send(channel, f"{application.mention} space diplomacy")
    await channel.next_message()


async def by_command(person: Person, channel: Channel, application: Application) -> None:
    await person.run(channel, application, "ask", question="space diplomacy", private=True)


async def by_keyword(person: Person, channel: Channel, application: Application) -> None:
    await message_and_reply(person, channel, "space diplomacy it is")


@pytest.mark.parametrize("ask", [by_mention, by_command, by_keyword])
@pytest.mark.usefixtures("keywords_on")
async def test_a_person_with_a_new_answer_gets_no_reply_for_half_a_minute(
    local_discord: LocalDiscord,
    channel: Channel,
    application: Application,
    amina: Person,
    bilal: Person,
    ask: Callable[[Person, Channel, Application], Awaitable[None]],
) -> None:
    await ask(amina, channel, application)
    assert await heading_of_reply(amina, channel) is None
    assert await heading_of_reply(bilal, channel, OTHER) == TELESCOPE
    local_discord.clock.advance(31)
    assert await heading_of_reply(amina, channel) == HOPE


@pytest.mark.usefixtures("keywords_on")
async def test_a_reply_to_the_bot_gets_none_with_or_without_a_ping(
    channel: Channel, amina: Person, bilal: Person
) -> None:
    _, reply = await message_and_reply(amina, channel)
    for ping in (True, False):
        thanks = await bilal.send(channel, f"nice, {OTHER}", reply_to=reply, ping=ping)
        assert await reply_to(thanks) is None


@pytest.mark.usefixtures("keywords_on")
async def test_a_topic_gets_one_reply_in_a_channel_within_ten_minutes(
    local_discord: LocalDiscord, guild: Guild, channel: Channel, amina: Person, bilal: Person
) -> None:
    assert await heading_of_reply(amina, channel) == HOPE
    assert await heading_of_reply(bilal, channel, "al-amal!") is None
    assert await heading_of_reply(bilal, channel, OTHER) == TELESCOPE
    assert await heading_of_reply(bilal, guild.add_text_channel("other")) == HOPE
    local_discord.clock.advance(599 - 61)
    assert await heading_of_reply(bilal, channel) is None
    local_discord.clock.advance(62)
    assert await heading_of_reply(bilal, channel) == HOPE


@pytest.mark.usefixtures("keywords_on")
async def test_the_cooldown_continues_after_a_restart(
    local_discord: LocalDiscord,
    channel: Channel,
    amina: Person,
    bilal: Person,
    restart: Restart,
    storage: Storage,
) -> None:
    assert await heading_of_reply(amina, channel) == HOPE
    await storage.flush()  # as when the process ends
    local_discord.clock.advance(300)
    await restart()
    for _ in range(2):
        assert await heading_of_reply(bilal, channel) is None
    assert await heading_of_reply(bilal, channel, OTHER) == TELESCOPE
    local_discord.clock.advance(301)
    assert await heading_of_reply(bilal, channel) == HOPE


@pytest.mark.usefixtures("keywords_on")
async def test_no_reply_is_sent_if_the_database_is_slow(
    channel: Channel, amina: Person, bilal: Person, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    used: list[AsyncConnection] = []

    async def hang(connection: AsyncConnection) -> None:
        used.append(connection)
        await asyncio.sleep(60)

    assert await heading_of_reply(amina, channel, OTHER) == TELESCOPE
    monkeypatch.setattr(cooldowns, "TIMEOUT_SECONDS", 0.1)
    hanging = [asyncio.create_task(storage.database.read(hang)) for _ in range(CONNECTIONS)]
    await until(lambda: len(used) == CONNECTIONS)
    assert await heading_of_reply(bilal, channel) is None
    assert not any(each.done() for each in hanging), "the bot doesn't wait for the database"
    for each in hanging:
        each.cancel()
    await asyncio.wait(hanging)
    monkeypatch.setattr(cooldowns, "TIMEOUT_SECONDS", 60)
    monkeypatch.setattr(storage.database, "_timeout_seconds", None)  # the machine may be busy
    assert await heading_of_reply(bilal, channel) == HOPE


@pytest.mark.usefixtures("keywords_on")
async def test_the_cooldown_can_be_set(
    local_discord: LocalDiscord, channel: Channel, amina: Person, bilal: Person, change_setting: ChangeSetting
) -> None:
    await change_setting("cooldown", 60)
    assert await heading_of_reply(amina, channel) == HOPE
    local_discord.clock.advance(59 * 60)
    assert await heading_of_reply(bilal, channel) is None
    local_discord.clock.advance(61)
    assert await heading_of_reply(bilal, channel) == HOPE


@pytest.mark.usefixtures("keywords_on")
async def test_one_of_many_simultaneous_messages_about_a_topic_gets_a_reply(
    local_discord: LocalDiscord, guild: Guild, channel: Channel
) -> None:
    people = [local_discord.add_user(f"person{number}") for number in range(20)]
    for person in people:
        guild.join(person)
    channel.mark_read()
    messages = await asyncio.gather(*(person.send(channel, STATEMENT) for person in people))
    replies = [await reply_to(message) for message in messages]
    assert len(list(filter(None, replies))) == 1


@pytest.mark.usefixtures("keywords_on")
async def test_a_topic_that_is_switched_off_gets_no_reply(
    channel: Channel, amina: Person, change_setting: ChangeSetting
) -> None:
    await change_setting("topics_off", ["hope-probe"])
    assert await heading_of_reply(amina, channel) is None
    assert await heading_of_reply(amina, channel, OTHER) == TELESCOPE


@pytest.mark.parametrize("who", ["the author", "a moderator"])
@pytest.mark.usefixtures("keywords_on")
async def test_not_now_removes_the_reply_and_silences_its_topic_for_a_day(
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
    _, reply = await message_and_reply(amina, channel)
    person = amina if who == "the author" else moderator
    notice = await private_notice(local_discord, person, person.click(reply, "Not now"))
    assert reply.is_deleted
    assert notice.text == "Removed. I won't bring up this topic here for a day."
    local_discord.clock.advance(60 * 60)
    assert await heading_of_reply(bilal, channel) is None
    assert await heading_of_reply(bilal, channel, OTHER) == TELESCOPE
    assert await heading_of_reply(bilal, guild.add_text_channel("other")) == HOPE
    await restart()
    assert await heading_of_reply(amina, channel) is None
    local_discord.clock.advance(23 * 60 * 60)
    assert await heading_of_reply(amina, channel) == HOPE


@pytest.mark.usefixtures("keywords_on")
async def test_other_people_cannot_use_not_now(channel: Channel, amina: Person, bilal: Person) -> None:
    _, reply = await message_and_reply(amina, channel)
    response = await bilal.click(reply, "Not now")
    assert (response.ephemeral, reply.is_deleted) == (True, False)
    assert response.text.startswith("Only the person I replied to")


@pytest.mark.usefixtures("keywords_on")
async def test_not_now_works_after_a_restart(
    channel: Channel, amina: Person, bilal: Person, restart: Restart
) -> None:
    _, reply = await message_and_reply(amina, channel)
    await restart()
    await amina.click(reply, "Not now")
    assert reply.is_deleted
    assert await heading_of_reply(bilal, channel) is None


@pytest.mark.usefixtures("keywords_on")
async def test_anyone_can_opt_out_everywhere_and_opt_in_again(
    local_discord: LocalDiscord,
    guild: Guild,
    channel: Channel,
    amina: Person,
    bilal: Person,
    restart: Restart,
) -> None:
    _, reply = await message_and_reply(amina, channel)
    card = (await bilal.click(reply, "Opt out")).message
    assert card is not None
    assert card.ephemeral_to is bilal
    assert card.text == "From now on I only reply when you ask me, on every server."
    assert not reply.is_deleted
    other = guild.add_text_channel("other")
    for _ in range(2):
        assert await heading_of_reply(bilal, other) is None
        await restart()
    assert await heading_of_reply(amina, other) == HOPE
    await bilal.click(card, "Opt in again")
    assert card.text.startswith("I may reply again")
    assert await heading_of_reply(bilal, other, OTHER) == TELESCOPE


@pytest.mark.usefixtures("keywords_on")
async def test_people_who_opted_out_can_still_ask(
    channel: Channel, application: Application, amina: Person
) -> None:
    _, reply = await message_and_reply(amina, channel)
    await amina.click(reply, "Opt out")
    assert await heading_of_reply(amina, channel, f"{application.mention} Al-Amal") == HOPE


@pytest.mark.usefixtures("keywords_on")
async def test_deleting_a_message_deletes_its_reply(channel: Channel, amina: Person) -> None:
    message, reply = await message_and_reply(amina, channel)
    await asyncio.gather(reply.deletion(), amina.delete(message))


@pytest.mark.usefixtures("keywords_on")
async def test_deleting_a_message_while_its_reply_is_sent_deletes_the_reply(
    local_discord: LocalDiscord, channel: Channel, amina: Person
) -> None:
    local_discord.faults.stall("POST", "/channels/{channel_id}/messages", seconds=0.2)
    message = await amina.send(channel, STATEMENT)
    await local_discord.faults.met()
    await amina.delete(message)
    for event in ("message_work", "raw_message_delete"):
        await handled(event)
    assert channel.history() == []


@pytest.mark.usefixtures("keywords_on")
async def test_a_reply_to_a_deleted_message_starts_no_cooldown(
    local_discord: LocalDiscord, channel: Channel, amina: Person, bilal: Person
) -> None:
    local_discord.faults.stall("POST", "/channels/{channel_id}/messages", seconds=0.2)
    message = await amina.send(channel, STATEMENT)
    await local_discord.faults.met()
    await amina.delete(message)
    assert await reply_to(message) is None
    assert await heading_of_reply(bilal, channel) == HOPE
    assert await heading_of_reply(amina, channel, OTHER) == TELESCOPE


@pytest.mark.usefixtures("keywords_on")
async def test_most_messages_start_no_task(
    channel: Channel, application: Application, amina: Person, bilal: Person, restart: Restart
) -> None:
    client = await restart()
    assert await heading_of_reply(amina, channel) == HOPE
    work = asyncio.ensure_future(client.wait_for("message_work"))
    assert await heading_of_reply(bilal, channel, "what's for dinner?") is None
    assert await heading_of_reply(bilal, channel) is None, "within the cooldown"
    assert not work.done()
    assert await heading_of_reply(bilal, channel, OTHER) == TELESCOPE
    message, _ = await work
    assert message.content == OTHER


@pytest.mark.usefixtures("keywords_on")
async def test_an_error_in_reading_a_text_does_not_end_the_connection(
    channel: Channel,
    application: Application,
    amina: Person,
    bilal: Person,
    space: Assistant,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    assert await heading_of_reply(amina, channel) == HOPE
    with monkeypatch.context() as patched:
        patched.setattr(space, "spot", None)
        assert await heading_of_reply(bilal, channel, OTHER) is None
    assert [record.levelname for record in caplog.records if record.name.startswith("bot")] == ["ERROR"]
    assert await heading_of_reply(bilal, channel, OTHER) == TELESCOPE


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
@pytest.mark.usefixtures("keywords_on")
async def test_quick_edit_that_removes_the_topic_deletes_the_reply(
    local_discord: LocalDiscord, channel: Channel, amina: Person, text: str, after: float, stays: bool
) -> None:
    message, reply = await message_and_reply(amina, channel)
    local_discord.clock.advance(after)
    await amina.edit(message, text)
    await wait_for_edits(message)
    assert reply.is_deleted is not stays


@pytest.mark.usefixtures("keywords_on")
@pytest.mark.parametrize(
    ("text", "heading"),
    [("nothing at all", None), ("`hope probe`", None), (OTHER, TELESCOPE), (QUESTION, HOPE)],
)
async def test_a_waiting_message_is_read_with_its_latest_text(
    channel: Channel, amina: Person, bilal: Person, text: str, heading: str | None
) -> None:
    assert await heading_of_reply(bilal, channel, "good morning") is None, "the settings are cached"
    for number in range(1500):
        await bilal.send(channel, f"chat about nothing much {number}, which takes a while to read")
    message = await amina.send(channel, STATEMENT)
    await amina.edit(message, text)
    await wait_for_edits(message)

    def replies(asked: Message) -> list[str]:
        return [each.text.split("\n")[0] for each in channel.history() if each.referenced is asked]

    if heading is None:
        later = await bilal.send(channel, STATEMENT)
        await until(lambda: replies(later))
    else:
        await until(lambda: replies(message))
    assert replies(message) == ([] if heading is None else [heading])


@pytest.mark.usefixtures("keywords_on")
async def test_a_text_that_is_edited_while_settings_load_gets_no_reply(
    channel: Channel, amina: Person, restart: Restart
) -> None:
    for _ in range(5):
        await restart()
        message = await amina.send(channel, STATEMENT)
        await amina.edit(message, "nothing at all")
        await wait_for_edits(message)
        assert await reply_to(message) is None


@pytest.mark.usefixtures("keywords_on")
async def test_an_update_without_an_edit_keeps_the_reply(
    local_discord: LocalDiscord, channel: Channel, amina: Person
) -> None:
    message, reply = await message_and_reply(amina, channel)
    local_discord.events.publish(MessageUpdated(message))
    await wait_for_edits(message)
    assert not reply.is_deleted


@pytest.mark.usefixtures("keywords_on")
async def test_an_edit_that_asks_the_bot_replaces_the_reply_by_the_answer(
    channel: Channel, application: Application, amina: Person
) -> None:
    message, reply = await message_and_reply(amina, channel)
    await asyncio.gather(
        reply.next_edit(), amina.edit(message, f"{application.mention} ultraviolet telescope")
    )
    assert reply.text.startswith(TELESCOPE)
    await wait_for_edits(message)
    assert not reply.is_deleted


@pytest.mark.parametrize("rates", [Rates(person=2)])
@pytest.mark.usefixtures("keywords_on")
async def test_messages_above_the_limits_get_no_reply_and_no_notice(
    local_discord: LocalDiscord, guild: Guild, amina: Person
) -> None:
    channels = [guild.add_text_channel(name) for name in ("one", "two", "three")]
    assert [await heading_of_reply(amina, channel) for channel in channels] == [HOPE, HOPE, None]
    local_discord.clock.advance(30)
    assert await heading_of_reply(amina, channels[-1]) == HOPE, "a reply that wasn't sent starts no cooldown"


@pytest.mark.usefixtures("keywords_on")
async def test_a_missing_permission_to_write_is_logged_once(
    channel: Channel, application: Application, amina: Person, caplog: pytest.LogCaptureFixture
) -> None:
    channel.deny(application.bot, Permission.SEND_MESSAGES)
    assert await heading_of_reply(amina, channel) is None
    assert await heading_of_reply(amina, channel) is None
    (record,) = (record for record in caplog.records if record.name.startswith("bot"))
    assert (record.levelno, record.exc_info) == (logging.WARNING, None)


async def test_a_hanging_database_delays_no_answer(
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

    assert await heading_of_reply(amina, channel, f"{application.mention} Al-Amal") == HOPE
    harbour = local_discord.add_guild("Harbour")
    harbour.install(application)
    harbour.join(amina)
    quay = harbour.add_text_channel("quay")
    hanging = [asyncio.create_task(storage.database.read(hang)) for _ in range(50)]
    await until(lambda: len(used) == CONNECTIONS)
    for _ in range(20):
        await amina.send(quay, STATEMENT)
    assert await heading_of_reply(amina, channel, f"{application.mention} Al-Amal") == HOPE
    for each in hanging:
        each.cancel()
    await asyncio.wait(hanging)


@pytest.mark.parametrize(("waiting", "heading"), [(MAX_WAITING - 1, HOPE), (MAX_WAITING, None)])
@pytest.mark.usefixtures("keywords_on")
async def test_messages_are_ignored_while_a_thousand_wait_for_settings(
    local_discord: LocalDiscord,
    guild: Guild,
    channel: Channel,
    amina: Person,
    bilal: Person,
    waiting: int,
    heading: str | None,
) -> None:
    assert await heading_of_reply(amina, channel) == HOPE
    unknown = guild.add_text_channel("unknown")
    local_discord.faults.stall("GET", "/channels/{channel_id}", seconds=30)
    for _ in range(waiting):
        await amina.send(unknown, "hello")
    message = await bilal.send(unknown, STATEMENT)
    await bilal.send(channel, OTHER)
    await channel.next_message()  # so the bot has handled all earlier messages
    local_discord.clock.advance(31)
    reply = await reply_to(message)
    assert (reply and reply.text.split("\n")[0]) == heading


class TestWithoutTheDatabase:
    """Tests that cached data is used while the database is down."""

    @pytest.fixture(autouse=True)
    async def earlier_reply(
        self, keywords_on: None, channel: Channel, amina: Person, storage: Storage
    ) -> Message:
        """Caches the data of amina and the channel, then closes the database. Returns a reply."""
        _, reply = await message_and_reply(amina, channel, OTHER)
        await storage.__aexit__(None, None, None)
        return reply

    async def test_people_whose_choice_is_cached_still_get_replies(
        self, local_discord: LocalDiscord, channel: Channel, amina: Person, bilal: Person
    ) -> None:
        local_discord.clock.advance(31)
        assert await heading_of_reply(bilal, channel) is None
        assert await heading_of_reply(amina, channel) == HOPE
        local_discord.clock.advance(60 * 60)
        assert await heading_of_reply(amina, channel) == HOPE

    async def test_not_now_lasts_until_a_restart_and_says_so(
        self, local_discord: LocalDiscord, channel: Channel, amina: Person, earlier_reply: Message
    ) -> None:
        notice = await private_notice(local_discord, amina, amina.click(earlier_reply, "Not now"))
        assert earlier_reply.is_deleted
        assert "or until I am restarted" in notice.text
        local_discord.clock.advance(60 * 60)
        assert await heading_of_reply(amina, channel, OTHER) is None
        assert await heading_of_reply(amina, channel) == HOPE

    async def test_an_opt_out_says_that_it_may_not_have_been_saved(
        self, amina: Person, earlier_reply: Message
    ) -> None:
        response = await amina.click(earlier_reply, "Opt out")
        assert (response.ephemeral, "may **not have been saved**" in response.text) == (True, True)

    async def test_questions_are_still_answered(
        self, channel: Channel, application: Application, bilal: Person
    ) -> None:
        assert await heading_of_reply(bilal, channel, f"{application.mention} Al-Amal") == HOPE


@pytest.mark.usefixtures("keywords_on")
async def test_replies_and_votes_are_counted_but_no_message_text_is_kept(
    guild: Guild, channel: Channel, amina: Person, storage: Storage
) -> None:
    _, reply = await message_and_reply(amina, channel, QUESTION)
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


@pytest.mark.usefixtures("keywords_on")
async def test_deleting_the_persons_data_ends_their_opt_out(
    local_discord: LocalDiscord, channel: Channel, application: Application, amina: Person
) -> None:
    _, reply = await message_and_reply(amina, channel)
    await amina.click(reply, "Opt out")
    local_discord.clock.advance(31)
    assert await heading_of_reply(amina, channel, OTHER) is None
    card = (await amina.run(channel, application, "mydata")).message
    assert card is not None
    await amina.click(card, "Delete it")
    await amina.click(card, "Delete it for good")
    local_discord.clock.advance(31)
    assert await heading_of_reply(amina, channel, OTHER) == TELESCOPE
