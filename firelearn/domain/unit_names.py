"""How alike two units' names are, so that nobody creates 新宁县第一中学 beside 新宁一中.

A name is taken apart into the places at its head (湖南省, 新宁县, 金石镇), what is left, and the forms that registers
add (有限公司, 经营部, 店). Places that both names give must agree, and so must numbers; what is left is compared letter
by letter. People choose characters by their sound, so exchanging two of one initial counts less. Rules: product.md,
section 5.
"""

from __future__ import annotations

import heapq
import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum, StrEnum
from functools import cache, lru_cache

from firelearn.domain.edit_distance import distance
from firelearn.domain.ids import UnitId
from firelearn.domain.naming import initials, name_key
from firelearn.domain.value import value


class Alike(IntEnum):
    """Whether two names may be one unit's, most alike first."""

    SAME = 0
    NEAR = 1
    APART = 2


class Reason(StrEnum):
    """Why: what a person is told about a near-duplicate."""

    CREDIT_CODE = "credit_code"
    NAME = "name"
    FORM = "form"
    SPELLING = "spelling"
    OTHER_CODE = "other_code"
    NUMBER = "number"
    PLACE = "place"
    DIFFERENT = "different"


@value
class Likeness:
    """How alike two units are; ``distance`` between what is left of their names, where it was measured."""

    alike: Alike
    reason: Reason
    distance: int = 0


@value
class Candidate:
    """A name that a unit is known by: its own or an alias.

    ``key`` is its ``naming.name_key``, as the store keeps it.
    """

    unit: UnitId
    name: str
    key: str
    credit_code: str = ""


@value
class Near:
    """A unit that may be the one that somebody is about to create."""

    candidate: Candidate
    likeness: Likeness


@value
class _Reduced:
    places: Mapping[str, frozenset[str]]
    rest: str
    numbers: tuple[str, ...]


_CLOSE_LOOKS = 800
_LEVELS = {
    "省": "province", "自治区": "province", "市": "city", "自治州": "city", "盟": "city", "县": "county",
    "自治县": "county", "区": "county", "旗": "county", "镇": "township", "乡": "township", "街道": "township",
    "村": "village", "社区": "village",
}  # fmt: skip
# Compiled when the first name is compared: 5 ms that a start has no use for.
_PLACE = r"([\u3400-\u9fff]{2,4}?)(自治[区州县]|街道|社区|[省市县区镇乡村旗盟])"
# Words that end or begin like the name of a place, and are none.
_NO_PLACE_ENDS = (
    r"(?:[城超门夜菜集花都股]市|[小景校园厂库院片林矿山街营牧军]区|[农乡新山渔假]村"
    r"|[城下同水老家梦]乡|[城集小古村]镇|[国红]旗|[联加同]盟)$"
)
_NO_PLACE_GOES_ON = r"市[场民政]|县城|乡[村镇情里土]|村[镇民庄]|区块"
_FORM_WITHIN = r"(?:股份|集团)?有限(?:责任)?公司"
_FORM_BEHIND = (
    r"(?:股份公司|集团公司|总公司|(?<!分)公司|集团|股份|个体工商户|个体户|个体|普通合伙|有限合伙"
    r"|经营部|经营店|门市部|门市|商店|商行|商铺|店铺|门店|小店|(?<![分支饭酒书药])店)$"
)
_NUMERALS = {"〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_NUMBER = r"第?([0-9〇零一二三四五六七八九十百]+)"
_SCHOOL = r"(?<=[0-9])(中)学|(?<=[0-9])(小)学|(?<=[0-9])(幼)儿园"


@cache
def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def likeness(name: str, other: str, *, credit_code: str = "", other_code: str = "") -> Likeness:
    """Tell how alike two units are, by their names and, where both have one, their normalised credit codes."""
    return _likeness(name_key(name), name_key(other), credit_code, other_code)


def find_near(name: str, credit_code: str, candidates: Sequence[Candidate], limit: int = 5) -> tuple[Near, ...]:
    """Return the units that may be the one called ``name``, most alike first, each once.

    Only those are looked at closely that share two letters in a row with what is left of the name, at most
    ``_CLOSE_LOOKS``: those that share most and rarest.
    """
    key = name_key(name)
    found: dict[UnitId, Near] = {}
    for candidate in _worth_a_look(key, credit_code, candidates):
        told = _likeness(key, candidate.key, credit_code, candidate.credit_code)
        if told.alike is not Alike.APART:
            near = Near(candidate=candidate, likeness=told)
            known = found.get(candidate.unit)
            if known is None or _rank(near) < _rank(known):
                found[candidate.unit] = near
    return tuple(sorted(found.values(), key=_rank)[:limit])


def _worth_a_look(key: str, credit_code: str, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Give the candidates that may be near, going through all of them once for each pair of letters."""
    keys = [candidate.key for candidate in candidates]
    weights: defaultdict[int, float] = defaultdict(float)
    sharing = [[place for place, other in enumerate(keys) if pair in other] for pair in _bigrams(_reduced(key))]
    for places in sorted(filter(None, sharing), key=len):
        if len(weights) > _CLOSE_LOOKS:
            break  # what is left are pairs that many share: they say little
        for place in places:
            weights[place] += 1 / len(places)
    for place, other in enumerate(keys):
        if other == key:
            weights[place] = math.inf
    if credit_code:
        for place, candidate in enumerate(candidates):
            if candidate.credit_code == credit_code:
                weights[place] = math.inf
    best = heapq.nlargest(_CLOSE_LOOKS, weights.items(), key=lambda found: (found[1], -found[0]))
    return (candidates[place] for place, _ in best)


def _rank(near: Near) -> tuple[int, int, str, bytes]:
    return (near.likeness.alike, near.likeness.distance, near.candidate.key, near.candidate.unit)


def _likeness(key: str, other: str, credit_code: str, other_code: str) -> Likeness:
    if credit_code and credit_code == other_code:
        return Likeness(alike=Alike.SAME, reason=Reason.CREDIT_CODE)
    codes_differ = bool(credit_code and other_code)
    if key == other:
        # Two bodies may bear one name; a person should look at both.
        alike, reason = (Alike.NEAR, Reason.OTHER_CODE) if codes_differ else (Alike.SAME, Reason.NAME)
        return Likeness(alike=alike, reason=reason)
    if codes_differ:
        return Likeness(alike=Alike.APART, reason=Reason.OTHER_CODE)
    return _by_parts(_reduced(key), _reduced(other))


def _by_parts(one: _Reduced, other: _Reduced) -> Likeness:
    if one.numbers and other.numbers and one.numbers != other.numbers:
        return Likeness(alike=Alike.APART, reason=Reason.NUMBER)
    for level in one.places.keys() & other.places.keys():
        if one.places[level].isdisjoint(other.places[level]):
            return Likeness(alike=Alike.APART, reason=Reason.PLACE)
    left, right = _without(one.rest, other), _without(other.rest, one)
    if left == right:
        return Likeness(alike=Alike.NEAR, reason=Reason.FORM)
    found = distance(left, right, _allowed(max(len(left), len(right))), _price)
    if found is None:
        return Likeness(alike=Alike.APART, reason=Reason.DIFFERENT)
    return Likeness(alike=Alike.NEAR, reason=Reason.SPELLING, distance=found)


def _without(rest: str, other: _Reduced) -> str:
    """Leave out a place that the other name gives in full: 新宁人民医院 beside 新宁县人民医院."""
    stems = sorted((stem for stems in other.places.values() for stem in stems), key=lambda stem: (-len(stem), stem))
    for stem in stems:
        if rest.startswith(stem) and len(rest) > len(stem):
            return rest[len(stem) :]
    return rest


def _allowed(letters: int) -> int:
    return 0 if letters <= 2 else 1 if letters <= 7 else 2 if letters <= 12 else 3


@cache
def _initial(letter: str) -> str:
    return initials(letter)


def _price(one: str, other: str) -> int:
    """Price an exchange: 1 for two characters of one initial (王 and 汪), 2 for others (王 and 李)."""
    letter = _initial(one)
    return 1 if letter and letter == _initial(other) else 2


@lru_cache(maxsize=1 << 15)
def _reduced(key: str) -> _Reduced:
    places: dict[str, set[str]] = {}
    rest = key
    while (found := _rule(_PLACE).match(rest)) and len(rest) > found.end():
        if _rule(_NO_PLACE_ENDS).search(found[0]) or _rule(_NO_PLACE_GOES_ON).match(rest, found.start(2)):
            break
        places.setdefault(_LEVELS[found[2]], set()).add(found[1])
        rest = rest[found.end() :]
    rest = _rule(_FORM_WITHIN).sub("", rest) or rest
    while (shorter := _rule(_FORM_BEHIND).sub("", rest)) not in {rest, ""}:
        rest = shorter
    rest = _rule(_SCHOOL).sub(lambda school: school[1] or school[2] or school[3], _rule(_NUMBER).sub(_in_digits, rest))
    return _Reduced(
        places={level: frozenset(stems) for level, stems in places.items()},
        rest=rest,
        numbers=tuple(sorted(re.findall(r"[0-9]+", rest))),
    )


def _in_digits(found: re.Match[str]) -> str:
    """Write a number in digits: 第十一 → 11, 二三 → 23; a lone 百 is part of a word."""
    written = found[1]
    if written.strip("百") == "":
        return found[0]
    if not re.search("[十百]", written):
        return "".join(str(_NUMERALS.get(letter, letter)) for letter in written)
    total = pending = 0
    for letter in written:
        if letter in {"十", "百"}:
            total += (pending or 1) * (10 if letter == "十" else 100)
            pending = 0
        else:
            pending = pending * 10 + int(_NUMERALS.get(letter, letter))
    return str(total + pending)


def _bigrams(reduced: _Reduced) -> frozenset[str]:
    """Return every two letters in a row of a name's rest, also swapped, numbers in digits and in characters."""
    digits = dict(zip("0123456789", "〇一二三四五六七八九", strict=True))
    spellings = {reduced.rest, "".join(digits.get(letter, letter) for letter in reduced.rest)}
    pairs = {one[place : place + 2] for one in spellings for place in range(max(1, len(one) - 1))}
    return frozenset(pairs | {pair[::-1] for pair in pairs})
