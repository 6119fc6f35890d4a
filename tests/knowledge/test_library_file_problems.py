"""Tests that every problem in a file is reported, with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.knowledge.library import read_library
from bot.knowledge.schema import MAX_DETAILS, MAX_SUMMARY
from tests.knowledge.content_folder import DOCUMENTS, VALID, Found, assert_found, problems, topic, write

ONE_FILE: dict[str, tuple[str | bytes, int, str]] = {
    # Front matter
    "is empty": ("", 1, "does not begin with front matter"),
    "has no front matter": ("# Hope\n\nA probe.\n", 1, "does not begin with front matter"),
    "begins with a blank line": ("\n" + VALID, 1, "does not begin with front matter"),
    "never ends its front matter": ("---\ntitle: Hope\n\nA probe.\n", 1, "never ends"),
    "ends its front matter with an indented line": ("---\ntitle: Hope\n ---\nA probe.\n", 1, "never ends"),
    "has a rule instead of the end of its front matter": (
        "---\ntitle: Hope\nA probe flew.\n\nOn.\n\n---\n\nEnd.\n",
        3,
        "close the front matter",
    ),
    "has a colon in a plain text": (topic("title: Hope: the probe"), 2, "in quotes"),
    "opens a list and leaves it open": (topic("title: Hope", "aliases: [hopper, amal"), 3, "close it with ]"),
    "opens a quotation and leaves it open": (topic("title: Hope", "aliases: ['hopper]"), 3, "never closed"),
    "has text after a quotation": (topic('title: "Hope" probe'), 2, "all of it in quotes"),
    "begins a text with a reserved sign": (topic("title: Hope", "aliases:", "  - @amal"), 4, "in quotes"),
    "begins a text with an asterisk": (topic("title: Hope", "aliases: [*amal]"), 3, "reference"),
    "marks a text in bold": (topic("title: **Hope**"), 2, "begins with *"),
    "begins a text with an ampersand": (topic("title: &hope Hope"), 2, "reference"),
    "begins a text with an exclamation mark": (topic("title: !hope Hope"), 2, "begins with !"),
    "indents with a tab": (topic("title: Hope", "aliases:", "\t- amal"), 4, "tab"),
    "indents its keys unevenly": (topic("  title: Hope", " aliases: [amal]"), 3, "indented alike"),
    "has a key without a colon": (topic("title: Hope", "aliases", "keywords: [hope probe]"), 3, "key: value"),
    "has the same key twice": (topic("title: Hope", "title: Amal"), 3, "again (first on line 2)"),
    "has the same key twice in a source": (
        topic("title: Hope", "source: {document: first, section: Closing, document: first}"),
        3,
        "again",
    ),
    "has a list for a key": (topic("title: Hope", "? [a, b]", ": c"), 3, "key has to be a word"),
    "is a list": (topic("- Hope"), 2, "no keys"),
    "is nested too deep": (topic("title: Hope", "aliases: [[[[[[amal]]]]]]"), 3, "too deep"),
    "has very many brackets": (topic("[" * 100_000), 2, "too deep"),
    "has a YAML anchor": (topic("title: Hope", "aliases: &names [amal]"), 3, "reference"),
    "has an escape character in quotes": (topic(r'title: "Hope \e[31m probe"'), 2, "(U+001B)"),
    "has a direction character in quotes": (topic(r'title: "Hope \u202E probe"'), 2, "(U+202E)"),
    "has an escaped control character in an alias": (
        topic("title: Hope", r'aliases: ["amal \x9b"]'),
        3,
        "(U+009B)",
    ),
    "has an unescaped direction character": (topic("title: Hope \u202e probe"), 2, "(U+202E)"),
    "has a direction isolate in its text": (VALID + "It \u2066flew\u2069.\n", 5, "(U+2066)"),
    # Texts that YAML reads differently
    "has a hash in a title": (topic("title: What is #general for?"), 2, "ignores the text after ` #`"),
    "has a hash in a question": (
        topic("title: Hope", "questions:", "  - What is C?", "  - Is it #1 or #2?"),
        5,
        "Put the text in quotes",
    ),
    "has a hash before a question": (topic("title: Hope", "questions:", "  - #general?"), 4, "after ` #`"),
    "has a hash in a list in brackets": (
        topic("title: Hope", "questions: [What?, What is #general for?, Why?]"),
        3,
        "after ` #`",
    ),
    "has a comment after a text": (
        topic("title: Hope # the probe"),
        2,
        "Put a comment on a line of its own",
    ),
    "has an entry that is indented further": (
        topic("title: Hope", "aliases:", "  - hopper", "    - amal"),
        5,
        "belongs to the text above it",
    ),
    "has an entry that is indented one space further": (
        topic("title: Hope", "questions:", "- What is it?", " - Where is it?", " - Why?"),
        5,
        "belongs to the text above it",
    ),
    "has a quotation that continues into the next entry": (
        topic("title: Hope", "aliases:", '  - "hopper', '  - amal"'),
        5,
        "close quotes",
    ),
    "has an entry without a dash at the start": (
        topic("title: Hope", "questions:", "  What is it?", "  - Where is it?"),
        5,
        "belongs to the text above it",
    ),
    "has no spaces after its dashes": (
        topic("title: Hope", "questions:", "  -What is it?", "  -Where is it?"),
        5,
        "belongs to the text above it",
    ),
    "has no space after its only dash": (
        topic("title: Hope", "aliases:", "  -amal"),
        4,
        "no space after the dash",
    ),
    "has no space after a later dash": (
        topic("title: Hope", "aliases:", "  - hopper", "  -amal"),
        5,
        "no space after the dash",
    ),
    "has questions without dashes": (
        topic("title: Hope", "questions:", "  - What is it?", "    Where is it?"),
        5,
        "belongs to the question above it",
    ),
    "has Arabic questions without dashes": (
        topic("title: Hope", "questions:", "  - ما هو المسبار؟", "    أين هو؟"),
        5,
        "belongs to the question above it",
    ),
    "has no dash before an indented entry": (
        topic("title: Hope", "questions:", "  - What is it?", "  Where is it?"),
        5,
        "does not begin with a dash",
    ),
    "has no dash between entries": (
        topic("title: Hope", "aliases:", "  - hopper", "amal", "  - al-amal"),
        5,
        "does not begin with a dash",
    ),
    "has no dash before a less indented entry": (
        topic("title: Hope", "questions:", "  - ما هو المسبار؟", " أين هو؟"),
        5,
        "does not begin with a dash",
    ),
    "indents an entry less than the first": (
        topic("title: Hope", "aliases:", "  - hopper", " - amal"),
        5,
        "not indented as those above",
    ),
    "begins a list on the line of its key": (
        topic("title: Hope", "aliases: - hopper", "  - amal"),
        3,
        "Begin it on the next line",
    ),
    "begins an entry with a quotation": (
        topic("title: Hope", "questions:", '  - "Green" tea means what?'),
        4,
        "more text after the closing quotation mark",
    ),
    "begins an entry with a quotation in single marks": (
        topic("title: Hope", "questions:", "  - 'Hope' means what?"),
        4,
        "more text after the closing quotation mark",
    ),
    "begins an entry with a link": (
        topic("title: Hope", "questions:", "  - [hope](x) what?"),
        4,
        "begins with [ or {",
    ),
    "begins a title with braces": (topic("title: {hope} probe"), 2, "begins with [ or {"),
    "begins an entry with the sign of a folded text": (
        topic("title: Hope", "questions:", "  - > what?", "  - Why?"),
        4,
        "begins with > or |",
    ),
    "begins an entry with a question mark": (topic("title: Hope", "questions:", "  - ? what"), 4, "with ?,"),
    "begins a title with a question mark": (topic("title: ? what"), 2, "with ?,"),
    "has a backslash between double quotes": (
        topic("title: Hope", r'questions: ["Where is C:\Users?"]'),
        3,
        "contains a single \\",
    ),
    "has no space after a colon": (topic("title: Hope", "aliases:[amal]"), 3, "space after the colon"),
    "has no space after its only colon": (topic("title:Hope"), 2, "space after the colon"),
    "has a list in one text": (
        topic("title: Hope", "questions: |", "  - What is it?", "  - Why?"),
        4,
        "one text, including this one",
    ),
    "has a text that continues into the next entry": (
        topic("title: Hope", "questions:", "  - >", "    What is it?", "    - Why?"),
        6,
        "one text, including this one",
    ),
    "has the middle of a conflict in its keys": (
        topic("title: Hope", "=======", "aliases: [amal]"),
        3,
        "conflict marker",
    ),
    "indents a key by a space": (topic("title: Hope", " aliases: [amal]"), 3, "`aliases` is not indented"),
    "indents a key after a list": (
        topic("title: Hope", "aliases: [amal]", "  questions: [What?]"),
        4,
        "`questions` is not indented",
    ),
    "indents a link's key too far": (
        topic("title: Hope", "links:", "  - label: Site", "     url: https://example.org"),
        5,
        "`url` is not indented",
    ),
    "has conflict markers in its keys": (
        topic("<<<<<<< HEAD", "title: Hope", "=======", "title: Amal", ">>>>>>> other"),
        2,
        "conflict marker",
    ),
    "has conflict markers in its text": (
        topic("title: Hope", text="One.\n\n<<<<<<< HEAD\nTwo.\n=======\nThree.\n>>>>>>> other"),
        6,
        "Keep one of the two versions",
    ),
    "has one conflict marker left": (topic("title: Hope", text="One.\n>>>>>>> other"), 5, "conflict marker"),
    "has a control character as hexadecimal digits": (topic(r'title: "Hope \x1b[31m"'), 2, "(U+001B)"),
    "has a control character as four digits": (topic(r'title: "Hope \u0007"'), 2, "(U+0007)"),
    "has a direction character as eight digits": (topic(r'title: "Hope \U0000202e"'), 2, "(U+202E)"),
    "has a null by its name": (topic(r'title: "Hope \0"'), 2, "(U+0000)"),
    "has a line separator by its name": (topic(r'title: "Hope \L probe"'), 2, "(U+2028)"),
    "has a direction isolate in a link's label": (
        topic("title: Hope", r'links: {label: "a \u2067 b", url: "https://example.org"}'),
        3,
        "(U+2067)",
    ),
    "has an escape character in a picture's description": (
        topic("title: Hope", r'image: {url: "https://example.org/a.png", alt: "A \e[31m"}'),
        3,
        "(U+001B)",
    ),
    # Keys and their types
    "has no keys": (topic(), 1, "`title` is missing"),
    "has no title": (topic("aliases: [amal]"), 1, "`title` is missing"),
    "has an empty title": (topic("title:"), 2, "`title` is empty"),
    "has a title of spaces": (topic('title: "  "'), 2, "`title` is empty"),
    "has a title without letters": (topic('title: "?!"'), 2, "has no word"),
    "has a title that is a number": (topic("title: 1984"), 2, "Put it in quotes"),
    "has a title that is a date": (topic("title: 2020-07-19"), 2, "Put it in quotes"),
    "has a title that looks like a date": (topic("title: 2020-99-99"), 2, "Put it in quotes"),
    "has a title that is a huge number": (topic("title: " + "9" * 5000), 2, "Put it in quotes"),
    "has a title that is a list": (topic("title: [Hope]"), 2, "`title` is a list"),
    "has a title that is too long": (topic("title: " + "a" * 101), 2, "101 characters, 100 at most"),
    "has the unknown key foo": (topic("title: Hope", "foo: 1"), 3, "Remove it; the keys are title, aliases"),
    "misspells a key": (topic("title: Hope", "alias: [amal]"), 3, "Did you mean `aliases`?"),
    "has the unknown key xyz": (topic("title: Hope", "xyz: 1"), 3, "the keys are title, aliases"),
    "has a key that only translations may have": (
        topic("title: Hope", "reviewed: true"),
        3,
        "only in translations",
    ),
    "has a text instead of a list": (topic("title: Hope", "aliases: amal"), 3, "`aliases` is not a list"),
    "has an empty key": (topic("title: Hope", "aliases:"), 3, "`aliases` is empty"),
    "has a word that YAML reads as a truth value": (
        topic("title: Hope", "aliases:", "  - amal", "  - on"),
        5,
        "`aliases`, entry 2 reads as a number, a date or yes/no",
    ),
    "has an alias with a colon": (
        topic("title: Hope", "aliases:", "  - amal", "  - hope: probe"),
        5,
        "Put a text that contains a colon in quotes",
    ),
    "has an empty alias": (topic("title: Hope", "aliases: [amal, '']"), 3, "`aliases`, entry 2 is empty"),
    "has an alias that is too long": (topic("title: Hope", "aliases:", "  - " + "a" * 101), 4, "100 at most"),
    "has a keyword that is too long": (topic("title: Hope", f"keywords: [{'a' * 101}]"), 3, "100 at most"),
    "has a question that is too long": (
        topic("title: Hope", f"questions: [{'a' * 4001}]"),
        3,
        "4000 at most",
    ),
    "has an empty question": (topic("title: Hope", "questions:", "  -", "  - What?"), 4, "entry 1 is empty"),
    "has its description in a key": (
        topic("title: Hope", "description: A probe"),
        3,
        "below the front matter",
    ),
    "has its text in a key": (topic("title: Hope", "answer: A probe"), 3, "below the front matter"),
    "uses another word for a key": (topic("title: Hope", "tags: [amal]"), 3, "Did you mean `aliases`?"),
    "misspells a key of a link": (
        topic("title: Hope", "links: [{label: Site, lable: A, url: 'https://example.org'}]"),
        3,
        "Did you mean `label`?",
    ),
    # Category, links and picture
    "has an empty category": (topic("title: Hope", "category:"), 3, "`category` is empty"),
    "has a category that is a list": (topic("title: Hope", "category: [a]"), 3, "`category` is a list"),
    "has a category that is too long": (topic("title: Hope", "category: " + "a" * 101), 3, "100 at most"),
    "has a link that is a text": (topic("title: Hope", "links: [https://example.org]"), 3, "{label: what"),
    "has a link that is too long": (
        topic("title: Hope", f"links: [{{label: Site, url: 'https://example.org/{'a' * 500}'}}]"),
        3,
        "512 at most",
    ),
    "has a label that is too long": (
        topic("title: Hope", f"links: [{{label: {'a' * 81}, url: 'https://example.org'}}]"),
        3,
        "80 at most",
    ),
    "has too many links": (
        topic("title: Hope", "links:", *["- {label: Site, url: 'https://example.org'}"] * 6),
        3,
        "has 6 entries, 5 at most",
    ),
    "has a link to an e-mail address": (
        topic("title: Hope", "links: [{label: Us, url: 'mailto:us@example.org'}]"),
        3,
        "Write an e-mail address into the text",
    ),
    "has a link without encryption": (
        topic("title: Hope", "links: [{label: Us, url: 'http://example.org/us'}]"),
        3,
        "only those that begin with https://",
    ),
    "has a link with a space": (
        topic("title: Hope", "links: [{label: Us, url: 'https://example.org/a b'}]"),
        3,
        "It contains ` `",
    ),
    "has a link to the local machine": (
        topic("title: Hope", "links: [{label: Us, url: 'https://localhost/us'}]"),
        3,
        "of a public site",
    ),
    "has a link with a password": (
        topic("title: Hope", "links: [{label: Us, url: 'https://me:word@example.org'}]"),
        3,
        "Remove the name before the @",
    ),
    "has an invisible label": (
        topic("title: Hope", r'links: [{label: "\u2800", url: "https://example.org"}]'),
        3,
        "nothing that people can see",
    ),
    "has an invisible category": (
        topic("title: Hope", r'category: "\u3164"'),
        3,
        "nothing that people",
    ),
    "has a picture that can't be sent": (
        topic("title: Hope", "image: {file: a.gif, alt: It}"),
        3,
        "names no picture that can be sent",
    ),
    "uses another word for a label": (
        topic("title: Hope", "links: [{text: Us, url: 'https://example.org'}]"),
        3,
        "Did you mean `label`?",
    ),
    "uses another word for an address": (
        topic("title: Hope", "links: [{label: Us, href: 'https://example.org'}]"),
        3,
        "Did you mean `url`?",
    ),
    "has a picture with a file and an address": (
        topic("title: Hope", "image: {file: a.png, url: 'https://example.org/a.png', alt: It}"),
        3,
        "a file or an address, and not both",
    ),
    "has a picture without a file or an address": (
        topic("title: Hope", "image: {alt: It}"),
        3,
        "a file or an address",
    ),
    "has a picture without a description": (
        topic("title: Hope", "image: {file: a.png}"),
        3,
        "`alt` is missing",
    ),
    "has a missing picture": (
        topic("title: Hope", "image: {file: a.png, alt: It}"),
        3,
        "no picture `a.png` beside the topic",
    ),
    "has a picture in another folder": (
        topic("title: Hope", "image: {file: ../a.png, alt: It}"),
        3,
        "no picture that can be sent",
    ),
    "has a picture of an unsupported kind": (
        topic("title: Hope", "image: {file: a.gif, alt: It}"),
        3,
        "no picture that can be sent",
    ),
    # Phrases
    "has an alias without letters": (topic("title: Hope", "aliases: ['???']"), 3, "has no word"),
    "has an alias twice": (
        topic("title: Hope", "aliases:", "- al-Amal", "- Al Amal!"),
        5,
        "in `aliases` already",
    ),
    "has a keyword twice": (topic("title: Hope", "keywords: [al-amal, AL AMAL]"), 3, "in `keywords` already"),
    # The text
    "has no text": ("---\ntitle: Hope\n---\n", 3, "text is missing"),
    "has a text of blank lines": ("---\ntitle: Hope\n---\n\n  \n", 3, "text is missing"),
    "begins with a heading": (
        topic("title: Hope", text="\n# Hope\n\nA probe."),
        5,
        "does not begin with a paragraph",
    ),
    "begins with an underlined heading": (
        topic("title: Hope", text="Hope\n====\n\nA probe."),
        4,
        "paragraph",
    ),
    "begins with a list": (topic("title: Hope", text="- A probe."), 4, "does not begin with a paragraph"),
    "begins with a quote": (topic("title: Hope", text="> A probe."), 4, "does not begin with a paragraph"),
    "begins with code": (topic("title: Hope", text="```\nprobe\n```"), 4, "does not begin with a paragraph"),
    "begins with a heading of two lines": (
        topic("title: Hope", text="Hope and\nmore\n----\n\nA probe."),
        4,
        "paragraph",
    ),
    "begins with an underline": (
        topic("title: Hope", text="===\n\nA probe."),
        4,
        "not begin with a paragraph",
    ),
    "begins with a rule": (topic("title: Hope", text="***\n\nA probe."), 4, "not begin with a paragraph"),
    "begins with a rule of dashes": (topic("title: Hope", text="- - -\n\nA probe."), 4, "not begin with a"),
    "begins with an underlined heading and text": (
        topic("title: Hope", text="Hope\n===\nA probe."),
        4,
        "not begin with a paragraph",
    ),
    "begins with a zero-width space": (
        topic("title: Hope", text="\u200b\n\nA probe."),
        4,
        "nothing that people",
    ),
    "begins with an invisible letter": (
        topic("title: Hope", text="\u3164\u2800"),
        4,
        "nothing that people",
    ),
    "begins with a space as HTML": (topic("title: Hope", text="&nbsp;<br>"), 4, "nothing that people"),
    "begins with a table without outer bars": (
        topic("title: Hope", text="a | b\n--|--\n1 | 2"),
        4,
        "does not begin with a paragraph",
    ),
    "begins with only signs": (
        topic("title: Hope", text="**…**\n\nA probe."),
        4,
        "nothing that people can see",
    ),
    "has a summary that is too long": (
        topic("title: Hope", text="\n" + "a" * (MAX_SUMMARY + 1)),
        5,
        f"has {MAX_SUMMARY + 1} characters",
    ),
    "has details that are too long": (
        topic("title: Hope", text="A probe.\n\n\n" + "a\n" * (MAX_DETAILS // 2 + 1)),
        7,
        "split the topic",
    ),
    # References
    "is related to a missing topic": (
        topic("title: Hope", "related:", "  - sound", "  - mars"),
        5,
        "`mars` does not exist",
    ),
    "is related to a misspelt topic": (topic("title: Hope", "related: [sund]"), 3, "Did you mean `sound`?"),
    "is related to itself": (topic("title: Hope", "related: [hope]"), 3, "related to itself"),
    "is related to an unknown topic": (topic("title: Hope", "related: [sky]"), 3, "Remove it."),
    "is related to a topic twice": (topic("title: Hope", "related: [sound, sound]"), 3, "listed twice"),
    "names a related topic by its title": (
        topic("title: Hope", "related: [A sound one]"),
        3,
        "Did you mean `sound`?",
    ),
    "comes from an unknown document": (
        topic("title: Hope", "source:", "  document: frist", "  section: Closing"),
        4,
        "Did you mean `first`?",
    ),
    "comes from an unknown section": (
        topic("title: Hope", "source:", "  document: first", "  section: Opening"),
        5,
        "has no section `Opening`",
    ),
    "comes from a misspelt section": (
        topic("title: Hope", "source:", "- document: first", "  section: Introductoin"),
        5,
        "Did you mean `Introduction`?",
    ),
    "comes from a section of another document": (
        topic("title: Hope", "source: {document: second, section: Closing}"),
        3,
        "has no section `Closing`",
    ),
    "comes from the same section twice": (
        topic("title: Hope", "source:", *["- {document: first, section: Closing}"] * 2),
        5,
        "same source is listed twice",
    ),
    "comes from a document without a section": (
        topic("title: Hope", "source: [{document: first}]"),
        3,
        "`section` is missing",
    ),
    "has a source with an unknown key": (
        topic("title: Hope", "source:", "  document: first", "  section: Closing", "  page: 3"),
        6,
        "`source`, entry 1, `page` is not a key",
    ),
    "has a source that is a text": (topic("title: Hope", "source: first"), 3, "{document: "),
    "has a source that is a list of texts": (topic("title: Hope", "source: [first]"), 3, "{document: "),
    "has another topic's id as former id": (
        topic("title: Hope", "former_ids: [sound]"),
        3,
        "another topic's id",
    ),
    "has its own id as former id": (topic("title: Hope", "former_ids: [hope]"), 3, "this topic's id"),
    "has the same former id twice": (topic("title: Hope", "former_ids: [amal, amal]"), 3, "listed twice"),
    # Encoding
    "is in Latin-1": ("---\ntitle: Hope\n---\nA café.\n".encode("latin-1"), 4, "not UTF-8"),
    "is in Latin-1 after a byte order mark": (
        b"\xef\xbb\xbf" + "---\ntitle: Hope\n---\nA café.\n".encode("latin-1"),
        4,
        "not UTF-8",
    ),
    "is in UTF-16": (VALID.encode("utf-16"), 1, "UTF-16"),
    "has a null byte": (topic("title: Hope", text="A\0probe."), 4, "U+0000"),
    "has a null byte in its front matter": (topic("title: Ho\0pe"), 2, "U+0000"),
    "has a replacement character": (topic("title: Hope", text="\n\nA caf\ufffd."), 6, "U+FFFD"),
    "has a Unicode line separator": (topic("title: Hope", text="A\u2028probe."), 4, "U+2028"),
    "is too large": (topic("title: Hope", text="a\n\n" + "b" * 300_000), 1, "larger than"),
}


@pytest.mark.parametrize("text, line, says", ONE_FILE.values(), ids=ONE_FILE.keys())
def test_a_file_is_refused_if_it(text: str | bytes, line: int, says: str, tmp_path: Path) -> None:
    write(tmp_path, {"documents.toml": DOCUMENTS, "en/hope.md": text, "en/sound.md": VALID})
    assert_found(problems(tmp_path), [Found("en/hope.md", line, says)])


@pytest.mark.parametrize(
    "alias",
    ["the", "it", "hello", "Yes", "what", "new", "people", "LOL", "what is it", "good morning", "game",
     "News", "today", "music", "school", "team", "money", "party", "life", "friends", "hope", "привет"],
)  # fmt: skip
def test_a_phrase_of_ordinary_chat_is_refused_as_alias(alias: str, tmp_path: Path) -> None:
    write(tmp_path, {"a.md": topic("title: A thing", "aliases:", f"  - '{alias}'")})
    assert_found(problems(tmp_path), [Found("a.md", 4, f"`{alias}`")])


def test_a_common_word_is_refused_as_alias_in_regional_languages(tmp_path: Path) -> None:
    translated = topic("title: A thing", "aliases: [music]")
    write(tmp_path, {"en/a.md": topic("title: Something"), "en-GB/a.md": translated})
    assert_found(problems(tmp_path), [Found("en-GB/a.md", 3, "`music` is too common a word")])


@pytest.mark.parametrize(
    "alias",
    ["telescope", "rockets", "satellite", "hope probe", "mars", "future", "projects", "science", "mission",
     "heritage", "way of life", "space", "refund", "tickets", "rules", "good news", "Роскосмос", "Россия",
     "الأمل"],
)  # fmt: skip
def test_a_word_that_people_ask_about_may_be_an_alias(alias: str, tmp_path: Path) -> None:
    write(tmp_path, {"a.md": topic("title: A thing", f"aliases: [{alias}]")})
    assert read_library(tmp_path).topics["a"].wording().aliases == (alias,)


@pytest.mark.parametrize(
    "keyword", ["hope", "mars", "telescope", "emirates", "satellite", "hello", "last night", "next year"]
)
def test_a_keyword_that_is_common_in_chat_is_refused(keyword: str, tmp_path: Path) -> None:
    write(tmp_path, {"a.md": topic("title: A thing", f"keywords: [{keyword}]")})
    assert_found(
        problems(tmp_path),
        [Found("a.md", 3, f"`{keyword}` is too common: it would trigger on ordinary chat")],
    )


@pytest.mark.parametrize(
    "keyword", ["roscosmos", "ummah", "comsat", "hope probe", "space station", "joint projects"]
)
def test_a_rare_word_or_an_informative_phrase_may_be_a_keyword(keyword: str, tmp_path: Path) -> None:
    write(tmp_path, {"a.md": topic("title: A thing", f"keywords: [{keyword}]")})
    assert read_library(tmp_path).topics["a"].wording().keywords == (keyword,)
