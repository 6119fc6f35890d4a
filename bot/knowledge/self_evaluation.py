"""Asks a library its own names and questions, each time without the text that is asked.

Training a matcher for each text would be slow. So texts are left out in groups. Each time, every topic loses
about a tenth of its texts, or a third in a library with many texts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from random import Random
from types import MappingProxyType
from typing import NamedTuple

from bot.knowledge.evaluation import Outcome, Question, ask
from bot.knowledge.folding import normalise
from bot.knowledge.matching import Matcher
from bot.knowledge.model import Library, Match, Topic, Wording
from bot.knowledge.names import dotted_names_of

KINDS = ("title", "alias", "question")
"""The classes of the texts."""
FOLDS, FEW_FOLDS = 10, 3
"""The number of groups: for a library with few texts, and for one with many."""
MANY = 1_500
"""With more texts, training a library takes seconds."""
MOST_ASKED = 3_000
"""The maximum number of texts to ask. If there are more, a sample is asked."""
FEWEST_ASKED = 5
"""With fewer texts asked, the share that finds the topic means little."""


class OwnText(NamedTuple):
    """A title, an alias or an example question that is asked of its own library."""

    question: Question
    topic: Topic
    phrase: str
    """The normalised text. All names of the topic that read the same are left out with it."""


class HardTopic(NamedTuple):
    """A topic that fewer than half of its own texts find."""

    topic: Topic
    locale: str
    outcomes: list[Outcome]
    found: int


class Confusion(NamedTuple):
    """Two topics, one of which was shown first for a text of the other."""

    topics: tuple[Topic, Topic]
    outcomes: list[Outcome]
    """The most confident come first."""


def own_texts(library: Library, locale: str | None = None) -> list[OwnText]:
    """Returns the titles, aliases and questions to ask, in one language or in all.

    Leaves out a topic's only text: without it, nothing could find the topic.
    """
    read = _reader(library)
    texts: list[OwnText] = []
    for topic in library:
        own: dict[str, OwnText] = {}
        for wording in topic.wordings.values():
            for kind, text in _named(wording):
                phrase = read(text)
                question = Question(kind, wording.locale, frozenset({topic.id}), text)
                own.setdefault(phrase, OwnText(question, topic, phrase))
        if len(own) > 1:
            texts += [text for text in own.values() if locale in (None, text.question.locale)]
    return texts


def sample(texts: Sequence[OwnText]) -> Sequence[OwnText]:
    """Returns the texts in order. If there are very many, returns the same sample every time."""
    if len(texts) <= MOST_ASKED:
        return texts
    places = Random(0).sample(range(len(texts)), MOST_ASKED)  # noqa: S311 - no secret
    return [texts[place] for place in sorted(places)]


def evaluate_itself(library: Library, texts: Sequence[OwnText]) -> list[Outcome]:
    """Asks the library these texts, each without the text, and returns the outcomes by kind."""
    read = _reader(library)
    outcomes: list[Outcome] = []
    for fold in _folds(texts):
        left_out: defaultdict[str, set[str]] = defaultdict(set)
        for text in fold:
            left_out[text.topic.id].add(text.phrase)
        # If an id is left out, too, the topic gets an id without words.
        reduced = {
            topic: _without(topic, left_out[topic.id], read, wordless_id="-" * number)
            for number, topic in enumerate(library, 1)
        }
        originals = {copy: topic for topic, copy in reduced.items()}
        matcher = Matcher(Library(MappingProxyType({copy.id: copy for copy in originals})))
        for text in fold:
            reply = ask(matcher, text.question).reply
            matches = tuple(Match(originals[topic], confidence) for topic, confidence in reply.matches)
            outcomes.append(Outcome(text.question, replace(reply, matches=matches)))
    return sorted(outcomes, key=lambda outcome: KINDS.index(outcome.question.kind))


def hard_topics(library: Library, outcomes: Sequence[Outcome]) -> list[HardTopic]:
    """Returns the topics that fewer than half of their texts in a language find, worst first."""
    by_topic: defaultdict[tuple[str, str], list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        (topic_id,) = outcome.question.expected
        by_topic[topic_id, outcome.question.locale].append(outcome)
    hard: list[HardTopic] = []
    for (topic_id, locale), own in by_topic.items():
        found = sum(map(reaches, own))
        if len(own) >= FEWEST_ASKED and found < len(own) / 2:
            hard.append(HardTopic(library.topics[topic_id], locale, own, found))
    return sorted(hard, key=lambda topic: topic.found / len(topic.outcomes))


def confusions(library: Library, outcomes: Sequence[Outcome]) -> list[Confusion]:
    """Returns the pairs of topics that are confused, most frequent first."""
    order = {topic_id: place for place, topic_id in enumerate(library.topics)}
    pairs: defaultdict[tuple[str, str], list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        if outcome.reply.offered and not outcome.ranked_right:
            ids = [*outcome.question.expected, outcome.reply.offered[0].id]
            one, other = sorted(ids, key=order.__getitem__)
            pairs[one, other].append(outcome)
    found = [
        Confusion(
            (library.topics[one], library.topics[other]),
            sorted(own, key=lambda outcome: -outcome.reply.confidence),
        )
        for (one, other), own in pairs.items()
    ]
    return sorted(found, key=lambda pair: (-len(pair.outcomes), -pair.outcomes[0].reply.confidence))


def reaches(outcome: Outcome) -> bool:
    """Whether a text found its topic, as the answer or among the suggestions."""
    return outcome.answered_right or outcome.suggested_right


def _folds(texts: Sequence[OwnText]) -> list[list[OwnText]]:
    """Divides the texts into groups. No group has all of a topic's texts, if the topic has at least two."""
    count = FOLDS if len(texts) <= MANY else FEW_FOLDS
    folds: list[list[OwnText]] = [[] for _ in range(count)]
    for place, text in enumerate(texts):  # sorted by topic, so that neighbours are in different groups
        folds[place % count].append(text)
    return [fold for fold in folds if fold]


def _without(topic: Topic, phrases: Collection[str], read: Callable[[str], str], wordless_id: str) -> Topic:
    """Returns a copy of the topic without the names that read like these."""
    if not phrases:
        return topic

    def kept(texts: Sequence[str]) -> tuple[str, ...]:
        return tuple(text for text in texts if read(text) not in phrases)

    wordings = {
        locale: replace(
            wording,
            title="".join(kept([wording.title])),
            aliases=kept(wording.aliases),
            keywords=kept(wording.keywords),
            questions=kept(wording.questions),
        )
        for locale, wording in topic.wordings.items()
    }
    topic_id = wordless_id if read(topic.id.replace("-", " ")) in phrases else topic.id
    return replace(topic, id=topic_id, wordings=wordings)


def _named(wording: Wording) -> Iterator[tuple[str, str]]:
    """Yields the names and questions, each with its kind."""
    for kind, texts in zip(KINDS, ([wording.title], wording.aliases, wording.questions), strict=True):
        for text in texts:
            yield kind, text


def _reader(library: Library) -> Callable[[str], str]:
    """Returns a function that gives equal results for texts that read the same."""
    dotted = dotted_names_of(library)
    return lambda text: normalise(text, dotted)
