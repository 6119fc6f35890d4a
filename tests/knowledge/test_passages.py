"""Tests which part of a text decides, which topics it rejects, and when it asks for two topics."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Answer, NoMatch, Reply, Suggestions
from bot.knowledge.passages import Manner, manner_of
from tests.knowledge.content_folder import topic, write

LEAD_INS = [
    "",
    "hey everyone, ",
    "Good evening! I am new here and my English is not the best. ",
    "so my brother and I were arguing about this at dinner yesterday, ",
    "first post, be gentle :) ",
    "I had the worst day at work, my boss lost the keys and we all stood in the rain. Anyway: ",
]
ENDINGS = ["", " thanks a lot!", " My tea is getting cold, so no hurry.", " (asking for a friend)", " <3"]
QUESTIONS = {
    "what is the hope probe?": "hope-probe",
    "which agency frameworks are Islamic countries members of?": "agency-frameworks",
    "how do partnerships cut costs?": "partnership-benefits",
}


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("lead_in", LEAD_INS)
@pytest.mark.parametrize("question", QUESTIONS)
def test_chatter_around_a_question_changes_nothing(
    question: str, lead_in: str, ending: str, assistant: Assistant
) -> None:
    reply = assistant.reply(f"{lead_in}{question}{ending}")
    assert isinstance(reply, Answer)
    assert reply.topic.id == QUESTIONS[question]


@pytest.mark.parametrize(
    ("question", "rejected"),
    [
        ("not the telescope, what else did they build with them", "ultraviolet-telescope"),
        ("I don't mean the telescope. What other projects are there?", "ultraviolet-telescope"),
        ("forget the hope probe, what about satellites", "hope-probe"),
        ("no no, not the hope probe", "hope-probe"),
        ("besides the telescope did they do anything together", "ultraviolet-telescope"),
        ("what did they carry out apart from the telescope", "ultraviolet-telescope"),
        ("not roscosmos, the ummah", "roscosmos-partnership"),
        ("never mind the satellites, how does knowledge transfer work?", "satellites"),
        ("hope probe not roscosmos", "roscosmos-partnership"),
        ("no not roscosmos the hope probe", "roscosmos-partnership"),
        ("tell me about the ummah but not the satellites", "satellites"),
        ("не роскосмос, а умма", "roscosmos-partnership"),
        ("умма, а не роскосмос", "roscosmos-partnership"),
        ("anything but satellites", "satellites"),
        ("minus the hope probe what else is there", "hope-probe"),
        ("I'm not asking about satellites but about startups", "satellites"),
        ("bukan teleskop tapi wahana hope", "ultraviolet-telescope"),
        ("pas le télescope mais la sonde Hope", "ultraviolet-telescope"),
    ],
)
def test_a_rejected_topic_is_not_offered(question: str, rejected: str, assistant: Assistant) -> None:
    reply = assistant.reply(question)
    assert rejected not in {topic.id for topic in reply.offered}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("not the hope probe, the telescope", "ultraviolet-telescope"),
        ("forget the telescope, I was asking about the hope probe", "hope-probe"),
        ("never mind the satellites, how does knowledge transfer work?", "knowledge-transfer"),
        ("why is the telescope not on the ground? the ultraviolet telescope I mean", "ultraviolet-telescope"),
        ("not satellites but telescopes", "ultraviolet-telescope"),
        ("bukan teleskop tapi wahana hope", "hope-probe"),
        ("pas le télescope mais la sonde Hope", "hope-probe"),
    ],
)
def test_the_topic_named_instead_of_a_rejected_one_is_offered(
    question: str, expected: str, assistant: Assistant
) -> None:
    assert expected in {topic.id for topic in assistant.reply(question).offered}


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        ("tell me about the hope probe and the ultraviolet telescope", "hope-probe", "ultraviolet-telescope"),
        ("what is the hope probe? and which values are shared?", "hope-probe", "shared-values"),
        ("satellites and knowledge transfer please", "satellites", "knowledge-transfer"),
        ("explain scientific heritage plus space diplomacy", "scientific-heritage", "space-diplomacy"),
        ("hope probe vs roscosmos", "hope-probe", "roscosmos-partnership"),
        ("satellites or knowledge transfer", "satellites", "knowledge-transfer"),
        ("умма и роскосмос", "ummah-cooperation", "roscosmos-partnership"),
        ("hope probe / telescope", "hope-probe", "ultraviolet-telescope"),
        ("satellites + telescope", "satellites", "ultraviolet-telescope"),
        ("tell me about satellites & space diplomacy", "satellites", "space-diplomacy"),
        ("the telescope as well as the hope probe", "ultraviolet-telescope", "hope-probe"),
        ("compare the hope probe to the telescope", "hope-probe", "ultraviolet-telescope"),
    ],
)
def test_two_subjects_are_both_offered(question: str, one: str, other: str, assistant: Assistant) -> None:
    reply = assistant.reply(question)
    assert isinstance(reply, Suggestions)
    assert {topic.id for topic in reply.offered} == {one, other}


@pytest.mark.parametrize(
    "question", ["innovation and entrepreneurship", "what are the benefits of research and exploration"]
)
def test_a_name_that_contains_and_is_one_subject(question: str, assistant: Assistant) -> None:
    assert isinstance(assistant.reply(question), Answer)


NIGHTS = {
    "game": topic("title: Game night", text="Fridays in the lounge."),
    "movie": topic("title: Movie night", text="Sundays at nine."),
    "roles": topic("title: Roles", text="Pick one in the channel."),
}


@pytest.mark.parametrize(
    "question", ["where is game night held", "who hosts game night", "gimme the tea on game night"]
)
def test_a_name_of_several_frequent_words_is_offered(question: str, tmp_path: Path) -> None:
    files = {f"en/{name}.md": text for name, text in NIGHTS.items()}
    offered = Assistant(write(tmp_path, files)).reply(question).offered
    assert [topic.id for topic in offered[:1]] == ["game"]


@pytest.mark.parametrize(
    "question",
    [
        "yo peeps r u still doin the satellites thing or nah lol",
        "anybody wanna spill everything bout roscosmos b4 my bus comes",
        "whats the vibe w that telescope they yeeted up there",
    ],
)
def test_a_question_with_an_informative_name_gets_at_least_a_hint(
    question: str, assistant: Assistant
) -> None:
    reply = assistant.reply(question)
    assert reply.closest if isinstance(reply, NoMatch) else reply.offered


@pytest.mark.parametrize(
    "statement",
    [
        "I bought a telescope for my nephew",
        "my satellite dish fell off the roof",
        "we hope the weather gets better",
        "he flew with emirates last summer",
    ],
)
def test_statements_with_words_of_a_topic_get_no_match(statement: str, assistant: Assistant) -> None:
    assert isinstance(assistant.reply(statement), NoMatch)


@pytest.mark.parametrize(
    "greeting",
    [
        "salam",
        "salam everyone",
        "Salam friends!",
        "assalamu alaikum brothers and sisters",
        "merhaba herkese",
        "merhaba everyone",
        "salut tout le monde",
        "selamat pagi semua",
        "Всем привет",
        "privet everyone",
        "السلام عليكم جميعا",
        "salut tout le monde ça va ?",
        "selam nasılsınız",
        "halo apa kabar semua",
        "как дела ребята?",
        "salam sab ko kya haal hai",
        "ازيكم يا جماعة",
        "what's up guys",
    ],
)
@pytest.mark.parametrize("following", ["", " how is everybody?"])
def test_a_greeting_gets_no_topics(greeting: str, following: str, assistant: Assistant) -> None:
    reply = assistant.reply(f"{greeting}{following and '.'}{following}")
    assert isinstance(reply, NoMatch)
    assert not reply.closest


@pytest.mark.parametrize("question", ["salam", "what is salam", "salam everyone", "salam in a contract?"])
def test_a_greeting_that_is_a_topics_name_finds_the_topic(question: str, tmp_path: Path) -> None:
    files = {
        "en/salam.md": topic("title: Salam", "aliases: [salam contract]", text="Pay now, receive later."),
        "en/loans.md": topic("title: Loans", text="Nobody takes interest."),
    }
    assert [each.id for each in Assistant(write(tmp_path, files)).reply(question).offered] == ["salam"]


FRAMES = [
    "{}",
    "{}?",
    "{} pls",
    "the {}",
    "what are the {}",
    "what about the {}?",
    "tell me about the {}",
    "how do I find out about the {}",
    "can somebody explain the {} please",
    "hey, where can I find the {}?",
    "I'd like to know more about the {}",
]
FOLDER = {
    "quiet-hours": topic(
        "title: Quiet hours", "aliases: [silence]", text="From ten in the evening to seven."
    ),
    "bike-cellar": topic(
        "title: Bike cellar", text="It is behind the blue door; the key hangs at the entrance."
    ),
    "laundry": topic("title: Laundry room", "aliases: [washing machines]", text="Sign the list on the wall."),
    "house-rules": topic("title: House rules", "aliases: [rules]", text="Be kind. No smoking on the stairs."),
    "guests": topic("title: Overnight guests", text="Three nights at most, then tell the caretaker."),
}


@pytest.mark.parametrize(
    ("question", "topic_id"),
    [
        ("the hope probe thanks in advance", "hope-probe"),
        ("what is the ummah thank you all so much for the effort", "ummah-cooperation"),
        ("good day to you all, the eye in the sky?", "ultraviolet-telescope"),
        ("hi, roscosmos?", "roscosmos-partnership"),
        ("heyyy sooo whaaat is the hope probe", "hope-probe"),
        ("soo is the hope probe gone", "hope-probe"),
        ("@here is the hope probe gone", "hope-probe"),
        ("@everyone the eye in the sky pls", "ultraviolet-telescope"),
        ("lmao bruh is the hope probe real", "hope-probe"),
        ("расскажите про роскосмос", "roscosmos-partnership"),
        ("أخبرني عن مسبار الأمل", "hope-probe"),
    ],
)
def test_small_talk_without_punctuation_changes_nothing(
    question: str, topic_id: str, assistant: Assistant
) -> None:
    reply = assistant.reply(question)
    assert isinstance(reply, Answer)
    assert reply.topic.id == topic_id


def test_a_negated_property_does_not_reject_the_topic(tmp_path: Path) -> None:
    files = {f"en/{name}.md": topic(f"title: {name}") for name in ("shop", "vouchers", "working")}
    reply = Assistant(write(tmp_path, files)).reply("why is the shop not open")
    assert isinstance(reply, Answer)
    assert reply.topic.id == "shop"


@pytest.mark.parametrize("question", ["why not roscosmos", "is it not the hope probe"])
def test_not_in_a_question_about_a_topic_does_not_reject_it(question: str, assistant: Assistant) -> None:
    assert assistant.explain(question).rejected == ()
    reply = assistant.reply(question)
    assert reply.closest if isinstance(reply, NoMatch) else reply.offered


@pytest.mark.parametrize("size", [1, 2, 5])
@pytest.mark.parametrize("frame", FRAMES)
def test_names_are_answered_even_in_the_smallest_folders(frame: str, size: int, tmp_path: Path) -> None:
    chosen = dict([*FOLDER.items()][:size])
    assistant = Assistant(write(tmp_path, {f"en/{name}.md": text for name, text in chosen.items()}))
    for known in assistant.library:
        for name in (known.wording().title, *known.wording().aliases):
            reply = assistant.reply(frame.format(name.lower()))
            assert isinstance(reply, Answer), name
            assert reply.topic is known


@pytest.mark.parametrize("size", [1, 2, 5])
@pytest.mark.parametrize("question", ["what is the weather like", "who won the match", "hello there", "lol"])
def test_other_questions_get_no_match_in_the_smallest_folders(
    question: str, size: int, tmp_path: Path
) -> None:
    chosen = dict([*FOLDER.items()][:size])
    assistant = Assistant(write(tmp_path, {f"en/{name}.md": text for name, text in chosen.items()}))
    assert isinstance(assistant.reply(question), NoMatch)


NUMBERED = {
    "version": topic("title: Version 1.20", text="The server runs it."),
    "level": topic("title: Level 3 rewards", "aliases: [level 3]", text="A sword."),
    "rules": topic("title: Server rules", "aliases: [rules]", text="Be kind."),
}


@pytest.mark.parametrize(
    ("question", "topic_id"),
    [("v1.20", "version"), ("is there a version 1.20", "version"), ("what do I get at level 3", "level")],
)
def test_a_name_with_its_number_is_found(question: str, topic_id: str, tmp_path: Path) -> None:
    files = {f"en/{name}.md": text for name, text in NUMBERED.items()}
    assert Assistant(write(tmp_path, files)).reply(question).offered[0].id == topic_id


@pytest.mark.parametrize(
    "question", ["i am 15 what are the rules", "what are the server rules in 2030", "server rules 100%"]
)
def test_a_number_changes_nothing_if_the_topic_has_none(question: str, tmp_path: Path) -> None:
    files = {f"en/{name}.md": text for name, text in NUMBERED.items()}
    reply = Assistant(write(tmp_path, files)).reply(question)
    assert isinstance(reply, Answer)
    assert reply.topic.id == "rules"


@pytest.mark.parametrize(
    "question",
    ["v1.21", "is there a version 1.21", "what about version 2.20", "level 4", "what do I get at level 7"],
)
def test_a_name_with_another_number_gets_no_answer(question: str, tmp_path: Path) -> None:
    files = {f"en/{name}.md": text for name, text in NUMBERED.items()}
    assert not isinstance(Assistant(write(tmp_path, files)).reply(question), Answer)


@pytest.mark.parametrize(
    "question",
    [
        "what are the rules of chess",
        "rules of the jungle",
        "the inventor of rules",
        "what is the price of level 3",
    ],
)
def test_a_question_about_an_unknown_property_gets_no_answer(question: str, tmp_path: Path) -> None:
    files = {f"en/{name}.md": text for name, text in NUMBERED.items()}
    assert not isinstance(Assistant(write(tmp_path, files)).reply(question), Answer)


@pytest.mark.parametrize("question", ["rules of the server", "what are the rules of this server please"])
def test_a_question_about_a_known_property_is_answered(question: str, tmp_path: Path) -> None:
    files = {f"en/{name}.md": text for name, text in NUMBERED.items()}
    assert isinstance(Assistant(write(tmp_path, files)).reply(question), Answer)


@pytest.mark.parametrize(
    ("question", "topic_id"),
    [
        ("hope probe i never understood it", "hope-probe"),
        ("roscosmos it confuses me", "roscosmos-partnership"),
        ("ok hope probe i have no clue", "hope-probe"),
    ],
)
def test_a_name_before_a_statement_is_offered(question: str, topic_id: str, assistant: Assistant) -> None:
    assert topic_id in {topic.id for topic in assistant.reply(question).offered}


@pytest.mark.parametrize(
    ("question", "topic_id"),
    [
        ("whether or not they launch satellites", "satellites"),
        ("tell me whether or not the ummah works with roscosmos", "roscosmos-partnership"),
        ("i want to know whether or not muslims had astronomers", "scientific-heritage"),
    ],
)
def test_whether_or_not_rejects_nothing(question: str, topic_id: str, assistant: Assistant) -> None:
    assert topic_id in {topic.id for topic in assistant.reply(question).offered}


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("what will they do with the harbour next year", Manner.ASKS),
        ("whatwill they do with the harbour next year", Manner.ASKS),
        ("whois in charge of the harbour these days", Manner.ASKS),
        ("wherecan we park a van near the harbour", Manner.ASKS),
        ("waht will they do with the harbour next year", Manner.ASKS),
        ("im new here can i park my van near the harbour", Manner.ASKS),
        ("quick thing but is the harbour open", Manner.ASKS),
        ("im bored is there a concert at the harbour", Manner.ASKS),
        ("my van broke down will it be towed from the harbour", Manner.ASKS),
        ("I lost my keys near the harbour any idea", Manner.ASKS),
        ("we are there now and it is raining at the harbour", Manner.STATES),
        ("I told them that we can park at the harbour", Manner.STATES),
        ("we did it and the harbour is open again", Manner.STATES),
        ("whatever they do with the harbour I am happy", Manner.STATES),
        ("howard is parking his van near the harbour again", Manner.STATES),
        ("the harbour", Manner.NAMES),
        ("", Manner.NAMES),
    ],
)
def test_a_text_asks_or_states_something(text: str, manner: Manner) -> None:
    assert manner_of(text, "en") is manner


ASKED = ["why is my card declined?", "what do I do if a shop refuses my card?"]


@pytest.mark.parametrize(
    ("questions", "kind"),
    [
        (ASKED, NoMatch),
        ([*ASKED, "my coat was stolen"], Answer),
        ([*ASKED, "my coat was stolen", "my door is red", "I am cold"], Answer),
        (
            [*(f"why is my card declined in shop {number}?" for number in range(9)), "my coat was stolen"],
            (NoMatch, Suggestions),
        ),
    ],
)
def test_topics_with_many_statements_as_questions_answer_statements(
    questions: list[str], kind: type[Reply] | tuple[type[Reply], ...], tmp_path: Path
) -> None:
    files = {
        "en/declined.md": topic("title: Declined card", f"questions: {json.dumps(questions)}"),
        "en/hours.md": topic("title: Opening hours", "questions: [when do you open?]"),
    }
    reply = Assistant(write(tmp_path, files)).reply("my new card was declined at the petrol station")
    assert isinstance(reply, kind)
