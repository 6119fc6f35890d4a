"""Makes a draft from named values: a table row, an object, a file's front matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from bot.importing.drafts import Draft, Finding, Image, Imported, Link, Place, unique
from bot.importing.fields import (
    ALIASES,
    ANSWER,
    CATEGORY,
    COMMAND,
    EMBED,
    IMAGE,
    IMAGE_ALT,
    LINK,
    LINK_LABEL,
    NAME,
    QUESTION,
    QUESTIONS,
    TITLE,
    by_field,
)
from bot.importing.html_text import from_html, has_html
from bot.importing.titles import has_question_mark, name_as_title, plain_title

_URL = re.compile(r"https?://[^\s<>|\"]+", re.IGNORECASE)
_MARKDOWN_LINK = re.compile(r"\[([^\]]+)\]\(\s*<?([^\s)>]+)>?[^)]*\)")
_LABELLED = re.compile(r"^\s*([^|:\n]+?)\s*(?:\||:\s|->|→)\s*(https?://\S+)\s*$", re.IGNORECASE)


def read_record(
    record: Mapping[str, object],
    fields: Mapping[str, str],
    place: Place,
    name: str = "",
    *,
    is_command: bool = False,
) -> Imported:
    """Makes a draft from a record. `fields` says what its keys mean, `name` is its name in the source.

    `is_command` says that people get the answer from another bot by this name.
    """
    found: dict[str, list[object]] = {}
    for field, value in by_field(record, fields):
        if not _is_empty(value):
            found.setdefault(field, []).append(value)
    for embed in _embeds(found):
        for field, value in embed:
            found.setdefault(field, []).append(value)
    return _draft(found, place, name, is_command=is_command)


def _draft(found: Mapping[str, list[object]], place: Place, name: str, *, is_command: bool) -> Imported:
    result = Imported()
    questions = unique(question for value in found.get(QUESTION, ()) for question in _questions(value))
    titles = [plain_title(text) for value in found.get(TITLE, ()) for text in _text_lines(value)]
    own_name = next(_names(found, NAME), "")
    command = next(_names(found, COMMAND), "")
    name = name or own_name or command
    name = "" if name.isdigit() else name.lstrip("!/")
    if is_command and not questions:
        command = command or name
    title = next((each for each in (*titles, *questions) if each), "")
    text = "\n\n".join(filter(None, (_text(value) for value in found.get(ANSWER, ()))))
    if not title and not name:
        what = "There is no question, title or name here." if text else "There is nothing here."
        result.unreadable.append(Finding(place, what))
        return result
    if not text.strip():
        what = f"There is no answer to `{title or name}`."
        result.unreadable.append(Finding(place, what))
        return result
    more = unique(
        question for value in found.get(QUESTIONS, ()) for question in _questions(value, is_list=True)
    )
    category = next((text for value in found.get(CATEGORY, ()) for text in _texts(value)), "")
    draft = Draft(
        place=place,
        title=title or name_as_title(name),
        text=text,
        name=name,
        command=command.lstrip("!/"),
        aliases=unique(alias for value in found.get(ALIASES, ()) for alias in _aliases(value)),
        questions=unique((*questions, *more)) if titles or len(questions) > 1 or more else (),
        category=plain_title(category),
        links=unique(_links(found)),
        image=_image(found),
        takes_title_from_text=not title,
    )
    result.drafts.append(draft)
    return result


def _names(found: Mapping[str, list[object]], field: str) -> Iterator[str]:
    return (name for value in found.get(field, ()) for name in _texts(value))


def _is_empty(value: object) -> bool:
    return value is None or value in ({}, []) or (isinstance(value, str) and not value.strip())


def _embeds(found: Mapping[str, list[object]]) -> Iterator[list[tuple[str, object]]]:
    """Yields the fields of embeds, by their names in Discord's API."""
    for value in found.get(EMBED, ()):
        for embed in cast("list[Any]", value) if isinstance(value, list) else [value]:
            if isinstance(embed, Mapping):
                parts = cast("Mapping[str, Any]", embed)
                fields = [(TITLE, parts.get("title")), (ANSWER, parts.get("description"))]
                for field in cast("list[Any]", parts.get("fields") or []):
                    if isinstance(field, Mapping):
                        pair = cast("Mapping[str, Any]", field)
                        fields.append((ANSWER, f"**{pair.get('name', '')}**\n{pair.get('value', '')}"))
                fields += [(LINK, parts.get("url")), (IMAGE, parts.get("image"))]
                yield [(field, value) for field, value in fields if not _is_empty(value)]
            elif isinstance(embed, str):
                yield [(ANSWER, embed)]


def _texts(value: object) -> Iterator[str]:
    """Yields a text, or the texts of a list."""
    for each in cast("list[object]", value) if isinstance(value, list) else [value]:
        if isinstance(each, str | int | float) and not isinstance(each, bool) and str(each).strip():
            yield str(each).strip()


def _text(value: object) -> str:
    """Returns a text in Discord's Markdown. Several texts become paragraphs."""
    return "\n\n".join(from_html(text) if has_html(text) else text for text in _texts(value))


def _text_lines(value: object) -> Iterator[str]:
    for text in _texts(value):
        yield " ".join((from_html(text) if has_html(text) else text).split())


def _split(text: str, separators: str) -> list[str]:
    return [piece.strip() for piece in re.split(f"[{separators}]", text) if piece.strip()]


def _questions(value: object, *, is_list: bool = False) -> Iterator[str]:
    """Yields questions. In a text, each question ends in a question mark. In a list, | separates entries."""
    for text in _texts(value):
        plain = from_html(text) if has_html(text) else text
        for piece in _split(plain, "|") if is_list else [plain]:
            several = _split(piece, "\n;؛|")
            yield from (
                plain_title(each) for each in (several if all(map(has_question_mark, several)) else [piece])
            )


def _aliases(value: object) -> Iterator[str]:
    """Yields names. Commas separate them only without other separators, because a name may contain one."""
    for text in _texts(value):
        several = _split(text, ";|\n؛；")
        if len(several) == 1 and not isinstance(value, list):
            several = _split(text, ",،、，")
        yield from (plain_title(alias) for alias in several)


def _links(found: Mapping[str, list[object]]) -> Iterator[Link]:
    labels = [label for value in found.get(LINK_LABEL, ()) for label in _texts(value)]
    links = [link for value in found.get(LINK, ()) for link in _links_in(value)]
    for index, link in enumerate(links):
        yield Link(link.url, link.label or (labels[index] if index < len(labels) else ""))


def _links_in(value: object) -> Iterator[Link]:
    if isinstance(value, Mapping):
        parts = cast("Mapping[str, Any]", value)
        url = parts.get("url") or parts.get("href") or parts.get("link")
        label = parts.get("label") or parts.get("text") or parts.get("title") or parts.get("name") or ""
        if isinstance(url, str):
            yield Link(url.strip(), str(label))
            return
        for key, inner in parts.items():  # label: address
            for link in _links_in(inner):
                yield Link(link.url, link.label or key)
    elif isinstance(value, list):
        for inner in cast("list[object]", value):
            yield from _links_in(inner)
    elif isinstance(value, str):
        yield from _links_of_text(value)


def _links_of_text(text: str) -> Iterator[Link]:
    if named := _MARKDOWN_LINK.findall(text):
        yield from (Link(url, label.strip()) for label, url in named)
        return
    for piece in _split(text, "\n;"):
        if labelled := _LABELLED.match(piece):
            yield Link(labelled[2], labelled[1])
        elif urls := _URL.findall(piece):
            yield from (Link(url.rstrip(".,;)")) for url in urls)
        else:
            yield Link(piece)  # "example.org/page", or not an address: a later step reports it


def _image(found: Mapping[str, list[object]]) -> Image | None:
    alts = (text for value in found.get(IMAGE_ALT, ()) for text in _texts(value))
    alt = next(alts, "")
    for value in found.get(IMAGE, ()):
        for each in cast("Iterable[object]", value) if isinstance(value, list) else [value]:
            if isinstance(each, Mapping):
                parts = cast("Mapping[str, Any]", each)
                place = parts.get("url") or parts.get("src") or parts.get("file")
                if isinstance(place, str) and place.strip():
                    return Image(place.strip(), str(parts.get("alt") or parts.get("description") or alt))
            elif isinstance(each, str) and each.strip():
                if named := re.match(r"!?\[([^\]]*)\]\(\s*<?([^\s)>]+)", each.strip()):
                    return Image(named[2], named[1] or alt)
                return Image(each.strip(), alt)
    return None
