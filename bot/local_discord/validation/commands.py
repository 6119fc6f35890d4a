"""Discord's rules for application commands and autocomplete that its OpenAPI document lacks.

https://docs.discord.com/developers/interactions/application-commands
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

import regex

from bot.local_discord.encoding import JSON
from bot.local_discord.model.commands import SUBCOMMANDS, CommandType
from bot.local_discord.model.users import LOCALES
from bot.local_discord.validation.report import Path, Report

NAME = regex.compile(r"[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}")
"""Matches the names of slash commands and options, which also have to be lower case."""
MOST_COMMANDS = {1: 100, 2: 15, 3: 15}
LONGEST_COMMAND = 8000
LONGEST_CHOICE = 100


def check_commands(commands: list[JSON]) -> None:
    """Raises Discord's 400 for commands that may not be registered together."""
    report = Report()
    seen: Counter[tuple[int, str]] = Counter()
    for index, command in enumerate(commands):
        kind, name = _kind(command), command["name"]
        _check_command(report, [index], command)
        if seen[kind, name]:
            message = "Application command names must be unique"
            report.add([index, "name"], "APPLICATION_COMMANDS_DUPLICATE_NAME", message)
        seen[kind, name] += 1
    for kind, most in MOST_COMMANDS.items():
        if sum(_kind(command) == kind for command in commands) > most:
            report.add(
                [], "MAX_APPLICATION_COMMANDS", f"Maximum number of commands of type {kind} reached ({most})"
            )
    report.raise_any()


def check_command(command: JSON) -> None:
    """Raises Discord's 400 for a command that may not be registered."""
    report = Report()
    _check_command(report, [], command)
    report.raise_any()


def check_choices(choices: list[JSON], path: Path) -> None:
    """Raises Discord's 400 for choices that autocomplete may not offer."""
    report = Report()
    for index, choice in enumerate(choices):
        _check_choice_value(report, [*path, index, "value"], choice["value"])
    report.raise_any()


def _kind(command: JSON) -> int:
    return command.get("type") or CommandType.CHAT_INPUT


def _check_command(report: Report, path: Path, command: JSON) -> None:
    if _kind(command) == CommandType.CHAT_INPUT:
        _check_names(report, path, command)
        if not command.get("description"):
            report.required([*path, "description"])
        _check_options(report, [*path, "options"], command.get("options") or [])
    else:
        if not command["name"].strip():
            report.required([*path, "name"])
        if command.get("description") or command.get("options"):
            message = "Context menu commands cannot have description or options"
            report.add([*path, "description"], "APPLICATION_COMMAND_INVALID_FIELD", message)
    _check_locales(report, path, command)
    if _length(command) > LONGEST_COMMAND:
        message = f"Command exceeds maximum size ({LONGEST_COMMAND})"
        report.add(path, "APPLICATION_COMMAND_TOO_LARGE", message)


def _check_names(report: Report, path: Path, named: JSON) -> None:
    names: list[tuple[Path, str]] = [([*path, "name"], named["name"])]
    localized: JSON = named.get("name_localizations") or {}
    names += [([*path, "name_localizations", locale], name) for locale, name in localized.items()]
    for place, name in names:
        if not NAME.fullmatch(name) or name != name.lower():
            report.add(place, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")


def _check_locales(report: Report, path: Path, translated: JSON) -> None:
    for key in ("name_localizations", "description_localizations"):
        localized: JSON = translated.get(key) or {}
        for locale in localized.keys() - LOCALES:
            report.add(
                [*path, key, locale], "BASE_TYPE_CHOICES", f"{locale!r} is not one of Discord's locales"
            )


def _check_options(report: Report, path: Path, options: list[JSON]) -> None:
    names: set[str] = set()
    had_optional = False
    for index, option in enumerate(options):
        place = [*path, index]
        _check_names(report, place, option)
        _check_locales(report, place, option)
        if option["name"] in names:
            message = "Option names must be unique"
            report.add([*place, "name"], "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED", message)
        names.add(option["name"])
        if option.get("required") and had_optional:
            message = "Required options must be placed before non-required options"
            report.add(place, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message)
        had_optional = had_optional or not option.get("required")
        _check_option(report, place, option)
    if len({option["type"] in SUBCOMMANDS for option in options}) > 1:
        message = "Sub-command and sub-command group option types are mutually exclusive to all other types"
        report.add(path, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message)


def _check_option(report: Report, place: Path, option: JSON) -> None:
    if option["type"] in SUBCOMMANDS:
        _check_options(report, [*place, "options"], option.get("options") or [])
    choices: list[JSON] = option.get("choices") or []
    if option.get("autocomplete") and choices:
        message = "Autocomplete and choices are mutually exclusive"
        report.add([*place, "autocomplete"], "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID", message)
    for key in ("name", "value"):
        given = [choice[key] for choice in choices]
        for index, value in enumerate(given):
            if value in given[:index]:
                message = f"Choice {key}s must be unique"
                code = f"APPLICATION_COMMAND_OPTIONS_CHOICE_{key.upper()}_DUPLICATE"
                report.add([*place, "choices", index, key], code, message)
    for index, choice in enumerate(choices):
        _check_choice_value(report, [*place, "choices", index, "value"], choice["value"])
        _check_locales(report, [*place, "choices", index], choice)
    for what in ("length", "value"):
        least, most = option.get(f"min_{what}"), option.get(f"max_{what}")
        if least is not None and most is not None and least > most:
            report.add([*place, f"max_{what}"], "NUMBER_TYPE_MIN", f"Must not be below min_{what}.")


def _check_choice_value(report: Report, place: Path, value: Any) -> None:
    if isinstance(value, str) and not 1 <= len(value) <= LONGEST_CHOICE:
        report.add(place, "BASE_TYPE_BAD_LENGTH", f"Must be between 1 and {LONGEST_CHOICE} in length.")


def _length(described: JSON) -> int:
    """Returns the characters of names, descriptions and choices. Of translations, the longest counts."""
    length = _longest(described, "name") + _longest(described, "description")
    parts: Iterable[JSON] = [*(described.get("options") or []), *(described.get("choices") or [])]
    if isinstance(value := described.get("value"), str):
        length += len(value)
    return length + sum(map(_length, parts))


def _longest(described: JSON, key: str) -> int:
    texts: list[str] = [described.get(key) or "", *(described.get(f"{key}_localizations") or {}).values()]
    return max(map(len, texts))
