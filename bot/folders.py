"""The folders of Falak and of its content. Importing this module takes almost no memory."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
"""Falak's own folder."""
DEFAULT_CONTENT = Path("content")
"""The default content folder, in the current folder."""
