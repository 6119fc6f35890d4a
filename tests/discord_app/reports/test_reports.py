"""Tests reports of mistakes: the form, the log line, and the thanks."""

from __future__ import annotations

import logging

import pytest

from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Guild, LocalDiscord, Message, Person
from tests.discord_app.conftest import Start, handled, report_form


@pytest.fixture
async def card(
    start: Start, space: Assistant, channel: Channel, application: Application, amina: Person
) -> Message:
    await start(space)
    message = (
        await amina.run(channel, application, "ask", question="what is the secret of the hope probe?")
    ).message
    assert message is not None
    return message


async def test_a_report_is_logged_in_one_line_without_the_person(
    card: Message, bilal: Person, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot")
    form = await report_form(bilal, card)
    assert form.title == "Report a mistake"
    thanks = await bilal.submit(form, mistake="It is older.\nMuch older: 1 < 2 @everyone")
    assert (thanks.text, thanks.ephemeral) == ("Thank you! Your report was sent.", True)
    await handled("interaction")
    (record,) = caplog.records
    assert record.getMessage() == (
        "a mistake reported in hope-probe (en): 'It is older.\\nMuch older: 1 < 2 @everyone'"
    )


async def test_a_form_that_was_opened_before_a_restart_can_be_sent(
    start: Start, space: Assistant, card: Message, amina: Person, caplog: pytest.LogCaptureFixture
) -> None:
    form = await report_form(amina, card)
    await start(space)
    caplog.set_level(logging.INFO, "bot")
    assert (await amina.submit(form, mistake="It is older.")).ephemeral
    await handled("interaction")
    assert "'It is older.'" in caplog.text


def logged(caplog: pytest.LogCaptureFixture) -> list[str]:
    lines = [record.getMessage() for record in caplog.records]
    return [line.partition("): ")[2] for line in lines if line.startswith("a mistake reported")]


async def test_a_person_can_send_at_most_five_reports_an_hour(
    start: Start, space: Assistant, application: Application, channel: Channel,
    amina: Person, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    caplog.set_level(logging.INFO, "bot")
    await start(space)
    cards = [
        (await amina.run(channel, application, "ask", question="what is the hope probe?")).message
        for _ in range(8)
    ]
    forms = [await report_form(amina, card) for card in cards if card]  # opened before the first is sent
    replies = [
        (await amina.submit(form, mistake=f"Mistake {number}")).text for number, form in enumerate(forms)
    ]
    await handled("interaction")
    assert [text.startswith("Thank you!") for text in replies] == [True] * 5 + [False] * 3
    assert replies[-1] == "You have sent many reports in the last hour. Please try again later."
    assert logged(caplog) == [f"'Mistake {number}'" for number in range(5)]
    assert cards[0] is not None
    answer = (await amina.click(cards[0], "👎")).message
    assert answer is not None
    refusal = await amina.click(answer, "Report a mistake")
    assert (refusal.modal, refusal.text, refusal.ephemeral) == (None, replies[-1], True)


async def test_a_card_gets_at_most_five_reports_an_hour(
    card: Message, guild: Guild, local_discord: LocalDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot")
    people = [local_discord.add_user(f"member-{number}") for number in range(6)]
    for person in people:
        guild.join(person)
    forms = [await report_form(person, card) for person in people]
    replies = [
        (await person.submit(form, mistake=f"{person.username} says so")).text
        for person, form in zip(people, forms, strict=True)
    ]
    await handled("interaction")
    assert replies[-1] == "This answer was reported several times in the last hour. Please try again later."
    assert len(logged(caplog)) == 5


async def test_the_same_report_is_logged_once(
    card: Message, amina: Person, bilal: Person, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot")
    for person, words, expected in (
        (amina, "It is older.", "Thank you! Your report was sent."),
        (amina, "it is  OLDER.", "Thank you! This has already been reported."),
        (bilal, "It is older.", "Thank you! This has already been reported."),
    ):
        assert (await person.submit(await report_form(person, card), mistake=words)).text == expected
    await handled("interaction")
    assert logged(caplog) == ["'It is older.'"]


async def test_forms_can_be_sent_in_any_order(card: Message, amina: Person) -> None:
    first, second = await report_form(amina, card), await report_form(amina, card)
    for form in (second, first):
        assert (await amina.submit(form, mistake="It is older.")).ephemeral


async def test_a_report_has_a_maximum_length(card: Message, amina: Person) -> None:
    form = await report_form(amina, card)
    (field,) = (component["component"] for component in form.components)
    assert (field["max_length"], field["required"]) == (1000, True)
