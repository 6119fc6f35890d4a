"""The words of a library, and corrections of unknown words."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cached_property, lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from anyascii import anyascii
from rapidfuzz import process
from rapidfuzz.distance import OSA, Indel, JaroWinkler

from bot.knowledge.languages import LANGUAGES
from bot.knowledge.rarities import COMMON_RARITY, UNLISTED_RARITY, is_listed_but_rare
from bot.knowledge.text import Token, analyser, without_particles

SHORTEST_REPAIRED = 3
SHORTEST_STEM = 5
"""Shorter stems are too often one letter away from others."""
CANDIDATES = 3
"""The maximum number of corrections of a word that are kept."""
FEWEST_LETTERS = 4
"""A word with digits and fewer letters is a number or a name of its own: "mp3", "a320"."""
SLIPPED, MISTAKEN = 0.7, 0.2
"""How likely a rare word is a misspelling of another: with missing or swapped letters ("prob" for "probe"),
and in other cases ("fission" for "mission")."""
DOUBT_IN_PLACE = 0.25
"""The remaining doubt about a correction if the neighbouring word confirms it."""
LIKELY = 0.95
"""A word with a correction this similar isn't looked for in other scripts."""
SHARPNESS = 8
"""The exponent that turns similarity into the shares of a word's corrections."""
SAME_SOUND = 0.75
"""The minimum similarity of words in two scripts that mean the same."""
FEWEST_SOUNDS = 2
"""Too many words with fewer consonants sound the same."""
LINKING = "t"
"""Arabic speaks this t between a feminine word and the next, but doesn't write it."""

_SOUNDS = str.maketrans("cqzvpeyow", "kksfbiiuu", "'")
_DOUBLED = re.compile(r"(.)\1+")
_FIRST_VOWELS = re.compile(r"^[aiu`]+")
"""The consonant ayn, too: other scripts write a vowel for it."""
_LAST_VOWEL = re.compile(r"(?<=..)a?h$")
"""The h at the end of Arabic feminine words."""
_UNWRITTEN = re.compile(r"(?<!^)[aiuh]")
"""The vowels inside a word. Not all scripts write them."""

_ARTICLES = frozenset[str]().union(*(language.articles for language in LANGUAGES.values()))
_DIGIT = re.compile(r"\d")
_SHORTENED = re.compile(r"(?P<letters>[^\W\d_]+)(?P<number>\d+)")


class Reading(NamedTuple):
    """A word of a question."""

    best: Token
    """The most likely meaning."""
    meanings: tuple[tuple[Token, float], ...]
    """The words that it may mean, each with its share of the weight (sum 1)."""
    is_known: bool
    """Whether the library has the word, or a word that it may misspell."""

    @property
    def trust(self) -> float:
        """How likely (0–1) the word has one of the known meanings."""
        return 1.0 - self.meanings[-1][1] if len(self.meanings) > 1 else float(self.is_known)


class Vocabulary:
    """All words of a library. Finds corrections of misspelt words."""

    def __init__(self, phrases: Iterable[Sequence[Token]]) -> None:
        self._tokens: dict[str, Token] = {}
        following: defaultdict[str, set[str]] = defaultdict(set)
        preceding: defaultdict[str, set[str]] = defaultdict(set)
        for phrase in phrases:
            for token in phrase:
                self._tokens.setdefault(token.form, token)
            for left, right in pairwise(phrase):
                following[left.form].add(right.form)
                preceding[right.form].add(left.form)
        self._following, self._preceding = _as_tuples(following), _as_tuples(preceding)
        self._stems = {token.stem for token in self._tokens.values()}
        self._first_letters = sorted({form[0] for form in self._tokens})
        # Most misspellings keep the first letter and nearly the length. The others change only the first
        # letter.
        self._by_start = _by_start(self._tokens)
        # A question reads its words several times: alone, in a clause and as a whole.
        self._similar = lru_cache(maxsize=256)(self._misspelt_or_transliterated)

    @cached_property
    def _of_stem(self) -> Mapping[str, str]:
        """A word for each stem."""
        return {token.stem: form for form, token in self._tokens.items()}

    @cached_property
    def _by_start_of_stem(self) -> Mapping[tuple[str, int], list[str]]:
        """The stems by their first letters and lengths. Only words that resemble no known one need this."""
        return _by_start(self._of_stem)

    @cached_property
    def _by_consonants(self) -> Mapping[str, list[str]]:
        """The words by their consonants. Only questions with words of another script need this."""
        words: defaultdict[str, list[str]] = defaultdict(list)
        for form, token in self._tokens.items():
            words[_consonants(_sound(token))].append(form)
        return words

    @property
    def words(self) -> Mapping[str, Token]:
        """The words by their folded forms."""
        return self._tokens

    def knows(self, token: Token) -> bool:
        """Whether the library uses a form of this word."""
        return token.stem in self._stems or token.form in self._tokens

    def read(self, tokens: Sequence[Token]) -> list[Reading]:
        """Reads the words of a query. Unknown words are joined, split or corrected."""
        known = [token.stem in self._stems or token.form in self._tokens for token in tokens]
        if all(known):
            return _without_articles(list(map(_certain, tokens)))
        readings: list[Reading] = []
        position = 0
        while position < len(tokens):
            token, is_known = tokens[position], known[position]
            position += 1
            following = tokens[position] if position < len(tokens) else None
            if is_known and (following is None or known[position]):
                readings.append(_certain(token))
            elif following and (joined := self._joined(token, following)):
                readings.append(joined)
                position += 1
            elif is_known:
                readings.append(_certain(token))
            elif parts := self._parts(token):
                readings.extend(map(_certain, parts))
            else:
                before = tokens[position - 2] if position > 1 else None
                readings.append(self._repaired(token, before, following))
        return _without_articles(readings)

    def candidates(self, token: Token, before: str = "", after: str = "") -> list[tuple[Token, float]]:
        """Returns the known words that an unknown one may mean, best first, each with a similarity of 0–1.

        `before` and `after` are its neighbours. A word that is frequent in its language counts as misspelt
        only if the library has the correction next to a neighbour: "hope" for the "hop" of "hop probe".
        Digits aren't misspelt.
        """
        digits = _DIGIT.findall(token.form)
        shortest = FEWEST_LETTERS + len(digits) if digits else SHORTEST_REPAIRED
        if len(token.form) < shortest:
            return []
        beside = {*self._following.get(before, ()), *self._preceding.get(after, ())}
        likely = (
            self._likely_typos(token, beside)
            if token.rarity < UNLISTED_RARITY
            else self._meant(token, beside)
        )
        words: dict[str, tuple[Token, float]] = {}
        for form, likeness in likely:
            word = self._tokens[form]  # the best of a word's forms is used for all of them
            if not digits or _DIGIT.findall(form) == digits:
                words.setdefault(word.stem, (word, likeness))
        return list(words.values())

    def _likely_typos(self, token: Token, beside: Set[str]) -> list[tuple[str, float]]:
        """Returns the neighbouring words for which a known word may be a typing error, best first."""
        if not beside:
            return []
        words = [word for word in beside if len(word) >= SHORTEST_REPAIRED]
        near = process.extract(token.form, words, scorer=OSA.distance, score_cutoff=1, limit=None)
        return _likeliest_first(
            (word, _likeness(token.form, word, 1) * _typo_likelihood(token.form, word)) for word, _, _ in near
        )

    def _meant(self, token: Token, beside: Set[str]) -> list[tuple[str, float]]:
        """Returns the words that a rare or unknown word may mean, best first.

        In a script without vowels, too many words differ by one letter. There, a correct word counts as
        misspelt only if a neighbour confirms exactly one correction.
        """
        found = self._similar(token)
        language = LANGUAGES[token.language]
        is_word = bool(found) and is_listed_but_rare(token.form, language)
        if is_word and language.script == "ARABIC":
            found = [(form, likeness) for form, likeness in found if form in beside]

        def trust(form: str, likeness: float) -> float:
            if form in beside and OSA.distance(token.form, form) == 1:
                return 1.0 - DOUBT_IN_PLACE * (1.0 - likeness)
            return likeness * _typo_likelihood(token.form, form) if is_word else likeness

        return _likeliest_first((form, trust(form, likeness)) for form, likeness in found)

    def _parts(self, token: Token) -> tuple[Token, Token] | None:
        """Returns the two words that the library has side by side and that are written as one here.

        Before a number, the first word may be abbreviated: "v2" is "version 2".
        """
        form = token.form
        shortest = 1 if token.rarity >= UNLISTED_RARITY else SHORTEST_REPAIRED
        for end in range(shortest, len(form) - shortest + 1):
            if form[end:] in self._following.get(form[:end], ()):
                return self._tokens[form[:end]], self._tokens[form[end:]]
        if shortened := _SHORTENED.fullmatch(form):
            before = self._preceding.get(shortened["number"], ())
            words = [self._tokens[word] for word in before if word.startswith(shortened["letters"])]
            if words:
                return max(words, key=attrgetter("rarity", "form")), self._tokens[shortened["number"]]
        return None

    def _joined(self, token: Token, following: Token) -> Reading | None:
        """Joins two words to one that the library has, or that sounds like one of its words: "ta'awun"."""
        form = token.form + following.form
        if joined := self._tokens.get(form):
            return _certain(joined)
        if _DIGIT.search(form) or token.form in _ARTICLES:
            return None
        if (
            max(token.rarity, following.rarity) < UNLISTED_RARITY
            or self.knows(token)
            or self.knows(following)
        ):
            return None
        whole = analyser(LANGUAGES[token.language])(form)
        found = self._transliterated(whole)
        return _shared(whole, [(self._tokens[form], likeness) for form, likeness in found]) if found else None

    def _repaired(self, token: Token, before: Token | None, following: Token | None) -> Reading:
        candidates = self.candidates(token, _telling(before), _telling(following))
        candidates = candidates or self._with_another_ending(token)
        return _shared(token, candidates) if candidates else Reading(token, ((token, 1.0),), is_known=False)

    def _with_another_ending(self, token: Token) -> list[tuple[Token, float]]:
        """Returns known words with another ending than a misspelt one: "withdrawals" for "wihtdraw"."""
        stem = token.stem
        if len(stem) < SHORTEST_STEM or token.rarity < UNLISTED_RARITY or _DIGIT.search(stem):
            return []
        nearby = _of_similar_length(self._by_start_of_stem, stem, 1)
        near = process.extract(stem, nearby, scorer=OSA.distance, score_cutoff=1, limit=None)
        if not near or is_listed_but_rare(token.form, LANGUAGES[token.language]):
            return []
        likely = _likeliest_first((word, _likeness(stem, word, 1)) for word, _, _ in near)
        return [(self._tokens[self._of_stem[word]], likeness) for word, likeness in likely]

    def _misspelt_or_transliterated(self, token: Token) -> list[tuple[str, float]]:
        """Returns known words that an unknown one may mean, each with a similarity of 0–1."""
        found = self._misspelt(token.form)
        is_likely = any(likeness >= LIKELY for _, likeness in found)
        return found if is_likely else [*found, *self._transliterated(token)]

    def _misspelt(self, form: str) -> list[tuple[str, float]]:
        """Returns known words that `form` may misspell, each with a similarity of 0–1."""
        size = len(form)
        reach = 1 if size <= 5 else 2
        nearby = _of_similar_length(self._by_start, form, reach + 1)
        found = [
            (word, distance)
            for word, distance, _ in process.extract(
                form, nearby, scorer=OSA.distance, score_cutoff=reach + (size >= 7), limit=12
            )
            if distance <= reach or (len(word) >= 7 and JaroWinkler.similarity(form, word) >= 0.9)
        ]
        found += [(word, 1) for word in self._other_first_letter(form)]
        return [(word, _likeness(form, word, int(distance))) for word, distance in found]

    def _other_first_letter(self, form: str) -> list[str]:
        """Returns known words at distance 1 with another first letter."""
        rest = form[1:]
        words = {
            *[letter + rest for letter in self._first_letters],  # another first letter
            *[letter + form for letter in self._first_letters],  # the first letter left out
            rest,
            form[1] + form[0] + form[2:],  # the first two letters swapped
        }
        return [
            word
            for word in self._tokens.keys() & words
            if word[0] != form[0] and len(word) >= SHORTEST_REPAIRED
        ]

    def _transliterated(self, token: Token) -> list[tuple[str, float]]:
        """Returns known words in another script that sound the same, best first, with a similarity of 0–1."""
        sound = _sound(token)
        found = self._sounding(token, sound)
        if not found and sound.endswith(LINKING):
            found = self._sounding(token, sound.removesuffix(LINKING))
        return _likeliest_first(found)

    def _sounding(self, token: Token, sound: str) -> list[tuple[str, float]]:
        consonants = _consonants(sound)
        if len(consonants) < FEWEST_SOUNDS:
            return []
        return [
            (word, likeness)
            for word in self._by_consonants.get(consonants, ())
            if word.isascii() != token.form.isascii()
            and (likeness := Indel.normalized_similarity(sound, _sound(self._tokens[word]))) >= SAME_SOUND
        ]


def _by_start(words: Iterable[str]) -> Mapping[tuple[str, int], list[str]]:
    """Returns words by their first letters and lengths."""
    found: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for word in words:
        found[word[0], len(word)].append(word)
    return found


def _of_similar_length(by_start: Mapping[tuple[str, int], Sequence[str]], form: str, most: int) -> list[str]:
    """Returns the words with the same first letter that are at most this much longer or shorter."""
    lengths = range(len(form) - most, len(form) + most + 1)
    return [word for length in lengths for word in by_start.get((form[0], length), ())]


def _as_tuples(sets: Mapping[str, Set[str]]) -> dict[str, tuple[str, ...]]:
    """Returns the same data in a third of the memory: most words have few neighbours."""
    return {form: tuple(sorted(neighbours)) for form, neighbours in sets.items()}


def _shared(token: Token, candidates: Sequence[tuple[Token, float]]) -> Reading:
    """Returns the best reading of a word: its possible corrections, best first, or itself."""
    kept = candidates[:CANDIDATES]
    best, trust = kept[0]
    odds = [likeness**SHARPNESS for _, likeness in kept]
    total = math.fsum(odds)
    meanings = [(candidate, trust * odd / total) for (candidate, _), odd in zip(kept, odds, strict=True)]
    return Reading(best, (*meanings, (token._replace(rarity=best.rarity), 1.0 - trust)), is_known=True)


def _likeliest_first(words: Iterable[tuple[str, float]]) -> list[tuple[str, float]]:
    return sorted(words, key=lambda word: (-word[1], word[0]))


def _without_articles(readings: list[Reading]) -> list[Reading]:
    """Leaves out articles before a word of their language."""
    telling = [
        reading
        for reading, following in pairwise(readings)
        if reading.best.form not in LANGUAGES[following.best.language].articles
    ]
    return telling + readings[-1:]


def _telling(neighbour: Token | None) -> str:
    """Returns an informative neighbour. After the most common words, any word is possible."""
    return neighbour.form if neighbour and neighbour.rarity > COMMON_RARITY else ""


@lru_cache(maxsize=2_048)
def _certain(token: Token) -> Reading:
    return Reading(token, ((token, 1.0),), is_known=True)


def _likeness(form: str, word: str, distance: int) -> float:
    """Returns how sure a correction to `word` is: the share of equal letters, less for distant words."""
    return JaroWinkler.similarity(form, word) * (1.0 - 0.15 * (distance - 1))


def _typo_likelihood(form: str, word: str) -> float:
    """Returns how likely `form`, which is a word itself, is a misspelt `word`."""
    only_lacks_letters = Indel.distance(form, word) == len(word) - len(form)
    return SLIPPED if only_lacks_letters or sorted(form) == sorted(word) else MISTAKEN


def _sound(token: Token) -> str:
    """Returns how a word in any script sounds, in letters that most languages distinguish."""
    bare = without_particles(token.form, LANGUAGES[token.language])
    latin = anyascii(bare.replace("\N{ARABIC LETTER ALEF}", "a"))  # letters that anyascii omits
    sound = _FIRST_VOWELS.sub("a", latin.lower().translate(_SOUNDS)).replace("`", "")
    return _DOUBLED.sub(r"\1", _LAST_VOWEL.sub("a", sound))


def _consonants(sound: str) -> str:
    """Returns the sounds that every script writes: the consonants, and a vowel at the beginning."""
    return _UNWRITTEN.sub("", sound)
