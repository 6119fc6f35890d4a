"""Parts of messages that Discord may send but discord.py can't read."""

from __future__ import annotations

from bot.local_discord.encoding import JSON

QUOTED = "a secret that somebody wrote"
"""A text that the log must not contain."""
ENDLESS_POLL: JSON = {
    "question": {"text": QUOTED},
    "answers": [],
    "expiry": None,
    "allow_multiselect": False,
    "layout_type": 1,
}
UNDESCRIBED_APPLICATION: JSON = {"id": "1", "name": QUOTED, "icon": None}
