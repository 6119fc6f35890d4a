"""Puts a steady load of chat and commands on a bot. Measures its response times and memory."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import quantiles
from time import perf_counter

from bot.local_discord.model.events import Event, InteractionResponded, MessageCreated
from tests.benchmarks.load import BACKLOG, Bot

SECONDS = int(os.environ.get("SOAK_SECONDS", "300"))
"""The length of the soak in seconds."""
MINUTE = 60
MESSAGES_A_SECOND = 2_000
ASKED_A_SECOND = 60
TICK = 0.002
"""Seconds between two groups of messages."""
MOST_AT_ONCE = 1_000
"""The largest group of messages."""
BURST_SECONDS = 5
"""Seconds between two bursts."""
KEPT = 1_000
"""How many messages of a channel the local Discord keeps, so that its memory doesn't grow."""
DEADLINE = 3.0
"""Seconds within which Discord expects a response to a command."""
ACKNOWLEDGED = 40060
"""Discord's error code for a second response."""
CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback"


@dataclass(slots=True)
class Soak:
    """The outcomes of the commands, and the state of the bot over time."""

    bot: Bot
    asked: dict[int, float] = field(default_factory=dict[int, float])
    """The time of each command, by the interaction's id."""
    seconds: dict[int, float] = field(default_factory=dict[int, float])
    """The seconds until each response, by the interaction's id."""
    late: int = 0
    refused: int = 0
    """How many second responses to a command Discord refused."""
    sent: int = 0
    """How many messages were sent."""
    depths: list[int] = field(default_factory=list[int])
    """How many events the bot hadn't read yet, for each second."""
    queue_depths: list[int] = field(default_factory=list[int])
    """How many messages waited in the bot to be screened, for each second."""
    answers: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict[int, set[int]](set))
    """The bot's messages, by the id of the command or message that they answer."""
    rss: list[int] = field(default_factory=list[int])
    _counted_until: float = 0.0

    @property
    def doubled(self) -> int:
        """The number of answers after the first one to the same command or message."""
        return self.refused + sum(len(messages) - 1 for messages in self.answers.values())

    @property
    def lost(self) -> int:
        """How many commands have no answer."""
        return len(self.asked.keys() - self.seconds.keys())

    async def run(
        self, questions: Sequence[str], messages: Sequence[str], seconds: float, *, burst: int = 0
    ) -> None:
        """Applies the load, then waits for the last answers. Each burst has `burst` more messages."""
        unsubscribe = self.bot.local_discord.events.subscribe(self._note)
        self.rss.append(self.bot.rss)
        try:
            await self._load(itertools.cycle(questions), itertools.cycle(messages), seconds, burst)
            await asyncio.sleep(DEADLINE)
            await self._drain()
        finally:
            unsubscribe()
        self._count_refused()
        self.rss.append(self.bot.rss)

    def print(self) -> None:
        print(f"\n{len(self.asked):,} commands: {self.lost} lost, {self.late} late, {self.doubled} doubled")
        print("minute      p50 ms   p99 ms   most unread   most unscreened")
        for minute, taken in enumerate(self._by_minute()):
            percentiles = quantiles(taken, n=100)
            times = f"{percentiles[49] * 1000:11.1f} {percentiles[98] * 1000:8.1f}"
            print(
                f"{minute + 1:6} {times} {_deepest(self.depths, minute):13,}"
                f" {_deepest(self.queue_depths, minute):17,}"
            )
        queue = self.bot.queue
        print(f"{self.sent:,} messages: {queue.screened:,} screened, {queue.dropped:,} dropped")
        print(f"RSS: {self.rss[0] / 1e6:.0f} MB at the start, {self.rss[-1] / 1e6:.0f} MB at the end")

    def _by_minute(self) -> Iterator[list[float]]:
        begun = min(self.asked.values())
        for minute in itertools.count():
            taken = [
                self.seconds[each]
                for each, at in self.asked.items()
                if each in self.seconds and minute <= (at - begun) / MINUTE < minute + 1
            ]
            if len(taken) < 2:
                return
            yield taken

    async def _load(
        self, questions: Iterator[str], messages: Iterator[str], seconds: float, burst: int
    ) -> None:
        started, asked = perf_counter(), 0
        while (passed := perf_counter() - started) < seconds:
            due = round(passed * MESSAGES_A_SECOND) + burst * int(passed / BURST_SECONDS)
            for _ in range(min(due - self.sent, MOST_AT_ONCE)):
                await self.bot.asker.send(self.bot.channel, next(messages))
                self.sent += 1
            for _ in range(round(passed * ASKED_A_SECOND) - asked):
                self._ask(next(questions))
                asked += 1
            if passed > len(self.depths):
                self._record_depths()
            await asyncio.sleep(TICK)

    def _ask(self, question: str) -> None:
        interaction = self.bot.asker.run(
            self.bot.channel, self.bot.application, "ask", question=question, private=True
        )
        self.asked[interaction.id] = interaction.created_at

    def _note(self, event: Event) -> None:
        if isinstance(event, InteractionResponded) and event.interaction.id in self.asked:
            now = self.bot.local_discord.clock.now()
            self.seconds[event.interaction.id] = now - event.interaction.created_at
        if isinstance(event, MessageCreated) and event.message.author is self.bot.application.bot:
            message = event.message
            about = message.interaction.id if message.interaction is not None else message.reference_id
            if about is not None:
                self.answers[about].add(message.id)

    async def _drain(self) -> None:
        """Waits until the bot has read and screened all messages."""
        queue = self.bot.queue
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(BACKLOG):
                while queue.waiting or queue.screened + queue.dropped < self.sent:  # noqa: ASYNC110
                    await asyncio.sleep(0.5)

    def _record_depths(self) -> None:
        """Records the depths of the queues, and deletes old messages."""
        sessions = self.bot.local_discord.gateway.sessions()
        self.queue_depths.append(self.bot.queue.waiting)
        self.depths.append(sum(each.connection.waiting for each in sessions if each.connection is not None))
        kept = self.bot.channel.messages
        for message_id in list(itertools.islice(kept, max(0, len(kept) - KEPT))):
            del kept[message_id]
        self._count_refused()

    def _count_refused(self) -> None:
        """Counts the late and the second answers, which Discord refused."""
        new = [each for each in self.bot.local_discord.requests if each.received_at > self._counted_until]
        self._counted_until = max((each.received_at for each in new), default=self._counted_until)
        statuses = [each.status for each in new if each.route == CALLBACK]
        self.late += statuses.count(404)
        codes = [violation.error.code for violation in self.bot.local_discord.violations]
        self.refused = codes.count(ACKNOWLEDGED)


def _deepest(depths: Sequence[int], minute: int) -> int:
    return max(depths[minute * MINUTE : (minute + 1) * MINUTE], default=0)
