"""The languages. Each is a file in this folder and needs no code."""

from bot.knowledge.languages.letters import unify
from bot.knowledge.languages.rows import ENGLISH, LANGUAGES, ROMANISED, Language, Phrases, language_for

__all__ = ["ENGLISH", "LANGUAGES", "ROMANISED", "Language", "Phrases", "language_for", "unify"]
