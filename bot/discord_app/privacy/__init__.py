"""`/privacy` and `/mydata`, and the deletion of data after its retention period."""

from __future__ import annotations

from bot.discord_app.core.feature import App, Feature
from bot.discord_app.privacy.cog import Privacy
from bot.discord_app.privacy.components import DataButton
from bot.discord_app.privacy.retention import RetentionTask


def setup(app: App) -> Feature:
    return Feature(
        cogs=[Privacy(app), RetentionTask(app.client, app.storage.retention, app.storage.claims)],
        components=[DataButton],
    )
