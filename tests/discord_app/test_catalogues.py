"""Tests that the catalogues are complete, valid, and within Discord's limits."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator, Mapping
from enum import Enum, EnumMeta
from functools import cache
from typing import Any, Literal, get_args, get_origin, get_type_hints

import babel
import pytest
from babel.numbers import format_percent
from discord import Locale, app_commands
from discord.app_commands import TranslationContext, TranslationContextLocation
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import bot.discord_app
from bot.discord_app.app.client import FalakClient
from bot.discord_app.app.translator import message_id_of
from bot.discord_app.ui.catalogues import BASE, SUFFIX, Messages, languages, simple_pieces
from bot.discord_app.ui.language_table import FOLDER
from bot.discord_app.ui.plurals import parsed
from bot.discord_app.ui.strings import percent
from bot.discord_app.ui.texts import Texts, id_of
from bot.knowledge.assistant import Assistant
from tests.conftest import CONTENT

LANGUAGES = sorted(languages())
DISCORD_LANGUAGES = {locale.value.partition("-")[0] for locale in Locale}
COMMANDS = ("command-", "option-")
"""The prefixes of the ids of messages for commands and options."""
MOST = {"command-": 100, "option-": 100, "settings-field-": 45, "settings-name-": 45}
"""The maximum length of messages, by the prefix of their ids."""
NUMBERS = (0, 1, 2, 3, 5, 11, 21, 100, 1234)
HIDDEN = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Characters that only set the direction. The bot adds the necessary ones."""

for module in pkgutil.walk_packages(bot.discord_app.__path__, "bot.discord_app."):
    importlib.import_module(module.name)
importlib.import_module("bot.cli.preview.page_words")


@cache
def messages(language: str) -> Messages:
    return Messages(language, source(language))


def source(language: str) -> str:
    return (FOLDER / language).with_suffix(SUFFIX).read_text(encoding="utf-8")


def texts_classes() -> list[type[Texts]]:
    return Texts.__subclasses__()


def methods(texts: type[Texts]) -> Iterator[tuple[str, Callable[..., str]]]:
    for name, value in vars(texts).items():
        if hasattr(value, "__wrapped__"):
            yield name, value.__wrapped__


def keys_of(texts: type[Texts], name: str, method: Callable[..., str]) -> list[str]:
    """Returns the suffixes that a method adds to its id: an empty one, or one for each of its keys."""
    keys = [
        each
        for each in inspect.signature(method).parameters.values()
        if each.kind is each.POSITIONAL_ONLY and each.name != "self"
    ]
    if not keys:
        return [""]
    [key] = keys
    kind = get_type_hints(method)[key.name]
    if isinstance(kind, EnumMeta):
        return [f"-{each}" for each in kind.__members__]
    if get_origin(kind) is Literal:
        return [f"-{each.name if isinstance(each, Enum) else each}" for each in get_args(kind)]
    beginning = id_of(texts.feature, f"{name}-")
    return [
        f"-{each.removeprefix(beginning)}" for each in messages(BASE).sources if each.startswith(beginning)
    ]


def declared() -> dict[str, Mapping[str, type]]:
    """Returns the values of each message that the code declares, by its id."""
    found: dict[str, Mapping[str, type]] = {}
    for texts in texts_classes():
        found |= {id_of(texts.feature, name): {} for name in inspect.get_annotations(texts)}
        for name, method in methods(texts):
            hints = get_type_hints(method)
            values = {
                each.name: hints[each.name]
                for each in inspect.signature(method).parameters.values()
                if each.kind is each.KEYWORD_ONLY
            }
            found |= {id_of(texts.feature, name + key): values for key in keys_of(texts, name, method)}
    return found


class Variables(Visitor):
    """Collects the names of a message's values, and the keys of its variants."""

    def __init__(self, message: ast.Message) -> None:
        self.names: set[str] = set()
        self.variants: list[set[str]] = []
        self.visit(message)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's name
        self.names.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        self.variants.append(
            {each.key.name for each in node.variants if isinstance(each.key, ast.Identifier)}
        )
        self.generic_visit(node)


def variables(language: str, message_id: str) -> Variables:
    return Variables(parsed(message_id, messages(language).sources[message_id]))


async def described() -> dict[str, str]:
    """Returns the descriptions of all commands and options, by the ids of their messages."""
    found: dict[str, str] = {}

    def note(context: Any, description: str) -> None:
        message_id = message_id_of(context)
        assert message_id is not None
        assert found.setdefault(message_id, description) == description, message_id

    async with FalakClient(Assistant.__new__(Assistant)) as client:
        await client.setup_hook()
        for command in client.tree.walk_commands():
            if isinstance(command, app_commands.Group):
                location = TranslationContextLocation.group_description
                note(TranslationContext(location, command), command.description)
                continue
            note(
                TranslationContext(TranslationContextLocation.command_description, command),
                command.description,
            )
            for parameter in command.parameters:
                location = TranslationContextLocation.parameter_description
                note(TranslationContext(location, parameter), str(parameter.description))
    return found


async def test_english_has_exactly_the_messages_that_the_code_declares() -> None:
    commands = await described()
    assert messages(BASE).sources.keys() == declared().keys() | commands.keys()
    for message_id, description in commands.items():
        assert messages(BASE).filled(message_id, {}) == description, message_id


def test_english_has_exactly_the_values_of_the_signatures() -> None:
    for message_id, values in declared().items():
        names = variables(BASE, message_id).names
        assert names <= values.keys(), message_id


def test_every_language_of_our_content_has_a_catalogue() -> None:
    assert {path.name for path in CONTENT.iterdir() if path.is_dir()} <= languages()


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogue_has_the_messages_of_english(language: str) -> None:
    expected = messages(BASE).sources.keys()
    if language not in DISCORD_LANGUAGES:
        expected = {each for each in expected if not each.startswith(COMMANDS)}
    assert messages(language).sources.keys() == set(expected)


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogue_is_well_formed(language: str) -> None:
    resource = FluentParser().parse(source(language))
    ids = [entry.id.name for entry in resource.body if isinstance(entry, ast.Message)]
    assert [entry for entry in resource.body if isinstance(entry, ast.Junk | ast.Term)] == []
    assert len(ids) == len(set(ids))
    assert ids == list(messages(language).sources)
    assert HIDDEN.findall(source(language)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_cannot_break_before_punctuation_marks(language: str) -> None:
    """French has spaces before some marks. Those spaces must be no-break spaces."""
    for message_id, text in messages(language).sources.items():
        assert re.search(r"(?<=\S) ([?!;»]|:(?!\w))|« ", text) is None, message_id


@pytest.mark.parametrize("language", LANGUAGES)
def test_translation_has_the_values_and_commands_of_english(language: str) -> None:
    for message_id, text in messages(language).sources.items():
        english = messages(BASE).sources[message_id]
        assert variables(language, message_id).names == variables(BASE, message_id).names, message_id
        assert set(re.findall(r"`[^`]+`", text)) == set(re.findall(r"`[^`]+`", english)), message_id


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_have_all_plural_forms(language: str) -> None:
    plural = babel.Locale.parse(language).plural_form
    forms = {plural(number) for number in range(1, 201)}
    for message_id in messages(language).sources:
        for variants in variables(language, message_id).variants:
            assert forms <= variants, message_id
            assert variants <= forms | {"zero", "other"}, message_id


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_and_percentages_follow_unicodes_data(language: str) -> None:
    assert percent(0.75, language) == format_percent(0.75, locale=language)
    for message_id, values in declared().items():
        given = {name: 12345 if kind is int else "x" for name, kind in values.items()}
        assert "12345" not in messages(language).filled(message_id, given), message_id


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_filled_in(language: str) -> None:
    for message_id, values in declared().items():
        for number in NUMBERS:
            given = {name: number if kind is int else "x" for name, kind in values.items()}
            assert messages(language).filled(message_id, given).strip(), message_id


@pytest.mark.parametrize("language", LANGUAGES)
def test_simple_parser_agrees_with_the_library(language: str) -> None:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(source(language)))
    for message_id, text in messages(language).sources.items():
        if (pieces := simple_pieces(text)) is not None:
            values = {piece.text: "x" for piece in pieces if piece.is_name}
            value = bundle.get_message(message_id).value
            assert value is not None
            ours = "".join("x" if piece.is_name else piece.text for piece in pieces)
            assert ours == bundle.format_pattern(value, values)[0], message_id


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_are_within_discords_limits(language: str) -> None:
    limits: dict[str, int] = {}
    for texts in texts_classes():
        for name, kind in get_type_hints(texts, include_extras=True).items():
            for most in getattr(kind, "__metadata__", ()):
                limits[id_of(texts.feature, name)] = most
    limits |= {
        message_id: most
        for message_id in messages(language).sources
        for beginning, most in MOST.items()
        if message_id.startswith(beginning)
    }
    assert {
        message_id: len(text)
        for message_id, most in limits.items()
        if message_id in messages(language).sources
        and len(text := messages(language).filled(message_id, {})) > most
    } == {}
