"""Reads a content folder: the whole of it, or every reason why not."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from bot.errors import ContentError, InputError, Problem, reason
from bot.knowledge.documents import Documents, read_documents
from bot.knowledge.links import check_links
from bot.knowledge.model import BASE_LOCALE, Document, Library, Source, Topic, Wording
from bot.knowledge.phrases import check_phrases
from bot.knowledge.schema import MAX_ID, is_id
from bot.knowledge.textfile import quoted
from bot.knowledge.topic_file import TopicFile, read_topic_file

DOCUMENTS = "documents.toml"
SUFFIX = ".md"
_LOCALE = re.compile(r"[a-z]{2}(-[A-Z]{2}|-419)?")


def read_library(content: Path) -> Library:
    """Everything that a content folder holds.

    Topics are in `<locale>/<id>.md` or, in the base language, in the folder itself. Dotfiles don't count.

    Raises:
        ContentError: with every problem in the folder, by file and line.
        InputError: the folder is not there or can't be listed.
    """
    try:
        members = _members(content)
    except OSError as error:
        raise InputError(
            f"The content folder {content} can't be read ({reason(error)}). "
            "Name the right one with --content or CONTENT_DIR."
        ) from error
    documents: Documents | None = {}
    problems: list[Problem] = []
    if content / DOCUMENTS in members:
        members.remove(content / DOCUMENTS)
        documents, found = read_documents(content / DOCUMENTS)
        problems += found
    files: dict[str, list[TopicFile]] = defaultdict(list)
    for path, locale in _topic_paths(members, problems):
        files[locale].append(read_topic_file(path, locale))
    if not files[BASE_LOCALE]:
        problems.append(
            Problem(content, 1, "The folder holds no topic.", f"Add one: {BASE_LOCALE}/my-topic{SUFFIX}.")
        )
    for in_one_language in files.values():
        for file in in_one_language:
            problems += file.problems
        problems += check_phrases(in_one_language)
    problems += check_links(files, documents)
    if problems:
        raise ContentError(sorted(problems))
    sound = (document for document in (documents or {}).values() if document)
    return _library(files, {document.id: document for document in sound})


def _members(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def _topic_paths(members: Sequence[Path], problems: list[Problem]) -> Iterator[tuple[Path, str]]:
    """The topic files and their locales. What else is there is added to `problems`."""
    for member in members:
        if not _is_folder(member):
            yield from _topic_path(member, BASE_LOCALE, problems)
        elif not _is_locale(member.name):
            problems.append(
                Problem(
                    member,
                    1,
                    f"{quoted(member.name)} is no language's code.",
                    "A folder here holds one language's topics and has its code for a name, such as `ar`; "
                    "move any other out of the content folder.",
                )
            )
        else:
            try:
                inner = _members(member)
            except OSError as error:
                problems.append(
                    Problem(member, 1, f"The folder can't be read ({reason(error)}).", "Allow reading it.")
                )
                continue
            for path in inner:
                yield from _topic_path(path, member.name, problems)


def _topic_path(path: Path, locale: str, problems: list[Problem]) -> Iterator[tuple[Path, str]]:
    if _is_folder(path):
        problems.append(
            Problem(
                path,
                1,
                "There is a folder among the topics.",
                "Move its files one level up, or it elsewhere.",
            )
        )
    elif path.suffix != SUFFIX:
        problems.append(
            Problem(
                path,
                1,
                f"The file is no topic: its name does not end in {SUFFIX}.",
                f"Rename it to end in {SUFFIX}, or move it out of the content folder.",
            )
        )
    else:
        if not is_id(path.stem):
            problems.append(
                Problem(
                    path,
                    1,
                    f"{quoted(path.stem)} can't be a topic's id.",
                    f"Name it in at most {MAX_ID} small letters a-z and digits with hyphens between: "
                    f"hope-probe{SUFFIX}.",
                )
            )
        yield path, locale


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # whatever it is can't be looked at: opening it will say why
        return False


def _is_locale(name: str) -> bool:
    """Whether a folder's name looks like a language tag: "ar", "pt-BR"."""
    return _LOCALE.fullmatch(name) is not None


def _library(files: Mapping[str, list[TopicFile]], documents: Mapping[str, Document]) -> Library:
    """The nouns that sound files stand for, topics in the order of the documents and otherwise by title."""
    wordings: dict[str, dict[str, Wording]] = defaultdict(dict)
    for locale in (BASE_LOCALE, *sorted(files.keys() - {BASE_LOCALE})):
        for file in files[locale]:
            if file.wording is not None:
                wordings[file.id][locale] = file.wording
    places = {
        (document.id, section): (number, index)
        for number, document in enumerate(documents.values())
        for index, section in enumerate(document.sections)
    }

    def order(file: TopicFile) -> tuple[float, float, str]:
        first = file.sources[0] if file.sources else None
        number, index = places[first.document, first.section] if first else (math.inf, math.inf)
        return number, index, wordings[file.id][BASE_LOCALE].title.casefold()

    topics = {
        file.id: Topic(
            id=file.id,
            wordings=MappingProxyType(wordings[file.id]),
            related=file.texts("related"),
            sources=tuple(Source(source.document, source.section) for source in file.sources),
            former_ids=file.texts("former_ids"),
        )
        for file in sorted(files[BASE_LOCALE], key=order)
    }
    return Library(MappingProxyType(topics), MappingProxyType(dict(documents)))
