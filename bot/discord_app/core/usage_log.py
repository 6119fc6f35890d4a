"""Stores counts of replies, and unanswered questions, for the editors."""

from __future__ import annotations

from bot.discord_app.core.caller import Caller
from bot.discord_app.core.counts import Counts
from bot.discord_app.core.messages import names_subject
from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Answer, NoMatch, Reply, Suggestions
from bot.storage.misses import UnansweredQuestion
from bot.storage.redaction import deidentified
from bot.storage.storage import Storage
from bot.storage.usage import EntryPoint, UsageEvent

_KINDS = {Answer: "answer", Suggestions: "suggestions", NoMatch: "none"}


class UsageLog:
    """Notes replies in the background. Nothing waits for it, and failures have no effect."""

    def __init__(self, storage: Storage, assistant: Assistant, counts: Counts) -> None:
        self._assistant = assistant
        self._counts = counts
        self._usage = storage.usage
        self._misses = storage.misses

    def note_reply(
        self, caller: Caller, entry_point: EntryPoint, reply: Reply, *, in_own_words: bool = True
    ) -> None:
        """Counts a reply, and stores the question if it is unanswered.

        Doesn't store a question of somebody else, who didn't ask the bot.
        """
        if not reply.query.strip():
            return
        topic_id = reply.topic.id if isinstance(reply, Answer) else ""
        self._count(caller, entry_point, _KINDS[type(reply)], topic_id, reply.locale)
        if isinstance(reply, NoMatch) and in_own_words:
            self._keep(caller, reply.query, reply.locale)

    def note_shown(self, caller: Caller, entry_point: EntryPoint, topic_id: str, locale: str) -> None:
        """Counts a topic that was shown without a question."""
        self._count(caller, entry_point, _KINDS[Answer], topic_id, locale)

    def note_mistake(self, caller: Caller, question: str, locale: str, shown: str, expected: str) -> None:
        """Stores a question that got the wrong topic."""
        self._keep(caller, question, locale, shown, expected)

    def _count(self, caller: Caller, entry_point: EntryPoint, kind: str, topic_id: str, locale: str) -> None:
        self._counts.answers[entry_point, kind] += 1
        self._usage.count(UsageEvent(caller.guild_id, entry_point, kind, topic_id, locale))

    def _keep(
        self,
        caller: Caller,
        question: str,
        locale: str,
        answered_topic: str | None = None,
        expected_topic: str | None = None,
    ) -> None:
        dotted = self._assistant.dotted_names
        text = deidentified(question, dotted)
        if names_subject(text, self._assistant.reading_language(locale), dotted):
            self._misses.note(
                UnansweredQuestion(
                    caller.guild_id, text, locale, caller.person_id, answered_topic, expected_topic
                )
            )
