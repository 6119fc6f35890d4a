"""Posts the preview of **Answer this**: as a reply if the bot can reply there, otherwise as a follow-up."""

from __future__ import annotations

from typing import Any

import discord
from cachetools import TTLCache
from discord import ui

from bot.discord_app.answers.cards import answer_card
from bot.discord_app.answers.strings import AnswerTexts, answer_texts_in
from bot.discord_app.core.card_buttons import ButtonPress
from bot.discord_app.core.card_context import CardContext, Visibility
from bot.discord_app.core.error_codes import CANNOT_REPLY
from bot.discord_app.core.errors import is_reply_to_nothing, tell
from bot.discord_app.core.feature import App
from bot.discord_app.core.pictures import edit_card, send_card
from bot.discord_app.core.posting import bot_can_reply, person_can_send
from bot.discord_app.core.replies import ReplyKind, nonce, send_once
from bot.discord_app.core.reply_tracker import TrackedReply
from bot.discord_app.ui.builders import card, text
from bot.knowledge.model import Library, Topic

PREVIEW_SECONDS = 15 * 60
"""How long Discord lets a bot change a preview: the lifetime of an interaction's token.

https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages
"""
REMEMBERED = 4096
"""The most previews to remember."""


class PreviewPoster:
    def __init__(self, app: App) -> None:
        self._app = app
        self._begun = TTLCache[int, None](REMEMBERED, PREVIEW_SECONDS)
        """The previews that were posted or are being posted, by message id."""

    async def post(
        self,
        interaction: discord.Interaction[Any],
        topic: Topic,
        press: ButtonPress,
        library: Library,
        texts: AnswerTexts,
    ) -> None:
        """Posts the answer of a preview, and replaces the preview with a link to it.

        `texts` are in the language of the person who presses. Posts only once, even if the button is pressed
        again. Posts nothing for people who may not write in the channel themselves.
        """
        if not person_can_send(interaction):
            await tell(interaction, texts.may_not_post)
            return
        await interaction.response.defer()
        preview_id = _preview_id(interaction)
        if preview_id in self._begun:
            return
        self._begun[preview_id] = posted = None
        try:
            posted = await self._send(interaction, topic, press, library, texts)
        finally:
            if posted is None:  # the button may be pressed again
                self._begun.pop(preview_id, None)
        if posted is not None:
            # Discord hides it if members may not post with apps that they installed themselves:
            # https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
            link = _link(interaction, posted.id)
            note = texts.posted_unseen if posted.flags.ephemeral else texts.posted(link=link)
            await edit_card(interaction.edit_original_response, card(text(note)))

    async def _send(
        self,
        interaction: discord.Interaction[Any],
        topic: Topic,
        press: ButtonPress,
        library: Library,
        texts: AnswerTexts,
    ) -> discord.Message | None:
        """Returns the posted answer. If the question was deleted, tells the person and returns None."""
        try:
            reply = await self._reply(interaction, topic, press, library)
        except discord.HTTPException as error:
            if not is_reply_to_nothing(error):
                raise
            await tell(interaction, texts.message_gone)
            return None
        return reply or await self._follow_up(interaction, topic, press, library)

    async def _reply(
        self, interaction: discord.Interaction[Any], topic: Topic, press: ButtonPress, library: Library
    ) -> discord.Message | None:
        """Returns the reply to the message. None if the bot can't reply in the channel."""
        if not bot_can_reply(interaction) or interaction.channel_id is None:
            return None
        question_id = press.context.id
        reference = discord.MessageReference(message_id=question_id, channel_id=interaction.channel_id)
        view = self._card(interaction, topic, press, library)
        channel = interaction.client.get_partial_messageable(interaction.channel_id)
        own_nonce = nonce(ReplyKind.POSTED, _preview_id(interaction))
        try:
            reply = await send_once(
                lambda: send_card(
                    channel.send, view, reference=reference, mention_author=False, nonce=own_nonce
                )
            )
        except discord.HTTPException as error:
            if isinstance(error, discord.Forbidden) or error.code == CANNOT_REPLY:
                return None  # the permissions that Discord sent were wrong
            raise
        self._app.reply_tracker.setdefault(question_id, TrackedReply()).posted_ids.append(reply.id)
        return reply

    async def _follow_up(
        self, interaction: discord.Interaction[Any], topic: Topic, press: ButtonPress, library: Library
    ) -> discord.Message:
        """Posts the answer as a new message, with a link to the question."""
        link = answer_texts_in(press.locale).answers(link=_link(interaction, press.context.id))
        view = self._card(interaction, topic, press, library, link)
        return await send_card(interaction.followup.send, view, wait=True)

    def _card(
        self,
        interaction: discord.Interaction[Any],
        topic: Topic,
        press: ButtonPress,
        library: Library,
        link: str | None = None,
    ) -> ui.LayoutView:
        context = CardContext(Visibility.PUBLIC, interaction.user.id)
        return answer_card(topic, library, press.locale, context, link, vote_row=self._app.vote_row)


def _preview_id(interaction: discord.Interaction[Any]) -> int:
    return interaction.message.id if interaction.message else interaction.id


def _link(interaction: discord.Interaction[Any], message_id: int) -> str:
    """Returns a message's URL. Without the guilds intent, discord.py's own URL is for direct messages."""
    return (
        f"https://discord.com/channels/{interaction.guild_id or '@me'}/{interaction.channel_id}/{message_id}"
    )
