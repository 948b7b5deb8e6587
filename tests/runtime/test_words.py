from datetime import date

import pytest

from firelearn.domain.errors import Trouble
from firelearn.domain.text import Language, Text
from firelearn.runtime.words import Words

DAY = (date(2026, 11, 22) - date(1970, 1, 1)).days


@pytest.fixture
def catalogue(tmp_path):
    (tmp_path / "home.toml").write_text(
        '[greeting]\nzh_CN = "晚上好，{name}"\nen = "Good evening, {name}"\n'
        '[questions]\nzh_CN = "{n} 题"\nen = "{n} question|{n} questions"\n',
        encoding="utf-8",
    )
    (tmp_path / "trouble.toml").write_text(
        '[disk_full.title]\nzh_CN = "硬盘满了"\nen = "The disk is full"\n'
        '[disk_full.advice]\nzh_CN = "清出 {mb} MB"\nen = "Free {mb} MB"\n',
        encoding="utf-8",
    )
    return Words(tmp_path, Language.ZH_CN, strict=True)


def test_the_same_key_speaks_both_languages(catalogue):
    english = catalogue.speaking(Language.EN)

    assert catalogue("home.greeting", name="秀英") == "晚上好，秀英"
    assert english("home.greeting", name="Xiuying") == "Good evening, Xiuying"


def test_english_chooses_one_or_many_by_n(catalogue):
    english = catalogue.speaking(Language.EN)

    assert english("home.questions", n=1) == "1 question"
    assert english("home.questions", n=12) == "12 questions"
    assert catalogue("home.questions", n=1) == "1 题"


def test_a_missing_key_is_a_bug_in_tests_and_shows_itself_in_production(catalogue, tmp_path):
    lenient = Words(tmp_path, Language.EN)

    with pytest.raises(KeyError):
        catalogue("home.nothing")
    assert lenient("home.nothing") == "home.nothing"
    assert not catalogue.has("nowhere.nothing")


def test_a_trouble_has_a_title_and_an_advice_with_its_values(catalogue):
    trouble = Trouble("disk_full", mb=20)

    assert catalogue.trouble(trouble) == ("硬盘满了", "清出 20 MB")


def test_a_text_among_the_values_is_said_in_the_same_language(catalogue):
    assert catalogue("home.greeting", name=Text("大家", "all")) == "晚上好，大家"


def test_days_and_times_are_written_as_each_language_writes_them(catalogue):
    english = catalogue.speaking(Language.EN)

    assert catalogue.date(DAY) == "11 月 22 日 星期日"
    assert english.date(DAY) == "Sunday 22 November"
    assert (catalogue.short_date(DAY), english.short_date(DAY)) == ("11 月 22 日", "22 Nov")
    assert catalogue.iso_date(DAY) == "2026-11-22"
    assert (catalogue.weekday(DAY), english.weekday(DAY)) == ("日", "S")
    assert catalogue.time(0, 480) == "08:00"
    assert catalogue.time(61_000, -60, seconds=True) == "23:01:01"


def test_lengths_of_time_and_numbers_carry_their_units(catalogue):
    english = catalogue.speaking(Language.EN)

    assert (catalogue.duration(552_000), english.duration(552_000)) == ("9 分 12 秒", "9 min 12 s")
    assert (catalogue.duration(0), english.duration(3_600_000)) == ("0 秒", "1 h")
    assert (catalogue.minutes(6), english.minutes(6)) == ("6 分钟", "6 min")
    assert catalogue.number(1246) == "1,246"
    assert (catalogue.joined("甲乙"), english.joined("ab")) == ("甲、乙", "a, b")


def test_a_countdown_counts_a_begun_second_as_whole(catalogue):
    assert catalogue.countdown(580_001) == "09:41"
    assert catalogue.countdown(5_345_000) == "1:29:05"
    assert catalogue.countdown(-5) == "00:00"
