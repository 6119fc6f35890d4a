"""How the local Discord says no.

LocalDiscordError
├── DiscordError              a request that Discord refuses, with Discord's own status, code and words
├── ActionRefusedError             a thing that Discord's own client would not let a person do
│   └── CommandUnavailableError    no such command here for this person
└── InteractionFailedError         what a person sees as "The application did not respond"
"""

from __future__ import annotations

from bot.local_discord.wire import JSON


class LocalDiscordError(Exception):
    """The root."""


class DiscordError(LocalDiscordError):
    """An HTTP error as Discord answers it."""

    def __init__(self, status: int, code: int, message: str, errors: JSON | None = None) -> None:
        self.status = status
        self.code = code
        self.message = message
        self.errors = errors
        self.is_violation = status in {400, 413}
        """Whether the request was wrong in itself, and not only too late."""
        super().__init__(f"{status} ({code}): {message}")

    @property
    def body(self) -> JSON:
        """The response's JSON."""
        body: JSON = {"message": self.message, "code": self.code}
        return body | {"errors": self.errors} if self.errors else body


class ActionRefusedError(LocalDiscordError):
    """A person can't do that in Discord's client."""


class CommandUnavailableError(ActionRefusedError):
    """The client offers the person no such command there."""


class InteractionFailedError(LocalDiscordError):
    """The application did not respond in time, or deferred and never finished."""


def unauthorized() -> DiscordError:
    """No token, or a wrong one."""
    return DiscordError(401, 0, "401: Unauthorized")


def not_found() -> DiscordError:
    """No such route."""
    return DiscordError(404, 0, "404: Not Found")


def unknown_channel() -> DiscordError:
    """The channel is gone or never was."""
    return DiscordError(404, 10003, "Unknown Channel")


def unknown_guild() -> DiscordError:
    """The guild is gone or the bot isn't in it."""
    return DiscordError(404, 10004, "Unknown Guild")


def unknown_message() -> DiscordError:
    """The message is gone or never was."""
    return DiscordError(404, 10008, "Unknown Message")


def unknown_user() -> DiscordError:
    """There is no such user."""
    return DiscordError(404, 10013, "Unknown User")


def unknown_webhook() -> DiscordError:
    """A follow-up to an interaction that has had no response yet, or no such webhook."""
    return DiscordError(404, 10015, "Unknown Webhook")


def unknown_interaction() -> DiscordError:
    """The response came after 3 seconds, or there is no such interaction."""
    return DiscordError(404, 10062, "Unknown interaction")


def unknown_command() -> DiscordError:
    """There is no such application command."""
    return DiscordError(404, 10063, "Unknown application command")


def already_acknowledged() -> DiscordError:
    """An interaction takes one response."""
    return DiscordError(400, 40060, "Interaction has already been acknowledged.")


def too_large() -> DiscordError:
    """A file is larger than may be uploaded."""
    return DiscordError(413, 40005, "Request entity too large")


def missing_access() -> DiscordError:
    """The bot can't see the channel."""
    return DiscordError(403, 50001, "Missing Access")


def not_the_author() -> DiscordError:
    """Only the author may edit a message."""
    return DiscordError(403, 50005, "Cannot edit a message authored by another user")


def empty_message() -> DiscordError:
    """A message has to hold something."""
    return DiscordError(400, 50006, "Cannot send an empty message")


def cannot_message_user() -> DiscordError:
    """The user takes no direct messages from the bot."""
    return DiscordError(403, 50007, "Cannot send messages to this user")


def no_text_channel() -> DiscordError:
    """A category or a forum: messages are in what it holds."""
    return DiscordError(400, 50008, "Cannot send messages in a non-text channel")


def missing_permissions() -> DiscordError:
    """The bot sees the channel and may not do that."""
    return DiscordError(403, 50013, "Missing Permissions")


def invalid_webhook_token() -> DiscordError:
    """An interaction's token lives 15 minutes."""
    return DiscordError(401, 50027, "Invalid Webhook Token")


def invalid_body(errors: JSON) -> DiscordError:
    """A body that Discord refuses; `errors` nests as the body does."""
    return DiscordError(400, 50035, "Invalid Form Body", errors)


def unknown_reference() -> DiscordError:
    """The message that a reply refers to is gone, which a bot can't foresee."""
    unknown = {"code": "REPLIES_UNKNOWN_MESSAGE", "message": "Unknown message"}
    error = invalid_body({"message_reference": {"_errors": [unknown]}})
    error.is_violation = False
    return error


def invalid_json() -> DiscordError:
    """A body that is no JSON."""
    return DiscordError(400, 50109, "The request body contains invalid JSON.")
