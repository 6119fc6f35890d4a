"""Tests that each kind of small talk to the bot gets at most one friendly reply a day."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.discord_app.answers.small_talk import QUIET_SECONDS, SmallTalk, SmallTalkReplies
from bot.discord_app.app.client import FalakClient
from bot.local_discord import Application, Channel, Person
from tests.discord_app import tea
from tests.discord_app.conftest import Start, reply_to

pytestmark = pytest.mark.usefixtures("falak")

HOPE = "### Hope Probe (Al-Amal)"
FRIENDLY = "🙂 I'm here whenever you have a question."
WELCOME = "You're welcome! 🙂 Write to me whenever you have another question."


async def first_line(person: Person, place: Channel, text: str) -> str | None:
    reply = await reply_to(await person.send(place, text))
    return None if reply is None else reply.text.split("\n")[0]


async def test_each_kind_of_small_talk_gets_one_reply(
    application: Application, amina: Person, bilal: Person
) -> None:
    private = amina.dm(application)
    for first, again, line in (
        ("ok", "Okay!", FRIENDLY),
        ("lol", "hahaha", FRIENDLY),
        ("thanks", "thank you so much!", WELCOME),
        ("🙂", "👍🏽", FRIENDLY),
    ):
        assert await first_line(amina, private, first) == line
        assert await first_line(amina, private, first) is None
        assert await first_line(amina, private, again) is None
    assert await first_line(bilal, bilal.dm(application), "ok") == FRIENDLY
    assert await first_line(amina, private, "ok, what is the Hope Probe?") == HOPE
    for greeting in ("hello", "salam everyone", "merhaba herkese"):
        assert await first_line(amina, private, greeting) == "What would you like to know?"


WORDS_BY_KIND = {
    "laughter": ["loooool", "hahahaha", "хахаха", "ههههههه", "ㅋㅋㅋㅋ"],
    "signs": [":)", "👋", "1️⃣", "¯\\_(ツ)_/¯", "xD", "!!!"],
    "agreement": ["np", "okkkk", "yesss", "дааа", "نعم"],
    "exclamations": ["omg", "hmmmm", "oooof", "ой"],
    "greetings": ["gm", "good morning", "صباح الخير", "günaydın"],
    "praise": ["cool", "good bot", "super", "круто"],
    "thanks": ["ty", "thank youuuu", "شكرا", "谢谢"],
}


@pytest.mark.parametrize("name", WORDS_BY_KIND)
@pytest.mark.parametrize("is_direct", [True, False])
async def test_other_words_of_the_same_kind_get_no_second_reply(
    channel: Channel, application: Application, amina: Person, name: str, is_direct: bool
) -> None:
    place = amina.dm(application) if is_direct else channel
    mention = "" if is_direct else f"{application.mention} "
    first, *others = WORDS_BY_KIND[name]
    assert await first_line(amina, place, mention + first) == (WELCOME if name == "thanks" else FRIENDLY)
    for other in others:
        assert await first_line(amina, place, mention + other) is None
    assert await first_line(amina, place, f"{mention}{first} what is the Hope Probe?") == HOPE


async def test_a_mention_without_text_is_asked_for_a_question(
    channel: Channel, application: Application, amina: Person
) -> None:
    for _ in range(2):
        assert await first_line(amina, channel, application.mention) == "What would you like to know?"


async def test_small_talk_in_a_reply_is_answered_about_the_original_message(
    channel: Channel, application: Application, amina: Person, bilal: Person
) -> None:
    other = await bilal.send(channel, f"{application.mention} what is the Hope Probe?")
    await reply_to(other)
    asked = await amina.send(channel, f"{application.mention} ok", reply_to=other)
    reply = await reply_to(asked)
    assert reply is not None and reply.text.startswith(HOPE)


async def test_a_topic_named_like_small_talk_is_answered(
    start: Start, application: Application, amina: Person, tmp_path: Path
) -> None:
    topics = {"general-motors": "---\ntitle: General Motors\naliases: [GM]\n---\nA maker of cars.\n"}
    await start(tea.assistant(tmp_path / "cars", topics))
    private = amina.dm(application)
    for _ in range(2):
        assert await first_line(amina, private, "gm") == "### General Motors"
    assert await first_line(amina, private, "gn") == FRIENDLY


async def test_small_talk_edited_into_a_question_is_answered(
    falak: FalakClient, application: Application, amina: Person
) -> None:
    assert falak.user is not None
    private = amina.dm(application)
    message = await amina.send(private, "ok")
    reply = await reply_to(message)
    assert reply is not None
    await amina.edit(message, "what is the Hope Probe?")
    await reply.next_edit()
    assert reply.text.startswith(HOPE)


def test_small_talk_is_forgotten_after_a_day() -> None:
    now = 0.0
    replies = SmallTalkReplies(lambda: now)
    assert replies.is_new(1, SmallTalk.THANKS, 10)
    assert replies.is_new(1, SmallTalk.THANKS, 10)
    assert not replies.is_new(1, SmallTalk.THANKS, 11)
    assert replies.is_new(2, SmallTalk.THANKS, 12)
    now = QUIET_SECONDS
    assert replies.is_new(1, SmallTalk.THANKS, 13)
