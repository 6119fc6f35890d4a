"""Tests a moderator's steps in `/outreach`."""

from __future__ import annotations

import datetime
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from bot.knowledge.assistant import Assistant
from bot.local_discord import (
    Application,
    Channel,
    CommandUnavailableError,
    Guild,
    Message,
    Permission,
    Person,
)
from bot.local_discord.model.components import ComponentType
from bot.outreach.schedule import ChannelKind, Choice, Schedule, Status
from bot.storage.storage import Storage
from tests.discord_app import polyglot, tea
from tests.discord_app.conftest import Start, labels, mentioned
from tests.discord_app.made_up import shown
from tests.discord_app.schedules.conftest import Posts, titles

MONDAY, THURSDAY = "0", "3"


@pytest.fixture
async def panel(posts: Posts, moderator: Person, channel: Channel, application: Application) -> Message:
    response = await moderator.run(channel, application, "outreach panel")
    assert response.ephemeral
    assert response.message is not None
    return response.message


async def fill_in(moderator: Person, panel: Message, button: str, **values: Any) -> Message:
    """Opens a form with a button, and sends it. Returns the panel, or the message that refuses the form."""
    form = (await moderator.click(panel, button)).modal
    assert form is not None
    return await message_of(moderator.submit(form, **values))


async def message_of(interaction: Any) -> Message:
    message = (await interaction).message
    assert message is not None
    return message


@pytest.fixture
async def schedule_panel(moderator: Person, panel: Message, channel: Channel) -> Message:
    """Returns the panel of a new schedule."""
    values = {"channel": [channel], "days": [MONDAY, THURSDAY], "time": "18:30", "zone": "karachi"}
    return await fill_in(moderator, panel, "New schedule", **values)


async def test_nothing_is_scheduled_at_first(panel: Message) -> None:
    assert "Nothing is scheduled." in panel.text
    assert labels(panel) == ["New schedule", "Refresh"]


async def test_a_new_schedule_shows_the_next_seven_posts_before_it_is_on(
    schedule_panel: Message, posts: Posts, channel: Channel
) -> None:
    schedule = await posts.current()
    assert (schedule.channel_id, schedule.kind, schedule.status) == (
        channel.id,
        ChannelKind.TEXT,
        Status.DRAFT,
    )
    assert schedule.timetable.zone == "Asia/Karachi"
    assert "Mondays, Thursdays at 18:30 (Asia/Karachi)" in schedule_panel.text
    assert "Not turned on yet" in schedule_panel.text
    assert schedule_panel.text.count(":F> (<t:") == 7
    assert "⚠️" not in schedule_panel.text
    posts.advance(days=8)
    await posts.catch_up()
    assert channel.history() == []


async def test_schedule_is_turned_on_paused_resumed_and_undone(
    schedule_panel: Message, posts: Posts, moderator: Person, channel: Channel
) -> None:
    await message_of(moderator.click(schedule_panel, "Turn on"))
    assert (await posts.current()).is_on
    await posts.post_next()
    await posts.post_next()
    assert len(titles(channel)) == 2
    await message_of(moderator.click(schedule_panel, "Pause"))
    posts.advance(days=8)
    await posts.catch_up()
    assert len(titles(channel)) == 2
    await message_of(moderator.click(schedule_panel, "Resume"))
    assert "It's on." in schedule_panel.text
    await message_of(moderator.click(schedule_panel, "Undo"))
    assert (await posts.current()).status is Status.PAUSED


async def test_any_of_the_next_posts_can_be_skipped_and_restored(
    schedule_panel: Message, posts: Posts, moderator: Person, channel: Channel
) -> None:
    await message_of(moderator.click(schedule_panel, "Turn on"))
    first, second = islice((await posts.current()).timetable.after(posts.now), 2)
    for due in (second, first):
        await message_of(moderator.select(schedule_panel, str(int(due.timestamp()))))
        assert f"The post of <t:{int(due.timestamp())}:F> is skipped." in schedule_panel.text
    assert (await posts.current()).skips == {first, second}
    assert schedule_panel.text.count(":R>)~~: skipped") == 2
    assert schedule_panel.text.count(":F> (<t:") == 9
    await message_of(moderator.select(schedule_panel, str(int(second.timestamp()))))
    assert "isn't skipped any more" in schedule_panel.text
    await posts.post_next()
    assert titles(channel) == []
    await posts.post_next()
    assert len(titles(channel)) == 1


async def test_a_post_can_be_made_now(
    schedule_panel: Message, posts: Posts, moderator: Person, channel: Channel
) -> None:
    await message_of(moderator.click(schedule_panel, "Post one now"))
    assert len(titles(channel)) == 1
    assert "posted, " in schedule_panel.text
    assert not (await posts.current()).is_on


async def test_a_refused_post_is_not_reported_as_posted(
    schedule_panel: Message, moderator: Person, channel: Channel, application: Application
) -> None:
    channel.deny(application.bot, Permission.SEND_MESSAGES)
    await message_of(moderator.click(schedule_panel, "Post one now"))
    assert "I couldn't post one now." in schedule_panel.text
    assert "Discord refused it, I'll try again" in schedule_panel.text


async def test_history_says_what_was_changed_in_a_schedule(
    schedule_panel: Message, posts: Posts, moderator: Person, channel: Channel, application: Application
) -> None:
    due = next((await posts.current()).timetable.after(posts.now))
    await message_of(moderator.select(schedule_panel, str(int(due.timestamp()))))
    await fill_in(moderator, schedule_panel, "Topics and text", opening="Hello!")
    await fill_in(moderator, schedule_panel, "Channel and options", options=["thread", "quiet"])
    await fill_in(moderator, schedule_panel, "Days and time", days=["6"])
    history = await message_of(moderator.run(channel, application, "settings panel"))
    await message_of(moderator.click(history, "Changes"))
    days, options, opening, skip, _ = [
        line.partition(" in the whole server: ")[2]
        for line in history.text.splitlines()
        if "Topic posts 1" in line
    ]
    skipped = f"skips <t:{int(due.timestamp())}:f>"
    assert days == (
        f"Mondays, Thursdays at 18:30 (Asia/Karachi), {skipped}"
        " → Sundays at 18:30 (Asia/Karachi), skips no post"
    )
    assert options == "no threads → a thread under each post"
    assert opening == "no opening line → begins with “Hello!”"
    assert skip == f"skips no post → {skipped}"


async def test_a_schedule_is_removed_after_confirmation_and_can_be_restored(
    schedule_panel: Message, posts: Posts, moderator: Person, channel: Channel, application: Application
) -> None:
    await message_of(moderator.click(schedule_panel, "Remove"))
    assert "Remove this schedule?" in schedule_panel.text
    await message_of(moderator.click(schedule_panel, "Remove it"))
    assert "Removed." in schedule_panel.text
    assert "Nothing is scheduled." in schedule_panel.text
    history = await message_of(moderator.run(channel, application, "settings panel"))
    await message_of(moderator.click(history, "Changes"))
    assert "**Topic posts 1** in the whole server: " in history.text
    assert "Mondays, Thursdays at 18:30 (Asia/Karachi)" in history.text
    await message_of(moderator.click(history, "Undo"))
    assert (await posts.current()).channel_id == channel.id


async def test_days_time_and_zone_are_changed(
    schedule_panel: Message, posts: Posts, moderator: Person
) -> None:
    await fill_in(moderator, schedule_panel, "Days and time", days=["6"], time="9.05", zone="Mecca")
    timetable = (await posts.current()).timetable
    assert timetable == (frozenset({6}), datetime.time(9, 5), "Asia/Riyadh")
    assert "Saved." in schedule_panel.text


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"time": "half past nine"}, "I can't read that time."),
        ({"zone": "Atlantis"}, "I don't know that city or time zone."),
        ({"zone": "America"}, "Several time zones fit."),
    ],
)
async def test_invalid_values_are_refused_with_the_reason(
    values: dict[str, str], expected: str, schedule_panel: Message, posts: Posts, moderator: Person
) -> None:
    before = await posts.current()
    answer = await fill_in(moderator, schedule_panel, "Days and time", **values)
    assert expected in answer.text
    assert await posts.current() == before


async def test_a_refused_form_of_a_new_schedule_keeps_its_values(
    panel: Message, posts: Posts, moderator: Person, channel: Channel
) -> None:
    entered = {"channel": [channel], "days": [THURSDAY], "time": "half past", "zone": "Atlantis"}
    for time, expected in (("half past", "I can't read that time."), ("9:30", "I don't know that city")):
        refused = await fill_in(moderator, panel, "New schedule", **entered | {"time": time})
        assert expected in refused.text
    refused = await fill_in(moderator, refused, "Fill in again", time="25:00", zone="karachi")
    await fill_in(moderator, refused, "Fill in again", time="9:30")
    schedule = await posts.current()
    assert schedule.channel_id == channel.id
    assert schedule.timetable == (frozenset({3}), datetime.time(9, 30), "Asia/Karachi")


async def test_refused_forms_of_a_schedule_keep_their_values(
    schedule_panel: Message, posts: Posts, moderator: Person, guild: Guild
) -> None:
    values = {"topics": "list:", "list": "Coffee\nMilk", "opening": "Hello!"}
    refused = await fill_in(moderator, schedule_panel, "Topics and text", **values)
    await fill_in(moderator, refused, "Fill in again", list="black tea")
    schedule = await posts.current()
    assert (schedule.topics, schedule.opening) == ((Choice.LIST, "", ("black-tea",)), "Hello!")
    forum, role = guild.add_forum("topics"), guild.add_role("Readers")
    role.is_mentionable = True
    values = {"channel": [forum], "role": [role], "options": ["thread", "quiet"]}
    refused = await fill_in(moderator, schedule_panel, "Channel and options", **values)
    await fill_in(moderator, refused, "Fill in again", options=["quiet"])
    schedule = await posts.current()
    assert (schedule.channel_id, schedule.role_id, schedule.skips_quiet) == (forum.id, role.id, True)


async def test_after_a_restart_the_bot_says_that_it_lost_the_form(
    schedule_panel: Message, moderator: Person, start: Start, teas: Assistant
) -> None:
    refused = await fill_in(moderator, schedule_panel, "Days and time", time="half past nine")
    await start(teas)
    answer = await message_of(moderator.click(refused, "Fill in again"))
    assert "I no longer have what you typed." in answer.text


async def test_topics_language_and_opening_line_are_changed(
    schedule_panel: Message, posts: Posts, moderator: Person
) -> None:
    values = {"topics": "list:", "list": "green tea\nBlack Tea\n", "language": "en", "opening": "Hello!"}
    await fill_in(moderator, schedule_panel, "Topics and text", **values)
    schedule = await posts.current()
    assert schedule.topics == (Choice.LIST, "", ("green-tea", "black-tea"))
    assert (schedule.language, schedule.opening) == ("en", "Hello!")
    assert "Green Tea, Black Tea" in schedule_panel.text
    refused = await fill_in(moderator, schedule_panel, "Topics and text", list="Coffee\nMilk")
    assert "I have no topic called “Coffee”, “Milk”" in refused.text
    await fill_in(moderator, schedule_panel, "Topics and text", list="black tea\nCoffee")
    assert (await posts.current()).topics == (Choice.LIST, "", ("black-tea",))
    assert "Saved. ⚠️ I have no topic called “Coffee”, so I left it out." in schedule_panel.text
    await fill_in(moderator, schedule_panel, "Topics and text", topics="document:handbook")
    assert "Topics from The \\*Tea\\* Handbook" in schedule_panel.text
    await fill_in(moderator, schedule_panel, "Topics and text", opening="\x1b[31mHello\u202e!")
    assert (await posts.current()).opening == r"\x1b[31mHello\u202e!"


async def test_a_list_without_topics_is_refused_with_a_mention_of_the_command(
    schedule_panel: Message, moderator: Person, application: Application
) -> None:
    refused = await fill_in(moderator, schedule_panel, "Topics and text", list="Coffee\n`/ask`")
    assert mentioned(refused.text.replace(r"\`", ""), application) == ["topics"]


@pytest.mark.parametrize(
    ("locale", "button", "quotes"),
    [
        ("fr", "Sujets et texte", "«\xa0Coffee\xa0», «\xa0Milk\xa0»"),
        ("ar", "المواضيع والنص", "«\u2068Coffee\u2069»، «\u2068Milk\u2069»"),
        ("ur", "موضوعات اور متن", "”\u2068Coffee\u2069“، ”\u2068Milk\u2069“"),
    ],
)
async def test_unknown_topics_are_quoted_as_in_the_moderators_language(
    locale: str, button: str, quotes: str, schedule_panel: Message, moderator: Person
) -> None:
    moderator.locale = locale
    await moderator.click(schedule_panel, "Refresh")
    refused = await fill_in(moderator, schedule_panel, button, topics="list:", list="Coffee\nMilk")
    assert quotes in refused.text


async def test_fields_with_few_options_show_them_all(schedule_panel: Message, moderator: Person) -> None:
    fields = await field_types(moderator, schedule_panel, "Topics and text")
    assert (fields["topics"], fields["language"]) == (ComponentType.RADIO_GROUP, ComponentType.RADIO_GROUP)
    fields = await field_types(moderator, schedule_panel, "Days and time")
    assert fields["days"] == ComponentType.CHECKBOX_GROUP
    await moderator.click(schedule_panel, "All schedules")
    fields = await field_types(moderator, schedule_panel, "New schedule")
    assert (fields["days"], fields["topics"]) == (ComponentType.CHECKBOX_GROUP, ComponentType.RADIO_GROUP)


async def field_types(moderator: Person, panel: Message, button: str) -> dict[str, ComponentType]:
    """Opens a form with a button. Returns the types of its fields."""
    form = (await moderator.click(panel, button)).modal
    assert form is not None
    fields = [label["component"] for label in form.components]
    return {field["custom_id"]: ComponentType(field["type"]) for field in fields}


async def test_a_list_can_contain_documents(schedule_panel: Message, posts: Posts, moderator: Person) -> None:
    await fill_in(moderator, schedule_panel, "Topics and text", list="the *tea* handbook")
    assert (await posts.current()).topics == (Choice.DOCUMENT, "handbook", ())
    values = {"topics": "list:", "list": "Green Tea\nThe *Tea* Handbook"}
    await fill_in(moderator, schedule_panel, "Topics and text", **values)
    assert (await posts.current()).topics == (Choice.LIST, "", ("green-tea", "black-tea"))


async def test_categories_and_documents_are_named_in_the_moderators_language(
    posts: Posts,
    start: Start,
    moderator: Person,
    channel: Channel,
    application: Application,
    storage: Storage,
    tmp_path: Path,
) -> None:
    await start(polyglot.assistant(tmp_path / "polyglot"))
    await storage.language_choices.choose(moderator.id, "ar")
    await message_of(
        moderator.run(channel, application, "outreach new", channel=channel, time="9:00", zone="UTC")
    )
    panel = await message_of(moderator.run(channel, application, "outreach panel"))
    schedule_panel = await message_of(moderator.click(panel, panel.buttons[0]["custom_id"]))
    button_id = next(
        each["custom_id"] for each in schedule_panel.buttons if each["custom_id"].startswith("outreach:what:")
    )
    form = (await moderator.click(schedule_panel, button_id)).modal
    assert form is not None
    assert all(name in shown(form) for name in ("مشروبات", "كتاب الشاي"))
    assert not any(name in shown(form) for name in ("Drinks", "The Tea Book"))
    for name in ("مشروبات", "drinks"):
        await fill_in(moderator, schedule_panel, button_id, topics="list:", list=name)
        assert (await posts.current()).topics == (Choice.CATEGORY, "Drinks", ())
        assert "مشروبات" in schedule_panel.text
    for name in ("كتاب الشاي", "the tea book"):
        await fill_in(moderator, schedule_panel, button_id, topics="list:", list=name)
        assert (await posts.current()).topics == (Choice.DOCUMENT, "book", ())
        assert "كتاب الشاي" in schedule_panel.text


async def test_each_of_many_categories_can_be_chosen_by_its_name(
    posts: Posts,
    start: Start,
    moderator: Person,
    channel: Channel,
    application: Application,
    tmp_path: Path,
) -> None:
    tea.write(
        tmp_path / "many",
        {f"tea-{n:02}": f"---\ntitle: Tea {n}\ncategory: Shelf {n}\n---\nIt is tea.\n" for n in range(30)},
        "",
    )
    await start(Assistant(tmp_path / "many"))
    panel = await message_of(moderator.run(channel, application, "outreach panel"))
    schedule_panel = await fill_in(moderator, panel, "New schedule", channel=[channel])
    fields = await field_types(moderator, schedule_panel, "Topics and text")
    assert fields["topics"] == ComponentType.STRING_SELECT
    await fill_in(moderator, schedule_panel, "Topics and text", list="shelf 29")
    assert (await posts.current()).topics == (Choice.CATEGORY, "Shelf 29", ())
    assert "Topics of the category Shelf 29" in schedule_panel.text
    await fill_in(moderator, schedule_panel, "Topics and text", opening="Hello!")
    assert (await posts.current()).topics == (Choice.CATEGORY, "Shelf 29", ())
    await fill_in(moderator, schedule_panel, "Topics and text", topics="list:", list="Shelf 28\nTea 3")
    assert (await posts.current()).topics == (Choice.LIST, "", ("tea-28", "tea-03"))


async def test_a_typed_list_selects_the_option_for_lists(
    schedule_panel: Message, posts: Posts, moderator: Person
) -> None:
    await fill_in(moderator, schedule_panel, "Topics and text", list="green tea")
    assert (await posts.current()).topics == (Choice.LIST, "", ("green-tea",))
    await fill_in(moderator, schedule_panel, "Topics and text", topics="all:")
    assert (await posts.current()).topics.kind is Choice.ALL


async def test_schedule_without_topics_says_so(panel: Message, moderator: Person, channel: Channel) -> None:
    values = {"channel": [channel], "topics": "list:"}
    schedule_panel = await fill_in(moderator, panel, "New schedule", **values)
    assert "There is no topic to post." in schedule_panel.text
    assert "Your own list of topics" in schedule_panel.text
    await fill_in(moderator, schedule_panel, "Topics and text", list="green tea")
    assert "⚠️" not in schedule_panel.text


async def test_channel_and_options_are_changed(
    schedule_panel: Message, posts: Posts, moderator: Person, guild: Guild
) -> None:
    announcements = guild.add_announcement_channel("announcements")
    role = guild.add_role("Readers")
    role.is_mentionable = True
    values = {"channel": [announcements], "role": [role], "options": ["thread", "publish"]}
    await fill_in(moderator, schedule_panel, "Channel and options", **values)
    schedule = await posts.current()
    assert (schedule.channel_id, schedule.kind) == (announcements.id, ChannelKind.ANNOUNCEMENT)
    assert (schedule.role_id, schedule.opens_thread, schedule.publishes) == (role.id, True, True)
    assert not schedule.skips_quiet
    await fill_in(moderator, schedule_panel, "Channel and options", role=[])
    assert (await posts.current()).role_id is None


async def test_mentioning_a_role_requires_permission_of_moderator_and_bot(
    schedule_panel: Message,
    posts: Posts,
    moderator: Person,
    guild: Guild,
    application: Application,
    channel: Channel,
) -> None:
    role = guild.add_role("Readers")
    channel.allow(moderator, Permission.MENTION_EVERYONE)
    channel.allow(application.bot, Permission.MENTION_EVERYONE)
    other = guild.add_text_channel("other")
    refused = await fill_in(moderator, schedule_panel, "Channel and options", channel=[other], role=[role])
    assert f"{role.mention} can't be mentioned." in refused.text
    channel.deny(application.bot, Permission.MENTION_EVERYONE)
    refused = await fill_in(moderator, schedule_panel, "Channel and options", role=[role])
    assert f"{role.mention} can't be mentioned." in refused.text
    refused = await fill_in(moderator, schedule_panel, "Channel and options", role=[guild.roles[0]])
    assert "I don't mention everyone." in refused.text
    other.allow(moderator, Permission.MENTION_EVERYONE)
    other.allow(application.bot, Permission.MENTION_EVERYONE)
    await fill_in(moderator, schedule_panel, "Channel and options", channel=[other], role=[role])
    assert (await posts.current()).role_id == role.id
    other.deny(application.bot, Permission.MENTION_EVERYONE)
    channel.allow(application.bot, Permission.MENTION_EVERYONE)
    refused = await fill_in(moderator, schedule_panel, "Channel and options", role=[role])
    assert f"{role.mention} can't be mentioned." in refused.text


@pytest.mark.parametrize(
    ("options", "expected"),
    [(["publish"], "Only posts in an announcement channel"), (["thread"], "A thread can only be opened")],
)
async def test_options_must_fit_the_channel(
    options: list[str], expected: str, schedule_panel: Message, moderator: Person, guild: Guild
) -> None:
    forum = guild.add_forum("topics")
    values = {"channel": [forum], "options": options}
    assert expected in (await fill_in(moderator, schedule_panel, "Channel and options", **values)).text


async def test_panel_names_the_permissions_that_the_bot_lacks(
    schedule_panel: Message, moderator: Person, channel: Channel, guild: Guild, application: Application
) -> None:
    channel.deny(application.bot, Permission.SEND_MESSAGES | Permission.CREATE_PUBLIC_THREADS)
    await fill_in(moderator, schedule_panel, "Channel and options", options=["thread"])
    assert "**Send Messages**, **Create Public Threads**" in schedule_panel.text
    forum = guild.add_forum("topics")
    forum.deny(application.bot, Permission.SEND_MESSAGES)
    await fill_in(moderator, schedule_panel, "Channel and options", channel=[forum], options=[])
    assert "**Create Posts**" in schedule_panel.text
    await fill_in(moderator, schedule_panel, "Channel and options", channel=[channel])
    channel.deny(application.bot, Permission.VIEW_CHANNEL)
    await message_of(moderator.click(schedule_panel, "Refresh"))
    assert f"I can't see <#{channel.id}>" in schedule_panel.text


async def test_panel_says_that_a_thread_is_locked(
    schedule_panel: Message, moderator: Person, channel: Channel, application: Application
) -> None:
    thread = channel.add_thread("tea")
    await fill_in(moderator, schedule_panel, "Channel and options", channel=[thread])
    assert "⚠️" not in schedule_panel.text
    thread.lock()
    await message_of(moderator.click(schedule_panel, "Refresh"))
    assert "the thread is locked" in schedule_panel.text
    channel.allow(application.bot, Permission.MANAGE_THREADS)
    await message_of(moderator.click(schedule_panel, "Refresh"))
    assert "⚠️" not in schedule_panel.text


async def test_panel_says_that_a_forum_has_no_usable_tag(
    schedule_panel: Message, moderator: Person, guild: Guild
) -> None:
    forum = guild.add_forum("topics")
    forum.add_tag("Staff", is_moderated=True)
    await fill_in(moderator, schedule_panel, "Channel and options", channel=[forum])
    assert "⚠️" not in schedule_panel.text
    forum.requires_tag = True
    await message_of(moderator.click(schedule_panel, "Refresh"))
    assert "the forum requires a tag" in schedule_panel.text
    forum.add_tag("Tea")
    await message_of(moderator.click(schedule_panel, "Refresh"))
    assert "⚠️" not in schedule_panel.text


async def test_panel_says_that_the_role_was_deleted(
    schedule_panel: Message, moderator: Person, guild: Guild
) -> None:
    role = guild.add_role("Readers")
    role.is_mentionable = True
    await fill_in(moderator, schedule_panel, "Channel and options", role=[role])
    assert "⚠️" not in schedule_panel.text
    guild.roles.remove(role)
    await message_of(moderator.click(schedule_panel, "Refresh"))
    assert "The role to mention was deleted." in schedule_panel.text


async def test_a_guild_has_at_most_five_schedules(
    posts: Posts, moderator: Person, channel: Channel, application: Application
) -> None:
    values = {"channel": channel, "time": "09:00", "zone": "utc"}
    for _ in range(5):
        await message_of(moderator.run(channel, application, "outreach new", **values))
    refused = await message_of(moderator.run(channel, application, "outreach new", **values))
    assert "There are already 5 schedules" in refused.text
    panel = await message_of(moderator.run(channel, application, "outreach panel"))
    assert labels(panel).count("Open") == 5
    await message_of(moderator.click(panel, "Open"))
    assert "Topic posts 1" in panel.text


async def test_time_zones_are_offered_while_typing(
    posts: Posts, moderator: Person, channel: Channel, application: Application
) -> None:
    offered = await moderator.autocomplete(channel, application, "outreach new", channel=channel, zone="cai")
    assert (offered[0].name, offered[0].value) == ("Cairo, Egypt, Africa/Cairo", "Africa/Cairo")


async def test_commands_list_the_next_posts_and_pause_all_schedules(
    posts: Posts, schedule: Schedule, moderator: Person, channel: Channel, application: Application
) -> None:
    empty = await message_of(moderator.run(channel, application, "outreach next"))
    assert "no schedule is on" in empty.text
    await posts.save(schedule)
    shown = await message_of(moderator.run(channel, application, "outreach next"))
    assert shown.text.count(":F> (<t:") == 7
    await message_of(moderator.run(channel, application, "outreach pause"))
    assert (await posts.current()).status is Status.PAUSED
    again = await message_of(moderator.run(channel, application, "outreach pause"))
    assert "No schedule is on." in again.text


async def test_button_of_a_replaced_schedule_changes_nothing(
    schedule_panel: Message,
    posts: Posts,
    schedule: Schedule,
    moderator: Person,
    application: Application,
) -> None:
    await posts.save(schedule)
    response = await moderator.click(schedule_panel, "Turn on")
    assert ["That schedule was removed or replaced." in each.text for each in response.followups] == [True]
    assert mentioned(response.followups[0].text, application) == ["outreach panel"]
    assert (await posts.current()).is_on


async def test_members_cannot_use_the_command(
    posts: Posts, amina: Person, channel: Channel, application: Application
) -> None:
    with pytest.raises(CommandUnavailableError):
        await amina.run(channel, application, "outreach panel")
