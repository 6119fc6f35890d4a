"""Makes readable ids from titles in any script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

from anyascii import anyascii

from bot.knowledge.schema import MAX_ID

_LONGEST = MAX_ID - 4
"""The maximum number of characters, which leaves room for a number."""
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

_ARABIC = dict(
    zip(
        "اأآٱإبتثجحخدذرزسشصضطظعغفقكلمنهةىئؤپچژگکڤٹڈڑں",
        "a a a a i b t th j h kh d dh r z s sh s d t z a gh f q k l m n h a a e o "
        "p ch zh g k v t d r n".split(),
        strict=True,
    )
)
"""Common Latin spellings of Arabic letters. Short vowels aren't written, so none are added."""
_HALF_VOWELS = {"و": ("w", "u"), "ي": ("y", "i"), "ی": ("y", "i")}
"""Letters that are consonants next to a vowel and at the beginning of a word, otherwise vowels."""
_ARABIC_WORD = re.compile("[\u0621-\u064a\u0671-\u06d3]+")
_ARABIC_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c]")


def has_latin_word(text: str) -> bool:
    """Whether a text has a word in Latin letters."""
    return re.search(r"[A-Za-z]{2}", text) is not None


def readable_id(text: str) -> str:
    """Returns an id that reads like the text: "What's new?" is whats-new. Empty if no letters are left."""
    lower = text.lower()
    for sign, word in _SIGNS.items():
        if sign in lower:
            lower = lower.replace(sign, word)
            text = lower
    text = _APOSTROPHES.sub("", unicodedata.normalize("NFC", text))
    text = _ARABIC_WORD.sub(lambda word: _in_latin(word[0]), _ARABIC_MARKS.sub("", text))
    if _IDEOGRAPHS.search(text):  # each syllable begins with a capital letter
        spelt = "".join(f" {_SYLLABLES.sub('-', anyascii(run))} " for run in re.split(r"(\s+)", text))
    else:
        spelt = anyascii(text.translate(_UMLAUTS))
    words = re.findall(r"[a-z0-9]+", _APOSTROPHES.sub("", spelt).lower())
    return _cut("-".join(words))


def _in_latin(word: str) -> str:
    """Returns an Arabic word in Latin letters, with a hyphen after its article."""
    if word.startswith("ال") and len(word) > 3:
        return f"al-{_in_latin(word[2:])}"
    spelt = ""
    for place, letter in enumerate(word):
        if letter in _HALF_VOWELS:
            before, following = word[:place][-1:], word[place + 1 :][:1]
            is_consonant = (
                not before or (following and following in "اآىةويی") or (before == "ا" and following)
            )
            spelt += _HALF_VOWELS[letter][0 if is_consonant else 1]
        elif letter != "ء":
            spelt += _ARABIC.get(letter, letter)
    return spelt


def free_id(wanted: str, taken: Container[str]) -> str:
    """Returns the id, with a number if it is in use."""
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
