from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.sandbox import Application, Sandbox


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox() as sandbox:
        yield sandbox
    assert sandbox.violations == []


@pytest.fixture
def application(sandbox: Sandbox) -> Application:
    return sandbox.add_application("falak", token="MTIz.abc.s3cret")  # noqa: S106 - nobody's
