"""Builds the card that explains the bot's reaction to a text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from discord import ui

from bot.discord_app.core.permission_names import permission_names
from bot.discord_app.diagnose.sentences import candidates, sentences, title_of, titles_of
from bot.discord_app.diagnose.strings import DiagnosisTexts, diagnosis_texts_in
from bot.discord_app.keyword_replies.rules import Verdict
from bot.discord_app.keyword_replies.strings import keyword_texts_in
from bot.discord_app.ui.builders import card, heading, text
from bot.discord_app.ui.markdown import plain, quoted, shortened
from bot.discord_app.ui.strings import in_quotes, joined
from bot.knowledge.explanation import Explanation
from bot.knowledge.model import NoMatch, Reply, Topic

MAX_TEXT = 300
"""Characters of the text that the card quotes."""
MAX_ASKED = 2400
"""Characters of the explanation if the bot is asked. A message has at most 4000 in all of its texts.

https://discordpy.readthedocs.io/en/stable/interactions/api.html#discord.ui.LayoutView.content_length
"""
MAX_KEYWORDS = 150
"""Characters of a topic's keywords."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """Everything that the card says about a text."""

    text: str
    explanation: Explanation
    """The reply if somebody asks the bot, and the reasons."""
    unrestricted: Reply
    """The reply if no topic were switched off."""
    verdict: Verdict
    """The decision about the text as an ordinary message."""
    lacking: Sequence[str]
    """The permissions that the bot lacks, by discord.py's names."""


def diagnosis_card(diagnosis: Diagnosis, locale: str) -> ui.LayoutView:
    """Returns the card for the moderator."""
    texts = diagnosis_texts_in(locale)
    return card(
        heading(texts.title),
        text(in_quotes(quoted(diagnosis.text, MAX_TEXT), locale)),
        text(shortened("\n".join([texts.asked, *_asked(diagnosis, texts, locale)]), MAX_ASKED)),
        text("\n".join([texts.unasked, *_unasked(diagnosis, texts, locale)])),
        text(f"{texts.permissions}\n{_permissions(diagnosis.lacking, texts, locale)}"),
    )


def _asked(diagnosis: Diagnosis, texts: DiagnosisTexts, locale: str) -> Iterator[str]:
    explanation = diagnosis.explanation
    yield from sentences(explanation, locale)
    if off := _missing(diagnosis.unrestricted, {match.topic.id for match in explanation.reply.matches}):
        yield texts.switched_off(titles=titles_of(off, locale))
    yield from candidates(explanation, locale)


def _missing(unrestricted: Reply, matched: Collection[str]) -> list[Topic]:
    """Returns the topics that would be answered or offered, but are switched off."""
    close = unrestricted.closest if isinstance(unrestricted, NoMatch) else unrestricted.offered
    return [topic for topic in close if topic.id not in matched]


def _unasked(diagnosis: Diagnosis, texts: DiagnosisTexts, locale: str) -> Iterator[str]:
    verdict = diagnosis.verdict
    if verdict.topic is None:
        yield texts.no_keyword
    else:
        shown = shortened(joined(map(plain, _keywords(verdict.topic, diagnosis.text)), locale), MAX_KEYWORDS)
        yield texts.keyword(title=title_of(verdict.topic, locale), keywords=shown)
    yield texts.question if verdict.is_question else texts.no_question
    if verdict.stopped_by is None:
        yield texts.would_reply
    else:
        yield texts.would_not_reply(why=keyword_texts_in(locale).stopped_by(verdict.stopped_by))


def _keywords(topic: Topic, message: str) -> list[str]:
    """Returns the keywords that the text contains. If it contains another form of one, returns all of them.

    Several languages may have the same keyword.
    """
    wordings = topic.wordings.values()
    keywords = list({key.casefold(): key for wording in wordings for key in wording.keywords}.values())
    return [keyword for keyword in keywords if keyword.casefold() in message.casefold()] or keywords


def _permissions(lacking: Iterable[str], texts: DiagnosisTexts, locale: str) -> str:
    names = permission_names(lacking, locale)
    return texts.lacking(permissions=names) if names else texts.none_lacking
