"""The certificate on paper and on the screen."""

import subprocess
import unicodedata

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from firelearn.domain.text import Text
from firelearn.gui.certificate.paper import Preview, pdf_bytes, print_on
from firelearn.gui.certificate.sheet import SIZE, paint_sheet
from firelearn.services.certificates import check_text, text_in
from firelearn.wire.certificate_v1 import Verdict
from tests.gui.certificate.made import told
from tests.wire.test_certificate_v1 import PUBLIC

LONG = {
    "name": "阿卜杜勒热合曼买买提艾尔肯江托合提巴",
    "unit": "新宁县金石镇中心小学附属幼儿园消防安全管理委员会办公室第二分部",
    "title": Text(
        "消防安全责任人和管理人综合考试", "Comprehensive fire safety examination for those responsible for a unit"
    ),
    "score": 100,
}


def _text_of(pdf, tmp_path, needs):
    """Return the words of a PDF, radicals as the characters that they look like: Noto has one glyph for both."""
    path = tmp_path / "certificate.pdf"
    path.write_bytes(pdf)
    done = subprocess.run([needs("pdftotext"), str(path), "-"], capture_output=True, text=True, check=True)
    return unicodedata.normalize("NFKC", done.stdout)


@pytest.mark.parametrize("changes", [{}, {"unit": ""}, LONG], ids=["plain", "no unit", "long"])
def test_everything_that_was_signed_can_be_read_in_the_pdf(qapp, tmp_path, needs, changes):
    sheet = told(**changes)

    read = _text_of(pdf_bytes(sheet), tmp_path, needs)

    for said in (
        sheet.name,
        sheet.unit,
        sheet.passed.zh,
        sheet.passed.en,
        sheet.score,
        sheet.date.zh,
        sheet.date.en,
        sheet.code,
        sheet.score_note.en,
        sheet.foot.zh,
        sheet.foot.en,
    ):
        assert unicodedata.normalize("NFKC", said) in read


def test_the_pdf_is_one_sheet_of_a4_across_with_its_fonts_inside(qapp, tmp_path, needs):
    path = tmp_path / "certificate.pdf"
    path.write_bytes(pdf_bytes(told()))

    about = subprocess.run([needs("pdfinfo"), str(path)], capture_output=True, text=True, check=True).stdout
    fonts = subprocess.run([needs("pdffonts"), str(path)], capture_output=True, text=True, check=True).stdout

    facts = dict(line.split(":", 1) for line in about.splitlines() if ":" in line)
    assert facts["Pages"].strip() == "1"
    assert "842 x 595" in facts["Page size"]
    embedded = [line.split()[-5] for line in fonts.splitlines()[2:]]
    assert embedded
    assert set(embedded) == {"yes"}


def test_the_file_itself_can_be_checked_and_its_metadata_hold_no_name_in_plain(qapp):
    sheet = told(name="Zhou Xiulan")

    written = pdf_bytes(sheet)

    assert text_in(written) == sheet.text
    assert check_text(text_in(written), (PUBLIC,)).verdict is Verdict.INTACT
    assert b"Xiulan" not in written
    assert "Xiulan".encode("utf-16-be") not in written


def test_a_printer_gets_the_same_sheet_without_a_persons_name_in_its_queue(qapp, tmp_path, needs):
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    assert print_on(printer, told())

    read = _text_of((tmp_path / "printed.pdf").read_bytes(), tmp_path, needs)
    assert "49FF-9D4A-G" in read
    assert "老周" in read
    assert printer.docName() == "firelearn"


@pytest.mark.qt_log_ignore("QPainter::begin")  # Qt says it too
def test_a_printer_that_takes_nothing_is_told(qapp, tmp_path):
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no such folder" / "printed.pdf"))

    assert not print_on(printer, told())


def _painted(sheet, *, ground):
    image = QImage(SIZE.toSize() / 2, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_sheet(painter, image.rect().toRectF(), sheet, ground=ground)
    painter.end()
    return image


def test_it_lies_on_cream_paper_on_the_screen_and_on_none_in_print(qapp):
    assert _painted(told(), ground=True).pixelColor(10, 10) == QColor("#FFFBF2")
    assert _painted(told(), ground=False).pixelColor(10, 10) == QColor("white")


def test_nothing_is_written_over_the_frame_however_long_it_is(qapp):
    plain, long = _painted(told(), ground=False), _painted(told(**LONG), ground=False)

    for x in (60, 70, 1485 - 60, 1485 - 70):
        for y in range(100, 950):
            assert plain.pixel(x, y) == long.pixel(x, y)


def test_the_preview_says_what_it_shows_and_keeps_the_shape_of_a4(qtbot):
    preview = Preview(told())
    qtbot.addWidget(preview)
    preview.resize(600, preview.heightForWidth(600))
    preview.show()

    assert preview.accessibleName() == "学习证明：老周，成绩 92 / 100，核对码 49FF-9D4A-G"
    assert preview.height() == 424
    assert preview.grab().toImage().pixelColor(4, 4) == QColor("#FFFBF2")
