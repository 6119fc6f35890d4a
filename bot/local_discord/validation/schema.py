"""Checks bodies against Discord's OpenAPI document.

docs/scripts/trim_openapi.py makes openapi.json: the document with only the routes that the local Discord
serves. Its licence is beside it.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from jsonschema_rs import Draft202012Validator, ValidationError, validator_for

from bot.local_discord.encoding import JSON
from bot.local_discord.validation.report import Report

DOCUMENT = Path(__file__).with_name("openapi.json")

Validator = Draft202012Validator


@functools.cache
def _document() -> JSON:
    return json.loads(DOCUMENT.read_text(encoding="utf-8"))


@functools.cache
def _schemas(*, of_requests: bool) -> JSON:
    """Returns the document's schemas, corrected where Discord behaves differently.

    Discord accepts ids as numbers too, though it responds with strings. The codes of nested errors are
    strings. There are media channels, of type 16.
    """
    schemas: JSON = _document()["components"]["schemas"]
    kinds: JSON = schemas["ChannelTypes"]
    schemas = schemas | {"ChannelTypes": kinds | {"oneOf": [*kinds["oneOf"], {"const": 16}]}}
    if of_requests:
        as_text = schemas["SnowflakeType"]
        return schemas | {"SnowflakeType": {"anyOf": [as_text, {"type": "integer", "minimum": 0}]}}
    words: JSON = {"type": "object", "required": ["code", "message"]}
    words["properties"] = {"code": {"type": "string"}, "message": {"type": "string"}}
    nested: JSON = {"type": "object", "required": ["_errors"], "additionalProperties": False}
    nested["properties"] = {"_errors": {"type": "array", "items": words}}
    return schemas | {"InnerErrors": nested}


def _validator(schema: JSON, *, of_requests: bool) -> Validator:
    components = {"schemas": _schemas(of_requests=of_requests)}
    validator = validator_for(
        {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "components": components},
        validate_formats=True,
    )
    if not isinstance(validator, Draft202012Validator):
        raise TypeError(validator)
    return validator


@functools.cache
def request_validator(method: str, route: str) -> Validator | None:
    """Returns the validator for a route's request body, if the document has one."""
    operation = _document()["paths"].get(route, {}).get(method.lower(), {})
    content = operation.get("requestBody", {}).get("content", {}).get("application/json")
    return content and _validator(content["schema"], of_requests=True)


@functools.cache
def response_validator(method: str, route: str, status: int) -> Validator | None:
    """Returns the validator for a route's response body, if the document has one."""
    if status >= 400:
        name = "RatelimitedResponse" if status == 429 else "ErrorResponse"
        return _validator({"$ref": f"#/components/schemas/{name}"}, of_requests=False)
    operation = _document()["paths"].get(route, {}).get(method.lower(), {})
    content = operation.get("responses", {}).get(str(status), {}).get("content", {}).get("application/json")
    return content and _validator(content["schema"], of_requests=False)


@functools.cache
def _query(method: str, route: str) -> Mapping[str, tuple[str | None, Validator]]:
    """Returns a route's query parameters: the type and the validator by name."""
    operation = _document()["paths"].get(route, {}).get(method.lower(), {})
    parameters: list[JSON] = operation.get("parameters", [])
    return {
        each["name"]: (each["schema"].get("type"), _validator(each["schema"], of_requests=True))
        for each in parameters
    }


def read_query(method: str, route: str, given: Mapping[str, str]) -> JSON:
    """Parses a query's numbers and booleans. Raises Discord's 400 for values that the document refuses."""
    report = Report()
    query: JSON = {}
    for name, (kind, validator) in _query(method, route).items():
        if name in given:
            query[name] = _typed(kind, given[name])
            for error in _leaves(validator.iter_errors(query[name])):
                report.add([name], *_words(error))
    report.raise_any()
    return query


def _typed(kind: str | None, text: str) -> Any:
    """Converts a query's value to its type, or returns it unchanged if that isn't possible."""
    if kind == "boolean":
        return _BOOLEANS.get(text.lower(), text)
    if kind == "integer" and text.isascii() and text.removeprefix("-").isdecimal():
        return int(text)
    return text


_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}


def check_request(method: str, route: str, body: Any) -> None:
    """Raises Discord's 400 for a body that the document refuses."""
    if (validator := request_validator(method, route)) is not None:
        report = Report()
        for error in _leaves(validator.iter_errors({} if body is None else body)):
            missing = [error.kind.value] if error.kind.name == "required" else []
            report.add([*error.instance_path, *missing], *_words(error))
        report.raise_any()


def problems(validator: Validator, value: Any) -> list[str]:
    """Returns the problems of a value, each with its place."""
    return [f"{error.instance_path}: {error.message}" for error in _leaves(validator.iter_errors(value))]


def _leaves(errors: Iterable[ValidationError]) -> list[ValidationError]:
    """Replaces each error of a union by the errors of the intended member."""
    leaves: list[ValidationError] = []
    for error in errors:
        branches = getattr(error.kind, "context", None)
        leaves += _closest(error, branches) if branches else [error]
    return leaves


def _closest(union: ValidationError, branches: Sequence[Sequence[ValidationError]]) -> list[ValidationError]:
    """Returns the errors of the intended branch: with the same `type`, or with the fewest errors."""

    def is_meant(branch: Sequence[ValidationError]) -> bool:
        tag = [*union.instance_path, "type"]
        return not any(
            error.instance_path == tag
            or (error.instance_path == union.instance_path and error.kind.name == "type")
            for error in branch
        )

    ranked = ((not is_meant(branch), _leaves(branch)) for branch in branches)
    return min(ranked, key=lambda ranking: (ranking[0], len(ranking[1])))[1]


_CODES = {
    "required": "BASE_TYPE_REQUIRED",
    "enum": "BASE_TYPE_CHOICES",
    "const": "BASE_TYPE_CHOICES",
    "maxLength": "BASE_TYPE_MAX_LENGTH",
    "minLength": "BASE_TYPE_MIN_LENGTH",
    "maxItems": "BASE_TYPE_BAD_LENGTH",
    "minItems": "BASE_TYPE_BAD_LENGTH",
    "maximum": "NUMBER_TYPE_MAX",
    "minimum": "NUMBER_TYPE_MIN",
    "pattern": "STRING_TYPE_REGEX",
    "uniqueItems": "LIST_ITEM_VALUE_DUPLICATE",
}


def _words(error: ValidationError) -> tuple[str, str]:
    kind = error.kind.name
    message = error.message if len(error.message) <= 200 else f"{error.message[:100]}…{error.message[-99:]}"
    return _CODES.get(kind, "BASE_TYPE_INVALID"), message
