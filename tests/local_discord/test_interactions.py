"""Tests commands, components, modals and menus, and every response to them."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from typing import Any

import discord
import pytest
from discord import app_commands
from discord.http import Route

from bot.local_discord import (
    ActionRefusedError,
    Application,
    Channel,
    LocalDiscord,
    MessageFlag,
    Person,
    ResponseType,
)
from bot.local_discord.page.replays import Repeatable, Replays
from tests.local_discord.client import Answering, Client, Connect


async def test_an_ephemeral_answer_is_shown_only_to_the_asker(
    answering: Answering,
    application: Application,
    channel: Channel,
    amina: Person,
    local_discord: LocalDiscord,
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
    assert local_discord.violations == []


async def test_autocomplete_offers_choices_for_typed_text(
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


@pytest.mark.parametrize("is_private", [True, False])
async def test_an_edit_does_not_change_whether_an_answer_is_ephemeral(
    is_private: bool, answering: Answering, application: Application, channel: Channel, amina: Person
) -> None:
    done = asyncio.Event()

    async def answer(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("one", ephemeral=is_private)
        ids: dict[str, Any] = {"webhook_id": application.id, "webhook_token": interaction.token}
        route = Route("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/@original", **ids)
        turned = MessageFlag.NONE if is_private else MessageFlag.EPHEMERAL
        await interaction.client.http.request(route, json={"content": "two", "flags": turned})
        done.set()

    await answering(answer)
    response = await amina.run(channel, application, "ask")
    await done.wait()
    assert response.message is not None
    assert (response.text, response.ephemeral) == ("two", is_private)
    assert (MessageFlag.EPHEMERAL in response.message.flags) is is_private
    assert (response.message in channel.history()) is not is_private


async def test_an_ephemeral_answer_is_only_accessible_by_its_interaction(
    answering: Answering, application: Application, channel: Channel, amina: Person
) -> None:
    client = await answering(lambda interaction: interaction.response.send_message("psst", ephemeral=True))
    private = (await amina.run(channel, application, "ask")).message
    assert private is not None
    message = client.get_partial_messageable(channel.id).get_partial_message(private.id)
    for act in (message.fetch(), message.edit(content="open"), message.delete()):
        with pytest.raises(discord.NotFound, match="10008"):
            await act
    with pytest.raises(discord.HTTPException, match="50035"):
        await client.get_partial_messageable(channel.id).send("x", reference=message.to_reference())
    assert (private.text, channel.history()) == ("psst", [])


@pytest.mark.parametrize("form", ["text", "card"])
async def test_the_first_answer_after_a_deferral_does_not_count_as_an_edit(
    form: str, answering: Answering, application: Application, channel: Channel, amina: Person
) -> None:
    async def answer(interaction: discord.Interaction) -> None:
        await interaction.response.defer()
        card = discord.ui.LayoutView().add_item(discord.ui.TextDisplay("done"))
        shown: dict[str, Any] = {"view": card} if form == "card" else {"content": "done"}
        for _ in range(2):
            message = await interaction.edit_original_response(**shown)
            edited.append(message.edited_at is not None)
        finished.set()

    edited: list[bool] = []
    finished = asyncio.Event()
    await answering(answer)
    await amina.run(channel, application, "ask")
    await finished.wait()
    assert edited == [False, True]


async def test_a_repeated_button_keeps_the_time_of_its_first_edit(
    connect: Connect, channel: Channel, amina: Person, local_discord: LocalDiscord
) -> None:
    texts = iter(["one", "two"])

    class Counting(Client):
        async def on_interaction(self, interaction: discord.Interaction) -> None:
            await interaction.response.edit_message(content=next(texts))

    replays = Replays(local_discord.world, Repeatable(custom_ids=[re.compile("count")]))
    client = await connect(Counting())
    view = discord.ui.View(timeout=None)
    view.add_item(discord.ui.Button(label="Count", custom_id="count"))
    await client.get_partial_messageable(channel.id).send("none", view=view)
    (message,) = channel.history()
    await amina.click(message, "Count")
    assert message.text == "one"
    edited_at = message.edited_at
    assert edited_at is not None
    local_discord.clock.advance(60)
    await replays.replay()
    assert (message.text, message.edited_at) == ("two", edited_at)


class Reveal(discord.ui.DynamicItem[discord.ui.Button[discord.ui.View]], template="reveal"):
    """A button that replaces itself with the next text."""

    texts: Iterator[str] = iter(())

    @classmethod
    async def from_custom_id(cls, _: discord.Interaction, item: Any, /, __: re.Match[str]) -> Reveal:
        return cls(item)

    async def callback(self, interaction: discord.Interaction) -> None:
        await interaction.response.edit_message(content=next(self.texts), view=None)


async def test_a_repeated_button_may_have_replaced_itself(
    connect: Connect, channel: Channel, amina: Person, local_discord: LocalDiscord
) -> None:
    Reveal.texts = iter(["one", "two"])
    replays = Replays(local_discord.world, Repeatable(custom_ids=[re.compile("reveal")]))
    client = await connect(Client())
    client.add_dynamic_items(Reveal)
    view = discord.ui.View(timeout=None)
    view.add_item(discord.ui.Button(label="Reveal", custom_id="reveal"))
    await client.get_partial_messageable(channel.id).send("none", view=view)
    (message,) = channel.history()
    await amina.click(message, "Reveal")
    assert (message.text, message.components) == ("one", [])
    await replays.replay()
    assert (message.text, message.components) == ("two", [])


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
    answering: Answering,
    application: Application,
    channel: Channel,
    amina: Person,
    local_discord: LocalDiscord,
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
    assert local_discord.violations == []


async def test_a_select_of_users_resolves_them(
    answering: Answering, application: Application, channel: Channel, amina: Person
) -> None:
    class View(discord.ui.View):
        @discord.ui.select(cls=discord.ui.UserSelect["View"])
        async def pick(self, interaction: discord.Interaction, select: discord.ui.UserSelect[View]) -> None:
            await interaction.response.send_message(select.values[0].name)

    await answering(lambda interaction: interaction.response.send_message("who?", view=View()))
    asked = await amina.run(channel, application, "ask")
    assert asked.message is not None
    assert (await amina.select(asked.message, amina)).text == "amina"
    with pytest.raises(ActionRefusedError, match="not their names"):
        amina.select(asked.message, "amina")


async def test_links_and_disabled_components_send_nothing(
    answering: Answering, application: Application, channel: Channel, amina: Person
) -> None:
    class View(discord.ui.View):
        @discord.ui.select(placeholder="One", options=[discord.SelectOption(label="1")])
        async def one(self, interaction: discord.Interaction, select: discord.ui.Select[View]) -> None:
            await interaction.response.send_message(select.values[0])

        @discord.ui.select(placeholder="Two", options=[discord.SelectOption(label="2")])
        async def two(self, interaction: discord.Interaction, select: discord.ui.Select[View]) -> None:
            await interaction.response.send_message(select.values[0])

    view = View().add_item(discord.ui.Button(label="Web", url="https://example.org"))
    view.add_item(discord.ui.Button(label="Off", disabled=True))
    await answering(lambda interaction: interaction.response.send_message("press", view=view))
    asked = (await amina.run(channel, application, "ask")).message
    assert asked is not None
    with pytest.raises(ActionRefusedError, match="link"):
        amina.click(asked, "Web")
    with pytest.raises(ActionRefusedError, match="disabled"):
        amina.click(asked, "Off")
    with pytest.raises(ActionRefusedError, match="2 selects"):
        amina.select(asked, "2")
    assert (await amina.select(asked, "2", menu="Two")).text == "2"


async def test_a_layout_of_components_v2_works(
    answering: Answering,
    application: Application,
    channel: Channel,
    amina: Person,
    local_discord: LocalDiscord,
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
    assert local_discord.violations == []


async def test_a_modal_is_filled_in(
    answering: Answering,
    application: Application,
    channel: Channel,
    amina: Person,
    local_discord: LocalDiscord,
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
    with pytest.raises(ActionRefusedError, match="no input who"):
        amina.submit(response.modal, reason="x", who="amina")
    submitted = await amina.submit(response.modal, reason="a mistake", Note="thanks")
    assert submitted.text == "a mistake|thanks"
    assert local_discord.violations == []


async def test_a_user_menu_sends_the_member(
    connect: Connect, application: Application, channel: Channel, amina: Person, bilal: Person
) -> None:
    client = Client()

    @client.tree.context_menu(name="Greet")
    @app_commands.allowed_contexts(guilds=True, dms=True)
    async def greet(interaction: discord.Interaction, who: discord.User | discord.Member) -> None:
        await interaction.response.send_message(f"{type(who).__name__} {who.name}")

    await connect(client)
    assert (await amina.use_menu(bilal, application, "Greet", channel)).text == "Member bilal"
    with pytest.raises(ActionRefusedError, match="in a channel"):
        amina.use_menu(bilal, application, "Greet")
    private = amina.dm(application)
    assert (await amina.use_menu(amina, application, "Greet", private)).text == "User amina"


async def test_an_ephemeral_message_has_no_menu_and_no_reply(
    answering: Answering, application: Application, channel: Channel, amina: Person
) -> None:
    await answering(lambda interaction: interaction.response.send_message("psst", ephemeral=True))
    private = (await amina.run(channel, application, "ask")).message
    assert private is not None
    with pytest.raises(ActionRefusedError, match="ephemeral"):
        amina.use_menu(private, application, "Answer this")
    with pytest.raises(ActionRefusedError, match="ephemeral"):
        await amina.send(channel, "what?", reply_to=private)
    await amina.delete(private)
    assert channel.history(amina) == []


async def test_a_message_menu_sends_the_message_with_any_intents(
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
    await amina.delete(message)
    with pytest.raises(ActionRefusedError):
        amina.use_menu(message, application, "Answer this")
