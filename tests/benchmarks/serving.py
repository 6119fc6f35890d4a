"""Measures the speed and memory of the bot on Discord.

Run it with `python -m tests.benchmarks.serving`. This process is the local Discord, only on the loopback
interface. Each bot runs in its own process. In the same run, Falak, a bot as tutorials build it, and plain
discord.py take turns.
"""

from __future__ import annotations

import asyncio
import gc
import json
import random
import shutil
from collections.abc import Sequence
from contextlib import AsyncExitStack
from itertools import islice
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from bot.knowledge.evaluation import read_questions
from bot.knowledge.library import read_library
from bot.knowledge.model import BASE_LOCALE, Library
from bot.local_discord import Interaction, LocalDiscord
from tests.benchmarks.load import CONTENT, MESSAGES_A_SECOND, ROOT, Bot, started
from tests.benchmarks.made_up import Speaker
from tests.benchmarks.tables import print_table

NAMES = {
    "falak": "Falak",
    "keywords": "… with keyword replies",
    "tutorial": "tutorial bot",
    "titles": "… with titles only",
    "floor": "discord.py alone",
}
GUILDS = (1, 1_000, 10_000)
"""The numbers of guilds. 10,000 guilds are on ten shards."""
MAX_RSS = {1: 130, 1_000: 142, 10_000: 195}
"""The goal for Falak's memory in MB, by the number of guilds."""
ASKED_WITHOUT_MESSAGES = 1_500
"""Questions that are asked while no messages come. No bot gets a question twice."""
ROUNDS = 4
"""How many rounds have messages."""
ASKED = 120
"""Questions in a round."""
WARM_UP = 30
"""Questions before the measured ones."""
SCREENED = 16_000
"""Messages in a round."""
EVALUATION = ROOT / "tests" / "eval"
MIN_SCREENED = 24_000
"""The goal for messages screened in a processor second."""
MAX_P50_RATIO = 3.0
"""The goal for Falak's p50 without messages, divided by the p50 of an empty slash command."""
MAX_P99_RATIO = 1.2
"""The goal for Falak's p99 with messages, divided by the p99 of the tutorial bot with titles only.

That bot reads messages as fast as they come.
"""


class Start(NamedTuple):
    """The measurements of a bot that has just become ready."""

    seconds: float
    rss: int


class WithoutMessages(NamedTuple):
    """The seconds for a question while no messages come."""

    p50: float
    p99: float
    cpu: float
    """Processor seconds for a question."""


class WithMessages(NamedTuple):
    """The seconds for a question or a message in a round with messages. Less is better."""

    p50: float
    p99: float
    screened: float
    """Processor seconds for a message."""
    rate: float
    """The messages a second that came during the questions."""


async def main() -> None:
    """Measures and prints everything. This takes about five minutes."""
    begun = perf_counter()
    # A collection goes through all messages in this process, and its time would count for the bots.
    gc.disable()
    with TemporaryDirectory() as folder:
        content = english_content(Path(folder))
        library = read_library(content)
        answers = Path(folder) / "answers.json"
        answers.write_text(json.dumps(_answers(library)), encoding="utf-8")
        starts = {
            (name, guilds): await start(name, answers, content, guilds) for guilds in GUILDS for name in NAMES
        }
        without_messages, with_messages = await _rounds(answers, content, library)
    _print(starts, without_messages, with_messages)
    print(f"\nEverything took {perf_counter() - begun:.0f} s.")


def english_content(folder: Path) -> Path:
    """Copies only the English content. The goals are for English."""
    content = folder / "content"
    shutil.copytree(CONTENT / BASE_LOCALE, content / BASE_LOCALE)
    for file in CONTENT.glob("*.toml"):
        shutil.copy(file, content)
    return content


def _answers(library: Library) -> dict[str, str]:
    """Maps titles and aliases to the summaries. The titles come first."""
    wordings = [topic.wording() for topic in library]
    titles = {wording.title: wording.summary for wording in wordings}
    return titles | {alias: wording.summary for wording in wordings for alias in wording.aliases}


async def start(name: str, answers: Path, content: Path, guilds: int) -> Start:
    """Returns the time until a bot is ready in this number of guilds, and its memory then."""
    async with (
        LocalDiscord() as local_discord,
        started(name, local_discord, answers, guilds, content=content) as bot,
    ):
        await asyncio.sleep(0.3)
        return Start(bot.seconds_to_ready, bot.rss)


async def _rounds(
    answers: Path, content: Path, library: Library
) -> tuple[dict[str, WithoutMessages], dict[str, WithMessages]]:
    """Returns each bot's measurements without messages, and its best ones of the rounds with messages.

    The bots take turns, so that other load on the machine affects all of them.
    """
    speaker = Speaker()
    messages = speaker.messages(library, SCREENED)
    with_messages: dict[str, list[WithMessages]] = {name: [] for name in NAMES}
    async with AsyncExitStack() as stack:
        local_discord = await stack.enter_async_context(LocalDiscord())
        bots = [
            await stack.enter_async_context(started(name, local_discord, answers, content=content))
            for name in NAMES
        ]
        questions = iter(_questions(speaker, library))
        warm_up = list(islice(questions, WARM_UP))
        for bot in bots:
            for question in warm_up:
                await bot.ask(question)
            await bot.screen(messages[:WARM_UP])
        without_messages = await _measure_without_messages(
            bots, list(islice(questions, ASKED_WITHOUT_MESSAGES))
        )
        for _ in range(ROUNDS):
            asked = list(islice(questions, ASKED))
            for bot in bots:
                with_messages[bot.name].append(await _measure_with_messages(bot, asked, messages))
    return without_messages, {
        name: WithMessages(*map(min, zip(*of_bot, strict=True))) for name, of_bot in with_messages.items()
    }


def _questions(speaker: Speaker, library: Library) -> list[str]:
    """Returns real and made-up questions in random order, none twice. Made-up ones often have no answer."""
    files = (EVALUATION / "ask-dev.tsv", EVALUATION / "ask-held-out.tsv")
    real = {question.text for file in files for question in read_questions(file)}
    needed = WARM_UP + ASKED_WITHOUT_MESSAGES + ROUNDS * ASKED
    questions = sorted(real | set(speaker.questions(library, needed - len(real))))
    random.Random(0).shuffle(questions)  # noqa: S311 - no secret
    return questions[:needed]


async def _measure_without_messages(
    bots: Sequence[Bot], questions: Sequence[str]
) -> dict[str, WithoutMessages]:
    """Asks all bots each question, one bot after the other in random order."""
    before = {bot.name: bot.cpu for bot in bots}
    asked: dict[str, list[Interaction]] = {bot.name: [] for bot in bots}
    for question in questions:
        for bot in random.sample(bots, len(bots)):
            asked[bot.name].append(await bot.ask(question))
    without_messages: dict[str, WithoutMessages] = {}
    for bot in bots:
        seconds = await bot.answered(asked[bot.name])
        cpu = (bot.cpu - before[bot.name]) / len(questions)
        without_messages[bot.name] = WithoutMessages(median(seconds), _p99(seconds), cpu)
    return without_messages


async def _measure_with_messages(bot: Bot, questions: Sequence[str], messages: Sequence[str]) -> WithMessages:
    async with bot.with_messages(messages) as rate:
        seconds = await bot.latencies(questions)
    await bot.done()
    screened = await bot.screen(messages) / len(messages)
    return WithMessages(median(seconds), _p99(seconds), screened, rate[0])


def _print(
    starts: dict[tuple[str, int], Start],
    without_messages: dict[str, WithoutMessages],
    with_messages: dict[str, WithMessages],
) -> None:
    print(
        f"`/ask`, dispatch → callback in ms, for {ASKED_WITHOUT_MESSAGES:,} new questions without messages, "
        f"and for the best of {ROUNDS} rounds of {ASKED} questions with messages:\n"
    )
    print_table(
        (
            "bot",
            "without messages, p50",
            "p99",
            "processor time",
            f"with {MESSAGES_A_SECOND:,} messages/s, p50",
            "p99",
            "messages/s",
        ),
        [
            (
                NAMES[name],
                *map(_ms, (*without_messages[name], each.p50, each.p99)),
                f"{each.rate:,.0f}",
            )
            for name, each in with_messages.items()
        ],
    )
    floor = with_messages["floor"].screened
    print("\nMessages screened in a processor second:\n")
    print_table(
        ("bot", "messages", "of discord.py alone"),
        [
            (NAMES[name], f"{1 / each.screened:,.0f}", f"{floor / each.screened:.0%}")
            for name, each in with_messages.items()
        ],
    )
    print("\nTime from the start of the process until ready (s), and memory then (MB):\n")
    print_table(
        (
            "bot",
            *(f"{guilds:,} guild{'s' * (guilds > 1)}: {what}" for guilds in GUILDS for what in ("s", "MB")),
        ),
        [
            (NAMES[name], *(cell for guilds in GUILDS for cell in _start_cells(starts[name, guilds])))
            for name in NAMES
        ],
    )
    for name in ("falak", "keywords"):
        print(f"\n{NAMES[name]}:")
        for guilds, goal in MAX_RSS.items():
            rss = starts[name, guilds].rss / 1e6
            print(f"{guilds:,} guilds: {rss:.0f} MB (≤ {goal}), {'met' if rss <= goal else 'MISSED'}")
        rate = 1 / with_messages[name].screened
        print(f"screened: {rate:,.0f} (≥ {MIN_SCREENED:,}), {'met' if rate >= MIN_SCREENED else 'MISSED'}")
        _print_ratio(
            "p50, compared with an empty slash command",
            without_messages[name].p50 / without_messages["floor"].p50,
            MAX_P50_RATIO,
        )
        _print_ratio(
            "p99 with messages, compared with the tutorial bot with titles only",
            with_messages[name].p99 / with_messages["titles"].p99,
            MAX_P99_RATIO,
        )


def _start_cells(start: Start) -> tuple[str, str]:
    return f"{start.seconds:.1f}", f"{start.rss / 1e6:.0f}"


def _p99(seconds: Sequence[float]) -> float:
    return quantiles(seconds, n=100)[-1]


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:,.2f}"


def _print_ratio(name: str, ratio: float, goal: float) -> None:
    print(f"{name}: {ratio:.2f} × (≤ {goal} ×), {'met' if ratio <= goal else 'MISSED'}")


if __name__ == "__main__":
    asyncio.run(main())
