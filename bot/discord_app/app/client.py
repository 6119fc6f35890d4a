"""The bot as Discord knows it: what it hears, what it keeps in memory, how it comes and goes."""

from __future__ import annotations

import contextlib
import logging
import sys
import time
from collections.abc import Callable, Generator
from typing import Any, cast

import aiohttp
import discord
import yarl
from discord import app_commands
from discord.ext import commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.discord_app.answers.answer_this import AnswerThis
from bot.discord_app.answers.ask import Ask
from bot.discord_app.answers.buttons import Presses
from bot.discord_app.answers.components import ANSWER_ITEMS
from bot.discord_app.answers.mentions import Mentions
from bot.discord_app.core import errors
from bot.discord_app.core.buckets import Clock
from bot.discord_app.core.channel_paths import Places
from bot.discord_app.core.context import Here
from bot.discord_app.core.limits import DEFAULT_RATES, Limits, Rates
from bot.discord_app.core.no_reply import log_no_reply
from bot.discord_app.core.reply_tracker import no_exchanges
from bot.discord_app.core.settings_cache import SettingsCache
from bot.discord_app.core.usage_log import Records
from bot.discord_app.diagnose.cog import Diagnose
from bot.discord_app.feedback.cog import Feedback
from bot.discord_app.feedback.components import FEEDBACK_ITEMS
from bot.discord_app.help.cog import Guide
from bot.discord_app.insights.cog import InsightsCog
from bot.discord_app.insights.components import CsvButton
from bot.discord_app.keyword_replies.cog import Keywords
from bot.discord_app.keyword_replies.components import WishButton
from bot.discord_app.keyword_replies.cooldowns import Restraint
from bot.discord_app.keyword_replies.opt_outs import Wishes
from bot.discord_app.keyword_replies.policy import Judge
from bot.discord_app.privacy.cog import Privacy
from bot.discord_app.privacy.components import DataButton
from bot.discord_app.privacy.retention import Upkeep
from bot.discord_app.reports.channel import MistakeBoard
from bot.discord_app.reports.cog import Reports
from bot.discord_app.settings.commands import Settings
from bot.discord_app.settings.components import SETTINGS_ITEMS
from bot.discord_app.settings.panel import Panel
from bot.discord_app.settings.service import Desk
from bot.discord_app.topics.cog import Topics
from bot.discord_app.topics.components import TOPICS_ITEMS
from bot.errors import RefusalError
from bot.knowledge.assistant import Assistant
from bot.storage.storage import Storage

log = logging.getLogger(__name__)

INTENTS = discord.Intents(guild_messages=True, dm_messages=True)
"""None is privileged: a message's text arrives where it mentions the bot or is sent to it. Without `guilds`,
no guild's channels and roles fill the memory; interactions and messages bring what a reply needs."""
KEYWORD_INTENTS = INTENTS | discord.Intents(message_content=True)
"""With the text of messages that aren't meant for the bot. That is privileged: in the developer portal it
has to be enabled, and from 10,000 users on reviewed."""

PERMISSIONS = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    read_message_history=True,  # without it Discord refuses a message that replies to another
)
"""The least that the bot works with. Cards are components, not embeds, and need none of their own."""


class Commands(app_commands.CommandTree["FalakClient"]):
    """The slash commands, wherever the bot is installed."""

    async def on_error(
        self, interaction: discord.Interaction[FalakClient], error: app_commands.AppCommandError, /
    ) -> None:
        """Leads to the one door."""
        await errors.report(error, interaction)


class FalakClient(commands.Bot):
    """Answers on Discord with an assistant, and remembers in a storage what has to outlive it.

    `async with FalakClient(assistant, storage) as client:` closes it, but not the storage.
    """

    def __init__(
        self,
        assistant: Assistant,
        storage: Storage | None = None,
        *,
        keyword_replies: bool = False,
        rates: Rates = DEFAULT_RATES,
        clock: Clock = time.monotonic,
    ) -> None:
        """Without a storage everything is answered, and nothing remembered for long."""
        super().__init__(
            command_prefix=(),
            help_command=None,
            tree_cls=Commands,
            intents=KEYWORD_INTENTS if keyword_replies else INTENTS,
            allowed_mentions=discord.AllowedMentions.none(),
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=True, private_channel=True
            ),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            guild_ready_timeout=0,  # there are no guilds to wait for
        )
        self._assistant = assistant
        storage = storage or Storage.closed()
        self._storage = storage
        self._keyword_replies = keyword_replies
        self._message_filters: list[Callable[[discord.Message], str | None]] = []
        self._witnesses: list[Callable[[discord.Interaction[Any]], None]] = []
        self._settings = SettingsCache(storage.settings.load, clock)
        self._places = Places(self.fetch_channel)
        self._here = Here(assistant, self._settings, self._places)
        self._board = MistakeBoard(self)
        self._desk = Desk(
            assistant,
            storage.settings,
            self._settings,
            self._places,
            self._board,
            keyword_replies=keyword_replies,
        )
        self._limits = Limits(rates, clock)
        self._records = Records(storage)
        self._restraint = Restraint(storage, clock)
        self._judge = Judge(
            assistant, self._settings, self._places, self._restraint, self._limits, is_heard=keyword_replies
        )

    async def setup_hook(self) -> None:
        """Adds the ways to ask."""
        self.add_dynamic_items(
            *ANSWER_ITEMS, *TOPICS_ITEMS, *SETTINGS_ITEMS, *FEEDBACK_ITEMS, WishButton, CsvButton, DataButton
        )
        exchanges = no_exchanges()
        mentions = Mentions(
            self._assistant, self, exchanges, self._here, limits=self._limits, records=self._records
        )
        self._message_filters.append(mentions.why_ignored)
        for cog in (
            Ask(self._assistant, self._here, self._limits, self._records),
            Topics(self._assistant, self._here),
            Guide(self._assistant, self),
            AnswerThis(self._assistant, self.tree, self._here, self._limits, self._records),
            mentions,
            Presses(self._assistant, exchanges, self._here, self._records),
            Reports(self._assistant, self._here, self._board),
            Feedback(self._assistant, self._here, self._storage.votes, self._records),
            Wishes(self._restraint),
            Privacy(self._storage, self._restraint, reads_all=self._keyword_replies),
            Upkeep(self, self._storage.retention),
            InsightsCog(self._assistant, self._storage),
            Settings(self._assistant, self._desk, self._places),
            Panel(self._desk, self._places),
            Diagnose(self._assistant, self._here, self._judge),
        ):
            await self.add_cog(cog)
        if self._keyword_replies:
            keywords = Keywords(
                self._assistant,
                self,
                exchanges,
                judge=self._judge,
                restraint=self._restraint,
                limits=self._limits,
                records=self._records,
            )
            self._message_filters.append(keywords.why_ignored)
            self._witnesses.append(keywords.witness)
            await self.add_cog(keywords)

    async def login(self, token: str) -> None:
        """Shows Discord the token. Raises RefusalError."""
        with _refusals():
            await super().login(token)

    async def connect(self, *, reconnect: bool = True) -> None:
        """Serves until it is closed. Raises RefusalError; a connection that is lost later comes back."""
        with _refusals():
            await super().connect(reconnect=reconnect)

    async def register_commands(self) -> list[app_commands.AppCommand]:
        """Makes the commands that Discord offers the present ones. Raises RefusalError."""
        with _refusals():
            return await self.tree.sync()

    def invite_links(self) -> tuple[str, str]:
        """Where to add the bot to a guild, and where to add it to one's own account."""
        application_id = cast("int", self.application_id)
        guild = discord.utils.oauth_url(
            application_id, permissions=PERMISSIONS, scopes=("bot", "applications.commands")
        )
        user = discord.utils.oauth_url(application_id, scopes=("applications.commands",))
        return f"{guild}&integration_type=0", f"{user}&integration_type=1"

    def dispatch(self, event_name: str, /, *args: Any, **kwargs: Any) -> None:
        """Hands an event to its listeners."""
        if event_name == "disconnect" and cast("DiscordWebSocket | None", self.ws) is None:
            # discord.py says so while it handles the failure, and would go on trying without end.
            raise RefusalError(_UNREACHABLE)
        # A task for every listener would cost more than all the rest.
        if event_name == "socket_event_type":
            return  # comes with each event, and nothing listens
        if event_name == "message" and (reason := self._why_ignored(args[0])) is not None:
            if args[0].author != self.user:
                log_no_reply(args[0], reason)
            return
        if event_name == "interaction":
            for witness in self._witnesses:
                witness(args[0])
            if args[0].type is not discord.InteractionType.modal_submit:
                return  # commands, buttons and selects have ways of their own
        super().dispatch(event_name, *args, **kwargs)

    def _why_ignored(self, message: discord.Message) -> str | None:
        """Returns why no listener has anything to do about a message, or None if one may have."""
        reason = None
        try:
            for why_ignored in self._message_filters:
                if (reason := why_ignored(message)) is None:
                    return None
        except Exception:  # noqa: BLE001 - it would end the connection: the listener meets it, too, and reports it
            return None
        return reason

    async def on_ready(self) -> None:
        """Tells the operator."""
        log.info("ready as %s", self.user)

    async def on_resumed(self) -> None:
        """Tells the operator, who would not know of a connection that was lost."""
        log.info("resumed")

    async def on_message(self, message: discord.Message, /) -> None:
        """There are no text commands to look for."""

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """Leads what went wrong in a listener to the one door."""
        if (error := sys.exception()) is not None:
            await errors.report(error, next((each for each in args if errors.can_be_told(each)), None))


def use_server(api_url: str | None, gateway_url: str | None) -> None:
    """Points discord.py at another Discord-compatible server, for the whole process."""
    if api_url is not None:
        Route.BASE = api_url
    if gateway_url is not None:
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)


_UNREACHABLE = (
    "Discord can't be reached. Check this machine's connection, and DISCORD_API_URL and DISCORD_GATEWAY_URL "
    "if they are set; https://discordstatus.com tells whether Discord itself is down."
)
_REMEDIES = {
    4004: "Discord refuses the token. Copy it anew into DISCORD_TOKEN from "
    "https://discord.com/developers/applications: your application, Bot, Reset Token.",
    4013: "Discord doesn't know an intent that the bot asks for. Update the bot.",
    4014: "Discord refuses an intent. Enable it at https://discord.com/developers/applications: "
    "your application, Bot, Privileged Gateway Intents, Message Content; or remove KEYWORD_REPLIES.",
}
"""What the operator can do, by the gateway's close code."""


@contextlib.contextmanager
def _refusals() -> Generator[None]:
    """Says in the operator's words why Discord would not have the bot."""
    try:
        yield
    except discord.LoginFailure:
        raise RefusalError(_REMEDIES[4004]) from None
    except discord.PrivilegedIntentsRequired:
        raise RefusalError(_REMEDIES[4014]) from None
    except discord.ConnectionClosed as closed:
        unknown = f"Discord closed the connection with code {closed.code}."
        raise RefusalError(_REMEDIES.get(closed.code, unknown)) from None
    except discord.HTTPException as refusal:
        answer = " ".join(str(refusal).split())
        raise RefusalError(f"Discord's API answers {answer}. Check DISCORD_API_URL if it is set.") from None
    except (aiohttp.ClientError, OSError, TimeoutError):
        raise RefusalError(_UNREACHABLE) from None
