"""The one style sheet: text fields, scroll bars and tool tips. Everything else is painted by its widget."""

from __future__ import annotations

from collections.abc import Mapping

_SHEET = """
QLineEdit#entry, QPlainTextEdit#entry {{
    border: none; background: transparent; color: {ink};
    selection-background-color: {primary}; selection-color: {on_primary};
}}
QScrollArea, QScrollArea > QWidget > QWidget#scroll_content {{ border: none; background: {bg}; }}
QScrollBar:vertical {{ background: transparent; width: {bar}px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: {bar}px; margin: 2px; }}
QScrollBar::handle {{ background: {edge}; border-radius: 4px; }}
QScrollBar::handle:vertical {{ min-height: 44px; }}
QScrollBar::handle:horizontal {{ min-width: 44px; }}
QScrollBar::handle:hover {{ background: {ink2}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QToolTip {{ background: {surface}; color: {ink}; border: 1px solid {edge}; padding: 6px 8px; }}
"""


def text(colours: Mapping[str, str], target: int) -> str:
    """Return the sheet in these colours; ``target`` is the height of whatever can be pressed."""
    return _SHEET.format_map({**colours, "bar": 18 if target >= 60 else 12})
