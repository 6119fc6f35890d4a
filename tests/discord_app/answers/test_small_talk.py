"""Small talk in direct messages gets a friendly line once a day, and then nothing."""

from __future__ import annotations

import pytest

from bot.discord_app.answers.small_talk import QUIET_SECONDS, SmallTalk, SmallTalkers, small_talk_in
from bot.discord_app.app.client import FalakClient
from bot.local_discord import Application, Channel, Person
from tests.discord_app.conftest import reply_to

pytestmark = pytest.mark.usefixtures("falak")

HOPE = "### Hope Probe (Al-Amal)"
FRIENDLY = "🙂 I'm here whenever you have a question."
WELCOME = "You're welcome! 🙂 Write to me whenever you have another question."


async def first_line(person: Person, place: Channel, text: str) -> str | None:
    reply = await reply_to(await person.send(place, text))
    return None if reply is None else reply.text.split("\n")[0]


async def test_each_kind_gets_one_line(application: Application, amina: Person, bilal: Person) -> None:
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
    assert await first_line(amina, private, "hello") == "What would you like to know?"


async def test_in_a_channel_a_mention_with_small_talk_is_asked_what_it_means(
    channel: Channel, application: Application, amina: Person
) -> None:
    for _ in range(2):
        assert await first_line(amina, channel, f"{application.mention} ok") == "What would you like to know?"


async def test_small_talk_that_is_edited_into_a_question_is_answered(
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


def test_it_is_forgotten_after_a_day() -> None:
    now = 0.0
    talkers = SmallTalkers(lambda: now)
    assert talkers.is_new(1, SmallTalk.THANKS, 10)
    assert talkers.is_new(1, SmallTalk.THANKS, 10)
    assert not talkers.is_new(1, SmallTalk.THANKS, 11)
    assert talkers.is_new(2, SmallTalk.THANKS, 12)
    now = QUIET_SECONDS
    assert talkers.is_new(1, SmallTalk.THANKS, 13)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("thanks a lot!!", SmallTalk.THANKS),
        ("ok thx", SmallTalk.THANKS),
        ("شكرا", SmallTalk.THANKS),
        ("спасибо", SmallTalk.THANKS),
        ("LOL", SmallTalk.LAUGHTER),
        ("ok cool", SmallTalk.AGREEMENT),
        ("<:star:123456789012345678>", SmallTalk.EMOJI),
        ("❤️", SmallTalk.EMOJI),
        ("👩🏽‍🚀 👍", SmallTalk.EMOJI),
        ("<@&123456789012345678>", None),
        ("\x00\ue000", None),
        ("", None),
        ("?", None),
        ("...", None),
        ("ok?", None),
        ("hello", None),
        ("thanks, and the Hope Probe", None),
        ("help", None),
        ("42", None),
    ],
)
def test_what_counts_as_small_talk(text: str, kind: SmallTalk | None) -> None:
    assert small_talk_in(text) is kind
