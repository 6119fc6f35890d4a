"""Posts quizzes in channels, and updates their posts."""

from __future__ import annotations

import asyncio
import datetime
import hashlib
import logging
import random
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import NamedTuple

import aiohttp
import discord
from discord import ui

from bot.discord_app.core.errors import REQUEST_FAILURES, in_a_line
from bot.discord_app.core.feature import App
from bot.discord_app.core.replies import send_once
from bot.discord_app.quiz.channel_cards import post_card
from bot.errors import UnavailableError
from bot.knowledge.model import Library, Topic
from bot.storage.outreach import PostKey
from bot.storage.outreach_counts import OutreachEvent
from bot.storage.quizzes import AskedQuestion, Quiz
from bot.tasks import end

log = logging.getLogger(__name__)

USUAL_HOURS = 24
COUNT_SECONDS = 4.0
"""How long the number of answers on a post may be outdated. A post isn't edited more often."""


class TopicQuestion(NamedTuple):
    """A quiz question of a topic."""

    topic: Topic
    number: int

    def asked(self, locale: str) -> AskedQuestion:
        """Returns the question in a language, with its choices in a random order."""
        return AskedQuestion.shuffled(*self.topic.wording(locale).quiz[self.number])


class ChannelQuizzes:
    """The quizzes in channels. Features share them: `app.share(ChannelQuizzes)`."""

    def __init__(self, app: App) -> None:
        self._app = app
        self.store = app.storage.quizzes
        self._now = app.storage.database.now
        self._counting: dict[int, asyncio.Task[None]] = {}
        """The tasks that update the number of answers on a post, by quiz."""
        self._outdated = set[int]()
        """The quizzes whose posts show an outdated number."""

    async def choose(self, topics: Collection[Topic], guild_id: int) -> TopicQuestion | None:
        """Returns a question, preferably one that the guild wasn't asked recently. None if there is none."""
        questions = [TopicQuestion(topic, index) for topic in topics for index in range(len(topic.base.quiz))]
        latest = await self.store.latest(guild_id)
        random.shuffle(questions)
        # Questions that were never asked come first, then the ones asked longest ago.
        return max(questions, key=lambda each: _age(each, latest), default=None)

    async def post(self, quiz: Quiz) -> Quiz:
        """Stores and posts a quiz. If posting fails, stores nothing and raises the error of discord.py."""
        stored = await self.store.add(quiz)
        channel = self._app.client.get_partial_messageable(quiz.channel_id)
        nonce = f"{quiz.id}q"
        try:
            message = await send_once(
                lambda: channel.send(view=self.card(stored, 0), nonce=nonce, silent=True)
            )
        except discord.HTTPException:
            await self.store.remove(quiz.id)
            raise
        await self.note_posted(quiz.id, message.channel.id, message.id)
        self._app.storage.outreach_counts.count(OutreachEvent.POST, quiz.guild_id)
        self._app.client.dispatch("quiz_due")
        return replace(stored, message_id=message.id)

    async def note_posted(self, quiz_id: int, channel_id: int, message_id: int) -> None:
        """Records the message of a quiz."""
        await self.store.note_posted(quiz_id, channel_id, message_id)

    def card(self, quiz: Quiz, answers: int) -> ui.LayoutView:
        """Returns the current post of a quiz."""
        return post_card(quiz, answers, self.library, self.topic_of(quiz))

    def topic_of(self, quiz: Quiz) -> Topic | None:
        """Returns the topic of a quiz. None if it is gone."""
        return self._app.assistant.topic(quiz.topic_id)

    @property
    def library(self) -> Library:
        return self._app.assistant.library

    async def show(self, quiz: Quiz, answers: int = 0) -> None:
        """Updates a post. Raises the errors of discord.py's requests."""
        if quiz.message_id is not None:
            channel = self._app.client.get_partial_messageable(quiz.channel_id)
            await channel.get_partial_message(quiz.message_id).edit(
                view=self.card(quiz, answers), allowed_mentions=discord.AllowedMentions.none()
            )

    def note_answer(self, quiz_id: int) -> None:
        """Updates the number of answers on a post in a few seconds."""
        self._outdated.add(quiz_id)
        if quiz_id not in self._counting:
            self._counting[quiz_id] = asyncio.create_task(self._keep_count(quiz_id))

    async def counted(self) -> None:
        """Waits until the numbers on all posts are up to date."""
        while self._counting:
            await asyncio.wait(set(self._counting.values()))

    async def stop(self) -> None:
        """Stops updating the numbers. The next answer or the result will update them."""
        await end(*self._counting.values())
        self._counting.clear()

    async def _keep_count(self, quiz_id: int) -> None:
        """Edits the post until it shows all answers, including later ones."""
        try:
            while quiz_id in self._outdated:
                await asyncio.sleep(COUNT_SECONDS)
                self._outdated.discard(quiz_id)
                await self._show_number(quiz_id)
        except (UnavailableError, TimeoutError, aiohttp.ClientError, *REQUEST_FAILURES) as error:
            log.debug("can't show the number of answers to a quiz: %s", in_a_line(error))
        except Exception:
            log.exception("can't show the number of answers to a quiz")
        finally:
            self._outdated.discard(quiz_id)
            self._counting.pop(quiz_id, None)

    async def _show_number(self, quiz_id: int) -> None:
        quiz = await self.store.get(quiz_id)
        if quiz is None or quiz.is_over(self._now()):
            return
        await self.show(quiz, await self.store.number_of_answers(quiz_id))
        quiz = await self.store.get(quiz_id)
        if quiz is not None and quiz.is_closed:  # the edit may have overwritten the result
            await self.store.settle(quiz_id, self._now())
            self._app.client.dispatch("quiz_due")


def closing_after(now: datetime.datetime, hours: float = USUAL_HOURS) -> datetime.datetime:
    """Returns when a quiz closes, on a whole second as Discord shows it."""
    return now.replace(microsecond=0) + datetime.timedelta(hours=hours)


def quiz_id_of(key: PostKey) -> int:
    """Returns the id of a scheduled post's quiz. It is the same at each attempt."""
    name = f"{key.schedule_id}:{int(key.due_at.timestamp())}".encode()
    return int.from_bytes(hashlib.blake2b(name, digest_size=8).digest()) >> 1 | 1


def _age(question: TopicQuestion, latest: Sequence[Quiz]) -> int:
    """Returns how many quizzes ago the question was last asked, in any language."""
    wordings = question.topic.wordings.values()
    texts = {wording.quiz[question.number].question for wording in wordings}
    for age, quiz in enumerate(latest):
        if quiz.topic_id == question.topic.id and quiz.asked.question in texts:
            return age
    return len(latest)
