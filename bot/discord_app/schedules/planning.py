"""Chooses the next topics of schedules."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from bot.discord_app.core.feature import App
from bot.discord_app.core.settings import LANGUAGE, TOPICS_OFF
from bot.discord_app.core.timeouts import Timeouts
from bot.discord_app.schedules.forms import topics_of
from bot.knowledge.model import Library, Topic
from bot.outreach.due import Outcome, ahead
from bot.outreach.quiet import is_quiet
from bot.outreach.rotation import next_topic, next_topics
from bot.outreach.schedule import Choice, Schedule
from bot.storage.outreach import Post

MIXED = (Choice.ALL, Choice.CATEGORY)
"""The choices whose topics are shuffled. A document and a list have their own order."""


class Place(NamedTuple):
    """The context in the channel of a schedule."""

    library: Library
    """Without the topics that are switched off there."""
    locale: str
    """The language to post in."""


class Planned(NamedTuple):
    """A post that is planned."""

    due: datetime.datetime
    topic: Topic | None
    """None if no topic is left, or if the post is skipped."""
    is_skipped: bool = False


class Planner:
    """Chooses topics for schedules."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def place(
        self, guild_id: int, channel_id: int, language: str = "", timeouts: Timeouts | None = None
    ) -> Place:
        """Returns the context in a channel. If Discord is slow, it may be incomplete.

        `language` is the schedule's. Empty for the language of the channel.
        """
        app = self._app
        settings = await app.settings_cache.load(guild_id)
        path = (guild_id,)
        if settings.has(TOPICS_OFF) or settings.has(LANGUAGE):
            path = await app.channel_paths.path(guild_id, channel_id, timeouts)
        off = filter(None, map(app.assistant.topic, settings.effective(TOPICS_OFF, path).value))
        library = app.assistant.library.without(frozenset(topic.id for topic in off))
        own = language or await app.contexts.channel_language(guild_id, settings, path, timeouts)
        return Place(library, own)

    def candidates(self, schedule: Schedule, library: Library) -> list[str]:
        """Returns the ids of the topics that a schedule may post, in their own order."""
        chosen = self._chosen(schedule, library)
        return [each for each in chosen if library.topics[each].base.quiz] if schedule.asks_quiz else chosen

    def _chosen(self, schedule: Schedule, library: Library) -> list[str]:
        choice = schedule.topics
        match choice.kind:
            case Choice.ALL:
                return list(library.topics)
            case Choice.CATEGORY | Choice.DOCUMENT:
                return topics_of(choice, library)
            case Choice.LIST:
                known = filter(None, map(self._app.assistant.topic, choice.topics))
                return list(dict.fromkeys(topic.id for topic in known if topic.id in library.topics))

    def shown(self, earlier: Sequence[Post]) -> list[str]:
        """Returns the topics of earlier posts by their current ids, oldest first."""
        topics = (self._app.assistant.topic(post.topic_id or "") for post in earlier if _counts(post))
        return [topic.id for topic in topics if topic is not None]

    def question(self, topic: Topic, earlier: Sequence[Post]) -> int:
        """Returns the number of the topic's next quiz question. Its questions take turns."""
        return self.shown(earlier).count(topic.id) % len(topic.base.quiz)

    def topic(
        self, schedule: Schedule, library: Library, earlier: Sequence[Post], there: Sequence[Post] = ()
    ) -> Topic | None:
        """Returns the topic to post next.

        `there` are the posts of other schedules in the same channel on the same day. Avoids their topics if
        there are others.
        """
        candidates, taken = self.candidates(schedule, library), set(self.shown(there))
        fresh = [each for each in candidates if each not in taken]
        topic_id = next_topic(fresh or candidates, self.shown(earlier), _seed(schedule))
        return None if topic_id is None else library.topics[topic_id]

    def ahead(
        self,
        schedule: Schedule,
        library: Library,
        earlier: Sequence[Post],
        now: datetime.datetime,
        number: int,
    ) -> list[Planned]:
        """Returns the next posts as planned now, including skipped ones."""
        dues = ahead(schedule.timetable, schedule.skips, now, number)
        candidates = self.candidates(schedule, library)
        ids = next_topics(candidates, self.shown(earlier), len(dues), _seed(schedule))
        topics: list[Topic | None] = [library.topics[each] for each in ids]
        topics += [None] * (len(dues) - len(topics))
        planned = [Planned(due, topic) for due, topic in zip(dues, topics, strict=True)]
        last = dues[-1] if dues else now
        skipped = [Planned(due, None, is_skipped=True) for due in schedule.skips if now < due < last]
        return sorted([*planned, *skipped], key=lambda each: each.due)


def skips_now(schedule: Schedule, earlier: Sequence[Post]) -> bool:
    """Whether to skip a post because nobody answers."""
    # A post that only counts as sent has no known message. So nobody can tell whether it was answered.
    answered = [post.answered or not post.message_id for post in earlier if post.is_sent]
    return schedule.skips_quiet and is_quiet(answered)


def _counts(post: Post) -> bool:
    return post.is_sent or post.outcome in {Outcome.CLAIMED, Outcome.REFUSED}


def _seed(schedule: Schedule) -> int | None:
    return schedule.id if schedule.topics.kind in MIXED else None
