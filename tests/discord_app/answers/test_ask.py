"""Tests `/ask` in every place where people can use it."""

from __future__ import annotations

import pytest

from bot.discord_app.answers.strings import answer_texts_in
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, LocalDiscord, Person
from tests.discord_app.conftest import Start

pytestmark = pytest.mark.usefixtures("falak")


async def test_an_empty_question_offers_different_topics(
    channel: Channel, application: Application, amina: Person, space: Assistant
) -> None:
    choices = await amina.autocomplete(channel, application, "ask", question="")
    names = [choice.name for choice in choices]
    assert len(names) == len(set(names)) == min(25, len(space.library))


@pytest.mark.parametrize(
    ("typed", "title"), [("mar", "Hope Probe (Al-Amal)"), ("ultrav", "Ultraviolet Telescope")]
)
async def test_the_best_match_for_typed_text_is_offered_first(
    channel: Channel, application: Application, amina: Person, typed: str, title: str
) -> None:
    choices = await amina.autocomplete(channel, application, "ask", question=typed)
    assert choices[0].name == choices[0].value == title


async def test_every_topic_can_be_picked_and_shows_its_own_card(
    channel: Channel, application: Application, amina: Person, space: Assistant
) -> None:
    for topic in space.library:
        wording = topic.wording()
        choices = await amina.autocomplete(channel, application, "ask", question=wording.title)
        picked = next(choice for choice in choices if choice.name == wording.title)
        response = await amina.run(channel, application, "ask", question=picked.value)
        assert f"### {wording.title}\n{wording.summary}\n" in response.text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("x" * 6000, "x" * 149 + "…"),
        ("\u202e\u0000\u2066sour\u200bdough", "sourdough"),
        ("@everyone sourdough", "@\u200beveryone sourdough"),
        ("**_~~`", "\\*\\*\\_\\~\\~\\`"),
        ("line\n\n> # two", "line > # two"),
        ("<@&123456789012345678>", "\\<@\u200b&123456789012345678>"),
        ("<#1> <:e:2> </ask:3>", "\\<#1> \\<:e:2> \\</ask:3>"),
        ("[bread](https://example.com)", "[bread]\u200b(https:/\u200b/example.com)"),
        ("[||**](0)", "[\\|\\|\\*\\*]\u200b(0)"),
        ("z" + "\u0336" * 40, "z" + "\u0336" * 4),
        ("؟", "\u2068؟\u2069"),
        ("🪐👩\u200d🚀", "🪐👩\u200d🚀"),
    ],
)
async def test_the_quoted_question_has_no_working_markup_or_mentions(
    channel: Channel, application: Application, amina: Person, typed: str, shown: str
) -> None:
    await amina.autocomplete(channel, application, "ask", question=typed)
    message = (await amina.run(channel, application, "ask", question=typed)).message
    assert message is not None
    assert (message.mentions, message.mentioned_roles, message.mentions_everyone) == ([], [], False)
    assert message.text.split("\n")[0] == f"-# Asked: “{shown}”"


async def test_quoted_question_stays_in_its_own_language(
    channel: Channel, application: Application, amina: Person
) -> None:
    message = (await amina.run(channel, application, "ask", question="كيف أخبز الخبز؟")).message
    assert message is not None
    assert message.text.split("\n")[0] == "-# " + answer_texts_in("ar").asked(question="كيف أخبز الخبز؟")


@pytest.mark.parametrize("typed", [" ", "\u202e", "\u0000"])
async def test_a_question_without_text_gets_a_short_answer(
    channel: Channel, application: Application, amina: Person, typed: str
) -> None:
    response = await amina.run(channel, application, "ask", question=typed)
    assert response.text.split("\n")[0] in {
        "What would you like to know?",
        "I have no topic that answers this.",
    }


async def test_only_the_person_in_the_to_option_is_pinged(
    channel: Channel, application: Application, amina: Person, bilal: Person
) -> None:
    question = f"what is the Hope Probe? {amina.mention} @everyone @here"
    message = (await amina.run(channel, application, "ask", question=question, to=bilal)).message
    assert message is not None
    assert (message.mentions, message.mentions_everyone) == ([bilal], False)


async def test_an_answer_cannot_be_both_private_and_for_somebody(
    channel: Channel, application: Application, amina: Person, bilal: Person
) -> None:
    options = {"question": "Al-Amal", "private": True, "to": bilal}
    response = await amina.run(channel, application, "ask", **options)
    assert response.ephemeral
    assert (
        response.text == "An answer can't be both `private` and `to` somebody. Please choose one of the two."
    )


async def test_an_answer_cannot_be_for_a_bot(
    local_discord: LocalDiscord, channel: Channel, application: Application, amina: Person
) -> None:
    for bot in (application.bot, local_discord.add_bot("parrot")):
        response = await amina.run(channel, application, "ask", question="Al-Amal", to=bot)
        assert (response.text, response.ephemeral) == (
            "Please choose a person for `to`, not a bot.",
            True,
        )


async def test_a_topic_is_offered_once_even_if_several_names_match(
    channel: Channel, application: Application, amina: Person
) -> None:
    for typed in ("mars", "emirates", "al", "space"):
        names = [
            choice.name for choice in await amina.autocomplete(channel, application, "ask", question=typed)
        ]
        assert len(names) == len(set(names)) > 0


async def test_autocomplete_stays_within_discords_limits(
    start: Start, application: Application, channel: Channel, amina: Person, crowd: Assistant
) -> None:
    await start(crowd)
    for typed in ("", "thing", "thing 7"):
        choices = await amina.autocomplete(channel, application, "ask", question=typed)
        assert 1 <= len(choices) <= 25
        assert all(len(choice.name) <= 100 for choice in choices)


async def test_commands_can_be_installed_and_used_everywhere(application: Application) -> None:
    commands = {command.name: command.body for command in application.commands[None]}
    for name in ("ask", "topics", "help", "about", "Answer this"):
        body = commands[name]
        assert body["contexts"] == [0, 1, 2]
        assert body["integration_types"] == [0, 1]
    options = {option["name"]: option for option in commands["ask"]["options"]}
    assert list(options) == ["question", "private", "to"]
    assert [option["required"] for option in options.values()] == [True, False, False]
    assert options["question"]["autocomplete"]
