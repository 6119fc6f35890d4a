"""The card for the moderators' channel."""

from __future__ import annotations

from discord import ui

from bot.discord_app.reports.form import MAX_REPORT, MistakeReport
from bot.discord_app.reports.strings import report_texts_in
from bot.discord_app.ui.builders import card, heading, small, text
from bot.discord_app.ui.markdown import quoted
from bot.knowledge.model import Topic


def report_card(report: MistakeReport, topic: Topic | None, locale: str) -> ui.LayoutView:
    """Shows the report, without the person's name. The topic may no longer exist."""
    title = topic.wording(report.locale).title if topic else report.topic_id
    return card(
        heading(report_texts_in(locale).reported(title=title)),
        text(quoted(report.mistake, MAX_REPORT)),
        text(small(f"{report.topic_id} · {report.locale}")),
    )
