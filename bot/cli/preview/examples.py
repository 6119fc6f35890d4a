"""Chooses three questions to try first, for any content: a plain one, a misspelt one, and an unknown one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.cli.preview.page_words import example_texts_in
from bot.discord_app.answers.ask import Ask
from bot.discord_app.ui.catalogues import BASE
from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Answer, NoMatch, Topic, Wording
from bot.local_discord import Application
from bot.local_discord.page import Example

_QUESTION_MARKS = ("?", "؟", "？")
_WORD = re.compile(r"[^\W\d_]+")
_ARTICLE = re.compile(r"^(?:an?|the) ")
_QUESTION_WORD = re.compile(r"(?:how|what|when|where|which|who|why)\b", re.IGNORECASE)
_ENOUGH = 150
"""The minimum number of characters of details. Fewer aren't worth a click."""
_WORDS = 3
"""The minimum number of words of a whole question."""
_SHORT = 40
"""The maximum number of characters of a question that people read quickly."""
_SHORTEST = 6
"""The minimum number of letters of a word that is still recognised with two of them swapped."""


class _Written(NamedTuple):
    """A topic with its texts in one language."""

    topic: Topic
    wording: Wording


def examples(assistant: Assistant, application: Application, language: str = BASE) -> list[Example]:
    """Returns the examples that get the intended reply: three, or fewer for some content.

    A language other than the base language gets none if no topic is written in it.
    """
    topics = _wordings(assistant, language)
    if not topics:
        return []
    # The first question of a topic is usually its most carefully written one.
    firsts = [(topic, question) for topic, wording in topics for question in wording.questions[:1]]
    asked = [*firsts, *_questions(topics)]
    short = [each for each in asked if _is_whole(each[1]) and len(each[1]) <= _SHORT]
    plain = _answered(assistant, language, [*short, *asked, *_names(topics)])
    others = [*sorted(_questions(topics[1:]), key=_readability), *_questions(topics[:1]), *_names(topics)]
    misspelt = _answered(
        assistant, language, ((topic, typed) for topic, text in others for typed in _misspelt(text))
    )
    texts = example_texts_in(language)
    unknown = (
        text
        for text in (texts.bread, texts.chess, texts.train)
        if isinstance(assistant.reply(text, language), NoMatch)
    )
    found = {
        "A plain question": next(plain, None),
        "With a typing error": next(misspelt, None),
        "One that it can't answer": next(unknown, None),
    }
    question, *_ = Ask.ask.parameters
    return [
        Example(label, text, application, Ask.ask.name, {question.display_name: text})
        for label, text in found.items()
        if text
    ]


def fullness(topic: Topic) -> tuple[bool, bool, int]:
    """Ranks topics by text behind **Read more**, then by whether their question names them."""
    wording = topic.wording()
    beginning = _ARTICLE.sub("", wording.summary.casefold())
    names = (wording.title, *wording.aliases)
    says_what_it_is = any(beginning.startswith(name.casefold().removesuffix("s")) for name in names)
    return len(wording.details) >= _ENOUGH, says_what_it_is, len(wording.aliases)


def _wordings(assistant: Assistant, language: str) -> list[_Written]:
    """Returns the fullest topics first, with their texts in a language, without topics that lack it."""
    topics = sorted(assistant.library, key=fullness, reverse=True)
    if language == BASE:
        return [_Written(topic, topic.wording()) for topic in topics]
    return [_Written(topic, topic.wordings[language]) for topic in topics if language in topic.wordings]


def _answered(assistant: Assistant, language: str, asked: Iterable[tuple[Topic, str]]) -> Iterator[str]:
    """Yields the questions that are answered with their topic."""
    for topic, question in asked:
        reply = assistant.reply(question, language)
        if isinstance(reply, Answer) and reply.topic is topic:
            yield question


def _questions(topics: Sequence[_Written]) -> list[tuple[Topic, str]]:
    """Returns the topics' example questions."""
    return [(topic, question) for topic, wording in topics for question in wording.questions]


def _names(topics: Sequence[_Written]) -> list[tuple[Topic, str]]:
    """Returns questions made from the topics' names, then the names: a title alone always gets an answer.

    Questions are made only in the base language.
    """
    names = [
        (written, name) for written in topics for name in (written.wording.title, *written.wording.aliases)
    ]
    made = [(topic, _as_question(name)) for (topic, wording), name in names if wording.locale == BASE]
    return [*made, *((topic, name) for (topic, _), name in names)]


def _as_question(name: str) -> str:
    """Returns a question about a thing with that name."""
    if name.endswith(_QUESTION_MARKS):
        return name
    return f"{name}?" if _QUESTION_WORD.match(name) else f"What about {name}?"


def _readability(asked: tuple[Topic, str]) -> tuple[bool, bool, int]:
    """Ranks the shortest whole questions first, because people understand them quickly."""
    _, text = asked
    return not _is_whole(text), text[:1].islower(), len(text)


def _is_whole(text: str) -> bool:
    return text.endswith(_QUESTION_MARKS) and len(_WORD.findall(text)) >= _WORDS


def _misspelt(text: str) -> Iterator[str]:
    """Yields a text with two letters swapped in its longest word, if the word is long enough."""
    word = max(_WORD.findall(text), key=len, default="")
    middle = len(word) // 2
    if len(word) >= _SHORTEST and word[middle] != word[middle - 1]:
        swapped = word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]
        yield text.replace(word, swapped)
