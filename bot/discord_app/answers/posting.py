"""A previewed reply, posted: as a reply where the bot is a member and may write, elsewhere as a follow-up."""

from __future__ import annotations

from typing import Any

import discord
from cachetools import TTLCache
from discord import ui

from bot.discord_app.answers.cards import answer_card
from bot.discord_app.answers.strings import answer_texts_in
from bot.discord_app.core.card_buttons import ButtonPress, VoteRow
from bot.discord_app.core.card_context import CardContext, Visibility
from bot.discord_app.core.errors import is_reply_to_nothing, tell
from bot.discord_app.core.reply_tracker import Exchange, Exchanges
from bot.discord_app.ui.builders import card, text
from bot.discord_app.ui.markdown import filled
from bot.knowledge.model import Library, Topic

_WRITING = discord.Permissions(view_channel=True, read_message_history=True, send_messages=True)
_WRITING_IN_A_THREAD = discord.Permissions(
    view_channel=True, read_message_history=True, send_messages_in_threads=True
)

PREVIEW_SECONDS = 15 * 60
"""How long Discord lets a bot change a preview."""
REMEMBERED = 4096
"""Previews at most."""


class Poster:
    """Posts what the previews of **Answer this** show."""

    def __init__(self, exchanges: Exchanges, vote_row: VoteRow) -> None:
        self._exchanges = exchanges
        self._vote_row = vote_row
        self._begun = TTLCache[int, None](REMEMBERED, PREVIEW_SECONDS)
        """The previews that are being posted or were, by their messages' ids."""

    async def post(
        self, interaction: discord.Interaction[Any], topic: Topic, press: ButtonPress, library: Library
    ) -> None:
        """Posts the answer that a preview shows, and tells where in the preview's place.

        Pressed twice, as impatient people do, it posts once. For somebody who may not write there it
        posts nothing: the bot gives nobody a voice whom moderators gave none.
        """
        if not _may_send(interaction):
            await tell(interaction, answer_texts_in(press.locale).may_not_post)
            return
        await interaction.response.defer()
        preview_id = interaction.message.id if interaction.message else interaction.id
        if preview_id in self._begun:
            return
        self._begun[preview_id] = posted = None
        try:
            posted = await self._send(interaction, topic, press, library)
        finally:
            if posted is None:  # and may be tried again
                self._begun.pop(preview_id, None)
        if posted is not None:
            texts = answer_texts_in(press.locale)
            # Discord hides it where members may not show others what their own apps say.
            said = texts.posted_unseen if posted.flags.ephemeral else texts.posted
            said = filled(said, link=_link(interaction, posted.id))
            await interaction.edit_original_response(view=card(text(said)))

    async def _send(
        self, interaction: discord.Interaction[Any], topic: Topic, press: ButtonPress, library: Library
    ) -> discord.Message | None:
        """The posted answer, or None where there is nothing left to answer, which the person is told."""
        try:
            reply = await self._reply(interaction, topic, press, library)
        except discord.HTTPException as error:
            if not is_reply_to_nothing(error):
                raise
            await tell(interaction, answer_texts_in(press.locale).message_gone)
            return None
        return reply or await self._follow_up(interaction, topic, press, library)

    async def _reply(
        self, interaction: discord.Interaction[Any], topic: Topic, press: ButtonPress, library: Library
    ) -> discord.Message | None:
        """The reply to the message, or None where the bot can't write beside it."""
        if not _may_reply(interaction) or interaction.channel_id is None:
            return None
        question_id = press.context.id
        reference = discord.MessageReference(message_id=question_id, channel_id=interaction.channel_id)
        view = self._card(interaction, topic, press, library)
        channel = interaction.client.get_partial_messageable(interaction.channel_id)
        try:
            reply = await channel.send(view=view, reference=reference, mention_author=False)
        except discord.Forbidden:  # it was only told that it may
            return None
        self._exchanges.setdefault(question_id, Exchange()).posted_ids.append(reply.id)
        return reply

    async def _follow_up(
        self, interaction: discord.Interaction[Any], topic: Topic, press: ButtonPress, library: Library
    ) -> discord.Message:
        """Posts the answer as a message of its own, with a link to the message that it answers."""
        link = filled(answer_texts_in(press.locale).answers, link=_link(interaction, press.context.id))
        view = self._card(interaction, topic, press, library, link)
        return await interaction.followup.send(view=view, wait=True)

    def _card(
        self,
        interaction: discord.Interaction[Any],
        topic: Topic,
        press: ButtonPress,
        library: Library,
        link: str | None = None,
    ) -> ui.LayoutView:
        context = CardContext(Visibility.PUBLIC, interaction.user.id)
        return answer_card(topic, library, press.locale, context, link, vote_row=self._vote_row)


def _link(interaction: discord.Interaction[Any], message_id: int) -> str:
    """Where a message is. Without the guilds intent discord.py itself takes every place for a private one."""
    return (
        f"https://discord.com/channels/{interaction.guild_id or '@me'}/{interaction.channel_id}/{message_id}"
    )


def lacking(interaction: discord.Interaction[Any]) -> list[str]:
    """The permissions that the bot would need to reply in a guild's channel and doesn't have."""
    needed = _WRITING_IN_A_THREAD if _is_in_thread(interaction) else _WRITING
    granted = interaction.app_permissions
    return [name for name, is_needed in needed if is_needed and not getattr(granted, name)]


def _may_reply(interaction: discord.Interaction[Any]) -> bool:
    if interaction.guild_id is None:
        return interaction.context.dm_channel
    return interaction.is_guild_integration() and not lacking(interaction)


def _may_send(interaction: discord.Interaction[Any]) -> bool:
    """Whether the person may write there: in direct messages always."""
    if interaction.guild_id is None:
        return True
    granted = interaction.permissions
    return granted.send_messages_in_threads if _is_in_thread(interaction) else granted.send_messages


def _is_in_thread(interaction: discord.Interaction[Any]) -> bool:
    return isinstance(interaction.channel, discord.Thread)
