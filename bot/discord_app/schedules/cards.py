"""Builds the panel for schedules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from zoneinfo import ZoneInfo

import discord
from discord import ui

from bot.discord_app.core.permission_names import permission_names
from bot.discord_app.core.schedule_words import schedule_name, when_words
from bot.discord_app.schedules.components import Act, SkipSelect, Step, StepButton
from bot.discord_app.schedules.forms import choice_label
from bot.discord_app.schedules.overview import NO_PROBLEMS, Problems, ScheduleView, next_of_all
from bot.discord_app.schedules.planning import Planned
from bot.discord_app.schedules.strings import ScheduleTexts, schedule_texts_in
from bot.discord_app.ui.builders import button, card, heading, row, section, small, text
from bot.discord_app.ui.catalogues import in_place
from bot.discord_app.ui.command_mentions import CommandMentions
from bot.discord_app.ui.components import MAX_OPTION, MAX_OPTIONS
from bot.discord_app.ui.dates import date_and_time
from bot.discord_app.ui.markdown import plain, shortened
from bot.discord_app.ui.strings import joined, labelled
from bot.knowledge.model import Library
from bot.outreach.due import Outcome
from bot.outreach.schedule import MAX_SCHEDULES, NAMES, ChannelKind, Choice, Schedule, Status
from bot.storage.outreach import Post

SHOWN = 7
"""How many of the next posts are shown."""
RECENT = 4
"""How many of the latest posts are shown."""
MAX_LIST = 300
"""Characters of a list of topics."""


class Panel:
    """Builds cards in one language."""

    def __init__(
        self, locale: str, library: Library, languages: dict[str, str], commands: CommandMentions
    ) -> None:
        self.texts: ScheduleTexts = schedule_texts_in(locale)
        self._locale = locale
        self._library = library
        self._languages = languages
        self._commands = commands

    def list_card(self, views: Sequence[ScheduleView], note: str = "") -> ui.LayoutView:
        """Returns all schedules, and the next posts."""
        texts = self.texts
        parts: list[ui.Item[Any]] = [heading(texts.title)]
        if note:
            parts.append(text(note))
        if not views:
            parts.append(text(texts.nothing))
        for view in views:
            step = Step(Act.OPEN, view.slot, view.schedule.id)
            parts.append(section(self._summary(view), StepButton(step, button(texts.open))))
        if views:
            parts += [ui.Separator(), text(self.next_lines(views))]
        new = button(texts.new, discord.ButtonStyle.primary, disabled=len(views) >= MAX_SCHEDULES)
        parts.append(row(StepButton(Step(Act.NEW), new), StepButton(Step(Act.LIST), button(texts.refresh))))
        return card(*parts)

    def next_lines(self, views: Sequence[ScheduleView]) -> str:
        """Returns the next posts of all schedules."""
        texts = self.texts
        lines = [f"**{texts.next_title}**"]
        lines += [
            f"{self._planned_line(planned, view)} · <#{view.schedule.channel_id}>"
            for view, planned in next_of_all(views, SHOWN)
        ]
        return "\n".join(lines if len(lines) > 1 else [*lines, texts.no_next])

    def schedule_card(
        self,
        view: ScheduleView,
        problems: Problems = NO_PROBLEMS,
        note: str = "",
        undo: int | None = None,
    ) -> ui.LayoutView:
        """Returns a schedule: what it does, the next posts, the outcomes of the latest posts, and buttons."""
        texts, schedule = self.texts, view.schedule
        parts: list[ui.Item[Any]] = []
        if note:
            note_part = text(note)
            if undo is not None:
                step = Step(Act.UNDO, view.slot, schedule.id, undo)
                note_part = section(note, StepButton(step, button(texts.undo)))
            parts += [note_part, ui.Separator()]
        parts.append(text("\n".join(self._details(view))))
        if wrong := list(self._problems(view, problems)):
            parts.append(text("\n".join(wrong)))
        planned = "\n".join(self._planned_line(each, view) for each in view.planned)
        parts += [ui.Separator(), text(f"**{texts.next_title}**\n{planned or texts.no_next}")]
        if view.planned:
            parts.append(row(self._skip_select(view)))
        if view.posts:
            recent = [self._post_line(post, view) for post in reversed(view.posts[-RECENT:])]
            parts.append(text("\n".join([f"**{texts.recent_title}**", *map(small, recent)])))
        parts.append(text(small(self._commands.linked(texts.how_to_stop))))
        parts += [row(*self._actions(view)), row(*self._changes(view))]
        return card(*parts)

    def remove_card(self, view: ScheduleView) -> ui.LayoutView:
        """Asks whether to remove a schedule."""
        texts = self.texts
        remove = button(texts.remove_really, discord.ButtonStyle.danger)
        keep = button(texts.keep)
        return card(
            text(self._summary(view)),
            text(self._commands.linked(texts.remove_sure)),
            row(
                StepButton(Step(Act.REMOVE, view.slot, view.schedule.id), remove),
                StepButton(Step(Act.OPEN, view.slot, view.schedule.id), keep),
            ),
        )

    def _summary(self, view: ScheduleView) -> str:
        schedule = view.schedule
        name = schedule_name(NAMES[view.slot - 1], self._locale)
        channel = in_place(f"<#{schedule.channel_id}>", self._locale)
        return "\n".join(
            [
                f"**{name}** · {self.texts.status(schedule.status)}",
                f"{channel} · {when_words(schedule.timetable, self._locale)}",
                small(self._topics(schedule)),
            ]
        )

    def _details(self, view: ScheduleView) -> Iterator[str]:
        texts, schedule = self.texts, view.schedule
        name = schedule_name(NAMES[view.slot - 1], self._locale)
        yield f"### {name} · {texts.status(schedule.status)}"
        place = texts.posts_in(channel=f"<#{schedule.channel_id}>")
        yield joined([place, when_words(schedule.timetable, self._locale)], self._locale)
        yield self._topics(schedule)
        if schedule.language:
            language = self._languages.get(schedule.language, schedule.language)
            yield texts.language(language=language)
        else:
            yield texts.channel_language
        if schedule.opening:
            yield texts.opening(opening=plain(schedule.opening))
        if schedule.role_id:
            yield texts.mentions(role=f"<@&{schedule.role_id}>")
        if schedule.opens_thread:
            yield texts.opens_thread
        if schedule.publishes:
            yield texts.publishes
        if schedule.asks_quiz:
            yield texts.asks_quiz
        if schedule.skips_quiet:
            yield texts.skips_quiet

    def _topics(self, schedule: Schedule) -> str:
        choice = schedule.topics
        if choice.kind is not Choice.LIST:
            return plain(choice_label(choice, self.texts, self._library))
        titles = [
            self._library.topics[each].wording(self._locale).title
            for each in choice.topics
            if each in self._library.topics
        ]
        return shortened(joined(map(plain, titles), self._locale), MAX_LIST) or self.texts.list_field

    def _problems(self, view: ScheduleView, problems: Problems) -> Iterator[str]:
        texts, schedule = self.texts, view.schedule
        if view.coming and view.coming[0].topic is None:
            yield texts.no_topics
        if problems.is_unseen:
            yield texts.cannot_see(channel=f"<#{schedule.channel_id}>")
        if problems.lacking:
            in_forum = schedule.kind is ChannelKind.FORUM
            names = permission_names(problems.lacking, self._locale, in_forum=in_forum)
            yield texts.lacks(permissions=names)
        if problems.is_locked:
            yield texts.is_locked
        if problems.lacks_tags:
            yield texts.lacks_tags
        if problems.is_role_gone:
            yield texts.no_role
        elif problems.cannot_mention:
            yield texts.lacks_role(role=f"<@&{schedule.role_id}>")

    def _planned_line(self, planned: Planned, view: ScheduleView) -> str:
        when = f"{discord.utils.format_dt(planned.due, 'F')} ({discord.utils.format_dt(planned.due, 'R')})"
        if planned.is_skipped:
            return labelled(f"~~{when}~~", self.texts.is_skipped, self._locale)
        title = planned.topic and plain(planned.topic.wording(view.place.locale).title)
        return labelled(when, title or "–", self._locale)

    def _post_line(self, post: Post, view: ScheduleView) -> str:
        topic = self._library.topics.get(post.topic_id or "")
        line = self.texts.outcome(
            Outcome(post.outcome),
            when=discord.utils.format_dt(post.due_at, "f"),
            topic=plain(topic.wording(view.place.locale).title) if topic else post.topic_id or "",
        )
        if post.publish_at is not None:
            line += self.texts.not_yet_published(when=discord.utils.format_dt(post.publish_at, "R"))
        return line

    def _skip_select(self, view: ScheduleView) -> SkipSelect:
        """Offers the next posts, by the schedule's local time."""
        zone = ZoneInfo(view.schedule.timetable.zone)
        options = [
            discord.SelectOption(
                label=date_and_time(planned.due.astimezone(zone), self._locale),
                value=str(int(planned.due.timestamp())),
                description=shortened(self._skip_hint(planned, view), MAX_OPTION),
            )
            for planned in view.planned[:MAX_OPTIONS]
        ]
        step = Step(Act.SKIP, view.slot, view.schedule.id)
        return SkipSelect(step, ui.Select(placeholder=self.texts.skip_one, options=options))

    def _skip_hint(self, planned: Planned, view: ScheduleView) -> str:
        if planned.is_skipped:
            return self.texts.take_back
        return planned.topic.wording(view.place.locale).title if planned.topic else "–"

    def _actions(self, view: ScheduleView) -> Iterator[StepButton]:
        texts, schedule = self.texts, view.schedule
        slot, id_ = view.slot, schedule.id
        if schedule.is_on:
            yield StepButton(Step(Act.PAUSE, slot, id_), button(texts.pause))
        else:
            label = texts.turn_on if schedule.status is Status.DRAFT else texts.resume
            yield StepButton(Step(Act.ON, slot, id_), button(label, discord.ButtonStyle.success))
        yield StepButton(Step(Act.POST, slot, id_), button(texts.post_now))
        yield StepButton(Step(Act.OPEN, slot, id_, 1), button(texts.refresh))

    def _changes(self, view: ScheduleView) -> Iterator[StepButton]:
        texts, slot, id_ = self.texts, view.slot, view.schedule.id
        yield StepButton(Step(Act.WHEN, slot, id_), button(texts.change_when))
        yield StepButton(Step(Act.WHAT, slot, id_), button(texts.change_what))
        yield StepButton(Step(Act.WHERE, slot, id_), button(texts.change_where))
        yield StepButton(Step(Act.ASK, slot, id_), button(texts.remove, discord.ButtonStyle.danger))
        yield StepButton(Step(Act.LIST), button(texts.back))
