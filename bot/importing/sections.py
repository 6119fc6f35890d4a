"""Builds a tree from the headings and questions of a page, and chooses the parts that become topics."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement

from bot.importing.drafts import Draft, Finding, Imported, Place, Step, no_step
from bot.importing.faq_markup import QUESTION, prepare, walk
from bot.importing.html_text import line_of, markdown_of, text_of
from bot.importing.titles import is_question, plain_title
from bot.knowledge.folding import normalise

_SHOWN = 60
"""The number of characters of a text that a note quotes."""
_QUESTION_LEVEL = 7
"""A level below every heading."""
_NO_TOPICS = re.compile(
    r"^\W*(?:table of contents|contents|toc|on this page|navigation|menu|search|share(?: this.*)?|comments?"
    r"|(?:leave|post) a (?:comment|reply)|related(?: (?:articles?|posts?|questions?|topics?|links?))?"
    r"|newsletter|subscribe.*|follow us.*|cookies?|was this (?:article |page |answer )?helpful.*"
    r"|sign (?:in|up)|log ?in|inhaltsverzeichnis|inhalt|table des matières|sommaire"
    r"|índice|sommario|содержание|المحتويات|目录|目次)\W*$",
    re.IGNORECASE,
)
"""Headings of sections that aren't content."""
_NO_CATEGORY = re.compile(
    r"^\W*(?:(?:the |our |general )?(?:faqs?|frequently asked questions?|questions?(?: (?:and|&) answers?)?)"
    r"|q ?& ?a|häufig gestellte fragen|häufige fragen|foire aux questions|preguntas frecuentes"
    r"|perguntas frequentes|domande frequenti|часто задаваемые вопросы|вопросы и ответы"
    r"|الأسئلة الشائعة|الأسئلة المتكررة|常见问题|よくある質問|자주 묻는 질문)\W*$",
    re.IGNORECASE,
)
_ANSWER_LETTER = re.compile(
    r"^(?:\*\*|__)?(?:A|Answer|Ans|Antwort|Respuesta|Réponse|Resposta|Risposta|Ответ|جواب|الجواب)\s*#?\d*\s*[:.)]"
    r"(?:\*\*|__)?\s+",
    re.IGNORECASE,
)
_SECOND_LETTER = re.compile(r"^ ?(?:\*\*|__)?b\s*[.)]", re.IGNORECASE | re.MULTILINE)


@dataclass(slots=True)
class Section:
    """A heading or question with the content below it, in the page's order."""

    title: str
    level: int
    line: int
    is_term: bool = False
    parts: list[PageElement | Section] = field(default_factory=list["PageElement | Section"])

    @property
    def sections(self) -> list[Section]:
        """The subsections."""
        return [part for part in self.parts if isinstance(part, Section)]

    @property
    def asks(self) -> bool:
        """Whether its title is a question."""
        return is_question(self.title)

    def descendants(self) -> Iterator[Section]:
        """Yields all subsections, at any depth."""
        for section in self.sections:
            yield section
            yield from section.descendants()


def drafts_of_page(
    soup: BeautifulSoup,
    path: Path,
    base: str = "",
    known: Collection[str] = (),
    done: Step = no_step,
) -> Imported:
    """Makes a draft from each heading or question of a page with an answer below it.

    `known` has the normalised titles of the questions that the page's data answers.
    """
    return _Page(soup, path, base, known, done).read()


def page_tree(content: Tag) -> Section:
    """Returns a section for the whole page."""
    root = Section("", 0, 1)
    path = [root]
    depth = 0
    for part in walk(content):
        if part is None:
            while path[-1].level >= _QUESTION_LEVEL:
                path.pop()
            continue
        if isinstance(part, Tag) and (part.name == QUESTION or re.fullmatch("h[1-6]", part.name)):
            depth = len(part.find_parents("details")) if part.get("data-was") == "summary" else 1
            level = int(part.name[1]) if part.name != QUESTION else _QUESTION_LEVEL - 1 + max(depth, 1)
            title = plain_title(text_of(part))
            if not title:
                continue
            while path[-1].level >= level:
                path.pop()
            section = Section(title, level, line_of(part), part.get("data-was") == "dt")
            path[-1].parts.append(section)
            path.append(section)
        else:
            path[-1].parts.append(part)
    return root


class _Page:
    def __init__(
        self, soup: BeautifulSoup, path: Path, base: str, known: Collection[str], done: Step
    ) -> None:
        self._soup = soup
        self._path = path
        self._base = base
        self._known = known
        self._done = done
        self._root = page_tree(prepare(soup))
        self._has_questions = any(section.asks for section in self._root.descendants())
        self._result = Imported()

    def read(self) -> Imported:
        top = self._root
        while len(top.sections) == 1 and _is_page_title(top.sections[0]):
            self._leave_out(top)
            top = top.sections[0]
        self._leave_out(top)
        if not top.sections and not self._known:
            self._result.unreadable.append(
                Finding(Place(self._path, 1), "There are no headings or questions in the page.")
            )
        self._read_all(top.sections, "")
        return self._result

    def _read_all(self, sections: list[Section], category: str) -> None:
        waiting: tuple[str, ...] = ()
        for section in sections:
            if section.is_term and not section.sections and not self._text(section):
                waiting += (section.title,)  # several terms before one answer
                continue
            before = len(self._result.drafts)
            self._read(section, category, waiting)
            if len(self._result.drafts) > before:
                waiting = ()
        for title in waiting:
            self._no_answer(title, sections[-1].line)

    def _read(self, section: Section, category: str, questions: tuple[str, ...] = ()) -> None:
        if _NO_TOPICS.match(section.title) and not section.asks:
            return
        inside_ask = any(inside.asks for inside in section.descendants())
        if not section.sections or (section.asks and not inside_ask):
            if text := self._text(section, is_whole=True):
                self._draft(section, text, category, questions)
            elif section.asks or not self._has_questions:
                self._no_answer(section.title, section.line)
            elif normalise(section.title) not in self._known:
                what = f"The heading `{section.title}` has no text below it and was left out."
                self._result.notes.append(Finding(Place(self._path, section.line), what))
            return
        if section.asks or not self._has_questions:
            if text := self._text(section):
                self._draft(section, text, category, questions)
        else:
            self._leave_out(section)
        inner = category if section.asks or _NO_CATEGORY.match(section.title) else section.title
        self._read_all(section.sections, inner)

    def _draft(self, section: Section, text: str, category: str, questions: tuple[str, ...]) -> None:
        place = Place(self._path, section.line)
        self._done()
        self._result.drafts.append(
            Draft(place, section.title, _without_letter(text), questions=questions, category=category)
        )

    def _no_answer(self, title: str, line: int) -> None:
        if normalise(title) in self._known:
            return
        self._result.unreadable.append(Finding(Place(self._path, line), f"There is no answer to `{title}`."))

    def _leave_out(self, section: Section) -> None:
        if text := " ".join(self._text(section).split()):
            where = f"below `{section.title}`" if section.title else "before the first heading"
            short = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
            what = f"The text {where} belongs to no question and was left out: {short}"
            self._result.notes.append(Finding(Place(self._path, section.line), what))

    def _text(self, section: Section, *, is_whole: bool = False) -> str:
        """Returns the text of a section in Discord's Markdown. `is_whole` includes subsections."""
        pieces: list[str] = []
        gathered: list[PageElement] = []

        def convert() -> None:
            if gathered:
                around = self._soup.new_tag("div")
                for part in gathered:
                    around.append(_copy(part))
                pieces.append(markdown_of(around, self._base))
                gathered.clear()

        for part in section.parts:
            if not isinstance(part, Section):
                gathered.append(part)
            elif is_whole:
                convert()
                is_heading = part.level < _QUESTION_LEVEL
                pieces.append(f"### {part.title}" if is_heading else f"**{part.title}**")
                pieces.append(self._text(part, is_whole=True))
        convert()
        return "\n\n".join(filter(None, pieces))


def _without_letter(text: str) -> str:
    """Removes "A:" before an answer. Keeps an "a)" with a "b)" below it, because that is a list."""
    return text if _SECOND_LETTER.search(text) else _ANSWER_LETTER.sub("", text)


def _is_page_title(section: Section) -> bool:
    """Whether the only section of a page is the page's title."""
    is_title = section.level == 1 or "faq" in section.title.lower() or _NO_CATEGORY.match(section.title)
    return bool(is_title and section.sections and not section.asks)


def _copy(part: PageElement) -> PageElement:
    return part.__copy__() if isinstance(part, Tag | NavigableString) else part
