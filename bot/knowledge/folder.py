"""Finds the files of a content folder: topics by language, pictures, and files that don't belong there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from bot.errors import InputError, Problem, reason
from bot.knowledge.community import COMMUNITY, DOCUMENTS, SETTINGS
from bot.knowledge.languages.tags import meant_tag, names_common_language, names_language
from bot.knowledge.model import BASE_LOCALE
from bot.knowledge.pictures import is_picture
from bot.knowledge.schema import MAX_ID, is_id
from bot.knowledge.textfile import quoted

SUFFIX = ".md"
_LEFTOVERS = (
    ".*", "*~", "~$*", "#*#", "*.orig", "*.rej", "*.bak", "*.sw[a-p]", "*.tmp", "4913", "thumbs.db",
    "ehthumbs.db", "desktop.ini", "icon\r", "__macosx", "@eadir",
)  # fmt: skip
"""The lower-case names of files that editors and systems leave behind."""
_ABOUT_FOLDERS = frozenset(
    "readme license licence copying notice authors contributing changelog code_of_conduct security".split()
)
"""The lower-case names of files that describe a folder, without endings."""
_TEXTS = (".txt", ".text", ".markdown", ".mdown", ".mkd", ".mdx")
"""The lower-case endings of files that may be topics if they are renamed."""
_NO_PICTURES = (".gif", ".svg", ".bmp", ".tif", ".tiff", ".avif", ".heic", ".ico")
"""The endings of pictures that can't be sent."""


@dataclass(slots=True)
class FolderFiles:
    """The content of a folder."""

    settings: list[Path] = field(default_factory=list[Path])
    """community.toml and documents.toml."""
    topics: dict[str, list[Path]] = field(default_factory=dict[str, list[Path]])
    """The topics of each language, by the folder's name. Under "" are those directly in the content
    folder."""
    translations: dict[str, Path] = field(default_factory=dict[str, Path])
    """The community.toml of each language."""
    pictures: list[Path] = field(default_factory=list[Path])
    problems: list[Problem] = field(default_factory=list[Problem])
    strange_names: list[Problem] = field(default_factory=list[Problem])
    """The problems of topic files whose names can't be ids, one for each file."""
    other_pictures: list[Path] = field(default_factory=list[Path])
    """Pictures in formats that Discord doesn't show."""
    has_refused_topics: bool = False
    """Whether folders that aren't named after a language contain topics."""


def find_files(content: Path, base_language: str | None = None) -> FolderFiles:
    """Finds the files in the folder and in its language folders. `base_language` may be an unusual code.

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
        elif names_language(member.name) or member.name == base_language:
            _add_folder(member, found)
        else:
            found.problems.append(_no_language(member))
            found.has_refused_topics = found.has_refused_topics or _holds_topics(member)
    found.settings.sort(key=lambda path: list(SETTINGS).index(path.name))
    return found


def guess_base_language(found: FolderFiles) -> str | None:
    """Returns the base language if community.toml names none. None if it is unclear."""
    languages = found.topics.keys() - {""}
    if any(is_id(path.stem) and not is_about_folder(path) for path in found.topics.get("", ())):
        return BASE_LOCALE
    if BASE_LOCALE in languages or not languages:
        return BASE_LOCALE
    return next(iter(languages)) if len(languages) == 1 else None


def whole_folder(content: Path) -> Path | None:
    """Returns the content folder if `content` is only the folder of one language, otherwise None."""
    folder = content.resolve()
    if not names_language(folder.name):
        return None
    try:
        around, inside = list(_members(folder.parent)), list(_members(folder))
    except OSError:
        return None
    if any(path.name == DOCUMENTS or names_language(path.name) for path in inside):
        return None
    if any(path.name == COMMUNITY for path in inside) and not any(path.name in SETTINGS for path in around):
        return None  # otherwise it is the translation of the one beside the folder
    # A code of three letters may be a word, such as `one`. It may name a content folder beside others.
    siblings = (path for path in around if path != folder and names_common_language(path.name))
    is_part = any(path.name in SETTINGS for path in around) or any(
        path.suffix == SUFFIX for sibling in siblings if _is_folder(sibling) for path in _members(sibling)
    )
    return content.parent if is_part else None


def folder_inside(content: Path, found: FolderFiles) -> Path | None:
    """Returns the content folder inside `content`. None if `content` itself has topics."""
    if found.settings or any(path.parent != content or is_id(path.stem) for path in _all_topics(found)):
        return None
    folders = [path for path in _members(content) if _is_folder(path) and _is_content_folder(path)]
    return next((path for path in folders if path.name == "content"), next(iter(folders), None))


def _all_topics(found: FolderFiles) -> Iterator[Path]:
    return (path for paths in found.topics.values() for path in paths)


def _is_content_folder(folder: Path) -> bool:
    try:
        members = _members(folder)
    except OSError:
        return False
    return any(
        member.name in SETTINGS or (names_language(member.name) and _holds_topics(member))
        for member in members
    )


def _holds_topics(folder: Path) -> bool:
    try:
        return any(path.suffix == SUFFIX for path in _members(folder))
    except OSError:
        return False


def _no_language(folder: Path) -> Problem:
    remedy = (
        "Each folder here has the topics of one language and is named after its code, such as `ar`. "
        "Move other folders out of the content folder."
    )
    if meant := meant_tag(folder.name):
        remedy = f"Did you mean `{meant}`?"
    return Problem(folder, 1, f"{quoted(folder.name)} is not a language code.", remedy)


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
                    f"Use at most {MAX_ID} small letters a-z and digits with hyphens between: "
                    f"hope-probe{SUFFIX}.",
                )
            )
    elif is_picture(path):
        found.pictures.append(path)
    elif path.suffix.lower() in _NO_PICTURES:
        found.other_pictures.append(path)
    elif language and path.name == COMMUNITY:
        found.translations[language] = path
    elif language and path.name == DOCUMENTS:
        what = f"{path.name} is in a language's folder."
        found.problems.append(Problem(path, 1, what, f"Move it beside that folder, next to `{language}`."))
    elif is_about_folder(path):
        what = f"This is not a topic: {quoted(path.name)} describes the folder."
        found.problems.append(Problem(path, 1, what, "Move it out of the content folder."))
    else:
        suffix = path.suffix.lower()
        may_be_topic = suffix in (*_TEXTS, SUFFIX) or (not suffix and is_id(path.name))
        remedy = f"Rename it to end in {SUFFIX}, or move it" if may_be_topic else "Move it"
        what = f"The file is not a topic: its name does not end in {SUFFIX}."
        found.problems.append(Problem(path, 1, what, f"{remedy} out of the content folder."))


def is_about_folder(path: Path) -> bool:
    """Whether a file is named like a README."""
    return path.stem.lower().replace("-", "_") in _ABOUT_FOLDERS


def unused_pictures(found: FolderFiles, used: set[Path]) -> Iterator[Problem]:
    """Yields a problem for each picture that no topic shows."""
    for path in found.pictures:
        if path not in used:
            remedy = "Name it in a topic's `image`, or move it out of the content folder."
            yield Problem(path, 1, "The picture is shown by no topic.", remedy)
    for path in found.other_pictures:
        if path not in used:
            remedy = "Save it as PNG, JPEG or WebP, or move it out of the content folder."
            yield Problem(path, 1, "A picture of this kind can't be sent.", remedy)


def no_base_language(content: Path) -> Problem:
    """Returns the problem of a folder whose base language is unclear."""
    what = "Of several languages, none is named as the one that topics are written in first."
    return Problem(content, 1, what, f'Add {COMMUNITY} with a line base_language = "de".')


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # it can't be inspected: opening it will say why
        return False
