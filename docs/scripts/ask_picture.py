"""Draws docs/pictures/ask.svg: the output of `ask` in a terminal. `python -m docs.scripts.ask_picture`."""

from __future__ import annotations

import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

PICTURE = Path(__file__).parent.parent / "pictures" / "ask.svg"
QUESTIONS = (
    "what was that emirates mars thing?",
    "rosmocos",
    "why work together?",
    "how far is the moon?",
)
WIDTH = 96


def main() -> None:
    """Asks the questions and draws the replies."""
    console = Console(record=True, width=WIDTH, file=StringIO(), color_system="truecolor")
    for question in QUESTIONS:
        command = [sys.executable, "-m", "bot", "ask", question]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own
        console.print(Text.assemble(("$ ", "bold green"), (f'python -m bot ask "{question}"', "bold")))
        title, *rest = said.splitlines()
        console.print(Text(title, "bold cyan"))
        for line in rest:
            console.print(Text(line, "dim" if line.startswith("From ") else ""))
        console.print()
    without_fonts = re.sub(
        r"@font-face \{\{.*?\}\}", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL
    )  # they are on the web
    svg = console.export_svg(title="Falak", theme=MONOKAI, code_format=without_fonts)
    PICTURE.write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
