"""Defines the data of the project: the library (Library) and the replies (Reply)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

BASE_LOCALE = "en"
"""The language of content that names no language, and of the bot's own texts."""


class Source(NamedTuple):
    """A section of a document that a topic is based on."""

    document: str
    section: str


@dataclass(frozen=True, slots=True)
class Document:
    """A source document. Only its headings are known."""

    id: str
    title: str
    sections: tuple[str, ...]


class Link(NamedTuple):
    """A button that opens a page."""

    label: str
    url: str


class Image(NamedTuple):
    """A picture on a topic's card: a file of the content folder, or an address that Discord fetches."""

    place: Path | str
    """Empty in a translation that uses the picture of the base language."""
    alt: str
    """The text for people who don't see the picture."""


class QuizQuestion(NamedTuple):
    """A question with choices, one of which is right."""

    question: str
    choices: tuple[str, ...]
    right: int
    """The index of the right choice."""
    why: str

    @property
    def answer(self) -> str:
        """The right choice."""
        return self.choices[self.right]


@dataclass(frozen=True, slots=True)
class Community:
    """The community that owns the content. All keys are optional."""

    name: str = ""
    base_language: str = BASE_LOCALE
    """The language that every topic is first written in. Translations use its texts where they have none."""
    about: str = ""
    contact: str = ""
    """The people who run the bot, and how to reach them."""
    accent_colour: int | None = None
    """The colour of the edge of topic cards, as 0xRRGGBB."""
    link: str = ""
    """The community's address. Texts to share end with it."""
    hashtags: tuple[str, ...] = ()
    """The hashtags of every text to share, without the #."""
    tour: tuple[str, ...] = ()
    """The ids of the tour's topics, in order. Empty for all topics."""


@dataclass(frozen=True, slots=True)
class CommunityTranslation:
    """The texts of the community file in one language. Empty texts aren't translated."""

    name: str = ""
    about: str = ""
    contact: str = ""
    documents: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """The documents' titles and sections, by those in the base language."""
    hashtags: tuple[str, ...] = ()
    translates: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """The fingerprints of the base language's texts that were translated, by key."""
    reviewed: bool = True


@dataclass(frozen=True, slots=True)
class Wording:
    """A topic's names and texts in one language."""

    locale: str
    title: str
    summary: str
    details: str = ""
    aliases: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    reviewed: bool = True
    category: str = ""
    links: tuple[Link, ...] = ()
    image: Image | None = None
    hashtags: tuple[str, ...] = ()
    """The hashtags of texts to share about it, without the #."""
    quiz: tuple[QuizQuestion, ...] = ()
    translates: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """The fingerprints of the base language's texts that were translated, by key."""
    untranslated: tuple[str, ...] = ()
    """The keys that only the base language has. Readers see its texts instead."""


@dataclass(frozen=True, slots=True, eq=False)
class Topic:
    """A subject that Falak can explain, in every language that it was written in.

    Each is a single object, so that caches find it quickly.
    """

    id: str
    wordings: Mapping[str, Wording]
    """By language, the base language first."""
    related: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    former_ids: tuple[str, ...] = ()

    @property
    def base(self) -> Wording:
        """The topic in the base language."""
        return next(iter(self.wordings.values()))

    def wording(self, locale: str = "") -> Wording:
        """Returns it in `locale`, in its plain language ("en" for "en-GB"), or in the base language."""
        language = locale.partition("-")[0]
        return self.wordings.get(locale) or self.wordings.get(language) or self.base

    def detailed(self, locale: str = "") -> Wording:
        """Returns the same, or the topic in the base language if only that has details."""
        wording = self.wording(locale)
        return self.base if self.base.details and not wording.details else wording


@dataclass(frozen=True, slots=True)
class Library:
    """All topics by id, in the order of the topic list, and the documents that they are based on."""

    topics: Mapping[str, Topic]
    documents: Mapping[str, Document] = field(default_factory=lambda: MappingProxyType({}))
    community: Community = Community()
    translations: Mapping[str, CommunityTranslation] = field(default_factory=lambda: MappingProxyType({}))
    """Translations of the community file and the documents' headings, by language."""

    def __iter__(self) -> Iterator[Topic]:
        return iter(self.topics.values())

    def __len__(self) -> int:
        return len(self.topics)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that topics are written in, the base language first."""
        base = self.community.base_language
        return (base, *sorted({locale for topic in self for locale in topic.wordings} - {base}))

    def community_in(self, locale: str) -> Community:
        """Returns the community in a language. Texts without a translation stay in the base language."""
        own, base = self._translation(locale), self.community
        return replace(
            base,
            name=own.name or base.name,
            about=own.about or base.about,
            contact=own.contact or base.contact,
            hashtags=own.hashtags or base.hashtags,
        )

    def heading_in(self, heading: str, locale: str) -> str:
        """Returns the title or a section of a document in a language, or in the base language."""
        return self._translation(locale).documents.get(heading, heading)

    def _translation(self, locale: str) -> CommunityTranslation:
        language = locale.partition("-")[0]
        return self.translations.get(locale) or self.translations.get(language) or CommunityTranslation()

    def without(self, topic_ids: Collection[str]) -> Library:
        """Returns the library without the topics of these ids."""
        if not topic_ids:
            return self
        kept = {topic.id: topic for topic in self if topic.id not in topic_ids}
        return replace(self, topics=MappingProxyType(kept))


class Match(NamedTuple):
    """A topic and the confidence (0–1) that it answers the question.

    For the best match, this is a probability, fitted to questions. For the others, it only allows comparison.
    So together they may exceed 1.
    """

    topic: Topic
    confidence: float


@dataclass(frozen=True, slots=True)
class _Reply:
    query: str
    locale: str
    matches: tuple[Match, ...]
    """At most five topics, best first, in every kind of reply."""

    @property
    def confidence(self) -> float:
        """The confidence of the best match. 0 if nothing matched."""
        return self.matches[0].confidence if self.matches else 0.0

    @property
    def offered(self) -> tuple[Topic, ...]:
        """The topics that the reply shows to the person."""
        return ()


@dataclass(frozen=True, slots=True)
class Answer(_Reply):
    """A single topic, with high confidence: the best match."""

    @property
    def topic(self) -> Topic:
        """The topic that is the answer."""
        return self.matches[0].topic

    @property
    def offered(self) -> tuple[Topic, ...]:
        return (self.topic,)


@dataclass(frozen=True, slots=True)
class Suggestions(_Reply):
    """One to four topics to choose from: they are close together, or none is sure enough."""

    count: int

    @property
    def offered(self) -> tuple[Topic, ...]:
        return tuple(match.topic for match in self.matches[: self.count])


@dataclass(frozen=True, slots=True)
class NoMatch(_Reply):
    """No topic answers the question."""

    count: int = 0

    @property
    def closest(self) -> tuple[Topic, ...]:
        """The topics that may still be useful, best first. Often empty."""
        return tuple(match.topic for match in self.matches[: self.count])


Reply = Answer | Suggestions | NoMatch
