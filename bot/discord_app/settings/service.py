"""What moderators do with the settings: look at them, change them, undo a change."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence, Set
from typing import Any

from bot.discord_app.core.channel_paths import Places
from bot.discord_app.core.errors import DeclinedError
from bot.discord_app.core.moderators import Moderator
from bot.discord_app.core.settings import (
    AUTOMATIC,
    REPORTS,
    TOPICS_OFF,
    InvalidValueError,
    LanguageSetting,
    Setting,
    TopicsSetting,
    Wrong,
)
from bot.discord_app.core.settings_cache import SettingsCache
from bot.discord_app.reports.channel import MistakeBoard
from bot.discord_app.settings.cards import LISTED, Scene
from bot.discord_app.settings.formatting import Describer, languages
from bot.discord_app.settings.strings import settings_texts_in
from bot.discord_app.ui.markdown import filled
from bot.errors import UnavailableError
from bot.knowledge.assistant import Assistant
from bot.storage.settings import Change, OvertakenError, SettingsStore

NO_TOPICS = frozenset[str]()


class Desk:
    """Does it for them. What can't be done raises DeclinedError, a database that is away UnavailableError."""

    def __init__(
        self,
        assistant: Assistant,
        store: SettingsStore,
        cache: SettingsCache,
        places: Places,
        board: MistakeBoard,
        *,
        keyword_replies: bool,
    ) -> None:
        self._assistant = assistant
        self._store = store
        self._cache = cache
        self._places = places
        self._board = board
        self._keyword_replies = keyword_replies

    def describer(self, moderator: Moderator) -> Describer:
        """The moderator's words."""
        return Describer(
            settings_texts_in(moderator.locale),
            self._assistant.library,
            moderator.locale,
            moderator.guild_id,
        )

    async def scene(self, moderator: Moderator, place: int) -> Scene:
        """What there is to see of a place, as it is now; where the database is away, as it was."""
        guild_id = moderator.guild_id
        changes: Sequence[Change] = ()
        undoable: Change | None = None
        try:
            settings, changes, undoable = await asyncio.gather(
                self._cache.fetch(guild_id),
                self._store.history(guild_id, LISTED),
                self._store.undoable(guild_id),
            )
            is_out_of_date = False
        except UnavailableError:
            settings, is_out_of_date = self._cache.latest(guild_id), True
        path = await self._places.path(guild_id, place)
        reports = settings.in_force(REPORTS, path).value
        return Scene(
            settings=settings,
            path=path,
            here=moderator.channel_id,
            describer=self.describer(moderator),
            changes=changes,
            undoable=undoable,
            keyword_replies=self._keyword_replies,
            reports_fail=reports is not None and not await self._board.can_be_read(reports),
            is_out_of_date=is_out_of_date,
        )

    async def glance(self, moderator: Moderator, place: int) -> Scene:
        """What is needed of a place to ask for a value: a form can't be waited for."""
        settings = await self._cache.load(moderator.guild_id)
        path = await self._places.path(moderator.guild_id, place)
        return Scene(
            settings=settings, path=path, here=moderator.channel_id, describer=self.describer(moderator)
        )

    async def change(
        self, moderator: Moderator, place: int, setting: Setting[Any], given: object
    ) -> Change | None:
        """Sets what was typed or picked, None to inherit. Returns what changed, if anything did."""
        describer = self.describer(moderator)
        if setting.of_guild_alone and place != moderator.guild_id:
            name = describer.texts.names[setting.name]
            raise DeclinedError(filled(describer.texts.of_guild_alone, name=name))
        try:
            value = None if given is None else self._checked(setting, given)
        except InvalidValueError as error:
            raise DeclinedError(self._complaint(describer, error)) from None
        if setting is REPORTS and value is not None and not await self._board.can_be_posted_to(value):
            raise DeclinedError(
                filled(describer.texts.reports_refused, channel=describer.value(setting, value))
            )
        stored = None if value is None else setting.stored(value)
        change = await self._store.change(
            moderator.guild_id, place, setting.name, stored, by=moderator.person_id
        )
        self._cache.forget(moderator.guild_id)
        return change

    async def switch(
        self, moderator: Moderator, place: int, *, on: Set[str] = NO_TOPICS, off: Set[str] = NO_TOPICS
    ) -> Change | None:
        """Switches topics off and on in a place itself; the others stay as they are by now."""

        def revised(before: list[str] | None) -> list[str] | None:
            present = {topic.id for topic in filter(None, map(self._assistant.topic, before or ()))}
            return TOPICS_OFF.stored(frozenset(present - on | off)) or None

        change = await self._store.revise(
            moderator.guild_id, place, TOPICS_OFF.name, revised, by=moderator.person_id
        )
        self._cache.forget(moderator.guild_id)
        return change

    async def history(self, moderator: Moderator) -> Sequence[Change]:
        """The latest changes, the last first."""
        return await self._store.history(moderator.guild_id, LISTED)

    async def undo(self, moderator: Moderator, change_id: int | None = None) -> Change:
        """Undoes a change, the latest that isn't undone unless told."""
        describer = self.describer(moderator)
        try:
            change = await self._store.undo(moderator.guild_id, change_id, by=moderator.person_id)
        except OvertakenError as overtaken:
            raise DeclinedError(self._overtaken(describer, overtaken)) from None
        finally:
            self._cache.forget(moderator.guild_id)
        if change is None:
            texts = describer.texts
            raise DeclinedError(texts.nothing_to_undo if change_id is None else texts.no_such_change)
        return change

    def _checked(self, setting: Setting[Any], given: object) -> Any:
        """The value, where the content has what it names. Raises InvalidValueError."""
        value = setting.read(given)
        match setting:
            case LanguageSetting() if value != AUTOMATIC:
                known = languages(self._assistant.library)
                if value not in known:
                    raise InvalidValueError(Wrong.LANGUAGE, choices=", ".join([AUTOMATIC, *known]))
            case TopicsSetting() if unknown := [
                each for each in value if self._assistant.topic(each) is None
            ]:
                raise InvalidValueError(Wrong.TOPIC, topic=unknown[0])
            case _:
                pass
        return value

    def _complaint(self, describer: Describer, error: InvalidValueError) -> str:
        return filled(getattr(describer.texts, error.wrong.value), **error.details)

    def _overtaken(self, describer: Describer, error: OvertakenError) -> str:
        change = error.change
        return filled(
            describer.texts.no_longer_fits,
            name=describer.texts.names[change.name],
            place=describer.place(change.place_id),
            value=describer.stored(change.name, error.present),
        )
