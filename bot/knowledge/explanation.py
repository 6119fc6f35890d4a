"""Explains a reply as facts. Callers choose the words."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from bot.knowledge.decision import Decision, Reason, confidence_in_any
from bot.knowledge.evidence import ScoredQuestion
from bot.knowledge.folding import addresses, normalise
from bot.knowledge.model import Answer, Library, Match, NoMatch, Reply, Topic
from bot.knowledge.passages import Manner
from bot.knowledge.policies import AskedPolicy
from bot.knowledge.text import Token, says_only_an_address

_OUTER_MARKS = " .,;:!…()[]\"'“”‘’-–—،؛۔"
"""Marks around a part of a text that don't belong to it. A question mark does belong."""


class Change(Enum):
    """The kinds of advice on changing a reply."""

    ADD_QUESTION = auto()
    """The topic would be the answer if it had this question."""
    TELL_APART = auto()
    """One of the topics would be the answer if it had this question."""
    NEW_TOPIC = auto()
    """No topic covers the question."""


class Advice(NamedTuple):
    """Advice on how to get another reply."""

    change: Change
    topics: tuple[Topic, ...] = ()
    question: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """The reasons for a reply."""

    reply: Reply
    reason: Reason
    best: Match | None
    """The most likely topic. None if there is none."""
    any_of_three: float
    """The confidence that one of the three most likely topics is right."""
    rival: Topic | None
    """The second topic, if topics are offered instead of an answer because it fits, too."""
    framed: Topic | None
    """The most likely topic, if the text contains its name or an example question with only common words
    around."""
    states: bool
    """Whether the text is a statement. Answers to statements need more confidence."""
    answer: float
    """The minimum confidence for an answer."""
    offer: float
    """The minimum confidence that one of the three is right, for offering topics."""
    part: str
    """The part of the text that decided. Empty if the whole text did."""
    rejected: tuple[Topic, ...]
    """The topics that the text rejects."""
    unknown: tuple[str, ...]
    """The informative words that the library lacks."""
    addresses: tuple[str, ...]
    """The parts that were ignored because they look like addresses."""
    advice: Advice | None
    """None if the reply is an answer, or if no topic is close and the text asks for nothing but an
    address."""


def explain(
    scored: ScoredQuestion, decision: Decision, policy: AskedPolicy, library: Library, dotted: Container[str]
) -> Explanation:
    """Explains a decision about a question."""
    reply, reason, passage = decision.reply, decision.reason, decision.passage
    whole = scored.passages[0] if scored.passages else None
    is_whole = passage is None or reason in {Reason.EXACT, Reason.TWO_SUBJECTS} or passage.passage.is_whole
    asked = _as_written(reply.query, passage.passage.tokens, dotted) if passage else ""
    best = decision.ranked[0] if decision.ranked else None
    framed = passage.framed if passage and best and passage.framed is best.topic else None
    states = whole is not None and whole.passage.manner is Manner.STATES
    return Explanation(
        reply=reply,
        reason=reason,
        best=best,
        any_of_three=confidence_in_any(decision.ranked),
        rival=decision.ranked[1].topic if reason is Reason.RIVAL else None,
        framed=framed,
        states=states,
        answer=decision.answer,
        offer=decision.offer,
        part="" if is_whole else asked,
        rejected=tuple(topic for topic in library if topic.id in decision.rejected),
        unknown=tuple(dict.fromkeys(passage.unknown)) if passage and reason is not Reason.EXACT else (),
        addresses=tuple(dict.fromkeys(addresses(reply.query, dotted))),
        advice=_advice(
            decision, asked, policy, can_be_new=not (states or says_only_an_address(reply.query, dotted))
        ),
    )


def _advice(decision: Decision, asked: str, policy: AskedPolicy, *, can_be_new: bool) -> Advice | None:
    reply = decision.reply
    if isinstance(reply, Answer) or decision.reason in {Reason.TWO_SUBJECTS, Reason.NO_WORDS}:
        return None
    shown = reply.closest if isinstance(reply, NoMatch) else reply.offered
    if len(shown) > 1:
        return Advice(Change.TELL_APART, shown, asked)
    if shown or reply.confidence >= policy.least_offered:
        return Advice(Change.ADD_QUESTION, (reply.matches[0].topic,), asked)
    return Advice(Change.NEW_TOPIC) if can_be_new else None


def _as_written(text: str, tokens: Sequence[Token], dotted: Container[str]) -> str:
    """Returns words as they are in the text, or normalised if they aren't next to each other there."""
    wanted = [token.form for token in tokens]
    words = text.split()
    forms = [normalise(word, dotted).split() for word in words]
    for start in range(len(words)):
        found: list[str] = []
        for end in range(start, len(words)):
            found += forms[end]
            if not forms[start] or found != wanted[: len(found)]:
                break
            if len(found) == len(wanted):
                return " ".join(words[start : end + 1]).strip(_OUTER_MARKS)
    return " ".join(wanted)
