"""Recognises language tags, and the languages that misspelt tags mean."""

from __future__ import annotations

import re

from bot.knowledge.languages.general import STEMMERS
from bot.knowledge.languages.rows import LANGUAGES

_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2}|-[0-9]{3})?(-[a-z0-9]{5,8}|-[0-9][a-z0-9]{3})*")
_NAMES_OF_FOLDERS = frozenset(
    "all ask bak bin bot css dat dev doc env etc faq git img ini lib log man map mod new old pic pub raw src "
    "tag tip tmp top try txt wip www zip".split()
)
"""Language codes of three letters that are more often names of other folders."""


def is_tag(text: str) -> bool:
    """Whether it looks like a language tag: "ar", "pt-BR", "zh-Hant"."""
    return _TAG.fullmatch(text) is not None


def names_language(folder: str) -> bool:
    """Whether a folder of this name contains texts in a language."""
    code = folder.partition("-")[0]
    if not is_tag(folder) or code in _NAMES_OF_FOLDERS:
        return False
    return len(code) == 2 or _standard(folder) == folder


def names_common_language(folder: str) -> bool:
    """Whether a folder of this name contains texts in a language with a code of two letters."""
    return is_tag(folder) and len(folder.partition("-")[0]) == 2


def meant_tag(text: str) -> str | None:
    """Returns the tag that a name means: "pt-BR" for "pt_BR", "en" for "eng", "de" for "German"."""
    name = text.strip().lower()
    if name in (names := _english_names()):
        return names[name]
    tag = _standard(text.strip()) if name not in _NAMES_OF_FOLDERS else None
    return tag if tag != text else None


def _standard(text: str) -> str | None:
    """Returns a tag in its usual spelling, None if there is no such language."""
    from langcodes import standardize_tag, tag_is_valid  # noqa: PLC0415 - only for rare names

    try:
        tag = standardize_tag(text) if tag_is_valid(text) else None
    except ValueError:
        return None
    return tag if tag is not None and is_tag(tag) else None


def _english_names() -> dict[str, str]:
    """Returns languages by their English names, as the stemmers have them."""
    names = {name: code for code, name in STEMMERS.items() if name != "norwegian"} | {"norwegian": "no"}
    return names | {row.stemmer: row.base for row in LANGUAGES.values() if row.stemmer}
