"""Three questions to try first, for any content: a plain one, a misspelt one, and an unknown one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from bot.discord_app.answers.ask import Ask
from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Answer, NoMatch, Topic
from bot.local_discord import Application
from bot.local_discord.page import Example

_UNKNOWN = (
    "How do I bake sourdough bread?",
    "Who won the chess final?",
    "Which train goes to Vienna?",
)
_QUESTION_MARKS = ("?", "؟", "？")
FOREMOST = 5
"""The first example is about one of so many topics, the most prominent ones."""
_WORD = re.compile(r"[^\W\d_]+")
_WORDS = 3
"""The fewest words of a whole question."""
_SHORTEST = 6
"""The fewest letters of a word that is still recognised with two of them swapped."""


def examples(assistant: Assistant, application: Application) -> list[Example]:
    """Returns the examples that the assistant replies to as intended: three, or fewer for some content."""
    topics = sorted(assistant.library, key=_prominence, reverse=True)
    plain = _answered(assistant, [*sorted(_texts(topics[:FOREMOST]), key=_readability), *_texts(topics)])
    others = [*sorted(_texts(topics[1:]), key=_readability), *_texts(topics[:1])]
    misspelt = _answered(assistant, ((topic, typed) for topic, text in others for typed in _misspelt(text)))
    unknown = (text for text in _UNKNOWN if isinstance(assistant.reply(text), NoMatch))
    found = {
        "A plain question": next(plain),
        "With a typing error": next(misspelt, None),
        "One it cannot know": next(unknown, None),
    }
    question, *_ = Ask.ask.parameters
    return [
        Example(label, text, application, Ask.ask.name, {question.display_name: text})
        for label, text in found.items()
        if text
    ]


def _prominence(topic: Topic) -> tuple[bool, int]:
    """Ranks topics with details first, and of those the ones with most names."""
    wording = topic.wording()
    return bool(wording.details), len(wording.aliases)


def _answered(assistant: Assistant, asked: Iterable[tuple[Topic, str]]) -> Iterator[str]:
    """Yields the questions that are answered with the topic that they are about."""
    for topic, question in asked:
        reply = assistant.reply(question)
        if isinstance(reply, Answer) and reply.topic is topic:
            yield question


def _texts(topics: Sequence[Topic]) -> Iterator[tuple[Topic, str]]:
    """Yields the topics' example questions, then their names: a title alone is always answered."""
    wordings = [(topic, topic.wording()) for topic in topics]
    for topic, wording in wordings:
        yield from ((topic, question) for question in wording.questions)
    for topic, wording in wordings:
        yield from ((topic, name) for name in (wording.title, *wording.aliases))


def _readability(asked: tuple[Topic, str]) -> tuple[bool, int]:
    """Ranks the shortest whole questions first, which are understood at a glance."""
    _, text = asked
    is_whole = text.endswith(_QUESTION_MARKS) and len(_WORD.findall(text)) >= _WORDS
    return not is_whole, len(text)


def _misspelt(text: str) -> Iterator[str]:
    """Yields a text with two letters swapped in the middle of its longest word, if that is long enough."""
    word = max(_WORD.findall(text), key=len, default="")
    middle = len(word) // 2
    if len(word) >= _SHORTEST and word[middle] != word[middle - 1]:
        swapped = word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]
        yield text.replace(word, swapped)
