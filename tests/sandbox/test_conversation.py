"""What people and an unmodified client say to each other."""

from __future__ import annotations

import discord
from discord import app_commands

from bot.sandbox import Application, Channel, Person, ResponseType
from tests.sandbox.client import Client, Connect


class Echo(Client):
    async def on_message(self, message: discord.Message) -> None:
        if message.author != self.user:
            await message.reply(f"heard {message.content!r}", mention_author=False)


async def test_a_mention_is_heard_and_answered_with_a_reply(
    connect: Connect, application: Application, channel: Channel, amina: Person
) -> None:
    await connect(Echo())
    message = await amina.send(channel, f"{application.mention} hello")
    reply = await channel.next_message()
    assert reply.content == f"heard '{application.mention} hello'"
    assert reply.referenced is message
    assert reply.mentions == []


async def test_a_slash_command_is_answered(
    connect: Connect, application: Application, channel: Channel, amina: Person
) -> None:
    client = Client()

    @client.tree.command()
    async def ask(interaction: discord.Interaction, question: str) -> None:
        """Asks."""
        await interaction.response.send_message(f"{interaction.locale}: {question}", ephemeral=True)

    @ask.autocomplete("question")
    async def complete(_: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=typed.upper(), value=typed)]

    await connect(client)
    choices = await amina.autocomplete(channel, application, "ask", question="mar")
    assert [choice.name for choice in choices] == ["MAR"]
    response = await amina.run(channel, application, "ask", question="why?")
    assert (response.type, response.text, response.ephemeral) == (ResponseType.MESSAGE, "en-GB: why?", True)
    assert response.message not in channel.history()
    assert response.message in channel.history(amina)
