"""Checks quiz questions: translations must fit them, and explanations must be about the topic."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from bot.errors import Problem
from bot.knowledge.rarities import COMMON_RARITY
from bot.knowledge.text import tokenise
from bot.knowledge.textfile import Defect
from bot.knowledge.topic_file import TopicFile


def check_quizzes(files: Mapping[str, Iterable[TopicFile]], base_language: str) -> Iterator[Problem]:
    """Reports questions that are asked twice, and translations that don't fit the base language's quiz."""
    for in_language in files.values():
        yield from _repeated(in_language)
    originals = {file.id: file.wording.quiz for file in files.get(base_language, ()) if file.wording}
    for locale, translations in files.items():
        for file in translations:
            if locale == base_language or file.wording is None or not file.wording.quiz:
                continue
            original = originals.get(file.id)
            if original is None:  # it is missing or has problems of its own
                continue
            quiz = file.wording.quiz
            if len(quiz) != len(original):
                yield file.problem(
                    file.quiz_lines[0],
                    f"`quiz` has not as many questions as in `{base_language}`: "
                    f"{len(quiz)}, not {len(original)}.",
                    "Translate each of them, or remove `quiz`: then the base language's is asked.",
                )
                continue
            for line, own, other in zip(file.quiz_lines, quiz, original, strict=True):
                if len(own.choices) != len(other.choices):
                    yield file.problem(
                        line,
                        f"This question has not as many choices as in `{base_language}`: "
                        f"{len(own.choices)}, not {len(other.choices)}.",
                        "Translate each of them.",
                    )


def _repeated(files: Iterable[TopicFile]) -> Iterator[Problem]:
    """Reports questions that another topic of the same language, or the same topic, already asks."""
    asked: dict[tuple[str, ...], tuple[TopicFile, int]] = {}
    for file in files:
        if file.wording is None or not file.wording.quiz:
            continue
        for line, each in zip(file.quiz_lines, file.wording.quiz, strict=True):
            words = tuple(re.findall(r"\w+", each.question.casefold()))
            first, at = asked.setdefault(words, (file, line))
            if first is not file or at != line:
                where = f"line {at}" if first is file else f"line {at} of `{first.id}`"
                yield file.problem(
                    line, f"This question is asked on {where}, too.", "Change or remove one of them."
                )


def unexplained(file: TopicFile) -> Iterator[Defect]:
    """Yields the quiz questions whose `why` shares no informative word with the topic."""
    wording = file.wording
    if wording is None or not wording.quiz:
        return
    known = _telling(f"{wording.title}\n{wording.summary}\n{wording.details}", file.locale)
    for line, each in zip(file.quiz_lines, wording.quiz, strict=True):
        if not known & _telling(each.why, file.locale):
            yield Defect(
                line,
                "`why` shares no informative word with the topic's text.",
                "Write a sentence that the summary or the details support.",
            )


def _telling(text: str, locale: str) -> set[str]:
    return {token.stem for token in tokenise(text, locale) if token.rarity > COMMON_RARITY}
