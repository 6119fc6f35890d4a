"""Makes a content folder for the page: with long details, two similar names, Arabic, and hostile text."""

from __future__ import annotations

from pathlib import Path

HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'
"""A script that runs if the page uses the text as markup."""

COMET = """\
---
title: Comets
aliases: [comet]
questions: [What is a comet made of?]
related: [crescent]
---
A comet is a ball of **ice** and dust.

Its tail points away from the sun.
"""
CRESCENT = """\
---
title: الهلال
questions: [ما هو الهلال؟, What is the crescent?]
---
الهلال هو القمر في أول الشهر. اسمه بالإنجليزية crescent moon.

يُرى بعد الغروب:
- غربًا
- قريبًا من الأفق
"""
NEBULA = """\
---
title: {colour} Nebula
questions: [What does the {colour} nebula look like?]
---
The {colour} nebula glows.
"""
TRAP = f"""\
---
title: Trap {HOSTILE}
aliases: [snare]
questions: [What is the trap?]
---
{HOSTILE} and [a link](javascript:window.hacked=1)

More of {HOSTILE}
"""
TOPICS = {
    "comets": COMET,
    "crescent": CRESCENT,
    "crimson-nebula": NEBULA.format(colour="Crimson"),
    "azure-nebula": NEBULA.format(colour="Azure"),
    "trap": TRAP,
}


def write(folder: Path) -> Path:
    """Writes the topics into a new folder, and returns it."""
    (folder / "en").mkdir(parents=True)
    for name, text in TOPICS.items():
        path(folder, name).write_text(text, encoding="utf-8")
    return folder


def path(folder: Path, name: str) -> Path:
    """Returns the path of a topic's file."""
    return folder / "en" / f"{name}.md"
