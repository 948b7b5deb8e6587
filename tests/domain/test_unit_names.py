import pytest
from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.ids import UnitId
from firelearn.domain.naming import name_key
from firelearn.domain.unit_names import Alike, Candidate, Reason, find_near, likeness

PARTS = [
    "湖南省",
    "新宁县",
    "金石镇",
    "高桥镇",
    "新宁",
    "第一",
    "1",
    "二十",
    "中学",
    "中",
    "小学",
    "老王",
    "老汪",
    "超市",
    "店",
]
NAMES = st.one_of(
    st.lists(st.sampled_from([*PARTS, "有限公司", "经营部", "(个体)", "分公司"]), max_size=6).map("".join),
    st.text(max_size=12),
)
CODES = st.sampled_from(["", "91350100M000100Y43", "91430528MA4L1A2B3X"])


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("新宁县第一中学", "新宁县第1中学", Reason.FORM),
        ("新宁县第一中学", "新宁一中", Reason.FORM),
        ("湖南省邵阳市新宁县金石镇中心小学", "金石镇中心小学", Reason.FORM),
        ("新宁县人民医院", "新宁人民医院", Reason.FORM),
        ("新宁县人民医院", "湖南省新宁县人民医院", Reason.FORM),
        ("崀山家具有限责任公司", "崀山家具有限公司", Reason.FORM),
        ("老王五金店", "老王五金经营部", Reason.FORM),
        ("老王五金(个体工商户)", "老王五金商店", Reason.FORM),
        ("金石镇第三幼儿园", "金石镇三幼", Reason.FORM),
        ("城关第二十三小学", "城关23小", Reason.FORM),
        ("老王超市", "老汪超市", Reason.SPELLING),
        ("老王超市", "王老超市", Reason.SPELLING),
        ("老王超市", "老王大超市", Reason.SPELLING),
        ("崀山国际大酒店", "崀山国际酒店", Reason.SPELLING),
        ("金石超市", "金石城市超市", Reason.DIFFERENT),
    ],
)
def test_names_of_one_unit_are_near(one, other, reason):
    told = likeness(one, other)

    assert told.reason is reason
    assert told.alike is (Alike.APART if reason is Reason.DIFFERENT else Alike.NEAR)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("新宁县第一中学", "新宁县第二中学", Reason.NUMBER),
        ("金石镇一小", "金石镇二小", Reason.NUMBER),
        ("金石镇中心小学", "高桥镇中心小学", Reason.PLACE),
        ("新宁县人民医院", "武冈市洞口县人民医院", Reason.PLACE),
        ("中心小学", "中心中学", Reason.DIFFERENT),
        ("老王超市", "老李超市", Reason.DIFFERENT),
        ("城关派出所", "城东派出所", Reason.DIFFERENT),
        ("人民医院", "中医医院", Reason.DIFFERENT),
        ("中国石化加油站", "中国石油加油站", Reason.DIFFERENT),
    ],
)
def test_names_of_different_units_are_apart(one, other, reason):
    told = likeness(one, other)

    assert told.alike is Alike.APART
    assert told.reason is reason


@pytest.mark.parametrize(
    ("one", "other"),
    [("金石（超市）", "金石(超市)"), ("ＫＴＶ 金石", "ktv金石"), ("金石·超市", "金石超市")],
)
def test_width_case_and_brackets_make_no_other_unit(one, other):
    assert likeness(one, other).alike is Alike.SAME


@pytest.mark.parametrize(
    "name", ["金石超市旁小卖部", "城市便捷酒店", "阳光小区物业", "红旗小学", "农村信用社", "村镇银行", "市场管理所"]
)
def test_words_that_only_sound_like_places_stay_in_the_name(name):
    assert likeness(name, "旁小卖部").alike is Alike.APART
    assert likeness(name, name + "某某").reason is not Reason.FORM


def test_one_credit_code_is_one_unit_whatever_its_name():
    told = likeness("老王超市", "金石百货", credit_code="91350100M000100Y43", other_code="91350100M000100Y43")

    assert (told.alike, told.reason) == (Alike.SAME, Reason.CREDIT_CODE)


def test_two_credit_codes_are_two_units_and_a_shared_name_is_told():
    codes = {"credit_code": "91350100M000100Y43", "other_code": "91430528MA4L1A2B3X"}

    assert likeness("老王超市", "老王超市", **codes).alike is Alike.NEAR
    assert likeness("老王超市", "老汪超市", **codes).alike is Alike.APART


@given(NAMES, NAMES, CODES, CODES)
def test_likeness_is_the_same_from_either_side(one, other, code, other_code):
    there = likeness(one, other, credit_code=code, other_code=other_code)
    back = likeness(other, one, credit_code=other_code, other_code=code)

    assert there == back


@given(NAMES, CODES)
def test_a_unit_is_the_same_as_itself(name, code):
    assert likeness(name, name, credit_code=code, other_code=code).alike is Alike.SAME


def candidate(number: int, name: str, code: str = "") -> Candidate:
    return Candidate(unit=UnitId(number.to_bytes(16, "big")), name=name, key=name_key(name), credit_code=code)


def test_the_most_alike_come_first_and_each_unit_once():
    known = [
        candidate(1, "金石镇老汪超市"),
        candidate(2, "金石镇老王超市"),
        candidate(3, "高桥镇老王超市"),
        candidate(4, "不相干的厂", "91350100M000100Y43"),
        candidate(5, "新宁县金石镇老王超市"),
        candidate(5, "老王超市"),
    ]

    found = find_near("金石镇老王超市", "91350100M000100Y43", known)

    assert [near.candidate.unit[-1] for near in found] == [4, 2, 5, 1]
    assert {near.likeness.alike for near in found[:2]} == {Alike.SAME}


def test_no_more_are_told_than_asked_for():
    known = [candidate(number, f"老王超市{'的' * (number % 2)}") for number in range(40)]

    assert len(find_near("老王超市", "", known, limit=3)) == 3


def test_a_number_is_found_in_digits_and_in_characters():
    known = [candidate(1, "新宁县第一中学"), candidate(2, "新宁县第1中学"), candidate(3, "新宁县第十一中学")]

    assert [near.candidate.unit[-1] for near in find_near("新宁一中", "", known)] == [2, 1]
    assert [near.candidate.unit[-1] for near in find_near("新宁11中", "", known)] == [3]


@given(NAMES, st.lists(NAMES, max_size=6))
def test_whatever_is_typed_finds_itself_and_never_fails(name, others):
    known = [candidate(number, other) for number, other in enumerate([name, *others])]

    found = find_near(name, "", known, limit=10)

    assert any(near.candidate.key == name_key(name) and near.likeness.alike is Alike.SAME for near in found)


def test_a_name_that_thousands_share_still_finds_its_own():
    crowd = [
        candidate(number, f"湖南{chr(0x4E00 + number)}{chr(0x5E00 + number)}商贸有限公司") for number in range(3000)
    ]
    own = candidate(9999, "湖南华丽商贸有限公司")

    found = find_near("华丽商贸", "", [*crowd, own])

    assert not found
    assert find_near("湖南丽华商贸有限公司", "", [*crowd, own])[0].candidate == own
