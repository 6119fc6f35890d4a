"""Tests replies and completion without some of the topics."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Answer, NoMatch
from tests.knowledge.content_folder import topic, write

LIBRARY = {
    "hope.md": topic("title: Hope Probe", "aliases: [Al-Amal]", text="The Emirates sent it to Mars."),
    "rover.md": topic("title: Rashid Rover", text="The Emirates sent it to the Moon."),
    "tea.md": topic("title: Green tea", "questions: [Which tea is best?]", text="It is not oxidised."),
}


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return Assistant(write(tmp_path_factory.mktemp("library"), LIBRARY))


@pytest.mark.parametrize("question", ["Hope Probe", "what is al-amal?", "the hope probe to mars", "Emirates"])
def test_an_excluded_topic_is_in_no_reply(question: str, assistant: Assistant) -> None:
    assert "hope" in {match.topic.id for match in assistant.reply(question).matches}
    reply = assistant.reply(question, without={"hope"})
    assert "hope" not in {match.topic.id for match in reply.matches}


def test_another_topic_does_not_become_the_answer_instead(assistant: Assistant) -> None:
    assert isinstance(assistant.reply("Hope Probe"), Answer)
    assert not isinstance(assistant.reply("Hope Probe", without={"hope"}), Answer)


def test_other_topics_are_found_as_before(assistant: Assistant) -> None:
    assert assistant.reply("Which tea is best?", without={"hope"}).matches[0].topic.id == "tea"


def test_all_topics_can_be_excluded(assistant: Assistant) -> None:
    reply = assistant.reply("Hope Probe", without=set(assistant.library.topics))
    assert isinstance(reply, NoMatch)
    assert reply.matches == ()


def test_excluding_an_unknown_id_changes_nothing(assistant: Assistant) -> None:
    assert assistant.reply("Emirates", without={"gone"}) == assistant.reply("Emirates")


def test_an_unknown_id_can_be_excluded_from_a_single_topic(tmp_path: Path) -> None:
    single = Assistant(write(tmp_path, {"en/tea.md": topic("title: Green tea")}))
    assert single.reply("tea", without={"gone"}).matches


@pytest.mark.parametrize("typed", ["", "h", "hope", "al-am", "mars"])
def test_an_excluded_topic_is_not_completed(typed: str, assistant: Assistant) -> None:
    complete = [found.id for found in assistant.complete(typed)]
    assert "hope" in complete
    without = [found.id for found in assistant.complete(typed, without={"hope"})]
    assert without == [found for found in complete if found != "hope"]


def test_other_topics_fill_the_limit_of_completions(assistant: Assistant) -> None:
    assert [found.id for found in assistant.complete("", limit=1, without={"tea"})] == ["hope"]
    assert [found.id for found in assistant.complete("emirates", limit=1, without={"hope"})] == ["rover"]


def test_excluding_topics_keeps_the_order_of_the_rest(assistant: Assistant) -> None:
    assert list(assistant.library.without({"hope"}).topics) == ["tea", "rover"]
    assert assistant.library.without(()) is assistant.library
