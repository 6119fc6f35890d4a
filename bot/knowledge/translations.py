"""Finds texts of translations that are missing, outdated, without fingerprint or not yet reviewed.

Each text that a reader sees has a key. For each key, a translation stores a fingerprint of the base
language's text that was translated. So a new text is reported as missing, and the others stay valid.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bot.knowledge.model import Community, Library, Wording

COMMUNITY_ID = ""
"""Used for the community file instead of a topic's id."""
_LETTERS = 8


class TranslationState(NamedTuple):
    """Compares a translation with the base language."""

    locale: str
    id: str
    """The topic's id, or COMMUNITY_ID."""
    missing: tuple[str, ...] = ()
    """The keys without a translation. All keys if there is no file."""
    outdated: tuple[str, ...] = ()
    """The keys whose text in the base language was changed or removed since the translation."""
    unstamped: tuple[str, ...] = ()
    """The keys without a fingerprint. Nobody knows whether they are outdated."""
    is_reviewed: bool = True
    """Whether a speaker of the language has reviewed it."""
    is_there: bool = True
    """Whether the file exists."""

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to do."""
        return self.is_reviewed and not (self.missing or self.outdated or self.unstamped)


def texts_of(wording: Wording) -> dict[str, str]:
    """Returns the texts of a topic that readers see, by key. Leaves out empty ones.

    Doesn't include aliases, keywords and example questions, because each language has its own.
    """
    texts = {
        "title": wording.title,
        "summary": wording.summary,
        "details": wording.details,
        "category": wording.category,
        "links": "\n".join(f"{link.label} {link.url}" for link in wording.links),
        "image": wording.image.alt if wording.image else "",
        "hashtags": " ".join(wording.hashtags),
        "quiz": "\n".join(
            "\n".join((each.question, *each.choices, str(each.right), each.why)) for each in wording.quiz
        ),
    }
    return {key: text for key, text in texts.items() if text}


def community_texts(community: Community) -> dict[str, str]:
    """Returns the texts of the community file that readers see, by key. Leaves out empty ones."""
    texts = {
        "name": community.name,
        "about": community.about,
        "contact": community.contact,
        "hashtags": " ".join(community.hashtags),
    }
    return {key: text for key, text in texts.items() if text}


def headings_of(library: Library) -> list[str]:
    """Returns the titles and sections of the documents, each once."""
    headings = (
        text for document in library.documents.values() for text in (document.title, *document.sections)
    )
    return list(dict.fromkeys(headings))


def fingerprint(text: str) -> str:
    """Returns eight letters that identify a text. YAML can't read them as a number."""
    words = " ".join(unicodedata.normalize("NFC", text).split())
    digest = hashlib.blake2b(words.encode(), digest_size=_LETTERS // 2).hexdigest()
    return digest.translate(_TO_LETTERS)


def base_prints(library: Library, topic_id: str) -> dict[str, str]:
    """Returns the fingerprints of a topic, or of the community file, in the base language, by key."""
    is_community = topic_id == COMMUNITY_ID
    texts = community_texts(library.community) if is_community else texts_of(library.topics[topic_id].base)
    return {key: fingerprint(text) for key, text in texts.items()}


def translation_states(library: Library) -> list[TranslationState]:
    """Returns the state of every translation, by language: first the community file, then the topics."""
    _, *others = library.languages
    return [
        state
        for locale in others
        for state in (
            *_of_community(library, locale),
            *(_of_topic(library, topic.id, topic.wordings.get(locale), locale) for topic in library),
        )
    ]


def _of_topic(library: Library, topic_id: str, wording: Wording | None, locale: str) -> TranslationState:
    present = base_prints(library, topic_id)
    if wording is None:
        return TranslationState(locale, topic_id, tuple(present), is_there=False)
    missing = wording.untranslated
    compared = _compared(present, wording.translates, missing)
    return TranslationState(locale, topic_id, missing, *compared, wording.reviewed)


def _of_community(library: Library, locale: str) -> Iterator[TranslationState]:
    present = base_prints(library, COMMUNITY_ID)
    headings = headings_of(library)
    if not present and not headings:
        return
    translation = library.translations.get(locale)
    if translation is None:
        yield TranslationState(locale, COMMUNITY_ID, (*present, *headings), is_there=False)
        return
    missing = tuple(key for key in present if not getattr(translation, key))
    compared = _compared(present, translation.translates, missing)
    missing += tuple(heading for heading in headings if heading not in translation.documents)
    yield TranslationState(locale, COMMUNITY_ID, missing, *compared, translation.reviewed)


def _compared(
    present: Mapping[str, str], stamped: Mapping[str, str], missing: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Returns the outdated keys, and those without a fingerprint."""
    translated = [key for key in present if key not in missing]
    changed = [key for key in translated if key in stamped and stamped[key] != present[key]]
    gone = [key for key in stamped if key not in present]
    return (*changed, *gone), tuple(key for key in translated if key not in stamped)


_TO_LETTERS = str.maketrans("0123456789", "ghijklmnop")
