"""Tests the panel: which settings apply and why, and every way to change them."""

from __future__ import annotations

from typing import Any

import pytest

from bot.discord_app.core.settings import ASK, KEYWORDS, SETTINGS, TOPICS_OFF, KeywordMode
from bot.knowledge.assistant import Assistant
from bot.local_discord import (
    ActionRefusedError,
    Application,
    Channel,
    Guild,
    LocalDiscord,
    Message,
    Modal,
    Permission,
    Person,
    ResponseType,
)
from bot.local_discord.model.components import ComponentType
from bot.storage.storage import Storage
from tests.discord_app.conftest import Rooms, Settings, Start, paragraphs
from tests.discord_app.settings.conftest import Stored

pytestmark = pytest.mark.usefixtures("falak")

PLACE = "Another channel, thread, forum or category"
IN_CHANNELS = ["keywords", "cooldown", "language", "ask", "topics_off", "channel_limit"]


def change_button_id(place: Channel | Guild, name: str) -> str:
    """Returns the custom_id of the button that changes a setting."""
    return f"settings:change:{place.id}:{name}"


async def open_form(panel: Message, person: Person, place: Channel | Guild, name: str) -> Modal:
    form = (await person.click(panel, change_button_id(place, name))).modal
    assert form is not None
    return form


def value_and_notes(panel: Message, name: str) -> list[str]:
    """Returns the value of a setting in the panel, then the lines below it."""
    *_, setting = (text for text in paragraphs(panel) if text.startswith(f"**{name}**:"))
    value, *notes = setting.split("\n")
    return [value.split(": ", 1)[1], *notes]


async def test_the_panel_shows_the_defaults_of_this_channel(run: Settings, rooms: Rooms) -> None:
    panel = await run("panel", rooms.thread)
    head, below = paragraphs(panel)[0].split("\n")
    assert head == f"### Settings for <#{rooms.thread.id}>"
    sources = f"<#{rooms.channel.id}>, otherwise from <#{rooms.category.id}>, otherwise from the whole server"
    assert below == f"-# Settings that aren't set here come from {sources}."
    assert value_and_notes(panel, "Pause between keyword replies") == ["10 min", "-# Default"]
    assert value_and_notes(panel, "Topics switched off") == ["None", "-# Default"]
    assert value_and_notes(panel, "Answers to /ask") == ["Everyone", "-# Default"]
    assert [button["label"] for button in panel.buttons] == [
        *["Change"] * 4,
        "Choose",
        "Change",
        "Whole server",
    ]


@pytest.mark.parametrize("where", Rooms._fields)
async def test_any_place_can_be_picked(
    where: str, run: Settings, rooms: Rooms, channel: Channel, moderator: Person
) -> None:
    panel = await run("panel", channel)
    place: Channel = getattr(rooms, where)
    picked = await moderator.select(panel, place, menu=PLACE)
    assert (picked.type, picked.message) == (ResponseType.UPDATE, panel)
    assert paragraphs(panel)[0].startswith(f"### Settings for <#{place.id}>")
    assert panel.selects[0]["default_values"] == [{"id": str(place.id), "type": "channel"}]
    await moderator.click(panel, "Whole server")
    assert paragraphs(panel)[0] == "### Settings for the whole server"
    await moderator.click(panel, "This channel")
    assert paragraphs(panel)[0].startswith(f"### Settings for <#{channel.id}>")


async def test_the_whole_server_has_every_setting(run: Settings, channel: Channel, guild: Guild) -> None:
    panel = await run("panel", channel, **{"whole-server": True})
    names = [button["custom_id"].rsplit(":", 1)[1] for button in panel.buttons[: len(SETTINGS)]]
    assert names == ["0" if name == "topics_off" else name for name in SETTINGS]
    panel = await run("panel", channel)
    names = [button["custom_id"].rsplit(":", 1)[1] for button in panel.buttons[: len(IN_CHANNELS)]]
    assert names == ["0" if name == "topics_off" else name for name in IN_CHANNELS]


CHANGES: list[tuple[str, str, Any, str]] = [
    ("keywords", "Keyword replies", "questions", "To questions that name a topic"),
    (
        "keywords",
        "Keyword replies",
        "To every message that names a topic",
        "To every message that names a topic",
    ),
    ("cooldown", "Pause between keyword replies", "90", "90 min"),
    ("language", "Language", "en", "English"),
    ("language", "Language", "automatic", "Automatic: this server's language in Discord"),
    ("ask", "Answers to /ask", "private", "Only the person who asks"),
    ("channel_limit", "Limit for a channel", "7", "7 answers a minute"),
]


@pytest.mark.parametrize(("name", "title", "value", "shown"), CHANGES)
async def test_each_setting_is_changed_and_reset_in_its_form(
    name: str,
    title: str,
    value: Any,
    shown: str,
    run: Settings,
    rooms: Rooms,
    moderator: Person,
    stored: Stored,
) -> None:
    panel = await run("panel", rooms.channel)
    before = value_and_notes(panel, title)
    form = await open_form(panel, moderator, rooms.channel, name)
    assert form.title == title
    changed = await moderator.submit(form, value=value)
    assert (changed.type, changed.message) == (ResponseType.UPDATE, panel)
    assert value_and_notes(panel, title)[:2] == [shown, "-# Set here"]
    assert (await stored()).own(SETTINGS[name], rooms.channel.id) is not None
    in_thread = await run("panel", rooms.thread)
    assert value_and_notes(in_thread, title)[:2] == [shown, f"-# From <#{rooms.channel.id}>"]
    form = await open_form(panel, moderator, rooms.channel, name)
    await moderator.submit(form, value="" if name in {"cooldown", "channel_limit"} else "inherit")
    assert value_and_notes(panel, title) == before
    assert (await stored()).own(SETTINGS[name], rooms.channel.id) is None


async def test_a_form_that_is_sent_unchanged_changes_nothing(
    run: Settings, channel: Channel, moderator: Person, storage: Storage, guild: Guild
) -> None:
    panel = await run("panel", channel)
    for value in ("90", None):
        form = await open_form(panel, moderator, channel, "cooldown")
        await moderator.submit(form, **({"value": value} if value else {}))
        assert value_and_notes(panel, "Pause between keyword replies") == ["90 min", "-# Set here"]
    assert len(await storage.settings.history(guild.id)) == 1


async def test_an_invalid_value_is_refused_with_the_valid_range(
    run: Settings, channel: Channel, moderator: Person, stored: Stored
) -> None:
    panel = await run("panel", channel)
    for wrong in ("0", "1441", "soon"):
        form = await open_form(panel, moderator, channel, "cooldown")
        refused = await moderator.submit(form, value=wrong)
        assert (refused.text, refused.ephemeral) == ("Please enter a whole number from 1 to 1440.", True)
        assert refused.message is not None
        again = (await moderator.click(refused.message, "Fill in again")).modal
        assert again is not None
        assert again.components[0]["component"]["value"] == wrong
    assert not await stored()


async def test_settings_of_a_category_or_guild_are_inherited_and_named(
    run: Settings, rooms: Rooms, moderator: Person, guild: Guild
) -> None:
    panel = await run("panel", rooms.thread, place=rooms.category)
    await moderator.submit(await open_form(panel, moderator, rooms.category, "keywords"), value="mentions")
    await moderator.click(panel, "Whole server")
    await moderator.submit(await open_form(panel, moderator, guild, "ask"), value="private")
    for place in (rooms.channel, rooms.thread, rooms.post):
        panel = await run("panel", place)
        assert value_and_notes(panel, "Keyword replies")[1] == f"-# From <#{rooms.category.id}>"
        assert value_and_notes(panel, "Answers to /ask") == [
            "Only the person who asks",
            "-# From the whole server",
        ]
    panel = await run("panel", rooms.elsewhere)
    assert value_and_notes(panel, "Keyword replies")[:2] == ["Off", "-# Default"]


async def test_the_form_shows_the_inherited_value(
    run: Settings, change: Settings, rooms: Rooms, moderator: Person, guild: Guild
) -> None:
    await change("ask", rooms.channel, "private", **{"whole-server": True})
    await change("cooldown", rooms.channel, "33", place=rooms.category)
    panel = await run("panel", rooms.channel)
    radio = (await open_form(panel, moderator, rooms.channel, "ask")).components[0]["component"]
    assert radio["type"] == ComponentType.RADIO_GROUP
    options = radio["options"]
    assert [(each["label"], each.get("description"), each.get("default", False)) for each in options] == [
        ("Inherit", "Now: Only the person who asks", True),
        ("Everyone", None, False),
        ("Only the person who asks", None, False),
    ]
    field = (await open_form(panel, moderator, rooms.channel, "cooldown")).components[0]["component"]
    assert (field["placeholder"], field.get("value")) == ("33", None)


async def test_topics_are_switched_off_and_on_page_by_page(
    run: Settings, start: Start, crowd: Assistant, rooms: Rooms, moderator: Person, stored: Stored
) -> None:
    await start(crowd)
    topics = list(crowd.library)
    panel = await run("panel", rooms.channel)
    await moderator.click(panel, "Choose")
    assert paragraphs(panel) == [
        f"### Topics switched off in <#{rooms.channel.id}>\n"
        "All topics are on. I won't answer with or suggest topics that you pick below."
    ]
    await moderator.select(panel, topics[0].id, topics[3].id)
    await moderator.click(panel, "Next ▶")
    with pytest.raises(ActionRefusedError, match="disabled"):
        moderator.click(panel, "Next ▶")
    await moderator.select(panel, topics[25].id)
    assert (await stored()).own(TOPICS_OFF, rooms.channel.id) == {topics[each].id for each in (0, 3, 25)}
    await moderator.click(panel, "◀ Previous")
    assert [each["value"] for each in panel.selects[0]["options"] if each.get("default")] == [
        topics[0].id,
        topics[3].id,
    ]
    await moderator.select(panel, topics[3].id)
    assert (await stored()).own(TOPICS_OFF, rooms.channel.id) == {topics[each].id for each in (3, 25)}
    await moderator.click(panel, "Back to settings")
    titles = sorted(topics[each].wording().title for each in (3, 25))
    assert value_and_notes(panel, "Topics switched off")[0].startswith(titles[0])
    panel = await run("panel", rooms.thread)
    assert value_and_notes(panel, "Topics switched off")[1] == f"-# From <#{rooms.channel.id}>"
    await moderator.click(panel, "Choose")
    assert "**Inherited**: " in paragraphs(panel)[0]
    panel = await run("panel", rooms.channel)
    await moderator.click(panel, "Choose")
    await moderator.select(panel)
    await moderator.click(panel, "Next ▶")
    await moderator.select(panel)
    assert not await stored(), "an empty list isn't stored, so it doesn't override an inherited one"


async def test_old_page_keeps_another_moderators_changes(
    run: Settings, channel: Channel, local_discord: LocalDiscord, guild: Guild, application: Application,
    moderator: Person, stored: Stored, space: Assistant,
) -> None:  # fmt: skip
    first, second, third, *_ = space.library
    other = local_discord.add_user("nur")
    guild.join(other, Permission.MANAGE_GUILD)
    page = await run("panel", channel)
    await moderator.click(page, "Choose")
    await moderator.select(page, first.id)
    old = (await other.run(channel, application, "settings panel")).message
    assert old is not None
    await other.click(old, "Choose")
    await moderator.select(page, second.id)
    await other.select(old, first.id, third.id)
    assert (await stored()).own(TOPICS_OFF, channel.id) == {second.id, third.id}
    assert {option["value"] for option in old.selects[0]["options"] if option.get("default")} == {
        second.id,
        third.id,
    }


async def test_unknown_settings_and_values_are_shown_unchanged(
    run: Settings, change: Settings, channel: Channel, guild: Guild, moderator: Person, storage: Storage
) -> None:
    for name, value in (("keywords", "whispers"), ("colour", "blue")):
        await storage.settings.change(guild.id, channel.id, name, value, by=moderator.id)
    panel = await run("panel", channel)
    assert value_and_notes(panel, "Keyword replies")[:2] == ["Off", "-# Default"]
    assert "inherit → whispers" in paragraphs(panel)[-1]
    assert "**colour**" in paragraphs(panel)[-1]
    assert paragraphs(await run("undo", channel)) == [f"Undone in <#{channel.id}>."]


async def test_the_latest_change_is_shown_and_can_be_undone(
    run: Settings, channel: Channel, moderator: Person, stored: Stored
) -> None:
    panel = await run("panel", channel)
    await moderator.submit(await open_form(panel, moderator, channel, "ask"), value="private")
    *_, changes = paragraphs(panel)
    what, who = changes.split("\n")
    assert what == f"**Answers to /ask** in <#{channel.id}>: inherit → Only the person who asks"
    assert who.startswith(f"-# {moderator.mention} · <t:")
    await moderator.click(panel, "Undo the latest change")
    assert value_and_notes(panel, "Answers to /ask") == ["Everyone", "-# Default"]
    assert paragraphs(panel)[-1].split("\n")[0].endswith(": Only the person who asks → inherit")
    assert not await stored()
    assert "Undo the latest change" not in [button["label"] for button in panel.buttons]


async def test_repeated_undo_goes_back_one_change_at_a_time(
    run: Settings, change: Settings, channel: Channel, moderator: Person, stored: Stored
) -> None:
    for minutes in range(1, 13):  # more than a panel loads
        await change("cooldown", channel, str(minutes))
    panel = await run("panel", channel)
    for minutes in range(11, 0, -1):
        await moderator.click(panel, "Undo the latest change")
        assert value_and_notes(panel, "Pause between keyword replies") == [f"{minutes} min", "-# Set here"]
    stale = await run("panel", channel)
    await moderator.click(panel, "Undo the latest change")
    assert not await stored()
    refused = await moderator.click(stale, "Undo the latest change")
    assert refused.text.startswith("This can't be undone:")


async def test_each_of_the_latest_changes_can_be_undone(
    run: Settings, change: Settings, channel: Channel, moderator: Person, stored: Stored
) -> None:
    for minutes in range(1, 12):
        await change("cooldown", channel, str(minutes))
    await run("keywords", channel, mode="mentions")
    panel = await run("panel", channel)
    await moderator.click(panel, "Changes")
    undos = [button for button in panel.buttons if button["label"] == "Undo"]
    assert len(undos) == 8
    refused = await moderator.click(panel, undos[2]["custom_id"])
    assert refused.text == (
        f"This can't be undone: **Pause between keyword replies** in <#{channel.id}> was changed again, "
        "to 11 min."
    )
    await moderator.click(panel, undos[1]["custom_id"])
    assert value_and_notes(panel, "Pause between keyword replies") == ["10 min", "-# Set here"]
    assert (await stored()).own(KEYWORDS, channel.id) is KeywordMode.MENTIONS


async def test_the_panel_works_after_a_restart(
    run: Settings, start: Start, space: Assistant, rooms: Rooms, moderator: Person, stored: Stored
) -> None:
    panel = await run("panel", rooms.thread)
    form = await open_form(panel, moderator, rooms.thread, "ask")
    await start(space)
    await moderator.submit(form, value="private")
    assert (await stored()).own(ASK, rooms.thread.id) == "private"
    await start(space)
    await moderator.click(panel, "Choose")
    await start(space)
    await moderator.select(panel, next(iter(space.library)).id)
    await moderator.click(panel, "Back to settings")
    await start(space)
    await moderator.click(panel, "Undo the latest change")
    assert value_and_notes(panel, "Topics switched off") == ["None", "-# Default"]
    await moderator.select(panel, rooms.forum, menu=PLACE)
    sources = f"<#{rooms.category.id}>, otherwise from the whole server"
    assert paragraphs(panel)[0].endswith(f"come from {sources}.")


async def test_the_panel_says_why_keyword_replies_are_unavailable(run: Settings, channel: Channel) -> None:
    panel = await run("panel", channel)
    assert value_and_notes(panel, "Keyword replies") == [
        "Off",
        "-# Default",
        "-# Unavailable: the bot's operator has not enabled keyword replies (`KEYWORD_REPLIES=1`). "
        "They need the Message Content intent.",
    ]


async def test_former_moderators_cannot_use_an_open_panel(
    run: Settings,
    channel: Channel,
    moderator: Person,
    guild: Guild,
    stored: Stored,
) -> None:
    panel = await run("panel", channel)
    form = await open_form(panel, moderator, channel, "ask")
    guild.members[moderator.id].roles.clear()
    shown = panel.text
    for response in (
        await moderator.submit(form, value="private"),
        await moderator.click(panel, change_button_id(channel, "ask")),
        await moderator.click(panel, "Choose"),
        await moderator.select(panel, channel, menu=PLACE),
    ):
        assert (response.text, response.ephemeral) == (
            "You need the **Manage Server** permission for this.",
            True,
        )
    assert panel.text == shown
    assert not await stored()


async def test_members_cannot_open_the_panel(
    run: Settings, channel: Channel, amina: Person, application: Application
) -> None:
    with pytest.raises(ActionRefusedError):
        amina.run(channel, application, "settings panel")
    with pytest.raises(ActionRefusedError):
        amina.run(amina.dm(application), application, "settings panel")
