"""How troubles are told."""

from firelearn.content.complaint import Complaint, Severity
from firelearn.domain.errors import Trouble
from firelearn.gui.telling import words_of


def test_a_trouble_is_told_with_title_and_advice(qapp):
    title, advice = words_of(Trouble("folder_read_only", path="/data"))

    assert title == "数据文件夹不能写入"
    assert "/data" in advice


def test_a_broken_bank_also_says_where_the_first_mistake_is(qapp):
    complaint = Complaint(
        path="questions/gas.toml", line=12, code="toml_syntax", values={"reason": "no key"}, severity=Severity.ERROR
    )

    _, advice = words_of(Trouble("bank_broken", path="questions/gas.toml", line=12, count=1, complaint=complaint))

    assert "questions/gas.toml:12" in advice
    assert "no key" in advice
