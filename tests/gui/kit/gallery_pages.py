"""The plates that look like pages."""

from firelearn.gui.kit.bars import CapLine, CapLines, MasteryBars, MasteryRow, StreakDots
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.chip import Chip
from firelearn.gui.kit.feedback import FeedbackCard, NeverNote
from firelearn.gui.kit.frame import BottomBar, TopBar
from firelearn.gui.kit.ground import Ground, ScrollPage
from firelearn.gui.kit.hero import Hero
from firelearn.gui.kit.layout import STRETCH, column, row, shares
from firelearn.gui.kit.meters import Bar, Ring
from firelearn.gui.kit.options import OptionGroup
from firelearn.gui.kit.palette import Palette
from firelearn.gui.kit.points_line import PointsHead, PointsLine
from firelearn.gui.kit.rail import NavRail
from firelearn.gui.kit.states import EmptyState, ProgressCard, TroubleCard
from firelearn.gui.kit.steps import Steps
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.tile import TileCard
from firelearn.gui.kit.timer import SavedMark, Timer
from tests.gui.kit.plates import IMAGES, MARGINS, TEXTS


def home(en):
    hero = Hero(
        chip="Next step" if en else "下一步",
        title="Pan on fire?/Gas off, lid on" if en else "油锅起火，/先关火再盖盖",
        meta="Lesson 3 of 5, about 4 minutes" if en else "厨房用火用气·第 3 课时，共 5·约 4 分钟",
        button="Continue" if en else "继续学习",
        picture=IMAGES / "pan-lid.svg",
    )
    points = Card("Today's points" if en else "今日积分", name="points")
    ring = Ring(name="ring")
    ring.set_value(8, 29, note="of 29" if en else "上限 29")
    names = ("Check-in", "Lessons", "Practice", "Daily quiz") if en else ("签到", "课时", "练习", "每日一测")
    caps = CapLines([(names[0], 1, 1), (names[1], 4, 10), (names[2], 3, 6), (names[3], 0, 2)], name="caps")
    points.body.addLayout(column(STRETCH, row(ring, (column(STRETCH, caps, STRETCH), 1), gap=20), STRETCH))
    weak = Card("Topics to strengthen" if en else "薄弱主题", "right / tried" if en else "答对 / 已练", name="weak")
    topics = ("E-bikes", "Getting out", "Extinguishers") if en else ("电动自行车", "疏散逃生", "灭火器材")
    weak.body.addWidget(
        MasteryBars(
            [MasteryRow(label=t, right=r, of=n) for t, r, n in zip(topics, (4, 7, 10), (11, 12, 15), strict=True)]
        )
    )
    weak.body.addStretch(1)
    streak = Card("6 days in a row" if en else "连续学习 6 天", name="streak")
    streak.body.addWidget(StreakDots("MTWTFSS" if en else "一二三四五六日", [True] * 6 + [False], 6, spoken="6"))
    streak.body.addWidget(CapLine("Check-in" if en else "签到", 1, 1))
    tile = TileCard(
        "Cooking safely" if en else "厨房用火用气",
        picture=IMAGES / "pan-lid.svg",
        bar=(2, 5),
        note="2 of 5 lessons" if en else "2 / 5 课时",
        name="course",
    )
    due = TileCard(
        "Due for review" if en else "到期复习",
        "12",
        icon="loop",
        note="About 5 minutes" if en else "约 5 分钟",
        name="due",
    )
    rail = NavRail(
        [("home", "Home" if en else "首页", "home"), ("courses", "Courses" if en else "课程", "book")],
        brand="Firelearn" if en else "学消防",
    )
    rail.set_current("home")
    rail.set_saved("Saved on this PC" if en else "已保存在本机", "9 waiting" if en else "9 项待上报")
    page = Ground(name="home")
    hero.setMinimumHeight(256)
    content = column(
        Label("Good evening, Xiuying" if en else "晚上好，秀英", "h1"),
        shares([(hero, 62), (points, 38)]),
        shares([(due, 30), (weak, 36), (streak, 34)]),
        shares([(tile, 1), (TileCard("x", "y", name="z"), 1)]),
        STRETCH,
        gap=20,
        margins=MARGINS,
    )
    page.setLayout(row(rail, (content, 1), gap=0))
    return page


def run(en):
    top, bottom = TopBar(), BottomBar()
    steps = Steps(10)
    steps.set_states(["right", "right", "wrong", "wrong", "now", "todo", "todo", "todo", "todo", "todo"])
    top.left.addWidget(Button("Leave" if en else "结束", "tool", icon="cross", name="leave"))
    top.middle.addWidget(steps)
    top.right.addWidget(Label("Question 4 / 10" if en else "第 4 题 / 10", "label_bold", wrap=False))
    bottom.left.addWidget(Button("Keep" if en else "收藏", "tool", icon="heart", name="keep"))
    bottom.right.addWidget(
        Button("Next" if en else "下一题", "primary", icon="arrow-right", icon_after=True, large=True)
    )
    judged = OptionGroup(TEXTS[en])
    judged.set_response((3,))
    judged.judge((2,))
    card = FeedbackCard(
        right=False,
        verdict="Not this one" if en else "这题答错了",
        answer="The answer is C" if en else "正确答案是 C",
        explanation="Lithium batteries burn fast and the smoke is toxic."
        if en
        else "锂电池起火快、烟毒大。在门厅、走道、楼梯间充电，一旦着火，逃生的路就被烟和火封住；夜里更难发现。",
        remember="Charge outdoors, unplug when full." if en else "人车分开，室外充电，充满断电。",
        sources=["Fire Protection Law, Article 28" if en else "依据：《高层民用建筑消防安全管理规定》第三十七条"],
        after="In the wrong-question book" if en else "已放进错题本，明天再考你一次。",
    )
    page = Ground(name="run")
    question = column(
        row(Chip("One answer" if en else "单选"), Chip("E-bikes" if en else "电动自行车", "plain"), STRETCH, gap=8),
        Label("Where should an e-bike be charged?" if en else "家住高层住宅，电动自行车在哪里充电才对？", "stem"),
        judged,
        STRETCH,
    )
    middle = row((question, 56), (column(card, STRETCH), 44), gap=36, margins=(40, 44, 40, 0))
    page.setLayout(column(top, (middle, 1), bottom, gap=0))
    return page


def exam(en):
    top = TopBar()
    timer, saved = Timer(), SavedMark()
    timer.set_time(581_000, 900_000)
    saved.saved("19:42:07")
    top.left.addLayout(column(Label("Public exam" if en else "公众消防安全考试", "h3", wrap=False), gap=0))
    top.right.addWidget(saved)
    top.right.addWidget(timer)
    late, last = Timer(name="late"), Timer(name="last")
    late.set_time(290_000, 900_000)
    last.set_time(58_000, 900_000)
    sheet = Card("Answers" if en else "答题卡", "12 / 20", name="sheet")
    cells = Palette(20)
    cells.set_cells({0, 1, 2, 3, 4, 5, 7, 8, 9, 11, 12, 13}, {3, 11}, 9)
    sheet.body.addWidget(cells)
    long = Palette(60, groups=[("Single" if en else "单选", 30), ("Multiple" if en else "多选", 30)], name="long")
    long.set_cells({0, 1}, {1}, 2)
    scroll = ScrollPage(name="scroll_page")
    scroll.content.setLayout(column(long, STRETCH))
    page = Ground(name="exam")
    below = row(
        (
            column(
                late, last, NeverNote("Never water on oil" if en else "千万别泼水：水遇热油会炸开，火更大。"), STRETCH
            ),
            1,
        ),
        scroll,
        column(sheet, STRETCH),
        gap=20,
        margins=MARGINS,
    )
    page.setLayout(column(top, (below, 1), gap=0))
    return page


def states(en):
    trouble = TroubleCard(
        "Cannot read the USB stick" if en else "没有读到 U 盘",
        "Your records are safe on this PC.\nUnplug it, wait, plug it in."
        if en
        else "学习记录都在本机，没有丢。\n请拔下 U 盘，等三秒再插上。",
        icon="plug",
        again="Try again" if en else "再试一次",
        details="Details" if en else "查看细节",
    )
    empty = Card(name="card")
    empty.body.addWidget(
        EmptyState(
            "No wrong questions" if en else "还没有错题",
            "What you get wrong comes here." if en else "练习里答错的题会放到这里。",
            picture="empty-wrong-book",
            button="Practise" if en else "去练习",
        )
    )
    progress = ProgressCard("Writing to the stick" if en else "正在导出到 U 盘", cancel="Cancel" if en else "取消")
    progress.set_count(312, 480, "312 / 480")
    lines = Card(pad=0, name="lines")
    lines.body.setSpacing(0)
    lines.body.addWidget(
        PointsHead(*(("Where from", "Left today", "Points") if en else ("来自哪里", "今日还可得", "得分")))
    )
    lines.body.addWidget(
        PointsLine(
            icon="calendar",
            what="Check-in" if en else "签到",
            why="08:12",
            left="full" if en else "已满 1",
            points=1,
            full=True,
        )
    )
    lines.body.addWidget(
        PointsLine(
            icon="clock",
            what="Practice: 2 earned nothing" if en else "练习：2 题没有计分",
            why="Answered faster than it can be read (0.6 s): kept, earns nothing"
            if en
            else "答得比读题快（0.6 秒），留记录，不得分",
            points=0,
            earned=False,
        )
    )
    score = Ring(size=200, stroke=14, role="number_xl", name="score")
    score.set_value(85, 100, note="of 100" if en else "满分 100", pass_at=60, tone="right")
    bar = Bar(name="bar")
    bar.set_value(1, 3)
    topics = ("E-bikes", "Getting out", "Law") if en else ("电动自行车", "疏散逃生", "单位责任")
    rows = [MasteryRow(label=t, right=r, of=5) for t, r in zip(topics, (1, 4, 5), strict=True)]
    page = Ground(name="states")
    page.setLayout(
        column(
            shares([(trouble, 1), (empty, 1)]),
            progress,
            shares([(lines, 3), (MasteryBars(rows), 2)]),
            row(score, (bar, 1)),
            STRETCH,
            gap=18,
            margins=MARGINS,
        )
    )
    return page
