"""Tests which topic a chat message names, and whether the message is a question."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.library import read_library
from bot.knowledge.model import Library, Topic, Wording
from bot.knowledge.spotting import Spotter

CONTENT = Path(__file__).parents[2] / "content"


def topic_with_keywords(topic_id: str, *keywords: str, **others: tuple[str, ...]) -> Topic:
    wordings = {
        locale: Wording(locale, topic_id, "A thing.", keywords=phrases)
        for locale, phrases in {"en": keywords, **others}.items()
    }
    return Topic(topic_id, wordings)


def library_of(*topics: Topic) -> Library:
    return Library(MappingProxyType({topic.id: topic for topic in topics}))


SPOTTER = Spotter(
    library_of(
        topic_with_keywords("hope", "hope probe", "al-amal", ar=("مسبار الأمل",)),
        topic_with_keywords("landing", "hope probe landing site"),
        topic_with_keywords("agency", "roscosmos", "russian space agency", ru=("роскосмос",)),
        topic_with_keywords("telescope", "ultraviolet telescope", "telescope of the two nations"),
        topic_with_keywords("ummah", "ummah", "islamic ummah"),
        topic_with_keywords("twin", "probe twin"),
        topic_with_keywords("tcp", "TCP/IP"),
        topic_with_keywords("dune", "Dune: Part Two"),
        topic_with_keywords("discord.py", "discord.py"),
    )
)


def spotted(message: str, locale: str = "en") -> str | None:
    topic = SPOTTER.spot(message, locale).topic
    return topic.id if topic else None


@pytest.mark.parametrize(
    "message, topic_id",
    [
        ("hope probe", "hope"),
        ("the Hope Probe entered orbit on my birthday lol", "hope"),
        ("my nephew did a project about AL AMAL", "hope"),
        ("the #hope-probe docs", "hope"),
        ("||hope probe|| is a spoiler", "hope"),
        ("**hope** probe and _Hope Probe_", "hope"),
        ("the hope probes are two", "hope"),
        ("the hope probe's orbit", "hope"),
        ("مسبارُ الأملِ وصل إلى المريخ", "hope"),
        ("رأيت مسبار الامل أمس", "hope"),
        ("Роскосмос опять перенёс запуск", "agency"),
        ("о Роскосмосе опять говорят", "agency"),
        ("I > you, hope probe < all", "hope"),
        ("isn't `it` the hope probe", "hope"),
        ("> quoted\nthe hope probe, I answer", "hope"),
        ("look: https://example.org/x hope probe", "hope"),
    ],
)
def test_a_keyword_in_a_message_is_spotted(message: str, topic_id: str) -> None:
    assert spotted(message) == topic_id


@pytest.mark.parametrize("locale", ["en", "ar", "ru"])
@pytest.mark.parametrize(
    "message, topic_id", [("hope probe", "hope"), ("مسبار الأمل", "hope"), ("Роскосмос", "agency")]
)
def test_a_keyword_in_its_own_script_is_spotted_in_every_locale(
    message: str, topic_id: str, locale: str
) -> None:
    assert spotted(message, locale) == topic_id


@pytest.mark.parametrize(
    "message, topic_id",
    [
        ("the hope porbe still works", "hope"),
        ("the ultravoilet telescope", "telescope"),
        ("ultraviolet telescpoe data", "telescope"),
        ("roscomos announced a delay", "agency"),
        ("roscosmoss again", "agency"),
        ("roskosmos again", "agency"),
        ("the russian space agnecy", "agency"),
        ("the russian space agincy", "agency"),
        ("telescope of the two nashions", "telescope"),
        ("the islamic ummmah", "ummah"),
    ],
)
def test_a_misspelt_keyword_is_spotted(message: str, topic_id: str) -> None:
    assert spotted(message) == topic_id


@pytest.mark.parametrize("message", ["please subscirbe tomorrow", "they annuonce it tomorrow"])
def test_a_misspelt_word_with_another_ending_is_no_keyword(message: str) -> None:
    spotter = Spotter(
        library_of(
            topic_with_keywords("channel", "subscribing"), topic_with_keywords("news", "announcements")
        )
    )
    assert spotter.spot(message, "en").topic is None


@pytest.mark.parametrize(
    "message",
    [
        "`hope probe` is the variable name",
        "`hope\nprobe`",
        "``hope probe ` roscosmos``",
        '```\nroscosmos = load("hope probe")\n```',
        "```py\nthe hope probe",
        "> the hope probe is in orbit",
        "well\n> roscosmos, they say\nno",
        ">>> roscosmos\nand the hope probe",
        "https://example.org/roscosmos/hope-probe",
        "<https://example.org/hope-probe>",
        "www.example.org/hope-probe",
        "discord.gg/hope-probe",
        "ftp://roscosmos/hope-probe",
        "<:roscosmos:123456789012345678> nice",
        "<a:hope_probe:123456789012345678>",
        "</hope probe:123456789012345678>",
        ":roscosmos: :roscosmos::hope_probe:",
        "hope-probe.ae is a site",
        "see roscosmos.ru.",
        "press@roscosmos.ru wrote",
        "mailto:hope-probe@example.org",
        "the file /srv/hope-probe/x",
        "~/hope-probe and ./roscosmos",
        r"C:\hope-probe\x or \\roscosmos\x",
        "docs/hope-probe.md and roscosmos.pdf",
    ],
)
def test_keywords_in_code_quotes_addresses_and_emoji_are_ignored(message: str) -> None:
    assert spotted(message) is None


@pytest.mark.parametrize(
    "message",
    [
        "I hope. Probe it!",
        "we lost hope! probe number two is gone",
        "that was our hope…\nprobe lost",
        "hope\nprobe",
        "hope `x` probe",
        "hope https://example.org probe",
    ],
)
def test_a_keyword_is_not_spotted_across_two_sentences(message: str) -> None:
    assert spotted(message) is None


@pytest.mark.parametrize(
    "message", ["I saw it.The Hope Probe!", "hm... hope probe.", "10:30 hope probe: lost"]
)
def test_a_keyword_next_to_the_end_of_a_sentence_is_spotted(message: str) -> None:
    assert spotted(message) == "hope"


@pytest.mark.parametrize(
    "message",
    [
        "",
        "ok",
        "hope",
        "hope you all probe something",
        "can you probe the pin with a multimeter",
        "hopeprobeless",
        "unroscosmosed things",
        "the russian agency of space",
        "space russian agency",
        "umm ah i don't know",
        "hummus is the best",
        "happy jummah",
        "my parents went for umrah",
        "summa cum laude",
        "a telescope of two nations",
        "county roscommon",
        "cosmos flowers",
    ],
)
def test_messages_without_a_keyword_name_no_topic(message: str) -> None:
    assert spotted(message) is None


@pytest.mark.parametrize(
    "message, topic_id",
    [
        ("the hope probe landing site", "landing"),
        ("roscosmos and the hope probe", "hope"),
        ("roscosmos, then the hope probe landing site", "landing"),
        ("the hope probe twin", "hope"),
        ("roscosmos and the ummah", "agency"),
        ("the ummah and roscosmos", "ummah"),
    ],
)
def test_longest_keyword_wins_and_the_first_of_equally_long_ones(message: str, topic_id: str) -> None:
    assert spotted(message) == topic_id


@pytest.mark.parametrize(
    "message",
    [
        "did you see the pictures??",
        "really?!",
        "(is it true?)",
        "**serious question?**",
        "you there? i have news",
        "هل وصل المسبار؟",
        "full width？",
        "what is the hope probe",
        "so wait, what is the hope probe",
        "anyone know who built it",
        "Who's there",
        "what's that supposed to mean",
        "isn’t it late",
        "Doesn't the hope probe orbit mars",
        "doesnt it orbit mars",
        "как дела",
        "ما هو مسبار الأمل",
        "какой сегодня день",
        "<@1234> how does it work",
        "> quoted\nis that so",
        "```\ncode\n```\nwhat does it do",
        ":thinking: is that so",
    ],
)
def test_questions_are_recognised(message: str) -> None:
    assert SPOTTER.spot(message).is_question


@pytest.mark.parametrize(
    "message",
    [
        "",
        "the hope probe is here",
        "i know what it is",
        "so so so what",
        "see https://example.org/?q=what",
        "`is it?`",
        "> is it?\nno",
        "🚀",
        "well, that works",
        "can't wait for the launch",
        "cant wait for the launch",
        "don't do that",
        "`roscosmos` is broken",
        "so `x` is broken",
        "```\ncode\n``` is all I have",
        "https://example.org is down",
        "roscosmos.ru was down",
    ],
)
def test_other_messages_are_not_recognised_as_questions(message: str) -> None:
    assert not SPOTTER.spot(message).is_question


@pytest.mark.parametrize("mark", [",", ";", ":", "(", ")", " /", " —", "，", "…"])
@pytest.mark.parametrize("parted", ["do you hope{} probe or not", "is that al{} amal there"])
def test_a_keyword_is_not_spotted_across(mark: str, parted: str) -> None:
    assert spotted(parted.format(mark)) is None


@pytest.mark.parametrize(
    "message, topic_id",
    [
        ("TCP/IP is old", "tcp"),
        ("what does tcp ip do", "tcp"),
        ("we saw Dune: Part Two yesterday", "dune"),
        ("we saw dune part two yesterday", "dune"),
        ("Dune; part two of it was long", None),
        ("tcp: ip over pigeons", None),
        ("discord.py is down again", "discord.py"),
        ("Discord.py, please", "discord.py"),
        ("(hope probe)", "hope"),
        ("mars, hope probe, moon", "hope"),
    ],
)
def test_a_keyword_may_contain_a_punctuation_mark(message: str, topic_id: str | None) -> None:
    assert spotted(message) == topic_id


ORDINARY_WORDS = """
commas combats comcast compaq comrades compass comments comics mumma gumma umrah summa jumma drama llama umbra
umami hope hopes hoped probe prone prose robe amalgam animal mission emission roscommon cosmos cosmic costs
satellite satellites station nation ration ummm hmm huh uma yamaha umpire trauma emirate pirates missions
""".split()


@pytest.mark.parametrize("word", ORDINARY_WORDS)
def test_no_ordinary_word_names_a_bundled_topic(word: str, our_spotter: Spotter) -> None:
    assert our_spotter.spot(word).topic is None


@pytest.fixture(scope="module")
def our_spotter() -> Spotter:
    return Spotter(read_library(CONTENT))


def test_every_keyword_of_the_bundled_topics_names_its_topic(our_spotter: Spotter) -> None:
    missed = [
        (keyword, found.id if found else None)
        for topic in read_library(CONTENT)
        for keyword in topic.wording().keywords
        if (found := our_spotter.spot(f"I think {keyword}, you know").topic) is None or found.id != topic.id
    ]
    assert missed == []


def test_a_library_without_keywords_spots_nothing() -> None:
    assert Spotter(library_of(topic_with_keywords("hope"))).spot("the hope probe?") == (None, True)


@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_any_text_can_be_searched_for_keywords(message: str) -> None:
    assert SPOTTER.spot(message).topic is None or message


@pytest.mark.parametrize(
    "piece",
    ["`", "> ", "a.", "a@", "a@a.", "/a", ":a", "</", "<a:", "x" * 9 + " ", "hope ", "\x00", "🚀", "?"],
)
def test_a_message_of_4000_characters_can_be_searched(piece: str) -> None:
    assert SPOTTER.spot((piece * 4_000)[:4_000]).topic is None
