"""What is said around votes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.discord_app.ui.i18n import by_language
from bot.storage.votes import Reason


@dataclass(frozen=True, slots=True)
class FeedbackTexts:
    """The words of the votes in one language. Braces stand for what is filled in."""

    # On buttons and selects
    helpful: str
    unhelpful: str
    why: str
    reasons: Mapping[Reason, str]
    expected: str

    # What comes of a vote
    noted_helpful: str
    changed_to_helpful: str
    noted_unhelpful: str
    changed_to_unhelpful: str
    invitation: str
    """To say why it didn't help."""
    thanks: str
    """{reason}."""
    thanks_and: str
    """Where the next thing to say is what it should have been."""
    thanks_expected: str
    """{title}."""


ENGLISH = FeedbackTexts(
    helpful="Helpful",
    unhelpful="Not helpful",
    why="What was wrong?",
    reasons={
        Reason.WRONG_TOPIC: "It isn't what was asked",
        Reason.UNCLEAR: "It is unclear",
        Reason.TOO_SHORT: "It lacks what I need",
        Reason.OUTDATED: "It is wrong or out of date",
    },
    expected="It should have been …",
    noted_helpful="Noted: **helpful**. If you change your mind, press the other button.",
    changed_to_helpful="Changed: **helpful**.",
    noted_unhelpful="Noted: **not helpful**.",
    changed_to_unhelpful="Changed: **not helpful**.",
    invitation="If you like, say why. Nobody is shown your name.",
    thanks="Thank you! Noted: {reason}.",
    thanks_and="Thank you! If you like, say what it should have been.",
    thanks_expected="Thank you! Noted: it should have been {title}.",
)

feedback_texts_in = by_language(ENGLISH)
"""Returns the texts in a language, or in English if there are none in it."""
