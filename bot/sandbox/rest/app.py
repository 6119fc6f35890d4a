"""The HTTP application: routes, tokens, bodies, and Discord's errors."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, cast

from aiohttp import BodyPartReader, hdrs, web

from bot.sandbox import errors
from bot.sandbox.composing import File
from bot.sandbox.errors import DiscordError
from bot.sandbox.rest import commands, identity, messages, responses
from bot.sandbox.rest.calls import Call, Handler, Routes
from bot.sandbox.state import Application
from bot.sandbox.wire import encode
from bot.sandbox.world import World

PREFIX = "/api/v10"
LARGEST_REQUEST = 25 * 1024 * 1024

ROUTES: Routes = {**identity.ROUTES, **commands.ROUTES, **messages.ROUTES, **responses.ROUTES}

_OPEN = ("/interactions/", "/webhooks/{webhook_id}/{webhook_token}")
"""Routes whose path holds the secret; all others want the bot's token."""

_FILE_FIELD = re.compile(r"files\[(\d+)\]")


class Api:
    """Serves the routes."""

    def __init__(self, world: World, gateway_url: Callable[[], str]) -> None:
        self._world = world
        self._gateway_url = gateway_url

    def add_to(self, app: web.Application) -> None:
        """Adds every route, the fixed paths before those with a parameter in the same place."""
        for (method, path), handler in sorted(
            ROUTES.items(), key=lambda route: route[0][1].replace("{", "~")
        ):
            app.router.add_route(method, PREFIX + path, self._endpoint(method, path, handler))
        app.router.add_route("*", "/api/{rest:.*}", self._unknown)

    def _endpoint(self, method: str, path: str, handler: Handler) -> Callable[[web.Request], Any]:
        async def endpoint(request: web.Request) -> web.Response:
            try:
                answer = await handler(await self._call(request, needs_token=not path.startswith(_OPEN)))
            except DiscordError as error:
                return _respond(error.status, error.body)
            return _respond(200, answer) if answer is not None else web.Response(status=204)

        return endpoint

    async def _unknown(self, _: web.Request) -> web.Response:
        error = errors.not_found()
        return _respond(error.status, error.body)

    async def _call(self, request: web.Request, *, needs_token: bool) -> Call:
        sender = self._sender(request)
        if needs_token and sender is None:
            raise errors.unauthorized()
        body, files = await _read(request)
        return Call(
            world=self._world,
            gateway_url=self._gateway_url(),
            sender=sender,
            params=request.match_info,
            query=request.query,
            body=body,
            files=files,
        )

    def _sender(self, request: web.Request) -> Application | None:
        """Whose token it is. Raises for a wrong one."""
        header = request.headers.get(hdrs.AUTHORIZATION)
        if header is None:
            return None
        for application in self._world.applications.values():
            if header == f"Bot {application.token}":
                return application
        raise errors.unauthorized()


def _respond(status: int, body: Any) -> web.Response:
    # Set as a header: discord.py doesn't take a Content-Type with a charset for JSON.
    return web.Response(
        status=status, body=encode(body).encode(), headers={hdrs.CONTENT_TYPE: "application/json"}
    )


async def _read(request: web.Request) -> tuple[Any, list[File]]:
    """A request's JSON and files."""
    if request.content_type != "multipart/form-data":
        return _parse(await request.read()), []
    payload: bytes = b""
    files: list[File] = []
    async for part in await request.multipart():
        part = cast("BodyPartReader", part)
        content = bytes(await part.read(decode=True))
        if part.name == "payload_json":
            payload = content
        elif field := _FILE_FIELD.fullmatch(part.name or ""):
            files.append(File(int(field[1]), part.filename or "unknown", content))
    return _parse(payload), files


def _parse(text: bytes) -> Any:
    if not text:
        return None
    try:
        return json.loads(text)
    except ValueError:
        raise errors.invalid_json() from None
