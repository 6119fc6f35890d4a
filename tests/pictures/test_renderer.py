"""Tests that the drawing processes run one at a time."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.pictures.renderer import PictureRenderer

TURNS = """
import sys, time
began = time.monotonic()
sys.stdin.read()
time.sleep(0.05)
print(began, time.monotonic())
"""


async def test_one_picture_is_drawn_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "turns.py").write_text(TURNS)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    renderer = PictureRenderer()
    drawn = await asyncio.gather(*(renderer.png("turns", None) for _ in range(3)))
    times = [float(time) for each in sorted(filter(None, drawn)) for time in each.split()]
    assert len(times) == 6
    assert times == sorted(times)
