"""Tests ten thousand random questions in all entry points."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.discord_app.hostile import QUESTIONS, WAYS, RunningBot, assert_harmless, random_questions


@pytest.mark.parametrize("way", WAYS)  # each is a test, so that several processes share them
@given(question=QUESTIONS)
@random_questions(10_000 // len(WAYS))
@pytest.mark.timeout(600)
@pytest.mark.asyncio(loop_scope="module")
async def test_random_unicode_gets_a_proper_reply(question: str, way: str, running_bot: RunningBot) -> None:
    await assert_harmless(running_bot, WAYS[way], question)
