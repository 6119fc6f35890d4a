"""What `/privacy` and `/mydata` say."""

from __future__ import annotations

from dataclasses import dataclass

from bot.discord_app.ui.i18n import by_language


@dataclass(frozen=True, slots=True)
class PrivacyTexts:
    """The words about what is stored in one language. Braces stand for what is filled in."""

    title: str
    stored: str
    """Days: {votes}, {misses}, {key}, {usage}, {changes}, {guild}; {people}: how many must have asked."""
    not_stored: str
    who: str
    choices: str

    my_title: str
    nothing: str
    votes: str
    """{count}, as in the next two."""
    misses: str
    changes: str
    opted_out: str
    """{since}: a day."""
    untraceable: str

    # On buttons
    as_file: str
    delete: str
    delete_indeed: str
    keep: str

    here_it_is: str
    sure: str
    sure_opted_out: str
    """Where that is deleted, too."""
    sure_changes: str
    deleted: str


ENGLISH = PrivacyTexts(
    title="Privacy",
    stored="**What is stored**\n"
    "- **Your votes** (Helpful, Not helpful): your user id, the card, its topic and language, the server, "
    "when, and what you said; for {votes} days. Moderators see the sums, never whose votes they are.\n"
    "- **Questions that I couldn't answer**, or that you say I answered wrongly: their words in small "
    "letters, without mentions, numbers, links and addresses; the day, server, language and topics; and "
    "instead of you a code; for {misses} days. Moderators see such a question once {people} different people "
    "have asked something alike, without words that fewer than {people} of them used. I don't recognise "
    "names: please don't write any.\n"
    "- **The key of those codes**, for {key} days. While it lives, I can tell which questions are yours. "
    "Once it is destroyed, nobody can.\n"
    "- **How often I reply**, by day, server, way of asking, kind of reply, topic and language; for {usage} "
    "days. Nothing about people.\n"
    "- **A server's settings**, and for {changes} days each change with its time and the moderator who made "
    "it, for its moderators.\n"
    "- **That you want no replies unasked**, with your user id and since when, until you want them again.\n"
    "- **That you had your data deleted**, and when, with a code instead of you: a backup "
    "doesn't bring it back.\n"
    "- **Replies unasked**, and **Not now** on them: the server, channel, topic and time, for a day.\n"
    "- **A mistake that you report**: your words, without your name, in the channel that moderators chose "
    "for it, otherwise in the operator's log; as long as they keep it.\n"
    "- When I have left a server, I note that, and all that I stored for it is deleted after {guild} days.",
    not_stored="**What is not stored**\n"
    "Your name, what else you write, and anything else about you. In memory alone, until I am restarted at "
    "the latest, are which reply belongs to which message, for an hour; how many answers you had in the last "
    "minutes, and that we have just been talking; whether you opted out; and what is still to be written.",
    who="**Who sees it**\n"
    "What moderators see is said above. Whoever operates me has the database, its backups and the log. "
    "Nobody else is given any of it.",
    choices="**What you can do**\n"
    "`/mydata` shows what is stored of you, and deletes it. **Opt out** on a reply that you didn't ask for "
    "ends such replies.",
    my_title="Your data",
    nothing="Nothing is stored that leads to you.",
    votes="- Votes: {count}",
    misses="- Questions that I couldn't answer, or answered wrongly: {count}",
    changes="- Changes of settings: {count}",
    opted_out="- You want no replies unasked, since {since}",
    untraceable="**What can't be traced to you**, and so is neither shown here nor deleted: questions whose "
    "key was destroyed, which takes {key} days at most; counts; mistakes that you reported. Unless you "
    "wrote it there, nobody can tell from them who you are, the operator included. `/privacy` says more.",
    as_file="Show all of it",
    delete="Delete it",
    delete_indeed="Delete it for good",
    keep="Keep it",
    here_it_is="All that is stored of you.",
    sure="Shall all of this be deleted? It can't be undone.",
    sure_opted_out="I may then reply to you again though you didn't ask, until you opt out anew.",
    sure_changes="The changes of settings stay on record, without who made them.",
    deleted="Deleted. Nothing is stored any more that leads to you, unless in a backup that the operator "
    "has.",
)


privacy_texts_in = by_language(ENGLISH)
"""Returns the texts in a language, or in English if there are none in it."""
