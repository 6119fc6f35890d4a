"""Tests the pictures of all topics in each shape, and pictures with difficult titles in each theme."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.discord_app.ui.shared_topics import shared_topic, topic_card
from bot.knowledge.library import read_library
from bot.pictures.card import Shape, Theme
from tests.pictures.test_topic_card import TITLES, assert_well_drawn, card

LIBRARY = read_library(Path(__file__).parents[2] / "content")


@pytest.mark.timeout(600)
@pytest.mark.parametrize("locale", LIBRARY.languages)
def test_every_topic_is_drawn_within_its_margins(locale: str) -> None:
    for topic in LIBRARY:
        shared = shared_topic(topic, LIBRARY, locale)
        for shape in Shape:
            assert_well_drawn(topic_card(shared, LIBRARY, locale, shape, Theme.DARK))


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES.keys())
def test_every_title_is_drawn_within_its_margins(title: str, shape: Shape, theme: Theme) -> None:
    assert_well_drawn(card(title, shape=shape, theme=theme, summary=f"{title}. " * 12))
