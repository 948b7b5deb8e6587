"""Pictures (``images/*.svg``): there, whole, harmless, and drawn on the grid that the screens expect."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

from firelearn.content.bank import IMAGES_FOLDER
from firelearn.content.complaint import Complaints
from firelearn.content.toml_file import read_text
from firelearn.domain.value import value

MOST_CHARACTERS = 500_000
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.svg")
_DECLARATION = re.compile(r"<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet", re.IGNORECASE)
_OTHER_ENCODING = re.compile(r"<\?xml[^>]*encoding\s*=\s*[\"'](?!utf-8[\"'])", re.IGNORECASE)
_OUTSIDE_URL = re.compile(r"url\(\s*[\"']?(?!#|[\"'])|javascript:|data:|@import", re.IGNORECASE)
_HARMFUL = frozenset(
    {"script", "foreignobject", "iframe", "embed", "object", "a", "image", "audio", "video", "handler", "set"}
    | {"animate", "animatemotion", "animatetransform", "animatecolor", "discard", "listener"}
)
_NOT_DRAWN = frozenset({"mask", "filter", "style", "text", "tspan", "pattern", "marker", "switch", "symbol"})
"""Qt's SVG module draws these wrongly or not at all; and words inside a picture cannot change their language."""


@value
class Picture:
    """One picture and the size of the grid it is drawn on."""

    name: str
    width: float
    height: float


def read_pictures(root: Path, complaints: Complaints) -> dict[str, Picture]:
    """Read and examine every picture of the bank; broken and harmful ones are told and left out."""
    found: dict[str, Picture] = {}
    for file in sorted((root / IMAGES_FOLDER).glob("*")):
        path = f"{IMAGES_FOLDER}/{file.name}"
        if not _NAME.fullmatch(file.name):
            complaints.error(path, 0, "picture_name")
            continue
        text = read_text(root, path, complaints)
        picture = None if text is None else examine(file.name, text, complaints)
        if picture is not None:
            found[file.name] = picture
    return found


def examine(name: str, text: str, complaints: Complaints) -> Picture | None:
    """Return the picture, or tell why it must not be shown."""
    path = f"{IMAGES_FOLDER}/{name}"
    if len(text) > MOST_CHARACTERS:
        complaints.error(path, 0, "picture_big", most=MOST_CHARACTERS)
        return None
    for form in (_DECLARATION, _OTHER_ENCODING):
        if hit := form.search(text):  # before any parsing: entities can blow up or read files
            complaints.error(path, _line(text, hit.start()), "picture_harmful", what=hit[0])
            return None
    try:
        root = ET.fromstring(text)  # noqa: S314 - no declaration is left that could define an entity
    except ET.ParseError as error:
        complaints.error(path, error.position[0], "picture_syntax", reason=str(error))
        return None
    harmless = _harmless(root, path, text, complaints)
    box = _view_box(root)
    if _bare(root.tag) != "svg" or box is None:
        complaints.error(path, 1, "picture_view_box")
        return None
    return Picture(name=name, width=box[0], height=box[1]) if harmless else None


def _harmless(root: ET.Element, path: str, text: str, complaints: Complaints) -> bool:
    harmless = True
    for element in root.iter():
        tag = _bare(element.tag)
        if tag in _HARMFUL:
            complaints.error(path, _line(text, text.lower().find(f"<{tag}")), "picture_harmful", what=f"<{tag}>")
            harmless = False
        elif tag in _NOT_DRAWN:
            complaints.warning(path, _line(text, text.lower().find(f"<{tag}")), "picture_not_drawn", what=f"<{tag}>")
        for name, held in element.attrib.items():
            if _reaches_out(_bare(name), held):
                complaints.error(path, _line(text, text.find(held)), "picture_harmful", what=f"{_bare(name)}={held}")
                harmless = False
    return harmless


def _reaches_out(name: str, value: str) -> bool:
    """Say whether an attribute runs a program or leads out of the picture."""
    if name.startswith("on"):
        return True
    if name in ("href", "src", "base"):
        return not value.strip().startswith("#")
    return _OUTSIDE_URL.search(value) is not None


def _view_box(root: ET.Element) -> tuple[float, float] | None:
    try:
        x, y, width, height = (float(number) for number in root.get("viewBox", "").replace(",", " ").split())
    except ValueError:
        return None
    return (width, height) if (x, y) == (0, 0) and width > 0 and height > 0 else None


def _bare(name: object) -> str:
    """Return a tag's or attribute's name without its namespace, in small letters; a comment's is empty."""
    return name.rpartition("}")[2].lower() if isinstance(name, str) else ""


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, max(offset, 0)) + 1
