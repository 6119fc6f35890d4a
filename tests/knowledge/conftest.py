from __future__ import annotations

from pathlib import Path

import pytest

from bot.knowledge.assistant import Assistant

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="session")
def assistant() -> Assistant:
    """One that knows our own content."""
    return Assistant(CONTENT)
