"""A local Discord on loopback that an unmodified discord.py client connects to: to test and to try a bot.

It speaks Discord's protocol over real HTTP and WebSocket and knows nothing of the bot.

    async with Sandbox() as sandbox:
        discord.http.Route.BASE = sandbox.api_url
        discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(sandbox.gateway_url)

        application = sandbox.add_application("falak", intents=Intents.NONE)   # privileged ones enabled
        guild = sandbox.add_guild("Observatory")
        channel = guild.add_text_channel("general")    # channel.add_thread("comets")
        forum = guild.add_forum("questions", guild.add_category("lounge"))     # its posts are threads
        amina = sandbox.add_user("amina", locale="en-GB")
        guild.join(amina)                              # permissions=Permission.MANAGE_GUILD for a moderator
        guild.install(application)                     # or amina.install(application): a user install

        # ... start the client with application.token, sync its commands, then act as people do:
        message = await amina.send(channel, f"{application.mention} what is the Hope probe?")
        reply = await channel.next_message()   # .text .embeds .components .mentions .referenced
        choices = await amina.autocomplete(channel, application, "ask", question="mar")
        response = await amina.run(channel, application, "ask", question="mars")
        response.type, response.ephemeral, response.text, response.message, response.followups, response.modal
        response = await amina.click(response.message, "Read more")            # a label or a custom_id
        response = await amina.select(response.message, "satellites")          # a value or a label
        response = await amina.use_menu(message, application, "Answer this")   # a context menu
        response = await amina.submit(response.modal, reason="a mistake")      # by custom_id or label
        await amina.edit(message, "..."); await amina.forward(message, channel); await amina.delete(message)
        private = amina.dm(application)        # a channel like any other; amina.dm(bilal), add_group(...)

What ends in an interaction gives an Interaction at once: `await` it for the finished Response (a deferred
one once it is filled), or `await interaction.first_response()`. A person who gets no answer in 3 seconds
raises InteractionFailedError; what Discord's client wouldn't let them do raises ActionRefusedError, a
command that isn't registered or isn't for them CommandUnavailableError. `message.next_edit()`,
`message.deletion()`, `channel.history(viewer)` and `sandbox.events` (see events.py) tell what follows.

What a bot sends is held against Discord's own OpenAPI document and the rules that it lacks. What Discord
would refuse is refused and kept in `sandbox.violations`; a test ends with `assert sandbox.violations == []`.
`sandbox.requests` are the latest requests, with route, body and status of the answer.

For bad days: `sandbox.clock.advance(seconds)` moves the time that deadlines, tokens and stalls go by;
`sandbox.faults` orders fail(...), stall(...) or rate_limit(...) for a route's next requests and awaits that
all are met(); `sandbox.rate_limits[method, route] = RateLimit(requests, seconds)`, or `.in_all` for the limit
over all routes, which is 50 a second, or `.refusals` for the 401, 403 and 429 that end in a block, which are
10,000 in ten minutes; `sandbox.gateway` upsets connections by drop(), close(code), request_reconnect(),
invalidate(), forget(), is_down, heartbeat_interval, acknowledges_heartbeats;
`guild.go_down()`, `guild.come_back()`, `guild.remove(application)`, `channel.delete()`, and
`channel.allow(...)` or `channel.deny(application.bot, Permission.SEND_MESSAGES)`. An IDENTIFY within 5 s of
the last gets INVALID SESSION, as on Discord, unless `application.session_starts.interval` is 0.

`sandbox.add_bot("weather")` and `sandbox.add_webhook("news")` write like people, as what they are.
"""

from bot.sandbox.errors import ActionRefusedError, CommandUnavailableError, InteractionFailedError
from bot.sandbox.intents import Intents
from bot.sandbox.interactions import Choice, Interaction, Modal, Response, ResponseType
from bot.sandbox.messages import Message, MessageFlag, MessageType
from bot.sandbox.opcodes import CloseCode
from bot.sandbox.people import Person
from bot.sandbox.permissions import Permission
from bot.sandbox.rest.limits import RateLimit
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.state import Application, Channel, Guild, User

__all__ = [
    "ActionRefusedError",
    "Application",
    "Channel",
    "Choice",
    "CloseCode",
    "CommandUnavailableError",
    "Guild",
    "Intents",
    "Interaction",
    "InteractionFailedError",
    "Message",
    "MessageFlag",
    "MessageType",
    "Modal",
    "Permission",
    "Person",
    "RateLimit",
    "Response",
    "ResponseType",
    "Sandbox",
    "User",
]
