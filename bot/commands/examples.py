"""Three questions to try first, whatever the content: a plain one, a misspelt one, one it can't know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Answer, NoMatch, Topic
from bot.sandbox import Application
from bot.sandbox.page import Example

_UNKNOWN = (
    "How do I bake sourdough bread?",
    "Who won the chess final?",
    "Which train goes to Vienna?",
)
_SHORTEST = 6
"""Letters of a word that is still known by its others when two of them are swapped."""


def examples(assistant: Assistant, application: Application) -> list[Example]:
    """Each example that the assistant replies to as it should; for content without one, fewer."""
    topics = sorted(assistant.library, key=_prominence, reverse=True)
    plain = _answered(assistant, ((topic, question) for topic in topics for question in _questions(topic)))
    others = (*topics[1:], topics[0])
    misspelt = _answered(assistant, ((topic, typed) for topic in others for typed in _misspellings(topic)))
    unknown = (text for text in _UNKNOWN if isinstance(assistant.reply(text), NoMatch))
    found = {
        "A plain question": next(plain),
        "With a typing error": next(misspelt, None),
        "One it cannot know": next(unknown, None),
    }
    return [
        Example(label, text, application, "ask", {"question": text}) for label, text in found.items() if text
    ]


def _prominence(topic: Topic) -> tuple[bool, int]:
    """Topics with something to read more of come first, of those the ones that people have most names for."""
    wording = topic.wording()
    return bool(wording.details), len(wording.aliases)


def _answered(assistant: Assistant, asked: Iterable[tuple[Topic, str]]) -> Iterator[str]:
    """The questions whose answer is the topic that they are about."""
    for topic, question in asked:
        reply = assistant.reply(question)
        if isinstance(reply, Answer) and reply.topic is topic:
            yield question


def _questions(topic: Topic) -> Iterator[str]:
    """Example questions, or where there is none the title, which always is answered."""
    wording = topic.wording()
    yield from wording.questions
    yield wording.title


def _misspellings(topic: Topic) -> Iterator[str]:
    """The topic's names with two letters swapped in the middle of their longest word."""
    wording = topic.wording()
    for name in (wording.title, *wording.aliases):
        word = max(name.split(), key=len)
        middle = len(word) // 2
        if word.isalpha() and len(word) >= _SHORTEST and word[middle] != word[middle - 1]:
            swapped = word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]
            yield name.replace(word, swapped)
