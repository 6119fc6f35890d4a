"""Tests which commands and options a person is offered."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any, Literal

import discord
import pytest
from discord import app_commands

from bot.local_discord import (
    ActionRefusedError,
    Application,
    Channel,
    CommandUnavailableError,
    Guild,
    LocalDiscord,
    Permission,
    Person,
)
from tests.local_discord.client import Answering, Client, Connect


async def test_options_of_every_kind_are_resolved(
    connect: Connect,
    application: Application,
    guild: Guild,
    channel: Channel,
    amina: Person,
    local_discord: LocalDiscord,
) -> None:
    client = Client()
    group = app_commands.Group(name="settings", description="Settings.")

    @group.command()
    async def show(
        interaction: discord.Interaction,
        to: discord.Member,
        place: discord.TextChannel,
        role: discord.Role,
        number: app_commands.Range[int, 1, 3],
        size: Literal["small", "large"],
        sure: bool,
    ) -> None:
        """Shows."""
        await interaction.response.send_message(f"{to.name} {place.name} {role.name} {number} {size} {sure}")

    client.tree.add_command(group)
    await connect(client)
    readers = guild.add_role("readers")
    options: dict[str, Any] = {"to": amina, "place": channel, "role": readers}
    options |= {"number": 3, "size": "large", "sure": True}
    response = await amina.run(channel, application, "settings show", **options)
    assert response.text == "amina general readers 3 large True"
    wrongs: list[dict[str, Any]] = [
        {"number": 4},
        {"size": "huge"},
        {"sure": "yes"},
        {"nothing": 1},
        {"to": readers},
        {"place": "general"},
    ]
    for wrong in wrongs:
        with pytest.raises(ActionRefusedError):
            amina.run(channel, application, "settings show", **(options | wrong))
    del options["size"]
    with pytest.raises(ActionRefusedError, match="needs size"):
        amina.run(channel, application, "settings show", **options)
    for name in ("settings", "settings hide"):
        with pytest.raises(ActionRefusedError):
            amina.run(channel, application, name)
    assert local_discord.violations == []


async def test_a_command_that_is_not_registered_cannot_be_run(
    application: Application, channel: Channel, amina: Person
) -> None:
    with pytest.raises(CommandUnavailableError):
        amina.run(channel, application, "ask")


async def test_commands_for_moderators_are_offered_only_to_them(
    connect: Connect,
    application: Application,
    guild: Guild,
    channel: Channel,
    amina: Person,
    local_discord: LocalDiscord,
) -> None:
    client = Client()

    @client.tree.command()
    @app_commands.default_permissions(manage_guild=True)
    async def setup(interaction: discord.Interaction) -> None:
        """Sets up."""
        await interaction.response.send_message(str(interaction.permissions.manage_guild))

    await connect(client)
    with pytest.raises(CommandUnavailableError):
        amina.run(channel, application, "setup")
    moderator = local_discord.add_user("mod")
    guild.join(moderator, Permission.MANAGE_GUILD)
    assert (await moderator.run(channel, application, "setup")).text == "True"


async def test_a_command_is_offered_only_in_its_contexts(
    connect: Connect, application: Application, channel: Channel, amina: Person, bilal: Person
) -> None:
    client = Client()

    @client.tree.command()
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True)
    async def here(interaction: discord.Interaction) -> None:
        """In guilds."""
        await interaction.response.send_message("here")

    @client.tree.command()
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(dms=True)
    async def there(interaction: discord.Interaction) -> None:
        """In direct messages with the bot."""
        await interaction.response.send_message("there")

    await connect(client)
    amina.install(application)
    places = (channel, amina.dm(application), amina.dm(bilal))
    offered = [[command.name for command in amina.commands(place, application)] for place in places]
    assert offered == [["here"], ["there"], []]


async def test_an_application_installed_for_a_user_works_everywhere(
    answering: Answering, application: Application, local_discord: LocalDiscord
) -> None:
    def answer(interaction: discord.Interaction) -> Awaitable[object]:
        where = (
            "guild" if interaction.context.guild else "dm" if interaction.context.dm_channel else "private"
        )
        owner = "user" if interaction.is_user_integration() else "guild"
        return interaction.response.send_message(f"{where} {owner}")

    await answering(answer)
    carla, bilal = local_discord.add_user("carla"), local_discord.add_user("bilal")
    elsewhere = local_discord.add_guild("Elsewhere")
    elsewhere.join(carla)
    place = elsewhere.add_text_channel("general")
    with pytest.raises(CommandUnavailableError):
        carla.run(place, application, "ask")
    carla.install(application)
    answers = [
        (await carla.run(where, application, "ask")).text
        for where in (
            place,
            carla.dm(bilal),
            local_discord.add_group(carla, bilal, local_discord.add_user("dina")),
        )
    ]
    assert answers == ["guild user", "private user", "private user"]
    assert (await carla.run(carla.dm(application), application, "ask")).text.startswith("dm")


async def test_continuing_another_users_interaction_does_not_make_an_owner(
    answering: Answering, application: Application, local_discord: LocalDiscord
) -> None:
    class Form(discord.ui.Modal, title="Form"):
        note = discord.ui.TextInput["Form"](label="Note", required=False)

        async def on_submit(self, interaction: discord.Interaction) -> None:
            await tell(interaction)

    class View(discord.ui.View):
        @discord.ui.button(label="Go")
        async def go(self, interaction: discord.Interaction, _: discord.ui.Button[View]) -> None:
            await tell(interaction)

        @discord.ui.button(label="Form")
        async def form(self, interaction: discord.Interaction, _: discord.ui.Button[View]) -> None:
            await interaction.response.send_modal(Form())

    def tell(interaction: discord.Interaction) -> Awaitable[object]:
        owns = interaction.is_user_integration()
        return interaction.response.send_message(f"{interaction.user.name} {owns}", view=View())

    await answering(tell)
    elsewhere = local_discord.add_guild("Elsewhere")
    place = elsewhere.add_text_channel("general")
    carla, bilal = local_discord.add_user("carla"), local_discord.add_user("bilal")
    for person in (carla, bilal):
        elsewhere.join(person)
        person.install(application)
    card = (await carla.run(place, application, "ask")).message
    assert card is not None
    assert card.text == "carla True"
    assert (await carla.click(card, "Go")).text == "carla True"
    clicked = await bilal.click(card, "Go")
    assert clicked.text == "bilal False"
    assert clicked.message is not None
    assert (await carla.click(clicked.message, "Go")).text == "carla True"
    modal = (await bilal.click(card, "Form")).modal
    assert modal is not None
    assert (await bilal.submit(modal)).text == "bilal False"


async def test_answers_are_ephemeral_where_external_applications_are_denied(
    answering: Answering, application: Application, local_discord: LocalDiscord
) -> None:
    await answering(lambda interaction: interaction.response.send_message("hello"))
    carla = local_discord.add_user("carla")
    elsewhere = local_discord.add_guild("Elsewhere")
    elsewhere.join(carla)
    place = elsewhere.add_text_channel("general")
    carla.install(application)
    assert not (await carla.run(place, application, "ask")).ephemeral
    place.deny(elsewhere.roles[0], Permission.USE_EXTERNAL_APPS)
    assert (await carla.run(place, application, "ask")).ephemeral


async def test_an_application_that_is_not_a_member_may_follow_up_five_times(
    answering: Answering, application: Application, local_discord: LocalDiscord
) -> None:
    refused: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    async def answer(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("hello")
        try:
            for number in range(6):
                await interaction.followup.send(str(number))
        except discord.HTTPException as error:
            refused.set_result(error.code)

    await answering(answer)
    carla = local_discord.add_user("carla")
    elsewhere = local_discord.add_guild("Elsewhere")
    elsewhere.join(carla)
    place = elsewhere.add_text_channel("general")
    carla.install(application)
    response = await carla.run(place, application, "ask")
    assert await refused == 40094
    assert [message.text for message in response.followups] == ["0", "1", "2", "3", "4"]
    assert [violation.error.code for violation in local_discord.violations] == [40094]
