"""Tests settings and their history."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable
from typing import Any

import pytest

from bot.storage.settings import OvertakenError
from bot.storage.storage import Storage
from tests.storage.conftest import Calendar

GUILD, OTHER_GUILD = 1 << 62, (1 << 62) + 1
CHANNEL, CATEGORY = 20, 30
AMINA, BILAL = 7, 8


@pytest.mark.parametrize(
    "value", ["questions", 10, 0, True, False, ["hope-probe", "satellites"], {"a": None}, "تلسكوب", 1 << 62]
)
async def test_a_value_comes_back_as_it_was_set(storage: Storage, value: Any) -> None:
    await storage.settings.change(GUILD, CHANNEL, "it", value, by=AMINA)
    loaded = await storage.settings.load(GUILD)
    assert loaded == {CHANNEL: {"it": value}}
    assert type(loaded[CHANNEL]["it"]) is type(value)


async def test_settings_are_stored_by_guild_place_and_name(storage: Storage) -> None:
    for place, name, value in ((GUILD, "a", 1), (CHANNEL, "a", 2), (CHANNEL, "b", 3), (CATEGORY, "a", 4)):
        await storage.settings.change(GUILD, place, name, value, by=AMINA)
    await storage.settings.change(OTHER_GUILD, OTHER_GUILD, "a", 5, by=AMINA)
    assert await storage.settings.load(GUILD) == {
        GUILD: {"a": 1},
        CHANNEL: {"a": 2, "b": 3},
        CATEGORY: {"a": 4},
    }
    assert await storage.settings.load(OTHER_GUILD) == {OTHER_GUILD: {"a": 5}}
    assert await storage.settings.load(1) == {}


async def test_each_change_is_recorded_with_its_values_person_and_time(
    storage: Storage, calendar: Calendar
) -> None:
    for value, by in (("off", AMINA), ("questions", BILAL), (None, AMINA)):
        calendar.advance(hours=1)
        change = await storage.settings.change(GUILD, CHANNEL, "keywords", value, by=by)
        assert change is not None
        assert (await storage.settings.history(GUILD))[0] == change
    history = await storage.settings.history(GUILD)
    assert [(each.before, each.after, each.changed_by) for each in history] == [
        ("questions", None, AMINA),
        ("off", "questions", BILAL),
        (None, "off", AMINA),
    ]
    assert {(each.guild_id, each.place_id, each.name) for each in history} == {(GUILD, CHANNEL, "keywords")}
    assert history[0].changed_at == calendar.now()
    assert await storage.settings.load(GUILD) == {}
    assert await storage.settings.history(GUILD, limit=1) == history[:1]
    assert await storage.settings.history(OTHER_GUILD) == []


async def test_setting_the_same_value_is_not_recorded(storage: Storage) -> None:
    assert await storage.settings.change(GUILD, CHANNEL, "a", None, by=AMINA) is None
    await storage.settings.change(GUILD, CHANNEL, "a", 1, by=AMINA)
    assert await storage.settings.change(GUILD, CHANNEL, "a", 1, by=BILAL) is None
    assert len(await storage.settings.history(GUILD)) == 1


async def test_an_undo_restores_the_earlier_value_and_is_itself_a_change(storage: Storage) -> None:
    first = await storage.settings.change(GUILD, CHANNEL, "a", 1, by=AMINA)
    second = await storage.settings.change(GUILD, CHANNEL, "a", 2, by=AMINA)
    assert first and second
    undone = await storage.settings.undo(GUILD, second.id, by=BILAL)
    assert undone and (undone.before, undone.after, undone.changed_by) == (2, 1, BILAL)
    assert await storage.settings.load(GUILD) == {CHANNEL: {"a": 1}}
    redone = await storage.settings.undo(GUILD, undone.id, by=BILAL)
    assert redone and (redone.before, redone.after) == (1, 2)
    assert len(await storage.settings.history(GUILD)) == 4


async def test_a_change_that_a_later_one_replaced_is_not_undone(storage: Storage) -> None:
    first = await storage.settings.change(GUILD, CHANNEL, "a", 1, by=AMINA)
    second = await storage.settings.change(GUILD, CHANNEL, "a", 2, by=BILAL)
    assert first and second
    with pytest.raises(OvertakenError) as caught:
        await storage.settings.undo(GUILD, first.id, by=AMINA)
    assert (caught.value.change, caught.value.present) == (first, 2)
    assert await storage.settings.load(GUILD) == {CHANNEL: {"a": 2}}
    await storage.settings.undo(GUILD, second.id, by=AMINA)
    assert await storage.settings.undo(GUILD, first.id, by=AMINA), (
        "the value is again the one that this change set"
    )
    assert await storage.settings.load(GUILD) == {}


async def test_repeated_undo_goes_back_one_change_at_a_time(storage: Storage) -> None:
    for place, value in ((CHANNEL, 1), (CATEGORY, 5), (CHANNEL, 2)):
        await storage.settings.change(GUILD, place, "a", value, by=AMINA)
    await storage.settings.change(OTHER_GUILD, CHANNEL, "a", 9, by=AMINA)
    for left in ({CHANNEL: {"a": 1}, CATEGORY: {"a": 5}}, {CHANNEL: {"a": 1}}, {}):
        undoable = await storage.settings.undoable(GUILD)
        undone = await storage.settings.undo(GUILD, by=BILAL)
        assert undoable and undone
        assert (undone.name, undone.place_id, undone.after) == ("a", undoable.place_id, undoable.before)
        assert await storage.settings.load(GUILD) == left
    assert await storage.settings.undoable(GUILD) is None
    assert await storage.settings.undo(GUILD, by=BILAL) is None
    assert len(await storage.settings.history(GUILD)) == 6, "each undo is in the history"
    assert await storage.settings.load(OTHER_GUILD) == {CHANNEL: {"a": 9}}


async def test_a_redone_change_is_the_next_to_undo(storage: Storage) -> None:
    await storage.settings.change(GUILD, CHANNEL, "a", 1, by=AMINA)
    undone = await storage.settings.undo(GUILD, by=AMINA)
    assert undone
    redone = await storage.settings.undo(GUILD, undone.id, by=AMINA)
    assert await storage.settings.undoable(GUILD) == redone
    await storage.settings.undo(GUILD, by=AMINA)
    assert await storage.settings.load(GUILD) == {}
    assert await storage.settings.undoable(GUILD) is None


async def test_undoing_an_earlier_change_settles_the_later_ones(storage: Storage) -> None:
    """The later changes cancel each other out, so the setting still has the earlier change's value."""
    changes = [
        change
        for value in (1, 2, 3, 2)
        if (change := await storage.settings.change(GUILD, CHANNEL, "a", value, by=AMINA))
    ]
    await storage.settings.undo(GUILD, changes[1].id, by=AMINA)
    assert await storage.settings.load(GUILD) == {CHANNEL: {"a": 1}}
    assert await storage.settings.undoable(GUILD) == changes[0]
    await storage.settings.undo(GUILD, by=AMINA)
    assert await storage.settings.load(GUILD) == {}


async def test_a_change_is_undone_once_and_only_in_its_guild(storage: Storage) -> None:
    change = await storage.settings.change(GUILD, CHANNEL, "a", 1, by=AMINA)
    assert change
    assert await storage.settings.undo(OTHER_GUILD, change.id, by=BILAL) is None
    assert await storage.settings.undo(GUILD, change.id + 1, by=BILAL) is None
    assert await storage.settings.undo(GUILD, change.id, by=BILAL)
    with pytest.raises(OvertakenError) as caught:
        await storage.settings.undo(GUILD, change.id, by=BILAL)
    assert caught.value.present is None


async def test_simultaneous_changes_follow_each_other_in_the_history(storage: Storage) -> None:
    await asyncio.gather(
        *(storage.settings.change(GUILD, CHANNEL, "a", value, by=AMINA) for value in range(20))
    )
    history = (await storage.settings.history(GUILD))[::-1]
    assert history[0].before is None
    assert [each.before for each in history[1:]] == [each.after for each in history[:-1]]
    assert {each.after for each in history} == set(range(20))
    assert await storage.settings.load(GUILD) == {CHANNEL: {"a": history[-1].after}}


async def test_simultaneous_revisions_are_all_kept(storage: Storage) -> None:
    def adding(value: int) -> Callable[[list[int] | None], list[int]]:
        return lambda before: sorted([*(before or ()), value])

    await asyncio.gather(
        *(storage.settings.revise(GUILD, CHANNEL, "a", adding(value), by=AMINA) for value in range(20))
    )
    assert await storage.settings.load(GUILD) == {CHANNEL: {"a": list(range(20))}}


async def test_ids_of_changes_increase(storage: Storage) -> None:
    ids = [
        change.id
        for value in range(5)
        if (change := await storage.settings.change(GUILD, CHANNEL, "a", value, by=AMINA))
    ]
    assert all(earlier < later for earlier, later in itertools.pairwise(ids))
