"""Readable ids of titles in any script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

from anyascii import anyascii

from bot.knowledge.schema import MAX_ID

_LONGEST = MAX_ID - 4
"""Characters, so that a number fits behind."""
_SYLLABLES = re.compile(r"(?<=[a-z])(?=[A-Z])")
_IDEOGRAPHS = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]")
_APOSTROPHES = re.compile(r"['’ʼʿʾ`]")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})
_SIGNS = {
    "c++": "cpp",
    "c#": "csharp",
    "f#": "fsharp",
    "&": " and ",
    "+": " plus ",
    "%": " percent ",
    "@": " at ",
}


def readable_id(text: str) -> str:
    """Returns an id that reads as the text does: "What's new?" is whats-new. Empty if nothing is left."""
    lower = text.lower()
    for sign, word in _SIGNS.items():
        if sign in lower:
            lower = lower.replace(sign, word)
            text = lower
    text = _APOSTROPHES.sub("", unicodedata.normalize("NFC", text))
    if _IDEOGRAPHS.search(text):  # each syllable begins with a capital letter
        spelt = "".join(f" {_SYLLABLES.sub('-', anyascii(run))} " for run in re.split(r"(\s+)", text))
    else:
        spelt = anyascii(text.translate(_UMLAUTS))
    words = re.findall(r"[a-z0-9]+", _APOSTROPHES.sub("", spelt).lower())
    return _cut("-".join(words))


def free_id(wanted: str, taken: Container[str]) -> str:
    """Returns the id, with a number if it is taken."""
    candidate, number = wanted, 2
    while candidate in taken:
        candidate = f"{wanted}-{number}"
        number += 1
    return candidate


def _cut(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    cut = text.rfind("-", 20, _LONGEST + 1)
    return text[: cut if cut > 0 else _LONGEST]
