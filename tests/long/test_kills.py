"""Tests killing bots while they post, and lost requests. In the end each post exists exactly once."""

from __future__ import annotations

import asyncio
import datetime
import itertools
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.local_discord import Application, Channel, Hold, LocalDiscord, Loss, Permission, Person, RateLimit
from bot.outreach.due import Outcome
from bot.outreach.schedule import ChannelKind, Schedule, Status
from tests.discord_app import tea
from tests.discord_app.schedules.conftest import NINE
from tests.long.posting import Bots, Target, bots

Route = tuple[str, str]
SEND: Route = ("POST", "/channels/{channel_id}/messages")
POST_IN_FORUM: Route = ("POST", "/channels/{channel_id}/threads")
OPEN_THREAD: Route = ("POST", "/channels/{channel_id}/messages/{message_id}/threads")
PUBLISH: Route = ("POST", "/channels/{channel_id}/messages/{message_id}/crosspost")
LOOK_AT_CHANNEL: Route = ("GET", "/channels/{channel_id}")
READ_HISTORY: Route = ("GET", "/channels/{channel_id}/messages")
LIST_POSTS: Route = ("GET", "/guilds/{guild_id}/threads/active")

LONGER_THAN_NONCES = datetime.timedelta(minutes=10)
SCHEDULERS = 3


class Step(NamedTuple):
    """The request of a post at which a process is killed."""

    kind: str
    requests: tuple[Route, ...]
    """The process is killed at the last one. Earlier ones continue."""
    performs: bool
    """Whether Discord performs the last request."""


STEPS = [
    Step("listening", (LOOK_AT_CHANNEL,), performs=False),  # before the post is claimed
    *(
        Step(kind, requests, performs=performs)
        for kind, requests in (
            ("text", (SEND,)),
            ("threaded", (OPEN_THREAD,)),
            ("forum", (POST_IN_FORUM,)),
            ("published", (SEND,)),
            ("published", (SEND, SEND)),
            ("published", (OPEN_THREAD,)),
            ("published", (PUBLISH,)),
            ("secret", (SEND,)),
        )
        for performs in (False, True)
    ),
    Step("text", (), performs=True),  # after it is recorded
]
LOSSES = [
    (kind, requests, loss)
    for kind, requests in (
        ("text", (SEND,)),
        ("threaded", (OPEN_THREAD,)),
        ("forum", (POST_IN_FORUM,)),
        ("published", (SEND, SEND)),
        ("published", (PUBLISH,)),
    )
    for loss in Loss
]


class Places:
    """Creates guilds with the channels of the schedules."""

    def __init__(self, local_discord: LocalDiscord, application: Application) -> None:
        self._local_discord = local_discord
        self._application = application
        self._ids = itertools.count(1_000_001)

    def targets(self, kinds: Sequence[str]) -> list[Target]:
        """Returns a schedule of each kind, at most five in a guild."""
        found: list[Target] = []
        for number, kind in enumerate(kinds):
            if number % 5 == 0:
                guild = self._local_discord.add_guild("Observatory")
                guild.install(self._application)
            else:
                guild = found[-1].guild
            schedule = Schedule(
                id=next(self._ids), channel_id=1, timetable=NINE, status=Status.ON, skips_quiet=False
            )
            match kind:
                case "forum":
                    channel = guild.add_forum("topics")
                    schedule = replace(schedule, kind=ChannelKind.FORUM)
                case "published":
                    channel = guild.add_announcement_channel("announcements")
                    schedule = replace(
                        schedule, kind=ChannelKind.ANNOUNCEMENT, publishes=True, opens_thread=True
                    )
                case _:
                    channel = guild.add_text_channel("general")
                    is_threaded, listens = kind == "threaded", kind == "listening"
                    schedule = replace(schedule, opens_thread=is_threaded, skips_quiet=listens)
            follower: Channel | None = None
            if schedule.publishes:
                follower = guild.add_text_channel("follower")
                follower.follow(channel)
            found.append(Target(guild, channel, replace(schedule, channel_id=channel.id), follower))
        return found


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    return request.getfixturevalue(f"new_{request.param}")()


@pytest.fixture
def places(local_discord: LocalDiscord, application: Application) -> Places:
    local_discord.rate_limits.in_all = RateLimit(
        1_000, 1
    )  # Several processes share the limit and don't know of each other.
    return Places(local_discord, application)


@pytest.fixture
async def running(
    url: str, local_discord: LocalDiscord, application: Application, tmp_path: Path
) -> AsyncIterator[Bots]:
    async with bots(local_discord, application, tea.write(tmp_path / "teas", tea.TOPICS), url) as running:
        yield running
    assert local_discord.violations == []


def dues(running: Bots) -> list[datetime.datetime]:
    """Returns the next three due instants."""
    return list(itertools.islice(NINE.after(running.now), 3))


async def hold(running: Bots, target: Target, step: Step) -> list[Hold]:
    """Holds the requests of a step, and returns them in order. The process is killed at the last one."""
    last = len(step.requests) - 1
    return [
        running.local_discord.faults.hold(
            *request, performs=number == last and step.performs, channel_id=target.channel.id
        )
        for number, request in enumerate(step.requests)
    ]


async def reached(holds: Sequence[Hold]) -> None:
    """Waits until the last request is held. Lets the earlier ones continue."""
    for each in holds[:-1]:
        await each.reached.wait()
        each.let_go()
    for each in holds[-1:]:
        await each.reached.wait()


async def all_reached(holds: Sequence[Sequence[Hold]]) -> None:
    async with asyncio.timeout(60):
        await asyncio.gather(*map(reached, holds))


def check(targets: Sequence[Target], steps: Sequence[Step], days: Sequence[datetime.datetime]) -> None:
    """Asserts that each post exists once. A process was killed on the second of the `days`."""
    for target, step in zip(targets, steps, strict=True):
        is_lost = step.kind == "secret" and not step.performs
        target.check([day for day in days if not (is_lost and day == days[1])])


@pytest.mark.timeout(180)
async def test_each_post_is_sent_once_after_a_kill_at_any_step(
    running: Bots, places: Places, amina: Person
) -> None:
    targets = places.targets([step.kind for step in STEPS])
    first, second, third = dues(running)
    await running.save(targets)
    await running.start()
    await running.move_to(first)
    await running.settled(targets, first)
    for target, step in zip(targets, STEPS, strict=True):
        if step.kind == "secret":
            target.channel.deny(running.application.bot, Permission.READ_MESSAGE_HISTORY)
    holds = [await hold(running, target, step) for target, step in zip(targets, STEPS, strict=True)]
    await running.move_to(second)
    await all_reached(holds)
    await running.settled([targets[-1]], second)
    await running.kill()

    # The next process is killed while it looks for the posts of the first one.
    faults = running.local_discord.faults
    looking = [
        faults.hold(*READ_HISTORY, performs=False, channel_id=target.channel.id)
        for target, step in zip(targets, STEPS, strict=True)
        if step.kind in {"text", "threaded", "published"} and step.requests not in {(), (PUBLISH,)}
    ]
    # discord.py waits for the response before it sends another request to a guild's route.
    forums = {target.guild.id for target in targets if target.schedule.kind is ChannelKind.FORUM}
    looking += [faults.hold(*LIST_POSTS, performs=False) for _ in forums]
    await running.move_to(second + LONGER_THAN_NONCES)
    await running.start()
    await all_reached([[each] for each in looking])
    await running.kill()

    await running.move_to(second + 2 * LONGER_THAN_NONCES)
    await running.start()
    posts = await running.settled(targets, second)
    for target, step in zip(targets, STEPS, strict=True):
        expected = Outcome.ASSUMED if step.kind == "secret" else Outcome.SENT
        assert posts[target.schedule.id].outcome == expected, step
    check(targets, STEPS, [first, second])
    for target, step in zip(targets, STEPS, strict=True):
        if step.kind == "listening":
            target.guild.join(amina)
            await amina.send(target.channel, "Go on!")
    await running.move_to(third)
    await running.settled(targets, third)
    check(targets, STEPS, [first, second, third])


@pytest.mark.timeout(180)
async def test_each_post_is_sent_once_if_one_of_three_processes_is_killed(
    running: Bots, places: Places
) -> None:
    steps = [step for step in STEPS if step.requests and step.kind not in {"listening", "secret"}]
    targets = places.targets([step.kind for step in steps])
    first, second, third = dues(running)
    await running.save(targets)
    await running.start(SCHEDULERS)
    for due, killed in ((first, 1), (second, 1), (third, 0)):
        await running.move_to(due - datetime.timedelta(minutes=1))
        holds = [await hold(running, target, step) for target, step in zip(targets, steps, strict=True)]
        await running.move_to(due)
        await all_reached(holds)
        await running.kill(killed)
        for each in itertools.chain(*holds):
            each.let_go()
        await asyncio.sleep(1)  # the others record the responses before their leases expire
        await running.move_to(due + LONGER_THAN_NONCES)
        await running.settled(targets, due)
    for target in targets:
        target.check([first, second, third])


@pytest.mark.timeout(180)
async def test_lost_responses_cause_no_second_post(running: Bots, places: Places) -> None:
    targets = places.targets([kind for kind, *_ in LOSSES])
    first, second, _ = dues(running)
    await running.save(targets)
    await running.start()
    for due in (first, second):
        for target, (_, requests, loss) in zip(targets, LOSSES, strict=True):
            for request in requests:
                running.local_discord.faults.lose(*request, loss, channel_id=target.channel.id)
        await running.move_to(due)
        async with asyncio.timeout(60):
            await running.local_discord.faults.met()
        repeated = [  # discord.py repeats them some seconds later
            target
            for target, (_, _, loss) in zip(targets, LOSSES, strict=True)
            if loss is Loss.BAD_GATEWAY and target.schedule.kind is not ChannelKind.FORUM
        ]
        await running.settled(repeated, due)
        await running.move_to(due + LONGER_THAN_NONCES)
        await running.settled(targets, due)
    for target in targets:
        target.check([first, second])
