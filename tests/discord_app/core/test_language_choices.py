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


async def test_choice_is_loaded_once_a_minute(storage: Storage, clock: Clock) -> None:
    choices = LanguageChoices(storage.language_choices, clock)
    assert await choices.of(PERSON) == ""
    await storage.language_choices.choose(PERSON, "ar")  # by another process
    assert await choices.of(PERSON) == ""
    clock.now += FRESH_SECONDS + 1
    assert await choices.of(PERSON) == "ar"


async def test_choice_applies_at_once_until_it_is_reset_or_deleted(storage: Storage, clock: Clock) -> None:
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


async def test_choice_made_during_a_load_is_kept(storage: Storage, clock: Clock) -> None:
    choices = LanguageChoices(storage.language_choices, clock)
    await asyncio.gather(choices.of(PERSON), choices.choose(PERSON, "ar"))
    assert await choices.of(PERSON) == "ar"


@pytest.mark.parametrize("notified", [PERSON, None])
async def test_choice_in_another_process_applies_after_a_notification(
    storage: Storage, clock: Clock, notified: int | None
) -> None:
    choices = LanguageChoices(storage.language_choices, clock)
    await choices.choose(PERSON, "fr")
    await storage.language_choices.choose(PERSON, "ar")
    choices.mark_stale(notified)
    assert await choices.of(PERSON) == "ar"


async def test_choice_deleted_during_a_load_is_not_cached(storage: Storage, clock: Clock) -> None:
    choices = LanguageChoices(storage.language_choices, clock)
    await choices.choose(PERSON, "ar")
    clock.now += FRESH_SECONDS + 1
    reading = asyncio.create_task(choices.of(PERSON))
    await asyncio.sleep(0)
    choices.forget(PERSON)
    await storage.personal.delete(PERSON)
    await reading
    assert await choices.of(PERSON) == ""


async def test_cached_choices_apply_while_the_database_is_closed(
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
    lines = [record.getMessage() for record in caplog.records if "languages" in record.getMessage()]
    assert lines == ["can't load people's languages, using cached ones or none"]
