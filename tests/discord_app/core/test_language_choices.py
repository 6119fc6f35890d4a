"""Tests the cache of the languages that people chose."""

from __future__ import annotations

import asyncio
import datetime

import pytest

from bot.discord_app.core.language_choices import BACKOFF_SECONDS, FRESH_SECONDS, LanguageChoices
from bot.storage.storage import Storage
from tests.databases import NewDatabase

PERSON = 7


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


async def test_a_choice_is_read_once_a_minute(storage: Storage, clock: Clock) -> None:
    choices = LanguageChoices(storage.language_choices, clock)
    assert await choices.of(PERSON) == ""
    await storage.language_choices.choose(PERSON, "ar")  # by another process
    assert await choices.of(PERSON) == ""
    clock.now += FRESH_SECONDS + 1
    assert await choices.of(PERSON) == "ar"


async def test_a_choice_counts_at_once_until_it_is_taken_back_or_deleted(
    storage: Storage, clock: Clock
) -> None:
    choices = LanguageChoices(storage.language_choices, clock)
    await choices.choose(PERSON, "ar")
    await choices.choose(PERSON, "fr")
    assert (await choices.of(PERSON), await storage.language_choices.of(PERSON)) == ("fr", "fr")
    await choices.choose(PERSON, "")
    assert (await choices.of(PERSON), await storage.language_choices.of(PERSON)) == ("", "")
    await choices.choose(PERSON, "ur")
    await storage.personal.delete(PERSON)
    choices.forget(PERSON)
    assert await choices.of(PERSON) == ""


async def test_a_choice_that_is_made_while_an_older_one_is_read_stays(storage: Storage, clock: Clock) -> None:
    choices = LanguageChoices(storage.language_choices, clock)
    await asyncio.gather(choices.of(PERSON), choices.choose(PERSON, "ar"))
    assert await choices.of(PERSON) == "ar"


@pytest.mark.parametrize("told", [PERSON, None])
async def test_a_choice_in_another_process_counts_once_this_one_is_told(
    storage: Storage, clock: Clock, told: int | None
) -> None:
    choices = LanguageChoices(storage.language_choices, clock)
    await choices.choose(PERSON, "fr")
    await storage.language_choices.choose(PERSON, "ar")
    choices.mark_stale(told)
    assert await choices.of(PERSON) == "ar"


async def test_data_that_is_deleted_while_it_is_read_leaves_no_choice(storage: Storage, clock: Clock) -> None:
    choices = LanguageChoices(storage.language_choices, clock)
    await choices.choose(PERSON, "ar")
    clock.now += FRESH_SECONDS + 1
    reading = asyncio.create_task(choices.of(PERSON))
    await asyncio.sleep(0)
    choices.forget(PERSON)
    await storage.personal.delete(PERSON)
    await reading
    assert await choices.of(PERSON) == ""


async def test_without_the_database_a_cached_choice_counts_or_else_none(
    new_sqlite: NewDatabase, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    now = datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)
    async with Storage(new_sqlite(), now=lambda: now) as storage:
        choices = LanguageChoices(storage.language_choices, clock)
        await choices.choose(PERSON, "ar")
        await storage.language_choices.choose(PERSON + 1, "ar")
    clock.now += FRESH_SECONDS + 1  # the storage is closed now
    assert await choices.of(PERSON) == "ar"
    clock.now += BACKOFF_SECONDS + 1
    assert await choices.of(PERSON + 1) == ""
    said = [record.getMessage() for record in caplog.records if "languages" in record.getMessage()]
    assert said == ["can't load people's languages, using cached ones or none"]
