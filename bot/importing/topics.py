"""Makes topics from drafts: each with an id, a text that fits a card, and its own names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from bot.importing.cards import Part, fit, heading_of
from bot.importing.discord_text import host_of, tidy
from bot.importing.drafts import Draft, Finding, Image, Link, Place, Step, no_step, unique
from bot.importing.duplicates import key_of, without_duplicates
from bot.importing.ids import free_id, has_latin_word, readable_id
from bot.importing.titles import is_question
from bot.knowledge.folding import dotted_names
from bot.knowledge.phrases import unfit_name
from bot.knowledge.rarities import FRAME_RARITY
from bot.knowledge.schema import (
    MAX_ALT,
    MAX_CATEGORY,
    MAX_LINK_LABEL,
    MAX_LINKS,
    MAX_NAME,
    MAX_TITLE,
    Address,
)
from bot.knowledge.text import tokenise
from bot.knowledge.textfile import printable, quoted

_ADDRESS: TypeAdapter[str] = TypeAdapter(Address)


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic that is ready to be written."""

    place: Place
    id: str
    title: str
    text: str
    aliases: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    category: str = ""
    links: tuple[Link, ...] = ()
    image: Image | None = None
    """Has an https address, or the name of `picture`."""
    picture: Path | None = None
    """A picture file to copy next to the topic's file."""
    related: tuple[str, ...] = ()
    is_part: bool = False
    """Whether it continues another topic that was too long for a card."""


def make_topics(
    drafts: Sequence[Draft], language: str, notes: list[Finding], *, done: Step = no_step
) -> list[Topic]:
    """Returns the topics for the drafts. Adds a note to `notes` about each change or omission.

    Calls `done` after each draft.
    """
    tidied: list[Draft] = []
    for draft in drafts:
        tidied.append(_with_command(_tidied(draft, notes), language))
        done()
    topics: list[Topic] = []
    taken: set[str] = set()
    for draft in without_duplicates(tidied, notes):
        topics += _topics_of(draft, taken, notes)
    topics = _with_own_names(topics, language, notes)
    notes += _alike(topics, language)
    return topics


def _tidied(draft: Draft, notes: list[Finding]) -> Draft:
    """Returns a draft without anything that Discord doesn't show or open."""
    text, pictures, remarks = tidy(draft.text)
    notes += (Finding(draft.place, f"{quoted(draft.title)}: {remark}") for remark in remarks)
    title = draft.title
    if draft.takes_title_from_text:
        heading, rest = heading_of(text)
        if heading and rest.strip():
            title, text = heading, rest
    questions = draft.questions
    title = _clean(title)
    if is_question(title):
        questions = (title, *questions)
    if len(title) > MAX_TITLE:
        short = title[: MAX_TITLE - 1]
        title = f"{short[: short.rfind(' ')] if ' ' in short[40:] else short}…"
        notes.append(
            Finding(draft.place, f"The title was longer than {MAX_TITLE} characters: {quoted(title)}.")
        )
    links, more = _links(draft, notes)
    image = draft.image or next(iter(pictures), None)
    if draft.image and pictures and pictures[0].place.startswith("https://"):
        more.append(Link(pictures[0].place, pictures[0].alt or host_of(pictures[0].place)))
    if more:
        text += "\n\n" + "\n".join(f"- [{link.label}]({link.url})" for link in more)
    return replace(
        draft,
        title=title,
        text=text,
        aliases=tuple(map(_clean, draft.aliases)),
        questions=unique(map(_clean, questions)),
        category=_clean(draft.category)[:MAX_CATEGORY].strip(),
        links=tuple(links),
        image=_image(draft, image, title, notes),
    )


def _with_command(draft: Draft, language: str) -> Draft:
    """Adds a draft's command to its aliases, or to its questions if it is a common word."""
    command = _clean(draft.command)
    if not command or key_of(command) == key_of(draft.title):
        return draft
    if unfit_name(command, language):
        return replace(draft, questions=unique((*draft.questions, command)))
    return replace(draft, aliases=unique((command, *draft.aliases)))


def _clean(text: str) -> str:
    return " ".join(printable(text.replace("\r", " "))[0].replace("\u200b", "").split())


def _links(draft: Draft, notes: list[Finding]) -> tuple[list[Link], list[Link]]:
    """Returns the links that can be buttons, and those that can only be in the text."""
    buttons: list[Link] = []
    others: list[Link] = []
    unnamed = Counter(host_of(link.url) for link in draft.links if not link.label)
    for link in draft.links:
        url = (
            link.url if "://" in link.url or "." not in link.url.partition("/")[0] else f"https://{link.url}"
        )
        label = _clean(link.label) or host_of(url)
        if not link.label and unnamed[label] > 1:
            label = _clean(url.partition("://")[2].removeprefix("www."))
        if _is_address(url) and len(buttons) < MAX_LINKS:
            buttons.append(
                Link(url, label if len(label) <= MAX_LINK_LABEL else f"{label[: MAX_LINK_LABEL - 1]}…")
            )
        elif (
            url.lower().startswith(("http://", "https://")) and host_of(url) and "@" not in url.split("/")[2]
        ):
            others.append(Link(url.replace(" ", "%20"), label))
            if not url.lower().startswith("https://"):
                what = f"The link to {url} was put into the text: buttons open only https:// addresses."
                notes.append(Finding(draft.place, what))
        else:
            notes.append(
                Finding(
                    draft.place, f"The link {quoted(link.url)} was left out: it isn't a complete address."
                )
            )
    return buttons, others


def _is_address(url: str) -> bool:
    try:
        _ADDRESS.validate_python(url)
    except ValidationError:
        return False
    return True


def _image(draft: Draft, image: Image | None, title: str, notes: list[Finding]) -> Image | None:
    if image is None:
        return None
    alt = (_clean(image.alt) or title)[:MAX_ALT]
    is_file = "://" not in image.place and not image.place.startswith(("data:", "//"))
    if is_file or _is_address(image.place):
        return Image(image.place, alt)
    notes.append(
        Finding(draft.place, f"The picture {quoted(image.place)} was left out: it has no https:// address.")
    )
    return None


def _topics_of(draft: Draft, taken: set[str], notes: list[Finding]) -> list[Topic]:
    """Returns the topics of a draft: several if it is too long for one card."""
    base = _id_of(draft)
    parts = fit(draft.title, draft.text)
    if not parts:
        parts = [Part("", draft.title, "")]
    ids: list[str] = []
    for number, _ in enumerate(parts, 1):
        ids.append(free_id(base if number == 1 else f"{base}-{number}", taken))
        taken.add(ids[-1])
    image, picture = draft.image, None
    if image is not None and not image.place.startswith("https://"):
        found = draft.place.path.parent / image.place
        picture, image = found, Image(f"{ids[0]}{found.suffix.lower()}", image.alt)
    topics = [
        Topic(
            draft.place,
            ids[0],
            draft.title,
            parts[0].text,
            draft.aliases,
            draft.questions,
            draft.category,
            draft.links,
            image,
            picture,
            tuple(ids[1:]),
        )
    ]
    for number, part in enumerate(parts[1:], 2):
        title = f"{draft.title}: {part.heading}" if part.heading else f"{draft.title} ({number})"
        if len(title) > MAX_TITLE:
            title = f"{draft.title[: MAX_TITLE - 8].rstrip()}… ({number})"
        topics.append(
            Topic(
                draft.place,
                ids[number - 1],
                title,
                part.text,
                category=draft.category,
                related=(ids[0],),
                is_part=True,
            )
        )
    if len(parts) > 1:
        what = f"{quoted(draft.title)} is too long for one card and became {len(parts)}: {', '.join(ids)}."
        notes.append(Finding(draft.place, what))
    return topics


def _id_of(draft: Draft) -> str:
    """Returns an id from the name or title. Prefers an alias if only that has Latin letters."""
    name = draft.name or draft.title
    latin = [alias for alias in (name, *draft.aliases) if has_latin_word(alias)]
    ids = [readable_id(each) for each in (*latin[:1], name, draft.title)]
    return next((each for each in ids if each), "topic")


def _with_own_names(topics: list[Topic], language: str, notes: list[Finding]) -> list[Topic]:
    """Removes aliases and questions that another topic has, or that can't be names."""
    named = {key_of(topic.title): topic for topic in reversed(topics)}
    asked: dict[str, Topic] = {}
    result: list[Topic] = []
    for topic in topics:
        aliases: list[str] = []
        long: list[str] = []
        own = {key_of(topic.title)}
        for alias in topic.aliases:
            key = key_of(alias)
            if key in own:
                continue
            reason = unfit_name(alias, language)
            if len(alias) > MAX_NAME:
                long.append(alias)
            elif reason:
                what = f"The alias {quoted(alias)} of {quoted(topic.title)} was left out: it {reason}"
                notes.append(Finding(topic.place, what))
            elif (owner := named.setdefault(key, topic)) is not topic:
                what = f"The alias {quoted(alias)} of {quoted(topic.title)} was left out"
                notes.append(Finding(topic.place, f"{what}: {_owned(owner, topic)}"))
            else:
                own.add(key)
                aliases.append(alias)
        questions: dict[str, str] = {}
        for question in (*topic.questions, *long):
            key = key_of(question)
            owner = asked.setdefault(key, topic)
            if key and owner is topic:
                questions.setdefault(key, question)
            elif key:
                what = f"The question {quoted(question)} of {quoted(topic.title)} was left out"
                notes.append(Finding(topic.place, f"{what}: {_owned(owner, topic)}"))
        result.append(replace(topic, aliases=tuple(aliases), questions=tuple(questions.values())))
    return result


def _owned(owner: Topic, topic: Topic) -> str:
    where = f"line {owner.place.line}" if owner.place.path == topic.place.path else f"{owner.place}"
    return f"{quoted(owner.title)} has it ({where})."


def _alike(topics: Sequence[Topic], language: str) -> Iterator[Finding]:
    """Yields topics that questions can hardly distinguish: their titles or texts are nearly the same."""
    by_words: defaultdict[frozenset[str], list[Topic]] = defaultdict(list)
    by_text: defaultdict[str, list[Topic]] = defaultdict(list)
    for topic in topics:
        if topic.is_part:
            continue
        tokens = tokenise(topic.title, language, dotted_names([topic.title]))
        telling = frozenset(token.stem for token in tokens if token.rarity > FRAME_RARITY)
        by_words[telling or frozenset(token.stem for token in tokens)].append(topic)
        by_text[" ".join(topic.text.split()).casefold()].append(topic)
    reasons: defaultdict[tuple[Topic, ...], list[str]] = defaultdict(list)
    for alike, what in ((by_words, "the same informative words"), (by_text, "the same answer")):
        for group in alike.values():
            reasons[tuple(group)].append(what)
    for (first, *others), shared in reasons.items():
        if others:
            names = ", ".join(f"{quoted(other.title)} (line {other.place.line})" for other in others[:5])
            more = f" and {len(others) - 5} more" if len(others) > 5 else ""
            what = f"{quoted(first.title)} and {names}{more} have {' and '.join(shared)}"
            yield Finding(first.place, f"{what}: people's questions can hardly distinguish them.")
