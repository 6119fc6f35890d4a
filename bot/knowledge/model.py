"""The nouns of the project: what is known (Library) and what is said (Reply)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

BASE_LOCALE = "en"
"""The language of content that names no other, and of the bot's own words."""


class Source(NamedTuple):
    """A section of a document that a topic rests on."""

    document: str
    section: str


@dataclass(frozen=True, slots=True)
class Document:
    """A source document, known by its headings alone."""

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
    """Empty in a translation that shows the picture of the base language."""
    alt: str
    """The text for people who don't see the picture."""


class QuizQuestion(NamedTuple):
    """A question with choices of which one is right."""

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
    """The language that every topic is written in first. It holds what no translation repeats."""
    about: str = ""
    contact: str = ""
    """Who runs the bot, and how to reach them."""
    accent_colour: int | None = None
    """The edge of cards about a topic, as 0xRRGGBB."""
    link: str = ""
    """Where people find the community. Texts to share end with it."""
    hashtags: tuple[str, ...] = ()
    """The hashtags of every text to share, without the #."""
    tour: tuple[str, ...] = ()
    """The ids of the tour's topics in their order. Empty for all topics."""


@dataclass(frozen=True, slots=True)
class CommunityTranslation:
    """What readers see of the community file, in one language. What is empty isn't translated."""

    name: str = ""
    about: str = ""
    contact: str = ""
    documents: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """The documents' titles and sections, by those in the base language."""
    hashtags: tuple[str, ...] = ()
    translates: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """The fingerprints of the texts that it was made from, by key."""
    reviewed: bool = True


@dataclass(frozen=True, slots=True)
class Wording:
    """A topic in one language: what people call it, and what it says."""

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
    """The fingerprints of the texts that it was made from, by key."""
    untranslated: tuple[str, ...] = ()
    """The keys that only the base language has. Readers see its texts instead."""


@dataclass(frozen=True, slots=True, eq=False)
class Topic:
    """One thing that Falak can explain, in every language that it was written in.

    Each is one object, so that caches look it up quickly.
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
        """The topic in `locale`, or in its plain language ("en" for "en-GB"), or in the base language."""
        language = locale.partition("-")[0]
        return self.wordings.get(locale) or self.wordings.get(language) or self.base

    def detailed(self, locale: str = "") -> Wording:
        """The same, or the topic in the base language if only that has details."""
        wording = self.wording(locale)
        return self.base if self.base.details and not wording.details else wording


@dataclass(frozen=True, slots=True)
class Library:
    """Everything known: topics by id, in the order that people browse them, and the documents behind them."""

    topics: Mapping[str, Topic]
    documents: Mapping[str, Document] = field(default_factory=lambda: MappingProxyType({}))
    community: Community = Community()
    translations: Mapping[str, CommunityTranslation] = field(default_factory=lambda: MappingProxyType({}))
    """Of the community file and the documents' headings, by language."""

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
        """The community in a language. What isn't translated is in the base language."""
        own, base = self._translation(locale), self.community
        return replace(
            base,
            name=own.name or base.name,
            about=own.about or base.about,
            contact=own.contact or base.contact,
            hashtags=own.hashtags or base.hashtags,
        )

    def heading_in(self, heading: str, locale: str) -> str:
        """The title or a section of a document in a language, or in the base language."""
        return self._translation(locale).documents.get(heading, heading)

    def _translation(self, locale: str) -> CommunityTranslation:
        language = locale.partition("-")[0]
        return self.translations.get(locale) or self.translations.get(language) or CommunityTranslation()

    def without(self, topic_ids: Collection[str]) -> Library:
        """The library as if it had never had the topics of these ids."""
        if not topic_ids:
            return self
        kept = {topic.id: topic for topic in self if topic.id not in topic_ids}
        return replace(self, topics=MappingProxyType(kept))


class Match(NamedTuple):
    """A topic with the confidence (0–1) that it is what was asked for.

    Of the best match that is a probability, fitted to questions; of the others it only says how they
    compare, so that together they may exceed 1.
    """

    topic: Topic
    confidence: float


@dataclass(frozen=True, slots=True)
class _Reply:
    query: str
    locale: str
    matches: tuple[Match, ...]
    """The best topics, best first, at most five, whatever the kind of reply."""

    @property
    def confidence(self) -> float:
        """The confidence of the best match, 0 where nothing matched at all."""
        return self.matches[0].confidence if self.matches else 0.0

    @property
    def offered(self) -> tuple[Topic, ...]:
        """The topics that the reply puts before the person."""
        return ()


@dataclass(frozen=True, slots=True)
class Answer(_Reply):
    """One topic, confidently: the best match."""

    @property
    def topic(self) -> Topic:
        """The topic that is the answer."""
        return self.matches[0].topic

    @property
    def offered(self) -> tuple[Topic, ...]:
        """The topic."""
        return (self.topic,)


@dataclass(frozen=True, slots=True)
class Suggestions(_Reply):
    """One to four topics to choose from: close together, or none of them sure enough."""

    count: int

    @property
    def offered(self) -> tuple[Topic, ...]:
        """The topics to choose from, best first."""
        return tuple(match.topic for match in self.matches[: self.count])


@dataclass(frozen=True, slots=True)
class NoMatch(_Reply):
    """Nothing known answers the question."""

    count: int = 0

    @property
    def closest(self) -> tuple[Topic, ...]:
        """The topics that may still be of use, best first; often none."""
        return tuple(match.topic for match in self.matches[: self.count])


Reply = Answer | Suggestions | NoMatch
