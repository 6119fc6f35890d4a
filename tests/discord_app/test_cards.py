"""Tests that cards stay within Discord's limits for every topic, and have the right texts."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from discord import ui

from bot.discord_app.answers.cards import answer_card, details_card, note_card, quote_question, reply_card
from bot.discord_app.answers.strings import answer_texts_in
from bot.discord_app.core.card_buttons import CARD_COMPONENTS, Action, ButtonPress, CardButton
from bot.discord_app.core.card_context import CardContext, Visibility
from bot.discord_app.core.topic_pages import pages
from bot.discord_app.feedback.cards import complaint_card
from bot.discord_app.feedback.components import FEEDBACK_COMPONENTS, Subject, vote_row
from bot.discord_app.help.cards import about_card, help_card
from bot.discord_app.privacy.cards import data_card, privacy_card, question_card
from bot.discord_app.reports.form import report_form
from bot.discord_app.reports.strings import report_texts_in
from bot.discord_app.topics.cards import browser_card
from bot.discord_app.topics.components import PageSelect
from bot.discord_app.ui.builders import button
from bot.discord_app.ui.command_mentions import PLAIN
from bot.discord_app.ui.strings import without_question_mark
from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Answer, Match, NoMatch, Suggestions, Topic
from bot.knowledge.schema import MAX_ID
from bot.storage.personal import Personal
from tests.discord_app import tea

LONGEST_ID = 2**63 - 1
"""The longest id that Discord could give."""
CONTEXTS = [CardContext(visibility, LONGEST_ID) for visibility in Visibility]
PUBLIC = CardContext(Visibility.PUBLIC, 42)
LOCALE = "es-419"
"""The longest of Discord's locales."""

Component = dict[str, Any]


def components(card: ui.LayoutView) -> list[Component]:
    """Returns all components of a card, including nested ones."""

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
    identifiers = [each["custom_id"] for each in everything if "custom_id" in each]
    assert len(set(identifiers)) == len(identifiers)
    assert all(1 <= len(identifier) <= 100 for identifier in identifiers)
    assert all(1 <= len(button["label"]) <= 38 for button in buttons(card) if "emoji" not in button)
    for options in (each["options"] for each in everything if "options" in each):
        assert 1 <= len(options) <= 25
        assert len({option["value"] for option in options}) == len(options)
        for option in options:
            assert 1 <= len(option["label"]) <= 100
            assert 1 <= len(option["value"]) <= 100
            assert len(option.get("description") or "") <= 100
    assert all(len(each["components"]) <= 5 for each in everything if each["type"] == 1)
    assert card.timeout is None


def topics(assistant: Assistant) -> tuple[Topic, ...]:
    return tuple(assistant.library)


@pytest.mark.parametrize("content", ["space", "teas", "extreme", "crowd"])
def test_all_cards_of_all_topics_are_within_discords_limits(
    content: str, request: pytest.FixtureRequest
) -> None:
    assistant: Assistant = request.getfixturevalue(content)
    library = assistant.library
    quoted = quote_question("_" * 4000, LOCALE, f"<@{LONGEST_ID}>")
    for topic in library:
        for context in CONTEXTS:
            assert_within_limits(answer_card(topic, library, LOCALE, context, quoted, vote_row=vote_row))
        if topic.wording().details:
            assert_within_limits(details_card(topic, library, LOCALE))
        form = report_form(topic.id, LOCALE, report_texts_in(LOCALE)).to_dict()
        assert (len(form["custom_id"]) <= 100, len(form["title"]) <= 45) == (True, True)
        subject = Subject(LONGEST_ID, topic.id, LOCALE)
        for page in range(3):
            assert_within_limits(
                complaint_card(
                    "said", subject, topics(assistant), locale=LOCALE, quoted_question=quoted, page=page
                )
            )
    matches = tuple(Match(topic, 0.5) for topic in topics(assistant)[-4:])
    for context in CONTEXTS:
        for reply in (
            Answer("?", LOCALE, matches),
            Suggestions("?", LOCALE, matches, count=len(matches)),
            NoMatch("?", LOCALE, matches, count=len(matches)),
            NoMatch("?", LOCALE, matches),
            NoMatch(" ", LOCALE, ()),
        ):
            assert_within_limits(reply_card(reply, library, context, quoted, vote_row=vote_row))


@pytest.mark.parametrize("content", ["space", "teas", "extreme", "crowd"])
def test_all_pages_and_private_cards_are_within_discords_limits(
    content: str, request: pytest.FixtureRequest
) -> None:
    library = request.getfixturevalue(content).library
    for number in range(len(pages(library))):
        assert_within_limits(browser_card(library, number, LOCALE, LONGEST_ID))
    assert_within_limits(help_card(LOCALE, LONGEST_ID, PLAIN))
    assert_within_limits(about_card(library, "_" * 32, LOCALE, LONGEST_ID, PLAIN))
    everything = Personal(10**6, 10**6, 10**6, datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC))
    assert_within_limits(data_card(everything, LOCALE, PLAIN))
    assert_within_limits(question_card(everything, LOCALE))
    for reads_all in (False, True):
        assert_within_limits(privacy_card(LOCALE, PLAIN, reads_all=reads_all))
    for name in ("withheld", "people_only", "no_text"):
        assert_within_limits(note_card(getattr(answer_texts_in("en"), name), LOCALE, CONTEXTS[0]))


def test_answer_names_its_documents_and_sections(teas: Assistant) -> None:
    topic = teas.library.topics["black-tea"]
    assert text(answer_card(topic, teas.library, "en", PUBLIC)).split("\n") == [
        "### Black Tea",
        "Black tea is fully oxidised.",
        "-# From *The \\*Tea\\* Handbook*, Introduction, Growing\\_up; "
        "From *\u2068كتاب الشاي\u2069*, \u2068مقدمة\u2069",
    ]


def test_only_topics_with_details_have_a_read_more_button(teas: Assistant) -> None:
    labels = {
        topic.id: [
            button.get("label") or button["emoji"]["name"]
            for button in buttons(answer_card(topic, teas.library, "en", PUBLIC, vote_row=vote_row))
        ]
        for topic in teas.library
    }
    rest = ["👍", "👎", "Remove"]
    assert labels == {"black-tea": ["Read more", *rest], "green-tea": rest, "mate": rest}
    details = text(details_card(teas.library.topics["black-tea"], teas.library, "en"))
    assert details == "### Black Tea\nIt keeps for **years**.\n\nIt is grown in Assam."


def test_title_is_escaped(teas: Assistant) -> None:
    card = answer_card(teas.library.topics["mate"], teas.library, "en", PUBLIC)
    assert text(card).startswith("### Mate \\*is not\\* tea\n")


def test_suggestions_are_buttons_in_the_order_of_the_reply(teas: Assistant) -> None:
    one, *others = topics(teas)
    reply = Suggestions("tea", "en", tuple(Match(topic, 0.5) for topic in (*others, one)), count=2)
    card = reply_card(reply, teas.library, PUBLIC)
    assert text(card) == "Did you mean one of these?"
    *choices, _, _ = buttons(card)
    assert [button["label"] for button in choices] == [topic.wording().title for topic in others]
    assert [button["custom_id"] for button in choices] == [f"show:{topic.id}:en:42" for topic in others]


def test_single_suggestion_is_named_in_the_question(teas: Assistant) -> None:
    mate = teas.library.topics["mate"]
    others = [topic for topic in teas.library if topic is not mate]
    reply = Suggestions("tea", "en", tuple(Match(topic, 0.5) for topic in (mate, *others)), count=1)
    card = reply_card(reply, teas.library, PUBLIC)
    assert text(card) == "Did you mean *Mate \\*is not\\* tea*?"
    choice, *_ = buttons(card)
    assert choice["custom_id"] == "show:mate:en:42"
    assert len(buttons(card)) == 3


@pytest.mark.parametrize(
    ("title", "inside"), [("Is it free?", "Is it free"), ("هل هو؟", "هل هو"), ("Tea", "Tea")]
)
def test_title_inside_a_question_loses_its_question_mark(title: str, inside: str) -> None:
    assert without_question_mark(title) == inside


def test_titles_that_look_alike_on_buttons_are_numbered(tmp_path: Path) -> None:
    titles = [f"The registration of all international {who}" for who in ("students", "teachers")]
    library = tea.assistant(
        tmp_path, {f"topic-{n}": f"---\ntitle: {title}\n---\nText.\n" for n, title in enumerate(titles)}
    ).library
    reply = Suggestions("who", "en", tuple(Match(topic, 0.5) for topic in library), count=2)
    card = reply_card(reply, library, PUBLIC)
    assert text(card).split("\n") == [
        "Did you mean one of these?",
        "1. The registration of all international students",
        "2. The registration of all international teachers",
    ]
    assert [button["label"] for button in buttons(card)][:2] == [
        "1. The registration of all internatio…",
        "2. The registration of all internatio…",
    ]


@pytest.mark.parametrize("query", ["**bold** @everyone", "\u202eevil", "x" * 4000])
def test_reply_does_not_repeat_the_question(teas: Assistant, query: str) -> None:
    matches = tuple(Match(topic, 0.1) for topic in topics(teas))
    for reply in (NoMatch(query, "en", matches, 2), Suggestions(query, "en", matches, count=2)):
        assert query not in str(components(reply_card(reply, teas.library, PUBLIC)))


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("locale", ["en", "pt-BR", LOCALE])
async def test_custom_id_of_a_button_holds_its_whole_state(
    action: Action, locale: str, context: CardContext
) -> None:
    press = ButtonPress(action, "i" * MAX_ID, locale, context)
    component = CardButton(press, button("l" * 200))
    assert len(component.custom_id) <= 100
    match = re.fullmatch(component.template, component.custom_id)
    assert match is not None
    restored = await CardButton.from_custom_id(cast("Any", None), component.item, match)
    assert isinstance(restored, CardButton)
    assert restored.state == press


def test_each_custom_id_matches_exactly_one_component(space: Assistant) -> None:
    library = space.library
    context = CardContext(Visibility.BROWSER, LONGEST_ID)
    cards = [answer_card(topic, library, LOCALE, context, vote_row=vote_row) for topic in library]
    cards += [
        complaint_card("said", Subject(LONGEST_ID, topic.id, LOCALE), tuple(library) * 2, locale=LOCALE)
        for topic in library
    ]
    cards += [browser_card(library, number, LOCALE, LONGEST_ID) for number in range(3)]
    identifiers = {each["custom_id"] for card in cards for each in components(card) if "custom_id" in each}
    for identifier in identifiers:
        fitting = [
            item
            for item in (*CARD_COMPONENTS, *FEEDBACK_COMPONENTS, PageSelect)
            if item.__discord_ui_compiled_template__.fullmatch(identifier)
        ]
        assert len(fitting) == 1, identifier
