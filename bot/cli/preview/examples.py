"""Three questions to try first, whatever the content: a plain one, a misspelt one, one it can't know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

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
_WORD = re.compile(r"[^\W\d_]+")
_WORDS = 3
"""Words of a question that isn't a mere catchword."""
_SHORTEST = 6
"""Letters of a word that is still known by its others when two of them are swapped."""


def examples(assistant: Assistant, application: Application) -> list[Example]:
    """Each example that the assistant replies to as it should; for content without one, fewer."""
    topics = sorted(assistant.library, key=_prominence, reverse=True)
    plain = _answered(assistant, _texts(topics))
    others = [*sorted(_texts(topics[1:]), key=_clumsiness), *_texts(topics[:1])]
    misspelt = _answered(assistant, ((topic, typed) for topic, text in others for typed in _misspelt(text)))
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


def _texts(topics: Sequence[Topic]) -> Iterator[tuple[Topic, str]]:
    """What people ask about the topics, then what these are called: a title alone is always answered."""
    wordings = [(topic, topic.wording()) for topic in topics]
    for topic, wording in wordings:
        yield from ((topic, question) for question in wording.questions)
    for topic, wording in wordings:
        yield from ((topic, name) for name in (wording.title, *wording.aliases))


def _clumsiness(asked: tuple[Topic, str]) -> tuple[bool, int]:
    """The shortest whole questions come first: they are understood at a glance."""
    _, text = asked
    is_whole = text.endswith(_QUESTION_MARKS) and len(_WORD.findall(text)) >= _WORDS
    return not is_whole, len(text)


def _misspelt(text: str) -> Iterator[str]:
    """A text with two letters swapped in the middle of its longest word, where that is long enough."""
    word = max(_WORD.findall(text), key=len, default="")
    middle = len(word) // 2
    if len(word) >= _SHORTEST and word[middle] != word[middle - 1]:
        swapped = word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]
        yield text.replace(word, swapped)
