"""The last days as a table: the same figures as the plot, for those who read or hear better than they see."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from firelearn.gui.kit import theme
from firelearn.gui.kit.language import say, words
from firelearn.services.progress import DayActivity

_COLUMNS: Final = ("day", "answers", "right", "points")
_HEIGHT: Final = 300
_SHEET: Final = """
QTableView#days_table {{
    background: {surface}; color: {ink}; border: 1px solid {line}; gridline-color: {line};
    selection-background-color: {blue_soft}; selection-color: {ink};
}}
QTableView#days_table::item {{ padding: 0 9px; border-bottom: 1px solid {line}; }}
QTableView#days_table::item:selected {{ background: {blue_soft}; color: {ink}; }}
QTableView#days_table QHeaderView {{ background: {surface}; }}
QTableView#days_table QHeaderView::section {{
    background: {surface}; color: {ink2}; border: none; border-bottom: 1px solid {edge}; padding: 6px 12px;
}}
"""
_INKS: Final = ("surface", "ink", "ink2", "line", "edge", "blue_soft")

_Index = QModelIndex | QPersistentModelIndex


class DaysModel(QAbstractTableModel):
    """A row a day, the latest first: day, answers, right, points."""

    def __init__(self, days: Sequence[DayActivity]) -> None:
        super().__init__()
        self._rows = [
            (words().date(day.day), str(day.answers), str(day.right), str(day.points)) for day in reversed(days)
        ]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of days."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of figures, with the day."""
        return 0 if parent.isValid() else len(_COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a figure, or how it stands: days at the left, numbers at the right."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(index.column())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name of a column."""
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(_COLUMNS):
            if role == Qt.ItemDataRole.DisplayRole:
                return say(f"progress.table_{_COLUMNS[section]}")
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _aligned(section)
        return None


class DaysTable(QTableView):
    """The table itself: read only, a row at a time, arrows move."""

    def __init__(self, days: Sequence[DayActivity]) -> None:
        super().__init__()
        look = theme.current()
        self.setObjectName("days_table")
        self.setAccessibleName(say("progress.table_name"))
        self._model = DaysModel(days)
        self.setModel(self._model)
        self.setFont(look.font("label"))
        self.setStyleSheet(_SHEET.format_map({ink: look.colour(ink).name() for ink in _INKS}))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(round(_HEIGHT * (look.px("label") / 15) ** 0.5))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.line("label") + 16)
        head = self.horizontalHeader()
        head.setFont(look.font("caption_bold"))
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setMinimumSectionSize(look.px("label") * 5)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)


def _aligned(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
