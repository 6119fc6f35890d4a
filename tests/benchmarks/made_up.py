"""Libraries of any size and questions to them, made of English words as frequent as in English."""

from __future__ import annotations

import random
from collections.abc import Iterator

from bot.knowledge.languages import ENGLISH
from bot.knowledge.model import BASE_LOCALE, Library, Topic, Wording
from bot.knowledge.text import word_rarities

ENTRIES = 10
"""How many example questions a topic has beside its title."""
SUBJECT_WORDS = 6
"""How many telling words are a topic's own."""
MISSPELT = 0.3
"""The share of questions that have a word misspelt."""


class Speaker:
    """Says things about made-up topics; the same seed says the same."""

    def __init__(self, seed: int = 0) -> None:
        self._random = random.Random(seed)  # noqa: S311 - no secret
        rarities = [(word, rarity) for word, rarity in word_rarities(ENGLISH).items() if word.isalpha()]
        self._filler = [word for word, rarity in rarities if rarity < 4]
        self._filler_weights = [10**-rarity for _, rarity in rarities if rarity < 4]
        self._telling = [word for word, rarity in rarities if rarity >= 4 and len(word) > 3]

    def library(self, topics: int) -> Library:
        """A library of so many topics."""
        return Library({topic.id: topic for topic in self._topics(topics)})

    def questions(self, library: Library, count: int) -> list[str]:
        """Questions that none of the topics has, each with words of one of them."""
        topics = self._random.choices(list(library), k=count)
        return [self._misspelt(self._question(topic.wording().aliases)) for topic in topics]

    def _topics(self, count: int) -> Iterator[Topic]:
        for number in range(count):
            subject = tuple(self._random.sample(self._telling, SUBJECT_WORDS))
            questions = tuple(self._question(subject) for _ in range(ENTRIES - SUBJECT_WORDS))
            wording = Wording(
                BASE_LOCALE,
                f"Subject {number:05}",
                f"It is about {subject[0]}.",
                aliases=subject,
                questions=questions,
            )
            yield Topic(f"subject-{number:05}", {BASE_LOCALE: wording})

    def _question(self, subject: tuple[str, ...]) -> str:
        words = self._random.choices(self._filler, self._filler_weights, k=self._random.randint(4, 9))
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
