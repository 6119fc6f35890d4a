"""Posts topics in channels by a schedule: `/outreach`."""

from __future__ import annotations

from bot.discord_app.core.feature import App, Feature
from bot.discord_app.schedules.cog import Outreach
from bot.discord_app.schedules.components import SCHEDULE_COMPONENTS
from bot.discord_app.schedules.forms import filled_in
from bot.discord_app.schedules.panel import OutreachPanel


def setup(app: App) -> Feature:
    outreach = Outreach(app)
    return Feature(
        cogs=[outreach, OutreachPanel(app, outreach.service, outreach.cards)],
        components=SCHEDULE_COMPONENTS,
        on_interaction=outreach.observe,
        read_form=filled_in,
    )
