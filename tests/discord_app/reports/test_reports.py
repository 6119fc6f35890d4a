"""Reports of mistakes: a form, a line in the log, a word of thanks."""

from __future__ import annotations

import logging

import pytest

from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Message, Modal, Person
from tests.discord_app.conftest import Start, handled


async def form_on(message: Message, person: Person) -> Modal:
    form = (await person.click(message, "Report a mistake")).modal
    assert form is not None
    return form


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


async def test_a_report_is_a_line_in_the_log_with_nothing_but_itself(
    card: Message, bilal: Person, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot")
    form = await form_on(card, bilal)
    assert form.title == "Report a mistake"
    thanks = await bilal.submit(form, mistake="It is older.\nMuch older: 1 < 2 @everyone")
    assert (thanks.text, thanks.ephemeral) == ("Thank you! Your report is noted.", True)
    await handled("interaction")
    (record,) = caplog.records
    assert record.getMessage() == (
        "a mistake reported in hope-probe (en-GB): 'It is older.\\nMuch older: 1 < 2 @everyone'"
    )


async def test_a_form_that_was_open_through_a_restart_still_arrives(
    start: Start, space: Assistant, card: Message, amina: Person, caplog: pytest.LogCaptureFixture
) -> None:
    form = await form_on(card, amina)
    await start(space)
    caplog.set_level(logging.INFO, "bot")
    assert (await amina.submit(form, mistake="It is older.")).ephemeral
    await handled("interaction")
    assert "'It is older.'" in caplog.text


async def test_forms_that_are_never_sent_leave_nothing_behind(card: Message, amina: Person) -> None:
    first, second = await form_on(card, amina), await form_on(card, amina)
    for form in (second, first):
        assert (await amina.submit(form, mistake="It is older.")).ephemeral


async def test_a_report_has_a_longest_length(card: Message, amina: Person) -> None:
    form = await form_on(card, amina)
    (field,) = (component["component"] for component in form.components)
    assert (field["max_length"], field["required"]) == (1000, True)
