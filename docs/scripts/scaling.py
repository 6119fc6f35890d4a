"""`python -m docs.scripts.scaling` prints the costs of a number of servers, as docs/scaling.md shows them.

Options change the inputs: `python -m docs.scripts.scaling --messages 400 --core-price 8`.
"""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil

DAY = 86_400
LARGE = 150_000
"""With at least this many servers, Discord lets several shards identify at once."""
SIZES = (10_000, 100_000, 1_000_000)


def _input(default: float, text: str) -> float:
    return field(default=default, metadata={"help": text})


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """The measured, estimated and assumed numbers, and the prices."""

    # measured, see docs/scaling.md
    message_cpu: float = _input(1 / 17_400, "processor seconds to screen a message with keyword replies")
    answer_cpu: float = _input(0.003, "processor seconds for an answer to a command")
    base_mb: float = _input(133, "memory of a process with the English content, in MB")
    row_bytes: float = _input(186, "bytes of a row in the database with its indexes")
    # estimated
    shard_mb: float = _input(0.5, "memory for a shard with its servers, in MB")
    guild_kb: float = _input(0, "memory for a server, in KB, if the shard's memory doesn't include it")
    writes: float = _input(1.1, "rows written for an answer: its count, and some unanswered questions")
    # assumed
    messages: float = _input(200, "messages per server and day that the bot receives")
    answers: float = _input(3, "answers per server and day")
    peak: float = _input(3, "how much busier the busiest minute is than the mean")
    topics: float = _input(5, "different topics that people ask for, per server and day")
    # limits
    guilds_per_shard: float = _input(1_000, "servers per shard (Discord allows 2,500)")
    load: float = _input(0.5, "the share of a core that a process may use at the peak")
    shards_per_process: float = _input(
        50, "the maximum number of shards in a process, so that few servers are affected if it ends"
    )
    slots: float = _input(16, "shards that may identify at once, from 150,000 servers on")
    requests: float = _input(0.3, "the share of answers that aren't responses to interactions")
    # prices per month
    core_price: float = _input(10, "for a core")
    gb_price: float = _input(4, "for a GB of memory")
    disk_price: float = _input(0.12, "for a GB of the database's disk")
    database_price: float = _input(30, "for the smallest PostgreSQL server, one core")


@dataclass(frozen=True, slots=True)
class Plan:
    """The costs of a number of servers."""

    servers: int
    shards: int
    messages_per_second: float
    """At the peak."""
    answers_per_second: float
    cores: float
    """Used at the peak by all processes."""
    processes: int
    memory_gb: float
    start_minutes: float
    """Until all shards have identified, if none can be resumed."""
    requests_per_second: float
    """The requests that Discord counts, at the peak. It allows 50."""
    rows_per_second: float
    database_gb: float
    """Usage is kept for 400 days, one row for each server, day and topic."""
    price: float
    """Per month."""


def plan(servers: int, inputs: Inputs) -> Plan:
    """Returns the costs of this number of servers."""
    shards = ceil(servers / inputs.guilds_per_shard)
    messages = servers * inputs.messages / DAY * inputs.peak
    answers = servers * inputs.answers / DAY * inputs.peak
    cores = messages * inputs.message_cpu + answers * inputs.answer_cpu
    needed = max(cores / inputs.load, shards / inputs.shards_per_process)
    processes = min(shards, max(1, ceil(needed)))
    slots = inputs.slots if servers >= LARGE else 1
    memory = processes * inputs.base_mb + shards * inputs.shard_mb + servers * inputs.guild_kb / 1_000
    database = servers * min(inputs.answers, inputs.topics) * 400 * inputs.row_bytes / 1e9
    price = (
        processes * inputs.core_price
        + memory / 1_000 * inputs.gb_price
        + database * inputs.disk_price
        + inputs.database_price * max(1, ceil(answers * inputs.writes / 500))
    )
    return Plan(
        servers,
        shards,
        messages,
        answers,
        cores,
        processes,
        memory / 1_000,
        ceil(shards / slots) * 5.5 / 60,
        answers * inputs.requests,
        answers * inputs.writes,
        database,
        price,
    )


ROWS: tuple[tuple[str, str, str], ...] = (
    ("shards", "shards", ",.0f"),
    ("messages per second at the peak", "messages_per_second", ",.0f"),
    ("answers per second at the peak", "answers_per_second", ",.1f"),
    ("cores used at the peak", "cores", ",.2f"),
    ("processes", "processes", ",.0f"),
    ("memory of all processes, GB", "memory_gb", ",.2f"),
    ("a cold start, minutes", "start_minutes", ",.1f"),
    ("requests that Discord counts, per second at the peak", "requests_per_second", ",.1f"),
    ("rows written per second at the peak", "rows_per_second", ",.1f"),
    ("database after 400 days, GB", "database_gb", ",.1f"),
    ("price per month", "price", ",.0f"),
)


def table(inputs: Inputs, sizes: Sequence[int] = SIZES) -> str:
    """Returns the plans as a Markdown table."""
    plans = [plan(size, inputs) for size in sizes]
    lines = [
        "| servers | " + " | ".join(f"{size:,}" for size in sizes) + " |",
        "|---" + "|--:" * len(sizes) + "|",
    ]
    lines += [
        f"| {name} | " + " | ".join(format(getattr(each, key), form) for each in plans) + " |"
        for name, key, form in ROWS
    ]
    return "\n".join(lines)


def main() -> None:
    """Prints the table for the inputs on the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--servers", type=int, nargs="+", default=SIZES)
    for each in dataclasses.fields(Inputs):
        option = f"--{each.name.replace('_', '-')}"
        parser.add_argument(option, type=float, default=each.default, help=each.metadata["help"])
    given = vars(parser.parse_args())
    sizes = given.pop("servers")
    print(table(Inputs(**given), sizes))  # noqa: T201 - that is what it is for


if __name__ == "__main__":
    main()
