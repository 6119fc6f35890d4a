"""Tests that the cards of `/share` are within Discord's limits, for our topics and the longest texts."""

from __future__ import annotations

import pytest

from bot.discord_app.share.cards import Drawn, share_card
from bot.discord_app.share.components import SharePress
from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Library, Topic
from bot.outreach.networks import Network
from bot.pictures.card import Shape, Theme
from tests.discord_app.test_cards import assert_within_limits, components, text

PRESS = SharePress("", "", Network.PLAIN, Shape.SQUARE, Theme.LIGHT)


@pytest.mark.parametrize("network", Network)
def test_cards_of_our_topics_are_within_discords_limits(network: Network, space: Assistant) -> None:
    for topic in space.library:
        for locale in topic.wordings:
            assert_valid_card(topic, space.library, PRESS._replace(network=network), locale)


@pytest.mark.parametrize("network", Network)
def test_cards_of_the_longest_topics_are_within_discords_limits(network: Network, extreme: Assistant) -> None:
    topic = next(iter(extreme.library))
    assert_valid_card(topic, extreme.library, PRESS._replace(network=network), "en")


@pytest.mark.parametrize("drawn", [Drawn(is_refused=True), Drawn(is_coming=True), Drawn()])
def test_card_without_a_picture_has_a_text_and_no_file(drawn: Drawn, extreme: Assistant) -> None:
    topic = next(iter(extreme.library))
    press = PRESS._replace(topic_id=topic.id, locale="en")
    card, files = share_card(topic, extreme.library, press, drawn, "en")
    assert_within_limits(card)
    assert files == []
    assert topic.base.title in text(card)


def assert_valid_card(topic: Topic, library: Library, press: SharePress, locale: str) -> None:
    press = press._replace(topic_id=topic.id, locale=locale)
    card, files = share_card(topic, library, press, Drawn(b"a picture"), locale)
    assert_within_limits(card)
    assert len(files) == 1
    (gallery,) = (each for each in components(card) if each["type"] == 12)
    assert len(gallery["items"][0]["description"]) <= 1024
    assert topic.wording(locale).title in text(card)
