"""Puts load on a bot on the local Discord, and measures it."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import os
import sys
from collections.abc import AsyncGenerator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import psutil

from bot.local_discord import (
    Application,
    Channel,
    Guild,
    Intents,
    Interaction,
    LocalDiscord,
    Person,
    RateLimit,
)
from tests.benchmarks.bots import QUEUE

ROOT = Path(__file__).parent.parent.parent
CONTENT = ROOT / "content"
"""The content in all languages."""
CHANNELS, ROLES = 30, 10
"""Channels and roles of each guild."""
ASKED_A_SECOND = 40
MESSAGES_A_SECOND = 2_000
BURST = 0.002
"""Seconds between two bursts of messages."""
PATIENCE = 5.0
"""The longest wait for an answer in seconds. A missing answer counts as this late."""
PAUSE = 0.005
"""Seconds to wait after an answer, so that the bot finishes its work for it."""
PORTION = 1_000
"""How many messages are sent at once."""
BACKLOG = 60.0
"""Seconds in which a bot must catch up after messages that came too fast."""


@dataclass(slots=True)
class Queue:
    """The last state that the bot printed of its message queue."""

    waiting: int = 0
    screened: int = 0
    dropped: int = 0

    async def follow(self, process: asyncio.subprocess.Process) -> None:
        """Reads the states that the bot prints."""
        while process.stdout is not None and (line := await process.stdout.readline()):
            self.waiting, self.screened, self.dropped = map(int, line.split())


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot that is ready, with its own guild."""

    name: str
    local_discord: LocalDiscord
    application: Application
    channel: Channel
    asker: Person
    process: psutil.Process
    seconds_to_ready: float
    queue: Queue

    @property
    def cpu(self) -> float:
        """The processor seconds that the bot has used."""
        times = self.process.cpu_times()
        return times.user + times.system

    @property
    def rss(self) -> int:
        """The bot's resident memory in bytes."""
        return self.process.memory_info().rss

    async def ask(self, question: str) -> Interaction:
        """Asks a question, and waits until the bot has finished its work for it."""
        asked = self._ask(question)
        await asked.first_response()
        await asyncio.sleep(PAUSE)
        return asked

    async def latencies(self, questions: Sequence[str]) -> list[float]:
        """Returns the seconds from each dispatch to its callback.

        Questions are asked at a steady pace, also while earlier ones are unanswered.
        """
        asked: list[Interaction] = []
        started = perf_counter()
        for number, question in enumerate(questions):
            await asyncio.sleep(started + number / ASKED_A_SECOND - perf_counter())
            asked.append(self._ask(question))
        return await self.answered(asked)

    async def screen(self, messages: Sequence[str]) -> float:
        """Returns the processor seconds for the messages. Sends them in portions, so that none is dropped."""
        before = self.cpu
        for portion in range(0, len(messages), PORTION):
            for message in messages[portion : portion + PORTION]:
                await self.asker.send(self.channel, message)
            await self.done()
        return self.cpu - before

    @contextlib.asynccontextmanager
    async def with_messages(self, messages: Sequence[str]) -> AsyncGenerator[list[float]]:
        """Sends messages at a steady pace while the block runs. Then the list has their number a second."""
        rate: list[float] = []
        started, before = perf_counter(), len(self.channel.messages)
        sending = asyncio.create_task(self._chat(itertools.cycle(messages)))
        try:
            yield rate
        finally:
            sending.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await sending
        rate.append((len(self.channel.messages) - before) / (perf_counter() - started))

    async def _chat(self, messages: Iterator[str]) -> None:
        started, sent = perf_counter(), 0
        while True:
            for _ in range(round((perf_counter() - started) * MESSAGES_A_SECOND) - sent):
                await self.asker.send(self.channel, next(messages))
                sent += 1
            await asyncio.sleep(BURST)

    async def done(self) -> None:
        """Waits until the bot has handled all earlier events."""
        await self.answered([self._ask("Are you done?")], BACKLOG)

    def _ask(self, question: str) -> Interaction:
        return self.asker.run(self.channel, self.application, "ask", question=question)

    async def answered(self, asked: Sequence[Interaction], patience: float = PATIENCE) -> list[float]:
        """Returns the seconds from each dispatch to its callback. Waits for all answers, up to `patience`."""
        deadline = perf_counter() + patience
        while True:
            arrived = {
                request.params["interaction_id"]: request.received_at
                for request in self.local_discord.requests
                if "interaction_id" in request.params
            }
            if perf_counter() > deadline or all(str(each.id) in arrived for each in asked):
                break
            await asyncio.sleep(0.05)
        late = self.local_discord.clock.now()
        return [arrived.get(str(each.id), late) - each.created_at for each in asked]


@contextlib.asynccontextmanager
async def started(
    name: str,
    local_discord: LocalDiscord,
    answers: Path,
    guilds: int = 1,
    *,
    content: Path = CONTENT,
    reports_queue: bool = False,
) -> AsyncGenerator[Bot]:
    """Starts a bot in this number of guilds. It may report its message queue."""
    local_discord.rate_limits.default = RateLimit(1_000_000, 1)
    application = local_discord.add_application(name, intents=Intents.PRIVILEGED)
    application.session_starts.max_concurrency = 16
    asker = local_discord.add_user("asker")
    joined = [_guild(local_discord, application, number) for number in range(guilds)]
    joined[0].join(asker)
    queue = Queue()
    begun = perf_counter()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.benchmarks.bots"),
        *(name, local_discord.api_url, local_discord.gateway_url, str(joined[0].id), str(answers)),
        cwd=ROOT,
        env=dict(os.environ)
        | {"DISCORD_TOKEN": application.token, "CONTENT_DIR": str(content)}
        | ({QUEUE: "1"} if reports_queue else {}),
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        await _expect_line(process, b"ready\n")
        ready = perf_counter() - begun
        await _expect_line(process, b"registered\n")
        following = asyncio.create_task(queue.follow(process))
        yield Bot(
            *(name, local_discord, application, joined[0].channels[0], asker),
            *(psutil.Process(process.pid), ready, queue),
        )
        following.cancel()
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


def _guild(local_discord: LocalDiscord, application: Application, number: int) -> Guild:
    """Creates a guild. Consecutive numbers are on different shards."""
    guild_id = local_discord.world.new_id() >> 22 << 22
    guild = local_discord.add_guild("One of many", guild_id=guild_id + (number << 22))
    for each in range(CHANNELS):
        guild.add_text_channel(f"channel-{each}")
    for each in range(ROLES):
        guild.add_role(f"Role {each}")
    guild.install(application)
    return guild


async def _expect_line(process: asyncio.subprocess.Process, line: bytes) -> None:
    async with asyncio.timeout(300):
        if process.stdout is None or await process.stdout.readline() != line:
            raise EOFError(f"a bot ended before it printed {line!r}")
