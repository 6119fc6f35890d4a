"""Tests that questions find the right topics, and no others."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.knowledge.assistant import Assistant
from bot.knowledge.languages import LANGUAGES
from bot.knowledge.model import Answer, NoMatch, Reply, Suggestions
from bot.knowledge.rarities import frequency_list
from bot.knowledge.text import tokenise
from tests.conftest import CONTENT
from tests.knowledge.content_folder import topic, write

TOPIC_IDS = sorted(path.stem for path in CONTENT.glob("en/*.md"))
ANSWERED = {
    "exact": {
        "Hope Probe (Al-Amal)": "hope-probe",
        "UAE": "hope-probe",
        "  roscosmos?  ": "roscosmos-partnership",
        "TECHNOLOGY TRANSFER": "knowledge-transfer",
        "what is the hope probe": "hope-probe",
        "**peaceful coexistence**": "space-diplomacy",
    },
    "paraphrase": {
        "who made the uv observatory that a russian rocket carried": "ultraviolet-telescope",
        "do islamic countries build their own telecom satellites": "satellites",
        "does exploring space help us here on earth": "benefits-for-humanity",
        "can space cooperation bring peace between nations": "space-diplomacy",
        "what did islamic scholars do for science in history": "scientific-heritage",
        "why was roscosmos chosen as a partner": "why-roscosmos",
        "will they build a space station with russia": "roscosmos-future",
        "are muslim states members of space agencies": "agency-frameworks",
        "hey bot can you give me details on knowledge transfer pls": "knowledge-transfer",
        "how much did the hope probe cost": "hope-probe",
        "startups and innovators in islamic space": "innovation-and-entrepreneurship",
        "what comes next for space partnerships": "future-of-partnerships",
        "what projects do they run together with the russians": "joint-projects",
        "what values do both sides share": "shared-values",
        "what is a space partnership": "space-partnerships",
    },
    "typo": {
        "rosmocos": "roscosmos-partnership",
        "hpoe porbe": "hope-probe",
        "entrepeneurshp": "innovation-and-entrepreneurship",
        "waht is teh hope porbe": "hope-probe",
        "ultravoilet telescpoe": "ultraviolet-telescope",
        "rosscosmos partnershp": "roscosmos-partnership",
        "scientfic heritge of islam": "scientific-heritage",
        "satelite manufcturing": "satellites",
        "comunication satelites": "satellites",
        "hopeprobe": "hope-probe",
        "spaceagencies": "agency-frameworks",
        "tele scope": "ultraviolet-telescope",
        "satelite": "satellites",
        "diplomatic tyes": "space-diplomacy",
        "tell me about hop probe": "hope-probe",
        "united arab mirates": "hope-probe",
        "роскосмосс": "roscosmos-partnership",
    },
    "short": {
        "mars": "hope-probe",
        "russia": "roscosmos-partnership",
        "telescope": "ultraviolet-telescope",
        "emirates mars mission launch date": "hope-probe",
    },
    "transliterated": {
        "misbar al amal": "hope-probe",
        "misbar el amal": "hope-probe",
        "al amal": "hope-probe",
        "Роскосмос": "roscosmos-partnership",
        "зонд надежда": "hope-probe",
        "что такое роскосмос": "roscosmos-partnership",
        "роскосмос и исламские страны": "roscosmos-partnership",
        "миссия на марс": "hope-probe",
        "ساتلايت": "satellites",
        "сателлит": "satellites",
        "mashari mushtaraka": "joint-projects",
        "stantsiya": "roscosmos-future",
        "mirrikh": "hope-probe",
        "al marrikh": "hope-probe",
        "mahatta fadaiya": "roscosmos-future",
        "naql al maarifa": "knowledge-transfer",
        "al-taawun ad-dawli": "ummah-cooperation",
        "at-turath al-ilmi": "scientific-heritage",
        "at-ta'ayush as-silmi": "space-diplomacy",
        "khidmat al bashariya": "benefits-for-humanity",
    },
    "Arabic": {
        "ما هو مسبار الأمل": "hope-probe",
        "روسكوسموس": "roscosmos-partnership",
        "التلسكوب فوق البنفسجي": "ultraviolet-telescope",
        "نقل المعرفة": "knowledge-transfer",
    },
    "noisy": {
        "<@1234> what is the hope probe https://example.org": "hope-probe",
        "ＨＯＰＥ　ＰＲＯＢＥ": "hope-probe",
        "h\u200bope p\u00adrobe 🚀🚀": "hope-probe",
    },
}  # fmt: skip


def parameters_of(table: Mapping[str, Mapping[str, str]]) -> list[ParameterSet]:
    return [
        pytest.param(question, expected, id=f"{kind}: {question}")
        for kind, questions in table.items()
        for question, expected in questions.items()
    ]


@pytest.mark.parametrize("question, topic_id", parameters_of(ANSWERED))
def test_question_is_answered_with_its_topic(question: str, topic_id: str, assistant: Assistant) -> None:
    reply = assistant.reply(question)
    assert isinstance(reply, Answer)
    assert reply.topic.id == topic_id
    assert reply.offered == (reply.topic,)


SUGGESTED = {
    "paraphrase": {
        "which muslim country has a spacecraft circling mars": "hope-probe",
        "hi, could you please tell me everything about roscosmos": "roscosmos-partnership",
        "is it cheaper to explore space with partners": "partnership-benefits",
        "how do nations pass on know-how to each other": "knowledge-transfer",
    },
    "typo": {"rokets": "satellites"},
    "transliterated": {"al ummah al islamiyyah": "ummah-cooperation"},
    "Arabic": {"ما هي الشراكة الفضائية": "space-partnerships"},
}


@pytest.mark.parametrize("question, topic_id", parameters_of(SUGGESTED))
def test_right_topic_is_at_least_suggested(question: str, topic_id: str, assistant: Assistant) -> None:
    assert topic_id in {offered.id for offered in assistant.reply(question).offered}


UNANSWERED = {
    "out of scope": """
        how do i bake bread
        best pizza in town
        who won the world cup
        what time is it
        write me a python script
        translate this to french
        elon musk net worth
        netflix subscription price
        how does a microscope work
        كيف أطبخ الأرز
        какая погода завтра
        日本語を話せますか
    """,
    "other words": """
        how old is the sun
        how far is the moon
        why is the sky blue
        nuclear fission
        who is al gore
        prussia
        bath salts
        oral exam
        donations
        مارتين
        القيد
        سكايب
        мороз
        морозы
        hope you are well
    """,
    "chatter": """
        hello
        thanks!
        lol
        asdfghjkl
        thank you so much
        what can you do
        tell me everything
        help
        why
        /ask help
        ok
        2021
    """,
}


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(question.strip(), id=f"{kind}: {question.strip()}")
        for kind, questions in UNANSWERED.items()
        for question in questions.strip().splitlines()
    ],
)
def test_question_without_a_topic_gets_no_match(question: str, assistant: Assistant) -> None:
    assert isinstance(assistant.reply(question), NoMatch)


NEAR_MISSES = [
    "what is the capital of the emirates",
    "who is the president of russia",
    "mars bar",
    "what is kamal",
    "satellite tv dish installation",
    "learn russian language",
    "population of the uae",
    "visa for dubai",
    "russian food recipes",
    "how do i say thank you in russian",
    "what does good night mean in russia",
    "how high is the telescope",
    "which rocket carried the hope probe",
    "roscosmos ceo salary",
    "Roscosmos başkanı kimdir",
]


@pytest.mark.parametrize("question", NEAR_MISSES)
def test_a_near_miss_is_not_answered(question: str, assistant: Assistant) -> None:
    assert not isinstance(assistant.reply(question), Answer)


@pytest.mark.parametrize(
    "question",
    [
        "what do people do here",
        "what time is it",
        "how does it work",
        "who is the best",
        "how do i get better at this",
        "why do people say that",
        "что ты об этом думаешь",
        "burada ne yapıyorsunuz",
    ],
)
def test_a_question_of_only_frequent_words_gets_no_match(question: str, assistant: Assistant) -> None:
    assert isinstance(assistant.reply(question), NoMatch)


@pytest.mark.parametrize(
    "question",
    ["что люди тут делают", "как это работает", "bu nasıl çalışıyor", "comment ça marche", "كيف بيشتغل"],
)
def test_a_question_of_rarer_forms_of_frequent_words_gets_no_answer(
    question: str, assistant: Assistant
) -> None:
    assert not isinstance(assistant.reply(question), Answer)


@pytest.mark.parametrize("code", ["en", "ar", "ru"])
def test_few_words_of_a_language_are_mistaken_for_misspelt_names(code: str, assistant: Assistant) -> None:
    known = {
        token.stem
        for topic in assistant.library
        for wording in topic.wordings.values()
        for text in (wording.title, wording.summary, wording.details, *wording.aliases, *wording.questions)
        for token in tokenise(text)
    }
    words = sorted({word for word, _ in frequency_list(LANGUAGES[code])})[::20]
    others = [word for word in words if all(token.stem not in known for token in tokenise(word))]
    assert len(others) > 1_000
    offered = [word for word in others if not isinstance(assistant.reply(word), NoMatch)]
    assert len(offered) <= 0.005 * len(others), offered


@pytest.mark.parametrize("topic_id", TOPIC_IDS)
def test_each_name_of_a_topic_is_answered_with_it(topic_id: str, assistant: Assistant) -> None:
    names = [
        name
        for wording in assistant.library.topics[topic_id].wordings.values()
        for name in (wording.title, *wording.aliases, *wording.questions, *wording.keywords)
    ]
    spellings = [spelling for name in names for spelling in (name, f"  {name.upper()}?! ")]
    replies = {spelling: assistant.reply(spelling) for spelling in spellings}
    assert {
        spelling: reply
        for spelling, reply in replies.items()
        if not (isinstance(reply, Answer) and reply.topic.id == topic_id and reply.confidence >= 0.95)
    } == {}


def assert_well_formed(reply: Reply, question: str) -> None:
    assert reply.query == question
    confidences = [match.confidence for match in reply.matches]
    assert len(confidences) <= 5
    assert confidences == sorted(confidences, reverse=True)
    assert all(0 <= confidence <= 1 for confidence in confidences)
    assert reply.confidence == (confidences[0] if confidences else 0)
    assert len({match.topic.id for match in reply.matches}) == len(confidences)
    ranked = tuple(match.topic for match in reply.matches)
    assert reply.offered == ranked[: len(reply.offered)]
    match reply:
        case Answer():
            assert len(reply.offered) == 1
        case Suggestions():
            assert 1 <= len(reply.offered) <= 4
        case NoMatch():
            assert len(reply.offered) <= 4


ANYTHING = [
    *(question for questions in (*ANSWERED.values(), *SUGGESTED.values()) for question in questions),
    *" ".join(UNANSWERED.values()).splitlines(),
    *NEAR_MISSES,
]


@pytest.mark.parametrize("question", ANYTHING)
def test_a_reply_ranks_at_most_five_topics_best_first(question: str, assistant: Assistant) -> None:
    assert_well_formed(assistant.reply(question), question)


def test_two_assistants_give_the_same_replies(assistant: Assistant) -> None:
    other = Assistant(CONTENT)
    for question in ANYTHING:
        reply, again = assistant.reply(question), other.reply(question)
        assert type(reply) is type(again)
        assert [(match.topic.id, match.confidence) for match in reply.matches] == [
            (match.topic.id, match.confidence) for match in again.matches
        ]


@given(st.text(st.characters(exclude_categories=()), max_size=300), st.sampled_from(["en", "ar", "xx", ""]))
@settings(max_examples=200)
def test_any_text_gets_a_reply(assistant: Assistant, question: str, locale: str) -> None:
    reply = assistant.reply(question, locale)
    assert_well_formed(reply, question)
    assert reply.locale == locale


@pytest.mark.parametrize(
    "question", ["", " ", "\n\t", "\x00", "🚀🚀🚀", "?!", "<@1234>", "https://example.org/hope"]
)
def test_a_question_without_words_gets_no_match(question: str, assistant: Assistant) -> None:
    assert assistant.reply(question) == NoMatch(question, "en", ())


@pytest.mark.parametrize("piece", ["a", "hope ", "roscosmso ", "أ", "x9 ", "\x00", "🚀", "what is the "])
def test_a_question_of_4000_characters_gets_a_reply(piece: str, assistant: Assistant) -> None:
    question = (piece * 4_000)[:4_000]
    assert_well_formed(assistant.reply(question), question)


def test_null_bytes_separate_words(assistant: Assistant) -> None:
    reply = assistant.reply("what is\x00the hope\x00probe")
    assert isinstance(reply, Answer)
    assert reply.topic.id == "hope-probe"


TEAS = {
    "green.md": topic("title: Green tea", "aliases: [sencha, matcha]", text="It is not oxidised."),
    "black.md": topic(
        "title: Black tea", "aliases: [assam, darjeeling]", text="Its leaves are fully oxidised."
    ),
    "rooibos.md": topic(
        "title: Rooibos", "aliases: [red bush]", text="An infusion from South Africa without caffeine."
    ),
}


@pytest.fixture(scope="module")
def teas(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return Assistant(write(tmp_path_factory.mktemp("teas"), TEAS))


@pytest.mark.parametrize(
    "question, topic_id",
    [
        ("green tea", "green"),
        ("what is matcha", "green"),
        ("macha", "green"),
        ("tell me about darjeeling", "black"),
        ("hey, can you tell me about darjeeling?", "black"),
        ("explain black tea to me please", "black"),
        ("what about sencha", "green"),
        ("whats assam", "black"),
        ("hi bot what is red bush pls", "rooibos"),
        ("what is black tea", "black"),
        ("roibos", "rooibos"),
        ("the red bush infusion", "rooibos"),
        ("which one is from south africa", "rooibos"),
    ],
)
def test_the_right_one_of_three_topics_is_found(question: str, topic_id: str, teas: Assistant) -> None:
    reply = teas.reply(question)
    assert not isinstance(reply, NoMatch)
    assert topic_id in {offered.id for offered in reply.offered}
    assert reply.matches[0].topic.id == topic_id
    assert len(reply.matches) == 3


@pytest.mark.parametrize("question", ["how do i mend a bicycle", "hello", "who won the world cup", "2021"])
def test_other_questions_get_no_match_from_three_topics(question: str, teas: Assistant) -> None:
    assert isinstance(teas.reply(question), NoMatch)


@pytest.mark.parametrize("count", [1, 2])
def test_names_are_answered_even_with_one_or_two_topics(count: int, tmp_path: Path) -> None:
    few = Assistant(write(tmp_path, dict(list(TEAS.items())[:count])))
    reply = few.reply("sencha")
    assert isinstance(reply, Answer)
    assert reply.topic.id == "green"
    assert isinstance(few.reply("how do i mend a bicycle"), NoMatch)
    assert_well_formed(few.reply("what is a green tea made of"), "what is a green tea made of")


@pytest.mark.parametrize(
    "question", ["best sicilian opening", "opening line for a letter", "is the bakery open on sundays"]
)
def test_a_near_miss_of_the_only_topic_is_not_answered(question: str, tmp_path: Path) -> None:
    hours = topic("title: Opening hours", "aliases: [when we open]", text="From nine to six.")
    assert not isinstance(Assistant(write(tmp_path, {"en/hours.md": hours})).reply(question), Answer)


def test_topics_with_the_same_words_are_suggested_together(tmp_path: Path) -> None:
    twins = {
        f"{letter}.md": topic(f"title: Volcano, part {letter}", text="How a volcano erupts.")
        for letter in ("one", "two")
    }
    other = {"bread.md": topic("title: Sourdough bread", text="Flour, water and salt.")}
    reply = Assistant(write(tmp_path, twins | other)).reply("how a volcano erupts")
    assert isinstance(reply, Suggestions)
    assert {offered.id for offered in reply.offered} >= {"one", "two"}


@pytest.mark.parametrize("count", range(4, 9))
def test_at_most_four_topics_are_suggested(count: int, tmp_path: Path) -> None:
    words = ["apple", "pear", "plum", "cherry", "grape", "lemon", "melon", "peach", "fig", "date"]
    topics = {f"{word}.md": topic(f"title: Filler {word}", text=f"About {word}.") for word in words} | {
        f"volcano-{number}.md": topic(f"title: Volcano {number}", text=f"About eruptions {number}.")
        for number in range(count)
    }
    reply = Assistant(write(tmp_path, topics)).reply("how do volcanos erupt")
    assert isinstance(reply, Suggestions)
    assert len(reply.offered) == 4
