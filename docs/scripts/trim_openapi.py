"""Trims Discord's OpenAPI document to the routes that the local Discord serves.

    python -m docs.scripts.trim_openapi path/to/openapi.json

The document and its licence (MIT) come from https://github.com/discord/discord-api-spec.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any, cast

from bot.local_discord.encoding import JSON
from bot.local_discord.rest.api import ROUTES
from bot.local_discord.validation.schema import DOCUMENT

PROSE = {"description", "title", "summary", "tags", "security", "deprecated", "examples"}
JSON_TYPE = "application/json"
PREFIX = "#/components/schemas/"


def trim(document: JSON) -> JSON:
    """Returns the schemas of the routes' requests and responses, without prose."""
    paths: JSON = {}
    for method, path in sorted(ROUTES):
        operation = document["paths"].get(path, {}).get(method.lower())
        if operation is not None:
            paths.setdefault(path, {})[method.lower()] = _operation(operation)
    schemas: JSON = {}
    wanted = _references(paths) | {f"{PREFIX}ErrorResponse", f"{PREFIX}RatelimitedResponse"}
    while wanted:
        name = wanted.pop().removeprefix(PREFIX)
        if name not in schemas:
            schemas[name] = _without_prose(document["components"]["schemas"][name])
            wanted |= _references(schemas[name])
    return {
        "openapi": document["openapi"],
        "info": document["info"],
        "paths": paths,
        "components": {"schemas": dict(sorted(schemas.items()))},
    }


def _operation(operation: JSON) -> JSON:
    trimmed: JSON = {"responses": {}}
    queries = [_without_prose(each) for each in operation.get("parameters", []) if each["in"] == "query"]
    if queries:
        trimmed["parameters"] = queries
    if (body := operation.get("requestBody", {}).get("content", {}).get(JSON_TYPE)) is not None:
        trimmed["requestBody"] = {"content": {JSON_TYPE: _without_prose(body)}}
    for status, response in operation["responses"].items():
        if status.startswith("2"):
            content = response.get("content", {})
            trimmed["responses"][status] = (
                {"content": {JSON_TYPE: _without_prose(content[JSON_TYPE])}} if content else {}
            )
    return trimmed


def _without_prose(schema: Any, *, holds_names: bool = False) -> Any:
    """Returns a schema without texts for people. Keeps properties that have the name of such a text."""
    if isinstance(schema, list):
        return [_without_prose(entry) for entry in cast("list[Any]", schema)]
    if not isinstance(schema, dict):
        return schema
    return {
        key: _without_prose(value, holds_names=key == "properties" and not holds_names)
        for key, value in cast("JSON", schema).items()
        if holds_names or not (key in PROSE or key.startswith("x-"))
    }


def _references(schema: Any) -> set[str]:
    if isinstance(schema, list):
        return set[str]().union(*map(_references, cast("list[Any]", schema)))
    if not isinstance(schema, dict):
        return set()
    schema = cast("JSON", schema)
    here = {schema["$ref"]} if isinstance(schema.get("$ref"), str) else set[str]()
    return here.union(*map(_references, schema.values()))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description="Trim Discord's OpenAPI document to the local Discord's routes."
    )
    parser.add_argument("document", type=Path, help="the whole document")
    source: Path = parser.parse_args().document
    trimmed = trim(json.loads(source.read_text(encoding="utf-8")))
    DOCUMENT.write_text(json.dumps(trimmed, separators=(",", ":")) + "\n", encoding="utf-8")
