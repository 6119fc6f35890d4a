"""Finds the topics that may answer a question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import cache, partial

from bot.knowledge.evidence import ScoredPassage, ScoredQuestion
from bot.knowledge.folding import fold
from bot.knowledge.index import MOST_WORDS, LanguageIndex
from bot.knowledge.languages import ENGLISH, LANGUAGES, Language, language_for
from bot.knowledge.model import BASE_LOCALE, Library, Topic
from bot.knowledge.names import AnyNames, dotted_names_of
from bot.knowledge.passages import Manner, Passage, split
from bot.knowledge.rarities import COMMON_RARITY, UNLISTED_RARITY, rarity, word_rarities
from bot.knowledge.recognition import Recognition, recognise
from bot.knowledge.spacing import with_spaces
from bot.knowledge.text import Token, tokenise_folded

SHORTEST_FOREIGN = 4
"""Shorter words are similar in too many languages. In romanised Urdu, "ban" is a form of "to become"."""

BORROWED = 1.0
"""A word is borrowed if it is ten times as frequent in the other language."""
MOST_CHARACTERS = 8_000
"""Only the beginning of a longer text is used. A message on Discord has at most 4,000 characters."""

KNOWN_BESIDE = 0.4
"""The minimum coverage of the words in the question's own language by a topic found in another one."""


class Matcher:
    """Finds topics by their names and texts in any language.

    Searches the texts in the question's language. Also searches texts in other languages that the question
    may be in, or that have words of it.
    """

    def __init__(self, library: Library) -> None:
        self._dotted = dotted_names_of(library)
        topics: defaultdict[str, list[Topic]] = defaultdict(list)
        for topic in library:
            for locale in topic.wordings:
                topics[locale].append(topic)
        folded = cache(partial(fold, dotted=self._dotted))
        self._indexes = {locale: LanguageIndex(written, locale, folded) for locale, written in topics.items()}
        self._names = AnyNames(library, folded)
        self._known: dict[str, tuple[str, ...]] = {}
        """The locales whose texts contain a word. Tuples need a quarter of the memory of sets."""
        for locale, index in self._indexes.items():
            for form in index.vocabulary.words:
                self._known[form] = (*self._known.get(form, ()), locale)
        self._topics = len(library)
        self._base = library.community.base_language
        written = map(language_for, self._indexes)
        self._general = [language for language in written if language.code not in LANGUAGES]

    def learn(self) -> None:
        """Learns from the texts in all languages. Otherwise the first question in each waits for this."""
        for index in self._indexes.values():
            index.learn()

    def recognise(self, text: str, locale: str = BASE_LOCALE) -> Recognition:
        """Returns the language of a text. If it is unclear, the language of the locale."""
        return recognise(text, locale, self._known, self._general)

    def score(
        self, question: str, locale: str = BASE_LOCALE, without: Collection[str] = frozenset()
    ) -> ScoredQuestion:
        """Returns the evidence for the topics that may answer a question, without the topics in `without`."""
        question = question[:MOST_CHARACTERS]
        recognition = self.recognise(question, locale)
        language = recognition.language
        folded = fold(question, self._dotted)
        tokens = tokenise_folded(folded, language.code)
        main, *others = self._indexes_for(tokens, recognition, locale)
        spaced = with_spaces(folded, language, main.vocabulary)
        if spaced != folded:
            folded, tokens = spaced, tokenise_folded(spaced, language.code)
        parts = split(folded, language, MOST_WORDS, lambda words: main.names.begins(words, without))
        states = bool(parts.passages) and parts.passages[0].manner is Manner.STATES
        scored: dict[int, ScoredPassage] = {}

        def score(passage: Passage) -> ScoredPassage:
            key = id(passage)  # a clause may be in several lists
            if key not in scored:
                scored[key] = main.score(passage, without, in_statement=states)
            return scored[key]

        passages = [*map(score, parts.passages)]
        for index in others:
            for passage in parts.passages:
                if not passage.is_whole and not _needs(index, passage, main, recognition):
                    continue
                passages.append(_score_mixed(passage, main, index, without, in_statement=states))
                if passage.is_whole:
                    passages[0] = _with_names(passages[0], passages[-1])
        return ScoredQuestion(
            main.names.exact(tokens, without) or self._names.exact(folded, without),
            tuple(passages),
            tuple(map(score, parts.rejected)),
            tuple((score(one), score(other)) for one, other in parts.pairs),
            max(self._topics - len(without), 1),
        )

    def order(
        self, text: str, locale: str, limit: int, without: Collection[str] = frozenset()
    ) -> list[Topic]:
        """Returns at most `limit` topics that match words of `text`, best first. Leaves out `without`."""
        recognition = self.recognise(text, locale)
        tokens = tokenise_folded(fold(text, self._dotted), recognition.language.code)
        scores: dict[Topic, float] = {}
        for index in self._indexes_for(tokens, recognition, locale):
            for score, topic in index.order(index.in_its_language(tokens), limit, without):
                scores[topic] = max(score, scores.get(topic, 0.0))
        return sorted(scores, key=lambda topic: -scores[topic])[:limit]

    def _indexes_for(
        self, tokens: Sequence[Token], recognition: Recognition, locale: str
    ) -> list[LanguageIndex]:
        """Returns the indexes to search for a question. The one of its own language comes first."""
        if len(self._indexes) == 1:
            return [*self._indexes.values()]
        chosen = {key: self._indexes[key] for key in self._locales(tokens, recognition, locale)}
        if not chosen or len(next(iter(chosen.values()))) < self._topics:
            chosen.setdefault(self._base, self._indexes[self._base])
        return [*chosen.values()]

    def _locales(self, tokens: Sequence[Token], recognition: Recognition, locale: str) -> Iterator[str]:
        """Yields the locales to search: of the question's language, of possible ones, and with its words."""
        languages = [recognition.language, *recognition.others]
        for language in languages:
            yield from self._written(language, locale)
        own = [*self._written(recognition.language, locale)]
        for token in tokens:
            known = self._known.get(token.form, ())
            is_own = any(place in known for place in own)
            if self._base in known and _is_borrowed(token.form, recognition.language, self._base):
                is_own = False  # texts in the base language say more about it
            if token.rarity > COMMON_RARITY and not is_own:
                telling = {place for place in known if _is_telling(token.form, place)}
                if telling:
                    yield self._base if self._base in telling else min(telling)
        unheard = [
            token for token in tokens if token.rarity == UNLISTED_RARITY and token.form not in self._known
        ]
        if unheard and not any(self._reads_any(locale, unheard) for locale in own):
            yield from self._sounding_like(tokens)

    def _reads_any(self, locale: str, tokens: Sequence[Token]) -> bool:
        readings = self._indexes[locale].vocabulary.read(tokens)
        return any(reading.is_known for reading in readings)

    def _sounding_like(self, tokens: Sequence[Token]) -> Iterator[str]:
        """Yields the locales in another script that have words which sound like these: "mirrikh"."""
        for locale in self._indexes:
            if language_for(locale).script != ENGLISH.script and self._reads_any(locale, tokens):
                yield locale

    def _written(self, language: Language, locale: str) -> Iterator[str]:
        """Yields the locale of the texts in a language. Prefers the person's own variant."""
        if locale.partition("-")[0] == language.base and locale in self._indexes:
            yield locale
        elif language.base in self._indexes:
            yield language.base
        else:
            yield from [each for each in self._indexes if each.partition("-")[0] == language.base][:1]


def _score_mixed(
    passage: Passage,
    main: LanguageIndex,
    other: LanguageIndex,
    without: Collection[str],
    *,
    in_statement: bool,
) -> ScoredPassage:
    """Returns the evidence in another language than the question's own.

    If the question has words of both, the other language's texts lack some words although the topic is about
    them. So a topic needs to know each word in one of the languages only.
    """
    own = [token for token in passage.tokens if _belongs(token, main, other)]
    rest = [token for token in passage.tokens if token not in own]
    is_mixed = any(token.rarity > COMMON_RARITY for token in own) and any(
        _belongs(token, other, main) for token in rest
    )
    if is_mixed:
        others = passage._replace(tokens=other.in_its_language(rest))
        scored = other.score(others, without, in_statement=in_statement)
        beside = main.score(passage._replace(tokens=own), without)
        known = {each.topic: each.evidence.coverage for each in beside.candidates}
        if scored.candidates and known.get(scored.candidates[0].topic, 0.0) >= KNOWN_BESIDE:
            return scored
    whole = passage._replace(tokens=other.in_its_language(passage.tokens))
    return other.score(whole, without, in_statement=in_statement)


def _needs(other: LanguageIndex, passage: Passage, main: LanguageIndex, recognition: Recognition) -> bool:
    """Whether a part of a question may be in another language, or has a word that only this one has."""
    return not recognition.is_clear or any(_belongs(token, other, main) for token in passage.tokens)


def _belongs(token: Token, main: LanguageIndex, other: LanguageIndex) -> bool:
    return main.vocabulary.knows(token) and not other.vocabulary.knows(token)


def _is_telling(form: str, locale: str) -> bool:
    """Whether a word is informative in a language that the question isn't written in."""
    return len(form) >= SHORTEST_FOREIGN and rarity(form, language_for(locale)) > COMMON_RARITY


def _is_borrowed(form: str, language: Language, base: str) -> bool:
    """Whether a word is more frequent in the base language by far: "partnership" in a Turkish question."""
    original = word_rarities(language_for(base)).get(form)
    return original is not None and original + BORROWED < word_rarities(language).get(form, UNLISTED_RARITY)


def _with_names(scored: ScoredPassage, other: ScoredPassage) -> ScoredPassage:
    """Adds the topics that are named in another language to a passage."""
    names = dict.fromkeys((*scored.contained, *other.contained))
    return scored._replace(contained=tuple(names))
