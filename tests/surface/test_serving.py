"""The bot as a process: what can be seen of it from within."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator

import pytest

from bot.knowledge.assistant import Assistant
from bot.surface.serving import spare_from_collection


@pytest.fixture(autouse=True)
def unfrozen() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_a_full_round_of_the_garbage_collector_does_not_pass_over_the_content(space: Assistant) -> None:
    def full_round() -> float:
        start = time.process_time()
        gc.collect()
        return time.process_time() - start

    before = min(full_round() for _ in range(3))
    spare_from_collection()
    assert len(space.library) > 0
    assert min(full_round() for _ in range(3)) < before / 10


def test_what_is_of_no_use_any_more_is_collected_and_not_spared() -> None:
    class Old:
        """Refers to itself, as only the collector can mend."""

        alive = 0

        def __init__(self) -> None:
            self.me = self
            Old.alive += 1

        def __del__(self) -> None:
            Old.alive -= 1

    Old()
    gc.freeze()
    assert Old.alive == 1
    spare_from_collection()
    assert Old.alive == 0
