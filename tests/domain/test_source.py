import pytest

from firelearn.domain.question import Source
from firelearn.domain.source import chinese_number, cite
from firelearn.domain.text import Language, Text


def test_a_law_is_cited_with_its_edition_and_its_article_in_chinese_numerals():
    law = Source(key="law", title=Text("消防法", "Fire Protection Law"), edition="2021 修正", article="28")

    assert cite(law, Language.ZH_CN) == "《消防法》（2021 修正）第二十八条"
    assert cite(law, Language.EN) == "Fire Protection Law (2021 amendment), Article 28"


def test_a_law_is_cited_by_the_name_that_people_use_for_it():
    title = Text("中华人民共和国消防法", "Fire Protection Law of the People's Republic of China")
    law = Source(key="law", title=title, edition="2021", article="5")

    assert cite(law, Language.ZH_CN) == "《消防法》（2021 年版）第五条"
    assert cite(law, Language.EN) == "Fire Protection Law (2021), Article 5"


def test_a_standard_is_cited_by_its_clause_and_does_not_repeat_the_year_in_its_title():
    title = Text("GB 17761-2024 电动自行车安全技术规范", "GB 17761-2024 Electric bicycle safety")
    standard = Source(key="gb", title=title, edition="2024", article="5.2.3")

    assert cite(standard, Language.ZH_CN) == "《GB 17761-2024 电动自行车安全技术规范》第 5.2.3 条"
    assert cite(standard, Language.EN) == "GB 17761-2024 Electric bicycle safety, 5.2.3"


def test_a_whole_instrument_is_cited_without_an_article():
    guide = Source(key="guide", title=Text("《家庭防火指南》", "Home guide"), edition="", article="")

    assert cite(guide, Language.ZH_CN) == "《家庭防火指南》"
    assert cite(guide, Language.EN) == "Home guide"


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "一"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (28, "二十八"),
        (100, "一百"),
        (105, "一百零五"),
        (110, "一百一十"),
        (119, "一百一十九"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (9999, "九千九百九十九"),
    ],
)
def test_articles_are_counted_as_laws_count_them(number, written):
    assert chinese_number(number) == written


def test_no_law_has_article_nought():
    with pytest.raises(ValueError, match="0"):
        chinese_number(0)
