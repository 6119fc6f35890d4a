"""Cards stay inside Discord's limits for every topic, and read as they should."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast

import pytest
from discord import ui

from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Answer, Match, NoMatch, Suggestions, Topic
from bot.knowledge.schema import MAX_DETAILS, MAX_ID, MAX_SUMMARY, MAX_TITLE
from bot.surface.buttons import Action, CardButton, Press
from bot.surface.cards import answer_card, details_card, reply_card
from tests.surface import tea

ASKER = 2**64 - 1
"""The longest id that Discord could give."""

Component = dict[str, Any]


def components(card: ui.LayoutView) -> list[Component]:
    """All of a card's components, nested ones too."""

    def walk(nested: list[Component]) -> Iterator[Component]:
        for component in nested:
            yield component
            yield from walk(component.get("components", []))

    return list(walk(card.to_components()))


def text(card: ui.LayoutView) -> str:
    return "\n".join(each["content"] for each in components(card) if "content" in each)


def buttons(card: ui.LayoutView) -> list[Component]:
    return [component for component in components(card) if component["type"] == 2]


def assert_within_limits(card: ui.LayoutView) -> None:
    everything = components(card)
    assert len(everything) <= 40
    assert 0 < sum(len(each.get("content", "")) for each in everything) <= 4000
    assert all(each["content"].strip() for each in everything if "content" in each)
    identifiers = [button["custom_id"] for button in buttons(card)]
    assert len(set(identifiers)) == len(identifiers)
    assert all(1 <= len(identifier) <= 100 for identifier in identifiers)
    assert all(1 <= len(button["label"]) <= 80 for button in buttons(card))
    assert card.timeout is None


@pytest.fixture(scope="session")
def extreme(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Topics as long as the content check lets them be, in what they say and in what they rest on."""
    sections = [f"Section {number} ".ljust(90, "s") for number in range(60)]
    documents = f'[[document]]\nid = "long"\ntitle = "{"d" * MAX_TITLE}"\nsections = {sections!r}\n'
    sources = "\n".join(f"  - {{document: long, section: {section}}}" for section in sections)
    topics = {
        f"{'i' * (MAX_ID - 1)}{number}": f'---\ntitle: "{str(number).ljust(MAX_TITLE, "*")}"\n'
        f"source:\n{sources}\n---\n{'s' * MAX_SUMMARY}\n\n{'d' * MAX_DETAILS}\n"
        for number in range(4)
    }
    return Assistant(tea.write(tmp_path_factory.mktemp("extreme"), topics, documents))


def topics(assistant: Assistant) -> tuple[Topic, ...]:
    return tuple(assistant.library)


@pytest.mark.parametrize("content", ["space", "teas", "extreme"])
def test_every_card_of_every_topic_stays_within_discords_limits(
    content: str, request: pytest.FixtureRequest
) -> None:
    assistant: Assistant = request.getfixturevalue(content)
    for topic in assistant.library:
        assert_within_limits(answer_card(topic, assistant.library, "pt-BR", ASKER))
        if topic.wording().details:
            assert_within_limits(details_card(topic, "pt-BR"))
    matches = tuple(Match(topic, 0.5) for topic in topics(assistant)[-4:])
    for reply in (
        Answer("?", "en", matches),
        Suggestions("?", "en", matches, count=len(matches)),
        NoMatch("?", "en", matches),
        NoMatch(" ", "en", ()),
    ):
        assert_within_limits(reply_card(reply, assistant.library, ASKER))


def test_an_answer_says_where_each_part_of_it_comes_from(teas: Assistant) -> None:
    topic = teas.library.topics["black-tea"]
    assert text(answer_card(topic, teas.library, "en", ASKER)).split("\n") == [
        "### Black Tea",
        "Black tea is fully oxidised.",
        "-# From *The \\*Tea\\* Handbook*, Introduction, Growing\\_up; "
        "From *\u2068كتاب الشاي\u2069*, \u2068مقدمة\u2069",
    ]


def test_details_stand_behind_a_button_that_only_topics_with_details_have(teas: Assistant) -> None:
    labels = {
        topic.id: [button["label"] for button in buttons(answer_card(topic, teas.library, "en", ASKER))]
        for topic in teas.library
    }
    assert labels == {"black-tea": ["Read more"], "green-tea": [], "mate": []}
    details = text(details_card(teas.library.topics["black-tea"], "en"))
    assert details == "### Black Tea\nIt keeps for **years**.\n\nIt is grown in Assam."


def test_a_title_is_shown_as_it_is_written(teas: Assistant) -> None:
    card = answer_card(teas.library.topics["mate"], teas.library, "en", ASKER)
    assert text(card).startswith("### Mate \\*is not\\* tea\n")


def test_suggestions_are_buttons_in_the_order_of_the_reply(teas: Assistant) -> None:
    one, *others = topics(teas)
    reply = Suggestions("tea", "en", tuple(Match(topic, 0.5) for topic in (*others, one)), count=2)
    card = reply_card(reply, teas.library, 42)
    assert text(card) == "Did you mean one of these?"
    assert [button["label"] for button in buttons(card)] == [topic.wording().title for topic in others]
    assert [button["custom_id"] for button in buttons(card)] == [f"show:{topic.id}:en:42" for topic in others]


@pytest.mark.parametrize("query", ["**bold** @everyone", "\u202eevil", "x" * 4000])
def test_what_somebody_asked_is_never_shown(teas: Assistant, query: str) -> None:
    matches = tuple(Match(topic, 0.1) for topic in topics(teas))
    for reply in (NoMatch(query, "en", matches), Suggestions(query, "en", matches, count=2)):
        assert query not in str(reply_card(reply, teas.library, ASKER).to_components())


@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("locale", ["en", "pt-BR", "es-419"])
async def test_a_buttons_custom_id_holds_all_that_it_stands_for(action: Action, locale: str) -> None:
    press = Press(action, "i" * MAX_ID, locale, ASKER)
    button = CardButton(press, "l" * 200)
    assert len(button.custom_id) <= 100
    match = re.fullmatch(button.template, button.custom_id)
    assert match is not None
    restored = await CardButton.from_custom_id(cast("Any", None), button.item, match)
    assert restored.press == press
