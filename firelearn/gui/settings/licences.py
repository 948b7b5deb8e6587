"""What the program is made of, and under which licences."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QGridLayout, QWidget

from firelearn.gui.kit.language import say
from firelearn.gui.kit.text import Label

# In the order in which a person might ask; licences by their SPDX names.
PARTS: Final = (
    ("Qt 6, PySide6", "LGPL-3.0-only"),
    ("Python", "PSF-2.0"),
    ("SQLite", ""),
    ("py-fsrs", "MIT"),
    ("msgspec", "BSD-3-Clause"),
    ("platformdirs", "MIT"),
    ("argon2-cffi", "MIT"),
    ("cryptography", "Apache-2.0 OR BSD-3-Clause"),
    ("segno", "BSD-3-Clause"),
    ("python-calamine", "MIT"),
    ("openpyxl", "MIT"),
    ("XlsxWriter", "BSD-2-Clause"),
    ("Noto Serif CJK", "OFL-1.1"),
)


class Licences(QWidget):
    """A line a part: its name and its licence."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("licences_list")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for place, (part, licence) in enumerate(PARTS):
            grid.addWidget(Label(part, "label_bold", wrap=False), place, 0)
            grid.addWidget(Label(licence or say("settings.public_domain"), "label", "ink2", wrap=False), place, 1)
