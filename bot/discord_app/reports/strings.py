"""What is said around reports of mistakes."""

from __future__ import annotations

from dataclasses import dataclass

from bot.discord_app.ui.i18n import by_language


@dataclass(frozen=True, slots=True)
class ReportTexts:
    """The words around reports in one language. Braces stand for values."""

    report_title: str
    what_is_wrong: str
    report_use: str
    report_thanks: str
    too_many_reports: str
    """For a person who reported much in the last hour."""
    card_reported: str
    """For a card that was reported often in the last hour."""
    reported_before: str
    """For the same words once more."""
    reported: str
    """The heading in the channel for reports. {title}: the topic's."""


ENGLISH = ReportTexts(
    report_title="Report a mistake",
    what_is_wrong="What is wrong?",
    report_use="The moderators or the bot's operator will read this, without your name.",
    report_thanks="Thank you! Your report was sent.",
    too_many_reports="You have sent many reports in the last hour. Please try again later.",
    card_reported="This answer was reported several times in the last hour. Please try again later.",
    reported_before="Thank you! This has already been reported.",
    reported="A mistake was reported in {title}",
)

report_texts_in = by_language(ENGLISH)
"""Returns the texts in a language, or in English if there are none in it."""
