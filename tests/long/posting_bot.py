"""Runs the bot in its own process. The test moves its clock.

Run it with `python -m tests.long.posting_bot API_URL GATEWAY_URL CONTENT DATABASE_URL SHARD SHARDS`.
DISCORD_TOKEN has the token. The bot prints "ready". Each line of standard input sets how many seconds its
clock is ahead.
"""

from __future__ import annotations

import asyncio
import datetime
import os
import sys
import time
from pathlib import Path

import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.discord_app.app.client import FalakClient
from bot.discord_app.app.serving import freeze_gc
from bot.discord_app.app.shards import ShardChoice
from bot.discord_app.core.limits import Rates
from bot.knowledge.assistant import Assistant
from bot.storage.storage import Storage

UNLIMITED = Rates(10**9, 10**9, 10**9)


class Clock:
    """A clock that is ahead of the machine's clock."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def now(self) -> datetime.datetime:
        return datetime.datetime.fromtimestamp(self.uptime(), datetime.UTC)

    def uptime(self) -> float:
        return time.time() + self._ahead

    async def follow(self, client: FalakClient) -> None:
        """Moves the clock by standard input, until the input ends."""
        while line := await asyncio.to_thread(sys.stdin.readline):
            self._ahead = float(line)
            client.dispatch("schedules_changed")


async def run(content: Path, database_url: str, shards: ShardChoice) -> None:
    """Connects, and posts until standard input ends."""
    clock = Clock()
    assistant = Assistant(content)
    freeze_gc()
    async with (
        Storage(database_url, now=clock.now, uptime=clock.uptime) as storage,
        FalakClient(assistant, storage, rates=UNLIMITED, shards=shards) as client,
    ):
        await client.login(os.environ["DISCORD_TOKEN"])
        serving = asyncio.create_task(client.connect())
        await client.wait_until_ready()
        await client.tree.sync()
        print("ready", flush=True)
        await clock.follow(client)
        serving.cancel()


def main() -> None:
    Route.BASE, gateway_url, content, database_url, shard, shards = sys.argv[1:]
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)
    asyncio.run(run(Path(content), database_url, ShardChoice(int(shards), (int(shard),))))


if __name__ == "__main__":
    main()
