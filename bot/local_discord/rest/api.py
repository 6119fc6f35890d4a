"""Serves the HTTP routes: checks tokens, bodies and rate limits, and responds with Discord's errors."""

from __future__ import annotations

import json
import re
import socket
import struct
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any, NamedTuple, cast

from aiohttp import BodyPartReader, hdrs, web

from bot.local_discord import errors
from bot.local_discord.encoding import JSON, encode
from bot.local_discord.errors import DiscordError
from bot.local_discord.model.applications import Application
from bot.local_discord.model.message_body import File
from bot.local_discord.model.world import World
from bot.local_discord.payloads import ATTACHMENT_BYTES
from bot.local_discord.rest import commands, guilds, messages, responses, threads, users
from bot.local_discord.rest.call import Call, Handler, Routes
from bot.local_discord.rest.faults import Fault, Faults, Loss
from bot.local_discord.rest.rate_limits import RateLimits, refusal, refusal_headers
from bot.local_discord.validation.report import Report, Violation
from bot.local_discord.validation.schema import check_request, read_query

PREFIX = "/api/v10"
LARGEST_REQUEST = 25 * 1024 * 1024
"""Discord's limit for all files of a request together, in bytes."""
REMEMBERED_REQUESTS = 10_000
CLIENT_GONE = 499
"""The status of a request whose connection closed before it was performed."""

ROUTES: Routes = {
    **users.ROUTES,
    **guilds.ROUTES,
    **commands.ROUTES,
    **messages.ROUTES,
    **threads.ROUTES,
    **responses.ROUTES,
}

_WITHOUT_TOKEN = ("/interactions/", "/webhooks/{webhook_id}/{webhook_token}")
"""The routes that need no bot token: their path contains an interaction's token."""

RESETTING = struct.pack("ii", 1, 0)
"""Lets a socket linger for 0 seconds, so that closing it resets the connection."""

_FILE_FIELD = re.compile(r"files\[(\d+)\]")


class ReceivedRequest(NamedTuple):
    """A received request, with the status of the response."""

    method: str
    route: str
    params: Mapping[str, str]
    body: Any
    status: int
    received_at: float
    """Seconds since 1970, by the local Discord's clock."""


class Api:
    """Serves the routes, and keeps the latest requests and all violations."""

    def __init__(self, world: World, gateway_url: Callable[[], str]) -> None:
        self.violations: list[Violation] = []
        self.requests: deque[ReceivedRequest] = deque(maxlen=REMEMBERED_REQUESTS)
        self.faults = Faults()
        self.rate_limits = RateLimits(world.clock)
        self._world = world
        self._gateway_url = gateway_url

    def add_to(self, app: web.Application) -> None:
        """Adds every route. A fixed path comes before one with a parameter in the same place."""
        for (method, route), handler in sorted(
            ROUTES.items(), key=lambda entry: entry[0][1].replace("{", "~")
        ):
            app.router.add_route(method, PREFIX + route, self._endpoint(method, route, handler))
        app.router.add_route("*", "/api/{rest:.*}", self._unknown)

    def _endpoint(
        self, method: str, route: str, handler: Handler
    ) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def endpoint(request: web.Request) -> web.StreamResponse:
            if self.rate_limits.is_blocked:
                return web.Response(status=429, text="error code: 1015")
            received_at = self._world.clock.now()
            params = request.match_info
            token = None if route.startswith(_WITHOUT_TOKEN) else request.headers.get(hdrs.AUTHORIZATION)
            allowance = self.rate_limits.take(method, route, params, token)
            body: Any = None
            fault: Fault | None = None
            if allowance.is_exceeded:
                response = _respond(429, refusal(allowance.reset_after, is_global=allowance.is_global))
            elif (
                faulty := await self._instead(
                    request, fault := self.faults.next_for(method, route, params.get("channel_id"))
                )
            ) is not None:
                response = faulty
            else:
                try:
                    call = await self._call(request, route)
                    body = call.body
                    check_request(method, route, body)
                    answer = await handler(call)
                    status = 201 if (method, route) in threads.CREATING else 200
                    response = _respond(status, answer) if answer is not None else web.Response(status=204)
                except DiscordError as error:
                    if error.is_violation:
                        self.violations.append(Violation(method, route, error))
                    response = _respond(error.status, error.body)
            response.headers.extend(allowance.headers)
            self.rate_limits.note(response.status)
            self.requests.append(
                ReceivedRequest(method, route, dict(params), body, response.status, received_at)
            )
            if fault is not None and fault.hold is not None and fault.hold.performs:
                await fault.hold.wait(partial(_is_closed, request))
            return (
                response
                if fault is None or fault.loss is None
                else await _lost(request, response, fault.loss)
            )

        return endpoint

    async def _instead(self, request: web.Request, fault: Fault | None) -> web.Response | None:
        """Returns a response to send instead of performing a request, if any."""
        if fault is None:
            return None
        if fault.hold is not None:
            is_dropped = not fault.hold.performs and not await fault.hold.wait(partial(_is_closed, request))
            return web.Response(status=CLIENT_GONE) if is_dropped else None
        return await self._fault_response(fault)

    async def _fault_response(self, fault: Fault) -> web.Response | None:
        """Waits for the fault's delay, then returns its response, if it has one."""
        await self._world.clock.sleep(fault.stall)
        if fault.status == 429:
            response = _respond(429, refusal(fault.retry_after, is_global=fault.is_global))
            response.headers.extend(refusal_headers(fault.retry_after, is_global=fault.is_global))
            return response
        if fault.text is not None:
            headers = {hdrs.CONTENT_TYPE: fault.content_type}
            return web.Response(status=fault.status or 200, body=fault.text.encode(), headers=headers)
        if fault.status is not None:
            return _respond(fault.status, {"message": "Internal Server Error", "code": 0})
        if fault.refusal is not None:
            return _respond(fault.refusal.status, fault.refusal.body)
        return None

    async def _unknown(self, request: web.Request) -> web.Response:
        error = errors.not_found()
        self.violations.append(Violation(request.method, request.path, error))
        return _respond(error.status, error.body)

    async def _call(self, request: web.Request, route: str) -> Call:
        sender = self._sender(request)
        if sender is None and not route.startswith(_WITHOUT_TOKEN):
            raise errors.unauthorized()
        _check_ids(request.match_info)
        try:
            body, files = await _read(request)
        except web.HTTPRequestEntityTooLarge:
            raise errors.too_large() from None
        sizes = [len(file.content) for file in files]
        if max(sizes, default=0) > ATTACHMENT_BYTES or sum(sizes) > LARGEST_REQUEST:
            raise errors.too_large()
        if body is None and request.method in {hdrs.METH_POST, hdrs.METH_PUT, hdrs.METH_PATCH}:
            body = JSON()
        return Call(
            world=self._world,
            gateway_url=self._gateway_url(),
            sender=sender,
            params=request.match_info,
            query=read_query(request.method, route, request.query),
            body=body,
            files=files,
        )

    def _sender(self, request: web.Request) -> Application | None:
        """Returns the application whose token was sent, or None for a missing or wrong one."""
        header = request.headers.get(hdrs.AUTHORIZATION)
        applications = self._world.applications.values()
        return next((each for each in applications if header == f"Bot {each.token}"), None)


def _check_ids(params: Mapping[str, str]) -> None:
    """Raises Discord's 400 for an id in the path that isn't a number."""
    report = Report()
    for name, value in params.items():
        if name.endswith("_id") and not (value.isascii() and value.isdecimal()):
            report.add([name], "NUMBER_TYPE_COERCE", f'Value "{value}" is not snowflake.')
    report.raise_any()


def _respond(status: int, body: Any) -> web.Response:
    # Set as a header, because discord.py doesn't recognise JSON with a charset in the Content-Type.
    return web.Response(
        status=status, body=encode(body).encode(), headers={hdrs.CONTENT_TYPE: "application/json"}
    )


def _is_closed(request: web.Request) -> bool:
    return request.transport is None or request.transport.is_closing()


async def _lost(request: web.Request, response: web.StreamResponse, loss: Loss) -> web.StreamResponse:
    """Returns the part of a lost response that arrives."""
    if loss is Loss.BAD_GATEWAY:
        lost = _respond(502, {"message": "502: Bad Gateway", "code": 0})
        lost.headers.extend(
            {name: value for name, value in response.headers.items() if name.startswith("X-")}
        )
        return lost
    if loss in {Loss.OTHER_JSON, Loss.PAGE}:
        is_page = loss is Loss.PAGE
        return web.Response(
            body=b"<html></html>" if is_page else b"{}",
            content_type="text/html" if is_page else "application/json",
        )
    if loss is Loss.CUT_BODY:
        whole = response.body if isinstance(response, web.Response) else b""
        whole = whole if isinstance(whole, bytes) else b""
        response.headers[hdrs.CONTENT_LENGTH] = str(len(whole) + 1)
        cut = web.StreamResponse(status=response.status, headers=response.headers)
        await cut.prepare(request)
        await cut.write(whole[: len(whole) // 2])
        response = cut
    if (transport := request.transport) is None:
        return response
    if loss is Loss.NO_HTTP:
        transport.write(b"Hello.\r\n\r\n")
    if loss is Loss.RESET:
        connection: socket.socket = transport.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESETTING)
    transport.close()
    return response


async def _read(request: web.Request) -> tuple[Any, list[File]]:
    """Returns a request's JSON and files."""
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
