"""Commands, components, modals and menus, and every way to answer them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import discord
import pytest
from discord import app_commands

from bot.sandbox import (
    ActionRefusedError,
    Application,
    Channel,
    CommandUnavailableError,
    Guild,
    InteractionFailedError,
    Permission,
    Person,
    ResponseType,
    Sandbox,
)
from tests.sandbox.client import Client, Connect

Answer = Callable[[discord.Interaction], Awaitable[object]]


@pytest.fixture
async def answering(connect: Connect) -> Callable[[Answer], Awaitable[Client]]:
    """Connects a client whose /ask is answered so."""

    async def answering(answer: Answer) -> Client:
        client = Client()

        @client.tree.command()
        @app_commands.allowed_installs(guilds=True, users=True)
        async def ask(interaction: discord.Interaction, question: str | None = None) -> None:
            """Asks."""
            interaction.extras["question"] = question
            await answer(interaction)

        return await connect(client)

    return answering


Answering = Callable[[Answer], Awaitable[Client]]


async def test_a_command_is_answered_to_the_asker_alone(
    answering: Answering, application: Application, channel: Channel, amina: Person, sandbox: Sandbox
) -> None:
    async def answer(interaction: discord.Interaction) -> None:
        said = f"{interaction.locale} {interaction.guild_locale} {interaction.extras['question']}"
        await interaction.response.send_message(said, ephemeral=True)

    await answering(answer)
    response = await amina.run(channel, application, "ask", question="why?")
    assert (response.type, response.text) == (ResponseType.MESSAGE, "en-GB en-US why?")
    assert response.ephemeral
    assert response.message not in channel.history()
    assert response.message in channel.history(amina)
    assert sandbox.violations == []


async def test_autocomplete_offers_choices_for_what_is_typed(
    connect: Connect, application: Application, channel: Channel, amina: Person
) -> None:
    client = Client()

    @client.tree.command()
    async def ask(interaction: discord.Interaction, topic: str, question: str) -> None:
        """Asks."""
        await interaction.response.send_message(f"{topic} {question}")

    @ask.autocomplete("question")
    async def complete(interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=f"{interaction.namespace.topic}: {typed}", value=typed)]

    await connect(client)
    choices = await amina.autocomplete(channel, application, "ask", topic="mars", question="wh")
    assert [(choice.name, choice.value) for choice in choices] == [("mars: wh", "wh")]
    with pytest.raises(ActionRefusedError):
        await amina.autocomplete(channel, application, "ask", topic="ma")


async def test_a_deferred_answer_is_awaited_and_keeps_its_ephemerality(
    answering: Answering, application: Application, channel: Channel, amina: Person
) -> None:
    async def answer(interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        await interaction.followup.send("done", ephemeral=False)
        await interaction.followup.send("more")

    await answering(answer)
    interaction = amina.run(channel, application, "ask")
    first = await interaction.first_response()
    assert (first.type, first.is_deferred) == (ResponseType.DEFERRED_MESSAGE, True)
    response = await interaction
    assert (response.text, response.ephemeral) == ("done", True)
    more = await channel.next_message() if not response.followups else response.followups[0]
    assert more.text == "more"


@pytest.mark.parametrize("name", ["edit", "delete"])
async def test_the_original_response_is_fetched_edited_and_deleted(
    name: str, answering: Answering, application: Application, channel: Channel, amina: Person
) -> None:
    fetched: list[str] = []

    async def answer(interaction: discord.Interaction) -> None:
        await interaction.response.defer()
        await interaction.edit_original_response(content="one")
        fetched.append((await interaction.original_response()).content)
        if name == "delete":
            await interaction.delete_original_response()
        else:
            await interaction.edit_original_response(content="two")

    await answering(answer)
    response = await amina.run(channel, application, "ask")
    assert response.message is not None
    if name == "delete":
        await response.message.deletion()
        assert channel.history() == []
    else:
        while response.text != "two":
            await response.message.next_edit()
    assert fetched == ["one"]


async def test_follow_ups_are_edited_and_deleted(
    answering: Answering, application: Application, channel: Channel, amina: Person
) -> None:
    done = asyncio.Event()

    async def answer(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("one")
        first = await interaction.followup.send("two", wait=True)
        second = await interaction.followup.send("three", wait=True, ephemeral=True)
        await first.edit(content="two!")
        await second.delete()
        done.set()

    await answering(answer)
    response = await amina.run(channel, application, "ask")
    await done.wait()
    assert [message.text for message in channel.history(amina)] == ["one", "two!"]
    assert [message.is_deleted for message in response.followups] == [False, True]


async def test_buttons_and_selects_change_their_message(
    answering: Answering, application: Application, channel: Channel, amina: Person, sandbox: Sandbox
) -> None:
    class View(discord.ui.View):
        @discord.ui.button(label="Press")
        async def press(self, interaction: discord.Interaction, _: discord.ui.Button[View]) -> None:
            await interaction.response.edit_message(content="pressed")

        @discord.ui.button(label="Later")
        async def later(self, interaction: discord.Interaction, _: discord.ui.Button[View]) -> None:
            await interaction.response.defer()
            await interaction.edit_original_response(content="at last")

        @discord.ui.select(options=[discord.SelectOption(label="Mars", value="mars")])
        async def pick(self, interaction: discord.Interaction, select: discord.ui.Select[View]) -> None:
            await interaction.response.send_message(select.values[0], ephemeral=True)

    await answering(lambda interaction: interaction.response.send_message("press", view=View()))
    asked = await amina.run(channel, application, "ask")
    assert asked.message is not None
    assert [button["label"] for button in asked.message.buttons] == ["Press", "Later"]
    pressed = await amina.click(asked.message, "Press")
    assert (pressed.type, pressed.message) == (ResponseType.UPDATE, asked.message)
    assert asked.text == "pressed"
    assert (await amina.click(asked.message, "Later")).text == "at last"
    picked = await amina.select(asked.message, "Mars")
    assert (picked.text, picked.ephemeral) == ("mars", True)
    with pytest.raises(ActionRefusedError):
        amina.click(asked.message, "Nothing")
    with pytest.raises(ActionRefusedError):
        amina.select(asked.message, "Venus")
    assert sandbox.violations == []


async def test_a_layout_of_components_v2_works(
    answering: Answering, application: Application, channel: Channel, amina: Person, sandbox: Sandbox
) -> None:
    class Go(discord.ui.ActionRow["Card"]):
        @discord.ui.button(label="Go")
        async def go(self, interaction: discord.Interaction, _: discord.ui.Button[Card]) -> None:
            await interaction.response.edit_message(view=Card("gone"))

    class Card(discord.ui.LayoutView):
        def __init__(self, text: str) -> None:
            super().__init__()
            inner = discord.ui.TextDisplay["Card"](text)
            self.add_item(discord.ui.Container["Card"](inner, discord.ui.Separator["Card"](), Go()))

    await answering(lambda interaction: interaction.response.send_message(view=Card("here")))
    response = await amina.run(channel, application, "ask")
    assert response.text == "here"
    assert response.message is not None
    await amina.click(response.message, "Go")
    assert response.text == "gone"
    assert sandbox.violations == []


async def test_a_modal_is_filled_in(
    answering: Answering, application: Application, channel: Channel, amina: Person, sandbox: Sandbox
) -> None:
    class Form(discord.ui.Modal, title="Report"):
        why = discord.ui.Label["Form"](
            text="Why?", component=discord.ui.TextInput["Form"](custom_id="reason", max_length=20)
        )
        note = discord.ui.TextInput["Form"](label="Note", custom_id="note", required=False)

        async def on_submit(self, interaction: discord.Interaction) -> None:
            assert isinstance(self.why.component, discord.ui.TextInput)
            await interaction.response.send_message(f"{self.why.component.value}|{self.note.value}")

    await answering(lambda interaction: interaction.response.send_modal(Form()))
    response = await amina.run(channel, application, "ask")
    assert response.modal is not None
    assert response.modal.title == "Report"
    with pytest.raises(ActionRefusedError):
        amina.submit(response.modal, note="x")
    with pytest.raises(ActionRefusedError):
        amina.submit(response.modal, reason="x" * 21)
    submitted = await amina.submit(response.modal, reason="a mistake", Note="thanks")
    assert submitted.text == "a mistake|thanks"
    assert sandbox.violations == []


async def test_a_message_menu_shows_the_message_whatever_the_intents(
    connect: Connect, application: Application, channel: Channel, amina: Person
) -> None:
    client = Client()

    @client.tree.context_menu(name="Answer this")
    async def answer(interaction: discord.Interaction, message: discord.Message) -> None:
        await interaction.response.send_message(f"about {message.content}")

    await connect(client)
    message = await amina.send(channel, "the hope probe")
    response = await amina.use_menu(message, application, "Answer this")
    assert response.text == "about the hope probe"


async def test_options_of_every_kind_are_resolved(
    connect: Connect,
    application: Application,
    guild: Guild,
    channel: Channel,
    amina: Person,
    sandbox: Sandbox,
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
        sure: bool,
    ) -> None:
        """Shows."""
        await interaction.response.send_message(f"{to.name} {place.name} {role.name} {number} {sure}")

    client.tree.add_command(group)
    await connect(client)
    readers = guild.add_role("readers")
    options = {"to": amina, "place": channel, "role": readers, "number": 3, "sure": True}
    response = await amina.run(channel, application, "settings show", **options)
    assert response.text == "amina general readers 3 True"
    for wrong in ({"number": 4}, {"sure": "yes"}, {"nothing": 1}):
        with pytest.raises(ActionRefusedError):
            amina.run(channel, application, "settings show", **(options | wrong))
    with pytest.raises(ActionRefusedError):
        amina.run(channel, application, "settings hide")
    assert sandbox.violations == []


async def test_a_command_that_is_not_registered_can_not_be_run(
    application: Application, channel: Channel, amina: Person
) -> None:
    with pytest.raises(CommandUnavailableError):
        amina.run(channel, application, "ask")


async def test_commands_for_moderators_are_offered_to_them_alone(
    connect: Connect,
    application: Application,
    guild: Guild,
    channel: Channel,
    amina: Person,
    sandbox: Sandbox,
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
    moderator = sandbox.add_user("mod")
    guild.join(moderator, Permission.MANAGE_GUILD)
    assert (await moderator.run(channel, application, "setup")).text == "True"


async def test_an_application_that_a_person_carries_works_everywhere(
    answering: Answering, application: Application, sandbox: Sandbox
) -> None:
    def answer(interaction: discord.Interaction) -> Awaitable[object]:
        where = (
            "guild" if interaction.context.guild else "dm" if interaction.context.dm_channel else "private"
        )
        owner = "user" if interaction.is_user_integration() else "guild"
        return interaction.response.send_message(f"{where} {owner}")

    await answering(answer)
    carla, bilal = sandbox.add_user("carla"), sandbox.add_user("bilal")
    elsewhere = sandbox.add_guild("Elsewhere")
    elsewhere.join(carla)
    place = elsewhere.add_text_channel("general")
    with pytest.raises(CommandUnavailableError):
        carla.run(place, application, "ask")
    carla.install(application)
    answers = [
        (await carla.run(where, application, "ask")).text
        for where in (place, carla.dm(bilal), sandbox.add_group(carla, bilal, sandbox.add_user("dina")))
    ]
    assert answers == ["guild user", "private user", "private user"]
    assert (await carla.run(carla.dm(application), application, "ask")).text.startswith("dm")


async def test_where_external_applications_may_not_speak_only_the_asker_sees_them(
    answering: Answering, application: Application, sandbox: Sandbox
) -> None:
    await answering(lambda interaction: interaction.response.send_message("hello"))
    carla = sandbox.add_user("carla")
    elsewhere = sandbox.add_guild("Elsewhere")
    elsewhere.join(carla)
    place = elsewhere.add_text_channel("general")
    carla.install(application)
    assert not (await carla.run(place, application, "ask")).ephemeral
    place.deny(elsewhere.roles[0], Permission.USE_EXTERNAL_APPS)
    assert (await carla.run(place, application, "ask")).ephemeral


async def _nothing(_: discord.Interaction) -> None:
    pass


async def test_silence_fails_after_three_seconds(
    answering: Answering, application: Application, channel: Channel, amina: Person, sandbox: Sandbox
) -> None:
    await answering(_nothing)
    interaction = amina.run(channel, application, "ask")
    sandbox.clock.advance(3.1)
    with pytest.raises(InteractionFailedError):
        await interaction


async def test_a_late_answer_is_refused(
    answering: Answering, application: Application, channel: Channel, amina: Person, sandbox: Sandbox
) -> None:
    refused: asyncio.Future[discord.NotFound] = asyncio.get_running_loop().create_future()

    async def answer(interaction: discord.Interaction) -> None:
        sandbox.clock.advance(3.1)
        try:
            await interaction.response.send_message("late")
        except discord.NotFound as error:
            refused.set_result(error)

    await answering(answer)
    with pytest.raises(InteractionFailedError):
        await amina.run(channel, application, "ask")
    assert (await refused).code == 10062


async def test_a_second_answer_is_refused(
    answering: Answering, application: Application, channel: Channel, amina: Person, sandbox: Sandbox
) -> None:
    refused: asyncio.Future[discord.HTTPException] = asyncio.get_running_loop().create_future()

    async def answer(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("one")
        interaction.response._response_type = None  # pyright: ignore[reportPrivateUsage]
        try:
            await interaction.response.send_message("two")
        except discord.HTTPException as error:
            refused.set_result(error)

    await answering(answer)
    await amina.run(channel, application, "ask")
    assert ((await refused).status, (await refused).code) == (400, 40060)
    assert [violation.error.code for violation in sandbox.violations] == [40060]


@pytest.mark.parametrize(
    ("minutes", "code"),
    [(14, None), (16, 50027)],
    ids=["a token lives for 15 minutes", "and no longer"],
)
async def test_tokens(
    minutes: int,
    code: int | None,
    answering: Answering,
    application: Application,
    channel: Channel,
    amina: Person,
    sandbox: Sandbox,
) -> None:
    outcome: asyncio.Future[int | None] = asyncio.get_running_loop().create_future()

    async def answer(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("one")
        sandbox.clock.advance(minutes * 60)
        try:
            await interaction.followup.send("two")
        except discord.HTTPException as error:
            outcome.set_result(error.code)
        else:
            outcome.set_result(None)

    await answering(answer)
    await amina.run(channel, application, "ask")
    assert await outcome == code


async def test_a_follow_up_before_any_answer_is_refused(
    answering: Answering, application: Application, channel: Channel, amina: Person
) -> None:
    refused: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    async def answer(interaction: discord.Interaction) -> None:
        try:
            await interaction.followup.send("two")
        except discord.NotFound as error:
            refused.set_result(error.code)

    await answering(answer)
    amina.run(channel, application, "ask")
    assert await refused == 10015
