"""What a keyword reply looks like."""

from __future__ import annotations

from discord import ui

from bot.discord_app.answers.cards import answer_card
from bot.discord_app.keyword_replies.components import Wish, WishButton, WishPress
from bot.discord_app.keyword_replies.strings import keyword_texts_in
from bot.discord_app.ui.builders import card, rows, text
from bot.discord_app.ui.components import Kind, Placement
from bot.knowledge.model import Library, Topic


def unasked_card(topic: Topic, library: Library, locale: str, author_id: int) -> ui.LayoutView:
    """The usual answer, with a way to decline it. Whoever goes on from it has asked."""
    texts = keyword_texts_in(locale)
    declining = [
        WishButton(WishPress(Wish.NOT_NOW, topic.id, locale, author_id), texts.not_now),
        WishButton(WishPress(Wish.NEVER, topic.id, locale, author_id), texts.opt_out),
    ]
    return answer_card(topic, library, locale, Placement(Kind.PUBLIC, author_id), removal=declining)


def opt_out_card(locale: str, person_id: int, *, is_out: bool) -> ui.LayoutView:
    """Tells somebody in private what they chose, with the way back."""
    texts = keyword_texts_in(locale)
    wish, label = (Wish.AGAIN, texts.opt_in) if is_out else (Wish.NEVER, texts.opt_out)
    return card(
        text(texts.opted_out if is_out else texts.opted_in),
        *rows([WishButton(WishPress(wish, "", locale, person_id), label)]),
    )
