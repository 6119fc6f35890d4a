"""Says what of each translation is missing, stale or unreviewed.

Each text that a reader sees has a key. A translation holds, key by key, a fingerprint of the text in the base
language that it was made from. So a new key makes that key missing and leaves the others as they are.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bot.knowledge.model import Community, Library, Wording

COMMUNITY_KEYS = ("name", "about", "contact")
_LETTERS = 8


class Standing(NamedTuple):
    """How a translation stands to the text in the base language."""

    locale: str
    id: str
    """The topic's, empty for the community file."""
    missing: tuple[str, ...] = ()
    """The keys without a translation. All of them if there is no file."""
    stale: tuple[str, ...] = ()
    """The keys of which the text in the base language is another than the translation was made from."""
    is_reviewed: bool = True
    """Whether a speaker has read it."""
    is_there: bool = True
    """Whether there is a file."""

    @property
    def is_done(self) -> bool:
        """Whether there is nothing left to do."""
        return not self.missing and not self.stale and self.is_reviewed


def texts_of(wording: Wording) -> dict[str, str]:
    """Returns what readers see of a topic, by key. Keys without a text are left out.

    Aliases, keywords and example questions are not among them: each language has its own.
    """
    texts = {
        "title": wording.title,
        "summary": wording.summary,
        "details": wording.details,
        "category": wording.category,
        "links": "\n".join(f"{link.label} {link.url}" for link in wording.links),
        "image": wording.image.alt if wording.image else "",
    }
    return {key: text for key, text in texts.items() if text}


def community_texts(community: Community) -> dict[str, str]:
    """Returns what readers see of the community file, by key. Keys without a text are left out."""
    texts = {key: getattr(community, key) for key in COMMUNITY_KEYS}
    return {key: text for key, text in texts.items() if text}


def headings_of(library: Library) -> list[str]:
    """Returns the titles and sections of the documents, each once."""
    headings = (
        text for document in library.documents.values() for text in (document.title, *document.sections)
    )
    return list(dict.fromkeys(headings))


def fingerprint(text: str) -> str:
    """Returns eight letters that tell a text from others: YAML can't read them as a number."""
    words = " ".join(unicodedata.normalize("NFC", text).split())
    digest = hashlib.blake2b(words.encode(), digest_size=_LETTERS // 2).hexdigest()
    return digest.translate(_TO_LETTERS)


def fingerprints(texts: Mapping[str, str]) -> dict[str, str]:
    """Returns the fingerprint of each text."""
    return {key: fingerprint(text) for key, text in texts.items()}


def standings(library: Library) -> list[Standing]:
    """Returns how every translation stands, by language: the community file first, then the topics."""
    _, *others = library.languages
    return [
        standing
        for locale in others
        for standing in (
            *_of_community(library, locale),
            *(_of_topic(topic.id, topic.base, topic.wordings.get(locale), locale) for topic in library),
        )
    ]


def _of_topic(topic_id: str, base: Wording, wording: Wording | None, locale: str) -> Standing:
    present = fingerprints(texts_of(base))
    if wording is None:
        return Standing(locale, topic_id, tuple(present), is_there=False)
    stale = _stale(present, wording.translates, wording.untranslated)
    return Standing(locale, topic_id, wording.untranslated, stale, wording.reviewed)


def _of_community(library: Library, locale: str) -> Iterator[Standing]:
    present = fingerprints(community_texts(library.community))
    headings = headings_of(library)
    if not present and not headings:
        return
    translation = library.translations.get(locale)
    if translation is None:
        yield Standing(locale, "", (*present, *headings), is_there=False)
        return
    missing = tuple(key for key in present if not getattr(translation, key))
    stale = _stale(present, translation.translates, missing)
    missing += tuple(heading for heading in headings if heading not in translation.documents)
    yield Standing(locale, "", missing, stale, translation.reviewed)


def _stale(
    present: Mapping[str, str], stamped: Mapping[str, str], missing: tuple[str, ...]
) -> tuple[str, ...]:
    """Returns the keys that were made from another text, or from one that is gone."""
    changed = [key for key in present if key not in missing and stamped.get(key) != present[key]]
    return (*changed, *(key for key in stamped if key not in present))


_TO_LETTERS = str.maketrans("0123456789", "ghijklmnop")
