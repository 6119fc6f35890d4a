"""Handles drafts with the same title: leaves them out, joins them, or adds their categories to the titles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.importing.drafts import Draft, Finding
from bot.knowledge.folding import dotted_names, normalise
from bot.knowledge.schema import MAX_TITLE
from bot.knowledge.textfile import quoted


def without_duplicates(drafts: Iterable[Draft], notes: list[Finding]) -> Iterator[Draft]:
    """Yields drafts with different titles.

    Leaves out a draft with the same title and text as an earlier one. Adds a draft with the same title and
    another text to the earlier one. If its category is different, it becomes a topic of its own.
    """
    kept: dict[str, Draft] = {}
    for draft in drafts:
        key = key_of(draft.title) or draft.title
        first = kept.get(key)
        if first is None:
            kept[key] = draft
            continue
        if _same_text(first.text, draft.text):
            what = f"{quoted(draft.title)} was left out: it is the same as on line {first.place.line}."
            kept[key] = first.with_names_of(draft)
        elif draft.category and draft.category != first.category:
            title = f"{draft.title[: MAX_TITLE - len(draft.category) - 3]} ({draft.category})"
            if len(title) <= MAX_TITLE and (other := key_of(title)) not in kept:
                kept[other] = replace(draft, title=title)
                what = f"{quoted(draft.title)} is also on line {first.place.line}: "
                what += f"this one is now {quoted(title)}."
            else:
                what = _merge(kept, key, draft)
        else:
            what = _merge(kept, key, draft)
        notes.append(Finding(draft.place, _in_file(what, draft, first)))
    yield from kept.values()


def _merge(kept: dict[str, Draft], key: str, draft: Draft) -> str:
    first = kept[key]
    kept[key] = replace(first.with_names_of(draft), text=f"{first.text}\n\n{draft.text}")
    return (
        f"{quoted(draft.title)} is also on line {first.place.line}: this answer was added to that one. "
        "If one of them is no longer true, remove it."
    )


def _in_file(what: str, draft: Draft, first: Draft) -> str:
    if draft.place.path == first.place.path:
        return what
    return what.replace(f"on line {first.place.line}", f"in {first.place}")


def _same_text(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def key_of(text: str) -> str:
    """Returns a key that is equal for texts that read the same."""
    return normalise(text, dotted_names([text]))
