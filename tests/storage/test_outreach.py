from __future__ import annotations

import asyncio
import datetime
from collections.abc import Sequence
from typing import Any

from bot.storage.outreach import LATEST_CHANGES, Post, PostKey
from bot.storage.storage import Storage
from tests.databases import NewDatabase
from tests.storage.conftest import Calendar

GUILD, CHANNEL, MODERATOR = 100, 200, 7
NAMES = ("schedule_1", "schedule_2")
MINUTE = datetime.timedelta(minutes=1)


def starts(before: Any, after: Any) -> bool:
    return before is None or after is None or before["time"] != after["time"]


async def save(storage: Storage, value: dict[str, Any] | None, name: str = "schedule_1") -> None:
    await storage.settings.change(GUILD, GUILD, name, value, by=MODERATOR)


def post(now: datetime.datetime, **others: Any) -> Post:
    fields: dict[str, Any] = {"schedule_id": 1, "due_at": now, "guild_id": GUILD, "channel_id": CHANNEL}
    fields |= {"outcome": "claimed", "tries": 1, "lease_until": now + MINUTE}
    return Post(**(fields | others))


async def claim(storage: Storage, wanted: Post) -> Post | None:
    return await storage.outreach.claim(
        GUILD, "schedule_1", wanted.key, lambda _value, _earlier, _others: wanted
    )


async def test_schedule_counts_from_its_last_restart(storage: Storage, calendar: Calendar) -> None:
    begun = calendar.now()
    await save(storage, {"id": 1, "time": "09:00"})
    calendar.advance(hours=1)
    await save(storage, {"id": 1, "time": "09:00", "opening": "Hello"})
    (schedule,) = await storage.outreach.schedules(NAMES, starts)
    assert (schedule.guild_id, schedule.name, schedule.since) == (GUILD, "schedule_1", begun)
    calendar.advance(hours=1)
    await save(storage, {"id": 1, "time": "10:00"})
    (schedule,) = await storage.outreach.schedules(NAMES, starts, [GUILD])
    assert schedule.since == calendar.now()
    await storage.settings.undo(GUILD, by=MODERATOR)
    calendar.advance(hours=1)
    await claim(storage, post(calendar.now()))
    (schedule,) = await storage.outreach.schedules(NAMES, starts)
    assert schedule.since == calendar.now()
    assert schedule.value["opening"] == "Hello"


async def test_latest_changes_are_returned_newest_first(storage: Storage) -> None:
    assert await storage.outreach.latest_changes() == []
    await save(storage, {"id": 1, "time": "09:00"})
    await storage.settings.change(GUILD + 1, GUILD + 1, "ask", "private", by=MODERATOR)
    second, first = await storage.outreach.latest_changes()
    assert second.id > first.id
    assert (first.guild_id, first.name) == (GUILD, "schedule_1")
    assert (second.guild_id, second.name) == (GUILD + 1, "ask")
    for number in range(LATEST_CHANGES):
        await storage.settings.change(GUILD, GUILD, "ask", number, by=MODERATOR)
    assert len(await storage.outreach.latest_changes()) == LATEST_CHANGES


async def test_post_is_claimed_once(storage: Storage, url: str, calendar: Calendar) -> None:
    await save(storage, {"id": 1, "time": "09:00"})
    async with Storage(url, now=calendar.now, uptime=calendar.uptime) as other:
        claims = await asyncio.gather(
            *(claim(each, post(calendar.now())) for each in (storage, other) for _ in range(3))
        )
    assert len(list(filter(None, claims))) == 1


async def test_post_of_a_removed_or_replaced_schedule_is_not_claimed(
    storage: Storage, calendar: Calendar
) -> None:
    assert await claim(storage, post(calendar.now())) is None
    await save(storage, {"id": 2, "time": "09:00"})
    assert await claim(storage, post(calendar.now())) is None


async def test_plan_gets_the_schedule_and_earlier_posts(storage: Storage, calendar: Calendar) -> None:
    await save(storage, {"id": 1, "time": "09:00"})
    await claim(storage, post(calendar.now(), topic_id="a"))
    calendar.advance(days=1)
    await save(storage, {"id": 2}, "schedule_2")
    other = post(calendar.now(), topic_id="b", schedule_id=2)
    assert (
        await storage.outreach.claim(GUILD, "schedule_2", other.key, lambda _value, _earlier, _others: other)
        == other
    )
    seen: list[Any] = []

    def plan(value: Any, earlier: Sequence[Post], others: Sequence[Post]) -> Post | None:
        seen[:] = [value, [each.topic_id for each in earlier], [each.topic_id for each in others]]
        return None

    key = PostKey(1, calendar.now())
    assert await storage.outreach.claim(GUILD, "schedule_1", key, plan) is None
    assert seen == [{"id": 1, "time": "09:00"}, ["a"], ["b"]]


async def test_expired_lease_is_taken_once(storage: Storage, calendar: Calendar) -> None:
    await save(storage, {"id": 1, "time": "09:00"})
    await claim(storage, post(calendar.now()))
    assert await storage.outreach.expired(calendar.now()) == []
    assert await storage.outreach.next_work() == calendar.now() + MINUTE
    calendar.advance(minutes=1)
    (left,) = await storage.outreach.expired(calendar.now())
    taken = [await storage.outreach.retake(left, calendar.now() + MINUTE) for _ in range(2)]
    assert taken == [True, False]
    assert await storage.outreach.expired(calendar.now()) == []
    await storage.outreach.settle(left.key, "sent", message_id=5, publish_at=calendar.now())
    assert await storage.outreach.next_work() == calendar.now()
    (sent,) = await storage.outreach.to_publish(calendar.now())
    assert (sent.is_sent, sent.message_id, sent.tries, sent.lease_until) == (True, 5, 2, None)
    await storage.outreach.note_published(sent.key)
    assert await storage.outreach.next_work() is None


async def test_post_is_taken_once_to_publish(storage: Storage, calendar: Calendar) -> None:
    await save(storage, {"id": 1, "time": "09:00"})
    await claim(storage, post(calendar.now(), outcome="sent", lease_until=None, publish_at=calendar.now()))
    (found,) = await storage.outreach.to_publish(calendar.now())
    until = calendar.now() + MINUTE
    taken = [await storage.outreach.take_to_publish(found, until) for _ in range(2)]
    assert taken == [True, False]
    assert await storage.outreach.to_publish(calendar.now()) == []
    (again,) = await storage.outreach.to_publish(until)
    await storage.outreach.note_published(again.key)
    assert not await storage.outreach.take_to_publish(again, until + MINUTE)


async def test_later_messages_count_as_answers_to_posts(storage: Storage, calendar: Calendar) -> None:
    await save(storage, {"id": 1, "time": "09:00"})
    for message_id in (10, 20):
        await claim(storage, post(calendar.now(), outcome="sent", message_id=message_id, lease_until=None))
        calendar.advance(days=1)

    async def answered() -> list[bool]:
        return [each.answered for each in (await storage.outreach.history([1]))[1]]

    assert await storage.outreach.last_post(CHANNEL) == 20
    assert await storage.outreach.last_post(CHANNEL + 1) == 0
    await storage.outreach.note_message(CHANNEL, 10)
    await storage.outreach.note_message(CHANNEL + 1, 30)
    assert await answered() == [False, False]
    first, _ = (await storage.outreach.history([1]))[1]
    await storage.outreach.note_answer(first.key)
    assert await answered() == [True, False]
    await storage.outreach.note_message(CHANNEL, 21)
    assert await answered() == [True, True]


async def test_press_counts_as_an_answer_to_every_earlier_post(storage: Storage, calendar: Calendar) -> None:
    await save(storage, {"id": 1, "time": "09:00"})
    for _ in range(2):
        await claim(storage, post(calendar.now(), outcome="sent", lease_until=None))
        calendar.advance(days=1)
    await storage.outreach.note_press(2)
    await storage.outreach.note_press(1)
    await claim(storage, post(calendar.now(), outcome="sent", lease_until=None))
    found = (await storage.outreach.history([1]))[1]
    assert [each.answered for each in found] == [True, True, False]


async def test_all_data_of_a_guild_is_deleted(storage: Storage, calendar: Calendar) -> None:
    await save(storage, {"id": 1, "time": "09:00"})
    await claim(storage, post(calendar.now()))
    deleted = await storage.retention.delete_guild(GUILD)
    assert deleted == {"settings": 1, "setting_changes": 1, "scheduled_posts": 1}
    assert await storage.outreach.schedules(NAMES, starts) == []


async def test_another_process_sees_the_claim(new_sqlite: NewDatabase, calendar: Calendar) -> None:
    url = new_sqlite()
    async with Storage(url, now=calendar.now) as storage:
        await save(storage, {"id": 1, "time": "09:00"})
        await claim(storage, post(calendar.now()))
    async with Storage(url, now=calendar.now) as storage:
        assert await claim(storage, post(calendar.now())) is None


async def test_future_records_are_deleted_unless_they_may_have_been_sent(
    storage: Storage, calendar: Calendar
) -> None:
    await save(storage, {"id": 1, "time": "09:00"})
    late = calendar.now() + datetime.timedelta(days=365)
    known = {"assumed": None, "missed": None, "sent": 9}
    for number, (outcome, message_id) in enumerate(known.items()):
        wanted = post(late + number * MINUTE, outcome=outcome, message_id=message_id, lease_until=None)
        assert await claim(storage, wanted) is not None
    await storage.outreach.delete_future_records("assumed")
    for number, outcome in enumerate(known):
        again = await claim(storage, post(late + number * MINUTE, outcome="quiet", lease_until=None))
        assert (again is not None) == (outcome == "missed"), outcome
