"""Explains a reply in words, for `/diagnose` and for the command line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.discord_app.diagnose.strings import DiagnosisTexts, diagnosis_texts_in
from bot.discord_app.ui.markdown import plain, quoted, shortened
from bot.discord_app.ui.strings import joined, percent
from bot.knowledge.decision import Reason
from bot.knowledge.explanation import Advice, Change, Explanation
from bot.knowledge.model import Answer, NoMatch, Suggestions, Topic

MAX_PART = 150
"""Characters of a part of the text."""
MAX_LIST = 150
"""Characters of a list of words, addresses or titles."""

LEAST_LISTED = 0.005
"""The minimum confidence of a topic in the list."""


def sentences(explanation: Explanation, locale: str) -> Iterator[str]:
    """Yields the reply, the reasons, and advice to change it."""
    texts = diagnosis_texts_in(locale)
    yield _reply(explanation, texts, locale)
    yield from _reason(explanation, texts, locale)
    yield from _left_out(explanation, texts, locale)
    if explanation.advice is not None:
        yield _advice(explanation.advice, texts, locale)


def candidates(explanation: Explanation, locale: str) -> Iterator[str]:
    """Yields the most likely topics as a numbered list, without those that round to 0 %."""
    texts = diagnosis_texts_in(locale)
    likely = [match for match in explanation.reply.matches if match.confidence >= LEAST_LISTED]
    if likely:
        yield texts.candidates
    for number, match in enumerate(likely, 1):
        title, confidence = title_of(match.topic, locale), percent(match.confidence, locale)
        yield f"{number}. {texts.candidate(title=title, confidence=confidence)}"


def title_of(topic: Topic, locale: str) -> str:
    """Returns a topic's title as Markdown."""
    return plain(topic.wording(locale).title)


def titles_of(topics: Iterable[Topic], locale: str) -> str:
    """Returns a list of titles as Markdown."""
    return joined((f"*{title_of(topic, locale)}*" for topic in topics), locale)


def _reply(explanation: Explanation, texts: DiagnosisTexts, locale: str) -> str:
    match reply := explanation.reply:
        case Answer():
            sure = percent(reply.confidence, locale)
            return texts.answer(title=title_of(reply.topic, locale), confidence=sure)
        case Suggestions() if reply.count == 1:
            return texts.one_suggestion(title=title_of(reply.offered[0], locale))
        case Suggestions():
            return texts.suggestions(titles=titles_of(reply.offered, locale))
        case NoMatch() if reply.closest:
            return texts.closest(titles=titles_of(reply.closest, locale))
        case NoMatch():
            return texts.no_match


def _reason(explanation: Explanation, texts: DiagnosisTexts, locale: str) -> Iterator[str]:
    """Yields the rule that led to the reply, and how close another rule was."""
    best, rival = explanation.best, explanation.rival
    if explanation.states and explanation.reason is not Reason.EXACT:
        yield texts.states
    if explanation.reason is Reason.SURE and explanation.framed is not None:
        yield texts.framed(title=title_of(explanation.framed, locale))
    elif explanation.reason is Reason.EXACT:
        yield texts.exact(title=title_of(explanation.reply.matches[0].topic, locale))
    elif best is None or explanation.reason is Reason.NO_WORDS:
        if not explanation.rejected:
            yield texts.no_words
    elif explanation.reason is not Reason.UNLIKELY or best.confidence >= LEAST_LISTED:
        yield texts.reason(
            explanation.reason,
            title=title_of(best.topic, locale),
            rival=title_of(rival, locale) if rival else "",
            confidence=percent(_shown(best.confidence, explanation.answer), locale),
            answer=percent(explanation.answer, locale),
            offer=percent(explanation.offer, locale),
            together=percent(_shown(explanation.any_of_three, explanation.offer), locale),
        )
    if explanation.part:
        yield texts.part(part=quoted(explanation.part, MAX_PART))


def _shown(share: float, threshold: float) -> float:
    """Returns a share that is still below the threshold when both are rounded to per cent, if it is below."""
    return share if share >= threshold else min(share, threshold - 0.01)


def _left_out(explanation: Explanation, texts: DiagnosisTexts, locale: str) -> Iterator[str]:
    """Yields evidence against topics, and parts that were ignored."""
    if explanation.rejected:
        yield texts.rejected(titles=shortened(titles_of(explanation.rejected, locale), MAX_LIST))
    if explanation.unknown:
        yield texts.unknown(words=quoted(joined(explanation.unknown, locale), MAX_LIST))
    if explanation.addresses:
        yield texts.addresses(addresses=quoted(joined(explanation.addresses, locale), MAX_LIST))


def _advice(advice: Advice, texts: DiagnosisTexts, locale: str) -> str:
    question = quoted(advice.question, MAX_PART)
    match advice.change:
        case Change.ADD_QUESTION:
            return texts.add_question(title=title_of(advice.topics[0], locale), question=question)
        case Change.TELL_APART:
            return texts.tell_apart(question=question)
        case Change.NEW_TOPIC:
            return texts.new_topic
