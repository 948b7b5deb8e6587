"""The roster (名册) of a county's units as it stands in a sheet: rows understood, and what is wrong in which cell."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from firelearn.content.headings import Mapped, find_headings
from firelearn.content.sheet import Place, Sheet, read_sheets
from firelearn.domain import credit_code
from firelearn.domain.errors import Trouble
from firelearn.domain.naming import name_key
from firelearn.domain.unit import Section
from firelearn.domain.value import value

HEADINGS: Final[Mapping[str, Sequence[str]]] = {
    "number": ("序号", "编号", "No"),
    "name": ("单位名称", "单位全称", "名称", "单位", "unit", "name"),
    "section": ("类别", "单位类别", "类型", "section"),
    "aliases": ("别名", "简称", "其他名称", "曾用名", "aliases"),
    "parent": ("上级部门", "主管部门", "行业主管部门", "上级单位", "行业部门", "所属部门", "parent"),
    "township": ("乡镇", "所属乡镇", "所在乡镇", "乡镇街道", "属地", "township"),
    "headcount": ("核定人员数", "核定人数", "人员数", "人数", "headcount"),
    "credit_code": ("统一社会信用代码", "社会信用代码", "信用代码", "credit code"),
}
_SECTIONS: Final = {
    "行业部门": Section.SECTOR, "行业": Section.SECTOR, "部门": Section.SECTOR, "sector": Section.SECTOR,
    "乡镇": Section.TOWNSHIP, "乡镇街道": Section.TOWNSHIP, "街道": Section.TOWNSHIP, "township": Section.TOWNSHIP,
    "重点单位": Section.KEY_UNIT, "消防安全重点单位": Section.KEY_UNIT, "重点": Section.KEY_UNIT,
    "keyunit": Section.KEY_UNIT,
}  # fmt: skip
_NO_SECTION: Final = frozenset({"", "其他", "其它", "一般单位", "一般", "普通单位", "other", "无"})
_BETWEEN: Final = re.compile(r"[、，,;；/／|\s]+")
_BETWEEN_NAMES: Final = re.compile(r"[、，,;；/／|\n]+")
_AFTER_POINT: Final = re.compile(r"\.0+$")
_NAME_LENGTH: Final = 60
_ALIASES_LENGTH: Final = 400
MOST_HEADCOUNT: Final = 1_000_000
_NOT_NUMBERED: Final = frozenset({"合计", "总计", "小计", "total"})


@value
class RosterRow:
    """A unit of the roster, from one row or from several that name it."""

    place: Place
    name: str
    sections: frozenset[Section]
    aliases: tuple[str, ...] = ()
    parent: str = ""
    township: str = ""
    headcount: int | None = None
    credit_code: str = ""
    rows: int = 1
    parent_column: int = -1
    township_column: int = -1


@value
class Fault:
    """What is wrong in one place of a sheet. The words stand under ``roster.<code>``; ``text`` is what stands there."""

    place: Place
    code: str
    text: str = ""


@value
class Roster:
    """What a file says: units, each once, and faults; ``read`` rows held something."""

    units: tuple[RosterRow, ...]
    faults: tuple[Fault, ...]
    read: int
    mapped: tuple[tuple[str, Mapped], ...]


def read_roster(path: Path) -> Roster:
    """Read a county's roster: one sheet, or one for each section.

    A unit that stands in several sections is one unit, told by its name; blanks are filled from its other rows.

    Raises:
        Trouble: as ``read_sheets``; ``roster_no_names`` where no sheet has a column of names.
    """
    sheets = read_sheets(path)
    found = [(sheet, find_headings(sheet, HEADINGS, "name")) for sheet in sheets]
    mapped = [(sheet, head) for sheet, head in found if head is not None]
    if not mapped:
        raise Trouble("roster_no_names", name=path.name)
    faults: list[Fault] = []
    rows = [row for sheet, head in mapped for row in _rows(sheet, head, faults)]
    units = _joined(rows, faults)
    read = sum(row.rows for row in units) + len({(f.place.sheet, f.place.row) for f in faults})
    return Roster(
        units=units, faults=tuple(faults), read=read, mapped=tuple((sheet.name, head) for sheet, head in mapped)
    )


def _rows(sheet: Sheet, head: Mapped, faults: list[Fault]) -> list[RosterRow]:
    found = []
    for number, cells in enumerate(sheet.rows[head.row :], start=head.row + 1):
        name, counted = head.cell(cells, "name"), head.cell(cells, "number")
        if not any(cells) or _NOT_NUMBERED & {name_key(name), name_key(counted)}:
            continue
        before = len(faults)
        row = _row(sheet, head, number, cells, faults)
        if len(faults) == before:
            found.append(row)
    return found


def _row(sheet: Sheet, head: Mapped, number: int, cells: Sequence[str], faults: list[Fault]) -> RosterRow:
    def wrong(field: str, code: str) -> None:
        place = Place(sheet=sheet.name, row=number, column=head.columns.get(field, -1))
        faults.append(Fault(place=place, code=code, text=head.cell(cells, field)))

    name = head.cell(cells, "name")
    if not name:
        wrong("name", "name_missing")
    elif len(name_key(name)) < 2 or len(name) > _NAME_LENGTH:
        wrong("name", "name_malformed")
    sections = _sections(head.cell(cells, "section") if "section" in head.columns else sheet.name)
    if sections is None and "section" in head.columns:
        wrong("section", "section_unknown")
    headcount = _headcount(head.cell(cells, "headcount"))
    if headcount == 0:
        wrong("headcount", "headcount_wrong")
    code = credit_code.normalised(head.cell(cells, "credit_code"))
    if code and not credit_code.is_valid(code):
        wrong("credit_code", "credit_code_wrong")
    aliases = tuple(dict.fromkeys(part for part in _BETWEEN_NAMES.split(head.cell(cells, "aliases")) if part))
    if len("\n".join(aliases)) > _ALIASES_LENGTH:
        wrong("aliases", "aliases_long")
    return RosterRow(
        place=Place(sheet=sheet.name, row=number),
        name=name,
        sections=sections or frozenset(),
        aliases=tuple(alias for alias in aliases if name_key(alias) != name_key(name)),
        parent=head.cell(cells, "parent"),
        township=head.cell(cells, "township"),
        headcount=headcount or None,
        credit_code=code,
        parent_column=head.columns.get("parent", -1),
        township_column=head.columns.get("township", -1),
    )


def _sections(text: str) -> frozenset[Section] | None:
    """Return the sections that a cell names, None where a word of it is none."""
    whole = name_key(text)
    found = set()
    for part in [whole] if whole in _SECTIONS else map(name_key, _BETWEEN.split(text)):
        if part in _SECTIONS:
            found.add(_SECTIONS[part])
        elif part not in _NO_SECTION:
            return None
    return frozenset(found)


def _headcount(text: str) -> int | None:
    """Return a headcount, None where nothing is given, 0 where it is no number of people."""
    digits = _AFTER_POINT.sub("", text.removesuffix("人").replace(",", "").replace("，", "").strip())
    if not digits or digits in {"-", "—", "/"}:
        return None
    if not (digits.isascii() and digits.isdigit()):
        return 0
    count = int(digits)
    return count if count <= MOST_HEADCOUNT else 0


def _joined(rows: Sequence[RosterRow], faults: list[Fault]) -> tuple[RosterRow, ...]:
    """Make one unit of the rows that bear one name."""
    units: dict[str, RosterRow] = {}
    for row in rows:
        key = name_key(row.name)
        known = units.get(key)
        if known is None:
            units[key] = row
            continue
        clash = _clash(known, row)
        if clash:
            faults.append(Fault(place=row.place, code=clash, text=row.name))
        else:
            units[key] = _both(known, row)
    return tuple(units.values())


def _clash(one: RosterRow, other: RosterRow) -> str:
    if one.credit_code and other.credit_code and one.credit_code != other.credit_code:
        return "two_codes"
    if one.headcount and other.headcount and one.headcount != other.headcount:
        return "two_headcounts"
    return ""


def _both(one: RosterRow, other: RosterRow) -> RosterRow:
    return replace(
        one,
        sections=one.sections | other.sections,
        aliases=tuple(dict.fromkeys((*one.aliases, *other.aliases))),
        parent=one.parent or other.parent,
        township=one.township or other.township,
        headcount=one.headcount or other.headcount,
        credit_code=one.credit_code or other.credit_code,
        rows=one.rows + 1,
    )
