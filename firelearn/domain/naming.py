"""How names are looked for: keys without what people write differently, and initials in pinyin (拼音首字母)."""

from __future__ import annotations

import unicodedata
from functools import cache

_SURNAMES = {
    "曾": "z", "单": "s", "解": "x", "仇": "q", "区": "o", "查": "z", "盖": "g", "乐": "y", "朴": "p", "翟": "z",
    "尹": "y", "幺": "y", "冼": "x", "缪": "m", "覃": "q", "员": "y", "晟": "c", "纪": "j", "宓": "m", "种": "c",
    "秘": "b", "繁": "p", "瞿": "q", "尉": "w",
}  # fmt: skip
"""Surnames that are read otherwise than the same character elsewhere."""
_PHRASES = {
    "重庆": "cq", "银行": "yh", "商行": "sh", "支行": "zh", "分行": "fh", "车行": "ch", "行业": "hy", "长沙": "cs",
    "长安": "ca", "长城": "cc", "长江": "cj", "音乐": "yy", "娱乐": "yl", "重点": "zd", "大厦": "ds",
}  # fmt: skip
"""Words in names of units whose characters have more than one reading."""


def name_key(name: str) -> str:
    """Return what two spellings of one name share: width, case, blanks, marks and brackets do not count.

    The empty string for a name of nothing else. Source of the folding: Unicode NFKC (UAX #15) and case folding.
    """
    folded = unicodedata.normalize("NFKC", name).casefold()
    return "".join(letter for letter in folded if letter.isalnum())


def initials(name: str, *, person: bool = False) -> str:
    """Return the first letter of each character's reading, letters and digits as they are: 金石镇中学 → jszzx.

    Characters whose reading is not known are left out. ``person`` reads the first character as a surname (曾 → z).
    """
    key = name_key(name)
    letters: list[str] = []
    if person and key[:1] in _SURNAMES:
        letters.append(_SURNAMES[key[0]])
        key = key[1:]
    while key:
        phrase = _PHRASES.get(key[:2])
        if phrase:
            letters.append(phrase)
            key = key[2:]
            continue
        letters.append(key[0] if key[0].isascii() else _letters().get(key[0], ""))
        key = key[1:]
    return "".join(letters)


@cache
def _letters() -> dict[str, str]:
    # Seven thousand characters: read only where a name was changed or is looked for.
    from firelearn.domain.pinyin import CHARACTERS

    return {character: letter for letter, characters in CHARACTERS.items() for character in characters}
