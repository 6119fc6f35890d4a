"""Tests that docs/importing.md is correct."""

from __future__ import annotations

import json
import re
from pathlib import Path

from bot.importing import fields
from tests.importing.reading import drafts

PAGE = (Path(__file__).parents[2] / "docs" / "importing.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| ([a-z ]+) \| ((?:`[^`]+`(?:, )?)+) \|", PAGE, re.MULTILINE)


def test_every_documented_column_name_is_recognised() -> None:
    assert len(ROWS) == 8
    for field, names in ROWS:
        for name in re.findall("`([^`]+)`", names):
            assert fields.field_of(name) == field.replace(" ", "_"), name


def test_the_documented_jq_command_makes_readable_objects(tmp_path: Path) -> None:
    export = re.search(r"^`(\{\"commands.*\})`:$", PAGE, re.MULTILINE)
    line = re.search(r"^jq '\[\.(\w+)\[\] \| \{(.+)\}\]'", PAGE, re.MULTILINE)
    assert export is not None
    assert line is not None
    keys = dict(pair.split(": .") for pair in line[2].split(", "))
    objects = [{new: each[old] for new, old in keys.items()} for each in json.loads(export[1])[line[1]]]
    [draft] = drafts(tmp_path, "commands.json", json.dumps(objects))
    assert (draft.name, draft.text) == ("rules", "Be kind.")
