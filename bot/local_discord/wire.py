"""What goes over the wire: JSON objects, their encoding, timestamps."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

JSON = dict[str, Any]
"""A JSON object, as Discord's documents describe it."""


def encode(payload: Any) -> str:
    """Compact JSON."""
    return json.dumps(payload, separators=(",", ":"))


def timestamp(seconds: float) -> str:
    """Seconds since 1970 as Discord writes them."""
    return datetime.fromtimestamp(seconds, UTC).isoformat()
