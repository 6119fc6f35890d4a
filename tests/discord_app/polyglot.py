"""A content folder in several languages, with every state of a translation."""

from __future__ import annotations

from pathlib import Path

from bot.knowledge.assistant import Assistant
from tests.knowledge.content_folder import write

COMMUNITY = """\
name = "The Tea House"
about = "We drink tea together."
contact = "the hosts"
"""
DOCUMENTS = '[[document]]\nid = "book"\ntitle = "The Tea Book"\nsections = ["Leaves"]\n'
TEA = """\
---
title: Black tea
aliases: [assam]
questions: [How is black tea made?]
category: Drinks
links: [{label: More about it, url: https://example.org/tea}]
related: [mate]
source: {document: book, section: Leaves}
---
The leaves are oxidised.

It keeps for years.
"""
ARABIC_TEA = """\
---
title: الشاي الأسود
aliases: [شاي أحمر]
questions: [كيف يصنع الشاي الأسود؟]
category: مشروبات
links: [{label: المزيد عنه, url: https://example.org/tea}]
reviewed: false
---
أوراقه مؤكسدة.

يبقى صالحا لسنوات.
"""
FRENCH_TEA = """\
---
title: Le thé noir
questions: [Comment fait-on le thé noir ?]
---
Les feuilles sont oxydées.
"""
MATE = "---\ntitle: Mate\ncategory: Drinks\n---\nIt comes from a holly.\n"
ARABIC_COMMUNITY = """\
name = "بيت الشاي"
about = "نشرب الشاي معا."
[documents]
"The Tea Book" = "كتاب الشاي"
"Leaves" = "الأوراق"
"""
FILES = {
    "community.toml": COMMUNITY,
    "documents.toml": DOCUMENTS,
    "en/tea.md": TEA,
    "en/mate.md": MATE,
    "ar/tea.md": ARABIC_TEA,
    "ar/community.toml": ARABIC_COMMUNITY,
    "fr/tea.md": FRENCH_TEA,
}
ENGLISH, ARABIC, FRENCH = "Black tea", "الشاي الأسود", "Le thé noir"
ASKED_IN_ARABIC = "كيف يصنع الشاي الأسود؟"
ASKED_IN_FRENCH = "Comment fait-on le thé noir ?"


def assistant(folder: Path) -> Assistant:
    return Assistant(write(folder, FILES))
