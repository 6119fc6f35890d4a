"""The local Discord's server: serves REST, the gateway and pages, and creates the objects for a test."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler

from bot.local_discord.clock import Clock
from bot.local_discord.gateway.gateway import Gateway
from bot.local_discord.model.applications import Application
from bot.local_discord.model.channels import Channel
from bot.local_discord.model.events import Events
from bot.local_discord.model.guilds import Guild
from bot.local_discord.model.intents import Intents
from bot.local_discord.model.users import LOCALES, User
from bot.local_discord.model.world import World
from bot.local_discord.people.person import Person
from bot.local_discord.rest.api import LARGEST_REQUEST, PREFIX, Api, ReceivedRequest
from bot.local_discord.rest.faults import Faults
from bot.local_discord.rest.rate_limits import RateLimits
from bot.local_discord.validation.report import Violation

HOST = "127.0.0.1"
"""The only address that the server listens on."""
HTTP_PORT = 80
"""The port that browsers and libraries leave out of the Host header."""
GATEWAY_PATH = "/gateway"


class LocalDiscord:
    """A local Discord. `async with LocalDiscord() as local_discord:` serves it inside the block.

    Port 0 takes a free port. With `clock`, `gateway` and `events` a test moves the time, disturbs the
    connection and waits for changes.
    """

    def __init__(self, port: int = 0) -> None:
        self.clock = Clock()
        self.world = World(self.clock)
        self.gateway = Gateway(self.world)
        self.api = Api(self.world, lambda: self.gateway_url)
        self._port = port
        self._runner: web.AppRunner | None = None
        self._extensions: list[Callable[[web.Application], None]] = []

    @property
    def events(self) -> Events:
        """The events that the world publishes."""
        return self.world.events

    @property
    def faults(self) -> Faults:
        """The faults to order for the next requests."""
        return self.api.faults

    @property
    def rate_limits(self) -> RateLimits:
        """The rate limits by method and route."""
        return self.api.rate_limits

    @property
    def requests(self) -> list[ReceivedRequest]:
        """The latest requests, oldest first."""
        return list(self.api.requests)

    @property
    def violations(self) -> list[Violation]:
        """Every request so far that Discord would refuse as invalid, or that has no route."""
        return self.api.violations

    @property
    def api_url(self) -> str:
        """The value for `discord.http.Route.BASE`."""
        return f"http://{HOST}:{self._port}{PREFIX}"

    @property
    def gateway_url(self) -> str:
        """The value for `discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY`, there as a yarl.URL."""
        return f"ws://{HOST}:{self._port}{GATEWAY_PATH}"

    def add_application(
        self, name: str = "bot", *, token: str | None = None, intents: Intents = Intents.NONE
    ) -> Application:
        """Creates an application and its bot. `intents` are the privileged intents enabled for it."""
        return self.world.add_application(name, token, intents)

    def add_guild(self, name: str, *, locale: str = "en-US", guild_id: int | None = None) -> Guild:
        """Creates a guild. Its id decides which shard serves it."""
        return self.world.add_guild(name, locale, guild_id)

    def add_user(self, username: str, *, locale: str = "en-US", global_name: str | None = None) -> Person:
        """Creates a person. Raises ValueError for a locale that Discord doesn't have."""
        if locale not in LOCALES:
            raise ValueError(f"Discord's client has no locale {locale!r}, but {', '.join(sorted(LOCALES))}")
        return self._add_person(username, locale=locale, global_name=global_name)

    def add_bot(self, username: str) -> Person:
        """Creates another bot, which acts like a person."""
        return self._add_person(username, is_bot=True)

    def add_webhook(self, name: str) -> Person:
        """Creates a webhook, which may send to any channel."""
        return self._add_person(name, is_bot=True, is_webhook=True)

    def _add_person(self, username: str, **details: Any) -> Person:
        person = Person(world=self.world, id=self.world.new_id(), username=username, **details)
        self.world.add_user(person)
        return person

    def add_group(self, *people: User) -> Channel:
        """Returns the group of these people: a private channel without a bot."""
        return self.world.private_channel(*people)

    @property
    def url(self) -> str:
        """The server's address."""
        return f"http://{HOST}:{self._port}"

    def extend(self, add_to: Callable[[web.Application], None]) -> None:
        """Adds routes at the same address, such as those of a page. To be called before the server starts."""
        self._extensions.append(add_to)

    async def __aenter__(self) -> Self:
        app = web.Application(middlewares=[self._only_own_host], client_max_size=LARGEST_REQUEST)
        app.router.add_get(GATEWAY_PATH, self.gateway.serve)
        app.router.add_get(GATEWAY_PATH + "/", self.gateway.serve)
        self.api.add_to(app)
        for add_to in self._extensions:
            add_to(app)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.3)
        await self._runner.setup()
        site = web.TCPSite(self._runner, HOST, self._port)
        await site.start()
        self._port = self._runner.addresses[0][1]
        self.gateway.url = self.gateway_url
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.gateway.shut_down()
        if self._runner is not None:
            await self._runner.cleanup()

    @web.middleware
    async def _only_own_host(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Refuses requests from other sites, even if their name resolves to this machine."""
        own = {f"{HOST}:{self._port}", f"localhost:{self._port}"}
        if self._port == HTTP_PORT:
            own |= {HOST, "localhost"}
        if request.host not in own:
            raise web.HTTPMisdirectedRequest(text="This local Discord is at another address")
        if request.headers.get(hdrs.ORIGIN, f"http://{request.host}") not in {
            f"http://{each}" for each in own
        }:
            raise web.HTTPForbidden(text="Pages of other sites may not use this local Discord")
        return await handler(request)
