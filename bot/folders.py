"""The folders that Falak is run in. Importing this takes next to no memory."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
"""Falak's own folder."""
DEFAULT_CONTENT = Path("content")
"""The content folder that is read if no other is named, in the current folder."""
