"""Tests that docs/content.md describes the content folder correctly."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel

from bot.knowledge import schema
from bot.knowledge.library import read_library
from tests.knowledge.content_folder import PNG, topic, write

PAGE = (Path(__file__).parents[1] / "docs" / "content.md").read_text(encoding="utf-8")
TABLES: dict[str, set[str]] = {
    "A topic": set(schema.BaseHeader.model_fields),
    "A translation": schema.TranslationHeader.model_fields.keys() - schema.TopicHeader.model_fields.keys(),
    "community.toml": set(schema.CommunityFile.model_fields),
    "The translation of community.toml": set(schema.CommunityTranslationFile.model_fields),
    "documents.toml": set(schema.DocumentEntry.model_fields),
}
"""The keys that the section under each heading explains."""


def section(heading: str) -> str:
    return re.split(r"^## ", PAGE, flags=re.MULTILINE)[[*TABLES].index(heading) + 1]


def example(heading: str) -> str:
    found = re.search(r"^```(?:markdown|toml)\n(.*?)^```$", section(heading), re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("heading, keys", TABLES.items(), ids=TABLES.keys())
def test_every_key_is_explained_and_has_an_example(heading: str, keys: set[str]) -> None:
    rows = re.findall(r"^\| `(\w+)` \| `(.+?)` \| .+ \|$", section(heading), re.MULTILINE)
    assert [key for key, _ in rows] == list(dict.fromkeys(key for key, _ in rows))
    assert {key for key, _ in rows} == keys
    for key, written in rows:
        assert key in (tomllib.loads(written) if heading.endswith(".toml") else yaml.safe_load(written))


def test_the_examples_together_make_a_valid_folder_with_every_key(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "en/hope-probe.md": example("A topic"),
            "en/hope-probe.png": PNG,
            "en/satellites.md": topic("title: Satellites"),
            "ar/hope-probe.md": example("A translation"),
            "community.toml": example("community.toml"),
            "ar/community.toml": example("The translation of community.toml"),
            "documents.toml": example("documents.toml"),
        },
    )
    library = read_library(tmp_path)
    images = [library.topics["hope-probe"].wording(locale).image for locale in ("ar", "en")]
    assert all(images) and len({image.place for image in images if image}) == 1
    assert library.community_in("ar").name != library.community.name
    for heading, keys in TABLES.items():
        for key in keys - {"id", "title", "sections"}:
            assert re.search(rf"^\[*{key}\b", example(heading), re.MULTILINE), (heading, key)


@pytest.mark.parametrize("group", [schema.LinkEntry, schema.ImageEntry, schema.QuizEntry, schema.SourceEntry])
def test_the_keys_inside_other_keys_are_shown(group: type[BaseModel]) -> None:
    assert all(f"{key}: " in section("A topic") for key in group.model_fields)


@pytest.mark.parametrize(
    "number",
    [
        schema.MAX_TITLE,
        schema.MAX_NAME,
        schema.MAX_SUMMARY,
        schema.MAX_DETAILS,
        schema.MAX_LINKS,
        schema.MAX_QUIZ_QUESTION,
        schema.MAX_CHOICE,
        schema.MAX_WHY,
    ],
)
def test_the_limits_are_those_of_the_schema(number: int) -> None:
    assert re.search(rf"\b{number}\b", section("A topic").replace("up to five", "up to 5"))
