"""Cleans up titles of sources: removes markup and numbers, and recognises questions."""

from __future__ import annotations

import re
from functools import cache

from bot.knowledge.languages import LANGUAGES

_QUESTION_MARKS = "?؟？՞;;⁇"
_NUMBERED = re.compile(
    r"^\s*(?:(?:Q|F|P|В|س|Question|Frage|Pregunta|Pergunta|Domanda|Вопрос|(?:ال)?سؤال|FAQ)\s*(?:#?\d+\s*)?[.:)\-–—]\s+|Q\s*#?\d+\s+"
    r"|#?\d+(?:\.\d+)*[.):]\s+|#\d+\s+|\d+(?:\.\d+)+\s+|\(\d+\)\s*|[-*•]\s+)(?=\S)",
    re.IGNORECASE,
)
"""Numbers of questions: "1.", "Q:", "Question 3:"."""
_IMAGE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])")
_EMPHASIS = re.compile(r"(?<![\w\\])(\*{1,3}|_{1,3}|~~|\|\|)(?=\S)(.+?)(?<=\S)\1(?!\w)")
_CODE = re.compile(r"(`+)(.+?)\1")
_ESCAPED = re.compile(r"\\([^\w\s]|_)")
_HEADING = re.compile(r"^#{1,6}\s+|\s+#+$")
_ANCHOR = re.compile(r"\s*(?:¶|🔗|\{#[\w-]+\})\s*$")


def plain_title(text: str) -> str:
    """Returns a heading as plain text on one line: without Markdown, numbers and "Q:"."""
    text = _ANCHOR.sub("", _HEADING.sub("", " ".join(text.split())))
    text = _NUMBERED.sub("", _LINK.sub(r"\1", _IMAGE.sub(r"\1", text)))
    pieces = _CODE.split(text)  # text, ticks, code, text, ticks, code, …
    plain = "".join(
        piece if place % 3 == 2 else _without_emphasis(piece)
        for place, piece in enumerate(pieces)
        if place % 3 != 1
    )
    return _NUMBERED.sub("", _without_emphasis(plain) if len(pieces) == 1 else plain).strip()


def _without_emphasis(text: str) -> str:
    for _ in range(3):
        text = _EMPHASIS.sub(r"\2", text)
    return _ESCAPED.sub(r"\1", text)


def is_question(title: str) -> bool:
    """Whether a title has a question mark at its end, or a question word at its beginning."""
    if has_question_mark(title):
        return True
    words = re.findall(r"[^\W_]+(?:['’][^\W_]+)?", title.casefold())
    return len(words) > 2 and words[0].replace("'", "").replace("’", "") in _question_words()


def has_question_mark(text: str) -> bool:
    """Whether a text ends in a question mark of any script."""
    return text.rstrip(" \t\"'”’)*_").endswith(tuple(_QUESTION_MARKS))


def name_as_title(name: str) -> str:
    """Returns the name of a file or a command in words: "args-kwargs" is "Args kwargs"."""
    words = " ".join(re.sub(r"[-_]+", " ", name).split()) or name
    return words[:1].upper() + words[1:]


@cache
def _question_words() -> frozenset[str]:
    """Returns the words that make a question anywhere in a sentence, in any language."""
    return frozenset(word for language in LANGUAGES.values() for word in language.interrogatives)
