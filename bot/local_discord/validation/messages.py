"""Discord's rules for messages that its OpenAPI document lacks.

https://docs.discord.com/developers/resources/message#create-message
https://docs.discord.com/developers/resources/message#embed-object-embed-limits
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from bot.local_discord.encoding import JSON
from bot.local_discord.model.messages import Message, MessageFlag
from bot.local_discord.validation.components import check_components, walk
from bot.local_discord.validation.report import Path, Report

LONGEST_CONTENT = 2000
LONGEST_EMBEDS = 6000
_LEGACY = ("content", "embeds", "sticker_ids", "poll")
_EMBED_PARTS = ("title", "description", "fields", "author", "footer", "image", "thumbnail", "video", "url")


def check_message(message: Message, body: JSON, path: Path = (), uploaded: Iterable[str] = ()) -> None:
    """Raises Discord's 400 for a body that may not create or change that message.

    `uploaded` are the names of the files sent with it.
    """
    report = Report()
    if len(body.get("content") or "") > LONGEST_CONTENT:
        report.too_long([*path, "content"], LONGEST_CONTENT)
    _check_embeds(report, [*path, "embeds"], body.get("embeds") or [])
    _check_mentions(report, [*path, "allowed_mentions"], body.get("allowed_mentions") or {})
    is_v2 = bool((MessageFlag(body.get("flags") or 0) | message.flags) & MessageFlag.IS_COMPONENTS_V2)
    if is_v2:
        _check_unmixed(report, path, message, body)
    check_components(report, [*path, "components"], body.get("components") or [], is_v2=is_v2)
    described: list[JSON] = body.get("attachments") or []
    names = {*uploaded, *(each.get("filename") for each in described)}
    _check_media(report, path, body, names | {each.filename for each in message.attachments})
    report.raise_any()


def _check_unmixed(report: Report, path: Path, current: Message, body: JSON) -> None:
    """Reports content and embeds in a message with Components V2, which allows neither."""
    kept: JSON = {"content": current.content, "embeds": current.embeds}
    for key in _LEGACY:
        if body[key] if key in body else kept.get(key):
            code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
            report.add(
                [*path, key],
                code,
                f"The '{key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
            )


def _check_media(report: Report, path: Path, body: JSON, names: Collection[str | None]) -> None:
    """Reports embeds and components that show a missing file."""
    shown: list[tuple[Path, JSON]] = [
        ([*path, "embeds", index, key], embed[key])
        for index, embed in enumerate(body.get("embeds") or [])
        for key in ("image", "thumbnail")
        if embed.get(key)
    ]
    for place, component in walk([*path, "components"], body.get("components") or []):
        shown += [([*place, key], component[key]) for key in ("media", "file") if component.get(key)]
        items: list[JSON] = component.get("items") or []
        shown += [([*place, "items", index, "media"], item["media"]) for index, item in enumerate(items)]
    for place, media in shown:
        scheme, _, name = str(media.get("url")).partition("://")
        if scheme == "attachment" and name not in names:
            message = f"The referenced attachment {name!r} was not found"
            report.add([*place, "url"], "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", message)


def _check_embeds(report: Report, path: Path, embeds: list[JSON]) -> None:
    for index, embed in enumerate(embeds):
        if not any(embed.get(part) for part in _EMBED_PARTS):
            report.required([*path, index, "description"])
        fields: list[JSON] = embed.get("fields") or []
        for number, field in enumerate(fields):
            for key in ("name", "value"):
                if not str(field.get(key, "")).strip():
                    report.required([*path, index, "fields", number, key])
    if sum(map(_length, embeds)) > LONGEST_EMBEDS:
        message = f"Embed size exceeds maximum size of {LONGEST_EMBEDS}"
        report.add(path, "MAX_EMBED_SIZE_EXCEEDED", message)


def _length(embed: JSON) -> int:
    """Returns the characters that count towards the limit over all embeds."""
    texts: list[Any] = [embed.get("title"), embed.get("description")]
    parts: list[JSON] = [embed.get("footer") or {}, embed.get("author") or {}, *(embed.get("fields") or [])]
    texts += [part.get(key) for part in parts for key in ("text", "name", "value")]
    return sum(len(text) for text in texts if text)


def _check_mentions(report: Report, path: Path, allowed: JSON) -> None:
    for kind in ("users", "roles"):
        if kind in (allowed.get("parse") or []) and allowed.get(kind):
            message = f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.'
            report.add(path, "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message)
