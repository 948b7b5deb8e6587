from firelearn.store.reports import CheckReport, Finding, Part


def test_a_report_with_a_finding_is_not_sound():
    finding = Finding(part=Part.CHAIN, code="gap", values={"seq": 3})

    report = CheckReport(findings=(finding,), entries=5, persons=1, questions=0)

    assert not report.sound
    assert report.of(Part.CHAIN) == (finding,)
    assert report.of(Part.FILE) == ()
