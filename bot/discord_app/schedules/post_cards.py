"""Builds the messages of scheduled posts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple

import discord
from discord import ui

from bot.discord_app.answers.cards import answer_card
from bot.discord_app.answers.small_print import small_print
from bot.discord_app.answers.strings import answer_texts_in
from bot.discord_app.core.card_buttons import Action, ButtonPress, CardButton, VoteRow
from bot.discord_app.core.card_context import CardContext, Visibility
from bot.discord_app.core.post_ref import PostRef, WhyButton, embed_timestamp
from bot.discord_app.core.schedule_words import schedule_words_in
from bot.discord_app.quiz.channel_cards import post_card as quiz_card
from bot.discord_app.schedules.strings import schedule_texts_in
from bot.discord_app.ui.builders import accent_of, button, card, row, text
from bot.discord_app.ui.directions import in_reading_order
from bot.discord_app.ui.markdown import plain, shortened
from bot.knowledge.model import Library, Topic
from bot.outreach.schedule import Schedule
from bot.storage.outreach import PostKey
from bot.storage.quizzes import Quiz

NO_NAME = "\u200b"
"""The name of a field without a visible name. Discord accepts no empty name:
https://docs.discord.com/developers/resources/message#embed-object-embed-field-structure"""
MAX_FIELD = 1024
"""Characters of a field: https://docs.discord.com/developers/resources/message#embed-object-embed-limits"""
MAX_THREAD_NAME = 100
"""Characters: https://docs.discord.com/developers/resources/channel#start-thread-from-message"""


class TopicPost(NamedTuple):
    """A post to make."""

    schedule: Schedule
    key: PostKey
    topic: Topic
    library: Library
    locale: str
    quiz: Quiz | None = None
    """The quiz to post instead of the topic's card."""

    @property
    def title(self) -> str:
        """The topic's title in the language of the post, or the question of the quiz."""
        return self.quiz.asked.question if self.quiz else self.topic.wording(self.locale).title


def post_card(post: TopicPost, vote_row: VoteRow) -> ui.LayoutView:
    """Returns the card of a topic or of a quiz, with the mention and the opening line above it."""
    if post.quiz is not None:
        return quiz_card(post.quiz, 0, post.library, post.topic)
    # Related topics would replace the card, even if moderators only want to read more.
    view = answer_card(
        replace(post.topic, related=()),
        post.library,
        post.locale,
        _context(post.key),
        vote_row=vote_row,
        dismiss_buttons=[_why_button(post)],
    )
    return _below(line_above(post.schedule), view)


def talk_card(post: TopicPost, vote_row: VoteRow) -> ui.LayoutView:
    """Returns the card below a published message.

    It has the buttons, which Discord doesn't copy to followers.
    """
    topic, locale = post.topic, post.locale
    buttons: list[ui.Item[Any]] = []
    if topic.detailed(locale).details:
        press = ButtonPress(Action.MORE, topic.id, locale, _context(post.key))
        label = answer_texts_in(locale).read_more
        buttons.append(CardButton(press, button(label, discord.ButtonStyle.primary)))
    buttons += [*vote_row(topic.id, locale), _why_button(post)]
    shown = row(*in_reading_order(buttons, locale))
    view = card(text(schedule_texts_in(locale).talk(title=plain(post.title))), shown)
    return _below(_mention(post.schedule), view)


def published_embed(post: TopicPost) -> discord.Embed:
    """Returns the embed of a message for followers."""
    wording = post.topic.wording(post.locale)
    embed = discord.Embed(
        title=plain(wording.title),
        description=wording.summary,
        colour=accent_of(post.library),
        timestamp=embed_timestamp(post.key),
        url=wording.links[0].url if wording.links else None,
    )
    if footer := small_print(post.topic, post.library, post.locale):
        embed.add_field(name=NO_NAME, value=shortened(footer, MAX_FIELD), inline=False)
    return embed


def _context(key: PostKey) -> CardContext:
    # Nobody asked for it: only moderators may change the card.
    return CardContext(Visibility.PUBLIC, key.schedule_id)


def _why_button(post: TopicPost) -> WhyButton:
    return WhyButton(PostRef.of(post.key, post.locale), button(schedule_words_in(post.locale).why))


def line_above(schedule: Schedule) -> str:
    """Returns the mention and the opening line."""
    return " ".join(filter(None, [_mention(schedule), schedule.opening]))


def _mention(schedule: Schedule) -> str:
    return f"<@&{schedule.role_id}>" if schedule.role_id else ""


def _below(line: str, view: ui.LayoutView) -> ui.LayoutView:
    if not line:
        return view
    whole = ui.LayoutView(timeout=None).add_item(ui.TextDisplay(line))
    for part in view.children:
        whole.add_item(part)
    whole.stop()  # discord.py keeps views that are not stopped
    return whole
