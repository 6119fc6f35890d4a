"""Reads community.toml and documents.toml: the community, and the documents that topics are based on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from pydantic import BaseModel, ValidationError

from bot.errors import Problem
from bot.knowledge import lined_toml
from bot.knowledge.documents import Documents, add_documents
from bot.knowledge.lined_toml import LoadedToml
from bot.knowledge.model import BASE_LOCALE, Community, CommunityTranslation, Document
from bot.knowledge.schema import CommunityFile, CommunityTranslationFile, DocumentList
from bot.knowledge.schema_problems import explain
from bot.knowledge.textfile import Defect, UnreadableError, quoted, read_text

COMMUNITY = "community.toml"
DOCUMENTS = "documents.toml"
SETTINGS: dict[str, tuple[type[BaseModel], str]] = {
    DOCUMENTS: (DocumentList, "document"),
    COMMUNITY: (CommunityFile, "documents"),
}
"""The files beside the topics: the schema of each, and the key of its documents."""


class TourEntry(NamedTuple):
    """A topic of the tour, and the line that names it."""

    topic_id: str
    path: Path
    line: int


@dataclass(frozen=True, slots=True)
class CommunityFiles:
    """The values of the two files, and their problems."""

    community: Community
    names_language: bool
    """Whether the file names the base language."""
    documents: Documents | None
    """None if some of them can't be read."""
    problems: list[Problem]
    tour: list[TourEntry]
    """The topics of the tour, in the order of the file."""


def read_community(paths: Iterable[Path]) -> CommunityFiles:
    """Reads those of the two files that exist."""
    documents: dict[str, Document | None] = {}
    problems: list[Problem] = []
    tour: list[TourEntry] = []
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
            # If something is wrong, the documents may be under a misspelt key.
            all_told = all_told and (not defects or key in loaded.values or schema is CommunityFile)
            defects += add_documents(documents, loaded, key)
        if isinstance(checked, CommunityFile):
            community, names_language = _community(checked), checked.base_language is not None
            tour += (
                TourEntry(topic_id, path, loaded.line(("tour", index)))
                for index, topic_id in enumerate(checked.tour)
            )
        problems += (Problem(path, *defect) for defect in defects)
    return CommunityFiles(community, names_language, documents if all_told else None, problems, tour)


def read_translations(
    paths: Mapping[str, Path], documents: Documents | None
) -> tuple[dict[str, CommunityTranslation], list[Problem]]:
    """Reads the community.toml of each language. Reports headings that no document has."""
    translations: dict[str, CommunityTranslation] = {}
    problems: list[Problem] = []
    for language, path in paths.items():
        try:
            loaded = lined_toml.load(read_text(path))
        except UnreadableError as error:
            problems.append(Problem(path, *error.defect))
            continue
        defects: list[Defect] = loaded.defects
        if loaded.values is not None:
            try:
                file = CommunityTranslationFile.model_validate(loaded.values)
            except ValidationError as error:
                defects += explain(error, CommunityTranslationFile, loaded.line)
            else:
                defects += _unknown_headings(file, documents, loaded)
                translations[language] = CommunityTranslation(
                    file.name,
                    file.about,
                    file.contact,
                    MappingProxyType(file.documents),
                    tuple(file.hashtags),
                    MappingProxyType(file.translates),
                    file.reviewed,
                )
        problems += (Problem(path, *defect) for defect in defects)
    return translations, problems


def _unknown_headings(
    file: CommunityTranslationFile, documents: Documents | None, loaded: LoadedToml
) -> Iterator[Defect]:
    if documents is None or not all(documents.values()):
        return
    known = {text for each in documents.values() if each for text in (each.title, *each.sections)}
    for heading in file.documents:
        if heading not in known:
            what = f"{quoted(heading)} is neither the title nor a section of a document."
            remedy = "Write it as the document's own list of sections has it, or remove the line."
            yield Defect(loaded.line(("documents", heading)), what, remedy)


def _community(file: CommunityFile) -> Community:
    return Community(
        name=file.name,
        base_language=file.base_language or BASE_LOCALE,
        about=file.about,
        contact=file.contact,
        link=file.link or "",
        hashtags=tuple(file.hashtags),
        tour=tuple(file.tour),
        accent_colour=int(file.accent_colour.removeprefix("#"), 16) if file.accent_colour else None,
    )
