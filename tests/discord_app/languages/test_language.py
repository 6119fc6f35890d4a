"""Tests `/language`, and the language of each reply."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from bot.discord_app.answers.strings import answer_texts_in
from bot.discord_app.app.client import FalakClient
from bot.discord_app.core.reply_language import Reason
from bot.discord_app.languages.strings import language_texts_in
from bot.discord_app.privacy.strings import privacy_texts_in
from bot.discord_app.ui.catalogues import languages
from bot.discord_app.ui.strings import texts_in
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Guild, LocalDiscord, Message, Person
from bot.storage.storage import Storage
from tests.discord_app import polyglot
from tests.discord_app.conftest import Rooms, Settings, Start, paragraphs, reply_to
from tests.discord_app.polyglot import ARABIC, ASKED_IN_ARABIC, ASKED_IN_FRENCH, ENGLISH, FRENCH

CHOOSE = "Choose a language for the replies that only you see"
NAME = "assam"
"""An alias of the topic that doesn't show the language of a question."""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    return polyglot.assistant(tmp_path / "polyglot")


@pytest.fixture
async def client(start: Start, assistant: Assistant, guild: Guild) -> FalakClient:
    return await start(assistant)


@pytest.fixture
def french(local_discord: LocalDiscord, guild: Guild) -> Person:
    """Returns a person whose Discord is in French."""
    person = local_discord.add_user("camille", locale="fr")
    guild.join(person)
    return person


async def open_card(person: Person, place: Channel, application: Application, **options: str) -> Message:
    response = await person.run(place, application, "language", **options)
    assert response.message is not None
    assert response.ephemeral
    return response.message


async def answer_text(
    person: Person, place: Channel, application: Application, question: str, **how: bool
) -> str:
    return (await person.run(place, application, "ask", question=question, **how)).text


def chosen(card: Message) -> list[str]:
    (select,) = card.selects
    return [option["label"] for option in select["options"] if option.get("default")]


pytestmark = pytest.mark.usefixtures("client")


async def test_the_card_says_which_languages_apply_and_why(
    channel: Channel, application: Application, french: Person, amina: Person
) -> None:
    title, private, public = paragraphs(await open_card(french, channel, application))
    assert title == "### Langue"
    words = language_texts_in("fr")
    because = words.reason(Reason.CLIENT)
    assert private == f"{words.private(language='Français', reason=because)} {words.question_first}"
    assert public == words.public(language="English", reason=words.reason(Reason.GUILD_LOCALE))
    title, private, public = paragraphs(await open_card(amina, channel, application))
    assert title == "### Language"
    assert private == (
        "**Replies that only you see** are in **English**, because your Discord is in it. "
        "If your question is clearly in another language, the reply is in that one."
    )
    assert public == (
        "**Replies that everyone sees** are in the language of the question. If that isn't clear, they are "
        "in **English**, because it is this server's language in Discord. Your own choice has no "
        "effect here, so it stays private."
    )


async def test_the_card_says_what_moderators_chose(
    change: Settings, rooms: Rooms, application: Application, amina: Person
) -> None:
    await change("language", rooms.channel, "fr")
    assert (
        "in **Français**, because moderators chose it for this channel."
        in (await open_card(amina, rooms.thread, application)).text
    )
    await change("language", rooms.channel, "ar", **{"whole-server": True})
    # Arabic has priority over the English of her Discord, because Discord isn't offered in Arabic.
    words = language_texts_in("ar")
    shown = (await open_card(amina, rooms.elsewhere, application)).text
    because = words.reason(Reason.GUILD)
    assert words.private(language="العربية", reason=because) in shown
    assert words.public(language="العربية", reason=because) in shown


async def test_the_card_in_direct_messages_mentions_no_public_replies(
    application: Application, amina: Person
) -> None:
    assert "everyone" not in (await open_card(amina, amina.dm(application), application)).text


async def test_a_chosen_language_applies_everywhere_until_it_is_reset(
    channel: Channel, application: Application, french: Person, storage: Storage
) -> None:
    card = await open_card(french, channel, application)
    assert chosen(card) == [language_texts_in("fr").automatic]
    await french.select(card, "العربية")
    words = language_texts_in("ar" if "ar" in languages() else "fr")
    assert words.private(language="العربية", reason=words.reason(Reason.CHOICE)) in card.text
    assert words.stored.partition("`")[0] in card.text
    assert chosen(card) == ["العربية"]
    assert await storage.language_choices.of(french.id) == "ar"
    assert f"### {ARABIC}" in await answer_text(french, channel, application, NAME, private=True)
    assert f"### {ARABIC}" in await answer_text(french, channel, application, ASKED_IN_FRENCH, private=True)
    assert f"### {ARABIC}" in await answer_text(french, french.dm(application), application, NAME)
    await french.select(card, words.automatic)
    assert language_texts_in("fr").reason(Reason.CLIENT) in card.text
    assert await storage.language_choices.of(french.id) == ""
    assert f"### {FRENCH}" in await answer_text(french, channel, application, NAME, private=True)


@pytest.mark.parametrize("typed", ["ar", "العربية", " AR "])
async def test_a_language_can_be_chosen_by_its_code_or_name(
    typed: str, channel: Channel, application: Application, amina: Person, storage: Storage
) -> None:
    card = await open_card(amina, channel, application, language=typed)
    words = language_texts_in("ar")
    assert words.private(language="العربية", reason=words.reason(Reason.CHOICE)) in card.text
    assert await storage.language_choices.of(amina.id) == "ar"
    card = await open_card(amina, channel, application, language="automatic")
    assert "in **English**, because your Discord is in it." in card.text
    assert await storage.language_choices.of(amina.id) == ""


async def test_a_language_without_topics_cannot_be_chosen(
    channel: Channel, application: Application, amina: Person, storage: Storage
) -> None:
    card = await open_card(amina, channel, application, language="Klingon")
    assert card.text == "There are no topics in that language. Please pick one from the list."
    assert await storage.language_choices.of(amina.id) == ""


async def test_languages_are_offered_while_typing(
    channel: Channel, application: Application, amina: Person
) -> None:
    async def offered(typed: str) -> list[tuple[str, str | int | float]]:
        choices = await amina.autocomplete(channel, application, "language", language=typed)
        return [(choice.name, choice.value) for choice in choices]

    all_choices = [
        ("Automatic", "automatic"),
        ("English", "en"),
        ("العربية", "ar"),
        ("Français", "fr"),
    ]
    assert await offered("") == all_choices
    assert await offered("fr") == [("Français", "fr")]
    assert await offered("العر") == [("العربية", "ar")]
    assert await offered("arabic") == all_choices


async def test_a_choice_is_kept_after_a_restart_and_deleted_with_the_data(
    start: Start, assistant: Assistant, channel: Channel, application: Application, amina: Person
) -> None:
    await open_card(amina, channel, application, language="fr")
    await start(assistant)
    assert f"### {FRENCH}" in await answer_text(amina, channel, application, NAME, private=True)
    data = (await amina.run(channel, application, "mydata")).message
    assert data is not None
    words = privacy_texts_in("fr")
    assert words.language(language="Français") in data.text
    await amina.click(data, words.delete)
    await amina.click(data, words.delete_confirmed)
    assert f"### {ENGLISH}" in await answer_text(amina, channel, application, NAME, private=True)


async def test_a_chosen_language_that_lost_its_topics_is_named(
    start: Start, tmp_path: Path, channel: Channel, application: Application, amina: Person
) -> None:
    await open_card(amina, channel, application, language="fr")
    files = {"en/tea.md": polyglot.TEA, "en/mate.md": polyglot.MATE, "documents.toml": polyglot.DOCUMENTS}
    await start(Assistant(polyglot.write(tmp_path / "fewer", files)))
    card = await open_card(amina, channel, application)
    words = language_texts_in("fr")
    assert words.unwritten(language="Français") in card.text
    assert words.only_one(language="English") in card.text
    await amina.select(card, words.automatic)
    assert "### Language\nAll topics are in **English**." in card.text


async def test_a_public_reply_uses_the_questions_or_the_places_language(
    change: Settings, channel: Channel, application: Application, french: Person
) -> None:
    await open_card(french, channel, application, language="fr")
    for question, title in ((NAME, ENGLISH), (ASKED_IN_ARABIC, ARABIC), (ASKED_IN_FRENCH, FRENCH)):
        assert f"### {title}" in await answer_text(french, channel, application, question)
        reply = await reply_to(await french.send(channel, f"{application.mention} {question}"))
        assert reply is not None
        assert f"### {title}" in reply.text
    await change("language", channel, "ar")
    assert f"### {ARABIC}" in await answer_text(french, channel, application, NAME)
    assert f"### {FRENCH}" in await answer_text(french, channel, application, ASKED_IN_FRENCH)


async def test_public_replies_to_commands_and_mentions_use_the_guilds_locale(
    start: Start, assistant: Assistant, local_discord: LocalDiscord, application: Application, amina: Person
) -> None:
    guild = local_discord.add_guild("Paris", locale="fr")
    guild.install(application)
    guild.join(amina)
    channel = guild.add_text_channel("general")
    for client_is_new in (True, False):
        if client_is_new:
            await start(assistant)
        else:
            assert f"### {FRENCH}" in await answer_text(amina, channel, application, NAME)
        reply = await reply_to(await amina.send(channel, f"{application.mention} {NAME}"))
        assert reply is not None
        assert f"### {FRENCH}" in reply.text
    fetched = [each for each in local_discord.requests if each.route == "/guilds/{guild_id}"]
    assert len(fetched) == 1


async def test_autocomplete_shows_own_titles_and_sends_the_replys_titles(
    channel: Channel, application: Application, french: Person
) -> None:
    async def offered(**options: object) -> list[tuple[str, str | int | float]]:
        choices = await french.autocomplete(channel, application, "ask", **options)
        return [(choice.name, choice.value) for choice in choices]

    assert await offered(question=NAME) == [(FRENCH, ENGLISH)]
    assert await offered(private=True, question=NAME) == [(FRENCH, FRENCH)]
    assert (FRENCH, ENGLISH) in await offered(question="")
    assert f"### {ENGLISH}" in await answer_text(french, channel, application, ENGLISH)


async def test_the_topic_list_and_about_are_in_the_persons_own_language(
    channel: Channel, application: Application, amina: Person
) -> None:
    await open_card(amina, channel, application, language="ar")
    topic_list = (await amina.run(channel, application, "topics")).message
    assert topic_list is not None
    assert "**كتاب الشاي**\n- الشاي الأسود" in topic_list.text
    labels = [option["label"] for select in topic_list.selects for option in select["options"]]
    assert {ARABIC, "كتاب الشاي"} <= set(labels)
    about = (await amina.run(channel, application, "about")).text
    assert "نشرب الشاي معا." in about
    assert "بيت الشاي" in about
    assert "كتاب الشاي" in about
    assert "the hosts" in about, "the hosts aren't translated"


async def test_the_button_for_the_next_page_is_where_reading_continues(
    start: Start, tmp_path: Path, channel: Channel, application: Application, amina: Person
) -> None:
    many = {f"en/topic-{number}.md": f"---\ntitle: Topic {number}\n---\nIt is.\n" for number in range(30)}
    await start(Assistant(polyglot.write(tmp_path / "many", polyglot.FILES | many)))
    for language, buttons in (
        ("en", ["previous", "next"]),
        ("ar", ["next", "previous"]),
    ):
        await open_card(amina, channel, application, language=language)
        topic_list = (await amina.run(channel, application, "topics")).message
        assert topic_list is not None
        words = texts_in(language)
        labels = {words.previous: "previous", words.next: "next"}
        assert [labels[each["label"]] for each in topic_list.buttons] == buttons


async def test_details_of_a_public_card_are_in_the_persons_chosen_language(
    channel: Channel, application: Application, amina: Person, french: Person
) -> None:
    card = (await amina.run(channel, application, "ask", question=ASKED_IN_ARABIC)).message
    assert card is not None
    read_more = answer_texts_in("ar").read_more
    details = await french.click(card, read_more)
    assert (details.ephemeral, details.text.split("\n")[0]) == (True, f"### {ARABIC}")
    await open_card(french, channel, application, language="en")
    assert (await french.click(card, read_more)).text == "### Black tea\nIt keeps for years."


async def test_without_the_database_answers_work_but_choices_are_refused(
    channel: Channel,
    application: Application,
    amina: Person,
    storage: Storage,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.CRITICAL)
    card = await open_card(amina, channel, application)
    await storage.__aexit__(None, None, None)
    assert f"### {ENGLISH}" in await answer_text(amina, channel, application, NAME, private=True)
    assert "so I can't show you this" in (await open_card(amina, channel, application)).text
    assert "so I can't show you this" in (await amina.select(card, "العربية")).text
