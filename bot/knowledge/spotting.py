"""Finds the topic that an ordinary message names, and whether the message reads like a question."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from rapidfuzz.distance import Prefix

from bot.knowledge.folding import OMITTED, SENTENCE_END, fold
from bot.knowledge.languages import LANGUAGES, Language, language_for
from bot.knowledge.model import BASE_LOCALE, Library, Topic
from bot.knowledge.names import dotted_names_of
from bot.knowledge.passages import OPENING_WORDS, opens_question
from bot.knowledge.policies import KEYWORD_POLICY
from bot.knowledge.recognition import recognise
from bot.knowledge.text import Token, analyser, language_of, tokenise_marked
from bot.knowledge.vocabulary import Vocabulary

_NOT_SAID = re.compile(
    r"""```.*?(?:```|\Z) | ``.+?`` | `[^`]+`       # code
      | ^\ *>>>\ .*\Z | ^\ *>\ [^\n]*             # quotes
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)


_QUESTION_MARK = re.compile(r"[?؟](?!\w)")
_SAID = re.compile(rf"[^\W_]+|{OMITTED}(?![ \t{OMITTED}]*(?:\n|\Z))")
"""A text in backticks, and its replacement: "`x` is broken" asks nothing. Blocks on lines of their own are
removed."""


def without_quotes(message: str) -> str:
    """Returns a message without its quotes and code."""
    return _NOT_SAID.sub(" ", message) if "`" in message or ">" in message else message


SHARED_BEGINNING = 0.75
"""The share of letters that forms of a word must have in common, if stems are only the first letters.
"roscommon" isn't a form of "roscosmos"."""


class Spotting(NamedTuple):
    """The result of screening an ordinary message."""

    topic: Topic | None
    """The topic that one of its keywords names."""
    is_question: bool


class _Keyword(NamedTuple):
    """A keyword, prepared for the search."""

    stems: list[str]
    marks: list[str]
    """The mark before each word, or an empty text: "/" before the second word of "TCP/IP"."""
    topic: Topic


class Spotter:
    """Searches ordinary messages for keywords: whole words in sequence, perhaps misspelt."""

    def __init__(self, library: Library) -> None:
        self._dotted = dotted_names_of(library)
        keywords = [
            (*tokenise_marked(fold(keyword, self._dotted), wording.locale), topic)
            for topic in library
            for wording in topic.wordings.values()
            for keyword in wording.keywords
        ]
        self._vocabulary = Vocabulary(tokens for tokens, _, _ in keywords)
        self._keywords: defaultdict[str, list[_Keyword]] = defaultdict(list)
        self._stems: defaultdict[str, dict[str, str]] = defaultdict(dict)
        """By language code and stem: the stem that is used for the comparison.

        If keywords of several languages share a word, it has several stems. Only one of them is used.
        """
        self._written: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        """The words by language and stem."""
        for tokens, marks, topic in keywords:
            stems = [self._vocabulary.words[token.form].stem for token in tokens]
            for token, stem in zip(tokens, stems, strict=True):
                self._stems[token.language].setdefault(token.stem, stem)
                self._written[token.language, token.stem].add(token.form)
            self._keywords[stems[0]].append(_Keyword(stems, marks, topic))
        for same_start in self._keywords.values():
            same_start.sort(key=lambda keyword: -len(keyword.stems))
        self._known = {stem for same in self._keywords.values() for each in same for stem in each.stems}
        self._alone = {
            self._vocabulary.words[tokens[0].form].stem for tokens, _, _ in keywords if len(tokens) == 1
        }
        self._read = lru_cache(maxsize=4_096)(self._as_keyword_word)
        self._stems_of = lru_cache(maxsize=32_768)(self._read_all)

    def may_name(self, message: str, locale: str = BASE_LOCALE) -> bool:
        """Whether `spot` may find a topic. Only a False is certain. Takes a tenth of the time of `spot`.

        Words don't contain spaces. So a keyword can only be there if each of its words is.
        """
        stems: set[str] = set()
        for word in message.split():
            stems.update(self._stems_of(word, locale))
        return any(
            stems.issuperset(keyword.stems)
            for first in stems & self._keywords.keys()
            for keyword in self._keywords[first]
        )

    def _read_all(self, word: str, locale: str) -> tuple[str, ...]:
        """Returns the words of keywords in a text without spaces."""
        sentences = SENTENCE_END.split(fold(word, self._dotted))
        stems = {self._read(token) for each in sentences for token in tokenise_marked(each, locale)[0]}
        return tuple(stems & self._known)

    def spot(self, message: str, locale: str = BASE_LOCALE) -> Spotting:
        """Returns the topic of the longest keyword in `message`. Of equally long ones, the first.

        Ignores code and quotes. A keyword must be within one sentence, with no other punctuation inside than
        its own.
        """
        text = fold(
            _NOT_SAID.sub(OMITTED, message) if "`" in message or ">" in message else message, self._dotted
        )
        longest, found = 0, None
        for sentence in SENTENCE_END.split(text):
            tokens, marks = tokenise_marked(sentence, locale)
            stems = [self._read(token) for token in tokens]
            for place, stem in enumerate(stems):
                for keyword in self._keywords.get(stem, ()):
                    if len(keyword.stems) > longest and _stands_at(keyword, place, stems, marks):
                        longest, found = len(keyword.stems), keyword.topic
                        break
        return Spotting(
            found, _is_question(text, _language(message, text, locale, is_sure=found is not None))
        )

    def _as_keyword_word(self, token: Token) -> str:
        """Returns the stem of a word, or of the keyword's word that it misspells."""
        if known := self._vocabulary.words.get(token.form):
            return known.stem
        for code, stems in self._stems.items():
            language = LANGUAGES[code]
            if language_of(token.form, language) is language:
                stem = token.stem if code == token.language else analyser(language)(token.form).stem
                if stem in stems and self._is_form_of(token.form, language, stem):
                    return stems[stem]
        if len(token.form) < KEYWORD_POLICY.shortest_misspelt:
            return token.stem
        for candidate, likeness in self._vocabulary.candidates(token)[:1]:
            if likeness >= (
                KEYWORD_POLICY.likeness_alone if candidate.stem in self._alone else KEYWORD_POLICY.likeness
            ):
                return candidate.stem
        return token.stem

    def _is_form_of(self, form: str, language: Language, stem: str) -> bool:
        """Whether a word has enough in common with a keyword's word, beyond the first few letters."""
        return language.stem_length is None or any(
            Prefix.similarity(form, word) >= SHARED_BEGINNING * min(len(form), len(word))
            for word in self._written[language.code, stem]
        )


def _stands_at(keyword: _Keyword, place: int, stems: Sequence[str], marks: Sequence[str]) -> bool:
    end = place + len(keyword.stems)
    return stems[place:end] == keyword.stems and all(
        mark in ("", own) for mark, own in zip(marks[place + 1 : end], keyword.marks[1:], strict=True)
    )


def _language(message: str, text: str, locale: str, *, is_sure: bool) -> Language:
    """Returns the language of a message. Unless `is_sure`, only looks at the script of the first word.

    Recognising a language takes longer than the search for keywords.
    """
    if is_sure:
        return recognise(message, locale).language
    first = _SAID.search(text)
    return language_of(first[0], language_for(locale)) if first else language_for(locale)


def _is_question(text: str, language: Language) -> bool:
    if _QUESTION_MARK.search(text):
        return True
    first = [word[0] for word in islice(_SAID.finditer(text), OPENING_WORDS + 1)]
    return opens_question(first, language)
