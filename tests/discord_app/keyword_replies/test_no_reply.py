"""Tests the DEBUG line that says why a message not addressed to the bot got no reply."""

from __future__ import annotations

import logging

import pytest

from bot.discord_app.core.limits import Rates
from bot.local_discord import Application, Channel, Guild, LocalDiscord, Person
from tests.discord_app.conftest import reasons, reply_to
from tests.discord_app.keyword_replies.conftest import ChangeSetting

STATEMENT = "the hope probe is up there"
OTHER = "they built an ultraviolet telescope"


@pytest.fixture(autouse=True)
def debug(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "bot")


@pytest.fixture
def rates() -> Rates:
    return Rates(person=100, channel=2, guild=100)


async def test_the_rule_is_logged_with_and_without_cached_settings(
    channel: Channel, amina: Person, change_setting: ChangeSetting, caplog: pytest.LogCaptureFixture
) -> None:
    rules = {"off": "Keyword replies are off here.", "questions": "It doesn't look like a question"}
    for mode, rule in rules.items():
        await change_setting("keywords", mode)
        for _ in range(2):
            (reason,) = await reasons(await amina.send(channel, STATEMENT), caplog)
            assert reason.startswith(rule)


async def test_each_message_gets_one_log_line_or_a_reply(
    guild: Guild,
    channel: Channel,
    application: Application,
    amina: Person,
    bilal: Person,
    change_setting: ChangeSetting,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await change_setting("keywords", "mentions")

    async def say(person: Person, text: str, where: Channel = channel) -> list[str]:
        return await reasons(await person.send(where, text), caplog)

    assert await say(amina, "nice weather") == ["It contains no keyword of a topic."]
    assert await say(amina, STATEMENT) == []
    assert await say(bilal, STATEMENT) == [
        "I already replied about this topic here, and the pause isn't over."
    ]
    assert await say(amina, OTHER) == ["I am already talking with this person here."]
    assert await say(bilal, f"{application.mention} {OTHER}") == []
    assert await say(bilal, f"{application.mention} {OTHER}") == ["a rate limit is reached"]
    elsewhere = guild.add_text_channel("elsewhere")
    reply = await reply_to(await amina.send(elsewhere, STATEMENT))
    assert reply is not None
    await bilal.click(reply, "Opt out")
    assert await say(bilal, OTHER, guild.add_text_channel("third")) == ["The person has opted out."]
    thanks = await amina.send(elsewhere, "thank you", reply_to=reply)
    assert await reasons(thanks, caplog) == ["it replies to the bot and asks nothing"]


async def test_messages_to_other_bots_are_ignored(
    guild: Guild,
    channel: Channel,
    local_discord: LocalDiscord,
    amina: Person,
    change_setting: ChangeSetting,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await change_setting("keywords", "mentions")
    other = local_discord.add_application("other")
    guild.install(other)
    message = await amina.send(channel, f"{other.mention} {STATEMENT}")
    assert await reasons(message, caplog) == ["it is meant for a bot"]
