"""What `/settings` says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.discord_app.ui.i18n import by_language


@dataclass(frozen=True, slots=True)
class SettingsTexts:
    """The words of the settings in one language. Braces stand for what is filled in."""

    # Names
    title: str
    """Of the panel: {place}."""
    names: Mapping[str, str]
    """Of the settings, by the name that they are stored by."""
    fields: Mapping[str, str]
    """What the form of a setting asks for: 45 characters."""
    modes: Mapping[str, str]
    """Of the values that can be chosen."""
    minutes: str
    """A time: {number}."""
    a_minute: str
    """A limit: {number}."""
    nothing: str
    whole_server: str

    # Where a value comes from
    by_default: str
    set_here: str
    from_server: str
    from_place: str
    """{place}."""
    inherits: str
    """{places}, the nearest first."""
    otherwise_from: str
    """Between these."""

    # On buttons, selects and fields
    change: str
    choose_topics: str
    another_place: str
    this_channel: str
    to_whole_server: str
    history: str
    back: str
    undo: str
    undo_latest: str
    all_settings: str
    inherit: str
    inherit_now: str
    """What is inherited: {value}."""
    empty_inherits: str
    """{least}, {most}."""
    empty_stops: str
    pick_topics_off: str

    # The topics that are switched off
    topics_title: str
    """{place}."""
    topics_off_here: str
    """{topics}."""
    topics_off_above: str
    """What places that hold this one switch off: {topics}."""
    no_topics_off: str

    # Changes
    history_title: str
    no_history: str
    change_line: str
    """{name}, {place}, {before}, {after}."""
    inherited: str
    """Beside a change: nothing is set."""
    change_words: str
    """{name}, {before}, {after}."""
    changed: str
    """{place}."""
    unchanged: str
    """{place}."""
    undone: str
    """{place}."""

    # Deleting everything
    delete_title: str
    delete_sure: str
    delete_everything: str
    keep_everything: str
    everything_deleted: str

    # What is wrong
    out_of_date: str
    keywords_unavailable: str
    with_keywords: str
    """{number} of all {topics} have keywords, and are on in the place."""
    no_keywords: str
    """The same, if the number is 0: {topics}."""
    reports_fail: str
    """{channel}."""
    reports_refused: str
    """{channel}."""
    no_such_choice: str
    """{choices}."""
    no_number: str
    """{least}, {most}."""
    no_such_language: str
    """{choices}."""
    no_such_topic: str
    no_such_channel: str
    guild_only: str
    """{name}."""
    nothing_to_undo: str
    no_such_change: str
    no_longer_fits: str
    """{name}, {place}, {value}."""


ENGLISH = SettingsTexts(
    title="Settings for {place}",
    names={
        "keywords": "Keyword replies",
        "cooldown": "Pause between keyword replies",
        "language": "Language",
        "ask": "Answers to /ask",
        "topics_off": "Topics switched off",
        "channel_limit": "Limit for a channel",
        "person_limit": "Limit for a person",
        "reports": "Reported mistakes",
    },
    fields={
        "keywords": "Which messages get a keyword reply",
        "cooldown": "Minutes between replies about a topic",
        "language": "The usual language of public replies",
        "ask": "Who sees answers by default",
        "channel_limit": "Answers a minute in a channel",
        "person_limit": "Answers a minute to a person",
        "reports": "The channel for reports",
    },
    modes={
        "off": "Off",
        "questions": "To questions that name a topic",
        "mentions": "To every message that names a topic",
        "public": "Everyone",
        "private": "Only the person who asks",
        "automatic": "Automatic: this server's language in Discord",
    },
    minutes="{number} min",
    a_minute="{number} answers a minute",
    nothing="None",
    whole_server="the whole server",
    by_default="Default",
    set_here="Set here",
    from_server="From the whole server",
    from_place="From {place}",
    inherits="Settings that aren't set here come from {places}.",
    otherwise_from=", otherwise from ",
    change="Change",
    choose_topics="Choose",
    another_place="Another channel, thread, forum or category",
    this_channel="This channel",
    to_whole_server="Whole server",
    history="Changes",
    back="Back to settings",
    undo="Undo",
    undo_latest="Undo the latest change",
    all_settings="All settings",
    inherit="Inherit",
    inherit_now="Now: {value}",
    empty_inherits="{least} to {most}. Leave empty to inherit.",
    empty_stops="Leave empty to post reports nowhere.",
    pick_topics_off="Pick the topics to switch off",
    topics_title="Topics switched off in {place}",
    topics_off_here="**Here**: {topics}",
    topics_off_above="**Inherited**: {topics}",
    no_topics_off="All topics are on. I won't answer with or suggest topics that you pick below.",
    history_title="Latest changes",
    no_history="Nothing has been changed yet.",
    change_line="**{name}** in {place}: {before} → {after}",
    inherited="inherit",
    change_words="{name}: {before} → {after}",
    changed="Saved for {place}.",
    unchanged="Nothing to change: that's already the setting in {place}.",
    undone="Undone in {place}.",
    delete_title="Delete everything of this server",
    delete_sure="This deletes everything that I store about this server now: its settings and their "
    "changes, votes, unanswered questions, counts, and pauses of keyword replies. It can't be undone. I "
    "stay in the server with default settings. Backups that my operator has made are not deleted.",
    delete_everything="Delete everything",
    keep_everything="Keep it",
    everything_deleted="Deleted. I store nothing about this server any more.",
    out_of_date="⚠️ My database isn't reachable right now. These settings may be out of date, and changes "
    "may not be saved.",
    keywords_unavailable="Unavailable: the bot's operator has not enabled keyword replies "
    "(`KEYWORD_REPLIES=1`). They need the Message Content intent.",
    with_keywords="{number} of {topics} topics have keywords here. Only these can get keyword replies.",
    no_keywords="⚠️ 0 of {topics} topics have keywords here, so no message can get a keyword reply. The "
    "people who write the topics can add `keywords` to them.",
    reports_fail="⚠️ I can't post in {channel}: it was deleted, or I need View Channel and Send Messages "
    "there.",
    reports_refused="I can't post in {channel}. Give me View Channel and Send Messages there, and try again.",
    no_such_choice="Please choose one of: {choices}.",
    no_number="Please enter a whole number from {least} to {most}.",
    no_such_language="I have no topics in that language. Please choose one of: {choices}.",
    no_such_topic="I have no such topic. Please choose one of the topics that appear while you type.",
    no_such_channel="Please choose a channel for messages.",
    guild_only="**{name}** can only be set for the whole server.",
    nothing_to_undo="There is nothing to undo.",
    no_such_change="That change doesn't exist.",
    no_longer_fits="This can't be undone: **{name}** in {place} was changed again, to {value}.",
)

settings_texts_in = by_language(ENGLISH)
"""Returns the texts in a language, or in English if there are none in it."""
