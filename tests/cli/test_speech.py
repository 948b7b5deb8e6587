import json

from firelearn.cli.speech import Speech, say_trouble, sentence
from firelearn.content.complaint import Complaint, Severity
from firelearn.domain.errors import Trouble
from firelearn.domain.text import Language


def complaint():
    return Complaint(
        path="questions/gas.toml",
        line=12,
        code="unknown_type",
        values={"value": "riddle", "known": "single"},
        severity=Severity.ERROR,
    )


def test_a_trouble_is_said_on_the_error_stream_with_title_and_advice(capsys):
    say_trouble(Speech(Language.EN), Trouble("disk_full", path="/data"))

    heard = capsys.readouterr()
    assert heard.out == ""
    assert len(heard.err.splitlines()) == 2
    assert "trouble." not in heard.err


def test_a_broken_bank_is_said_with_its_first_complaint(capsys):
    say_trouble(Speech(Language.ZH_CN), Trouble("bank_broken", path="a", line=12, count=1, complaint=complaint()))

    assert "questions/gas.toml:12: 错误: " in capsys.readouterr().err


def test_a_complaint_is_one_line_in_either_language():
    zh, en = (sentence(Speech(language), complaint()) for language in Language)

    assert zh != en
    assert all(said.startswith("questions/gas.toml:12: ") and "\n" not in said for said in (zh, en))


def test_programs_are_told_in_json_that_keeps_chinese_readable(capsys):
    Speech(Language.EN).show({"name": "题库", "n": 3})

    said = capsys.readouterr().out
    assert json.loads(said) == {"name": "题库", "n": 3}
    assert "题库" in said
