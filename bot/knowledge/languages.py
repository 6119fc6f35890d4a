"""What differs from language to language. A new language is a new row of LANGUAGES."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """How the words of one language are treated. Each is one object, so that caches look it up quickly."""

    code: str
    """ISO 639-1, as in the name of a content folder and of a word frequency list."""
    script: str
    """The script that it is written in: the first word of its letters' Unicode names."""
    stemmer: str | None
    """Its Snowball algorithm, None where there is none."""
    prefixes: tuple[str, ...] = ()
    """Particles written onto the next word, longest first; stripped where three letters remain."""
    question_words: frozenset[str] = frozenset()
    """Words that open a question, folded."""


ENGLISH = Language(
    code="en",
    script="LATIN",
    stemmer="english",
    question_words=frozenset(
        (
            "what whats which who whos whose whom where wheres when why how hows is are was were do does did "
            "can could would should will has have had am isnt arent wasnt werent doesnt didnt hasnt "
            "couldnt wouldnt shouldnt anyone anybody"
        ).split()
    ),
)
ARABIC = Language(
    code="ar",
    script="ARABIC",
    stemmer="arabic",
    prefixes=("وال", "بال", "كال", "فال", "ال", "لل"),
    question_words=frozenset("ما ماذا من متي اين كيف لماذا هل كم اي".split()),
)
RUSSIAN = Language(
    code="ru",
    script="CYRILLIC",
    stemmer="russian",
    question_words=frozenset(
        "что кто где когда почему зачем как какой какая какое какие сколько чей куда".split()
    ),
)

LANGUAGES = {language.code: language for language in (ENGLISH, ARABIC, RUSSIAN)}
