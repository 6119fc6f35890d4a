"""Files that are copies of others: one problem a copy, instead of one for each phrase in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from bot.errors import Problem
from bot.knowledge.folding import normalise
from bot.knowledge.schema import is_id
from bot.knowledge.topic_file import TopicFile

FEWEST_SHARED = 3
"""Two files that share fewer names and questions may be two topics."""
_KEYS = ("title", "aliases", "keywords", "questions")


def find_copies(files: Sequence[TopicFile]) -> dict[TopicFile, TopicFile]:
    """Returns the copies among one language's files, each with the file that it is a copy of.

    A copy has the same title, and most names and questions of the smaller file are in both.
    """
    by_title: defaultdict[str, list[TopicFile]] = defaultdict(list)
    for file in files:
        for title in file.texts("title"):
            by_title[normalise(title)].append(file)
    copies: dict[TopicFile, TopicFile] = {}
    for same_title in by_title.values():
        original, *others = sorted(same_title, key=lambda file: (not is_id(file.id), len(file.id), file.id))
        if not others:
            continue
        phrases = _phrases(original)
        for other in others:
            its_own = _phrases(other)
            shared = phrases & its_own
            is_same = (file_body := other.body) == original.body and bool(file_body) and phrases == its_own
            if (len(shared) >= FEWEST_SHARED and 2 * len(shared) > min(len(phrases), len(its_own))) or (
                is_same and not is_id(other.id)
            ):
                copies[other] = original
    return copies


def copy_problem(copy: TopicFile, original: TopicFile) -> Problem:
    """Returns the problem with a copy."""
    return copy.problem(
        1,
        f"`{copy.path.name}` is a copy of `{original.path.name}`: they have the same title.",
        "Delete one of the two, or give this one a title, names and questions of its own.",
    )


def _phrases(file: TopicFile) -> set[tuple[str, str]]:
    return {(key, normalise(text)) for key in _KEYS for text in file.texts(key)}
