"""Normalises text as people type it: returns its words in one spelling, for every script that we support."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from bot.knowledge.languages import CONTRACTED, ENGLISH, LANGUAGES, unify
from bot.knowledge.rarities import COMMON_RARITY, UNLISTED_RARITY, word_rarities

MARKUP = re.compile(
    r"""<(?:@[!&]?|\#)\d+>                       # mentions of people, roles and channels
      | (?<!\w)@(?:everyone|here)\b              # and of all
      | <a?:\w+:\d+> | (?<!\w):(?:[\w+-]+:)+     # emoji by their names, as sent and as typed
      | </[^>]+:\d+>                             # mentions of slash commands
      | <t:-?\d+(?::\w)?> | <id:\w+>             # moments, links into the guild
      | </?3+(?!\w)                              # hearts
    """,
    re.VERBOSE,
)
_FILE_ENDINGS = "pdf|txt|png|jpe?g|gif|json|html?|docx?|xlsx?|pptx?|zip|csv|toml|ya?ml"
_ADDRESS = re.compile(
    rf"""\b\w++://\S+ | www\.\S+                                       # links
      | (?<![\w.-])(?:[\w-]++\.)++[a-z]{{2,}}/\S*                      # and those without a scheme
      | (?<![\w.+-])(?:mailto:)?[\w.+-]++@[\w-]+\.[\w.-]*\w            # e-mail addresses
      | (?P<dotted>(?<![\w.-])(?:[\w-]++\.)+                           # domains, names of files
        (?-i:[a-z]{{2}}|com|org|net|edu|gov|int|info|app|dev|{_FILE_ENDINGS})(?![\w-]))
      | (?<![\w/.~])(?:(?:~|\.\.?)/[\w.@+-]+|/[\w.@+-]+/)[\w.@+/-]*    # paths
      | (?<!\w)(?:[a-z]:|\\)\\\S+
    """,
    re.VERBOSE | re.IGNORECASE,
)
OMITTED = "\ufffc"
"""Replaces parts that aren't prose, such as a link, but have a place in the sentence."""
_CLITIC = re.compile(
    CONTRACTED
    + r" | (?<=\w\w)['’`](?:{})\b".format(
        "|".join(sorted(frozenset[str]().union(*(row.clitics for row in LANGUAGES.values()))))
    ),
    re.VERBOSE,
)
"""Endings after an apostrophe: in English ("Falak's", "I'd"), and of names in others ("Roscosmos'un")."""
WORD = re.compile(
    r"""[^\W\d_]{1,2}(?:\+\+|[+\#](?![\w+\#]))   # programming languages and grades: C++, F#, A+
      | [^\W_]{1,64}                             # what is longer is no word
        (?:[\u0900-\u0903\u093a-\u0dff\u0e31-\u0e4e\u0eb1-\u0ecd\u0f18-\u0fbc\u102b-\u103e\u17b4-\u17d3]
           (?<![\u0964\u0965])[^\W_]{0,64}){0,64}  # vowel signs, which Python counts as no letters: हिन्दी
    """,
    re.VERBOSE,
)
DIGIT_AS_SOUND = re.compile(r"[a-z]+\d[a-z]{2,}|\d[a-z]{3,}")
"""A digit before letters may represent a sound: "mosta2bal". In "2nd" and "mp3" it is a number."""
_SPELT_OUT = re.compile(r"(?<!\w)[^\W\d_](?P<gap>[ .-])[^\W\d_](?:(?P=gap)[^\W\d_])+(?!\w)")
"""A word with something between its letters: "h o p e", "U.A.E"."""
SENTENCE_END = re.compile(rf"(?<=[.!?…؟۔。])\s+|[\n{OMITTED}]+")
MARKS = re.compile(r"[,;:()\[\]/|–—،؛]")
"""Marks that separate words of different things."""
CLAUSE_END = re.compile(rf"[,;:!?…()\[\]\"“”،؛؟۔。\n{OMITTED}]+|\.+(?!\d)|\s[-–—/&+]+\s|—")


def fold(text: str, dotted: Container[str] = ()) -> str:
    """Removes differences in spelling from a text.

    Drops mentions, emoji, addresses (replaced by OMITTED) and invisible characters. Unifies case,
    compatibility characters, diacritics and variants of letters. Joins "h o p e" to "hope". The names in
    `dotted`, such as "node.js", count as words although they look like addresses.
    """
    if may_have_markup(text):
        text = MARKUP.sub(" ", text)
    if _may_have_address(text):
        text = _ADDRESS.sub(lambda match: _as_words(match, dotted) or OMITTED, text)
    folded = _SPELT_OUT.sub(lambda letters: letters[0].replace(letters["gap"], ""), unify(text))
    has_apostrophe = "'" in folded or "’" in folded or "`" in folded
    return _CLITIC.sub("", folded) if has_apostrophe else folded


def may_have_markup(text: str) -> bool:
    """Whether MARKUP may match. Only a False is certain. Takes a tenth of the time of a search."""
    return "<" in text or ":" in text or "@" in text


def _may_have_address(text: str) -> bool:
    return "." in text or "/" in text or "\\" in text


def _as_words(address: re.Match[str], dotted: Container[str]) -> str | None:
    """Returns what looks like an address as words, or None if it is an address."""
    name = address["dotted"]
    if name is None:
        return None
    if name.lower() in dotted:
        return name.replace(".", " ")
    before, _, ending = name.rpartition(".")
    # A full stop without a space behind it: "I like satellites.do we have any"
    is_word = word_rarities(ENGLISH).get(ending, UNLISTED_RARITY) <= COMMON_RARITY
    is_sentence_end = is_word and ("." not in before or before.lower() in dotted)
    return f"{before.replace('.', ' ')}. {ending}" if is_sentence_end else None


def dotted_names(texts: Iterable[str]) -> frozenset[str]:
    """Returns the lower-case names in these texts that look like addresses, such as "node.js"."""
    return frozenset(
        match["dotted"].lower()
        for text in texts
        if "." in text
        for match in _ADDRESS.finditer(text.lower())
        if match["dotted"] and _as_words(match, ()) is None
    )


def addresses(text: str, dotted: Container[str] = ()) -> list[str]:
    """Returns the parts of `text` that `fold` treats as addresses."""
    found = _ADDRESS.finditer(text) if _may_have_address(text) else ()
    return [match[0] for match in found if _as_words(match, dotted) is None]


def normalise(text: str, dotted: Container[str] = ()) -> str:
    """Returns the folded words of `text` with single spaces between.

    Texts that read the same give equal results.
    """
    return " ".join(WORD.findall(fold(text, dotted)))
