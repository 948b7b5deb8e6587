"""The word catalogue: every word a person reads, in both languages, out of ``resources/words/*.toml``."""

from __future__ import annotations

import logging
import tomllib
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from firelearn.domain.errors import Trouble
from firelearn.domain.text import Language, Text

_LOG = logging.getLogger(__name__)
_EPOCH = date(1970, 1, 1)
_WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAYS_ZH = "一二三四五六日"
_MONTHS_EN = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


class Words:
    """Speaks one language: words by key, and dates, times and numbers as that language writes them.

    A key is ``<area>.<entry>``; an area is one file of the folder, read when its first key is asked for.
    """

    def __init__(self, folder: Path, language: Language, *, strict: bool = False) -> None:
        self.folder = folder
        self.language = language
        self._strict = strict
        self._areas: dict[str, dict[str, Text]] = {}

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the words for ``key`` with ``values`` filled in.

        Raises:
            KeyError: the key is unknown and this catalogue is strict; otherwise the key itself is returned.
        """
        entry = self._find(key)
        if entry is None:
            if self._strict:
                raise KeyError(key)
            _LOG.error("no words for %s", key)
            return key
        words = entry.of(self.language)
        if "|" in words and "n" in values:
            one, many = words.split("|", 1)
            words = one if values["n"] == 1 else many
        if not values:
            return words
        return words.format_map({name: self._shown(value) for name, value in values.items()})

    def has(self, key: str) -> bool:
        """Tell whether the catalogue knows ``key``."""
        return self._find(key) is not None

    def speaking(self, language: Language) -> Words:
        """Return the same catalogue in another language; what was read stays read."""
        other = Words(self.folder, language, strict=self._strict)
        other._areas = self._areas
        return other

    def text(self, text: Text) -> str:
        """Return a text of the bank in this language."""
        return text.of(self.language)

    def trouble(self, trouble: Trouble) -> tuple[str, str]:
        """Return the title and the advice of a trouble."""
        return self(trouble.title_key, **trouble.values), self(trouble.advice_key, **trouble.values)

    def number(self, number: int) -> str:
        """Write a whole number: 1,246."""
        return f"{number:,}"

    def joined(self, parts: Iterable[str]) -> str:
        """Join names in a row: with 、 in Chinese, with commas in English."""
        return ("、" if self._chinese else ", ").join(parts)

    def duration(self, ms: int) -> str:
        """Write a length of time to the second: 9 分 12 秒, 9 min 12 s."""
        hours, rest = divmod(max(ms, 0) // 1000, 3600)
        minutes, seconds = divmod(rest, 60)
        names = (" 小时", " 分", " 秒") if self._chinese else (" h", " min", " s")
        parts = [f"{n}{name}" for n, name in zip((hours, minutes, seconds), names, strict=True) if n]
        return " ".join(parts) if parts else f"0{names[2]}"

    def minutes(self, minutes: int) -> str:
        """Write a rounded length of time: 6 分钟, 6 min."""
        return f"{minutes} 分钟" if self._chinese else f"{minutes} min"

    def countdown(self, ms: int) -> str:
        """Write a clock that runs down: 09:41, or 1:29:05 over an hour. A begun second counts as whole."""
        hours, rest = divmod(-(-max(ms, 0) // 1000), 3600)
        minutes, seconds = divmod(rest, 60)
        return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"

    def date(self, day: int) -> str:
        """Write a day with its weekday: 11 月 22 日 星期日, Sunday 22 November."""
        when = _EPOCH + timedelta(days=day)
        if self._chinese:
            return f"{when.month} 月 {when.day} 日 星期{_WEEKDAYS_ZH[when.weekday()]}"
        return f"{_WEEKDAYS_EN[when.weekday()]} {when.day} {_MONTHS_EN[when.month - 1]}"

    def short_date(self, day: int) -> str:
        """Write a day without its year: 11 月 22 日, 22 Nov."""
        when = _EPOCH + timedelta(days=day)
        return f"{when.month} 月 {when.day} 日" if self._chinese else f"{when.day} {_MONTHS_EN[when.month - 1][:3]}"

    def iso_date(self, day: int) -> str:
        """Write a day with its year: 2026-11-22."""
        return (_EPOCH + timedelta(days=day)).isoformat()

    def weekday(self, day: int) -> str:
        """Write the one letter of a weekday: 日, S."""
        number = (_EPOCH + timedelta(days=day)).weekday()
        return _WEEKDAYS_ZH[number] if self._chinese else _WEEKDAYS_EN[number][0]

    def time(self, wall_utc_ms: int, offset_min: int, *, seconds: bool = False) -> str:
        """Write a time of day at ``offset_min`` minutes east of UTC: 19:51, or 19:51:07 with seconds."""
        second = (wall_utc_ms // 1000 + offset_min * 60) % 86_400
        short = f"{second // 3600:02}:{second // 60 % 60:02}"
        return f"{short}:{second % 60:02}" if seconds else short

    @property
    def _chinese(self) -> bool:
        return self.language is Language.ZH_CN

    def _shown(self, value: object) -> object:
        return value.of(self.language) if isinstance(value, Text) else value

    def read(self, area: str) -> None:
        """Read the words of an area, unless they were read; may be called on another thread, to have them at hand."""
        if area not in self._areas:
            self._areas[area] = _read(self.folder / f"{area}.toml")

    def _find(self, key: str) -> Text | None:
        area, _, entry = key.partition(".")
        self.read(area)
        return self._areas[area].get(entry)


def _read(path: Path) -> dict[str, Text]:
    if not path.is_file():
        return {}
    entries: dict[str, Text] = {}
    _flatten(tomllib.loads(path.read_text(encoding="utf-8")), "", entries)
    return entries


def _flatten(table: dict[str, object], prefix: str, entries: dict[str, Text]) -> None:
    for name, value in table.items():
        if not isinstance(value, dict):
            continue
        if isinstance(value.get("zh_CN"), str) and isinstance(value.get("en"), str):
            entries[prefix + name] = Text(value["zh_CN"], value["en"])
        else:
            _flatten(value, f"{prefix}{name}.", entries)
