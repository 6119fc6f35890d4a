"""The texts of scheduled posts and `/outreach`."""

from __future__ import annotations

from bot.discord_app.ui.texts import (
    FieldLabel,
    FormTitle,
    Hint,
    Label,
    Placeholder,
    Texts,
    by_language,
    message,
)
from bot.outreach.due import Outcome
from bot.outreach.schedule import Choice, Status


class ScheduleTexts(Texts, feature="schedules"):
    """The texts in one language."""

    # On posts
    @message
    def why_answer(self, *, when: str) -> str: ...

    why_gone: str

    @message
    def talk(self, *, title: str) -> str: ...

    # The panel
    title: str
    nothing: str
    next_title: str
    no_next: str
    new: Label
    open: Label
    refresh: Label
    back: Label

    @message
    def full(self, *, most: int) -> str: ...

    out_of_date: str

    # A schedule
    @message
    def status(self, key: Status, /) -> str: ...

    @message
    def topics_of(self, key: Choice, /, *, value: str) -> str: ...

    @message
    def posts_in(self, *, channel: str) -> str: ...

    @message
    def language(self, *, language: str) -> str: ...

    channel_language: str

    @message
    def opening(self, *, opening: str) -> str: ...

    @message
    def mentions(self, *, role: str) -> str: ...

    opens_thread: str
    publishes: str
    asks_quiz: str
    skips_quiet: str
    recent_title: str

    @message
    def outcome(self, key: Outcome, /, *, when: str, topic: str) -> str: ...

    @message
    def not_yet_published(self, *, when: str) -> str: ...

    @message
    def lacks(self, *, permissions: str) -> str: ...

    @message
    def lacks_role(self, *, role: str) -> str: ...

    no_role: str

    @message
    def cannot_see(self, *, channel: str) -> str: ...

    is_locked: str
    lacks_tags: str
    no_topics: str
    how_to_stop: str

    # Buttons
    turn_on: Label
    resume: Label
    pause: Label
    skip_one: Placeholder
    take_back: Hint
    is_skipped: str
    post_now: Label
    change_when: Label
    change_what: Label
    change_where: Label
    remove: Label
    remove_sure: str
    remove_really: Label
    keep: Label
    undo: Label

    # Forms
    new_form: FormTitle
    when_form: FormTitle
    what_form: FormTitle
    where_form: FormTitle
    channel_field: FieldLabel
    days_field: FieldLabel
    time_field: FieldLabel
    time_hint: Hint
    zone_field: FieldLabel
    zone_hint: Hint
    topics_field: FieldLabel
    topics_hint: Hint
    list_field: FieldLabel
    list_hint: Hint
    language_field: FieldLabel
    opening_field: FieldLabel
    opening_hint: Hint
    role_field: FieldLabel
    role_hint: Hint
    options_field: FieldLabel
    option_thread: Hint
    option_publish: Hint
    option_quiz: Hint
    option_quiet: Hint

    # What happened
    saved: str
    turned_on: str
    paused: str

    @message
    def paused_all(self, *, number: int) -> str: ...

    nothing_to_pause: str

    @message
    def skipped(self, *, when: str) -> str: ...

    @message
    def not_skipped(self, *, when: str) -> str: ...

    posted: str
    not_posted: str
    undone: str
    overtaken: str
    removed: str
    unchanged: str
    gone: str

    @message
    def failed_notice(self, *, channel: str, reason: str) -> str: ...

    # What is wrong
    bad_time: str

    @message
    def bad_zone(self, *, zones: str) -> str: ...

    no_zone: str

    @message
    def bad_topics(self, *, topics: str) -> str: ...

    @message
    def left_out(self, *, topics: str) -> str: ...

    @message
    def long_list(self, *, most: int) -> str: ...

    no_list: str
    bad_channel: str
    bad_role: str

    @message
    def role_refused(self, *, role: str) -> str: ...

    everyone_refused: str
    only_announcements: str
    no_quiz_published: str
    no_threads_there: str
    nothing_to_skip: str


schedule_texts_in = by_language(ScheduleTexts)
"""Returns the texts in a language, or in English if it has no catalogue."""
