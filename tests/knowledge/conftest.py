from __future__ import annotations

import pytest

from bot.knowledge.assistant import Assistant


@pytest.fixture(scope="session")
def assistant(our_content: Assistant) -> Assistant:
    """Returns an assistant with our own content."""
    return our_content
