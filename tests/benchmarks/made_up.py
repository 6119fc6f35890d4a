"""Generates libraries of any size, with questions and chat.

They consist of English words with their real frequencies, and of made-up names.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import accumulate

from bot.knowledge.languages import ENGLISH
from bot.knowledge.model import BASE_LOCALE, Library, Topic, Wording
from bot.knowledge.rarities import word_rarities

ALIASES, QUESTIONS = 4, 5
"""Aliases and example questions of a topic. With the title, these are ten entries."""
KEYWORDS = 3
SUBJECT_WORDS = 5
"""How many rare words a topic has, besides its unique name."""
MISSPELT = 0.3
"""The share of questions with a misspelt word."""
UNHEARD_OF = 0.04
"""The share of words in chat that are in no dictionary."""
ON_TOPIC = 0.05
"""The share of chat messages with a keyword."""

_ONSETS = "b br c ch d dr f fl g gr h j k kl l m n p pr qu r s sh st t tr v w z".split()
_VOWELS = "a e i o u ai ea ou".split()
_CODAS = ["", "", "l", "m", "n", "r", "s", "th", "x"]
_ENDINGS = "adz ekf igv ovk uzm".split()
"""Endings that no English word has, so that a name is never a word by chance."""


class Speaker:
    """Generates texts about made-up topics. The same seed gives the same texts."""

    def __init__(self, seed: int = 0) -> None:
        self._random = random.Random(seed)  # noqa: S311 - no secret
        self._words = [word for word in word_rarities(ENGLISH) if word.isalpha() and word.isascii()]
        rarities = [word_rarities(ENGLISH)[word] for word in self._words]
        self._frequencies = list(accumulate(10**-rarity for rarity in rarities))
        self._filler = sum(rarity < 4 for rarity in rarities)  # words are sorted from frequent to rare
        self._telling = [
            word for word in self._words[self._filler :] if len(word) > 3 and word not in ENGLISH.small_talk
        ]
        self._said = set(self._words)

    def library(self, topics: int) -> Library:
        """Returns a library with this number of topics. It passes the content check."""
        return Library({topic.id: topic for topic in self._topics(topics)})

    def questions(self, library: Library, count: int) -> list[str]:
        """Returns different questions that no topic has. Each has two words of a topic."""
        topics = self._random.choices(list(library), k=count)
        return [
            self._new(lambda topic=topic: self._misspelt(self._question(_subject(topic)))) for topic in topics
        ]

    def messages(self, library: Library, count: int) -> list[str]:
        """Returns chat messages. Few are about a topic."""
        keywords = [keyword for topic in library for keyword in topic.wording().keywords]
        return [self._message(keywords) for _ in range(count)]

    def _topics(self, count: int) -> Iterator[Topic]:
        for number in range(count):
            name = self._new(self._name)
            subject = (name, *self._random.sample(self._telling, SUBJECT_WORDS))
            yield Topic(f"subject-{number:05}", {BASE_LOCALE: self._wording(name, subject)})

    def _wording(self, name: str, subject: tuple[str, ...]) -> Wording:
        def pairs(count: int) -> Iterator[str]:
            return (self._new(lambda: " ".join(self._random.sample(subject[1:], k=2))) for _ in range(count))

        return Wording(
            BASE_LOCALE,
            title=f"{name} {subject[1]}".capitalize(),
            summary=f"{name.capitalize()} is what {self._question(subject)}.",
            aliases=(name, *pairs(ALIASES - 1)),
            keywords=(name, *pairs(KEYWORDS - 1)),
            questions=tuple(self._new(lambda: self._question(subject)) for _ in range(QUESTIONS)),
        )

    def _new(self, say: Callable[[], str]) -> str:
        """Returns a new text, because content must not repeat itself."""
        while (text := say()) in self._said:
            pass
        self._said.add(text)
        return text

    def _question(self, subject: tuple[str, ...]) -> str:
        words = self._random.choices(
            self._words[: self._filler],
            cum_weights=self._frequencies[: self._filler],
            k=self._random.randint(4, 9),
        )
        words += self._random.sample(subject, k=2)
        self._random.shuffle(words)
        return " ".join(words)

    def _misspelt(self, question: str) -> str:
        if self._random.random() > MISSPELT:
            return question
        words = question.split()
        place = max(range(len(words)), key=lambda number: len(words[number]))
        letter = self._random.randrange(1, len(words[place]) - 1)
        words[place] = words[place][:letter] + words[place][letter + 1 :]
        return " ".join(words)

    def _message(self, keywords: list[str]) -> str:
        length = min(1 + int(self._random.expovariate(1 / 8)), 60)
        words = self._random.choices(self._words, cum_weights=self._frequencies, k=length)
        words = [self._name() if self._random.random() < UNHEARD_OF else word for word in words]
        if self._random.random() < ON_TOPIC:
            words.insert(self._random.randint(0, length), self._random.choice(keywords))
        ending = self._random.choices(
            ["", "?", " lol", "!", " 😂", " <:nice:1234567890>"], (70, 12, 6, 5, 4, 3)
        )
        return " ".join(words) + ending[0]

    def _name(self) -> str:
        syllables = (
            self._random.choice(_ONSETS) + self._random.choice(_VOWELS) + self._random.choice(_CODAS)
            for _ in range(self._random.randint(1, 3))
        )
        return "".join(syllables) + self._random.choice(_ONSETS) + self._random.choice(_ENDINGS)


def _subject(topic: Topic) -> tuple[str, ...]:
    """Returns the topic's own words."""
    return tuple({word: None for alias in topic.wording().aliases for word in alias.split()})
