"""Reduces a text to what Discord shows: complete links, no pictures, no mentions."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import urlsplit

from bot.importing.drafts import Image
from bot.knowledge.textfile import printable

_CODE = re.compile(
    r"^[ \t]*(`{3,}|~{3,})[^\n]*\n.*?(?:^[ \t]*\1[ \t]*$|\Z)|(`+)(?!`)[^\n]+?(?<!`)\2(?!`)", re.DOTALL | re.M
)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_INVISIBLE = re.compile("[\u200b\u2060\ufeff\u00ad]")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(\s*<?([^\s)>]*)>?[^)]*\)")
_LINK = re.compile(
    r"(?<![!\\])\[((?:[^\[\]\\]|\\.|\[[^\[\]]*\])+)\]\(\s*<?((?:[^\s()<>]|\([^\s()]*\))*)>?(?:\s+[\"'(][^)]*)?\s*\)"
)
_REFERENCE = re.compile(r"(?<![!\\])\[([^\[\]\n]+)\]\[([^\[\]\n]*)\]")
_DEFINITION = re.compile(
    r"^ {0,3}\[([^\]^\n]+)\]:[ \t]+<?(\S+?)>?(?:[ \t]+[\"'(].*)?[ \t]*$\n?", re.MULTILINE
)
_FOOTNOTE = re.compile(r"^\[\^([^\]\s]+)\]:[ \t]+(.+(?:\n[ \t]+\S.*)*)$", re.MULTILINE)
_FOOTNOTE_MARK = re.compile(r"[ \t]*\[\^([^\]\s]+)\](?!:)")
_EVERYBODY = re.compile(r"(?<![\w@`])@(everyone|here)\b")
_PERSON = re.compile(r"<@!?\d+>")
_ROLE = re.compile(r"<@&\d+>")
_CHANNEL = re.compile(r"<#\d+>")
_SCHEMES = ("https", "http", "mailto", "tel", "discord")
_ADDRESS_AS_LABEL = re.compile(r"^\W*(?:https?://)([^/\s]+)", re.IGNORECASE)


class Tidied(NamedTuple):
    """A text, its picture, and notes about changes."""

    text: str
    pictures: list[Image]
    remarks: list[str]


def tidy(text: str) -> Tidied:
    """Returns a text in Discord's Markdown, without anything that Discord doesn't show. Code doesn't change.

    Removes the first picture, because a card has room for one. Other pictures become links.
    """
    pictures: list[Image] = []
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    remarks: list[str] = []
    text, left_out = printable(text)
    if left_out:
        remarks.append("Characters that can't be shown were left out.")
    definitions = {name.casefold(): url for name, url in _DEFINITION.findall(_CODE.sub("", text))}
    notes = dict(_FOOTNOTE.findall(_CODE.sub("", text)))

    def prose(part: str) -> str:
        part = _INVISIBLE.sub("", _COMMENT.sub("", part)).replace("\u00a0", " ")
        if definitions:
            part = _DEFINITION.sub("", part)
            part = _REFERENCE.sub(lambda found: _resolved(found, definitions), part)
        if notes:
            part = _with_footnotes(part, notes)
        part = _PICTURE.sub(lambda found: _picture(found, pictures), part)
        part = _LINK.sub(lambda found: _link(found, remarks), part)
        return _without_mentions(part, remarks)

    return Tidied(_outside_code(text, prose).strip("\n"), pictures, list(dict.fromkeys(remarks)))


def with_footnotes(text: str) -> str:
    """Returns a Markdown page with its footnotes in place, and with the same number of lines."""
    notes = dict(_FOOTNOTE.findall(_CODE.sub("", text)))
    return _outside_code(text, lambda part: _with_footnotes(part, notes)) if notes else text


def host_of(url: str) -> str:
    """Returns the host of an address without "www.". Empty if it has none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _outside_code(text: str, change: Callable[[str], str]) -> str:
    pieces: list[str] = []
    start = 0
    for code in _CODE.finditer(text):
        pieces += [change(text[start : code.start()]), code[0]]
        start = code.end()
    return "".join([*pieces, change(text[start:])])


def _resolved(found: re.Match[str], definitions: dict[str, str]) -> str:
    url = definitions.get((found[2] or found[1]).casefold())
    return f"[{found[1]}]({url})" if url else found[0]


def _with_footnotes(text: str, notes: dict[str, str]) -> str:
    text = _FOOTNOTE.sub(lambda found: "\n" * found[0].count("\n"), text)
    return _FOOTNOTE_MARK.sub(
        lambda mark: f" ({_note(notes[mark[1]])})" if mark[1] in notes else mark[0], text
    )


def _note(text: str) -> str:
    return " ".join(text.split()).rstrip(".")


def _picture(found: re.Match[str], pictures: list[Image]) -> str:
    alt, place = found[1].strip(), found[2]
    pictures.append(Image(place, alt))
    is_address = place.startswith(("https://", "http://"))
    return f"[{alt or host_of(place)}]({place})" if len(pictures) > 1 and is_address else ""


def _link(found: re.Match[str], remarks: list[str]) -> str:
    label, url = found[1].strip(), found[2]
    if not label:
        return ""
    try:
        parts = urlsplit(url)
        scheme, host, has_login = parts.scheme.lower(), parts.hostname or "", parts.username is not None
    except ValueError:
        scheme, host, has_login = "", "", False
    if url.startswith("//") and host:
        url, scheme = f"https:{url}", "https"
    if scheme not in _SCHEMES or has_login or (scheme in ("http", "https") and not host):
        if url and not url.startswith("#"):
            remarks.append(f"The link to `{url[:80]}` was left out: it isn't the complete address of a page.")
        return label
    shown = _ADDRESS_AS_LABEL.match(label)
    if shown and shown[1].lower().removeprefix("www.") != host.removeprefix("www."):
        remarks.append(f"The link that reads as `{label[:60]}` leads to {host}. Now it shows that.")
        return url
    return f"[{label}]({url})"


def _without_mentions(text: str, remarks: list[str]) -> str:
    if _EVERYBODY.search(text):
        text = _EVERYBODY.sub(r"`@\1`", text)
        remarks.append("`@everyone` and `@here` are now written as code.")
    if _PERSON.search(text) or _ROLE.search(text):
        text = _ROLE.sub("@role", _PERSON.sub("@user", text))
        remarks.append("A mention by number became `@user` or `@role`. Write the name instead.")
    if _CHANNEL.search(text):
        remarks.append("A channel is mentioned by number, which only one server can resolve.")
    return text
