"""Tests words that could be misread: words around a full stop, names with signs, numbers, joined words."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from bot.knowledge.assistant import Assistant
from bot.knowledge.folding import addresses
from bot.knowledge.model import Answer, NoMatch
from bot.knowledge.text import tokenise
from tests.knowledge.content_folder import Found, assert_found, problems, topic, write


@pytest.mark.parametrize(
    ("question", "topic_id"),
    [
        ("what about satellites.do we have any", "satellites"),
        ("what is ummah.is it a country", "ummah-cooperation"),
        ("hi all.so what is the hope probe.no rush", "hope-probe"),
        ("tell me of the telescope.it flew right", "ultraviolet-telescope"),
        ("h o p e  p r o b e", "hope-probe"),
        ("R.O.S.C.O.S.M.O.S", "roscosmos-partnership"),
        ("what is the U.A.E. doing on mars", "hope-probe"),
    ],
)
def test_words_with_unusual_full_stops_and_spaces_are_read(
    question: str, topic_id: str, assistant: Assistant
) -> None:
    reply = assistant.reply(question)
    assert isinstance(reply, Answer)
    assert reply.topic.id == topic_id


@pytest.mark.parametrize(
    "message", ["hope probe.so what is it", "roscosmos.no idea", "I love roscosmos.it is big"]
)
def test_a_keyword_before_a_full_stop_is_spotted(message: str, assistant: Assistant) -> None:
    assert assistant.spot(message).topic is not None


@pytest.mark.parametrize(
    "address",
    [
        "hope-probe.ae",
        "roscosmos.ru",
        "www.probe.is",
        "https://probe.so",
        "probe.do/it",
        "me@probe.is",
        "docs.probe.so",
        "hope.txt",
        "roscosmos.info",
    ],
)
def test_addresses_are_not_split_into_words(address: str) -> None:
    text = f"look at {address} now"
    assert addresses(text) == [address]
    assert [token.form for token in tokenise(text)] == ["look", "at", "now"]


def assistant_of(path: Path, titles: Iterable[str], *keys: str) -> Assistant:
    files = {f"en/topic-{n}.md": topic(f'title: "{title}"', *keys) for n, title in enumerate(titles)}
    return Assistant(write(path, files))


DOTTED = ["discord.py", "Node.js", "config.toml", "ASP.NET"]


@pytest.mark.parametrize("frame", ["{}", "what is {}?", "how do I install {} please", "is {} any good"])
@pytest.mark.parametrize("name", DOTTED)
def test_a_topics_name_with_a_dot_is_read_as_a_word(name: str, frame: str, tmp_path: Path) -> None:
    assistant = assistant_of(tmp_path, DOTTED)
    reply = assistant.reply(frame.format(name.lower()))
    assert name in {topic.wording().title for topic in reply.offered}


@pytest.mark.parametrize("name", DOTTED)
def test_a_topics_name_with_a_dot_is_read_before_a_full_stop(name: str, tmp_path: Path) -> None:
    reply = assistant_of(tmp_path, DOTTED).reply(f"how do I install {name.lower()}.it fails")
    assert name in {topic.wording().title for topic in reply.offered}


SIGNED = ["C", "C++", "C#", "F#", "A+"]


@pytest.mark.parametrize("name", SIGNED)
def test_names_that_differ_only_in_signs_find_different_topics(name: str, tmp_path: Path) -> None:
    assistant = assistant_of(tmp_path, SIGNED)
    for question in (name, f"what is {name.lower()}?", f"tell me about {name}"):
        reply = assistant.reply(question)
        assert isinstance(reply, Answer), question
        assert reply.topic.wording().title == name


NUMBERED = ["Version 1.20", "Season 2", "Chapter 3"]


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("v1.20", "Version 1.20"),
        ("what is new in v1.20?", "Version 1.20"),
        ("s2", "Season 2"),
        ("season2 please", "Season 2"),
        ("when is ch3 out", "Chapter 3"),
    ],
)
def test_an_abbreviation_before_a_number_is_read(question: str, title: str, tmp_path: Path) -> None:
    reply = assistant_of(tmp_path, NUMBERED).reply(question)
    assert title in {topic.wording().title for topic in reply.offered}


@pytest.mark.parametrize("question", ["25th", "7pm", "24h", "mp3"])
def test_numbers_with_letters_are_not_corrected(question: str, tmp_path: Path) -> None:
    assistant = assistant_of(
        tmp_path, ["24th of May", "6pm opening", "Version 1.20", "25h race", "MP4 files"]
    )
    assert not isinstance(assistant.reply(question), Answer)


@pytest.mark.parametrize(
    ("question", "topic_id"),
    [
        ("whatisthehopeprobe", "hope-probe"),
        ("whatis theroscosmospartnership", "roscosmos-partnership"),
        ("howdopartnershipscutcosts", "partnership-benefits"),
        ("чтотакоезонднадежда", "hope-probe"),
        ("kyahai hope probe", "hope-probe"),
        ("umutsondası nedir", "hope-probe"),
    ],
)
def test_joined_words_are_separated(question: str, topic_id: str, assistant: Assistant) -> None:
    reply = assistant.reply(question)
    assert isinstance(reply, Answer)
    assert reply.topic.id == topic_id


@pytest.mark.parametrize("name", ["tailscale", "worldedit", "coreprotect"])
@pytest.mark.parametrize("frame", ["{}", "howdoiuse {}", "what is {}"])
def test_a_topics_name_is_not_separated(name: str, frame: str, tmp_path: Path) -> None:
    files = {
        "en/own.md": topic(f"title: {name.title()}"),
        "en/scales.md": topic("title: Scale of the world"),
        "en/edits.md": topic("title: Core edits"),
    }
    reply = Assistant(write(tmp_path, files)).reply(frame.format(name))
    assert isinstance(reply, Answer)
    assert reply.topic.id == "own"


@pytest.mark.parametrize("question", ["database", "what is a database?", "DATABASE"])
def test_a_word_is_separated_into_the_words_of_a_name(question: str, tmp_path: Path) -> None:
    reply = assistant_of(tmp_path, ["Data Base"]).reply(question)
    assert isinstance(reply, Answer)


@pytest.mark.parametrize(
    ("question", "topic_id"),
    [
        ("when do you pubilsh it", "publishing"),
        ("how do i subscirbe", "subscribing"),
        ("where can i wihtdraw it", "withdrawals"),
        ("who can annuonce here", "announcements"),
    ],
)
def test_a_misspelt_word_with_another_ending_is_corrected(
    question: str, topic_id: str, tmp_path: Path
) -> None:
    names = ("publishing", "subscribing", "withdrawals", "announcements", "opening-hours")
    write(tmp_path, {f"en/{name}.md": topic(f"title: {name.replace('-', ' ')}") for name in names})
    reply = Assistant(tmp_path).reply(question)
    assert isinstance(reply, Answer)
    assert reply.topic.id == topic_id


@pytest.mark.parametrize(
    "text", ["what is https://example.org/x", "what is :smile:", "who is <@123456>?", "/a/b/c how"]
)
def test_a_question_with_only_a_link_and_common_words_is_refused(text: str, tmp_path: Path) -> None:
    write(tmp_path, {"en/robots.md": topic("title: Robots", f'questions: ["{text}"]')})
    assert_found(problems(tmp_path), [Found("en/robots.md", 3, "nothing but a link")])


@pytest.mark.parametrize(
    "question", ["what is", "what is :smile:", "what is https://example.org", "what is <@1>?"]
)
def test_the_common_words_around_an_address_match_no_topic(question: str, tmp_path: Path) -> None:
    files = {"en/robots.md": topic("title: Robots", "questions: [what is robots.txt]")}
    assistant = Assistant(write(tmp_path, files))
    assert isinstance(assistant.reply(question), NoMatch)
    assert isinstance(assistant.reply("what is robots.txt"), Answer)
