"""Tests the rules about texts and settings, which apply to every author."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from bot.discord_app.core.settings import KeywordMode
from bot.discord_app.keyword_replies.rules import Rule, is_command, stopped_by_text
from bot.knowledge.assistant import Assistant

EVAL = Path(__file__).parents[2] / "eval"
OFF, QUESTIONS, MENTIONS = KeywordMode.OFF, KeywordMode.QUESTIONS, KeywordMode.MENTIONS
NONE = frozenset[str]()


@pytest.mark.parametrize(
    "text",
    [
        "!wiki hope probe",
        "?tag hope probe",
        ".hope probe",
        ";;play hope probe",
        "$im hope probe",
        "%hope probe",
        "-play hope probe",
        "--help hope probe",
        "+rep",
        "/ask what is the hope probe?",
        "//hope",
        "=hope",
        ",help",
        "&help",
        "^help",
        "\\help",
        "  !wiki hope probe",
        "\n!wiki hope probe",
        "t!wiki hope probe",
        "PLS!wiki hope probe",
        "k?rank",
        "m$hope",
        "!ماذا",
    ],
)
def test_commands_to_bots_are_recognised_by_their_prefix(text: str) -> None:
    assert is_command(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "!",
        "what is the hope probe?",
        "hope probe!!! so cool",
        "...so what is the hope probe?",
        "*what* is the hope probe?",
        "**hope probe** is great",
        "__hope probe__",
        "~~hope probe~~",
        "||hope probe||",
        "`hope probe`",
        "> hope probe",
        "# hope probe",
        "- hope probe",
        "-# hope probe",
        ":rocket: hope probe",
        "<:rocket:1> hope probe",
        "(hope probe)",
        '"hope probe"',
        "“hope probe”",
        "¿qué es hope probe?",
        "@amina hope probe",
        "<@1> hope probe",
        "$5 for a hope probe",
        "+1 for the hope probe",
        "!?",
        "? hope probe",
        "really? hope probe",
        "wow! hope probe",
        "hope.probe",
        "https://hope.probe",
        "ما هو مسبار الأمل؟",
    ],
)
def test_ordinary_messages_are_not_commands(text: str) -> None:
    assert not is_command(text)


@pytest.mark.parametrize("name", ["chat-dev.tsv", "ask-dev.tsv"])
def test_no_text_of_the_development_sets_is_a_command(name: str) -> None:
    with (EVAL / name).open(encoding="utf-8") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    commands = [row[-1] for row in rows[1:] if is_command(row[-1])]
    assert len(rows) > 100
    assert commands == []


@pytest.mark.parametrize(
    ("mode", "text", "off", "rule"),
    [
        (OFF, "what is the hope probe?", NONE, Rule.OFF),
        (MENTIONS, "!wiki hope probe", NONE, Rule.COMMAND),
        (MENTIONS, "what is the time?", NONE, Rule.NO_TOPIC),
        (MENTIONS, "`hope probe`", NONE, Rule.NO_TOPIC),
        (MENTIONS, "> what is the hope probe?\nlol", NONE, Rule.NO_TOPIC),
        (MENTIONS, "the hope probe is up there", NONE, None),
        (MENTIONS, "the hope probe is up there", {"hope-probe"}, Rule.TOPIC_OFF),
        (MENTIONS, "the hope probe is up there", {"satellites"}, None),
        (QUESTIONS, "the hope probe is up there", NONE, Rule.NO_QUESTION),
        (QUESTIONS, "what is the hope probe?", NONE, None),
        (QUESTIONS, "what is the hope probe?", {"hope-probe"}, Rule.TOPIC_OFF),
    ],
)
def test_each_rule_stops_the_right_texts(
    space: Assistant, mode: KeywordMode, text: str, off: set[str], rule: Rule | None
) -> None:
    assert stopped_by_text(text, space.spot(text), mode, frozenset(off)) is rule
