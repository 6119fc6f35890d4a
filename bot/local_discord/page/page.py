"""Serves the page: its files, events over a WebSocket, and people's actions as JSON."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from aiohttp import WSMsgType, hdrs, web
from aiohttp.typedefs import Handler
from pydantic import ValidationError

from bot.local_discord.encoding import JSON, encode
from bot.local_discord.errors import ActionRefusedError, InteractionFailedError
from bot.local_discord.model.events import (
    ChannelCreated,
    ChannelDeleted,
    Event,
    MessageCreated,
    MessageDeleted,
    MessageUpdated,
    TypingStarted,
)
from bot.local_discord.model.users import LOCALES
from bot.local_discord.page import views
from bot.local_discord.page.actions import LONGEST_MOVE, PAGE_REQUEST, MoveClock
from bot.local_discord.page.replays import Repeatable, Replays
from bot.local_discord.page.views import About, Example, Languages, Notice
from bot.local_discord.people.person import Person
from bot.local_discord.server import LocalDiscord

STATIC = Path(__file__).parent / "static"
HEADERS = {
    "Content-Security-Policy": "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types lit-html",
        )
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    hdrs.CACHE_CONTROL: "no-cache",
}
"""Lets only the page's own files run and load, and keeps other sites from embedding or reading it."""


ChooseLanguage = Callable[[Person, str], Awaitable[None]]
"""Stores the language that a person chose. An empty one removes the choice."""


class Planning(Protocol):
    """The application's planned work."""

    def next(self) -> float | None:
        """Returns when the next work is due, in seconds since 1970, or None."""
        ...

    async def settle(self) -> None:
        """Waits until due work is done."""
        ...


class Page:
    """Lets people act in a browser. `people` has the people to choose from, by the page's label for them."""

    def __init__(
        self,
        local_discord: LocalDiscord,
        people: Mapping[str, Person],
        examples: Sequence[Example] = (),
        repeatable: Repeatable = Repeatable(),  # noqa: B008 - immutable
        *,
        about: About = About("Local Discord", "", ""),  # noqa: B008 - immutable
        languages: Languages = Languages(),  # noqa: B008 - immutable
    ) -> None:
        self._world = local_discord.world
        self._people = {person.username: (person, label) for label, person in people.items()}
        self._examples = examples
        self._about = about
        self._languages = languages
        self._choose: ChooseLanguage | None = None
        self._chosen: dict[Person, str] = {}
        self._notice: Notice | None = None
        self._replays = Replays(local_discord.world, repeatable)
        self._planning: Planning | None = None
        self._listeners: dict[asyncio.Queue[JSON | None], Person] = {}
        local_discord.events.subscribe(self._send)
        local_discord.extend(self._add_to)

    def show_notice(self, notice: Notice | None) -> None:
        """Shows a notice on every open page until the next one. None removes it."""
        self._notice = notice
        for queue in self._listeners:
            queue.put_nowait({"type": "notice", "notice": views.notice(notice)})

    def offer_clock(self, planning: Planning) -> None:
        """Shows the clock, with buttons that move it. A page without the clock can't move it."""
        self._planning = planning
        self._tell_clock()

    def offer_languages(self, choose: ChooseLanguage) -> None:
        """Lets people choose a language of their own. `choose` passes it to the applications."""
        self._choose = choose

    async def refresh(self) -> None:
        """Asks the applications again for the latest messages, where `repeatable` allows it."""
        await self._replays.replay()

    def _add_to(self, app: web.Application) -> None:
        app.router.add_get("/", _index)
        app.router.add_static("/page/static", STATIC)
        app.router.add_get("/page/events", self._events)
        app.router.add_get("/page/attachments/{channel}/{message}/{attachment}", self._attachment)
        app.router.add_post("/page/actions", self._act)
        app.middlewares.append(_own_pages_only)
        app.on_response_prepare.append(_add_headers)
        app.on_shutdown.append(self._hang_up)

    async def _events(self, request: web.Request) -> web.WebSocketResponse:
        """Sends everything that a person sees, then each change."""
        person, _ = self._people.get(request.query.get("person", "")) or next(iter(self._people.values()))
        socket = web.WebSocketResponse(heartbeat=20)
        await socket.prepare(request)
        queue: asyncio.Queue[JSON | None] = asyncio.Queue()
        queue.put_nowait(self._everything(person))
        self._listeners[queue] = person
        sending = asyncio.create_task(_write(queue, socket))
        try:
            async for message in socket:
                if message.type is not WSMsgType.TEXT:
                    break
        finally:
            del self._listeners[queue]
            sending.cancel()
        return socket

    def _everything(self, person: Person) -> JSON:
        return {
            "type": "everything",
            "me": person.username,
            "people": [views.person(each, label) for each, label in self._people.values()],
            "locales": sorted(LOCALES),
            "about": self._about._asdict(),
            "examples": [views.example(each) for each in self._examples],
            "notice": views.notice(self._notice),
            "clock": self._clock(),
            **views.languages(self._languages),
            **views.place(person),
        }

    def _clock(self) -> JSON | None:
        if self._planning is None:
            return None
        return {"now": self._world.clock.now()}

    def _tell_clock(self) -> None:
        for queue in self._listeners:
            queue.put_nowait({"type": "clock", "clock": self._clock()})

    async def _move_clock(self, move: MoveClock, person: Person) -> None:
        """Moves the clock, and waits until due work is done."""
        if self._planning is None:
            raise ActionRefusedError("This clock can't be moved.")
        await self._planning.settle()
        if move.seconds is None and (moment := self._planning.next()) is not None:
            seconds = max(1, math.ceil(moment - self._world.clock.now()) + 1)
            move = MoveClock(action="move_clock", seconds=min(seconds, LONGEST_MOVE))
        await move.perform(person)
        await self._planning.settle()
        self._tell_clock()

    async def _hang_up(self, _app: web.Application) -> None:
        for queue in self._listeners:
            queue.put_nowait(None)

    def _send(self, event: Event) -> None:
        if isinstance(event, MessageCreated | MessageUpdated) and self._replays.hides(event.message):
            return
        for queue, person in self._listeners.items():
            if (update := _update(event, person)) is not None:
                queue.put_nowait(update)

    async def _act(self, request: web.Request) -> web.Response:
        if request.content_type != "application/json":
            raise web.HTTPUnsupportedMediaType
        try:
            asked = PAGE_REQUEST.validate_json(await request.read())
        except ValidationError as error:
            return _json({"error": f"The request is malformed: {error}"}, status=400)
        is_known = asked.locale in LOCALES and (not asked.own or asked.own in self._languages.own)
        if asked.person not in self._people or not is_known:
            return _json({"error": "There is no such person or language."}, status=400)
        person, _ = self._people[asked.person]
        person.locale = asked.locale
        try:
            await self._note_own_language(person, asked.own)
            if isinstance(asked.does, MoveClock):
                return _json(await self._move_clock(asked.does, person))
            return _json(await asked.does.perform(person))
        except ActionRefusedError as refusal:
            return _json({"error": str(refusal)}, status=409)
        except InteractionFailedError as failure:
            return _json({"error": str(failure)}, status=504)

    async def _note_own_language(self, person: Person, language: str) -> None:
        """Passes on a person's choice when it changes. A choice made elsewhere meanwhile stays."""
        if self._choose is not None and self._chosen.get(person, "") != language:
            self._chosen[person] = language
            await self._choose(person, language)

    async def _attachment(self, request: web.Request) -> web.Response:
        try:
            channel, message, wanted = (
                int(request.match_info[key]) for key in ("channel", "message", "attachment")
            )
            subject = self._world.channels[channel].messages[message]
            found = next(each for each in subject.attachments if each.id == wanted)
        except (ValueError, KeyError, StopIteration):
            raise web.HTTPNotFound from None
        return web.Response(
            body=found.content,
            content_type=found.content_type,
            headers={hdrs.CONTENT_DISPOSITION: "inline", "Content-Security-Policy": "sandbox"},
        )


def _update(event: Event, person: Person) -> JSON | None:
    """Returns the data about an event for a person's page, or None."""
    match event:
        case MessageCreated(message) | MessageUpdated(message):
            if views.sees(person, message.channel) and message.is_visible_to(person):
                return {"type": "message", "message": views.message(message)}
        case MessageDeleted(message):
            return {"type": "deleted", "channel": str(message.channel.id), "message": str(message.id)}
        case TypingStarted(channel, user) if user is not person and views.sees(person, channel):
            return {"type": "typing", "channel": str(channel.id), "user": user.username}
        case ChannelCreated() | ChannelDeleted():
            return {"type": "place", **views.place(person)}
        case _:
            pass
    return None


async def _write(queue: asyncio.Queue[JSON | None], socket: web.WebSocketResponse) -> None:
    while (update := await queue.get()) is not None:
        await socket.send_str(encode(update))
    await socket.close()


async def _index(_request: web.Request) -> web.FileResponse:
    return web.FileResponse(STATIC / "index.html")


async def _add_headers(request: web.Request, response: web.StreamResponse) -> None:
    if request.path == "/" or request.path.startswith("/page/"):
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)


@web.middleware
async def _own_pages_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuses requests from other sites, except for following a link to the page.

    The server also checks Host and Origin.
    """
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    is_visit = request.path == "/" and request.headers.get("Sec-Fetch-Mode") == "navigate"
    if site not in {"same-origin", "none"} and not is_visit:
        raise web.HTTPForbidden(text="Pages of other sites may not use this local Discord.")
    return await handler(request)


def _json(body: Any, status: int = 200) -> web.Response:
    return web.json_response(body, status=status, dumps=encode)
