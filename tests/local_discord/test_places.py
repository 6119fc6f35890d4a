"""Tests categories, forums, and picking channels in options, selects and forms."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import discord
import pytest
from discord import app_commands

from bot.local_discord import (
    ActionRefusedError,
    Application,
    Channel,
    Guild,
    LocalDiscord,
    Permission,
    Person,
)
from tests.local_discord.client import Answering, Client, Connect

Pick = Callable[[Channel], Awaitable[str]]


def description_of(channel: object) -> str:
    """Describes the picked channel as discord.py read it."""
    assert isinstance(channel, app_commands.AppCommandChannel | app_commands.AppCommandThread)
    parent = channel.parent_id if isinstance(channel, app_commands.AppCommandThread) else channel.category_id
    return f"{channel.type.name} {channel.name} in {parent} {channel.permissions.manage_guild}"


async def test_a_guild_shows_its_categories_and_forums(connect: Connect, guild: Guild) -> None:
    category = guild.add_category("lounge")
    guild.add_text_channel("general", category)
    forum = guild.add_forum("questions", category)
    post = forum.add_thread("comets")
    client = await connect(Client())
    shown = client.guilds[0]
    assert [each.name for each in shown.categories] == ["lounge"]
    assert [each.name for each in shown.categories[0].channels] == ["general", "questions"]
    assert [each.name for each in shown.forums] == ["questions"]
    fetched = await client.fetch_channel(post.id)
    assert isinstance(fetched, discord.Thread)
    assert fetched.parent_id == forum.id
    fetched = await client.fetch_channel(forum.id)
    assert isinstance(fetched, discord.ForumChannel)
    assert fetched.category_id == category.id


async def test_categories_and_forums_refuse_messages(
    connect: Connect, guild: Guild, amina: Person, local_discord: LocalDiscord
) -> None:
    category = guild.add_category("lounge")
    forum = guild.add_forum("questions")
    client = await connect(Client())
    for place in (category, forum):
        with pytest.raises(ActionRefusedError):
            await amina.send(place, "hello")
        with pytest.raises(discord.HTTPException) as caught:
            await client.get_partial_messageable(place.id).send("hello")
        assert caught.value.code == 50008
    assert [violation.error.code for violation in local_discord.violations] == [50008, 50008]
    local_discord.violations.clear()
    await amina.send(forum.add_thread("comets"), "hello")


async def test_deleting_a_category_keeps_its_channels(guild: Guild) -> None:
    category = guild.add_category("lounge")
    channel = guild.add_text_channel("general", category)
    category.delete()
    assert channel.category is None
    assert not channel.is_deleted
    with pytest.raises(ValueError, match="category"):
        guild.add_text_channel("other", channel)


KINDS = [
    discord.ChannelType.text,
    discord.ChannelType.category,
    discord.ChannelType.forum,
    discord.ChannelType.public_thread,
]


class PickView(discord.ui.View):
    @discord.ui.select(cls=discord.ui.ChannelSelect["PickView"], channel_types=KINDS)
    async def pick(
        self, interaction: discord.Interaction, select: discord.ui.ChannelSelect[PickView]
    ) -> None:
        await interaction.response.send_message(description_of(select.values[0]))


class PickForm(discord.ui.Modal, title="Where?"):
    place = discord.ui.Label["PickForm"](
        text="Where?",
        component=discord.ui.ChannelSelect["PickForm"](custom_id="place", channel_types=KINDS),
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        select = self.place.component
        assert isinstance(select, discord.ui.ChannelSelect)
        await interaction.response.send_message(description_of(select.values[0]))


@pytest.fixture(params=["option", "select", "form"])
async def pick(
    request: pytest.FixtureRequest,
    connect: Connect,
    application: Application,
    channel: Channel,
    amina: Person,
) -> Pick:
    """Picks a channel in an option, a select or a form, and returns how discord.py read it."""
    client = Client()

    @client.tree.command()
    async def option(
        interaction: discord.Interaction,
        place: app_commands.AppCommandChannel | app_commands.AppCommandThread,
    ) -> None:
        """Picks."""
        await interaction.response.send_message(description_of(place))

    @client.tree.command()
    async def select(interaction: discord.Interaction) -> None:
        """Picks."""
        await interaction.response.send_message("where?", view=PickView())

    @client.tree.command()
    async def form(interaction: discord.Interaction) -> None:
        """Picks."""
        await interaction.response.send_modal(PickForm())

    await connect(client)

    async def pick(place: Channel) -> str:
        if request.param == "option":
            return (await amina.run(channel, application, "option", place=place)).text
        response = await amina.run(channel, application, request.param)
        if response.modal is not None:
            return (await amina.submit(response.modal, place=place)).text
        assert response.message is not None
        return (await amina.select(response.message, place)).text

    return pick


async def test_a_picked_channel_has_its_parent_and_the_persons_permissions(
    pick: Pick, guild: Guild, amina: Person, local_discord: LocalDiscord
) -> None:
    category = guild.add_category("lounge")
    forum = guild.add_forum("questions", category)
    thread = forum.add_thread("comets")
    forum.allow(amina, Permission.MANAGE_GUILD)
    assert await pick(category) == "category lounge in None False"
    assert await pick(forum) == f"forum questions in {category.id} True"
    assert await pick(thread) == f"public_thread comets in {forum.id} True"
    assert local_discord.violations == []


async def test_a_channel_hidden_from_the_person_is_not_offered(
    pick: Pick, guild: Guild, amina: Person, local_discord: LocalDiscord
) -> None:
    hidden = guild.add_text_channel("hidden")
    hidden.deny(amina, Permission.VIEW_CHANNEL)
    for place in (hidden, local_discord.add_guild("Harbour").add_text_channel("quay")):
        with pytest.raises(ActionRefusedError):
            await pick(place)


async def test_a_channel_of_another_kind_is_not_offered(
    answering: Answering, application: Application, channel: Channel, guild: Guild, amina: Person
) -> None:
    class View(discord.ui.View):
        @discord.ui.select(cls=discord.ui.ChannelSelect["View"], channel_types=[discord.ChannelType.forum])
        async def pick(self, interaction: discord.Interaction, _: discord.ui.ChannelSelect[View]) -> None:
            await interaction.response.send_message("picked")

    await answering(lambda interaction: interaction.response.send_message("where?", view=View()))
    asked = (await amina.run(channel, application, "ask")).message
    assert asked is not None
    with pytest.raises(ActionRefusedError, match="type"):
        amina.select(asked, channel)
    assert (await amina.select(asked, guild.add_forum("questions"))).text == "picked"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "b ['general']"),
        ({"letter": "A"}, "a ['general']"),
        ({"letter": ["c"], "place": []}, "c []"),
        ({"Place": "other"}, "b ['other']"),
    ],
)
async def test_a_form_sends_its_default_values_unless_they_are_changed(
    given: dict[str, Any],
    said: str,
    answering: Answering,
    application: Application,
    channel: Channel,
    guild: Guild,
    amina: Person,
    local_discord: LocalDiscord,
) -> None:
    other = guild.add_text_channel("other")

    class Form(discord.ui.Modal, title="Pick"):
        letter = discord.ui.Label["Form"](
            text="Letter",
            component=discord.ui.Select["Form"](
                custom_id="letter",
                options=[
                    discord.SelectOption(label=each.upper(), value=each, default=each == "b")
                    for each in "abc"
                ],
            ),
        )
        place = discord.ui.Label["Form"](
            text="Place",
            component=discord.ui.ChannelSelect["Form"](
                custom_id="place",
                required=False,
                min_values=0,
                default_values=[discord.Object(channel.id, type=discord.TextChannel)],
            ),
        )

        async def on_submit(self, interaction: discord.Interaction) -> None:
            letters, places = self.letter.component, self.place.component
            assert isinstance(letters, discord.ui.Select)
            assert isinstance(places, discord.ui.ChannelSelect)
            await interaction.response.send_message(
                f"{letters.values[0]} {[each.name for each in places.values]}"
            )

    await answering(lambda interaction: interaction.response.send_modal(Form()))
    modal = (await amina.run(channel, application, "ask")).modal
    assert modal is not None
    values = {key: other if value == "other" else value for key, value in given.items()}
    assert (await amina.submit(modal, **values)).text == said
    with pytest.raises(ActionRefusedError):
        amina.submit(modal, letter="z")
    assert local_discord.violations == []


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "b ['x'] False"),
        ({"letter": "A", "marks": ["X", "y"], "sure": True}, "a ['x', 'y'] True"),
        ({"letter": ["c"], "marks": "y"}, "c ['y'] False"),
    ],
)
async def test_a_form_sends_radio_buttons_and_checkboxes(
    given: dict[str, Any],
    said: str,
    answering: Answering,
    application: Application,
    channel: Channel,
    amina: Person,
    local_discord: LocalDiscord,
) -> None:
    class Form(discord.ui.Modal, title="Choose"):
        letter = discord.ui.Label["Form"](
            text="Letter",
            component=discord.ui.RadioGroup["Form"](
                custom_id="letter",
                options=[
                    discord.RadioGroupOption(label=each.upper(), value=each, default=each == "b")
                    for each in "abc"
                ],
            ),
        )
        marks = discord.ui.Label["Form"](
            text="Marks",
            component=discord.ui.CheckboxGroup["Form"](
                custom_id="marks",
                options=[
                    discord.CheckboxGroupOption(label=each.upper(), value=each, default=each == "x")
                    for each in "xyz"
                ],
                max_values=2,
            ),
        )
        sure = discord.ui.Label["Form"](text="Sure", component=discord.ui.Checkbox["Form"](custom_id="sure"))

        async def on_submit(self, interaction: discord.Interaction) -> None:
            letter, marks, sure = self.letter.component, self.marks.component, self.sure.component
            assert isinstance(letter, discord.ui.RadioGroup)
            assert isinstance(marks, discord.ui.CheckboxGroup)
            assert isinstance(sure, discord.ui.Checkbox)
            await interaction.response.send_message(f"{letter.value} {marks.values} {sure.value}")

    await answering(lambda interaction: interaction.response.send_modal(Form()))
    modal = (await amina.run(channel, application, "ask")).modal
    assert modal is not None
    assert (await amina.submit(modal, **given)).text == said
    for wrong in ({"letter": "z"}, {"letter": ["a", "b"]}, {"marks": ["x", "y", "z"]}):
        with pytest.raises(ActionRefusedError):
            amina.submit(modal, **wrong)
    assert local_discord.violations == []
