"""Removes data that may identify people from questions: addresses, numbers, links, handles.

If it isn't sure, it removes too much. It can't distinguish names from other words. So a question is shown
only after several people have asked it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Container

import regex

from bot.storage.misses import LONGEST

REDACTED = "…"
"""Replaces removed parts."""
LONGEST_WORD = 32
"""Characters. A longer word is probably a key or a password."""

_UNSEEN = regex.compile(r"(?!\s)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]|\p{Variation_Selector}")
"""Invisible characters, which could hide an address."""
_MARKUP = regex.compile(r"[*~|`_]{2,}|(?<!\w)[*_`]|[*_`](?!\w)")
"""Bold, italic, struck out, hidden, code."""
_SPACED_OUT = regex.compile(
    r"""(?<!\S) (?:
        \S+ \s*+ [\[({<] \s*+ (?:at|@) \s*+ [\])}>] \s*+ \S++       # amina (at) example
            (?: \s*+ (?:[\[({<] \s*+ (?:dot|\.) \s*+ [\])}>] | dot\b | \.) \s*+ \S++ )*+
      | \S++ \s++ at \s++ \S++ (?: \s++ dot \s++ \S++ )++          # amina at example dot com
      | (?:\S++ \s++)? @ \s++ \S++ (?: \s++ \. \s++ \S++ )*+       # amina @ example . com
      | \S++ (?: \s++ dot \s++ \S++ )++                            # example dot com
      | \S++ \s++ \. \s++ \S++ \s*+ / \s*+ \S++                    # discord . gg / invite
      | < \S++ \s [^<>]*+ >                                      # </ask about:1>
    )""",
    regex.VERBOSE,
)
_LEADS_SOMEWHERE = regex.compile(
    rf"""[@\d\\]                   # handles, addresses, numbers, ids, telephone numbers
      | \w [.:=_]+ \w              # domains, names of files, handles, emoji, parameters
      | ^[/~<\#] | [/<>] .* [/<>] | ^\w{{1,2}}/   # paths, channels, mentions, handles with a prefix
      | \p{{Pd}}at\p{{Pd}} .+ \p{{Pd}}dot\p{{Pd}}           # amina-at-example-dot-com
      | \p{{Pd}}dot\p{{Pd}} (?:com|edu|gov|info|net|org|\p{{L}}{{2}}) (?!\p{{L}})   # example-dot-com
      | ^.{{{LONGEST_WORD + 1},}}$
    """,
    regex.VERBOSE,
)
_POSSESSIVE = regex.compile(r"['’]s$")
_PUNCTUATION = ".,;:!?؟،؛۔…()[]{}'\"«»“”‘’"


def deidentified(text: str, dotted: Container[str] = ()) -> str:
    """Returns a question in lower case on one line. Empty if nothing of it may be stored.

    Removes mentions, numbers, e-mail addresses, links, ids, telephone numbers, handles, paths and keys. Keeps
    the names in `dotted`, such as "node.js", although they look like addresses.
    """
    seen = _UNSEEN.sub("", unicodedata.normalize("NFKC", text)).casefold()
    words = _SPACED_OUT.sub(f" {REDACTED} ", _MARKUP.sub("", seen)).split()
    kept: list[str] = []
    for word in words:
        bare = word.strip(_PUNCTUATION)
        is_address = _LEADS_SOMEWHERE.search(bare) and _POSSESSIVE.sub("", bare) not in dotted
        if is_address or (not bare and REDACTED in word):
            word = REDACTED  # noqa: PLW2901 - all of it, and its punctuation
        if kept[-1:] != [word] or word != REDACTED:
            kept.append(word)
    if not any(character.isalpha() for word in kept for character in word):
        return ""
    return _cut(" ".join(kept))


def _cut(text: str) -> str:
    """Returns the beginning of a text, up to the last whole word."""
    return text if len(text) <= LONGEST else text[:LONGEST].rpartition(" ")[0]
