"""Tests messages to the bot: mentions and direct messages."""

from __future__ import annotations

import discord
import pytest

from bot.knowledge.model import Suggestions
from bot.local_discord import Application, Channel, Guild, LocalDiscord, Message, Person
from tests.discord_app.conftest import with_plain_commands

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.usefixtures("falak")]

HOPE = "### Hope Probe (Al-Amal)"
HINT = "-# Type `/ask` to see what I can explain, or look through `/topics`."


async def assert_unanswered(message: Message, asker: Person, application: Application) -> None:
    """Asserts that the next reply in the channel answers a later question."""
    probe = await asker.send(message.channel, f"{application.mention} Al-Amal")
    assert (await message.channel.next_message()).referenced is probe


@pytest.mark.parametrize(
    "text",
    [
        "{bot} what is the Hope Probe?",
        "what is the Hope Probe? {bot}",
        "hey {bot}, what is the Hope Probe",
        "<@!{id}> what is the Hope Probe?",
        "{bot}{bot}\nwhat is the Hope Probe? {bot}",
        "{bot} {friend} wants to know: what is the Hope Probe?",
    ],
)
async def test_mention_is_removed_and_the_rest_is_answered_without_a_ping(
    channel: Channel, application: Application, amina: Person, bilal: Person, text: str
) -> None:
    asked = await amina.send(
        channel, text.format(bot=application.mention, id=application.bot.id, friend=bilal.mention)
    )
    reply = await channel.next_message()
    assert reply.text.startswith(HOPE)
    assert reply.referenced is asked
    assert (reply.mentions, reply.mentions_everyone) == ([], False)


async def test_direct_message_needs_no_mention(application: Application, amina: Person) -> None:
    private = amina.dm(application)
    asked = await amina.send(private, "what is the Hope Probe?")
    reply = await private.next_message()
    assert reply.text.startswith(HOPE)
    assert reply.referenced is asked


async def test_suggestions_become_the_answer_in_the_same_message(
    channel: Channel, application: Application, amina: Person, ambiguous: Suggestions
) -> None:
    await amina.send(channel, f"{application.mention} {ambiguous.query}")
    reply = await channel.next_message()
    assert reply.text == "Did you mean one of these?"
    await amina.click(reply, reply.buttons[0]["label"])
    assert reply.text.startswith(f"### {ambiguous.offered[0].wording().title}\n")


@pytest.mark.parametrize(
    ("text", "first_line"),
    [
        ("how do I bake sourdough bread?", "I have no topic that answers this."),
        ("", "What would you like to know?"),
        ("?", "What would you like to know?"),
        ("hello!", "What would you like to know?"),
        ("السلام عليكم", "What would you like to know?"),
        ("what can you do?", "What would you like to know?"),
    ],
)
async def test_text_without_an_answer_gets_a_line_and_a_hint(
    channel: Channel, application: Application, amina: Person, text: str, first_line: str
) -> None:
    await amina.send(channel, f"{application.mention} {text}")
    reply = await channel.next_message()
    assert with_plain_commands(reply.text).split("\n") == [first_line, HINT]


@pytest.mark.parametrize(
    "text", ["what is the Hope Probe?", "@falak what is the Hope Probe?", "@everyone what is the Hope Probe?"]
)
async def test_message_without_a_mention_is_ignored(
    channel: Channel, application: Application, amina: Person, text: str
) -> None:
    message = await amina.send(channel, text)
    await assert_unanswered(message, amina, application)


async def test_mention_of_somebody_else_is_ignored(
    channel: Channel, application: Application, amina: Person, bilal: Person
) -> None:
    message = await amina.send(channel, f"{bilal.mention} what is the Hope Probe?")
    await assert_unanswered(message, amina, application)


@pytest.mark.parametrize(
    "text",
    [
        "thanks!",
        "satellites",
        "how do I bake bread?",
        "is that so? thanks",
        "@everyone nice",
        "why?",
        "why not?",
        "what else?",
        "which countries?",
        "and how much does it cost?",
    ],
)
async def test_reply_to_the_bot_without_a_clear_question_is_ignored(
    channel: Channel, application: Application, amina: Person, text: str
) -> None:
    await amina.send(channel, f"{application.mention} what is the Hope Probe?")
    thanks = await amina.send(channel, text, reply_to=await channel.next_message())
    assert application.bot in thanks.mentions
    await assert_unanswered(thanks, amina, application)


@pytest.mark.parametrize("ping", [True, False])
async def test_clear_question_in_reply_to_the_bot_is_answered_if_visible(
    channel: Channel, application: Application, amina: Person, ping: bool
) -> None:
    await amina.send(channel, f"{application.mention} Al-Amal")
    answer = await channel.next_message()
    asked = await amina.send(channel, "and what is the ultraviolet telescope?", reply_to=answer, ping=ping)
    if ping:
        reply = await channel.next_message()
        assert (reply.referenced, reply.text.split("\n")[0]) == (asked, "### Ultraviolet Telescope")
    else:
        await assert_unanswered(asked, amina, application)


async def test_direct_thank_you_is_ignored(application: Application, amina: Person) -> None:
    private = amina.dm(application)
    await amina.send(private, "Al-Amal")
    thanks = await amina.send(private, "thanks!", reply_to=await private.next_message())
    await assert_unanswered(thanks, amina, application)


@pytest.mark.parametrize("text", ["ultraviolet telescope", "how do I bake bread?"])
async def test_other_direct_replies_to_the_bot_are_answered(
    application: Application, amina: Person, text: str
) -> None:
    private = amina.dm(application)
    await amina.send(private, "Al-Amal")
    asked = await amina.send(private, text, reply_to=await private.next_message())
    assert (await private.next_message()).referenced is asked


WITHHELD = (
    "Discord doesn't show me the message that you replied to. Long-press or right-click that message, "
    "then choose **Apps**, **Answer this**."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("what is the Hope Probe?", WITHHELD), ("what is the Hope Probe, {bot}?", HOPE)],
)
async def test_bare_mention_in_reply_answers_the_replied_message_if_visible(
    channel: Channel, application: Application, amina: Person, bilal: Person, text: str, expected: str
) -> None:
    question = await bilal.send(channel, text.format(bot=application.mention))
    if application.mention in question.content:
        await channel.next_message()
    asked = await amina.send(channel, application.mention, reply_to=question)
    reply = await channel.next_message()
    assert (reply.referenced, reply.text.split("\n")[0]) == (asked, expected)
    assert reply.mentions == []
    await amina.click(reply, "Remove")


@pytest.mark.parametrize("text", ["{bot} ?", "👆 {bot}", "{bot} can you please answer this?"])
async def test_mention_without_a_question_counts_as_a_bare_one(
    channel: Channel, application: Application, amina: Person, bilal: Person, text: str
) -> None:
    question = await bilal.send(channel, f"{application.mention} what is the Hope Probe?")
    await channel.next_message()
    await amina.send(channel, text.format(bot=application.mention), reply_to=question)
    assert (await channel.next_message()).text.startswith(HOPE)


async def test_question_with_the_mention_wins_over_the_replied_message(
    channel: Channel, application: Application, amina: Person, bilal: Person
) -> None:
    theirs = await bilal.send(channel, f"{application.mention} what is the Hope Probe?")
    await channel.next_message()
    await amina.send(channel, f"{application.mention} ultraviolet telescope?", reply_to=theirs)
    assert (await channel.next_message()).text.startswith("### Ultraviolet Telescope")


async def test_forwarded_question_is_answered(
    channel: Channel, application: Application, amina: Person, bilal: Person
) -> None:
    question = await bilal.send(channel, "what is the Hope Probe?")
    private = amina.dm(application)
    forwarded = await amina.forward(question, private)
    reply = await private.next_message()
    assert reply.referenced is forwarded
    assert reply.text.startswith(HOPE)


@pytest.mark.parametrize("is_shown", [True, False])
async def test_picture_is_reported_to_have_no_text_if_visible(
    channel: Channel, application: Application, amina: Person, bilal: Person, is_shown: bool
) -> None:
    place = amina.dm(application) if is_shown else channel
    picture = await (amina if is_shown else bilal).send(place, "", files={"moon.png": b"\x89PNG"})
    if is_shown:
        assert (await place.next_message()).text.startswith("What would you like to know?")
    asked = await amina.send(place, application.mention, reply_to=picture)
    reply = await place.next_message()
    assert reply.referenced is asked
    assert reply.text == ("That message has no text that I could answer." if is_shown else WITHHELD)


async def test_bare_mention_in_a_dm_answers_the_replied_message(
    application: Application, amina: Person
) -> None:
    private = amina.dm(application)
    question = await amina.send(private, "what is the Hope Probe?")
    await private.next_message()
    await amina.send(private, application.mention, reply_to=question)
    assert (await private.next_message()).text.startswith(HOPE)


async def test_bare_mention_in_reply_to_the_bot_asks_for_a_question(
    channel: Channel, application: Application, amina: Person
) -> None:
    await amina.send(channel, f"{application.mention} Al-Amal")
    await amina.send(channel, application.mention, reply_to=await channel.next_message())
    assert (await channel.next_message()).text.startswith("What would you like to know?")


@pytest.mark.parametrize("kind", ["bot", "webhook"])
async def test_messages_of_bots_and_webhooks_are_never_answered(
    local_discord: LocalDiscord,
    guild: Guild,
    channel: Channel,
    application: Application,
    amina: Person,
    kind: str,
) -> None:
    other = local_discord.add_bot("parrot") if kind == "bot" else local_discord.add_webhook("parrot")
    if kind == "bot":
        guild.join(other)
    sent = await other.send(channel, f"{application.mention} what is the Hope Probe?")
    await assert_unanswered(sent, amina, application)
    await amina.send(channel, application.mention, reply_to=sent)
    assert (await channel.next_message()).text == "I only answer messages from people."
    preview = await amina.use_menu(sent, application, "Answer this")
    assert (preview.text, preview.ephemeral) == ("I only answer messages from people.", True)


async def test_reply_to_the_bot_with_a_mention_is_answered(
    channel: Channel, application: Application, amina: Person
) -> None:
    await amina.send(channel, f"{application.mention} Al-Amal")
    answer = await channel.next_message()
    await amina.send(channel, f"{application.mention} and what is space diplomacy?", reply_to=answer)
    assert "Diplomacy" in (await channel.next_message()).text


async def test_other_bots_get_no_answer(
    local_discord: LocalDiscord, guild: Guild, channel: Channel, application: Application, amina: Person
) -> None:
    other = local_discord.add_application("parrot")
    guild.install(other)
    async with discord.Client(intents=discord.Intents.none()) as parrot:
        await parrot.login(other.token)
        await parrot.get_partial_messageable(channel.id).send(f"{application.mention} Al-Amal")
    message = await channel.next_message(author=other.bot)
    await assert_unanswered(message, amina, application)


async def test_guild_joined_later_gets_answers(
    local_discord: LocalDiscord, application: Application, amina: Person
) -> None:
    harbour = local_discord.add_guild("Harbour")
    harbour.install(application)
    harbour.join(amina)
    quay = harbour.add_text_channel("quay")
    asked = await amina.send(quay, f"{application.mention} Al-Amal")
    assert (await quay.next_message()).referenced is asked


@pytest.mark.parametrize(
    "text",
    [
        "x" * 1900,
        "\u202eAl-Amal\u2066 @everyone @here <@&1> <#2> <:emoji:3> [click](https://example.com) ||spoiler||",
        "Z̷̧̢̛͔͓̗a̵̢̛l̴̛g̶o̷ " * 20,
        "**_~~`|> # - \\",
    ],
)
async def test_replies_to_hostile_texts_ping_nobody(
    channel: Channel, application: Application, amina: Person, text: str
) -> None:
    await amina.send(channel, f"{application.mention} {text}")
    reply = await channel.next_message()
    assert (reply.mentions, reply.mentioned_roles, reply.mentions_everyone) == ([], [], False)


@pytest.mark.parametrize(
    "text",
    [
        "> {bot} what is the Hope Probe?",
        "> {bot} what is the Hope Probe?\nI wondered about that too",
        "I wondered too\n>>> {bot}\nwhat is the Hope Probe?",
        "`{bot} what is the Hope Probe?`",
    ],
)
async def test_quoted_mention_is_ignored(
    channel: Channel, application: Application, amina: Person, text: str
) -> None:
    message = await amina.send(channel, text.format(bot=application.mention))
    await assert_unanswered(message, amina, application)


async def test_mention_beside_a_quote_is_answered(
    channel: Channel, application: Application, amina: Person
) -> None:
    asked = await amina.send(channel, f"> satellites are cool\n{application.mention} what is the Hope Probe?")
    assert (await channel.next_message()).referenced is asked


async def test_forum_post_is_answered_by_its_title(
    local_discord: LocalDiscord, guild: Guild, application: Application, amina: Person
) -> None:
    forum = guild.add_forum("questions")
    for text in ("{bot}", "{bot} title says it all", "title says it all {bot}, thanks!"):
        asked = await amina.post(forum, "what is the hope probe?", text.format(bot=application.mention))
        reply = await asked.channel.next_message()
        assert (reply.referenced, reply.text.split("\n")[0]) == (asked, HOPE)
    later = await amina.send(asked.channel, application.mention)
    reply = await asked.channel.next_message()
    assert (reply.referenced, reply.text.split("\n")[0]) == (later, "What would you like to know?")
    assert local_discord.violations == []


@pytest.mark.parametrize("text", ["title says it all", "please help", "https://example.org/picture.png"])
@pytest.mark.parametrize("mention", ["{bot}", "{bot} please answer this"])
async def test_mention_in_reply_to_a_post_is_answered_by_its_title(
    guild: Guild, application: Application, amina: Person, bilal: Person, text: str, mention: str
) -> None:
    post = await bilal.post(guild.add_forum("questions"), "what is the hope probe?", text)
    other = await bilal.send(post.channel, "anybody?")
    asked = await amina.send(post.channel, mention.format(bot=application.mention), reply_to=post)
    reply = await post.channel.next_message()
    assert (reply.referenced, reply.text.split("\n")[0]) == (asked, HOPE)
    await amina.send(post.channel, mention.format(bot=application.mention), reply_to=other)
    assert not (await post.channel.next_message()).text.startswith(HOPE), (
        "only the first message has the title"
    )


async def test_question_in_reply_to_a_post_wins_over_its_title(
    guild: Guild, application: Application, amina: Person, bilal: Person
) -> None:
    post = await bilal.post(guild.add_forum("questions"), "what is for lunch?", "title says it all")
    await amina.send(post.channel, f"{application.mention} what is the hope probe?", reply_to=post)
    assert (await post.channel.next_message()).text.startswith(HOPE)


@pytest.mark.parametrize("answer", ["{}", "null", "[]", "<html></html>", ""])
async def test_post_in_an_unreadable_channel_is_answered_by_its_text(
    local_discord: LocalDiscord, guild: Guild, application: Application, amina: Person, answer: str
) -> None:
    local_discord.faults.answer("GET", "/channels/{channel_id}", answer, times=2)
    asked = await amina.post(
        guild.add_forum("questions"), "hello", f"{application.mention} what is the Hope Probe?"
    )
    assert (await asked.channel.next_message()).text.startswith(HOPE)


async def test_post_with_an_unreadable_title_is_answered_by_its_text(
    local_discord: LocalDiscord, guild: Guild, application: Application, amina: Person
) -> None:
    local_discord.faults.fail("GET", "/channels/{channel_id}", status=503)
    asked = await amina.post(
        guild.add_forum("questions"), "hello", f"{application.mention} what is the Hope Probe?"
    )
    assert (await asked.channel.next_message()).text.startswith(HOPE)


async def test_menu_answers_the_title_of_a_post(
    guild: Guild, application: Application, amina: Person, bilal: Person
) -> None:
    asked = await bilal.post(guild.add_forum("questions"), "what is the hope probe?", "title says it all")
    response = await amina.use_menu(asked, application, "Answer this")
    assert response.text.startswith(HOPE)
