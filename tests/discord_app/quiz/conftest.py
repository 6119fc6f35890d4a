from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from bot.discord_app.app.client import FalakClient
from bot.discord_app.quiz.channel_cog import ChannelQuiz
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Guild, LocalDiscord, Message, Person
from bot.storage.quizzes import Quiz
from bot.storage.storage import Storage
from tests.discord_app import tea
from tests.discord_app.conftest import Start

LEAVES = "Black tea is fully oxidised."
QUIZ = """\
quiz:
  - question: How far is black tea oxidised?
    choices: [Fully, Half, Not at all]
    right: Fully
    why: Black tea is fully oxidised.
  - question: Where is it grown, among other places?
    choices:
      - In Assam
      - In a greenhouse on the far side of the Moon, by nobody at all
    right: In Assam
    why: Black tea is grown in Assam.
source:
"""
BLACK_TEA = tea.BLACK_TEA.replace("source:\n", QUIZ)
TOPICS = tea.TOPICS | {"black-tea": BLACK_TEA}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "quizzes"


@pytest.fixture
def quiz_assistant(folder: Path) -> Assistant:
    """Returns an assistant with three topics. One of them has two quiz questions."""
    return tea.assistant(folder, TOPICS)


@pytest.fixture
async def falak(start: Start, quiz_assistant: Assistant, guild: Guild) -> FalakClient:
    return await start(quiz_assistant)


@pytest.fixture(autouse=True)
def immediate_updates(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the bot update the number of answers on posts at once."""
    monkeypatch.setattr("bot.discord_app.quiz.channel_quizzes.COUNT_SECONDS", 0.01)


class Quizzes:
    """Posts, answers and closes quizzes in the channel."""

    def __init__(
        self, storage: Storage, local_discord: LocalDiscord, application: Application, channel: Channel
    ) -> None:
        self.storage = storage
        self.channel = channel
        self._local_discord = local_discord
        self._application = application

    async def post(self, moderator: Person, **options: object) -> Message:
        """Posts a quiz. Returns its message."""
        response = await moderator.run(self.channel, self._application, "outreach quiz", **options)
        assert response.ephemeral and "Posted:" in (await self._final(response.message)), response.text
        return self.channel.history()[-1]

    async def answer(self, person: Person, post: Message, choice: str) -> Message:
        """Answers a quiz. Returns the private message."""
        opened = await self.open(person, post)
        answered = (await person.click(opened, choice)).message
        assert answered is opened, "the answer replaces the choices"
        return opened

    async def open(self, person: Person, post: Message) -> Message:
        """Presses **Answer**. Returns the private message with the choices."""
        opened = (await person.click(post, "Answer")).message
        assert opened is not None and opened.ephemeral_to is person
        return opened

    async def of(self, post: Message) -> Quiz:
        (quiz,) = [
            each for each in await self.storage.quizzes.latest(self.guild_id) if each.message_id == post.id
        ]
        return quiz

    @property
    def guild_id(self) -> int:
        assert self.channel.guild is not None
        return self.channel.guild.id

    def advance(self, **duration: float) -> None:
        self._local_discord.clock.advance(datetime.timedelta(**duration).total_seconds())

    async def close(self, client: FalakClient, **duration: float) -> None:
        """Moves the clock, and closes the quizzes that are due."""
        self.advance(**duration)
        cog = client.get_cog("ChannelQuiz")
        assert isinstance(cog, ChannelQuiz)
        await cog.quizzes.counted()
        await cog.closer.round()

    async def _final(self, message: Message | None) -> str:
        assert message is not None
        return message.text


@pytest.fixture
def quizzes(
    storage: Storage, local_discord: LocalDiscord, application: Application, channel: Channel
) -> Quizzes:
    return Quizzes(storage, local_discord, application, channel)
