"""Keyword replies: replies to messages that name a topic, although nobody asked the bot."""

from __future__ import annotations

from bot.discord_app.core.feature import App, Feature
from bot.discord_app.keyword_replies.cog import KeywordReplies
from bot.discord_app.keyword_replies.components import OptOutButton
from bot.discord_app.keyword_replies.opt_outs import OptOuts
from bot.discord_app.keyword_replies.policy import ReplyPolicy


def setup(app: App) -> Feature:
    """Builds the feature. If the operator disables keyword replies, only the buttons on old ones work."""
    policy = app.share(ReplyPolicy.of)
    opt_outs = OptOuts(app.contexts, policy.cooldowns)
    if not app.keyword_replies:
        return Feature(cogs=[opt_outs], components=[OptOutButton])
    replies = KeywordReplies(app, policy)
    return Feature(
        cogs=[opt_outs, replies],
        components=[OptOutButton],
        on_message=replies.handle_message,
        screen=replies.screen,
        on_interaction=replies.note_interaction,
    )
