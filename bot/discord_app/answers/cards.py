"""Builds the cards that reply to questions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import discord
from discord import ui

from bot.discord_app.answers.small_print import small_print, translation_note
from bot.discord_app.answers.strings import answer_texts_in
from bot.discord_app.core.card_buttons import (
    Action,
    BrowseButton,
    BrowsePress,
    ButtonPress,
    CardButton,
    Items,
    TopicSelect,
    VoteRow,
    all_topics_button,
    language_select,
    no_votes,
)
from bot.discord_app.core.card_context import CardContext, CardState, Visibility
from bot.discord_app.core.topic_pages import page_of
from bot.discord_app.ui.builders import (
    Picture,
    accent_of,
    button,
    card,
    heading,
    link_button,
    paragraphs,
    row,
    rows,
    select,
    small,
    text,
    topic_options,
)
from bot.discord_app.ui.catalogues import sorted_languages
from bot.discord_app.ui.command_mentions import PLAIN, CommandMentions
from bot.discord_app.ui.components import MAX_LABEL
from bot.discord_app.ui.directions import in_reading_order
from bot.discord_app.ui.markdown import as_written, plain, quoted, shortened
from bot.discord_app.ui.strings import texts_in, without_question_mark
from bot.knowledge.model import Answer, Library, NoMatch, Reply, Suggestions, Topic, Wording
from bot.knowledge.schema import MAX_SUMMARY

MAX_BESIDE = 800
"""Characters of each of two summaries side by side."""
MAX_QUOTED_QUESTION = 150
"""Characters of a question that a card quotes."""
_PLACE = "\0"
"""A placeholder for a question."""
QUOTED_QUESTION_ID = 1000
"""The id of the component that quotes the question."""


def reply_card(
    reply: Reply,
    library: Library,
    context: CardContext,
    quoted_question: str | None = None,
    *,
    vote_row: VoteRow = no_votes,
    commands: CommandMentions = PLAIN,
) -> ui.LayoutView:
    """Returns the card of a reply. Its buttons turn it into answers."""
    texts, shared = answer_texts_in(reply.locale), texts_in(reply.locale)
    topics: tuple[Topic, ...] = ()
    hint = commands.linked(texts.how_to_ask)
    match reply:
        case Answer():
            return answer_card(
                reply.topic, library, reply.locale, context, quoted_question, vote_row=vote_row
            )
        case Suggestions() if reply.count == 1:
            title = plain(without_question_mark(reply.offered[0].wording(reply.locale).title))
            intro, topics, hint = shared.did_you_mean_one(title=f"*{title}*"), reply.offered, ""
        case Suggestions():
            intro, topics, hint = shared.did_you_mean, reply.offered, ""
        case NoMatch() if not reply.query.strip():
            intro = shared.nothing_asked
        case NoMatch() if reply.closest:
            intro, topics = f"{shared.no_match} {shared.closest}", reply.closest
        case NoMatch():
            intro = shared.no_match
    buttons = [all_topics_button(reply.locale, context), *_dismiss_button(reply.locale, context)]
    return card(
        *quoted_question_part(quoted_question),
        text(intro),
        *_choice(topics, reply.locale, context),
        *([text(small(hint))] if hint else []),
        row(*in_reading_order(buttons, reply.locale)),
    )


def answer_card(
    topic: Topic,
    library: Library,
    locale: str,
    context: CardContext,
    quoted_question: str | None = None,
    *,
    vote_row: VoteRow = no_votes,
    dismiss_buttons: Items | None = None,
    second_locale: str = "",
) -> ui.LayoutView:
    """Returns the card of a topic: title, summary, picture, source, links, and buttons.

    With a second language, shows title and summary in both, and everything else in the first.

    `dismiss_buttons` replace the button that deletes the card. A card with vote buttons offers a report only
    after an unhelpful vote. Other cards have a button for reports.
    """
    wording = topic.wording(locale)
    related = [library.topics[each] for each in topic.related if each in library.topics]
    if dismiss_buttons is None:
        dismiss_buttons = _dismiss_button(locale, context)
    footer = small_print(topic, library, locale, second_locale)
    # A preview isn't posted yet, so nobody can vote on it.
    votes = list(vote_row(topic.id, locale)) if context.visibility is not Visibility.PREVIEW else []
    buttons = [
        *_actions(topic, library, locale, context),
        *(votes or [report_button(topic.id, locale, context)]),
        *dismiss_buttons,
    ]
    return card(
        *quoted_question_part(quoted_question),
        *_title_and_summary(wording, MAX_BESIDE if second_locale else MAX_SUMMARY),
        *_second_language(topic, second_locale),
        *([Picture(wording.image)] if wording.image else []),
        *([text(small(footer))] if footer else []),
        *rows(
            map(link_button, wording.links),
            in_reading_order(buttons, locale),
            _related(related, locale, context),
            language_select(topic, locale, context, second_locale),
        ),
        accent=accent_of(library),
    )


def details_card(topic: Topic, library: Library, locale: str) -> ui.LayoutView:
    """Returns the card of **Read more**: the details, or the summary if the topic no longer has details."""
    wording = topic.detailed(locale)
    note = translation_note(wording, locale)
    return card(
        heading(wording.title, wording.locale),
        paragraphs(wording.details or wording.summary, wording.locale),
        *([text(small(note))] if note else []),
        accent=accent_of(library),
    )


def note_card(markdown: str, locale: str, context: CardContext) -> ui.LayoutView:
    """Returns a card with a text instead of a reply."""
    return card(text(markdown), *rows(_dismiss_button(locale, context)))


def quote_question(question: str, locale: str, to_mention: str | None = None) -> str:
    """Returns the lines above a public reply: the question, and a mention of the person it is for."""
    texts = answer_texts_in(locale)
    lines = [texts.addressed(mention=to_mention)] if to_mention else []
    if quoted_text := quoted(question, MAX_QUOTED_QUESTION):
        lines.append(small(texts.asked(question=quoted_text)))
    return "\n".join(lines)


def question_in(quoted_question: str | None, locale: str) -> str | None:
    """Returns the question that a card quotes, perhaps only its beginning."""
    # The card may be older or another person's, so in another language.
    for texts in map(answer_texts_in, (locale, *sorted_languages())):
        before, after = (re.escape(part) for part in texts.asked(question=_PLACE).split(_PLACE))
        if match := re.search(f"{before}(.+){after}$", quoted_question or ""):
            return as_written(match[1])
    return None


def quoted_question_of(message: discord.Message | None) -> str | None:
    """Returns the lines above the reply in a message."""
    for component in message.components if message else ():
        if isinstance(component, discord.Container):
            for part in component.children:
                if isinstance(part, discord.TextDisplay) and part.id == QUOTED_QUESTION_ID:
                    return part.content
    return None


def quoted_question_part(quoted_question: str | None) -> Items:
    """Returns the beginning of a card that quotes a question."""
    return [text(quoted_question, QUOTED_QUESTION_ID)] if quoted_question else []


def _choice(topics: Sequence[Topic], locale: str, context: CardContext) -> Iterator[ui.Item[Any]]:
    """Yields a button for each topic. If two labels would look the same, adds a numbered list of titles."""
    if not topics:
        return
    titles = [topic.wording(locale).title for topic in topics]
    if len({shortened(title, MAX_LABEL) for title in titles}) < len(titles):
        titles = [f"{number}. {title}" for number, title in enumerate(titles, 1)]
        yield text("\n".join(map(plain, titles)))
    yield row(
        *(
            CardButton(ButtonPress(Action.SHOW, topic.id, locale, context), button(title))
            for topic, title in zip(topics, titles, strict=True)
        )
    )


def _actions(
    topic: Topic, library: Library, locale: str, context: CardContext
) -> Iterator[CardButton | BrowseButton]:
    texts = answer_texts_in(locale)

    def press(action: Action) -> ButtonPress:
        return ButtonPress(action, topic.id, locale, context)

    if context.visibility is Visibility.PREVIEW:
        yield CardButton(press(Action.POST), button(texts.post, discord.ButtonStyle.success))
    if topic.detailed(locale).details:
        yield CardButton(press(Action.MORE), button(texts.read_more, discord.ButtonStyle.primary))
    if context.visibility is Visibility.BROWSER:
        page = page_of(topic, library)
        yield BrowseButton(BrowsePress(page, locale, context), button(texts.back_to_topics))


def report_button(topic_id: str, locale: str, context: CardContext, *, read_in: str = "") -> CardButton:
    """Returns the button that opens the form to report a mistake in an answer in `locale`.

    `read_in` is the button's language, if it is another one.
    """
    press = ButtonPress(Action.REPORT, topic_id, locale, context)
    return CardButton(press, button(answer_texts_in(read_in or locale).report))


def _related(topics: Sequence[Topic], locale: str, context: CardContext) -> Iterator[TopicSelect]:
    if topics:
        options = topic_options(topics, locale)
        yield TopicSelect(CardState(locale, context), select(answer_texts_in(locale).related, options))


def _dismiss_button(locale: str, context: CardContext) -> Iterator[CardButton]:
    """Yields the button that deletes a public card. People can dismiss a private one in Discord itself."""
    if context.visibility is Visibility.PUBLIC:
        yield CardButton(
            ButtonPress(Action.REMOVE, "", locale, context), button(answer_texts_in(locale).remove)
        )


def _title_and_summary(wording: Wording, limit: int) -> list[ui.Item[Any]]:
    locale = wording.locale
    return [heading(wording.title, locale), paragraphs(shortened(wording.summary, limit), locale)]


def _second_language(topic: Topic, locale: str) -> Iterator[ui.Item[Any]]:
    if locale:
        yield ui.Separator()
        yield from _title_and_summary(topic.wording(locale), MAX_BESIDE)
