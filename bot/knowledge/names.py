"""Finds names and example questions of topics in a text, if only one topic has them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import count

from bot.knowledge.folding import WORD, dotted_names
from bot.knowledge.languages import LANGUAGES
from bot.knowledge.model import Library, Topic
from bot.knowledge.passages import Manner
from bot.knowledge.rarities import FRAME_RARITY, listed_rarity
from bot.knowledge.text import Token, tokenise
from bot.knowledge.vocabulary import Reading

TELLING_RARITY = 5.0
"""The rarity of a word that is hardly ever in a question by chance: about one in 100,000."""
LEAST_TRUST = 0.5
"""A name doesn't count if one of its words is more likely unintended than intended."""


class Names:
    """The titles, aliases, keywords and example questions of the topics in one language."""

    def __init__(self, topics: Sequence[Topic], locale: str, read: Callable[[str], Sequence[Token]]) -> None:
        """`read` returns the words of a text in the locale."""
        called: defaultdict[str, list[Topic]] = defaultdict(list)
        asked: defaultdict[str, list[Topic]] = defaultdict(list)
        bare: defaultdict[str, list[Topic]] = defaultdict(list)
        asking: defaultdict[str, list[Topic]] = defaultdict(list)
        phrases: defaultdict[str, list[Topic]] = defaultdict(list)
        ids: defaultdict[str, list[Topic]] = defaultdict(list)
        for topic in topics:
            if locale == topic.base.locale:
                spelt_id = tokenise(topic.id.replace("-", " "))
                ids[_key(spelt_id)].append(topic)
                if _tells(spelt_id):
                    phrases[_key(spelt_id)].append(topic)
            wording = topic.wordings[locale]
            for name in (wording.title, *wording.aliases, *wording.keywords):
                tokens = read(name)
                called[_key(tokens)].append(topic)
                names = asking if any(map(_asks, tokens)) else bare
                names[_key(_without_frame(tokens))].append(topic)
                if _tells(tokens):
                    phrases[_key(tokens)].append(topic)
            for question in wording.questions:
                asked[_key(read(question))].append(topic)
        self._exact = _owned(ids) | _owned(asked) | _owned(called)
        self._bare = _owned(ids) | _owned(bare)
        self._asking = {key: topic for key, topic in _owned(asking).items() if " " in key}
        """The names with a question word, which distinguishes them from others: "why Roscosmos"."""
        self._phrases: defaultdict[str, list[tuple[list[str], Topic]]] = defaultdict(list)
        for key, topic in _owned(phrases).items():
            stems = key.split()
            self._phrases[stems[0]].append((stems, topic))
        for same_start in self._phrases.values():
            same_start.sort(key=lambda phrase: -len(phrase[0]))

    def exact(self, tokens: Sequence[Token], without: Collection[str]) -> Topic | None:
        """Returns the topic that has these words as a name or an example question."""
        return _kept(self._exact.get(_key(tokens)), without)

    def framed(
        self, readings: Sequence[Reading], manner: Manner, without: Collection[str]
    ) -> tuple[Topic | None, float]:
        """Returns the topic whose name a passage asks for with only common words around it.

        An example question of the topic counts, too.
        """
        if manner is Manner.STATES:
            return None, 0.0
        for some in (readings, _without_small_talk_around(readings)):
            topic = self.exact([reading.best for reading in some], without)
            if topic and (trust := min(reading.trust for reading in some)) >= LEAST_TRUST:
                return topic, trust
        kept = [
            reading
            for place, reading in enumerate(readings)
            if reading.best.rarity > FRAME_RARITY
            # Small talk in the middle belongs to the question: "how do I say good morning in Russian".
            or (_is_small_talk(reading.best) and _surrounded(place, readings))
        ]
        asked = self._asking.get(_key(_without_frame(reading.best for reading in readings)))
        topic = _kept(asked or self._bare.get(_key(reading.best for reading in kept)), without)
        trust = min((reading.trust for reading in kept), default=0.0)
        return (topic, trust) if trust >= LEAST_TRUST else (None, 0.0)

    def begins(self, tokens: Sequence[Token], without: Collection[str]) -> bool:
        """Whether the first of these words are a name of a topic."""
        names = self._names_at([token.stem for token in tokens], 0)
        return any(topic.id not in without for _, topic in names)

    def contained(self, tokens: Sequence[Token], without: Collection[str]) -> tuple[Topic, ...]:
        """Returns the topics whose names are in a text, in that order."""
        stems = [token.stem for token in tokens]
        found: dict[str, Topic] = {}
        place = 0
        while place < len(stems):
            length, topic = next(self._names_at(stems, place), (1, None))
            if topic is not None and topic.id not in without:
                found.setdefault(topic.id, topic)
            place += length
        return tuple(found.values())

    def _names_at(self, stems: Sequence[str], place: int) -> Iterator[tuple[int, Topic]]:
        """Yields each name at that place, longest first: its number of words, and its topic."""
        first = stems[place] if place < len(stems) else ""
        for phrase, topic in self._phrases.get(first, ()):
            if stems[place : place + len(phrase)] == phrase:
                yield len(phrase), topic


class AnyNames:
    """Finds exact names in all languages, whatever language a name belongs to."""

    def __init__(self, library: Library, fold: Callable[[str], str]) -> None:
        """`fold` folds a name."""
        called: defaultdict[str, list[Topic]] = defaultdict(list)
        for topic, name in _all_names(library):
            called[_words(fold(name))].append(topic)
        self._called = _owned(called)

    def exact(self, folded: str, without: Collection[str]) -> Topic | None:
        """Returns the topic that has a folded text as a name or an example question."""
        return _kept(self._called.get(_words(folded)), without)


def dotted_names_of(library: Library) -> frozenset[str]:
    """Returns the names of all topics that look like addresses: "node.js". Includes example questions."""
    return dotted_names(name for _, name in _all_names(library))


def _all_names(library: Library) -> Iterator[tuple[Topic, str]]:
    """Yields the titles, aliases, keywords and example questions of all topics in all languages."""
    for topic in library:
        for wording in topic.wordings.values():
            for name in (wording.title, *wording.aliases, *wording.keywords, *wording.questions):
                yield topic, name


def _tells(tokens: Sequence[Token]) -> bool:
    """Whether a name is hardly ever in a question by chance: for a rare word or several informative ones."""
    informative = [token for token in tokens if token.rarity > FRAME_RARITY or _is_small_talk(token)]
    return len(informative) > 1 or any(token.rarity >= TELLING_RARITY for token in tokens)


def _asks(token: Token) -> bool:
    return token.form in LANGUAGES[token.language].interrogatives


def _opens(token: Token) -> bool:
    return token.form in LANGUAGES[token.language].openings


def _without_frame(tokens: Iterable[Token]) -> list[Token]:
    """Returns the informative words, and the first question word."""
    asking = count()
    return [token for token in tokens if token.rarity > FRAME_RARITY or (_asks(token) and next(asking) == 0)]


def _is_small_talk(token: Token) -> bool:
    """Whether a word would be informative if it weren't used in small talk: "good"."""
    language = LANGUAGES[token.language]
    return token.form in language.small_talk and listed_rarity(token.form, language) > FRAME_RARITY


def _without_small_talk_around(readings: Sequence[Reading]) -> Sequence[Reading]:
    """Returns "hope probe" of "ok hope probe please"."""
    kept = [place for place, reading in enumerate(readings) if not _opens(reading.best)]
    return readings[kept[0] : kept[-1] + 1] if kept else []


def _surrounded(place: int, readings: Sequence[Reading]) -> bool:
    """Whether there are words other than small talk before and after."""
    before, behind = readings[:place], readings[place + 1 :]
    return any(not _is_small_talk(each.best) for each in before) and any(
        each.best.rarity > FRAME_RARITY for each in behind
    )


def _owned(owners: dict[str, list[Topic]]) -> dict[str, Topic]:
    return {
        key: topics[0]
        for key, topics in owners.items()
        if key and all(topic is topics[0] for topic in topics)
    }


def _kept(topic: Topic | None, without: Collection[str]) -> Topic | None:
    return None if topic is None or topic.id in without else topic


def _words(folded: str) -> str:
    return " ".join(WORD.findall(folded))


def _key(tokens: Iterable[Token]) -> str:
    return " ".join([token.stem for token in tokens])
