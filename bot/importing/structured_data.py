"""Reads the questions in a page's schema.org data, which is JSON-LD in a script."""

from __future__ import annotations

import html as html_library
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from bs4 import BeautifulSoup

from bot.importing.drafts import Draft, Finding, Imported, Place, Step, no_step
from bot.importing.html_text import from_html, has_html, line_of
from bot.importing.titles import plain_title

_WRAPPING = re.compile(r"^\s*(?://\s*)?(?:<!\[CDATA\[|<!--)|(?://\s*)?(?:\]\]>|-->)\s*;?\s*$")
_TRAILING_COMMA = re.compile(r",(?=\s*[\]}])")


def drafts_of_data(soup: BeautifulSoup, path: Path, base: str = "", done: Step = no_step) -> Imported:
    """Makes a draft from each answered question in a page's JSON-LD."""
    result = Imported()
    for script in soup.find_all("script", type=re.compile(r"^application/ld\+json", re.IGNORECASE)):
        text = _WRAPPING.sub("", script.get_text())
        line = line_of(script)
        if "Question" not in text:
            continue
        try:
            data = _load(text)
        except ValueError as error:
            place = Place(path, line + max(getattr(error, "lineno", 1) - 1, 0))
            what = f"The page's data on questions is not valid JSON ({getattr(error, 'msg', error)})."
            result.unreadable.append(Finding(place, what))
            continue
        after = 0
        for question in _questions(data):
            name = question.get("name") or question.get("text") or ""
            title = plain_title(_markdown(name, base)) if isinstance(name, str) else ""
            answer = "\n\n".join(filter(None, (_markdown(each, base) for each in _answers(question))))
            found = text.find(json.dumps(name, ensure_ascii=False)[1:-1][:40] if title else "\0", after)
            after = max(found, after)
            place = Place(path, line + text.count("\n", 0, after))
            done()
            if title and answer:
                result.drafts.append(Draft(place, title, answer))
            else:
                what = f"There is no answer to `{title}`." if title else "This question has no text."
                result.unreadable.append(Finding(place, what))
    return result


def _load(text: str) -> object:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        pass
    try:
        return json.loads(_TRAILING_COMMA.sub("", text), strict=False)
    except RecursionError:
        raise ValueError("it is nested too deep") from None


def _questions(data: object) -> Iterator[Mapping[str, Any]]:
    """Yields all questions in the data: in a page, in a graph, in a list."""
    if isinstance(data, list):
        for each in cast("list[object]", data):
            yield from _questions(each)
    elif isinstance(data, Mapping):
        values = cast("Mapping[str, Any]", data)
        if _is_a(values, "Question"):
            yield values
        else:
            for each in values.values():
                yield from _questions(each)


def _is_a(values: Mapping[str, Any], kind: str) -> bool:
    kinds = values.get("@type")
    names = cast("list[object]", kinds) if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and re.split(r"[/:#]", name)[-1] == kind for name in names)


def _answers(question: Mapping[str, Any]) -> Iterator[str]:
    """Yields the accepted answers. Without any, yields the first suggested one."""
    for key, most in (("acceptedAnswer", None), ("suggestedAnswer", 1)):
        value: object = question.get(key)
        several = cast("list[object]", value) if isinstance(value, list) else [value]
        texts = [text for each in several if (text := _answer_text(each))][:most]
        if texts:
            yield from texts
            return


def _answer_text(answer: object) -> str:
    if isinstance(answer, Mapping):
        values = cast("Mapping[str, Any]", answer)
        text = values.get("text") or values.get("articleBody") or values.get("description") or ""
        return text if isinstance(text, str) else ""
    return answer if isinstance(answer, str) else ""


def _markdown(text: str, base: str) -> str:
    """Returns a text as Markdown. It may be HTML, or escaped HTML."""
    if not has_html(text):
        return text.strip()
    if re.search(r"&lt;/?[a-z]", text) and not re.search(r"</?[a-z]", text):
        text = html_library.unescape(text)
    return from_html(text, base)
