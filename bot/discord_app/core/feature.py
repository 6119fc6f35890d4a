"""Defines `Feature`, which features return to the client, and `App`, which they receive from it."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Coroutine, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Self, TypeVar

import discord
from discord import ui
from discord.ext import commands

from bot.discord_app.core.buckets import Clock
from bot.discord_app.core.card_buttons import Items, VoteRow
from bot.discord_app.core.channel_paths import ChannelPaths
from bot.discord_app.core.context import Contexts
from bot.discord_app.core.counts import Counts
from bot.discord_app.core.guild_locales import GuildLocales
from bot.discord_app.core.language_choices import LanguageChoices
from bot.discord_app.core.limits import Limits, Rates
from bot.discord_app.core.messages import MessageReading, read
from bot.discord_app.core.no_reply import Payload
from bot.discord_app.core.own_roles import OwnRoles
from bot.discord_app.core.posting import ChannelPoster
from bot.discord_app.core.reply_tracker import ReplyTracker
from bot.discord_app.core.settings_cache import SettingsCache
from bot.discord_app.core.usage_log import UsageLog
from bot.discord_app.ui.command_mentions import CommandMentions
from bot.discord_app.ui.strings import texts_in
from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Reply
from bot.pictures.renderer import PictureRenderer
from bot.storage.storage import Storage

T = TypeVar("T")

Work = Callable[[], Coroutine[Any, Any, None]]
"""The work that a message needs, run in a task of its own."""
MessageHandler = Callable[[discord.Message, MessageReading], Work | str]
"""Returns the work that a message needs, or why to ignore it. Uses only cached data."""
MessageScreen = Callable[[Payload], str | None]
"""Returns why to ignore a person's message that isn't addressed to the bot.

Returns None if discord.py has to read it first.
"""
InteractionObserver = Callable[[discord.Interaction[Any]], None]
"""Sees every interaction before it is handled. Must not wait or fail."""

FormReader = Callable[[discord.Interaction[Any]], object | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """A feature's cogs, components and handlers."""

    cogs: Sequence[commands.Cog] = ()
    components: Sequence[type[ui.DynamicItem[Any]]] = ()
    """The classes of its persistent buttons and selects."""
    on_message: MessageHandler | None = None
    screen: MessageScreen | None = None
    """Screens ordinary messages before discord.py reads them, which takes longer."""
    on_interaction: InteractionObserver | None = None
    read_form: FormReader | None = None
    """Returns the content of a sent form. None if it is another feature's."""
    vote_row: VoteRow | None = None
    """Adds a row of buttons below answers."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class App:
    """The objects that features share."""

    client: commands.Bot
    assistant: Assistant
    storage: Storage
    clock: Clock
    keyword_replies: bool
    """Whether the operator enabled them. Otherwise the bot only receives messages addressed to it."""
    settings_cache: SettingsCache
    channel_paths: ChannelPaths
    language_choices: LanguageChoices
    contexts: Contexts
    limits: Limits
    reply_tracker: ReplyTracker
    usage_log: UsageLog
    channel_poster: ChannelPoster
    own_roles: OwnRoles
    counts: Counts
    pictures: PictureRenderer = field(default_factory=PictureRenderer, init=False)
    command_mentions: CommandMentions = field(default_factory=CommandMentions, init=False)
    features: list[Feature] = field(default_factory=list[Feature], init=False)
    """The features that are set up. Only the client adds to this list."""
    _shared: dict[Any, Any] = field(default_factory=dict[Any, Any], init=False, repr=False)

    @classmethod
    def of(
        cls,
        client: commands.Bot,
        assistant: Assistant,
        storage: Storage,
        *,
        rates: Rates,
        clock: Clock,
        keyword_replies: bool,
        counts: Counts,
    ) -> Self:
        """Builds an App for a client."""
        settings_cache = SettingsCache(storage.settings.load, clock)
        channel_paths = ChannelPaths(client.fetch_channel)
        language_choices = LanguageChoices(storage.language_choices, clock)
        guild_locales = GuildLocales(partial(client.fetch_guild, with_counts=False))
        return cls(
            client=client,
            assistant=assistant,
            storage=storage,
            clock=clock,
            keyword_replies=keyword_replies,
            settings_cache=settings_cache,
            channel_paths=channel_paths,
            language_choices=language_choices,
            contexts=Contexts(assistant, settings_cache, channel_paths, language_choices, guild_locales),
            limits=Limits(rates, clock, counts),
            reply_tracker=ReplyTracker(),
            usage_log=UsageLog(storage, assistant, counts),
            channel_poster=ChannelPoster(client),
            own_roles=OwnRoles(client.http.get_roles, lambda: client.user and client.user.id),
            counts=counts,
        )

    def read(self, message: discord.Message) -> MessageReading | str:
        """Returns the question of a message, or why it has none."""
        if (me := self.client.user) is None:
            return "the bot isn't connected yet"
        return read(message, me.id, self.own_roles.known(message))

    def reply(self, question: str, locale: str, topics_off: Collection[str]) -> Reply:
        """Returns the assistant's reply to a question, and measures how long that took."""
        began = time.perf_counter()
        reply = self.assistant.reply(question, locale, topics_off)
        self.counts.matching.add(time.perf_counter() - began)
        return reply

    def share(self, build: Callable[[Self], T]) -> T:
        """Returns the result of `build`, which runs once for all features."""
        if build not in self._shared:
            self._shared[build] = build(self)
        return self._shared[build]

    def topic_gone(self, locale: str) -> str:
        """Returns the text about a topic that no longer exists."""
        return self.command_mentions.linked(texts_in(locale).topic_gone)

    def vote_row(self, topic_id: str, locale: str) -> Items:
        """Returns the buttons that features add below an answer."""
        rows = [feature.vote_row for feature in self.features if feature.vote_row is not None]
        return [button for row in rows for button in row(topic_id, locale)]
