"""Reads a content folder, or reports every problem in it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from bot.errors import ContentError, Problem
from bot.knowledge.community import CommunityFiles, read_community, read_translations
from bot.knowledge.copies import copy_problem, find_copies
from bot.knowledge.folder import (
    SUFFIX,
    FolderFiles,
    find_files,
    folder_inside,
    guess_base_language,
    is_about_folder,
    no_base_language,
    unused_pictures,
    whole_folder,
)
from bot.knowledge.links import check_links, check_tour
from bot.knowledge.model import (
    BASE_LOCALE,
    Community,
    CommunityTranslation,
    Document,
    Image,
    Library,
    Source,
    Topic,
    Wording,
)
from bot.knowledge.phrases import check_phrases
from bot.knowledge.quizzes import check_quizzes
from bot.knowledge.textfile import quoted
from bot.knowledge.topic_file import TopicFile, read_topic_file
from bot.knowledge.translations import texts_of


@dataclass(frozen=True, slots=True)
class ContentFolder:
    """The contents of a valid content folder, and its files."""

    path: Path
    library: Library
    files: Mapping[str, list[TopicFile]]
    """The topics' files by language."""


def read_library(content: Path) -> Library:
    """Returns the library of a content folder. Raises the same errors as `read_folder`."""
    return read_folder(content).library


def read_folder(content: Path, done: Callable[[], object] = lambda: None) -> ContentFolder:
    """Reads a content folder.

    Topics are in `<language>/<id>.md`. Those in the base language may also be directly in the folder. Skips
    dotfiles and files that editors leave behind. Calls `done` after each topic file. Raises ContentError with
    every problem in the folder, by file and line. Raises InputError if the folder doesn't exist or can't be
    listed.
    """
    found = find_files(content)
    if (whole := whole_folder(content)) is not None:
        what = f"This is the folder of one language, `{content.resolve().name}`."
        remedy = f"Name the content folder that it is in: --content {whole}"
        raise ContentError([Problem(content, 1, what, remedy)])
    if (inside := folder_inside(content, found)) is not None:
        what = "The content folder is inside this one."
        raise ContentError([Problem(content, 1, what, f"Name it: --content {inside}")])
    settings = read_community(found.settings)
    base_language = _base_language(settings, found)
    if base_language not in (None, BASE_LOCALE) and base_language not in found.topics:
        found = find_files(content, base_language)  # its folder's name may have another meaning
    problems = [*settings.problems, *found.problems]
    if base_language is None:
        raise ContentError(sorted([*problems, no_base_language(content)]))
    files, more = _read_topics(found, base_language, done)
    problems += more
    if not files.get(base_language) and not found.has_refused_topics:
        problems.append(
            Problem(content, 1, "The folder has no topic.", f"Add one: {base_language}/my-topic{SUFFIX}.")
        )
    problems += check_links(files, base_language, settings.documents)
    problems += check_tour(settings.tour, files.get(base_language, ()))
    problems += check_quizzes(files, base_language)
    if (misplaced := found.translations.pop(base_language, None)) is not None:
        what = f"{misplaced.name} is in the folder of the base language."
        problems.append(
            Problem(misplaced, 1, what, f"Move it beside that folder, next to `{base_language}`.")
        )
    translations, more = read_translations(found.translations, settings.documents)
    problems += more
    if problems:
        raise ContentError(sorted(problems))
    documents = [document for document in (settings.documents or {}).values() if document]
    community = replace(settings.community, base_language=base_language)
    return ContentFolder(
        content, _library(files, community, documents, translations), MappingProxyType(files)
    )


def _base_language(settings: CommunityFiles, found: FolderFiles) -> str | None:
    return settings.community.base_language if settings.names_language else guess_base_language(found)


def _read_topics(
    found: FolderFiles, base_language: str, done: Callable[[], object]
) -> tuple[dict[str, list[TopicFile]], Iterator[Problem]]:
    """Returns the topic files by language, without copies, and the problems of each."""
    files: dict[str, list[TopicFile]] = {}
    # Files outside language folders come last.
    for folder, paths in sorted(found.topics.items(), reverse=True):
        language = folder or base_language
        for path in paths:
            files.setdefault(language, []).append(read_topic_file(path, language, base_language))
            done()
    copies = {copy: it for same_language in files.values() for copy, it in find_copies(same_language).items()}
    pictures = {file.picture for same_language in files.values() for file in same_language if file.picture}
    for language, same_language in files.items():
        files[language] = [file for file in same_language if file not in copies]

    return files, _problems(found, files, copies, pictures)


def _problems(
    found: FolderFiles,
    files: Mapping[str, list[TopicFile]],
    copies: Mapping[TopicFile, TopicFile],
    pictures: set[Path],
) -> Iterator[Problem]:
    """Yields the problems of the files.

    `copies` aren't among `files`. `pictures` are those that topics show.
    """
    read = {file.path: file for same_language in files.values() for file in same_language}
    strange_names = {problem.path: problem for problem in found.strange_names}
    for path, file in list(read.items()):
        has_strange_name, is_about = path in strange_names, is_about_folder(path)
        if not file.has_front_matter and (has_strange_name or is_about):  # such as a README
            del read[path]
            remedy = "Move it out of the content folder, or begin it as a topic begins."
            yield Problem(path, 1, "This is not a topic: it has no front matter.", remedy)
        elif has_strange_name and is_about:
            del read[path]
            what = f"{quoted(path.stem)} can't be a topic's id: a file of this name describes the folder."
            yield Problem(path, 1, what, "Move it out of the content folder, or give the topic another name.")
        elif has_strange_name:
            yield strange_names[path]
    if all(file.entries for file in read.values()):  # otherwise an unreadable file may show them
        yield from unused_pictures(found, pictures)
    yield from (copy_problem(copy, original) for copy, original in copies.items())
    for file in read.values():
        yield from file.problems
    for same_language in files.values():
        yield from check_phrases(same_language)


def _library(
    files: Mapping[str, list[TopicFile]],
    community: Community,
    documents: list[Document],
    translations: Mapping[str, CommunityTranslation],
) -> Library:
    """Builds the library from valid files. Topics are in the order of the documents.

    Topics without a document are in the order of their categories, then of their titles.
    """
    base_language = community.base_language
    wordings: dict[str, dict[str, Wording]] = {}
    for locale in (base_language, *sorted(files.keys() - {base_language})):
        for file in files[locale]:
            if file.wording is not None:
                its = wordings.setdefault(file.id, {})
                its[locale] = _completed(file.wording, its.get(base_language))
    places = {
        (document.id, section): (number, index)
        for number, document in enumerate(documents)
        for index, section in enumerate(document.sections)
    }

    def order(file: TopicFile) -> tuple[float, float, bool, str, str]:
        first = file.sources[0] if file.sources else None
        number, index = places[first.document, first.section] if first else (math.inf, math.inf)
        base = wordings[file.id][base_language]
        category = "" if first else base.category.casefold()
        return number, index, not category, category, base.title.casefold()

    topics = {
        file.id: Topic(
            id=file.id,
            wordings=MappingProxyType(wordings[file.id]),
            related=file.texts("related"),
            sources=tuple(Source(source.document, source.section) for source in file.sources),
            former_ids=file.texts("former_ids"),
        )
        for file in sorted(files[base_language], key=order)
    }
    by_id = {document.id: document for document in documents}
    return Library(
        MappingProxyType(topics), MappingProxyType(by_id), community, MappingProxyType(translations)
    )


def _completed(wording: Wording, base: Wording | None) -> Wording:
    """Fills in the base language's category, links, picture and quiz if a translation has none."""
    if base is None:
        return wording
    own = texts_of(wording)
    image = wording.image
    if image and not image.place:
        image = base.image and Image(base.image.place, image.alt)
    return replace(
        wording,
        category=wording.category or base.category,
        links=wording.links or base.links,
        image=image or base.image,
        hashtags=wording.hashtags or base.hashtags,
        quiz=wording.quiz or base.quiz,
        untranslated=tuple(key for key in texts_of(base) if key not in own),
    )
