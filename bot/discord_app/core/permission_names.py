"""The names of permissions, as Discord's client shows them."""

from __future__ import annotations

from collections.abc import Iterable

from bot.discord_app.ui.strings import joined
from bot.discord_app.ui.texts import Texts, by_language, message

IN_FORUMS = {"send_messages": "create_posts"}
"""Permissions with other names in forums."""


class PermissionTexts(Texts, feature="permissions"):
    """The names in one language."""

    @message
    def name(self, key: str, /) -> str: ...


permission_texts_in = by_language(PermissionTexts)


def permission_names(permissions: Iterable[str], locale: str, *, in_forum: bool = False) -> str:
    """Returns the names of permissions as a list. They are given by discord.py's names."""
    texts = permission_texts_in(locale)
    keys = (IN_FORUMS.get(each, each) if in_forum else each for each in permissions)
    return joined((f"**{texts.name(key)}**" for key in keys), locale)
