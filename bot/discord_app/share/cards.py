"""Builds the card with a text to share and its picture."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, NamedTuple

import discord
from discord import ui

from bot.discord_app.share.components import NetworkSelect, ShareButton, ShareLanguageSelect, SharePress
from bot.discord_app.share.strings import ShareTexts, network_name, share_texts_in
from bot.discord_app.ui.builders import accent_of, button, card, heading, rows, select, small, text
from bot.discord_app.ui.components import MAX_OPTIONS
from bot.discord_app.ui.language_table import language_name
from bot.discord_app.ui.shared_topics import shared_topic
from bot.knowledge.model import Library, Topic
from bot.outreach.network_rules import RULES
from bot.outreach.networks import Network
from bot.outreach.sharing import alt_text, share_text
from bot.pictures.card import Shape, Theme


class Drawn(NamedTuple):
    """The picture, or why it is missing."""

    png: bytes | None = None
    is_refused: bool = False
    """Whether it can never be drawn."""
    is_coming: bool = False
    """Whether it is still being drawn."""


class ShareCard(NamedTuple):
    """A card, and the files that it shows."""

    view: ui.LayoutView
    files: list[discord.File]


def share_card(topic: Topic, library: Library, press: SharePress, drawn: Drawn, locale: str) -> ShareCard:
    """Returns the card in a language. `press` has the language in which the topic is shared."""
    texts, rule = share_texts_in(locale), RULES[press.network]
    name = network_name(press.network, locale)
    shared = shared_topic(topic, library, press.locale)
    post_text = share_text(shared, press.network)
    length = rule.length(post_text)
    if press.network is Network.PLAIN:
        title, counted = name, texts.plain_length(length=length, limit=rule.limit)
    else:
        title = texts.title(network=name)
        counted = texts.length(length=length, limit=rule.limit, network=name)
    parts: list[ui.Item[Any]] = [
        heading(title, locale),
        text(f"{_copyable(post_text)}\n{small(counted)}"),
    ]
    if not topic.wording(press.locale).reviewed:
        parts.append(text(texts.unreviewed))
    files: list[discord.File] = []
    if drawn.is_coming:  # without buttons, because a press might come before the picture
        return ShareCard(card(*parts, text(small(texts.drawing)), accent=accent_of(library)), files)
    if drawn.png is None:
        parts.append(text(texts.no_letters if drawn.is_refused else texts.no_picture))
    else:
        alt = alt_text(shared)
        name = f"{topic.id}-{press.shape}.png"
        files.append(discord.File(io.BytesIO(drawn.png), name))
        parts += [
            ui.MediaGallery(discord.MediaGalleryItem(f"attachment://{name}", description=alt)),
            text(f"{small(texts.alt)}\n{_copyable(alt)}"),
        ]
    parts += rows(
        [_network_select(press, texts)],
        _looks(press, texts) if drawn.png is not None else [],
        _language_select(topic, press, texts),
    )
    return ShareCard(card(*parts, accent=accent_of(library)), files)


def _copyable(post_text: str) -> str:
    """Returns a code block. Discord shows it unchanged, and offers to copy it."""
    safe = post_text.replace("```", "'''")
    return f"```\n{safe}\n```"


def _network_select(press: SharePress, texts: ShareTexts) -> NetworkSelect:
    options = [
        discord.SelectOption(label=network_name(network, texts.locale), value=network.value)
        for network in Network
        if network is not press.network
    ]
    return NetworkSelect(press, select(texts.pick_network, options))


def _looks(press: SharePress, texts: ShareTexts) -> Iterator[ShareButton]:
    """Yields the buttons for the picture's other shape and other colours."""
    shape = Shape.SQUARE if press.shape is Shape.WIDE else Shape.WIDE
    theme = Theme.LIGHT if press.theme is Theme.DARK else Theme.DARK
    yield ShareButton(
        press._replace(shape=shape), button(texts.square if shape is Shape.SQUARE else texts.wide)
    )
    yield ShareButton(
        press._replace(theme=theme), button(texts.light if theme is Theme.LIGHT else texts.dark)
    )


def _language_select(topic: Topic, press: SharePress, texts: ShareTexts) -> Iterator[ShareLanguageSelect]:
    shown = topic.wording(press.locale).locale
    others = [locale for locale in topic.wordings if locale != shown]
    if others:
        options = [
            discord.SelectOption(label=language_name(each), value=each) for each in others[:MAX_OPTIONS]
        ]
        yield ShareLanguageSelect(press, select(texts.pick_language, options))
