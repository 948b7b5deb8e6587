"""Writing sheets for other people's office suites."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from firelearn.domain.errors import Trouble

_WIDEST = 40
_NARROWEST = 8


def write_sheet(path: Path, title: str, headings: Sequence[str], rows: Iterable[Sequence[str | int]]) -> int:
    """Write one sheet with a row of headings that stays in sight; return how many rows were written.

    Text stays text: a name that begins with an equals sign is never taken for a formula.

    Raises:
        Trouble: ``folder_read_only``, where the file cannot be written there or is open elsewhere.
    """
    from xlsxwriter import Workbook  # type: ignore[import-untyped]
    from xlsxwriter.exceptions import FileCreateError  # type: ignore[import-untyped]

    kept = [tuple(row) for row in rows]
    book = Workbook(path, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    bold = book.add_format({"bold": True, "bottom": 1})
    page = book.add_worksheet(title[:31])
    for column, heading in enumerate(headings):
        page.write_string(0, column, heading, bold)
        cells = [heading, *(str(row[column]) for row in kept)]
        page.set_column(column, column, min(max(_NARROWEST, *map(_width, cells)), _WIDEST))
    for place, row in enumerate(kept, start=1):
        for column, cell in enumerate(row):
            if isinstance(cell, int):
                page.write_number(place, column, cell)
            else:
                page.write_string(place, column, cell)
    page.freeze_panes(1, 0)
    try:
        book.close()
    except (FileCreateError, OSError) as cause:
        raise Trouble("folder_read_only", path=str(path.parent)) from cause
    return len(kept)


def _width(text: str) -> int:
    """Return about how many digits wide a text is: a Chinese character is two."""
    return 2 + sum(1 if letter.isascii() else 2 for letter in text)
