"""A unit's own list of people as it stands in a sheet: nicknames, and what is wrong in which row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from firelearn.content.headings import Mapped, find_headings
from firelearn.content.roster import Fault
from firelearn.content.sheet import Place, Sheet, read_sheets
from firelearn.domain.naming import name_key
from firelearn.domain.value import value

HEADINGS: Final[Mapping[str, Sequence[str]]] = {
    "number": ("序号", "编号", "工号", "No"),
    "name": ("昵称", "姓名", "名字", "人员姓名", "学员", "成员", "nickname", "name"),
}
NAME_LENGTH: Final = 20


@value
class MemberName:
    """Somebody on the list."""

    place: Place
    name: str


@value
class MemberList:
    """What a file says. ``heading`` is the word above the column that was taken, "" where there was none.

    ``columns`` are the words above all columns of the sheet that was taken: what else might have been meant.
    """

    names: tuple[MemberName, ...]
    faults: tuple[Fault, ...]
    sheet: str
    column: int
    heading: str
    columns: tuple[str, ...]


def read_members(path: Path, column: int | None = None) -> MemberList:
    """Read the names of the first sheet that has a column of them; ``column`` (from 0) says which it is.

    Raises:
        Trouble: as ``read_sheets``.
    """
    sheets = read_sheets(path)
    for sheet in sheets:
        head = find_headings(sheet, HEADINGS, "name")
        if head is not None:
            return _list(sheet, head, head.columns["name"] if column is None else column)
    # A list of nothing but names has no headings, or none that we know.
    return _list(sheets[0], Mapped(row=0, columns={}), column or 0)


def _list(sheet: Sheet, head: Mapped, column: int) -> MemberList:
    names: list[MemberName] = []
    faults: list[Fault] = []
    seen: dict[str, int] = {}
    for number, cells in enumerate(sheet.rows[head.row :], start=head.row + 1):
        name = cells[column] if column < len(cells) else ""
        place = Place(sheet=sheet.name, row=number, column=column)
        if not any(cells):
            continue
        fault = _fault(name)
        if fault:
            faults.append(Fault(place=place, code=fault, text=name))
        elif name_key(name) in seen:
            faults.append(Fault(place=place, code="twice_in_file", text=name))
        else:
            seen[name_key(name)] = number
            names.append(MemberName(place=place, name=name))
    heads = sheet.rows[head.row - 1] if head.row else ()
    return MemberList(
        names=tuple(names),
        faults=tuple(faults),
        sheet=sheet.name,
        column=column,
        heading=heads[column] if column < len(heads) else "",
        columns=tuple(heads),
    )


def _fault(name: str) -> str:
    if not name:
        return "name_missing"
    if not name_key(name) or len(name) > NAME_LENGTH or not name.isprintable():
        return "nickname_malformed"
    return "name_is_number" if name_key(name).isdigit() else ""
