"""Encodes data to send: JSON objects and timestamps."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

JSON = dict[str, Any]
"""A JSON object, as in Discord's API reference."""


def encode(payload: Any) -> str:
    """Encodes as compact JSON."""
    return json.dumps(payload, separators=(",", ":"))


def timestamp(seconds: float) -> str:
    """Formats seconds since 1970 as an ISO 8601 timestamp."""
    return datetime.fromtimestamp(seconds, UTC).isoformat()
