"""Tests answers in other languages, answers in two languages, and missing translations."""

from __future__ import annotations

from pathlib import Path

import pytest
from discord import SelectOption, ui

from bot.discord_app.answers.strings import answer_texts_in
from bot.discord_app.app.client import FalakClient
from bot.discord_app.ui.strings import joined, texts_in
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Guild, Message, Person, ResponseType
from tests.discord_app import polyglot
from tests.discord_app.conftest import Start, labels, paragraphs
from tests.discord_app.polyglot import ARABIC, ASKED_IN_ARABIC, ASKED_IN_FRENCH, ENGLISH, FRENCH
from tests.knowledge.content_folder import write

LANGUAGES = ("ar", "fr", "id", "ru", "tr", "ur")


@pytest.fixture
async def client(start: Start, tmp_path: Path, guild: Guild) -> FalakClient:
    return await start(polyglot.assistant(tmp_path / "polyglot"))


@pytest.fixture
async def card(client: FalakClient, channel: Channel, application: Application, amina: Person) -> Message:
    """Returns the public answer to an English question."""
    assert client
    message = (await amina.run(channel, application, "ask", question="How is black tea made?")).message
    assert message is not None
    return message


def offered_languages(card: Message) -> list[str]:
    select = next(each for each in card.selects if each["custom_id"].startswith("langs:"))
    return [option["label"] for option in select["options"]]


def languages_menu(card: Message) -> str:
    return next(each["custom_id"] for each in card.selects if each["custom_id"].startswith("langs:"))


def subtext(card: Message) -> str:
    return [each for each in paragraphs(card) if each.startswith("-# ")][-1]


async def test_every_answer_offers_the_other_languages_by_their_own_names(card: Message) -> None:
    assert offered_languages(card) == [
        "العربية",
        "Français",
        "\u2068English\u2069 + \u2068العربية\u2069",
        "\u2068English\u2069 + \u2068Français\u2069",
    ]
    placeholder = next(each["placeholder"] for each in card.selects if "langs:" in each["custom_id"])
    assert placeholder == "Other languages: \u2068العربية\u2069, \u2068Français\u2069"


async def test_the_person_who_asked_can_change_the_cards_language_and_back(
    card: Message, amina: Person
) -> None:
    before = card.text
    response = await amina.select(card, "العربية", menu=languages_menu(card))
    assert (response.type, response.message) == (ResponseType.UPDATE, card)
    assert f"### {ARABIC}\nأوراقه مؤكسدة." in card.text
    assert offered_languages(card)[:2] == ["English", "Français"]
    await amina.select(card, "English", menu=languages_menu(card))
    assert card.text == before


@pytest.mark.usefixtures("falak")
@pytest.mark.parametrize(
    ("locale", "unanswerable"),
    [
        ("en", "How do I bake sourdough bread?"),
        ("fr", "Comment cuire du pain au levain ?"),
        ("ar", "كيف أخبز الخبز؟"),
        ("ur", "میں روٹی کیسے پکاؤں؟"),
    ],
)
async def test_readers_of_each_direction_meet_the_same_button_first(
    locale: str, unanswerable: str, channel: Channel, application: Application, amina: Person
) -> None:
    texts = answer_texts_in(locale)
    card = (await amina.run(channel, application, "ask", question="ultraviolet telescope")).message
    assert card is not None
    if locale != "en":
        await amina.select(card, locale, menu=languages_menu(card))
    unanswered = (await amina.run(channel, application, "ask", question=unanswerable)).message
    assert unanswered is not None
    step = -1 if locale in {"ar", "ur"} else 1
    assert labels(card) == [texts.read_more, "👍", "👎", texts.remove][::step]
    assert labels(unanswered)[-2:] == [texts_in(locale).all_topics, texts.remove][::step]


async def test_other_people_get_the_language_in_a_private_answer(card: Message, bilal: Person) -> None:
    before = card.text
    response = await bilal.select(card, "Français", menu=languages_menu(card))
    assert (response.type, response.ephemeral, card.text) == (ResponseType.MESSAGE, True, before)
    assert response.text.startswith(f"### {FRENCH}\n")
    assert response.message is not None
    own = await bilal.select(response.message, "English", menu=languages_menu(response.message))
    assert own.type is ResponseType.UPDATE
    assert own.text.startswith(f"### {ENGLISH}\n")


async def test_two_languages_are_shown_together(card: Message, amina: Person) -> None:
    await amina.select(card, "en+ar", menu=languages_menu(card))
    _, *shown = paragraphs(card)
    assert shown[:4] == [
        f"### {ENGLISH}",
        "The leaves are oxidised.",
        f"### {ARABIC}",
        "أوراقه مؤكسدة.",
    ]
    assert subtext(card) == f"-# From *The Tea Book*, Leaves · \u2068{answer_texts_in('ar').unreviewed}\u2069"
    assert offered_languages(card) == [
        "English",
        "العربية",
        "Français",
        "\u2068English\u2069 + \u2068Français\u2069",
    ]
    await amina.select(card, "English", menu=languages_menu(card))
    assert ARABIC not in card.text


@pytest.mark.usefixtures("client")
async def test_the_subtext_names_unreviewed_and_missing_translations(
    channel: Channel, application: Application, amina: Person
) -> None:
    arabic = (await amina.run(channel, application, "ask", question=ASKED_IN_ARABIC)).message
    french = (await amina.run(channel, application, "ask", question=ASKED_IN_FRENCH)).message
    assert arabic and french
    arabic_words = answer_texts_in("ar")
    source = arabic_words.source(document="كتاب الشاي", section="الأوراق")
    assert subtext(arabic) == f"-# {source} · {arabic_words.unreviewed}"
    words = answer_texts_in("fr")
    source = words.source(document="The Tea Book", section="Leaves")
    parts = joined([words.part("details"), words.part("links")], "fr")
    missing = words.partly_untranslated(language="Français", shown="English", parts=parts)
    assert subtext(french) == f"-# {source} · {missing}"
    details = await amina.click(french, words.read_more)
    missing = words.untranslated(language="Français", shown="English")
    assert details.text == f"### {ENGLISH}\nIt keeps for years.\n-# {missing}"
    details = await amina.click(arabic, arabic_words.read_more)
    assert details.text == f"### {ARABIC}\nيبقى صالحا لسنوات.\n-# {arabic_words.unreviewed}"


@pytest.mark.usefixtures("client")
async def test_an_untranslated_topic_is_in_the_base_language_with_a_note(
    channel: Channel, application: Application, amina: Person
) -> None:
    await amina.run(channel, application, "language", language="ar")
    card = (await amina.run(channel, application, "ask", question="Mate", private=True)).message
    assert card is not None
    assert card.text.startswith("### Mate\nIt comes from a holly.\n")
    missing = answer_texts_in("ar").untranslated(language="العربية", shown="English")
    assert subtext(card) == f"-# {missing}"
    assert card.selects == []


@pytest.mark.usefixtures("client")
async def test_a_preview_has_the_language_of_the_posted_answer(
    channel: Channel, application: Application, amina: Person, bilal: Person
) -> None:
    await amina.run(channel, application, "language", language="fr")
    question = await bilal.send(channel, ASKED_IN_ARABIC)
    preview = (await amina.use_menu(question, application, "Answer this")).message
    assert preview is not None
    assert preview.text.startswith(f"### {ARABIC}")
    await amina.select(preview, "English", menu=languages_menu(preview))
    await amina.click(preview, "Post as reply")
    posted = next(each for each in channel.history() if each.referenced is question)
    assert posted.text.startswith(f"### {ENGLISH}")


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize(
    "picked", ["", "+", "en+", "de", "en+ar+fr", "../..", "en+<script>", "x" * 90], ids=repr
)
async def test_invalid_language_values_cause_no_error(
    picked: str, channel: Channel, amina: Person, client: FalakClient
) -> None:
    options = [SelectOption(label="…", value=picked or " ")]
    view = ui.LayoutView().add_item(
        ui.ActionRow(ui.Select(custom_id=f"langs:tea:en:{amina.id}", options=options))
    )
    view.stop()
    sent = await client.get_partial_messageable(channel.id).send(view=view)
    message = next(each for each in channel.history() if each.id == sent.id)
    response = await amina.select(message, picked or " ")
    assert response.text
    assert "log" not in response.text


@pytest.mark.usefixtures("client")
async def test_a_topic_that_is_off_is_not_shown_in_another_language(
    card: Message, amina: Person, moderator: Person, channel: Channel, application: Application
) -> None:
    await moderator.run(channel, application, "settings topic", topic="tea", state="off")
    response = await amina.select(card, "العربية", menu=languages_menu(card))
    assert response.text == answer_texts_in("ar").topic_off


async def test_the_longest_texts_fit_in_two_languages(
    start: Start, tmp_path: Path, channel: Channel, application: Application, amina: Person
) -> None:
    long = {
        locale: f"---\ntitle: '{'_T' * 49}{locale}'\nquestions: [Q {locale}?]\n"
        + ("source: {document: d, section: S}\n" if locale == "en" else "reviewed: false\n")
        + f"---\n{'ab اب ' * 249}\n\nDetails\n"
        for locale in ("en", *LANGUAGES)
    }
    files = {f"{locale}/long.md": text for locale, text in long.items()}
    files["documents.toml"] = f'[[document]]\nid = "d"\ntitle = "{"_D" * 50}"\nsections = ["S"]\n'
    await start(Assistant(write(tmp_path / "long", files)))
    question = f"{'_T' * 49}en"
    card = (await amina.run(channel, application, "ask", question=question)).message
    assert card is not None
    assert len(offered_languages(card)) == 2 * len(LANGUAGES)
    await amina.select(card, "en+ar", menu=languages_menu(card))
    assert len(card.text) <= 4000
