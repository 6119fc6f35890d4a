"""What `/diagnose` says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.discord_app.ui.i18n import by_language


@dataclass(frozen=True, slots=True)
class DiagnosisTexts:
    """The words of a diagnosis in one language. Braces stand for what is filled in."""

    title: str

    # What comes of it where the bot is asked
    asked: str
    answer: str
    """{title}, {confidence}."""
    suggestions: str
    """{titles}."""
    closest: str
    """{titles}."""
    no_match: str
    named: str
    """{title}."""
    evidence: str
    """{title}, {confidence}, {score}, {familiarity}, {substance}."""
    nothing_shared: str
    meaning: str
    switched_off: str
    """What would have been answered or offered: {titles}."""

    # What comes of it where nobody asks
    unasked: str
    keyword: str
    """{title}, {keywords}."""
    no_keyword: str
    question: str
    no_question: str
    would_reply: str
    would_not_reply: str
    """{why}."""

    # What the bot may do
    permissions: str
    none_lacking: str
    lacking: str
    """{permissions}."""
    names: Mapping[str, str]
    """Of the permissions, as Discord shows them."""


ENGLISH = DiagnosisTexts(
    title="Diagnosis",
    asked="**If I am asked this here**",
    answer="I answer with *{title}*, {confidence} sure.",
    suggestions="I am not sure and offer: {titles}.",
    closest="I say that no topic answers it, and offer the closest: {titles}.",
    no_match="I say that no topic answers it.",
    named="It is, word for word, a name or an example question of *{title}*.",
    evidence="{title}: **{confidence}** · score {score} · known {familiarity} · weight {substance}",
    nothing_shared="It shares no word with any topic.",
    meaning="Percent: how likely the topic answers it. Score: how much the words point to this topic rather "
    "than others. Known: how much of the text the topic has words for. Weight: how telling these words are; "
    "a rare one is about 4.",
    switched_off="Switched off here, or it would be among them: {titles}.",
    unasked="**If somebody just writes it here**",
    keyword="It names *{title}* by a keyword: {keywords}.",
    no_keyword="It holds no topic's keyword.",
    question="It reads like a question.",
    no_question="It doesn't read like a question.",
    would_reply="I would reply.",
    would_not_reply="I would not reply: {why}",
    permissions="**What I may do here**",
    none_lacking="Everything that I need.",
    lacking="I lack: {permissions}.",
    names={
        "view_channel": "View Channel",
        "read_messages": "View Channel",
        "send_messages": "Send Messages",
        "send_messages_in_threads": "Send Messages in Threads",
        "read_message_history": "Read Message History",
    },
)

diagnosis_texts_in = by_language(ENGLISH)
"""Returns the texts in a language, or in English if there are none in it."""
