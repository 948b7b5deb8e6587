from pathlib import Path

import pytest

from firelearn.content.complaint import Complaints, Severity
from firelearn.content.images import Picture, examine, read_pictures

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 400 270">{}</svg>'
)


def _examine(inside: str) -> tuple[Picture | None, Complaints]:
    complaints = Complaints()
    return examine("a.svg", SVG.format(inside), complaints), complaints


def test_a_plain_drawing_is_a_picture() -> None:
    inside = '<defs><linearGradient id="g"/></defs><path fill="url(#g)" d="M0 0h9"/><use xlink:href="#g"/><!-- x -->'

    picture, complaints = _examine(inside)

    assert picture == Picture(name="a.svg", width=400, height=270)
    assert len(complaints) == 0


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<SCRIPT/>",
        "<foreignObject/>",
        '<image href="x.png"/>',
        '<a href="#x"/>',
        '<set attributeName="href"/>',
        '<animate attributeName="x"/>',
        '<path onclick="go()"/>',
        '<use xlink:href="https://example.org/x.svg"/>',
        '<use href="other.svg#a"/>',
        "<path fill=\"url('https://example.org/x')\"/>",
        '<path fill="url(x.svg#a)"/>',
        '<path style="background: url(//example.org)"/>',
        '<path fill="javascript:go()"/>',
        '<path xml:base="https://example.org/"/>',
    ],
)
def test_a_drawing_that_could_do_harm_is_refused(inside: str) -> None:
    picture, complaints = _examine(inside)

    assert picture is None
    assert {complaint.code for complaint in complaints} == {"picture_harmful"}


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE svg [<!ENTITY a "aaaa">]>',
        "<!doctype svg>",
        '<?xml version="1.0" encoding="utf-7"?>',
        '<?xml-stylesheet href="x.css"?>',
    ],
)
def test_declarations_are_refused_before_anything_is_parsed(head: str) -> None:
    complaints = Complaints()

    picture = examine("a.svg", head + SVG.format("&a;"), complaints)

    assert picture is None
    assert [complaint.code for complaint in complaints] == ["picture_harmful"]


def test_what_qt_does_not_draw_is_a_warning() -> None:
    picture, complaints = _examine('\n<filter id="f"/>')

    assert picture is not None
    assert [(complaint.line, complaint.code, complaint.severity) for complaint in complaints] == [
        (2, "picture_not_drawn", Severity.WARNING)
    ]


@pytest.mark.parametrize("box", ["", "0 0 400", "10 0 400 270", "0 0 0 270", "0 0 a b", "0 0 -4 2"])
def test_a_picture_needs_its_grid(box: str) -> None:
    complaints = Complaints()

    picture = examine("a.svg", f'<svg viewBox="{box}"/>', complaints)

    assert picture is None
    assert [complaint.code for complaint in complaints] == ["picture_view_box"]


def test_pictures_are_found_by_name(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images/b-2.svg").write_text(SVG.format(""), encoding="utf-8")
    (tmp_path / "images/Bad Name.svg").write_text(SVG.format(""), encoding="utf-8")
    complaints = Complaints()

    pictures = read_pictures(tmp_path, complaints)

    assert set(pictures) == {"b-2.svg"}
    assert [complaint.code for complaint in complaints] == ["picture_name"]
