"""What is kept of replies for those who look after the topics: counts, and questions without people."""

from __future__ import annotations

import discord

from bot.discord_app.core.errors import Asked
from bot.discord_app.core.messages import guild_id_of, tells
from bot.knowledge.model import Answer, NoMatch, Reply, Suggestions
from bot.storage.misses import UnansweredQuestion
from bot.storage.redaction import deidentified
from bot.storage.storage import Storage
from bot.storage.tables import NO_GUILD
from bot.storage.usage import EntryPoint, UsageEvent

_KINDS = {Answer: "answer", Suggestions: "suggestions", NoMatch: "none"}


class Records:
    """Notes what was replied. Nothing waits for it, and nothing fails with it."""

    def __init__(self, storage: Storage) -> None:
        self._usage = storage.usage
        self._misses = storage.misses

    def note_reply(
        self, asked: Asked, entry_point: EntryPoint, reply: Reply, *, in_own_words: bool = True
    ) -> None:
        """Counts a reply, and keeps the question that it doesn't answer.

        Not somebody else's words, who has asked nothing of the bot.
        """
        if not reply.query.strip():
            return
        topic_id = reply.topic.id if isinstance(reply, Answer) else ""
        self._count(asked, entry_point, _KINDS[type(reply)], topic_id, reply.locale)
        if isinstance(reply, NoMatch) and in_own_words:
            self._keep(asked, reply.query, reply.locale)

    def note_shown(self, asked: Asked, entry_point: EntryPoint, topic_id: str, locale: str) -> None:
        """Counts a topic that was shown without a question."""
        self._count(asked, entry_point, _KINDS[Answer], topic_id, locale)

    def note_mistake(self, asked: Asked, question: str, locale: str, shown: str, expected: str) -> None:
        """Keeps a question that was answered with one topic and should have been with another."""
        self._keep(asked, question, locale, shown, expected)

    def _count(self, asked: Asked, entry_point: EntryPoint, kind: str, topic_id: str, locale: str) -> None:
        self._usage.count(UsageEvent(home_of(asked), entry_point, kind, topic_id, locale))

    def _keep(
        self,
        asked: Asked,
        question: str,
        locale: str,
        answered_topic: str | None = None,
        expected_topic: str | None = None,
    ) -> None:
        text = deidentified(question)
        if tells(text, locale):
            person = asked.user if isinstance(asked, discord.Interaction) else asked.author
            self._misses.note(
                UnansweredQuestion(home_of(asked), text, locale, person.id, answered_topic, expected_topic)
            )


def home_of(asked: Asked) -> int:
    """The guild that something belongs to: one that installed the bot, or `NO_GUILD`."""
    if isinstance(asked, discord.Interaction):
        return asked.guild_id or NO_GUILD if asked.is_guild_integration() else NO_GUILD
    return guild_id_of(asked) or NO_GUILD
