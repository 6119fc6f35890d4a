"""Tests that the tour's cards stay within Discord's limits, for all content and the longest texts."""

from __future__ import annotations

import pytest
from discord import ui

from bot.discord_app.tour.cards import last_page, start_card, topic_page, tour_file
from bot.discord_app.tour.components import TourButton
from bot.knowledge.assistant import Assistant
from tests.discord_app.test_cards import LONGEST_ID, assert_within_limits, text


@pytest.mark.parametrize("content", ["space", "extreme", "crowd"])
@pytest.mark.parametrize("locale", ["en", "ar", "fr", "es-419"])
def test_every_page_and_card_stays_within_discords_limits(
    content: str, locale: str, request: pytest.FixtureRequest
) -> None:
    library = request.getfixturevalue(content).library
    topics = list(library)
    for number, _ in enumerate(topics):
        assert_within_limits(topic_page(topics, number, library, locale, LONGEST_ID))
    for count in (1, 2, len(topics)):
        assert_within_limits(last_page(topics[:count], library, locale, has_quiz=True))
    assert_within_limits(start_card(library, locale, LONGEST_ID))


def test_the_file_has_all_topics_even_if_the_list_is_cut(extreme: Assistant) -> None:
    topics = list(extreme.library)
    listed = text(last_page(topics, extreme.library, "en", has_quiz=False))
    kept = tour_file(topics, extreme.library, "en").fp.read().decode("utf-8-sig")
    assert all(topic.base.title in kept for topic in topics)
    assert "\nand " in listed


@pytest.mark.parametrize(
    ("locale", "steps", "last"),
    [
        ("en-US", ["◀ Back", "Next ▶"], ["◀ Back", "From the beginning"]),
        ("ar", ["التالي ◀", "▶ السابق"], ["من البداية", "▶ السابق"]),
        ("ur", ["آگے ◀", "▶ پیچھے"], ["شروع سے", "▶ پیچھے"]),
    ],
)
def test_buttons_are_on_the_side_that_their_arrows_point_to(
    locale: str, steps: list[str], last: list[str], space: Assistant
) -> None:
    topics = list(space.library)[:3]
    assert first_row(topic_page(topics, 1, space.library, locale, LONGEST_ID)) == steps
    assert first_row(last_page(topics, space.library, locale, has_quiz=False)) == last


def first_row(view: ui.LayoutView) -> list[str | None]:
    """Returns the labels of the buttons in the first row of a card, from left to right."""
    row = next(each for each in view.walk_children() if isinstance(each, ui.ActionRow))
    return [each.item.label for each in row.children if isinstance(each, TourButton)]
