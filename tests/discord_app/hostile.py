"""Hostile texts, and the ways to send them to the bot."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Generator
from dataclasses import dataclass

import pytest
import pytest_asyncio
import regex
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from bot.discord_app.answers.small_talk import small_talk_in
from bot.discord_app.app.client import FalakClient, use_server
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, LocalDiscord, Message, Person, RateLimit
from bot.storage.storage import Storage
from tests.discord_app.connecting import UNLIMITED, add_commands, connect, disconnect

LONGEST = 4_000
"""The number of characters of the longest messages and questions."""


@dataclass(frozen=True, slots=True, repr=False)
class RunningBot:
    """A running bot with a person and channels to ask in, and the warnings of its log."""

    local_discord: LocalDiscord
    application: Application
    amina: Person
    channel: Channel
    private: Channel
    logged: list[logging.LogRecord]

    async def by_command(self, question: str) -> Message:
        """Asks with `/ask`, after the autocomplete of the question."""
        await self.amina.autocomplete(self.channel, self.application, "ask", question=question)
        response = await self.amina.run(self.channel, self.application, "ask", question=question)
        assert response.message is not None
        return response.message

    async def by_mention(self, question: str) -> Message:
        """Asks with a mention in a channel."""
        asker, mention = self.amina, self.application.mention
        if small_talk_in(question) is not None:  # only a person's first small talk gets a reply
            asker = self.local_discord.add_user("bilal")
            assert self.channel.guild is not None
            self.channel.guild.join(asker)
        await asker.send(self.channel, f"{mention} {question[: LONGEST - len(mention) - 1]}")
        return await self.channel.next_message()

    async def directly(self, question: str) -> Message:
        """Asks in a direct message."""
        asker, private = self.amina, self.private
        if small_talk_in(question) is not None:  # only a person's first small talk gets a reply
            asker = self.local_discord.add_user("bilal")
            asker.install(self.application)
            private = asker.dm(self.application)
        await asker.send(private, question if question.strip() else "?")
        return await private.next_message()

    async def by_menu(self, question: str) -> Message:
        """Uses **Answer this** on a message."""
        message = await self.amina.send(self.channel, question if question.strip() else "?")
        response = await self.amina.use_menu(message, self.application, "Answer this")
        assert response.message is not None
        return response.message


Ask = Callable[[RunningBot, str], Awaitable[Message]]
WAYS: dict[str, Ask] = {
    "by command": RunningBot.by_command,
    "by mention": RunningBot.by_mention,
    "directly": RunningBot.directly,
    "by menu": RunningBot.by_menu,
}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def running_bot(space: Assistant) -> AsyncIterator[RunningBot]:
    """Runs one bot for all hostile texts, so that earlier texts can also harm later replies."""
    async with contextlib.AsyncExitStack() as stack:
        patches = stack.enter_context(pytest.MonkeyPatch.context())
        local_discord = await stack.enter_async_context(LocalDiscord())
        patches.setattr("discord.http.Route.BASE", None)  # restored at the end
        patches.setattr("discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY", None)
        use_server(local_discord.api_url, local_discord.gateway_url)
        local_discord.rate_limits.default = local_discord.rate_limits.in_all = RateLimit(1_000_000, 1)
        # discord.py can mistake a quick acknowledgement for a late one, and would log a warning.
        local_discord.gateway.heartbeat_interval = 3600
        application = local_discord.add_application("falak")
        guild = local_discord.add_guild("Observatory")
        guild.install(application)
        amina = local_discord.add_user("amina")
        guild.join(amina)
        storage = await stack.enter_async_context(Storage.temporary())
        client = await stack.enter_async_context(FalakClient(space, storage, rates=UNLIMITED))
        stack.push_async_callback(disconnect, await connect(client, application))
        await add_commands(client, application, local_discord)
        logged = stack.enter_context(_warnings())
        yield RunningBot(
            local_discord,
            application,
            amina,
            guild.add_text_channel("general"),
            amina.dm(application),
            logged,
        )


@contextlib.contextmanager
def _warnings() -> Generator[list[logging.LogRecord]]:
    """Yields the list of the records that are logged meanwhile, of level WARNING or higher."""
    handler = _RecordList(logging.WARNING)
    logging.getLogger().addHandler(handler)
    try:
        yield handler.records
    finally:
        logging.getLogger().removeHandler(handler)


class _RecordList(logging.Handler):
    """Keeps the records that are logged."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


async def assert_harmless(bot: RunningBot, ask: Ask, question: str) -> None:
    """Asserts that the reply is within all limits and pings nobody, and that nothing is logged."""
    for placeholder, thing in (
        ("{guild}", bot.channel.guild),
        ("{user}", bot.amina),
        ("{channel}", bot.channel),
    ):
        question = question.replace(placeholder, str(thing and thing.id))
    reply = await asyncio.wait_for(ask(bot, question[:LONGEST]), 30)
    assert reply.text
    text = reply.text
    for command in bot.application.commands[None]:  # the hints mention commands
        text = text.replace(f"</{command.name}:{command.id}>", "")
    assert not UNSAFE.search(text)
    assert not TOO_MANY_MARKS.search(reply.text)
    assert (reply.mentions, reply.mentioned_roles, reply.mentions_everyone) == ([], [], False)
    sent = bot.local_discord.requests[-1].body
    allowed = sent.get("data", sent)["allowed_mentions"]
    assert (allowed["parse"], allowed.get("users"), allowed.get("roles")) == ([], None, None)
    assert not allowed.get("replied_user")
    assert bot.local_discord.violations == []
    assert bot.logged == []


UNSAFE = re.compile(
    r"(?<!\\)(?:\\\\)*(?:<[@#:/at]|\|\||```)|@everyone|@here|://|[\x00-\x08\u202a-\u202e\u2066\u2067\U000f0000]"
)
"""Texts that Discord would interpret, or that mislead readers. No topic has them."""
TOO_MANY_MARKS = regex.compile(r"\p{M}{5}")
"""More marks on one letter than are readable."""
ZALGO = "\u0335\u0321\u0327\u0322\u031b\u0354\u0353\u0357"
BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
HOSTILE = {
    "4,000 letters": "x" * LONGEST,
    "4,000 letters in words": ("hope probe " * 400)[:LONGEST],
    "4,000 wide characters": "🪐" * LONGEST,
    "4,000 spaces around a word": "mars".center(LONGEST),
    "zalgo": "".join(letter + ZALGO for letter in "what is the hope probe"),
    "a letter under 3,999 marks": "a" + "\u0301" * (LONGEST - 1),
    "every bidi control": f"{BIDI} what is {BIDI} the Hope Probe {BIDI}",
    "an override without an end": "\u202eeborP epoH eht si tahw",
    "everyone": "@everyone @here what is the Hope Probe",
    "roles, users, channels and commands": "<@&{guild}> <@{user}> <@!{user}> <#{channel}> </ask:1>",
    "mentions cut in half": "<@ <@! <@& @ < > <@{user} {user}> <<@{user}>> <@\u200b{user}>",
    "Markdown of every kind": "# h\n> q\n- l\n**b** __u__ *i* _i_ ~~s~~ ||spoiler|| `c` ```py\nc``` -# small",
    "Markdown without an end": "**__~~||``` [ ( <",
    "links with misleading texts": "[discord.com](https://evil.example) <https://evil.example> [a](<x>)",
    "invites and timestamps": "discord.gg/x <t:1:R> <:name:1> <a:name:1> </a b:1>",
    "null bytes": "what\x00is\x00the\x00Hope\x00Probe\x00",
    "control characters": "".join(map(chr, range(1, 32))) + "\x7f\x85\u2028\u2029\ufeff",
    "only invisible characters": "\u200b\u200c\u200d\u2060\u00ad\u034f\u115f\u3164",
    "noncharacters and private characters": "\ufffe\uffff\U0010ffff\ue000\U000f0000",
    "Arabic, Hebrew and Latin in a line": "ما هو مسبار الأمل Hope Probe מה זה",
    "placeholders of templates": "{document} {0} {reference.__class__} %s %(x)s $(id) ${{x}}",
    "the parts of custom_ids": "show:hope-probe:en:1 more:x:y:2",
    "digits of many kinds": "٣٣٣ ३३३ ¼ ² ④ Ⅷ 1e999 -0 NaN",
}


FRAGMENTS = st.one_of(
    st.text(),
    st.sampled_from(["what is ", "Hope Probe", " "]),
    st.sampled_from([text for text in HOSTILE.values() if len(text) < 1_000]),
)
QUESTIONS = st.one_of(
    st.text(min_size=1, max_size=300), st.lists(FRAGMENTS, min_size=1, max_size=6).map("".join).filter(bool)
)


def random_questions(count: int) -> settings:
    """Returns the settings with which Hypothesis makes this number of questions."""
    return settings(
        max_examples=count,
        phases=[Phase.generate, Phase.shrink],
        database=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
