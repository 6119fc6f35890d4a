"""What the bot says in its own words, in one place. What only moderators read has a module of its own."""

from __future__ import annotations

from dataclasses import dataclass

from bot.discord_app.ui.i18n import by_language


@dataclass(frozen=True, slots=True)
class Texts:
    """The bot's own words in one language. Braces stand for what is filled in."""

    # On buttons and selects
    read_more: str
    report: str
    remove: str
    post: str
    all_topics: str
    back_to_topics: str
    previous: str
    next: str
    related: str
    pick_topic: str
    pick_document: str

    # Above an answer
    asked: str
    """What a public card replies to: {question}."""
    addressed: str
    """Whom a public card is for: {mention}."""
    answers: str
    """Which message a public card replies to that can't be a reply itself: {link}."""

    # Replies
    did_you_mean: str
    no_match: str
    closest: str
    """Beside topics that may be of use though they don't match."""
    nothing_asked: str
    how_to_ask: str
    source: str
    """Where an answer comes from: {document} and {section}."""
    withheld: str
    """Discord doesn't show the bot the message that was replied to."""
    no_text: str
    """The message to answer holds no text."""
    people_only: str
    """The message to answer is a bot's."""
    posted: str
    """The reply was posted: {link}."""
    posted_unseen: str
    """Discord shows it to the one who posted it alone."""

    # Refusals
    topic_gone: str
    topic_off: str
    message_gone: str
    may_not_post: str
    """The person may not write in the channel themselves."""
    not_yours: str
    private_and_to: str
    to_a_bot: str
    too_much: str
    """Of the one who asked."""
    too_much_here: str
    """Of all who ask in this place."""
    not_saved: str
    not_shown: str
    """The database can't be reached."""
    failure: str
    """Something went wrong: {reference} finds it in the log."""

    # The browser of topics
    topics: str
    more_topics: str
    no_topics: str
    page: str
    """{page} of {pages}."""
    count: str
    """How many topics there are: {count}."""

    # A mistake
    report_title: str
    what_is_wrong: str
    report_use: str
    report_thanks: str

    # About the bot
    help_title: str
    help: str
    about_title: str
    """{name}: the bot's."""
    about: str
    documents: str
    privacy: str
    reads_addressed: str
    reads_all: str
    """Where the operator enables keyword replies."""
    remembers: str


ENGLISH = Texts(
    read_more="Read more",
    report="Report a mistake",
    remove="Remove",
    post="Post as reply",
    all_topics="All topics",
    back_to_topics="Back to topics",
    previous="◀ Previous",
    next="Next ▶",
    related="Related topics",
    pick_topic="Pick a topic",
    pick_document="Pick a document",
    asked="Asked: “{question}”",
    addressed="For {mention}",
    answers="Answer to {link}",
    did_you_mean="Did you mean one of these?",
    no_match="I have no topic that answers this.",
    closest="The closest that I have:",
    nothing_asked="What would you like to know?",
    how_to_ask="Start typing after `/ask` to see what I can explain, or look through `/topics`.",
    source="From *{document}*, {section}",
    withheld="Discord doesn't show me the message that you replied to. Hold or right-click that message and "
    "pick **Apps**, **Answer this**.",
    no_text="There is no text in that message for me to answer.",
    people_only="I only answer what people write.",
    posted="Posted: {link}",
    posted_unseen="Only you can see it: this server doesn't let you show others what your own apps say.",
    topic_off="That topic is switched off here.",
    topic_gone="That topic is no longer here. Start typing after `/ask` to see what I can explain now.",
    message_gone="The message that you wanted to answer is gone.",
    may_not_post="You can't write here, so I don't post for you.",
    not_yours="Only the one who asked, or somebody who may manage messages, can remove this.",
    private_and_to="An answer is either `private` or `to` somebody. Please choose one of the two.",
    to_a_bot="Bots don't read answers. Please pick a person for `to`.",
    too_much="That was a lot at once. Please give me a minute, then ask again.",
    too_much_here="A lot is being asked here just now. Please give me a minute, then ask again.",
    not_saved="I can't reach my memory, so this may **not have been saved**. "
    "Please try again in a few minutes.",
    not_shown="I can't reach my memory, so I can't show you this now. Please try again in a few minutes.",
    failure="Something went wrong on my side, and I have made a note of it. Reference: `{reference}`.",
    topics="Topics",
    more_topics="More topics",
    no_topics="There are no topics here.",
    page="Page {page} of {pages}",
    count="Topics: {count}",
    report_title="Report a mistake",
    what_is_wrong="What is wrong?",
    report_use="This server's moderators or whoever runs the bot read this. Without your name.",
    report_thanks="Thank you! Your report is noted.",
    help_title="How to ask",
    help="- `/ask` and your question. Topics appear while you type. With `private` only you see the answer; "
    "with `to` somebody is shown it.\n"
    "- Mention me in a channel, or send me a direct message.\n"
    "- Hold or right-click a message, then **Apps**, **Answer this**: an answer to post as a reply.\n"
    "- `/topics` has everything that I can explain, `/about` what I am.\n"
    "- `/privacy` says what is stored, `/mydata` shows and deletes what concerns you.",
    about_title="About {name}",
    about="I answer questions from a collection of topics, written from the documents below. Each answer "
    "says which part it comes from. What is not in them I don't answer.",
    documents="**Documents**",
    privacy="**Privacy**",
    reads_addressed="I can read only what is addressed to me: commands, messages that mention me or "
    "reply to me, direct messages, and any message that somebody picks **Answer this** for.",
    reads_all="I read the messages in the channels that I see, to notice where one of my topics is named. Of "
    "those that aren't meant for me I keep nothing. Moderators decide where I reply to that, if anywhere; "
    "each such reply lets you opt out.",
    remembers="What I can't answer I keep for a time, without who asked. `/privacy` says all that is stored, "
    "how long and for whom; `/mydata` shows what concerns you, and deletes it.",
)

texts_in = by_language(ENGLISH)
"""The texts in a language, or in English where there is no catalogue for it."""
