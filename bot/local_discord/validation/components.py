"""Discord's rules for the components of messages and modals that its OpenAPI document lacks.

https://docs.discord.com/developers/components/reference
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from bot.local_discord.encoding import JSON
from bot.local_discord.model.components import SELECTS, ComponentType
from bot.local_discord.validation.report import Path, Report

MOST_COMPONENTS = 40
MOST_ROWS = 5
LONGEST_TEXT = 4000

LINK, PREMIUM = 5, 6
"""The button styles without a custom_id."""
_WHOLE_ROW = SELECTS | {ComponentType.TEXT_INPUT}
"""The components that take a whole row."""
SCHEMES = ("http", "https", "discord")
"""The URL schemes that a link button allows."""


def check_components(report: Report, path: Path, components: list[JSON], *, is_v2: bool) -> None:
    """Reports the problems of a message's components."""
    every = list(walk(path, components))
    _check_unique(report, every)
    if is_v2:
        _check_size(report, path, every)
    else:
        _check_rows(report, path, components)
    for place, component in every:
        _check_one(report, place, component)


def check_modal(report: Report, path: Path, components: list[JSON]) -> None:
    """Reports the problems of a modal's components."""
    if len(components) > MOST_ROWS:
        report.add(path, "BASE_TYPE_BAD_LENGTH", f"Must be between 1 and {MOST_ROWS} in length.")
    every = list(walk(path, components))
    _check_unique(report, every)
    for place, component in every:
        _check_one(report, place, component)
        if component.get("disabled"):
            message = "A component of a modal cannot be disabled"
            report.add([*place, "disabled"], "COMPONENT_DISABLED_IN_MODAL", message)


def walk(path: Path, components: Iterable[JSON]) -> Iterable[tuple[Path, JSON]]:
    """Yields every component with its place, each before those nested in it."""
    for index, component in enumerate(components):
        place = [*path, index]
        yield place, component
        yield from walk([*place, "components"], component.get("components") or [])
        for key in ("accessory", "component"):
            if (nested := component.get(key)) is not None:
                yield [*place, key], nested


def _check_unique(report: Report, every: Iterable[tuple[Path, JSON]]) -> None:
    custom_ids: set[str] = set()
    numbers: set[int] = set()
    for place, component in every:
        if (custom_id := component.get("custom_id")) is not None:
            if custom_id in custom_ids:
                message = "Component custom id cannot be duplicated"
                report.add([*place, "custom_id"], "COMPONENT_CUSTOM_ID_DUPLICATED", message)
            custom_ids.add(custom_id)
        if number := component.get("id"):
            if number in numbers:
                report.add([*place, "id"], "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated")
            numbers.add(number)


def _check_size(report: Report, path: Path, every: list[tuple[Path, JSON]]) -> None:
    if len(every) > MOST_COMPONENTS:
        message = f"The total number of components ({len(every)}) exceeds the maximum of {MOST_COMPONENTS}"
        report.add(path, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", message)
    length = sum(
        len(component["content"]) for _, component in every if component["type"] == ComponentType.TEXT_DISPLAY
    )
    if length > LONGEST_TEXT:
        message = f"The total length of text ({length}) exceeds the maximum of {LONGEST_TEXT}"
        report.add(path, "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", message)


def _check_rows(report: Report, path: Path, components: list[JSON]) -> None:
    if len(components) > MOST_ROWS:
        report.add(path, "BASE_TYPE_BAD_LENGTH", f"Must be between 1 and {MOST_ROWS} in length.")
    for index, component in enumerate(components):
        if component["type"] != ComponentType.ACTION_ROW:
            message = 'Value of field "type" must be one of (1,).'
            report.add([*path, index, "type"], "UNION_TYPE_CHOICES", message)


def _check_one(report: Report, place: Path, component: JSON) -> None:
    match component["type"]:
        case ComponentType.ACTION_ROW:
            children: list[JSON] = component.get("components") or []
            if len(children) > 1 and any(child["type"] in _WHOLE_ROW for child in children):
                message = "The specified component exceeds the maximum width"
                report.add([*place, "components"], "COMPONENT_LAYOUT_WIDTH_EXCEEDED", message)
        case ComponentType.BUTTON:
            _check_button(report, place, component)
        case ComponentType.TEXT_DISPLAY:
            if not component["content"].strip():
                report.required([*place, "content"])
        case ComponentType.TEXT_INPUT:
            _check_input(report, place, component)
        case kind if kind in SELECTS:
            _check_select(report, place, component)
        case ComponentType.RADIO_GROUP:
            _check_options(report, place, component, most_defaults=1)
        case ComponentType.CHECKBOX_GROUP:
            _check_checkboxes(report, place, component)
        case _:
            pass


def _check_button(report: Report, place: Path, button: JSON) -> None:
    wanted = {LINK: "url", PREMIUM: "sku_id"}.get(button["style"], "custom_id")
    for key in ("custom_id", "url", "sku_id"):
        given = button.get(key) is not None
        if key == wanted and not given:
            report.required([*place, key])
        elif given and key != wanted:
            report.add(
                [*place, key], "BUTTON_COMPONENT_INVALID_FIELD", f"A button of this style has no {key}"
            )
    if wanted == "url" and urlsplit(button.get("url") or "https:").scheme not in SCHEMES:
        message = f"Scheme is not supported. It must be one of {', '.join(SCHEMES)}."
        report.add([*place, "url"], "URL_TYPE_INVALID_SCHEME", message)
    if wanted != "sku_id" and not ((button.get("label") or "").strip() or button.get("emoji")):
        report.add(
            place, "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A button must have a label or an emoji"
        )


def _check_input(report: Report, place: Path, field: JSON) -> None:
    """Reports a wrong label. An input in a row needs one; an input in a label component may not have one."""
    is_in_label = place[-1] == "component"
    if not is_in_label and not field.get("label"):
        report.required([*place, "label"])
    elif is_in_label and field.get("label"):
        report.add([*place, "label"], "TEXT_INPUT_LABEL_NOT_ALLOWED", "A label in a label is not allowed")
    least, most = field.get("min_length") or 0, _or(field.get("max_length"), LONGEST_TEXT)
    if least > most:
        report.add([*place, "max_length"], "NUMBER_TYPE_MIN", "Must not be below min_length.")
    elif (value := field.get("value")) and not least <= len(value) <= most:
        report.add(
            [*place, "value"], "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length."
        )


def _check_select(report: Report, place: Path, select: JSON) -> None:
    is_text = select["type"] == ComponentType.STRING_SELECT
    most = _or(select.get("max_values"), 1)
    _check_bounds(
        report, place, _or(select.get("min_values"), 1), most, len(select["options"]) if is_text else None
    )
    if is_text:
        _check_options(report, place, select, most_defaults=most)


def _check_checkboxes(report: Report, place: Path, group: JSON) -> None:
    count = len(group["options"])
    least, most = _or(group.get("min_values"), 1), _or(group.get("max_values"), count)
    _check_bounds(report, place, least, most, count)
    if least == 0 and _or(group.get("required"), True):
        report.add([*place, "min_values"], "BASE_TYPE_MIN", "min_values of 0 needs required to be false")
    _check_options(report, place, group, most_defaults=most)


def _check_bounds(report: Report, place: Path, least: int, most: int, count: int | None) -> None:
    """Reports impossible bounds. `count` is the number of options, if it is known."""
    if least > most:
        report.add([*place, "min_values"], "BASE_TYPE_MAX", "min_values must not be above max_values")
    if count is not None and most > count:
        report.add(
            [*place, "max_values"], "BASE_TYPE_MAX", "max_values must not be above the number of options"
        )


def _check_options(report: Report, place: Path, component: JSON, *, most_defaults: int) -> None:
    if sum(bool(option.get("default")) for option in component["options"]) > most_defaults:
        message = "More defaults than max_values"
        report.add([*place, "options"], "SELECT_COMPONENT_TOO_MANY_DEFAULTS", message)
    values = [option["value"] for option in component["options"]]
    for index, value in enumerate(values):
        if value in values[:index]:
            message = "The specified option value is already used"
            report.add(
                [*place, "options", index, "value"], "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", message
            )


def _or(value: Any, default: int) -> int:
    return default if value is None else value
