"""Tests that buttons, selects and forms of old cards still work: their custom_ids never change."""

from __future__ import annotations

import dataclasses
import logging
from typing import Any, NamedTuple

import discord
import pytest
from discord import ui

from bot.discord_app.app.client import FalakClient
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Guild, LocalDiscord, Message, Permission, Person
from tests.discord_app import tea

pytestmark = pytest.mark.asyncio(loop_scope="module")

BLACK_TEA = "### Black Tea\nBlack tea is fully oxidised."
OPENED = "opened a form"


class Posted(NamedTuple):
    """A component of an old message, and the response to its use."""

    custom_id: str
    """Has placeholders in braces for the ids of the user, the guild and a message."""
    expected: str
    """The beginning of the response. Empty if the card is deleted without a response."""
    picked: str | None = None
    """The picked value of a select. None for a button."""


BUTTONS = [
    *(Posted(f"show:black-tea:en:{ending}", BLACK_TEA) for ending in ("{person}", "p{person}", "b{person}")),
    Posted("show:black-tea:pt-BR:r{message}", BLACK_TEA),
    Posted("show:mate-drink:en:{person}", "### Mate"),
    Posted("more:black-tea:en:{person}", "### Black Tea\nIt keeps for **years**."),
    Posted("report:black-tea:en:p{person}", OPENED),
    Posted("post:black-tea:en:r{message}", "Posted: https://discord.com/channels/"),
    Posted("remove::en:{person}", ""),
    Posted("browse:0:en:{person}", "### Topics"),
    Posted("browse:7:en:b{person}", "### Topics"),
    Posted("vote:yes:black-tea:en", "Saved: **helpful**."),
    Posted("vote:no:black-tea:en", "Saved: **not helpful**."),
    Posted("turn:1:1234567890123456789:black-tea:en", "If you like, say why."),
    Posted("notnow:black-tea:en:42", "Only the person I replied to"),
    Posted("optout:black-tea:en:{person}", "From now on I only reply when you ask me"),
    Posted("optout::en:{person}", "From now on I only reply when you ask me"),
    Posted("optin::en:{person}", "I may reply again"),
    Posted("settings:show:{guild}:", "### Settings for the whole server"),
    Posted("settings:change:{guild}:channel_limit", OPENED),
    Posted("settings:topics:{guild}:0", "### Topics switched off in the whole server"),
    Posted("settings:history:{guild}:", "### Latest changes"),
    Posted("settings:undo:{guild}:1", "That change doesn't exist."),
    Posted("scheduled:1234567890123456789:1767225600:en", "The moderators of this server had set up posts"),
    Posted("quiz:n:abc:0:0:0:abcd:en", "These questions were all changed meanwhile."),
    Posted("quiz:a:abc:0:0:1:abcd:pt-BR", "These questions were all changed meanwhile."),
    Posted("quiz:r:abcdef:2:3:0:abcd:en", "There are no quiz questions yet."),
    Posted("quiz-read:black-tea:en", BLACK_TEA),
    Posted("quiz-answer:1234567890123456789", "This quiz is over, and I don't have it any more."),
    Posted("quiz-choice:1234567890123456789:0", "This quiz is over, and I don't have it any more."),
    Posted("quiz-close:1234567890123456789", "This quiz is already over."),
    Posted("fillin:1234567890123456789", "I no longer have what you typed."),
    Posted("outreach:list:0:0:0", "### Topic posts"),
    Posted("outreach:new:0:0:0", OPENED),
    Posted("outreach:ask:1:1234567890123456789:0", "That schedule was removed or replaced."),
    Posted("outreach:skip:1:1234567890123456789:1767225600", "That schedule was removed or replaced."),
    Posted("insights-csv:30:2026-08-01:en", "The figures from July 3, 2026 to August 1, 2026"),
    Posted("share:xwd:black-tea:en", "### Share on X"),
    Posted("share:wsl:mate-drink:pt-BR", "### Share on WhatsApp"),
    Posted("tour:0:black-tea:en", BLACK_TEA),
    Posted("tour:0:mate-drink:en", BLACK_TEA),
    Posted("tour:2:gone:pt-BR", "### Mate"),
    Posted("tour:9::en", "### That was the tour"),
    Posted("tour-start:en", BLACK_TEA),
    Posted("tour-quiz:en", "These topics have no quiz questions."),
    Posted("mydata:show", "### Your data"),
    Posted("mydata:file", "Everything that is stored about you."),
    Posted("mydata:delete", "### Your data"),
    Posted("mydata:sure", "### Your data\nDeleted."),
]
SELECTS = [
    Posted("outreach-skip:skip:1:1234567890123456789:0", "That schedule was removed", "1767225600"),
    *(
        Posted(f"topics:en:{ending}", BLACK_TEA, "black-tea")
        for ending in ("{person}", "p{person}", "b{person}", "r{message}")
    ),
    Posted("pages:en:b{person}", "### Topics", "1"),
    Posted("pages:en:{person}", "### Topics", "0"),
    Posted("reason:1234567890123456789:black-tea:en", "Thank you! Saved: It is unclear.", "unclear"),
    Posted("reason:1234567890123456789:black-tea:en", "Thank you! If you like", "wrong-topic"),
    Posted("expected:1234567890123456789:black-tea:en", "Thank you! Saved: it should have", "green-tea"),
    Posted("langs:black-tea:en:{person}", BLACK_TEA, "en"),
    Posted("langs:black-tea:pt-BR:p{person}", BLACK_TEA, "en+ar"),
    Posted("share-for:xwd:black-tea:en", "### Share on Telegram", "telegram"),
    Posted("share-in:bwd:black-tea:ar", "### Share on Bluesky", "en"),
    Posted("mylanguage:", "### Language", "automatic"),
    Posted("settings-topics:{guild}:0", "### Topics switched off in the whole server", "green-tea"),
]
FORMS = [
    ("report:black-tea:en:{person}", "report:black-tea:en", {"mistake": "It is older."}, "Thank you!"),
    ("settings:change:{guild}:cooldown", "settings:cooldown:{guild}", {"value": "5"}, "### Settings for"),
]


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return tea.assistant(tmp_path_factory.mktemp("teas"))


@pytest.fixture
def client(falak: FalakClient, long_timeouts: None, monkeypatch: pytest.MonkeyPatch) -> FalakClient:
    monkeypatch.setattr("bot.pictures.renderer.TIMEOUT_SECONDS", 0)  # drawing takes a second
    return falak


@pytest.fixture
def moderator(local_discord: LocalDiscord, guild: Guild) -> Person:
    moderator = local_discord.add_user("maryam")
    guild.join(moderator, Permission.MANAGE_GUILD)
    return moderator


async def post(client: FalakClient, channel: Channel, item: ui.Item[Any]) -> Message:
    """Posts a card that has only this component, like a card of an earlier version."""
    view = ui.LayoutView().add_item(ui.Container(ui.ActionRow(item)))
    view.stop()
    sent = await client.get_partial_messageable(channel.id).send(view=view)
    return next(message for message in channel.history() if message.id == sent.id)


async def filled(custom_id: str, channel: Channel, person: Person) -> str:
    assert channel.guild is not None
    message = await person.send(channel, "Is there tea?")
    return custom_id.format(person=person.id, guild=channel.guild.id, message=message.id)


@pytest.mark.parametrize("posted", BUTTONS + SELECTS, ids=lambda posted: posted.custom_id)
async def test_old_button_or_select_still_works(
    posted: Posted, client: FalakClient, channel: Channel, moderator: Person
) -> None:
    custom_id = await filled(posted.custom_id, channel, moderator)
    if posted.picked is None:
        message = await post(client, channel, ui.Button(label="…", custom_id=custom_id))
        response = await moderator.click(message, custom_id)
    else:
        options = [discord.SelectOption(label="…", value=posted.picked)]
        message = await post(client, channel, ui.Select(custom_id=custom_id, options=options))
        response = await moderator.select(message, posted.picked)
    if posted.expected == OPENED:
        assert response.modal is not None
        return
    shown = "\n".join(filter(None, [response.text, *(followup.text for followup in response.followups)]))
    assert shown.startswith(posted.expected), shown
    assert posted.expected or message.is_deleted


async def test_old_channel_select_still_works(
    client: FalakClient, channel: Channel, moderator: Person
) -> None:
    message = await post(client, channel, ui.ChannelSelect(custom_id="settings-place"))
    response = await moderator.select(message, channel)
    assert response.text.startswith(f"### Settings for <#{channel.id}>")


HUGE = "9" * 19
ENDLESS = "9" * 60
UNREADABLE = [
    "nothing",
    "show",
    "explode:black-tea:en:{person}",
    f"show:black-tea:en:{HUGE}",
    f"show:black-tea:en:r{ENDLESS}",
    f"browse:{ENDLESS}:en:{{person}}",
    f"turn:1:{HUGE}:black-tea:en",
    "vote:perhaps:black-tea:en",
    f"notnow:black-tea:en:{ENDLESS}",
    "settings:change:{guild}:nothing",
    "settings:change:{guild}:",
    "settings:topics:{guild}:first",
    "settings:undo:{guild}:",
    "settings:switch:{guild}:0",
    f"settings:show:{HUGE}:",
    "insights-csv:30:2026-13-99:en",
    "insights-csv:30:0001-01-01:en",
    f"insights-csv:{HUGE}:2026-08-01:en",
    "insights-csv:999999999:2026-08-01:en",
    "insights-csv:30:9999-12-31:en",
    "scheduled:1:99999999999999999:en",
    f"scheduled:1234567890123456789:{HUGE}:en",
    f"scheduled:{ENDLESS}:1767225600:en",
    f"show:black-tea:{'a' * 70}:1",
    f"show:{'a' * 61}:en:1",
    f"vote:yes:black-tea:{'a' * 70}",
    "mydata:everything",
    "share:xyz:black-tea:en",
    "quiz:n:ab:0:0:0:abcd:en",
    "quiz:n::0:0:0:abcd:en",
    "quiz:n:abc:2:0:0:abcd:en",
    "quiz:n:abc:0:2:0:abcd:en",
    f"quiz:n:abc:{ENDLESS}:0:0:abcd:en",
    f"quiz-answer:{ENDLESS}",
    "quiz-choice:1:12",
    # The custom_ids of selects.
    "topics:en:{person}",
    "pages:en:{person}",
    "langs:black-tea:en:{person}",
    "reason:1:black-tea:en",
    "expected:1:black-tea:en",
    "mylanguage:",
    "outreach-skip:skip:1:1234567890123456789:0",
    "settings-place",
    "settings-topics:{guild}:0",
]
NO_LONGER_WORKS = "This button or menu no longer works. Please use a command instead."


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    assert not [record for record in caplog.records if record.exc_info]
    return [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]


@pytest.mark.parametrize("custom_id", UNREADABLE)
async def test_unknown_custom_id_gets_a_private_notice_and_a_log_line(
    custom_id: str, client: FalakClient, channel: Channel, moderator: Person, caplog: pytest.LogCaptureFixture
) -> None:
    custom_id = await filled(custom_id, channel, moderator)
    message = await post(client, channel, ui.Button(label="…", custom_id=custom_id))
    caplog.clear()
    response = await moderator.click(message, custom_id)
    assert (response.text, response.ephemeral) == (NO_LONGER_WORKS, True)
    (line,) = warnings(caplog)
    assert line.startswith("ignoring a component or form")


@pytest.mark.parametrize(
    ("custom_id", "picked"),
    [
        ("topics:en:{person}", None),
        ("pages:en:{person}", None),
        ("pages:en:{person}", "first"),
        ("pages:en:{person}", "-1"),
        ("pages:en:{person}", ENDLESS),
        ("outreach-skip:skip:1:1234567890123456789:0", "tomorrow"),
        ("outreach-skip:skip:1:1234567890123456789:0", ENDLESS),
        ("reason:1:black-tea:en", None),
        ("reason:1:black-tea:en", "because"),
        ("expected:1:black-tea:en", None),
        ("langs:black-tea:en:{person}", None),
        ("langs:black-tea:en:{person}", "en+ar+fr"),
        ("mylanguage:", None),
        ("share-for:xwd:black-tea:en", "myspace"),
        ("share-in:xwd:black-tea:en", "en+ar"),
        # The custom_ids of buttons, and of a channel select.
        ("show:black-tea:en:{person}", "…"),
        ("vote:yes:black-tea:en", "…"),
        ("browse:0:en:{person}", "…"),
        ("mydata:delete", "…"),
        ("outreach:list:0:0:0", "…"),
        ("settings:show:{guild}:", None),
        ("settings-place", "…"),
        ("settings-place", None),
    ],
)
async def test_unknown_value_gets_a_private_notice_and_a_log_line(
    custom_id: str,
    picked: str | None,
    client: FalakClient,
    channel: Channel,
    moderator: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    custom_id = await filled(custom_id, channel, moderator)
    options = [discord.SelectOption(label="…", value=picked or "…")]
    least = 1 if picked else 0
    message = await post(client, channel, ui.Select(custom_id=custom_id, options=options, min_values=least))
    caplog.clear()
    response = await moderator.select(message, *filter(None, [picked]))
    assert (response.text, response.ephemeral) == (NO_LONGER_WORKS, True)
    assert len(warnings(caplog)) == 1


@pytest.mark.parametrize(
    "custom_id",
    ["settings-topics:{guild}:0", "topics:en:{person}", "mylanguage:", "show:black-tea:en:{person}"],
)
async def test_channel_select_with_a_wrong_custom_id_gets_a_notice(
    custom_id: str, client: FalakClient, channel: Channel, moderator: Person, caplog: pytest.LogCaptureFixture
) -> None:
    custom_id = await filled(custom_id, channel, moderator)
    message = await post(client, channel, ui.ChannelSelect(custom_id=custom_id))
    caplog.clear()
    response = await moderator.select(message, channel)
    assert (response.text, response.ephemeral) == (NO_LONGER_WORKS, True)
    assert len(warnings(caplog)) == 1


async def test_channel_select_without_a_channel_gets_a_notice(
    client: FalakClient, channel: Channel, moderator: Person, caplog: pytest.LogCaptureFixture
) -> None:
    message = await post(client, channel, ui.ChannelSelect(custom_id="settings-place", min_values=0))
    caplog.clear()
    assert (await moderator.select(message)).text == NO_LONGER_WORKS
    assert len(warnings(caplog)) == 1


@pytest.mark.parametrize(
    "form_id", ["nothing", "report:", f"settings:cooldown:{HUGE}", "settings:nothing:1", "settings::"]
)
async def test_unknown_form_gets_a_notice_and_a_log_line(
    form_id: str, client: FalakClient, channel: Channel, moderator: Person, caplog: pytest.LogCaptureFixture
) -> None:
    message = await post(
        client,
        channel,
        ui.Button(label="…", custom_id=f"report:black-tea:en:{moderator.id}"),
    )
    form = (await moderator.click(message, message.buttons[0]["custom_id"])).modal
    assert form is not None
    caplog.clear()
    assert (
        await moderator.submit(dataclasses.replace(form, custom_id=form_id), mistake="…")
    ).text == NO_LONGER_WORKS
    assert len(warnings(caplog)) == 1


async def test_removed_command_says_who_can_update_it(
    client: FalakClient, channel: Channel, application: Application, moderator: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    removed = client.tree.remove_command("topics")  # Discord still shows it
    assert removed is not None
    response = await moderator.run(channel, application, "topics")
    client.tree.add_command(removed)
    expected = "This command has changed. Ask the bot's operator to run `sync`."
    assert (response.text, response.ephemeral) == (expected, True)
    assert len(warnings(caplog)) == 1


@pytest.mark.parametrize(("opener", "form_id", "values", "expected"), FORMS)
async def test_old_form_still_works(
    opener: str,
    form_id: str,
    values: dict[str, str],
    expected: str,
    client: FalakClient,
    channel: Channel,
    moderator: Person,
) -> None:
    custom_id = await filled(opener, channel, moderator)
    message = await post(client, channel, ui.Button(label="…", custom_id=custom_id))
    form = (await moderator.click(message, custom_id)).modal
    assert form is not None and channel.guild is not None
    assert form.custom_id == form_id.format(guild=channel.guild.id)
    assert (await moderator.submit(form, **values)).text.startswith(expected)
