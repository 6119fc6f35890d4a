"""Tests all combinations of ways to ask, kinds of reply and places, for the asker and for others."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import NamedTuple

import pytest

from bot.knowledge.assistant import Assistant
from bot.knowledge.model import NoMatch, Suggestions
from bot.local_discord import Application, Channel, Message, Person, ResponseType
from tests.discord_app.conftest import PLACES, RELATED, labels, report_form, with_plain_commands

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.usefixtures("falak")]

NO_TOPIC = "I have no topic that answers this."
HINT = "-# Type `/ask` to see what I can explain, or look through `/topics`."


@dataclass(frozen=True, slots=True)
class Scene:
    """A channel of the bot, amina who asks there, and bilal who is there, too."""

    place: Channel
    application: Application
    amina: Person
    bilal: Person


async def ask(scene: Scene, question: str) -> Message | None:
    return (await scene.amina.run(scene.place, scene.application, "ask", question=question)).message


async def ask_in_private(scene: Scene, question: str) -> Message | None:
    response = await scene.amina.run(scene.place, scene.application, "ask", question=question, private=True)
    return response.message


async def ask_for_somebody(scene: Scene, question: str) -> Message | None:
    response = await scene.amina.run(scene.place, scene.application, "ask", question=question, to=scene.bilal)
    return response.message


async def mention(scene: Scene, question: str) -> Message:
    await scene.amina.send(scene.place, f"{scene.application.mention} {question}")
    return await scene.place.next_message()


async def mention_in_reply(scene: Scene, question: str) -> Message:
    """Sends a mention without text, in reply to a message that Discord shows to the bot."""
    asked = await mention(scene, question)
    assert asked.referenced is not None
    await scene.amina.send(scene.place, scene.application.mention, reply_to=asked.referenced)
    return await scene.place.next_message()


async def write_directly(scene: Scene, question: str) -> Message:
    await scene.amina.send(scene.place, question)
    return await scene.place.next_message()


async def answer_this(scene: Scene, question: str) -> Message | None:
    asked = await scene.amina.send(scene.place, question)
    return (await scene.amina.use_menu(asked, scene.application, "Answer this")).message


class Way(NamedTuple):
    """A way to ask, and the properties of the card that it produces."""

    ask: Callable[[Scene, str], Awaitable[Message | None]]
    places: list[str]
    is_private: bool = False
    repeats_question: bool = False
    is_for_bilal: bool = False
    first_buttons: list[str] = []  # noqa: RUF012 - never changed


WAYS = {
    "/ask": Way(ask, PLACES, repeats_question=True),
    "/ask private:": Way(ask_in_private, PLACES, is_private=True),
    "/ask to:": Way(ask_for_somebody, PLACES, repeats_question=True, is_for_bilal=True),
    "mention": Way(mention, ["guild", "bot dm"]),
    "bare mention in reply": Way(mention_in_reply, ["guild", "bot dm"]),
    "direct message": Way(write_directly, ["bot dm"]),
    "Answer this": Way(answer_this, PLACES, is_private=True, first_buttons=["Post as reply"]),
}


def all_ways(*, only_public: bool = False) -> pytest.MarkDecorator:
    """Runs a test for each way to ask, in each of its places."""
    rows = [
        pytest.param(way, place, id=f"{name} in {place}")
        for name, way in WAYS.items()
        for place in way.places
        if not (only_public and way.is_private)
    ]
    return pytest.mark.parametrize(("way", "place"), rows, indirect=["place"])


@pytest.fixture
def scene(place: Channel, application: Application, amina: Person, bilal: Person) -> Scene:
    return Scene(place, application, amina, bilal)


def label(title: str) -> str:
    """Returns a title as buttons show it."""
    return title if len(title) <= 38 else title[:37].rstrip() + "…"


def lines_above(way: Way, scene: Scene, question: str) -> list[str]:
    """Returns the lines above the reply."""
    addressed = [f"For {scene.bilal.mention}"] if way.is_for_bilal else []
    return [*addressed, f"-# Asked: “{question}”"] if way.repeats_question else addressed


async def reply_to(way: Way, scene: Scene, question: str, *, is_private: bool | None = None) -> Message:
    """Asks, and returns the card. Asserts that only the right people see it, and that it pings only bilal."""
    message = await way.ask(scene, question)
    assert message is not None
    is_private = way.is_private if is_private is None else is_private
    assert message.ephemeral_to is (scene.amina if is_private else None)
    assert message.mentions == ([scene.bilal] if way.is_for_bilal and not is_private else [])
    assert (message.mentioned_roles, message.mentions_everyone) == ([], False)
    return message


@all_ways()
async def test_answerable_question_gets_its_answer(way: Way, scene: Scene, space: Assistant) -> None:
    question = "What is the ultraviolet telescope?"
    message = await reply_to(way, scene, question)
    topic = space.library.topics["ultraviolet-telescope"]
    above = lines_above(way, scene, question)
    *first, title, summary, source = message.text.split("\n")
    assert first == above
    assert (title, summary) == ("### Ultraviolet Telescope", topic.wording().summary)
    assert (
        source
        == "-# From *Cooperation Between Islamic Nations and the Russian Federal Space Agency*, "
        + (", ".join(source.section for source in topic.sources))
    )
    last_buttons = [] if way.is_private else ["Remove"]
    votes = ["Report a mistake"] if way.ask is answer_this else ["👍", "👎"]
    assert labels(message) == [*way.first_buttons, "Read more", *votes, *last_buttons]
    related = message.selects[0]
    titles = [space.library.topics[other].wording().title for other in topic.related]
    assert [option["label"] for option in related["options"]] == titles
    response = await scene.amina.select(message, titles[-1], menu=RELATED)
    assert response.type is ResponseType.UPDATE
    assert message.text.startswith("\n".join([*above, f"### {titles[-1]}"]))
    assert message.mentions == []


@all_ways()
async def test_ambiguous_question_gets_suggestions_that_become_the_answer(
    way: Way, scene: Scene, ambiguous: Suggestions
) -> None:
    message = await reply_to(way, scene, ambiguous.query)
    above = lines_above(way, scene, ambiguous.query)
    assert message.text.split("\n") == [*above, "Did you mean one of these?"]
    offered = [topic.wording() for topic in ambiguous.offered]
    last_buttons = ["All topics"] if way.is_private else ["All topics", "Remove"]
    assert labels(message) == [*(label(wording.title) for wording in offered), *last_buttons]
    picked = offered[-1]
    response = await scene.amina.click(message, label(picked.title))
    assert (response.type, response.message) == (ResponseType.UPDATE, message)
    assert message.text.startswith("\n".join([*above, f"### {picked.title}", picked.summary]))
    assert labels(message)[: len(way.first_buttons)] == way.first_buttons


@all_ways()
async def test_question_without_a_topic_gets_a_no_match_line(way: Way, scene: Scene) -> None:
    question = "How do I bake sourdough bread?"
    is_private = way.is_private or way.is_for_bilal
    message = await reply_to(way, scene, question, is_private=is_private)
    above = [] if is_private else lines_above(way, scene, question)
    assert with_plain_commands(message.text).split("\n") == [*above, NO_TOPIC, HINT]
    assert labels(message) == (["All topics"] if is_private else ["All topics", "Remove"])


@all_ways()
async def test_question_without_a_topic_gets_the_closest_topics(
    way: Way, scene: Scene, near_miss: NoMatch
) -> None:
    is_private = way.is_private or way.is_for_bilal
    message = await reply_to(way, scene, near_miss.query, is_private=is_private)
    above = [] if is_private else lines_above(way, scene, near_miss.query)
    expected = [*above, f"{NO_TOPIC} The closest topics:", HINT]
    assert with_plain_commands(message.text).split("\n") == expected
    titles = [topic.wording().title for topic in near_miss.closest]
    last_buttons = ["All topics"] if is_private else ["All topics", "Remove"]
    assert labels(message) == [*map(label, titles), *last_buttons]
    await scene.amina.click(message, label(titles[-1]))
    assert message.text.startswith("\n".join([*above, f"### {titles[-1]}"]))


@all_ways()
async def test_all_topics_button_opens_a_private_list(way: Way, scene: Scene) -> None:
    message = await way.ask(scene, "How do I bake sourdough bread?")
    assert message is not None
    shown = message.text
    response = await scene.amina.click(message, "All topics")
    assert (response.type, response.ephemeral) == (ResponseType.MESSAGE, True)
    assert response.text.startswith("### Topics\n")
    assert message.text == shown


@all_ways()
async def test_read_more_and_reports_are_private(way: Way, scene: Scene) -> None:
    message = await way.ask(scene, "What is the ultraviolet telescope?")
    assert message is not None
    shown = message.text
    more = await scene.amina.click(message, "Read more")
    assert (more.type, more.ephemeral) == (ResponseType.MESSAGE, True)
    form = await report_form(scene.amina, message)
    mistake = f"It is older, says {scene.amina.id}."  # in direct messages, the same report counts once
    thanks = await scene.amina.submit(form, mistake=mistake)
    assert (thanks.text, thanks.ephemeral) == ("Thank you! Your report was sent.", True)
    assert message.text == shown


@all_ways(only_public=True)
async def test_asker_can_remove_a_public_card(way: Way, scene: Scene) -> None:
    for question in ("What is the ultraviolet telescope?", "How do I bake bread?"):
        message = await way.ask(scene, question)
        assert message is not None
        if message.ephemeral_to is None:
            await scene.amina.click(message, "Remove")
            assert message.is_deleted
