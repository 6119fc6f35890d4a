"""Prints tables that are readable in a terminal and as Markdown."""

from __future__ import annotations

from collections.abc import Sequence


def print_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Prints the rows. All columns except the first are aligned to the right."""
    lines = [header, *rows]
    first, *others = [max(len(line[column]) for line in lines) for column in range(len(header))]

    def show(line: Sequence[str]) -> None:
        cells = [line[0].ljust(first)]
        cells += [cell.rjust(width) for cell, width in zip(line[1:], others, strict=True)]
        print(f"| {' | '.join(cells)} |")

    show(header)
    print(f"|{'-' * (first + 2)}|{'|'.join('-' * (width + 1) + ':' for width in others)}|")
    for row in rows:
        show(row)
