"""`/settings`: moderators change the settings of a guild or a channel."""

from __future__ import annotations

from bot.discord_app.core.feature import App, Feature
from bot.discord_app.settings.commands import SettingsCommands
from bot.discord_app.settings.components import SETTINGS_COMPONENTS
from bot.discord_app.settings.forms import filled_in
from bot.discord_app.settings.panel import SettingsPanel
from bot.discord_app.settings.service import SettingsService


def setup(app: App) -> Feature:
    service = SettingsService(app)
    return Feature(
        cogs=[SettingsCommands(app, service), SettingsPanel(app, service)],
        components=SETTINGS_COMPONENTS,
        read_form=filled_in,
    )
