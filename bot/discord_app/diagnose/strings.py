"""What `/diagnose` says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.discord_app.ui.i18n import by_language
from bot.knowledge.decision import Reason


@dataclass(frozen=True, slots=True)
class DiagnosisTexts:
    """The words of a diagnosis in one language. Braces stand for what is filled in."""

    title: str

    # What comes of it where the bot is asked
    asked: str
    answer: str
    """{title}, {confidence}."""
    one_suggestion: str
    """{title}."""
    suggestions: str
    """{titles}."""
    closest: str
    """{titles}."""
    no_match: str

    # Why
    reasons: Mapping[Reason, str]
    """{title}, {confidence} of the likeliest topic; {answer} and {offer}, the least for each; {rival}."""
    exact: str
    """{title}."""
    no_words: str
    framed: str
    """A topic's name with other words around it: {title}."""
    states: str
    part: str
    """{part}."""
    rejected: str
    """{titles}."""
    unknown: str
    """{words}."""
    addresses: str
    """{addresses}."""
    switched_off: str
    """What would have been answered or offered: {titles}."""

    # What would change it
    add_question: str
    """{title}, {question}."""
    tell_apart: str
    """{question}."""
    new_topic: str

    # The likeliest topics
    candidates: str
    candidate: str
    """{title}, {confidence}."""

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
    asked="**If somebody asks me this here**",
    answer="I answer with *{title}*, {confidence} sure.",
    one_suggestion="I am not sure, so I ask whether *{title}* is meant.",
    suggestions="I am not sure, so I suggest: {titles}.",
    closest="I say that no topic answers it, and show the closest: {titles}.",
    no_match="I say that no topic answers it.",
    reasons={
        Reason.SURE: "For an answer I have to be {answer} sure.",
        Reason.RIVAL: "I am {confidence} sure of *{title}*, which is enough for an answer. But *{rival}* "
        "is nearly as likely.",
        Reason.LIKELY: "I am {confidence} sure of *{title}*. For an answer I have to be {answer} sure.",
        Reason.TWO_SUBJECTS: "It asks about two topics at once.",
        Reason.TIED: "They fit equally well, so I can't be sure of any of them.",
        Reason.NAMED: "I am only {confidence} sure of the likeliest topic. But it is a question with a "
        "topic's name.",
        Reason.UNLIKELY: "The likeliest topic is *{title}*, {confidence}. I have to be {offer} sure to "
        "suggest it, and {answer} sure to answer with it.",
    },
    exact="It is exactly a name or an example question of *{title}*.",
    no_words="It has no words to search for.",
    framed="It is a name or an example question of *{title}* with only common words around it.",
    states="It isn't a question, so I have to be surer than with one.",
    part="I used only this part: “{part}”.",
    rejected="It says that these are not meant: {titles}.",
    unknown="No topic uses these words: {words}.",
    addresses="I ignored addresses: {addresses}.",
    switched_off="Switched off here: {titles}.",
    add_question="If *{title}* answers it, add this to its example questions: “{question}”.",
    tell_apart="If only one of these topics answers it, add this to its example questions: “{question}”.",
    new_topic="No topic is about it. It needs a new topic.",
    candidates="The likeliest topics:",
    candidate="*{title}*, {confidence} likely",
    unasked="**If somebody writes it here without asking me**",
    keyword="It names *{title}* by a keyword: {keywords}.",
    no_keyword="It contains no keyword of a topic.",
    question="It looks like a question.",
    no_question="It doesn't look like a question.",
    would_reply="I would reply.",
    would_not_reply="I wouldn't reply: {why}",
    permissions="**What I may do here**",
    none_lacking="I have everything that I need.",
    lacking="I don't have: {permissions}.",
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
