"""Tests the choice of a reply's language, in all combinations."""

from __future__ import annotations

from typing import Any

import pytest

from bot.discord_app.core.reply_language import LanguageFacts, Reason, reply_language, written_in

WRITTEN = ("en", "ar", "fr", "pt-BR", "ru", "tr", "ur")
NOTHING = dict.fromkeys(("chosen", "client", "channel", "guild", "guild_locale"), "")
ALL = LanguageFacts(WRITTEN, chosen="ur", client="fr", channel="tr", guild="ru", guild_locale="ar")


@pytest.mark.parametrize(
    ("known", "asked_in", "expected"),
    [
        ({}, "ru", ("ur", Reason.CHOICE)),
        ({"chosen": ""}, "ru", ("ru", Reason.QUESTION)),
        ({"chosen": ""}, "", ("fr", Reason.CLIENT)),
        ({"chosen": "", "client": ""}, "", ("tr", Reason.CHANNEL)),
        ({"chosen": "", "client": "", "channel": ""}, "", ("ru", Reason.GUILD)),
        ({"chosen": "", "client": "", "channel": "", "guild": ""}, "", ("ar", Reason.GUILD_LOCALE)),
        (NOTHING, "", ("en", Reason.BASE)),
        # The moderators set a language that Discord's clients don't have.
        ({"is_place_first": True}, "", ("ur", Reason.CHOICE)),
        ({"is_place_first": True, "chosen": ""}, "en", ("en", Reason.QUESTION)),
        ({"is_place_first": True, "chosen": ""}, "", ("tr", Reason.CHANNEL)),
        ({"is_place_first": True, "chosen": "", "channel": ""}, "", ("ru", Reason.GUILD)),
        ({"is_place_first": True, "chosen": "", "channel": "", "guild": "ja"}, "", ("fr", Reason.CLIENT)),
        # A language without topics counts as unknown.
        ({"chosen": "ja"}, "ru", ("ru", Reason.QUESTION)),
        ({"chosen": "ja"}, "ja", ("fr", Reason.CLIENT)),
        ({"chosen": "", "client": "ja", "channel": "ko"}, "", ("ru", Reason.GUILD)),
        # Regions
        ({"chosen": "", "client": "en-GB"}, "", ("en", Reason.CLIENT)),
        ({"chosen": "", "client": "pt-BR"}, "", ("pt-BR", Reason.CLIENT)),
        ({"chosen": "", "client": "pt-PT"}, "", ("pt-BR", Reason.CLIENT)),
    ],
)
def test_language_of_private_replies(
    known: dict[str, Any], asked_in: str, expected: tuple[str, Reason]
) -> None:
    assert reply_language(ALL._replace(**known), asked_in, is_private=True) == expected


@pytest.mark.parametrize(
    ("known", "asked_in", "expected"),
    [
        ({}, "fr", ("fr", Reason.QUESTION)),
        ({}, "ja", ("tr", Reason.CHANNEL)),
        ({}, "", ("tr", Reason.CHANNEL)),
        ({"channel": ""}, "", ("ru", Reason.GUILD)),
        ({"channel": "ja"}, "", ("ru", Reason.GUILD)),
        ({"channel": "", "guild": ""}, "", ("ar", Reason.GUILD_LOCALE)),
        ({"channel": "", "guild": "", "guild_locale": "en-US"}, "", ("en", Reason.GUILD_LOCALE)),
        ({"channel": "", "guild": "", "guild_locale": "ja"}, "", ("en", Reason.BASE)),
        ({"channel": "", "guild": "", "guild_locale": ""}, "", ("en", Reason.BASE)),
    ],
)
def test_language_of_public_replies(
    known: dict[str, str], asked_in: str, expected: tuple[str, Reason]
) -> None:
    assert reply_language(ALL._replace(**known), asked_in, is_private=False) == expected


@pytest.mark.parametrize("asked_in", ["", "ru", "ja"])
@pytest.mark.parametrize("place", [{}, {"channel": ""}, NOTHING])
def test_public_replies_ignore_personal_languages(place: dict[str, str], asked_in: str) -> None:
    facts = ALL._replace(**place)
    replies = {
        reply_language(facts._replace(chosen=chosen, client=client), asked_in, is_private=False)
        for chosen in ("", *WRITTEN)
        for client in ("", "en-US", *WRITTEN)
    }
    assert len(replies) == 1


def test_base_language_is_the_first_language_of_the_topics() -> None:
    assert reply_language(LanguageFacts(("id", "en")), is_private=True) == ("id", Reason.BASE)


@pytest.mark.parametrize(
    ("locale", "found"),
    [("en", "en"), ("en-GB", "en"), ("pt-BR", "pt-BR"), ("pt", "pt-BR"), ("zh-TW", ""), ("", "")],
)
def test_locale_maps_to_a_language_of_the_topics(locale: str, found: str) -> None:
    assert written_in(locale, WRITTEN) == found
