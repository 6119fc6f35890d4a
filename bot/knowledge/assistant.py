"""Replies to questions. This is the interface of `knowledge` that all other packages use."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Collection, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.knowledge.completion import Completer
from bot.knowledge.decision import calibration
from bot.knowledge.evidence import ScoredQuestion
from bot.knowledge.explanation import Explanation, explain
from bot.knowledge.folding import normalise
from bot.knowledge.languages import LANGUAGES
from bot.knowledge.library import read_library
from bot.knowledge.matching import Matcher
from bot.knowledge.model import BASE_LOCALE, Library, Reply, Topic
from bot.knowledge.names import dotted_names_of
from bot.knowledge.recognition import Recognition
from bot.knowledge.small_talk import SmallTalk, small_talk_in
from bot.knowledge.spotting import Spotter, Spotting


@contextmanager
def _uncollected() -> Generator[None]:
    """Pauses garbage collection, which would take a sixth of the time while so many objects are built."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _named_in(library: Library) -> Mapping[str, tuple[str, ...]]:
    named_in: defaultdict[str, set[str]] = defaultdict(set)
    for topic in library:
        for locale, wording in topic.wordings.items():
            for name in (wording.title, *wording.aliases):
                named_in[normalise(name)].add(locale.partition("-")[0])
    return {name: tuple(languages) for name, languages in named_in.items()}  # smaller than sets


@dataclass(frozen=True, slots=True)
class _Knowledge:
    """Everything that is built from one state of the content."""

    library: Library
    matcher: Matcher
    completer: Completer
    spotter: Spotter
    formerly: dict[str, Topic]
    dotted: frozenset[str]
    languages: tuple[str, ...]
    """The languages that topics are written in, the base language first."""
    named_in: Mapping[str, tuple[str, ...]]
    """The languages in which a topic has a name, by the normalised name."""

    @classmethod
    @_uncollected()
    def read(cls, content: Path, *, learns_when_asked: bool) -> _Knowledge:
        library = read_library(content)
        formerly = {former: topic for topic in library for former in topic.former_ids}
        matcher = Matcher(library)
        if not learns_when_asked:
            matcher.learn()
        return cls(
            library,
            matcher,
            Completer(library, matcher),
            Spotter(library),
            formerly,
            dotted_names_of(library),
            library.languages,
            _named_in(library),
        )


class Assistant:
    """Answers from a content folder. `reload` replaces all of the content, or none of it."""

    def __init__(self, content: Path, *, learns_when_asked: bool = False) -> None:
        """Reads the folder.

        With `learns_when_asked`, most of the work for a language waits until its first question. This suits
        processes that answer few questions. Raises ContentError with every problem in the folder, or
        InputError if the folder can't be read.
        """
        self._content = content
        self._learns_when_asked = learns_when_asked
        self._knowledge = self._read()

    @property
    def library(self) -> Library:
        """All topics and documents."""
        return self._knowledge.library

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that topics are written in, the base language first."""
        return self._knowledge.languages

    @property
    def dotted_names(self) -> frozenset[str]:
        """The names in the library that look like addresses, such as "node.js"."""
        return self._knowledge.dotted

    def reading_language(self, locale: str) -> str:
        """Returns the language to read a question in: the locale's, if it and the base language have files.

        If not, returns the locale if topics are written in it, otherwise the base language. So people can ask
        in the language of a folder that has no file here.
        """
        language, base = locale.partition("-")[0], self.library.community.base_language
        if language in LANGUAGES and base.partition("-")[0] in LANGUAGES:
            return locale
        is_written = any(each.partition("-")[0] == language for each in self.languages)
        return locale if is_written else base

    def reload(self) -> None:
        """Reads the folder again. If that fails, the old content stays.

        Raises ContentError with every problem in the folder, or InputError if the folder can't be read.
        """
        self._knowledge = self._read()

    def reply(
        self, question: str, locale: str = BASE_LOCALE, without: Collection[str] = frozenset()
    ) -> Reply:
        """Returns the reply to a question, without the topics whose ids are in `without`.

        `locale` decides between languages that share a script.
        """
        return calibration().decide(question, locale, self.score(question, locale, without))

    def explain(
        self, question: str, locale: str = BASE_LOCALE, without: Collection[str] = frozenset()
    ) -> Explanation:
        """Returns the reply that `reply` gives, and why."""
        knowledge = self._knowledge
        scored = self.score(question, locale, without)
        decision = calibration().decision(question, locale, scored)
        return explain(scored, decision, calibration().policy, knowledge.library, knowledge.dotted)

    def score(
        self, question: str, locale: str = BASE_LOCALE, without: Collection[str] = frozenset()
    ) -> ScoredQuestion:
        """Returns the evidence for the topics that `reply` ranks."""
        return self._knowledge.matcher.score(question, self.reading_language(locale), without)

    def small_talk(
        self, text: str, locale: str = BASE_LOCALE, without: Collection[str] = frozenset()
    ) -> SmallTalk | None:
        """Returns the kind of small talk, or None if the text may ask something. A name also gives None."""
        kind = small_talk_in(text)
        return None if kind is None or self.score(text, locale, without).exact else kind

    def recognise(self, text: str, locale: str = BASE_LOCALE) -> Recognition:
        """Returns the language of a text. If it is unclear, the language of the locale."""
        return self._knowledge.matcher.recognise(text, self.reading_language(locale))

    def asked_in(self, question: str) -> str:
        """Returns the language that a question is clearly in, or an empty text.

        A topic's name in the base language isn't clear, because people use it in every language. A name in
        another language is clear if only that language has it.
        """
        recognition = self.recognise(question)
        language = recognition.language.base
        if not recognition.is_clear:
            return ""
        named_in = self._knowledge.named_in.get(normalise(question))
        base = self.languages[0].partition("-")[0]
        is_by_name = named_in is not None and (base in named_in or language not in named_in)
        return "" if is_by_name else language

    def complete(
        self,
        typed: str,
        locale: str = BASE_LOCALE,
        limit: int = 25,
        without: Collection[str] = frozenset(),
    ) -> list[Topic]:
        """Returns at most `limit` topics that match the text typed so far, best first.

        Without any text, returns topics in the order of the library. Leaves out the topics in `without`.
        """
        return self._knowledge.completer.complete(typed, self.reading_language(locale), limit, without)

    def topic(self, topic_id: str) -> Topic | None:
        """Returns the topic with that id, now or formerly."""
        return self._knowledge.library.topics.get(topic_id) or self._knowledge.formerly.get(topic_id)

    def may_name(self, message: str, locale: str = BASE_LOCALE) -> bool:
        """Whether an ordinary message may name a topic. If not, `spot` finds none."""
        return self._knowledge.spotter.may_name(message, self.reading_language(locale))

    def spot(self, message: str, locale: str = BASE_LOCALE) -> Spotting:
        """Returns the topic that an ordinary message names, and whether the message reads like a question."""
        return self._knowledge.spotter.spot(message, self.reading_language(locale))

    def _read(self) -> _Knowledge:
        return _Knowledge.read(self._content, learns_when_asked=self._learns_when_asked)
