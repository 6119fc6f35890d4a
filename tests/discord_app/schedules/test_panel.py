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
from bot.outreach.schedule import ChannelKind, Choice, Schedule, Status
from bot.storage.storage import Storage
from tests.discord_app import polyglot, tea
from tests.discord_app.conftest import Start, labels
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
    """Opens a form by a button, and sends it. Returns the panel, or the private answer that refuses it."""
    form = (await moderator.click(panel, button)).modal
    assert form is not None
    return await said(moderator.submit(form, **values))


async def said(interaction: Any) -> Message:
    message = (await interaction).message
    assert message is not None
    return message


@pytest.fixture
async def made(moderator: Person, panel: Message, channel: Channel) -> Message:
    """The panel of a new schedule."""
    values = {"channel": [channel], "days": [MONDAY, THURSDAY], "time": "18:30", "zone": "karachi"}
    return await fill_in(moderator, panel, "New schedule", **values)


async def test_everything_begins_off(panel: Message) -> None:
    assert "Nothing is scheduled." in panel.text
    assert labels(panel) == ["New schedule", "Refresh"]


async def test_new_schedule_shows_the_next_seven_posts_before_it_is_turned_on(
    made: Message, posts: Posts, channel: Channel
) -> None:
    schedule = await posts.present()
    assert (schedule.channel_id, schedule.kind, schedule.status) == (
        channel.id,
        ChannelKind.TEXT,
        Status.DRAFT,
    )
    assert schedule.timetable.zone == "Asia/Karachi"
    assert "Mondays, Thursdays at 18:30 (Asia/Karachi)" in made.text
    assert "Not turned on yet" in made.text
    assert made.text.count(":F> (<t:") == 7
    assert "⚠️" not in made.text
    posts.advance(days=8)
    await posts.look()
    assert channel.history() == []


async def test_schedule_is_turned_on_paused_resumed_and_undone(
    made: Message, posts: Posts, moderator: Person, channel: Channel
) -> None:
    await said(moderator.click(made, "Turn on"))
    assert (await posts.present()).is_on
    await posts.to_next()
    await posts.to_next()
    assert len(titles(channel)) == 2
    await said(moderator.click(made, "Pause"))
    posts.advance(days=8)
    await posts.look()
    assert len(titles(channel)) == 2
    await said(moderator.click(made, "Resume"))
    assert "It's on." in made.text
    await said(moderator.click(made, "Undo"))
    assert (await posts.present()).status is Status.PAUSED


async def test_any_of_the_next_posts_is_skipped_and_that_is_taken_back(
    made: Message, posts: Posts, moderator: Person, channel: Channel
) -> None:
    await said(moderator.click(made, "Turn on"))
    first, second = islice((await posts.present()).timetable.after(posts.now), 2)
    for due in (second, first):
        await said(moderator.select(made, str(int(due.timestamp()))))
        assert f"The post of <t:{int(due.timestamp())}:F> is skipped." in made.text
    assert (await posts.present()).skips == {first, second}
    assert made.text.count(":R>)~~: skipped") == 2
    assert made.text.count(":F> (<t:") == 9
    await said(moderator.select(made, str(int(second.timestamp()))))
    assert "isn't skipped any more" in made.text
    await posts.to_next()
    assert titles(channel) == []
    await posts.to_next()
    assert len(titles(channel)) == 1


async def test_one_is_posted_now(made: Message, posts: Posts, moderator: Person, channel: Channel) -> None:
    await said(moderator.click(made, "Post one now"))
    assert len(titles(channel)) == 1
    assert "posted, " in made.text
    assert not (await posts.present()).is_on


async def test_refused_post_is_not_called_posted(
    made: Message, moderator: Person, channel: Channel, application: Application
) -> None:
    channel.deny(application.bot, Permission.SEND_MESSAGES)
    await said(moderator.click(made, "Post one now"))
    assert "I couldn't post one now." in made.text
    assert "Discord refused it, I'll try again" in made.text


async def test_history_says_what_was_changed_of_a_schedule(
    made: Message, posts: Posts, moderator: Person, channel: Channel, application: Application
) -> None:
    due = next((await posts.present()).timetable.after(posts.now))
    await said(moderator.select(made, str(int(due.timestamp()))))
    await fill_in(moderator, made, "Topics and text", opening="Hello!")
    await fill_in(moderator, made, "Channel and options", options=["thread", "quiet"])
    await fill_in(moderator, made, "Days and time", days=["6"])
    history = await said(moderator.run(channel, application, "settings panel"))
    await said(moderator.click(history, "Changes"))
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


async def test_schedule_is_removed_after_a_question_and_comes_back(
    made: Message, posts: Posts, moderator: Person, channel: Channel, application: Application
) -> None:
    await said(moderator.click(made, "Remove"))
    assert "Remove this schedule?" in made.text
    await said(moderator.click(made, "Remove it"))
    assert "Removed." in made.text
    assert "Nothing is scheduled." in made.text
    history = await said(moderator.run(channel, application, "settings panel"))
    await said(moderator.click(history, "Changes"))
    assert "**Topic posts 1** in the whole server: " in history.text
    assert "Mondays, Thursdays at 18:30 (Asia/Karachi)" in history.text
    await said(moderator.click(history, "Undo"))
    assert (await posts.present()).channel_id == channel.id


async def test_days_time_and_zone_are_changed(made: Message, posts: Posts, moderator: Person) -> None:
    await fill_in(moderator, made, "Days and time", days=["6"], time="9.05", zone="Mecca")
    timetable = (await posts.present()).timetable
    assert timetable == (frozenset({6}), datetime.time(9, 5), "Asia/Riyadh")
    assert "Saved." in made.text


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"time": "half past nine"}, "I can't read that time."),
        ({"zone": "Atlantis"}, "I don't know that city or time zone."),
        ({"zone": "America"}, "Several time zones fit."),
    ],
)
async def test_what_cannot_be_is_refused_in_words(
    values: dict[str, str], expected: str, made: Message, posts: Posts, moderator: Person
) -> None:
    before = await posts.present()
    answer = await fill_in(moderator, made, "Days and time", **values)
    assert expected in answer.text
    assert await posts.present() == before


async def test_refused_form_of_a_new_schedule_keeps_what_was_typed(
    panel: Message, posts: Posts, moderator: Person, channel: Channel
) -> None:
    entered = {"channel": [channel], "days": [THURSDAY], "time": "half past", "zone": "Atlantis"}
    for time, expected in (("half past", "I can't read that time."), ("9:30", "I don't know that city")):
        refused = await fill_in(moderator, panel, "New schedule", **entered | {"time": time})
        assert expected in refused.text
    refused = await fill_in(moderator, refused, "Fill in again", time="25:00", zone="karachi")
    await fill_in(moderator, refused, "Fill in again", time="9:30")
    schedule = await posts.present()
    assert schedule.channel_id == channel.id
    assert schedule.timetable == (frozenset({3}), datetime.time(9, 30), "Asia/Karachi")


async def test_refused_forms_of_a_schedule_keep_what_was_typed(
    made: Message, posts: Posts, moderator: Person, guild: Guild
) -> None:
    values = {"topics": "list:", "list": "Coffee\nMilk", "opening": "Hello!"}
    refused = await fill_in(moderator, made, "Topics and text", **values)
    await fill_in(moderator, refused, "Fill in again", list="black tea")
    schedule = await posts.present()
    assert (schedule.topics, schedule.opening) == ((Choice.LIST, "", ("black-tea",)), "Hello!")
    forum, role = guild.add_forum("topics"), guild.add_role("Readers")
    role.is_mentionable = True
    values = {"channel": [forum], "role": [role], "options": ["thread", "quiet"]}
    refused = await fill_in(moderator, made, "Channel and options", **values)
    await fill_in(moderator, refused, "Fill in again", options=["quiet"])
    schedule = await posts.present()
    assert (schedule.channel_id, schedule.role_id, schedule.skips_quiet) == (forum.id, role.id, True)


async def test_bot_says_plainly_that_it_forgot_what_was_typed(
    made: Message, moderator: Person, start: Start, teas: Assistant
) -> None:
    refused = await fill_in(moderator, made, "Days and time", time="half past nine")
    await start(teas)
    answer = await said(moderator.click(refused, "Fill in again"))
    assert "I no longer have what you typed." in answer.text


async def test_topics_language_and_opening_line_are_changed(
    made: Message, posts: Posts, moderator: Person
) -> None:
    values = {"topics": "list:", "list": "green tea\nBlack Tea\n", "language": "en", "opening": "Hello!"}
    await fill_in(moderator, made, "Topics and text", **values)
    schedule = await posts.present()
    assert schedule.topics == (Choice.LIST, "", ("green-tea", "black-tea"))
    assert (schedule.language, schedule.opening) == ("en", "Hello!")
    assert "Green Tea, Black Tea" in made.text
    refused = await fill_in(moderator, made, "Topics and text", list="Coffee\nMilk")
    assert "I have no topic called “Coffee”, “Milk”" in refused.text
    await fill_in(moderator, made, "Topics and text", list="black tea\nCoffee")
    assert (await posts.present()).topics == (Choice.LIST, "", ("black-tea",))
    assert "Saved. ⚠️ I have no topic called “Coffee”, so I left it out." in made.text
    await fill_in(moderator, made, "Topics and text", topics="document:handbook")
    assert "Topics from The \\*Tea\\* Handbook" in made.text
    await fill_in(moderator, made, "Topics and text", opening="\x1b[31mHello\u202e!")
    assert (await posts.present()).opening == r"\x1b[31mHello\u202e!"


@pytest.mark.parametrize(
    ("locale", "button", "quotes"),
    [
        ("fr", "Sujets et texte", "«\xa0Coffee\xa0», «\xa0Milk\xa0»"),
        ("ar", "المواضيع والنص", "«\u2068Coffee\u2069»، «\u2068Milk\u2069»"),
        ("ur", "موضوعات اور متن", "”\u2068Coffee\u2069“، ”\u2068Milk\u2069“"),
    ],
)
async def test_unknown_topics_have_the_quotation_marks_of_the_language(
    locale: str, button: str, quotes: str, made: Message, moderator: Person
) -> None:
    moderator.locale = locale
    await moderator.click(made, "Refresh")
    refused = await fill_in(moderator, made, button, topics="list:", list="Coffee\nMilk")
    assert quotes in refused.text


async def test_list_may_name_documents(made: Message, posts: Posts, moderator: Person) -> None:
    await fill_in(moderator, made, "Topics and text", list="the *tea* handbook")
    assert (await posts.present()).topics == (Choice.DOCUMENT, "handbook", ())
    values = {"topics": "list:", "list": "Green Tea\nThe *Tea* Handbook"}
    await fill_in(moderator, made, "Topics and text", **values)
    assert (await posts.present()).topics == (Choice.LIST, "", ("green-tea", "black-tea"))


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
    await said(moderator.run(channel, application, "outreach new", channel=channel, time="9:00", zone="UTC"))
    panel = await said(moderator.run(channel, application, "outreach panel"))
    made = await said(moderator.click(panel, panel.buttons[0]["custom_id"]))
    what = next(each["custom_id"] for each in made.buttons if each["custom_id"].startswith("outreach:what:"))
    form = (await moderator.click(made, what)).modal
    assert form is not None
    assert all(name in shown(form) for name in ("مشروبات", "كتاب الشاي"))
    assert not any(name in shown(form) for name in ("Drinks", "The Tea Book"))
    for name in ("مشروبات", "drinks"):
        await fill_in(moderator, made, what, topics="list:", list=name)
        assert (await posts.present()).topics == (Choice.CATEGORY, "Drinks", ())
        assert "مشروبات" in made.text
    for name in ("كتاب الشاي", "the tea book"):
        await fill_in(moderator, made, what, topics="list:", list=name)
        assert (await posts.present()).topics == (Choice.DOCUMENT, "book", ())
        assert "كتاب الشاي" in made.text


async def test_every_category_can_be_chosen_also_of_more_than_a_select_takes(
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
    panel = await said(moderator.run(channel, application, "outreach panel"))
    made = await fill_in(moderator, panel, "New schedule", channel=[channel])
    await fill_in(moderator, made, "Topics and text", list="shelf 29")
    assert (await posts.present()).topics == (Choice.CATEGORY, "Shelf 29", ())
    assert "Topics of the category Shelf 29" in made.text
    await fill_in(moderator, made, "Topics and text", opening="Hello!")
    assert (await posts.present()).topics == (Choice.CATEGORY, "Shelf 29", ())
    await fill_in(moderator, made, "Topics and text", topics="list:", list="Shelf 28\nTea 3")
    assert (await posts.present()).topics == (Choice.LIST, "", ("tea-28", "tea-03"))


async def test_list_is_meant_by_whoever_writes_one(made: Message, posts: Posts, moderator: Person) -> None:
    await fill_in(moderator, made, "Topics and text", list="green tea")
    assert (await posts.present()).topics == (Choice.LIST, "", ("green-tea",))
    await fill_in(moderator, made, "Topics and text", topics="all:")
    assert (await posts.present()).topics.kind is Choice.ALL


async def test_schedule_without_topics_says_so(panel: Message, moderator: Person, channel: Channel) -> None:
    values = {"channel": [channel], "topics": "list:"}
    made = await fill_in(moderator, panel, "New schedule", **values)
    assert "There is no topic to post." in made.text
    assert "Your own list of topics" in made.text
    await fill_in(moderator, made, "Topics and text", list="green tea")
    assert "⚠️" not in made.text


async def test_channel_and_options_are_changed(
    made: Message, posts: Posts, moderator: Person, guild: Guild
) -> None:
    announcements = guild.add_announcement_channel("announcements")
    role = guild.add_role("Readers")
    role.is_mentionable = True
    values = {"channel": [announcements], "role": [role], "options": ["thread", "publish"]}
    await fill_in(moderator, made, "Channel and options", **values)
    schedule = await posts.present()
    assert (schedule.channel_id, schedule.kind) == (announcements.id, ChannelKind.ANNOUNCEMENT)
    assert (schedule.role_id, schedule.opens_thread, schedule.publishes) == (role.id, True, True)
    assert not schedule.skips_quiet
    await fill_in(moderator, made, "Channel and options", role=[])
    assert (await posts.present()).role_id is None


async def test_role_takes_the_permission_of_both(
    made: Message, posts: Posts, moderator: Person, guild: Guild, application: Application, channel: Channel
) -> None:
    role = guild.add_role("Readers")
    channel.allow(moderator, Permission.MENTION_EVERYONE)
    channel.allow(application.bot, Permission.MENTION_EVERYONE)
    other = guild.add_text_channel("other")
    refused = await fill_in(moderator, made, "Channel and options", channel=[other], role=[role])
    assert f"{role.mention} can't be mentioned." in refused.text
    channel.deny(application.bot, Permission.MENTION_EVERYONE)
    refused = await fill_in(moderator, made, "Channel and options", role=[role])
    assert f"{role.mention} can't be mentioned." in refused.text
    refused = await fill_in(moderator, made, "Channel and options", role=[guild.roles[0]])
    assert "I don't mention everyone." in refused.text
    other.allow(moderator, Permission.MENTION_EVERYONE)
    other.allow(application.bot, Permission.MENTION_EVERYONE)
    await fill_in(moderator, made, "Channel and options", channel=[other], role=[role])
    assert (await posts.present()).role_id == role.id
    other.deny(application.bot, Permission.MENTION_EVERYONE)
    channel.allow(application.bot, Permission.MENTION_EVERYONE)
    refused = await fill_in(moderator, made, "Channel and options", role=[role])
    assert f"{role.mention} can't be mentioned." in refused.text


@pytest.mark.parametrize(
    ("options", "expected"),
    [(["publish"], "Only posts in an announcement channel"), (["thread"], "A thread can only be opened")],
)
async def test_options_fit_the_channel(
    options: list[str], expected: str, made: Message, moderator: Person, guild: Guild
) -> None:
    forum = guild.add_forum("topics")
    values = {"channel": [forum], "options": options}
    assert expected in (await fill_in(moderator, made, "Channel and options", **values)).text


async def test_panel_says_what_the_bot_lacks(
    made: Message, moderator: Person, channel: Channel, guild: Guild, application: Application
) -> None:
    channel.deny(application.bot, Permission.SEND_MESSAGES | Permission.CREATE_PUBLIC_THREADS)
    await fill_in(moderator, made, "Channel and options", options=["thread"])
    assert "**Send Messages**, **Create Public Threads**" in made.text
    forum = guild.add_forum("topics")
    forum.deny(application.bot, Permission.SEND_MESSAGES)
    await fill_in(moderator, made, "Channel and options", channel=[forum], options=[])
    assert "**Create Posts**" in made.text
    await fill_in(moderator, made, "Channel and options", channel=[channel])
    channel.deny(application.bot, Permission.VIEW_CHANNEL)
    await said(moderator.click(made, "Refresh"))
    assert f"I can't see <#{channel.id}>" in made.text


async def test_panel_says_that_a_thread_is_locked(
    made: Message, moderator: Person, channel: Channel, application: Application
) -> None:
    thread = channel.add_thread("tea")
    await fill_in(moderator, made, "Channel and options", channel=[thread])
    assert "⚠️" not in made.text
    thread.lock()
    await said(moderator.click(made, "Refresh"))
    assert "the thread is locked" in made.text
    channel.allow(application.bot, Permission.MANAGE_THREADS)
    await said(moderator.click(made, "Refresh"))
    assert "⚠️" not in made.text


async def test_panel_says_that_a_forum_has_no_tag_to_use(
    made: Message, moderator: Person, guild: Guild
) -> None:
    forum = guild.add_forum("topics")
    forum.add_tag("Staff", is_moderated=True)
    await fill_in(moderator, made, "Channel and options", channel=[forum])
    assert "⚠️" not in made.text
    forum.requires_tag = True
    await said(moderator.click(made, "Refresh"))
    assert "the forum requires a tag" in made.text
    forum.add_tag("Tea")
    await said(moderator.click(made, "Refresh"))
    assert "⚠️" not in made.text


async def test_panel_says_that_the_role_was_deleted(made: Message, moderator: Person, guild: Guild) -> None:
    role = guild.add_role("Readers")
    role.is_mentionable = True
    await fill_in(moderator, made, "Channel and options", role=[role])
    assert "⚠️" not in made.text
    guild.roles.remove(role)
    await said(moderator.click(made, "Refresh"))
    assert "The role to mention was deleted." in made.text


async def test_five_schedules_are_the_most(
    posts: Posts, moderator: Person, channel: Channel, application: Application
) -> None:
    values = {"channel": channel, "time": "09:00", "zone": "utc"}
    for _ in range(5):
        await said(moderator.run(channel, application, "outreach new", **values))
    refused = await said(moderator.run(channel, application, "outreach new", **values))
    assert "There are already 5 schedules" in refused.text
    panel = await said(moderator.run(channel, application, "outreach panel"))
    assert labels(panel).count("Open") == 5
    await said(moderator.click(panel, "Open"))
    assert "Topic posts 1" in panel.text


async def test_zones_are_found_while_typing(
    posts: Posts, moderator: Person, channel: Channel, application: Application
) -> None:
    offered = await moderator.autocomplete(channel, application, "outreach new", channel=channel, zone="cai")
    assert (offered[0].name, offered[0].value) == ("Cairo, Egypt, Africa/Cairo", "Africa/Cairo")


async def test_commands_tell_what_is_next_and_pause_everything(
    posts: Posts, schedule: Schedule, moderator: Person, channel: Channel, application: Application
) -> None:
    empty = await said(moderator.run(channel, application, "outreach next"))
    assert "no schedule is on" in empty.text
    await posts.save(schedule)
    shown = await said(moderator.run(channel, application, "outreach next"))
    assert shown.text.count(":F> (<t:") == 7
    await said(moderator.run(channel, application, "outreach pause"))
    assert (await posts.present()).status is Status.PAUSED
    again = await said(moderator.run(channel, application, "outreach pause"))
    assert "No schedule is on." in again.text


async def test_button_of_a_replaced_schedule_changes_nothing(
    made: Message, posts: Posts, schedule: Schedule, moderator: Person
) -> None:
    await posts.save(schedule)
    response = await moderator.click(made, "Turn on")
    assert ["That schedule was removed or replaced." in each.text for each in response.followups] == [True]
    assert (await posts.present()).is_on


async def test_members_have_no_such_command(
    posts: Posts, amina: Person, channel: Channel, application: Application
) -> None:
    with pytest.raises(CommandUnavailableError):
        await amina.run(channel, application, "outreach panel")
