"""The texts of `/settings`."""

from __future__ import annotations

from bot.discord_app.ui.texts import Hint, Label, Placeholder, Texts, by_language, message


class SettingsTexts(Texts, feature="settings"):
    """The texts of the settings in one language."""

    # Names
    @message
    def title(self, *, place: str) -> str: ...

    @message
    def name(self, key: str, /) -> str: ...

    @message
    def field(self, key: str, /) -> str: ...

    @message
    def mode(self, key: str, /) -> str: ...

    @message
    def minutes(self, *, number: int) -> str: ...

    @message
    def a_minute(self, *, number: int) -> str: ...

    nothing: str
    whole_server: str

    switch_off: str
    switch_on: str

    # Where a value comes from
    by_default: str
    set_here: str
    from_server: str

    @message
    def from_place(self, *, place: str) -> str: ...

    @message
    def inherits(self, *, places: str) -> str: ...

    otherwise_from: str

    # On buttons, selects and fields
    change: Label
    choose_topics: Label
    another_place: Placeholder
    this_channel: Label
    to_whole_server: Label
    history: Label
    back: Label
    undo: Label
    undo_latest: Label
    all_settings: Label
    inherit: Hint

    @message
    def inherit_now(self, *, value: str) -> str: ...

    @message
    def empty_inherits(self, *, least: str, most: str) -> str: ...

    empty_stops: Hint
    pick_topics_off: Placeholder

    # The topics that are switched off
    @message
    def topics_title(self, *, place: str) -> str: ...

    @message
    def topics_off_here(self, *, topics: str) -> str: ...

    @message
    def topics_off_above(self, *, topics: str) -> str: ...

    no_topics_off: str

    # Changes
    history_title: str
    no_history: str

    @message
    def change_line(self, *, name: str, place: str, before: str, after: str) -> str: ...

    inherited: str

    @message
    def change_words(self, *, name: str, before: str, after: str) -> str: ...

    @message
    def changed(self, *, place: str) -> str: ...

    @message
    def unchanged(self, *, place: str) -> str: ...

    @message
    def undone(self, *, place: str) -> str: ...

    # Deleting everything
    delete_title: str
    delete_sure: str
    delete_everything: Label
    keep_everything: Label
    everything_deleted: str

    # What is wrong
    out_of_date: str
    keywords_unavailable: str

    @message
    def with_keywords(self, *, number: int, topics: int) -> str: ...

    @message
    def no_keywords(self, *, topics: int) -> str: ...

    @message
    def reports_fail(self, *, channel: str) -> str: ...

    @message
    def reports_refused(self, *, channel: str) -> str: ...

    @message
    def no_such_choice(self, *, choices: str) -> str: ...

    @message
    def no_number(self, *, least: str, most: str) -> str: ...

    @message
    def no_such_language(self, *, choices: str) -> str: ...

    no_such_topic: str
    no_such_channel: str

    @message
    def guild_only(self, *, name: str) -> str: ...

    nothing_to_undo: str
    no_such_change: str

    @message
    def no_longer_fits(self, *, name: str, place: str, value: str) -> str: ...


settings_texts_in = by_language(SettingsTexts)
"""Returns the texts in a language, or in English if it has no catalogue."""
