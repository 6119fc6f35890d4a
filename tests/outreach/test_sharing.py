"""Tests texts to share: how each network counts their length, and how long ones are shortened."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord_app.ui.shared_topics import shared_topic
from bot.knowledge.library import read_library
from bot.knowledge.model import Library
from bot.outreach.fitting import fitting, shortened
from bot.outreach.network_rules import RULES
from bot.outreach.networks import Network
from bot.outreach.sharing import MAX_ALT, Shared, alt_text, share_text, without_markdown

CONTENT = Path(__file__).parents[2] / "content"
LINK = "https://example.org/" + "a" * 80
TEA = Shared("Black Tea", "It is oxidised. It keeps for years.", "The Tea Handbook", "Kinds", LINK, ("Tea",))


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(CONTENT)


LENGTHS = [
    ("abc", 3, 3, 3, 3),
    ("é", 1, 1, 1, 1),
    ("e\u0301", 1, 1, 1, 2),
    ("مسبار", 5, 5, 5, 5),
    ("Роскосмос", 9, 9, 9, 9),
    ("–", 1, 1, 1, 1),
    ("国", 2, 1, 1, 1),
    ("🚀", 2, 1, 1, 2),
    ("👩🏽‍🚀", 2, 1, 1, 7),
    ("🇦🇪", 2, 1, 1, 4),
    ("1️⃣", 2, 1, 1, 3),
    (LINK, 23, 23, 100, 100),
    (f"a {LINK} b", 27, 27, 104, 104),
    ("discord.py", 23, 10, 10, 10),
]


@pytest.mark.parametrize(("text", "x", "mastodon", "bluesky", "telegram"), LENGTHS)
def test_each_network_counts_in_its_own_way(
    text: str, x: int, mastodon: int, bluesky: int, telegram: int
) -> None:
    networks = (Network.X, Network.MASTODON, Network.BLUESKY, Network.TELEGRAM)
    assert [RULES[network].length(text) for network in networks] == [x, mastodon, bluesky, telegram]


def test_a_short_text_has_all_parts() -> None:
    expected = f"Black Tea\n\nIt is oxidised. It keeps for years.\n\n📖 The Tea Handbook: Kinds\n{LINK}\n#Tea"
    assert share_text(TEA, Network.X) == expected
    assert share_text(TEA, Network.WHATSAPP) == expected.replace("Black Tea", "*Black Tea*")


def test_missing_parts_leave_no_gap() -> None:
    assert share_text(Shared("Tea", "It is hot."), Network.PLAIN) == "Tea\n\nIt is hot."


def test_the_source_is_shortened_before_the_first_sentence() -> None:
    long = TEA._replace(summary="First sentence here. " + "Then more words follow. " * 20)
    said = share_text(long, Network.X)
    assert "First sentence here. Then more words follow. " in said
    assert "follow.\n\n📖 The Tea Handbook: Kinds\n" in said
    long = long._replace(document="A handbook with a very long name " * 3, section="A long section " * 6)
    long = long._replace(summary=f"The first sentence is {'very ' * 15}long. " + long.summary)
    said = share_text(long, Network.X)
    assert "very long." in said
    assert "A long section" not in said
    assert said.endswith(f"{LINK}\n#Tea")


def test_a_long_sentence_is_cut_between_words() -> None:
    said = share_text(TEA._replace(summary="word " * 100), Network.BLUESKY)
    assert " word…\n\n📖" in said


def test_hashtags_are_removed_before_the_link_and_the_title_is_never_cut() -> None:
    title = "T" * 100
    shared = TEA._replace(title=title, summary="s" * 400, hashtags=("a" * 50, "b" * 50, "c" * 50))
    said = share_text(shared, Network.X)
    assert said.startswith(title)
    assert LINK in said
    assert "#" + "c" * 50 not in said


@pytest.mark.parametrize("network", Network)
def test_every_topic_fits_every_network_in_every_language(network: Network, library: Library) -> None:
    for topic in library:
        for locale in topic.wordings:
            shared = shared_topic(topic, library, locale)._replace(link="https://example.org/join")
            said = share_text(shared, network)
            assert RULES[network].fits(said)
            assert shared.title in said
            assert all(f"#{tag}" in said for tag in shared.hashtags)
            assert "\n📖 " in said
            assert said.count("…") <= 2
            assert len(alt_text(shared)) <= MAX_ALT


@pytest.mark.parametrize(("locale", "comma"), [("en", ", "), ("fr", ", "), ("ar", "، "), ("ur", "، ")])
def test_sections_are_listed_with_the_comma_of_their_script(
    locale: str, comma: str, library: Library
) -> None:
    shared = shared_topic(library.topics["space-partnerships"], library, locale)
    assert len(shared.section.split(comma)) == 2


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)


@given(
    title=TEXTS.map(lambda text: text[:100]),
    summary=st.lists(TEXTS, min_size=1).map(" ".join),
    document=TEXTS.map(lambda text: text[:100]),
    hashtags=st.lists(st.just("h" * 50), max_size=10),
    link=st.sampled_from(["", LINK]),
)
def test_any_text_fits_and_has_its_title(
    title: str, summary: str, document: str, hashtags: list[str], link: str
) -> None:
    shared = Shared(title, (summary * 20)[:1500], document, document, link, tuple(hashtags))
    for network, rule in RULES.items():
        said = share_text(shared, network)
        assert rule.fits(said)
        assert title in said


MARKDOWN = [
    (
        "**Bold**, *italic*, ***both***, __under__, ~~struck~~ and ||hidden||",
        "Bold, italic, both, under, struck and hidden",
    ),
    ("**a *b* c**", "a b c"),
    ("`code` and [a link](https://example.org)", "code and a link"),
    ("snake_case_name and 2*3*4 stay", "snake_case_name and 2*3*4 stay"),
    (r"\*not italic\* and a \\", "*not italic* and a \\"),
    ("<https://example.org> <:tea:123456789012345678>", "https://example.org :tea:"),
    ("> quoted\n- a list", "quoted\n- a list"),
]


@pytest.mark.parametrize(("markdown", "plain"), MARKDOWN)
def test_markdown_is_removed(markdown: str, plain: str) -> None:
    assert without_markdown(markdown) == plain


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("One. Two.", 9, "One. Two."),
        ("One. Two.", 8, "One."),
        ("هل هذا؟ نعم.", 9, "هل هذا؟"),
        ("یہ ہے۔ وہ ہے۔", 8, "یہ ہے۔"),
        ("one two three", 9, "one two…"),
        ("one, two", 6, "one…"),
        ("abcdef", 4, "abc…"),
        ("👩🏽‍🚀👩🏽‍🚀", 6, "👩🏽‍🚀…"),
        ("abc", 0, ""),
    ],
)
def test_texts_are_shortened_by_sentences_then_words_then_letters(
    text: str, limit: int, expected: str
) -> None:
    assert fitting(text, lambda part: len(part) <= limit) == expected


def test_only_a_long_text_is_shortened() -> None:
    assert shortened("one two", 7) == "one two"
    assert shortened("one two", 6) == "one…"
