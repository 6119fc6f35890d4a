"""The bots that the benchmark on the local Discord compares. Each runs in its own process.

Run one with `python -m tests.benchmarks.bots NAME API_URL GATEWAY_URL GUILD ANSWERS`. DISCORD_TOKEN has the
token, and CONTENT_DIR the content folder. The bot prints "ready", then "registered" when its command is
registered. If REPORT_QUEUE is set, it then prints the state of its message queue. Each bot imports only the
modules that it needs, because its memory is measured.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager
from functools import partial
from pathlib import Path
from typing import Any

import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

QUEUE = "REPORT_QUEUE"
"""The environment variable that makes a bot report its queue."""


@contextlib.asynccontextmanager
async def falak(
    guild_id: int, _answers: dict[str, str], *, keyword_replies: bool = False
) -> AsyncGenerator[discord.Client]:
    """Opens Falak with the content of CONTENT_DIR and an empty database."""
    from bot.discord_app.app.client import FalakClient  # noqa: PLC0415
    from bot.discord_app.app.memory import freeze_gc  # noqa: PLC0415
    from bot.discord_app.core.limits import Rates  # noqa: PLC0415
    from bot.discord_app.core.settings import KEYWORDS, KeywordMode  # noqa: PLC0415
    from bot.knowledge.assistant import Assistant  # noqa: PLC0415
    from bot.knowledge.rarities import read_word_lists  # noqa: PLC0415
    from bot.storage.storage import Storage  # noqa: PLC0415

    unlimited = Rates(10**9, 10**9, 10**9)
    assistant = Assistant(Path(os.environ["CONTENT_DIR"]))
    read_word_lists()
    freeze_gc()
    async with Storage.temporary() as storage:
        if keyword_replies:
            await storage.settings.change(guild_id, guild_id, KEYWORDS.name, KeywordMode.MENTIONS, by=0)
        async with FalakClient(
            assistant, storage, keyword_replies=keyword_replies, rates=unlimited
        ) as client:
            yield client


def tutorial(_guild_id: int, answers: dict[str, str], *, titles_alone: bool = False) -> discord.Client:
    """Returns a bot as tutorials show it: every intent, each message compared by the default scorer.

    It compares with all titles and aliases, or only with the titles.
    """
    from discord.ext import commands  # noqa: PLC0415
    from rapidfuzz import process  # noqa: PLC0415

    if titles_alone:  # The titles come first, one for each summary.
        answers = dict(list(answers.items())[: len(set(answers.values()))])
    bot = commands.AutoShardedBot(command_prefix="!", intents=discord.Intents.all())

    @bot.listen()
    async def on_message(message: discord.Message) -> None:  # pyright: ignore[reportUnusedFunction] - a listener
        if message.author.bot:
            return
        title, score, _ = process.extractOne(message.content, answers.keys())
        if score >= 95:
            await message.channel.send(answers[title])

    @bot.tree.command()
    async def ask(interaction: discord.Interaction, question: str) -> None:  # pyright: ignore[reportUnusedFunction] - a command
        """Asks."""
        title, _, _ = process.extractOne(question, answers.keys())
        embed = discord.Embed(title=title, description=answers[title])
        await interaction.response.send_message(embed=embed)

    return bot


class Floor(discord.AutoShardedClient):
    """Only discord.py, with a minimal slash command and no message listener."""

    def __init__(self, _guild_id: int, _answers: dict[str, str]) -> None:
        super().__init__(intents=discord.Intents.default())
        self.tree = app_commands.CommandTree(self)
        self.tree.command()(ask)


async def ask(interaction: discord.Interaction, question: str) -> None:
    """Asks."""
    await interaction.response.send_message("ok")


BOTS: dict[str, Callable[[int, dict[str, str]], AbstractAsyncContextManager[Any]]] = {
    "falak": falak,
    "keywords": partial(falak, keyword_replies=True),
    "tutorial": tutorial,
    "titles": partial(tutorial, titles_alone=True),
    "floor": Floor,
}


async def run(name: str, guild_id: int, answers: dict[str, str]) -> None:
    """Connects, registers the command and serves until it is killed."""
    async with BOTS[name](guild_id, answers) as client:
        await client.login(os.environ["DISCORD_TOKEN"])
        serving = asyncio.create_task(client.connect())
        await client.wait_until_ready()
        print("ready", flush=True)
        await client.tree.sync()
        print("registered", flush=True)
        if QUEUE in os.environ:
            await asyncio.gather(serving, report_queue(client))
        await serving


async def report_queue(client: Any) -> None:
    """Prints twice a second how many messages are waiting, were screened and were dropped."""
    while True:
        queue = client.message_events.queue
        print(queue.waiting, queue.screened, queue.dropped, flush=True)
        await asyncio.sleep(0.5)


def main() -> None:
    """Runs the bot that the arguments name."""
    name, Route.BASE, gateway_url, guild_id, answers = sys.argv[1:]
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)
    asyncio.run(run(name, int(guild_id), json.loads(Path(answers).read_text(encoding="utf-8"))))


if __name__ == "__main__":
    main()
