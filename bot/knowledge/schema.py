"""Defines the keys of the files in a content folder.

Discord's limits: https://docs.discord.com/developers/components/reference
"""

from __future__ import annotations

import re
from typing import Annotated, Any
from urllib.parse import urlsplit

import regex
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from bot.knowledge.languages.tags import is_tag
from bot.knowledge.pictures import SUFFIXES
from bot.knowledge.textfile import shows_something

MAX_TITLE = 100
"""Characters. A title is an autocomplete choice, which may have 100 on Discord."""
MAX_NAME = 100
"""Characters of an alias or a keyword, as for a title."""
MAX_QUESTION = 4000
"""Characters. Nobody can type a longer message into Discord."""
MAX_SUMMARY = 1500
"""Characters. With the title, the source and buttons, a message keeps below 4000 (Components V2)."""
MAX_DETAILS = 3500
"""Characters. Below the title they fill a message of their own, with at most 4000 (Components V2)."""
MAX_ID = 60
"""Characters of a topic's id. A button's custom_id contains it, and may have 100."""

MAX_CATEGORY = 100
"""Characters of an option of a select."""
MAX_LINKS = 5
"""Buttons in a row."""
MAX_LINK_LABEL = 80
"""Characters on a button."""
MAX_URL = 512
"""Characters of a button's address."""
MAX_ALT = 1024
"""Characters of a picture's description."""
MAX_ABOUT = 600
"""Characters: two or three sentences. `/about` needs room for other texts."""
MAX_CONTACT = 300
MAX_HASHTAGS = 5
"""Hashtags of a topic, and of the community."""
MAX_HASHTAG = 50
"""Characters. With a title, they leave room for a text on the network with the shortest posts."""
MAX_QUIZ = 10
"""Quiz questions of a topic."""
MAX_QUIZ_QUESTION = 300
"""Characters. With five choices, people can read it quickly."""
MIN_CHOICES, MAX_CHOICES = 2, 5
MAX_CHOICE = 80
"""Characters: a choice is a button."""
MAX_WHY = 500
"""Characters of the explanation of the right choice."""

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_PICTURE_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}")
_HASHTAG = regex.compile(r"#?(?=[\d_]*\p{L})[\p{L}\p{M}\p{N}_\u200c]+")
"""Networks allow letters, digits and underscores, but not only digits."""
_HOST = re.compile(r"(?:[^\W_]|[\w-])+(?:\.[\w-]+)+")
_ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"


def is_id(text: str) -> bool:
    """Whether `text` can be a topic's id."""
    return len(text) <= MAX_ID and re.fullmatch(_ID_PATTERN, text) is not None


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _as_fingerprints(value: Any) -> Any:
    """Ignores the single fingerprint of a whole file, which earlier versions wrote."""
    return {} if isinstance(value, str) else value


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, dict) else value


def _check_language(tag: str) -> str:
    return _accept(tag, "no language", is_ok=is_tag(tag))


def _check_colour(text: str) -> str:
    return _accept(text, "no colour", is_ok=_COLOUR.fullmatch(text) is not None)


def _check_hashtag(text: str) -> str:
    return _accept(text, "no hashtag", is_ok=_HASHTAG.fullmatch(text) is not None).removeprefix("#")


def _check_picture_name(name: str) -> str:
    ending = f".{name.rpartition('.')[2].lower()}"
    is_ok = _PICTURE_NAME.fullmatch(name) is not None and ending in SUFFIXES
    return _accept(name, "no picture", is_ok=is_ok)


def _check_address(url: str) -> str:
    try:
        parts = urlsplit(url)
        host, has_port = parts.hostname or "", parts.port is None or parts.port > 0
    except ValueError:
        return _accept(url, "no address", is_ok=False)
    if re.match(r"mailto:|[\w.+-]+@[\w-]+\.", url):
        return _accept(url, "e-mail address", is_ok=False)
    if parts.scheme and parts.scheme != "https" and (parts.netloc or parts.scheme == "tel"):
        return _accept(url, "no https", is_ok=False)
    if broken := re.search(r"[\s<>\"\\^`{|}]", url):
        raise PydanticCustomError("broken address", "", {"sign": broken[0]})
    if parts.scheme == "https" and parts.username is not None:
        return _accept(url, "address with a name", is_ok=False)
    if parts.scheme == "https" and host and _HOST.fullmatch(host) is None:
        return _accept(url, "no public address", is_ok=False)
    return _accept(url, "no address", is_ok=parts.scheme == "https" and bool(host) and has_port)


def _check_visible(text: str) -> str:
    return _accept(text, "blank", is_ok=not text or shows_something(text, marks=True))


def _accept(text: str, error: str, *, is_ok: bool) -> str:
    if not is_ok:
        raise PydanticCustomError(error, "")  # pyright: ignore[reportArgumentType] - it wants a literal
    return text


_ONE_LINE = AfterValidator(_on_one_line)
_VISIBLE = AfterValidator(_check_visible)

Id = Annotated[str, StringConstraints(max_length=MAX_ID, pattern=_ID_PATTERN)]
Text = Annotated[str, StringConstraints(min_length=1), _ONE_LINE]
Title = Annotated[str, StringConstraints(min_length=1, max_length=MAX_TITLE), _ONE_LINE]
Name = Annotated[str, StringConstraints(min_length=1, max_length=MAX_NAME), _ONE_LINE]
Question = Annotated[str, StringConstraints(min_length=1, max_length=MAX_QUESTION), _ONE_LINE]
Category = Annotated[str, StringConstraints(min_length=1, max_length=MAX_CATEGORY), _ONE_LINE, _VISIBLE]
Label = Annotated[str, StringConstraints(min_length=1, max_length=MAX_LINK_LABEL), _ONE_LINE, _VISIBLE]
Heading = Annotated[str, StringConstraints(min_length=1, max_length=MAX_TITLE), _ONE_LINE, _VISIBLE]
Address = Annotated[str, StringConstraints(min_length=1, max_length=MAX_URL), AfterValidator(_check_address)]
PictureName = Annotated[str, StringConstraints(min_length=1), AfterValidator(_check_picture_name)]
Hashtag = Annotated[
    str, StringConstraints(min_length=1, max_length=MAX_HASHTAG), AfterValidator(_check_hashtag)
]
Hashtags = Annotated[list[Hashtag], Field(max_length=MAX_HASHTAGS)]
QuizText = Annotated[str, StringConstraints(min_length=1, max_length=MAX_QUIZ_QUESTION), _ONE_LINE, _VISIBLE]
ChoiceText = Annotated[str, StringConstraints(min_length=1, max_length=MAX_CHOICE), _ONE_LINE, _VISIBLE]
Why = Annotated[str, StringConstraints(min_length=1, max_length=MAX_WHY), _ONE_LINE, _VISIBLE]
Alt = Annotated[str, StringConstraints(min_length=1, max_length=MAX_ALT), _ONE_LINE, _VISIBLE]


class _Strict(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", str_strip_whitespace=True)


class SourceEntry(_Strict):
    """A section of a document, as named in a topic file."""

    document: Text
    section: Text


class LinkEntry(_Strict):
    """A button below a topic that opens a page."""

    label: Label
    url: Address


class ImageEntry(_Strict):
    """A picture on a topic's card."""

    file: PictureName | None = None
    url: Address | None = None
    alt: Alt

    @model_validator(mode="after")
    def _has_one_place(self) -> ImageEntry:
        if (self.file is None) == (self.url is None):
            raise PydanticCustomError("file or url", "")
        return self


class TranslatedImageEntry(ImageEntry):
    """A picture in a translation. Without a file it is the base language's picture."""

    @model_validator(mode="after")
    def _has_one_place(self) -> TranslatedImageEntry:
        if self.file is not None and self.url is not None:
            raise PydanticCustomError("file or url", "")
        return self


class QuizEntry(_Strict):
    """A question with choices, one of which is right."""

    question: QuizText
    choices: Annotated[list[ChoiceText], Field(min_length=MIN_CHOICES, max_length=MAX_CHOICES)]
    right: ChoiceText
    why: Why

    @model_validator(mode="after")
    def _has_each_choice_once(self) -> QuizEntry:
        seen: set[str] = set()
        for choice in self.choices:
            if choice.casefold() in seen:
                raise PydanticCustomError("doubled choice", "", {"choice": choice})
            seen.add(choice.casefold())
        if self.right not in self.choices:
            raise PydanticCustomError("no such choice", "", {"choice": self.right})
        return self


class TopicHeader(_Strict):
    """The front matter of a topic in any language."""

    title: Title
    aliases: list[Name] = []
    keywords: list[Name] = []
    questions: list[Question] = []
    category: Category = ""
    links: Annotated[list[LinkEntry], BeforeValidator(_as_list), Field(max_length=MAX_LINKS)] = []
    hashtags: Hashtags = []
    quiz: Annotated[list[QuizEntry], BeforeValidator(_as_list), Field(max_length=MAX_QUIZ)] = []


class BaseHeader(TopicHeader):
    """The front matter of a topic in the base language. Some of its keys apply to every language."""

    related: list[Text] = []
    source: Annotated[list[SourceEntry], BeforeValidator(_as_list)] = []
    former_ids: list[Id] = []
    image: ImageEntry | None = None


class TranslationHeader(TopicHeader):
    """The front matter of a topic in another language."""

    image: TranslatedImageEntry | None = None
    translates: Annotated[dict[str, Text], BeforeValidator(_as_fingerprints)] = {}
    """The fingerprints of the base language's texts that were translated, by key."""
    reviewed: bool = True
    """Whether a speaker of the language has reviewed it."""


class CommunityTranslationFile(_Strict):
    """All of community.toml in a language's folder."""

    name: Title = ""
    about: Annotated[str, StringConstraints(min_length=1, max_length=MAX_ABOUT)] = ""
    contact: Annotated[str, StringConstraints(min_length=1, max_length=MAX_CONTACT), _ONE_LINE] = ""
    documents: dict[str, Title] = {}
    """The documents' titles and sections, by those in the base language."""
    hashtags: Hashtags = []
    translates: dict[str, Text] = {}
    reviewed: bool = True


class DocumentEntry(_Strict):
    """A document, as documents.toml lists it."""

    id: Id
    title: Heading
    sections: list[Text] = []


class DocumentList(_Strict):
    """All of documents.toml."""

    document: list[DocumentEntry] = []


class CommunityFile(_Strict):
    """All of community.toml."""

    name: Heading = ""
    base_language: Annotated[str, AfterValidator(_check_language)] | None = None
    about: Annotated[str, StringConstraints(min_length=1, max_length=MAX_ABOUT), _VISIBLE] = ""
    contact: Annotated[str, StringConstraints(min_length=1, max_length=MAX_CONTACT), _ONE_LINE, _VISIBLE] = ""
    accent_colour: Annotated[str, AfterValidator(_check_colour)] | None = None
    link: Address | None = None
    hashtags: Hashtags = []
    tour: list[Text] = []
    documents: list[DocumentEntry] = []
