"""One way to provoke each complaint: what to change in the sound bank, and in which file it is then told."""

from dataclasses import dataclass

from tests.content.desk import Desk

HOME = "questions/home.toml"
COURSE = "courses/pan/course.toml"
LESSON = "courses/pan/01-part-1.zh_CN.md"
ENGLISH = "courses/pan/01-part-1.en.md"
SHORT = "blueprints/short.toml"
POINTS = "points/2026-11.toml"
LEVELS = "points/levels-2026-11.toml"
PAN = "images/pan.svg"
FACTS = "facts/home.jsonl"


@dataclass(frozen=True)
class Spoilt:
    """A change of one place: ``old`` becomes ``new`` in ``path``; an empty ``old`` appends ``new``."""

    code: str
    path: str
    old: str
    new: str
    told_in: str = ""

    def spoil(self, desk: Desk) -> None:
        """Make the change."""
        room = "resources" if self.path in (SHORT, POINTS, LEVELS) else "bank"
        if self.old:
            desk.edit(f"{room}/{self.path}", self.old, self.new)
        else:
            desk.append(f"{room}/{self.path}", self.new)


def _many(count: int) -> str:
    return "字" * count


_SPOT = (
    '\n[[question.hotspots]]\nx = {x}\ny = 0.8\nwidth = 0.1\nheight = 0.15\nhazard = false\nzh_CN = "柜"\nen = "Box"\n'
)
_TRUE = """
[[question]]
id = "home-{n:04d}"
type = "true_false"
level = 1
audiences = ["residents"]
facts = ["F1"]
sources = ["fire-law"]
answer = true

[question.zh_CN]
stem = "{zh}"
explanation = "为什么。"

[question.en]
stem = "Statement {n}."
explanation = "Why."
"""
_SINGLE = """
[[question]]
id = "home-{n:04d}"
type = "single"
level = 1
audiences = ["residents"]
facts = ["F1"]
sources = ["fire-law"]
answer = "B"

[question.zh_CN]
stem = "{zh}"
options = ["甲", "{right}", "丙", "丁"]
explanation = "为什么。"

[question.en]
stem = "Question {n}?"
options = ["One", "Two", "Three", "Four"]
explanation = "Why."
"""
_DIFFERENT = ("春天多风", "夏夜雷雨", "秋收打场", "冬日取暖", "楼道充电", "山上烧纸", "车间焊接", "商场疏散")


def _singles(right: str) -> str:
    return "".join(_SINGLE.format(n=100 + n, zh=words, right=right) for n, words in enumerate(_DIFFERENT))


def _truths() -> str:
    return "".join(_TRUE.format(n=100 + n, zh=words) for n, words in enumerate(_DIFFERENT))


FILES = (
    Spoilt("toml_syntax", HOME, 'id = "home-0002"', "id = home-0002"),
    Spoilt("missing_key", HOME, "level = 1\n", ""),
    Spoilt("unknown_key", HOME, "level = 1", "level = 1\nlevle = 2"),
    Spoilt("empty", HOME, 'stem = "油锅起火，先做什么？"', 'stem = " "'),
    Spoilt("twice", HOME, '"residents", "shop"', '"shop", "shop"'),
    Spoilt("out_of_range", HOME, "level = 1", "level = 4"),
    Spoilt("not_text", HOME, 'answer = "B"', "answer = 2"),
    Spoilt("not_texts", HOME, 'facts = ["F1"]', 'facts = "F1"'),
    Spoilt("not_number", HOME, "level = 1", 'level = "1"'),
    Spoilt("not_flag", HOME, "answer = true", 'answer = "true"'),
    Spoilt("not_date", "sources.toml", "in_force_from = 2021-04-29", 'in_force_from = "2021"'),
    Spoilt("not_table", "bank.toml", '[name]\nzh_CN = "小题库"\nen = "Small bank"', 'name = "Small bank"'),
    Spoilt("file_name", SHORT, 'id = "short"', 'id = "long"'),
)
QUESTIONS = (
    Spoilt("unknown_type", HOME, 'type = "single"', 'type = "guess"'),
    Spoilt("unknown_topic", HOME, 'id = "home-0001"', 'id = "moon-0001"'),
    Spoilt("unknown_audience", HOME, '"residents", "shop"', '"residents", "martians"'),
    Spoilt("unknown_kind", "sources.toml", 'kind = "law"', 'kind = "rumour"'),
    Spoilt("id_form", HOME, 'id = "home-0001"', 'id = "home-1"'),
    Spoilt("id_twice", HOME, 'id = "home-0008"', 'id = "home-0007"'),
    Spoilt("wrong_file", HOME, 'id = "home-0001"', 'id = "gas-0001"'),
    Spoilt("no_source", HOME, 'sources = ["fire-law#28"]', "sources = []"),
    Spoilt("source_form", HOME, "fire-law#28", "fire-law#第28条"),
    Spoilt("unknown_source", HOME, "fire-law#28", "water-law#28"),
    Spoilt("no_fact", HOME, 'facts = ["F1"]', "facts = []"),
    Spoilt("unknown_fact", HOME, 'facts = ["F1"]', 'facts = ["F9"]'),
    Spoilt("fact_from_draft", HOME, 'facts = ["F1"]', 'facts = ["F4"]'),
    Spoilt("fact_low", HOME, 'facts = ["F1"]', 'facts = ["F3"]'),
    Spoilt("fact_unconfirmed", HOME, 'facts = ["F1"]', 'facts = ["F2"]'),
    Spoilt("fact_form", FACTS, "", '{"id": "F5"}\n'),
    Spoilt("fact_twice", "facts/courses.jsonl", '"id": "F2"', '"id": "F1"', told_in=FACTS),
    Spoilt("fact_idle", FACTS, '"id": "F1"', '"id": "F5"'),
    Spoilt(
        "medium_share",
        HOME,
        "",
        "".join(_TRUE.format(n=200 + n, zh=words).replace("F1", "F2") for n, words in enumerate(_DIFFERENT)),
        told_in="questions",
    ),
    Spoilt(
        "source_idle",
        "sources.toml",
        "",
        '\n[order]\nzh_CN = "令"\nen = "Order"\nin_force_from = 2021-04-29\nkind = "order"\n',
    ),
    Spoilt("option_count", HOME, '["冷却", "窒息", "隔离"]', '["冷却", "窒息"]'),
    Spoilt("match_count", HOME, '["泼水", "盖锅盖", "关阀门"]', '["泼水", "盖锅盖"]'),
    Spoilt("languages_differ", HOME, '["Cooling", "Smothering", "Starving"]', '["Cooling", "Smothering"]'),
    Spoilt("one_language", HOME, 'remember = "Heat off first"\n', ""),
    Spoilt("answer_form", HOME, 'answer = "ACD"', 'answer = "DCA"'),
    Spoilt("answer_outside", HOME, 'answer = "B"', 'answer = "E"'),
    Spoilt("answer_not_needed", HOME, 'type = "ordering"', 'type = "ordering"\nanswer = "A"'),
    Spoilt("right_count", HOME, 'answer = "ACD"', 'answer = "A"'),
    Spoilt("too_long", HOME, "每个人都有报告火警的义务。", _many(61)),
    Spoilt("long_english", HOME, "Everyone has the duty to report a fire.", "word " * 41),
    Spoilt("forbidden_phrase", HOME, '"打开油烟机"', '"以上都对"'),
    Spoilt("letter_named", HOME, "断热源，再隔绝空气。", "选项A会烫伤人。"),
    Spoilt("denied_twice", HOME, "每个人都有报告火警的义务。", "发现火警的人不能不报告。"),
    Spoilt("tone", HOME, "断热源，再隔绝空气。", "您要先断热源！"),
    Spoilt("english_missing", HOME, "Cut the heat, then the air.", "断热源"),
    Spoilt("chinese_missing", HOME, "断热源，再隔绝空气。", "Cut the heat."),
    Spoilt("sentence_long", HOME, "断热源，再隔绝空气。", _many(41)),
    Spoilt("uncommon", HOME, "断热源，再隔绝空气。", "打烊前断热源。"),
    Spoilt(
        "english_hard",
        HOME,
        "Cut the heat, then the air.",
        "Interrupting combustion necessitates eliminating atmospheric oxygen and discontinuing heating immediately.",
    ),
    Spoilt("same_options", HOME, '"打开油烟机"', '"端着锅跑"'),
    Spoilt("same_stem", HOME, "浓烟里应当站直快跑。", "灭火器箱，平时要锁好"),
    Spoilt("alike_stems", HOME, "浓烟里应当站直快跑。", "灭火器箱子平时要锁好。"),
    Spoilt("letter_share", HOME, "", _singles("乙")),
    Spoilt("true_share", HOME, "", _truths(), told_in="questions"),
    Spoilt("longest_share", HOME, "", _singles("乙长得多"), told_in="questions"),
    Spoilt("longest_in_topic", HOME, "", _singles("乙长得多")),
)
PICTURES = (
    Spoilt("no_picture", HOME, 'picture = "room.svg"\n', ""),
    Spoilt("no_picture_alt", HOME, 'picture_alt = "灶上的一口锅"\n', ""),
    Spoilt("unknown_picture", HOME, 'picture = "pan.svg"', 'picture = "pot.svg"'),
    Spoilt("unknown_picture_here", COURSE, 'picture = "pan.svg"', 'picture = "pot.svg"'),
    Spoilt("picture_grid", "images/room.svg", "0 0 800 540", "0 0 400 270", told_in=HOME),
    Spoilt("picture_name", "images/My Picture.svg", "", "<svg/>"),
    Spoilt("picture_big", PAN, "<path", f"<!--{'x' * 500_000}--><path"),
    Spoilt("picture_syntax", PAN, "</svg>", "</svg"),
    Spoilt("picture_view_box", PAN, "0 0 400 270", "0 0 400"),
    Spoilt("picture_harmful", PAN, "<path", "<script>alert(1)</script><path"),
    Spoilt("picture_not_drawn", PAN, "<path", "<text>锅</text><path"),
    Spoilt("hotspots_not_needed", HOME, "", _SPOT.format(x=0.1)),
    Spoilt("hotspot_count", HOME, "[[question.hotspots]]\nx = 0.5\ny = 0.6", "[[question.spots]]\nx = 0.5\ny = 0.6"),
    Spoilt("hotspot_kinds", HOME, "hazard = true", "hazard = false"),
    Spoilt("hotspot_outside", HOME, "x = 0.5\ny = 0.6", "x = 0.9\ny = 0.6"),
    Spoilt("hotspot_small", HOME, "width = 0.2", "width = 0.06"),
    Spoilt("hotspots_overlap", HOME, "x = 0.5\ny = 0.6", "x = 0.5\ny = 0.2"),
    Spoilt("hotspot_count_unsaid", HOME, "图里有一处隐患，找出来。", "图里有些隐患，找出来。"),
)
COURSES = (
    Spoilt("course_id", COURSE, 'id = "pan"', 'id = "pot"'),
    Spoilt("lesson_file_name", "courses/pan/notes.md", "", "x"),
    Spoilt("lesson_twice", "courses/pan/04-part-1.zh_CN.md", "", "x"),
    Spoilt("cards_in_lesson", LESSON, "# 盖好以后", "盖好以后"),
    Spoilt("linked_count", COURSE, '"home-0001", "home-0002", ', ""),
    Spoilt("unknown_question", LESSON, "[check: home-0001]", "[check: home-0999]"),
    Spoilt("tonight_count", COURSE, ', "认一认阀门"', ""),
    Spoilt("no_front_matter", LESSON, "+++\n", ""),
    Spoilt("text_outside_card", LESSON, "# 油锅", "先说一句\n\n# 油锅"),
    Spoilt("second_picture", LESSON, "![锅在灶上](pan.svg)", "![锅](pan.svg)\n![灶](pan.svg)"),
    Spoilt("two_lists", LESSON, "2. **盖** 盖上锅盖", "- 盖上锅盖"),
    Spoilt("step_number", LESSON, "2. **盖**", "3. **盖**"),
    Spoilt("card_order", LESSON, "> 千万别泼水。", "> 千万别泼水。\n\n再说一句。"),
    Spoilt("stray_markdown", LESSON, "等它冷透。", "等它**冷透**。"),
    Spoilt("card_long", LESSON, "等它冷透。", _many(121)),
    Spoilt("long_english_card", ENGLISH, "Wait until it is cold.", "Wait. " * 80),
    Spoilt("card_empty", LESSON, "# 盖好以后\n", "# /\n"),
    Spoilt("card_without_picture", LESSON, "![锅在灶上](pan.svg)\n", ""),
    Spoilt("no_caption", LESSON, "![锅在灶上](pan.svg)", "![](pan.svg)"),
    Spoilt("checks_differ", ENGLISH, "home-0001", "home-0002"),
    Spoilt("pictures_differ", ENGLISH, "![A pan on the stove](pan.svg)", "![A room](room.svg)"),
    Spoilt("parts_differ", ENGLISH, "# With the lid on", "[check: home-0001]\n\n# With the lid on"),
    Spoilt("minutes_off", LESSON, "minutes = 1", "minutes = 9"),
    Spoilt("check_missing", LESSON, "[check: home-0001]", "# 三\n![锅](pan.svg)\n文字\n\n[check: home-0001]"),
    Spoilt("no_check", LESSON, "[check: home-0001]\n", ""),
)
RESOURCES = (
    Spoilt("unknown_policy", SHORT, 'time_policy = "run"', 'time_policy = "walk"'),
    Spoilt("pass_mark_high", SHORT, "pass_mark = 6", "pass_mark = 11"),
    Spoilt("rule_form", POINTS, "points = 1\ncap = 1", 'points = "one"\ncap = 1'),
    Spoilt("level_form", LEVELS, "points = 20", 'points = "twenty"'),
    Spoilt("levels_rise", LEVELS, "points = 20", "points = 0"),
)
READER = "reviews/other.jsonl"
_LINE = '{{"question": "{id}", "revision": "{revision}", "answer": "{answer}", "agreed": {agreed}, "remark": ""}}\n'
REVIEWS = (
    Spoilt("review_form", READER, "", "{}\n"),
    Spoilt("review_stale", READER, "", _LINE.format(id="home-0999", revision="0" * 16, answer="A", agreed="true")),
)
CASES = (*FILES, *QUESTIONS, *PICTURES, *COURSES, *RESOURCES, *REVIEWS)
