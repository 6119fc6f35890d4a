"""When the bot speaks: the thresholds of replies that somebody asked for, and of those that nobody did."""

from __future__ import annotations

from typing import NamedTuple


class AskedPolicy(NamedTuple):
    """For commands, mentions, direct messages and messages picked by right-click: show what may be meant.

    `answer` and `offer` are fitted together with the confidence (calibration.json). The others were set by
    hand; tests/eval/calibrate.py prints what they come to.
    """

    answer: float
    """The least confidence of an answer."""
    offer: float
    """The least confidence of a topic that is offered."""
    alone: float = 0.5
    """From this confidence on a topic may be offered without another beside it."""
    rival: float = 0.75
    """Instead of an answer two topics are offered if the second has this share of the first's confidence."""
    worth_offering: float = 0.2
    """Another topic is offered if it has this share of the first's confidence…"""
    least_offered: float = 0.03
    """… and at least this confidence; a third of it for one that keeps the first from standing alone."""
    foreign_answer: float = 0.9
    """The least confidence of an answer where something unknown is asked of a thing: "the rules of chess"."""
    stated_answer: float = 0.95
    """The least confidence of an answer to a text that asks nothing. People tell the bot things, too."""
    stated_offer: float = 0.85
    """The least confidence of a topic that is offered to such a text."""


class UnaskedPolicy(NamedTuple):
    """For ordinary messages: reply only to a keyword, whole or with a slip that is hardly another word."""

    likeness: float = 0.7
    """The least likeness (0–1) of a misspelt word to one of a keyword's."""
    likeness_alone: float = 0.945
    """The same for a keyword of one word: "umrah" and "summa" are not "ummah"."""
    shortest_misspelt: int = 5
    """Shorter words have too many others that are one letter away."""


FOLLOW_UP = 0.8
"""The least confidence of an answer to somebody who replies to the bot in a channel: "what else?" may be
meant for others."""
UNASKED = UnaskedPolicy()
