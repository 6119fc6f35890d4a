"""What the bot says in its own words, in one place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Texts:
    """The bot's own words in one language. Braces stand for what is filled in."""

    read_more: str
    did_you_mean: str
    no_match: str
    nothing_asked: str
    how_to_ask: str
    source: str
    """Where an answer comes from: {document} and {section}."""
    topic_gone: str
    failure: str
    """Something went wrong: {reference} finds it in the log."""


ENGLISH = Texts(
    read_more="Read more",
    did_you_mean="Did you mean one of these?",
    no_match="I have no topic that answers this.",
    nothing_asked="What would you like to know?",
    how_to_ask="Start typing after `/ask` to see what I can explain.",
    source="From *{document}*, {section}",
    topic_gone="That topic is no longer here. Start typing after `/ask` to see what I can explain now.",
    failure="Something went wrong on my side, and I have made a note of it. Reference: `{reference}`.",
)

_CATALOGUES = {"en": ENGLISH}


def texts_in(locale: str) -> Texts:
    """The texts in a language, or in English where there is no catalogue for it."""
    return _CATALOGUES.get(locale.partition("-")[0], ENGLISH)
