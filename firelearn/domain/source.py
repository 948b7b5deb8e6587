"""How a law or standard is cited, in both languages."""

from __future__ import annotations

from firelearn.domain.question import Source
from firelearn.domain.text import Language

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_EDITION_WORDS = {"修正": "amendment", "修订": "revision", "公布": "edition", "发布": "edition"}
_LARGEST = 9999
_STATE_ZH = "中华人民共和国"  # every law's full title has it, nobody says it
_STATE_EN = " of the People's Republic of China"


def cite(source: Source, language: Language) -> str:
    """Cite a source: 《消防法》（2021 修正）第二十八条, or "Fire Protection Law (2021 amendment), Article 28".

    A whole-number article is a law's (第…条 in Chinese numerals); one with dots is a standard's (第 5.2.3 条).
    """
    title = source.title.of(language).strip("《》").removeprefix(_STATE_ZH).removesuffix(_STATE_EN)
    edition = _edition(source, title, language)
    if language is Language.ZH_CN:
        return f"《{title}》{f'（{edition}）' if edition else ''}{_article_zh(source.article)}"
    return f"{title}{f' ({edition})' if edition else ''}{_article_en(source.article)}"


def chinese_number(number: int) -> str:
    """Write a whole number from 1 to 9999 in Chinese numerals, as laws do: 28 is 二十八, 105 is 一百零五.

    Raises:
        ValueError: for a number outside 1 to 9999.
    """
    if not 1 <= number <= _LARGEST:
        raise ValueError(number)
    written = ""
    digits = str(number)
    for place, digit in zip(range(len(digits) - 1, -1, -1), map(int, digits), strict=True):
        if digit:
            written += _DIGITS[digit] + _PLACES[place]
        elif written and not written.endswith("零"):
            written += "零"
    written = written.rstrip("零")
    return written.removeprefix("一") if written.startswith("一十") else written


def _edition(source: Source, title: str, language: Language) -> str:
    year = source.edition[:4]
    if not source.edition or (source.edition == year and year in title):
        return ""
    if language is Language.ZH_CN:
        return f"{source.edition} 年版" if source.edition.isdigit() else source.edition
    words = source.edition
    for chinese, english in _EDITION_WORDS.items():
        words = words.replace(chinese, english)
    return words


def _article_zh(article: str) -> str:
    if not article:
        return ""
    if article.isdigit() and 1 <= int(article) <= _LARGEST:
        return f"第{chinese_number(int(article))}条"
    return f"第 {article} 条"


def _article_en(article: str) -> str:
    if not article:
        return ""
    return f", Article {article}" if article.isdigit() else f", {article}"
