"""Which topic an ordinary message names, and whether it reads like a question."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from bot.knowledge.languages import LANGUAGES
from bot.knowledge.model import BASE_LOCALE, Topic
from bot.knowledge.text import OMITTED, SENTENCE_END, Token, fold, tokenise, tokenise_folded
from bot.knowledge.vocabulary import Vocabulary

SHORTEST_REPAIRED = 5
SURE = 0.7
"""The least likeness of a misspelt word to one of a keyword's."""
SURE_ALONE = 0.945
"""And to the only one: "umrah" and "summa" are not "ummah"."""
OPENING_WORDS = 3
"""The word that makes a sentence a question is among so many of its first: "so wait, what is …"."""

_NOT_SAID = re.compile(
    r"""```.*?(?:```|\Z) | ``.+?`` | `[^`]+`       # code
      | ^\ *>>>\ .*\Z | ^\ *>\ [^\n]*             # quotes
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_ASKED = re.compile(r"[?؟](?!\w)")
_SAID = re.compile(rf"[^\W_]+|{OMITTED}(?![ \t{OMITTED}]*(?:\n|\Z))")
"""Words, and what stands for one: "`x` is broken" asks nothing. What has lines of its own does not."""
_QUESTION_WORDS = frozenset[str]().union(*(language.question_words for language in LANGUAGES.values()))
_LEAD_INS = frozenset[str]().union(*(language.lead_ins for language in LANGUAGES.values()))


class Spotting(NamedTuple):
    """What an ordinary message is to the bot."""

    topic: Topic | None
    """The topic that one of its keywords names."""
    is_question: bool


class Spotter:
    """Looks for the topics' keywords in ordinary messages, as whole words in a row, misspelt ones too."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        keywords = [
            (tokenise(keyword, wording.locale), topic)
            for topic in topics
            for wording in topic.wordings.values()
            for keyword in wording.keywords
        ]
        self._vocabulary = Vocabulary(tokens for tokens, _ in keywords)
        self._phrases: defaultdict[str, list[tuple[list[str], Topic]]] = defaultdict(list)
        for tokens, topic in keywords:
            stems = [token.stem for token in tokens]
            self._phrases[stems[0]].append((stems, topic))
        for phrases in self._phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))
        self._alone = {tokens[0].stem for tokens, _ in keywords if len(tokens) == 1}
        self._read = lru_cache(maxsize=4_096)(self._as_keyword_word)

    def spot(self, message: str, locale: str = BASE_LOCALE) -> Spotting:
        """The topic of the longest keyword in `message`, the first of equals. Code and quotes don't count."""
        said = fold(_NOT_SAID.sub(OMITTED, message) if "`" in message or ">" in message else message)
        sentences = [tokenise_folded(sentence, locale) for sentence in SENTENCE_END.split(said)]
        found: tuple[int, Topic | None] = (0, None)
        for tokens in sentences:
            stems = [self._read(token) for token in tokens]
            for position, stem in enumerate(stems):
                for phrase, topic in self._phrases.get(stem, ()):
                    if len(phrase) > found[0] and stems[position : position + len(phrase)] == phrase:
                        found = (len(phrase), topic)
                        break
        return Spotting(found[1], _is_question(said))

    def _as_keyword_word(self, token: Token) -> str:
        """The stem of a word, or of the word in a keyword that it is a misspelling of."""
        if self._vocabulary.knows(token) or len(token.form) < SHORTEST_REPAIRED:
            return token.stem
        for candidate, likeness in self._vocabulary.candidates(token)[:1]:
            if likeness >= (SURE_ALONE if candidate.stem in self._alone else SURE):
                return candidate.stem
        return token.stem


def _is_question(said: str) -> bool:
    if _ASKED.search(said):
        return True
    opening = [match[0] for match in islice(_SAID.finditer(said), OPENING_WORDS + 1)]
    for word, following in [*pairwise([*opening, ""])][:OPENING_WORDS]:
        if (f"{word}t" if following == "t" else word) in _QUESTION_WORDS:  # "isn't" is two words here
            return True
        if word not in _LEAD_INS:
            return False
    return False
