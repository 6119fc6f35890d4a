"""The texts of the preview's page, in the bot's languages."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator

from bot.discord_app.core.context import CLIENT_LANGUAGES
from bot.discord_app.ui.catalogues import BASE, sorted_languages
from bot.discord_app.ui.language_table import is_right_to_left, language_name
from bot.discord_app.ui.texts import Texts, by_language, message
from bot.local_discord.page import Languages


class PageTexts(Texts, feature="page"):
    """The texts in one language."""

    connecting: str
    channels: str
    connection_lost: str
    servers: str
    direct_messages: str

    @message
    def unread(self, *, name: str) -> str: ...

    @message
    def channels_of(self, *, name: str) -> str: ...

    you: str
    settings: str
    you_are: str
    member: str
    moderator: str
    colours: str
    dark: str
    light: str
    language: str
    of_discord: str
    own: str
    clock: str
    next_post: str
    day_later: str
    members: str

    @message
    def online(self, *, count: str) -> str: ...

    @message
    def write_to(self, *, name: str) -> str: ...

    may_not_send: str
    use_command: str
    commands: str
    send: str
    replying_to: str
    cancel_reply: str

    @message
    def no_command(self, *, name: str) -> str: ...

    not_sent: str
    cancel_command: str
    send_command: str
    loading_failed: str
    loading_options: str
    options: str

    @message
    def messages_in(self, *, name: str) -> str: ...

    @message
    def welcome(self, *, name: str) -> str: ...

    @message
    def direct_begins(self, *, name: str) -> str: ...

    thread_begins: str

    @message
    def channel_begins(self, *, name: str) -> str: ...

    try_one: str
    plain_question: str
    misspelt: str
    unknown: str

    @message
    def how(self, *, slash: str, apps: str) -> str: ...

    @message
    def no_command_needed(self, *, name: str) -> str: ...

    @message
    def other_ways(self, *, mention: str, direct: str) -> str: ...

    @message
    def send_direct(self, *, name: str) -> str: ...

    @message
    def thinking(self, *, name: str) -> str: ...

    edited: str
    published: str
    followed: str
    deleted: str
    used: str
    only_you: str
    dismiss_message: str
    sending: str
    actions: str
    reply: str
    edit: str
    dismiss: str
    more: str
    edit_this: str
    attachment: str
    a_message: str
    edit_message: str
    copy_text: str
    apps: str
    delete_message: str
    loading: str
    no_apps: str
    no_posts: str

    @message
    def posts_in(self, *, name: str) -> str: ...

    sure: str
    cancel: str
    delete: str
    close: str
    submit: str
    select: str
    clear: str
    comma: str
    field_required: str
    option_required: str
    pick_one: str
    true: str
    false: str
    people: str
    category: str
    failed: str
    failed_try_again: str
    no_connection: str

    @message
    def form_from(self, *, name: str) -> str: ...

    @message
    def about_line(self, *, number: int, community: str, title: str) -> str: ...

    @message
    def about_text(self, *, number: int, community: str, titles: str) -> str: ...


class ExampleTexts(Texts, feature="examples"):
    """Questions that content rarely answers, in one language."""

    bread: str
    chess: str
    train: str


page_texts_in = by_language(PageTexts)
"""Returns the texts in a language, or in English if it has no catalogue."""
example_texts_in = by_language(ExampleTexts)
"""Returns the questions in a language, or in English if it has no catalogue."""

ABOUT = ("about_line", "about_text")
"""The texts about the content. The page doesn't know their values."""


def page_languages(about: Callable[[str], tuple[str, ...]]) -> Languages:
    """Returns the texts in all languages for the page. `about` returns the texts about the content in one."""
    base = [*_words(BASE), *about(BASE)]
    return Languages(
        {each: dict(zip(base, [*_words(each), *about(each)], strict=True)) for each in sorted_languages()},
        right_to_left=[each for each in sorted_languages() if is_right_to_left(each)],
        own={each: language_name(each) for each in sorted_languages() if each not in CLIENT_LANGUAGES},
    )


def _words(language: str) -> Iterator[str]:
    """Yields the texts, with the names of values in braces."""
    texts = page_texts_in(language)
    for name in inspect.get_annotations(PageTexts):
        yield getattr(texts, name)
    for name, method in vars(PageTexts).items():
        if hasattr(method, "__wrapped__") and name not in ABOUT:
            values = [each for each in inspect.signature(method).parameters if each != "texts"]
            yield getattr(texts, name)(**{each: f"{{{each}}}" for each in values if each != "self"})
