"""Unifies variants of letters and digits."""

from __future__ import annotations

import unicodedata

from bot.knowledge.languages.files import read_languages

CONTRACTED = r"(?<=\w)['’`](?:s|d|m|ll|re|ve)\b"
"""The end of an English contraction, which is left out: "i'm", "probe's"."""


class _Unified(dict[int, str]):
    """A table for `str.translate` that drops diacritics and invisible characters and unifies digits.

    It is filled when a character is first used.
    """

    def __missing__(self, codepoint: int) -> str:
        kept = [
            char
            for char in unicodedata.normalize("NFD", chr(codepoint))
            if not unicodedata.combining(char) and unicodedata.category(char) != "Cf"
        ]
        same = unicodedata.normalize("NFC", "".join(kept))
        return self.setdefault(
            codepoint, str(unicodedata.decimal(same)) if same.isdecimal() and len(same) == 1 else same
        )


_UNIFIED = _Unified(
    {
        ord(letter): same
        for language in read_languages().values()
        for letter, same in language.get("letters", {}).items()
    }
)


def unify(text: str) -> str:
    """Returns `text` in lower case, without diacritics, with one variant of each letter and digit."""
    if text.isascii():
        return text.lower()
    # The compatibility form of an acute accent that stands for an apostrophe would be a space.
    text = unicodedata.normalize("NFKC", text.replace("´", "'")).casefold()
    return unicodedata.normalize("NFC", text).translate(_UNIFIED)
