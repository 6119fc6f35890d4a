"""Sets the thresholds for replies: to people who ask the bot, and to messages that don't."""

from __future__ import annotations

from typing import NamedTuple


class AskedPolicy(NamedTuple):
    """For commands, mentions, direct messages and **Answer this**: shows topics that are likely enough.

    `answer` and `offer` are fitted together with the confidence (calibration.json). The other thresholds were
    set by hand. tests/eval/calibrate.py prints their effects.
    """

    answer: float
    """The minimum confidence for an answer."""
    offer: float
    """The minimum confidence that one of the first three topics is right, for offering topics."""
    alone: float = 0.6
    """From this confidence on, a topic may be offered alone."""
    lead: float = 0.45
    """Offers topics instead of an answer if the first isn't far enough ahead of the others, by its score plus
    BM25. Multiplied by the natural logarithm of the number of topics: of more topics, more are similar."""
    rivals: float = 1.0
    """Offers topics instead of an answer if the second and the third together reach this confidence. Then
    several topics fit: "partnerships"."""
    each_subject: float = 0.77
    """The minimum confidence in each of two topics that the parts of a question ask for. The topic of a short
    part may be chance: "is it a country"."""
    worth_offering: float = 0.2
    """Offers another topic if it has this share of the first's confidence…"""
    least_offered: float = 0.04
    """… and at least this confidence. A third of it suffices for a topic offered so that the first isn't
    alone."""
    named_answer: float = 0.6
    """The minimum confidence if a question says only a topic's name, perhaps misspelt: "rosmocos"."""
    foreign_answer: float = 0.935
    """The minimum confidence if a question asks for an unknown property of a thing: "the rules of chess"."""
    measured_answer: float = 0.993
    """The minimum confidence if it asks for a number or another property that the topic lacks: "how high"."""
    stated_answer: float = 0.965
    """The minimum confidence for an answer to a statement. People also tell the bot things."""
    stated_offer: float = 0.89
    """The minimum confidence for offering a topic after a statement."""
    expected_answer: float = 0.81
    """The minimum confidence for an answer to a statement if a fifth of the topic's example questions are
    statements: "my card was declined"."""
    expected_offer: float = 0.68
    """The minimum confidence for offering such a topic."""


class KeywordPolicy(NamedTuple):
    """For ordinary messages: replies only to a keyword, exact or with a clear typing error."""

    likeness: float = 0.7
    """The minimum similarity (0–1) of a misspelt word to a word of a keyword."""
    likeness_alone: float = 0.945
    """The same for a keyword of one word: "umrah" and "summa" must not match "ummah"."""
    shortest_misspelt: int = 5
    """Shorter words are too often one letter away from others."""


FOLLOW_UP = 0.85
"""The minimum confidence if somebody replies to the bot in a channel: "what else?" may be for others."""
KEYWORD_POLICY = KeywordPolicy()
