"""Rules about phrases: options that say nothing, double negation, a tone that is not ours, the wrong language.

The patterns are narrow on purpose. A rule that cries out at sound questions is soon read by nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from firelearn.content.complaint import Complaints
from firelearn.content.lesson_text import WrittenCard
from firelearn.content.questions import WrittenQuestion
from firelearn.content.written_bank import Subject
from firelearn.domain.question import QuestionType
from firelearn.domain.text import Text

_EMPTY_OPTION = {
    "zh_CN": re.compile(
        r"(?:以上|上述|前述|前面|以下|这些|这几)(?:[一二两三四五几各]?[项个种条])?(?:选项|说法|做法|答案|情况)?(?:都|均|皆|全)"
        r"|^(?:都|均|皆|全|全都|全部)(?:是|对|错|行|可|可以|有|要|正确|错误|不是|不对|不行|不可|不可以|没有)$"
        r"|都不对|都不是|都正确|全都对|^(?:没有|无)正确(?:答案|选项)|^不(?:知道|清楚|确定)$"
    ),
    "en": re.compile(
        r"\b(?:all|none|any|both|either|neither) of (?:the above|the following|these|them)\b"
        r"|\bboth [a-h] and [a-h]\b|\bno(?:ne| right answer)$|^(?:all|both|neither|not sure|i don't know)\.?$",
        re.IGNORECASE,
    ),
}
_LETTER = {
    "zh_CN": re.compile(r"(?:选项|答案|选)\s?[A-H](?![A-Za-z0-9])|(?<![A-Za-z0-9])[A-H]\s?(?:选项|项)"),
    "en": re.compile(r"\b(?:option|answer|choice)s? [A-H]\b"),
}
"""Options are shuffled when they are shown, so a letter means nothing."""
_DENIED_TWICE = {
    "zh_CN": re.compile(
        r"不得不|(?<!能)不能不|(?<!会)不会不|(?<!该)不该不|(?<!要)不要不|(?<!是)不是不|不可不|不应当?不|不许不|不准不|不允许不"
        r"|禁止不|严禁不|并非不|并不是不|未必不|不见得不|不是没有?|并非没有|不能没有|不可没有|不得没有|不应没有|没有不|(?<!有)无不|不无"
        r"|非(?!机动)[^，。？！；、]{1,6}不可(?![以能燃用])"
    ),
    "en": re.compile(
        r"\bnot (?:un(?:common|likely|usual|safe|lawful|necessary|able|important)|impossible|illegal|incorrect)\b"
        r"|(?<!^)\bnot without\b"
        r"|\b(?:cannot|can't|must not|mustn't|should not|may not|do not|don't|never) (?:not|fail to|but)\b"
        r"|\bno(?:body|ne| one) (?:does|must|may|can|should|is|are)(?: not|n't)\b",
        re.IGNORECASE,
    ),
}
_ASKS_FOR_WRONG = re.compile(r"不正确|错误的|不对的|不属于|不包括|不符合|不需要")
_DENIAL = re.compile(r"^(?:不|没|别|勿|禁|严禁|切勿|未)")
_TONE = {"zh_CN": re.compile(r"[您！!]"), "en": re.compile(r"!")}
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_LANGUAGES = ("zh_CN", "en")


def options_say_something(subject: Subject, complaints: Complaints) -> None:
    """No option leans on the others, and nothing is called by its letter."""
    for written in subject.bank.questions:
        identity, path = written.question.id, written.place.path
        for key, text in _texts(written):
            for language in _LANGUAGES:
                words = getattr(text, language)
                hit = _EMPTY_OPTION[language].search(words) if key in {"options", "matches"} else None
                if hit is not None:
                    line = written.place.line(language, key)
                    complaints.error(path, line, "forbidden_phrase", id=identity, phrase=hit[0])
                hit = _LETTER[language].search(words)
                if hit is not None:
                    line = written.place.line(language, key)
                    complaints.error(path, line, "letter_named", id=identity, phrase=hit[0])


def nothing_is_denied_twice(subject: Subject, complaints: Complaints) -> None:
    """No stem and no option holds a double negation, and a question for what is wrong has no denials to choose."""
    for written in subject.bank.questions:
        identity, path = written.question.id, written.place.path
        for key, text in _texts(written):
            for language in _LANGUAGES:
                hit = _DENIED_TWICE[language].search(getattr(text, language)) if key != "explanation" else None
                if hit is not None:
                    line = written.place.line(language, key)
                    complaints.warning(path, line, "denied_twice", id=identity, phrase=hit[0])
        hit = _ASKS_FOR_WRONG.search(written.question.stem.zh_CN)
        denial = next((one.zh_CN for one in written.question.options if _DENIAL.match(one.zh_CN)), None)
        if hit is not None and denial is not None and written.question.type is not QuestionType.MATCHING:
            line = written.place.line("zh_CN", "stem")
            complaints.warning(path, line, "denied_twice", id=identity, phrase=f"{hit[0]}…{denial}")


def the_tone_is_kept(subject: Subject, complaints: Complaints) -> None:
    """Questions and cards say 你, and never shout."""
    for written in subject.bank.questions:
        for key, text in _texts(written):
            for language in _LANGUAGES:
                hit = _TONE[language].search(getattr(text, language))
                if hit is not None:
                    line = written.place.line(language, key)
                    complaints.error(written.place.path, line, "tone", phrase=hit[0])
    for path, language, card in _cards(subject):
        hit = _TONE[language].search(_said(card))
        if hit is not None:
            complaints.error(path, card.line, "tone", phrase=hit[0])


def languages_are_themselves(subject: Subject, complaints: Complaints) -> None:
    """What is written as English holds no Chinese, and what is written as Chinese stems and explanations holds some."""
    for written in subject.bank.questions:
        identity, path = written.question.id, written.place.path
        for key, text in _texts(written):
            if _CHINESE.search(text.en):
                complaints.error(path, written.place.line("en", key), "english_missing", id=identity, key=key)
            if key in {"stem", "explanation"} and not _CHINESE.search(text.zh_CN):
                complaints.error(path, written.place.line("zh_CN", key), "chinese_missing", id=identity, key=key)
    for path, language, card in _cards(subject):
        if language == "en" and _CHINESE.search(_said(card)):
            complaints.error(path, card.line, "english_missing", id=card.text.heading, key="card")


def _texts(written: WrittenQuestion) -> Iterator[tuple[str, Text]]:
    """Go through everything that a question says, with the key under which it stands."""
    question = written.question
    yield "stem", question.stem
    for option in question.options:
        yield "options", option
    for match in question.matches:
        yield "matches", match
    yield "explanation", question.explanation
    for key, text in (("remember", question.remember), ("picture_alt", question.picture_alt)):
        if text is not None:
            yield key, text
    for spot in question.hotspots:
        yield "hotspots", spot.label


def _cards(subject: Subject) -> Iterator[tuple[str, str, WrittenCard]]:
    for course in subject.bank.courses:
        for lesson in course.lessons:
            for language, text in (("zh_CN", lesson.zh_CN), ("en", lesson.en)):
                yield from ((text.path, language, part) for part in text.parts if isinstance(part, WrittenCard))


def _said(card: WrittenCard) -> str:
    text = card.text
    steps = [f"{step.badge} {step.text}" for step in text.steps]
    return "\n".join((text.heading, text.caption, *text.paragraphs, *steps, *text.bullets, text.never))
