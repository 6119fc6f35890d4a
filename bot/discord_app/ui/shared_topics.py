"""The data to share a topic, as text and as picture, on Discord and on the command line."""

from __future__ import annotations

from bot.discord_app.ui.directions import directed, is_right_to_left
from bot.discord_app.ui.strings import joined
from bot.knowledge.model import Library, Topic
from bot.outreach.sharing import Shared, without_markdown
from bot.pictures.card import Shape, Theme, TopicCard

ACCENT = 0x3E8EDE
"""The accent colour of communities that have none."""


def shared_topic(topic: Topic, library: Library, locale: str) -> Shared:
    """Returns a topic's data for sharing, in a language or the base language."""
    wording = topic.wording(locale)
    locale = wording.locale
    community = library.community_in(locale)
    document = topic.sources[0].document if topic.sources else ""
    sections = [source.section for source in topic.sources if source.document == document]
    hashtags = {tag.casefold(): tag for tag in reversed((*wording.hashtags, *community.hashtags))}
    return Shared(
        title=wording.title,
        summary=without_markdown(wording.summary),
        document=library.heading_in(library.documents[document].title, locale) if document else "",
        section=joined((library.heading_in(section, locale) for section in sections), locale),
        link=community.link,
        hashtags=tuple(reversed(hashtags.values())),
        community=community.name,
    )


def topic_card(shared: Shared, library: Library, locale: str, shape: Shape, theme: Theme) -> TopicCard:
    """Returns the picture's data, in the language of the text."""
    accent = library.community.accent_colour
    return TopicCard(
        title=directed(shared.title, locale),
        summary=directed(shared.summary, locale),
        source=directed(shared.shown_source, locale),
        community=directed(shared.community, locale),
        locale=locale,
        is_right_to_left=is_right_to_left(locale),
        accent=ACCENT if accent is None else accent,
        shape=shape,
        theme=theme,
    )
