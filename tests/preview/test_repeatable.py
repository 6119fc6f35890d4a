from __future__ import annotations

import pytest

from bot.cli.preview.repeatable import REPEATABLE


def test_only_commands_that_show_topics_are_repeated() -> None:
    assert REPEATABLE.commands == {"ask", "topics", "Answer this"}


@pytest.mark.parametrize(
    "custom_id", ["show:comet:en:1", "more:comet:en:p1", "topics:en:1", "browse:2:en:b1", "pages:en:b1"]
)
def test_components_that_show_topics_are_repeated(custom_id: str) -> None:
    assert any(template.fullmatch(custom_id) for template in REPEATABLE.custom_ids)


@pytest.mark.parametrize(
    "custom_id", ["report:comet:en:1", "post:comet:en:r1", "remove::en:1", "vote:yes:comet:en", "None"]
)
def test_other_components_are_not_repeated(custom_id: str) -> None:
    assert not any(template.fullmatch(custom_id) for template in REPEATABLE.custom_ids)
