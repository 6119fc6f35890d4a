"""The languages. Each is a file in this folder and needs no code."""

from bot.knowledge.languages.letters import CONTRACTED, unify
from bot.knowledge.languages.rows import ENGLISH, LANGUAGES, ROMANISED, Language, Phrases, language_for

__all__ = ["CONTRACTED", "ENGLISH", "LANGUAGES", "ROMANISED", "Language", "Phrases", "language_for", "unify"]
