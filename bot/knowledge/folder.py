"""Finds the files of a content folder: topics by language, pictures, and what doesn't belong there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from bot.errors import InputError, Problem, reason
from bot.knowledge.community import COMMUNITY, DOCUMENTS, SETTINGS
from bot.knowledge.model import BASE_LOCALE
from bot.knowledge.pictures import is_picture
from bot.knowledge.schema import MAX_ID, is_id, is_language
from bot.knowledge.textfile import quoted

SUFFIX = ".md"
_LEFTOVERS = (
    ".*", "*~", "#*#", "*.orig", "*.rej", "*.bak", "*.swp", "*.tmp", "4913", "thumbs.db", "desktop.ini"
)  # fmt: skip
"""The names of files that editors and systems leave behind, in small letters."""
_LONG_CODES = frozenset(
    "ast ber bho ceb chr ckb doi dsb fil fur gsw haw hsb kab kok kmr lij mai mni nds nso pcm sah sat sco syr "
    "szl tpi vec wuu yue zgh".split()
)
"""Codes of three letters that name a folder. Of others, such as `old`, a folder is taken for something else,
unless community.toml names one as the base language."""


@dataclass(slots=True)
class FolderFiles:
    """The content of a folder."""

    settings: list[Path] = field(default_factory=list[Path])
    """community.toml and documents.toml."""
    topics: dict[str, list[Path]] = field(default_factory=dict[str, list[Path]])
    """The topics of each language, by the name of its folder; under "" those in the content folder itself."""
    translations: dict[str, Path] = field(default_factory=dict[str, Path])
    """Each language's own community.toml."""
    pictures: list[Path] = field(default_factory=list[Path])
    problems: list[Problem] = field(default_factory=list[Problem])
    strange_names: list[Problem] = field(default_factory=list[Problem])
    """The problems of topics whose names are no ids, a problem a file."""


def find_files(content: Path, base_language: str | None = None) -> FolderFiles:
    """Finds what is in the folder and in the folders of languages. `base_language` may be an unusual code.

    Raises InputError if the folder can't be listed.
    """
    found = FolderFiles()
    try:
        members = _members(content)
    except OSError as error:
        raise InputError(
            f"The content folder {content} can't be read ({reason(error)}). "
            "Name the right one with --content or CONTENT_DIR."
        ) from error
    for member in members:
        if member.name in SETTINGS:
            found.settings.append(member)
        elif not _is_folder(member):
            _add(member, "", found)
        elif _is_locale(member.name) or member.name == base_language:
            _add_folder(member, found)
        else:
            found.problems.append(
                Problem(
                    member,
                    1,
                    f"{quoted(member.name)} is no language's code.",
                    "A folder here holds one language's topics and has its code for a name, such as `ar`; "
                    "move any other out of the content folder.",
                )
            )
    found.settings.sort(key=lambda path: list(SETTINGS).index(path.name))
    return found


def guess_base_language(found: FolderFiles) -> str | None:
    """Returns the base language where community.toml names none, None if it can't be told."""
    languages = found.topics.keys() - {""}
    if "" in found.topics or BASE_LOCALE in languages or not languages:
        return BASE_LOCALE
    return next(iter(languages)) if len(languages) == 1 else None


def whole_folder(content: Path) -> Path | None:
    """Returns the content folder of which `content` is only one language's folder, None if it is none."""
    folder = content.resolve()
    if not _is_locale(folder.name):
        return None
    try:
        around, inside = list(_members(folder.parent)), list(_members(folder))
    except OSError:
        return None
    if any(path.name == DOCUMENTS or _is_locale(path.name) for path in inside):
        return None
    if any(path.name == COMMUNITY for path in inside) and not any(path.name in SETTINGS for path in around):
        return None  # otherwise it is the translation of the one beside the folder
    siblings = (path for path in around if path != folder and _is_locale(path.name))
    is_part = any(path.name in SETTINGS for path in around) or any(
        path.suffix == SUFFIX for sibling in siblings if _is_folder(sibling) for path in _members(sibling)
    )
    return content.parent if is_part else None


def _members(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if not _is_leftover(path.name))


def _is_leftover(name: str) -> bool:
    return any(fnmatchcase(name.lower(), pattern) for pattern in _LEFTOVERS)


def _add_folder(folder: Path, found: FolderFiles) -> None:
    try:
        members = _members(folder)
    except OSError as error:
        found.problems.append(
            Problem(folder, 1, f"The folder can't be read ({reason(error)}).", "Allow reading it.")
        )
        return
    for path in members:
        _add(path, folder.name, found)


def _add(path: Path, language: str, found: FolderFiles) -> None:
    if _is_folder(path):
        found.problems.append(
            Problem(
                path,
                1,
                "There is a folder among the topics.",
                "Move its files one level up, or it elsewhere.",
            )
        )
    elif path.suffix == SUFFIX:
        found.topics.setdefault(language, []).append(path)
        if not is_id(path.stem):
            found.strange_names.append(
                Problem(
                    path,
                    1,
                    f"{quoted(path.stem)} can't be a topic's id.",
                    f"Name it in at most {MAX_ID} small letters a-z and digits with hyphens between: "
                    f"hope-probe{SUFFIX}.",
                )
            )
    elif is_picture(path):
        found.pictures.append(path)
    elif language and path.name == COMMUNITY:
        found.translations[language] = path
    elif language and path.name == DOCUMENTS:
        what = f"{path.name} is in a language's folder."
        found.problems.append(Problem(path, 1, what, f"Move it beside that folder, next to `{language}`."))
    else:
        found.problems.append(
            Problem(
                path,
                1,
                f"The file is no topic: its name does not end in {SUFFIX}.",
                f"Rename it to end in {SUFFIX}, or move it out of the content folder.",
            )
        )


def unused_pictures(found: FolderFiles, used: set[Path]) -> Iterator[Problem]:
    """Yields a problem for each picture that no topic shows."""
    for path in found.pictures:
        if path not in used:
            remedy = "Name it in a topic's `image`, or move it out of the content folder."
            yield Problem(path, 1, "The picture is shown by no topic.", remedy)


def no_base_language(content: Path) -> Problem:
    """Returns the problem of a folder whose base language can't be told."""
    what = "Of several languages, none is named as the one that topics are written in first."
    return Problem(content, 1, what, f'Add {COMMUNITY} with a line base_language = "de".')


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # whatever it is can't be looked at: opening it will say why
        return False


def _is_locale(name: str) -> bool:
    """Whether a folder's name is a language tag: "ar", "pt-BR"."""
    code = name.partition("-")[0]
    return is_language(name) and (len(code) == 2 or code in _LONG_CODES)
