"""The buttons of the panel for schedules. Their custom_ids have all of the state."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple, Self

from bot.discord_app.core.post_ref import WhyButton
from bot.discord_app.ui.components import Button, PersistentComponent, Select, picked_number
from bot.outreach.schedule import MAX_SCHEDULES


class Act(Enum):
    """The kinds of steps. Custom_ids contain the values, so they never change."""

    LIST = "list"
    """Shows all schedules."""
    NEW = "new"
    """Opens the form of a new schedule."""
    OPEN = "open"
    """Shows a schedule."""
    WHEN = "when"
    """Opens the form for days and time."""
    WHAT = "what"
    """Opens the form for topics and text."""
    WHERE = "where"
    """Opens the form for the channel and options."""
    ON = "on"
    """Turns a schedule on, or resumes it."""
    PAUSE = "pause"
    SKIP = "skip"
    """Skips the post that is due at the time in the detail, or undoes that."""
    POST = "post"
    """Posts one now."""
    ASK = "ask"
    """Asks whether to remove it."""
    REMOVE = "remove"
    UNDO = "undo"
    """Undoes the change whose id is the detail."""


class Step(NamedTuple):
    """A moderator's step in the panel."""

    act: Act
    slot: int = 0
    """The number of the schedule. 0 for none."""
    schedule_id: int = 0
    """The schedule that the button was made for. Another one may have its number by now."""
    detail: int = 0

    # At most 9 + 6 + 1 + 1 + 1 + 20 + 1 + 20 of the 100 characters that Discord allows.
    # https://docs.discord.com/developers/components/reference#anatomy-of-a-component-custom-id
    pattern = (
        rf"(?P<act>{'|'.join(act.value for act in Act)}):(?P<slot>[0-{MAX_SCHEDULES}])"
        r":(?P<schedule>\d+):(?P<detail>\d+)"
    )

    @property
    def encoded(self) -> str:
        """The step as part of a custom_id."""
        return f"{self.act.value}:{self.slot}:{self.schedule_id}:{self.detail}"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """Returns the step from a matched custom_id."""
        return cls(Act(match["act"]), int(match["slot"]), int(match["schedule"]), int(match["detail"]))


class StepButton(PersistentComponent[Button, Step], prefix="outreach:", state=Step, event="outreach"):
    """Performs a step in the panel."""


class SkipSelect(PersistentComponent[Select, Step], prefix="outreach-skip:", state=Step, event="outreach"):
    """Skips the picked post, or undoes that."""

    def arguments(self) -> tuple[Step]:
        """Returns the step. Its detail is when the post is due."""
        return (self.state._replace(detail=picked_number(self.item.values)),)


SCHEDULE_COMPONENTS = (StepButton, SkipSelect, WhyButton)
