"""`ask`: prints replies on the command line."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from bot.cli import content_folder, text
from bot.errors import InputError, reason
from bot.knowledge.model import BASE_LOCALE, Answer, Library, NoMatch, Reply, Suggestions, Topic
from bot.streams import STDIN

if TYPE_CHECKING:
    from bot.knowledge.assistant import Assistant

NAME = "ask"
HELP = "ask a question and print the reply"
USES_CONTENT = True

MAX_LINE = 256 * 1024
"""The maximum number of bytes of a line, so that endless input doesn't fill the memory."""
_ESCAPED = {
    code: f"\\u{code:04x}"
    for code in (*range(0x7F, 0xA0), 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
}
"""Control characters, which affect a terminal, and characters that some programs read as a line end."""


def add_arguments(parser: ArgumentParser) -> None:
    """Adds the question and the options."""
    parser.add_argument(
        "question", nargs="*", type=text, metavar="QUESTION", help="what to ask, with or without quotes"
    )
    parser.add_argument(
        "--stdin", action="store_true", help="read questions from standard input, one per line"
    )
    parser.add_argument("--json", action="store_true", help="print each reply as a JSON object on one line")
    parser.add_argument(
        "--locale", type=text, default="en", help="the language to reply in (default: %(default)s)"
    )
    parser.add_argument(
        "--as",
        dest="role",
        choices=("question", "chat"),
        default="question",
        help="whether a text is a question to the bot or an ordinary message in a channel, which is answered "
        "only if it names a topic (default: %(default)s)",
    )
    parser.add_argument(
        "--why", action="store_true", help="explain each reply to a question, as /diagnose does"
    )


def execute(args: Namespace) -> int:
    """Prints a reply for each question, and returns 0."""
    from bot.knowledge.assistant import Assistant  # noqa: PLC0415

    if bool(args.question) is args.stdin:
        raise InputError("Give either a QUESTION or --stdin.")
    if args.why and args.role == "chat":
        raise InputError("Give either --why or --as chat.")
    assistant = Assistant(content_folder(args), learns_when_asked=True)
    reply_to = _as_chat if args.role == "chat" else _as_explained if args.why else _as_question
    for question in _lines() if args.stdin else [" ".join(args.question)]:
        reply = reply_to(assistant, question, args.locale)
        print(_json(reply) if args.json else _shown(reply), flush=True)
    return 0


def _shown(reply: Mapping[str, Any]) -> str:
    return "\n".join([reply["text"], *(["", *reply["why"]] if "why" in reply else [])])


def _json(reply: Mapping[str, object]) -> str:
    return json.dumps(reply, ensure_ascii=False).translate(_ESCAPED)


def _lines() -> Iterator[str]:
    """Yields the lines of standard input."""
    number = 1
    try:
        with open(STDIN, "rb", closefd=False) as stream:
            while line := stream.readline(MAX_LINE + 1):
                if len(line) > MAX_LINE:
                    raise InputError(f"Line {number} of the input is longer than {MAX_LINE // 1024} KB.")
                yield line.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
                number += 1
    except UnicodeDecodeError:
        raise InputError(f"Line {number} of the input is not valid UTF-8. Save it as UTF-8.") from None
    except OSError as error:
        raise InputError(f"Standard input can't be read ({reason(error)}).") from None


def _as_question(assistant: Assistant, question: str, locale: str) -> dict[str, object]:
    return _replied(assistant.reply(question, locale), assistant.library)


def _as_explained(assistant: Assistant, question: str, locale: str) -> dict[str, object]:
    # Imported here, because a feature imports discord.
    from bot.discord_app.diagnose.sentences import candidates, sentences  # noqa: PLC0415
    from bot.discord_app.ui.markdown import as_written  # noqa: PLC0415

    explanation = assistant.explain(question, locale)
    why = [*sentences(explanation, locale), *candidates(explanation, locale)]
    return {
        **_replied(explanation.reply, assistant.library),
        "why": [as_written(line) for line in why],
    }


def _replied(reply: Reply, library: Library) -> dict[str, object]:
    locale = reply.locale
    closest = reply.closest if isinstance(reply, NoMatch) else ()
    return {
        "query": reply.query,
        "kind": _kind(reply),
        "locale": _language(reply.offered, locale),
        "confidence": round(reply.confidence, 4),
        "topics": [
            {
                "id": match.topic.id,
                "title": match.topic.wording(locale).title,
                "confidence": round(match.confidence, 4),
                "offered": match.topic in reply.offered,
                "closest": match.topic in closest,
            }
            for match in reply.matches
        ],
        "text": _text(reply, library),
    }


def _as_chat(assistant: Assistant, message: str, locale: str) -> dict[str, object]:
    spotting = assistant.spot(message, locale)
    topics = [spotting.topic] if spotting.topic else []
    return {
        "query": message,
        "kind": "answer" if topics else "none",
        "question": spotting.is_question,
        "locale": _language(topics, locale),
        "confidence": 1.0 if topics else 0.0,
        "topics": [
            {
                "id": topic.id,
                "title": topic.wording(locale).title,
                "confidence": 1.0,
                "offered": True,
                "closest": False,
            }
            for topic in topics
        ],
        "text": "".join(_card(topic, locale, assistant.library) for topic in topics),
    }


def _language(offered: Sequence[Topic], locale: str) -> str:
    """Returns the language to offer the topics in. Not all topics are in the requested one."""
    return offered[0].wording(locale).locale if offered else BASE_LOCALE


def _kind(reply: Reply) -> str:
    match reply:
        case Answer():
            return "answer"
        case Suggestions():
            return "suggestions"
        case NoMatch():
            return "none"


def _text(reply: Reply, library: Library) -> str:
    from bot.discord_app.ui.strings import texts_in, without_question_mark  # noqa: PLC0415

    texts = texts_in(reply.locale)
    match reply:
        case Answer():
            return _card(reply.topic, reply.locale, library)
        case Suggestions() if reply.count == 1:
            title = without_question_mark(reply.offered[0].wording(reply.locale).title)
            return texts.did_you_mean_one(title=title)
        case Suggestions():
            return "\n".join([texts.did_you_mean, *_titles(reply.offered, reply.locale)])
        case NoMatch() if not reply.query.strip():
            return texts.nothing_asked
        case NoMatch() if reply.closest:
            return "\n".join([f"{texts.no_match} {texts.closest}", *_titles(reply.closest, reply.locale)])
        case NoMatch():
            return texts.no_match


def _titles(topics: Iterable[Topic], locale: str) -> list[str]:
    return [f"  {topic.wording(locale).title}" for topic in topics]


def _card(topic: Topic, locale: str, library: Library) -> str:
    wording = topic.wording(locale)
    sources = [
        f"From {library.heading_in(library.documents[source.document].title, locale)}: "
        f"{library.heading_in(source.section, locale)}"
        for source in topic.sources
    ]
    return "\n".join([wording.title, wording.summary, *sources])
