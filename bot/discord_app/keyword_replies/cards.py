"""Builds keyword replies, and the card for opting out of them."""

from __future__ import annotations

from discord import ui

from bot.discord_app.answers.cards import answer_card
from bot.discord_app.core.card_buttons import VoteRow
from bot.discord_app.core.card_context import CardContext, Visibility
from bot.discord_app.keyword_replies.components import OptOutAction, OptOutButton, OptOutPress
from bot.discord_app.keyword_replies.strings import keyword_texts_in
from bot.discord_app.ui.builders import button, card, row, text
from bot.knowledge.model import Library, Topic


def keyword_card(
    topic: Topic, library: Library, locale: str, author_id: int, vote_row: VoteRow
) -> ui.LayoutView:
    """Returns the usual answer with buttons to decline it. The cards that it opens have no such buttons."""
    texts = keyword_texts_in(locale)
    dismiss_buttons = [
        OptOutButton(OptOutPress(OptOutAction.NOT_NOW, topic.id, locale, author_id), button(texts.not_now)),
        OptOutButton(OptOutPress(OptOutAction.NEVER, topic.id, locale, author_id), button(texts.opt_out)),
    ]
    context = CardContext(Visibility.PUBLIC, author_id)
    return answer_card(topic, library, locale, context, vote_row=vote_row, dismiss_buttons=dismiss_buttons)


def opt_out_card(locale: str, person_id: int, *, is_out: bool) -> ui.LayoutView:
    """Returns a card that confirms a person's choice, with a button to undo it."""
    texts = keyword_texts_in(locale)
    action, label = (OptOutAction.AGAIN, texts.opt_in) if is_out else (OptOutAction.NEVER, texts.opt_out)
    back = OptOutButton(OptOutPress(action, "", locale, person_id), button(label))
    return card(text(texts.opted_out if is_out else texts.opted_in), row(back))
