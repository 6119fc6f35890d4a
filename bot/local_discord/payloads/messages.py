"""Messages as Discord's JSON. Omits data that an application may not read."""

from __future__ import annotations

from bot.local_discord.encoding import JSON, timestamp
from bot.local_discord.model.applications import Application
from bot.local_discord.model.channels import Channel
from bot.local_discord.model.interactions import Interaction
from bot.local_discord.model.messages import Attachment, Message, MessageType
from bot.local_discord.payloads.users import user

REPLY, FORWARD = 0, 1
"""The types of message reference. Discord's OpenAPI document lacks the second."""
_SNAPSHOT = (
    "type",
    "content",
    "mentions",
    "mention_roles",
    "attachments",
    "embeds",
    "timestamp",
    "edited_timestamp",
    "flags",
    "components",
)
"""The fields of a forwarded message."""


def attachment(subject: Attachment, place: Channel) -> JSON:
    """Returns a file on a message."""
    url = f"https://cdn.discordapp.com/attachments/{place.id}/{subject.id}/{subject.filename}"
    payload: JSON = {
        "id": str(subject.id),
        "filename": subject.filename,
        "size": len(subject.content),
        "url": url,
        "proxy_url": url.replace("cdn.discordapp.com", "media.discordapp.net"),
        "content_type": subject.content_type,
    }
    return payload | {"description": subject.description} if subject.description else payload


def may_read(reader: Application, subject: Message) -> bool:
    """Whether an application sees a message's content without the Message Content intent.

    https://docs.discord.com/developers/events/gateway#message-content-intent
    """
    return (
        subject.author is reader.bot
        or reader.bot in subject.mentions
        or (subject.channel.guild is None and reader.bot in subject.channel.recipients)
    )


def message(
    subject: Message, reader: Application, *, has_content_intent: bool, with_reference: bool = True
) -> JSON:
    """Returns a message as an application sees it, without its content if the application may not read it."""
    shown = has_content_intent or may_read(reader, subject)
    payload: JSON = {
        "id": str(subject.id),
        "type": int(subject.type),
        "channel_id": str(subject.channel.id),
        "author": user(subject.author),
        "content": subject.content if shown else "",
        "embeds": subject.embeds if shown else [],
        "components": subject.components if shown else [],
        "attachments": [attachment(each, subject.channel) for each in subject.attachments] if shown else [],
        "mentions": [user(mentioned) for mentioned in subject.mentions],
        "mention_roles": [str(role.id) for role in subject.mentioned_roles],
        "mention_everyone": subject.mentions_everyone,
        "timestamp": timestamp(subject.created_at),
        "edited_timestamp": timestamp(subject.edited_at) if subject.edited_at else None,
        "flags": int(subject.flags),
        "pinned": False,
        "tts": False,
    }
    if subject.nonce is not None:
        payload["nonce"] = subject.nonce
    if subject.author.is_webhook:
        payload["webhook_id"] = str(subject.author.id)
    if subject.interaction is not None:
        payload["application_id"] = str(subject.interaction.application.id)
        payload["webhook_id"] = str(subject.interaction.application.id)
        payload["interaction_metadata"] = interaction_metadata(subject.interaction)
    elif (author := subject.channel.world.application_of(subject.author)) is not None:
        payload["application_id"] = str(author.id)
    if (forwarded := subject.forwarded) is not None:
        payload["message_reference"] = _reference(FORWARD, forwarded.channel, forwarded.id)
        snapshot = message(forwarded, reader, has_content_intent=shown)
        payload["message_snapshots"] = [{"message": {key: snapshot[key] for key in _SNAPSHOT}}]
    if (original := subject.original) is not None:
        payload["message_reference"] = _reference(REPLY, original.channel, original.id)
    if subject.reference_id is not None:
        payload["message_reference"] = _reference(REPLY, subject.channel, subject.reference_id)
        if with_reference and subject.type is MessageType.REPLY:
            payload["referenced_message"] = subject.referenced and message(
                subject.referenced, reader, has_content_intent=has_content_intent, with_reference=False
            )
    return payload


def _reference(kind: int, place: Channel, message_id: int) -> JSON:
    payload: JSON = {"type": kind, "channel_id": str(place.id), "message_id": str(message_id)}
    return payload | {"guild_id": str(place.guild.id)} if place.guild else payload


def interaction_metadata(subject: Interaction) -> JSON:
    """Returns the `interaction_metadata` of a message that responds to an interaction."""
    payload: JSON = {
        "id": str(subject.id),
        "type": int(subject.type),
        "user": user(subject.user),
        "authorizing_integration_owners": integration_owners(subject),
    }
    if isinstance(subject.target, Message):
        payload["target_message_id"] = str(subject.target.id)
    elif subject.target is not None:
        payload["target_user"] = user(subject.target)
    if subject.trigger is not None:
        payload["triggering_interaction_metadata"] = interaction_metadata(subject.trigger)
    elif subject.source is not None:
        payload["interacted_message_id"] = str(subject.source.id)
    return payload


def integration_owners(subject: Interaction) -> JSON:
    """Returns the `authorizing_integration_owners`: the guild (0 in a DM with the bot), a user, or both."""
    owners: JSON = {}
    if subject.authorized.by_guild:
        owners["0"] = str(subject.guild.id) if subject.guild else "0"
    if subject.authorized.by_user is not None:
        owners["1"] = str(subject.authorized.by_user.id)
    return owners
