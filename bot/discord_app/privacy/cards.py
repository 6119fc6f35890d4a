"""Builds the cards of `/privacy` and `/mydata`."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import discord
from discord import ui

from bot.discord_app.privacy.components import DataAction, DataButton, DataPress
from bot.discord_app.privacy.strings import privacy_texts_in
from bot.discord_app.ui.builders import button, card, heading, row, text
from bot.discord_app.ui.command_mentions import CommandMentions
from bot.discord_app.ui.language_table import language_name
from bot.discord_app.ui.strings import texts_in
from bot.insights.grouping import MIN_PEOPLE
from bot.storage.people import KEY_LIFE
from bot.storage.personal import Personal
from bot.storage.retention import CHANGES, LEFT_GUILDS, MISSES, QUIZZES, USAGE, VOTES


def privacy_card(locale: str, commands: CommandMentions, *, reads_all: bool) -> ui.LayoutView:
    """Returns the card about the data that the bot reads and stores, for how long, and who sees it."""
    texts, own = privacy_texts_in(locale), texts_in(locale)
    stored = texts.stored(
        votes=_days(VOTES),
        misses=_days(MISSES),
        key=_days(KEY_LIFE),
        usage=_days(USAGE),
        quizzes=_days(QUIZZES),
        changes=_days(CHANGES),
        guild=_days(LEFT_GUILDS),
        people=MIN_PEOPLE,
    )
    reads = own.reads_all if reads_all else own.reads_addressed
    return card(
        heading(texts.title),
        *(
            text(commands.linked(part))
            for part in (reads, stored, texts.not_stored, texts.who, texts.choices)
        ),
    )


def data_card(personal: Personal, locale: str, commands: CommandMentions) -> ui.LayoutView:
    """Returns the card about a person's data, with buttons to get and to delete it."""
    texts = privacy_texts_in(locale)
    buttons = [
        _button(DataAction.FILE, texts.as_file),
        _button(DataAction.DELETE, texts.delete, discord.ButtonStyle.danger),
    ]
    return card(
        heading(texts.my_title),
        text("\n".join(_lines(personal, locale)) or texts.nothing),
        text(commands.linked(texts.untraceable(key=_days(KEY_LIFE)))),
        *([row(*buttons)] if personal else []),
    )


def question_card(personal: Personal, locale: str) -> ui.LayoutView:
    """Returns the card that asks whether to delete the data, with the consequences."""
    texts = privacy_texts_in(locale)
    warnings = [texts.sure]
    if personal.opted_out_since:
        warnings.append(texts.sure_opted_out)
    if personal.changes:
        warnings.append(texts.sure_changes)
    return card(
        heading(texts.my_title),
        text("\n".join(_lines(personal, locale)) or texts.nothing),
        text(" ".join(warnings)),
        row(
            _button(DataAction.DELETE_CONFIRMED, texts.delete_confirmed, discord.ButtonStyle.danger),
            _button(DataAction.SHOW, texts.keep),
        ),
    )


def deleted_card(locale: str) -> ui.LayoutView:
    """Returns the card that confirms the deletion."""
    texts = privacy_texts_in(locale)
    return card(heading(texts.my_title), text(texts.deleted))


def _button(
    action: DataAction, label: str, style: discord.ButtonStyle = discord.ButtonStyle.secondary
) -> DataButton:
    return DataButton(DataPress(action), button(label, style))


def _lines(personal: Personal, locale: str) -> Iterator[str]:
    texts = privacy_texts_in(locale)
    counts = (
        (texts.votes, personal.votes),
        (texts.misses, personal.misses),
        (texts.changes, personal.changes),
        (texts.quiz_answers, personal.quiz_answers),
    )
    for template, count in counts:
        if count:
            yield template(count=count)
    if personal.opted_out_since:
        since = discord.utils.format_dt(personal.opted_out_since, "D")
        yield texts.opted_out(since=since)
    if personal.language:
        yield texts.language(language=language_name(personal.language))


def _days(span: datetime.timedelta) -> int:
    return span.days
