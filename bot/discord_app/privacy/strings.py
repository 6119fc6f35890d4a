"""What `/privacy` and `/mydata` say."""

from __future__ import annotations

from dataclasses import dataclass

from bot.discord_app.ui.i18n import by_language


@dataclass(frozen=True, slots=True)
class PrivacyTexts:
    """The words about what is stored in one language. Braces stand for what is filled in."""

    title: str
    stored: str
    """Days: {votes}, {misses}, {key}, {usage}, {quizzes}, {changes}, {guild}.

    {people}: how many people a question or a number must be about."""
    not_stored: str
    who: str
    choices: str

    my_title: str
    nothing: str
    votes: str
    """{count}, as in the next three."""
    misses: str
    changes: str
    quiz_answers: str
    opted_out: str
    """{since}: a day."""
    language: str
    """{language}."""
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
    "- **Your votes** (👍, 👎): your user id, the card, its topic and language, the server, the time and "
    "your reason, for {votes} days. Moderators see only the totals, never who voted.\n"
    "- **Questions that I couldn't answer**, or that you say I answered wrongly, for {misses} days: the "
    "words in lower case, without mentions, numbers, links and addresses; the day, server, language and "
    "topics; and a code instead of your name. Moderators see such a question only after {people} "
    "different people have asked something similar. They don't see words that fewer than {people} of them "
    "used. I don't recognise names, so please don't write any.\n"
    "- **The key of those codes**, for {key} days. While it exists, I can tell which questions are yours. "
    "Once it is destroyed, nobody can.\n"
    "- **How often I reply**, by day, server, way of asking, kind of reply, topic and language, for "
    "{usage} days. Nothing about people.\n"
    "- **What you choose in a quiz** in a channel: with a code instead of your name, until the quiz closes. "
    "Then I keep only how many chose what, for {quizzes} days, and nothing of fewer than {people} answers.\n"
    "- **What came of posts, quizzes, tours and shared texts**, as sums by day and server, for {usage} days. "
    "Moderators see no number that may be about fewer than {people} people.\n"
    "- **A server's settings**, and for {changes} days each change with its time and the moderator who "
    "made it. Moderators of that server can see it.\n"
    "- **Your opt-out from keyword replies**: your user id and the time, until you opt in again.\n"
    "- **The language that you chose** with `/language`: your user id, the language and the time, until you "
    "choose **Automatic** again.\n"
    "- **That you deleted your data**, and when, with a code instead of your name. So an old backup can't "
    "bring it back.\n"
    "- **Keyword replies**, and **Not now** on them: the server, channel, topic and time, for a day.\n"
    "- **A mistake that you report**: your words, without your name. They go to the channel that "
    "moderators chose, otherwise to the operator's log, and stay there as long as it is kept.\n"
    "- **Servers that I have left**: everything stored about such a server is deleted after {guild} days.",
    not_stored="**What is not stored**\n"
    "Your name, your other messages, and anything else about you. Some things I keep only in memory, "
    "until I am restarted at the latest: which reply belongs to which message, for an hour; how many "
    "answers you had in the last minutes; that we are talking; whether you opted out, and which language "
    "you chose; and data that is about to be stored.",
    who="**Who sees it**\n"
    "Moderators see what is said above. The operator of this bot has the database, its backups and the "
    "log. Nobody else gets any of it.",
    choices="**What you can do**\n"
    "`/mydata` shows what is stored about you, and deletes it. **Opt out** on a keyword reply stops such "
    "replies.",
    my_title="Your data",
    nothing="Nothing is stored about you.",
    votes="- Votes: {count}",
    misses="- Questions that I couldn't answer, or answered wrongly: {count}",
    changes="- Changes of settings: {count}",
    quiz_answers="- Answers to quizzes that are open: {count}",
    opted_out="- You opted out of keyword replies on {since}",
    language="- You chose a language: {language}",
    untraceable="**What can't be traced to you** is neither shown here nor deleted: questions whose key "
    "was destroyed (after {key} days at most), counts, and mistakes that you reported. Nobody can tell "
    "from these who you are, unless you wrote your name there. `/privacy` says more.",
    as_file="Show all of it",
    delete="Delete it",
    delete_indeed="Delete it for good",
    keep="Keep it",
    here_it_is="Everything that is stored about you.",
    sure="Delete all of this? It can't be undone.",
    sure_opted_out="This also deletes your opt-out: I may send you keyword replies again, until you opt "
    "out again.",
    sure_changes="Your changes of settings stay on record, without your id.",
    deleted="Deleted. Nothing about you is stored any more, except in backups that the operator may have.",
)


privacy_texts_in = by_language(ENGLISH)
"""Returns the texts in a language, or in English if there are none in it."""
