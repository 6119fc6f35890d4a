"""Checks changes of a content folder before they are written."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from bot.errors import ContentError, Problem
from bot.knowledge.library import read_folder

_NONE: Mapping[Path, Path] = MappingProxyType({})


def problems_with(
    content: Path,
    texts: Mapping[Path, str],
    copies: Mapping[Path, Path] = _NONE,
    *,
    done: Callable[[], object] = lambda: None,
) -> tuple[Problem, ...]:
    """Returns the problems of a content folder, which may be new, with these files in it.

    `texts` has the new or changed texts, `copies` the files to copy, by their paths in the folder. Calls
    `done` after each topic file that was read.
    """
    with TemporaryDirectory(prefix="falak-") as scratch:
        staged = Path(scratch) / "content"
        if content.is_dir():
            shutil.copytree(content, staged, ignore=shutil.ignore_patterns(".*"))
        else:
            staged.mkdir()
        for path, text in texts.items():
            place = staged / path.relative_to(content)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8", newline="")
        for path, original in copies.items():
            shutil.copyfile(original, staged / path.relative_to(content))
        try:
            read_folder(staged, done)
        except ContentError as error:
            return tuple(
                problem._replace(path=content / problem.path.relative_to(staged))
                for problem in error.problems
            )
    return ()
