"""Checks that everything that topics refer to exists: topics, sources, former ids, translated topics."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from rapidfuzz import fuzz, process

from bot.errors import Problem
from bot.knowledge.community import TourEntry
from bot.knowledge.documents import Documents
from bot.knowledge.textfile import quoted
from bot.knowledge.topic_file import TopicFile


def check_links(
    files: Mapping[str, Iterable[TopicFile]], base_language: str, documents: Documents | None
) -> Iterator[Problem]:
    """Reports references to missing topics and documents. `documents` is None if they can't be read."""
    originals: dict[str, TopicFile] = {}
    for file in files.get(base_language, ()):
        first = originals.setdefault(file.id, file)
        if first is not file:
            yield file.problem(
                1,
                f"The topic `{file.id}` is in {first.path.parent.name} as well.",
                "Keep one of the two files.",
            )
    former = {entry.text: file for file in originals.values() for entry in file.entries.get("former_ids", ())}
    for file in originals.values():
        yield from _check_related(file, originals, former)
        yield from _check_former_ids(file, originals, former)
        if documents is not None:
            yield from _check_sources(file, documents)
    for locale, translations in files.items():
        if locale == base_language:
            continue
        for file in translations:
            if file.id not in originals:
                yield file.problem(
                    1,
                    f"There is no topic `{file.id}` in `{base_language}` "
                    "that this could be a translation of.",
                    _guess(file.id, originals) or "Write that first, or give the file the same name.",
                )


def check_tour(tour: Iterable[TourEntry], originals: Collection[TopicFile]) -> Iterator[Problem]:
    """Reports topics of the tour that don't exist or are repeated."""
    ids = [file.id for file in originals]
    former = {former_id: file.id for file in originals for former_id in file.texts("former_ids")}
    seen: set[str] = set()
    for topic_id, path, line in tour:
        if topic_id in seen:
            yield Problem(path, line, f"The tour has the topic {quoted(topic_id)} twice.", "Remove one.")
        elif topic_id not in ids:
            renamed = former.get(topic_id)
            remedy = f"It is called `{renamed}` now." if renamed else _guess(topic_id, ids) or "Remove it."
            yield Problem(path, line, f"The tour's topic {quoted(topic_id)} does not exist.", remedy)
        seen.add(topic_id)


def _check_related(
    file: TopicFile, originals: Mapping[str, TopicFile], former: Mapping[str, TopicFile]
) -> Iterator[Problem]:
    seen: set[str] = set()
    for related, line, _ in file.entries.get("related", ()):
        if related in seen:
            yield file.problem(line, f"The related topic {quoted(related)} is listed twice.", "Remove one.")
        elif related == file.id:
            yield file.problem(line, "The topic is related to itself.", "Remove it from `related`.")
        elif related not in originals:
            renamed = former.get(related)
            yield file.problem(
                line,
                f"The related topic {quoted(related)} does not exist.",
                f"It is called `{renamed.id}` now."
                if renamed
                else _guess(related, originals) or "Remove it.",
            )
        seen.add(related)


def _check_former_ids(
    file: TopicFile, originals: Mapping[str, TopicFile], former: Mapping[str, TopicFile]
) -> Iterator[Problem]:
    seen: set[str] = set()
    for former_id, line, _ in file.entries.get("former_ids", ()):
        if former_id in originals:
            owner = "this topic's" if former_id == file.id else "another topic's"
            yield file.problem(line, f"The former id {quoted(former_id)} is {owner} id today.", "Remove it.")
        elif former_id in seen or former[former_id] is not file:
            yield file.problem(
                line,
                f"The former id {quoted(former_id)} is listed twice, here and in `{former[former_id].id}`.",
                "Keep the one whose topic took over.",
            )
        seen.add(former_id)


def _check_sources(file: TopicFile, documents: Documents) -> Iterator[Problem]:
    seen: set[tuple[str, str]] = set()
    for source in file.sources:
        document = documents.get(source.document)
        if source.document not in documents:
            yield file.problem(
                source.document_line,
                f"The document {quoted(source.document)} is not listed in documents.toml or community.toml.",
                _guess(source.document, documents)
                or "List it there with its sections, or remove the source.",
            )
        elif document and source.section not in document.sections:
            yield file.problem(
                source.section_line,
                f"The document {quoted(source.document)} has no section {quoted(source.section)}.",
                _guess(source.section, document.sections) or "Take one of those that are listed there.",
            )
        elif (source.document, source.section) in seen:
            yield file.problem(source.section_line, "The same source is listed twice.", "Remove one.")
        seen.add((source.document, source.section))


def _guess(text: str, choices: Iterable[str]) -> str | None:
    found = process.extractOne(text, list(choices), scorer=fuzz.ratio, score_cutoff=60)
    return f"Did you mean `{found[0]}`?" if found else None
