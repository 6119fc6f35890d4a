"""A bot under a steady load: chat and commands, how fast it answers, and what it needs meanwhile."""

from __future__ import annotations

import asyncio
import itertools
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import quantiles
from time import perf_counter

from bot.local_discord.model.events import Event, InteractionResponded
from tests.benchmarks.load import Bot

SECONDS = int(os.environ.get("SOAK_SECONDS", "300"))
"""The length of the soak."""
MINUTE = 60
MESSAGES_A_SECOND = 2_000
ASKED_A_SECOND = 60
TICK = 0.002
"""Seconds between bursts."""
KEPT = 1_000
"""The messages that the local Discord keeps of a channel: it shall not run out of memory itself."""
DEADLINE = 3.0
"""Seconds that Discord gives a command."""
CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback"


@dataclass(slots=True)
class Soak:
    """What became of the commands, and the state of the bot by minute."""

    bot: Bot
    asked: dict[int, float] = field(default_factory=dict[int, float])
    """When each command was given, by the interaction's id."""
    seconds: dict[int, float] = field(default_factory=dict[int, float])
    """How long each took."""
    late: int = 0
    doubled: int = 0
    depths: list[int] = field(default_factory=list[int])
    """How many events waited to be read by the bot, by second."""
    rss: list[int] = field(default_factory=list[int])
    _counted_until: float = 0.0

    @property
    def lost(self) -> int:
        """The commands without an answer."""
        return len(self.asked.keys() - self.seconds.keys())

    async def run(self, questions: Sequence[str], messages: Sequence[str], seconds: float) -> None:
        """Applies the load, then waits for the last answers."""
        unsubscribe = self.bot.local_discord.events.subscribe(self._note)
        self.rss.append(self.bot.rss)
        try:
            await self._load(itertools.cycle(questions), itertools.cycle(messages), seconds)
            await asyncio.sleep(DEADLINE)
        finally:
            unsubscribe()
        self._count_refused()
        self.rss.append(self.bot.rss)

    def print(self) -> None:
        """Prints everything."""
        print(f"\n{len(self.asked):,} commands: {self.lost} lost, {self.late} late, {self.doubled} doubled")
        print("minute      p50 ms   p99 ms   deepest queue")
        for minute, taken in enumerate(self._by_minute()):
            percentiles = quantiles(taken, n=100)
            depth = max(self.depths[minute * MINUTE : (minute + 1) * MINUTE], default=0)
            print(f"{minute + 1:6} {percentiles[49] * 1000:11.1f} {percentiles[98] * 1000:8.1f} {depth:15,}")
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

    async def _load(self, questions: Iterator[str], messages: Iterator[str], seconds: float) -> None:
        started, sent, asked = perf_counter(), 0, 0
        while (passed := perf_counter() - started) < seconds:
            for _ in range(round(passed * MESSAGES_A_SECOND) - sent):
                await self.bot.asker.send(self.bot.channel, next(messages))
                sent += 1
            for _ in range(round(passed * ASKED_A_SECOND) - asked):
                self._ask(next(questions))
                asked += 1
            if passed > len(self.depths):
                self._look()
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

    def _look(self) -> None:
        """Notes the depth of the queue, and forgets old messages."""
        sessions = self.bot.local_discord.gateway.sessions()
        self.depths.append(sum(each.connection.waiting for each in sessions if each.connection is not None))
        kept = self.bot.channel.messages
        for message_id in list(itertools.islice(kept, max(0, len(kept) - KEPT))):
            del kept[message_id]
        self._count_refused()

    def _count_refused(self) -> None:
        """Counts the answers that Discord refused: with 404 those that were late, with 400 a second one."""
        new = [each for each in self.bot.local_discord.requests if each.received_at > self._counted_until]
        self._counted_until = max((each.received_at for each in new), default=self._counted_until)
        statuses = [each.status for each in new if each.route == CALLBACK]
        self.late += statuses.count(404)
        self.doubled += statuses.count(400)
