"""Finds files that are copies of others. Reports one problem for a copy, not one for each phrase in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from bot.errors import Problem
from bot.knowledge.schema import is_id
from bot.knowledge.topic_file import TopicFile

FEWEST_SHARED = 3
"""With fewer names and questions in common, two files may be different topics."""
_KEYS = ("title", "aliases", "keywords", "questions")


def find_copies(files: Sequence[TopicFile]) -> dict[TopicFile, TopicFile]:
    """Returns the copies among the files of a language, each with its original.

    A file is a copy if the other file has most of its names and questions.
    """
    owners: defaultdict[tuple[str, str], list[TopicFile]] = defaultdict(list)
    phrases_of: dict[TopicFile, frozenset[tuple[str, str]]] = {}
    copies: dict[TopicFile, TopicFile] = {}
    for file in sorted(files, key=lambda file: (not is_id(file.id), len(file.id), file.id)):
        phrases = phrases_of[file] = _phrases(file)
        shared = Counter(owner for phrase in phrases for owner in owners[phrase])
        for original, count in shared.most_common():
            smaller = min(len(phrases), len(phrases_of[original]))
            is_same = file.body == original.body and bool(file.body) and phrases == phrases_of[original]
            if (count >= FEWEST_SHARED and 2 * count > smaller) or (is_same and not is_id(file.id)):
                copies[file] = original
                break
        else:
            for phrase in phrases:
                owners[phrase].append(file)
    return copies


def copy_problem(copy: TopicFile, original: TopicFile) -> Problem:
    """Returns the problem to report for a copy."""
    same_title = _comparable(copy, "title") == _comparable(original, "title")
    shared = "they have the same title." if same_title else "they share most of their names and questions."
    return copy.problem(
        1,
        f"`{copy.path.name}` is a copy of `{original.path.name}`: {shared}",
        "Delete one of the two, or give this one a title, names and questions of its own.",
    )


def _phrases(file: TopicFile) -> frozenset[tuple[str, str]]:
    return frozenset((key, phrase) for key in _KEYS for phrase in _comparable(file, key))


def _comparable(file: TopicFile, key: str) -> list[str]:
    return [entry.phrase for entry in file.entries.get(key, ())]
