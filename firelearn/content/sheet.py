"""Sheets as other people make them: workbooks of any office suite and text files, read into rows of plain text."""

from __future__ import annotations

import csv
import datetime
import io
import unicodedata
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Final

from firelearn.content.sheet_bounds import is_too_much
from firelearn.domain.errors import Trouble
from firelearn.domain.value import value

MOST_BYTES: Final = 20 * 1024 * 1024
MOST_ROWS: Final = 60_000
MOST_COLUMNS: Final = 64
_CELL_LENGTH: Final = 500
_TEXT_FILES: Final = frozenset({".csv", ".txt", ".tsv"})
_WORKBOOKS: Final = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})
_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SEPARATORS: Final = ",;\t"
_EXACT_FLOATS: Final = 2**53
_BLANKS: Final = {ord(mark): " " for mark in "\u00a0\u3000\r\n\t"} | {ord(mark): None for mark in "\u200b\ufeff"}


@value
class Sheet:
    """One sheet: its rows from the first one of the file, each as wide as it is. Row 1 is ``rows[0]``."""

    name: str
    rows: tuple[tuple[str, ...], ...]


@value
class Place:
    """Where something stands in a file, as an office suite shows it. ``column`` counts from 0; -1 is the whole row."""

    sheet: str
    row: int
    column: int = -1

    @property
    def letter(self) -> str:
        """The letters over the column: A, B … Z, AA."""
        letters, rest = "", self.column + 1
        while rest > 0:
            rest, place = divmod(rest - 1, 26)
            letters = chr(ord("A") + place) + letters
        return letters


def read_sheets(path: Path) -> tuple[Sheet, ...]:
    """Return the sheets of a file that hold something; a text file has one.

    Numbers come without a needless ``.0``, dates as 2026-11-24, and every cell of a merged range with its text.

    Raises:
        Trouble: ``sheet_unreadable``, ``sheet_too_large``, ``sheet_empty``; ``name`` is the file's.
    """
    try:
        size = path.stat().st_size
    except OSError as cause:
        raise Trouble("sheet_unreadable", name=path.name) from cause
    if size > MOST_BYTES:
        raise Trouble("sheet_too_large", name=path.name, rows=MOST_ROWS)
    suffix = path.suffix.lower()
    if suffix in _TEXT_FILES:
        sheets = [Sheet(name="", rows=_text_rows(path))]
    elif suffix in _WORKBOOKS:
        if is_too_much(path):
            raise Trouble("sheet_too_large", name=path.name, rows=MOST_ROWS)
        sheets = _workbook(path)
    else:
        raise Trouble("sheet_unreadable", name=path.name)
    filled = tuple(sheet for sheet in sheets if any(any(row) for row in sheet.rows))
    if not filled:
        raise Trouble("sheet_empty", name=path.name)
    if any(len(sheet.rows) > MOST_ROWS for sheet in filled):
        raise Trouble("sheet_too_large", name=path.name, rows=MOST_ROWS)
    return filled


def plain(cell: Any) -> str:
    """Return what a person sees in a cell, without blanks at the ends."""
    match cell:
        case None:
            return ""
        case bool():
            return "1" if cell else "0"
        case float() if cell.is_integer() and abs(cell) < _EXACT_FLOATS:
            return str(int(cell))
        case datetime.datetime() if cell.time() == datetime.time():
            return cell.date().isoformat()
        case datetime.datetime() | datetime.date() | datetime.time():
            return cell.isoformat()
        case _:
            text = unicodedata.normalize("NFC", str(cell)).translate(_BLANKS)
            return " ".join(text.split())[:_CELL_LENGTH]


def _text_rows(path: Path) -> tuple[tuple[str, ...], ...]:
    text = _decoded(path)
    first = text.lstrip().split("\n", 1)[0]
    separator = max(_SEPARATORS, key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as cause:
        raise Trouble("sheet_unreadable", name=path.name) from cause
    return tuple(tuple(plain(cell) for cell in row[:MOST_COLUMNS]) for row in rows[: MOST_ROWS + 1])


def _decoded(path: Path) -> str:
    """Return the text of a file: by its byte order mark, as UTF-8, or as what Chinese Windows writes (GB 18030)."""
    raw = path.read_bytes()
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, errors="replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Trouble("sheet_unreadable", name=path.name)


def _workbook(path: Path) -> list[Sheet]:
    from python_calamine import CalamineError, PasswordError, load_workbook

    try:
        with load_workbook(path) as book:
            return [_calamine_sheet(book.get_sheet_by_name(name)) for name in _sheet_names(book)]
    except PasswordError as cause:
        raise Trouble("sheet_unreadable", name=path.name) from cause
    except (CalamineError, OSError, ValueError) as cause:
        if path.suffix.lower() not in {".xlsx", ".xlsm"}:
            raise Trouble("sheet_unreadable", name=path.name) from cause
        return _by_the_second_reader(path)


def _sheet_names(book: Any) -> list[str]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    return [
        sheet.name
        for sheet in book.sheets_metadata
        if sheet.typ is SheetTypeEnum.WorkSheet and sheet.visible is SheetVisibleEnum.Visible
    ]


def _calamine_sheet(sheet: Any) -> Sheet:
    # Row by row: a text of 30 kB that stands in a million cells is one text in the file, and must be one here.
    known: dict[str, str] = {}
    before = [""] * (sheet.start[1] if sheet.start else 0)
    grid = []
    for row in islice(sheet.iter_rows(), MOST_ROWS + 1):
        texts = map(plain, row[: MOST_COLUMNS - len(before)] if len(before) < MOST_COLUMNS else ())
        grid.append([*before[:MOST_COLUMNS], *(known.setdefault(text, text) for text in texts)])
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        _fill(grid, top, left, min(bottom, top + MOST_ROWS), right)
    return Sheet(name=sheet.name, rows=tuple(map(tuple, grid)))


def _fill(grid: Sequence[list[str]], top: int, left: int, bottom: int, right: int) -> None:
    """Give every cell of a merged range its text: a department merged over its twelve schools stands in each row."""
    if top >= len(grid) or left >= len(grid[top]):
        return
    text = grid[top][left]
    for row in grid[top : bottom + 1]:
        for column in range(left, min(right + 1, len(row))):
            row[column] = text


def _by_the_second_reader(path: Path) -> list[Sheet]:
    """Read a workbook that is damaged in a way that openpyxl forgives."""
    from openpyxl import load_workbook  # type: ignore[import-untyped]

    try:
        book = load_workbook(path, data_only=True)
    # A broken archive fails in a dozen ways (zipfile, XML, KeyError); to the person it is one: the file cannot be read.
    except Exception as cause:
        raise Trouble("sheet_unreadable", name=path.name) from cause
    sheets = []
    for page in book.worksheets:
        if page.sheet_state == "visible":
            most = {"max_row": min(page.max_row, MOST_ROWS + 1), "max_col": min(page.max_column, MOST_COLUMNS)}
            rows = page.iter_rows(**most, values_only=True)
            grid = [[plain(cell) for cell in row] for row in rows]
            for merged in page.merged_cells.ranges:
                _fill(grid, merged.min_row - 1, merged.min_col - 1, merged.max_row - 1, merged.max_col - 1)
            sheets.append(Sheet(name=page.title, rows=tuple(map(tuple, grid))))
    book.close()
    return sheets
