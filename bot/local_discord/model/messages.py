"""Messages: their content, whom they mention, who sees them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, IntFlag
from typing import TYPE_CHECKING

from bot.local_discord.clock import WAIT_SECONDS
from bot.local_discord.encoding import JSON
from bot.local_discord.model.channels import Channel
from bot.local_discord.model.components import SELECTS, ComponentType, texts, walk
from bot.local_discord.model.guilds import Role
from bot.local_discord.model.users import User

if TYPE_CHECKING:
    from bot.local_discord.model.interactions import Interaction


class MessageType(IntEnum):
    """The types of message that the local Discord has."""

    DEFAULT = 0
    REPLY = 19
    CHAT_INPUT_COMMAND = 20
    CONTEXT_MENU_COMMAND = 23


class MessageFlag(IntFlag):
    """The bits of a message's `flags`."""

    NONE = 0
    CROSSPOSTED = 1 << 0
    IS_CROSSPOST = 1 << 1
    SUPPRESS_EMBEDS = 1 << 2
    HAS_THREAD = 1 << 5
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
    """A message. It stays the same object and always shows its latest state."""

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
    mentions: list[User] = field(default_factory=list[User])
    """The users whom it notifies."""
    mentioned_roles: list[Role] = field(default_factory=list[Role])
    mentions_everyone: bool = False
    reference_id: int | None = None
    """The id of the message that it replies to."""
    original: Message | None = field(default=None, repr=False)
    """The published message that it is a copy of."""
    forwarded: Message | None = field(default=None, repr=False)
    """A copy of the message that it forwards, as it was at that time."""
    interaction: Interaction | None = field(default=None, repr=False)
    """The interaction that it responds to."""
    ephemeral_to: User | None = None
    nonce: str | int | None = None
    edited_at: float | None = None
    is_deleted: bool = False

    @property
    def is_loading(self) -> bool:
        """Whether it is a deferred response that shows "is thinking"."""
        return MessageFlag.LOADING in self.flags

    @property
    def referenced(self) -> Message | None:
        """The message that it replies to, unless that is deleted."""
        return None if self.reference_id is None else self.channel.messages.get(self.reference_id)

    @property
    def link(self) -> str:
        """The address that Discord's client copies for it."""
        guild_id = self.channel.guild.id if self.channel.guild else "@me"
        return f"https://discord.com/channels/{guild_id}/{self.channel.id}/{self.id}"

    @property
    def every_component(self) -> list[JSON]:
        """Its components, nested ones included, in reading order."""
        return list(walk(self.components))

    @property
    def text(self) -> str:
        """All text in it: content, embeds and text displays, each on its own line."""
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
        return [each for each in self.every_component if each["type"] == ComponentType.BUTTON]

    @property
    def selects(self) -> list[JSON]:
        """Its selects, in reading order."""
        return [each for each in self.every_component if each["type"] in SELECTS]

    def is_visible_to(self, viewer: User | None) -> bool:
        """Whether a user sees it. None stands for everyone."""
        return self.ephemeral_to is None or self.ephemeral_to is viewer

    async def next_edit(self, within: float = WAIT_SECONDS) -> Message:
        """Waits for the next edit and returns the message. Raises TimeoutError after `within` seconds."""
        await self.channel.world.next_edit(self, within)
        return self

    async def deletion(self, within: float = WAIT_SECONDS) -> None:
        """Waits until it is deleted. Raises TimeoutError after `within` seconds."""
        if not self.is_deleted:
            await self.channel.world.deletion(self, within)
