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
    why="What was wrong?",
    reasons={
        Reason.WRONG_TOPIC: "It doesn't answer the question",
        Reason.UNCLEAR: "It is unclear",
        Reason.TOO_SHORT: "Something is missing",
        Reason.OUTDATED: "It is wrong or out of date",
    },
    expected="It should have been …",
    noted_helpful="Saved: **helpful**. To change your vote, press the other button.",
    changed_to_helpful="Changed to **helpful**.",
    noted_unhelpful="Saved: **not helpful**.",
    changed_to_unhelpful="Changed to **not helpful**.",
    invitation="If you like, say why. Nobody sees your name.",
    thanks="Thank you! Saved: {reason}.",
    thanks_and="Thank you! If you like, choose the right topic.",
    thanks_expected="Thank you! Saved: it should have been {title}.",
)

feedback_texts_in = by_language(ENGLISH)
"""Returns the texts in a language, or in English if there are none in it."""
