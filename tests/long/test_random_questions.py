"""Tests ten thousand random questions, in every way to reach the bot."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.discord_app.hostile import QUESTIONS, WAYS, Stage, assert_harmless, random_questions


@given(question=QUESTIONS, way=st.sampled_from(list(WAYS)))
@random_questions(10_000)
@pytest.mark.timeout(600)
@pytest.mark.asyncio(loop_scope="module")
async def test_random_unicode_gets_a_proper_reply(question: str, way: str, hostile_stage: Stage) -> None:
    await assert_harmless(hostile_stage, WAYS[way], question)
