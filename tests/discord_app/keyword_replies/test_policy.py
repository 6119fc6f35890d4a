"""Tests decisions about messages, and the rules that moderators are told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import discord
import pytest

from bot.discord_app.core.caller import Caller
from bot.discord_app.core.channel_paths import ChannelPaths
from bot.discord_app.core.context import Contexts
from bot.discord_app.core.guild_locales import GuildLocales
from bot.discord_app.core.language_choices import LanguageChoices
from bot.discord_app.core.limits import Limits, Rates
from bot.discord_app.core.settings_cache import SettingsCache
from bot.discord_app.keyword_replies.cooldowns import Cooldowns
from bot.discord_app.keyword_replies.policy import ReplyPolicy
from bot.discord_app.keyword_replies.rules import Rule, Verdict
from bot.knowledge.assistant import Assistant
from bot.local_discord import LocalDiscord
from bot.storage.storage import Storage

GUILD, CHANNEL, PERSON = 7, 5, 3
TEXT = "the hope probe is up there"
CALLER = Caller(PERSON, GUILD, CHANNEL, "en")


@dataclass(frozen=True, slots=True)
class Bench:
    """A policy, and what it decides by."""

    policy: ReplyPolicy
    contexts: Contexts
    cooldowns: Cooldowns
    limits: Limits
    storage: Storage
    local_discord: LocalDiscord

    async def decide(self, text: str = TEXT, caller: Caller = CALLER) -> Verdict:
        """Returns the verdict on a message."""
        return await self.policy.decide(text, await self.contexts.of_caller(caller))


@pytest.fixture
async def bench(
    request: pytest.FixtureRequest, space: Assistant, storage: Storage, local_discord: LocalDiscord
) -> Bench:
    async def nothing(channel_id: int) -> None:
        """Tells of a channel that nothing holds it."""

    async def guild(guild_id: int) -> discord.Guild:
        raise discord.InvalidData(guild_id)

    clock = local_discord.clock.now
    contexts = Contexts(
        space,
        SettingsCache(storage.settings.load, clock),
        ChannelPaths(nothing),
        LanguageChoices(storage.language_choices, clock),
        GuildLocales(guild),
    )
    cooldowns, limits = Cooldowns(storage, clock), Limits(Rates(person=2), clock)
    receives_messages: bool = getattr(request, "param", True)
    await storage.settings.change(GUILD, GUILD, "keywords", "mentions", by=PERSON)
    policy = ReplyPolicy(space, cooldowns, limits, receives_messages=receives_messages)
    return Bench(policy, contexts, cooldowns, limits, storage, local_discord)


async def decide(bench: Bench, name: str, value: Any) -> None:
    await bench.storage.settings.change(GUILD, CHANNEL, name, value, by=PERSON)


async def test_a_message_that_nothing_stops_would_get_a_reply(bench: Bench) -> None:
    verdict = await bench.decide()
    assert verdict.topic is not None
    assert (verdict.topic.id, verdict.is_question, verdict.stopped_by) == ("hope-probe", False, None)


async def test_asking_for_the_verdict_changes_nothing(bench: Bench) -> None:
    for _ in range(50):
        assert (await bench.decide()).stopped_by is None


@pytest.mark.parametrize(
    ("setting", "text", "rule"),
    [
        (("keywords", "off"), TEXT, Rule.OFF),
        (("keywords", "mentions"), f"!{TEXT}", Rule.COMMAND),
        (("keywords", "mentions"), "good morning", Rule.NO_TOPIC),
        (("keywords", "questions"), TEXT, Rule.NO_QUESTION),
        (("keywords", "questions"), "what is the hope probe?", None),
        (("topics_off", ["hope-probe"]), TEXT, Rule.TOPIC_OFF),
    ],
)
async def test_it_names_what_a_setting_or_the_text_stops(
    bench: Bench, setting: tuple[str, Any], text: str, rule: Rule | None
) -> None:
    await decide(bench, *setting)
    verdict = await bench.decide(text)
    assert verdict.stopped_by is rule
    assert (verdict.topic is None) == (rule is Rule.NO_TOPIC), "the topic is told whatever stops it"


@pytest.mark.parametrize("bench", [False], indirect=True)
async def test_it_names_that_the_operator_has_not_enabled_them(bench: Bench) -> None:
    assert (await bench.decide()).stopped_by is Rule.DISABLED


async def test_it_names_a_cooldown_and_a_conversation(bench: Bench) -> None:
    bench.cooldowns.note_reply(CALLER, "hope-probe")
    assert (await bench.decide()).stopped_by is Rule.COOLDOWN
    assert (await bench.decide("the ultraviolet telescope")).stopped_by is Rule.CONVERSATION
    bench.cooldowns.forget_reply(CALLER, "hope-probe")
    assert (await bench.decide()).stopped_by is None


async def test_it_names_what_people_want(bench: Bench) -> None:
    await bench.cooldowns.set_opt_out(PERSON, is_out=True)
    assert (await bench.decide()).stopped_by is Rule.OPTED_OUT
    await bench.cooldowns.silence(CALLER, "hope-probe")
    assert (await bench.decide()).stopped_by is Rule.SILENCED
    assert (await bench.decide(caller=CALLER._replace(channel_id=6, person_id=4))).stopped_by is None


async def test_an_opt_out_that_was_taken_back_elsewhere_is_noticed_within_a_minute(bench: Bench) -> None:
    await bench.cooldowns.set_opt_out(PERSON, is_out=True)
    await bench.storage.keyword_replies.opt_in(PERSON)
    bench.local_discord.clock.advance(61)
    assert (await bench.decide()).stopped_by is None


async def test_an_opt_out_that_was_deleted_with_a_persons_data_ends_at_once(bench: Bench) -> None:
    await bench.cooldowns.set_opt_out(PERSON, is_out=True)
    await bench.storage.personal.delete(PERSON)
    bench.cooldowns.forget_person(PERSON)
    bench.cooldowns.forget_person(4)  # of whom nothing is known
    assert (await bench.decide()).stopped_by is None


async def test_what_people_want_is_known_while_the_database_is_away(bench: Bench) -> None:
    other = CALLER._replace(person_id=4)
    for caller in (CALLER, other):
        await bench.decide(caller=caller)
        await bench.cooldowns.set_opt_out(caller.person_id, is_out=True)
    await bench.cooldowns.set_opt_out(PERSON, is_out=False)
    await bench.storage.__aexit__(None, None, None)
    assert (await bench.decide()).stopped_by is None
    assert (await bench.decide(caller=other)).stopped_by is Rule.OPTED_OUT


async def test_each_of_several_silenced_topics_is_known_while_the_database_is_away(bench: Bench) -> None:
    await bench.decide()
    for topic_id in ("hope-probe", "ultraviolet-telescope"):
        await bench.cooldowns.silence(CALLER, topic_id)
    await bench.storage.__aexit__(None, None, None)
    for text in (TEXT, "the ultraviolet telescope"):
        assert (await bench.decide(text)).stopped_by is Rule.SILENCED


async def test_it_names_a_database_that_is_away(bench: Bench) -> None:
    await bench.decide()
    await bench.storage.__aexit__(None, None, None)
    assert (await bench.decide()).stopped_by is None, "everything about it is in memory"
    assert (await bench.decide(caller=CALLER._replace(person_id=4))).stopped_by is Rule.UNKNOWN


async def test_it_names_a_limit(bench: Bench) -> None:
    context = await bench.contexts.of_caller(CALLER)
    for _ in range(2):
        bench.limits.take(context)
    assert (await bench.decide()).stopped_by is Rule.LIMIT
