"""Identifies a post by its schedule and due time, in custom_ids, nonces and embeds."""

from __future__ import annotations

import contextlib
import datetime
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, Self

from bot.discord_app.ui.components import LOCALE, Button, PersistentComponent, state_in
from bot.storage.outreach import PostKey

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
PREFIX = "scheduled:"


class PostRef(NamedTuple):
    """A post, and the language of its card."""

    schedule_id: int
    due: int
    """In seconds since 1970."""
    locale: str

    # At most 10 + 20 + 1 + 12 + 1 + 20 of the 100 characters that Discord allows.
    # https://docs.discord.com/developers/components/reference#anatomy-of-a-component-custom-id
    pattern = rf"(?P<schedule>\d+):(?P<due>\d+):{LOCALE}"

    @property
    def encoded(self) -> str:
        """The post as part of custom_ids."""
        return f"{self.schedule_id}:{self.due}:{self.locale}"

    @property
    def key(self) -> PostKey:
        """The post's key. Raises ValueError for an impossible time."""
        try:
            return PostKey(self.schedule_id, datetime.datetime.fromtimestamp(self.due, datetime.UTC))
        except (OverflowError, OSError) as error:
            raise ValueError(self.due) from error

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the post from a matched custom_id."""
        ref = cls(int(match["schedule"]), int(match["due"]), match["locale"])
        _ = ref.key
        return ref

    @classmethod
    def of(cls, key: PostKey, locale: str) -> Self:
        return cls(key.schedule_id, int(key.due_at.timestamp()), locale)


class WhyButton(
    PersistentComponent[Button, PostRef], prefix=PREFIX, state=PostRef, event="why_scheduled_post"
):
    """Tells why the post was made. It also marks the post, so that the bot can find it again."""


_CUSTOM_ID = re.compile(re.escape(PREFIX) + PostRef.pattern)


def ref_in(components: object) -> PostRef | None:
    """Returns the post that a message contains, by its components as Discord's JSON."""
    for custom_id in _custom_ids(components):
        if (match := _CUSTOM_ID.fullmatch(custom_id)) is not None:
            with contextlib.suppress(ValueError):  # our code never writes such a time
                return state_in(match, PostRef)
    return None


def _custom_ids(part: object) -> Iterator[str]:
    match part:
        case list():
            for each in part:  # pyright: ignore[reportUnknownVariableType]
                yield from _custom_ids(each)  # pyright: ignore[reportUnknownArgumentType]
        case {"custom_id": str(custom_id)}:
            yield custom_id
        case Mapping():
            for name in ("components", "accessory"):
                yield from _custom_ids(part.get(name))  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
        case _:
            pass


def nonce(key: PostKey, kind: str) -> str:
    """Returns a post's nonce: at most 13 + 11 characters and the kind of message."""
    return f"{_in_base_36(key.schedule_id)}{kind}{_in_base_36(int(key.due_at.timestamp()))}"


def embed_timestamp(key: PostKey) -> datetime.datetime:
    """Returns the time of a published embed. It identifies the post, because the embed has no custom_id.

    This is the due time. The milliseconds distinguish posts of different schedules in the same minute.
    """
    return key.due_at + datetime.timedelta(milliseconds=key.schedule_id % 1000)


def is_embed_of(message: Mapping[str, Any], key: PostKey) -> bool:
    """Whether a message, as Discord's JSON, has a post's published embed."""
    wanted = embed_timestamp(key)
    return any(
        datetime.datetime.fromisoformat(embed["timestamp"]) == wanted
        for embed in message.get("embeds") or ()
        if embed.get("timestamp")
    )


def _in_base_36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits or "0"
