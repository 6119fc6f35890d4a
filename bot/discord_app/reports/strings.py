"""The texts of reports of mistakes."""

from __future__ import annotations

from bot.discord_app.ui.texts import FieldLabel, FormTitle, Hint, Texts, by_language, message


class ReportTexts(Texts, feature="reports"):
    """The texts of reports in one language."""

    report_title: FormTitle
    what_is_wrong: FieldLabel
    report_use: Hint
    report_thanks: str
    too_many_reports: str
    card_reported: str
    reported_before: str

    @message
    def reported(self, *, title: str) -> str: ...


report_texts_in = by_language(ReportTexts)
"""Returns the texts in a language, or in English if it has no catalogue."""
