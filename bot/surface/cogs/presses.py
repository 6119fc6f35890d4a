"""What the buttons on cards do."""

from __future__ import annotations

from typing import Any

import discord
from discord.ext import commands

from bot.knowledge.assistant import Assistant
from bot.surface.buttons import Action, Press
from bot.surface.cards import answer_card, details_card
from bot.surface.errors import tell
from bot.surface.texts import texts_in


class Presses(commands.Cog):
    """Answers presses."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    @commands.Cog.listener()
    async def on_press(self, interaction: discord.Interaction[Any], press: Press) -> None:
        """Shows the topic, or what there is to read of it."""
        topic = self._assistant.topic(press.topic_id)
        if topic is None:
            await tell(interaction, texts_in(press.locale).topic_gone)
            return
        match press.action:
            case Action.MORE:
                await interaction.response.send_message(
                    view=details_card(topic, press.locale), ephemeral=True
                )
            case Action.SHOW:
                card = answer_card(topic, self._assistant.library, press.locale, press.asker_id)
                await interaction.response.edit_message(view=card)
