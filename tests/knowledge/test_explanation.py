"""Tests explanations of replies."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.knowledge.assistant import Assistant
from bot.knowledge.decision import Reason
from bot.knowledge.evaluation import read_questions
from bot.knowledge.explanation import Advice, Change, Explanation
from bot.knowledge.model import Answer, NoMatch, Suggestions
from tests.knowledge.content_folder import topic, write

QUESTIONS = Path(__file__).parents[1] / "eval" / "ask-dev.tsv"

COMMUNITY = {
    "en/rules.md": topic("title: Server rules", "aliases: [rules]", text="Be kind."),
    "en/whitelist.md": topic("title: Whitelist", "questions: [how do I get on the whitelist]", text="Ask."),
    "en/one.md": topic("title: 'Oolong, part one'", text="How oolong is rolled."),
    "en/two.md": topic("title: 'Oolong, part two'", text="How oolong is rolled."),
    "en/library.md": topic("title: discord.py", text="A library for bots."),
}


@pytest.fixture(scope="module")
def community(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return Assistant(write(tmp_path_factory.mktemp("community"), COMMUNITY))


def explanations(assistant: Assistant) -> list[Explanation]:
    return [assistant.explain(question.text, question.locale) for question in read_questions(QUESTIONS)]


def test_the_explained_reply_is_the_same_as_the_reply(assistant: Assistant) -> None:
    for explanation in explanations(assistant):
        assert assistant.reply(explanation.reply.query, explanation.reply.locale) == explanation.reply


def test_reasons_match_the_reply_and_the_thresholds(assistant: Assistant) -> None:
    kinds = {
        Answer: {Reason.EXACT, Reason.SURE},
        Suggestions: {Reason.RIVAL, Reason.LIKELY, Reason.TWO_SUBJECTS, Reason.NAMED},
        NoMatch: {Reason.UNLIKELY, Reason.NO_WORDS},
    }
    for explanation in explanations(assistant):
        assert explanation.reason in kinds[type(explanation.reply)]
        best = explanation.best.confidence if explanation.best else 0.0
        if explanation.reason in {Reason.SURE, Reason.RIVAL}:
            assert best >= explanation.answer
        elif explanation.reason is Reason.LIKELY:
            assert best < explanation.answer
            assert explanation.any_of_three >= explanation.offer
        elif explanation.reason in {Reason.NAMED, Reason.UNLIKELY}:
            assert explanation.any_of_three < explanation.offer
        assert (explanation.rival is not None) == (explanation.reason is Reason.RIVAL)
        assert explanation.advice is None or not isinstance(explanation.reply, Answer)


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("server rules", Reason.EXACT),
        ("What are the rules?", Reason.SURE),
        ("how is oolong rolled", Reason.LIKELY),
        ("what are the rules and how do I get on the whitelist?", Reason.TWO_SUBJECTS),
        ("how do I bake bread?", Reason.UNLIKELY),
        ("🍞", Reason.NO_WORDS),
    ],
)
def test_the_deciding_rule_is_the_reason(question: str, reason: Reason, community: Assistant) -> None:
    assert community.explain(question).reason is reason


def test_a_name_among_common_words_is_explained(community: Assistant) -> None:
    framed = community.explain("what are the rules?").framed
    assert framed is community.library.topics["rules"]


def test_the_deciding_part_is_quoted_as_written(assistant: Assistant) -> None:
    text = "I had the worst day, my boss lost the keys. Anyway: What is the HOPE Probe? My tea gets cold."
    assert assistant.explain(text).part == "What is the HOPE Probe?"
    assert assistant.explain("What is the HOPE Probe?").part == ""


@pytest.mark.parametrize(
    "text",
    ["nedir hope", "что такое knowledge transfer", "apa itu space diplomacy", "knowledge transfer کیا ہے"],
)
def test_the_whole_text_in_another_language_is_not_a_part(text: str, assistant: Assistant) -> None:
    assert assistant.explain(text).part == ""


def test_rejected_topics_are_explained(assistant: Assistant) -> None:
    rejected = assistant.explain("not the telescope, what else did they build with them").rejected
    assert [topic.id for topic in rejected] == ["ultraviolet-telescope"]
    assert assistant.explain("what is the ultraviolet telescope").rejected == ()


def test_a_statement_needs_more_confidence(assistant: Assistant) -> None:
    stated, asked = (
        assistant.explain(text) for text in ("my dad got me a telescope", "what about a telescope?")
    )
    assert (stated.states, asked.states) == (True, False)
    assert (stated.answer, stated.offer) > (asked.answer, asked.offer)


def test_unknown_words_and_ignored_addresses_are_listed(community: Assistant) -> None:
    explanation = community.explain("do zebras use discord.py or www.zebra.example at all?")
    assert explanation.unknown == ("zebras",)
    assert explanation.addresses == ("www.zebra.example",)


@pytest.mark.parametrize("question", ["may zebras play chess on the server", "how is oolong rolled"])
def test_following_the_advice_leads_to_an_answer(question: str, community: Assistant, tmp_path: Path) -> None:
    advice = community.explain(f"Hi all! {question}").advice
    assert advice is not None
    assert advice.change in {Change.ADD_QUESTION, Change.TELL_APART}
    path = f"en/{advice.topics[0].id}.md"
    title = COMMUNITY[path].split("\n")[1]
    changed_files = {**COMMUNITY, path: topic(title, f"questions: ['{advice.question}']")}
    reply = Assistant(write(tmp_path, changed_files)).reply(f"Hi all! {question}")
    assert isinstance(reply, Answer)
    assert reply.topic.id == advice.topics[0].id


def test_advice_is_a_new_topic_if_no_topic_fits(community: Assistant) -> None:
    assert community.explain("how do I bake bread?").advice == Advice(Change.NEW_TOPIC)
    assert community.explain("thank you so much, I got it now").advice is None


@pytest.mark.parametrize("question", ["what is https://zebra.example/x", "who is <@1>?"])
def test_a_question_about_only_an_address_gets_no_advice(question: str, community: Assistant) -> None:
    assert community.explain(question).advice is None


def test_excluded_topics_are_not_in_the_explanation(community: Assistant) -> None:
    explanation = community.explain("what are the rules?", without={"rules"})
    mentioned = [explanation.best and explanation.best.topic, explanation.framed, explanation.rival]
    assert not any(each and each.id == "rules" for each in mentioned)
