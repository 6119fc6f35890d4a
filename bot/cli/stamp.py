"""`stamp`: writes fingerprints into translations. They record the base texts that were translated."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import content_folder
from bot.cli.check import print_problems
from bot.errors import ContentError, InputError, OutputError, reason
from bot.streams import printable

if TYPE_CHECKING:
    from bot.knowledge.library import ContentFolder

NAME = "stamp"
HELP = "record in translations which texts they were made from, so that `check` notices when those change"
USES_CONTENT = True


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="*",
        type=Path,
        metavar="FILE",
        help="translations that you have updated: all of their texts count as made from the current ones "
        "(default: in every translation, only the texts that have no fingerprint yet)",
    )


def execute(args: Namespace) -> int:
    """Prints the changed files. Returns 0 if all are stamped, 1 if the content has problems."""
    from bot.knowledge.library import read_folder  # noqa: PLC0415

    try:
        folder = read_folder(content_folder(args))
    except ContentError as error:
        print_problems(error.problems)
        return 1
    changed = 0
    for path, prints in _to_change(folder, args.files):
        _write(path, prints)
        print(printable(str(path)))
        changed += 1
    print(
        "Nothing to do: every translated text has a fingerprint."
        if not changed
        else f"Files changed: {changed}."
    )
    return 0


def _to_change(folder: ContentFolder, files: Sequence[Path]) -> Iterator[tuple[Path, dict[str, str]]]:
    """Yields the files to change, with all fingerprints that they will have."""
    from bot.knowledge.translations import base_prints, translation_states  # noqa: PLC0415

    library = folder.library
    named = {file.resolve() for file in files}
    translations = [
        (_path(folder, each.locale, each.id), each) for each in translation_states(library) if each.is_there
    ]
    if unknown := named - {path.resolve() for path, _ in translations}:
        raise InputError(f"{min(unknown)} is not a translation in {folder.path}.")
    for path, state in translations:
        if named and path.resolve() not in named:
            continue
        current = base_prints(library, state.id)
        stamped = _stamped(folder, state.locale, state.id)
        translated = [key for key in current if key not in state.missing]
        prints = {key: current[key] if named else stamped.get(key, current[key]) for key in translated}
        if not named:
            prints |= {key: value for key, value in stamped.items() if key not in prints}
        if prints != stamped:
            yield path, prints


def _path(folder: ContentFolder, locale: str, topic_id: str) -> Path:
    if not topic_id:
        return folder.path / locale / "community.toml"
    return next(file.path for file in folder.files[locale] if file.id == topic_id)


def _stamped(folder: ContentFolder, locale: str, topic_id: str) -> dict[str, str]:
    library = folder.library
    if not topic_id:
        return dict(library.translations[locale].translates)
    return dict(library.topics[topic_id].wordings[locale].translates)


def _write(path: Path, prints: dict[str, str]) -> None:
    from bot.knowledge.stamps import UnstampableError, stamp_community, stamp_topic  # noqa: PLC0415

    stamp = stamp_topic if path.suffix == ".md" else stamp_community
    try:
        data = path.read_bytes()
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
        stamped = stamp(text, prints)
        mark, end = data[:3] if data.startswith(b"\xef\xbb\xbf") else b"", "\r\n" if b"\r\n" in data else "\n"
        path.write_bytes(mark + stamped.replace("\n", end).encode())
    except UnstampableError:
        raise InputError(
            f"{path}: write the line `translates` by hand, or remove it and try again."
        ) from None
    except OSError as error:
        raise OutputError(f"{path} can't be written ({reason(error)}).") from None
