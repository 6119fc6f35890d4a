"""Plans the files that an import writes into a content folder, checks them, and writes them."""

from __future__ import annotations

import os
import shutil
import unicodedata
from collections import Counter
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.errors import InputError, Problem, reason
from bot.importing.drafts import Finding, Imported, Step, no_step
from bot.importing.topic_file_text import file_text
from bot.importing.topics import Topic, make_topics
from bot.knowledge.community import COMMUNITY, SETTINGS, read_community
from bot.knowledge.folder import SUFFIX, find_files, guess_base_language, whole_folder
from bot.knowledge.languages.general import language_of_script
from bot.knowledge.model import BASE_LOCALE
from bot.knowledge.pictures import is_picture, unfit
from bot.knowledge.trial import problems_with


@dataclass(slots=True)
class Plan:
    """The files that an import makes. Paths are those in the content folder."""

    folder: Path
    texts: dict[Path, str] = field(default_factory=dict[Path, str])
    pictures: dict[Path, Path] = field(default_factory=dict[Path, Path])
    """The pictures to copy: each new path with its original."""
    unreadable: list[Finding] = field(default_factory=list[Finding])
    conflicts: list[Finding] = field(default_factory=list[Finding])
    """The topics that can't be written because a file with another text exists."""
    notes: list[Finding] = field(default_factory=list[Finding])

    @property
    def topics(self) -> int:
        """The number of new topics. One of the other texts may be the community file."""
        return sum(path.suffix == SUFFIX for path in self.texts)

    def problems(self, done: Step = no_step) -> tuple[Problem, ...]:
        """Returns the problems that `check` would find with these files. Calls `done` after each file."""
        return problems_with(self.folder, self.texts, self.pictures, done=done)

    def write(self) -> None:
        """Writes all files or none, and overwrites nothing. Raises InputError."""
        with _all_or_none() as made:
            for path, text in self.texts.items():
                _make_folder(path.parent, made)
                with path.open("x", encoding="utf-8", newline="\n") as file:
                    made.append(path)
                    file.write(text)
            for path, original in self.pictures.items():
                _make_folder(path.parent, made)
                with original.open("rb") as source, path.open("xb") as file:
                    made.append(path)
                    shutil.copyfileobj(source, file)


def plan_import(
    imported: Imported,
    folder: Path,
    language: str | None = None,
    *,
    done: Step = no_step,
) -> Plan:
    """Returns the files to write so that the folder has these drafts as topics.

    If `language` is None, it is the folder's base language. Calls `done` after each draft. Raises InputError.
    """
    base = _base_language(folder)
    plan = Plan(folder, unreadable=list(imported.unreadable), notes=list(imported.notes))
    if language is None and base is None and (script := _foreign_script(imported)):
        example = (
            f", such as --language {code}" if (code := language_of_script(script)) else " with --language"
        )
        what = f"These texts are treated as English. Name their language{example}."
        plan.notes.append(Finding(imported.drafts[0].place, what))
    language = language or base or BASE_LOCALE
    for topic in make_topics(imported.drafts, language, plan.notes, done=done):
        _add(plan, topic, language, is_base=language == base)
    if base is None and language != BASE_LOCALE and plan.texts and not (folder / COMMUNITY).exists():
        plan.texts[folder / COMMUNITY] = f'base_language = "{language}"\n'
    return plan


def _foreign_script(imported: Imported) -> str | None:
    """Returns the script of most letters in the titles. None for Latin letters."""
    letters = [letter for draft in imported.drafts for letter in draft.title if letter.isalpha()]
    foreign = [letter for letter in letters if letter > "\u024f"]
    if len(foreign) <= len(letters) / 2:
        return None
    scripts = Counter(unicodedata.name(letter, "?").partition(" ")[0] for letter in foreign)
    return scripts.most_common(1)[0][0]


def _add(plan: Plan, topic: Topic, language: str, *, is_base: bool) -> None:
    path = plan.folder / language / f"{topic.id}.md"
    others = (plan.folder / f"{topic.id}.md",) if is_base else ()
    if topic.picture is not None and (why := _unfit_picture(topic.picture)):
        plan.notes.append(Finding(topic.place, f"The picture of `{topic.title}` was left out. {why}"))
        topic = replace(topic, picture=None, image=None)
    text = file_text(topic)
    existing = next((place for place in (path, *others) if os.path.lexists(place)), None)
    if existing is None:
        plan.texts[path] = text
        if topic.picture is not None and topic.image is not None:
            plan.pictures[path.parent / topic.image.place] = topic.picture
    elif _has(existing, text):
        plan.notes.append(Finding(topic.place, f"`{topic.title}` is already in {existing}."))
    else:
        what = f"`{topic.title}` would be {existing}, which exists with another text. Rename or remove it."
        plan.conflicts.append(Finding(topic.place, what))


def _has(path: Path, text: str) -> bool:
    with suppress(OSError, UnicodeDecodeError):
        return path.read_text(encoding="utf-8") == text
    return False


def _unfit_picture(path: Path) -> str | None:
    if not is_picture(path):
        return f"`{path.name}` is not a PNG, JPEG or WebP picture."
    found = unfit(path)
    return found.what if found else None


def _base_language(folder: Path) -> str | None:
    """Returns the base language of a content folder. None if it has no topics yet. Raises InputError."""
    if not folder.exists():
        return None
    if not folder.is_dir():
        raise InputError(f"{folder} is not a folder.")
    if (whole := whole_folder(folder)) is not None:
        raise InputError(f"{folder} is the folder of one language. Name the content folder: --to {whole}")
    found = find_files(folder)
    settings = read_community(path for path in found.settings if path.name in SETTINGS)
    if settings.names_language:
        return settings.community.base_language
    return guess_base_language(found) if found.topics else None


@contextmanager
def _all_or_none() -> Generator[list[Path]]:
    """Yields a list for new files and folders. Removes these if an error occurs."""
    made: list[Path] = []
    try:
        yield made
    except BaseException as error:
        for path in reversed(made):
            with suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink()
        if isinstance(error, FileExistsError):
            raise InputError(f"{error.filename} already exists. Nothing was written.") from None
        if isinstance(error, OSError):
            raise InputError(
                f"{error.filename} can't be written ({reason(error)}). Nothing was written."
            ) from None
        raise


def _make_folder(folder: Path, made: list[Path]) -> None:
    missing: Sequence[Path] = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir()
        made.append(each)
