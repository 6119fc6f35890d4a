"""Writes the subtext of an answer: its sources, and the parts that aren't translated or reviewed."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import get_args

from bot.discord_app.answers.strings import Part, answer_texts_in
from bot.discord_app.ui.catalogues import in_place
from bot.discord_app.ui.language_table import language_name
from bot.discord_app.ui.markdown import plain, shortened
from bot.discord_app.ui.strings import joined, texts_in
from bot.knowledge.model import Library, Topic, Wording

MAX_SOURCE = 1000
"""Characters of the sources. With the longest title and summary, a card keeps to Discord's limit of 4000."""


def small_print(topic: Topic, library: Library, locale: str, second_locale: str = "") -> str:
    """Returns the subtext. Empty if there is nothing to say."""
    notes = [_sources(topic, library, locale)] if topic.sources else []
    notes += _translation_notes(topic, locale)
    if second_locale:
        notes += [in_place(each, locale) for each in _translation_notes(topic, second_locale)]
    return " · ".join(dict.fromkeys(notes))


def translation_note(wording: Wording, locale: str) -> str:
    """Returns a note for readers if a text isn't translated or reviewed in their language."""
    texts = answer_texts_in(locale)
    if wording.locale.partition("-")[0] != locale.partition("-")[0]:
        wanted, shown = language_name(locale), language_name(wording.locale)
        return texts.untranslated(language=wanted, shown=shown)
    return "" if wording.reviewed else texts.unreviewed


def _translation_notes(topic: Topic, locale: str) -> list[str]:
    notes = [_untranslated_parts(topic, locale), translation_note(topic.wording(locale), locale)]
    return [each for each in notes if each]


def _untranslated_parts(topic: Topic, locale: str) -> str:
    texts, wording = answer_texts_in(locale), topic.wording(locale)
    parts = [texts.part(key) for key in get_args(Part) if key in wording.untranslated]
    if not parts:
        return ""
    return texts.partly_untranslated(
        language=language_name(wording.locale),
        shown=language_name(topic.base.locale),
        parts=joined(parts, locale),
    )


def _sources(topic: Topic, library: Library, locale: str) -> str:
    """Names each document with its sections, in the order of the topic."""
    lines = [
        answer_texts_in(locale).source(
            document=plain(library.heading_in(library.documents[document].title, locale)),
            section=joined((plain(library.heading_in(source.section, locale)) for source in sources), locale),
        )
        for document, sources in groupby(topic.sources, key=attrgetter("document"))
    ]
    return shortened(texts_in(locale).semicolon.join(lines), MAX_SOURCE)
