"""Tests the ids, titles and names of imported topics, also if several topics share them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.importing.ids import readable_id
from bot.importing.titles import is_question, plain_title
from bot.knowledge.schema import is_id
from tests.importing.reading import plan_of, topics_of, written


@pytest.mark.parametrize(
    ("title", "topic_id"),
    [
        ("How do I install the bot?", "how-do-i-install-the-bot"),
        ("What's new in C++ & C#?", "whats-new-in-cpp-and-csharp"),
        ("Wo gibt's Äpfel für Größere?", "wo-gibts-aepfel-fuer-groessere"),
        ("Où est l'école ?", "ou-est-lecole"),
        ("Как вступить в клуб?", "kak-vstupit-v-klub"),
        ("如何加入俱乐部？", "ru-he-jia-ru-ju-le-bu"),
        ("كيف أنضم إلى النادي؟", "kif-andm-ila-al-nadi"),
        ("قواعد النادي", "qwaad-al-nadi"),
        ("رَئيس النّادي", "reis-al-nadi"),
        ("کتابخانه", "ktabkhanh"),
        ("__init__.py", "init-py"),
        ("🚀", "rocket"),
        ("…", ""),
    ],
)
def test_ids_are_made_from_the_words_of_the_title(title: str, topic_id: str) -> None:
    assert readable_id(title) == topic_id


@pytest.mark.parametrize(
    "title",
    [
        "كيف أنضم إلى النادي؟",
        "क्या यह मुफ़्त है?",
        "가입하려면 어떻게 하나요?",
        "どうすれば参加できますか？",
        "word " * 60,
        "a" * 300,
    ],
)
def test_ids_are_valid(title: str) -> None:
    assert is_id(readable_id(title))


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("1. What is it?", "What is it?"),
        ("Q: What is it?", "What is it?"),
        ("Q3. What is it?", "What is it?"),
        ("2.1 What is it?", "What is it?"),
        ("**What** is `*args` in [it](https://x.org)?", "What is *args in it?"),
        ("### What is snake_case? ###", "What is snake_case?"),
        ("7 days to die", "7 days to die"),
        ("3D printing", "3D printing"),
        ("2 * 3 * 4", "2 * 3 * 4"),
    ],
)
def test_titles_are_plain(heading: str, title: str) -> None:
    assert plain_title(heading) == title


@pytest.mark.parametrize(
    ("title", "asks"),
    [
        ("Is it free?", True),
        ("How to join the club", True),
        ("هل هو مجاني؟", True),
        ("“Why?”", True),
        ("Rules", False),
        ("Who", False),
        ("Is a bot", False),
    ],
)
def test_questions_among_titles_are_recognised(title: str, asks: bool) -> None:
    assert is_question(title) is asks


def test_a_title_in_another_script_gets_its_id_from_a_latin_alias(tmp_path: Path) -> None:
    text = "السؤال,الجواب,aliases\nكيف أنضم؟,اكتب.,انضمام; How to join\nمتى؟,الآن.,الوقت\n"
    assert list(topics_of(tmp_path, "faq.csv", text)) == ["how-to-join", "mta"]


@pytest.mark.parametrize(
    ("cell", "questions"),
    [
        ("How do I join; really?", ["How do I join; really?"]),
        ("What does a|b mean?", ["What does a|b mean?"]),
        ("What is it; why?", ["What is it; why?"]),
        ("What is it?; Why?", ["What is it?", "Why?"]),
        ("What is it? | Why?", ["What is it?", "Why?"]),
    ],
)
def test_a_cell_is_split_only_after_question_marks(cell: str, questions: list[str], tmp_path: Path) -> None:
    [topic] = topics_of(tmp_path, "faq.csv", f'question,answer\n"{cell}",So.\n').values()
    assert topic.keys["questions"] == questions


def objects(*pairs: tuple[str, str], **others: object) -> str:
    return json.dumps([{"title": title, "answer": answer, **others} for title, answer in pairs])


def test_a_question_becomes_both_a_title_and_a_question(tmp_path: Path) -> None:
    topics = topics_of(tmp_path, "faq.json", objects(("How do I join?", "So."), ("Rules", "These.")))
    assert topics["how-do-i-join"].keys == {"title": "How do I join?", "questions": ["How do I join?"]}
    assert topics["rules"].keys == {"title": "Rules"}


def test_a_long_question_is_shortened_only_in_the_title(tmp_path: Path) -> None:
    question = f"How do I join {'a very friendly ' * 8}club?"
    [topic] = topics_of(tmp_path, "faq.json", objects((question, "So."))).values()
    assert topic.keys["questions"] == [question]
    title = str(topic.keys["title"])
    assert len(title) <= 100
    assert title.endswith("…")


def test_the_same_question_with_the_same_answer_is_left_out(tmp_path: Path) -> None:
    plan = plan_of(
        tmp_path, "faq.csv", "question,answer,alias\nWhy?,So.,reasons\nWhat?,This.,\nwhy,so.,purposes\n"
    )
    assert written(plan)["why"].keys["aliases"] == ["reasons", "purposes"]
    assert [str(note) for note in plan.notes] == [
        f"{tmp_path}/faq.csv:4: `why` was left out: it is the same as on line 2."
    ]


def test_the_same_question_with_another_answer_is_added_to_the_first(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, "faq.csv", "question,answer\nWhy?,So.\nWhy?,Because.\n")
    assert written(plan)["why"].text == "So.\n\nBecause."
    assert [note.what for note in plan.notes] == [
        "`Why?` is also on line 2: this answer was added to that one. "
        "If one of them is no longer true, remove it."
    ]


def test_a_repeated_question_in_another_category_gets_it_in_the_title(tmp_path: Path) -> None:
    plan = plan_of(
        tmp_path, "faq.csv", "question,answer,category\nHow do I join?,So.,Chess\nHow do I join?,Thus.,Go\n"
    )
    topics = written(plan)
    assert [topic.keys["title"] for topic in topics.values()] == ["How do I join?", "How do I join? (Go)"]
    assert "this one is now `How do I join? (Go)`" in plan.notes[0].what


def test_a_name_stays_with_the_first_topic_that_has_it(tmp_path: Path) -> None:
    text = (
        "title,answer,aliases,examples\n"
        "Telescope,It sees.,lens; observatory; it; 🔭,Where can I see stars?\n"
        "Microscope,It sees.,Lens;telescope,where can i see stars\n"
    )
    plan = plan_of(tmp_path, "faq.csv", text)
    topics = written(plan)
    assert topics["telescope"].keys["aliases"] == ["lens", "observatory"]
    assert "aliases" not in topics["microscope"].keys
    assert "questions" not in topics["microscope"].keys
    assert [note.what.partition("was left out: ")[::2] for note in plan.notes[:5]] == [
        ("The alias `it` of `Telescope` ", "it is too common a word to name one topic."),
        ("The alias `🔭` of `Telescope` ", "it has no word."),
        ("The alias `Lens` of `Microscope` ", "`Telescope` has it (line 2)."),
        ("The alias `telescope` of `Microscope` ", "`Telescope` has it (line 2)."),
        ("The question `where can i see stars` of `Microscope` ", "`Telescope` has it (line 2)."),
    ]


def test_links_to_the_same_site_get_different_labels(tmp_path: Path) -> None:
    links = "https://www.example.org/a;https://example.org/b;https://example.com/c"
    [topic] = topics_of(tmp_path, "faq.csv", f'question,answer,link\nWhy?,So.,"{links}"\n').values()
    assert topic.keys["links"] == [
        {"label": "example.org/a", "url": "https://www.example.org/a"},
        {"label": "example.org/b", "url": "https://example.org/b"},
        {"label": "example.com", "url": "https://example.com/c"},
    ]


def test_two_reasons_why_topics_are_similar_are_one_note(tmp_path: Path) -> None:
    notes = plan_of(
        tmp_path, "faq.json", objects(("When is the swap?", "Now."), ("When's the swap?", "Now."))
    ).notes
    assert [note.what.partition(" have ")[2].partition(":")[0] for note in notes] == [
        "the same informative words and the same answer"
    ]


def test_topics_that_questions_cannot_distinguish_are_reported(tmp_path: Path) -> None:
    text = objects(
        ("How do I reset my password?", "Click."), ("Reset the password", "Press."), ("Fees", "Click.")
    )
    notes = [note.what for note in plan_of(tmp_path, "faq.json", text).notes]
    assert notes == [
        "`How do I reset my password?` and `Reset the password` (line 1) have the same informative words: "
        "people's questions can hardly distinguish them.",
        "`How do I reset my password?` and `Fees` (line 1) have the same answer: "
        "people's questions can hardly distinguish them.",
    ]


def test_the_parts_of_one_topic_are_not_reported_as_similar(tmp_path: Path) -> None:
    long = " ".join(f"This is sentence number {number} of it." for number in range(400))
    notes = [note.what for note in plan_of(tmp_path, "faq.json", objects(("Long", long))).notes]
    assert len(notes) == 1
    assert "too long for one card" in notes[0]


@pytest.mark.parametrize(
    "title",
    [
        'What is "it"?', "What is #general for?", "Note: this", "yes", "12", "- dash", "* star", "{braces}",
        "a: b", "'quoted'", "@me", "a\\b", "trailing:", "null", "1.5", "2024-01-01", "!tag", "&anchor", "%x",
        "| pipe", "> fold", "a #b", "What? - no", "[x]", "x, y",
    ],
)  # fmt: skip
def test_any_title_survives_yaml(tmp_path: Path, title: str) -> None:
    link = {"label": title, "url": "https://x.org/a,b"}
    data = [{"title": title, "answer": "Text.", "category": title, "links": [link]}]
    [topic] = topics_of(tmp_path, "faq.json", json.dumps(data)).values()
    assert topic.keys["title"] == topic.keys["category"] == plain_title(title)
    assert topic.keys["links"] == [link]
