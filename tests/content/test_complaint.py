from firelearn.content.complaint import Complaint, Complaints, Severity


def test_complaints_come_by_file_line_and_code() -> None:
    complaints = Complaints()
    complaints.error("b.toml", 2, "empty")
    complaints.warning("b.toml", 1, "twice")
    complaints.error("a.toml", 9, "empty")

    in_order = complaints.in_order()

    assert [complaint.place for complaint in in_order] == [
        ("a.toml", 9, "empty"),
        ("b.toml", 1, "twice"),
        ("b.toml", 2, "empty"),
    ]


def test_only_errors_must_be_mended() -> None:
    complaints = Complaints()
    complaints.warning("a.toml", 1, "twice")
    complaints.error("a.toml", 2, "empty")

    assert complaints.errors == 1
    assert len(complaints) == 2
    assert [complaint.severity for complaint in complaints] == [Severity.WARNING, Severity.ERROR]


def test_a_value_may_be_called_like_anything() -> None:
    complaints = Complaints()

    complaints.error("a.toml", 1, "empty", path="x", line=2, code="y")

    assert next(iter(complaints)).values == {"path": "x", "line": 2, "code": "y"}


def test_the_words_of_a_complaint_stand_in_the_area_of_banks() -> None:
    complaint = Complaint(path="a", line=0, code="empty", values={}, severity=Severity.ERROR)

    assert complaint.key == "bank.empty"
