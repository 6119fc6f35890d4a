"""`/ask`, wherever somebody may use it."""

from __future__ import annotations

import pytest

from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Suggestions
from bot.sandbox import Application, Channel, Person, ResponseType, Sandbox
from tests.surface.conftest import Start

PLACES = ["guild", "bot dm", "dm of two people", "user install in a foreign guild"]

pytestmark = pytest.mark.usefixtures("falak")


@pytest.fixture
def place(
    request: pytest.FixtureRequest,
    sandbox: Sandbox,
    application: Application,
    channel: Channel,
    amina: Person,
    bilal: Person,
) -> Channel:
    """A channel in which amina can use the bot."""
    if request.param == "bot dm":
        return amina.dm(application)
    if request.param == "guild":
        return channel
    amina.install(application)
    if request.param == "dm of two people":
        return amina.dm(bilal)
    foreign = sandbox.add_guild("Harbour")
    foreign.join(amina)
    return foreign.add_text_channel("general")


@pytest.mark.parametrize("place", PLACES, indirect=True)
async def test_a_question_is_answered_in_every_place(
    place: Channel, application: Application, amina: Person
) -> None:
    response = await amina.run(place, application, "ask", question="What is the Hope Probe?")
    assert response.type is ResponseType.MESSAGE
    assert response.message is not None
    assert not response.ephemeral
    assert response.message.mentions == []
    title, summary, source = response.text.split("\n")
    assert title == "### Hope Probe (Al-Amal)"
    assert summary.startswith("The Hope Probe, or Al-Amal, is a mission to Mars")
    assert source.startswith(
        "-# From *Space Exploration Partnerships as a Pillar of International Cooperation"
    )
    assert source.endswith("*, Noteworthy Contributions by the Islamic Ummah")


@pytest.mark.parametrize("place", PLACES, indirect=True)
async def test_a_choice_of_suggestions_turns_the_message_into_the_answer(
    place: Channel, application: Application, amina: Person, ambiguous: Suggestions
) -> None:
    response = await amina.run(place, application, "ask", question=ambiguous.query)
    message = response.message
    assert message is not None
    assert message.text == "Did you mean one of these?"
    offered = [topic.wording() for topic in ambiguous.offered]
    assert [button["label"] for button in message.buttons] == [wording.title for wording in offered]
    picked = offered[-1]
    pick = await amina.click(message, picked.title)
    assert pick.type is ResponseType.UPDATE
    assert message.text.startswith(f"### {picked.title}\n{picked.summary}\n")
    assert len(message.buttons) == bool(picked.details)


@pytest.mark.parametrize("place", PLACES, indirect=True)
async def test_a_question_without_a_topic_gets_an_honest_line_and_a_hint(
    place: Channel, application: Application, amina: Person
) -> None:
    response = await amina.run(place, application, "ask", question="How do I bake sourdough bread?")
    assert response.text.split("\n") == [
        "I have no topic that answers this.",
        "-# Start typing after `/ask` to see what I can explain.",
    ]
    assert response.message is not None
    assert response.message.buttons == []


async def test_the_empty_box_offers_a_good_selection(
    channel: Channel, application: Application, amina: Person, space: Assistant
) -> None:
    choices = await amina.autocomplete(channel, application, "ask", question="")
    names = [choice.name for choice in choices]
    assert len(names) == len(set(names)) == min(25, len(space.library))


@pytest.mark.parametrize(
    ("typed", "title"), [("mar", "Hope Probe (Al-Amal)"), ("ultrav", "Ultraviolet Telescope")]
)
async def test_what_is_typed_brings_its_topic_to_the_top(
    channel: Channel, application: Application, amina: Person, typed: str, title: str
) -> None:
    choices = await amina.autocomplete(channel, application, "ask", question=typed)
    assert choices[0].name == choices[0].value == title


async def test_every_topic_can_be_picked_and_gets_exactly_its_card(
    channel: Channel, application: Application, amina: Person, space: Assistant
) -> None:
    for topic in space.library:
        wording = topic.wording()
        choices = await amina.autocomplete(channel, application, "ask", question=wording.title)
        picked = next(choice for choice in choices if choice.name == wording.title)
        response = await amina.run(channel, application, "ask", question=picked.value)
        assert response.text.startswith(f"### {wording.title}\n{wording.summary}")


@pytest.mark.parametrize("typed", ["x" * 6000, "\u202e\u0000", "@everyone", "**_~~`", "؟", "🪐"])
async def test_whatever_is_typed_is_answered_and_not_repeated(
    channel: Channel, application: Application, amina: Person, bilal: Person, typed: str
) -> None:
    question = f"{typed} {bilal.mention} <@&{channel.id}> sourdough"[:6000]
    await amina.autocomplete(channel, application, "ask", question=question)
    response = await amina.run(channel, application, "ask", question=question)
    assert response.message is not None
    assert (response.message.mentions, response.message.mentions_everyone) == ([], False)
    assert response.text.startswith("I have no topic")


async def test_autocomplete_never_offers_more_than_discord_takes(
    start: Start, application: Application, channel: Channel, amina: Person, crowd: Assistant
) -> None:
    await start(crowd)
    for typed in ("", "thing", "thing 7"):
        choices = await amina.autocomplete(channel, application, "ask", question=typed)
        assert 1 <= len(choices) <= 25
        assert all(len(choice.name) <= 100 for choice in choices)


async def test_the_command_is_there_for_guilds_and_users_and_everywhere(application: Application) -> None:
    (command,) = application.commands[None]
    assert (command.name, command.body["description"]) == ("ask", "Ask a question, or pick a topic.")
    assert command.body["contexts"] == [0, 1, 2]
    assert command.body["integration_types"] == [0, 1]
    (option,) = command.body["options"]
    assert (option["name"], option["required"], option["autocomplete"]) == ("question", True, True)
