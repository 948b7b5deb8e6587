"""The type scale: role by role, in pixels, for the normal screen and for elder mode (design, section 3)."""

from __future__ import annotations

from firelearn.domain.value import value

SANS = ("Noto Sans CJK SC", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "sans-serif")
SERIF = ("Firelearn Serif", "Noto Serif CJK SC", *SANS)


@value
class Lettering:
    """One role of type: sizes in pixels at 96 dpi, line height as a multiple of the size."""

    normal: int
    elder: int
    line: float
    bold: bool = False
    serif: bool = False


ROLES: dict[str, Lettering] = {
    "display": Lettering(normal=44, elder=54, line=1.3, bold=True, serif=True),
    "title": Lettering(normal=34, elder=42, line=1.35, bold=True, serif=True),
    "h1": Lettering(normal=28, elder=36, line=1.35, bold=True, serif=True),
    "stem": Lettering(normal=24, elder=32, line=1.45, bold=True),
    "xl": Lettering(normal=22, elder=30, line=1.3, bold=True),
    "h2": Lettering(normal=21, elder=30, line=1.45, bold=True),
    "h3": Lettering(normal=17, elder=26, line=1.45, bold=True),
    "option": Lettering(normal=18, elder=25, line=1.5),
    "option_bold": Lettering(normal=18, elder=25, line=1.5, bold=True),
    "lead": Lettering(normal=18, elder=25, line=1.65),
    "lead_bold": Lettering(normal=18, elder=25, line=1.65, bold=True),
    "body": Lettering(normal=16, elder=24, line=1.6),
    "body_bold": Lettering(normal=16, elder=24, line=1.6, bold=True),
    "label": Lettering(normal=15, elder=24, line=1.45),
    "label_bold": Lettering(normal=15, elder=24, line=1.45, bold=True),
    "caption": Lettering(normal=14, elder=24, line=1.45),
    "caption_bold": Lettering(normal=14, elder=24, line=1.45, bold=True),
    "number": Lettering(normal=34, elder=44, line=1.2, bold=True),
    "number_xl": Lettering(normal=64, elder=72, line=1.2, bold=True),
}

ELDER_POINTS = (18, 30)
"""The smallest and the largest text a person may choose in elder mode, in points; 18 pt is 24 px."""

ONE_COLUMN_POINTS = 22
"""From this size up a screen becomes one column and scrolls."""

WIDE_FACTOR = 1.15
"""Windows wider than 1600 px show the normal scale this much larger."""

KIOSK_FACTOR = 1.12
"""A kiosk shows the normal scale this much larger: one stands before it."""
