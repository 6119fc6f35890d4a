"""However much `ask` is asked, its memory stays bounded."""

from __future__ import annotations

import pytest

from tests.cli.memory import ENDLESS, MOST_MEGABYTES, peak


@pytest.mark.parametrize("role", ["question", "chat"])
@pytest.mark.parametrize("lines", ENDLESS.values(), ids=ENDLESS.keys())
def test_it_takes_80_megabytes_at_most(lines: str, role: str) -> None:
    assert peak(lines.encode(), "--as", role) <= MOST_MEGABYTES
