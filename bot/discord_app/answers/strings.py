"""What the bot says around answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.discord_app.ui.i18n import by_language


@dataclass(frozen=True, slots=True)
class AnswerTexts:
    """The words of answers in one language. Braces stand for values."""

    # On buttons and selects
    read_more: str
    report: str
    remove: str
    post: str
    back_to_topics: str
    related: str

    # Above an answer
    asked: str
    """The question that a public card replies to: {question}."""
    addressed: str
    """The person whom a public card is for: {mention}."""
    answers: str
    """The message that a public card replies to without being a Discord reply: {link}."""

    # Replies
    how_to_ask: str
    source: str
    """The source of an answer: {document} and {section}."""
    unreviewed: str
    """No speaker of the language has read the translation."""
    untranslated: str
    """The topic isn't translated into {language}. It is shown in {shown}."""
    partly_untranslated: str
    """{parts} aren't translated into {language}. They are shown in {shown}."""
    parts: Mapping[str, str]
    """The names of parts of an answer, by their keys."""
    withheld: str
    """Discord doesn't show the bot the message that was replied to."""
    no_text: str
    """The message to answer has no text."""
    welcome: str
    """Somebody says thanks in a direct message."""
    at_hand: str
    """Somebody says "ok" or the like in a direct message."""
    people_only: str
    """A bot wrote the message to answer."""
    posted: str
    """The reply was posted: {link}."""
    posted_unseen: str
    """Discord shows the reply only to the person who posted it."""

    # Refusals
    topic_off: str
    message_gone: str
    may_not_post: str
    """The person may not write in the channel."""
    not_yours: str
    private_and_to: str
    to_a_bot: str


ENGLISH = AnswerTexts(
    read_more="Read more",
    report="Report a mistake",
    remove="Remove",
    post="Post as reply",
    back_to_topics="Back to topics",
    related="Related topics",
    asked="Asked: “{question}”",
    addressed="For {mention}",
    answers="Answer to {link}",
    how_to_ask="Type `/ask` to see what I can explain, or look through `/topics`.",
    source="From *{document}*, {section}",
    unreviewed="translation not yet reviewed",
    untranslated="not yet translated into {language}, so this is in {shown}",
    partly_untranslated="not yet translated into {language}, so in {shown}: {parts}",
    parts={"details": "“Read more”", "links": "the links", "image": "the description of the picture"},
    withheld="Discord doesn't show me the message that you replied to. Long-press or right-click that "
    "message, then choose **Apps**, **Answer this**.",
    no_text="That message has no text that I could answer.",
    welcome="You're welcome! 🙂 Write to me whenever you have another question.",
    at_hand="🙂 I'm here whenever you have a question.",
    people_only="I only answer messages from people.",
    posted="Posted: {link}",
    posted_unseen="Only you can see it: this server doesn't let your own apps post for everyone.",
    topic_off="That topic is switched off here.",
    message_gone="The message that you wanted me to answer was deleted.",
    may_not_post="You can't write in this channel, so I can't post for you.",
    not_yours="Only the person who asked, or somebody with the **Manage Messages** permission, can remove "
    "this.",
    private_and_to="An answer can't be both `private` and `to` somebody. Please choose one of the two.",
    to_a_bot="Please choose a person for `to`, not a bot.",
)

answer_texts_in = by_language(ENGLISH)
"""Returns the texts in a language, or in English if there are none in it."""
