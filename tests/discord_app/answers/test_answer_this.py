"""Tests **Answer this**, which previews an answer to somebody's message and posts it."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest

from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Suggestions
from bot.local_discord import (
    Application,
    Channel,
    Guild,
    LocalDiscord,
    Message,
    Permission,
    Person,
    ResponseType,
)
from bot.local_discord.model.events import MessageCreated
from tests.discord_app import tea
from tests.discord_app.conftest import PLACES, RELATED, Start, labels

ASKED = "hey @all what is the ultraviolet telescope?"


@pytest.fixture(autouse=True)
async def running(start: Start, space: Assistant) -> None:
    await start(space)


async def preview_of(person: Person, message: Message, application: Application) -> Message:
    response = await person.use_menu(message, application, "Answer this")
    assert (response.type, response.ephemeral) == (ResponseType.MESSAGE, True)
    assert response.message is not None
    return response.message


async def post(person: Person, preview: Message) -> Message:
    """Posts the answer of a preview. Returns the public message."""
    place = preview.channel
    before = place.history()
    await asyncio.gather(preview.next_edit(), person.click(preview, "Post as reply"))
    (posted,) = (message for message in place.history() if message not in before)
    assert preview.text == f"Posted: {posted.link}"
    assert preview.buttons == preview.selects == []
    return posted


@pytest.mark.parametrize(
    ("place", "is_reply"), list(zip(PLACES, [True, True, False, False], strict=True)), indirect=["place"]
)
async def test_the_answer_replies_if_the_bot_is_a_member_and_links_otherwise(
    place: Channel, application: Application, amina: Person, is_reply: bool
) -> None:
    question = await amina.send(place, ASKED)
    if place.recipients and application.bot in place.recipients:
        await place.next_message()  # the bot answers direct messages itself
    before = place.history()
    preview = await preview_of(amina, question, application)
    assert place.history() == before, "nobody else sees the preview"
    posted = await post(amina, preview)
    assert posted.author is application.bot
    assert posted.mentions == []
    if is_reply:
        assert posted.referenced is question
        assert posted.text.startswith("### Ultraviolet Telescope\n")
    else:
        assert posted.reference_id is None
        assert posted.text.startswith(f"Answer to {question.link}\n### Ultraviolet Telescope\n")
    assert labels(posted) == ["Read more", "👍", "👎", "Remove"]


async def test_hidden_response_is_not_reported_as_posted(
    local_discord: LocalDiscord, application: Application, amina: Person
) -> None:
    amina.install(application)
    foreign = local_discord.add_guild("Harbour")
    foreign.join(amina)
    quay = foreign.add_text_channel("quay")
    quay.deny(amina, Permission.USE_EXTERNAL_APPS)
    question = await amina.send(quay, ASKED)
    preview = await preview_of(amina, question, application)
    await asyncio.gather(preview.next_edit(), amina.click(preview, "Post as reply"))
    assert preview.text.startswith("Only you can see it: ")
    assert quay.history() == [question]


async def test_only_the_poster_may_change_and_remove_the_posted_answer(
    channel: Channel, application: Application, amina: Person, bilal: Person
) -> None:
    question = await bilal.send(channel, ASKED)
    posted = await post(amina, await preview_of(amina, question, application))
    assert posted.mentions == [], "the author isn't pinged"
    assert (await bilal.click(posted, "Remove")).ephemeral
    picked = posted.selects[0]["options"][0]
    assert (await amina.select(posted, picked["value"], menu=RELATED)).type is ResponseType.UPDATE
    await amina.click(posted, "Remove")
    assert posted.is_deleted


async def test_the_link_stays_above_a_follow_up_that_changes(
    local_discord: LocalDiscord, application: Application, amina: Person, bilal: Person
) -> None:
    amina.install(application)
    place = amina.dm(bilal)
    question = await bilal.send(place, ASKED)
    posted = await post(amina, await preview_of(amina, question, application))
    picked = posted.selects[0]["options"][0]
    await amina.select(posted, picked["value"], menu=RELATED)
    assert posted.text.startswith(f"Answer to {question.link}\n### {picked['label']}\n")


async def test_a_suggestion_picked_in_the_preview_can_be_posted(
    channel: Channel, application: Application, amina: Person, bilal: Person, ambiguous: Suggestions
) -> None:
    question = await bilal.send(channel, ambiguous.query)
    preview = await preview_of(amina, question, application)
    assert "Post as reply" not in [button["label"] for button in preview.buttons]
    await amina.click(preview, preview.buttons[1]["label"])
    posted = await post(amina, preview)
    assert posted.referenced is question
    assert posted.text.startswith(f"### {ambiguous.offered[1].wording().title}\n")


@pytest.mark.parametrize(
    "denied", [Permission.SEND_MESSAGES, Permission.VIEW_CHANNEL, Permission.READ_MESSAGE_HISTORY]
)
async def test_without_permission_to_write_the_bot_follows_up_with_a_link(
    channel: Channel, application: Application, amina: Person, bilal: Person, denied: Permission
) -> None:
    channel.deny(application.bot, denied)
    question = await bilal.send(channel, ASKED)
    posted = await post(amina, await preview_of(amina, question, application))
    assert posted.reference_id is None
    assert posted.text.startswith(f"Answer to {question.link}\n")


async def test_a_permission_lost_after_the_preview_leads_to_a_follow_up(
    local_discord: LocalDiscord, channel: Channel, application: Application, amina: Person, bilal: Person
) -> None:
    question = await bilal.send(channel, ASKED)
    preview = await preview_of(amina, question, application)
    local_discord.faults.fail("POST", "/channels/{channel_id}/messages", status=403)
    assert (await post(amina, preview)).text.startswith(f"Answer to {question.link}\n")


@pytest.mark.parametrize("is_member", [True, False])
@pytest.mark.parametrize("is_thread", [True, False])
async def test_nothing_is_posted_for_people_who_cannot_write_in_the_channel(
    local_discord: LocalDiscord,
    channel: Channel,
    application: Application,
    amina: Person,
    bilal: Person,
    is_member: bool,
    is_thread: bool,
) -> None:
    place = channel
    if not is_member:
        amina.install(application)
        foreign = local_discord.add_guild("Harbour")
        for person in (amina, bilal):
            foreign.join(person)
        place = foreign.add_text_channel("quay")
    place.deny(amina, Permission.SEND_MESSAGES_IN_THREADS if is_thread else Permission.SEND_MESSAGES)
    place = place.add_thread("boats") if is_thread else place
    question = await bilal.send(place, ASKED)
    preview = await preview_of(amina, question, application)
    response = await amina.click(preview, "Post as reply")
    assert (response.text, response.ephemeral) == (
        "You can't write in this channel, so I can't post for you.",
        True,
    )
    assert place.history() == [question]


async def test_a_message_deleted_after_the_preview_gets_no_reply(
    channel: Channel, application: Application, amina: Person, bilal: Person
) -> None:
    question = await bilal.send(channel, ASKED)
    preview = await preview_of(amina, question, application)
    await bilal.delete(question)
    response = await amina.click(preview, "Post as reply")
    (notice,) = response.followups
    assert (notice.text, notice.ephemeral_to) == (
        "The message that you wanted me to answer was deleted.",
        amina,
    )
    assert channel.history() == []


async def test_several_presses_post_one_reply(
    channel: Channel, application: Application, amina: Person, bilal: Person
) -> None:
    question = await bilal.send(channel, ASKED)
    preview = await preview_of(amina, question, application)
    await asyncio.gather(
        preview.next_edit(), *(amina.click(preview, "Post as reply").first_response() for _ in range(3))
    )
    assert [message.author for message in channel.history()] == [bilal, application.bot]


async def test_a_failed_post_is_reported_and_can_be_tried_again(
    local_discord: LocalDiscord,
    channel: Channel,
    application: Application,
    amina: Person,
    bilal: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    question = await bilal.send(channel, ASKED)
    preview = await preview_of(amina, question, application)
    local_discord.faults.fail("POST", "/channels/{channel_id}/messages", status=503)
    caplog.clear()
    response, notice = await asyncio.gather(
        amina.click(preview, "Post as reply"), local_discord.events.wait_for(MessageCreated)
    )
    assert response.followups == [notice.message]
    assert notice.message.ephemeral_to is amina
    error = re.fullmatch(r"Something went wrong.*`([0-9a-f]{8})`\.", notice.message.text)
    assert error is not None
    (record,) = caplog.records
    assert error[1] in record.getMessage()
    assert record.exc_info is None
    assert (await post(amina, preview)).referenced is question


async def test_a_topic_removed_after_the_preview_is_not_posted(
    start: Start,
    teas: Assistant,
    tmp_path: Path,
    channel: Channel,
    application: Application,
    amina: Person,
    bilal: Person,
) -> None:
    await start(teas)
    question = await bilal.send(channel, "black tea")
    preview = await preview_of(amina, question, application)
    tea.write(tmp_path / "teas", {"green-tea": tea.GREEN_TEA})
    teas.reload()
    response = await amina.click(preview, "Post as reply")
    assert (response.text.split(".")[0], response.ephemeral) == ("That topic no longer exists", True)
    assert channel.history() == [question]


async def test_a_message_without_text_is_refused(
    channel: Channel, application: Application, amina: Person, bilal: Person
) -> None:
    picture = await bilal.send(channel, "", files={"moon.png": b"\x89PNG"})
    response = await amina.use_menu(picture, application, "Answer this")
    assert (response.text, response.ephemeral) == (
        "That message has no text that I could answer.",
        True,
    )


async def test_a_forwarded_question_is_answered_like_a_written_one(
    channel: Channel, application: Application, amina: Person, bilal: Person
) -> None:
    forwarded = await bilal.forward(await bilal.send(bilal.dm(amina), ASKED), channel)
    preview = await preview_of(amina, forwarded, application)
    posted = await post(amina, preview)
    assert posted.referenced is forwarded
    assert posted.text.startswith("### Ultraviolet Telescope\n")


async def test_a_preview_works_after_a_restart(
    start: Start, space: Assistant, guild: Guild, channel: Channel, application: Application, amina: Person
) -> None:
    question = await amina.send(channel, ASKED)
    preview = await preview_of(amina, question, application)
    await start(space)
    assert (await post(amina, preview)).referenced is question
