"""Tests that quiz cards stay within Discord's limits, for all content and for the longest valid texts."""

from __future__ import annotations

import datetime
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from discord import ui

from bot.discord_app.quiz.channel_cards import answered_card, choices_card, post_card, posted_card
from bot.discord_app.quiz.channel_quizzes import TopicQuestion
from bot.discord_app.quiz.round_cards import answered_card as round_answered_card
from bot.discord_app.quiz.round_cards import next_card, result_card
from bot.discord_app.quiz.rounds import Round, Step, begin, find
from bot.discord_app.ui.directions import RIGHT_TO_LEFT_MARK
from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Library, Topic
from bot.knowledge.schema import MAX_CHOICE, MAX_QUIZ_QUESTION, MAX_SUMMARY, MAX_TITLE, MAX_WHY
from bot.outreach.quiz import MAX_QUESTIONS
from bot.storage.quizzes import AskedQuestion, Quiz
from tests.discord_app import tea
from tests.discord_app.test_cards import LONGEST_ID, assert_within_limits, buttons, text

NOW = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
LOCALES = ("en", "ar", "fr", "es-419")


def asked_in(topic: Topic, number: int, locale: str) -> Quiz:
    return Quiz(
        id=LONGEST_ID,
        guild_id=LONGEST_ID,
        channel_id=LONGEST_ID,
        message_id=LONGEST_ID,
        topic_id=topic.id,
        locale=locale,
        asked=TopicQuestion(topic, number).asked(locale),
        opening=f"<@&{LONGEST_ID}> {'o' * 300}",
        schedule_id=LONGEST_ID,
        due_at=NOW,
        asked_at=NOW,
        closes_at=NOW,
    )


def channel_cards(quiz: Quiz, library: Library, topic: Topic, locale: str) -> list[ui.LayoutView]:
    closed = replace(quiz, closed_at=NOW, key=None)
    many = tuple(10**6 + each for each, _ in enumerate(quiz.asked.choices))
    return [
        *(post_card(quiz, number, library, topic) for number in (0, 1, 10**6)),
        *(post_card(closed, 0, library, each) for each in (topic, None)),
        post_card(replace(closed, tally=many), 0, library, topic),
        post_card(replace(closed, tally=(0, *many[1:])), 0, library, topic),
        choices_card(quiz, LONGEST_ID, locale, is_moderator=True),
        *(
            answered_card(quiz, chosen, library, topic, locale, note="n" * 80, is_moderator=True)
            for chosen in (None, *range(len(quiz.asked.choices)))
        ),
        posted_card(quiz, locale),
    ]


def round_cards(round_: Round, library: Library) -> list[ui.LayoutView]:
    found = find(library, round_.prints[:3], round_.locale)
    assert found is not None
    return [
        next_card(round_, library),
        *(round_answered_card(round_, found, each, library) for each in range(len(found.question.choices))),
        result_card(round_._replace(number=len(round_.questions)), library),
        result_card(round_._replace(right=2 ** len(round_.questions) - 1), library),
    ]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_quiz_of_our_content_stays_within_discords_limits(locale: str, space: Assistant) -> None:
    library = space.library
    for topic in library:
        assert 2 <= len(topic.base.quiz) <= 3, topic.id
        for number, _ in enumerate(topic.base.quiz):
            for card in channel_cards(asked_in(topic, number, locale), library, topic, locale):
                assert_within_limits(card)
        one = begin([topic], locale, 10)
        assert one is not None
        for card in round_cards(one, library):
            assert_within_limits(card)
    longest = begin(library, locale, MAX_QUESTIONS)
    assert longest is not None
    for card in round_cards(longest, library):
        assert_within_limits(card)


def test_the_longest_questions_stay_within_discords_limits(tmp_path: Path) -> None:
    choices = "".join(f"\n      - {str(number) * MAX_CHOICE}" for number in "abcde")
    quiz = f"""\
quiz:
  - question: {"q" * MAX_QUIZ_QUESTION}
    choices:{choices}
    right: {"a" * MAX_CHOICE}
    why: {"w" * MAX_WHY}
"""
    topics = {
        f"{'x' * 58}-{number}": f"---\ntitle: {(letter * 2 + ' ').ljust(MAX_TITLE, 't')}\n"
        f"{quiz.replace('wwww', letter * 4).replace('qqqq', letter * 4)}---\n{letter * MAX_SUMMARY}\n"
        for number, letter in enumerate("bcdfghjklm")
    }
    library = tea.assistant(tmp_path, topics).library
    for topic, locale in product(library, LOCALES):
        for card in channel_cards(asked_in(topic, 0, locale), library, topic, locale):
            assert_within_limits(card)
    longest = begin(library, "es-419", MAX_QUESTIONS)
    assert longest is not None and len(longest.questions) == MAX_QUESTIONS
    for card in round_cards(longest, library):
        assert_within_limits(card)


def test_custom_ids_do_not_reveal_choices_or_the_right_choice(space: Assistant) -> None:
    """The right choice of a quiz in a channel has each number about equally often."""
    numbers: list[int] = []
    for topic in space.library:
        for number, question in enumerate(topic.base.quiz):
            quizzes = [asked_in(topic, number, "en") for _ in range(20)]
            assert {quiz.asked.answer for quiz in quizzes} == {question.answer}
            numbers += [quiz.asked.right for quiz in quizzes if len(quiz.asked.choices) == 3]
            for each in buttons(choices_card(quizzes[0], 7, "en", is_moderator=False)):
                assert not any(choice.casefold() in each["custom_id"] for choice in question.choices)
    counts = [numbers.count(each) for each in range(3)]
    assert min(counts) > 0.6 * max(counts), counts


def test_the_result_cuts_summaries_between_words(space: Assistant) -> None:
    round_ = begin([space.library.topics["ultraviolet-telescope"]], "en", 1)
    assert round_ is not None
    assert "for surveying the sky in…" in text(result_card(round_, space.library))


def test_long_choices_are_a_list_with_letters_as_buttons(space: Assistant) -> None:
    topic = next(iter(space.library))
    quiz = asked_in(topic, 0, "en")
    long = replace(quiz, asked=AskedQuestion("Which?", ("short", "l" * 60), 0, "Why."))
    card = choices_card(long, 7, "en", is_moderator=False)
    assert [each["label"] for each in buttons(card)] == ["A", "B"]
    assert "**A** " in text(card) and "l" * 60 in text(card)


def test_bars_begin_on_the_same_side_as_their_choices(space: Assistant) -> None:
    topic = next(iter(space.library))
    asked = AskedQuestion("Where?", ("المريخ", "Venus"), 0, "Why.")
    quiz = replace(asked_in(topic, 0, "ar"), asked=asked, closed_at=NOW, key=None, tally=(1, 2))
    lines = text(post_card(quiz, 0, space.library, topic)).splitlines()
    assert f"-# {RIGHT_TO_LEFT_MARK}{'█' * 6}" in lines
    assert f"-# {'█' * 12}" in lines


def test_content_is_shown_without_markup_and_pings_nobody(space: Assistant) -> None:
    topic = next(iter(space.library))
    asked = AskedQuestion("Is *this* @everyone?", ("*a* @here", "b"), 0, "Because.")
    quiz = replace(asked_in(topic, 0, "en"), asked=asked, opening="")
    closed = replace(quiz, closed_at=NOW, key=None, tally=(2, 1))
    for card in (post_card(closed, 0, space.library, topic), next_card_of(space)):
        assert "@everyone" not in text(card) and "@here" not in text(card)
    assert r"\*this\*" in text(post_card(quiz, 0, space.library, topic))


def next_card_of(assistant: Assistant) -> ui.LayoutView:
    round_ = begin(assistant.library, "en")
    assert round_ is not None and round_.step is Step.NEXT
    return next_card(round_, assistant.library)
