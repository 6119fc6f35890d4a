"""What moderators read of reports, in one place. What everybody reads is in `ui/strings.py`."""

from __future__ import annotations

from dataclasses import dataclass

from bot.discord_app.ui.i18n import by_language


@dataclass(frozen=True, slots=True)
class ReportTexts:
    """The words in one language. Braces stand for what is filled in."""

    reported: str
    """{title}: the topic's."""


ENGLISH = ReportTexts(reported="A mistake reported in {title}")

report_texts_in = by_language(ENGLISH)
"""The texts in a language, or in English where there is no catalogue for it."""
