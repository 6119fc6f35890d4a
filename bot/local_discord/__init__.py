"""A local Discord for tests and for trying out a bot, to which an unmodified discord.py client connects.

It speaks Discord's protocol over real HTTP and WebSocket, on this machine only. It knows nothing about the
bot.

    async with LocalDiscord() as local_discord:
        discord.http.Route.BASE = local_discord.api_url
        discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(local_discord.gateway_url)

        application = local_discord.add_application("falak", intents=Intents.NONE)   # privileged ones enabled
        guild = local_discord.add_guild("Observatory")
        channel = guild.add_text_channel("general")    # channel.add_thread("comets")
        forum = guild.add_forum("questions", guild.add_category("lounge"))     # its posts are threads
        voice = guild.add_voice_channel("talk")        # which has messages too
        amina = local_discord.add_user("amina", locale="en-GB")
        guild.join(amina)                              # permissions=Permission.MANAGE_GUILD for a moderator
        guild.install(application)                     # or amina.install(application): a user install

        # ... start the client with application.token, register its commands, then act as people do:
        message = await amina.send(channel, f"{application.mention} what is the Hope probe?")
        reply = await channel.next_message()   # .text .embeds .components .mentions .referenced
        choices = await amina.autocomplete(channel, application, "ask", question="mar")
        response = await amina.run(channel, application, "ask", question="mars")
        response.type, response.ephemeral, response.text, response.message, response.followups, response.modal
        response = await amina.click(response.message, "Read more")            # a label or a custom_id
        response = await amina.select(response.message, "satellites")          # a value or a label
        response = await amina.use_menu(message, application, "Answer this")   # a context menu
        response = await amina.submit(response.modal, reason="a mistake")      # by custom_id or label
        post = await amina.post(forum, "a title", "a text")     # its first message
        await amina.edit(message, "..."); await amina.forward(message, channel); await amina.delete(message)
        private = amina.dm(application)        # a channel like any other; amina.dm(bilal), add_group(...)

Actions that create an interaction return it at once. `await` it for the finished Response: if it was
deferred, it is filled by then. `await interaction.first_response()` doesn't wait for that. If an application
doesn't respond within 3 seconds, both raise InteractionFailedError. An action that Discord's client doesn't
offer raises ActionRefusedError; a command that isn't registered, or not for that person, raises
CommandUnavailableError. To wait for later changes: `message.next_edit()`, `message.deletion()`,
`channel.history(viewer)` and `local_discord.events` (model/events.py).

Requests are checked against Discord's own OpenAPI document, and against rules that the document lacks.
Invalid requests are refused, as on Discord, and kept in `local_discord.violations`: tests end with
`assert local_discord.violations == []`. `local_discord.requests` has the latest requests, each with its
route, body and the status of the response.

To test failures:
- `local_discord.clock.advance(seconds)` moves the time of deadlines, tokens and delays.
- `local_discord.faults` orders fail(...), stall(...), rate_limit(...), refuse(..., error) or lose(..., Loss)
  for a route's next requests, and waits with met() until all are used. `lose` performs the request first.
  hold(...) returns a request that is held before or after it is performed. Use `await hold.reached.wait()`,
  then `hold.let_go()`, or kill the bot. A request that wasn't performed by then is never performed.
- `local_discord.rate_limits[method, route] = RateLimit(requests, seconds)`; `.in_all` is the limit over all
  routes (50 a second), `.refusals` the refused requests before a block (10,000 in ten minutes).
- From then on, `local_discord.gateway.double("MESSAGE_CREATE")` delivers events twice, and
  `.alter("MESSAGE_CREATE", change)` delivers them with the payloads that `change` returns.
- `guild.blocked_words` (AutoMod), `guild.time_out(person, seconds)`, `guild.role_of(application)`, and in
  channels `slow_mode`, `archive()` and `lock()`.
- `local_discord.world.update_partly(message, "embeds")` sends an update with only these fields.
- `local_discord.gateway` has drop(), close(code), request_reconnect(), invalidate(), forget(), is_down,
  heartbeat_interval and acknowledges_heartbeats.
- `guild.go_down()`, `guild.come_back()`, `guild.remove(application)`, `channel.delete()`, and
  `channel.allow(...)` or `channel.deny(application.bot, Permission.SEND_MESSAGES)`.
- As on Discord, an IDENTIFY within 5 seconds of the last one gets INVALID SESSION. Tests that reconnect
  sooner set `application.session_starts.interval` to 0.

`local_discord.add_bot("weather")` and `local_discord.add_webhook("news")` act like people.
"""

from bot.local_discord.errors import ActionRefusedError, CommandUnavailableError, InteractionFailedError
from bot.local_discord.gateway.opcodes import CloseCode
from bot.local_discord.model.applications import Application
from bot.local_discord.model.channels import Channel
from bot.local_discord.model.guilds import Guild
from bot.local_discord.model.intents import Intents
from bot.local_discord.model.interactions import Choice, Interaction, Modal, Response, ResponseType
from bot.local_discord.model.messages import Message, MessageFlag, MessageType
from bot.local_discord.model.permissions import Permission
from bot.local_discord.model.users import User
from bot.local_discord.people.person import Person
from bot.local_discord.rest.faults import Hold, Loss
from bot.local_discord.rest.rate_limits import RateLimit
from bot.local_discord.server import LocalDiscord

__all__ = [
    "ActionRefusedError",
    "Application",
    "Channel",
    "Choice",
    "CloseCode",
    "CommandUnavailableError",
    "Guild",
    "Hold",
    "Intents",
    "Interaction",
    "InteractionFailedError",
    "LocalDiscord",
    "Loss",
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
