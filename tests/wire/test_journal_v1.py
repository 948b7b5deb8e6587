import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import (
    ConsentGiven,
    CourseFinished,
    FavouriteChanged,
    Kind,
    LessonFinished,
    MembershipChanged,
    PersonChanged,
    PersonErased,
    QuestionReported,
    StaffActed,
    UnitChanged,
)
from firelearn.domain.ids import (
    CourseId,
    ExamId,
    LessonId,
    PersonId,
    QuestionId,
    Revision,
    UnitId,
)
from firelearn.wire.journal_v1 import MAX_BODY_BYTES, decode_body, encode_body, kind_of, read_body
from tests.domain.histories import FACTS
from tests.domain.made import answered, exam_started, exam_submitted, paper

PERSON, UNIT, EXAM = PersonId(b"p" * 16), UnitId(b"u" * 16), ExamId(b"x" * 16)
REVISION = Revision(b"rev00001")
QUESTION = QuestionId("home-0001")

# What a released device has written stays readable for ever: these bytes must never change.
GOLDEN = [
    (answered(session=7), "96a9686f6d652d30303031c408726576303030303103 9101cdea60 07"),
    (
        answered(exam=EXAM, item=3, right=False, response=()),
        "98a9686f6d652d30303031c40872657630303030310e90cdea6000c41078787878787878787878787878787878 03",
    ),
    (
        LessonFinished(course=CourseId("pan"), course_revision=REVISION, lesson=LessonId("1")),
        "93a370616ec4087265763030303031a131",
    ),
    (CourseFinished(course=CourseId("pan"), course_revision=REVISION), "92a370616ec4087265763030303031"),
    (exam_started(EXAM, paper=None, sitting=2, used_ms=900), "94c41078787878787878787878787878787878 02 01cd0384"),
    (
        exam_started(EXAM, paper=paper(["home-0001"])),
        (
            "95c410787878787878787878787878787878780100009ba67075626c6963c4087265763030303031a46578616da46578616d07ce000dbba0"
            "0503a473746f70a3616c6c9194a9686f6d652d30303031c4087265763030303031940001020305"
        ),
    ),
    (exam_submitted(EXAM), "96c4107878787878787878787878787878787800cdea600a02c3"),
    (
        PersonChanged(person=PERSON, hlc=5, fields={"nickname": "刘", "guest": True, "claim_hash": b"h"}),
        "93c410707070707070707070707070707070700583aa636c61696d5f68617368c40168a56775657374c3a86e69636b6e616d65a3e58898",
    ),
    (
        UnitChanged(subject=UNIT, hlc=5, fields={"headcount": 12, "name": None}),
        "93c410757575757575757575757575757575750582a968656164636f756e740ca46e616d65c0",
    ),
    (
        MembershipChanged(person=PERSON, subject=UNIT, hlc=5, state="member"),
        "94c41070707070707070707070707070707070c4107575757575757575757575757575757505a66d656d626572",
    ),
    (FavouriteChanged(question=QUESTION, hlc=5, kept=True), "93a9686f6d652d3030303105c3"),
    (
        QuestionReported(question=QUESTION, revision=REVISION, reason="typo", remark=""),
        "94a9686f6d652d30303031c4087265763030303031a47479706fa0",
    ),
    (
        ConsentGiven(person=PERSON, document="privacy", version="1", given=True),
        "94c41070707070707070707070707070707070a770726976616379a131c3",
    ),
    (PersonErased(person=PERSON, hlc=5), "92c4107070707070707070707070707070707005"),
    (StaffActed(action="units_loaded"), "91ac756e6974735f6c6f61646564"),
    (
        StaffActed(action="pin_reset", person=PERSON, reason="忘了"),
        "94a970696e5f7265736574c41070707070707070707070707070707070c0a6e5bf98e4ba86",
    ),
]


@pytest.mark.parametrize(
    ("fact", "spelled"), GOLDEN, ids=[f"{n}-{kind_of(fact).name}" for n, (fact, _) in enumerate(GOLDEN)]
)
def test_the_bytes_of_wire_v1_never_change(fact, spelled):
    body = bytes.fromhex(spelled)

    assert encode_body(fact).hex() == body.hex()
    assert decode_body(kind_of(fact), body) == fact


def test_every_kind_has_its_golden_bytes():
    assert {kind_of(fact) for fact, _ in GOLDEN} == set(Kind)


@given(fact=FACTS)
def test_a_fact_comes_back_as_it_went(fact):
    body = encode_body(fact)

    assert decode_body(kind_of(fact), body) == read_body(kind_of(fact), body) == fact


@given(kind=st.sampled_from(list(Kind)), body=st.binary(max_size=80))
def test_bytes_from_anywhere_are_a_fact_or_a_trouble(kind, body):
    try:
        fact = decode_body(kind, body)
    except Trouble as trouble:
        assert trouble.code == "entry_malformed"
    else:
        assert encode_body(fact) == body


@given(fact=FACTS, place=st.integers(0, 200), value=st.integers(0, 255))
def test_a_changed_byte_is_another_fact_or_a_trouble(fact, place, value):
    body = bytearray(encode_body(fact))
    body[place % len(body)] = value

    try:
        read = decode_body(kind_of(fact), bytes(body))
    except Trouble:
        return

    assert encode_body(read) == bytes(body)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (99, encode_body(answered())),
        (Kind.ANSWERED, b""),
        (Kind.ANSWERED, encode_body(answered()) + b"\0"),
        (Kind.ANSWERED, msgspec.msgpack.encode(["home-0001", b"12345678", 3, [1], 60_000, 0])),
        (Kind.ANSWERED, msgspec.msgpack.encode(["home-0001", b"12345678", 16, [1], 60_000])),
        (Kind.ANSWERED, msgspec.msgpack.encode(["home-0001", b"12345678", 3, [64], 60_000])),
        (Kind.ANSWERED, msgspec.msgpack.encode(["home-0001", b"1234567", 3, [1], 60_000])),
        (Kind.ANSWERED, msgspec.msgpack.encode(["", b"12345678", 3, [1], 60_000])),
        (Kind.PERSON_CHANGED, msgspec.msgpack.encode([PERSON, 5, {"height": "180"}])),
        (Kind.PERSON_CHANGED, msgspec.msgpack.encode([PERSON, 5, {"nickname": 180}])),
        (Kind.PERSON_CHANGED, msgspec.msgpack.encode([PERSON, 5, {"nickname": "x" * 501}])),
        (Kind.PERSON_CHANGED, msgspec.msgpack.encode([PERSON, 5, {"nickname": "a", "guest": True}])),
        (Kind.UNIT_CHANGED, msgspec.msgpack.encode([UNIT, 5, {"name": ["a"]}])),
        (Kind.UNIT_CHANGED, msgspec.msgpack.encode([UNIT, 5, {"Name": "a"}])),
        (Kind.UNIT_CHANGED, msgspec.msgpack.encode([UNIT, 1 << 63, {}])),
        (Kind.EXAM_SUBMITTED, b"\xc0" * (MAX_BODY_BYTES + 1)),
    ],
)
def test_what_breaks_a_limit_or_a_spelling_is_refused(kind, body):
    with pytest.raises(Trouble, match="entry_malformed"):
        decode_body(kind, body)


@pytest.mark.parametrize(
    "fact",
    [
        answered("x" * 65),
        answered(response=tuple(range(17))),
        answered(elapsed_ms=-1),
        answered(item=3),
        answered(session=1 << 32),
        PersonChanged(person=PERSON, hlc=1, fields={"height": "180"}),
    ],
)
def test_what_others_would_refuse_never_enters_the_journal(fact):
    with pytest.raises(Trouble, match="entry_malformed"):
        encode_body(fact)


def test_a_body_that_cannot_be_read_any_more_is_a_trouble():
    with pytest.raises(Trouble, match="entry_malformed"):
        read_body(Kind.ANSWERED, b"\x90")


def test_a_practised_answer_costs_no_more_than_32_bytes():
    assert len(encode_body(answered(session=4_000_000_000))) <= 32
    assert len(encode_body(answered(session=0))) <= 27
