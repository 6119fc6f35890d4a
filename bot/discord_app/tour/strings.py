"""What the tour says."""

from __future__ import annotations

from dataclasses import dataclass

from bot.discord_app.ui.i18n import by_language


@dataclass(frozen=True, slots=True)
class TourTexts:
    """The words of the tour in one language. Braces stand for values."""

    place: str
    """{number} of {total}."""
    back: str
    next: str
    finish: str
    read_more: str
    again: str
    quiz: str
    nothing: str
    no_quiz: str
    end: str
    """The heading of the last page."""
    keep: str
    """Stands above the file with all topics."""
    file_name: str
    """Without its ending."""
    and_more: str
    """{count} topics that the list has no room for."""
    card_title: str
    """{community}."""
    card_title_nameless: str
    card_said: str
    """{total}: how many topics the tour has."""
    start: str
    posted: str
    """{link}."""
    cannot_post: str
    """{permissions} that the bot lacks."""


ENGLISH = TourTexts(
    place="{number} of {total}",
    back="◀ Back",
    next="Next ▶",
    finish="To the end ▶",
    read_more="Read more",
    again="From the beginning",
    quiz="Take the quiz",
    nothing="There are no topics here.",
    no_quiz="These topics have no quiz questions.",
    end="That was the tour",
    keep="All of it in one file, to keep:",
    file_name="tour",
    and_more="and {count} more",
    card_title="Start here: {community}",
    card_title_nameless="Start here",
    card_said="A short tour leads you through {total} topics, one page each. Only you see it.",
    start="Start the tour",
    posted="Posted: {link}\nTo pin it, open the menu of that message and choose **Pin Message**.",
    cannot_post="I can't post in this channel: I lack {permissions}.",
)

tour_texts_in = by_language(ENGLISH)
"""Returns the texts in a language, or in English if there are none in it."""
