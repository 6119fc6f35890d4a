"""Tests `/diagnose`: it says which reply a text gets in a channel, and why."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace

import pytest

from bot.discord_app.app.client import FalakClient
from bot.discord_app.diagnose.cards import Diagnosis, diagnosis_card
from bot.discord_app.diagnose.sentences import sentences
from bot.discord_app.keyword_replies.rules import Verdict
from bot.knowledge.assistant import Assistant
from bot.knowledge.decision import Reason
from bot.knowledge.evaluation import read_questions
from bot.knowledge.model import Suggestions
from bot.local_discord import (
    ActionRefusedError,
    Application,
    Channel,
    Guild,
    Intents,
    LocalDiscord,
    Permission,
    Person,
)
from bot.storage.storage import Storage
from tests.discord_app.conftest import (
    QUESTIONS,
    Rooms,
    Settings,
    add_commands,
    connect,
    disconnect,
    paragraphs,
)

Diagnose = Callable[[Channel, str], Awaitable[tuple[str, str, str]]]
"""Runs `/diagnose`. Returns its parts about questions, keyword replies and permissions."""


@pytest.fixture
def application(local_discord: LocalDiscord) -> Application:
    application = local_discord.add_application("falak", intents=Intents.MESSAGE_CONTENT)
    application.session_starts.interval = 0
    return application


@pytest.fixture(params=[True])
async def falak(
    request: pytest.FixtureRequest,
    space: Assistant,
    storage: Storage,
    local_discord: LocalDiscord,
    application: Application,
    guild: Guild,
) -> AsyncIterator[FalakClient]:
    """Runs the bot. Keyword replies are enabled, unless the test's parameter is False."""
    assert guild
    async with FalakClient(space, storage, keyword_replies=request.param) as client:
        connection = await connect(client, application)
        await add_commands(client, application, local_discord)
        yield client
        await disconnect(connection)


@pytest.fixture
def diagnose(falak: FalakClient, application: Application, moderator: Person) -> Diagnose:
    assert falak

    async def diagnose(where: Channel, text: str) -> tuple[str, str, str]:
        response = await moderator.run(where, application, "diagnose", text=text)
        assert response.ephemeral
        assert response.message is not None
        heading, _, asked, unasked, permissions = paragraphs(response.message)
        assert heading == "### Diagnosis"
        return asked, unasked, permissions

    return diagnose


async def test_confident_answer_is_explained(diagnose: Diagnose, channel: Channel, space: Assistant) -> None:
    question = "Which telescope looks at the ultraviolet?"
    explanation = space.explain(question)
    asked, _, permissions = await diagnose(channel, question)
    sure = f"{explanation.reply.confidence:.0%}"
    assert asked.split("\n")[:5] == [
        "**If somebody asks me this here**",
        f"I answer with *Ultraviolet Telescope*. I am {sure} sure.",
        f"For an answer I have to be {explanation.answer:.0%} sure.",
        "The likeliest topics:",
        f"1. *Ultraviolet Telescope*, {sure} likely",
    ]
    assert permissions == "**What I may do here**\nI have everything that I need."


async def test_exact_names_of_topics_are_reported(diagnose: Diagnose, channel: Channel) -> None:
    asked, _, _ = await diagnose(channel, "ultraviolet telescope")
    assert "It is exactly a name or an example question of *Ultraviolet Telescope*." in asked
    asked, _, _ = await diagnose(channel, "so what is the ultraviolet telescope?")
    framed = (
        "It is a name or an example question of *Ultraviolet Telescope* with only common words around it."
    )
    assert framed in asked


async def test_suggestions_and_no_match_are_explained(
    diagnose: Diagnose, channel: Channel, ambiguous: Suggestions
) -> None:
    asked, _, _ = await diagnose(channel, ambiguous.query)
    titles = ", ".join(f"*{topic.wording().title}*" for topic in ambiguous.offered)
    assert asked.split("\n")[1].replace("\\", "") == f"I am not sure, so I suggest: {titles}."
    asked, _, _ = await diagnose(channel, "🍞")
    assert asked.split("\n")[1:] == [
        "I say that no topic answers it.",
        "It has no words to search for.",
    ]


async def test_rejected_words_are_not_reported_as_unknown(diagnose: Diagnose, channel: Channel) -> None:
    asked, _, _ = await diagnose(channel, "not the hope probe")
    assert asked.split("\n")[1:] == [
        "I say that no topic answers it.",
        "It says that it isn't about these: *Hope Probe (Al-Amal)*.",
    ]


async def test_unknown_words_are_listed_and_a_new_topic_is_advised(
    diagnose: Diagnose, channel: Channel
) -> None:
    asked, _, _ = await diagnose(channel, "How do I bake sourdough bread?")
    assert asked.split("\n")[1:] == [
        "I say that no topic answers it.",
        "No topic uses these words: bake, sourdough, bread.",
        "No topic is about it. It needs a new topic.",
    ]


async def test_lacking_confidence_and_a_question_to_add_are_reported(
    diagnose: Diagnose, channel: Channel, space: Assistant
) -> None:
    explanations = (space.explain(question.text) for question in read_questions(QUESTIONS))
    explanation = next(
        each for each in explanations if each.reason is Reason.LIKELY and len(each.reply.offered) == 1
    )
    assert explanation.advice is not None
    title = explanation.reply.offered[0].wording().title
    asked, _, _ = await diagnose(channel, explanation.reply.query)
    lines = asked.replace("\\", "").split("\n")
    assert lines[1:3] == [
        f"I am not sure, so I ask whether *{title}* is meant.",
        f"I am {explanation.reply.confidence:.0%} sure of *{title}*. "
        f"For an answer I have to be {explanation.answer:.0%} sure.",
    ]
    question = explanation.advice.question
    assert f"If *{title}* answers it, add this to its example questions: “{question}”." in lines


async def test_ignored_parts_of_the_text_are_listed(diagnose: Diagnose, channel: Channel) -> None:
    asked, _, _ = await diagnose(channel, "not the telescope, what else did they build, see www.example.com")
    assert "It says that it isn't about these: *Ultraviolet Telescope*." in asked
    assert "I ignored addresses: www.example.com." in asked
    chatter = "I had the worst day at work, my boss lost the keys. Anyway: what is the Hope Probe?"
    asked, _, _ = await diagnose(channel, chatter)
    assert "I used only this part: “what is the Hope Probe?”." in asked


async def test_statement_is_reported_with_its_thresholds(diagnose: Diagnose, channel: Channel) -> None:
    asked, _, _ = await diagnose(channel, "my dad got me a telescope")
    lines = asked.split("\n")
    assert lines[2] == "It isn't a question, so I need to be more certain."
    assert re.fullmatch(
        r"The likeliest topic is \*Ultraviolet Telescope\*, \d\d%\. To answer with it, I need 96%\. "
        r"To suggest topics, I need 89% for the three likeliest together, and they have \d\d%\.",
        lines[3],
    )


def test_a_confidence_just_below_a_threshold_looks_smaller(space: Assistant) -> None:
    explained = [space.explain(question.text) for question in read_questions(QUESTIONS)]
    likely = next(each for each in explained if each.reason is Reason.LIKELY)
    assert likely.best is not None
    close = replace(likely, best=likely.best._replace(confidence=0.638), answer=0.639)
    assert "I am 63% sure" in " ".join(sentences(close, "en"))
    unlikely = next(each for each in explained if each.reason is Reason.UNLIKELY and each.any_of_three > 0.1)
    close = replace(unlikely, any_of_three=0.268, offer=0.269)
    assert "I need 27% for the three likeliest together, and they have 26%." in " ".join(
        sentences(close, "en")
    )


async def test_longest_titles_fit_on_the_card(crowd: Assistant) -> None:
    explanation = crowd.explain("thing zebras, " * 100 + "what is thing 7 and thing 8 of www.example.com?")
    verdict = Verdict(None, is_question=False, stopped_by=None)
    diagnosis = Diagnosis(
        text="*" * 2000,
        explanation=explanation,
        unrestricted=explanation.reply,
        verdict=verdict,
        lacking=["send_messages"],
    )
    card = diagnosis_card(diagnosis, "en")
    assert card.content_length() <= 4000


async def test_switched_off_topic_is_named_as_the_reason(
    diagnose: Diagnose, run: Settings, rooms: Rooms
) -> None:
    await run("topic", rooms.elsewhere, topic="ultraviolet-telescope", state="off", place=rooms.category)
    asked, _, _ = await diagnose(rooms.thread, "ultraviolet telescope")
    assert "Switched off here: *Ultraviolet Telescope*." in asked
    assert "*Ultraviolet Telescope*, " not in asked
    asked, _, _ = await diagnose(rooms.elsewhere, "ultraviolet telescope")
    assert "Switched off" not in asked


def keyword_of(space: Assistant) -> tuple[str, str]:
    topic = next(topic for topic in space.library if topic.wording().keywords)
    return topic.id, topic.wording().keywords[0]


KEYWORD_REPLIES: list[tuple[str | None, str, str]] = [
    (None, "what is {keyword}?", "I wouldn't reply: Keyword replies are off here."),
    ("questions", "what is {keyword}?", "I would reply."),
    (
        "questions",
        "{keyword} is great",
        "I wouldn't reply: It doesn't look like a question. Only questions get a reply here.",
    ),
    ("mentions", "{keyword} is great", "I would reply."),
    ("mentions", "bread is great", "I wouldn't reply: It contains no keyword of a topic."),
    ("mentions", "!{keyword}", "I wouldn't reply: It looks like a command to a bot."),
]


@pytest.mark.parametrize(("mode", "text", "expected"), KEYWORD_REPLIES)
async def test_rule_that_stops_a_keyword_reply_is_named(
    mode: str | None,
    text: str,
    expected: str,
    diagnose: Diagnose,
    run: Settings,
    rooms: Rooms,
    space: Assistant,
) -> None:
    if mode is not None:
        await run("keywords", rooms.elsewhere, mode=mode, place=rooms.category)
    _, unasked, _ = await diagnose(rooms.thread, text.format(keyword=keyword_of(space)[1]))
    assert unasked.split("\n")[-1] == expected


async def test_keywords_of_the_topic_are_listed(
    diagnose: Diagnose, channel: Channel, space: Assistant
) -> None:
    topic_id, keyword = keyword_of(space)
    _, unasked, _ = await diagnose(channel, f"what is {keyword}?")
    lines = unasked.split("\n")
    wording = space.library.topics[topic_id].wording()
    assert lines[1].replace("\u2068", "").startswith(f"It names *{wording.title}* by a keyword: {keyword}")
    assert lines[2] == "It looks like a question."


async def test_keyword_of_several_languages_is_listed_once(
    diagnose: Diagnose, channel: Channel, space: Assistant
) -> None:
    wordings = space.library.topics["roscosmos-partnership"].wordings.values()
    assert sum("roscosmos" in wording.keywords for wording in wordings) > 1
    _, unasked, _ = await diagnose(channel, "what is roscosmos?")
    assert unasked.split("\n")[1].endswith(" by a keyword: roscosmos.")


@pytest.mark.parametrize("falak", [False], indirect=True)
async def test_disabled_keyword_replies_are_reported(diagnose: Diagnose, channel: Channel) -> None:
    _, unasked, _ = await diagnose(channel, "bread")
    assert unasked.endswith("The bot's operator has not enabled keyword replies (`KEYWORD_REPLIES=1`).")


@pytest.mark.parametrize(
    ("denied", "place", "named"),
    [
        (Permission.SEND_MESSAGES, "channel", "**Send Messages**"),
        (Permission.SEND_MESSAGES, "thread", None),
        (Permission.SEND_MESSAGES_IN_THREADS, "thread", "**Send Messages in Threads**"),
        (Permission.READ_MESSAGE_HISTORY, "channel", "**Read Message History**"),
        (Permission.VIEW_CHANNEL, "channel", "**View Channel**"),
    ],
)
async def test_missing_permission_of_the_bot_is_named(
    denied: Permission,
    place: str,
    named: str | None,
    diagnose: Diagnose,
    rooms: Rooms,
    application: Application,
) -> None:
    rooms.channel.deny(application.bot, denied)
    _, _, permissions = await diagnose(getattr(rooms, place), "bread")
    expected = "I have everything that I need." if named is None else f"I don't have: {named}."
    assert permissions.split("\n")[1] == expected


async def test_diagnosis_does_not_affect_keyword_replies(
    diagnose: Diagnose, run: Settings, channel: Channel, amina: Person, space: Assistant
) -> None:
    await run("keywords", channel, mode="mentions")
    text = f"{keyword_of(space)[1]} is great"
    for _ in range(3):
        _, unasked, _ = await diagnose(channel, text)
        assert unasked.endswith("I would reply.")
    await amina.send(channel, text)
    assert (await channel.next_message()).text
    _, unasked, _ = await diagnose(channel, text)
    assert unasked.endswith("I already replied about this topic here, and the pause isn't over.")


@pytest.mark.parametrize(
    ("locale", "text", "quote"),
    [
        ("en-US", "bread", "“bread”"),
        ("fr", "pain", "«\xa0pain\xa0»"),
        ("ru", "хлеб", "«хлеб»"),
        ("ar", "خبز", "«خبز»"),
        ("ar", "bread", "«\u2068bread\u2069»"),
        ("ur", "روٹی", "”روٹی“"),
    ],
)
async def test_text_has_the_quotation_marks_of_the_language(
    locale: str,
    text: str,
    quote: str,
    falak: FalakClient,
    application: Application,
    channel: Channel,
    moderator: Person,
) -> None:
    assert falak
    moderator.locale = locale
    response = await moderator.run(channel, application, "diagnose", text=text)
    assert response.message is not None
    assert paragraphs(response.message)[1] == quote


async def test_diagnosis_of_long_hostile_texts_is_within_discords_limits(
    diagnose: Diagnose, channel: Channel
) -> None:
    for text in ("`*_~|>#[" * 250, "ultraviolet telescope " * 90, "@everyone <@1> \u202e مسبار " * 80):
        asked, _, _ = await diagnose(channel, text)
        assert asked


async def test_members_cannot_use_diagnose(
    diagnose: Diagnose, channel: Channel, amina: Person, application: Application
) -> None:
    assert diagnose
    for place in (channel, amina.dm(application)):
        with pytest.raises(ActionRefusedError):
            amina.run(place, application, "diagnose", text="bread")
    for command in application.commands[None]:
        command.body["default_member_permissions"] = None  # as if the guild let everybody use it
    response = await amina.run(channel, application, "diagnose", text="bread")
    assert (response.text, response.ephemeral) == (
        "You need the **Manage Server** permission for this.",
        True,
    )
