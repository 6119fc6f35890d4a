"""Builds the card that explains what the bot does with a text, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from discord import ui

from bot.discord_app.diagnose.strings import DiagnosisTexts, diagnosis_texts_in
from bot.discord_app.keyword_replies.rules import Verdict
from bot.discord_app.keyword_replies.strings import keyword_texts_in
from bot.discord_app.ui.builders import card, heading, small, text
from bot.discord_app.ui.markdown import filled, plain, quoted, shortened
from bot.knowledge.evidence import Evidence, ScoredQuestion
from bot.knowledge.model import Answer, NoMatch, Reply, Suggestions, Topic

MAX_TEXT = 300
"""Characters of the text that the card repeats."""
MAX_KEYWORDS = 150
"""Characters of a topic's keywords."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """Everything that the card says about a text."""

    text: str
    reply: Reply
    """The reply if somebody asks the bot."""
    unrestricted: Reply
    """The reply if no topic were switched off."""
    scored: ScoredQuestion
    verdict: Verdict
    """What happens if somebody writes the text without asking the bot."""
    lacking: Sequence[str]
    """The permissions that the bot lacks, as discord.py names them."""


def diagnosis_card(diagnosis: Diagnosis, locale: str) -> ui.LayoutView:
    """Returns the card for the moderator."""
    texts = diagnosis_texts_in(locale)
    return card(
        heading(texts.title),
        text(f"“{quoted(diagnosis.text, MAX_TEXT)}”"),
        text("\n".join([texts.asked, *_asked(diagnosis, texts, locale)])),
        text("\n".join([texts.unasked, *_unasked(diagnosis, texts, locale)])),
        text(f"{texts.permissions}\n{_permissions(diagnosis.lacking, texts)}"),
    )


def _asked(diagnosis: Diagnosis, texts: DiagnosisTexts, locale: str) -> Iterator[str]:
    reply = diagnosis.reply
    match reply:
        case Answer():
            sure = _percent(reply.confidence)
            yield filled(texts.answer, title=_title(reply.topic, locale), confidence=sure)
        case Suggestions():
            yield filled(texts.suggestions, titles=_titles(reply.offered, locale))
        case NoMatch() if reply.closest:
            yield filled(texts.closest, titles=_titles(reply.closest, locale))
        case NoMatch():
            yield texts.no_match
    if (named := diagnosis.scored.exact) is not None:
        yield filled(texts.named, title=_title(named, locale))
    if off := _missing(diagnosis.unrestricted, {match.topic.id for match in reply.matches}):
        yield filled(texts.switched_off, titles=_titles(off, locale))
    whole = diagnosis.scored.passages[:1]
    evidence = {candidate.topic.id: candidate.evidence for scored in whole for candidate in scored.candidates}
    for number, (topic, confidence) in enumerate(reply.matches, 1):
        yield f"{number}. {_evidence(topic, confidence, evidence.get(topic.id), texts, locale)}"
    yield small(texts.meaning) if reply.matches else texts.nothing_shared


def _missing(unrestricted: Reply, matched: Collection[str]) -> list[Topic]:
    """Returns the topics that would be answered or offered if they were not switched off."""
    close = unrestricted.closest if isinstance(unrestricted, NoMatch) else unrestricted.offered
    return [topic for topic in close if topic.id not in matched]


def _evidence(
    topic: Topic, confidence: float, evidence: Evidence | None, texts: DiagnosisTexts, locale: str
) -> str:
    shown = evidence or Evidence(0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    return filled(
        texts.evidence,
        title=_title(topic, locale),
        confidence=_percent(confidence),
        score=f"{shown.score:z.1f}",
        familiarity=_percent(shown.familiarity),
        substance=f"{shown.substance:.1f}",
    )


def _unasked(diagnosis: Diagnosis, texts: DiagnosisTexts, locale: str) -> Iterator[str]:
    verdict = diagnosis.verdict
    if verdict.topic is None:
        yield texts.no_keyword
    else:
        shown = shortened(", ".join(map(plain, _keywords(verdict.topic, diagnosis.text))), MAX_KEYWORDS)
        yield filled(texts.keyword, title=_title(verdict.topic, locale), keywords=shown)
    yield texts.question if verdict.is_question else texts.no_question
    if verdict.stopped_by is None:
        yield texts.would_reply
    else:
        yield filled(texts.would_not_reply, why=keyword_texts_in(locale).stopped_by[verdict.stopped_by])


def _keywords(topic: Topic, said: str) -> list[str]:
    """Returns the keywords that the text contains, or all of them if it contains another form of one."""
    keywords = [keyword for wording in topic.wordings.values() for keyword in wording.keywords]
    return [keyword for keyword in keywords if keyword.casefold() in said.casefold()] or keywords


def _permissions(lacking: Iterable[str], texts: DiagnosisTexts) -> str:
    names = ", ".join(f"**{texts.names.get(name, name)}**" for name in lacking)
    return filled(texts.lacking, permissions=names) if names else texts.none_lacking


def _title(topic: Topic, locale: str) -> str:
    return plain(topic.wording(locale).title)


def _titles(topics: Iterable[Topic], locale: str) -> str:
    return ", ".join(f"*{_title(topic, locale)}*" for topic in topics)


def _percent(share: float) -> str:
    return f"{share:.0%}"
