"""What quizzes say."""

from __future__ import annotations

from dataclasses import dataclass

from bot.discord_app.ui.i18n import by_language


@dataclass(frozen=True, slots=True)
class QuizTexts:
    """The words in one language. Braces stand for what is filled in."""

    # A question
    place: str
    """{number} of {total}."""
    right: str
    """{answer}."""
    wrong: str
    """{chosen}, {answer}."""
    read: str

    # A private round
    next: str
    to_result: str
    changed: str
    result: str
    """{right} of {total}."""
    all_right: str
    """{total}, more than one."""
    nothing_left: str
    worth_reading: str
    again: str
    no_questions: str
    no_such_topic: str
    private: str

    # In a channel
    title: str
    open: str
    """{closes}."""
    nobody_yet: str
    one_answered: str
    answered: str
    """{number}."""
    answer: str
    choose: str
    already: str
    over: str
    gone: str
    closed: str
    right_answer: str
    """{answer}."""
    tally: str
    """{right} of {total}."""
    chosen_by: str
    """{choice}, {number}, {share}."""
    too_few: str

    # For moderators
    posted: str
    """{link}, {closes}."""
    close_now: str
    closing: str
    is_over: str
    cannot_post: str


ENGLISH = QuizTexts(
    place="Question {number} of {total}",
    right="✅ **Right!** {answer}",
    wrong="❌ You chose: {chosen}\nThe right answer: **{answer}**",
    read="Read more",
    next="Next question",
    to_result="See the result",
    changed="A question was changed meanwhile, so I left it out.",
    result="You got {right} of {total} right",
    all_right="All {total} right!",
    nothing_left="These questions were all changed meanwhile. Start again with `/quiz`.",
    worth_reading="Worth reading:",
    again="Another round",
    no_questions="There are no quiz questions yet.",
    no_such_topic="I have no quiz questions about that. Pick a topic from the list, or leave `topic` empty.",
    private="Only you see this, and nothing about it is stored.",
    title="Quiz",
    open="Closes {closes}",
    nobody_yet="Nobody has answered yet",
    one_answered="1 person has answered",
    answered="{number} people have answered",
    answer="Answer",
    choose="Choose an answer. Your first choice counts, and nobody sees what you chose.",
    already="You have answered this already. Your first answer counts.",
    over="This quiz is over.",
    gone="This quiz is over, and I don't have it any more. `/quiz` asks you other questions.",
    closed="Closed",
    right_answer="The right answer: **{answer}**",
    tally="The server got **{right} of {total}**.",
    chosen_by="{choice}: {number} ({share})",
    too_few="Too few people answered to show the numbers.",
    posted="Posted: {link}. It closes {closes}. You can close it earlier.",
    close_now="Close it now",
    closing="Closing it now. The result is on the post in a moment.",
    is_over="It is over already.",
    cannot_post="I can't post in {channel}. Give me **View Channel** and **Send Messages** there.",
)

quiz_texts_in = by_language(ENGLISH)
"""Returns the texts in a language, or in English if there are none in it."""
