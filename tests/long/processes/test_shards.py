"""Tests three processes that share the shards of a bot, one of which is killed."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from pathlib import Path

from bot.local_discord import Application, Channel, LocalDiscord, Person
from bot.storage.storage import Storage
from tests.cli.process import SMALL, Running, bot_environment, started
from tests.databases import NewDatabase
from tests.long.processes.test_sessions import QUESTION, SHARDS, answered, application, channel_of_shard

__all__ = ["application"]


def replies(channel: Channel, person: Person) -> int:
    return sum(message.author is not person for message in channel.history())


async def test_three_processes_share_six_shards_and_survive_a_kill(
    local_discord: LocalDiscord, application: Application, tmp_path: Path, new_postgresql: NewDatabase
) -> None:
    amina = local_discord.add_user("amina")
    channels = [channel_of_shard(local_discord, application, amina, shard) for shard in range(SHARDS)]
    url = new_postgresql()
    environ = bot_environment(local_discord, application.token, SMALL) | {"DATABASE_URL": url}

    def process(ids: str) -> contextlib.AbstractAsyncContextManager[Running]:
        return started(cwd=tmp_path, environ=environ | {"SHARD_COUNT": str(SHARDS), "SHARD_IDS": ids})

    async with process("0,1") as one, process("2-3") as two, process("4,5") as three:
        for each in (one, two, three):
            await each.logs("ready as falak#0000 with 2 of 6 shards")
        for channel in channels:
            await answered(channel, application, amina)
        before = {each.shard_id: each.id for each in local_discord.gateway.sessions(application)}
        assert sorted(before) == list(range(SHARDS))
        assert application.session_starts.refused == 0, "no process identifies in another one's five seconds"
        guild = channels[3].guild
        assert guild is not None
        async with Storage(url) as storage:
            await storage.settings.change(guild.id, guild.id, "topics_off", ["exam-dates"], by=amina.id)
            await asyncio.sleep(1)  # by then each process has noticed it
            assert (
                "exam" not in (await answered(channels[3], application, amina)).text.splitlines()[0].lower()
            )
            two.signal(signal.SIGKILL)
            await two.end()
            asked = await amina.send(channels[2], f"{application.mention} {QUESTION}")
            async with process("2-3") as replacement:
                await replacement.logs("ready as falak#0000 with 2 of 6 shards")
                for channel in channels:
                    await answered(channel, application, amina)
                assert (await storage.settings.load(guild.id))[guild.id]["topics_off"] == ["exam-dates"]
                await asyncio.sleep(0.5)
    assert [replies(channel, amina) for channel in channels] == [2, 2, 2, 3, 2, 2]
    assert asked in channels[2].history()
    after = {each.shard_id: each.id for each in local_discord.gateway.sessions(application)}
    assert {shard for shard in after if after[shard] == before.get(shard)} >= {0, 1, 4, 5}, (
        "the other processes keep their shards"
    )
