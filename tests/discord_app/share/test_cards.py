"""Cards with texts to share stay inside Discord's limits, over all content and at the limits of content."""

from __future__ import annotations

import pytest

from bot.discord_app.share.cards import Drawn, share_card
from bot.discord_app.share.components import SharePress
from bot.knowledge.assistant import Assistant
from bot.outreach.networks import Network
from bot.pictures.card import Shape, Theme
from tests.discord_app.test_cards import assert_within_limits, components, text

DRAWN = (Drawn(b"a picture"), Drawn(is_refused=True), Drawn(is_coming=True), Drawn())


@pytest.mark.parametrize("content", ["space", "extreme"])
@pytest.mark.parametrize("network", Network)
def test_every_topic_can_be_shared_within_discords_limits(
    content: str, network: Network, request: pytest.FixtureRequest
) -> None:
    assistant: Assistant = request.getfixturevalue(content)
    for topic in assistant.library:
        for locale in topic.wordings:
            press = SharePress(topic.id, locale, network, Shape.SQUARE, Theme.LIGHT)
            for drawn in DRAWN:
                card, files = share_card(topic, assistant.library, press, drawn, locale)
                assert_within_limits(card)
                assert len(files) == (drawn.png is not None)
                galleries = [each for each in components(card) if each["type"] == 12]
                assert all(len(each["items"][0]["description"]) <= 1024 for each in galleries)
                assert len(galleries) == len(files)
                assert topic.wording(locale).title in text(card)
