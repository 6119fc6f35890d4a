"""Writes fingerprints into the text of a translation. The rest of the text stays the same."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping

from bot.knowledge import frontmatter

KEY = "translates"
_YAML_ENTRY = re.compile(rf"^{KEY}[ \t]*:.*\n(?:[ \t]+.*\n)*", re.MULTILINE)
_YAML_BOUNDARY = re.compile(r"^-{3,}[ \t]*$", re.MULTILINE)
_TOML_ENTRY = re.compile(rf"^{KEY}[ \t]*=.*\n", re.MULTILINE)
_TOML_HEADING = re.compile(r"^[ \t]*\[", re.MULTILINE)
_TOML_GAP = re.compile(r"(?:^[ \t]*(?:#.*)?\n)+\Z", re.MULTILINE)
"""Blank lines and comments after the last key."""


class UnstampableError(Exception):
    """There is no place for fingerprints in a file."""


def stamp_topic(text: str, prints: Mapping[str, str]) -> str:
    """Returns the text of a topic file with these fingerprints at the end of its front matter.

    Raises UnstampableError.
    """
    opening = _YAML_BOUNDARY.match(text)
    closing = _YAML_BOUNDARY.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        raise UnstampableError
    entries = _YAML_ENTRY.sub("", text[opening.end() : closing.start()])
    group = ", ".join(f"{key}: {value}" for key, value in prints.items())
    stamped = f"{text[: opening.end()]}{entries}{KEY}: {{{group}}}\n{text[closing.start() :]}"
    before, after = _topic_values(text), _topic_values(stamped)
    if after != {**before, KEY: dict(prints)}:
        raise UnstampableError
    return stamped


def stamp_community(text: str, prints: Mapping[str, str]) -> str:
    """Returns the text of a language's community.toml with these fingerprints below its other keys.

    Raises UnstampableError.
    """
    text = text if text.endswith("\n") else f"{text}\n"
    entries = _TOML_ENTRY.sub("", text)
    heading = _TOML_HEADING.search(entries)
    place = len(_TOML_GAP.sub("", entries[: heading.start()] if heading else entries))
    group = ", ".join(f'{key} = "{value}"' for key, value in prints.items())
    stamped = f"{entries[:place]}{KEY} = {{{group}}}\n{entries[place:]}"
    try:
        before, after = tomllib.loads(text), tomllib.loads(stamped)
    except tomllib.TOMLDecodeError as error:
        raise UnstampableError from error
    if after != {**before, KEY: dict(prints)}:
        raise UnstampableError
    return stamped


def _topic_values(text: str) -> dict[str, object]:
    matter, _ = frontmatter.parse(text)
    return dict(matter.values) if matter else {}
