"""Reads community.toml and documents.toml: whose content it is, and which documents it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ValidationError

from bot.errors import Problem
from bot.knowledge import lined_toml
from bot.knowledge.documents import Documents, add_documents
from bot.knowledge.model import BASE_LOCALE, Community, Document
from bot.knowledge.schema import CommunityFile, DocumentList
from bot.knowledge.schema_problems import explain
from bot.knowledge.textfile import Defect, UnreadableError, read_text

COMMUNITY = "community.toml"
DOCUMENTS = "documents.toml"
SETTINGS: dict[str, tuple[type[BaseModel], str]] = {
    DOCUMENTS: (DocumentList, "document"),
    COMMUNITY: (CommunityFile, "documents"),
}
"""The files beside the topics: the schema of each, and the key of its documents."""


@dataclass(frozen=True, slots=True)
class CommunityFiles:
    """The values of the two files, and their problems."""

    community: Community
    names_language: bool
    """Whether the base language is written there."""
    documents: Documents | None
    """None if not all of them can be told."""
    problems: list[Problem]


def read_community(paths: Iterable[Path]) -> CommunityFiles:
    """Reads those of the files that are there."""
    documents: dict[str, Document | None] = {}
    problems: list[Problem] = []
    community, all_told, names_language = Community(), True, False
    for path in paths:
        schema, key = SETTINGS[path.name]
        try:
            loaded = lined_toml.load(read_text(path))
        except UnreadableError as error:
            problems.append(Problem(path, *error.defect))
            all_told = False
            continue
        defects: list[Defect] = loaded.defects
        checked = None
        if loaded.values is None:
            all_told = False
        else:
            try:
                checked = schema.model_validate(loaded.values)
            except ValidationError as error:
                defects += explain(error, schema, loaded.line)
            # Where something is wrong, the documents may stand below a misspelt key.
            all_told = all_told and (not defects or key in loaded.values or schema is CommunityFile)
            defects += add_documents(documents, loaded, key)
        if isinstance(checked, CommunityFile):
            community, names_language = _community(checked), checked.base_language is not None
        problems += (Problem(path, *defect) for defect in defects)
    return CommunityFiles(community, names_language, documents if all_told else None, problems)


def _community(file: CommunityFile) -> Community:
    return Community(
        name=file.name,
        base_language=file.base_language or BASE_LOCALE,
        about=file.about,
        contact=file.contact,
        accent_colour=int(file.accent_colour.removeprefix("#"), 16) if file.accent_colour else None,
    )
