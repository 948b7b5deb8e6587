"""A text in the two languages of the product."""

from __future__ import annotations

from enum import StrEnum

from firelearn.domain.value import value


class Language(StrEnum):
    """A language that every screen and every question speaks."""

    ZH_CN = "zh_CN"
    EN = "en"


@value(kw_only=False)
class Text:
    """The same words in zh_CN and in en."""

    zh_CN: str  # noqa: N815 - the locale's own name
    en: str

    def of(self, language: Language) -> str:
        """Return the words in ``language``."""
        return self.zh_CN if language is Language.ZH_CN else self.en
