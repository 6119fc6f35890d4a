"""Tests the replies of `ask` on the command line, as text and as JSON."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest

from bot.discord_app.ui.strings import texts_in
from bot.knowledge.assistant import Assistant
from bot.knowledge.evaluation import read_questions
from bot.knowledge.model import NoMatch, Reply, Suggestions
from tests.cli.command_line import ROOT, command, environment, falak, falak_process, replies_to
from tests.cli.memory import english
from tests.knowledge.content_folder import topic, write
from tests.waiting import PATIENCE_SECONDS

ENGLISH = texts_in("en")
QUESTIONS = ROOT / "tests" / "eval" / "ask-dev.tsv"
KEYS = ["query", "kind", "locale", "confidence", "topics", "text"]
SHOWN = {"offered": True, "closest": False}
TEAS = {
    "documents.toml": '[[document]]\nid = "book"\ntitle = "The Book of Tea"\nsections = ["Green", "White"]\n',
    "en/green.md": topic(
        "title: Green tea",
        "keywords: [green tea]",
        "source: [{document: book, section: Green}, {document: book, section: White}]",
        text="It is not oxidised.\n\nMore of it.",
    ),
    "en/white.md": topic("title: White tea", "keywords: [white tea]", text="It is withered."),
    "en/one.md": topic("title: 'Oolong, part one'", text="How oolong is rolled."),
    "en/two.md": topic("title: 'Oolong, part two'", text="How oolong is rolled."),
    "ar/green.md": topic("title: شاي أخضر", text="غير مؤكسد."),
}


def test_documents_are_named_in_the_replys_language(tmp_path: Path) -> None:
    headings = '[documents]\n"The Book of Tea" = "كتاب الشاي"\n"Green" = "الأخضر"\n'
    content = write(tmp_path / "content", {**TEAS, "ar/community.toml": headings})
    ended = falak("--content", content, "ask", "green tea", "--locale", "ar")
    assert ended.out.splitlines()[2:] == ["From كتاب الشاي: الأخضر", "From كتاب الشاي: White"]
    for arguments in (["--locale", "en"], ["--locale", "fr"]):
        ended = falak("--content", content, "ask", "green tea", *arguments)
        assert ended.out.splitlines()[2:] == ["From The Book of Tea: Green", "From The Book of Tea: White"]
    [reply] = replies_to(["green tea"], "--content", str(content), "--locale", "ar")
    assert "From كتاب الشاي: الأخضر" in reply["text"]


@pytest.fixture(scope="module")
def teas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("teas"), TEAS)


@pytest.mark.parametrize(
    "arguments, out",
    [
        (
            ["green tea"],
            "Green tea\nIt is not oxidised.\nFrom The Book of Tea: Green\nFrom The Book of Tea: White\n",
        ),
        (
            ["green tea", "--locale", "ar"],
            "شاي أخضر\nغير مؤكسد.\nFrom The Book of Tea: Green\nFrom The Book of Tea: White\n",
        ),
        (["how is oolong rolled"], f"{ENGLISH.did_you_mean}\n  Oolong, part one\n  Oolong, part two\n"),
        (["how do i mend a bicycle"], f"{ENGLISH.no_match}\n"),
        ([""], f"{ENGLISH.nothing_asked}\n"),
    ],
    ids=["an answer", "in another language", "suggestions", "no match", "nothing asked"],
)
def test_reply_is_printed_as_text(arguments: list[str], out: str, teas: Path) -> None:
    assert falak("ask", "--content", teas, *arguments) == (0, out, "")


def test_reply_is_printed_as_one_json_object(teas: Path) -> None:
    ended = falak("ask", "green tea", "--json", "--locale", "ar", "--content", teas)
    assert (ended.code, ended.err, ended.out.count("\n")) == (0, "", 1)
    [reply] = ended.replies
    others = reply["topics"][1:]
    assert list(reply) == KEYS
    assert reply == {
        "query": "green tea",
        "kind": "answer",
        "locale": "ar",
        "confidence": 0.99,
        "topics": [{"id": "green", "title": "شاي أخضر", "confidence": 0.99, **SHOWN}, *others],
        "text": "شاي أخضر\nغير مؤكسد.\nFrom The Book of Tea: Green\nFrom The Book of Tea: White",
    }
    assert {other["id"] for other in others} == {"white", "one", "two"}
    assert not any(other["offered"] for other in others)
    assert "شاي" in ended.out


def test_json_distinguishes_suggestions_from_no_match(teas: Path) -> None:
    both = replies_to(["how is oolong rolled", "mend a bicycle"], "--content", str(teas))
    assert [reply["kind"] for reply in both] == ["suggestions", "none"]
    assert [topic["id"] for topic in both[0]["topics"] if topic["offered"]] == ["one", "two"]
    assert all(len(reply["topics"]) == 4 for reply in both)


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns our content in English. A command reads it five times faster than all languages."""
    return english(tmp_path_factory.mktemp("ours"))


@pytest.fixture(scope="module")
def assistant(ours: Path) -> Assistant:
    return Assistant(ours)


@pytest.fixture
def replies(assistant: Assistant) -> Iterator[Reply]:
    """Yields our content's replies to the development questions."""
    return (assistant.reply(question.text) for question in read_questions(QUESTIONS))


def test_a_single_suggestion_is_printed_as_a_question(replies: Iterator[Reply], ours: Path) -> None:
    reply = next(reply for reply in replies if isinstance(reply, Suggestions) and reply.count == 1)
    ended = falak("ask", reply.query, "--content", ours)
    assert ended.out == f"Did you mean {reply.offered[0].wording().title}?\n"


def test_closest_topics_are_shown_if_no_topic_answers(replies: Iterator[Reply], ours: Path) -> None:
    reply = next(reply for reply in replies if isinstance(reply, NoMatch) and reply.closest)
    titles = [f"  {topic.wording().title}" for topic in reply.closest]
    ended = falak("ask", reply.query, "--content", ours)
    assert ended.out.splitlines() == [f"{ENGLISH.no_match} {ENGLISH.closest}", *titles]
    [printed] = replies_to([reply.query], "--content", str(ours))
    assert printed["kind"] == "none"
    assert not any(each["offered"] for each in printed["topics"])
    closest = [each["id"] for each in printed["topics"] if each["closest"]]
    assert closest == [topic.id for topic in reply.closest]


def test_reasons_are_printed_below_the_reply(teas: Path) -> None:
    ended = falak("ask", "--why", "green tea", "--content", teas)
    reply, why = ended.out.rstrip("\n").split("\n\n")
    assert reply == falak("ask", "green tea", "--content", teas).out.rstrip("\n")
    assert why.split("\n")[:4] == [
        "I answer with *Green tea*. I am 99% sure.",
        "It is exactly a name or an example question of *Green tea*.",
        "The likeliest topics:",
        "1. *Green tea*, 99% likely",
    ]
    [printed] = falak("ask", "--why", "--json", "green tea", "--content", teas).replies
    assert list(printed) == [*KEYS, "why"]
    assert printed["why"] == why.split("\n")
    assert printed["text"] == reply


def test_reasons_are_plain_text(teas: Path) -> None:
    why = falak("ask", "--why", "what is *this* at https://a_b.example/x_y", "--content", teas).out
    assert "I ignored addresses: https://a_b.example/x_y." in why.splitlines()


KINDS = {
    "hope probe": "answer",
    "": "none",
    "how do i bake bread": "none",
    "مسبار الأمل": "answer",
    "🚀": "none",
}


def test_every_input_line_gets_a_reply_in_order() -> None:
    questions = [*KINDS] * 3
    replies = replies_to(questions)
    assert [reply["query"] for reply in replies] == questions
    assert [reply["kind"] for reply in replies] == [KINDS[question] for question in questions]
    for reply in replies:
        assert list(reply) == KEYS
        confidences = [topic["confidence"] for topic in reply["topics"]]
        assert confidences == sorted(confidences, reverse=True)
        assert len(confidences) == (5 if reply["query"] not in {"", "🚀"} else 0)
        assert reply["confidence"] == (confidences[0] if confidences else 0)
        assert all(
            list(topic) == ["id", "title", "confidence", "offered", "closest"] for topic in reply["topics"]
        )


@pytest.mark.parametrize(
    "stdin, queries",
    [
        (b"hope probe", ["hope probe"]),
        (b"hope probe\n", ["hope probe"]),
        (b"hope probe\r\n\r\nmars\r\n", ["hope probe", "", "mars"]),
        (b"\n\n", ["", ""]),
        (b"", []),
        (b"\xef\xbb\xbfhope probe\n", ["hope probe"]),
        ("a\u2028b\u0085c\x0bd\x0ce\n".encode(), ["a\u2028b\u0085c\x0bd\x0ce"]),
        (b"a\x00b\n", ["a\x00b"]),
        (b"x" * 5_000 + b"\n", ["x" * 5_000]),
    ],
    ids=["no line end", "line end", "CRLF", "empty lines", "nothing", "byte order mark", "other separators",
         "null byte", "long line"],
)  # fmt: skip
def test_only_a_line_end_separates_questions(stdin: bytes, queries: list[str], teas: Path) -> None:
    ended = falak("ask", "--stdin", "--json", "--content", teas, stdin=stdin)
    assert (ended.code, ended.err) == (0, "")
    assert [reply["query"] for reply in ended.replies] == queries


CHAT = {
    "what is the hope probe": ("answer", True, "hope-probe"),
    "the hope probe is in orbit": ("answer", False, "hope-probe"),
    "what time is it?": ("none", True, None),
    "lol": ("none", False, None),
    "": ("none", False, None),
    "`hope probe` is a name": ("none", False, None),
}


def test_as_chat_only_messages_that_name_a_topic_get_replies(ours: Path) -> None:
    replies = replies_to([*CHAT], "--as", "chat", "--content", str(ours))
    for reply, (kind, question, topic_id) in zip(replies, CHAT.values(), strict=True):
        assert set(reply) == {*KEYS, "question"}
        assert (reply["kind"], reply["question"]) == (kind, question)
        assert [topic["id"] for topic in reply["topics"]] == ([topic_id] if topic_id else [])
        assert bool(reply["text"]) == (kind == "answer")
        assert 0 <= reply["confidence"] <= 1


@pytest.mark.parametrize("role", ["question", "chat"])
@pytest.mark.parametrize(
    "text, locale, expected",
    [
        ("green tea", "ar", "ar"),
        ("green tea", "ar-EG", "ar"),
        ("green tea", "fr", "en"),
        ("white tea", "ar", "en"),
        ("mend a bicycle", "ar", "en"),
    ],
)
def test_locale_of_a_reply_is_the_language_of_its_text(
    text: str, locale: str, expected: str, role: str, teas: Path
) -> None:
    [reply] = replies_to([text], "--as", role, "--locale", locale, "--content", str(teas))
    assert reply["locale"] == expected
    assert ("شاي" in reply["text"]) == (expected == "ar")


REFUSED = {
    "an argument that is not UTF-8": (["ask", b"caf\xe9"], None, "not valid UTF-8"),
    "a locale that is not UTF-8": (["ask", "hope", "--locale", b"\xff"], None, "not valid UTF-8"),
    "input that is not UTF-8": (["ask", "--stdin", "--json"], b"caf\xe9\n", "Line 1 of the input"),
    "a very long line": (
        ["ask", "--stdin"],
        b"mars " * 100_000,
        "Line 1 of the input is longer than 256 KB.",
    ),
    "a missing folder": (["ask", "hope", "--content", "nowhere"], None, "nowhere can't be read"),
    "no question": (["ask"], None, "Give either a QUESTION or --stdin"),
    "a question and standard input": (["ask", "hope", "--stdin"], b"", "Give either a QUESTION or --stdin"),
    "reasons for a keyword reply": (
        ["ask", "hope", "--why", "--as", "chat"],
        None,
        "Give either --why or --as chat",
    ),
    "an unknown role": (["ask", "hope", "--as", "king"], None, "invalid choice: 'king'"),
}


@pytest.mark.parametrize("arguments, stdin, says", REFUSED.values(), ids=REFUSED.keys())
def test_unusable_arguments_and_input_are_refused_in_one_line(
    arguments: list[str | bytes], stdin: bytes | None, says: str, teas: Path
) -> None:
    ended = falak(*arguments, stdin=stdin, environ=environment(CONTENT_DIR=str(teas)))
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert says in ended.err


def test_questions_before_invalid_input_are_answered(teas: Path) -> None:
    ended = falak("ask", "--stdin", "--json", "--content", teas, stdin=b"hope probe\nmars\n\xff\nuae\n")
    assert [reply["query"] for reply in ended.replies] == ["hope probe", "mars"]
    assert ended.code == 2
    assert ended.err.startswith("Line 3 of the input is not valid UTF-8.")


def test_every_problem_of_the_content_is_reported(tmp_path: Path) -> None:
    write(tmp_path, {"one.md": "broken", "two.md": "---\ntitel: Two\n---\nIt is a thing.\n"})
    ended = falak("ask", "hope", "--content", tmp_path)
    assert (ended.code, ended.out) == (1, "")
    assert [re.sub(r".*/(\w+\.md:\d+): .*", r"\1", line) for line in ended.err.splitlines()] == [
        "one.md:1",
        "two.md:1",
        "two.md:2",
    ]


def test_replies_are_utf_8_in_every_terminal(teas: Path) -> None:
    environ = environment(PYTHONIOENCODING="ascii")
    ended = falak_process("ask", "شاي أخضر", "--json", "--content", teas, environ=environ)
    assert ended.replies[0]["query"] == "شاي أخضر"
    assert "شاي أخضر" in ended.out


class Conversation:
    """A running process that answers questions."""

    def __init__(self, process: subprocess.Popen[bytes], to: IO[bytes], replies: IO[bytes]) -> None:
        self.process = process
        self._to = to
        self._replies = replies

    def ask(self, question: str) -> dict[str, Any]:
        self._to.write(f"{question}\n".encode())
        self._to.flush()
        return json.loads(self._replies.readline())


@pytest.fixture
def conversation(teas: Path) -> Iterator[Conversation]:
    process = subprocess.Popen(  # noqa: S603 - our own
        command("ask", "--stdin", "--json", "--content", teas),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env=environment(),
    )
    with process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield Conversation(process, process.stdin, process.stdout)
        process.kill()


def test_each_reply_is_printed_before_the_next_question(conversation: Conversation) -> None:
    for question in ("green tea", "", "how do i bake bread"):
        assert conversation.ask(question)["query"] == question


def test_an_interrupt_ends_the_process_without_output(conversation: Conversation) -> None:
    assert conversation.ask("green tea")["kind"] == "answer"
    conversation.process.send_signal(signal.SIGINT)
    out, err = conversation.process.communicate(timeout=PATIENCE_SECONDS)
    assert (conversation.process.returncode, out, err) == (130, b"", b"")


@pytest.mark.parametrize(
    "arguments, reads",
    [
        ("ask --stdin --json", "head -1"),
        ("ask --stdin", "true"),
        ("check", "true"),
        ("evaluate --content {small}/minecraft {small}/minecraft.tsv", "true"),
    ],
)
def test_a_broken_pipe_ends_commands_without_an_error(
    arguments: str, reads: str, tmp_path: Path, teas: Path
) -> None:
    questions = tmp_path / "questions.txt"
    questions.write_text("hope probe\n" * 2_000)
    line = arguments.format(small=ROOT / "tests" / "eval" / "small")
    ended = subprocess.run(  # noqa: S603
        ["bash", "-c", f"{sys.executable} -m bot {line} < {questions} | {reads}; exit ${{PIPESTATUS[0]}}"],  # noqa: S607
        capture_output=True,
        cwd=ROOT,
        env=environment(CONTENT_DIR=str(teas)),
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, b"")


HEAVY = {"asyncio", "sqlalchemy", "matplotlib", "discord", "aiohttp", "wordfreq"}
"""Packages that only other commands need. They take megabytes of memory."""


def loaded_packages(*arguments: str, content: Path) -> set[str]:
    """Returns the packages that the command has loaded."""
    code = textwrap.dedent("""
        import atexit, runpy, sys
        atexit.register(lambda: print(*{name.partition(".")[0] for name in sys.modules}, file=sys.stderr))
        sys.argv = ["bot", *sys.argv[1:]]
        runpy.run_module("bot", run_name="__main__")
    """)
    ended = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-c", code, "ask", *arguments],
        capture_output=True,
        cwd=ROOT,
        env=environment(CONTENT_DIR=str(content)),
        timeout=PATIENCE_SECONDS,
        check=True,
        text=True,
    )
    return set(ended.stderr.split())


@pytest.mark.parametrize("arguments", [["white tea"], ["white tea", "--json"], ["white tea", "--as", "chat"]])
def test_libraries_of_other_commands_are_not_loaded(arguments: list[str], teas: Path) -> None:
    packages = loaded_packages(*arguments, content=teas)
    assert {"numpy", "rapidfuzz"} <= packages
    assert not packages & HEAVY


def test_questions_need_no_quotes(teas: Path) -> None:
    quoted = falak("ask", "--json", "what is green tea?", "--content", teas)
    assert falak("ask", "what", "is", "green", "tea?", "--json", "--content", teas) == quoted
