"""Builds the cards of `/help` and `/about`."""

from __future__ import annotations

from discord import ui

from bot.discord_app.core.card_buttons import BrowseButton, all_topics_button
from bot.discord_app.core.card_context import CardContext, Visibility
from bot.discord_app.help.strings import help_texts_in
from bot.discord_app.ui.builders import card, heading, paragraphs, row, small, text
from bot.discord_app.ui.command_mentions import CommandMentions
from bot.discord_app.ui.markdown import plain, shortened
from bot.discord_app.ui.strings import texts_in
from bot.knowledge.model import Library

MAX_DOCUMENTS = 1500
"""Characters of the documents' titles."""


def help_card(locale: str, person_id: int, commands: CommandMentions) -> ui.LayoutView:
    """Returns the card with the ways to ask."""
    texts = help_texts_in(locale)
    return card(
        heading(texts.help_title), text(commands.linked(texts.help)), row(_to_topics(locale, person_id))
    )


def about_card(
    library: Library,
    name: str,
    locale: str,
    person_id: int,
    commands: CommandMentions,
    *,
    reads_all: bool = False,
) -> ui.LayoutView:
    """Returns the card about the bot, its knowledge, and the data that it reads and stores."""
    texts, shared = help_texts_in(locale), texts_in(locale)
    reads = shared.reads_all if reads_all else shared.reads_addressed
    community = library.community_in(locale)
    headings = (library.heading_in(document.title, locale) for document in library.documents.values())
    titles = "\n".join(f"- {plain(heading)}" for heading in headings)
    documents = (
        [text(f"{texts.documents}\n{shortened(titles, MAX_DOCUMENTS)}")]
        if titles and any(topic.sources for topic in library)
        else []
    )
    return card(
        heading(texts.about_title(name=name)),
        *([paragraphs(community.about, locale)] if community.about else []),
        text(f"{_collection(library, locale)} {_origin(library, locale)}"),
        *documents,
        *([text(texts.contact(contact=community.contact))] if community.contact else []),
        text(commands.linked(f"{texts.privacy}\n{reads} {texts.remembers}")),
        row(_to_topics(locale, person_id)),
        text(small(shared.count(count=len(library)))),
    )


def _collection(library: Library, locale: str) -> str:
    texts, name = help_texts_in(locale), library.community_in(locale).name
    return texts.about_community(community=f"**{plain(name)}**") if name else texts.about


def _origin(library: Library, locale: str) -> str:
    """Says what answers are based on: documents, if all or some topics name one."""
    texts = help_texts_in(locale)
    sourced = [bool(topic.sources) for topic in library]
    if not any(sourced):
        return texts.from_topics
    return texts.from_documents if all(sourced) else texts.partly_from_documents


def _to_topics(locale: str, person_id: int) -> BrowseButton:
    return all_topics_button(locale, CardContext(Visibility.BROWSER, person_id))
