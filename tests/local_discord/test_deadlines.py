"""Tests the deadlines of responses: three seconds for the first one, fifteen minutes for later ones."""

from __future__ import annotations

import asyncio

import aiohttp
import discord
import pytest

from bot.local_discord import (
    Application,
    Channel,
    InteractionFailedError,
    LocalDiscord,
    Person,
    ResponseType,
)
from bot.local_discord.clock import WAIT_SECONDS
from tests.local_discord.client import Answering


async def _nothing(_: discord.Interaction) -> None:
    pass


async def test_an_interaction_fails_without_a_response_in_three_seconds(
    answering: Answering,
    application: Application,
    channel: Channel,
    amina: Person,
    local_discord: LocalDiscord,
) -> None:
    await answering(_nothing)
    interaction = amina.run(channel, application, "ask")
    local_discord.clock.advance(3.1)
    with pytest.raises(InteractionFailedError):
        await interaction


async def test_an_interaction_fails_if_the_deferred_answer_never_comes(
    answering: Answering,
    application: Application,
    channel: Channel,
    amina: Person,
    local_discord: LocalDiscord,
) -> None:
    await answering(lambda interaction: interaction.response.defer())
    interaction = amina.run(channel, application, "ask")
    assert (await interaction.first_response()).type is ResponseType.DEFERRED_MESSAGE
    waiting = asyncio.ensure_future(interaction)
    await asyncio.sleep(0)
    local_discord.clock.advance(WAIT_SECONDS + 0.1)
    with pytest.raises(InteractionFailedError, match="deferred"):
        await waiting


async def test_a_click_may_change_nothing(
    answering: Answering,
    application: Application,
    channel: Channel,
    amina: Person,
    local_discord: LocalDiscord,
) -> None:
    class View(discord.ui.View):
        @discord.ui.button(label="Press")
        async def press(self, interaction: discord.Interaction, _: discord.ui.Button[View]) -> None:
            await interaction.response.defer()

    await answering(lambda interaction: interaction.response.send_message("press", view=View()))
    asked = await amina.run(channel, application, "ask")
    assert asked.message is not None
    click = amina.click(asked.message, "Press")
    assert (await click.first_response()).type is ResponseType.DEFERRED_UPDATE
    waiting = asyncio.ensure_future(click)
    await asyncio.sleep(0)
    local_discord.clock.advance(WAIT_SECONDS + 0.1)
    assert (await waiting).text == "press"


async def test_a_late_answer_is_refused(
    answering: Answering,
    application: Application,
    channel: Channel,
    amina: Person,
    local_discord: LocalDiscord,
) -> None:
    refused: asyncio.Future[discord.NotFound] = asyncio.get_running_loop().create_future()

    async def answer(interaction: discord.Interaction) -> None:
        local_discord.clock.advance(3.1)
        try:
            await interaction.response.send_message("late")
        except discord.NotFound as error:
            refused.set_result(error)

    await answering(answer)
    with pytest.raises(InteractionFailedError):
        await amina.run(channel, application, "ask")
    assert (await refused).code == 10062


async def test_a_second_answer_is_refused(
    answering: Answering,
    application: Application,
    channel: Channel,
    amina: Person,
    local_discord: LocalDiscord,
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
    assert [violation.error.code for violation in local_discord.violations] == [40060]


@pytest.mark.parametrize("wrong", ["id", "token"])
async def test_an_answer_to_an_unknown_interaction_is_refused(
    wrong: str,
    answering: Answering,
    application: Application,
    channel: Channel,
    amina: Person,
    local_discord: LocalDiscord,
) -> None:
    await answering(_nothing)
    interaction = amina.run(channel, application, "ask")
    ids = {"id": interaction.id, "token": interaction.token} | {wrong: 1}
    url = f"{local_discord.api_url}/interactions/{ids['id']}/{ids['token']}/callback"
    answer = {"type": 4, "data": {"content": "x"}}
    async with aiohttp.ClientSession() as session, session.post(url, json=answer) as refusal:
        assert (refusal.status, (await refusal.json())["code"]) == (404, 10062)
    assert interaction.response is None


@pytest.mark.parametrize(
    ("minutes", "code"),
    [(14, None), (16, 50027)],
    ids=["a token is valid after 14 minutes", "a token is invalid after 16 minutes"],
)
async def test_a_token_expires_after_fifteen_minutes(
    minutes: int,
    code: int | None,
    answering: Answering,
    application: Application,
    channel: Channel,
    amina: Person,
    local_discord: LocalDiscord,
) -> None:
    outcome: asyncio.Future[int | None] = asyncio.get_running_loop().create_future()

    async def answer(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("one")
        local_discord.clock.advance(minutes * 60)
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


async def test_a_follow_up_by_another_application_is_refused(
    answering: Answering,
    application: Application,
    channel: Channel,
    amina: Person,
    local_discord: LocalDiscord,
) -> None:
    await answering(lambda interaction: interaction.response.send_message("one"))
    response = await amina.run(channel, application, "ask")
    other = local_discord.add_application("other")
    url = f"{local_discord.api_url}/webhooks/{other.id}/{response.interaction.token}"
    async with aiohttp.ClientSession() as session, session.post(url, json={"content": "two"}) as refusal:
        assert (refusal.status, (await refusal.json())["code"]) == (404, 10015)
    assert response.followups == []
