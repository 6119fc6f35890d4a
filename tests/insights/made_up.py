"""Some days of a guild's life."""

from __future__ import annotations

from bot.storage.misses import Miss
from bot.storage.storage import Storage
from bot.storage.usage import Use, Way
from bot.storage.votes import Vote


async def fill(
    storage: Storage, guild_id: int, *, asked: str = "how do i bake sourdough", people: int = 3
) -> None:
    """Ten questions, four topics opened by buttons, three votes; one question that nobody could answer."""
    for way, kind, topic_id, times in (
        (Way.ASK, "answer", "hope-probe", 4),
        (Way.MENTION, "answer", "hope-probe", 2),
        (Way.ASK, "suggestions", "", 1),
        (Way.ASK, "none", "", 3),
        (Way.BUTTON, "answer", "hope-probe", 4),
    ):
        for _ in range(times):
            storage.usage.count(Use(guild_id, way, kind, topic_id, "en"))
    for person in range(people):
        storage.misses.note(Miss(guild_id, asked, "en", person))
    for person, helpful in enumerate((True, True, False)):
        reason = None if helpful else "unclear"
        await storage.votes.cast(Vote(1, person, guild_id, "hope-probe", "en", helpful, reason))
    await storage.flush()
