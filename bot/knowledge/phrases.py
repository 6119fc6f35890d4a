"""Checks which phrases may name a topic: none from ordinary chat, and none that names two topics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from bot.errors import Problem
from bot.knowledge.folding import dotted_names, normalise
from bot.knowledge.languages import LANGUAGES, Language
from bot.knowledge.rarities import frequency_list, listed_rarity, word_rarities
from bot.knowledge.text import Token, says_only_an_address, tokenise_in_any_script
from bot.knowledge.textfile import quoted
from bot.knowledge.topic_file import LinedText, TopicFile

COMMON = 3.6
"""About the four hundred most frequent words of a language are below this rarity. Such a word can't be an
alias by itself ("news", "today") in its language. A keyword needs at least one other word ("last night")."""
FUNCTIONAL = 2.8
"""A text is no alias if all of its words are below this rarity: "what is it", "new people"."""
KEYWORD_WORD = 5.5
"""A keyword of one word must be rarer than this, about one in 300,000: "telescope" is not."""

_ONLY_AN_ADDRESS = "says nothing but a link, a mention or an emoji."
_ROLES = {"title": "the title", "aliases": "an alias", "keywords": "a keyword"}


def check_phrases(files: Iterable[TopicFile]) -> Iterator[Problem]:
    """Reports everything wrong with the phrases in the files of one language."""
    claims: dict[str, tuple[TopicFile, str, int]] = {}
    keywords: dict[str, tuple[TopicFile, LinedText]] = {}
    questions: dict[str, tuple[TopicFile, int]] = {}
    for file in files:
        seen: set[tuple[str, str]] = set()
        yield from _only_addresses(file)
        yield from _questions_of_others(file, questions)
        for key, entry in _phrases(file):
            name, phrase = quoted(entry.text), entry.phrase
            if not phrase:
                yield file.problem(entry.line, f"{name} has no word.", "Write words, or remove it.")
                continue
            if (key, phrase) in seen:
                yield file.problem(
                    entry.line,
                    f"{name} is in `{key}` already.",
                    "Remove it: case, accents and punctuation don't count.",
                )
                continue
            seen.add((key, phrase))
            owner, role, line = claims.setdefault(phrase, (file, key, entry.line))
            if owner.id != file.id:
                yield file.problem(
                    entry.line,
                    f"{name} is {_ROLES[role]} of `{owner.id}` too (line {line} there).",
                    "Keep it in the topic that it fits better.",
                )
            reason = _CHECKS[key](phrase, file.locale) if key in _CHECKS else None
            if reason:
                yield file.problem(entry.line, f"{name} {reason}", "Choose a more specific phrase.")
            elif key == "keywords":
                keywords[phrase] = file, entry
    yield from _everyday_words(keywords)


def unfit_name(text: str, locale: str) -> str | None:
    """Returns why a text can't be an alias of any topic. None if it can."""
    dotted = dotted_names([text])
    phrase = normalise(text, dotted)
    if not phrase:
        return "has no word."
    if says_only_an_address(text, dotted):
        return _ONLY_AN_ADDRESS
    return _unfit_alias(phrase, locale)


def _questions_of_others(file: TopicFile, asked: dict[str, tuple[TopicFile, int]]) -> Iterator[Problem]:
    """Reports questions that another topic has, too. `asked` has the questions of earlier files."""
    for entry in file.entries.get("questions", ()):
        owner, line = asked.setdefault(entry.phrase, (file, entry.line))
        if entry.phrase and owner.id != file.id:
            yield file.problem(
                entry.line,
                f"{quoted(entry.text)} is a question of `{owner.id}` too (line {line} there).",
                "Keep it in the topic that answers it better.",
            )


def _only_addresses(file: TopicFile) -> Iterator[Problem]:
    """Yields the texts with only common words left once links, mentions and emoji are removed."""
    for key in (*_ROLES, "questions"):
        for entry in file.entries.get(key, ()):
            if entry.phrase and says_only_an_address(entry.text, dotted_names([entry.text])):
                yield file.problem(
                    entry.line,
                    f"{quoted(entry.text)} {_ONLY_AN_ADDRESS}",
                    "Write what people would ask instead.",
                )


def _phrases(file: TopicFile) -> Iterator[tuple[str, LinedText]]:
    for key in _ROLES:
        for entry in file.entries.get(key, ()):
            yield key, entry


def _unfit_alias(phrase: str, locale: str) -> str | None:
    words = tokenise_in_any_script(phrase, locale)
    rarest = max(map(_rarity, words))
    if len(words) == 1 and rarest <= COMMON and words[0].language == locale.partition("-")[0]:
        return "is too common a word to name one topic."
    if rarest <= FUNCTIONAL:
        return "has only words that are too common to name one topic."
    return None


def _unfit_keyword(phrase: str, locale: str) -> str | None:
    if max(map(_rarity, tokenise_in_any_script(phrase, locale))) <= COMMON:
        return "is too common: it would trigger on ordinary chat, because all its words are common."
    return None


def _everyday_words(keywords: dict[str, tuple[TopicFile, LinedText]]) -> Iterator[Problem]:
    """Reports keywords of a single common word."""
    languages = {_language(file.locale) for phrase, (file, _) in keywords.items() if " " not in phrase}
    for language in languages:
        rarities = word_rarities(language)
        kept = [word for word in keywords if rarities.get(word, KEYWORD_WORD) < KEYWORD_WORD]
        rarer = frequency_list(language, KEYWORD_WORD, most_common=language.kept)
        for word in chain(kept, (word for word, _ in rarer)):
            if found := keywords.pop(word, None):
                file, entry = found
                yield file.problem(
                    entry.line,
                    f"{quoted(entry.text)} is too common: it would trigger on ordinary chat. "
                    "A keyword of a single word must be a rare word.",
                    "Choose a more specific phrase.",
                )


_CHECKS = {"aliases": _unfit_alias, "keywords": _unfit_keyword}


def _rarity(token: Token) -> float:
    """Returns how rare a word is. Small talk has a rarity of 0."""
    return 0.0 if _says_nothing(token) else listed_rarity(token.form, LANGUAGES[token.language])


def _says_nothing(token: Token) -> bool:
    language = LANGUAGES[token.language]
    return token.form in language.small_talk or token.form in language.openers


def _language(locale: str) -> Language:
    return LANGUAGES[locale.partition("-")[0]]
