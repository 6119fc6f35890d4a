"""What a reply without a match still has to show for itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.knowledge.assistant import Assistant
from bot.knowledge.decision import MOST_OFFERED, WORTH_MENTIONING
from bot.knowledge.model import NoMatch

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return Assistant(CONTENT)


@pytest.mark.parametrize(
    ("question", "closest"),
    [("satellite dish price", ["satellites"]), ("james webb telescope images", ["ultraviolet-telescope"])],
)
def test_a_question_beside_a_topic_comes_with_that_topic(
    assistant: Assistant, question: str, closest: list[str]
) -> None:
    reply = assistant.reply(question)
    assert isinstance(reply, NoMatch)
    assert [topic.id for topic in reply.closest] == closest
    assert reply.offered == ()


@pytest.mark.parametrize("question", ["How do I bake sourdough bread?", "good morning everyone", "", "🪐"])
def test_a_question_about_something_else_comes_with_none(assistant: Assistant, question: str) -> None:
    reply = assistant.reply(question)
    assert isinstance(reply, NoMatch)
    assert reply.closest == ()


def test_the_closest_are_the_likeliest_and_no_more_than_suggestions(assistant: Assistant) -> None:
    titles = [topic.wording().title for topic in assistant.library]
    replies = [assistant.reply(f"{word} recipe") for title in titles for word in title.split()]
    without_match = [reply for reply in replies if isinstance(reply, NoMatch)]
    assert any(reply.closest for reply in without_match)
    for reply in without_match:
        likely = [match.topic for match in reply.matches if match.confidence >= WORTH_MENTIONING]
        assert list(reply.closest) == likely[:MOST_OFFERED]
