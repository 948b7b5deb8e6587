"""The plates of the gallery: every widget of the kit with content like the product's."""

from firelearn.gui.kit.button import Button, IconButton
from firelearn.gui.kit.chip import Chip, IconPlate
from firelearn.gui.kit.choice import Segmented, Toggle
from firelearn.gui.kit.field import Field, TextBox
from firelearn.gui.kit.ground import Ground
from firelearn.gui.kit.hotspots import HotspotPicture
from firelearn.gui.kit.layout import STRETCH, column, row
from firelearn.gui.kit.matching import MatchBoard
from firelearn.gui.kit.options import OptionGroup
from firelearn.gui.kit.ordering import OrderList
from firelearn.gui.kit.spot import Spot
from firelearn.gui.kit.text import Label
from tests.gui.kit.gallery_pages import exam, home, run, states
from tests.gui.kit.plates import IMAGES, MARGINS, TEXTS


def buttons(en):
    names = (
        ("Primary", "Secondary", "Soft", "Quiet", "Tool", "Flagged")
        if en
        else ("主按钮", "次按钮", "柔和", "安静", "收藏", "提醒")
    )
    kinds = ("primary", "secondary", "soft", "quiet", "tool", "warn")
    made = [Button(n, k, icon="flag" if k == "warn" else "", name=k) for n, k in zip(names, kinds, strict=True)]
    off = Button("Not yet" if en else "还不能按", "primary", name="off")
    off.setEnabled(False)
    large = Button("Next" if en else "下一题", "primary", icon="arrow-right", icon_after=True, large=True, name="large")
    huge = Button(
        "Start now" if en else "直接开始", "primary", icon="arrow-right", icon_after=True, huge=True, name="huge"
    )
    chips = [
        Chip("One answer" if en else "单选"),
        Chip("Passed" if en else "合格", "right", icon="check"),
        Chip("Not passed" if en else "未过", "wrong", icon="cross"),
        Chip("To check" if en else "名册待核", "warn", icon="info"),
        Chip("Kiosk" if en else "展台", "plain"),
        Chip("6 days" if en else "连续 6 天", "ember", icon="flame"),
    ]
    page = Ground(name="buttons")
    page.setLayout(
        column(
            Label("Parts" if en else "部件", "h1"),
            row(*made, STRETCH),
            row(off, large, IconButton("gear", "Settings" if en else "设置", name="gear"), IconPlate("loop"), STRETCH),
            row(*chips, STRETCH),
            huge,
            row(
                Segmented(
                    [("a", "Light" if en else "浅色"), ("b", "Dark" if en else "深色")], "a", label="x", name="seg"
                ),
                STRETCH,
            ),
            Toggle(
                "Read aloud" if en else "读给我听",
                on=True,
                hint="When the system has a voice" if en else "系统有语音时",
                name="t",
            ),
            Field("Nickname" if en else "昵称", hint="Only shown here" if en else "只在本机显示", name="nick"),
            Field("", placeholder="Search" if en else "搜索题目", search=True, name="search"),
            TextBox("Remark" if en else "说明", lines=2, name="remark"),
            STRETCH,
            margins=MARGINS,
        )
    )
    return page


def options(en):
    texts = TEXTS[en]
    asked = OptionGroup(texts, name="asked")
    asked.set_response((1,))
    judged = OptionGroup(texts, multiple=True, name="judged")
    judged.set_response((0, 1))
    judged.judge((1, 2))
    page = Ground(name="options")
    page.setLayout(row((column(asked, STRETCH), 1), (column(judged, STRETCH), 1), gap=24, margins=MARGINS))
    return page


def ordering(en):
    texts = TEXTS[en]
    judged = OrderList(texts, order=(2, 0, 1, 3), name="judged")
    judged.judge((0, 1, 2, 3))
    page = Ground(name="ordering")
    asked = OrderList(texts, order=(2, 0, 1, 3), name="asked")
    page.setLayout(row((column(asked, STRETCH), 1), (column(judged, STRETCH), 1), gap=24, margins=MARGINS))
    return page


def matching(en):
    left = ["Dry wood", "Petrol", "Gas", "Magnesium"] if en else ["木材、棉布", "汽油、酒精", "天然气", "镁、铝"]
    right = ["Class A", "Class B", "Class C", "Class D"] if en else ["A 类火灾", "B 类火灾", "C 类火灾", "D 类火灾"]
    asked = MatchBoard(left, right, order=(2, 0, 3, 1), name="asked")
    asked.set_response((0, 2, -1, -1))
    judged = MatchBoard(left, right, order=(2, 0, 3, 1), name="judged")
    judged.set_response((0, 2, 1, 3))
    judged.judge((0, 1, 2, 3))
    page = Ground(name="matching")
    page.setLayout(column(asked, 12, judged, STRETCH, margins=MARGINS))
    return page


def hotspots(en):
    words = [("Power strips chained", True), ("Curtain by the stove", True), ("Extinguisher", False), ("Window", False)]
    zh = [("插线板串接", True), ("窗帘挨着灶台", True), ("灭火器", False), ("窗户", False)]
    places = [(0.1, 0.5), (0.4, 0.2), (0.7, 0.55), (0.7, 0.15)]
    spots = [
        Spot(x=x, y=y, width=0.16, height=0.22, label=label, hazard=hazard)
        for (x, y), (label, hazard) in zip(places, words if en else zh, strict=True)
    ]
    asked = HotspotPicture(IMAGES / "room-kitchen.svg", spots, alt="x", name="asked")
    asked.set_response((1, 0))
    judged = HotspotPicture(IMAGES / "room-kitchen.svg", spots, alt="x", name="judged")
    judged.set_response((0, 2))
    judged.judge((0, 1))
    page = Ground(name="hotspots")
    page.setLayout(row((column(asked, STRETCH), 1), (column(judged, STRETCH), 1), gap=24, margins=MARGINS))
    return page


PLATES = {
    "buttons": buttons,
    "options": options,
    "ordering": ordering,
    "matching": matching,
    "hotspots": hotspots,
    "home": home,
    "run": run,
    "exam": exam,
    "states": states,
}
