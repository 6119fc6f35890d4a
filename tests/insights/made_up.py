"""Stores made-up usage data of a guild."""

from __future__ import annotations

from bot.storage.misses import UnansweredQuestion
from bot.storage.storage import Storage
from bot.storage.usage import EntryPoint, UsageEvent
from bot.storage.votes import Vote


async def fill(
    storage: Storage, guild_id: int, *, asked: str = "how do i bake sourdough", people: int = 3
) -> None:
    """Stores ten questions, four topics opened by buttons, three votes and one unanswered question."""
    for way, kind, topic_id, times in (
        (EntryPoint.ASK, "answer", "hope-probe", 4),
        (EntryPoint.MENTION, "answer", "hope-probe", 2),
        (EntryPoint.ASK, "suggestions", "", 1),
        (EntryPoint.ASK, "none", "", 3),
        (EntryPoint.BUTTON, "answer", "hope-probe", 4),
    ):
        for _ in range(times):
            storage.usage.count(UsageEvent(guild_id, way, kind, topic_id, "en"))
    for person in range(people):
        storage.misses.note(UnansweredQuestion(guild_id, asked, "en", person))
    for person, helpful in enumerate((True, True, False)):
        reason = None if helpful else "unclear"
        await storage.votes.cast(Vote(1, person, guild_id, "hope-probe", "en", helpful, reason))
    await storage.flush()
