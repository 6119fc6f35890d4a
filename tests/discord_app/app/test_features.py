"""Tests that each feature is a folder and an entry in FEATURES, and that the bot works without it."""

from __future__ import annotations

import pkgutil

import pytest

import bot.discord_app
from bot.discord_app.app import client, features
from bot.knowledge.assistant import Assistant
from bot.local_discord import Application, Channel, Guild, Person
from tests.discord_app.conftest import Start, labels

SHARED = {"app", "core", "ui"}
FOLDERS = {module.name for module in pkgutil.iter_modules(bot.discord_app.__path__)} - SHARED


def folder_of(setup: object) -> str:
    return getattr(setup, "__module__", "").rpartition(".")[2]


def test_each_folder_is_registered_once_as_a_feature() -> None:
    assert sorted(map(folder_of, features.FEATURES)) == sorted(FOLDERS)


@pytest.mark.parametrize("folder", sorted(FOLDERS - {"answers"}))
async def test_bot_works_without_the_feature(
    folder: str,
    start: Start,
    teas: Assistant,
    guild: Guild,
    channel: Channel,
    application: Application,
    amina: Person,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    others = tuple(setup for setup in features.FEATURES if folder_of(setup) != folder)
    monkeypatch.setattr(client, "FEATURES", others)
    await start(teas)
    answer = (await amina.run(channel, application, "ask", question="Black Tea")).message
    assert answer is not None
    assert "### Black Tea" in answer.text
    has_votes = {"👍", "👎"} <= set(labels(answer))
    assert has_votes == (folder != "feedback")
