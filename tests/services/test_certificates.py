import pytest

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import HandIn
from firelearn.domain.ids import BlueprintId
from firelearn.runtime.device_key import FILE_NAME
from firelearn.services.certificates import check_text, known_keys, text_in
from firelearn.services.unit_views import UnitDraft
from firelearn.wire.certificate_v1 import Verdict
from tests.services import made
from tests.services.made import SLOW_MS, TODAY, wrong


def sat(desk, me, *, rightly=True):
    sitting = desk.suite.exams.start(me, BlueprintId("short-stop"))
    for item in range(10):
        question = desk.suite.exams.ask(me, sitting, item).question
        given = question.key if rightly else wrong(question)
        sitting = desk.suite.exams.answer(me, sitting, item, given, SLOW_MS)
    desk.suite.exams.hand_in(me, sitting.exam, HandIn.BY_PERSON)
    return sitting.exam


def test_a_passed_exam_has_a_certificate_that_is_found_intact(desk, me):
    exam = sat(desk, me)

    view = desk.suite.certificates.of(exam, "访客 ABC")

    told = view.made.certificate
    assert (told.name, told.unit, told.score, told.full_marks, told.pass_mark) == ("访客 ABC", "", 50, 50, 30)
    assert (told.title.zh_CN, told.day, view.asked) == ("小卷 short-stop", TODAY, False)
    found = desk.suite.certificates.check(view.made.text)
    assert (found.verdict, found.own, found.certificate, found.short) == (Verdict.INTACT, True, told, view.made.short)


def test_made_again_it_keeps_its_code(desk, me):
    exam = sat(desk, me)
    first = desk.suite.certificates.of(exam, "甲")

    desk.clock.advance(made.DAY_MS)

    again = desk.suite.certificates.of(exam, "甲")
    assert again.made.short == first.made.short
    assert again.made.certificate.day == first.made.certificate.day
    assert again.made.certificate.issued_ms == first.made.certificate.issued_ms + made.DAY_MS


def test_the_nickname_is_printed_until_another_name_is_wanted(desk, me):
    exam = sat(desk, me)
    desk.suite.people.rename(me, "老周")
    before = desk.suite.certificates.of(exam, "访客")

    desk.suite.certificates.keep_name(me, "  周 秀兰 ")

    after = desk.suite.certificates.of(exam, "访客")
    assert (before.made.certificate.name, before.asked) == ("老周", False)
    assert (after.made.certificate.name, after.asked) == ("周 秀兰", True)


def test_the_printed_name_never_enters_the_journal(desk, me):
    desk.suite.certificates.keep_name(me, "周秀兰")

    assert not any("周秀兰".encode() in link.body for link in desk.suite.seat.store.links())


@pytest.mark.parametrize("name", ["", "   ", "字" * 25, "a\x00b"])
def test_a_name_that_cannot_be_printed_is_refused(desk, me, name):
    with pytest.raises(Trouble) as told:
        desk.suite.certificates.keep_name(me, name)

    assert told.value.code == "certificate_name_malformed"


def test_the_unit_is_the_one_in_which_the_exam_was_passed(desk, me):
    school = desk.suite.units.create(me, UnitDraft(name="金石镇中心小学"))
    exam = sat(desk, me)
    desk.suite.units.leave(me, school.unit)

    assert desk.suite.certificates.of(exam, "访客").made.certificate.unit == "金石镇中心小学"


def test_an_exam_that_was_failed_or_is_under_way_has_none(desk, me):
    failed = sat(desk, me, rightly=False)
    under_way = desk.suite.exams.start(me, BlueprintId("short-stop")).exam

    codes = []
    for exam in (failed, under_way, b"nobody-knows-me."):
        with pytest.raises(Trouble) as told:
            desk.suite.certificates.of(exam, "访客")
        codes.append(told.value.code)

    assert codes == ["certificate_not_passed", "exam_not_over", "exam_missing"]


def test_another_pc_tells_that_it_is_intact_but_not_its_own(desk, me, compiled, tmp_path):
    text = desk.suite.certificates.of(sat(desk, me), "访客").made.text

    with made.desk(made.moved(compiled, tmp_path / "another")) as other:
        found = other.suite.certificates.check(text)

        assert (found.verdict, found.own) == (Verdict.UNKNOWN_SIGNER, False)
        assert found.certificate is not None
        assert not (other.paths.home / FILE_NAME).exists()


def test_what_was_altered_says_nothing(desk, me):
    text = desk.suite.certificates.of(sat(desk, me), "访客").made.text
    altered = text[:40] + ("A" if text[40] != "A" else "B") + text[41:]

    found = desk.suite.certificates.check(altered)

    assert (found.verdict, found.certificate, found.short) == (Verdict.ALTERED, None, "")


def test_a_pc_that_never_signed_knows_no_key(tmp_path):
    assert known_keys(tmp_path) == ()
    assert check_text("hello", ()).verdict is Verdict.FOREIGN


def test_a_text_is_found_in_a_file_whole_or_wrapped(desk, me, tmp_path):
    text = desk.suite.certificates.of(sat(desk, me), "访客").made.text
    wrapped = tmp_path / "mail.txt"
    wrapped.write_text("\n".join(text[at : at + 60] for at in range(0, len(text), 60)), encoding="ascii")

    assert desk.suite.certificates.check_file(wrapped).verdict is Verdict.INTACT
    assert text_in(b"%PDF-1.4\n" + b"x" * 3000 + text.encode() + b'"/>') == text
    assert text_in(b"no code at all") == ""


def test_a_file_that_is_gone_is_told(desk, tmp_path):
    with pytest.raises(Trouble) as told:
        desk.suite.certificates.check_file(tmp_path / "gone.pdf")

    assert told.value.code == "file_unreadable"
