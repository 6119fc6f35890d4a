"""Every error that the local Discord raises on purpose, and Discord's HTTP errors by name.

LocalDiscordError
├── DiscordError                   a request that Discord refuses, with its status, code and message
├── ClosingError                   a gateway connection that Discord closes (gateway/opcodes.py)
├── ActionRefusedError             an action that Discord's client does not offer to this person
│   └── CommandUnavailableError    a command that it does not offer there
└── InteractionFailedError         no response: Discord's client shows "The application did not respond"
"""

from __future__ import annotations

from bot.local_discord.encoding import JSON


class LocalDiscordError(Exception):
    """The root."""


class DiscordError(LocalDiscordError):
    """An HTTP error as Discord responds with it."""

    def __init__(
        self,
        status: int,
        code: int,
        message: str,
        errors: JSON | None = None,
        *,
        is_violation: bool | None = None,
    ) -> None:
        self.status = status
        self.code = code
        self.message = message
        self.errors = errors
        self.is_violation = status in {400, 413} if is_violation is None else is_violation
        """Whether the request itself was wrong, and not only too late or not permitted."""
        super().__init__(f"{status} ({code}): {message}")

    @property
    def body(self) -> JSON:
        """The response's JSON."""
        body: JSON = {"message": self.message, "code": self.code}
        return body | {"errors": self.errors} if self.errors else body


class ActionRefusedError(LocalDiscordError):
    """Discord's client does not let this person do that."""


class CommandUnavailableError(ActionRefusedError):
    """Discord's client does not offer this person that command there."""


class InteractionFailedError(LocalDiscordError):
    """The application did not respond in time, or deferred and never finished."""


def unauthorized() -> DiscordError:
    """The token is missing or wrong."""
    return DiscordError(401, 0, "401: Unauthorized")


def not_found() -> DiscordError:
    """There is no such route."""
    return DiscordError(404, 0, "404: Not Found")


def unknown_channel() -> DiscordError:
    """The channel is deleted or never existed."""
    return DiscordError(404, 10003, "Unknown Channel")


def unknown_guild() -> DiscordError:
    """The guild does not exist, or the bot is not in it."""
    return DiscordError(404, 10004, "Unknown Guild")


def unknown_member() -> DiscordError:
    """The user is not in the guild."""
    return DiscordError(404, 10007, "Unknown Member")


def unknown_message() -> DiscordError:
    """The message is deleted or never existed."""
    return DiscordError(404, 10008, "Unknown Message")


def unknown_user() -> DiscordError:
    """There is no such user."""
    return DiscordError(404, 10013, "Unknown User")


def unknown_webhook() -> DiscordError:
    """There is no such webhook, or its interaction has no response to follow up yet."""
    return DiscordError(404, 10015, "Unknown Webhook")


def unknown_interaction() -> DiscordError:
    """The response came after 3 seconds, or there is no such interaction."""
    return DiscordError(404, 10062, "Unknown interaction")


def unknown_command() -> DiscordError:
    """There is no such application command."""
    return DiscordError(404, 10063, "Unknown application command")


def already_acknowledged() -> DiscordError:
    """The interaction already has a response."""
    return DiscordError(400, 40060, "Interaction has already been acknowledged.")


def too_many_followups() -> DiscordError:
    """An application that is only user-installed sent more follow-ups than Discord allows."""
    return DiscordError(400, 40094, "This interaction has reached the maximum number of follow-up messages")


def already_published() -> DiscordError:
    """The message is published already."""
    return DiscordError(400, 40033, "This message has already been crossposted.", is_violation=False)


def tag_required() -> DiscordError:
    """The forum accepts no post without a tag."""
    return DiscordError(400, 40067, "A tag is required to create a forum post in this channel")


def unknown_tag() -> DiscordError:
    """The forum has no such tag."""
    return DiscordError(404, 10087, "Unknown tag")


def wrong_channel_type() -> DiscordError:
    """Channels of this type don't support this action."""
    return DiscordError(400, 50024, "Cannot execute action on this channel type")


def thread_exists() -> DiscordError:
    """The message has a thread already."""
    return DiscordError(400, 160004, "A thread has already been created for this message", is_violation=False)


def too_large() -> DiscordError:
    """A file is too large to upload."""
    return DiscordError(413, 40005, "Request entity too large")


def slow_mode() -> DiscordError:
    """Slow mode stops the action."""
    return DiscordError(
        400, 20016, "This action cannot be performed due to slowmode rate limit.", is_violation=False
    )


def archived_thread() -> DiscordError:
    """The thread is archived, and the request doesn't open it again."""
    return DiscordError(400, 50083, "Thread is archived", is_violation=False)


def locked_thread() -> DiscordError:
    """The thread is locked."""
    return DiscordError(400, 160005, "Thread is locked", is_violation=False)


def blocked_by_automod() -> DiscordError:
    """AutoMod blocks the message."""
    return DiscordError(400, 200000, "Message was blocked by automatic moderation", is_violation=False)


def missing_access() -> DiscordError:
    """The bot can't see the channel."""
    return DiscordError(403, 50001, "Missing Access")


def not_the_author() -> DiscordError:
    """The bot edits a message that it did not write."""
    return DiscordError(403, 50005, "Cannot edit a message authored by another user")


def empty_message() -> DiscordError:
    """The message has no content, embed, component or file."""
    return DiscordError(400, 50006, "Cannot send an empty message")


def cannot_message_user() -> DiscordError:
    """The user accepts no direct messages from the bot."""
    return DiscordError(403, 50007, "Cannot send messages to this user")


def no_text_channel() -> DiscordError:
    """The channel is a category or a forum: only the channels and threads inside have messages."""
    return DiscordError(400, 50008, "Cannot send messages in a non-text channel")


def missing_permissions() -> DiscordError:
    """The bot sees the channel but lacks a permission there."""
    return DiscordError(403, 50013, "Missing Permissions")


def invalid_webhook_token() -> DiscordError:
    """The interaction's token has expired: it is valid for 15 minutes."""
    return DiscordError(401, 50027, "Invalid Webhook Token")


def invalid_body(errors: JSON) -> DiscordError:
    """The body is invalid; `errors` is nested like the body."""
    return DiscordError(400, 50035, "Invalid Form Body", errors)


def unknown_reference() -> DiscordError:
    """The message to reply to is deleted. A bot can't know this in advance."""
    unknown = {"code": "REPLIES_UNKNOWN_MESSAGE", "message": "Unknown message"}
    errors: JSON = {"message_reference": {"_errors": [unknown]}}
    return DiscordError(400, 50035, "Invalid Form Body", errors, is_violation=False)


def invalid_json() -> DiscordError:
    """The body is not JSON."""
    return DiscordError(400, 50109, "The request body contains invalid JSON.")


def foreign_application() -> DiscordError:
    """The application in the path is not the one whose token is sent."""
    return DiscordError(403, 20012, "You are not authorized to perform this action on this application")


def cannot_reply() -> DiscordError:
    """A reply needs the permission to read the message history."""
    return DiscordError(403, 160002, "Cannot reply without permission to read message history")
