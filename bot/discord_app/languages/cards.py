"""Builds the card of `/language`."""

from __future__ import annotations

from collections.abc import Iterator

import discord
from discord import ui

from bot.discord_app.core.context import Context
from bot.discord_app.core.reply_language import Reason, written_in
from bot.discord_app.core.settings import AUTOMATIC
from bot.discord_app.languages.components import ChoiceSelect, ChoiceState
from bot.discord_app.languages.strings import language_texts_in
from bot.discord_app.ui.builders import card, heading, row, select, small, text
from bot.discord_app.ui.command_mentions import CommandMentions
from bot.discord_app.ui.components import MAX_OPTIONS
from bot.discord_app.ui.language_table import language_name


def language_card(context: Context, commands: CommandMentions) -> ui.LayoutView:
    """Returns the card with the language of replies, the reason, and the choice."""
    texts = language_texts_in(context.own_language)
    return card(
        heading(texts.title),
        *map(text, _lines(context)),
        row(ChoiceSelect(ChoiceState(), select(texts.choose, _options(context)))),
        *([text(small(commands.linked(texts.stored)))] if context.languages.chosen else []),
    )


def _lines(context: Context) -> Iterator[str]:
    private = context.reply_language(is_private=True)
    texts, facts = language_texts_in(context.own_language), context.languages
    if facts.chosen and not written_in(facts.chosen, facts.written):
        yield texts.unwritten(language=language_name(facts.chosen))
    if len(facts.written) == 1:
        yield texts.only_one(language=language_name(private.locale))
        return
    sentence = texts.private(language=language_name(private.locale), reason=texts.reason(private.reason))
    yield sentence if private.reason is Reason.CHOICE else f"{sentence} {texts.question_first}"
    if not context.caller.is_direct:
        public = context.reply_language()
        yield texts.public(language=language_name(public.locale), reason=texts.reason(public.reason))


def _options(context: Context) -> list[discord.SelectOption]:
    texts, facts = language_texts_in(context.own_language), context.languages
    chosen = written_in(facts.chosen, facts.written)
    options = [discord.SelectOption(label=texts.automatic, value=AUTOMATIC, default=not facts.chosen)]
    options += [
        discord.SelectOption(label=language_name(each), value=each, default=each == chosen)
        for each in facts.written
    ]
    return options[:MAX_OPTIONS]
