"""A small content folder of another community, with everything that a card can show."""

from __future__ import annotations

from pathlib import Path

from bot.knowledge.assistant import Assistant

DOCUMENTS = """\
[[document]]
id = "handbook"
title = "The *Tea* Handbook"
sections = ["Introduction", "Growing_up", "Closing"]

[[document]]
id = "kitab"
title = "كتاب الشاي"
sections = ["مقدمة"]
"""
BLACK_TEA = """\
---
title: Black Tea
aliases: [assam]
questions: [Which tea is best in the morning?]
source:
  - {document: handbook, section: Introduction}
  - {document: handbook, section: Growing_up}
  - {document: kitab, section: مقدمة}
---
Black tea is fully oxidised.

It keeps for **years**.

It is grown in Assam.
"""
GREEN_TEA = """\
---
title: Green Tea
aliases: [sencha]
questions: [Which tea is best in the evening?]
---
Green tea is not oxidised.
"""
MATE = """\
---
title: Mate *is not* tea
aliases: [yerba mate]
former_ids: [mate-drink]
---
Mate comes from a holly.
"""
TOPICS = {"black-tea": BLACK_TEA, "green-tea": GREEN_TEA, "mate": MATE}


def write(folder: Path, topics: dict[str, str], documents: str = DOCUMENTS) -> Path:
    """Writes these topics and documents to `folder`, and deletes its other topics."""
    (folder / "en").mkdir(parents=True, exist_ok=True)
    (folder / "documents.toml").write_text(documents, encoding="utf-8")
    for path in (folder / "en").iterdir():
        path.unlink()
    for topic_id, text in topics.items():
        (folder / "en" / f"{topic_id}.md").write_text(text, encoding="utf-8")
    return folder


def assistant(folder: Path, topics: dict[str, str] = TOPICS) -> Assistant:
    return Assistant(write(folder, topics))
