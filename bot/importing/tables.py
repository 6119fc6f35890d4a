"""Reads a table of questions and answers that a spreadsheet exported: CSV or TSV."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from bot.importing.drafts import Finding, Imported, Place, Step, no_step
from bot.importing.fields import ANSWER, NAME, QUESTION, TITLE, fields_of
from bot.importing.records import read_record
from bot.importing.titles import is_question

_DELIMITERS = ",;\t|"
_SEPARATOR_LINE = re.compile(r"\Asep=(.)\n", re.IGNORECASE)
"""A line before the header that Excel reads and some programs write."""
_MAX_CELL = 2**24


class Row(NamedTuple):
    """A row's cells, and the line where it begins."""

    line: int
    cells: list[str]


def read_table(text: str, path: Path, done: Step = no_step) -> Imported:
    """Makes a draft from each row.

    The first row names the columns. Otherwise the first two columns are used.
    """
    result = Imported()
    delimiter, text, skipped = _delimiter(text)
    rows: list[Row] = []
    try:
        rows += (Row(row.line + skipped, row.cells) for row in _rows(text, delimiter) if any(row.cells))
    except _UnclosedError as error:
        what = "A quotation mark is opened in this row and never closed."
        result.unreadable.append(Finding(Place(path, error.line + skipped), what))
    if not rows:
        if not result.unreadable:
            result.unreadable.append(Finding(Place(path, 1), "The table is empty."))
        return result
    header, *others = rows
    fields = fields_of(header.cells)
    if not _is_header(fields):
        if len(header.cells) != 2 or fields:
            columns = ", ".join(f"`{cell}`" for cell in header.cells if cell)
            what = (
                "The first row must name a column for the question or title and one for the answer. "
                f"It names {columns}."
            )
            result.unreadable.append(Finding(Place(path, header.line), what))
            return result
        what = (
            "The first row doesn't name the columns. "
            "The first column is used as the question, the second as the answer."
        )
        if _is_header_of_questions(rows):
            columns = " and ".join(f"`{cell}`" for cell in header.cells)
            what = f"The columns {columns} are used as the question and the answer."
        else:
            others = rows
        result.notes.append(Finding(Place(path, header.line), what))
        header, fields = Row(1, [QUESTION, ANSWER]), {QUESTION: QUESTION, ANSWER: ANSWER}
    if unused := [f"`{cell}`" for cell in header.cells if cell and cell not in fields]:
        columns = "The column" if len(unused) == 1 else "The columns"
        what = f"{columns} {', '.join(unused)} {'is' if len(unused) == 1 else 'are'} not used."
        result.notes.append(Finding(Place(path, header.line), what))
    usual = Counter(len(row.cells) for row in others).most_common(1)
    most = max([len(header.cells), *(length for length, _ in usual)])
    for row in others:
        result.add(_read_row(row, header, fields, path, most))
        done()
    return result


def _read_row(row: Row, header: Row, fields: dict[str, str], path: Path, most: int) -> Imported:
    """Makes a draft from a row.

    If a row has an additional cell, a separator inside a text has split it. Its last cells may be empty.
    """
    place = Place(path, row.line)
    was_split = len(row.cells) > most and len(header.cells) > 2
    if was_split or any(row.cells[len(header.cells) :]):
        what = (
            f"The row has {len(row.cells)} cells, the first row {len(header.cells)}: "
            "put quotation marks around texts that contain the separator."
        )
        return Imported(unreadable=[Finding(place, what)])
    record: dict[str, object] = {}
    for name, cell in zip(header.cells, row.cells, strict=False):
        if cell:
            record.setdefault(name, cell)
    if not any(name in fields for name in record):
        return Imported()
    return read_record(record, fields, place)


def _is_header(fields: dict[str, str]) -> bool:
    known = set(fields.values())
    return ANSWER in known and not known.isdisjoint((QUESTION, TITLE, NAME))


def _is_header_of_questions(rows: Sequence[Row]) -> bool:
    """Whether only the other rows are mostly questions. Then the first row is a header in unknown words."""
    header, *others = rows
    asking = sum(is_question(row.cells[0]) for row in others)
    return not is_question(header.cells[0]) and 2 * asking > len(others)


def _delimiter(text: str) -> tuple[str, str, int]:
    """Returns the separator of cells, the text without a line that names it, and the number of such lines."""
    if named := _SEPARATOR_LINE.match(text):
        return named[1], text[named.end() :], 1
    return max(_DELIMITERS, key=lambda delimiter: _fit(text, delimiter)), text, 0


def _fit(text: str, delimiter: str) -> tuple[bool, int, float]:
    """Returns how well a separator fits a table: by the header's names, then by rows of equal length."""
    sample = text[:20_000]
    try:
        rows = [row.cells for row in _rows(sample, delimiter) if any(row.cells)]
    except _UnclosedError as error:  # the sample may end inside a text
        rows = [row.cells for row in _rows("\n".join(sample.split("\n")[: error.line - 1]), delimiter)]
    if not rows:
        return False, 0, 0.0
    fields = fields_of(rows[0])
    alike = sum(len(row) == len(rows[0]) for row in rows) / len(rows)
    return _is_header(fields), len(fields), alike if len(rows[0]) > 1 else 0.0


class _UnclosedError(Exception):
    def __init__(self, line: int) -> None:
        self.line = line
        super().__init__(line)


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    """Yields the rows. Raises _UnclosedError if a quotation mark is never closed."""
    csv.field_size_limit(_MAX_CELL)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    lines: Sequence[str] | None = None
    line = 1
    for cells in reader:
        if reader.line_num > line:  # a row of several lines: the last may have run to the end of the file
            lines = text.split("\n") if lines is None else lines
            if reader.line_num >= text.rstrip("\n").count("\n") + 1 and _is_open(
                lines[line - 1 :], delimiter
            ):
                raise _UnclosedError(line)
        yield Row(line, [cell.strip().strip("\ufeff") for cell in cells])
        line = reader.line_num + 1


def _is_open(lines: Sequence[str], delimiter: str) -> bool:
    strict = csv.reader(
        StringIO("\n".join(lines), newline=""), delimiter=delimiter, strict=True, skipinitialspace=True
    )
    try:
        for _ in strict:
            pass
    except csv.Error as error:
        return "unexpected end of data" in str(error)
    return False
