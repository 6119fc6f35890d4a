"""Tests the verdicts on messages, and the rules that stop replies."""

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
class PolicySetup:
    """A reply policy with all that it needs."""

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
async def policy_setup(
    request: pytest.FixtureRequest, space: Assistant, storage: Storage, local_discord: LocalDiscord
) -> PolicySetup:
    async def no_parent(channel_id: int) -> None:
        """Finds no category or forum for any channel."""

    async def guild(guild_id: int) -> discord.Guild:
        raise discord.InvalidData(guild_id)

    clock = local_discord.clock.now
    contexts = Contexts(
        space,
        SettingsCache(storage.settings.load, clock),
        ChannelPaths(no_parent),
        LanguageChoices(storage.language_choices, clock),
        GuildLocales(guild),
    )
    cooldowns, limits = Cooldowns(storage, clock), Limits(Rates(person=2), clock)
    receives_messages: bool = getattr(request, "param", True)
    await storage.settings.change(GUILD, GUILD, "keywords", "mentions", by=PERSON)
    policy = ReplyPolicy(space, cooldowns, limits, receives_messages=receives_messages)
    return PolicySetup(policy, contexts, cooldowns, limits, storage, local_discord)


async def change_setting(policy_setup: PolicySetup, name: str, value: Any) -> None:
    await policy_setup.storage.settings.change(GUILD, CHANNEL, name, value, by=PERSON)


async def test_a_message_that_no_rule_stops_gets_a_reply(policy_setup: PolicySetup) -> None:
    verdict = await policy_setup.decide()
    assert verdict.topic is not None
    assert (verdict.topic.id, verdict.is_question, verdict.stopped_by) == ("hope-probe", False, None)


async def test_a_verdict_has_no_side_effects(policy_setup: PolicySetup) -> None:
    for _ in range(50):
        assert (await policy_setup.decide()).stopped_by is None


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
async def test_the_verdict_names_the_rule_that_stops_the_reply(
    policy_setup: PolicySetup, setting: tuple[str, Any], text: str, rule: Rule | None
) -> None:
    await change_setting(policy_setup, *setting)
    verdict = await policy_setup.decide(text)
    assert verdict.stopped_by is rule
    assert (verdict.topic is None) == (rule is Rule.NO_TOPIC), "other rules leave the topic in the verdict"


@pytest.mark.parametrize("policy_setup", [False], indirect=True)
async def test_the_verdict_says_that_keyword_replies_are_not_enabled(policy_setup: PolicySetup) -> None:
    assert (await policy_setup.decide()).stopped_by is Rule.DISABLED


async def test_the_verdict_names_a_cooldown_or_a_conversation(policy_setup: PolicySetup) -> None:
    policy_setup.cooldowns.note_reply(CALLER, "hope-probe")
    assert (await policy_setup.decide()).stopped_by is Rule.COOLDOWN
    assert (await policy_setup.decide("the ultraviolet telescope")).stopped_by is Rule.CONVERSATION
    policy_setup.cooldowns.forget_reply(CALLER, "hope-probe")
    assert (await policy_setup.decide()).stopped_by is None


async def test_the_verdict_names_an_opt_out_or_a_silence(policy_setup: PolicySetup) -> None:
    await policy_setup.cooldowns.set_opt_out(PERSON, is_out=True)
    assert (await policy_setup.decide()).stopped_by is Rule.OPTED_OUT
    await policy_setup.cooldowns.silence(CALLER, "hope-probe")
    assert (await policy_setup.decide()).stopped_by is Rule.SILENCED
    assert (await policy_setup.decide(caller=CALLER._replace(channel_id=6, person_id=4))).stopped_by is None


async def test_an_opt_in_by_another_process_is_noticed_within_a_minute(policy_setup: PolicySetup) -> None:
    await policy_setup.cooldowns.set_opt_out(PERSON, is_out=True)
    await policy_setup.storage.keyword_replies.opt_in(PERSON)
    policy_setup.local_discord.clock.advance(61)
    assert (await policy_setup.decide()).stopped_by is None


async def test_deleting_a_persons_data_ends_their_opt_out_at_once(policy_setup: PolicySetup) -> None:
    await policy_setup.cooldowns.set_opt_out(PERSON, is_out=True)
    await policy_setup.storage.personal.delete(PERSON)
    policy_setup.cooldowns.forget_person(PERSON)
    policy_setup.cooldowns.forget_person(4)  # nothing is cached about this person
    assert (await policy_setup.decide()).stopped_by is None


async def test_cached_opt_outs_apply_while_the_database_is_down(policy_setup: PolicySetup) -> None:
    other = CALLER._replace(person_id=4)
    for caller in (CALLER, other):
        await policy_setup.decide(caller=caller)
        await policy_setup.cooldowns.set_opt_out(caller.person_id, is_out=True)
    await policy_setup.cooldowns.set_opt_out(PERSON, is_out=False)
    await policy_setup.storage.__aexit__(None, None, None)
    assert (await policy_setup.decide()).stopped_by is None
    assert (await policy_setup.decide(caller=other)).stopped_by is Rule.OPTED_OUT


async def test_several_cached_silences_apply_while_the_database_is_down(policy_setup: PolicySetup) -> None:
    await policy_setup.decide()
    for topic_id in ("hope-probe", "ultraviolet-telescope"):
        await policy_setup.cooldowns.silence(CALLER, topic_id)
    await policy_setup.storage.__aexit__(None, None, None)
    for text in (TEXT, "the ultraviolet telescope"):
        assert (await policy_setup.decide(text)).stopped_by is Rule.SILENCED


async def test_the_verdict_names_a_database_that_is_down(policy_setup: PolicySetup) -> None:
    await policy_setup.decide()
    await policy_setup.storage.__aexit__(None, None, None)
    assert (await policy_setup.decide()).stopped_by is None, "all data about the message is cached"
    assert (await policy_setup.decide(caller=CALLER._replace(person_id=4))).stopped_by is Rule.UNKNOWN


async def test_the_verdict_names_a_rate_limit(policy_setup: PolicySetup) -> None:
    context = await policy_setup.contexts.of_caller(CALLER)
    for _ in range(2):
        policy_setup.limits.take(context)
    assert (await policy_setup.decide()).stopped_by is Rule.LIMIT
