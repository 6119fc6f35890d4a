"""Tests that a thousand people can answer a quiz at the same time."""

from __future__ import annotations

import asyncio
import datetime
from collections.abc import AsyncIterator

import pytest

from bot.discord_app.app.client import FalakClient
from bot.local_discord import Guild, LocalDiscord, Message, Person
from bot.storage.storage import Storage
from tests.databases import NewDatabase
from tests.discord_app.conftest import moderator, start
from tests.discord_app.quiz.conftest import Quizzes, falak, folder, quiz_assistant, quizzes
from tests.storage.conftest import new_database

__all__ = ["falak", "folder", "moderator", "new_database", "quiz_assistant", "quizzes", "start"]

PEOPLE = 1_000
PATIENCE = 60.0
"""In seconds. It is long because the thousand clients and the local Discord run on the same machine."""


@pytest.fixture
async def storage(local_discord: LocalDiscord, new_database: NewDatabase) -> AsyncIterator[Storage]:
    def now() -> datetime.datetime:
        return datetime.datetime.fromtimestamp(local_discord.clock.now(), datetime.UTC)

    async with Storage(
        new_database(), now=now, uptime=local_discord.clock.now, timeout_seconds=PATIENCE
    ) as storage:
        yield storage


async def test_a_thousand_people_answer_at_once(
    falak: FalakClient,
    quizzes: Quizzes,
    moderator: Person,
    local_discord: LocalDiscord,
    guild: Guild,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.local_discord.model.interactions.RESPONSE_SECONDS", PATIENCE)
    post = await quizzes.post(moderator)
    quiz = await quizzes.of(post)
    right, wrong = quiz.asked.right, (quiz.asked.right + 1) % len(quiz.asked.choices)
    crowd = [local_discord.add_user(f"crowd-{number}") for number in range(PEOPLE)]
    for person in crowd:
        guild.join(person)
    opened = await asyncio.gather(*(quizzes.open(person, post) for person in crowd))
    pressed = [right if number % 3 else wrong for number in range(PEOPLE)]
    answered = await asyncio.gather(
        *(
            press(person, card, f"quiz-choice:{quiz.id}:{choice}")
            for person, card, choice in zip(crowd, opened, pressed, strict=True)
        )
    )
    assert [("✅ **Right!**" in text) for text in answered] == [choice == right for choice in pressed]
    await quizzes.close(falak)
    assert f"{PEOPLE:,} people have answered" in post.text
    await quizzes.close(falak, hours=24)
    assert f"The server got **{pressed.count(right)} of {PEOPLE:,}**." in post.text
    assert local_discord.violations == []


async def press(person: Person, card: Message, custom_id: str) -> str:
    message = (await person.click(card, custom_id)).message
    assert message is not None
    return message.text
