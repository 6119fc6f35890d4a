"""Messages: what they hold, whom they ping, who sees them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, IntFlag
from typing import TYPE_CHECKING

from bot.local_discord.components import SELECTS, Kind, texts, walk
from bot.local_discord.events import MessageDeleted, MessageUpdated
from bot.local_discord.wire import JSON

if TYPE_CHECKING:
    from bot.local_discord.interactions import Interaction
    from bot.local_discord.state import Channel, Role, User


class MessageType(IntEnum):
    """The kinds of message that the local Discord has."""

    DEFAULT = 0
    REPLY = 19
    CHAT_INPUT_COMMAND = 20
    CONTEXT_MENU_COMMAND = 23


class MessageFlag(IntFlag):
    """What a message's `flags` say."""

    NONE = 0
    SUPPRESS_EMBEDS = 1 << 2
    EPHEMERAL = 1 << 6
    LOADING = 1 << 7
    SUPPRESS_NOTIFICATIONS = 1 << 12
    HAS_SNAPSHOT = 1 << 14
    IS_COMPONENTS_V2 = 1 << 15


@dataclass(eq=False, slots=True, kw_only=True)
class Attachment:
    """A file on a message."""

    id: int
    filename: str
    content: bytes = field(repr=False)
    content_type: str
    description: str | None = None


@dataclass(eq=False, slots=True, kw_only=True)
class Message:
    """A message; the same object for as long as it exists, so it always shows its latest state."""

    channel: Channel = field(repr=False)
    id: int
    author: User
    created_at: float
    type: MessageType = MessageType.DEFAULT
    content: str = ""
    embeds: list[JSON] = field(default_factory=list[JSON])
    components: list[JSON] = field(default_factory=list[JSON])
    attachments: list[Attachment] = field(default_factory=list[Attachment])
    flags: MessageFlag = MessageFlag.NONE
    mentions: list[User] = field(default_factory=list["User"])
    """Whom it pings."""
    mentioned_roles: list[Role] = field(default_factory=list["Role"])
    mentions_everyone: bool = False
    reference_id: int | None = None
    """The message that it replies to."""
    forwarded: Message | None = field(default=None, repr=False)
    """A copy of the message that it forwards, as that was then."""
    interaction: Interaction | None = field(default=None, repr=False)
    """What it is a response to."""
    ephemeral_to: User | None = None
    nonce: str | int | None = None
    edited_at: float | None = None
    is_deleted: bool = False

    @property
    def is_loading(self) -> bool:
        """Whether it is the "is thinking" of a deferred response."""
        return MessageFlag.LOADING in self.flags

    @property
    def referenced(self) -> Message | None:
        """The message that it replies to, where that still is."""
        return None if self.reference_id is None else self.channel.messages.get(self.reference_id)

    @property
    def link(self) -> str:
        """Its address, as Discord's client copies it."""
        place = self.channel.guild.id if self.channel.guild else "@me"
        return f"https://discord.com/channels/{place}/{self.channel.id}/{self.id}"

    @property
    def every_component(self) -> list[JSON]:
        """Its components and those nested in them, in reading order."""
        return list(walk(self.components))

    @property
    def text(self) -> str:
        """All that a person reads in it, a block a line: content, embeds, text displays."""
        blocks = [self.content]
        for embed in self.embeds:
            blocks += [embed.get("title", ""), embed.get("description", "")]
            for entry in embed.get("fields", []):
                blocks += [entry["name"], entry["value"]]
            blocks.append(embed.get("footer", {}).get("text", ""))
        return "\n".join(filter(None, [*blocks, *texts(self.components)]))

    @property
    def buttons(self) -> list[JSON]:
        """Its buttons, in reading order."""
        return [component for component in self.every_component if component["type"] == Kind.BUTTON]

    @property
    def selects(self) -> list[JSON]:
        """Its selects, in reading order."""
        return [component for component in self.every_component if component["type"] in SELECTS]

    def is_visible_to(self, viewer: User | None) -> bool:
        """Whether a user sees it; None stands for everyone."""
        return self.ephemeral_to is None or self.ephemeral_to is viewer

    async def next_edit(self, within: float = 5) -> Message:
        """Waits until it is edited again, and returns it. Raises TimeoutError."""
        await self.channel.world.events.wait_for(MessageUpdated, lambda event: event.message is self, within)
        return self

    async def deletion(self, within: float = 5) -> None:
        """Waits until it is gone. Raises TimeoutError."""
        if not self.is_deleted:
            events = self.channel.world.events
            await events.wait_for(MessageDeleted, lambda event: event.message is self, within)
