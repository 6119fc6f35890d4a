"""What posts by schedule and `/outreach` say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.discord_app.ui.i18n import by_language


@dataclass(frozen=True, slots=True)
class ScheduleTexts:
    """The words in one language. Braces stand for what is filled in."""

    # On posts
    why_answer: str
    """{when}."""
    why_gone: str
    talk: str
    """Below a published post: {title}."""

    # The panel
    title: str
    nothing: str
    next_title: str
    no_next: str
    new: str
    open: str
    refresh: str
    back: str
    full: str
    """{most}."""
    out_of_date: str

    # A schedule
    statuses: Mapping[str, str]
    topics: Mapping[str, str]
    """By the kind of choice: {value}."""
    posts_in: str
    """{channel}."""
    language: str
    """{language}."""
    channel_language: str
    opening: str
    """{opening}."""
    mentions: str
    """{role}."""
    opens_thread: str
    publishes: str
    asks_quiz: str
    skips_quiet: str
    recent_title: str
    outcomes: Mapping[str, str]
    """By the outcome of a post: {when}, {topic}."""
    not_yet_published: str
    lacks: str
    """{permissions}."""
    lacks_role: str
    """{role}."""
    no_role: str
    cannot_see: str
    """{channel}."""
    no_topics: str
    how_to_stop: str

    # Buttons
    turn_on: str
    resume: str
    pause: str
    skip_one: str
    take_back: str
    is_skipped: str
    post_now: str
    change_when: str
    change_what: str
    change_where: str
    remove: str
    remove_sure: str
    remove_really: str
    keep: str
    undo: str

    # Forms
    new_form: str
    when_form: str
    what_form: str
    where_form: str
    channel_field: str
    days_field: str
    time_field: str
    time_hint: str
    zone_field: str
    zone_hint: str
    topics_field: str
    list_field: str
    list_hint: str
    language_field: str
    opening_field: str
    opening_hint: str
    role_field: str
    role_hint: str
    options_field: str
    option_thread: str
    option_publish: str
    option_quiz: str
    option_quiet: str

    # What happened
    saved: str
    turned_on: str
    paused: str
    paused_all: str
    """{number}."""
    nothing_to_pause: str
    skipped: str
    """{when}."""
    not_skipped: str
    """{when}."""
    posted: str
    not_posted: str
    undone: str
    overtaken: str
    removed: str
    unchanged: str
    gone: str
    failed_notice: str
    """{channel}, {reason}."""

    # What is wrong
    bad_time: str
    bad_zone: str
    """{zones}."""
    no_zone: str
    bad_topics: str
    """{topics}."""
    left_out: str
    """{topics}."""
    long_list: str
    """{most}."""
    no_list: str
    bad_channel: str
    bad_role: str
    role_refused: str
    """{role}."""
    everyone_refused: str
    only_announcements: str
    no_quiz_published: str
    no_threads_there: str
    nothing_to_skip: str


ENGLISH = ScheduleTexts(
    why_answer="The moderators of this server have me post a topic here: {when}. It has nothing to do with "
    "what you write or read. Moderators can pause or remove that in `/outreach panel`. To hear less of it, "
    "mute this channel.",
    why_gone="The moderators of this server had me post a topic here. They have stopped that since. To hear "
    "less of this channel, mute it.",
    talk="More about **{title}**:",
    title="Topic posts",
    nothing="Nothing is scheduled. With a schedule I post a topic in a channel on the days and at the time "
    "that you choose. Nothing is posted until you turn it on, and nobody is pinged unless you choose a role.",
    next_title="The next posts",
    no_next="Nothing: no schedule is on.",
    new="New schedule",
    open="Open",
    refresh="Refresh",
    back="All schedules",
    full="There are {most} schedules, which is the most. Remove one first.",
    out_of_date="⚠️ My database isn't reachable right now. Please try again in a minute.",
    statuses={
        "on": "🟢 On",
        "draft": "⚪ Not turned on yet",
        "paused": "⏸️ Paused",
        "failed": "🔴 Paused because I couldn't post",
    },
    topics={
        "all": "All topics",
        "category": "Topics of the category {value}",
        "document": "Topics from {value}",
        "list": "{value}",
    },
    posts_in="Posts in {channel}",
    language="In {language}",
    channel_language="In the language of the channel",
    opening="Begins with: {opening}",
    mentions="Mentions {role}",
    opens_thread="Opens a thread under each post",
    publishes="Publishes each post to the channel's followers",
    asks_quiz="Asks a quiz question about each topic, for 24 hours",
    skips_quiet="Skips a post when nobody has answered since the last two",
    recent_title="The latest posts",
    outcomes={
        "claimed": "{when}: being posted, {topic}",
        "refused": "{when}: Discord refused it, I'll try again, {topic}",
        "sent": "{when}: posted, {topic}",
        "assumed": "{when}: probably posted, {topic}. I was interrupted and can't read the channel to check.",
        "skipped": "{when}: skipped by a moderator",
        "missed": "{when}: missed, because I was offline until the next day",
        "quiet": "{when}: skipped, because nobody had answered since the last two posts",
        "no_topic": "{when}: skipped, because no topic is left to post",
        "failed": "{when}: not posted, Discord refused it three times",
    },
    not_yet_published=" (waiting to be published: Discord allows ten an hour)",
    lacks="⚠️ I can't post there yet. Give me these permissions in the channel: {permissions}.",
    lacks_role="⚠️ I can't mention {role}. Let everyone mention that role, or give me **Mention @everyone, "
    "@here and All Roles**.",
    no_role="⚠️ The role to mention was deleted. Choose another one, or none, under **Channel and options**.",
    cannot_see="⚠️ I can't see {channel}. It was deleted, or I need **View Channel** there.",
    no_topics="⚠️ There is no topic to post. Choose others under **Topics and text**.",
    how_to_stop="To stop it: **Pause** or **Remove** below, or `/outreach pause` for all schedules at once.",
    turn_on="Turn on",
    resume="Resume",
    pause="Pause",
    skip_one="Skip one of the next posts",
    take_back="Skipped. Choose it to post it after all.",
    is_skipped="skipped",
    post_now="Post one now",
    change_when="Days and time",
    change_what="Topics and text",
    change_where="Channel and options",
    remove="Remove",
    remove_sure="Remove this schedule? You can undo that in `/settings panel`.",
    remove_really="Remove it",
    keep="Keep it",
    undo="Undo",
    new_form="New schedule",
    when_form="Days and time",
    what_form="Topics and text",
    where_form="Channel and options",
    channel_field="Channel",
    days_field="Days",
    time_field="Local time",
    time_hint="For example 09:30 or 18:00",
    zone_field="Time zone",
    zone_hint="A city, a country with one zone, or UTC",
    topics_field="Topics",
    list_field="Your own list of topics",
    list_hint="Titles as /topics shows them, one on each line",
    language_field="Language",
    opening_field="Opening line",
    opening_hint="Stands above each post. Leave empty for none.",
    role_field="Role to mention",
    role_hint="Its members are notified of each post. Leave empty for none.",
    options_field="Options",
    option_thread="Open a thread under each post",
    option_publish="Publish to followers",
    option_quiz="Ask a quiz question instead",
    option_quiet="Skip when nobody answers",
    saved="Saved.",
    turned_on="It's on.",
    paused="Paused.",
    paused_all="Paused {number} schedules. Resume them in `/outreach panel`.",
    nothing_to_pause="No schedule is on.",
    skipped="The post of {when} is skipped.",
    not_skipped="The post of {when} isn't skipped any more.",
    posted="Posted one, as you see in the latest posts below.",
    not_posted="I couldn't post one now. The latest posts below say why.",
    undone="Undone.",
    overtaken="This can't be undone: the schedule was changed again since.",
    removed="Removed.",
    unchanged="Nothing to change.",
    gone="That schedule was removed or replaced. Open `/outreach panel` again.",
    failed_notice="⚠️ I couldn't post the topic that was due in {channel}: {reason}. I tried three times in "
    "an hour, and have paused that schedule. Mend it, then resume it in `/outreach panel`.",
    bad_time="I can't read that time. Please write it like 09:30 or 18:00.",
    bad_zone="Several time zones fit. Please write one of these: {zones}.",
    no_zone="I don't know that city or time zone. Please write a large city nearby, or UTC.",
    bad_topics="I have no topic called {topics}. Write titles as `/topics` shows them, one on each line.",
    left_out="⚠️ I have no topic called {topics}, so the list is without it.",
    long_list="A list has {most} topics at most.",
    no_list="Please write at least one title into **Your own list of topics**.",
    bad_channel="I can post in text channels, announcement channels, threads and forums.",
    bad_role="That role doesn't exist any more.",
    role_refused="{role} can't be mentioned. Both you and I need the permission: let everyone mention the "
    "role, or give us **Mention @everyone, @here and All Roles**.",
    everyone_refused="I don't mention everyone. Please choose another role.",
    only_announcements="Only posts in an announcement channel can be published.",
    no_quiz_published="A quiz can't be published: its buttons only work in this server. Untick one of them.",
    no_threads_there="A thread can only be opened in a text channel or an announcement channel.",
    nothing_to_skip="There is nothing to skip: no post is planned.",
)

schedule_texts_in = by_language(ENGLISH)
"""Returns the texts in a language, or in English if there are none in it."""
