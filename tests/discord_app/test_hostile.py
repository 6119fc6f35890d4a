"""Tests that hostile texts get a proper reply, however they are sent, and that nobody is pinged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.discord_app.hostile import (
    HOSTILE,
    QUESTIONS,
    WAYS,
    RunningBot,
    assert_harmless,
    random_questions,
)

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", HOSTILE)
async def test_hostile_text_gets_a_proper_reply(name: str, way: str, running_bot: RunningBot) -> None:
    await assert_harmless(running_bot, WAYS[way], HOSTILE[name])


@given(question=QUESTIONS, way=st.sampled_from(list(WAYS)))
@random_questions(300)
async def test_random_unicode_gets_a_proper_reply(question: str, way: str, running_bot: RunningBot) -> None:
    await assert_harmless(running_bot, WAYS[way], question)
