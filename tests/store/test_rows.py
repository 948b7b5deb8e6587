from firelearn.store.rows import ExamRow
from tests.domain.made import PERSON, paper, stamp


def test_an_exam_knows_the_blueprint_of_its_paper():
    row = ExamRow(
        exam=b"x" * 16,
        person=PERSON,
        paper=paper(blueprint="staff"),
        started=stamp(0),
        sitting=1,
        sitting_started=stamp(0),
        used_ms=0,
        submitted=None,
    )

    assert row.blueprint == "staff"
