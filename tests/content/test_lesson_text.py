from pathlib import Path

import pytest

from firelearn.content.complaint import Complaints
from firelearn.content.lesson_text import LessonText, WrittenCard, WrittenCheck, read_lesson
from firelearn.domain.course import CardText, Step

FRONT = '+++\ntitle = "油锅"\nminutes = 2\n+++\n'


def _read(folder: Path, text: str) -> tuple[LessonText | None, list[tuple[int, str]]]:
    (folder / "lesson.md").write_text(text, encoding="utf-8")
    complaints = Complaints()
    lesson = read_lesson(folder, "lesson.md", complaints)
    return lesson, [(complaint.line, complaint.code) for complaint in complaints.in_order()]


def test_a_card_is_read_part_by_part(tmp_path: Path) -> None:
    card = "# 油锅起火：/先关火\n![锅在灶上](pan.svg)\n不慌。\n1. **关** 关掉灶火\n2. 盖上锅盖\n> 别泼水。\n"

    lesson, told = _read(tmp_path, f"{FRONT}\n{card}\n[check: home-0001]\n")

    text = CardText(
        heading="油锅起火：\n先关火",
        caption="锅在灶上",
        paragraphs=("不慌。",),
        steps=(Step(badge="关", text="关掉灶火"), Step(badge="", text="盖上锅盖")),
        never="别泼水。",
    )
    assert told == []
    assert lesson is not None
    assert (lesson.title, lesson.minutes) == ("油锅", 2)
    first, check = lesson.parts
    assert first == WrittenCard(line=6, picture="pan.svg", text=text)
    assert check == WrittenCheck(line=13, question=check.question)


def test_bullets_and_wrapped_paragraphs_are_joined_as_each_language_does(tmp_path: Path) -> None:
    body = "# 一\n第一行\n第二行\n\nTwo lines\nof words\n- 甲\n- 乙\n> never\n> ever\n"

    lesson, _ = _read(tmp_path, FRONT + body)

    assert lesson is not None
    card = lesson.parts[0]
    assert isinstance(card, WrittenCard)
    assert card.text.paragraphs == ("第一行第二行", "Two lines of words")
    assert card.text.bullets == ("甲", "乙")
    assert card.text.never == "never ever"


@pytest.mark.parametrize(
    ("body", "line", "code"),
    [
        ("文字\n# 一\n文字\n", 5, "text_outside_card"),
        ("# 一\n![a](a.svg)\n![b](b.svg)\n", 7, "second_picture"),
        ("# 一\n- 甲\n文字\n", 7, "card_order"),
        ("# 一\n> 别\n1. 甲\n", 7, "card_order"),
        ("# 一\n1. 甲\n3. 乙\n", 7, "step_number"),
        ("# 一\n1. 甲\n- 乙\n", 7, "two_lists"),
        ("# 一\n`码`\n", 6, "stray_markdown"),
        ("# 一\n## 二\n", 6, "stray_markdown"),
        ("# 一\n<b>粗</b>\n", 6, "stray_markdown"),
        ("# 一\n见[这里](x)\n", 6, "stray_markdown"),
    ],
)
def test_what_does_not_belong_is_told_on_its_line(tmp_path: Path, body: str, line: int, code: str) -> None:
    _, told = _read(tmp_path, FRONT + body)

    assert told == [(line, code)]


def test_a_mistake_in_the_front_matter_is_told_on_its_line(tmp_path: Path) -> None:
    _, syntax = _read(tmp_path, '+++\ntitle = "油锅"\nminutes = ?\n+++\n# 一\n文字\n')
    _, kind = _read(tmp_path, '+++\ntitle = "油锅"\nminutes = "2"\n+++\n# 一\n文字\n')

    assert syntax == [(3, "toml_syntax")]
    assert kind == [(3, "not_number")]


@pytest.mark.parametrize("text", ["", "# 一\n文字\n", "+++\ntitle = 1\n"])
def test_a_lesson_without_front_matter_is_told(tmp_path: Path, text: str) -> None:
    lesson, told = _read(tmp_path, text)

    assert lesson is None
    assert told == [(1, "no_front_matter")]
