"""`share`: writes texts and pictures to share topics on other networks."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import content_folder, folder, text
from bot.errors import InputError, OutputError, reason
from bot.outreach.networks import Network
from bot.pictures.card import Shape, Theme, TopicCard
from bot.streams import print_error, printable

if TYPE_CHECKING:
    from bot.knowledge.assistant import Assistant
    from bot.knowledge.model import Library, Topic

NAME = "share"
HELP = "print a text that shares a topic on another network, and write a picture for it"
USES_CONTENT = True


def add_arguments(parser: ArgumentParser) -> None:
    """Adds the topic and the options."""
    parser.add_argument(
        "topic", nargs="*", type=text, metavar="TOPIC", help="the topic: its id, its title or a question"
    )
    parser.add_argument(
        "--for",
        dest="network",
        type=Network,
        choices=list(Network),
        metavar="NETWORK",
        help=f"{', '.join(Network)} (default: plain; with --all: every network)",
    )
    parser.add_argument(
        "--image", type=Path, metavar="FILE", help="also write the picture into this PNG file"
    )
    parser.add_argument(
        "--shape",
        type=Shape,
        choices=list(Shape),
        default=Shape.WIDE,
        metavar="SHAPE",
        help="wide (1200 x 630) or square (1080 x 1080); --all makes both (default: %(default)s)",
    )
    parser.add_argument(
        "--theme",
        type=Theme,
        choices=list(Theme),
        default=Theme.DARK,
        metavar="THEME",
        help="the colours of pictures, dark or light (default: %(default)s)",
    )
    parser.add_argument(
        "--locale",
        type=text,
        metavar="LANGUAGE",
        help="the language (default: that of the content; with --all: every language)",
    )
    parser.add_argument(
        "--all",
        dest="target",
        type=folder,
        metavar="DIR",
        help="write texts, pictures and their descriptions of all topics into this folder",
    )


def execute(args: Namespace) -> int:
    """Prints a text, or writes a whole campaign. Returns 1 if the campaign lacks a picture, otherwise 0."""
    from bot.knowledge.assistant import Assistant  # noqa: PLC0415

    if bool(args.topic) is (args.target is not None):
        raise InputError("Give either a TOPIC or --all DIR.")
    if args.target is not None and args.image is not None:
        raise InputError("--all always writes pictures. Leave out --image.")
    if args.image is not None and args.image.suffix.lower() != ".png":
        raise InputError(
            f"The picture is a PNG file, but is named {args.image}. Give it a name that ends with .png."
        )
    assistant = Assistant(content_folder(args))
    library = assistant.library
    if args.locale is not None and args.locale not in library.languages:
        raise InputError(f"No topic is in {args.locale}. There are {', '.join(library.languages)}.")
    if args.target is not None:
        return 0 if _write_all(library, args) else 1
    _share_one(_topic(" ".join(args.topic), assistant), library, args)
    return 0


def _topic(typed: str, assistant: Assistant) -> Topic:
    from bot.knowledge.model import Answer  # noqa: PLC0415

    if (topic := assistant.topic(typed)) is not None:
        return topic
    reply = assistant.reply(typed)
    if isinstance(reply, Answer):
        return reply.topic
    if not reply.offered:
        raise InputError(f"No topic answers {typed!r}. Give the id of a topic: its file name without .md.")
    offered = ", ".join(topic.id for topic in reply.offered)
    raise InputError(f"{typed!r} may mean several topics. Give one of these ids: {offered}.")


def _share_one(topic: Topic, library: Library, args: Namespace) -> None:
    from bot.discord_app.ui.shared_topics import shared_topic, topic_card  # noqa: PLC0415
    from bot.outreach.sharing import alt_text, share_text  # noqa: PLC0415

    locale = topic.wording(args.locale or library.community.base_language).locale
    shared = shared_topic(topic, library, locale)
    if args.image is not None:
        _write_picture(args.image, topic_card(shared, library, locale, args.shape, args.theme))
        # To standard error, because the printed text is for copying.
        print_error(f"Wrote {args.image}. Its description:\n{alt_text(shared)}\n")
    if not topic.wording(locale).reviewed:
        print_error("Nobody has reviewed this translation yet. Please read it before you share it.\n")
    print(printable(share_text(shared, args.network or Network.PLAIN)))


def _write_all(library: Library, args: Namespace) -> bool:
    """Writes the campaign. Returns whether all pictures could be drawn."""
    from bot.discord_app.ui.shared_topics import shared_topic, topic_card  # noqa: PLC0415
    from bot.outreach.sharing import alt_text, share_text  # noqa: PLC0415

    networks = [args.network] if args.network else list(Network)
    is_complete = True
    for topic, locale in _wanted(library, args.locale):
        target: Path = args.target / locale / topic.id
        shared = shared_topic(topic, library, locale)
        texts = {f"{network}.txt": share_text(shared, network) for network in networks}
        for name, shown in {**texts, "description.txt": alt_text(shared)}.items():
            _write(target / name, f"{shown}\n".encode())
        for shape in Shape:
            card = topic_card(shared, library, locale, shape, args.theme)
            try:
                _write_picture(target / f"{shape}.png", card)
            except InputError as error:  # the other topics can still be shared
                print_error(str(error))
                is_complete = False
        print(printable(f"Wrote {target}"), flush=True)
    return is_complete


def _wanted(library: Library, locale: str | None) -> Iterator[tuple[Topic, str]]:
    """Yields the topics in each of their languages, or in one."""
    for language in [locale] if locale else library.languages:
        for topic in library:
            if language in topic.wordings:
                yield topic, language


def _write_picture(path: Path, card: TopicCard) -> None:
    from bot.pictures.card_drawing import draw  # noqa: PLC0415

    try:
        picture = draw(card)
    except ValueError as error:
        raise InputError(f"{path} can't be drawn: {error}.") from None
    _write(path, picture)


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        raise OutputError(f"{path} can't be written ({reason(error)}).") from None
