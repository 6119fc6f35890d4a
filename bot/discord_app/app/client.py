"""The Discord client: its intents, caches and events, and how it connects and disconnects."""

from __future__ import annotations

import logging
import re
import sys
import time
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

import aiohttp
import discord
import yarl
from discord import app_commands, ui
from discord.ext import commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.discord_app.app.command_tree import CommandTree
from bot.discord_app.app.connection import ShardConnection
from bot.discord_app.app.features import FEATURES
from bot.discord_app.app.message_events import MessageEvents
from bot.discord_app.app.refusals import explained_refusals, readable_answers
from bot.discord_app.app.shards import ShardChoice, Shards
from bot.discord_app.app.tasks import finish_tasks
from bot.discord_app.app.translator import CommandTranslator
from bot.discord_app.core import errors
from bot.discord_app.core.buckets import Clock
from bot.discord_app.core.caller import Event
from bot.discord_app.core.card_buttons import CARD_COMPONENTS
from bot.discord_app.core.counts import Counts, count_requests, note_arrival
from bot.discord_app.core.feature import App
from bot.discord_app.core.limits import DEFAULT_RATES, Rates
from bot.discord_app.core.reply_age import LONGEST_WAIT, bound_waits
from bot.discord_app.core.unreadable import readable_responses, skip_unreadable
from bot.discord_app.core.unrepeated import avoid_repeating
from bot.discord_app.ui.command_mentions import CommandMentions
from bot.discord_app.ui.components import UNREADABLE
from bot.discord_app.ui.strings import texts_in
from bot.errors import RefusalError
from bot.knowledge.assistant import Assistant
from bot.storage.storage import Storage

if TYPE_CHECKING:
    from discord.guild import GuildChannel

log = logging.getLogger(__name__)

INTENTS = discord.Intents(guild_messages=True, dm_messages=True)
"""None is privileged. Discord sends the text of messages that mention the bot or are sent to it. Without the
`guilds` intent, no channels and roles are cached; interactions and messages bring what a reply needs.
https://docs.discord.com/developers/events/gateway#gateway-intents"""
KEYWORD_INTENTS = INTENTS | discord.Intents(message_content=True)
"""Adds the text of all messages. This intent is privileged: it must be enabled in the developer portal, and
Discord reviews bots with 10,000 users or more.
https://docs.discord.com/developers/events/gateway#privileged-intents"""
ALL_SHARDS = ShardChoice()
PERMISSIONS = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    # Discord refuses replies without it: https://docs.discord.com/developers/resources/message#create-message
    read_message_history=True,
)
"""The permissions that the bot needs. Cards are components, which need no permission of their own."""


class FalakClient(commands.Bot):
    """Answers on Discord with an assistant, and stores data in a storage.

    `async with FalakClient(assistant, storage) as client:` closes it, but not the storage.
    """

    def __init__(
        self,
        assistant: Assistant,
        storage: Storage | None = None,
        *,
        keyword_replies: bool = False,
        shards: ShardChoice = ALL_SHARDS,
        rates: Rates = DEFAULT_RATES,
        clock: Clock = time.monotonic,
    ) -> None:
        """Without a storage, the bot answers but stores nothing."""
        storage = storage or Storage.closed()
        self.counts = Counts()
        tracing = aiohttp.TraceConfig()
        count_requests(tracing, self.counts)  # must come first: the others raise errors
        bound_waits(tracing, self.counts)
        avoid_repeating(tracing)
        super().__init__(
            command_prefix=(),
            help_command=None,
            tree_cls=CommandTree,
            intents=KEYWORD_INTENTS if keyword_replies else INTENTS,
            allowed_mentions=discord.AllowedMentions.none(),
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=True, private_channel=True
            ),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            guild_ready_timeout=0,  # no guilds to wait for
            max_ratelimit_timeout=LONGEST_WAIT,
            http_trace=tracing,
        )
        skip_unreadable(self._connection.parsers, self.counts.events_skipped)
        self.shards = Shards(self, storage, shards, self._set_shard_count)
        self._app = App.of(
            self,
            assistant,
            storage,
            rates=rates,
            clock=clock,
            keyword_replies=keyword_replies,
            counts=self.counts,
        )
        self.message_events = MessageEvents(self._app, self._connection.parsers)
        self._templates: list[re.Pattern[str]] = []
        storage.coordination.on_settings_changed(self._note_changed_settings)
        storage.coordination.on_person_changed(self._note_changed_person)

    async def setup_hook(self) -> None:
        await self.tree.set_translator(CommandTranslator())
        await self.add_cog(self.message_events)
        self._add_components(CARD_COMPONENTS)
        for setup in FEATURES:
            feature = setup(self._app)
            self._app.features.append(feature)
            self._add_components(feature.components)
            for cog in feature.cogs:
                await self.add_cog(cog)

    def _add_components(self, components: Sequence[type[ui.DynamicItem[Any]]]) -> None:
        self.add_dynamic_items(*components)
        self._templates += (each.__discord_ui_compiled_template__ for each in components)

    async def login(self, token: str) -> None:
        """Logs in with the token. Raises RefusalError."""
        with explained_refusals(), readable_answers():
            await super().login(token)

    async def connect(self, *, reconnect: bool = True) -> None:
        """Serves until the client is closed. Reconnects when the connection is lost. Raises RefusalError."""
        with explained_refusals():
            await self.shards.keep(reconnect=reconnect)

    async def wait_until_ready(self) -> None:
        """Waits until each shard has had a session, new or resumed."""
        await self.shards.wait_until_ready()

    async def leave(self) -> None:
        """Leaves the gateway's sessions to the next process, and finishes current replies.

        Must be called after `connect` was cancelled.
        """
        await self.shards.leave()
        self.message_events.queue.finish()
        await finish_tasks()

    async def close(self) -> None:
        """Closes the connections to Discord."""
        await self.shards.close()
        await super().close()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Does nothing, because the queue of session starts waits before a shard connects."""

    async def register_commands(self) -> list[app_commands.AppCommand]:
        """Registers the current commands, and makes their names in texts clickable. Raises RefusalError."""
        with explained_refusals(), readable_answers():
            registered = await self.tree.sync()
        own = {
            (kind.value, each.name)
            for kind in discord.AppCommandType
            for each in self.tree.get_commands(type=kind)
        }
        if missing := own - {(each.type.value, each.name) for each in registered}:
            raise RefusalError(
                f"Discord's API gives an answer without {len(missing)} of the {len(own)} commands. "
                "Check DISCORD_API_URL if it is set."
            )
        self._app.command_mentions.load(registered)
        return registered

    async def definitions(self) -> list[Mapping[str, Any]]:
        """Returns the current commands as they would be registered, with their translations."""
        return [
            await command.get_translated_payload(self.tree, CommandTranslator())
            for kind in discord.AppCommandType
            for command in self.tree.get_commands(type=kind)
        ]

    async def registered_definitions(self) -> list[Mapping[str, Any]]:
        """Returns the registered commands as Discord sends them. discord.py's objects lack some fields.

        Also makes the names of commands in texts clickable.
        """
        route = Route("GET", "/applications/{application_id}/commands", application_id=self.application_id)
        with readable_answers():
            registered = await self.http.request(route, params={"with_localizations": "true"})
            self._app.command_mentions.load(
                [app_commands.AppCommand(data=each, state=self._connection) for each in registered]
            )
        return registered

    async def fetch_channel(
        self, channel_id: int, /
    ) -> GuildChannel | discord.abc.PrivateChannel | discord.Thread:
        """Fetches a channel. Raises UnreadableResponseError besides discord.py's own errors."""
        with readable_responses():
            return await super().fetch_channel(channel_id)

    async def fetch_guild(self, guild_id: int, /, *, with_counts: bool = True) -> discord.Guild:
        """Fetches a guild. Raises UnreadableResponseError besides discord.py's own errors."""
        with readable_responses():
            return await super().fetch_guild(guild_id, with_counts=with_counts)

    def invite_links(self) -> tuple[str, str]:
        """Returns the links that add the bot to a guild and to a person's account."""
        application_id = cast("int", self.application_id)
        guild = discord.utils.oauth_url(
            application_id, permissions=PERMISSIONS, scopes=("bot", "applications.commands")
        )
        user = discord.utils.oauth_url(application_id, scopes=("applications.commands",))
        return f"{guild}&integration_type=0", f"{user}&integration_type=1"

    def dispatch(self, event_name: str, /, *args: Any, **kwargs: Any) -> None:
        """Calls the listeners of an event."""
        # Each listener would cost a task, which costs more than all the rest.
        match event_name:
            case "socket_event_type":
                return  # comes with each event, and has no listener
            case "message":
                self.message_events.handle(*args)
                return
            case "interaction":
                note_arrival()
                self._observe_interaction(*args)
                if not self._is_ours(*args):
                    super().dispatch(UNREADABLE, *args)
                    return
                if args[0].type is not discord.InteractionType.modal_submit:
                    return  # discord.py itself calls the handlers of commands, buttons and selects
            case "raw_message_edit":
                self._app.reply_tracker.note_edit(args[0].message)
            case "connect" | "resumed":
                self._note_session(is_new=event_name == "connect")
            case _:
                pass
        super().dispatch(event_name, *args, **kwargs)

    def _set_shard_count(self, count: int) -> None:
        # discord.py reads it only when the client is built, and sends it with each shard's id.
        self.shard_count = self._connection.shard_count = count

    def _note_session(self, *, is_new: bool) -> None:
        if (connection := ShardConnection.current()) is not None:
            was_ready = self.shards.was_ready
            connection.note_session()
            if self.shards.are_ready and (is_new or not was_ready):
                self._log_ready()

    def _observe_interaction(self, interaction: discord.Interaction[Any]) -> None:
        for feature in self._app.features:
            if feature.on_interaction is not None:
                feature.on_interaction(interaction)

    def _is_ours(self, interaction: discord.Interaction[Any]) -> bool:
        """Whether a feature handles a component or a form, judged by its custom_id."""
        match interaction.type:
            case discord.InteractionType.component:
                custom_id = cast("dict[str, str]", interaction.data)["custom_id"]
                return any(template.fullmatch(custom_id) for template in self._templates)
            case discord.InteractionType.modal_submit:
                readers = [each.read_form for each in self._app.features if each.read_form is not None]
                return any(read_form(interaction) is not None for read_form in readers)
            case _:
                return True

    async def on_unreadable_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Tells the person that a component or a form no longer works."""
        log.warning("ignoring a component or form: no part of this version has such a custom_id or value")
        await errors.tell(interaction, texts_in(await self.own_language(interaction)).unreadable)

    @property
    def command_mentions(self) -> CommandMentions:
        """The mentions of the registered commands."""
        return self._app.command_mentions

    async def own_language(self, event: Event) -> str:
        """Returns the language of the bot's own texts for the caller of an event."""
        return await self._app.contexts.own_language(event)

    def _log_ready(self) -> None:
        starts = self.shards.session_starts
        left = "" if starts is None else f", {starts.remaining - 1} of {starts.total} sessions left today"
        shards = (
            ""
            if self.shards.count == 1
            else f" with {len(self.shards.connections)} of {self.shards.count} shards"
        )
        log.info("ready as %s%s%s", self.user, shards, left)

    def _note_changed_settings(self, guild_id: str) -> None:
        """Reloads a guild's settings, or all, because a process changed them."""
        self._app.settings_cache.forget(int(guild_id) if guild_id else None)
        super().dispatch("schedules_changed")

    def _note_changed_person(self, person_id: str) -> None:
        """Tells the features that a process changed the choices of a person, or of everybody."""
        super().dispatch("person_changed", int(person_id) if person_id else None)

    async def on_resumed(self) -> None:
        """Logs that a lost connection is back."""
        log.info("resumed")

    async def on_message(self, message: discord.Message, /) -> None:
        """Does nothing, because there are no text commands."""

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """Routes errors of listeners to the central handler."""
        if (error := sys.exception()) is None:
            return
        match next((each for each in args if errors.can_be_told(each)), None):
            case discord.Message() as message:
                await self._app.reply_tracker.report(error, message, self.own_language)
            case event:
                await errors.report(error, event, self.own_language)


def use_server(api_url: str | None, gateway_url: str | None) -> None:
    """Points discord.py at another Discord-compatible server, for the whole process."""
    if api_url is not None:
        Route.BASE = api_url
    if gateway_url is not None:
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)
