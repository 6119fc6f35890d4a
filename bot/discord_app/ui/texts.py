"""Gives types to messages of the catalogues, so that pyright finds unknown names and missing values."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from enum import Enum
from functools import cache, cached_property, wraps
from typing import Annotated, Any, ClassVar, Concatenate, ParamSpec, TypeVar

from bot.discord_app.ui.catalogues import BASE, Value, languages, messages_of

Values = ParamSpec("Values")
TextsT = TypeVar("TextsT", bound="Texts")

Label = Annotated[str, 38]
"""The label of a button. The number is the maximum number of characters, here and below."""
FormTitle = Annotated[str, 45]
FieldLabel = Annotated[str, 45]
Hint = Annotated[str, 100]
"""Text below a label in a form, or in an option of a select."""
Placeholder = Annotated[str, 150]
"""The placeholder of a select."""


class Texts:
    """The messages of a feature in a language.

    A subclass declares each message: as an attribute without values, otherwise as a method with `@message`.
    The message `no_topics` of the feature `topics` has the id `topics-no-topics`.
    """

    feature: ClassVar[str]

    def __init_subclass__(cls, feature: str) -> None:
        """Makes the declared attributes read the catalogues."""
        cls.feature = feature
        for name in inspect.get_annotations(cls):
            attribute: cached_property[str] = cached_property(_reader(name))
            attribute.__set_name__(cls, name)
            setattr(cls, name, attribute)

    def __init__(self, language: str) -> None:
        self.locale = language
        own, base = messages_of(language), messages_of(BASE)
        self._catalogues = [each for each in (own, base) if each is not None]

    def _filled(self, name: str, values: dict[str, Value]) -> str:
        """Returns a message in the language, or in English if it isn't translated."""
        message_id = id_of(self.feature, name)
        for messages in self._catalogues:
            if message_id in messages.sources:
                return messages.filled(message_id, values)
        raise LookupError(message_id)


def message(
    declared: Callable[Concatenate[TextsT, Values], str],
) -> Callable[Concatenate[TextsT, Values], str]:
    """Makes a method return the message with its name.

    Its keyword arguments are the message's values. A positional argument selects one of several messages: its
    value is appended to the id.
    """

    @wraps(declared)
    def filled(texts: TextsT, /, *keys: Values.args, **values: Values.kwargs) -> str:
        name = "-".join([declared.__name__, *map(_key, keys)])
        return texts._filled(name, values)  # pyright: ignore

    return filled


def id_of(feature: str, name: str) -> str:
    """Returns the id of a message in the catalogues."""
    return f"{feature}-{name}".lower().replace("_", "-").replace(" ", "-")


def by_language(kind: type[TextsT]) -> Callable[[str], TextsT]:
    """Returns a function from a locale to texts in its language. Uses English if there is no catalogue."""

    @cache
    def texts_of(language: str) -> TextsT:
        return kind(language)

    def texts_in(locale: str) -> TextsT:
        language = locale.partition("-")[0]
        return texts_of(language if language in languages() else BASE)

    return texts_in


def _key(key: Any) -> str:
    return key.name if isinstance(key, Enum) else str(key)


def _reader(name: str) -> Callable[[Texts], str]:
    return lambda texts: texts._filled(name, {})  # pyright: ignore
