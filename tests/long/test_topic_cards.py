"""The picture of every topic of the content, in each language, shape and theme."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.discord_app.ui.shared_topics import shared_topic, topic_card
from bot.knowledge.library import read_library
from bot.pictures.card import Shape, Theme
from bot.pictures.card_drawing import SIZES, draw
from tests.pictures.test_topic_card import assert_clean_margins, pixels

LIBRARY = read_library(Path(__file__).parents[2] / "content")


@pytest.mark.timeout(600)
@pytest.mark.parametrize("locale", LIBRARY.languages)
def test_every_topic_is_drawn_within_its_margins(locale: str) -> None:
    for topic in LIBRARY:
        shared = shared_topic(topic, LIBRARY, locale)
        for shape in Shape:
            for theme in Theme:
                image = pixels(draw(topic_card(shared, LIBRARY, locale, shape, theme)))
                assert image.shape[1::-1] == SIZES[shape]
                assert_clean_margins(image)
