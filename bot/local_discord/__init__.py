"""A local Discord on loopback that an unmodified discord.py client connects to: to test and to try a bot.

It speaks Discord's protocol over real HTTP and WebSocket and knows nothing of the bot.

    async with LocalDiscord() as local_discord:
        discord.http.Route.BASE = local_discord.api_url
        discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(local_discord.gateway_url)

        application = local_discord.add_application("falak", intents=Intents.NONE)   # privileged ones enabled
        guild = local_discord.add_guild("Observatory")
        channel = guild.add_text_channel("general")    # channel.add_thread("comets")
        forum = guild.add_forum("questions", guild.add_category("lounge"))     # its posts are threads
        amina = local_discord.add_user("amina", locale="en-GB")
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
`message.deletion()`, `channel.history(viewer)` and `local_discord.events` (see events.py) tell what follows.

What a bot sends is held against Discord's own OpenAPI document and the rules that it lacks. What Discord
would refuse is refused and kept in `local_discord.violations`; a test ends with
`assert local_discord.violations == []`.
`local_discord.requests` are the latest requests, with route, body and status of the answer.

For bad days: `local_discord.clock.advance(seconds)` moves the time that deadlines, tokens and stalls go by;
`local_discord.faults` orders fail(...), stall(...) or rate_limit(...) for a route's next requests and awaits
that all are met(); `local_discord.rate_limits[method, route] = RateLimit(requests, seconds)`, or `.in_all`
for the limit over all routes, which is 50 a second, or `.refusals` for the 401, 403 and 429 that end in a
block, which are 10,000 in ten minutes; `local_discord.gateway` upsets connections by drop(), close(code),
request_reconnect(), invalidate(), forget(), is_down, heartbeat_interval, acknowledges_heartbeats;
`guild.go_down()`, `guild.come_back()`, `guild.remove(application)`, `channel.delete()`, and
`channel.allow(...)` or `channel.deny(application.bot, Permission.SEND_MESSAGES)`. An IDENTIFY within 5 s of
the last gets INVALID SESSION, as on Discord, unless `application.session_starts.interval` is 0.

`local_discord.add_bot("weather")` and `local_discord.add_webhook("news")` write like people, as what they
are.
"""

from bot.local_discord.errors import ActionRefusedError, CommandUnavailableError, InteractionFailedError
from bot.local_discord.intents import Intents
from bot.local_discord.interactions import Choice, Interaction, Modal, Response, ResponseType
from bot.local_discord.messages import Message, MessageFlag, MessageType
from bot.local_discord.opcodes import CloseCode
from bot.local_discord.people import Person
from bot.local_discord.permissions import Permission
from bot.local_discord.rest.limits import RateLimit
from bot.local_discord.server import LocalDiscord
from bot.local_discord.state import Application, Channel, Guild, User

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
    "LocalDiscord",
    "Message",
    "MessageFlag",
    "MessageType",
    "Modal",
    "Permission",
    "Person",
    "RateLimit",
    "Response",
    "ResponseType",
    "User",
]
